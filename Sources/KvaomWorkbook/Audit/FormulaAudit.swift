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
  private(set) var findings: [AuditFinding] = []
  /// Whether the value is what the formula gives.
  private(set) var agrees = false
  /// How many cells may be read to compute what formulas give: where they are used up, values are not compared.
  private(set) var budget: Int

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

  private var surroundings: CachedSurroundings { CachedSurroundings(workbook: workbook, sheet: sheet) }

  private mutating func add(_ kind: AuditFinding.Kind, _ rank: AuditFinding.Class, _ evidence: String) {
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
    lookAtConstants(tree)
    lookAtEmptyCells(parts)
  }

  /// A link with what the cell holds of it, as it was last read.
  private func linked(_ text: String) -> String { cell.value.map { "\(text) · \($0.asText)" } ?? text }

  // MARK: The value

  /// Functions whose value depends on when or where they are computed, and those that reach cells no one can see.
  private static let restless: Set<String> = [
    "TODAY", "NOW", "RAND", "RANDBETWEEN", "OFFSET", "INDIRECT", "CELL", "INFO",
  ]
  /// Functions that are the same everywhere.
  private static let plain: Set<String> = ["SUM", "ROUND", "ABS", "MIN", "MAX"]

  private mutating func lookAtValue(_ parts: [FormulaTree]) {
    guard let value = cell.value else { return }
    let computed = computed(parts)
    if let computed, PlanProof.distance(value, computed).map({ $0 <= 1e-9 }) ?? false || isNear(value, computed) {
      agrees = true
    }
    if let error = value.failure { return lookAtError(error, parts) }
    guard !agrees, case .number(let before) = value, case .number(let now)? = computed else { return }
    let numbers = tree.cells.map { surroundings.value(of: $0) }.allSatisfy { value in
      switch value {
      case .number, .blank: true
      default: false
      }
    }
    let isCertain =
      numbers && calls(parts).isSubset(of: Self.plain)
      && (before - now).magnitude > 1e-4 * max(before.magnitude, now.magnitude)
    let shown = "\(FormulaNumber.text(of: Decimal(before))) ≠ \(FormulaNumber.text(of: Decimal(now))) · =\(tree.text)"
    add(.stale, isCertain ? .error : .suspicion, shown)
  }

  private func calls(_ parts: [FormulaTree]) -> Set<String> {
    Set(parts.compactMap { part in if case .call(let name, _) = part { name } else { nil } })
  }

  /// How many cells an area reaches over, as far as its sheet does; 0 for another part.
  private func cellCount(_ part: FormulaTree) -> Int {
    guard case .area(let area) = part else { return 0 }
    let extent = surroundings.extent(of: area.first.sheet)
    let rows = max(0, min(area.last.row, extent.row) - area.first.row + 1)
    return rows * max(0, min(area.last.column, extent.column) - area.first.column + 1)
  }

  /// What the formula gives with the values of the cells as they are; nil where it is not understood.
  private mutating func computed(_ parts: [FormulaTree]) -> FormulaValue? {
    let calls = calls(parts)
    let isRead = parts.allSatisfy { part in
      switch part {
      case .unread: false
      case .name(let name): workbook.names[name.lowercased()] != nil
      default: true
      }
    }
    guard isRead, calls.isDisjoint(with: Self.restless), calls.allSatisfy({ FormulaFunctions.isKnown($0) }) else {
      return nil
    }
    budget -= parts.reduce(0) { $0 + cellCount($1) }
    guard budget > 0 else { return nil }
    return FormulaCalculator(surroundings: surroundings, place: (place.row, place.column)).value(of: tree)
  }

  /// An error that this formula makes, and none it reads.
  private mutating func lookAtError(_ error: FormulaError, _ parts: [FormulaTree]) {
    if tree.cells.contains(where: { surroundings.value(of: $0).failure != nil }) { return }
    if parts.contains(where: { if case .name = $0 { true } else { false } }), error != .name { return }
    if error != .notAvailable { return add(.errorValue, .error, "\(error.rawValue) · =\(tree.text)") }
    // A figure that is not there may be meant.
    if !parts.contains(.notAvailable), !parts.contains(.error(.notAvailable)) {
      add(.errorValue, .suspicion, "=\(tree.text)")
    }
  }

  private func isNear(_ value: FormulaValue, _ computed: FormulaValue) -> Bool {
    switch (value, computed) {
    case (.number(let a), .number(let b)):
      var largest = max(a.magnitude, b.magnitude)
      for cell in tree.cells {
        if case .number(let number) = surroundings.value(of: cell) { largest = max(largest, number.magnitude) }
      }
      return (a - b).magnitude <= 1e-9 * largest
    case (.number(let number), .truth(let truth)), (.truth(let truth), .number(let number)):
      return number == (truth ? 1 : 0)
    case (.text(""), .blank), (.blank, .text("")), (.number(0), .blank): return true
    default: return value == computed
    }
  }

  // MARK: Sums

  private mutating func lookAtSum(_ arguments: [FormulaTree]) {
    var reported: Set<AuditFinding.Kind> = []
    for case .area(let area) in arguments {
      let isColumn = area.first.column == area.last.column
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

  // MARK: Parts

  private mutating func lookAtCondition(_ condition: FormulaTree?) {
    let isFixed: Bool
    switch condition {
    case .truth: isFixed = true
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
    guard let number = found.first, !tree.cells.isEmpty else { return }
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
    all[name] != nil || ["IF", "IFERROR", "IFNA", "CHOOSE"].contains(name)
  }
}
