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
    var worlds: [String: String] = [:]
    var leftOut: [String] = []
    var questions: [String] = []
    for (index, step) in steps.enumerated() where step.kind == .question {
      guard index > lastChange else {
        leftOut.append(step.text.trimmedBreaks)
        continue
      }
      var world = step.foundation
      if !step.draft.isEmpty {
        let key = "\(step.foundation ?? "") \(step.draft)"
        if worlds[key] == nil {
          let name = "\(draftName)_\(worlds.count + 1)"
          worlds[key] = name
          questions.append(
            scenarioText(
              name: name, label: LiveWords.draft[locale], draft: step.draft, on: .some(step.foundation)))
        }
        world = worlds[key]
      }
      let asked = self.questions(step.text, in: world)
      questions += asked.texts
      leftOut += asked.leftOut
    }
    if !draft.isEmpty, worlds["\(foundation ?? "") \(draft)"] == nil {
      questions.append(scenarioText(name: draftName, label: LiveWords.draft[locale]))
    }
    return ((lines + questions).joined(separator: "\n") + "\n", leftOut)
  }

  /// The questions of an entry as a file has them, asked in the world they were asked in; and those that no file can
  /// ask there.
  private func questions(_ text: String, in world: String?) -> (texts: [String], leftOut: [String]) {
    let source = SourceText(name: "", bytes: Array(text.utf8))
    let tree = parse(source, id: SourceID(index: 0), dialect: .shell(decimalComma: false))
    var asked: (texts: [String], leftOut: [String]) = ([], [])
    for statement in tree.statements {
      guard case .command(let command) = statement.kind else { continue }
      let own = source.text(Int(statement.span.start)..<Int(statement.span.end))
      let isOutOfReach = world != nil && command.verb == .deviation
      if isOutOfReach {
        asked.leftOut.append(own)
      } else {
        let isBare = isExpression(own)
        asked.texts.append((isBare ? "show " : "") + self.asked(command, statement, source, in: world))
      }
    }
    return asked
  }

  /// The text of a command with the world it was asked in, where it names none: directly after its items, as the
  /// clauses of a command come in any order.
  private func asked(_ command: Command, _ statement: Statement, _ source: SourceText, in world: String?) -> String {
    var insertions: [(place: Int, text: String)] = []
    func ask(_ command: Command, _ span: SourceSpan) {
      let namesWorlds = command.clauses.contains { if case .inWorlds = $0.clause { true } else { false } }
      guard let world, !namesWorlds, !command.isWithoutWorld else { return }
      // With a world of its own `why` explains a difference; the number in that world is explained like this.
      if command.isTree, let item = command.items.first {
        insertions += [(Int(item.span.start), "("), (Int(item.span.end), " in \(world))")]
        return
      }
      let verbEnd = Int(span.start) + command.verb.rawValue.utf8.count
      insertions.append((command.items.last.map { Int($0.span.end) } ?? verbEnd, " in \(worlds(of: command, world))"))
    }
    ask(command, statement.span)
    for inner in command.body { if case .command(let check) = inner.kind { ask(check, inner.span) } }
    var bytes = Array(source.bytes[Int(statement.span.start)..<Int(statement.span.end)])
    for (place, text) in insertions.reversed() {
      bytes.insert(contentsOf: Array(text.utf8), at: place - Int(statement.span.start))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The worlds of a command that names none: the one it was asked in; a comparison is of the base and every scenario.
  private func worlds(of command: Command, _ world: String) -> String {
    let isOfAll =
      command.verb == .compare && !command.clauses.contains { if case .with = $0.clause { true } else { false } }
    guard isOfAll else { return world }
    let others = names.filter { $0.kind == .scenario && $0.name != world }.map(\.name)
    return (["base"] + others + [world]).joined(separator: ", ")
  }

  /// Whether a later piece takes the place of one typed.
  private func isOutdated(_ index: Int) -> Bool {
    let own = tree(pieces[index].text)
    let later = pieces[(index + 1)...].filter(\.replaces).map { tree($0.text) }
    return !own.statements.isEmpty
      && own.statements.allSatisfy { statement in
        later.contains { Replacement.replaces($0, statement) }
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
      let gone = tree.statements.filter { statement in newer.contains { Replacement.replaces($0, statement) } }
      guard !gone.isEmpty else { return "use \"\(path)\"" }
      let questions = tree.statements.filter { if case .command = $0.kind { true } else { false } }
      var bytes = text.bytes
      for statement in (gone + questions).sorted(by: { $0.span.start > $1.span.start }) {
        bytes.removeSubrange(Int(statement.span.start)..<Int(statement.span.end))
      }
      return String(decoding: bytes, as: UTF8.self)
    }
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

  /// Whether no world can be named: the checks of a test have theirs, sources are those of the text.
  fileprivate var isWithoutWorld: Bool { verb == .test || verb == .sources || verb == .review || verb == .correlate }
}
