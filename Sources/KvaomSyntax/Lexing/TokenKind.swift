/// What a token is, as far as its bytes alone can tell.
enum TokenKind: UInt8 {
  /// After the last byte.
  case endOfText
  /// One or more line breaks, with the comments between them.
  case lineBreak
  /// A word: `wage`, `R2015`, `in`.
  case name
  /// `2.33`, `29_492`, `1e6`.
  case number
  /// `2,33`: digits with a glued comma.
  case commaNumber
  /// `2016-09`, `2016-09-01`; whether the day exists is not known yet.
  case date
  /// A text with both its quotes.
  case text
  /// A text whose line ends before its quote.
  case openText
  /// A character the language has no use for.
  case strange
  /// Brackets.
  case openParenthesis, closeParenthesis, openBracket, closeBracket, openBrace, closeBrace
  /// Separators.
  case comma, semicolon, colon, dot, dotDot
  /// Definitions and changes.
  case equal, plusEqual, minusEqual, starEqual
  /// Comparison.
  case equalEqual, notEqual, less, lessEqual, greater, greaterEqual
  /// Arithmetic.
  case plus, minus, star, slash, caret, percent
  /// `@`, `~`, `->`.
  case atSign, tilde, arrow
  /// Other languages' spellings, read so that the message can name ours: `**`, `&&`, `||`, `!`, `:=`, `/=`, `<>`.
  case starStar, andAnd, barBar, bang, colonEqual, slashEqual, lessGreater

  /// Whether a line that ends with it goes on in the next line.
  var continuesLine: Bool {
    switch self {
    case .comma, .dotDot, .equal, .plusEqual, .minusEqual, .starEqual, .equalEqual, .notEqual, .less,
      .lessEqual, .greater, .greaterEqual, .plus, .minus, .star, .slash, .caret, .tilde, .arrow, .starStar,
      .andAnd, .barBar, .bang, .colonEqual, .lessGreater:
      true
    default: false
    }
  }

  /// Whether it opens a bracket.
  var opens: Bool { self == .openParenthesis || self == .openBracket || self == .openBrace }

  /// Whether it closes a bracket.
  var closes: Bool { self == .closeParenthesis || self == .closeBracket || self == .closeBrace }

  /// The bracket that closes what this opens.
  var partner: TokenKind {
    switch self {
    case .openParenthesis: .closeParenthesis
    case .openBracket: .closeBracket
    default: .closeBrace
    }
  }
}
