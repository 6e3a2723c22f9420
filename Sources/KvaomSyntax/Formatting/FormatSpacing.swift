/// How many spaces stand between two tokens of a line.
struct FormatSpacing {
  /// The offsets of the operators between two operands.
  let operators: Set<Int>

  /// The spaces between the pieces at `left` and `right`.
  func between(_ pieces: [FormatPiece], _ left: Int, _ right: Int) -> Int {
    guard let first = pieces[left].token, let second = pieces[right].token else { return 1 }
    // `@` glued to what stands before it is a price basis, else it begins a note.
    if second.kind == .atSign, first.end < second.start { return first.kind == .openBrace ? 1 : 2 }
    return isGlued(first, second) || isSign(first) || isGluedBracket(first, second) ? 0 : 1
  }

  /// Whether no space ever stands between two such tokens.
  private func isGlued(_ first: Token, _ second: Token) -> Bool {
    switch first.kind {
    case .openParenthesis, .openBracket, .dotDot, .dot, .atSign: return true
    case .openBrace where second.kind == .closeBrace: return true
    case .slash, .star, .caret: if !operators.contains(first.start) { return true }
    default: break
    }
    switch second.kind {
    case .closeParenthesis, .closeBracket, .comma, .semicolon, .dotDot, .dot, .atSign: return true
    case .percent: return first.kind == .number
    case .colon: return first.kind != .openBrace
    case .slash, .star, .caret: return !operators.contains(second.start)
    default: return false
    }
  }

  /// Whether `token` is a `-` before a value.
  private func isSign(_ token: Token) -> Bool { token.kind == .minus && !operators.contains(token.start) }

  /// Whether `second` is a bracket that belongs to the name or bracket before it: `f(`, `x[`.
  private func isGluedBracket(_ first: Token, _ second: Token) -> Bool {
    guard second.kind == .openParenthesis || second.kind == .openBracket else { return false }
    switch first.kind {
    case .name: return first.word == .other || first.end == second.start
    case .closeParenthesis, .closeBracket: return second.kind == .openBracket
    default: return false
    }
  }
}
