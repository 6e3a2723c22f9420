import KvaomEngine

/// A state of the session that `undo` or `redo` goes back to.
struct PastState {
  /// The plan then.
  let bench: Workbench
  /// The entry that came after it.
  let entry: String
  /// What had been accepted till then, where the entry replaced all of it.
  var log: [String]?
}
