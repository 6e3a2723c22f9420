import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits
import KvaomWords

/// `solve`: what an input must be for an equation to hold.
struct SolveQuestion {
  /// What may be asked.
  let asking: Asking

  /// The question, of a plan.
  init(_ asking: Asking) { self.asking = asking }

  /// A document for each world.
  func answer(_ analysis: CheckedAnalysis, _ command: CheckedCommand) throws(EvaluationFault) -> Answer {
    var answer = Answer()
    guard let variable = analysis.variables.first, let equation = analysis.equation else { return answer }
    for world in asking.analysisWorlds(command) {
      guard let report = try report(variable, equation, world, command, &answer) else { continue }
      answer.add(SolveDocument.document(report, asking.locale))
    }
    return answer
  }

  /// What is found in a world; nil where it cannot be asked there, which the answer then says.
  private func report(
    _ variable: CheckedVariable, _ equation: (left: CheckedItem, right: CheckedItem), _ world: AnalysisWorld,
    _ command: CheckedCommand, _ answer: inout Answer
  ) throws(EvaluationFault) -> SolveReport? {
    guard try asking.single(equation.left, in: world, &answer) != nil,
      let right = try asking.single(equation.right, in: world, &answer)
    else { return nil }
    if let asked = variable.range, asked.low == asked.high {
      answer.refuse(
        Diagnostic(
          .badRange, at: variable.span,
          Phrase(
            nn: "Eit område å leite i har to endar, den lågaste først.",
            nb: "Et område å lete i har to ender, den laveste først.",
            sv: "Ett intervall att söka i har två ändar, den lägsta först.",
            en: "A range to look in has two ends, the low one first."),
          fixes: ["in -5%..10%"]))
      return nil
    }
    let range = try range(of: variable.definition, variable.region, in: world, asked: variable.range)
    let own = [(definition: variable.definition, region: variable.region)]
    let probe = EquationProbe(asking, own, equation, in: world, at: command.span)
    let points = range.inside.map { RootPoint(variable: 0, value: $0) }
    let sides = try probe.sides(at: points)
    for side in [(equation.left, sides.left), (equation.right, sides.right)] where !side.1.shape.axes.isEmpty {
      answer.refuse(asking.refusal(ofTable: side.0, side.1.shape))
      return nil
    }
    var report = SolveReport(
      outcome: .solved, input: asking.input(variable.definition, variable.region),
      current: try asking.current(variable.definition, variable.region, in: asking.world(world)), low: range.low,
      high: range.high,
      ground: range.ground,
      scenario: world.label,
      left: try asking.figure(equation.left, in: asking.world(world), scenario: nil, named: world.name),
      target: sides.right.varies ? nil : right, targetText: sideText(equation.right))
    if sides.right.varies { report.left.label = sideText(equation.left) }
    report.planned = asking.plan.program[variable.definition].range.map { ($0.low, $0.high) }
    try findSolutions(probe, range, sides, points, &report)
    try addFindings(probe, range, variable, command, &report)
    return report
  }

  /// Looks within the range; where nothing is found, beyond it.
  private func findSolutions(
    _ probe: EquationProbe, _ range: SolveRange, _ sides: (left: LaneValues, right: LaneValues), _ points: [RootPoint],
    _ report: inout SolveReport
  ) throws(EvaluationFault) {
    guard sides.left.varies || sides.right.varies else {
      report.outcome = .independent
      return
    }
    let scanned = points.indices.map {
      RootPoint(variable: 0, value: points[$0].value, distance: sides.left.cell(lane: $0) - sides.right.cell(lane: $0))
    }
    let known = scanned.filter { !$0.distance.isMissing }
    guard let first = known.first else {
      report.outcome = .missing
      return
    }
    let search = RootSearch { (points) throws(EvaluationFault) in try probe.tried(points) }
    var roots: [Root] = []
    if known.allSatisfy({ $0.distance == first.distance }) {
      // The same everywhere: beyond the range it may still move.
      report.outcome = first.distance.isZero ? .always : .independent
    } else {
      roots = try search.roots(among: scanned)
    }
    if roots.isEmpty, report.outcome != .always {
      roots = try rootsBeyond(probe, range, search, isFlat: report.outcome == .independent, &report)
    }
    addReach(sides.left, scanned, &report)
    report.solutions = roots.prefix(10).map {
      SolveReport.Solution(value: $0.value, last: $0.last, residual: $0.residual, isInside: range.contains($0.value))
    }
  }

  private func addReach(_ left: LaneValues, _ scanned: [RootPoint], _ report: inout SolveReport) {
    let known = scanned.indices.filter { !scanned[$0].distance.isMissing }
    let values = known.map { left.cell(lane: $0) }
    if let low = values.min(by: { $0 < $1 }), let high = values.max(by: { $0 < $1 }) { report.reached = (low, high) }
    if let nearest = known.min(by: { scanned[$0].distance.magnitude < scanned[$1].distance.magnitude }) {
      report.nearest = (scanned[nearest].value, left.cell(lane: nearest))
    }
  }

  /// The nearest root on each side of the range, the nearer first.
  private func rootsBeyond(
    _ probe: EquationProbe, _ range: SolveRange, _ search: RootSearch, isFlat: Bool, _ report: inout SolveReport
  ) throws(EvaluationFault) -> [Root] {
    let (below, above) = range.beyond
    let lower = try search.roots(among: probe.tried(below.map { RootPoint(variable: 0, value: $0) }))
    let upper = try search.roots(among: probe.tried(above.map { RootPoint(variable: 0, value: $0) }))
    let nearest = [lower.last.map { ($0, range.low - $0.value) }, upper.first.map { ($0, $0.value - range.high) }]
      .compactMap { $0 }.min { $0.1 < $1.1 }
    if isFlat, nearest == nil { return [] }
    report.outcome = .outOfReach
    return nearest.map { [$0.0] } ?? []
  }

  /// A side of an equation as output calls it: `Udekt 2020 i Plan`; as written where it is no label.
  func sideText(_ item: CheckedItem) -> String {
    guard case .inWorld(let inner, let changes) = asking.plan.program[item.node].operation, changes.count == 1,
      let definition = item.definition, asking.plan.program[definition].label != nil, let world = worldName(changes[0])
    else { return asking.text(of: item) }
    return SolveWords.itemInWorld(item: asking.itemLabel(item, inner), world: world)[asking.locale]
  }

  private func worldName(_ change: WorldChange) -> String? {
    switch change {
    case .base: Words(asking.locale).base
    case .layer(let layer, let without):
      asking.label(
        of: CheckedWorld(
          label: asking.plan.program[layer].label,
          details: without.map { .without(asking.plan.program[$0].label) },
          changes: [change], span: asking.plan.program[layer].span))
    case .written, .include, .statements, .settings, .floor, .draft: nil
    }
  }

  /// The range of a definition's cells in a world.
  func range(
    of id: DefinitionID, _ region: [AxisSelection], in world: AnalysisWorld, asked: ClosedDecimalRange? = nil
  ) throws(EvaluationFault) -> SolveRange {
    SolveRange(
      asking.plan.program[id], asked: asked, scale: asking.plan.program[id].unit.scale,
      current: try asking.current(id, region, in: asking.world(world))?.single)
  }
}
