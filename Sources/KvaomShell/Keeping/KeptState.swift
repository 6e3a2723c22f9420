import KvaomEngine
import KvaomPlatform
import KvaomWords
import KvaomWorkbench

/// A readable file of entries: one a line, further lines of an entry behind a tab.
struct EntryFile {
  /// Where it lies.
  let path: String

  /// The entries, oldest first; none where there is no such file.
  func entries() -> [String] {
    guard let bytes = try? Files.read(path) else { return [] }
    return Self.entries(in: String(decoding: bytes, as: UTF8.self).visible)
  }

  /// The entries of a text laid out like the file.
  static func entries(in text: String) -> [String] {
    var entries: [String] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("\t"), let last = entries.indices.last {
        entries[last] += "\n" + line.dropFirst()
      } else {
        entries.append(String(line))
      }
    }
    return entries
  }

  /// Adds an entry at once; false where it could not be written.
  @discardableResult
  func append(_ entry: String) -> Bool {
    do {
      try Files.append(Array(Self.written(entry).utf8), to: path)
      return true
    } catch {
      return false
    }
  }

  /// Keeps the last `count` entries of a file that has grown to twice as many.
  func trim(to count: Int) {
    let all = entries()
    guard all.count > 2 * count else { return }
    try? Files.write(Array(Self.written(all.suffix(count)).utf8), to: path)
  }

  /// Entries as the file has them.
  static func written(_ entries: some Sequence<String>) -> String { entries.map { written($0) }.joined() }

  private static func written(_ entry: String) -> String {
    entry.split(separator: "\n", omittingEmptySubsequences: true).joined(separator: "\n\t") + "\n"
  }
}

/// What was accepted, on the disk at once, so that a killed shell loses nothing. A shell holds a lock on its journal as
/// long as it lives; numbers of processes would not do, as containers give the same ones again.
final class Journal {
  private static let prefix = "session-"
  private static let suffix = ".journal"
  /// The file of this shell.
  let file: EntryFile
  private let directory: String
  private var lock: FileLock?

  /// The journal of this process below `directory`; nothing is written before the first entry.
  init(in directory: String) {
    self.directory = directory
    file = EntryFile(
      path: "\(directory)/\(Self.prefix)\(Process.identifier)-\(MonotonicClock.nanoseconds)\(Self.suffix)")
  }

  /// Adds an entry; false where the disk does not take it.
  func append(_ entry: String) -> Bool {
    if lock == nil { lock = FileLock(file.path) }
    return file.append(entry)
  }

  /// The newest journal of a shell that is gone without leaving.
  func abandoned() -> EntryFile? {
    let all = Files.names(in: directory).filter { $0.hasPrefix(Self.prefix) && $0.hasSuffix(Self.suffix) }
    let paths = all.map { "\(directory)/\($0)" }.filter { $0 != file.path && FileLock($0) != nil }
    return paths.max { (Files.stamp(of: $0) ?? []).lexicographicallyPrecedes(Files.stamp(of: $1) ?? []) }
      .map { EntryFile(path: $0) }
  }

  /// Makes it what it would be had only these entries been accepted.
  func replace(by entries: [String]) { try? Files.write(Array(EntryFile.written(entries).utf8), to: file.path) }

  /// Nothing needs to be restored any more.
  func close() { Files.remove(file.path) }
}

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
