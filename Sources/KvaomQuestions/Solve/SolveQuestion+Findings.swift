import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits

/// What `solve` says beside the value: what it does, and what else could.
extension SolveQuestion {
  /// Adds what the solutions do to the watched figures; where there is none within the range, other inputs.
  func addFindings(
    _ probe: EquationProbe, _ range: SolveRange, _ variable: CheckedVariable, _ command: CheckedCommand,
    _ report: inout SolveReport
  ) throws(EvaluationFault) {
    if report.outcome == .solved, !report.solutions.isEmpty { try addEffects(probe, &report) }
    if report.outcome == .outOfReach || report.outcome == .independent {
      try addAlternatives(probe, besides: variable, command, &report)
    }
  }

  /// The sides of the equation and the indicators, with each solution put back into the plan.
  private func addEffects(_ probe: EquationProbe, _ report: inout SolveReport) throws(EvaluationFault) {
    let run = probe.run(report.solutions.map { RootPoint(variable: 0, value: $0.value) })
    let items = report.target == nil ? [probe.equation.left, probe.equation.right] : [probe.equation.left]
    for item in items {
      var figure = try asking.figure(item, in: asking.world(probe.world), scenario: nil)
      if items.count > 1 { figure.label = sideText(item) }
      report.effects.append(
        SolveReport.Effect(figure: figure, values: try run.values(of: item, in: probe.world).along()))
    }
    var isTouched = false
    for indicator in asking.plan.indicators {
      guard let effect = try indicatorEffect(indicator, run, probe.world) else { continue }
      isTouched = true
      let isOnLeft = probe.equation.left.definition == indicator.definition
      if !isOnLeft { report.effects.append(effect) }
    }
    report.touchesNoIndicator = !asking.plan.indicators.isEmpty && !isTouched
  }

  /// An indicator in the plan's last year, where it depends on what is varied.
  private func indicatorEffect(
    _ indicator: CheckedIndicator, _ run: LaneRun, _ world: AnalysisWorld
  ) throws(EvaluationFault) -> SolveReport.Effect? {
    let definition = asking.plan.program[indicator.definition]
    let values = try run.values(of: indicator.definition, in: world)
    guard values.varies, values.shape.axes.allSatisfy({ $0.dimension == .year }) else { return nil }
    let last = values.cellCount - 1
    let own = try asking.evaluator.value(of: indicator.definition, in: asking.world(world))
    let year = values.shape.axes.isEmpty ? nil : asking.plan.program[.year].members.last?.year?.year
    let label = [asking.title(of: indicator.definition), year.map { String($0) }].compactMap { $0 }.joined(
      separator: " ")
    let figure = Figure(
      name: definition.name, label: label, unit: definition.unit, cells: [own.cells.last ?? .missing(.blank)]
    )
    return SolveReport.Effect(figure: figure, values: (0..<run.count).map { values.cell(last, lane: $0) })
  }

  /// Tries every other input alone: one evaluation for all of them, then the places where the sides change are
  /// narrowed.
  private func addAlternatives(
    _ probe: EquationProbe, besides variable: CheckedVariable, _ command: CheckedCommand, _ report: inout SolveReport
  ) throws(EvaluationFault) {
    let inputs = asking.numberInputs.filter { $0 != variable.definition }
    guard !inputs.isEmpty else { return }
    let world = try asking.world(probe.world)
    let others = EquationProbe(
      asking, inputs.map { ($0, asking.variedCells(of: $0)) }, probe.equation, in: probe.world, at: command.span)
    let ranges = try inputs.map { (id) throws(EvaluationFault) in
      try range(of: id, asking.variedCells(of: id), in: probe.world)
    }
    let points = ranges.enumerated().flatMap { index, range in
      let (below, above) = range.beyond
      return (below.dropLast() + coarse(range) + above.dropFirst()).map { RootPoint(variable: index, value: $0) }
    }
    let tried = try others.tried(points)
    let search = RootSearch { (points) throws(EvaluationFault) in try others.tried(points) }
    for (index, id) in inputs.enumerated() {
      let own = tried.filter { $0.variable == index }
      let known = own.filter { !$0.distance.isMissing }
      guard let first = known.first, known.contains(where: { $0.distance != first.distance }) else { continue }
      let roots = try search.roots(among: own)
      let now = try asking.current(id, asking.variedCells(of: id), in: world)
      let near = roots.filter { isNear($0, ranges[index]) }
      guard let best = nearest(near, to: now?.single ?? ranges[index].low, ranges[index]) else {
        report.powerless.append(asking.title(of: id))
        continue
      }
      report.alternatives.append(
        SolveReport.Alternative(
          input: asking.input(id, asking.variedCells(of: id)), current: now, value: best.value, low: ranges[index].low,
          high: ranges[index].high, isInside: ranges[index].contains(best.value)))
    }
    report.alternatives = report.alternatives.filter { $0.isInside } + report.alternatives.filter { !$0.isInside }
  }

  private func coarse(_ range: SolveRange) -> [Decimal] {
    let inside = range.inside
    return inside.indices.filter { $0 % 5 == 0 }.map { inside[$0] }
  }

  /// Whether a root is no further from the range than anyone would read: five times its width.
  private func isNear(_ root: Root, _ range: SolveRange) -> Bool {
    let way = (range.high - range.low) * Decimal(5)
    return root.value >= range.low - way && root.value <= range.high + way
  }

  /// The root within the range that is nearest to a value, else the nearest at all.
  private func nearest(_ roots: [Root], to value: Decimal, _ range: SolveRange) -> Root? {
    let inside = roots.filter { range.contains($0.value) }
    return (inside.isEmpty ? roots : inside).min { ($0.value - value).magnitude < ($1.value - value).magnitude }
  }
}
