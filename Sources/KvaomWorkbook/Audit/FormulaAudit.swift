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
  /// How many cells may be read to compute what formulas give: where they are used up, values are not compared.
  var budget: Int

  /// A look that has not begun.
  init(
    workbook: ReadWorkbook, sheet: ReadWorkbook.Sheet, place: ReadWorkbook.Place, cell: ReadWorkbook.Cell,
    tree: FormulaTree, budget: Int
  ) {
    self.budget = budget
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
    for part in parts {
      switch part {
      case .call("SUM", let arguments): lookAtSum(arguments.compactMap { $0 })
      case .call("IF", let arguments): lookAtCondition(arguments.first ?? nil)
      case .binary(let sign, let left, let right) where sign == .add || sign == .subtract: lookAtUnits(left, right)
      case .unread(let text) where text.contains("["): add(.link, .smell, linked(text))
      default: break
      }
    }
    lookForDoubles()
    lookAtConstants(tree)
    lookAtEmptyCells(parts)
  }

  /// A link with what the cell holds of it, as it was last read.
  private func linked(_ text: String) -> String { cell.value.map { "\(text) · \($0.asText)" } ?? text }

  // MARK: Sums

  private mutating func lookAtSum(_ arguments: [FormulaTree]) {
    var reported: Set<AuditFinding.Kind> = []
    for case .area(let area) in arguments {
      let isColumn = area.first.column == area.last.column
      if area.first.row == area.last.row, area.first.sheet == nil { lookAlong(area) }
      guard let other = area.first.sheet.map({ workbook.sheet(named: $0) }) ?? sheet else { continue }
      let last = min(area.last.row, other.extent.row)
      guard isColumn, area.first.row <= last, last - area.first.row < 100_000 else { continue }
      let rows = area.first.row...last
      let places = rows.map { ReadWorkbook.Place(row: $0, column: area.first.column) }
      lookForSubtotals(other, places, rows, &reported)
      lookForTexts(other, places, &reported)
      lookForHidden(other, places, &reported)
      lookForMixedUnits(other, places, &reported)
      if other.name == sheet.name { lookBeyond(rows, column: area.first.column) }
    }
  }

  /// A subtotal among the rows it adds.
  private mutating func lookForSubtotals(
    _ other: ReadWorkbook.Sheet, _ places: [ReadWorkbook.Place], _ rows: ClosedRange<Int>,
    _ reported: inout Set<AuditFinding.Kind>
  ) {
    guard tree.isSum, !reported.contains(.countedTwice) else { return }
    for inner in places where inner != place || other.name != sheet.name {
      guard let cell = other.cells[inner], case .call("SUM", let arguments)? = cell.formula, cell.value != .number(0)
      else { continue }
      let areas = arguments.compactMap { argument -> AreaReference? in
        if case .area(let area)? = argument { area } else { nil }
      }
      let isInside =
        !areas.isEmpty && areas.count == arguments.count
        && areas.allSatisfy { area in
          area.first.sheet == nil && area.first.column == inner.column && area.last.column == inner.column
            && rows.contains(area.first.row) && rows.contains(area.last.row) && area.last.row > area.first.row
            && !(area.first.row...area.last.row).contains(inner.row)
        }
      guard isInside else { continue }
      reported.insert(.countedTwice)
      add(.countedTwice, .error, "=\(tree.text) · \(inner.text): =\(cell.formula?.text ?? "")")
      return
    }
  }

  private mutating func lookForTexts(
    _ other: ReadWorkbook.Sheet, _ places: [ReadWorkbook.Place], _ reported: inout Set<AuditFinding.Kind>
  ) {
    for (index, inner) in places.enumerated() {
      guard case .text(let text)? = other.cells[inner]?.value, other.cells[inner]?.formula == nil,
        Self.looksLikeNumber(text), reported.insert(.textNumber).inserted
      else { continue }
      func isNumber(_ place: ReadWorkbook.Place) -> Bool {
        if case .number? = other.cells[place]?.value { true } else { false }
      }
      let isAmong = index > 0 && index + 1 < places.count && isNumber(places[index - 1]) && isNumber(places[index + 1])
      add(.textNumber, isAmong ? .error : .suspicion, "\(inner.text): “\(text)” · =\(tree.text)")
    }
  }

  /// Digits with blanks, a separator and a sign at most; years are headings.
  private static func looksLikeNumber(_ text: String) -> Bool {
    let kept = text.filter { !" \u{A0}\u{202F}'".contains($0) }.replacing("−", with: "-")
    let digits = kept.filter { $0.isASCII && $0.isNumber }.count
    guard digits > 0, digits <= 15, kept.count - digits <= 2 else { return false }
    let isSigned = kept.allSatisfy { $0.isASCII && $0.isNumber || "-+.,%".contains($0) }
    if digits == 4, kept.count == 4, let year = Int(kept), (1900...2199).contains(year) { return false }
    return isSigned
  }

  private mutating func lookForHidden(
    _ other: ReadWorkbook.Sheet, _ places: [ReadWorkbook.Place], _ reported: inout Set<AuditFinding.Kind>
  ) {
    if cell.isHidden || reported.contains(.hiddenInSum) { return }
    guard
      let hidden = places.first(where: { place in
        guard let cell = other.cells[place], cell.isHidden, case .number(let number)? = cell.value else { return false }
        return number != 0
      })
    else { return }
    reported.insert(.hiddenInSum)
    add(.hiddenInSum, .smell, "\(other.name)!\(hidden.text) · =\(tree.text)")
  }

  private mutating func lookForMixedUnits(
    _ other: ReadWorkbook.Sheet, _ places: [ReadWorkbook.Place], _ reported: inout Set<AuditFinding.Kind>
  ) {
    var seen: (unit: String, thousands: Int, place: ReadWorkbook.Place)?
    for inner in places {
      guard let cell = other.cells[inner], case .number? = cell.value,
        !cell.format.unit.isEmpty || cell.format.thousands > 0
      else { continue }
      if let first = seen, first.unit != cell.format.unit, reported.insert(.mixedUnits).inserted {
        add(.mixedUnits, .suspicion, "\(first.place.text): \(first.unit) · \(inner.text): \(cell.format.unit)")
        return
      }
      seen = seen ?? (cell.format.unit, cell.format.thousands, inner)
    }
  }

  /// A figure between the last row of a sum and the sum, or right above the first, of the same kind.
  private mutating func lookBeyond(_ rows: ClosedRange<Int>, column: Int) {
    guard tree.isSum, column == place.column, rows.count > 1, rows.upperBound < place.row else { return }
    func figure(_ row: Int) -> ReadWorkbook.Cell? {
      guard row >= 0, let cell = sheet.cells[ReadWorkbook.Place(row: row, column: column)], case .number? = cell.value
      else {
        return nil
      }
      return cell
    }
    let end = rows.upperBound + 1
    if end < place.row, let cell = figure(end), cell.formula?.isSum != true {
      return add(.leftOut, .suspicion, "\(CellReference(row: end, column: column).text) · =\(tree.text)")
    }
    let above = rows.lowerBound - 1
    if let cell = figure(above), let first = figure(rows.lowerBound), (cell.formula == nil) == (first.formula == nil),
      cell.formula?.isSum != true, cell.format.kind == first.format.kind, case .number(let number)? = cell.value,
      !(number >= 1900 && number <= 2199 && number == FormulaArithmetic.floor(number))
    {
      add(.leftOut, .suspicion, "\(CellReference(row: above, column: column).text) · =\(tree.text)")
    }
  }

  /// Figures between the last column of a sum along a row and the sum.
  private mutating func lookAlong(_ area: AreaReference) {
    let (row, end) = (area.first.row, area.last.column)
    guard tree.isSum, row == place.row, end > area.first.column, end + 1 < place.column, place.column - end < 40 else {
      return
    }
    let last = sheet.cells[ReadWorkbook.Place(row: row, column: end)]
    for column in (end + 1)..<place.column {
      guard let cell = sheet.cells[ReadWorkbook.Place(row: row, column: column)], case .number? = cell.value,
        cell.formula?.isSum != true, (cell.formula == nil) == (last?.formula == nil),
        cell.format.kind == last?.format.kind
      else { return }
    }
    add(.leftOut, .suspicion, "\(CellReference(row: row, column: end + 1).text) · =\(tree.text)")
  }

  /// A cell that stands beside a sum of cells of which it is one: `=SUM(B2:B9)+B9`.
  private mutating func lookForDoubles() {
    var terms: [FormulaTree] = []
    func split(_ tree: FormulaTree) {
      if case .binary(.add, let left, let right) = tree {
        split(left)
        split(right)
      } else {
        terms.append(tree)
      }
    }
    split(tree)
    guard terms.count > 1 else { return }
    let areas = terms.flatMap { term -> [AreaReference] in
      guard case .call("SUM", let arguments) = term else { return [] }
      return arguments.compactMap { if case .area(let area)? = $0 { area } else { nil } }
    }
    for case .cell(let cell) in terms {
      let isInside = areas.contains { area in
        area.first.sheet == cell.sheet && (area.first.row...area.last.row).contains(cell.row)
          && (area.first.column...area.last.column).contains(cell.column)
      }
      if isInside { return add(.countedTwice, .suspicion, "\(cell.text) · =\(tree.text)") }
    }
  }

  // MARK: Parts

  private mutating func lookAtCondition(_ condition: FormulaTree?) {
    let isFixed: Bool
    switch condition {
    case .truth, .call("TRUE", _), .call("FALSE", _): isFixed = true
    case .binary(let sign, .number, .number): isFixed = sign.precedence == 1
    case .binary(let sign, let left, let right): isFixed = sign.precedence == 1 && left == right
    default: isFixed = false
    }
    if isFixed { add(.fixedCondition, .suspicion, "=\(tree.text)") }
  }

  private mutating func lookAtUnits(_ left: FormulaTree, _ right: FormulaTree) {
    func shown(_ tree: FormulaTree) -> (isPercent: Bool, number: Double)? {
      guard case .cell(let cell) = tree, let other = cell.sheet.map({ workbook.sheet(named: $0) }) ?? sheet,
        let found = other.cells[ReadWorkbook.Place(row: cell.row, column: cell.column)],
        case .number(let number)? = found.value
      else { return nil }
      return (found.format.kind == .percent, number)
    }
    guard let a = shown(left), let b = shown(right), a.isPercent != b.isPercent else { return }
    let amount = a.isPercent ? b.number : a.number
    if amount.magnitude > 1.5 { add(.percentAdded, .suspicion, "=\(tree.text)") }
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

  private mutating func lookAtEmptyCells(_ parts: [FormulaTree]) {
    // Who asks whether a cell is empty knows that it may be.
    let asks = parts.contains { part in
      switch part {
      case .call("ISBLANK", _), .call("COUNTA", _), .text(""), .call("IFERROR", _), .call("N", _): true
      default: false
      }
    }
    if asks { return }
    for case .binary(let sign, let left, let right) in parts where sign.precedence > 2 {
      for case .cell(let cell) in [left, right] {
        guard let other = cell.sheet.map({ workbook.sheet(named: $0) }) ?? sheet,
          other.cells[ReadWorkbook.Place(row: cell.row, column: cell.column)] == nil
        else { continue }
        return add(.emptyCell, .suspicion, "\(CellReference.prefix(of: cell.sheet))\(cell.text) · =\(tree.text)")
      }
    }
  }
}

extension FormulaTree {
  /// Whether the formula is a sum and nothing else.
  var isSum: Bool { if case .call("SUM", _) = self { true } else { false } }
}

extension FormulaFunctions {
  /// Whether a function is computed.
  static func isKnown(_ name: String) -> Bool {
    all[name] != nil || ["IF", "IFERROR", "IFNA", "CHOOSE", "SUBTOTAL"].contains(name)
  }
}
