import KvaomDecimal
import KvaomTables

/// Looks at one formula of a workbook.
struct FormulaAudit {
  let workbook: ReadWorkbook
  let sheet: ReadWorkbook.Sheet
  let place: ReadWorkbook.Place
  let cell: ReadWorkbook.Cell
  let tree: FormulaTree
  /// What was found.
  var findings: [AuditFinding] = []
  /// Whether the value is what the formula gives.
  var agrees = false
  /// What the looks before it have left.
  var memory: AuditMemory

  /// A look that has not begun.
  init(
    workbook: ReadWorkbook, sheet: ReadWorkbook.Sheet, place: ReadWorkbook.Place, cell: ReadWorkbook.Cell,
    tree: FormulaTree, memory: AuditMemory
  ) {
    self.memory = memory
    self.workbook = workbook
    self.sheet = sheet
    self.place = place
    self.cell = cell
    self.tree = tree
  }

  /// The values that the formula sees.
  var surroundings: CachedSurroundings { CachedSurroundings(workbook: workbook, sheet: sheet) }

  /// Adds a finding at the cell.
  mutating func add(_ kind: AuditFinding.Kind, _ rank: AuditFinding.Class, _ evidence: String) {
    findings.append(AuditFinding(kind: kind, rank: rank, sheet: sheet.name, cell: place, evidence: evidence))
  }

  /// Looks.
  mutating func look() {
    let parts = tree.parts
    lookAtValue(parts)
    lookAtSums(parts)
    for part in parts {
      switch part {
      case .binary(let sign, let left, let right) where sign == .add || sign == .subtract: lookAtUnits(left, right)
      case .unread(let text) where text.contains("["): add(.link, .smell, linked(text))
      default: break
      }
    }
    if FormulaCondition.isFixed(in: tree) { add(.fixedCondition, .suspicion, "=\(tree.text)") }
    lookAtConstants(tree)
    lookAtEmptyCells(parts)
  }

  /// A link with what the cell holds of it, as it was last read.
  private func linked(_ text: String) -> String { cell.value.map { "\(text) · \($0.asText)" } ?? text }

  // MARK: Parts

  /// A percent beside an amount in a sum or a difference.
  private mutating func lookAtUnits(_ left: FormulaTree, _ right: FormulaTree) {
    let isLeft = isPercent(left)
    guard isLeft != isPercent(right) else { return }
    let other = isLeft ? right : left
    // What is nothing but a number, as in `1+r`, is no amount.
    if case .number = other { return }
    let calculator = FormulaCalculator(surroundings: surroundings, place: (place.row, place.column))
    guard case .number(let amount) = calculator.value(of: other), amount.magnitude > 1.5 else { return }
    add(.percentAdded, .suspicion, "=\(tree.text)")
  }

  private func isPercent(_ tree: FormulaTree) -> Bool {
    switch tree {
    case .percent(.number): return true
    case .cell(let cell):
      guard let found = found(cell), case .number? = found.value else { return false }
      return found.format.kind == .percent
    case .name(let name): return workbook.names[name.lowercased()].map { isPercentCell($0) } ?? false
    default: return false
    }
  }

  private func isPercentCell(_ tree: FormulaTree) -> Bool { if case .cell = tree { isPercent(tree) } else { false } }

  /// What stands in a cell; nil where nothing does.
  func found(_ cell: CellReference) -> ReadWorkbook.Cell? {
    (cell.sheet.map { workbook.sheet(named: $0) } ?? sheet)?.cells[
      ReadWorkbook.Place(row: cell.row, column: cell.column)]
  }

  /// Numbers that are no one's assumption: signs, hundredths, thousands, months.
  private static let usual: Set<Double> = [0, 1, -1, 2, 4, 10, 12, 100, 1000, 10_000, 1_000_000, 0.5, 365, 366]

  private mutating func lookAtConstants(_ tree: FormulaTree) {
    var found: [Decimal] = []
    func visit(_ tree: FormulaTree) {
      switch tree {
      case .binary(let sign, let left, let right):
        for side in [left, right] {
          if case .number(let number) = side, sign != .power, sign.precedence > 1,
            !Self.usual.contains(number.doubleValue)
          {
            found.append(number)
          }
          visit(side)
        }
      case .prefix(_, let operand), .percent(let operand): visit(operand)
      case .call(_, let arguments): for case let argument? in arguments { visit(argument) }
      default: break
      }
    }
    visit(tree)
    let readsNames = tree.parts.contains { if case .name = $0 { true } else { false } }
    guard let number = found.first, readsNames || !tree.cells.isEmpty else { return }
    add(.constant, .smell, "\(FormulaNumber.text(of: number)) · =\(tree.text)")
  }

  /// Functions whose one cell is a number to them, empty or not.
  private static let rounding: Set<String> = ["ROUND", "ROUNDUP", "ROUNDDOWN", "INT", "TRUNC", "ABS"]

  private mutating func lookAtEmptyCells(_ parts: [FormulaTree]) {
    // Who asks whether a cell is empty knows that it may be.
    let asks = parts.contains { part in
      switch part {
      case .call("ISBLANK", _), .call("COUNTA", _), .text(""), .call("IFERROR", _), .call("N", _): true
      default: false
      }
    }
    if asks { return }
    var read: [FormulaTree?] = []
    for part in parts {
      switch part {
      case .binary(let sign, let left, let right) where sign.precedence > 2: read += [left, right]
      case .call(let name, let arguments) where Self.rounding.contains(name): read += arguments.prefix(1)
      case .call("IF", let arguments): read += arguments.dropFirst()
      default: break
      }
    }
    for case .cell(let cell)? in read where isEmpty(cell, cell) {
      return add(.emptyCell, .suspicion, "\(CellReference.prefix(of: cell.sheet))\(cell.text) · =\(tree.text)")
    }
    // What only passes on a cell, or adds up nothing at all, is told where those beside it do not do the same: else it
    // is a form that is not filled in.
    guard let (first, last) = passedOn, isEmpty(first, last) else { return }
    let own = tree.relative(to: place)
    let isForm = [(0, 1), (0, -1), (1, 0), (-1, 0)].contains { rows, columns in
      let beside = place.moved(rows, columns)
      return sheet.cells[beside]?.formula?.relative(to: beside) == own
    }
    if !isForm { add(.emptyCell, .suspicion, "=\(tree.text)") }
  }

  /// The cells of a formula that is nothing but a cell, or the sum of one area.
  private var passedOn: (CellReference, CellReference)? {
    switch tree {
    case .cell(let cell): return (cell, cell)
    case .call("SUM", let arguments):
      guard arguments.count == 1, case .area(let area)? = arguments[0] else { return nil }
      return (area.first, area.last)
    default: return nil
    }
  }

  /// Whether nothing stands in all the cells between two corners of a sheet that is there.
  private func isEmpty(_ first: CellReference, _ last: CellReference) -> Bool {
    guard let other = first.sheet.map({ workbook.sheet(named: $0) }) ?? sheet else { return false }
    let rows = first.row...max(first.row, min(last.row, other.extent.row))
    let columns = first.column...max(first.column, min(last.column, other.extent.column))
    guard rows.count * columns.count < 20_000 else { return false }
    return rows.allSatisfy { row in
      columns.allSatisfy { other.cells[ReadWorkbook.Place(row: row, column: $0)] == nil }
    }
  }
}

extension FormulaFunctions {
  /// Whether a function is computed.
  static func isKnown(_ name: String) -> Bool {
    all[name] != nil || ["IF", "IFERROR", "IFNA", "CHOOSE", "SUBTOTAL"].contains(name)
  }
}
