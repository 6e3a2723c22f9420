import KvaomSession
import KvaomSource
import KvaomSyntax

/// What was left out: a measure with nothing in it, a note whose statement is gone.
extension ReviewQuestion {
  /// Layers without changes, and notes with nothing of their own below them.
  func lostFindings() -> [Found] {
    trees.flatMap { tree in
      tree.statements.flatMap { statement -> [Found] in
        switch statement.kind {
        case .measure(let layer), .scenario(let layer): lost(of: layer, statement, tree)
        case .table(let table): table.rows.flatMap { noteLeft($0.decorations, at: $0.span, name(of: table), tree) }
        default: []
        }
      }
    }
  }

  private func lost(of layer: LayerDeclaration, _ statement: Statement, _ tree: SyntaxTree) -> [Found] {
    let name = layer.label ?? layer.name.text
    let answers = answers(statement.decorations) + layer.notes.filter { $0.name.text == "reviewed" }.map { $0.span }
    if layer.statements.isEmpty, layer.includes.isEmpty, layer.excludes.isEmpty {
      // A scenario that extends another and changes nothing is held against that.
      guard layer.parent == nil else { return [] }
      return [Found(finding: .doubt(.emptyLayer(name: name)), span: layer.name.span, answers: answers)]
    }
    let doubled = layer.statements.flatMap { noteLeft($0.decorations, at: $0.span, name, tree) }
    guard let last = layer.statements.last, layer.includes.allSatisfy({ $0.span.start < last.span.start }) else {
      return doubled
    }
    let behind = layer.notes.first { Self.ofFigures.contains($0.name.text) && last.span.start < $0.span.start }
    guard let behind else { return doubled }
    return doubled + [
      Found(
        finding: .doubt(.noteLeft(place: name, note: "@" + behind.name.text)), span: behind.span, answers: answers)
    ]
  }

  /// Notes that say where one figure is from: each stands before its own.
  private static let ofFigures: Set = ["source", "assumed"]

  /// The same note twice before one statement.
  private func noteLeft(_ own: Decorations, at span: SourceSpan, _ place: String, _ tree: SyntaxTree) -> [Found] {
    var seen: Set<String> = []
    for note in own.notes where Self.ofFigures.contains(note.name.text) {
      if seen.insert(asking.sources.text(of: note.span)).inserted { continue }
      return [
        Found(
          finding: .doubt(.noteLeft(place: place, note: "@" + note.name.text)), span: note.span, answers: answers(own))
      ]
    }
    return []
  }
}
