import KvaomDecimal

/// Where a calculation finds what cells and names hold.
protocol FormulaSurroundings {
  /// The value of a cell; `sheet` is nil for the sheet of the formula.
  func value(of cell: CellReference) -> FormulaValue
  /// What a name stands for; nil for one nobody gave.
  func formula(named name: String) -> FormulaTree?
  /// The last row and column of a sheet that hold anything: how far whole columns and rows reach.
  func extent(of sheet: String?) -> (row: Int, column: Int)
  /// What subtotals ask of a cell: whether it is a subtotal itself, and whether it is hidden.
  func standing(of cell: CellReference) -> (isSubtotal: Bool, isHidden: Bool)
}

extension FormulaSurroundings {
  func standing(of cell: CellReference) -> (isSubtotal: Bool, isHidden: Bool) { (false, false) }
}

/// Computes formulas as a spreadsheet does.
struct FormulaCalculator<Surroundings: FormulaSurroundings> {
  /// What the cells hold.
  let surroundings: Surroundings
  /// Where the formula stands: a column or row of cells beside it lends it one.
  let place: (row: Int, column: Int)
  /// Whether rectangles are computed value by value, as in array formulas and inside `SUMPRODUCT`.
  var isArray = false
  /// How many names the formula at hand is the meaning of.
  private var depth = 0
  /// More than any workbook has within one another, names that mean themselves apart.
  private static var mostNames: Int { 12 }

  /// A calculation of what stands at a place.
  init(surroundings: Surroundings, place: (row: Int, column: Int), isArray: Bool = false) {
    self.surroundings = surroundings
    self.place = place
    self.isArray = isArray
  }

  /// What a name means: an error where nobody gave it, or where it means itself.
  private func matrix(named name: String) -> FormulaMatrix {
    guard depth < Self.mostNames, let tree = surroundings.formula(named: name) else {
      return FormulaMatrix(.error(.name))
    }
    var inner = self
    inner.depth += 1
    return inner.matrix(of: tree)
  }

  /// The value of a formula in its cell.
  func value(of tree: FormulaTree) -> FormulaValue { single(matrix(of: tree)) }

  /// The one value that a rectangle lends to a formula that needs one.
  func single(_ matrix: FormulaMatrix) -> FormulaValue {
    guard !matrix.isSingle, !isArray, matrix.isReference, let origin = matrix.origin else { return matrix.first }
    if matrix.columns == 1, place.row >= origin.row, place.row < origin.row + matrix.rows {
      return matrix.value(place.row - origin.row, 0)
    }
    if matrix.rows == 1, place.column >= origin.column, place.column < origin.column + matrix.columns {
      return matrix.value(0, place.column - origin.column)
    }
    return .error(.value)
  }

  /// A formula's value, which may be many.
  func matrix(of tree: FormulaTree) -> FormulaMatrix {
    switch tree {
    case .number(let number): FormulaMatrix(.number(number.doubleValue))
    case .text(let text): FormulaMatrix(.text(text))
    case .truth(let truth): FormulaMatrix(.truth(truth))
    case .error(let error): FormulaMatrix(.error(error))
    case .unread: FormulaMatrix(.error(.name))
    case .cell(let cell): reference(cell, cell)
    case .area(let area): reference(area.first, area.last)
    case .name(let name): matrix(named: name)
    case .prefix(let sign, let operand):
      self.operand(operand).map { value in
        if sign == .plus { return value }
        return FormulaArithmetic.apply(.subtract, .number(0), value)
      }
    case .percent(let operand):
      self.operand(operand).map { FormulaArithmetic.apply(.divide, $0, .number(100)) }
    case .binary(let sign, let left, let right):
      FormulaMatrix.zip(operand(left), operand(right)) { FormulaArithmetic.apply(sign, $0, $1) }
    case .call(let name, let arguments): call(name, arguments)
    }
  }

  /// A side of an operator: cells lend it the one that stands beside the formula.
  private func operand(_ tree: FormulaTree) -> FormulaMatrix {
    let values = matrix(of: tree)
    return isArray || values.isSingle || !values.isReference ? values : FormulaMatrix(single(values))
  }

  /// The cells between two corners.
  func reference(_ first: CellReference, _ last: CellReference) -> FormulaMatrix {
    let extent = surroundings.extent(of: first.sheet)
    let (bottom, right) = (
      max(first.row, min(last.row, extent.row)), max(first.column, min(last.column, extent.column))
    )
    var values: [FormulaValue] = []
    for row in first.row...bottom {
      for column in first.column...right {
        values.append(surroundings.value(of: CellReference(sheet: first.sheet, row: row, column: column)))
      }
    }
    var matrix = FormulaMatrix(
      rows: bottom - first.row + 1, columns: right - first.column + 1, values: values, isReference: true)
    matrix.origin = (first.row, first.column)
    return matrix
  }

  /// A function of its arguments; those that decide what is computed come first.
  private func call(_ name: String, _ arguments: [FormulaTree?]) -> FormulaMatrix {
    switch name {
    case "IF":
      guard let first = arguments.first ?? nil else { return FormulaMatrix(.error(.value)) }
      let condition = matrix(of: first)
      if !condition.isSingle, !condition.isReference { return chosen(condition, arguments) }
      let value = single(condition)
      if let error = value.failure { return FormulaMatrix(.error(error)) }
      guard let holds = value.asTruth else { return FormulaMatrix(.error(.value)) }
      if holds { return branch(arguments, 1, FormulaMatrix(.truth(true))) }
      return branch(arguments, 2, FormulaMatrix(.truth(false)))
    case "IFERROR", "IFNA":
      let value = branch(arguments, 0, FormulaMatrix(.blank))
      return value.isSingle
        ? isCaught(value.first, name) ? branch(arguments, 1, FormulaMatrix(.blank)) : value
        : FormulaMatrix.zip(value, branch(arguments, 1, FormulaMatrix(.blank))) { isCaught($0, name) ? $1 : $0 }
    case "CHOOSE":
      guard let first = arguments.first ?? nil else { return FormulaMatrix(.error(.value)) }
      let value = self.value(of: first)
      if let error = value.failure { return FormulaMatrix(.error(error)) }
      guard let number = value.asNumber, number >= 1, number < Double(arguments.count) else {
        return FormulaMatrix(.error(.value))
      }
      return branch(arguments, Int(number), FormulaMatrix(.blank))
    case "SUBTOTAL": return FormulaMatrix(subtotal(arguments))
    default:
      var inner = self
      if ["SUMPRODUCT", "LOOKUP", "INDEX", "MATCH"].contains(name) { inner.isArray = true }
      let values = arguments.map { $0.map { inner.matrix(of: $0) } }
      guard let function = FormulaFunctions.all[name] else { return FormulaMatrix(.error(.name)) }
      return function(FormulaArguments(values: values, place: place, isArray: isArray))
    }
  }

  /// What subtotals may do, by their number.
  private static var subtotals: [String] {
    ["AVERAGE", "COUNT", "COUNTA", "MAX", "MIN", "PRODUCT", "STDEV", "STDEVP", "SUM", "VAR", "VARP"]
  }

  /// `SUBTOTAL`: it passes over the subtotals among its cells. Whether a row is hidden by a filter, and so left out by
  /// all of them, no file says: where rows are hidden those that count them are not known.
  private func subtotal(_ arguments: [FormulaTree?]) -> FormulaValue {
    guard let which = arguments.first.flatMap({ $0 }).map({ value(of: $0) })?.asNumber,
      Self.subtotals.indices.contains(FormulaNumber.whole(which) % 100 - 1)
    else { return .error(.value) }
    var values: [FormulaValue] = []
    for case let argument? in arguments.dropFirst() {
      let matrix = matrix(of: argument)
      guard matrix.isReference, let origin = matrix.origin else { return .error(.value) }
      let sheet = argument.cells.first?.sheet
      for (place, value) in matrix.values.enumerated() {
        let cell = CellReference(
          sheet: sheet, row: origin.row + place / matrix.columns, column: origin.column + place % matrix.columns)
        let standing = surroundings.standing(of: cell)
        if standing.isHidden, which < 100 { return .error(.value) }
        if !standing.isSubtotal, !standing.isHidden { values.append(value) }
      }
    }
    let kept = FormulaMatrix(rows: values.count, columns: values.isEmpty ? 0 : 1, values: values, isReference: true)
    let function = FormulaFunctions.all[Self.subtotals[FormulaNumber.whole(which) % 100 - 1]]
    return function?(FormulaArguments(values: [kept], place: place)).first ?? .error(.value)
  }

  private func isCaught(_ value: FormulaValue, _ name: String) -> Bool {
    guard let failure = value.failure else { return false }
    return name == "IFERROR" || failure == .notAvailable
  }

  private func branch(_ arguments: [FormulaTree?], _ place: Int, _ none: FormulaMatrix) -> FormulaMatrix {
    guard place < arguments.count else { return none }
    return arguments[place].map { matrix(of: $0) } ?? FormulaMatrix(.number(0))
  }

  /// `IF` of many conditions at once, as inside `SUMPRODUCT`.
  private func chosen(_ condition: FormulaMatrix, _ arguments: [FormulaTree?]) -> FormulaMatrix {
    let yes = branch(arguments, 1, FormulaMatrix(.truth(true)))
    let no = branch(arguments, 2, FormulaMatrix(.truth(false)))
    let pairs = FormulaMatrix.zip(condition, yes) { condition, yes in
      condition.failure.map { .error($0) } ?? (condition.asTruth == true ? yes : .blank)
    }
    var values: [FormulaValue] = []
    for row in 0..<pairs.rows {
      for column in 0..<pairs.columns {
        let holds = condition.value(row, column)
        values.append(
          holds.failure.map { .error($0) } ?? (holds.asTruth == true ? pairs.value(row, column) : no.value(row, column))
        )
      }
    }
    return FormulaMatrix(rows: pairs.rows, columns: pairs.columns, values: values)
  }
}
