import KvaomDecimal

/// What a part of a workbook's formula is in a plan: a formula that is computed later, with the kind it is known to be.
struct SymbolicValue: Hashable {
  /// What a value is known to be.
  enum Kind: Hashable {
    case number, truth, text
    /// An empty cell.
    case blank
    /// No value, or the empty text that formulas put in its place: it goes with every kind.
    case nothing
  }

  /// The formula.
  let expression: PlanExpression
  /// What it is.
  let kind: Kind
  /// Whether it may be the empty text, which sums pass over.
  var mayBeEmpty = false
  /// Whether it may be an error, or the empty text.
  var mayLack = false
  /// Whether somebody asks if its cell is empty, and so may find it so.
  var isAsked = false

  /// An empty cell.
  static let blank = SymbolicValue(expression: .missing, kind: .blank)
  /// No value.
  static let nothing = SymbolicValue(expression: .missing, kind: .nothing)
  /// A number.
  static func number(_ number: Decimal) -> SymbolicValue {
    SymbolicValue(expression: .number(number), kind: .number)
  }
  /// A number.
  static func number(_ expression: PlanExpression) -> SymbolicValue {
    SymbolicValue(expression: expression, kind: .number)
  }
  /// A truth.
  static func truth(_ expression: PlanExpression) -> SymbolicValue {
    SymbolicValue(expression: expression, kind: .truth)
  }
  /// A text; an empty one goes with every kind.
  static func text(_ text: String) -> SymbolicValue {
    text.allSatisfy { $0.isWhitespace }
      ? SymbolicValue(expression: .missing, kind: .nothing, mayBeEmpty: true)
      : SymbolicValue(expression: .text(text), kind: .text)
  }

  /// The formula as a number in arithmetic: an empty cell is 0, a truth 1 or 0.
  func asNumber() throws(ImportRefusal) -> PlanExpression {
    switch kind {
    case .number: return isAsked ? .binary(.otherwise, expression, .number(.zero)) : expression
    case .blank: return .number(.zero)
    case .nothing: return .missing
    case .truth: return PlanExpression.chosen(expression, .number(1), .number(.zero))
    case .text:
      if case .text(let text) = expression, let number = Decimal(parsing: text) {
        return .number(number)
      }
      throw ImportRefusal(.mixedKinds)
    }
  }

  /// The formula as a condition: a number that is not 0 holds.
  func asTruth() throws(ImportRefusal) -> PlanExpression {
    switch kind {
    case .truth: return expression
    case .number: return PlanExpression.compared(.notEqual, try asNumber(), .number(.zero))
    case .blank: return .truth(false)
    case .nothing: return .missing
    case .text: throw ImportRefusal(.mixedKinds)
    }
  }

  /// The formula as a value of a kind.
  func asKind(_ kind: ImportLayout.Kind) throws(ImportRefusal) -> PlanExpression {
    switch kind {
    case .number: return try asNumber()
    case .truth: return self.kind == .number || self.kind == .text ? try refused() : try asTruth()
    case .text:
      switch self.kind {
      case .text: return expression
      case .nothing: return .text("")
      default: return try refused()
      }
    }
  }

  private func refused() throws(ImportRefusal) -> PlanExpression {
    throw ImportRefusal(.mixedKinds)
  }

  /// The number it is without anything being computed; nil for any other.
  var fixedNumber: Decimal? {
    switch kind {
    case .blank: .zero
    case .number, .truth: expression.fixedNumber
    default: nil
    }
  }
}

/// A formula that cannot be carried into a plan.
struct ImportRefusal: Error {
  /// Why.
  let reason: ImportReason
  /// A refusal with its reason.
  init(_ reason: ImportReason) { self.reason = reason }
}

/// Values in rows and columns; one value is one row of one column.
struct SymbolicMatrix {
  /// How many there are.
  let rows: Int, columns: Int
  /// The values, row by row.
  let values: [SymbolicValue]
  /// Whether they stand in cells, where sums pass over texts.
  var isReference = false
  /// The first cell, where they stand in cells.
  var origin: (row: Int, column: Int)?

  /// One value.
  init(_ value: SymbolicValue) { (rows, columns, values) = (1, 1, [value]) }

  /// Rows of values.
  init(rows: Int, columns: Int, values: [SymbolicValue]) {
    (self.rows, self.columns, self.values) = (rows, columns, values)
  }

  /// Whether it is one value.
  var isSingle: Bool { values.count == 1 }

  /// The value at a place; a single row, column or value is the same all along.
  func value(_ row: Int, _ column: Int) -> SymbolicValue {
    let place = (rows == 1 ? 0 : row) * columns + (columns == 1 ? 0 : column)
    return place < values.count && (rows == 1 || row < rows) && (columns == 1 || column < columns)
      ? values[place] : .nothing
  }

  /// Each value changed.
  func map(_ body: (SymbolicValue) throws(ImportRefusal) -> SymbolicValue) throws(ImportRefusal)
    -> SymbolicMatrix
  {
    var changed: [SymbolicValue] = []
    changed.reserveCapacity(values.count)
    for value in values { changed.append(try body(value)) }
    return SymbolicMatrix(rows: rows, columns: columns, values: changed)
  }

  /// Two of them value by value.
  static func zip(
    _ left: SymbolicMatrix, _ right: SymbolicMatrix,
    _ body: (SymbolicValue, SymbolicValue) throws(ImportRefusal) -> SymbolicValue
  ) throws(ImportRefusal) -> SymbolicMatrix {
    let (rows, columns) = (max(left.rows, right.rows), max(left.columns, right.columns))
    var values: [SymbolicValue] = []
    values.reserveCapacity(rows * columns)
    for row in 0..<rows {
      for column in 0..<columns {
        values.append(try body(left.value(row, column), right.value(row, column)))
      }
    }
    return SymbolicMatrix(rows: rows, columns: columns, values: values)
  }
}

extension PlanExpression {
  /// A choice; where the condition is certain, what it chooses.
  static func chosen(_ condition: PlanExpression, _ yes: PlanExpression, _ no: PlanExpression)
    -> PlanExpression
  {
    switch condition {
    case .truth(let truth): truth ? yes : no
    case .missing: .missing
    default: .choice(condition, yes, no)
    }
  }

  /// A comparison; of two values that stand there, what it gives.
  static func compared(_ sign: Sign, _ left: PlanExpression, _ right: PlanExpression)
    -> PlanExpression
  {
    var order: Int?
    switch (left, right) {
    case (.number(let a), .number(let b)): order = a == b ? 0 : a < b ? -1 : 1
    case (.text(let a), .text(let b)):
      order = FormulaArithmetic.compare(.text(a), .text(b))
    case (.missing, _), (_, .missing): return .missing
    default: break
    }
    guard let order else { return .binary(sign, left, right) }
    switch sign {
    case .equal: return .truth(order == 0)
    case .notEqual: return .truth(order != 0)
    case .less: return .truth(order < 0)
    case .lessOrEqual: return .truth(order <= 0)
    case .greater: return .truth(order > 0)
    default: return .truth(order >= 0)
    }
  }

  /// Both of two conditions.
  static func both(_ left: PlanExpression, _ right: PlanExpression) -> PlanExpression {
    switch (left, right) {
    case (.truth(true), _): right
    case (_, .truth(true)): left
    case (.truth(false), _), (_, .truth(false)): .truth(false)
    default: .binary(.and, left, right)
    }
  }

  /// One of two conditions at least.
  static func either(_ left: PlanExpression, _ right: PlanExpression) -> PlanExpression {
    switch (left, right) {
    case (.truth(false), _): right
    case (_, .truth(false)): left
    case (.truth(true), _), (_, .truth(true)): .truth(true)
    default: .binary(.or, left, right)
    }
  }

  /// Whether a formula gives no value; of one that stands there, the answer.
  static func lacks(_ operand: PlanExpression) -> PlanExpression {
    switch operand {
    case .missing: .truth(true)
    case .number, .text, .truth: .truth(false)
    default: .isMissing(operand)
    }
  }

  /// The number it is without anything being computed.
  var fixedNumber: Decimal? {
    switch self {
    case .number(let number): return number
    case .truth(let truth): return truth ? 1 : .zero
    case .negated(let operand): return operand.fixedNumber.map { -$0 }
    case .binary(let sign, let left, let right):
      guard let a = left.fixedNumber, let b = right.fixedNumber else { return nil }
      switch sign {
      case .add: return a + b
      case .subtract: return a - b
      case .multiply: return a * b
      default: return nil
      }
    default: return nil
    }
  }

  /// A choice between numbers that stand there, where it is one: what `MATCH` gives, a number more or less.
  var fixedChoice: PlanExpression? {
    switch self {
    case .choice(let condition, let yes, let no):
      guard let yes = yes.fixedLeaf, let no = no.fixedLeaf else { return nil }
      return .choice(condition, yes, no)
    case .binary(let sign, let tree, let other) where sign == .add || sign == .subtract:
      guard let number = other.fixedNumber, let tree = tree.fixedChoice else { return nil }
      return tree.mapped { sign == .add ? $0 + number : $0 - number }
    default: return nil
    }
  }

  private var fixedLeaf: PlanExpression? {
    fixedNumber.map { .number($0) } ?? (self == .missing ? self : fixedChoice)
  }

  private func mapped(_ body: (Decimal) -> Decimal) -> PlanExpression {
    switch self {
    case .number(let number): .number(body(number))
    case .choice(let condition, let yes, let no):
      .choice(condition, yes.mapped(body), no.mapped(body))
    default: self
    }
  }
}
