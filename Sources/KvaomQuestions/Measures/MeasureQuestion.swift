import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits
import KvaomWords

/// `measures [in plan] [for x, y]`: the list of measures, or their ranking.
struct MeasureQuestion {
  private let asking: Asking

  /// The question, of a plan.
  init(_ asking: Asking) { self.asking = asking }

  /// A list for each world and figure; with several targets rankings.
  func answer(_ analysis: CheckedAnalysis, _ command: CheckedCommand) throws(EvaluationFault) -> Answer {
    var answer = Answer()
    let items = command.items + analysis.targets
    for item in items {
      guard let refusal = asking.refusal(unlessNumber: item) else { continue }
      answer.refuse(refusal)
      return answer
    }
    let worlds = worlds(command)
    if worlds.isEmpty { answer.refuse(noScenario(command)) }
    for checked in worlds {
      if analysis.targets.count > 1 {
        answer.add(try MeasureRanking(asking).answer(analysis.targets, checked, command))
        continue
      }
      let world = try asking.world(checked)
      let listed = items.isEmpty ? movedAmount(in: world).map { [$0] } ?? [] : items
      // A draft alone has no measures: what it changes of inputs holds in the base as well.
      if listed.isEmpty { answer.refuse(asking.scenarios.isEmpty ? noScenario(command) : nothingMoved(command)) }
      for item in listed {
        answer.add(MeasureDocument.document(try measureList(item, checked, decimals: command.decimals), asking.locale))
      }
    }
    return answer
  }

  /// The worlds asked for; without any the scenario of the options, with the draft on top of it, else every scenario of
  /// the plan. A draft on the base is a world of its own only where the plan has no scenario: in the others it lies at
  /// the floor, and their measures are what was asked for.
  private func worlds(_ command: CheckedCommand) -> [CheckedWorld] {
    if !command.worlds.isEmpty { return command.worlds }
    let scenario = asking.plan.scenario
    if !asking.plan.draft.isEmpty, scenario != nil || asking.scenarios.isEmpty {
      return [CheckedWorld(label: nil, changes: scenario?.changes ?? [], isDraft: true, span: command.span)]
    }
    return scenario.map { [$0] } ?? asking.scenarios.map { asking.plan.named($0) }
  }

  private func noScenario(_ command: CheckedCommand) -> Diagnostic {
    let includes = asking.plan.program.layers.filter { $0.standsFor == nil }.map { $0.name }.joined(separator: ", ")
    return Diagnostic(
      .badCommand, at: command.span,
      Phrase(
        nn: "Planen har ikkje noko scenario med tiltak å liste opp.",
        nb: "Planen har ikke noe scenario med tiltak å liste opp.",
        sv: "Planen har inget scenario med åtgärder att lista.",
        en: "The plan has no scenario whose measures could be listed."),
      fixes: ["scenario plan \"Plan\" { include \(includes.isEmpty ? "…" : includes) }"])
  }

  private func nothingMoved(_ command: CheckedCommand) -> Diagnostic {
    Diagnostic(
      .badCommand, at: command.span,
      Phrase(
        nn: "Desse tiltaka flyttar ikkje noko beløp i planen: skriv kva dei skal listast for.",
        nb: "Disse tiltakene flytter ikke noe beløp i planen: skriv hva de skal listes for.",
        sv: "De här åtgärderna påverkar inget belopp i planen: skriv vad de ska listas för.",
        en: "No amount of the plan is moved by these measures: say what they are listed for."),
      fixes: ["measures in \(.scenario, "plan") for \(.figure, "net_cost")"])
  }

  /// The amount a list of measures is about where none is named: the last one of the plan that the world moves and that
  /// no other such amount is made of.
  func movedAmount(in world: World) -> CheckedItem? {
    let moved = asking.plan.definitionItems.filter { item in
      guard let id = item.definition, item.kind == .number, item.unit.accumulation == .flow,
        let after = try? asking.evaluator.value(of: id, in: world),
        let before = try? asking.evaluator.value(of: id, in: asking.base)
      else { return false }
      return after.shape.axes.allSatisfy { $0.dimension == .year }
        && asking.expanded(before, to: after.shape).cells != after.cells
    }
    let inner = Set(
      moved.flatMap { item in asking.evaluator.dependencies(of: item.node, in: world).filter { $0 != item.definition } }
    )
    return moved.last { item in item.definition.map { !inner.contains($0) } ?? false }
  }

  /// The list of a world's measures with what each adds to a figure.
  func measureList(
    _ item: CheckedItem, _ checked: CheckedWorld, decimals: Int? = nil
  ) throws(EvaluationFault) -> MeasureReport {
    let world = try asking.world(checked)
    let shape = try asking.commonShape(of: item, in: [asking.base, world])
    let set = asking.causeSet(from: asking.base, to: world, [checked])
    let levels = try levels(of: set, item, shape)
    let digits = CommonDigits(levels.joined(), digits: 24)
    let steps = steps(of: levels, digits)
    let fine = asking.causeSet(from: asking.base, to: world, [checked], splitsMeasures: true)
    let parts = (try? self.levels(of: fine, item, shape)).map { self.steps(of: $0, digits) }
    let fullYear = try asking.fullYearEffects(item, in: world)
    // For each measure the places of its statements among the fine causes.
    var places: [LayerID: [Int]] = [:]
    for (position, cause) in fine.causes.enumerated() {
      for layer in Set(cause.added.compactMap { $0.layer }) { places[layer, default: []].append(position) }
    }
    let lines = set.causes.enumerated().map { index, cause -> MeasureReport.Line in
      var whole = asking.wholeYear(of: cause.added.map { $0.statement }.sorted { $0.index < $1.index })
      if whole.ends, !whole.lasts { whole.once = steps[index] }
      guard case .measure(let layer) = cause.key else {
        return MeasureReport.Line(
          label: asking.label(of: cause.key), subject: asking.subject(of: cause.key), effects: steps[index],
          wholeYear: whole)
      }
      var own: [MeasureReport.Part] = []
      if whole.ends, whole.lasts, let parts {
        let ending = (places[layer] ?? []).filter { position in
          fine.causes[position].added.allSatisfy { !InForce($0.statement, in: asking.plan.program).lasts }
        }
        whole.once = ending.reduce(steps[index].map { _ in .zero }) { sum, part in
          zip(sum, parts[part]).map { $0 + $1 }
        }
      }
      for position in places[layer] ?? [] {
        let statement = fine.causes[position]
        if let effects = parts?[position], effects.contains(where: { !$0.isZero }) {
          own.append((asking.label(of: statement.key), asking.subject(of: statement.key), effects))
        }
      }
      let kind = asking.plan.program[layer].notes.first { $0.name == "kind" }?.texts.first ?? ""
      let remarks = asking.plan.program[layer].notes.filter { $0.name == "note" }.flatMap { $0.texts }
      return MeasureReport.Line(
        label: asking.plan.program[layer].label, subject: asking.subject(of: cause.key), kind: kind, remarks: remarks,
        effects: steps[index], parts: own.count > 1 ? own : [],
        fullYear: fullYear.filter { $0.layer == layer.index }, wholeYear: whole)
    }
    let figure = try asking.figure(
      item, in: world, scenario: checked.label, named: asking.name(of: checked), shape: shape)
    return MeasureReport(
      figure: figure, scenario: asking.label(of: checked) ?? "", lines: byKind(lines),
      notes: asking.measureNotes(of: checked), decimals: decimals)
  }

  /// Lines of one kind together, in the order the kinds first come.
  private func byKind(_ lines: [MeasureReport.Line]) -> [MeasureReport.Line] {
    var places: [String: Int] = [:]
    var kinds: [[MeasureReport.Line]] = []
    for line in lines {
      if let place = places[line.kind] {
        kinds[place].append(line)
      } else {
        places[line.kind] = kinds.count
        kinds.append([line])
      }
    }
    return Array(kinds.joined())
  }

  /// What each cause adds on top of those before it, as `why` has it.
  private func steps(of levels: [[Decimal]], _ digits: CommonDigits) -> [[Decimal]] {
    let cut = levels.map { digits.cut($0) }
    return zip(cut.dropFirst(), cut).map { after, before in zip(after, before).map { $0 - $1 } }
  }

  /// The figure with the first 0, 1, 2, … causes in force.
  private func levels(of set: CauseSet, _ item: CheckedItem, _ shape: Shape) throws(EvaluationFault) -> [[Decimal]] {
    var levels: [[Decimal]] = []
    levels.reserveCapacity(set.causes.count + 1)
    for world in set.levels(asking.evaluator) {
      levels.append(asking.expanded(try asking.evaluator.value(of: item.node, in: world), to: shape).cells)
    }
    return levels
  }
}
