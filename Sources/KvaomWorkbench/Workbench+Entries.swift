import KvaomChecker
import KvaomEngine
import KvaomQuestions
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomWords

/// Entries: definitions go into the plan, changes into the draft, questions are answered.
extension Workbench {
  /// What an entry was typed as.
  public enum Mode: Sendable {
    /// As it stands: a definition of a name that exists is a change for the draft.
    case plain
    /// `define …`: the plan itself changes.
    case define
    /// `set …`: a change for the draft, said aloud.
    case change
  }

  /// Takes an entry: all of it, or nothing where something in it is wrong.
  public mutating func enter(_ text: String, as mode: Mode = .plain) -> Reply {
    deep { (bench: inout Workbench) -> Reply in
      let reply = bench.entered(text, mode)
      guard !reply.succeeded, reply.output.isEmpty, let refusal = reply.refusal else { return reply }
      return bench.heard(text, mode, refusal)
    }
  }

  private mutating func entered(_ text: String, _ mode: Mode) -> Reply {
    let before = self
    entryCount += 1
    let entry = SourceText(name: "<\(entryCount)>", bytes: Array(text.utf8))
    var store = SourceStore()
    let tree = parse(entry, id: store.add(entry), dialect: options.dialect, known: definedNames)
    guard !tree.diagnostics.contains(where: { $0.severity == .error }) else {
      self = before
      let found = tree.diagnostics.map { $0.naming(session().asking.plan.exampleNames) }
      return .refused(Refusal(findings: found, sources: store))
    }
    if mode == .plain, let doubt = doubt(about: tree, entry) {
      self = before
      return .refused(doubt)
    }
    let parts = split(tree, entry, mode)
    if let cases = parts.cases.first {
      self = before
      return .refused(LiveWords.whichCase(cases.joined(separator: ", "))[locale])
    }
    var reply = Reply()
    if !parts.definitions.isEmpty { reply.add(defined(parts.definitions, replaces: mode == .define)) }
    if reply.succeeded, mode == .plain, !parts.definitions.isEmpty, let name = unreadNumber(tree) {
      reply.output += "  " + LiveWords.unread(name)[locale] + "\n"
    }
    if reply.succeeded, !parts.dropped.isEmpty {
      reply.output += LiveWords.dropped(parts.dropped.joined(separator: ", "))[locale] + "\n"
    }
    for change in parts.changes where reply.succeeded { reply.add(changed(change)) }
    if reply.succeeded, !parts.questions.isEmpty { reply.add(answered(parts.questions)) }
    // A failed check is an answer: only what could not be understood is taken back.
    if !reply.succeeded, reply.output.isEmpty || !parts.changes.isEmpty || !parts.definitions.isEmpty { self = before }
    return reply
  }

  /// An entry's statements by where they go.
  private struct Parts {
    var definitions = ""
    var changes: [String] = []
    var questions = ""
    /// What belonged to the numbers that are defined anew.
    var dropped: [String] = []
    /// The cases of each definition of which one must be named.
    var cases: [[String]] = []
  }

  /// An entry's statements by where they go; neighbours that go to the same place stay together.
  private func split(
    _ tree: SyntaxTree, _ entry: SourceText, _ mode: Mode
  ) -> Parts {
    var parts = Parts()
    var start = 0
    for statement in tree.statements {
      let end = Int(statement.span.end)
      let own = entry.text(max(start, Int(statement.span.start))..<end)
      switch statement.kind {
      case .command: parts.questions += own + "\n"
      case .change: parts.changes.append(own)
      case .definition(let definition) where mode != .define && isChange(definition, mode): parts.changes.append(own)
      case .definition(let definition) where mode == .define:
        let redefinition = redefinition(of: definition, statement, in: tree, entry)
        parts.definitions += redefinition.text + "\n"
        parts.dropped += redefinition.dropped
        if !redefinition.cases.isEmpty { parts.cases.append(redefinition.cases) }
      default: parts.definitions += entry.text(start..<end).trimmedBreaks + "\n"
      }
      start = end
    }
    return parts
  }

  /// Whether a definition in the shell is meant for the draft: its name exists, and it is nothing but a value.
  private func isChange(_ definition: DefinitionStatement, _ mode: Mode) -> Bool {
    guard definition.role == .formula, definition.label == nil, definition.annotation == nil else { return false }
    return mode == .change || names.contains { $0.name == definition.name.text && $0.kind.isDefinition }
  }

  /// Whether the plan holds with an entry that can be read. The entry stays: a copy is asked.
  mutating func takes(_ tree: SyntaxTree, _ entry: SourceText, _ mode: Mode) -> Bool {
    let parts = split(tree, entry, mode)
    guard parts.cases.isEmpty else { return false }
    if !parts.definitions.isEmpty {
      add(Piece(name: entry.name, text: parts.definitions, replaces: mode == .define))
    }
    draft += parts.changes.map { sourceForm($0) }
    let questions = SourceText(name: entry.name, bytes: Array(parts.questions.utf8))
    return session(entry: parts.questions.isEmpty ? nil : questions).isRunnable
  }

  // MARK: The plan itself

  mutating func defined(_ text: String, replaces: Bool) -> Reply {
    let before = self
    add(Piece(name: "<\(entryCount)>", text: text, replaces: replaces))
    let checked = session()
    guard checked.isRunnable else {
      self = before
      return failure(checked)
    }
    names = Self.names(of: checked)
    let earlier = Dictionary(grouping: before.names, by: \.name)
    let fresh = names.filter { name in
      earlier[name.name]?.contains { $0.kind == name.kind } != true && name.kind != .member
    }
    steps.append(step(replaces ? .redefinition : .definition, text))
    var reply = Reply(diagnostics: written(checked, about: "<\(entryCount)>"))
    // What was an input and is a formula now is no new name.
    let words = replaces && fresh.allSatisfy { earlier[$0.name] != nil } ? LiveWords.redefined : LiveWords.defined
    if !fresh.isEmpty {
      reply.output = words(fresh.map(\.name).joined(separator: ", "))[locale] + "\n"
    } else if replaces {
      let changed = tree(text).statements.compactMap { statement -> String? in
        if case .definition(let definition) = statement.kind { definition.name.text } else { nil }
      }
      if !changed.isEmpty { reply.output = LiveWords.redefined(changed.joined(separator: ", "))[locale] + "\n" }
    }
    if replaces { reply.add(effect(since: before, of: nil)) }
    return reply
  }

  // MARK: The draft

  mutating func changed(_ statement: String) -> Reply {
    let before = self
    draft.append(sourceForm(statement))
    // Checked with what the effect asks for, so that the effect needs no check of its own.
    let (looked, targets) = expressions(ofEffect: draft.count - 1)
    var checked = session(expressions: looked + targets, valued: true)
    let now = checked.isRunnable ? checked : nil
    if now == nil { checked = session() }
    guard checked.isRunnable else {
      self = before
      return failure(checked)
    }
    let number = "\(draft.count)"
    var reply = Reply(
      output: LiveWords.drafted(number, draft[draft.count - 1])[locale] + "\n",
      diagnostics: written(checked, about: "<\(draftName) \(number)>"))
    reply.add(effect(since: before, of: draft.count - 1, now: now))
    if !reply.succeeded { self = before }
    return reply
  }

  // MARK: Questions

  private mutating func answered(_ text: String) -> Reply {
    let entry = SourceText(name: "<\(entryCount)>", bytes: Array(text.utf8))
    let checked = session(entry: entry)
    guard checked.isRunnable else { return failure(checked) }
    let answers = checked.answers()
    var reply = Reply(
      output: answers.documents.isEmpty ? "" : writer.write(answers.documents), succeeded: answers.checksHold)
    reply.diagnostics = written(answers.session, about: entry.name)
    guard answers.session.isRunnable else {
      reply.succeeded = false
      return reply
    }
    let items = checked.asking.plan.commands.flatMap(\.items).map {
      sourceForm("\(checked.asking.sources.quotation(of: $0.span))")
    }
    let own = items.map(resolved).filter { item in
      ShellText.names(in: item).contains { found in names.contains { $0.name == found.name && $0.kind.isDefinition } }
    }
    if !own.isEmpty { shown = own }
    // `_` is the answer before this one: it is read before this one has its number.
    let asked = resolved(sourceForm(text))
    recordResult(text, of: checked.asking.plan.commands.count)
    steps.append(step(.question, asked))
    return reply
  }

  /// Remembers an expression, with the draft it was asked of, under the next number: `_3`.
  private mutating func recordResult(_ text: String, of commandCount: Int) {
    let form = sourceForm(text).trimmedBreaks
    guard commandCount == 1, isExpression(form) else { return }
    let source = SourceText(name: "", bytes: Array(form.utf8))
    let (tree, expression) = parseExpression(source, id: SourceID(index: 0))
    guard !tree.diagnostics.contains(where: { $0.severity == .error }) else { return }
    var (item, world): (String, String?) = (form, nil)
    if case .inLayer(_, let reference) = tree[expression].kind {
      // Up to the `in` before the world.
      item = String(source.text(0..<Int(reference.span.start)).trimmedBreaks.dropLast(2))
      world = source.text(Int(reference.span.start)..<Int(reference.span.end))
    }
    results.append(Result(text: "(\(resolved(item)))", draft: draft, foundation: foundation, world: world))
  }

  /// Whether a question is a bare expression, not a command with its verb.
  func isExpression(_ text: String) -> Bool {
    guard let first = ShellText.names(in: text).first, first.range.lowerBound == 0 else { return true }
    return Command.Verb(rawValue: first.name) == nil
  }

  /// What an entry did, for the script of the session.
  func step(_ kind: Step.Kind, _ text: String) -> Step {
    Step(kind: kind, text: sourceForm(text), draft: draft, foundation: foundation)
  }

  /// A text as a file has it.
  func sourceForm(_ text: String) -> String { ShellText.sourceForm(of: text, dialect: options.dialect) }
}

extension Reply {
  /// Puts what another reply says after this one.
  mutating func add(_ other: Reply) {
    output += other.output
    diagnostics += other.diagnostics
    succeeded = succeeded && other.succeeded
    refusal = refusal ?? other.refusal
  }
}

extension PlanName.Kind {
  /// Whether it is a value that a change can reach.
  public var isDefinition: Bool { self == .input || self == .formula || self == .table || self == .indicator }
}

extension String {
  /// Without line breaks and spaces at either end.
  var trimmedBreaks: String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
