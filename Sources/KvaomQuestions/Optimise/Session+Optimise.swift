import KvaomSession
import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSource
import KvaomWords

/// `optimise`: which measures, and which values of some inputs, meet the conditions at the lowest or highest figure.
extension Answering {
  /// The most measures to choose among.
  private static let mostMeasures = 20

  /// A document for each world; its measures are what is chosen among, all of the plan's where it names none.
  func optimise(_ analysis: CheckedAnalysis, _ command: CheckedCommand) throws(EvaluationFault) -> [Document] {
    guard let item = command.items.first, let inputs = choiceInputs(analysis, command) else { return [] }
    var documents: [Document] = []
    for world in asking.analysisWorlds(command) {
      let layers = choiceLayers(world)
      let (chosen, idle) = try relevant(layers.filter { asking.plan.program[$0].kind == .measure }, item, analysis, layers)
      let kept = layers.filter { !idle.contains($0) }
      let probe = ChoiceProbe(
        asking, layers: kept, choosing: chosen, inputs: inputs, others: world.changes.filter { !Self.isLayer($0) },
        item: item,
        conditions: analysis.conditions, at: command.span)
      let pairs = exclusive(chosen, in: world)
      let search = ChoiceSearch(
        probe, isHighest: analysis.words["choose"] == "highest", exclusive: pairs.map { 1 << $0 | 1 << $1 })
      guard isFeasible(search, probe, command) else { return [] }
      let report = try optimiseReport(search, probe, world, item, analysis, idle: idle, pairs: pairs)
      if let report { documents.append(OptimiseBuilder.document(report, asking.locale)) }
    }
    return documents
  }

  private static func isLayer(_ change: WorldChange) -> Bool {
    if case .layer = change { true } else { false }
  }

  /// The grids of the inputs; nil after a diagnostic.
  private func choiceInputs(_ analysis: CheckedAnalysis, _ command: CheckedCommand) -> [ChoiceInput]? {
    var inputs: [ChoiceInput] = []
    for variable in analysis.variables {
      guard let input = ChoiceInput(variable) else {
        diagnostics.append(
          Diagnostic(
            .tooLarge, at: variable.span, .english("This range has more than \(SweepAxis.most) steps."),
            fixes: [.advice(.english("a larger step"))])
        )
        return nil
      }
      inputs.append(input)
    }
    return inputs
  }

  /// The layers of a world in order: its measures, and the own statements of its scenarios; all measures where it names
  /// no layer.
  private func choiceLayers(_ world: AnalysisWorld) -> [LayerID] {
    var layers: [LayerID] = []
    for change in world.changes {
      guard case .layer(let layer, let without) = change else { continue }
      let gone = without.flatMap { asking.plan.program[$0].parts } + without
      layers += asking.plan.program[layer].parts.filter { !gone.contains($0) && !layers.contains($0) }
    }
    if world.changes.contains(where: Self.isLayer) { return layers }
    return asking.writtenLayers(.measure)
  }

  /// The measures that can move the figure or a condition, and the others.
  private func relevant(
    _ measures: [LayerID], _ item: CheckedItem, _ analysis: CheckedAnalysis, _ layers: [LayerID]
  ) throws(EvaluationFault) -> (relevant: [LayerID], idle: [LayerID]) {
    var world = asking.base
    for layer in layers { world = try asking.evaluator.world(.layer(layer, without: []), in: world) }
    var needed = Set(asking.evaluator.dependencies(of: item.node, in: world))
    for claim in analysis.conditions { needed.formUnion(asking.evaluator.dependencies(of: claim.condition.node, in: world)) }
    let program = asking.plan.program
    let isRelevant = { (layer: LayerID) in
      program[layer].statements.contains { needed.contains(program[$0].target) }
    }
    return (measures.filter(isRelevant), measures.filter { !isRelevant($0) })
  }

  /// Pairs of places of measures that exclude each other; in a scenario, which has settled them, none.
  private func exclusive(_ measures: [LayerID], in world: AnalysisWorld) -> [(Int, Int)] {
    if world.changes.contains(where: Self.isLayer) { return [] }
    return asking.plan.exclusiveMeasures.compactMap { pair in
      guard let first = measures.firstIndex(of: pair.first), let second = measures.firstIndex(of: pair.second) else {
        return nil
      }
      return (first, second)
    }
  }

  /// Refuses what cannot be gone through, with what it would cost; and a question with nothing to choose.
  private func isFeasible(_ search: ChoiceSearch, _ probe: ChoiceProbe, _ command: CheckedCommand) -> Bool {
    if probe.measures.isEmpty, probe.inputs.isEmpty {
      diagnostics.append(
        Diagnostic(
          .badCommand, at: command.span,
          .english("There is nothing to choose: no measure moves the figure or a condition."),
          fixes: ["optimise … with wage_growth = 0%..6%"]))
      return false
    }
    guard probe.measures.count > Self.mostMeasures || search.count > ChoiceSearch.most else { return true }
    let count = search.count == .max ? "more than 10^18" : String(search.count)
    diagnostics.append(
      Diagnostic(
        .tooLarge, at: command.span,
        .english(
          "There are \(count) choices to go through, and \(ChoiceSearch.most) is the most (\(Self.mostMeasures) measures)."
        ),
        fixes: [
          .advice(.english("in a scenario with fewer measures")), .advice(.english("a larger step for the inputs")),
        ]))
    return false
  }
}
