import KvaomDecimal
import KvaomTables

/// Whether a formula's value is its own.
extension FormulaAudit {
  /// Functions whose value depends on when or where they are computed, and those that reach cells no one can see.
  static let restless: Set<String> = [
    "TODAY", "NOW", "RAND", "RANDBETWEEN", "OFFSET", "INDIRECT", "CELL", "INFO",
  ]
  /// Functions that are the same everywhere.
  private static let plain: Set<String> = [
    "SUM", "ROUND", "ABS", "MIN", "MAX", "AVERAGE", "COUNT", "PRODUCT", "SUMPRODUCT", "IF", "AND", "OR", "NOT", "SQRT",
    "ROUNDUP", "ROUNDDOWN", "TRUNC", "INT", "SIGN", "SUBTOTAL", "IFERROR", "IFNA", "CHOOSE", "INDEX", "POWER", "EXP",
    "MEDIAN",
  ]

  /// Whether the value is what the formula gives, and whether it is an error of its own.
  mutating func lookAtValue(_ parts: [FormulaTree]) {
    guard let value = cell.value else { return }
    let computed = computed(parts)
    if !cell.isFilled, let computed,
      PlanProof.distance(value, computed).map({ $0 <= 1e-9 }) ?? false || isNear(value, computed)
    {
      agrees = true
    }
    if let error = value.failure ?? hidden(by: value, computed, parts) { return lookAtError(error, parts) }
    if cell.isFilled { return }
    guard !agrees, case .number(let before) = value, let now = computed?.asPlainNumber else { return }
    let numbers = parts.allSatisfy { isNumeric($0) }
    let isCertain =
      numbers && calls(parts).isSubset(of: Self.plain)
      && (before - now).magnitude > 1e-4 * max(before.magnitude, now.magnitude)
      && (before - now).magnitude > 20 * unrest(around: now, parts)
    let shown = "\(FormulaNumber.text(of: Decimal(before))) ≠ \(FormulaNumber.text(of: Decimal(now))) · =\(tree.text)"
    add(.stale, isCertain ? .error : .suspicion, shown)
  }

  /// Whether a part reads nothing but numbers; texts in areas are passed over everywhere.
  private func isNumeric(_ part: FormulaTree) -> Bool {
    switch part {
    case .cell(let cell):
      switch surroundings.value(of: cell) {
      case .number, .blank: true
      default: false
      }
    case .area:
      part.cells.allSatisfy { cell in
        switch surroundings.value(of: cell) {
        case .number, .blank, .text: true
        default: false
        }
      }
    case .text: false
    default: true
    }
  }

  /// The error that a formula gives although its value in the file is none: it has lost what it reads, or divides
  /// numbers by zero.
  private func hidden(by value: FormulaValue, _ computed: FormulaValue?, _ parts: [FormulaTree]) -> FormulaError? {
    guard case .number = value, let error = computed?.failure else { return nil }
    let hasLost = tree.cells.contains { $0.sheet.map { workbook.sheet(named: $0) == nil } ?? false }
    if hasLost || parts.contains(.error(.reference)) { return error }
    return error == .division && calls(parts).isSubset(of: Self.plain) && parts.allSatisfy { isNumeric($0) }
      ? error : nil
  }

  /// How much the value moves where the cells move by as little as a file leaves out of them: the difference of two
  /// large numbers is all noise. Without bounds where no more cells may be read.
  private mutating func unrest(around value: Double, _ parts: [FormulaTree]) -> Double {
    memory.budget -= 3 * parts.reduce(0) { $0 + cellCount($1) }
    guard memory.budget > 0 else { return .infinity }
    let moved = (1...3).map { seed -> Double in
      let calculator = FormulaCalculator(
        surroundings: MovedSurroundings(cached: surroundings, seed: seed), place: (place.row, place.column),
        isArray: isArray)
      return calculator.value(of: tree).asPlainNumber.map { ($0 - value).magnitude } ?? .infinity
    }
    return moved.max() ?? 0
  }

  private var isArray: Bool { workbook.isArray(place, on: sheet.name) }

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
    memory.budget -= parts.reduce(0) { $0 + cellCount($1) }
    guard memory.budget > 0 else { return nil }
    return FormulaCalculator(
      surroundings: surroundings, place: (place.row, place.column), isArray: isArray
    ).value(of: tree)
  }

  /// An error that this formula makes, and none it reads.
  private mutating func lookAtError(_ error: FormulaError, _ parts: [FormulaTree]) {
    // A sheet that is not there is the formula's own error.
    let isRead = tree.cells.contains { cell in
      (cell.sheet.map { workbook.sheet(named: $0) != nil } ?? true) && surroundings.value(of: cell).failure != nil
    }
    if isRead { return }
    for case .name(let name) in parts where error != .name {
      // What stands behind a name is looked at where it is cells.
      guard let target = workbook.names[name.lowercased()] else { return }
      switch target {
      case .cell, .area: if target.cells.contains(where: { surroundings.value(of: $0).failure != nil }) { return }
      default: return
      }
    }
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
}

/// The values of a workbook, each moved by a few of its last digits.
private struct MovedSurroundings: FormulaSurroundings {
  let cached: CachedSurroundings
  let seed: Int

  func value(of cell: CellReference) -> FormulaValue {
    let value = cached.value(of: cell)
    guard case .number(let number) = value else { return value }
    let step = (cell.row &* 7919 &+ cell.column &* 104_729 &+ seed &* 15_485_863) % 1000
    return .number(number * (1 + 1e-16 * Double(step - 500)))
  }

  func formula(named name: String) -> FormulaTree? { cached.formula(named: name) }

  func extent(of name: String?) -> (row: Int, column: Int) { cached.extent(of: name) }

  func standing(of cell: CellReference) -> (isSubtotal: Bool, isHidden: Bool) { cached.standing(of: cell) }
}

extension FormulaValue {
  /// A number, or an empty cell as 0; nil for all else.
  fileprivate var asPlainNumber: Double? {
    switch self {
    case .number(let number): number
    case .blank: 0
    default: nil
    }
  }
}
