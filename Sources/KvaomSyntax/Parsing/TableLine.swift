/// One line of a table's body: from its first character that is no white space to its end, comment excluded.
struct TableLine {
  /// The offset of its first character.
  let start: Int
  /// The offset after its last character.
  let end: Int
  /// The notes before it.
  let decorations: Decorations
}
