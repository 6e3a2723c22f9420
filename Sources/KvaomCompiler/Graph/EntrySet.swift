/// A set of world entries, as bits.
struct EntrySet {
  private var words: [UInt64] = []

  /// Adds an entry.
  mutating func insert(_ entry: EntryID) {
    let word = entry.index / 64
    if words.count <= word { words.append(contentsOf: repeatElement(0, count: word + 1 - words.count)) }
    words[word] |= 1 << UInt64(entry.index % 64)
  }

  /// Adds all entries of another set.
  mutating func formUnion(_ other: EntrySet) {
    if other.words.isEmpty { return }
    if words.isEmpty {
      words = other.words
      return
    }
    if words.count < other.words.count {
      words.append(contentsOf: repeatElement(0, count: other.words.count - words.count))
    }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  /// Whether the set has an entry.
  func contains(_ entry: EntryID) -> Bool {
    let word = entry.index / 64
    return word < words.count && words[word] & (1 << UInt64(entry.index % 64)) != 0
  }
}
