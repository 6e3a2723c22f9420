import KvaomPlatform

/// A readable file of entries: one a line, further lines of an entry behind a tab.
struct EntryFile {
  /// Where it lies.
  let path: String

  /// The entries, oldest first; none where there is no such file.
  func entries() -> [String] {
    guard let bytes = try? Files.read(path) else { return [] }
    return Self.entries(in: String(decoding: bytes, as: UTF8.self))
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
