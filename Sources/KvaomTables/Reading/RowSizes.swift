import KvaomDecimal

/// The largest figures of a table's rows, each of which is held against those of the others. They are ordered and
/// counted once: a table of 100 000 rows took three minutes when each row went through all the others.
struct RowSizes {
  private let ascending: [Decimal]
  private var counts: [Decimal: Int] = [:]

  /// The sizes of rows of figures, in any order.
  init(_ sizes: [Decimal]) {
    ascending = sizes.sorted { $0 < $1 }
    for size in sizes { counts[size, default: 0] += 1 }
  }

  /// How many rows there are.
  var count: Int { ascending.count }

  /// Whether more rows than one have `size`, which is that of one of them.
  func isShared(_ size: Decimal) -> Bool { counts[size, default: 0] > 1 }

  /// The middle size of the rows but one of `size`; the upper one of two. Nil where there are no others.
  func middle(without size: Decimal) -> Decimal? {
    guard count > 1 else { return nil }
    let middle = (count - 1) / 2
    return size > ascending[middle] ? ascending[middle] : ascending[middle + 1]
  }
}
