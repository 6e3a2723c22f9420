public import KvaomSource

/// The text of `tree` in the one form Kvaom's texts have: two spaces a level, one space around operators, at most one
/// empty line, columns of tables and comments at line ends aligned, lines of over 100 characters broken after commas.
/// Keeps every comment, every line break between parts of a statement, and every number as it is spelled. Formatting
/// twice changes nothing, and the result has the same tree but for the places. A text with errors comes back as it is.
public func format(_ tree: SyntaxTree, of text: SourceText) -> String {
  guard !tree.diagnostics.contains(where: { $0.severity == .error }) else { return text.text(0..<text.bytes.count) }
  let pieces = FormatPieces(tree, of: text)
  let layout = FormatLayout(pieces.pieces, operators: pieces.operators)
  return pieces.firstLine + FormatLine.text(of: layout.lines)
}
