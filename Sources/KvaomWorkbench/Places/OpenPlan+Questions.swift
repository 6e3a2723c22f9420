import KvaomChecker
import KvaomCompiler
import KvaomEngine
import KvaomQuestions
public import KvaomRender
import KvaomSession
public import KvaomSource
import KvaomSyntax
import KvaomUnits

/// What can be asked of an open plan from where it stands in the text, and its layout.
extension OpenPlan {
  /// Something to ask, with the line it stands over.
  public struct Question: Sendable {
    /// What is asked.
    public enum Kind: Sendable {
      /// A question of the text, as it is written.
      case run
      /// A scenario against the base.
      case compare
    }
    /// What is asked.
    public let kind: Kind
    /// The line.
    public let line: Int
    /// The question, as it would be typed.
    public let text: String
  }

  /// What can be asked of the plan: its own questions, and each scenario against the base.
  public var questions: [Question] {
    guard session.isRunnable else { return [] }
    return tree.statements.compactMap { statement in
      let line = range(of: statement.span).start.line
      switch statement.kind {
      case .command(let command) where command.verb != .correlate:
        return Question(kind: .run, line: line, text: session.asking.sources.text(of: statement.span))
      case .scenario(let layer):
        let moved = moved(by: layer.name.text)
        if moved.isEmpty { return nil }
        return Question(
          kind: .compare, line: line, text: "compare \(moved.joined(separator: ", ")) in base, \(layer.name.text)")
      default: return nil
      }
    }
  }

  /// The values that a scenario changes and that no other such value is made of: at most four, those that are amounts
  /// of money first.
  private func moved(by scenario: String) -> [String] {
    let asking = session.asking
    guard let id = asking.plan.layersByName[scenario], let world = try? asking.world(of: id) else { return [] }
    let moved = asking.plan.definitionItems.filter { item in
      guard let own = item.definition, item.kind == .number, asking.plan.program[own].role != .input,
        let before = try? asking.evaluator.value(of: own, in: asking.base),
        let after = try? asking.evaluator.value(of: own, in: world)
      else { return false }
      return before.shape != after.shape || before.cells != after.cells
    }
    let inner = Set(
      moved.flatMap { item in
        asking.evaluator.dependencies(of: item.node, in: world).filter { $0 != item.definition }
      })
    let last = moved.filter { item in item.definition.map { !inner.contains($0) } ?? false }
    let ordered = last.filter { $0.unit.priceBasis != nil } + last.filter { $0.unit.priceBasis == nil }
    return ordered.prefix(4).compactMap { item in item.definition.map { asking.plan.program[$0].name } }
  }

  /// The answer to a question of the plan, as a document of a form, with what was found wrong.
  public func answer(_ question: String, as format: OutputFormat = .markdown) -> Reply {
    let asking = session.asking
    let loader = PlanLoader(after: asking.sources, readFile: engine.readFile, library: engine.library)
    let text = SourceText(name: "<?>", bytes: Array((question + "\n").utf8), isTyped: true)
    let asked = parse(text, id: loader.add(text), dialect: .file)
    // The questions of the plan itself are not asked again.
    var others = asking.trees
    for index in others.indices {
      others[index].statements.removeAll { if case .command = $0.kind { true } else { false } }
    }
    let answered = Session(asked, using: others, loader: loader, options: engine.options, work: asking.work)
    guard answered.isRunnable else { return Reply(diagnostics: written(answered), succeeded: false) }
    let answers = answered.answers()
    return Reply(
      output: DocumentWriter(format).write(answers.documents), diagnostics: written(answers.session),
      succeeded: answers.checksHold)
  }

  private func written(_ session: Session) -> String {
    let own = session.diagnostics.filter { $0.severity == .error || session.asking.sources[$0.span.source].isTyped }
    return DiagnosticWriter(usesColor: false, locale: locale).write(own, in: session.asking.sources)
  }

  // MARK: Layout

  /// The text in its one layout; nil where it cannot be read, or has it already.
  public var formatted: String? {
    guard !tree.diagnostics.contains(where: { $0.severity == .error }) else { return nil }
    let formatted = format(tree, of: text)
    return text.bytes.elementsEqual(formatted.utf8) ? nil : formatted
  }

  /// The whole text as a range.
  public var wholeRange: TextRange {
    range(of: SourceSpan(source: tree.source, start: 0, end: text.bytes.count))
  }
}
