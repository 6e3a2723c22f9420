import KvaomPlatform
import KvaomWords

/// A readable file of entries: one a line, further lines of an entry behind a tab.
struct EntryFile {
  /// Where it lies.
  let path: String

  /// The last entries, oldest first, as far as `limit` bytes at the end of the file go; none where there is no such
  /// file. However large it has grown, no more is read.
  func lastEntries(limit: Int = 1 << 18) -> [String] {
    guard let bytes = try? Files.readEnd(of: path, limit: limit) else { return [] }
    return Self.entries(in: String(decoding: bytes, as: UTF8.self))
  }

  /// The entries of a text laid out like the file. Empty lines within an entry say nothing, and are not written.
  static func entries(in text: String) -> [String] {
    var entries: [String] = []
    for line in text.split(separator: "\n") {
      if !line.hasPrefix("\t") {
        entries.append(String(line))
      } else if line.utf8.count > 1, let last = entries.indices.last {
        entries[last] += "\n" + line.dropFirst()
      }
    }
    return entries.map(\.visible)
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

  /// Keeps the last `count` entries of a file that has grown to some twice as many.
  func trim(to count: Int) {
    let all = lastEntries()
    let isLong = all.count > 2 * count || Files.size(of: path).map { $0 > 1 << 18 } ?? false
    guard isLong, !all.isEmpty else { return }
    try? Files.write(Array(Self.written(all.suffix(count)).utf8), to: path)
  }

  /// Entries as the file has them.
  static func written(_ entries: some Sequence<String>) -> String { entries.map { written($0) }.joined() }

  /// An entry as the file has it.
  static func written(_ entry: String) -> String {
    entry.split(separator: "\n", omittingEmptySubsequences: true).joined(separator: "\n\t") + "\n"
  }
}
