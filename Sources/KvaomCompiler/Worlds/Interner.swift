/// What can be looked up by a number that differs for most values.
protocol Keyed: Equatable {
  /// That number; equal values have the same.
  var key: UInt64 { get }
}

extension Keyed where Self: Hashable {
  /// Of what is looked up seldom, or is large.
  var key: UInt64 { UInt64(truncatingIfNeeded: hashValue) }
}

extension Int: Keyed {
  var key: UInt64 { UInt64(truncatingIfNeeded: self) }
}

/// Gives equal values one number, counting from 0.
///
/// A few values are compared one by one: most formulas have less than ten places, and for those a table took more than
/// the formula. The others are found by their keys in a table of numbers, at the place that the key says or behind it
/// (linear probing: D. Knuth, "The Art of Computer Programming" 3, section 6.4). The library's dictionary hashes each
/// key so that nobody can choose keys that fall together; these are places in lists of our own, and it took three
/// times as long.
struct Interner<Value: Keyed> {
  /// The values by number.
  private(set) var values: [Value] = []
  /// One more than the number that stands there, zero where none does; at most half full. A power of two.
  private var table: [UInt32] = []
  private static var few: Int { 8 }

  /// The number of `value`, new or known.
  mutating func intern(_ value: Value) -> Int {
    if let known = number(of: value) { return known }
    values.append(value)
    if values.count > Self.few {
      if 2 * values.count > table.count {
        table = [UInt32](repeating: 0, count: max(4 * Self.few, 2 * table.count))
        for number in values.indices { enter(number) }
      } else {
        enter(values.count - 1)
      }
    }
    return values.count - 1
  }

  private mutating func enter(_ number: Int) {
    var place = place(of: values[number])
    while table[place] != 0 { place = (place + 1) & (table.count - 1) }
    table[place] = UInt32(number + 1)
  }

  /// Where a value is looked for first: the highest bits of its key, spread.
  private func place(of value: Value) -> Int {
    Int(truncatingIfNeeded: PairHash.spread(value.key) >> UInt64(64 - table.count.trailingZeroBitCount))
  }

  /// The number of `value`; nil where it has none.
  func number(of value: Value) -> Int? {
    if values.count <= Self.few { return values.firstIndex(of: value) }
    var place = place(of: value)
    while table[place] != 0 {
      let number = Int(table[place] - 1)
      if values[number] == value { return number }
      place = (place + 1) & (table.count - 1)
    }
    return nil
  }

  /// The value with a number.
  subscript(_ number: Int) -> Value { values[number] }
}

/// One number for two, for keys of several numbers.
enum PairHash {
  /// Different for most pairs of small numbers. The factor is 2^64 over the golden ratio. Source: D. Knuth, "The Art of
  /// Computer Programming" 3, section 6.4.
  static func of(_ one: Int, _ other: Int) -> UInt64 {
    spread(UInt64(truncatingIfNeeded: one)) ^ UInt64(truncatingIfNeeded: other)
  }

  /// A number whose highest bits differ where any bits of others did.
  static func spread(_ number: UInt64) -> UInt64 { number &* 0x9E37_79B9_7F4A_7C15 }
}
