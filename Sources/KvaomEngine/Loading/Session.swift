import KvaomChecker
import KvaomCompiler
import KvaomLibrary
import KvaomRender
import KvaomSource
import KvaomSyntax
import KvaomWords

/// One plan, loaded, checked and ready to be asked: the pipeline with everything the answers need.
final class Session {
  /// How it was asked for.
  let options: EngineOptions
  /// What it is part of: the flag that stops it, and how far it has come.
  let work: Work
  /// Reads a file's bytes by its path.
  let readFile: @Sendable (String) -> [UInt8]?
  /// The library that plans name modules of.
  let library: Library
  /// All texts.
  let sources: SourceStore
  /// Which of them are the library's.
  let librarySources: Set<SourceID>
  /// The checked plan.
  let plan: CheckResult
  /// Values, computed when asked for.
  let evaluator: Evaluator
  /// Findings of all stages, the run included.
  var diagnostics: [Diagnostic]
  /// Reports that can be drawn, in the order answered.
  var pictured: [PicturedReport] = []
  /// The base with the settings.
  let base: World
  /// Uses of each definition by others, counted once: for `sources`.
  lazy var useCounts = countUses()

  /// Loads and checks a plan with the options' settings and scenario, and `expressions` to be valued.
  convenience init(
    _ text: SourceText, expressions: [SourceText] = [], options: EngineOptions,
    readFile: @escaping @Sendable (String) -> [UInt8]?, library: Library, work: Work = Work()
  ) {
    let loader = PlanLoader(readFile: readFile, library: library)
    let tree = loader.load(text)
    self.init(tree, using: loader.used, loader: loader, expressions: expressions, options: options, work: work)
  }

  /// Checks a plan that has been read: `tree` has the questions, `trees` what else it consists of.
  init(
    _ tree: SyntaxTree, using trees: [SyntaxTree], loader: PlanLoader, expressions: [SourceText] = [],
    options: EngineOptions, work: Work = Work()
  ) {
    self.options = options
    self.work = work
    readFile = loader.readFile
    library = loader.library
    var questions = PlanQuestions()
    for setting in options.settings {
      let text = SourceText(name: "--set", bytes: Array(setting.utf8))
      questions.settings.append(parseLayerStatements(text, id: loader.add(text), dialect: options.dialect))
    }
    if let scenario = options.scenario {
      let text = SourceText(name: "--scenario", bytes: Array("0 in \(scenario)".utf8))
      let (tree, expression) = parseExpression(text, id: loader.add(text))
      if case .inLayer(_, let reference) = tree[expression].kind { questions.scenario = (tree, reference) }
    }
    for text in expressions {
      questions.expressions.append(parseExpression(text, id: loader.add(text), dialect: options.dialect))
    }
    plan = PlanChecker.check(
      tree, using: trees, moduleNames: Set(loader.library.moduleNames), questions: questions,
      loadModule: loader.loadModule)
    sources = loader.sources
    librarySources = loader.librarySources
    diagnostics = (loader.diagnostics + plan.diagnostics).inOrderOfPlace
    evaluator = Evaluator(program: plan.program)
    evaluator.interrupt = work.interrupt
    base = plan.settings.isEmpty ? .base : evaluator.world(setting: plan.settings)
    validate()
  }

  /// Whether no stage found an error.
  var isRunnable: Bool { !diagnostics.contains { $0.severity == .error } }

  /// The language of the output.
  var locale: Locale { Locale(rawValue: options.locale) ?? .nn }

  /// The world of a question without one: the base with the settings, under the scenario of the options.
  func standardWorld() throws(EvaluationFault) -> World {
    guard let scenario = plan.scenario else { return base }
    return try world(scenario)
  }

  /// The label of the standard world; nil for the base.
  var standardLabel: String? { plan.scenario.flatMap { label(of: $0) } }

  /// A named world on top of the settings.
  func world(_ checked: CheckedWorld) throws(EvaluationFault) -> World {
    var world = base
    for change in checked.changes { world = try evaluator.world(change, in: world) }
    return world
  }

  /// What output calls a world: `Plan`, `Plan – utan Felles eining`; nil for the base.
  func label(of world: CheckedWorld) -> String? {
    guard let label = world.label else { return nil }
    if world.without.isEmpty { return label }
    let without =
      switch locale {
      case .nn: "utan"
      case .nb: "uten"
      case .sv: "utan"
      case .en: "without"
      }
    return "\(label) – \(without) \(world.without.joined(separator: ", "))"
  }

  /// The world of a scenario by its id.
  func world(of scenario: LayerID) throws(EvaluationFault) -> World {
    try evaluator.world(.layer(scenario, without: []), in: base)
  }

  /// The scenarios, in the order written.
  var scenarios: [LayerID] {
    writtenLayers(.scenario)
  }

  /// The layers of the plan's text of a kind, in the order written.
  func writtenLayers(_ kind: CheckedLayer.Kind) -> [LayerID] {
    plan.program.layers.indices.filter {
      plan.program.layers[$0].kind == kind && plan.program.layers[$0].standsFor == nil
    }.map { LayerID(index: $0) }
  }

  /// Finds cycles and shapes that do not fit, in the base and in each scenario, before anything runs.
  private func validate() {
    var worlds = [base]
    for scenario in scenarios {
      if let world = try? world(of: scenario) { worlds.append(world) }
    }
    var seen: Set<CompileFault> = []
    for world in worlds {
      for fault in evaluator.validate(world) where seen.insert(fault).inserted {
        diagnostics.append(diagnostic(for: .compile(fault)))
      }
    }
  }

  private func countUses() -> [DefinitionID: Int] {
    var counts: [DefinitionID: Int] = [:]
    for index in plan.program.definitions.indices {
      let definition = DefinitionID(index: index)
      for needed in evaluator.dependencies(of: definition, in: base) where needed != definition {
        counts[needed, default: 0] += 1
      }
    }
    return counts
  }
}

extension [Diagnostic] {
  /// The diagnostics in the order of their places, those of one place as they were found.
  fileprivate var inOrderOfPlace: [Diagnostic] {
    let ordered = enumerated().sorted { left, right in
      (left.element.span.source.index, left.element.span.start, UInt32(left.offset))
        < (right.element.span.source.index, right.element.span.start, UInt32(right.offset))
    }
    return ordered.map(\.element)
  }
}

extension EngineOptions {
  /// How settings and expressions of the command line are read: like the shell, a decimal comma where the language has it.
  var dialect: Dialect { .shell(decimalComma: locale != "en") }
}

extension Session {
  /// Whether the plan defines nothing and asks nothing: an empty file, or a wrong one.
  var isBlank: Bool { plan.commands.isEmpty && plan.definitionsByName.isEmpty }
}
