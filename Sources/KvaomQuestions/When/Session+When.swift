import KvaomSession
import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// `when`: the first year a condition holds, in each world.
extension Answering {
  /// One document with a row for each world: those asked for, else the base and every scenario.
  func when(_ analysis: CheckedAnalysis, _ command: CheckedCommand) throws(EvaluationFault) -> [Document] {
    guard let claim = analysis.conditions.first else { return [] }
    let worlds = command.worlds.isEmpty && asking.plan.scenario == nil ? asking.allWorlds(command) : asking.analysisWorlds(command)
    var rows: [WhenReport.Row] = []
    for world in worlds {
      guard let row = try whenRow(claim, world) else { return [] }
      rows.append(row)
    }
    let right = claim.sides?.right
    let report = WhenReport(
      text: "\(asking.sources.quotation(of: claim.condition.span))", sign: claim.comparison.map(Self.sign),
      limit: try right.flatMap { (item) throws(EvaluationFault) in try constant(item, worlds) },
      limitText: right.map { "\(asking.sources.quotation(of: $0.span))" } ?? "",
      lastYear: asking.plan.program[.year].members.last?.year?.year, rows: rows, targets: adoptedTargets(of: claim))
    return [WhenBuilder.document(report, asking.locale)]
  }

  private func whenRow(_ claim: CheckedClaim, _ asked: AnalysisWorld) throws(EvaluationFault) -> WhenReport.Row? {
    let world = try asking.world(asked)
    let truths = try asking.evaluator.value(of: claim.condition.node, in: world)
    guard truths.shape.axes.allSatisfy({ $0.dimension == .year }) else {
      diagnostics.append(asking.refusal(ofTable: claim.condition, truths.shape.removing(.year)))
      return nil
    }
    let years =
      truths.shape.axis(over: .year)?.members.positions.compactMap { asking.plan.program[.year].members[$0].year?.year } ?? []
    var left: Cube?
    var lacking: [Decimal]?
    if let sides = claim.sides, let comparison = claim.comparison, sides.left.kind == .number {
      let first = asking.expanded(try asking.evaluator.value(of: sides.left.node, in: world), to: truths.shape)
      let second = asking.expanded(try asking.evaluator.value(of: sides.right.node, in: world), to: truths.shape)
      left = first
      lacking = zip(first.cells, second.cells).map { Self.lacking(comparison, $0, $1) }
    }
    let judge = WhenJudge(
      years: years, truths: truths.cells, lacking: comparable(claim) ? lacking : nil,
      isStrict: claim.comparison == .greater || claim.comparison == .less)
    let figure = try claim.sides.flatMap { (sides) throws(EvaluationFault) -> Figure? in
      sides.left.kind == .number ? try asking.figure(sides.left, in: world, scenario: asked.label) : nil
    }
    return WhenReport.Row(
      scenario: asked.label, outcome: judge.outcome, figure: figure, last: left?.cells.last ?? .missing(.blank),
      lacking: judge.lacking?.last ?? .missing(.blank))
  }

  private func comparable(_ claim: CheckedClaim) -> Bool {
    claim.comparison.map { $0 != .notEqual } ?? false
  }

  /// How far the left side is from where it must be; zero or below where it is there.
  static func lacking(_ comparison: BinaryOperator, _ left: Decimal, _ right: Decimal) -> Decimal {
    switch comparison {
    case .greater, .greaterOrEqual: right - left
    case .less, .lessOrEqual: left - right
    default: (left - right).magnitude
    }
  }

  /// The sign as it is printed.
  static func sign(_ comparison: BinaryOperator) -> String {
    switch comparison {
    case .greater: ">"
    case .greaterOrEqual: "≥"
    case .less: "<"
    case .lessOrEqual: "≤"
    case .notEqual: "≠"
    default: "="
    }
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
