import KvaomPlatform

/// What was accepted, on the disk at once, so that a killed shell loses nothing. A shell holds a lock on its journal as long
/// as it lives; numbers of processes would not do, as containers give the same ones again.
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
