/// What a grid keeps: the bytes of the source once, and columns of offsets into them. A cell takes eight bytes, and ten
/// more where the format gives types.
final class GridStorage: Sendable {
  let name: String
  let isHidden: Bool
  /// UTF-8: the source's text, and behind it what the cells have that is not a piece of it.
  let bytes: [UInt8]
  /// For each row the number of cells up to its end.
  let rowEnds: [UInt32]
  /// For each cell its text.
  let texts: [GridExtent]
  /// For each cell its kind; empty where the format has no types.
  let kinds: [GridKind]
  /// For each cell its value, where that is another than the text; empty where the format has no types.
  let values: [GridExtent]
  /// For each cell the position of its style; empty where the format has no styles.
  let styleOf: [UInt16]
  let styles: [GridStyle]
  /// The cells that have a formula, rising, and the formula of each.
  let formulaCells: [UInt32]
  let formulas: [GridExtent]
  let comments: [Int: String]
  /// Where cells stand in the source that were put together anew; empty where they stand where they stood.
  let places: [Int: GridPlace]
  let spans: [GridSpan]
  let hiddenRows: FlagSet
  let hiddenColumns: FlagSet
  /// For each row its depth in the outline, up to the last that has one.
  let outlines: [UInt8]
  /// For each row the line it begins on, counted from 1, or 0 where it stands on none; empty in a sheet.
  let lines: [UInt32]
  let columnCount: Int
  let declaration: GridDeclaration?

  init(_ builder: borrowing GridBuilder) {
    name = builder.name
    isHidden = builder.isHidden
    bytes = builder.bytes
    rowEnds = builder.rowEnds
    texts = builder.texts
    kinds = builder.kinds
    values = builder.values
    styleOf = builder.styleOf
    styles = builder.styles
    formulaCells = builder.formulaCells
    formulas = builder.formulas
    comments = builder.comments
    places = builder.places
    spans = builder.spans
    hiddenRows = builder.hiddenRows
    hiddenColumns = builder.hiddenColumns
    outlines = builder.outlines
    lines = builder.lines
    columnCount = builder.columnCount
    declaration = builder.declaration
  }

  /// Where the row's first cell is kept.
  private func start(ofRow row: Int) -> Int { row == 0 ? 0 : Int(rowEnds[row - 1]) }

  /// How many cells the row has.
  func cellCount(inRow row: Int) -> Int { Int(rowEnds[row]) - start(ofRow: row) }

  /// Where a cell is kept; nil where the source has no such cell.
  func index(row: Int, column: Int) -> Int? {
    guard rowEnds.indices.contains(row), column >= 0 else { return nil }
    let index = start(ofRow: row) + column
    return index < Int(rowEnds[row]) ? index : nil
  }

  /// The line on which a row begins; nil in a sheet, and for headings that stand on no line.
  func line(ofRow row: Int) -> Int? { lines.indices.contains(row) && lines[row] > 0 ? Int(lines[row]) : nil }

  /// The value's text: the cell's own where it has no other.
  func value(at index: Int) -> String {
    let extent = values[index].isNone ? texts[index] : values[index]
    return String(decoding: bytes[extent.range], as: UTF8.self)
  }

  /// The formula of the cell; nil where it has none.
  func formula(at index: Int) -> String? {
    var low = 0
    var high = formulaCells.count
    while low < high {
      let middle = (low + high) / 2
      if Int(formulaCells[middle]) < index { low = middle + 1 } else { high = middle }
    }
    guard low < formulaCells.count, Int(formulaCells[low]) == index else { return nil }
    return String(decoding: bytes[formulas[low].range], as: UTF8.self)
  }
}

/// A piece of the bytes of a grid.
struct GridExtent: Sendable {
  var start: UInt32
  var count: UInt32

  /// No piece at all, which is another thing than an empty one.
  static let none = GridExtent(start: .max, count: 0)

  var isNone: Bool { start == .max }
  var range: Range<Int> { Int(start)..<(Int(start) + Int(count)) }
}

/// What a source takes a cell for.
enum GridKind: UInt8, Sendable {
  case empty, text, number, date, duration, truth, error, missing, uncalculated
}

/// Rows or columns that have a mark.
struct FlagSet: Sendable {
  private var flags: [Bool] = []

  /// Whether the one at a position from 0 has the mark.
  func holds(_ position: Int) -> Bool { flags.indices.contains(position) && flags[position] }

  /// Marks those in the range.
  mutating func insert(_ range: Range<Int>) {
    if flags.count < range.upperBound {
      flags.append(contentsOf: repeatElement(false, count: range.upperBound - flags.count))
    }
    for position in range { flags[position] = true }
  }
}
