/// One token: its kind, where it stands, and for a word of the language which.
struct Token {
  /// What it is.
  let kind: TokenKind
  /// The word of the language it spells; `.other` for every other token. No word is reserved by this alone.
  let word: Word
  /// Whether it is the first of its line.
  let startsLine: Bool
  /// The offset of its first byte.
  let start: Int
  /// The offset after its last byte.
  let end: Int
}
