import KvaomPlatform

/// What was accepted, on the disk at once, so that a killed shell loses nothing.
struct Journal {
  private static let prefix = "session-"
  private static let suffix = ".journal"
  /// The file of this shell.
  let file: EntryFile
  private let directory: String

  /// The journal of this process below `directory`.
  init(in directory: String) {
    self.directory = directory
    file = EntryFile(path: "\(directory)/\(Self.prefix)\(Process.identifier)\(Self.suffix)")
    Files.remove(file.path)
  }

  /// The newest journal of a shell that is gone without leaving.
  func abandoned() -> EntryFile? {
    Files.names(in: directory).filter { name in
      guard name.hasPrefix(Self.prefix), name.hasSuffix(Self.suffix) else { return false }
      let number = Int(name.dropFirst(Self.prefix.count).dropLast(Self.suffix.count))
      return number.map { !Process.isRunning($0) } ?? false
    }.map { EntryFile(path: "\(directory)/\($0)") }
      .max { (Files.stamp(of: $0.path) ?? []).lexicographicallyPrecedes(Files.stamp(of: $1.path) ?? []) }
  }

  /// Nothing needs to be restored any more.
  func close() { Files.remove(file.path) }
}
