public import KvaomChecker
public import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSource
import KvaomWords

/// A world with what output calls it, nil for the base, and the name a plan has for it.
public typealias NamedWorld = (label: String?, name: String, world: World)

/// The worlds questions are asked in. Bottom to top: the definitions, `--set`, what the draft changes of inputs in
/// every world, the layers, in the world that is worked on the draft, `--with`, the question's own `with`.
extension Asking {
  /// The world of a question without one: the one that is worked on, with its draft, or of the options' scenario.
  public func standardWorld() throws(EvaluationFault) -> World { try evaluator.world(plan.changes(of: nil)) }

  /// The label of the standard world; nil for the base.
  public var standardLabel: String? {
    plan.draft.isEmpty ? plan.scenario.flatMap { label(of: $0) } : WorldWords.draft[locale]
  }

  /// The label of the base; nil where nothing is drafted on it.
  public var baseLabel: String? {
    plan.draft.isEmpty || !plan.isWorkedOn([]) ? nil : labelled(nil, [WorldWords.withDraft[locale]])
  }

  /// A named world.
  public func world(_ checked: CheckedWorld) throws(EvaluationFault) -> World {
    try evaluator.world(plan.changes(of: checked))
  }

  /// The name of the standard world, the same in every language.
  public var standardName: String { plan.draft.isEmpty ? options.scenario ?? "base" : Self.draftName }

  /// What programs call the world that is worked on.
  private static let draftName = "draft"

  /// A world as a plan names it, the same in every language: `base`, `plan`, `plan without own_team`.
  public func name(of world: CheckedWorld) -> String {
    if world.isDraft { return Self.draftName }
    if !world.details.isEmpty { return "\(sources.quotation(of: world.span).onOneLine)" }
    guard case .layer(let layer, _)? = world.changes.last(where: { !$0.isEmpty }) else { return "base" }
    return plan.program[layer].name
  }

  /// What output calls a world: `Plan`, `Plan – utan Felles eining`; nil for the base.
  public func label(of world: CheckedWorld) -> String? {
    if world.isDraft { return labelled(WorldWords.draft[locale], words(for: world.details)) }
    var details = words(for: world.details)
    if !plan.draft.isEmpty, plan.isWorkedOn(world.changes) { details.insert(WorldWords.withDraft[locale], at: 0) }
    return details.isEmpty ? world.label : labelled(world.label, details)
  }

  /// What output calls a world apart from the changes on top of it.
  public func label(ofLayersOf world: CheckedWorld) -> String? {
    let details = world.details.filter { detail in if case .change = detail { false } else { true } }
    return label(
      of: CheckedWorld(
        label: world.label, details: details, changes: world.changes, isDraft: world.isDraft, span: world.span))
  }

  private func labelled(_ label: String?, _ details: [String]) -> String {
    let name = label ?? Words(locale).base
    return details.isEmpty ? name : "\(name) – \(details.joined(separator: ", "))"
  }

  /// What stands behind a world in the language of the output; measures of one kind in a row share the word.
  private func words(for details: [CheckedWorld.Detail]) -> [String] {
    var words: [String] = []
    var last: CheckedWorld.Detail?
    for detail in details {
      switch (detail, last) {
      case (.without(let label), .without), (.with(let label), .with): words.append(label)
      default: words.append(self.words(of: detail))
      }
      last = detail
    }
    return words
  }

  /// One thing that stands behind a world: `utan Felles eining`, `Lønsvekst +1 pp`.
  public func words(of detail: CheckedWorld.Detail) -> String {
    switch detail {
    case .without(let label): WorldWords.without(label)[locale]
    case .with(let label): WorldWords.with(label)[locale]
    case .share(let label, let share): "\(label) \((share * Decimal(100)).reduced)\u{A0}%"
    case .change(let statement): words(of: statement)
    }
  }

  /// The changes after a `with` as they are said, one for each measure and statement.
  public func words(of change: WorldChange) -> [String] {
    switch change {
    case .statements(let ids), .settings(let ids), .floor(let ids), .draft(let ids, _): ids.map { words(of: $0) }
    case .include(let layer), .layer(let layer, _): [WorldWords.with(plan.program[layer].label)[locale]]
    case .base, .written: [Words(locale).base]
    }
  }

  /// The world of a scenario by its id.
  public func world(of scenario: LayerID) throws(EvaluationFault) -> World { try world(plan.named(scenario)) }

  /// What output calls a scenario.
  public func label(of scenario: LayerID) -> String {
    label(of: plan.named(scenario)) ?? plan.program[scenario].label
  }

  /// The scenarios, in the order written.
  public var scenarios: [LayerID] { writtenLayers(.scenario) }

  /// The layers of the plan's text of a kind, in the order written.
  public func writtenLayers(_ kind: CheckedLayer.Kind) -> [LayerID] {
    plan.program.layers.indices.filter {
      plan.program.layers[$0].kind == kind && plan.program.layers[$0].standsFor == nil
    }.map { LayerID(index: $0) }
  }

  /// The worlds a question is asked in, with their labels; the standard world where it names none.
  public func worlds(_ command: CheckedCommand) throws(EvaluationFault) -> [NamedWorld] {
    if command.worlds.isEmpty { return [(standardLabel, standardName, try standardWorld())] }
    return try command.worlds.map { (checked) throws(EvaluationFault) in
      (label(of: checked), name(of: checked), try world(checked))
    }
  }

  /// The base and every scenario, with their labels.
  public func allWorlds() throws(EvaluationFault) -> [NamedWorld] {
    var worlds: [NamedWorld] = [(baseLabel, "base", base)]
    for scenario in scenarios {
      worlds.append((label(of: scenario), plan.program[scenario].name, try world(of: scenario)))
    }
    return worlds
  }

  /// A world with the first `count` changes of a question's own `with` on top; nil is all.
  public func world(
    _ world: World, with additions: [WorldChange], count: Int? = nil
  ) throws(EvaluationFault) -> World {
    try evaluator.world(Array(additions.prefix(count ?? additions.count)), in: world)
  }
}

extension CheckResult {
  /// The statements of the draft on inputs: in other worlds they lie below all layers.
  var draftOfInputs: [StatementID] { draft.filter { program[program[$0].target].isInput } }

  /// Whether the layers of a world are those of the one that is worked on.
  public func isWorkedOn(_ changes: [WorldChange]) -> Bool {
    guard let scenario else { return changes.isEmpty }
    return scenario.additions.isEmpty && scenario.changes == changes
  }

  /// A scenario of the text, as a question names it.
  public func named(_ scenario: LayerID) -> CheckedWorld {
    CheckedWorld(
      label: program[scenario].label, changes: [.layer(scenario, without: [])], span: program[scenario].span)
  }

  /// What leads from the definitions to a world; nil is the world that is worked on.
  public func changes(of world: CheckedWorld?) -> [WorldChange] {
    guard let world, !world.isDraft else {
      let ground = (scenario?.changes ?? []) + (scenario?.additions ?? [])
      return changes(workedOn: ground, with: world?.additions ?? [])
    }
    if isWorkedOn(world.changes) { return changes(workedOn: world.changes, with: world.additions) }
    // Of ten thousand scenarios most have nothing below them or on top.
    if settings.isEmpty, draft.isEmpty, additions.isEmpty, world.additions.isEmpty { return Self.used(world.changes) }
    return Self.used(
      [.settings(settings), .floor(draftOfInputs)] + world.changes + [.statements(additions)] + world.additions)
  }

  /// What leads to the world that is worked on, whose layers are `ground`, with more on top.
  fileprivate func changes(workedOn ground: [WorldChange], with own: [WorldChange]) -> [WorldChange] {
    let inputs = draftOfInputs
    // Without layers between, the floor is the top; only what is no input must lie above.
    let drafted: [WorldChange] =
      ground.isEmpty
      ? [.settings(settings), .floor(inputs), .draft(draft.filter { !inputs.contains($0) }, onBase: true)]
      : [.settings(settings)] + ground + [.draft(draft, onBase: false)]
    return Self.used(drafted + [.statements(additions)] + own)
  }

  private static func used(_ changes: [WorldChange]) -> [WorldChange] { changes.filter { !$0.isEmpty } }
}

extension Evaluator {
  /// The base as a question that names it sees it.
  func base(of plan: CheckResult) -> World {
    let changes =
      plan.isWorkedOn([])
      ? plan.changes(workedOn: [], with: [])
      : [.settings(plan.settings), .floor(plan.draftOfInputs), .statements(plan.additions)].filter { !$0.isEmpty }
    // Statements that do not look outside lead to a world without fault.
    return (try? world(changes)) ?? .base
  }
}

extension WorldChange {
  /// Whether it changes nothing.
  var isEmpty: Bool {
    switch self {
    case .statements(let ids), .settings(let ids), .floor(let ids), .draft(let ids, _): ids.isEmpty
    case .base, .written, .layer, .include: false
    }
  }
}
