import KvaomSource
import KvaomSyntax

/// A function of the text.
final class FunctionEntry {
  /// The name, with its module.
  let name: String
  /// The text it stands in.
  let text: CheckedText
  /// The declaration.
  let statement: FunctionStatement
  /// Its doc comment and notes.
  let decorations: Decorations
  /// The whole declaration.
  let span: SourceSpan

  /// A function.
  init(name: String, text: CheckedText, statement: FunctionStatement, decorations: Decorations, span: SourceSpan) {
    self.name = name
    self.text = text
    self.statement = statement
    self.decorations = decorations
    self.span = span
  }
}
