import KvaomEngine
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomWords

/// A session as a script that gives the same answers.
extension Workbench {
  /// The script, formatted, and what it leaves out. `path` is where it will lie: files are named as seen from the
  /// session.
  public mutating func script() -> (text: String, leftOut: [String]) {
    deep { bench in
      let raw = bench.rawScript()
      var store = SourceStore()
      let text = SourceText(name: "<session>", bytes: Array(raw.text.utf8))
      let tree = parse(text, id: store.add(text))
      return (KvaomSyntax.format(tree, of: text), raw.leftOut)
    }
  }

  private func rawScript() -> (text: String, leftOut: [String]) {
    let lastChange = steps.lastIndex { $0.kind == .redefinition } ?? -1
    var lines = filePart()
    lines += pieces.map { piece in sourceForm(piece.text) }.enumerated().filter { !isOutdated($0.offset) }.map(
      \.element)
    lines += resultPieces(for: steps.filter { $0.kind == .question }.map(\.text)).map(\.text)
    var worlds = ScriptWorlds(self)
    var leftOut: [String] = []
    var questions: [String] = []
    for (index, step) in steps.enumerated() where step.kind == .question {
      guard index > lastChange else {
        leftOut.append(step.text.trimmedBreaks)
        continue
      }
      let asked = self.questions(step, &worlds)
      questions += worlds.takeTexts() + asked.texts
      leftOut += asked.leftOut
    }
    if !draft.isEmpty {
      _ = worlds.name(of: nil, draft: draft, on: foundation)
      questions += worlds.takeTexts()
    }
    return ((lines + questions).joined(separator: "\n") + "\n", leftOut)
  }

  /// The questions of an entry as a file has them, asked in the worlds they were asked in; and those that no file can
  /// ask there.
  private func questions(_ step: Step, _ worlds: inout ScriptWorlds) -> (texts: [String], leftOut: [String]) {
    let source = SourceText(name: "", bytes: Array(step.text.utf8))
    let tree = parse(source, id: SourceID(index: 0), dialect: .shell(decimalComma: false))
    var asked: (texts: [String], leftOut: [String]) = ([], [])
    for statement in tree.statements {
      guard case .command(let command) = statement.kind else { continue }
      let own = source.text(Int(statement.span.start)..<Int(statement.span.end))
      let hasWorld = step.foundation != nil || !step.draft.isEmpty
      // A value that names the base has the draft in the session, and none in a file.
      let namesBase = !step.draft.isEmpty && tree.namesBase(in: command)
      // A draft on the base lies below every scenario whose measures are listed; a file would list it among them.
      let listsAll =
        command.verb == .measures && command.references.isEmpty && step.foundation == nil && !step.draft.isEmpty
        && names.contains { $0.kind == .scenario }
      let text =
        hasWorld && command.verb == .deviation || namesBase || listsAll
        ? nil : self.asked(command, statement, source, step, &worlds)
      if let text {
        asked.texts.append((isExpression(own) ? "show " : "") + text)
      } else {
        asked.leftOut.append(own)
      }
    }
    return asked
  }

  /// The text of a command with the worlds it was asked in; where it names none, directly after its items, as the
  /// clauses of a command come in any order. Nil where no file can ask it.
  private func asked(
    _ command: Command, _ statement: Statement, _ source: SourceText, _ step: Step, _ worlds: inout ScriptWorlds
  ) -> String? {
    var edits: [(range: Range<Int>, text: String)] = []
    var commands = [(command: command, span: statement.span)]
    for inner in command.body {
      if case .command(let check) = inner.kind { commands.append((check, inner.span)) }
    }
    for (command, span) in commands {
      guard let own = self.edits(of: command, span, source, step, &worlds) else { return nil }
      edits += own
    }
    var bytes = Array(source.bytes[Int(statement.span.start)..<Int(statement.span.end)])
    let start = Int(statement.span.start)
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(
        (edit.range.lowerBound - start)..<(edit.range.upperBound - start), with: Array(edit.text.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What must be written in a command so that it is asked in its worlds; nil where no file can ask it there.
  private func edits(
    of command: Command, _ span: SourceSpan, _ source: SourceText, _ step: Step, _ worlds: inout ScriptWorlds
  ) -> [(range: Range<Int>, text: String)]? {
    if command.isWithoutWorld { return [] }
    let named = command.references
    if !named.isEmpty {
      var edits: [(range: Range<Int>, text: String)] = []
      for reference in named {
        let place = reference.isChangedOnly ? reference.name.span : reference.span
        let range = Int(place.start)..<Int(place.end)
        let known = worlds.name(of: source.text(range), draft: step.draft, on: step.foundation)
        guard let name = known else { return nil }
        edits.append((range, name))
      }
      return edits
    }
    let own = worlds.name(of: nil, draft: step.draft, on: step.foundation)
    guard own != "base" || !step.draft.isEmpty else { return [] }
    guard let world = own else { return nil }
    // With a world of its own `why` explains a difference; the number in that world is explained like this.
    if command.isTree, let item = command.items.first {
      return [
        (Int(item.span.start)..<Int(item.span.start), "("), (Int(item.span.end)..<Int(item.span.end), " in \(world))"),
      ]
    }
    let verbEnd = Int(span.start) + command.verb.rawValue.utf8.count
    let place = command.items.last.map { Int($0.span.end) } ?? verbEnd
    guard let list = self.worlds(of: command, world, step, &worlds) else { return nil }
    return [(place..<place, " in \(list)")]
  }

  /// The worlds of a command that names none: the one it was asked in; a comparison is of the base and every scenario.
  private func worlds(of command: Command, _ world: String, _ step: Step, _ worlds: inout ScriptWorlds) -> String? {
    let isOfAll =
      command.verb == .compare && !command.clauses.contains { if case .with = $0.clause { true } else { false } }
    guard isOfAll else { return world }
    var list: [String] = []
    for name in ["base"] + names.filter({ $0.kind == .scenario }).map(\.name) {
      guard let known = worlds.name(of: name, draft: step.draft, on: step.foundation) else { return nil }
      list.append(known)
    }
    return list.joined(separator: ", ")
  }

  /// Whether a later piece takes the place of one typed.
  private func isOutdated(_ index: Int) -> Bool {
    let own = tree(pieces[index].text)
    let later = pieces[(index + 1)...].filter(\.replaces).map { tree($0.text) }
    return !own.statements.isEmpty
      && own.statements.allSatisfy { statement in
        later.contains { Replacement.replaces($0, statement, of: own) }
      }
  }

  /// A text typed, as a tree.
  func tree(_ text: String) -> SyntaxTree {
    parse(SourceText(name: "", bytes: Array(text.utf8)), id: SourceID(index: 0), dialect: options.dialect)
  }

  /// The files: named where they hold as they are, else written out without what was redefined and without questions.
  private func filePart() -> [String] {
    let newer = pieces.filter(\.replaces).map { tree($0.text) }
    return paths.map { path in
      let text = SourceText(name: path, bytes: bytes(of: path) ?? [])
      let tree = parse(text, id: SourceID(index: 0))
      let gone = tree.statements.filter { statement in newer.contains { Replacement.replaces($0, statement, of: tree) }
      }
      guard !gone.isEmpty else { return "use \"\(path)\"" }
      let questions = tree.statements.filter { if case .command = $0.kind { true } else { false } }
      var bytes = text.bytes
      for statement in (gone + questions).sorted(by: { $0.span.start > $1.span.start }) {
        // What stood before it belongs to nothing else.
        let before =
          (statement.decorations.notes.map(\.span) + [statement.decorations.documentationSpan].compactMap { $0 })
        let start = before.map { Int($0.start) }.min() ?? Int(statement.span.start)
        bytes.removeSubrange(start..<Int(statement.span.end))
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}

extension SyntaxTree {
  /// Whether a value in a command names the base.
  fileprivate func namesBase(in command: Command) -> Bool {
    var stack = command.items.map(\.expression)
    while let id = stack.popLast() {
      if case .inLayer(_, let reference) = self[id].kind, reference.name.text == "base" { return true }
      stack += children(of: id)
    }
    return false
  }
}

extension LayerReference {
  /// Whether nothing but changes stands behind the name.
  fileprivate var isChangedOnly: Bool {
    suffixes.allSatisfy { suffix in if case .change = suffix { true } else { false } }
  }
}

extension Command {
  /// Whether it explains one number, not a difference.
  fileprivate var isTree: Bool {
    verb == .why
      && !clauses.contains { clause in
        switch clause.clause {
        case .with, .against: true
        default: false
        }
      }
  }

  /// The worlds it names in its clauses.
  fileprivate var references: [LayerReference] {
    clauses.flatMap { clause -> [LayerReference] in
      switch clause.clause {
      case .inWorlds(let references): references
      case .against(let reference): [reference]
      default: []
      }
    }
  }

  /// Whether no world can be named: the checks of a test have theirs, sources are those of the text.
  fileprivate var isWithoutWorld: Bool { verb == .test || verb == .sources || verb == .review || verb == .correlate }
}
