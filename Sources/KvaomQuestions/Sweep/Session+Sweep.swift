import KvaomSession
import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSource
import KvaomWords

/// `sweep`: items over the values of one input or two, all in one evaluation.
extension Answering {
  /// The documents of a sweep.
  func sweep(_ analysis: CheckedAnalysis, _ command: CheckedCommand) throws(EvaluationFault) -> [Document] {
    let axes = analysis.variables.map { SweepAxis($0) }
    guard isSensible(axes, command) else { return [] }
    let run = laneRun(axes, at: command.span)
    var report = SweepReport(
      inputs: try axes.map { (axis) throws(EvaluationFault) in try sweepInput(axis) }, decimals: command.decimals)
    for item in command.items { report.items += try swept(item, run, command, isGrid: axes.count > 1) }
    guard !report.items.isEmpty else { return [] }
    draw { [asking] in SweepBuilder.drawing(report, asking.locale) }
    return [SweepBuilder.document(report, asking.locale)]
  }

  /// The plan with all combinations of the axes' values, the last axis' values fastest.
  private func laneRun(_ axes: [SweepAxis], at span: SourceSpan) -> LaneRun {
    let count = axes.reduce(1) { $0 * $1.values.count }
    let inner = axes.count > 1 ? axes[1].values.count : 1
    let values = axes.enumerated().map { place, axis in
      place == 0 ? axis.lanes(inner: inner, outer: 1) : axis.lanes(inner: 1, outer: axes[0].values.count)
    }
    if count > 2 * LaneBlocks.width, axes.allSatisfy(\.variable.region.isEmpty) {
      let inputs = zip(axes, values).map { (definition: $0.variable.definition, values: $1) }
      let blocks = LaneBlocks(inputs: inputs, workers: asking.work.workers)
      return LaneRun(blocks, block: asking.variation(count: LaneBlocks.width, at: span))
    }
    var variation = asking.variation(count: count, at: span)
    for (axis, values) in zip(axes, values) {
      variation.vary(axis.variable.definition, axis.variable.region, values: values)
    }
    return LaneRun(variation)
  }

  /// Refuses a sweep of one input against itself, and one that nobody could read.
  private func isSensible(_ axes: [SweepAxis], _ command: CheckedCommand) -> Bool {
    if axes.count > 1, axes[0].variable.definition == axes[1].variable.definition,
      axes[0].variable.region == axes[1].variable.region
    {
      diagnostics.append(
        Diagnostic(
          .badCommand, at: axes[1].variable.span, .english("An input cannot be varied against itself."),
          fixes: ["two inputs"]))
      return false
    }
    for axis in axes where axis.count == 1 {
      let isNarrow = axis.variable.range.map { $0.low == $0.high } ?? false
      diagnostics.append(
        Diagnostic(
          .badRange, at: axis.variable.span,
          isNarrow
            ? .english("A sweep goes from one value to another, and this range has one.")
            : .english("The step is larger than the range, so there is only one value."),
          fixes: isNarrow ? ["0%..5% step 0.5%"] : [.advice(.english("a smaller step"))]))
      return false
    }
    var points = 1
    for axis in axes {
      let (product, overflow) = points.multipliedReportingOverflow(by: max(1, axis.count))
      points = overflow ? .max : product
    }
    let isForPrograms = ["csv", "json"].contains(asking.options.format)
    let most = isForPrograms ? SweepAxis.most : SweepAxis.mostToRead
    guard points > most else { return true }
    let known = points == .max ? "more than 10^18" : String(points)
    diagnostics.append(
      Diagnostic(
        .tooLarge, at: axes.first { $0.values.isEmpty }?.variable.span ?? command.span,
        .english(
          "This sweep has \(known) points, each an evaluation of the plan\(isForPrograms ? "" : " and a number to read"); \(most) is the most."
        ),
        fixes: [.advice(.english("a larger step"))]
          + (isForPrograms
            ? []
            : [Fix("--format csv", remark: .english("up to \(SweepAxis.most) points, for another program to read"))])))
    return false
  }

  private func sweepInput(_ axis: SweepAxis) throws(EvaluationFault) -> SweepReport.Input {
    let variable = axis.variable
    let own = try asking.current(variable.definition, variable.region)
    var input = SweepReport.Input(
      input: asking.input(variable.definition, variable.region), values: axis.values,
      current: own.flatMap { value in axis.values.firstIndex(of: value) })
    if let range = asking.plan.program[variable.definition].range, let low = axis.values.first, let high = axis.values.last,
      low < range.low || high > range.high
    {
      input.planned = (range.low, range.high)
    }
    return input
  }

  /// An item in the worlds asked for: single cells of several worlds beside each other, anything else one after another.
  private func swept(
    _ item: CheckedItem, _ run: LaneRun, _ command: CheckedCommand, isGrid: Bool
  ) throws(EvaluationFault) -> [SweepReport.Item] {
    var items: [SweepReport.Item] = []
    let worlds = asking.analysisWorlds(command)
    for world in worlds {
      let values = try run.values(of: item, in: world)
      guard values.shape.axes.count < (isGrid ? 1 : 2) else {
        diagnostics.append(asking.refusal(ofTable: item, values.shape))
        return []
      }
      var figure = try asking.figure(item, in: asking.world(world), scenario: world.label, shape: values.shape)
      if let unit = command.unit { figure.unit = unit.figureUnit }
      items.append(
        SweepReport.Item(figure: figure, rows: (0..<run.count).map { values.cells(lane: $0) }, varies: values.varies))
    }
    guard worlds.count > 1, !isGrid, items.allSatisfy(\.figure.axes.isEmpty) else { return items }
    return [joined(items, worlds)]
  }

  /// Single cells of several worlds as one item with a column for each world.
  private func joined(_ items: [SweepReport.Item], _ worlds: [AnalysisWorld]) -> SweepReport.Item {
    var joined = items[0]
    joined.figure.scenario = nil
    joined.figure.axes = [
      FigureAxis(
        name: "scenario",
        members: worlds.map { FigureMember(name: $0.label ?? "base", label: $0.label ?? Words(asking.locale).base) })
    ]
    joined.figure.cells = items.flatMap(\.figure.cells)
    joined.rows = items[0].rows.indices.map { row in items.map { $0.rows[row][0] } }
    joined.varies = items.contains(where: \.varies)
    return joined
  }
}
