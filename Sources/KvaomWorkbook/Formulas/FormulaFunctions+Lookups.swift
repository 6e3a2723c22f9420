import KvaomDecimal

extension FormulaFunctions {
  /// Functions that find values among others.
  static let lookups: [String: Body] = [
    "INDEX": { arguments in
      guard let matrix = arguments.values.first ?? nil else { return FormulaMatrix(.error(.value)) }
      let numbers = [arguments.value(1), arguments.value(2)]
      if let error = numbers.lazy.compactMap(\.failure).first { return FormulaMatrix(.error(error)) }
      guard let first = numbers[0].asNumber, let second = numbers[1].asNumber, first >= 0, second >= 0 else {
        return FormulaMatrix(.error(.value))
      }
      var (row, column) = (FormulaNumber.whole(first), FormulaNumber.whole(second))
      if matrix.rows == 1, !arguments.has(2) { (row, column) = (1, row) }
      if column == 0, matrix.columns == 1 { column = 1 }
      if row == 0, matrix.rows == 1 { row = 1 }
      guard row <= matrix.rows, column <= matrix.columns else { return FormulaMatrix(.error(.reference)) }
      if row > 0, column > 0 { return FormulaMatrix(matrix.value(row - 1, column - 1)) }
      let rows = row == 0 ? 0..<matrix.rows : (row - 1)..<row
      let columns = column == 0 ? 0..<matrix.columns : (column - 1)..<column
      let values = rows.flatMap { row in columns.map { matrix.value(row, $0) } }
      return FormulaMatrix(rows: rows.count, columns: columns.count, values: values)
    },
    "MATCH": { arguments in
      guard arguments.values.count > 1, let matrix = arguments.values[1] else { return FormulaMatrix(.error(.value)) }
      let wanted = arguments.value(0)
      if let error = wanted.failure { return FormulaMatrix(.error(error)) }
      let mode = arguments.has(2) ? arguments.value(2).asNumber ?? 1 : 1
      return FormulaMatrix(
        position(of: wanted, in: matrix.values, mode).map { .number(Double($0 + 1)) } ?? .error(.notAvailable))
    },
    "VLOOKUP": { arguments in
      guard arguments.values.count > 2, let matrix = arguments.values[1], let column = arguments.value(2).asNumber,
        column >= 1, FormulaNumber.whole(column) <= matrix.columns
      else { return FormulaMatrix(.error(.reference)) }
      let wanted = arguments.value(0)
      if let error = wanted.failure { return FormulaMatrix(.error(error)) }
      let isNear = arguments.has(3) ? arguments.value(3).asTruth ?? true : arguments.values.count < 4
      let keys = (0..<matrix.rows).map { matrix.value($0, 0) }
      guard let row = position(of: wanted, in: keys, isNear ? 1 : 0) else {
        return FormulaMatrix(.error(.notAvailable))
      }
      return FormulaMatrix(matrix.value(row, FormulaNumber.whole(column) - 1))
    },
    "SUMIF": { arguments in
      guard let keys = arguments.values.first ?? nil else { return FormulaMatrix(.error(.value)) }
      let values = arguments.has(2) ? arguments.values[2] ?? keys : keys
      return conditional([(keys, arguments.value(1))], sum: values)
    },
    "SUMIFS": { arguments in
      guard let values = arguments.values.first ?? nil else { return FormulaMatrix(.error(.value)) }
      return conditional(pairs(arguments, from: 1), sum: values)
    },
    "COUNTIF": { arguments in conditional(pairs(arguments, from: 0), sum: nil) },
    "COUNTIFS": { arguments in conditional(pairs(arguments, from: 0), sum: nil) },
    "ROW": { arguments in
      FormulaMatrix(.number(Double(((arguments.values.first ?? nil)?.origin?.row ?? arguments.place.row) + 1)))
    },
    "COLUMN": { arguments in
      FormulaMatrix(.number(Double(((arguments.values.first ?? nil)?.origin?.column ?? arguments.place.column) + 1)))
    },
    "ROWS": { arguments in FormulaMatrix(.number(Double((arguments.values.first ?? nil)?.rows ?? 0))) },
    "COLUMNS": { arguments in FormulaMatrix(.number(Double((arguments.values.first ?? nil)?.columns ?? 0))) },
  ]

  /// Where a value stands among others: the same (0), the last not above (1), the last not below (-1).
  private static func position(of wanted: FormulaValue, in values: [FormulaValue], _ mode: Double) -> Int? {
    func isLike(_ value: FormulaValue) -> Bool {
      switch (value, wanted) {
      case (.number, .number), (.number, .blank), (.text, .text), (.truth, .truth): true
      default: false
      }
    }
    if mode == 0 { return values.firstIndex { isLike($0) && FormulaArithmetic.compare($0, wanted) == 0 } }
    var found: Int?
    for (index, value) in values.enumerated() where isLike(value) {
      let order = FormulaArithmetic.compare(value, wanted)
      if mode > 0 ? order > 0 : order < 0 { break }
      found = index
      // From above the first that is the same ends it.
      if mode < 0, order == 0 { break }
    }
    return found
  }

  private static func pairs(_ arguments: FormulaArguments, from first: Int) -> [(FormulaMatrix, FormulaValue)] {
    stride(from: first, to: arguments.values.count - 1, by: 2).map {
      (arguments.values[$0] ?? FormulaMatrix(.blank), arguments.value($0 + 1))
    }
  }

  /// The sum of the values whose keys meet every criterion; how many there are without values.
  private static func conditional(
    _ criteria: [(keys: FormulaMatrix, criterion: FormulaValue)], sum values: FormulaMatrix?
  ) -> FormulaMatrix {
    guard let first = criteria.first else { return FormulaMatrix(.error(.value)) }
    let tests = criteria.map { FormulaCriterion($0.criterion) }
    var (sum, count) = (0.0, 0)
    for place in first.keys.values.indices {
      let isMet = zip(criteria, tests).allSatisfy { pair, test in
        place < pair.keys.values.count && test.holds(for: pair.keys.values[place])
      }
      guard isMet else { continue }
      count += 1
      guard let values else { continue }
      let (row, column) = (place / first.keys.columns, place % first.keys.columns)
      guard row < values.rows, column < values.columns else { continue }
      switch values.value(row, column) {
      case .number(let number): sum += number
      case .error(let error): return FormulaMatrix(.error(error))
      default: break
      }
    }
    return FormulaMatrix(.number(values == nil ? Double(count) : sum))
  }
}

/// A condition written as a value: `">=5"`, `"<>#N/A"`, `"Skule*"`, 7.
struct FormulaCriterion {
  /// How values are compared.
  let sign: FormulaOperator
  /// With what.
  let wanted: FormulaValue
  /// Whether it is a sign with nothing after it: `=` and `<>` ask whether anything stands there at all.
  var isBare: Bool { hasSign && wanted == .text("") }
  private let hasSign: Bool

  /// Reads a criterion.
  init(_ value: FormulaValue) {
    guard case .text(let text) = value else {
      (sign, wanted, hasSign) = (.equal, value, false)
      return
    }
    let signs: [FormulaOperator] = [.notEqual, .lessOrEqual, .greaterOrEqual, .equal, .less, .greater]
    let found = signs.first { text.hasPrefix($0.rawValue) }
    let rest = found.map { String(text.dropFirst($0.rawValue.count)) } ?? text
    sign = found ?? .equal
    hasSign = found != nil
    if let error = FormulaError(rawValue: rest) {
      wanted = .error(error)
    } else if let number = FormulaNumber.read(rest.utf8) {
      wanted = .number(number.doubleValue)
    } else if let truth = ["TRUE": true, "FALSE": false][rest.uppercased()] {
      wanted = .truth(truth)
    } else {
      wanted = .text(rest)
    }
  }

  /// Whether a value meets it.
  func holds(for value: FormulaValue) -> Bool {
    if isBare, sign == .equal || sign == .notEqual { return (value == .blank) == (sign == .equal) }
    switch (value, wanted) {
    case (.error(let error), .error(let other)): return (error == other) == (sign != .notEqual)
    case (.error, _), (_, .error): return sign == .notEqual
    case (.text(let text), .text(let pattern)) where sign == .equal || sign == .notEqual:
      return Self.matches(Array(text.lowercased()), Array(pattern.lowercased())) == (sign == .equal)
    case (.blank, .text("")): return sign == .equal
    // A text that is a number counts as the same, and as another: it is neither more nor less.
    case (.text, .number(let number)) where sign == .equal: return value.asNumber == number
    case (.number, .number), (.text, .text), (.truth, .truth):
      return FormulaArithmetic.apply(sign, value, wanted) == .truth(true)
    default: return sign == .notEqual
    }
  }

  /// Whether a text is as a pattern with `*` and `?` says.
  private static func matches(_ text: [Character], _ pattern: [Character]) -> Bool {
    var reached: Set<Int> = [0]
    for sign in pattern {
      var next: Set<Int> = []
      for place in reached {
        if sign == "*" {
          next.formUnion(place...text.count)
        } else if place < text.count, sign == "?" || sign == text[place] {
          next.insert(place + 1)
        }
      }
      reached = next
    }
    return reached.contains(text.count)
  }
}
