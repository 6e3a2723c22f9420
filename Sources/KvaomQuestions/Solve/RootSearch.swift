import KvaomRender
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
        if let hit = own.filter(\.distance.isZero).min(by: { $0.value.reduced.digits < $1.value.reduced.digits }) {
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

  /// The root in a bracket with nothing between its ends: the shortest number that does as well as any, or nil where the
  /// sides jump past each other.
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
