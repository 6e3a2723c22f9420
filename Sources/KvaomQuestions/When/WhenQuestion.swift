import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// `when`: the first year a condition holds, in each world.
struct WhenQuestion {
  private let asking: Asking

  /// The question, of a plan.
  init(_ asking: Asking) { self.asking = asking }

  /// One document with a row for each world: those asked for, else the base and every scenario.
  func answer(_ analysis: CheckedAnalysis, _ command: CheckedCommand) throws(EvaluationFault) -> Answer {
    var answer = Answer()
    guard let claim = analysis.conditions.first else { return answer }
    let worlds =
      command.worlds.isEmpty && asking.plan.scenario == nil && asking.plan.draft.isEmpty
      ? asking.allWorlds(command) : asking.analysisWorlds(command)
    var rows: [WhenReport.Row] = []
    for world in worlds {
      guard let row = try row(claim, world, &answer) else { return answer }
      rows.append(row)
    }
    let right = claim.sides?.right
    let report = WhenReport(
      text: "\(asking.sources.quotation(of: claim.condition.span))", sign: claim.comparison?.sign,
      limit: try right.flatMap { (item) throws(EvaluationFault) in try constant(item, worlds) },
      limitText: right.map { "\(asking.sources.quotation(of: $0.span))" } ?? "",
      lastYear: asking.plan.program[.year].members.last?.year?.year, rows: rows, targets: adoptedTargets(of: claim))
    answer.add(WhenDocument.document(report, asking.locale))
    return answer
  }

  /// What happens in a world; nil where that is more than one condition, which the answer then refuses.
  private func row(
    _ claim: CheckedClaim, _ asked: AnalysisWorld, _ answer: inout Answer
  ) throws(EvaluationFault) -> WhenReport.Row? {
    let world = try asking.world(asked)
    let truths = try asking.evaluator.value(of: claim.condition.node, in: world)
    guard truths.shape.axes.allSatisfy({ $0.dimension == .year }) else {
      answer.refuse(asking.refusal(ofTable: claim.condition, truths.shape.removing(.year)))
      return nil
    }
    let years =
      truths.shape.axis(over: .year)?.members.positions.compactMap { asking.plan.program[.year].members[$0].year?.year }
      ?? []
    var left: Cube?
    var lacking: [Decimal]?
    if let sides = claim.sides, let comparison = claim.comparison, sides.left.kind == .number {
      let first = asking.expanded(try asking.evaluator.value(of: sides.left.node, in: world), to: truths.shape)
      let second = asking.expanded(try asking.evaluator.value(of: sides.right.node, in: world), to: truths.shape)
      left = first
      lacking = zip(first.cells, second.cells).map { comparison.lacking($0, $1) }
    }
    let judge = WhenJudge(
      years: years, truths: truths.cells, lacking: comparable(claim) ? lacking : nil,
      isStrict: claim.comparison == .greater || claim.comparison == .less)
    let figure = try claim.sides.flatMap { (sides) throws(EvaluationFault) -> Figure? in
      sides.left.kind == .number
        ? try asking.figure(sides.left, in: world, scenario: asked.label, named: asked.name) : nil
    }
    return WhenReport.Row(
      scenario: asked.label, world: asked.name, outcome: judge.outcome, figure: figure,
      last: left?.cells.last ?? .missing(.blank),
      lacking: judge.lacking?.last ?? .missing(.blank))
  }

  private func comparable(_ claim: CheckedClaim) -> Bool {
    claim.comparison.map { $0 != .notEqual } ?? false
  }

  /// The value of an item that is the same in every cell of every world; else nil.
  private func constant(_ item: CheckedItem, _ worlds: [AnalysisWorld]) throws(EvaluationFault) -> Decimal? {
    guard item.kind == .number else { return nil }
    var found: Decimal?
    for asked in worlds {
      for cell in try asking.evaluator.value(of: item.node, in: asking.world(asked)).cells {
        if cell.isMissing || found != nil && found != cell { return nil }
        found = cell
      }
    }
    return found
  }

  /// The adopted targets of the indicator on either side of a condition.
  private func adoptedTargets(of claim: CheckedClaim) -> [GoalTarget] {
    let named = [claim.sides?.left.definition, claim.sides?.right.definition, claim.condition.definition].compactMap {
      $0
    }
    guard let indicator = asking.plan.indicators.first(where: { named.contains($0.definition) }) else { return [] }
    return indicator.targets.map { GoalTarget(year: $0.year, value: $0.value, isEndOfPath: $0.isBy, isMet: nil) }
  }
}

/// Tells from a condition's truth and what is missing in each year when it first holds, and if it does not, whether it
/// is on its way.
struct WhenJudge {
  /// The calendar years, ascending; empty where the condition has none.
  let years: [Int]
  /// Whether the condition holds, year by year: 1, 0 or missing.
  let truths: [Decimal]
  /// What is missing in each year; nil where the condition is no comparison.
  let lacking: [Decimal]?
  /// Whether nothing missing is not enough (`>`, `<`).
  let isStrict: Bool

  /// The verdict.
  var outcome: WhenReport.Outcome {
    if years.isEmpty {
      guard let truth = truths.first, !truth.isMissing else { return .unknown }
      return .timeless(holds: truth == .one)
    }
    if let first = truths.firstIndex(of: .one) {
      let after = truths.indices.filter { $0 > first && truths[$0] != .one }
      return .year(years[first], failsIn: after.map { years[$0] })
    }
    guard let lacking, let last = lacking.last, !last.isMissing else {
      return truths.allSatisfy { $0.isMissing } ? .unknown : .notWithin(last: years[years.count - 1], atPace: nil)
    }
    guard lacking.count > 1, !lacking[lacking.count - 2].isMissing else {
      return .notWithin(last: years[years.count - 1], atPace: nil)
    }
    let pace = lacking[lacking.count - 2] - last
    if pace.isZero {
      let first = lacking.lastIndex { $0 != last }.map { $0 + 1 } ?? 0
      return .unchanged(since: first == 0 ? nil : years[first])
    }
    return pace.isNegative ? .movingAway : .notWithin(last: years[years.count - 1], atPace: year(after: last / pace))
  }

  private func year(after steps: Decimal) -> Int? {
    let whole = isStrict ? steps.floor + .one : steps.ceiling
    // A pace that needs centuries is no forecast.
    guard let count = whole.wholeValue, count <= 100 else { return nil }
    return years[years.count - 1] + count
  }
}
