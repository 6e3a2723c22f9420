import KvaomSource

/// Names that a new one could be a slip of the pen for: what is asked of each of ten thousand entries, so that nothing
/// is measured that its letters already rule out.
struct Slips {
  /// A name or label, in the letters that are compared.
  private struct Known {
    let text: String
    /// How long it is in characters.
    let count: Int
    /// Which letters there are in it, each as one of 64 bits.
    let letters: UInt64
  }

  /// The names by their length in characters.
  private var byCount: [Int: [Known]] = [:]
  private var texts: Set<String> = []
  /// Shorter names have no slips.
  private static let shortest = 5

  /// Nothing is known yet.
  init() {}

  /// These names are known.
  init(_ names: some Sequence<String>) { for name in names { add(name) } }

  /// One name more is known.
  mutating func add(_ name: String) {
    guard texts.insert(name).inserted else { return }
    let count = name.count
    if count < Self.shortest { return }
    byCount[count, default: []].append(Known(text: name, count: count, letters: Self.letters(of: name)))
  }

  /// Whether it is one of them.
  func contains(_ name: String) -> Bool { texts.contains(name) }

  /// The name that one is most likely meant for: another with a letter or so wrong, and not one of a series (`cost_2`,
  /// `cost_b`); nil where there is none.
  func nearest(to name: String) -> String? {
    let count = name.count
    if count < Self.shortest { return nil }
    let letters = Self.letters(of: name)
    // A letter that is put in, left out or taken for another changes which letters there are by two at most.
    let limit = 2 * Suggestions.limit(for: name)
    var near: [String] = []
    for length in max(Self.shortest, count - 1)...(count + 1) {
      for known in byCount[length] ?? [] where (known.letters ^ letters).nonzeroBitCount <= limit {
        if Self.isSlip(name, count, of: known) { near.append(known.text) }
      }
    }
    return near.isEmpty ? nil : Suggestions.nearest(to: name, among: near).first
  }

  /// The letters as `Suggestions` compares them.
  private static func letters(of name: String) -> UInt64 {
    name.lowercased().unicodeScalars.reduce(0) { $0 | 1 << UInt64($1.value % 64) }
  }

  private static func isSlip(_ name: String, _ count: Int, of other: Known) -> Bool {
    let (short, long) = count <= other.count ? (name, other.text) : (other.text, name)
    if zip(long, short).allSatisfy({ $0 == $1 }) || name.dropLast() == other.text.dropLast() { return false }
    let series = { (text: String) in text.filter { !$0.isNumber } }
    return series(name) != series(other.text)
  }
}
