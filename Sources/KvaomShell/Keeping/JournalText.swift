import KvaomWords

/// What a journal holds, as text: entries like those of an `EntryFile`, an empty line behind each.
///
/// The empty line says that the entry is whole: what stands behind the last one was torn off by whatever stopped the
/// machine, and was never accepted. A torn entry that could not be cut off is followed by a mark that makes it void.
/// Before the first entry lines behind tabs tell of the journal itself: which other journals were taken into it.
struct JournalText {
  /// What makes the part of an entry before it void. No entry has it: what is typed is made visible first.
  static let voidMark = "\n\t\u{18}\n\n"
  private static let adoption = "\tadopted "

  /// The entries that were accepted, oldest first.
  private(set) var entries: [String] = []
  /// The names of the journals whose entries are in this one.
  private(set) var adopted: [String] = []

  /// The journal of these entries.
  init(_ entries: [String], adopted: [String]) { (self.entries, self.adopted) = (entries, adopted) }

  /// Reads a journal.
  init(_ bytes: [UInt8]) {
    var lines: [Substring] = []
    // What stands behind the last line break is no line: of an entry whose own break is its last byte, the empty line is
    // still to come.
    let texts = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for line in texts.dropLast() {
      if !line.isEmpty {
        lines.append(line)
        continue
      }
      take(lines)
      lines = []
    }
  }

  /// Adds an entry.
  mutating func add(_ entry: String) { entries.append(entry) }

  /// Takes the lines of one entry, or those that stand before the first.
  private mutating func take(_ lines: [Substring]) {
    guard let first = lines.first, lines.last != "\t\u{18}" else { return }
    if first.hasPrefix("\t") {
      adopted += lines.filter { $0.hasPrefix(Self.adoption) }.map { String($0.dropFirst(Self.adoption.count)) }
    } else {
      entries += EntryFile.entries(in: lines.joined(separator: "\n"))
    }
  }

  /// The whole journal.
  var bytes: [UInt8] {
    let head = adopted.map { Self.adoption + $0 + "\n" }.joined()
    return Array((head.isEmpty ? "" : head + "\n").utf8) + Self.bytes(of: entries[...])
  }

  /// Entries as they are added.
  static func bytes(of entries: ArraySlice<String>) -> [UInt8] {
    Array(entries.map { EntryFile.written($0) + "\n" }.joined().utf8)
  }
}
