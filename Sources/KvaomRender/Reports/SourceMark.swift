/// How well a number is founded; each has its own sign in the list of sources.
public enum SourceMark: String, Sendable, Equatable {
  /// ✓ Has a source.
  case sourced = "✓"
  /// ? Has a source nobody has checked.
  case unverified = "?"
  /// A An assumption (`@assumed`).
  case assumed = "A"
  /// ! Neither source nor note.
  case absent = "!"
}
