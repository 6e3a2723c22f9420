public import KvaomSyntax

/// A plan that was checked once, and is asked again in other worlds: what its text says is not checked anew.
public final class KeptCheck {
  /// What the check gave, without questions from outside but expressions.
  public let result: CheckResult
  /// The checker as it was then; each question goes on with a copy.
  private let checker: Checker

  /// Checks a plan as `PlanChecker.check` does.
  public init(
    _ main: SyntaxTree, using used: [SyntaxTree] = [], moduleNames: Set<String> = [],
    questions: PlanQuestions = PlanQuestions(), loadModule: @escaping (String) -> [SyntaxTree] = { _ in [] }
  ) {
    checker = PlanChecker.checked(
      main, using: used, moduleNames: moduleNames, questions: questions, loadModule: loadModule)
    result = checker.result
  }

  /// What the check gives with more asked from outside: settings, a scenario, a draft, statements on top, expressions,
  /// and the commands of `entry`. Its program is the one there was with more added.
  public func result(
    asking questions: PlanQuestions, commandsOf entry: SyntaxTree? = nil,
    loadModule: @escaping (String) -> [SyntaxTree]
  ) -> CheckResult {
    let checker = Checker(resuming: checker, loadModule: loadModule)
    if let entry { checker.diagnostics += entry.diagnostics }
    checker.check(questions)
    if let entry { checker.checkCommands(of: CheckedText(tree: entry, scope: checker.planScope)) }
    // What is asked has a direction, too.
    if entry != nil || !questions.expressions.isEmpty { checker.findDirections() }
    return checker.result
  }
}

extension Checker {
  /// A checker that goes on where `other` stands, and leaves it as it is.
  convenience init(resuming other: Checker, loadModule: @escaping ModuleLoader) {
    self.init(moduleNames: other.moduleNames, planScope: other.planScope, loadModule: loadModule)
    program = other.program
    nodeLimit = other.nodeLimit
    diagnostics = other.diagnostics
    units = other.units
    simpleUnits = other.simpleUnits
    entries = other.entries
    // What nothing has asked for yet, in a module of the library, is checked by whoever asks first, for itself.
    for index in entries.indices where entries[index].isWaiting {
      entries[index] = DefinitionEntry(waiting: entries[index])
    }
    lostNames = other.lostNames
    entryOfDefinition = other.entryOfDefinition
    functions = other.functions
    dimensionsByName = other.dimensionsByName
    listDimensions = other.listDimensions
    layerEntries = other.layerEntries
    composedLayers = other.composedLayers
    lastPeriod = other.lastPeriod
    layersAreChecked = other.layersAreChecked
    shapes = other.shapes
    finished = other.finished
    recursionUses = other.recursionUses
    callMemo = other.callMemo
    modules = other.modules
    collected = other.collected
    commands = other.commands
    settings = other.settings
    scenario = other.scenario
    draft = other.draft
    draftNames = other.draftNames
    writtenName = other.writtenName
    additions = other.additions
    items = other.items
    definitionItems = other.definitionItems
    resolving = other.resolving
    circles = other.circles
    publishedSums = other.publishedSums
    indicators = other.indicators
    tableRole = other.tableRole
    indicatorEntries = other.indicatorEntries
    declaredNotes = other.declaredNotes
    asOf = other.asOf
    statedDirections = other.statedDirections
    statedNodes = other.statedNodes
    keptDirections = other.keptDirections
    doubtfulSums = other.doubtfulSums
    saidOfMembers = other.saidOfMembers
    saidIndex = other.saidIndex
    saidTooLarge = other.saidTooLarge
    saidGap = other.saidGap
    restarted = other.restarted
    hasMutualRecursion = other.hasMutualRecursion
    declaresYears = other.declaresYears
    comparisonsLeft = other.comparisonsLeft
    depth = other.depth
  }
}
