import KvaomDecimal

/// Which members label each row of a table: positions in their dimensions, row by row as printed.
struct RowPlaces {
  /// The dimensions of the labels, in the order of a row's labels.
  let dimensions: [DimensionID]
  /// The position of every label, the labels of one row beside each other.
  private var positions: [Int] = []
  /// The printed rows in the order of their members; nil while that is the order they are printed in.
  private var order: [Int]?

  /// How many rows there are; a table over its header alone has one, without labels.
  let rowCount: Int

  /// Room for `rowCount` rows.
  init(dimensions: [DimensionID], rowCount: Int) {
    self.dimensions = dimensions
    self.rowCount = rowCount
    positions.reserveCapacity(rowCount * dimensions.count)
  }

  /// The printed rows in the order of their members.
  var sortedRows: [Int] { order ?? Array(0..<rowCount) }

  /// The position after the one that label `index` of the row before has.
  func nextPosition(_ index: Int) -> Int {
    positions.count >= dimensions.count ? positions[positions.count - dimensions.count] + 1 : 0
  }

  /// Adds the position of the next label.
  mutating func append(_ position: Int) { positions.append(position) }

  /// The labels of a row.
  private func labels(_ row: Int) -> ArraySlice<Int> {
    positions[(row * dimensions.count)..<((row + 1) * dimensions.count)]
  }

  private func precedes(_ row: Int, _ other: Int) -> Bool { labels(row).lexicographicallyPrecedes(labels(other)) }

  /// Brings the rows into the order of their members. Gives the first row, as printed, whose labels an earlier row has, and
  /// that row; nil where all differ.
  mutating func sort() -> (first: Int, second: Int)? {
    if (1..<max(1, rowCount)).allSatisfy({ precedes($0 - 1, $0) }) { return nil }
    // Stable, so that of equal rows the first printed stands first.
    let sorted = (0..<rowCount).sorted { precedes($0, $1) || !precedes($1, $0) && $0 < $1 }
    order = sorted
    return zip(sorted, sorted.dropFirst()).filter { !precedes($0, $1) }.min { $0.1 < $1.1 }
  }

  /// An axis for each dimension, over the members that any row has. `memberCounts` is how many each dimension has.
  func axes(memberCounts: [Int]) -> [Axis] {
    dimensions.indices.map { index in
      var isUsed = [Bool](repeating: false, count: memberCounts[index])
      for place in stride(from: index, to: positions.count, by: dimensions.count) { isUsed[positions[place]] = true }
      return Axis(dimensions[index], MemberSet(isUsed.indices.filter { isUsed[$0] }, of: memberCounts[index]))
    }
  }

  /// The cells of a cube from the figures as printed, `width` a row: of each row those in `columns`, which lie along
  /// `columnAxis`, or the one of them where that is nil. Combinations that no row has are missing.
  func cube(_ shape: Shape, _ values: [Decimal], width: Int, columns: [Int], _ columnAxis: Axis?) -> [Decimal] {
    var cells = [Decimal](repeating: .missing(0), count: shape.cellCount)
    let axes = dimensions.map { shape.axis(over: $0) }
    let strides = dimensions.map { shape.stride(over: $0) }
    let columnStride = columnAxis.map { shape.stride(over: $0.dimension) } ?? 0
    for row in 0..<rowCount {
      var offset = 0
      for index in dimensions.indices {
        let position = positions[row * dimensions.count + index]
        guard let place = axes[index]?.members.offset(of: position) else { preconditionFailure("a row's member is not on its axis") }
        offset += place * strides[index]
      }
      for (place, column) in columns.enumerated() {
        cells[offset + place * columnStride] = values[row * width + column]
      }
    }
    return cells
  }
}
