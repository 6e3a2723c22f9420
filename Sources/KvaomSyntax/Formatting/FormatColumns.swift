/// The widths of a table's columns, and its lines laid out in them.
struct FormatColumns {
  /// The spaces between two columns.
  private static let gap = 2
  /// The header and the rows.
  private let rows: [FormatRow]
  /// The width of each field before the cells.
  private var headWidths: [Int] = []
  /// The width of each column of cells.
  private var widths: [Int] = []
  /// Whether a column is set to the right: all its cells are numbers or missing.
  private let isRight: [Bool]

  /// The columns of `rows`.
  init(_ rows: [FormatRow]) {
    self.rows = rows
    var (headWidths, widths): ([Int], [Int]) = ([], [])
    for row in rows {
      FormatColumns.widen(&headWidths, row.heads)
      FormatColumns.widen(&widths, row.cells)
    }
    (self.headWidths, self.widths) = (headWidths, widths)
    isRight = widths.indices.map { column in
      rows.allSatisfy { row in row.isRight.map { column >= $0.count || $0[column] } ?? true }
    }
  }

  /// Makes room for `fields`.
  private static func widen(_ widths: inout [Int], _ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index == widths.count { widths.append(0) }
      widths[index] = max(widths[index], field.count)
    }
  }

  /// The row at `index` as a line, without its indentation.
  func line(_ index: Int) -> String {
    let row = rows[index]
    var line = ""
    for (column, width) in headWidths.enumerated() {
      let field = column < row.heads.count ? row.heads[column] : ""
      line += FormatColumns.padded(field, width, right: false) + String(repeating: " ", count: FormatColumns.gap)
    }
    for (column, cell) in row.cells.enumerated() {
      line += FormatColumns.padded(cell, widths[column], right: isRight[column])
      line += String(repeating: " ", count: FormatColumns.gap)
    }
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  /// `field` with spaces up to `width`.
  private static func padded(_ field: String, _ width: Int, right: Bool) -> String {
    let spaces = String(repeating: " ", count: max(0, width - field.count))
    return right ? spaces + field : field + spaces
  }
}
