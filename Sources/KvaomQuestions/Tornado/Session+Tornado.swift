import KvaomSession
import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSource

/// `tornado`: every input alone at both ends of its range, all in one evaluation.
extension Answering {
  /// A document for each world.
  func tornado(_ analysis: CheckedAnalysis, _ command: CheckedCommand) throws(EvaluationFault) -> [Document] {
    guard let item = command.items.first else { return [] }
    let inputs = try tornadoInputs()
    let ways = try inputs.map { (id) throws(EvaluationFault) in
      TornadoInput(id, asking.plan.program[id], current: try asking.current(id, []))
    }
    var variation = asking.variation(count: 1 + 2 * ways.count, at: command.span)
    for (index, way) in ways.enumerated() { way.vary(&variation, lane: 1 + 2 * index) }
    let run = LaneRun(variation)
    var documents: [Document] = []
    for world in asking.analysisWorlds(command) {
      let values = try run.values(of: item, in: world)
      guard values.shape.axes.isEmpty else {
        diagnostics.append(asking.refusal(ofTable: item, values.shape))
        continue
      }
      var figure = try asking.figure(item, in: asking.world(world), scenario: world.label)
      if let unit = command.unit { figure.unit = unit }
      var report = TornadoReport(figure: figure, decimals: command.decimals)
      report.notVaried = unvariedInputs(of: item, try asking.world(world))
      add(ways, values, to: &report)
      draw { TornadoBuilder.drawing(report, asking.locale) }
      documents.append(TornadoBuilder.document(report, asking.locale))
    }
    return documents
  }

  /// The plan's inputs that are numbers, in the order written.
  func tornadoInputs() throws(EvaluationFault) -> [DefinitionID] {
    asking.plan.program.definitions.indices.map { DefinitionID(index: $0) }.filter {
      asking.plan.program[$0].role == .input && asking.plan.program[$0].kind == .number
    }
  }

  /// Inputs the item depends on that are dates or truths.
  private func unvariedInputs(of item: CheckedItem, _ world: World) -> [String] {
    asking.evaluator.dependencies(of: item.node, in: world).filter {
      asking.plan.program[$0].role == .input && asking.plan.program[$0].kind != .number
    }.map { asking.title(of: $0) }
  }

  /// Ranks the inputs by swing; equal ones stay in the order written.
  private func add(_ ways: [TornadoInput], _ values: LaneValues, to report: inout TornadoReport) {
    let base = values.cell(lane: 0)
    var rows: [TornadoReport.Row] = []
    for (index, way) in ways.enumerated() {
      let row = TornadoReport.Row(
        input: asking.input(way.definition, []), low: way.low, high: way.high, ground: way.ground,
        effectAtLow: values.cell(lane: 1 + 2 * index) - base, effectAtHigh: values.cell(lane: 2 + 2 * index) - base)
      if row.swing.isZero { report.withoutEffect.append(row.input.title) } else { rows.append(row) }
    }
    report.rows = rows.enumerated().sorted { left, right in
      let (first, second) = (left.element.swing, right.element.swing)
      if first.isMissing || second.isMissing {
        return !first.isMissing || second.isMissing && left.offset < right.offset
      }
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }
}
