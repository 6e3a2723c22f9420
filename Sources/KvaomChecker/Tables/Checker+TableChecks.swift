import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomTables
import KvaomUnits
import KvaomWords

/// What a table says of itself: its columns and its printed sums.
extension Checker {
  /// Every row must have as many cells as the header has columns; nothing is ever shifted.
  func checkCellCounts(_ table: TableStatement, _ dimension: DimensionID?) throws(CheckFailure) {
    let isList = table.columns.isEmpty && table.headerSpan == nil
    let expected = isList ? 1 : table.columns.count
    guard table.rows.contains(where: { $0.cells.count != expected }) else { return }
    let wrong = table.rows.filter { $0.cells.count != expected }
    let joined = headsWithKinds(table.columns.map { $0.name.text })
    if joined.count < expected, let head = table.headerSpan, table.rows.allSatisfy({ $0.cells.count == joined.count }) {
      report(.cellCount, at: head, TableWords.kindInHead, fixes: [Fix(joined.joined(separator: "  "))])
      throw .reported
    }
    if let head = table.headerSpan, isRow(table.columns.map { $0.name.text }) {
      let members = dimension.map { program[$0].members.map { $0.name } } ?? []
      let width = table.columns.count - 1
      let fixes = members.count < width ? [] : [Fix(members.prefix(width).joined(separator: "  "))]
      report(.cellCount, at: head, TableWords.headMissing, fixes: fixes)
      throw .reported
    }
    let allLonger =
      wrong.count > 1 && wrong.count == table.rows.count && wrong.allSatisfy { $0.cells.count == expected + 1 }
    for row in wrong.prefix(allLonger ? 1 : wrong.count) {
      // A cell that cannot be read may have made two of one: it is reported where it stands.
      if row.cells.count > expected, row.cells.contains(where: { $0.isHole }) { continue }
      reportCellCount(row, expected, table, dimension, headerLost: allLonger)
    }
    throw .reported
  }

  private func reportCellCount(
    _ row: TableStatement.Row, _ expected: Int, _ table: TableStatement, _ dimension: DimensionID?, headerLost: Bool
  ) {
    let heads = table.columns.map { $0.name.text }
    if row.cells.count < expected, !heads.isEmpty {
      let lost = LostCells(of: row, in: table)
      report(
        .cellCount, at: row.span, lost.message,
        related: table.headerSpan.map { [.init(span: $0, message: TableWords.header)] } ?? [], fixes: lost.fixes)
      return
    }
    var fixes: [Fix] = []
    var message =
      heads.isEmpty
      ? TableWords.notOneValue(row.cells.count)
      : TableWords.cells(row.cells.count, columns: expected, heads.prefix(8).joined(separator: ", "))
    var span = row.span
    if let split = splitNumber(row), row.cells.count > expected, !headerLost {
      message = .verbatim("\(message)\(TableWords.mayBeSplit)")
      let remark = TableWords.insteadOf("\(split.first) \(split.last)")
      fixes.append(Fix("\(split.first)\(split.last)", remark: remark))
      span = split.span
    }
    if row.cells.count > expected, expected == 1, heads.isEmpty, fixes.isEmpty {
      // A list of labels and values has no header that could be lost.
      fixes.append(
        Fix("\(row.labels.first.map { $0.text + " " } ?? "")…", remark: TableWords.oneValue))
    } else if row.cells.count > expected, headerLost || fixes.isEmpty {
      if headerLost { message = .verbatim("\(message)\(TableWords.headerLost)") }
      if let dimension {
        let unused = program[dimension].members.map { $0.name }.filter { !heads.contains($0) }
        fixes += unused.prefix(4).map {
          Fix("\((heads + [$0]).joined(separator: "  "))", remark: TableWords.ifLost($0))
        }
      }
    }
    report(
      .cellCount, at: span, message,
      related: table.headerSpan.map { [.init(span: $0, message: TableWords.header)] } ?? [], fixes: fixes)
  }

  /// Whether what stands for heads is a row: a label, and figures behind it that are no years of the plan.
  private func isRow(_ heads: [String]) -> Bool {
    guard heads.count > 1, heads[0].first?.isNumber != true else { return false }
    return heads.dropFirst().allSatisfy { head in
      let isFigure = head.allSatisfy { $0.isNumber || "_.,-− %".contains($0) } && head.contains { $0.isNumber }
      let year = YearLabel(head)?.year
      return isFigure
        && !program.dimensions[0].members.contains { $0.name == head || year != nil && $0.year?.year == year }
    }
  }

  /// The heads with the word for a kind of year and the year behind it as one: `Budsjett 2017` as `B2017`.
  private func headsWithKinds(_ heads: [String]) -> [String] {
    var joined: [String] = []
    var kind: YearKind?
    for head in heads {
      if let kind, let year = YearLabel(head), year.kind == .plain {
        joined[joined.count - 1] = "\(kind.rawValue)\(year.year)"
      } else {
        joined.append(head)
      }
      kind = HeadWords.kind(head)
    }
    return joined
  }

  /// Two neighbours that look like one number split at its thousands.
  private func splitNumber(_ row: TableStatement.Row) -> (first: String, last: String, span: SourceSpan)? {
    for (left, right) in zip(row.cells, row.cells.dropFirst()) {
      guard case .number(let first, false) = left.value, case .number(let second, false) = right.value,
        left.span.source == right.span.source, right.span.start - left.span.end == 1,
        right.span.end - right.span.start == 3,
        left.span.end - left.span.start <= 3, !first.isMissing, !second.isMissing
      else { continue }
      let tail = second.description
      let padded = String(repeating: "0", count: max(0, 3 - tail.count)) + tail
      return (first.description, padded, left.span.joined(with: right.span))
    }
    return nil
  }
}

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

  /// Brings the rows into the order of their members. Gives the first row, as printed, whose labels an earlier row has,
  /// and that row; nil where all differ.
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
        guard let place = axes[index]?.members.offset(of: position) else {
          preconditionFailure("a row's member is not on its axis")
        }
        offset += place * strides[index]
      }
      for (place, column) in columns.enumerated() {
        cells[offset + place * columnStride] = values[row * width + column]
      }
    }
    return cells
  }
}
