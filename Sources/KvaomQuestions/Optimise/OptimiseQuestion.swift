import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// `optimise`: which measures, and which values of some inputs, meet the conditions at the lowest or highest figure.
struct OptimiseQuestion {
  /// The most measures to choose among.
  private static let mostMeasures = 20

  private let asking: Asking

  /// The question, of a plan.
  init(_ asking: Asking) { self.asking = asking }

  /// A document for each world; its measures are what is chosen among, all of the plan's where it names none.
  func answer(_ analysis: CheckedAnalysis, _ command: CheckedCommand) throws(EvaluationFault) -> Answer {
    var answer = Answer()
    guard let item = command.items.first, let inputs = inputs(analysis, &answer) else { return answer }
    let best = isHighest(item, analysis)
    var documents: [Document] = []
    for world in asking.analysisWorlds(command) {
      let layers = layers(of: world)
      let measures = layers.filter { asking.plan.program[$0].kind == .measure }
      let (chosen, idle) = try relevant(measures, item, analysis, layers)
      let probe = ChoiceProbe(
        asking, layers: layers.filter { !idle.contains($0) }, choosing: chosen, inputs: inputs,
        ground: Array(world.changes.prefix { Self.isSetting($0) }),
        others: world.changes.filter { !Self.isLayer($0) && !Self.isSetting($0) }, item: item,
        conditions: analysis.conditions,
        at: command.span)
      let pairs = exclusive(chosen, in: world)
      let search = ChoiceSearch(
        probe, isHighest: best ?? false, exclusive: pairs.map { 1 << $0 | 1 << $1 })
      let isTooMuch = probe.measures.count > Self.mostMeasures || search.count > ChoiceSearch.most
      let bounded = isTooMuch ? BoundedChoices(probe) : nil
      if let obstacle = obstacle(search, probe, command, isTooMuch: isTooMuch && bounded == nil) {
        // Nothing is answered in part.
        answer.refuse(obstacle)
        return answer
      }
      guard let isHighest = best else {
        answer.refuse(unknownBest(item))
        return answer
      }
      guard try asking.single(item, in: world, &answer) != nil else { continue }
      var found: ChoiceSearch.Finding?
      if let bounded { found = try search.run(bounded) } else { found = try search.run() }
      guard let finding = found else {
        if let obstacle = obstacle(search, probe, command, isTooMuch: true) { answer.refuse(obstacle) }
        return answer
      }
      let report = try report(
        finding, search, probe, world, item, analysis, isHighest: isHighest, idle: idle, pairs: pairs)
      documents.append(OptimiseDocument.document(report, asking.locale))
    }
    for document in documents { answer.add(document) }
    return answer
  }

  /// That nobody has said whether the figure is best high or low.
  private func unknownBest(_ item: CheckedItem) -> Diagnostic {
    Diagnostic(
      .unknownBest, at: item.span, OptimiseWords.unknownBest(name: asking.itemLabel(item, item.node)),
      fixes: ["choose lowest", "choose highest", Fix("@better lower", remark: OptimiseWords.onDefinition)])
  }

  /// Whether the highest figure is the best, as `choose` says, else as the figure is good; nil where nothing says.
  private func isHighest(_ item: CheckedItem, _ analysis: CheckedAnalysis) -> Bool? {
    if let word = analysis.words["choose"] { return word == "highest" }
    switch asking.plan.program.directions[item.node].common {
    case .higher: return true
    case .lower: return false
    case .neither, .unstated: return nil
    }
  }

  private static func isSetting(_ change: WorldChange) -> Bool {
    switch change {
    case .settings, .floor: true
    default: false
    }
  }

  private static func isLayer(_ change: WorldChange) -> Bool {
    if case .layer = change { true } else { false }
  }

  /// The grids of the inputs; nil where one is too fine, which the answer then refuses.
  private func inputs(_ analysis: CheckedAnalysis, _ answer: inout Answer) -> [ChoiceInput]? {
    var inputs: [ChoiceInput] = []
    for variable in analysis.variables {
      guard let input = ChoiceInput(variable) else {
        answer.refuse(
          Diagnostic(
            .tooLarge, at: variable.span,
            Phrase(
              nn: "Dette området har meir enn \(number: SweepAxis.most) steg.",
              nb: "Dette området har mer enn \(number: SweepAxis.most) steg.",
              sv: "Det här intervallet har mer än \(number: SweepAxis.most) steg.",
              en: "This range has more than \(SweepAxis.most) steps."),
            fixes: [
              .advice(Phrase(nn: "eit større steg", nb: "et større steg", sv: "ett större steg", en: "a larger step"))
            ]))
        return nil
      }
      inputs.append(input)
    }
    return inputs
  }

  /// The layers of a world in order: its measures, and the own statements of its scenarios; all measures where it names
  /// no layer.
  private func layers(of world: AnalysisWorld) -> [LayerID] {
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
    for claim in analysis.conditions {
      needed.formUnion(asking.evaluator.dependencies(of: claim.condition.node, in: world))
    }
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

  /// Why the choices cannot be gone through, with what it would cost, or that there is nothing to choose.
  private func obstacle(
    _ search: ChoiceSearch, _ probe: ChoiceProbe, _ command: CheckedCommand, isTooMuch: Bool
  ) -> Diagnostic? {
    if probe.measures.isEmpty, probe.inputs.isEmpty {
      return Diagnostic(
        .badCommand, at: command.span,
        Phrase(
          nn: "Det er ingenting å velje: ingen tiltak flyttar talet eller eit vilkår.",
          nb: "Det er ingenting å velge: ingen tiltak flytter tallet eller et vilkår.",
          sv: "Det finns inget att välja: ingen åtgärd påverkar talet eller ett villkor.",
          en: "There is nothing to choose: no measure moves the figure or a condition."),
        fixes: ["optimise … with \(.range, "wage_growth = 0%..6%")"])
    }
    guard isTooMuch else { return nil }
    let most = ChoiceSearch.most
    let place = probe.inputs.isEmpty ? BoundedChoices.obstacle(probe).map { asking.plan.program[$0].name } : nil
    let reason = place.map { OptimiseWords.doesNotAddUp(name: $0) } ?? Phrase(nn: "", nb: "", sv: "", en: "")
    let count: Phrase =
      search.count == .max
      ? Phrase(nn: "meir enn 10^18", nb: "mer enn 10^18", sv: "mer än 10^18", en: "more than 10^18")
      : Phrase(
        nn: "\(number: search.count)", nb: "\(number: search.count)", sv: "\(number: search.count)",
        en: "\(search.count)")
    return Diagnostic(
      .tooLarge, at: command.span,
      Phrase(
        nn: """
          Det er \(count) val å gå gjennom, og grensa er \(number: most) (\(Self.mostMeasures) tiltak).\(reason)
          """,
        nb: """
          Det er \(count) valg å gå gjennom, og grensen er \(number: most) (\(Self.mostMeasures) tiltak).\(reason)
          """,
        sv: """
          Det finns \(count) val att gå igenom, och gränsen är \(number: most) (\(Self.mostMeasures) åtgärder).\
          \(reason)
          """,
        en: """
          There are \(count) choices to go through, and \(most) is the most (\(Self.mostMeasures) measures).\
          \(reason)
          """),
      fixes: [
        .advice(
          Phrase(
            nn: "i eit scenario med færre tiltak", nb: "i et scenario med færre tiltak",
            sv: "i ett scenario med färre åtgärder", en: "in a scenario with fewer measures")),
        .advice(
          Phrase(
            nn: "eit større steg for føresetnadene", nb: "et større steg for forutsetningene",
            sv: "ett större steg för antagandena", en: "a larger step for the inputs")),
      ])
  }

  // MARK: The report

  /// Reads what the search found.
  private func report(
    _ finding: ChoiceSearch.Finding, _ search: ChoiceSearch, _ probe: ChoiceProbe, _ world: AnalysisWorld,
    _ item: CheckedItem, _ analysis: CheckedAnalysis, isHighest: Bool, idle: [LayerID], pairs: [(Int, Int)]
  ) throws(EvaluationFault) -> OptimiseReport {
    // Without any measure, then each alone; inputs as they are.
    let alone = try probe.results(
      ([0] + probe.measures.indices.map { 1 << $0 }).map { ChoicePoint(measures: $0, values: []) })
    var figure = try asking.figure(item, in: asking.world(world), scenario: nil, named: world.name)
    figure.cells = [alone[0].figure]
    figure.unit = item.unit
    for claim in analysis.conditions {
      guard let sides = claim.sides else { continue }
      figure.addGrounds(of: try asking.figure(sides.left, in: asking.world(world), scenario: nil))
      figure.addGrounds(of: try asking.figure(sides.right, in: asking.world(world), scenario: nil))
    }
    var report = OptimiseReport(figure: figure, isHighest: isHighest, scenario: world.label)
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
      try chosenInput(input, finding.best?.point.values[index], world)
    }
    report.conditions = try analysis.conditions.enumerated().map { (index, claim) throws(EvaluationFault) in
      try condition(claim, index, finding, before: alone[0], world)
    }
    (report.tried, report.allowed) = (finding.tried, finding.allowed)
    report.bounds = finding.proof.map { (search.count, $0) }
    report.second = finding.second.map { second in
      (report.measures.indices.filter { second.point.has($0) }.map { report.measures[$0].label }, second.result.figure)
    }
    return report
  }

  private func chosenInput(
    _ input: ChoiceInput, _ chosen: Decimal?, _ world: AnalysisWorld
  ) throws(EvaluationFault) -> OptimiseReport.Input {
    let variable = input.variable
    let finer = (0..<ChoiceInput.refinements).reduce(input.step) { step, _ in step / Decimal(10) }
    return OptimiseReport.Input(
      input: asking.input(variable.definition, variable.region),
      current: try asking.current(variable.definition, variable.region, in: asking.world(world)),
      chosen: chosen?.reduced, low: variable.range?.low ?? .zero, high: variable.range?.high ?? .zero,
      step: input.isStepped ? input.step : finer, isStepped: input.isStepped)
  }

  private func condition(
    _ claim: CheckedClaim, _ index: Int, _ finding: ChoiceSearch.Finding, before: ChoiceResult, _ world: AnalysisWorld
  ) throws(EvaluationFault) -> OptimiseReport.Condition {
    let written = "\(asking.sources.quotation(of: claim.condition.span))"
    let nearest = finding.nearest.indices.contains(index) ? finding.nearest[index]?.result : nil
    let after = finding.best?.result ?? nearest
    let isReachable = finding.isReachable.indices.contains(index) ? finding.isReachable[index] : false
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
