import KvaomPlatform

/// A readable file of entries: one a line, further lines of an entry behind a tab.
struct EntryFile {
  /// Where it lies.
  let path: String

  /// The entries, oldest first; none where there is no such file.
  func entries() -> [String] {
    guard let bytes = try? Files.read(path) else { return [] }
    var entries: [String] = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
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
    try? Files.write(Array(all.suffix(count).map(Self.written).joined().utf8), to: path)
  }

  private static func written(_ entry: String) -> String {
    entry.split(separator: "\n", omittingEmptySubsequences: true).joined(separator: "\n\t") + "\n"
  }
}
