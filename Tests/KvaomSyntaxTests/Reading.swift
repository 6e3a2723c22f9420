import KvaomSource
import Testing

@testable import KvaomSyntax

/// A text read by the parser, as the tests look at it.
struct Reading {
  /// The text.
  let text: SourceText
  /// The tree.
  let tree: SyntaxTree

  /// Reads `source`.
  init(_ source: String, dialect: Dialect = .file) { self.init(bytes: Array(source.utf8), dialect: dialect) }

  /// Reads any bytes.
  init(bytes: [UInt8], dialect: Dialect = .file) {
    text = SourceText(name: "test.kvaom", bytes: bytes)
    tree = parse(text, id: SourceID(index: 0), dialect: dialect)
  }

  /// The tree without the last line break.
  var dump: String {
    let dump = tree.dump()
    return dump.hasSuffix("\n") ? String(dump.dropLast()) : dump
  }

  /// Code, line (from 1) and marked text of each diagnostic.
  var errors: [String] {
    tree.diagnostics.map { "\($0.code.id) \(text.line(at: Int($0.span.start)) + 1) \(text.text(of: $0.span))" }
  }

  /// The codes of the diagnostics.
  var codes: [String] { tree.diagnostics.map(\.code.id) }

  /// Every expression, as it is dumped.
  static func expression(_ source: String, dialect: Dialect = .file) -> String {
    let text = SourceText(name: "test", bytes: Array(source.utf8))
    let (tree, id) = parseExpression(text, id: SourceID(index: 0), dialect: dialect)
    let errors = tree.diagnostics.map { " !\($0.code.id)" }.joined()
    return tree.dump(id) + errors
  }

  /// Expects that formatting keeps the tree and the comments, and that formatting again changes nothing.
  func expectFormatKeepsTree(sourceLocation: SourceLocation = #_sourceLocation) {
    let formatted = format(tree, of: text)
    let original = text.text(0..<text.bytes.count)
    let again = Reading(formatted)
    #expect(again.tree.dump() == tree.dump(), "\(original)\n⇒\n\(formatted)", sourceLocation: sourceLocation)
    #expect(again.errors == errors, "\(original)\n⇒\n\(formatted)", sourceLocation: sourceLocation)
    #expect(format(again.tree, of: again.text) == formatted, "\(original)", sourceLocation: sourceLocation)
    #expect(again.comments == comments, "\(original)\n⇒\n\(formatted)", sourceLocation: sourceLocation)
  }

  /// The comments as they are spelled.
  var comments: [String] { tree.comments.map { text.text(of: $0.span) } }

  /// Expects that every place lies inside the text and that places of expressions hold those of their statement.
  func expectPlacesInside(sourceLocation: SourceLocation = #_sourceLocation) {
    let count = text.bytes.count
    let spans =
      tree.expressions.map(\.span) + tree.statements.map(\.span) + tree.comments.map(\.span)
      + tree.diagnostics.map(\.span)
    #expect(spans.allSatisfy { Int($0.end) <= count }, sourceLocation: sourceLocation)
  }
}
