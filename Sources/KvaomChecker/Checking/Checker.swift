import KvaomDecimal
import KvaomSource
public import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Turns trees into a checked program. One use: `check`; `init(resuming:)` copies what it stores. The areas stand in
/// files of their own:
/// `Checker+Collecting` finds what is defined, `+Definitions` checks formulas in the order they need each other,
/// `Expressions/` types expressions, `Tables/`, `Layers/`, `Commands/` the statements of those names.
final class Checker {
  /// Reads a module of the library: its texts, added to the session's sources, as trees; none where it cannot be read.
  typealias ModuleLoader = (String) -> [SyntaxTree]

  /// What has been built so far.
  var program: CheckedProgram
  /// What was found wrong.
  var diagnostics: [Diagnostic] = []
  /// The units of the plan.
  var units = UnitTable() { didSet { simpleUnits = [:] } }
  /// What units of one name mean, as far as they have been read.
  var simpleUnits: [String: Unit] = [:]
  /// The rules for shapes over the dimensions so far.
  var rules: ShapeRules { ShapeRules(dimensions: program.dimensions) }
  /// The definitions, in the order they were met.
  var entries: [DefinitionEntry] = []
  /// Entry by definition id; definitions without an entry (beside columns) are absent.
  var entryOfDefinition: [DefinitionID: Int] = [:]
  /// Those of the plan and of the modules it names; calls refer to them by place.
  var functions: [FunctionEntry] = []
  /// Dimensions by name, nameless ones absent.
  var dimensionsByName: [String: DimensionID] = [:]
  /// The nameless dimensions of lists, by length.
  var listDimensions: [Int: DimensionID] = [:]
  /// Layers by entry: declaration and text.
  var layerEntries: [LayerEntry] = []
  /// Layers made where worlds are named, each once.
  var composedLayers: [ComposedLayer] = []
  /// Whether the statements of the layers have been checked.
  var layersAreChecked = false
  /// The period that was read last.
  var lastPeriod: KnownPeriod?
  /// Shapes of nodes in the base, by id.
  var shapes: [Shape] = []
  /// Entries finished since the check began, in order: a recurrence whose shape grows takes them back.
  var finished: [Int] = []
  /// Definitions that something asked for while their own check was underway.
  var recursionUses: Set<Int> = []
  /// Results of calls already inlined: the same function with the same arguments is one node.
  var callMemo: [CallKey: TypedNode] = [:]
  /// The plan's scope.
  let planScope: Scope
  /// The library's modules read so far.
  var modules: [String: Scope] = [:]
  /// Reads a module.
  let loadModule: ModuleLoader
  /// The scope whose texts are being collected.
  var collected: Scope?
  /// The names of the library's modules.
  let moduleNames: Set<String>
  /// Everything `check` gives besides the program.
  var commands: [CheckedCommand] = []
  /// The statements of `--set`.
  var settings: [StatementID] = []
  /// The world of `--scenario`, or that is worked on.
  var scenario: CheckedWorld?
  /// The statements of the draft.
  var draft: [StatementID] = []
  /// What questions may call the world that is worked on, with its draft.
  var draftNames: [String] = []
  /// What formulas may call the plan as it is written, without a draft.
  var writtenName: String?
  /// The statements of `--with`.
  var additions: [StatementID] = []
  /// The expressions of `eval`.
  var items: [CheckedItem] = []
  /// The definitions of the plan as items.
  var definitionItems: [CheckedItem] = []
  /// The definitions being resolved, outermost first, and whether each was reached through `prev`.
  var resolving: [(entry: Int, viaPrevious: Bool, span: SourceSpan)] = []
  /// The circle through which a definition was reached that has no type yet.
  var circles: [Int: [(entry: Int, viaPrevious: Bool, span: SourceSpan)]] = [:]
  /// The published sums of tables.
  var publishedSums: [CheckedSum] = []
  /// The names of statements that could not be read, which has been reported: nobody misses them.
  var lostNames: Set<String> = []
  /// What `goals` can show, in the order of the plan.
  var indicators: [CheckedIndicator] = []
  /// What the table that is being read defines.
  var tableRole = Definition.Role.table
  /// Indicators on their way.
  var indicatorEntries: [IndicatorEntry] = []
  /// The words for notes that the texts declare.
  var declaredNotes: Set<String> = []
  /// The day of the plan's figures.
  var asOf: DateLiteral?
  /// The directions that definitions state.
  var statedDirections: [DefinitionID: Directions] = [:]
  /// The directions that functions state, by the node a call of them gives.
  var statedNodes: [CoreID: Direction] = [:]
  /// Nodes that keep another's direction, whatever they are computed of: `change(x)` is good as x is.
  var keptDirections: [CoreID: CoreID] = [:]
  /// Sums of percents that are worth a warning unless they are 100 %.
  var doubtfulSums: [DoubtfulSum] = []
  /// Where figures that fall away, or that double, have been spoken of: once in a definition.
  var saidOfMembers: Set<String> = []
  /// Whether an amount divided by an index has been spoken of.
  var saidIndex = false
  /// Whether it has been said that the formulas have too many parts.
  var saidTooLarge = false
  /// Whether a gap in the time axis has been spoken of.
  var saidGap = false
  /// Definitions without a first case whose check was begun again from another member of their recurrence.
  var restarted: Set<Int> = []
  /// Whether some definition was asked for, by another, while its own check was underway.
  var hasMutualRecursion = false
  /// Whether the plan has a `years` line, however wrong.
  var declaresYears = false
  /// How many more names may be compared in the search for the nearest: a text full of unknown names would take hours.
  var comparisonsLeft = 300_000
  /// How many cells one value may have.
  static let cellLimit: Int64 = 10_000_000
  /// A budget on nodes: inlining can multiply them. What stands in a long text by itself has its room.
  var nodeLimit = 500_000
  /// How many expressions stand around the one being checked: in its formula, and in those of the names it leads to.
  var depth = 0
  /// A budget on that, so that no plan exhausts the stack.
  static let depthLimit = 20_000

  /// A checker for a plan; modules of the library are read through `loadModule` when first used.
  init(moduleNames: Set<String>, planScope: Scope = Scope(module: nil), loadModule: @escaping ModuleLoader) {
    self.planScope = planScope
    program = CheckedProgram(years: DimensionDeclaration(name: "year", label: "year", members: [], span: nil))
    dimensionsByName["year"] = .year
    self.moduleNames = moduleNames
    self.loadModule = loadModule
  }

  /// Reports a finding.
  func report(
    _ code: DiagnosticCode, at span: SourceSpan, _ message: Phrase, related: [Diagnostic.Related] = [],
    fixes: [Fix] = []
  ) {
    diagnostics.append(Diagnostic(code, at: span, message, related: related, fixes: fixes))
  }

  /// Reports an error and gives the failure to throw.
  func failure(
    _ code: DiagnosticCode, at span: SourceSpan, _ message: Phrase, related: [Diagnostic.Related] = [],
    fixes: [Fix] = []
  ) -> CheckFailure {
    report(code, at: span, message, related: related, fixes: fixes)
    return .reported
  }

  /// Adds a node and returns it typed; its shape follows from its operands.
  func node(
    _ operation: CoreOperation, kind: ValueKind, unit: Unit = .one, at span: SourceSpan, literal: Decimal? = nil
  ) throws(CheckFailure) -> TypedNode {
    let shape: Shape
    do {
      shape = try rules.shape(of: operation) { (id) throws(ShapeFault) in shapes[id.index] }
    } catch {
      throw self.failure(for: error, at: span)
    }
    guard shape.fullCellCount <= Self.cellLimit else {
      throw self.failure(for: .tooManyCells(shape.fullCellCount), at: span)
    }
    return add(operation, shape: shape, kind: kind, unit: unit, at: span, literal: literal)
  }

  /// Adds a node whose shape the caller knows.
  func add(
    _ operation: CoreOperation, shape: Shape, kind: ValueKind, unit: Unit = .one, at span: SourceSpan,
    literal: Decimal? = nil
  ) -> TypedNode {
    let id = program.add(operation, at: span)
    shapes.append(shape)
    return TypedNode(id: id, kind: kind, unit: unit, shape: shape, literal: literal, span: span)
  }

  /// A node of one cell whose value is known now; `value` is canonical (kr, fractions).
  func constant(_ value: Decimal, kind: ValueKind = .number, unit: Unit = .one, at span: SourceSpan) -> TypedNode {
    add(.constant(value), shape: .scalar, kind: kind, unit: unit, at: span)
  }
}

/// The check of a plan: texts in, a program and its questions out. Every error of every text is reported at once.
public enum PlanChecker {
  /// Checks a plan.
  /// - Parameters:
  ///   - main: the text whose commands are asked.
  ///   - used: the texts it uses, directly or through others, each once.
  ///   - moduleNames: the modules of the library.
  ///   - questions: what is asked from outside.
  ///   - loadModule: reads a module's texts as trees, added to the session's sources; none where it cannot be read.
  public static func check(
    _ main: SyntaxTree, using used: [SyntaxTree] = [], moduleNames: Set<String> = [],
    questions: PlanQuestions = PlanQuestions(), loadModule: @escaping (String) -> [SyntaxTree] = { _ in [] }
  ) -> CheckResult {
    checked(main, using: used, moduleNames: moduleNames, questions: questions, loadModule: loadModule).result
  }

  /// The checker of a plan that has checked all of it.
  static func checked(
    _ main: SyntaxTree, using used: [SyntaxTree], moduleNames: Set<String>, questions: PlanQuestions,
    loadModule: @escaping (String) -> [SyntaxTree]
  ) -> Checker {
    let checker = Checker(moduleNames: moduleNames, loadModule: loadModule)
    checker.writtenName = questions.writtenName
    let texts = (used + [main]).map { CheckedText(tree: $0, scope: checker.planScope) }
    checker.diagnostics = texts.flatMap { $0.tree.diagnostics }
    checker.lostNames = texts.reduce(into: []) { $0.formUnion($1.tree.lostNames) }
    checker.nodeLimit = max(checker.nodeLimit, 3 * texts.reduce(0) { $0 + $1.tree.expressions.count })
    checker.collect(texts)
    checker.checkDefinitions()
    if checker.hasMutualRecursion { checker.bindRecurrences() }
    checker.checkLayers()
    checker.checkIndicators()
    checker.check(questions)
    if let text = texts.last { checker.checkCommands(of: text) }
    checker.nameDefinitions()
    checker.findDirections()
    checker.forgetConsequences(in: texts)
    return checker
  }
}

extension Checker {
  /// Binds what recurrences of several definitions read in the year before, and keeps the shapes of the nodes it adds.
  fileprivate func bindRecurrences() {
    let known = program.nodes.count
    program.bindRecurrences()
    for index in known..<program.nodes.count {
      let operation = program.nodes[index].operation
      let shape: Shape?
      if case .ownDefinition(let id) = operation {
        shape = program[id].shape
      } else {
        shape = try? rules.shape(of: operation) { (id) throws(ShapeFault) in shapes[id.index] }
      }
      shapes.append(shape ?? .scalar)
    }
  }

  /// Checks what is asked from outside the text.
  func check(_ questions: PlanQuestions) {
    for (tree, statements) in questions.settings {
      diagnostics += tree.diagnostics
      let context = Context(text: CheckedText(tree: tree, scope: planScope))
      settings += statements.compactMap { try? statement($0, context) }
    }
    if let (tree, reference) = questions.scenario {
      diagnostics += tree.diagnostics
      scenario = try? world(reference, Context(text: CheckedText(tree: tree, scope: planScope)))
    }
    draftNames = questions.draftNames
    for (tree, statements) in questions.draft {
      diagnostics += tree.diagnostics
      let context = Context(text: CheckedText(tree: tree, scope: planScope))
      draft += statements.compactMap { try? statement($0, context) }
    }
    for (tree, statements) in questions.additions {
      diagnostics += tree.diagnostics
      let context = Context(text: CheckedText(tree: tree, scope: planScope))
      additions += statements.compactMap { try? statement($0, context) }
    }
    for (tree, id) in questions.expressions {
      diagnostics += tree.diagnostics
      let context = Context(text: CheckedText(tree: tree, scope: planScope))
      if let value = try? expression(id, context) { items.append(item(value, id, context)) }
    }
  }

  /// Makes an item of each definition of the plan, in order: for analyses that choose figures themselves.
  func nameDefinitions() {
    let own = planScope.symbols.values.compactMap { symbol -> DefinitionID? in
      guard case .definition(let index) = symbol, case .done = entries[index].state else { return nil }
      return entries[index].id
    }
    definitionItems = own.sorted { $0.index < $1.index }.map { id in
      let definition = program[id]
      let node = add(
        .reference(id), shape: definition.shape, kind: definition.kind, unit: definition.unit, at: definition.span)
      return CheckedItem(
        node: node.id, definition: id, form: .definition, kind: definition.kind,
        unit: definition.unit, shape: definition.shape, span: definition.span)
    }
  }

  /// What has been found.
  var result: CheckResult {
    var definitions: [String: DefinitionID] = [:]
    var layers: [String: LayerID] = [:]
    for (name, symbol) in planScope.symbols {
      switch symbol {
      case .definition(let index): definitions[name] = entries[index].id
      case .layer(let index): layers[name] = layerEntries[index].id
      case .function: break
      }
    }
    return CheckResult(
      program: program, commands: commands, indicators: indicators, publishedSums: publishedSums,
      diagnostics: Self.ordered(diagnostics), settings: settings, scenario: scenario,
      draft: draft, additions: additions, items: items, definitionItems: definitionItems, doubtfulSums: doubtfulSums,
      definitionsByName: definitions, layersByName: layers, exclusiveMeasures: exclusiveMeasures, units: units,
      asOf: asOf)
  }

  /// Takes away what was found in rows that could not be read: one cause, one message.
  fileprivate func forgetConsequences(in texts: [CheckedText]) {
    let broken = texts.filter { !$0.tree.brokenRows.isEmpty }
    guard !broken.isEmpty else { return }
    let read = texts.reduce(0) { $0 + $1.tree.diagnostics.count }
    let found = diagnostics[read...].filter { finding in
      !broken.contains { text in
        text.tree.source == finding.span.source
          && text.tree.brokenRows.contains {
            $0.contains(Int(finding.span.start)) && !text.hasOwnFault(finding, in: $0)
          }
      }
    }
    diagnostics.replaceSubrange(read..., with: found)
  }

  /// Diagnostics in order of place, each once.
  private static func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<String> = []
    return diagnostics.filter {
      seen.insert("\($0.code.id) \($0.span.source.index) \($0.span.start) \($0.span.end) \($0.message[.en])").inserted
    }.sorted { ($0.span.source.index, $0.span.start) < ($1.span.source.index, $1.span.start) }
  }
}

extension CheckedText {
  /// Whether a finding in a row that could not be read is a fault of its own: what is wrong with a row's label, with
  /// how many cells it has, or with another cell, does not follow from a cell that could not be read.
  fileprivate func hasOwnFault(_ finding: Diagnostic, in row: Range<Int>) -> Bool {
    guard [DiagnosticCode.unknownLabel, .cellCount, .wrongCell].contains(finding.code) else { return false }
    return tree.diagnostics.allSatisfy {
      !row.contains(Int($0.span.start)) || $0.code == .unreadableCell || $0.code == .ambiguousThousands
    }
  }
}
