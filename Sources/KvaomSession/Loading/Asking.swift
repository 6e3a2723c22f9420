public import KvaomChecker
public import KvaomCompiler
public import KvaomLibrary
public import KvaomRender
public import KvaomSource
public import KvaomSyntax
public import KvaomWords

/// What a question may ask of a checked plan: its facts, values of formulas in worlds, variations of its inputs, and
/// the work it is part of. Nothing that is asked changes it; what a question finds wrong, it returns with its answer.
public struct Asking {
  /// How it was asked for.
  public let options: EngineOptions
  /// What it is part of: the flag that stops it, and how far it has come.
  public let work: Work
  /// Reads a file's bytes by its path.
  public let readFile: @Sendable (String) -> [UInt8]?
  /// The library that plans name modules of.
  public let library: Library
  /// All texts.
  public let sources: SourceStore
  /// Which of them are the library's.
  public let librarySources: Set<SourceID>
  /// The plan as it was written: its own text first, then the files it uses; nothing of the library.
  public let trees: [SyntaxTree]
  /// The checked plan.
  public let plan: CheckResult
  /// Values, computed when asked for and kept.
  public let evaluator: Evaluator
  /// The base with the settings.
  public let base: World

  /// A plan ready to be asked, made of the texts of `loader`; `trees` are those of its own.
  public init(_ plan: CheckResult, trees: [SyntaxTree], loader: PlanLoader, options: EngineOptions, work: Work) {
    self.plan = plan
    self.trees = trees
    self.options = options
    self.work = work
    readFile = loader.readFile
    library = loader.library
    sources = loader.sources
    librarySources = loader.librarySources
    evaluator = Evaluator(program: plan.program)
    evaluator.interrupt = work.interrupt
    base = plan.settings.isEmpty ? .base : evaluator.world(setting: plan.settings)
  }

  /// The language of the output.
  public var locale: Locale { options.locale }

  /// Numbers and units in sentences, in that language.
  public var figureText: FigureText { FigureText(locale) }

  // MARK: Worlds

  /// The world of a question without one: the base with the settings, under the scenario of the options.
  public func standardWorld() throws(EvaluationFault) -> World {
    guard let scenario = plan.scenario else { return base }
    return try world(scenario)
  }

  /// The label of the standard world; nil for the base.
  public var standardLabel: String? { plan.scenario.flatMap { label(of: $0) } }

  /// A named world on top of the settings.
  public func world(_ checked: CheckedWorld) throws(EvaluationFault) -> World {
    var world = base
    for change in checked.changes { world = try evaluator.world(change, in: world) }
    return world
  }

  private static let without = Phrase(nn: "utan", nb: "uten", sv: "utan", en: "without")

  /// What output calls a world: `Plan`, `Plan – utan Felles eining`; nil for the base.
  public func label(of world: CheckedWorld) -> String? {
    guard let label = world.label else { return nil }
    if world.without.isEmpty { return label }
    return "\(label) – \(Self.without[locale]) \(world.without.joined(separator: ", "))"
  }

  /// The world of a scenario by its id.
  public func world(of scenario: LayerID) throws(EvaluationFault) -> World {
    try evaluator.world(.layer(scenario, without: []), in: base)
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
  public func worlds(_ command: CheckedCommand) throws(EvaluationFault) -> [(label: String?, world: World)] {
    if command.worlds.isEmpty { return [(standardLabel, try standardWorld())] }
    return try command.worlds.map { (checked) throws(EvaluationFault) in (label(of: checked), try world(checked)) }
  }

  /// A world with the first `count` statements of a `with` on top.
  public func world(
    _ world: World, with statements: [StatementID], count: Int
  ) throws(EvaluationFault) -> World {
    guard count > 0 else { return world }
    return try evaluator.world(.statements(Array(statements.prefix(count))), in: world)
  }

  /// Cycles and shapes that do not fit, in the base and in each scenario, found before anything runs.
  public var worldFaults: [Diagnostic] {
    var worlds = [base]
    for scenario in scenarios {
      if let world = try? world(of: scenario) { worlds.append(world) }
    }
    var seen: Set<CompileFault> = []
    var found: [Diagnostic] = []
    for world in worlds {
      for fault in evaluator.validate(world) where seen.insert(fault).inserted {
        found.append(diagnostic(for: .compile(fault)))
      }
    }
    return found
  }
}
