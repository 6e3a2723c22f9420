import KvaomPlatform
import KvaomWorkbench

/// Where the shell keeps what outlives it: the user's state directory, after the XDG rules.
enum StateDirectory {
  /// The directory, made where it was not there; nil where there is none to write to.
  static func path() -> String? {
    let root = Environment.value(of: "XDG_STATE_HOME") ?? Environment.value(of: "HOME").map { $0 + "/.local/state" }
    guard let root, root.hasPrefix("/") else { return nil }
    let path = root + "/kvaom"
    return (try? Files.makeDirectory(path)) == nil ? nil : path
  }
}

/// A state of the session that `undo` or `redo` goes back to.
struct PastState {
  /// The plan then.
  let bench: Workbench
  /// The entry that came after it.
  let entry: String
  /// What had been accepted till then, where the entry replaced all of it.
  var log: [String]?
}
