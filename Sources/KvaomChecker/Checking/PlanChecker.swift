import KvaomSource
public import KvaomSyntax
import KvaomUnits

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
    let checker = Checker(moduleNames: moduleNames, loadModule: loadModule)
    let texts = (used + [main]).map { CheckedText(tree: $0, scope: checker.planScope) }
    checker.diagnostics = texts.flatMap(\.tree.diagnostics)
    checker.collect(texts)
    checker.checkDefinitions()
    checker.checkLayers()
    checker.checkIndicators()
    if let text = texts.last { checker.checkCommands(of: text) }
    checker.check(questions)
    checker.nameDefinitions()
    return checker.result
  }
}

extension Checker {
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
      return CheckedItem(
        node: program.add(.reference(id), at: definition.span), definition: id, kind: definition.kind,
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
      items: items, definitionItems: definitionItems, definitionsByName: definitions, layersByName: layers,
      exclusiveMeasures: exclusiveMeasures, units: units)
  }

  /// Diagnostics in order of place, each once.
  private static func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<String> = []
    return diagnostics.filter {
      seen.insert("\($0.code.id) \($0.span.source.index) \($0.span.start) \($0.span.end) \($0.message)").inserted
    }.sorted { ($0.span.source.index, $0.span.start) < ($1.span.source.index, $1.span.start) }
  }
}
