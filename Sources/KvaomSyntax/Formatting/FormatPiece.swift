/// A part of the text that the formatter moves as a whole.
struct FormatPiece {
  /// What it is.
  enum Kind {
    /// A token.
    case token(Token)
    /// A comment; `ownLine` where no token stands before it.
    case comment(ownLine: Bool)
    /// The lines of a table after its opening brace, the closing brace included.
    case table([FormatLine])
  }
  /// What it is.
  let kind: Kind
  /// How it is spelled.
  let text: String
  /// How many characters wide it is.
  let width: Int
  /// The offset of its first byte.
  let start: Int
  /// The offset after its last byte.
  let end: Int
  /// The line it starts on.
  let firstLine: Int
  /// The line it ends on.
  let lastLine: Int

  /// The token, where it is one.
  var token: Token? {
    if case .token(let token) = kind { return token }
    return nil
  }

  /// Whether it is the body of a table.
  var isTable: Bool {
    if case .table = kind { return true }
    return false
  }
}
