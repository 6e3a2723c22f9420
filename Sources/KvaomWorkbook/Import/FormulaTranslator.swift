import KvaomDecimal

/// Turns the formula of a cell into one of the plan.
struct FormulaTranslator {
  let layout: ImportLayout
  /// The cell.
  let key: ImportLayout.Key
  /// The year of the cell; nil where it stands below none.
  let year: Int?
  /// What the cell's value is, where its formula may give this or that.
  private(set) var kind = ImportLayout.Kind.number
  /// Whether the formula is one of many values at once.
  private let isArray: Bool
  /// How deep the part lies in functions that take many values at once.
  var arrayDepth = 0
  /// How many cells formulas may still read, and how deep names may lead to names.
  private var budget = 20_000, depth = 0

  /// How large a formula may become, how deep, and how long a list or a row of choices in it.
  static let mostParts = 6000, mostNested = 150, mostChoices = 140

  /// A translator for a cell; one that stands apart from its row has no year.
  init(_ layout: ImportLayout, _ key: ImportLayout.Key, isPart: Bool) {
    self.layout = layout
    self.key = key
    year = isPart ? nil : layout.owner[key]?.year
    isArray = layout.arrays.contains(key)
  }

  /// The formula in the plan, as a value of a kind.
  mutating func translated(_ tree: FormulaTree, as kind: ImportLayout.Kind) throws(ImportRefusal)
    -> PlanExpression
  {
    guard tree.depth < 120 else { throw ImportRefusal(.tooLarge) }
    self.kind = kind
    let expression = try single(matrix(tree)).asKind(kind)
    guard expression.size <= Self.mostParts, expression.depth <= Self.mostNested else {
      throw ImportRefusal(.tooLarge)
    }
    return expression
  }

  /// One value of many, as the cell's own row or column picks it.
  func single(_ matrix: SymbolicMatrix) -> SymbolicValue {
    if let first = matrix.values.first, matrix.isSingle || isArray { return first }
    if matrix.isReference, let origin = matrix.origin {
      let place = key.place
      if matrix.columns == 1, place.row >= origin.row, place.row < origin.row + matrix.rows {
        return matrix.value(place.row - origin.row, 0)
      }
      if matrix.rows == 1, place.column >= origin.column,
        place.column < origin.column + matrix.columns
      {
        return matrix.value(0, place.column - origin.column)
      }
      return .nothing
    }
    return matrix.values.first ?? .nothing
  }

  /// The values of a part of the formula.
  mutating func matrix(_ tree: FormulaTree) throws(ImportRefusal) -> SymbolicMatrix {
    switch tree {
    case .number(let number): return SymbolicMatrix(.number(number))
    case .text(let text): return SymbolicMatrix(.text(layout.spelling(of: text)))
    case .truth(let truth): return SymbolicMatrix(.truth(.truth(truth)))
    case .error: return SymbolicMatrix(.nothing)
    case .unread(let text): throw ImportRefusal(.unread(text))
    case .cell(let cell): return try area(cell, cell)
    case .area(let area): return try self.area(area.first, area.last)
    case .name(let name):
      guard let target = layout.workbook.names[name.lowercased()] else {
        throw ImportRefusal(.name(name))
      }
      depth += 1
      defer { depth -= 1 }
      guard depth < 16 else { throw ImportRefusal(.circular) }
      return try matrix(target)
    case .prefix(let sign, let operand):
      return try self.operand(operand).map { (value) throws(ImportRefusal) in
        if sign == .plus { return value }
        let number = try value.asNumber()
        if case .number(let fixed) = number { return .number(-fixed) }
        if case .negated(let inner) = number { return .number(inner) }
        return .number(.negated(number))
      }
    case .percent(let operand):
      return try self.operand(operand).map { (value) throws(ImportRefusal) in
        .number(.binary(.divide, try value.asNumber(), .number(100)))
      }
    case .binary(.join, let left, let right):
      return try SymbolicMatrix.zip(joined(left), joined(right)) { (a, b) throws(ImportRefusal) in
        try Self.combined(.join, a, b)
      }
    case .binary(let sign, let left, let right):
      return try SymbolicMatrix.zip(operand(left), operand(right)) { (a, b) throws(ImportRefusal) in
        try Self.combined(sign, a, b)
      }
    case .call(let name, let arguments): return try call(name, arguments)
    }
  }

  /// The values of an operand: outside of arrays a row or a column of cells lends the one that stands beside.
  private mutating func operand(_ tree: FormulaTree) throws(ImportRefusal) -> SymbolicMatrix {
    let values = try matrix(tree)
    return isArray || arrayDepth > 0 || values.isSingle || !values.isReference
      ? values : SymbolicMatrix(single(values))
  }

  /// The values of a side of `&`: a blank that stands there is a text beside others.
  private mutating func joined(_ tree: FormulaTree) throws(ImportRefusal) -> SymbolicMatrix {
    if case .text(let text) = tree, !text.isEmpty {
      return SymbolicMatrix(SymbolicValue(expression: .text(text), kind: .text))
    }
    return try operand(tree)
  }

  // MARK: Cells

  private mutating func area(_ first: CellReference, _ last: CellReference) throws(ImportRefusal)
    -> SymbolicMatrix
  {
    guard let sheet = first.sheet.map({ layout.workbook.number(ofSheet: $0) }) ?? key.sheet else {
      return SymbolicMatrix(.nothing)
    }
    let extent = layout.workbook.sheets[sheet].extent
    let bottom = max(first.row, min(last.row, extent.row))
    let right = max(first.column, min(last.column, extent.column))
    let (rows, columns) = (bottom - first.row + 1, right - first.column + 1)
    budget -= rows * columns
    guard budget > 0 else { throw ImportRefusal(.tooLarge) }
    let isFixed = first.keepsColumn || last.keepsColumn
    var values: [SymbolicValue] = []
    values.reserveCapacity(rows * columns)
    for row in first.row...bottom {
      for column in first.column...right {
        let place = ReadWorkbook.Place(row: row, column: column)
        values.append(cell(ImportLayout.Key(sheet: sheet, place: place), isFixed: isFixed))
      }
    }
    var matrix = SymbolicMatrix(rows: rows, columns: columns, values: values)
    matrix.isReference = true
    matrix.origin = (first.row, first.column)
    return matrix
  }

  /// The furthest year before that a value is read from as such; beyond it is named by its year.
  static let furthest = 3

  private func cell(_ key: ImportLayout.Key, isFixed: Bool) -> SymbolicValue {
    guard let owner = layout.owner[key] else { return constant(key) }
    let definition = layout.definitions[owner.definition]
    let kind: SymbolicValue.Kind =
      switch definition.kind {
      case .number: .number
      case .truth: .truth
      case .text: .text
      }
    var value = SymbolicValue(
      expression: .value(reference(key, owner, isFixed)), kind: kind,
      mayBeEmpty: definition.mayBeEmpty)
    value.isAsked = layout.blanks.contains(key)
    value.mayLack = definition.mayBeEmpty || definition.mayLack
    return value
  }

  private func reference(
    _ key: ImportLayout.Key, _ owner: (definition: Int, year: Int?), _ isFixed: Bool
  ) -> PlanReference {
    guard let own = owner.year else { return .plain(owner.definition) }
    if let part = layout.parts[key], part.isForAll { return .plain(part.definition) }
    if let year, !isFixed, (0...Self.furthest).contains(year - own), layout.has(owner.definition, year) {
      return .lagged(owner.definition, year - own)
    }
    if let part = layout.parts[key] { return .plain(part.definition) }
    return .at(owner.definition, own)
  }

  /// What stands in a cell that is no value of the plan.
  private func constant(_ key: ImportLayout.Key) -> SymbolicValue {
    switch layout.cell(at: key)?.value {
    case .text(let text)?: .text(layout.spelling(of: text))
    case .number(let number)?: .number(Decimal(number))
    case .truth(let truth)?: .truth(.truth(truth))
    case .error?: .nothing
    case .blank?, nil: .blank
    }
  }

  // MARK: Operators

  /// Two values through an operator.
  static func combined(
    _ sign: FormulaOperator, _ left: SymbolicValue, _ right: SymbolicValue
  ) throws(ImportRefusal) -> SymbolicValue {
    switch sign {
    case .join:
      if left.kind == .blank || left.expression == .missing, right.kind == .text { return right }
      if right.kind == .blank || right.expression == .missing, left.kind == .text { return left }
      if let a = left.fixedValue, let b = right.fixedValue, a.failure == nil, b.failure == nil {
        return .text(a.asText + b.asText)
      }
      throw ImportRefusal(.text)
    case .add: return .number(.binary(.add, try left.asNumber(), try right.asNumber()))
    case .subtract: return .number(.binary(.subtract, try left.asNumber(), try right.asNumber()))
    case .multiply: return .number(.binary(.multiply, try left.asNumber(), try right.asNumber()))
    case .divide: return .number(.binary(.divide, try left.asNumber(), try right.asNumber()))
    case .power: return .number(.binary(.power, try left.asNumber(), try right.asNumber()))
    case .equal: return .truth(try compared(.equal, left, right))
    case .notEqual: return .truth(try compared(.notEqual, left, right))
    case .less: return .truth(try compared(.less, left, right))
    case .lessOrEqual: return .truth(try compared(.lessOrEqual, left, right))
    case .greater: return .truth(try compared(.greater, left, right))
    case .greaterOrEqual: return .truth(try compared(.greaterOrEqual, left, right))
    }
  }

  /// A comparison as Excel makes it: a number is less than a text, a text less than a truth.
  static func compared(
    _ sign: PlanExpression.Sign, _ left: SymbolicValue, _ right: SymbolicValue
  ) throws(ImportRefusal) -> PlanExpression {
    func isNumeric(_ value: SymbolicValue) -> Bool { value.kind == .number || value.kind == .blank }
    // Beside an empty text stands the question whether anything is there.
    for (empty, other) in [(left, right), (right, left)]
    where empty.kind == .nothing && empty.mayBeEmpty {
      let isEmpty: PlanExpression =
        switch other.kind {
        case .blank, .nothing: .truth(true)
        case .number:
          other.mayBeEmpty || other.isAsked ? PlanExpression.lacks(other.expression) : .truth(false)
        case .truth: .truth(false)
        case .text: PlanExpression.compared(.equal, other.expression, .text(""))
        }
      switch sign {
      case .equal: return isEmpty
      case .notEqual:
        return isEmpty == .truth(true)
          ? .truth(false) : isEmpty == .truth(false) ? .truth(true) : .not(isEmpty)
      default: throw ImportRefusal(.mixedKinds)
      }
    }
    if isNumeric(left), isNumeric(right) {
      return PlanExpression.compared(sign, try left.asNumber(), try right.asNumber())
    }
    if left.kind == .nothing || right.kind == .nothing { return .missing }
    let texts = [left, right].map { $0.kind == .text || $0.kind == .blank }
    if texts[0], texts[1] {
      func text(_ value: SymbolicValue) -> PlanExpression {
        value.kind == .blank ? .text("") : value.expression
      }
      guard
        sign == .equal || sign == .notEqual
          || (left.expression.isFixedText && right.expression.isFixedText)
      else {
        throw ImportRefusal(.text)
      }
      return PlanExpression.compared(sign, text(left), text(right))
    }
    if left.kind == .truth || left.kind == .blank, right.kind == .truth || right.kind == .blank {
      let (a, b) = (try left.asTruth(), try right.asTruth())
      guard sign == .equal || sign == .notEqual else { throw ImportRefusal(.mixedKinds) }
      return .binary(sign, a, b)
    }
    func rank(_ value: SymbolicValue) -> Int {
      value.kind == .text ? 1 : value.kind == .truth ? 2 : 0
    }
    return PlanExpression.compared(
      sign, .number(Decimal(rank(left))), .number(Decimal(rank(right))))
  }
}

extension PlanExpression {
  /// Whether it is a text that stands there.
  var isFixedText: Bool { if case .text = self { true } else { false } }
}
