public import KvaomWords

/// The part of a file that a table is read from, and what the file itself leaves open about it.
public struct TablePart: Sendable {
  /// What of a file is wanted, by the words of a command line or of a plan; nil for what is not said.
  public struct Wish: Hashable, Sendable {
    /// The sheet.
    public var sheet: String?
    /// The cell the table begins in; it ends at the first empty row.
    public var start: String?
    /// A table of the file by its name, or which of a sheet's tables, from 1.
    public var table: String?
    /// A named range of the file.
    public var name: String?
    /// The cells it covers: `A5:H20`.
    public var range: String?

    /// Nothing is said.
    public init() {}
  }

  /// Why there is no such part.
  public struct Fault: Error, Hashable, Sendable {
    /// The reason, without the file's name.
    public let message: Phrase
  }

  /// The cells.
  public private(set) var grid: Grid
  /// The sheets to choose from, where none was chosen and there are several.
  public private(set) var sheets: [String] = []
  /// Figures beside a range that was named: the first of them; nil where there are none.
  public private(set) var figureOutside: GridPlace?

  /// A table that came by itself, as one that is pasted does.
  public init(_ grid: Grid) { self.grid = grid }

  /// The part of a file that is wished for.
  public init(_ file: SourceFile, _ wish: Wish = Wish()) throws(Fault) {
    if let name = wish.name ?? wish.table,
      let part = file.namedParts.first(where: { $0.name.lowercased() == name.lowercased() }),
      let whole = file.grids.first(where: { $0.name == part.sheet })
    {
      grid = whole.subgrid(rows: part.rows, columns: part.columns)
      return
    }
    if let name = wish.name {
      throw Fault(message: PartWords.noName(name, file.namedParts.map { $0.name }))
    }
    let isSheets = file.grids.contains { $0.isSheet }
    var candidates = file.grids.filter { grid in
      !grid.isHidden && (0..<grid.rowCount).contains { !grid.isEmpty(row: $0) }
    }
    if candidates.isEmpty { candidates = file.grids }
    if let sheet = wish.sheet {
      candidates = file.grids.filter { $0.name.lowercased() == sheet.lowercased() }
      guard !candidates.isEmpty else { throw Fault(message: PartWords.noSheet(sheet, file.grids.map { $0.name })) }
    }
    guard let first = candidates.first, first.rowCount > 0 else { throw Fault(message: PartWords.nothing) }
    if candidates.count > 1 { sheets = candidates.map { $0.name } }
    grid = first
    // A text without separators has the columns that blanks part.
    if file.format == .csv, first.columnCount == 1 {
      let lines = (0..<first.rowCount).map { (text: first[$0, 0].text, number: first[$0, 0].place.line ?? $0 + 1) }
      grid = AlignedText(lines).grid ?? first
    }
    if let range = wish.range { try narrow(to: range) }
    if let start = wish.start { try begin(at: start, isSheets) }
    if let table = wish.table { try choose(table, file.namedParts.map { $0.name }) }
  }

  /// Where the table stands in its file: `Ark1!A5:H20`; the sheet or nothing where the source is one of lines.
  public var place: String {
    guard grid.isSheet, grid.rowCount > 0, grid.columnCount > 0 else { return grid.name }
    let range = "\(grid[0, 0].place.cell):\(grid[grid.rowCount - 1, grid.columnCount - 1].place.cell)"
    return grid.name.isEmpty ? range : "\(grid.name)!\(range)"
  }

  // MARK: Narrowing

  private mutating func narrow(to range: String) throws(Fault) {
    let ends = range.split(separator: ":", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = GridPlace.position(ofCell: ends[0].utf8),
      let last = GridPlace.position(ofCell: ends[1].utf8), first.row <= last.row, first.column <= last.column
    else { throw Fault(message: PartWords.noRange(range)) }
    let whole = grid
    guard last.row < whole.rowCount, first.column < whole.columnCount else {
      throw Fault(message: PartWords.beyond(range, whole.rowCount, whole.columnCount))
    }
    grid = whole.subgrid(rows: first.row..<(last.row + 1), columns: first.column..<(last.column + 1))
    figureOutside = Self.figureBeside(whole, rows: first.row...last.row, columns: first.column...last.column)
  }

  /// The first figure in the row below the range or in the columns beside it.
  private static func figureBeside(_ whole: Grid, rows: ClosedRange<Int>, columns: ClosedRange<Int>) -> GridPlace? {
    func figure(_ row: Int, _ column: Int) -> GridPlace? {
      guard row >= 0, row < whole.rowCount, column >= 0, column < whole.columnCount else { return nil }
      let cell = ReadCell(whole[row, column])
      return cell.isFigure && !cell.isYear ? cell.place : nil
    }
    for column in columns { if let found = figure(rows.upperBound + 1, column) { return found } }
    for row in rows {
      if let found = figure(row, columns.upperBound + 1) ?? figure(row, columns.lowerBound - 1) { return found }
    }
    return nil
  }

  private mutating func begin(at start: String, _ isSheets: Bool) throws(Fault) {
    guard let cell = GridPlace.position(ofCell: start.utf8) else { throw Fault(message: PartWords.noCell(start)) }
    guard cell.row < grid.rowCount, cell.column < grid.columnCount else {
      throw Fault(message: PartWords.beyond(start, grid.rowCount, grid.columnCount))
    }
    grid = grid.subgrid(rows: cell.row..<grid.rowCount, columns: cell.column..<grid.columnCount)
    let whole = grid
    let end = (0..<whole.rowCount).first { whole.isEmpty(row: $0) } ?? whole.rowCount
    grid = whole.subgrid(rows: 0..<end, columns: 0..<whole.columnCount)
  }

  private mutating func choose(_ table: String, _ names: [String]) throws(Fault) {
    let blocks = Self.blocks(of: grid)
    guard let number = Int(table), blocks.indices.contains(number - 1) else {
      throw Fault(message: PartWords.noTable(table, count: blocks.count, names))
    }
    grid = grid.subgrid(rows: blocks[number - 1], columns: 0..<grid.columnCount)
  }

  /// The runs of rows in which something stands, of two rows or more.
  private static func blocks(of grid: Grid) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start: Int?
    for row in 0...grid.rowCount {
      if row < grid.rowCount, !grid.isEmpty(row: row) {
        start = start ?? row
      } else if let first = start {
        if row - first > 1 { blocks.append(first..<row) }
        start = nil
      }
    }
    return blocks
  }
}
