import KvaomChecker

/// Where a formula is read: the world its names have their values in and, in a statement's value, which statement it is.
struct Frame: Hashable {
  /// The current world.
  var world: World
  /// The statement whose value is read, or nil in a definition's own formula.
  let level: StatementLevel?
}

/// A statement on a definition in a world: the place `below` and `outer` are read from.
struct StatementLevel: Hashable {
  /// The world the statement is in.
  let world: World
  /// The definition it changes.
  let target: DefinitionID
  /// Its number among the statements on the definition, from 1.
  let level: Int
  /// The entry.
  let entry: EntryID
}

/// Names an interned frame.
struct FrameID: Hashable {
  /// The place among the store's frames.
  let index: Int
}
