import KvaomCompiler
import KvaomDecimal

/// Finds where an equation holds, all tries of a round in one evaluation: brackets between tried values are made narrow
/// until nothing lies between their ends, or a value fits exactly.
struct RootSearch {
  /// Evaluates the equation at many points at once.
  typealias Evaluation = ([RootPoint]) throws(EvaluationFault) -> [RootPoint]

  /// A search that did not end by then is a jump, not a root.
  private static let mostRounds = 60

  private let evaluate: Evaluation

  /// A search with a way to evaluate.
  init(_ evaluate: @escaping Evaluation) { self.evaluate = evaluate }

  /// The roots among and between tried points of one input, which ascend.
  func roots(among tried: [RootPoint]) throws(EvaluationFault) -> [Root] {
    let near = try evaluate(besideGaps(tried))
    let known = (tried + near).filter { !$0.distance.isMissing }.sorted { $0.value < $1.value }
    var found = exact(among: known)
    var brackets: [RootBracket] = []
    for (first, second) in zip(known, known.dropFirst()) {
      if let bracket = RootBracket(first, second) { brackets.append(bracket) }
    }
    found += try narrowed(brackets)
    return found.sorted { $0.value < $1.value }
  }

  /// Points ever closer to where a figure is missing: beside a division by zero it may be anything.
  private func besideGaps(_ tried: [RootPoint]) -> [RootPoint] {
    var points: [RootPoint] = []
    for (first, second) in zip(tried, tried.dropFirst()) where first.distance.isMissing != second.distance.isMissing {
      let (gap, known) = first.distance.isMissing ? (first, second) : (second, first)
      var way = known.value - gap.value
      for _ in 0..<40 {
        way = way / Decimal(2)
        points.append(RootPoint(variable: gap.variable, value: gap.value + way))
      }
    }
    return points
  }

  /// Values that were tried and fit exactly; neighbours in a row are one root.
  private func exact(among known: [RootPoint]) -> [Root] {
    var found: [Root] = []
    var wasExact = false
    for point in known {
      if point.distance.isZero {
        if wasExact {
          found[found.count - 1].last = point.value
        } else {
          found.append(Root(variable: point.variable, value: point.value, residual: .zero))
        }
      }
      wasExact = point.distance.isZero
    }
    return found
  }

  /// The roots in brackets, of any inputs; a bracket around a jump has none.
  func narrowed(_ brackets: [RootBracket]) throws(EvaluationFault) -> [Root] {
    var open = brackets.map { (bracket: $0, start: $0.span) }
    var roots: [Root] = []
    for _ in 0..<Self.mostRounds where !open.isEmpty {
      let trials = open.flatMap { entry in
        entry.bracket.trials.map { RootPoint(variable: entry.bracket.low.variable, value: $0) }
      }
      let results = try evaluate(trials)
      var next: [(bracket: RootBracket, start: Decimal)] = []
      var first = 0
      for entry in open {
        let count = entry.bracket.trials.count
        let own = results[first..<(first + count)].filter { !$0.distance.isMissing }
        first += count
        if let hit = own.filter({ $0.distance.isZero }).min(by: { $0.value.reduced.digits < $1.value.reduced.digits }) {
          roots.append(Root(variable: hit.variable, value: hit.value.reduced, residual: .zero))
        } else if let inner = narrower(entry.bracket, own), inner.width < entry.bracket.width, !inner.isClosed {
          next.append((inner, entry.start))
        } else if let root = try closed(narrower(entry.bracket, own) ?? entry.bracket, start: entry.start) {
          roots.append(root)
        }
      }
      open = next
    }
    return roots
  }

  /// The part of a bracket in which the sides change places.
  private func narrower(_ bracket: RootBracket, _ tried: [RootPoint]) -> RootBracket? {
    let points = [bracket.low] + tried.sorted { $0.value < $1.value } + [bracket.high]
    var best: RootBracket?
    for (first, second) in zip(points, points.dropFirst()) {
      if let part = RootBracket(first, second), best.map({ part.width < $0.width }) ?? true { best = part }
    }
    return best
  }

  /// The root in a bracket with nothing between its ends: the shortest number that does as well as any, or nil where
  /// the sides jump past each other.
  private func closed(_ bracket: RootBracket, start: Decimal) throws(EvaluationFault) -> Root? {
    let nearer = bracket.nearer
    guard nearer.distance.magnitude <= start * Decimal(coefficient: 1, exponent: -9) else { return nil }
    let forms = RootBracket.shortForms(of: nearer.value, digits: 1...32)
    let allowed = Decimal.maximum(nearer.distance.magnitude, start * Decimal(coefficient: 1, exponent: -32))
    let tried = try evaluate(forms.map { RootPoint(variable: nearer.variable, value: $0) })
    let fitting = tried.first { !$0.distance.isMissing && $0.distance.magnitude <= allowed } ?? nearer
    return Root(variable: fitting.variable, value: fitting.value.reduced, residual: fitting.distance)
  }
}

/// One try: a value of one of the varied inputs, and how far the two sides of the equation are apart with it.
struct RootPoint {
  /// The input's place among those varied.
  let variable: Int
  /// Its value.
  let value: Decimal
  /// Left minus right; missing where a side is.
  var distance: Decimal = .missing(.undefined)
}

/// A value of an input at which an equation holds.
struct Root {
  /// The input's place among those varied.
  let variable: Int
  /// The value; the lowest where `last` says that it holds on to another.
  let value: Decimal
  /// The last of the tried values in a row at which it holds exactly; nil for a single value.
  var last: Decimal?
  /// What is left between the sides: 0 where the value is exact.
  let residual: Decimal
}

/// Two values of an input between which the sides of an equation change places.
struct RootBracket {
  /// How many digits more than can be computed with a bracket is made narrow to.
  private static let precision = Decimal(coefficient: 1, exponent: -31)
  /// Distances from the estimate, in widths of the bracket, at which both sides of it are tried.
  private static let offsets = [2, 3, 4, 6, 8, 10, 12, 15, 18, 21, 24, 28].map {
    Decimal(coefficient: 1, exponent: -$0)
  }

  /// The lower value.
  let low: RootPoint
  /// The higher value.
  let high: RootPoint

  /// The bracket between neighbours whose distances have opposite signs; nil where they have not.
  init?(_ low: RootPoint, _ high: RootPoint) {
    guard !low.distance.isMissing, !high.distance.isMissing, !low.distance.isZero, !high.distance.isZero,
      low.distance.isNegative != high.distance.isNegative
    else { return nil }
    self.low = low
    self.high = high
  }

  /// How far apart its ends are.
  var width: Decimal { high.value - low.value }

  /// The end whose sides are nearer to each other.
  var nearer: RootPoint { low.distance.magnitude <= high.distance.magnitude ? low : high }

  /// The greater distance of its ends.
  var span: Decimal { Decimal.maximum(low.distance.magnitude, high.distance.magnitude) }

  /// Whether nothing between its ends can be told apart.
  var isClosed: Bool {
    width <= Decimal.maximum(low.value.magnitude, high.value.magnitude) * Self.precision
  }

  /// The values to try next: where a straight line crosses zero, ever closer around it, its short forms, and an even
  /// division for curves that are not straight at all.
  var trials: [Decimal] {
    let estimate = low.value - low.distance * width / (high.distance - low.distance)
    var values = (1..<8).map { low.value + width * Decimal($0) / Decimal(8) } + [estimate]
    for offset in Self.offsets { values += [estimate - width * offset, estimate + width * offset] }
    values += Self.shortForms(of: estimate)
    return values.filter { $0 > low.value && $0 < high.value }
  }

  /// A number rounded to 1, 2, 3, … significant digits.
  static func shortForms(of number: Decimal, digits: ClosedRange<Int> = 1...14) -> [Decimal] {
    if number.isMissing || number.isZero { return [.zero] }
    return digits.map { number.quantized(exponent: number.adjustedExponent + 1 - $0, rounding: .halfUp) }.filter {
      !$0.isMissing
    }
  }
}
