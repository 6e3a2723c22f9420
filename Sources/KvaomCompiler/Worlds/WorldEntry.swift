import KvaomChecker

/// One statement in a world.
struct WorldEntry: Hashable {
  /// Where the statement came from, which decides its place and whether `base` drops it.
  enum Origin: Hashable {
    /// `set`, `--set`, what a sweep varies: below all layers.
    case setting
    /// A part of a named layer.
    case layer(LayerID)
    /// A `with`.
    case with
  }
  /// The statement.
  let statement: StatementID
  /// Where it came from.
  let origin: Origin
  /// For a statement of a `with` whose value looks outside: where the `with` stood.
  let captured: FrameID?
}

/// Names an interned world entry.
struct EntryID: Hashable, Comparable {
  /// The place among the store's entries.
  let index: Int
  /// Order of interning.
  static func < (left: EntryID, right: EntryID) -> Bool { left.index < right.index }
}
