import KvaomChecker
import KvaomCompiler
public import KvaomLibrary
public import KvaomSource
public import KvaomSyntax

/// A plan that is loaded once and asked in one world after the other, as a live page and a shell do: reading, checking
/// and what no setting reaches are paid once. What it answers is what a session of its own would answer.
public struct KeptPlan {
  /// The plan as it is written.
  public let session: Session
  private let check: KeptCheck
  private let found: [Diagnostic]

  /// Loads a plan, with `expressions` to be valued.
  public init(
    _ text: SourceText, expressions: [SourceText] = [], options: EngineOptions, readFile: @escaping FileReader,
    library: Library
  ) {
    let loader = PlanLoader(readFile: readFile, library: library)
    let tree = loader.load(text)
    self.init(tree, using: loader.used, loader: loader, expressions: expressions, options: options)
  }

  /// Checks a plan that has been read: `tree` has the questions, `trees` what else it consists of.
  public init(
    _ tree: SyntaxTree, using trees: [SyntaxTree], loader: PlanLoader, expressions: [SourceText] = [],
    options: EngineOptions, work: Work = Work()
  ) {
    let tree = loader.withFigures(tree)
    let trees = trees.map { loader.withFigures($0) }
    let (questions, unread) = Session.questions(options, expressions, loader)
    check = KeptCheck(
      tree, using: trees, moduleNames: Set(loader.library.moduleNames), questions: questions,
      loadModule: { loader.loadModule($0, in: options.locale) })
    found = loader.diagnostics + unread
    let asking = Asking(check.result, trees: [tree] + trees, loader: loader, options: options, work: work)
    session = Session(asking, found: found)
    asking.evaluator.settle()
  }

  private init(_ session: Session, _ check: KeptCheck, _ found: [Diagnostic]) {
    self.session = session
    self.check = check
    self.found = found
  }

  /// The plan with a scenario and statements on top, as `--scenario` and `--with` have them.
  public func session(scenario: String?, additions: [String]) -> Session {
    var options = session.asking.options
    options.scenario = scenario
    options.additions = additions
    let loader = PlanLoader(after: session.asking)
    let (questions, unread) = Session.questions(options, [], loader)
    let plan = check.result(asking: questions) { loader.loadModule($0, in: options.locale) }
    return Session(Asking(plan, after: session.asking, loader: loader, options: options), found: found + unread)
  }

  /// The plan with the draft of `options` on top of the world it was loaded in, with the commands of `entry`, which
  /// defines nothing, and `expressions` to be valued.
  public func session(
    entry: ((PlanLoader) -> SyntaxTree)?, expressions: [SourceText], options: EngineOptions, work: Work
  ) -> Session {
    let loader = PlanLoader(after: session.asking)
    let tree = entry?(loader)
    var added = options
    (added.settings, added.additions, added.scenario) = ([], [], nil)
    let (questions, unread) = Session.questions(added, expressions, loader)
    let plan = check.result(asking: questions, commandsOf: tree) { loader.loadModule($0, in: options.locale) }
    let asking = Asking(plan, after: session.asking, asked: tree, loader: loader, options: options, work: work)
    return Session(asking, found: found + unread)
  }

  /// The same plan with every value known that its definitions have in the world it was loaded in. What has none,
  /// because it fails, is found again by whoever asks for it.
  public func valued(work: Work) -> KeptPlan {
    let loader = PlanLoader(after: session.asking)
    let asking = Asking(
      session.asking.plan, after: session.asking, asked: nil, loader: loader, options: session.asking.options,
      work: work)
    guard let world = try? asking.standardWorld() else { return self }
    for definition in asking.plan.definitionsByName.values.sorted(by: { $0.index < $1.index }) {
      _ = try? asking.evaluator.value(of: definition, in: world)
    }
    return KeptPlan(Session(asking, diagnostics: session.diagnostics), check, found)
  }
}
