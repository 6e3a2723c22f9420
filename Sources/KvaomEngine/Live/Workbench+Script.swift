import KvaomSource
import KvaomSyntax

/// A session as a script that gives the same answers.
extension Workbench {
  /// The script, formatted, and what it leaves out. `path` is where it will lie: files are named as seen from the session.
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
    lines += pieces.map { piece in sourceForm(piece.text) }.enumerated().filter { !isOutdated($0.offset) }.map(\.element)
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
              name: name, label: LiveWords.draft(locale), draft: step.draft, on: .some(step.foundation)))
        }
        world = worlds[key]
      }
      questions += step.text.split(separator: "\n").map { question(String($0), in: world) }
    }
    if !draft.isEmpty, worlds["\(foundation ?? "") \(draft)"] == nil {
      questions.append(scenarioText(name: draftName, label: LiveWords.draft(locale)))
    }
    return ((lines + questions).joined(separator: "\n") + "\n", leftOut)
  }

  /// A question as a file has it, asked in the world it was asked in.
  private func question(_ text: String, in world: String?) -> String {
    let isBare = isExpression(text)
    let verb = isBare ? "show" : ShellText.names(in: text).first?.name ?? ""
    let question = isBare ? "show \(text)" : text
    guard let world, ["show", "check", "goals", "compare"].contains(verb) else { return question }
    let names = ShellText.names(in: question).map(\.name)
    if names.contains("in") { return question }
    let worlds = verb == "compare" ? "base, \(self.names.filter { $0.kind == .scenario }.map(\.name).filter { $0 != world }.map { $0 + ", " }.joined())\(world)" : world
    return Self.inserting(" in \(worlds)", before: ["as", "to", "with", "total", "where", "within"], into: question)
  }

  /// `text` with a clause before the first clause of those named, else at its end.
  private static func inserting(_ clause: String, before words: [String], into text: String) -> String {
    var bytes = Array(text.utf8)
    let place = ShellText.names(in: text).first { words.contains($0.name) }?.range.lowerBound
    if let place {
      bytes.insert(contentsOf: Array((clause.dropFirst() + " ").utf8), at: place)
    } else {
      bytes.append(contentsOf: Array(clause.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a later piece takes the place of one typed.
  private func isOutdated(_ index: Int) -> Bool {
    let own = tree(pieces[index].text)
    let later = pieces[(index + 1)...].filter(\.replaces).map { tree($0.text) }
    return !own.statements.isEmpty && own.statements.allSatisfy { statement in
      later.contains { Replacement.replaces($0, statement) }
    }
  }

  private func tree(_ text: String) -> SyntaxTree {
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
