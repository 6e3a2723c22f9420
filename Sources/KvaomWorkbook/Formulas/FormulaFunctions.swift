import KvaomDecimal

/// What a function is given.
struct FormulaArguments {
  /// The arguments; nil where one is left out between commas.
  let values: [FormulaMatrix?]
  /// Where the formula stands.
  let place: (row: Int, column: Int)
  /// Whether rectangles are computed value by value.
  var isArray = false

  /// An argument whose values are computed one by one: of cells the one that stands beside the formula, but in arrays.
  func each(_ index: Int) -> FormulaMatrix? {
    guard index < values.count, let matrix = values[index] else { return nil }
    return isArray || matrix.isSingle || !matrix.isReference ? matrix : FormulaMatrix(value(index))
  }

  /// An argument as one value.
  func value(_ index: Int) -> FormulaValue {
    guard index < values.count, let matrix = values[index] else { return .blank }
    if !matrix.isSingle, matrix.isReference, let origin = matrix.origin {
      if matrix.columns == 1 { return matrix.value(place.row - origin.row, 0) }
      if matrix.rows == 1 { return matrix.value(0, place.column - origin.column) }
    }
    return matrix.first
  }

  /// Whether an argument is there.
  func has(_ index: Int) -> Bool { index < values.count && values[index] != nil }

  /// The numbers of all arguments from one on, as sums see them: in cells and among many values what is no number is
  /// passed over.
  func numbers(from first: Int = 0) -> Result<[Double], Failure> {
    var numbers: [Double] = []
    for case let matrix? in values.dropFirst(first) {
      for value in matrix.values {
        switch value {
        case .error(let error): return .failure(Failure(error: error))
        case .number(let number): numbers.append(number)
        case .blank: if !matrix.isReference, matrix.isSingle { numbers.append(0) }
        case .text, .truth:
          if matrix.isReference || !matrix.isSingle { continue }
          guard let number = value.asNumber else { return .failure(Failure(error: .value)) }
          numbers.append(number)
        }
      }
    }
    return .success(numbers)
  }

  /// An error among the arguments.
  struct Failure: Error {
    /// Which one.
    let error: FormulaError
  }
}

/// The functions that are computed, by their English names.
enum FormulaFunctions {
  /// What a function makes of its arguments.
  typealias Body = @Sendable (FormulaArguments) -> FormulaMatrix

  /// All of them, without those that choose what is computed.
  static let all: [String: Body] = aggregates.merging(byValue) { $1 }.merging(lookups) { $1 }.merging(finance) { $1 }

  /// A function of numbers: sums and their kin.
  static func ofNumbers(_ body: @escaping @Sendable ([Double]) -> FormulaValue) -> Body {
    { arguments in
      switch arguments.numbers() {
      case .success(let numbers): FormulaMatrix(body(numbers))
      case .failure(let failure): FormulaMatrix(.error(failure.error))
      }
    }
  }

  /// A function of one number, of each number of a rectangle.
  static func ofNumber(_ body: @escaping @Sendable (Double) -> FormulaValue) -> Body {
    { arguments in
      guard let values = arguments.each(0) else { return FormulaMatrix(.error(.value)) }
      return values.map { value in
        if let error = value.failure { return .error(error) }
        return value.asNumber.map(body) ?? .error(.value)
      }
    }
  }

  /// A function of a number and a second one.
  static func ofTwo(_ other: Double?, _ body: @escaping @Sendable (Double, Double) -> FormulaValue) -> Body {
    { arguments in
      guard let first = arguments.each(0) else { return FormulaMatrix(.error(.value)) }
      let second = arguments.has(1) ? arguments.each(1) : other.map { FormulaMatrix(.number($0)) }
      guard let second else { return FormulaMatrix(.error(.value)) }
      return FormulaMatrix.zip(first, second) { left, right in
        if let error = left.failure ?? right.failure { return .error(error) }
        guard let a = left.asNumber, let b = right.asNumber else { return .error(.value) }
        return body(a, b)
      }
    }
  }

  private static let byValue: [String: Body] = [
    "ABS": ofNumber { .number($0.magnitude) },
    "INT": ofNumber { .number(FormulaArithmetic.floor($0)) },
    "SIGN": ofNumber { .number($0 > 0 ? 1 : $0 < 0 ? -1 : 0) },
    "SQRT": ofNumber { $0 < 0 ? .error(.number) : .number($0.squareRoot()) },
    "LN": ofNumber { $0 <= 0 ? .error(.number) : .number(Decimal($0).naturalLogarithm.doubleValue) },
    "LOG10": ofNumber { $0 <= 0 ? .error(.number) : .number(Decimal($0).commonLogarithm.doubleValue) },
    "EXP": ofNumber { .finite(Decimal($0).exponential.doubleValue) },
    "ROUND": ofTwo(0) { .finite(FormulaArithmetic.round($0, places: FormulaNumber.whole($1))) },
    "ROUNDUP": ofTwo(0) { .finite(FormulaArithmetic.round($0, places: FormulaNumber.whole($1), .up)) },
    "ROUNDDOWN": ofTwo(0) { .finite(FormulaArithmetic.round($0, places: FormulaNumber.whole($1), .down)) },
    "TRUNC": ofTwo(0) { .finite(FormulaArithmetic.round($0, places: FormulaNumber.whole($1), .down)) },
    "MOD": ofTwo(nil) { a, b in
      b == 0 ? .error(.division) : .finite(a - b * FormulaArithmetic.floor(a / b))
    },
    "POWER": ofTwo(nil) { FormulaArithmetic.apply(.power, .number($0), .number($1)) },
    "CEILING": ofTwo(1) { a, b in
      if a > 0, b < 0 { return .error(.number) }
      return b == 0 ? .number(0) : .finite(-FormulaArithmetic.floor(-a / b) * b)
    },
    "FLOOR": ofTwo(1) { a, b in
      if a > 0, b < 0 { return .error(.number) }
      return b == 0 ? .error(.division) : .finite(FormulaArithmetic.floor(a / b) * b)
    },
    "NA": { _ in FormulaMatrix(.error(.notAvailable)) },
    "TRUE": { _ in FormulaMatrix(.truth(true)) },
    "FALSE": { _ in FormulaMatrix(.truth(false)) },
    "NOT": { arguments in
      (arguments.values.first ?? nil).map { matrix in
        matrix.map { value in
          if let error = value.failure { return .error(error) }
          return value.asTruth.map { .truth(!$0) } ?? .error(.value)
        }
      } ?? FormulaMatrix(.error(.value))
    },
    "EXACT": { arguments in
      let (left, right) = (arguments.value(0), arguments.value(1))
      if let error = left.failure ?? right.failure { return FormulaMatrix(.error(error)) }
      return FormulaMatrix(.truth(left.asText == right.asText))
    },
    "ISNA": tests { $0 == .error(.notAvailable) },
    "ISERROR": tests { $0.failure != nil },
    "ISBLANK": tests { $0 == .blank },
    "ISNUMBER": tests { value in if case .number = value { true } else { false } },
    "ISTEXT": tests { value in if case .text = value { true } else { false } },
    "N": { arguments in
      arguments.values.first?.map { $0.map { value in value.failure.map { .error($0) } ?? .number(number(value)) } }
        ?? FormulaMatrix(.number(0))
    },
    "YEAR": part { .number(Double($0.year)) }, "MONTH": part { .number(Double($0.month)) },
    "DAY": part { .number(Double($0.day)) },
    "DATE": { arguments in
      let parts = (0..<3).map { arguments.value($0) }
      if let error = parts.lazy.compactMap(\.failure).first { return FormulaMatrix(.error(error)) }
      guard let year = parts[0].asNumber, let month = parts[1].asNumber, let day = parts[2].asNumber else {
        return FormulaMatrix(.error(.value))
      }
      guard year.magnitude < 10_000, month.magnitude < 120_000, day.magnitude < 3_000_000 else {
        return FormulaMatrix(.error(.number))
      }
      let serial = WorkbookDate.serial(
        year: Int(FormulaArithmetic.floor(year)), month: Int(FormulaArithmetic.floor(month)),
        day: Int(FormulaArithmetic.floor(day)))
      return FormulaMatrix(
        year < 0 || !WorkbookDate.serials.contains(serial) ? .error(.number) : .number(serial))
    },
    "CONCATENATE": { arguments in
      var text = ""
      for index in arguments.values.indices {
        let value = arguments.value(index)
        if let error = value.failure { return FormulaMatrix(.error(error)) }
        text += value.asText
      }
      return FormulaMatrix(.text(text))
    },
  ]

  private static func number(_ value: FormulaValue) -> Double {
    switch value {
    case .number(let number): number
    case .truth(let truth): truth ? 1 : 0
    default: 0
    }
  }

  private static func tests(_ body: @escaping @Sendable (FormulaValue) -> Bool) -> Body {
    { arguments in
      (arguments.values.first ?? nil).map { matrix in matrix.map { .truth(body($0)) } } ?? FormulaMatrix(.truth(false))
    }
  }

  private static func part(_ body: @escaping @Sendable (WorkbookDate) -> FormulaValue) -> Body {
    ofNumber { serial in
      WorkbookDate.serials.contains(serial) ? body(WorkbookDate(serial: serial)) : .error(.number)
    }
  }
}

/// A day as workbooks count them.
struct WorkbookDate: Sendable {
  /// The calendar's parts.
  let year: Int, month: Int, day: Int

  /// How many days the count of workbooks is ahead of that from 1970.
  static let offset = 25569

  /// The numbers of days that workbooks know, up to the end of 9999.
  static let serials = 0.0..<2_958_466

  /// The day with a number, which is one of `serials`. Workbooks know a 29 February 1900, which never was: days before
  /// it count one less.
  init(serial: Double) {
    let whole = Int(FormulaArithmetic.floor(serial))
    if whole == 0 || whole == 60 {
      (year, month, day) = (1900, whole == 0 ? 1 : 2, whole == 0 ? 0 : 29)
      return
    }
    let days = (whole < 60 ? whole + 1 : whole) - Self.offset + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let ofEra = days - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * ofYear + 2) / 153
    day = ofYear - (153 * shifted + 2) / 5 + 1
    month = shifted < 10 ? shifted + 3 : shifted - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The number of a day; months and days beyond their end count on.
  static func serial(year: Int, month: Int, day: Int) -> Double {
    let months = (year < 1900 ? year + 1900 : year) * 12 + month - 1
    let (year, month) = (months / 12, months % 12 + 1)
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5
    let ofEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear
    // Days count from the first of the month, over the 29 February 1900 that never was.
    let first = era * 146_097 + ofEra - 719_468 + offset
    return Double((first < 60 ? first - 1 : first) + day - 1)
  }
}
