/// A table exactly as its source has it: rows of cells, nothing trimmed, nothing guessed. An empty cell is a cell, so
/// no figure can move. What the rows and columns mean is for the reading of tables to say.
///
/// A grid is a window on what was read: `subgrid` narrows it without copying, and places still count from the source's
/// own first row and column.
public struct Grid: Sendable {
  let storage: GridStorage
  /// The source's rows that are seen, counted from 0.
  public let rows: Range<Int>
  /// The source's columns that are seen, counted from 0.
  public let columns: Range<Int>
  /// What the format itself says of the table: its dimensions, units and source; nil where it has no words for it.
  public private(set) var declaration: GridDeclaration?
  /// The rows of `rows` that are seen, where some between them are passed over, counted from 0 in the source.
  private var chosenRows: [Int]?
  /// The same of the columns.
  private var chosenColumns: [Int]?

  init(storage: GridStorage) {
    self.storage = storage
    rows = 0..<storage.rowEnds.count
    columns = 0..<storage.columnCount
    declaration = storage.declaration
  }

  private init(_ whole: Grid, rows: Range<Int>, columns: Range<Int>) {
    (storage, self.rows, self.columns) = (whole.storage, rows, columns)
    declaration = whole.declaration
    chosenRows = whole.chosenRows?.filter { rows.contains($0) }
    chosenColumns = whole.chosenColumns?.filter { columns.contains($0) }
  }

  /// The name of the sheet or table; empty where the source has but one and gives it no name.
  public var name: String { storage.name }

  /// Whether the source hides the whole sheet.
  public var isHidden: Bool { storage.isHidden }

  /// Whether the source is one of lines, whose places are said by their number, or a sheet, whose are said by cell.
  public var isSheet: Bool { storage.lines.isEmpty }

  /// Whether the source gives its cells types; where it does not, every cell that is not empty is text.
  public var isTyped: Bool { !storage.kinds.isEmpty }

  /// How many rows are seen.
  public var rowCount: Int { chosenRows?.count ?? rows.count }

  /// How many columns are seen: as many as the widest row has.
  public var columnCount: Int { chosenColumns?.count ?? columns.count }

  /// The part of the rows and columns, counted as the grid counts them: from 0 at its own first.
  public func subgrid(rows part: Range<Int>, columns columnPart: Range<Int>) -> Grid {
    let rowPart = part.clamped(to: 0..<rowCount)
    let columnPart = columnPart.clamped(to: 0..<columnCount)
    return Grid(
      self, rows: sourceRow(rowPart.lowerBound)..<sourceRow(rowPart.upperBound),
      columns: sourceColumn(columnPart.lowerBound)..<sourceColumn(columnPart.upperBound))
  }

  /// The grid without rows and columns that are not to be kept, each counted from the grid's own first. What is left
  /// keeps its place in the source.
  public func keeping(rows keepsRow: (Int) -> Bool, columns keepsColumn: (Int) -> Bool) -> Grid {
    var part = self
    part.chosenRows = (0..<rowCount).filter(keepsRow).map { sourceRow($0) }
    part.chosenColumns = (0..<columnCount).filter(keepsColumn).map { sourceColumn($0) }
    return part
  }

  /// The same cells under another declaration.
  public func declared(_ declaration: GridDeclaration) -> Grid {
    var grid = self
    grid.declaration = declaration
    return grid
  }

  /// The row in the source of a row of the grid; for the one past the last the end.
  private func sourceRow(_ row: Int) -> Int {
    guard let chosenRows else { return rows.lowerBound + row }
    return row < chosenRows.count ? chosenRows[row] : rows.upperBound
  }

  /// The column in the source of a column of the grid; for the one past the last the end.
  private func sourceColumn(_ column: Int) -> Int {
    guard let chosenColumns else { return columns.lowerBound + column }
    return column < chosenColumns.count ? chosenColumns[column] : columns.upperBound
  }

  /// How many cells the row has in the source: what stands beyond them is empty as well, but was never there.
  public func cellCount(inRow row: Int) -> Int {
    let end = storage.cellCount(inRow: sourceRow(row))
    if let chosenColumns { return chosenColumns.count { $0 < end } }
    return max(0, min(columns.upperBound, end) - columns.lowerBound)
  }

  /// The cell at a row and column, counted from the grid's own first. Where the source has none it is an empty one.
  public subscript(row: Int, column: Int) -> GridCell {
    let source = sourceRow(row)
    let place = GridPlace(
      sheet: storage.name, row: source, column: sourceColumn(column), line: storage.line(ofRow: source))
    let index = storage.index(row: place.row, column: place.column)
    let own = storage.places.isEmpty ? nil : index.flatMap { storage.places[$0] }
    return GridCell(storage: storage, index: index, place: own ?? place)
  }

  /// Where the first cell with a text of more than so many bytes stands; nil where there is none.
  public func cell(longerThan limit: Int) -> GridPlace? {
    guard storage.texts.contains(where: { $0.count > limit }) else { return nil }
    for row in 0..<rowCount {
      for column in 0..<cellCount(inRow: row) where self[row, column].bytes.count > limit {
        return self[row, column].place
      }
    }
    return nil
  }

  /// Whether any cell of the whole sheet is an error, or a formula without its value.
  var mayHaveFaults: Bool { storage.kinds.contains { $0 == .error || $0 == .uncalculated } }

  /// Whether any style of the whole sheet hides figures.
  var hidesFigures: Bool { storage.styles.contains { $0.hidesFigures } }

  /// Whether nothing stands in the row.
  public func isEmpty(row: Int) -> Bool {
    for column in 0..<cellCount(inRow: row) where !self[row, column].isEmpty { return false }
    return true
  }

  /// Whether the source hides the row.
  public func isHidden(row: Int) -> Bool { storage.hiddenRows.holds(sourceRow(row)) }

  /// Whether the source hides the column.
  public func isHidden(column: Int) -> Bool { storage.hiddenColumns.holds(sourceColumn(column)) }

  /// How deep the row lies in the source's outline of rows; 0 where it has none.
  public func outline(row: Int) -> Int {
    let source = sourceRow(row)
    return source < storage.outlines.count ? Int(storage.outlines[source]) : 0
  }

  /// The merged cells that the grid sees any part of, counted from the grid's own first row and column; of a grid with
  /// rows or columns passed over none.
  public var spans: [GridSpan] {
    if chosenRows != nil || chosenColumns != nil { return [] }
    return storage.spans.filter { $0.rows.overlaps(rows) && $0.columns.overlaps(columns) }
      .map { $0.moved(rows: -rows.lowerBound, columns: -columns.lowerBound) }
  }
}

/// Cells that the source shows as one; the text stands in the first.
public struct GridSpan: Hashable, Sendable {
  /// The rows it covers.
  public let rows: Range<Int>
  /// The columns it covers.
  public let columns: Range<Int>

  /// A span over rows and columns, counted from 0.
  public init(rows: Range<Int>, columns: Range<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// The same span counted from another first row and column.
  func moved(rows byRows: Int, columns byColumns: Int) -> GridSpan {
    GridSpan(
      rows: (rows.lowerBound + byRows)..<(rows.upperBound + byRows),
      columns: (columns.lowerBound + byColumns)..<(columns.upperBound + byColumns))
  }
}
