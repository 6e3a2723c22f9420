public import KvaomSource

/// A piece of a text as editors colour it: what its bytes alone say of it.
public struct Highlight: Sendable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// From `#` to the end of the line.
    case comment
    /// A doc comment, `##`.
    case documentation
    /// A word of the language; it may still be a name where it stands.
    case keyword
    /// Any other word.
    case name
    /// A number, or a date.
    case number
    /// A text in quotes, whole or begun.
    case text
    /// The word of a note, its `@` included.
    case note
    /// An operator.
    case `operator`
    /// Brackets and separators.
    case punctuation
    /// A character the language has no use for.
    case strange
  }

  /// What it is.
  public let kind: Kind
  /// Its bytes.
  public let range: Range<Int>
}

/// The pieces of a text in order, blanks left out. It never fails: every byte that is no blank is in a piece.
public func highlights(of text: SourceText) -> [Highlight] {
  var lexer = Lexer(bytes: text.bytes, source: SourceID(index: 0), dialect: .file)
  var pieces: [Highlight] = []
  var at: Token?
  while true {
    let token = lexer.next()
    if token.kind == .endOfText { break }
    if token.kind == .lineBreak { continue }
    if token.kind == .name, let sign = at, sign.end == token.start {
      pieces.removeLast()
      pieces.append(Highlight(kind: .note, range: sign.start..<token.end))
    } else {
      pieces.append(Highlight(kind: token.highlight, range: token.start..<token.end))
    }
    at = token.kind == .atSign ? token : nil
  }
  for comment in lexer.comments {
    let range = Int(comment.span.start)..<Int(comment.span.end)
    let isDocumentation = range.count > 1 && text.bytes[range.lowerBound + 1] == UInt8(ascii: "#")
    pieces.append(Highlight(kind: isDocumentation ? .documentation : .comment, range: range))
  }
  return pieces.sorted { $0.range.lowerBound < $1.range.lowerBound }
}

extension Token {
  /// What an editor takes it for.
  fileprivate var highlight: Highlight.Kind {
    switch kind {
    case .name: word == .other ? .name : .keyword
    case .number, .commaNumber, .date: .number
    case .text, .openText: .text
    case .strange: .strange
    case .openParenthesis, .closeParenthesis, .openBracket, .closeBracket, .openBrace, .closeBrace, .comma, .semicolon,
      .colon, .dot:
      .punctuation
    case .lineBreak, .endOfText, .dotDot, .equal, .plusEqual, .minusEqual, .starEqual, .equalEqual, .notEqual, .less,
      .lessEqual, .greater, .greaterEqual, .plus, .minus, .star, .slash, .caret, .percent, .atSign, .tilde, .arrow,
      .starStar, .andAnd, .barBar, .bang, .colonEqual, .slashEqual, .lessGreater:
      .operator
    }
  }
}

/// What an editor must know of a word before it takes the place of a name.
public enum NameText {
  /// Whether a text is one word that can name a definition, a member or a scenario.
  public static func isName(_ text: String) -> Bool {
    var lexer = Lexer(bytes: Array(text.utf8), source: SourceID(index: 0), dialect: .file)
    let token = lexer.next()
    return token.kind == .name && !token.word.isReserved && token.end == text.utf8.count
  }

  /// The words of the language, in order.
  public static var keywords: [String] {
    Word.allCases.filter { $0 != .other && $0 != .question }.map { $0.rawValue }
      + Command.Verb.allCases.map { $0.rawValue }
  }
}
