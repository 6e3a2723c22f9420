import KvaomSession
import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSource

/// What `optimise` found, as it is printed.
extension Answering {
  /// Runs the search and reads what it found; nil after a diagnostic where the figure is a table.
  func optimiseReport(
    _ search: ChoiceSearch, _ probe: ChoiceProbe, _ world: AnalysisWorld, _ item: CheckedItem,
    _ analysis: CheckedAnalysis,
    idle: [LayerID], pairs: [(Int, Int)]
  ) throws(EvaluationFault) -> OptimiseReport? {
    guard try asking.single(item, in: world, &diagnostics) != nil else { return nil }
    let finding = try search.run()
    // Without any measure, then each alone; inputs as they are.
    let alone = try probe.results(
      ([0] + probe.measures.indices.map { 1 << $0 }).map { ChoicePoint(measures: $0, values: []) })
    var figure = try asking.figure(item, in: asking.world(world), scenario: nil)
    figure.cells = [alone[0].figure]
    figure.unit = item.unit.figureUnit
    for claim in analysis.conditions {
      guard let sides = claim.sides else { continue }
      figure.addGrounds(of: try asking.figure(sides.left, in: asking.world(world), scenario: nil))
      figure.addGrounds(of: try asking.figure(sides.right, in: asking.world(world), scenario: nil))
    }
    var report = OptimiseReport(figure: figure, isHighest: analysis.words["choose"] == "highest", scenario: world.label)
    report.chosen = finding.best?.result.figure
    report.measures = probe.measures.enumerated().map { index, layer in
      OptimiseReport.Measure(
        name: asking.plan.program[layer].name, label: asking.plan.program[layer].label,
        isChosen: finding.best.map { $0.point.has(index) },
        effect: alone[index + 1].figure - alone[0].figure)
    }
    report.withoutEffect = idle.map { asking.plan.program[$0].label }
    report.exclusive = pairs.map { (report.measures[$0.0].label, report.measures[$0.1].label) }
    report.inputs = try probe.inputs.enumerated().map { (index, input) throws(EvaluationFault) in
      try chosenInput(input, finding.best?.point.values[index])
    }
    report.conditions = try analysis.conditions.enumerated().map { (index, claim) throws(EvaluationFault) in
      try condition(claim, index, finding, before: alone[0], world)
    }
    (report.tried, report.allowed) = (finding.tried, finding.allowed)
    report.second = finding.second.map { second in
      (report.measures.indices.filter { second.point.has($0) }.map { report.measures[$0].label }, second.result.figure)
    }
    return report
  }

  private func chosenInput(_ input: ChoiceInput, _ chosen: Decimal?) throws(EvaluationFault) -> OptimiseReport.Input {
    let variable = input.variable
    let finer = (0..<ChoiceInput.refinements).reduce(input.step) { step, _ in step / Decimal(10) }
    return OptimiseReport.Input(
      input: asking.input(variable.definition, variable.region),
      current: try asking.current(variable.definition, variable.region),
      chosen: chosen?.reduced, low: variable.range?.low ?? .zero, high: variable.range?.high ?? .zero,
      step: input.isStepped ? input.step : finer, isStepped: input.isStepped)
  }

  private func condition(
    _ claim: CheckedClaim, _ index: Int, _ finding: ChoiceSearch.Finding, before: ChoiceResult, _ world: AnalysisWorld
  ) throws(EvaluationFault) -> OptimiseReport.Condition {
    let written = asking.sources.text(of: claim.condition.span)
    let nearest = finding.nearest.indices.contains(index) ? finding.nearest[index]?.result : nil
    let after = finding.best?.result ?? nearest
    let isReachable = finding.isReachable.indices.contains(index) && finding.isReachable[index]
    let holds = finding.best == nil ? isReachable : true
    guard let sides = claim.sides, sides.left.kind == .number, let comparison = claim.comparison else {
      return OptimiseReport.Condition(
        text: written, title: written, sign: nil, limit: nil, limitText: "", unit: nil, before: .missing(.undefined),
        after: .missing(.undefined), holds: holds)
    }
    let left = try asking.figure(sides.left, in: asking.world(world), scenario: nil)
    let limits = try asking.evaluator.value(of: sides.right.node, in: asking.world(world)).cells
    let isConstant = limits.allSatisfy { $0 == limits[0] } && !limits.isEmpty
    return OptimiseReport.Condition(
      text: written, title: left.title, sign: comparison.sign, limit: isConstant ? limits[0] : nil,
      limitText: asking.text(of: sides.right), unit: left.unit, before: before.lefts[index],
      after: after?.lefts[index] ?? .missing(.undefined), holds: holds)
  }
}
