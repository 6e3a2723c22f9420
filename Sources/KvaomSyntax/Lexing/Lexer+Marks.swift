extension Lexer {
  /// Reads an operator, a bracket or another mark, the longest that fits.
  mutating func readMark(_ first: UInt8) -> TokenKind {
    let second = byte(at: offset + 1)
    if let kind = Lexer.pair(first, second) { return take(2, as: kind) }
    return take(1, as: Lexer.single(first))
  }

  /// The mark of two characters.
  private static func pair(_ first: UInt8, _ second: UInt8) -> TokenKind? {
    switch (UnicodeScalar(first), UnicodeScalar(second)) {
    case (".", "."): .dotDot
    case ("=", "="): .equalEqual
    case ("!", "="): .notEqual
    case ("<", "="): .lessEqual
    case (">", "="): .greaterEqual
    case ("<", ">"): .lessGreater
    case ("+", "="): .plusEqual
    case ("-", "="): .minusEqual
    case ("*", "="): .starEqual
    case ("-", ">"): .arrow
    case ("*", "*"): .starStar
    case ("&", "&"): .andAnd
    case ("|", "|"): .barBar
    case (":", "="): .colonEqual
    case ("/", "="): .slashEqual
    default: nil
    }
  }

  /// The mark of one character.
  private static func single(_ byte: UInt8) -> TokenKind {
    switch UnicodeScalar(byte) {
    case "(": .openParenthesis
    case ")": .closeParenthesis
    case "[": .openBracket
    case "]": .closeBracket
    case "{": .openBrace
    case "}": .closeBrace
    case ",": .comma
    case ";": .semicolon
    case ":": .colon
    case ".": .dot
    case "=": .equal
    case "<": .less
    case ">": .greater
    case "+": .plus
    case "-": .minus
    case "*": .star
    case "/": .slash
    case "^": .caret
    case "%": .percent
    case "@": .atSign
    case "~": .tilde
    case "!": .bang
    default: .strange
    }
  }
}
