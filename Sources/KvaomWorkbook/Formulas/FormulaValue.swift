import KvaomDecimal

/// What a cell or a part of a formula is, as a spreadsheet computes it: numbers are plain doubles.
enum FormulaValue: Hashable, Sendable {
  /// Nothing: 0 in arithmetic, an empty text beside texts.
  case blank
  /// A number.
  case number(Double)
  /// A text.
  case text(String)
  /// TRUE or FALSE.
  case truth(Bool)
  /// An error, which spoils what it goes into.
  case error(FormulaError)

  /// The number it counts as in arithmetic; nil where it counts as none.
  var asNumber: Double? {
    switch self {
    case .blank: 0
    case .number(let number): number
    case .truth(let truth): truth ? 1 : 0
    case .text(let text): FormulaValue.number(in: text)
    case .error: nil
    }
  }

  /// Whether it counts as true; nil where it is neither a number nor a truth.
  var asTruth: Bool? {
    switch self {
    case .blank: false
    case .number(let number): number != 0
    case .truth(let truth): truth
    case .text(let text): text.uppercased() == "TRUE" ? true : text.uppercased() == "FALSE" ? false : nil
    case .error: nil
    }
  }

  /// The text it is beside others.
  var asText: String {
    switch self {
    case .blank: ""
    case .number(let number): FormulaNumber.shown(Decimal(number))
    case .text(let text): text
    case .truth(let truth): truth ? "TRUE" : "FALSE"
    case .error(let error): error.rawValue
    }
  }

  /// The error it is, or nil.
  var failure: FormulaError? {
    if case .error(let error) = self { error } else { nil }
  }

  /// The number a text is, where it is one and nothing more.
  private static func number(in text: String) -> Double? {
    let parts = text.split(separator: " ")
    return parts.count == 1 ? FormulaNumber.read(parts[0].utf8)?.doubleValue : nil
  }

  /// A number, or the error of one that is none.
  static func finite(_ number: Double) -> FormulaValue { number.isFinite ? .number(number) : .error(.number) }
}

/// A rectangle of values; one value is a rectangle of one.
struct FormulaMatrix: Hashable, Sendable {
  /// How many rows and columns there are.
  let rows: Int, columns: Int
  /// The values, row by row.
  var values: [FormulaValue]
  /// Whether the values stand in cells, where texts and truths are passed over by sums.
  var isReference = false
  /// The upper left cell, where they stand in cells.
  var origin: (row: Int, column: Int)?

  /// One value.
  init(_ value: FormulaValue) {
    (rows, columns, values) = (1, 1, [value])
  }

  /// A rectangle.
  init(rows: Int, columns: Int, values: [FormulaValue], isReference: Bool = false) {
    precondition(values.count == rows * columns, "a rectangle has a value for each place")
    self.rows = rows
    self.columns = columns
    self.values = values
    self.isReference = isReference
  }

  /// The one value, or the first of many.
  var first: FormulaValue { values.first ?? .blank }

  /// Whether it is one value.
  var isSingle: Bool { values.count == 1 }

  /// The value at a place; a single row, column or value is the same all along.
  func value(_ row: Int, _ column: Int) -> FormulaValue {
    let place = (rows == 1 ? 0 : row) * columns + (columns == 1 ? 0 : column)
    return place < values.count && (rows == 1 || row < rows) && (columns == 1 || column < columns)
      ? values[place] : .error(.notAvailable)
  }

  /// Each value changed.
  func map(_ body: (FormulaValue) -> FormulaValue) -> FormulaMatrix {
    FormulaMatrix(rows: rows, columns: columns, values: values.map(body))
  }

  /// Two rectangles value by value.
  static func zip(
    _ left: FormulaMatrix, _ right: FormulaMatrix, _ body: (FormulaValue, FormulaValue) -> FormulaValue
  ) -> FormulaMatrix {
    if left.isSingle, right.isSingle { return FormulaMatrix(body(left.first, right.first)) }
    let (rows, columns) = (max(left.rows, right.rows), max(left.columns, right.columns))
    var values: [FormulaValue] = []
    values.reserveCapacity(rows * columns)
    for row in 0..<rows {
      for column in 0..<columns { values.append(body(left.value(row, column), right.value(row, column))) }
    }
    return FormulaMatrix(rows: rows, columns: columns, values: values)
  }

  static func == (left: FormulaMatrix, right: FormulaMatrix) -> Bool {
    left.rows == right.rows && left.columns == right.columns && left.values == right.values
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(rows)
    hasher.combine(values)
  }
}

/// Arithmetic of spreadsheets: what Excel documents, in plain doubles.
enum FormulaArithmetic {
  /// `value` rounded to a number of decimals, halves away from zero, as the 15 digits of the number say.
  static func round(_ value: Double, places: Int, _ mode: RoundingMode = .halfUp) -> Double {
    let kept = FormulaNumber.rounded(Decimal(value))
    // No number reaches further than binary ones: what is rounded up beyond them is none.
    let places = max(-400, min(400, places))
    if kept.isMissing || kept.exponent >= -places { return value }
    if kept.adjustedExponent < -places - 1 {
      return mode == .up && !kept.isZero
        ? (value < 0 ? -1 : 1) * Decimal(coefficient: 1, exponent: -places).doubleValue : 0
    }
    let rounded = kept.quantized(exponent: -places, rounding: mode)
    return rounded.isMissing ? value : rounded.doubleValue
  }

  /// The largest whole number not above, of the number as it is.
  static func floor(_ value: Double) -> Double { Decimal(value).floor.doubleValue }

  /// A power; nil where no number is the answer.
  static func power(_ base: Double, _ exponent: Double) -> Double? {
    if base == 0, exponent == 0 { return nil }
    let result = Decimal(base).power(Decimal(exponent))
    return result.isMissing ? nil : result.doubleValue
  }

  /// Two values through an operator.
  static func apply(_ sign: FormulaOperator, _ left: FormulaValue, _ right: FormulaValue) -> FormulaValue {
    if let error = left.failure ?? right.failure { return .error(error) }
    switch sign {
    case .join: return .text(left.asText + right.asText)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      let order = compare(left, right)
      switch sign {
      case .equal: return .truth(order == 0)
      case .notEqual: return .truth(order != 0)
      case .less: return .truth(order < 0)
      case .lessOrEqual: return .truth(order <= 0)
      case .greater: return .truth(order > 0)
      default: return .truth(order >= 0)
      }
    default: break
    }
    guard let a = left.asNumber, let b = right.asNumber else { return .error(.value) }
    switch sign {
    case .add: return .finite(a + b)
    case .subtract: return .finite(a - b)
    case .multiply: return .finite(a * b)
    case .divide: return b == 0 ? .error(.division) : .finite(a / b)
    default: return power(a, b).map { .finite($0) } ?? .error(.number)
    }
  }

  /// Order of two values as Excel has it: numbers before texts before truths; texts whatever their case.
  static func compare(_ left: FormulaValue, _ right: FormulaValue) -> Int {
    func kind(_ value: FormulaValue) -> Int {
      switch value {
      case .text: 1
      case .truth: 2
      default: 0
      }
    }
    if case .blank = left, case .text = right { return compare(.text(""), right) }
    if case .text = left, case .blank = right { return compare(left, .text("")) }
    if case .blank = left, case .truth = right { return compare(.truth(false), right) }
    if case .truth = left, case .blank = right { return compare(left, .truth(false)) }
    if kind(left) != kind(right) { return kind(left) - kind(right) }
    if case .text(let a) = left, case .text(let b) = right {
      let (a, b) = (a.lowercased(), b.lowercased())
      return a == b ? 0 : a < b ? -1 : 1
    }
    let (a, b) = (left.asNumber ?? 0, right.asNumber ?? 0)
    return a == b ? 0 : a < b ? -1 : 1
  }
}
