import KvaomSource

/// What the shell must know of a line before, and after, it is read as a statement.
public enum ShellText {
  /// Whether the text goes on in the next line: an open bracket, or a last line that ends with an operator or a comma.
  public static func isUnfinished(_ text: String) -> Bool {
    var open = 0
    var last: Token?
    for token in tokens(of: text, dialect: .file) where token.kind != .lineBreak && token.kind != .endOfText {
      if token.kind.opens { open += 1 }
      if token.kind.closes { open -= 1 }
      last = token
    }
    guard open <= 0 else { return true }
    guard let last else { return false }
    return last.kind.continuesLine || last.word.continuesLine
  }

  /// The text as a file has it: a decimal comma becomes a point, a no-break space between digits `_`.
  public static func sourceForm(of text: String, dialect: Dialect) -> String {
    guard dialect.readsDecimalComma else { return text }
    var bytes = Array(text.utf8)
    for token in tokens(of: text, dialect: dialect).reversed()
    where token.kind == .commaNumber || token.kind == .number {
      let written = String(decoding: bytes[token.start..<token.end], as: UTF8.self)
      var number = String(written.map { "\u{A0}\u{202F}\u{2009}".contains($0) ? "_" : $0 })
      if number.count(where: { $0 == "," }) == 1 { number = String(number.map { $0 == "," ? "." : $0 }) }
      if number != written { bytes.replaceSubrange(token.start..<token.end, with: Array(number.utf8)) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The change a text of the draft says; nil where it cannot be read as one.
  public static func statement(in text: String) -> LayerStatement? {
    let source = SourceText(name: "", bytes: Array(text.utf8))
    let (tree, read) = parseLayerStatements(source, id: SourceID(index: 0))
    return tree.diagnostics.isEmpty && read.count == 1 ? read[0] : nil
  }

  /// The verb that another word stands for, in the words of planners; nil for none.
  public static func spokenVerb(_ word: String) -> Command.Verb? { TradeWords.verb(for: word) }

  /// The verb of the question a text asks; nil where it does not begin with one.
  public static func verb(of text: String) -> Command.Verb? {
    names(in: text).first.flatMap { Command.Verb(rawValue: $0.name) }
  }

  /// The names in the text, in order, each with its byte range.
  public static func names(in text: String) -> [(name: String, range: Range<Int>)] {
    let bytes = Array(text.utf8)
    return tokens(of: text, dialect: .file).filter { $0.kind == .name }.map {
      (String(decoding: bytes[$0.start..<$0.end], as: UTF8.self), $0.start..<$0.end)
    }
  }

  private static func tokens(of text: String, dialect: Dialect) -> [Token] {
    var lexer = Lexer(bytes: Array(text.utf8), source: SourceID(index: 0), dialect: dialect)
    var tokens: [Token] = []
    repeat { tokens.append(lexer.next()) } while tokens[tokens.count - 1].kind != .endOfText
    return tokens
  }
}
