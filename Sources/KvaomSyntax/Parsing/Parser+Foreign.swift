import KvaomSource

/// Habits from Excel, SQL and other languages: each is met by a message that names Kvaom's way.
extension Parser {
  /// Reports a statement word of another language; false where the current word is none.
  mutating func reportForeignStatement() -> Bool {
    let word = text(current)
    guard let foreign = ForeignWord.statements[word.lowercased()] else { return false }
    // Only what goes on like a statement of that language is one: a lone name is reported as any other.
    let after = peek(1)
    switch after.kind {
    case .name, .openParenthesis, .number, .text, .star, .endOfText, .lineBreak: break
    default: return false
    }
    report(.foreignWord(word, origin: foreign.origin, fix: foreign.fix), at: span(current))
    return true
  }

  /// Whether the current name is a function of Excel in Excel's spelling: `IF(`, `SUM(A1:A3)`, `HVIS(`.
  mutating func isForeignCall() -> Bool {
    // Names in small letters are ours, but for `hvis`: the common case costs one look at a byte.
    guard at(.name), lexer.bytes[current.start] < 0x61 || current.end - current.start == 4,
      peek(1).kind == .openParenthesis
    else { return false }
    let word = text(current)
    guard word == word.uppercased() || word == "hvis" else { return false }
    return ForeignWord.functions[word.lowercased()] != nil
  }

  /// Reports a function of Excel; false where the current name is none.
  mutating func reportForeignCall() -> Bool {
    guard isForeignCall(), let foreign = ForeignWord.functions[text(current).lowercased()] else { return false }
    report(.foreignWord(text(current) + "(…)", origin: foreign.origin, fix: foreign.fix), at: span(current))
    return true
  }

  /// Skips a call that has been reported.
  mutating func skipForeignCall() -> ExpressionID {
    let start = current.start
    advance()
    skipBrackets()
    return hole(from: start)
  }

  /// Reports another language's spelling of the current operator, whose meaning is clear.
  mutating func reportForeignSpelling() {
    guard let ours = ourSpelling else { return }
    report(.foreignOperator(text(current), ours: ours), at: span(current))
  }

  /// How Kvaom writes the current operator, where another language's spelling stands.
  private var ourSpelling: String? {
    switch current.kind {
    case .starStar: "^"
    case .andAnd: "and"
    case .barBar: "or"
    case .bang: "not"
    case .lessGreater: "!="
    case .colonEqual: "="
    case .slashEqual: "*= 1 / …"
    default: nil
    }
  }

  /// Reports an operator of another language where none can be read; false where none stands.
  mutating func reportForeignOperator() -> Bool {
    guard let ours = ourSpelling else { return false }
    report(.foreignOperator(text(current), ours: ours), at: span(current))
    return true
  }
}
