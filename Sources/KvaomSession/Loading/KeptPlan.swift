import KvaomChecker
import KvaomCompiler
public import KvaomLibrary
public import KvaomSource
import KvaomSyntax

/// A plan that is loaded once and asked in one world after the other, as a live page does: reading, checking and what
/// no setting reaches are paid once. What it answers is what a session of its own would answer.
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
    let main = loader.load(text)
    let tree = loader.withFigures(main)
    let trees = loader.used.map { loader.withFigures($0) }
    let (questions, unread) = Session.questions(options, expressions, loader)
    check = KeptCheck(
      tree, using: trees, moduleNames: Set(library.moduleNames), questions: questions,
      loadModule: { loader.loadModule($0, in: options.locale) })
    found = loader.diagnostics + unread
    let asking = Asking(check.result, trees: [tree] + trees, loader: loader, options: options, work: Work())
    session = Session(asking, found: found)
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
}
