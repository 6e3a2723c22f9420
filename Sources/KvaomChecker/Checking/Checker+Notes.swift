import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// Reading `@notes`.
extension Checker {
  /// The notes with their texts and numbers.
  func checkedNotes(_ notes: [Decorations.Note], in tree: SyntaxTree) -> [CheckedNote] {
    notes.map { note in
      var texts: [String] = []
      var numbers: [Decimal] = []
      for argument in note.arguments { read(argument, in: tree, texts: &texts, numbers: &numbers) }
      let wantsText = ["source", "assumed", "note", "owner", "kind"].contains(note.name.text)
      if wantsText && texts.isEmpty {
        report(.badNote, at: note.span, "@\(note.name.text) needs a text.", fixes: ["@\(note.name.text) \"…\""])
      } else if note.name.text == "published" && numbers.isEmpty {
        report(.badNote, at: note.span, "@published needs the published figure.", fixes: ["@published 2.3"])
      }
      return CheckedNote(name: note.name.text, texts: texts, numbers: numbers, span: note.span)
    }
  }

  private func read(_ id: ExpressionID, in tree: SyntaxTree, texts: inout [String], numbers: inout [Decimal]) {
    switch tree[id].kind {
    case .text(let text): texts.append(text)
    case .number(let value, let syntax):
      let scale = syntax.flatMap { try? unit($0) } ?? .one
      numbers.append(scaled(value, scale))
    case .unary(.minus, let operand):
      var inner: [Decimal] = []
      read(operand, in: tree, texts: &texts, numbers: &inner)
      numbers += inner.map { -$0 }
    case .name(let name): texts.append(name.text)
    default: break
    }
  }
}
