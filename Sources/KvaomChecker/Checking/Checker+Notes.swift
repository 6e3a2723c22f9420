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
      var numbers: [NoteNumber] = []
      for argument in note.arguments { read(argument, in: tree, texts: &texts, numbers: &numbers) }
      let wantsText = ["source", "assumed", "note", "owner", "kind"].contains(note.name.text)
      if wantsText && texts.isEmpty {
        report(.badNote, at: note.span, "@\(note.name.text) needs a text.", fixes: ["@\(note.name.text) \"…\""])
      } else if note.name.text == "published" && numbers.isEmpty {
        report(.badNote, at: note.span, "@published needs the published figure.", fixes: ["@published 2.3"])
      }
      return CheckedNote(
        name: note.name.text, texts: texts, numbers: numbers.map(\.value), carriesUnit: numbers.map(\.carriesUnit),
        span: note.span)
    }
  }

  /// A number of a note: canonical where it carries a unit, else as written.
  private struct NoteNumber {
    var value: Decimal
    var carriesUnit: Bool
  }

  private func read(_ id: ExpressionID, in tree: SyntaxTree, texts: inout [String], numbers: inout [NoteNumber]) {
    switch tree[id].kind {
    case .text(let text): texts.append(text)
    case .number(let value, let syntax):
      let written = syntax.flatMap { try? unit($0) }
      numbers.append(NoteNumber(value: scaled(value, written ?? .one), carriesUnit: written != nil))
    case .unary(.minus, let operand):
      var inner: [NoteNumber] = []
      read(operand, in: tree, texts: &texts, numbers: &inner)
      numbers += inner.map { NoteNumber(value: -$0.value, carriesUnit: $0.carriesUnit) }
    case .name(let name): texts.append(name.text)
    default: break
    }
  }
}
