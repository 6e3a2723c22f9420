import KvaomChecker
import KvaomCompiler
public import KvaomLibrary
import KvaomRender
public import KvaomSource
public import KvaomSyntax
import KvaomWords

/// One plan, loaded and checked: what was found wrong in it, and, where nothing was, the plan ready to be asked.
public struct Session {
  /// The plan, as questions see it.
  public let asking: Asking
  /// Findings of reading, checking and the shapes of every world.
  public private(set) var diagnostics: [Diagnostic]

  /// Loads and checks a plan with the options' settings and scenario, and `expressions` to be valued. What it
  /// uses is read on behalf of `owner`, another plan that names it; nil for itself.
  public init(
    _ text: SourceText, expressions: [SourceText] = [], options: EngineOptions,
    readFile: @escaping FileReader, library: Library, work: Work = Work(), owner: String? = nil
  ) {
    let loader = PlanLoader(readFile: readFile, library: library, owner: owner)
    let tree = loader.load(text)
    self.init(tree, using: loader.used, loader: loader, expressions: expressions, options: options, work: work)
  }

  /// Checks a plan that has been read: `tree` has the questions, `trees` what else it consists of.
  public init(
    _ tree: SyntaxTree, using trees: [SyntaxTree], loader: PlanLoader, expressions: [SourceText] = [],
    options: EngineOptions, work: Work = Work()
  ) {
    let tree = loader.withFigures(tree)
    let trees = trees.map { loader.withFigures($0) }
    let (questions, unread) = Self.questions(options, expressions, loader)
    let plan = PlanChecker.check(
      tree, using: trees, moduleNames: Set(loader.library.moduleNames), questions: questions,
      loadModule: { loader.loadModule($0, in: options.locale) })
    let asking = Asking(plan, trees: [tree] + trees, loader: loader, options: options, work: work)
    self.init(asking, found: loader.diagnostics + unread)
  }

  /// A checked plan, with what was found on the way to it, and what is to be said of its worlds.
  init(_ asking: Asking, found: [Diagnostic]) {
    self.asking = asking
    let sums = asking.plan.isRunnable ? asking.meaninglessSums : []
    diagnostics = (found + asking.plan.diagnostics + sums).inOrderOfPlace + asking.worldFaults
    if diagnostics.isFree { diagnostics += asking.rangeFaults }
    guard !diagnostics.isEmpty else { return }
    let names = asking.plan.exampleNames
    diagnostics = diagnostics.map { $0.naming(names) }
  }

  /// A checked plan of which all has been said.
  init(_ asking: Asking, diagnostics: [Diagnostic]) {
    self.asking = asking
    self.diagnostics = diagnostics
  }

  /// What the options ask of a plan from outside its text, with `expressions` to be valued, and what of it could not be
  /// read.
  static func questions(
    _ options: EngineOptions, _ expressions: [SourceText], _ loader: PlanLoader
  ) -> (questions: PlanQuestions, unread: [Diagnostic]) {
    var questions = PlanQuestions()
    var unread: [Diagnostic] = []
    for setting in options.settings {
      let text = SourceText(name: "--set", bytes: Array(setting.utf8))
      questions.settings.append(parseLayerStatements(text, id: loader.add(text), dialect: options.dialect))
    }
    for addition in options.additions {
      let text = SourceText(name: "--with", bytes: Array(addition.utf8))
      questions.additions.append(parseLayerStatements(text, id: loader.add(text), dialect: options.dialect))
    }
    for (index, statement) in options.draft.enumerated() {
      let text = SourceText(
        name: "<\(WorldWords.draftName[options.locale]) \(index + 1)>", bytes: Array(statement.utf8), isTyped: true)
      questions.draft.append(parseLayerStatements(text, id: loader.add(text)))
    }
    questions.writtenName = WorldWords.writtenName
    if !options.draft.isEmpty { questions.draftNames = [WorldWords.draftName[options.locale]] }
    if let scenario = options.scenario {
      let text = SourceText(name: "--scenario", bytes: Array("0 in \(scenario)".utf8))
      let (tree, expression) = parseExpression(text, id: loader.add(text))
      if case .inLayer(_, let reference) = tree[expression].kind {
        questions.scenario = (tree, reference)
      } else {
        unread = tree.diagnostics
      }
    }
    for text in expressions {
      questions.expressions.append(parseExpression(text, id: loader.add(text), dialect: options.dialect))
    }
    return (questions, unread)
  }

  /// The session with what was found later, while it was asked.
  public func finding(_ more: [Diagnostic]) -> Session {
    var session = self
    session.diagnostics += more.map { $0.naming(asking.plan.exampleNames) }
    return session
  }

  /// Whether no stage found an error.
  public var isRunnable: Bool { diagnostics.isFree }

  /// Whether the plan defines nothing and asks nothing: an empty file, or a wrong one.
  public var isBlank: Bool { asking.plan.commands.isEmpty && asking.plan.definitionsByName.isEmpty }
}

extension [Diagnostic] {
  /// Whether none of them is an error.
  public var isFree: Bool { !contains { $0.severity == .error } }

  /// The diagnostics in the order of their places, those of one place as they were found.
  public var inOrderOfPlace: [Diagnostic] {
    let ordered = enumerated().sorted { left, right in
      (left.element.span.source.index, left.element.span.start, UInt32(left.offset))
        < (right.element.span.source.index, right.element.span.start, UInt32(right.offset))
    }
    return ordered.map { $0.element }
  }
}

extension EngineOptions {
  /// How settings and expressions of the command line are read: like the shell, a decimal comma where the language has
  /// it.
  public var dialect: Dialect {
    .shell(decimalComma: NumberStyle(settingsLocale ?? locale).decimalSeparator == ",")
  }
}
