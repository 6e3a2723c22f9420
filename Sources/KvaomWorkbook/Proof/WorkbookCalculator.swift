import KvaomDecimal

/// Computes a whole workbook in plain doubles, as a spreadsheet does after everything is asked to be computed anew.
final class WorkbookCalculator {
  private struct Place: Hashable {
    let sheet: String
    let row: Int
    let column: Int
  }
  private var contents: [Place: WorkbookCell.Content] = [:]
  private var names: [String: FormulaTree] = [:]
  private var extents: [String: (row: Int, column: Int)] = [:]
  private var changed: [Place: FormulaValue] = [:]
  private var values: [Place: FormulaValue] = [:]
  private var open: Set<Place> = []
  private var held: [Place: Bool] = [:]

  /// A calculator of a workbook.
  init(_ workbook: Workbook) {
    for sheet in workbook.sheets {
      var last = (row: 0, column: 0)
      for (row, cells) in sheet.rows {
        for (column, cell) in cells.cells {
          contents[Place(sheet: sheet.name, row: row, column: column)] = cell.content
          last = (max(last.row, row), max(last.column, column))
        }
      }
      extents[sheet.name] = last
    }
    for name in workbook.names { names[name.name] = name.target }
  }

  /// Puts values into cells and forgets what was computed.
  func change(_ cells: [(cell: CellReference, value: FormulaValue)]) {
    changed = [:]
    values = [:]
    for (cell, value) in cells {
      changed[Place(sheet: cell.sheet ?? "", row: cell.row, column: cell.column)] = value
    }
  }

  /// The value of a cell, whose reference names its sheet.
  func value(of cell: CellReference) -> FormulaValue {
    let place = Place(sheet: cell.sheet ?? "", row: cell.row, column: cell.column)
    if let put = changed[place] { return put }
    if let known = values[place] { return known }
    switch contents[place] {
    case nil, .empty: return .blank
    case .number(let number): return .number(FormulaNumber.rounded(number).doubleValue)
    case .text(let text): return .text(text)
    case .formula(let tree, _):
      // A circle has no value.
      guard open.insert(place).inserted else { return .error(.reference) }
      let calculator = FormulaCalculator(
        surroundings: View(calculator: self, sheet: place.sheet), place: (cell.row, cell.column))
      var value = calculator.value(of: tree)
      if case .blank = value { value = .number(0) }
      open.remove(place)
      values[place] = value
      return value
    }
  }

  /// Whether a cell holds a value without a formula, or rests on one: such a value may be gone.
  func restsOnHeld(_ cell: CellReference) -> Bool {
    let place = Place(sheet: cell.sheet ?? "", row: cell.row, column: cell.column)
    if let known = held[place] { return known }
    guard case .formula(let tree, _)? = contents[place] else { return false }
    held[place] = false
    let parts = tree.parts
    var rests = parts.contains(.name(PlanLayout.unchangedName))
    for case .name(let name) in parts where !rests {
      rests = names[name]?.cells.contains { restsOnHeld($0) } ?? false
    }
    if !rests {
      rests = tree.cells.contains { other in
        var other = other
        other.sheet = other.sheet ?? place.sheet
        return restsOnHeld(other)
      }
    }
    held[place] = rests
    return rests
  }

  /// The workbook as a formula on one of its sheets sees it.
  private struct View: FormulaSurroundings {
    let calculator: WorkbookCalculator
    let sheet: String

    func value(of cell: CellReference) -> FormulaValue {
      var cell = cell
      cell.sheet = cell.sheet ?? sheet
      return calculator.value(of: cell)
    }
    func formula(named name: String) -> FormulaTree? { calculator.names[name] }
    func extent(of other: String?) -> (row: Int, column: Int) { calculator.extents[other ?? sheet] ?? (0, 0) }
    func standing(of cell: CellReference) -> (isSubtotal: Bool, isHidden: Bool) {
      let content = calculator.contents[Place(sheet: cell.sheet ?? sheet, row: cell.row, column: cell.column)]
      guard case .formula(let tree, _)? = content else { return (false, false) }
      return (tree.hasSubtotal, false)
    }
  }
}
