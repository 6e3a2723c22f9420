/// Puts a grid together, cell by cell and row by row, from a source that is read once. The cells of a row follow each
/// other from its first column; `endRow` closes it.
public struct GridBuilder: ~Copyable {
  /// What is read, and behind it what cells have that is no piece of it.
  var bytes: [UInt8]
  var name: String
  /// Whether the source hides the whole sheet.
  public var isHidden = false
  var rowEnds: [UInt32] = []
  var texts: [GridExtent] = []
  var kinds: [GridKind] = []
  var values: [GridExtent] = []
  var styleOf: [UInt16] = []
  /// The styles that cells have by their position; the first is that of a cell without one.
  public var styles = [GridStyle()]
  var formulaCells: [UInt32] = []
  var formulas: [GridExtent] = []
  var comments: [Int: String] = [:]
  var places: [Int: GridPlace] = [:]
  /// The merged cells.
  public var spans: [GridSpan] = []
  var hiddenRows = FlagSet()
  var hiddenColumns = FlagSet()
  var outlines: [UInt8] = []
  var lines: [UInt32] = []
  var columnCount = 0
  /// What the format says of the table.
  public var declaration: GridDeclaration?
  private let isTyped: Bool

  /// A sheet whose cells have types.
  public init(sheet name: String) {
    self.name = name
    bytes = []
    isTyped = true
  }

  /// A text whose cells are pieces of `source`, which must be UTF-8 and shorter than 4 GB.
  public init(text source: [UInt8], name: String = "") {
    self.name = name
    bytes = source
    isTyped = false
  }

  /// How many cells have been added.
  public var cellCount: Int { texts.count }

  /// How many bytes are kept for the texts of all cells.
  public var byteCount: Int { bytes.count }

  /// How many rows have been closed.
  public var rowCount: Int { rowEnds.count }

  /// How many cells the open row has.
  public var columnInRow: Int { texts.count - Int(rowEnds.last ?? 0) }

  /// Adds a cell of the source's own bytes.
  public mutating func add(_ range: Range<Int>) {
    texts.append(GridExtent(start: UInt32(range.lowerBound), count: UInt32(range.count)))
  }

  /// Adds a cell whose text is not a piece of the source: one with doubled quotes.
  public mutating func add(text: some Collection<UInt8>) { texts.append(kept(text)) }

  /// Adds empty cells.
  public mutating func addEmpty(count: Int = 1) {
    texts.append(contentsOf: repeatElement(GridExtent(start: 0, count: 0), count: count))
    guard isTyped else { return }
    kinds.append(contentsOf: repeatElement(.empty, count: count))
    values.append(contentsOf: repeatElement(.none, count: count))
    styleOf.append(contentsOf: repeatElement(0, count: count))
  }

  /// Adds a cell with its type; `value` is the value's text where that is not the cell's.
  public mutating func add(
    _ kind: GridCellKind, text: some Collection<UInt8>, value: [UInt8]? = nil, style: Int = 0
  ) {
    add(kind, text: keep(text), value: value, style: style)
  }

  /// The same with the bytes of an array, as a sheet gives them by the hundred thousand: no code for collections in
  /// general stands between.
  public mutating func add(_ kind: GridCellKind, text: [UInt8], value: [UInt8]? = nil, style: Int = 0) {
    add(kind, text: GridText(extent: kept(text)), value: value, style: style)
  }

  /// The same with a text that was kept before; cells may share one.
  public mutating func add(_ kind: GridCellKind, text: GridText, value: [UInt8]? = nil, style: Int = 0) {
    texts.append(text.extent)
    kinds.append(kind.kind)
    values.append(value.map { kept($0) } ?? .none)
    styleOf.append(UInt16(exactly: style) ?? 0)
  }

  /// Keeps a text, so that several cells can share it.
  public mutating func keep(_ text: some Collection<UInt8>) -> GridText { GridText(extent: kept(text)) }

  /// Gives the cell that was added last the formula it is calculated by.
  public mutating func setFormula(_ text: some Collection<UInt8>) {
    formulaCells.append(UInt32(texts.count - 1))
    formulas.append(kept(text))
  }

  /// Hangs a remark on the cell that was added last.
  public mutating func setComment(_ text: String) { comments[texts.count - 1] = text }

  /// Says where the cell that was added last stands in its source, where that is elsewhere than in the grid.
  mutating func setPlace(_ place: GridPlace) { places[texts.count - 1] = place }

  /// Adds the cell that was added last `count` times more.
  public mutating func repeatCell(count: Int) {
    guard count > 0, let text = texts.last else { return }
    let formula = formulaCells.last == UInt32(texts.count - 1) ? formulas.last : nil
    for _ in 0..<count {
      texts.append(text)
      if isTyped {
        kinds.append(kinds[kinds.count - 1])
        values.append(values[values.count - 1])
        styleOf.append(styleOf[styleOf.count - 1])
      }
      if let formula {
        formulaCells.append(UInt32(texts.count - 1))
        formulas.append(formula)
      }
    }
  }

  /// Closes the row; `line` is the one it began on, counted from 1, in a source of lines.
  public mutating func endRow(line: Int? = nil, outline: Int = 0) {
    columnCount = max(columnCount, columnInRow)
    rowEnds.append(UInt32(texts.count))
    if let line { lines.append(UInt32(line)) }
    if outline > 0 {
      outlines.append(contentsOf: repeatElement(0, count: rowEnds.count - 1 - outlines.count))
      outlines.append(UInt8(clamping: outline))
    }
  }

  /// Adds the row that was closed last `count` times more.
  public mutating func repeatRow(count: Int, outline: Int = 0) {
    guard count > 0, let end = rowEnds.last else { return }
    let first = rowEnds.count > 1 ? Int(rowEnds[rowEnds.count - 2]) : 0
    let firstFormula = (formulaCells.lastIndex { Int($0) < first } ?? -1) + 1
    let formulasInRow = firstFormula..<formulaCells.count
    // A piece of an array that is being added to would have the whole of it copied, row by row.
    let row = (texts: Array(texts[first..<Int(end)]), cells: isTyped ? first..<Int(end) : 0..<0)
    let (rowKinds, rowValues) = (Array(kinds[row.cells]), Array(values[row.cells]))
    let rowStyles = Array(styleOf[row.cells])
    for _ in 0..<count {
      for place in formulasInRow {
        formulaCells.append(UInt32(texts.count - first) + formulaCells[place])
        formulas.append(formulas[place])
      }
      texts += row.texts
      kinds += rowKinds
      values += rowValues
      styleOf += rowStyles
      endRow(outline: outline)
    }
  }

  /// Marks rows, counted from 0, as hidden by the source.
  public mutating func hide(rows: Range<Int>) { hiddenRows.insert(rows) }

  /// Marks columns, counted from 0, as hidden by the source.
  public mutating func hide(columns: Range<Int>) { hiddenColumns.insert(columns) }

  /// The grid of what was added.
  public consuming func finish() -> Grid { Grid(storage: GridStorage(self)) }

  /// Keeps the bytes of an array behind the source's.
  private mutating func kept(_ text: [UInt8]) -> GridExtent {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return GridExtent(start: UInt32(start), count: UInt32(text.count))
  }

  /// Keeps bytes behind the source's.
  private mutating func kept(_ text: some Collection<UInt8>) -> GridExtent {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return GridExtent(start: UInt32(start), count: UInt32(bytes.count - start))
  }
}

/// A text that a grid keeps, which several cells may share.
public struct GridText: Sendable {
  let extent: GridExtent
}

/// The type an adapter gives a cell.
public enum GridCellKind: Sendable {
  /// Text.
  case text
  /// A number; its value is decimal text.
  case number
  /// A day or a time; its value is ISO 8601.
  case date
  /// A length of time.
  case duration
  /// Yes or no; its value is `true` or `false`.
  case truth
  /// An error of the source.
  case error
  /// No figure; its value is the sign for the reason.
  case missing
  /// A formula saved without its value.
  case uncalculated

  /// How the grid keeps it.
  var kind: GridKind {
    switch self {
    case .text: .text
    case .number: .number
    case .date: .date
    case .duration: .duration
    case .truth: .truth
    case .error: .error
    case .missing: .missing
    case .uncalculated: .uncalculated
    }
  }
}
