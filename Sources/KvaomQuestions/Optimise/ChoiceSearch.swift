import KvaomCompiler
import KvaomDecimal
import KvaomSession

/// Goes through every choice and keeps the best. What it goes through it has proven; between the points of a grid of
/// inputs it looks closer around the best, which proves nothing.
struct ChoiceSearch {
  /// The most choices that are gone through.
  static let most = 1 << 20
  /// The most measures among which bounds are sought: a bit each, and room for the number of choices.
  static let mostBounded = 60

  /// A choice with what it gives.
  typealias Choice = (point: ChoicePoint, result: ChoiceResult)

  /// The best choice and what else was learnt.
  struct Finding {
    /// The best allowed choice with what it gives; nil where none is allowed.
    var best: Choice?
    /// The best allowed choice of other measures.
    var second: Choice?
    /// How many choices were gone through, and how many are allowed.
    var tried = 0, allowed = 0
    /// For each condition the choice that comes nearest to it alone.
    var nearest: [Choice?] = []
    /// For each condition whether some choice meets it; nil where that is not known.
    var isReachable: [Bool?] = []
    /// What is shown of the choices that were not computed; nil where all were.
    var proof: BoundedChoices.Proof?
  }

  private let probe: ChoiceProbe
  private let isHighest: Bool
  private let exclusive: [Int]

  /// A search. `exclusive` are sets of two measures that cannot be chosen together.
  init(_ probe: ChoiceProbe, isHighest: Bool, exclusive: [Int]) {
    self.probe = probe
    self.isHighest = isHighest
    self.exclusive = exclusive
  }

  /// How many choices there are, those that exclude each other counted too; `Int64.max` where that is too many to
  /// count.
  var count: Int64 {
    probe.inputs.reduce(probe.measures.count > Self.mostBounded ? .max : 1 << Int64(probe.measures.count)) {
      count, input in
      let (product, overflow) = count.multipliedReportingOverflow(by: Int64(input.values.count))
      return overflow ? .max : product
    }
  }

  /// Goes through all choices.
  func run() throws(EvaluationFault) -> Finding {
    var finding = Finding()
    probe.asking.work.expect(Int(clamping: count))
    var grid: [[Decimal]] = [[]]
    for input in probe.inputs { grid = grid.flatMap { known in input.values.map { known + [$0] } } }
    var pending: [ChoicePoint] = []
    for measures in 0..<(1 << probe.measures.count) where !exclusive.contains(where: { measures & $0 == $0 }) {
      for values in grid { pending.append(ChoicePoint(measures: measures, values: values)) }
      if pending.count >= 1 << 14 {
        try judge(pending, &finding)
        pending = []
      }
    }
    try judge(pending, &finding)
    try refine(&finding)
    return finding
  }

  /// Goes through the choices that bounds leave; nil where no bound can be told.
  func run(_ bounded: BoundedChoices) throws(EvaluationFault) -> Finding? {
    var finding = Finding()
    // Before anything is tried nothing is known of any condition.
    finding.isReachable = bounded.isBounded.map { _ in nil }
    finding.nearest = bounded.isBounded.map { _ in nil }
    let proof = try bounded.run(isHighest: isHighest, exclusive: exclusive) { (points) throws(EvaluationFault) in
      try judge(points, &finding)
      return finding.second.map {
        BoundedSearch.Ceiling(cost: isHighest ? -$0.result.figure : $0.result.figure, measures: $0.point.measures)
      }
    }
    guard let proof else { return nil }
    finding.proof = proof
    guard finding.best == nil else { return finding }
    for index in bounded.isBounded.indices where bounded.isBounded[index] {
      try seek(index, bounded, &finding)
    }
    return finding
  }

  /// Finds out whether some choice meets a condition, and which comes nearest to it.
  private func seek(_ index: Int, _ bounded: BoundedChoices, _ finding: inout Finding) throws(EvaluationFault) {
    let only = bounded.isBounded.indices.map { $0 == index }
    let proof = try bounded.run(isHighest: isHighest, exclusive: exclusive, conditions: only, aim: .any) {
      (points) throws(EvaluationFault) in
      try judge(points, &finding)
      return finding.isReachable[index] == true ? BoundedSearch.Ceiling(cost: .zero, measures: 0) : nil
    }
    if let proof, proof.open == nil, finding.isReachable[index] == nil { finding.isReachable[index] = false }
    _ = try bounded.run(isHighest: isHighest, exclusive: exclusive, conditions: only, aim: .demand) {
      (points) throws(EvaluationFault) in
      try judge(points, &finding)
      return finding.nearest[index].map {
        BoundedSearch.Ceiling(cost: $0.result.lacking[index], measures: $0.point.measures)
      }
    }
  }

  private func judge(_ points: [ChoicePoint], _ finding: inout Finding) throws(EvaluationFault) {
    let results = try probe.results(points)
    probe.asking.work.advance(points.count)
    finding.tried += points.count
    for (point, result) in zip(points, results) {
      note(point, result, &finding)
      guard result.isAllowed else { continue }
      finding.allowed += 1
      guard let best = finding.best, !isBetter((point, result), than: best) else {
        if let best = finding.best, best.point.measures != point.measures { finding.second = best }
        finding.best = (point, result)
        continue
      }
      guard point.measures != best.point.measures else { continue }
      if finding.second.map({ isBetter((point, result), than: $0) }) ?? true { finding.second = (point, result) }
    }
  }

  /// Keeps what comes nearest to each condition.
  private func note(_ point: ChoicePoint, _ result: ChoiceResult, _ finding: inout Finding) {
    if finding.nearest.isEmpty {
      finding.nearest = result.holds.map { _ in nil }
      finding.isReachable = result.holds.map { _ in false }
    }
    for index in result.holds.indices {
      if result.holds[index] { finding.isReachable[index] = true }
      guard !result.lacking[index].isMissing else { continue }
      if finding.nearest[index].map({ result.lacking[index] < $0.result.lacking[index] }) ?? true {
        finding.nearest[index] = (point, result)
      }
    }
  }

  /// Better by the figure; then with fewer measures; then those written first.
  private func isBetter(
    _ one: (point: ChoicePoint, result: ChoiceResult), than other: (point: ChoicePoint, result: ChoiceResult)
  ) -> Bool {
    if one.result.figure != other.result.figure { return (one.result.figure < other.result.figure) != isHighest }
    let (first, second) = (one.point.measures.nonzeroBitCount, other.point.measures.nonzeroBitCount)
    return first != second ? first < second : one.point.measures < other.point.measures
  }

  /// Looks ten times closer around the best point, one input at a time, again and again.
  private func refine(_ finding: inout Finding) throws(EvaluationFault) {
    let open = probe.inputs.indices.filter { !probe.inputs[$0].isStepped }
    guard var best = finding.best, !open.isEmpty else { return }
    var steps = probe.inputs.map { $0.step }
    for _ in 0..<ChoiceInput.refinements {
      for index in open {
        let input = probe.inputs[index]
        let points = input.finer(around: best.point.values[index], step: steps[index]).map { value in
          var point = best.point
          point.values[index] = value
          return point
        }
        for (point, result) in zip(points, try probe.results(points)) where result.isAllowed {
          if isBetter((point, result), than: best) { best = (point, result) }
        }
        steps[index] = steps[index] / Decimal(10)
      }
    }
    finding.best = best
  }
}

/// One choice: which measures, and which values of the inputs.
struct ChoicePoint: Equatable {
  /// The measures, a bit each, the first lowest.
  var measures: Int
  /// The inputs' values, in their order.
  var values: [Decimal]

  /// Whether a measure is chosen.
  func has(_ measure: Int) -> Bool { measures >> measure & 1 == 1 }
}

/// What a choice gives.
struct ChoiceResult {
  /// The figure that is to be lowest or highest; missing where it cannot be computed.
  let figure: Decimal
  /// For each condition whether it holds in all its cells.
  let holds: [Bool]
  /// For each condition what is missing to it; missing where that cannot be told.
  let lacking: [Decimal]
  /// For each condition its left side; missing where it has several cells or none.
  let lefts: [Decimal]
  /// Whether every input stays in the range the plan gives it.
  let isInside: Bool

  /// Whether the choice is allowed.
  var isAllowed: Bool { !figure.isMissing && isInside && holds.allSatisfy { $0 } }
}
