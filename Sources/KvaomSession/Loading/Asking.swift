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
  /// Reads the files that plans name.
  public let readFile: FileReader
  /// The library that plans name modules of.
  public let library: Library
  /// All texts.
  public let sources: SourceStore
  /// Which of them are the library's.
  public let librarySources: Set<SourceID>
  /// The plan as it was written: its own text first, then the files it uses; nothing of the library.
  public let trees: [SyntaxTree]
  /// The tables that were read from files.
  public let fileTables: [FileTable]
  /// The checked plan.
  public let plan: CheckResult
  /// Values, computed when asked for and kept.
  public let evaluator: Evaluator
  /// What definitions stand on, read off their notes once: every figure asks it of all that it is made of.
  let provenances = KnownProvenances()
  /// The base as a question that names it sees it: with the settings, and with what the draft does to it.
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
    fileTables = loader.fileTables
    evaluator = Evaluator(program: plan.program)
    evaluator.interrupt = work.interrupt
    base = evaluator.base(of: plan)
  }

  /// `name:line` of a span's start, as answers print it.
  public func place(of span: SourceSpan) -> String { sources.place(of: span, from: options.folderLeftOut) }

  /// What answers call the plan: the name of its own text; empty where there is none.
  public var planName: String { sources.texts.first?.name(from: options.folderLeftOut) ?? "" }

  /// The plan of `other` with more asked of it, by texts that `loader` has added, `asked` the one with the questions
  /// where it is not that of `other`: what `other` has computed is known. It is part of `work`, or of what `other` is
  /// part of.
  init(
    _ plan: CheckResult, after other: Asking, asked: SyntaxTree? = nil, loader: PlanLoader, options: EngineOptions,
    work: Work? = nil
  ) {
    self.plan = plan
    self.options = options
    trees = asked.map { [$0] + other.trees.dropFirst() } ?? other.trees
    self.work = work ?? other.work
    readFile = other.readFile
    library = other.library
    sources = loader.sources
    librarySources = loader.librarySources
    fileTables = loader.fileTables
    // A module that nothing has named before brings definitions, and then nothing is known.
    let isSame = plan.program.definitions.count == other.plan.program.definitions.count
    evaluator =
      isSame
      ? Evaluator(program: plan.program, knowing: other.evaluator, isNewRun: true) : Evaluator(program: plan.program)
    evaluator.interrupt = self.work.interrupt
    base = evaluator.base(of: plan)
  }

  /// The language of the output.
  public var locale: Locale { options.locale }

  /// Numbers and units in sentences, in that language.
  public var figureText: FigureText { FigureText(locale) }

  /// Cycles and shapes that do not fit, in the base and in each scenario, found before anything runs.
  public var worldFaults: [Diagnostic] {
    var worlds = [base]
    if let world = try? standardWorld() { worlds.append(world) }
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
