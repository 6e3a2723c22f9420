import KvaomDecimal
import KvaomFormats
import KvaomTables

/// A workbook somebody made, as its file has it: values as they were last computed, formulas as trees.
struct ReadWorkbook {
  /// One cell.
  struct Cell {
    /// What it was worth when the file was written; nil for a formula without a value.
    var value: FormulaValue?
    /// Whether the value is not the file's but was computed here.
    var isFilled = false
    /// What it is computed by; nil for a value.
    let formula: FormulaTree?
    /// A formula that could not be read, as it is written; nil for any other.
    let unread: String?
    /// Whether it has a formula that could not be read.
    var isUnread: Bool { unread != nil }
    /// How its number is shown.
    let format: SourceNumberFormat
    /// Whether its row is hidden, so that a `SUBTOTAL` can pass over it.
    let isFolded: Bool
    /// Whether nobody sees it: its row, its column or its sheet is hidden, its format shows nothing, or its letters
    /// have the colour of their ground.
    let isHidden: Bool
  }

  /// One sheet.
  struct Sheet {
    /// Its name.
    let name: String
    /// Whether it is hidden.
    let isHidden: Bool
    /// Its cells that hold anything, row by row.
    var cells: [Place: Cell]
    /// The places of its formulas, row by row.
    let formulas: [Place]
    /// The last row and column that hold anything.
    let extent: (row: Int, column: Int)
  }

  /// A place on a sheet, counted from 0.
  struct Place: Hashable, Comparable {
    /// The row.
    let row: Int
    /// The column.
    let column: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.row, left.column) < (right.row, right.column)
    }

    /// The place some rows and columns on.
    func moved(_ rows: Int, _ columns: Int) -> Place {
      Place(row: row + rows, column: column + columns)
    }

    /// As it is written: `B7`.
    var text: String { CellReference(row: row, column: column).text }
  }

  /// The sheets, in their order.
  var sheets: [Sheet]
  /// What names stand for.
  let names: [String: FormulaTree]
  /// What it holds beside its cells.
  let facts: WorkbookFacts
  private let numbers: [String: Int]
  private let arrays: [String: Set<Place>]

  /// The workbook that a file holds.
  init(_ file: SourceFile) {
    let tables = ReadTables(file)
    sheets = file.grids.map { Self.sheet($0, tables) }
    facts = file.facts
    var arrays: [String: Set<Place>] = [:]
    for part in facts.arrays {
      let first = Place(row: part.rows.lowerBound, column: part.columns.lowerBound)
      arrays[part.sheet, default: []].insert(first)
    }
    self.arrays = arrays
    numbers = Dictionary(sheets.enumerated().map { ($1.name, $0) }) { first, _ in first }
    var names: [String: FormulaTree] = [:]
    for part in file.namedParts where !part.isTable {
      let sheet = part.sheet.isEmpty ? nil : part.sheet
      let first = CellReference(
        sheet: sheet, row: part.rows.lowerBound, column: part.columns.lowerBound)
      let last = CellReference(
        sheet: sheet, row: part.rows.upperBound - 1, column: part.columns.upperBound - 1)
      names[Self.key(part.name, part.scope)] =
        first == last ? .cell(first) : .area(AreaReference(first, last))
    }
    for named in file.facts.namedFormulas where names[Self.key(named.name, named.scope)] == nil {
      names[Self.key(named.name, named.scope)] = FormulaParser.parse(named.formula).map {
        tables.resolved($0, sheet: named.scope ?? "", row: -1)
      }
    }
    // A name that only one sheet has may be meant from another as well.
    for (name, scope) in tables.localNames where names[name.lowercased()] == nil {
      names[name.lowercased()] = names[Self.key(name, scope)]
    }
    self.names = names
  }

  private static func key(_ name: String, _ scope: String?) -> String {
    (scope.map { ReadTables.local(name, $0) } ?? name).lowercased()
  }

  /// Whether the formula of a cell is one of many values at once.
  func isArray(_ place: Place, on sheet: String) -> Bool { arrays[sheet]?.contains(place) ?? false }

  /// The sheet of a name; nil where there is none.
  func sheet(named name: String) -> Sheet? { numbers[name].map { sheets[$0] } }

  /// The number of the sheet of a name, counted from 0.
  func number(ofSheet name: String) -> Int? { numbers[name] }

  private static func sheet(_ grid: Grid, _ tables: ReadTables) -> Sheet {
    var cells: [Place: Cell] = [:]
    var formulas: [Place] = []
    var extent = (row: 0, column: 0)
    for row in 0..<grid.rowCount {
      let isHiddenRow = grid.isHidden || grid.isHidden(row: row)
      for column in 0..<grid.cellCount(inRow: row) {
        let cell = grid[row, column]
        let text = cell.formula
        if text == nil, cell.isEmpty { continue }
        let place = Place(row: row, column: column)
        let tree = text.flatMap { FormulaParser.parse($0) }.map {
          tables.resolved($0, sheet: grid.name, row: row)
        }
        cells[place] = Cell(
          value: value(of: cell), formula: tree, unread: tree == nil ? text : nil,
          format: cell.style.format, isFolded: grid.isHidden(row: row),
          isHidden: isHiddenRow || grid.isHidden(column: column) || cell.style.hidesFigures)
        if tree != nil { formulas.append(place) }
        extent = (max(extent.row, row), max(extent.column, column))
      }
    }
    return Sheet(
      name: grid.name, isHidden: grid.isHidden, cells: cells, formulas: formulas, extent: extent)
  }

  private static func value(of cell: GridCell) -> FormulaValue? {
    switch cell.value {
    case .empty: return .blank
    case .text, .duration, .missing: return .text(cell.text)
    case .number(let text):
      return FormulaNumber.read(text.utf8).map { .number($0.doubleValue) } ?? .text(cell.text)
    case .date:
      return FormulaNumber.read(cell.bytes).map { .number($0.doubleValue) } ?? .text(cell.text)
    case .truth(let truth): return .truth(truth)
    case .error(let text): return .error(FormulaError(rawValue: text) ?? .value)
    case .uncalculated: return nil
    }
  }
}

/// The values of a workbook as they were last computed, for a formula on one of its sheets.
struct CachedSurroundings: FormulaSurroundings {
  /// The workbook.
  let workbook: ReadWorkbook
  /// The sheet of the formula.
  let sheet: ReadWorkbook.Sheet

  private func other(_ name: String?) -> ReadWorkbook.Sheet? {
    name.map { workbook.sheet(named: $0) } ?? sheet
  }

  func value(of cell: CellReference) -> FormulaValue {
    let place = ReadWorkbook.Place(row: cell.row, column: cell.column)
    // A copy of a sheet for each cell that is read took an eighth of an audit.
    guard let name = cell.sheet else { return sheet.cells[place]?.value ?? .blank }
    guard let number = workbook.number(ofSheet: name) else { return .error(.reference) }
    return workbook.sheets[number].cells[place]?.value ?? .blank
  }

  func formula(named name: String) -> FormulaTree? { workbook.names[name.lowercased()] }

  func extent(of name: String?) -> (row: Int, column: Int) { other(name)?.extent ?? (0, 0) }

  func standing(of cell: CellReference) -> (isSubtotal: Bool, isHidden: Bool) {
    guard let found = other(cell.sheet)?.cells[ReadWorkbook.Place(row: cell.row, column: cell.column)] else {
      return (false, false)
    }
    return (found.formula?.hasSubtotal ?? false, found.isFolded)
  }
}

extension FormulaTree {
  /// The formula as seen from its cell: the same text for formulas that were copied along.
  func relative(to place: ReadWorkbook.Place) -> String { moved(by: place).text }

  /// Each reference that is not fixed counted from the cell, so that copies are equal. References far up or left wrap.
  private func moved(by place: ReadWorkbook.Place) -> FormulaTree {
    func moved(_ cell: CellReference) -> CellReference {
      var cell = cell
      if !cell.keepsRow { cell.row = (cell.row - place.row + 1_048_576) % 1_048_576 }
      if !cell.keepsColumn { cell.column = (cell.column - place.column + 16_384) % 16_384 }
      return cell
    }
    switch self {
    case .cell(let cell): return .cell(moved(cell))
    case .area(let area): return .area(AreaReference(moved(area.first), moved(area.last)))
    case .prefix(let sign, let operand): return .prefix(sign, operand.moved(by: place))
    case .percent(let operand): return .percent(operand.moved(by: place))
    case .binary(let sign, let left, let right):
      return .binary(sign, left.moved(by: place), right.moved(by: place))
    case .call(let name, let arguments): return .call(name, arguments.map { $0?.moved(by: place) })
    case .number, .text, .truth, .error, .name, .unread: return self
    }
  }

  /// Whether a subtotal is among its parts: others pass over its cell.
  var hasSubtotal: Bool { parts.contains { if case .call("SUBTOTAL", _) = $0 { true } else { false } } }

  /// The parts of the formula, itself first.
  var parts: [FormulaTree] {
    switch self {
    case .prefix(_, let operand), .percent(let operand): [self] + operand.parts
    case .binary(_, let left, let right): [self] + left.parts + right.parts
    case .call(_, let arguments): [self] + arguments.flatMap { $0?.parts ?? [] }
    default: [self]
    }
  }
}
