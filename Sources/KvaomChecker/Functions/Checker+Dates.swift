import KvaomDecimal
import KvaomSource
public import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Dates put together from numbers.
extension Checker {
  /// `date_of(year, month, day)`: months beyond 12 run into the next year, and days beyond the month's last are its
  /// last, so that `date_of(year_of(d), month_of(d) + 3, day_of(d))` is three months later. Source of the arithmetic:
  /// H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days from civil).
  func dateOf(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    try expect(call)
    var parts: [TypedNode] = []
    for argument in call.positional {
      let part = try number(expression(argument.value, context), .verbatim("`date_of`"))
      guard part.unit.isPlain else {
        throw failure(
          .unitMismatch, at: part.span,
          Phrase(
            nn: "`date_of` tek vanlege tal: år, månad, dag. Dette er \(part.unit.inWords).",
            nb: "`date_of` tar vanlige tall: år, måned, dag. Dette er \(part.unit.inWords).",
            sv: "`date_of` tar vanliga tal: år, månad, dag. Detta är \(part.unit.inWords).",
            en: "`date_of` takes plain numbers: year, month, day. This is \(part.unit.inWords)."))
      }
      parts.append(part)
    }
    let steps = DateSteps(checker: self, span: call.span)
    let months = try steps.sum(steps.product(parts[0], 12), parts[1], -1)
    let first = try steps.firstDay(ofMonth: months)
    let next = try steps.firstDay(ofMonth: steps.sum(months, nil, 1))
    let wanted = try steps.sum(first, parts[2], -1)
    let last = try steps.sum(next, nil, -1)
    return try node(.binary(.minimum, wanted.id, last.id), kind: .date, at: call.span)
  }
}

/// The arithmetic of dates as nodes.
private struct DateSteps {
  let checker: Checker
  let span: SourceSpan

  /// a + b + c
  func sum(_ a: TypedNode, _ b: TypedNode?, _ c: Int) throws(CheckFailure) -> TypedNode {
    let left = try b.map { (b) throws(CheckFailure) in try binary(.add, a, b) } ?? a
    return c == 0 ? left : try binary(.add, left, number(c))
  }

  func product(_ a: TypedNode, _ factor: Int) throws(CheckFailure) -> TypedNode {
    try binary(.multiply, a, number(factor))
  }

  func quotient(_ a: TypedNode, _ divisor: Int) throws(CheckFailure) -> TypedNode {
    let exact = try binary(.divide, a, number(divisor))
    return try checker.node(.unary(.floor, exact.id), kind: .number, at: span)
  }

  /// The day number of the first of a month, months counted from January of the year 0. Years begin in March here, so
  /// that the leap day comes last.
  func firstDay(ofMonth months: TypedNode) throws(CheckFailure) -> TypedNode {
    let shifted = try sum(months, nil, -2)
    let year = try quotient(shifted, 12)
    let month = try sum(shifted, product(year, -12), 0)
    var days = try quotient(sum(product(month, 153), nil, 2), 5)
    days = try sum(days, product(year, 365), -719_468)
    days = try sum(days, quotient(year, 4), 0)
    days = try sum(days, product(quotient(year, 100), -1), 0)
    return try sum(days, quotient(year, 400), 0)
  }

  private func number(_ value: Int) -> TypedNode { checker.constant(Decimal(value), at: span) }

  private func binary(_ operation: CoreBinary, _ a: TypedNode, _ b: TypedNode) throws(CheckFailure) -> TypedNode {
    try checker.node(.binary(operation, a.id, b.id), kind: .number, at: span)
  }
}

/// Dates as days since 1970-01-01 in the proleptic Gregorian calendar.
/// Source of the arithmetic: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days from civil).
extension DateLiteral {
  /// The first day of the year, month or day.
  public var firstDay: Int { Self.days(year: year, month: month ?? 1, day: day ?? 1) }

  /// The last day of the year, month or day.
  var lastDay: Int {
    if day != nil { return firstDay }
    guard let month else { return Self.days(year: year + 1, month: 1, day: 1) - 1 }
    return (month == 12 ? Self.days(year: year + 1, month: 1, day: 1) : Self.days(year: year, month: month + 1, day: 1))
      - 1
  }

  /// Whether it begins with a month: a year, a month, or the first day of one.
  var startsMonth: Bool { day == nil || day == 1 }

  /// Whether it ends with a month.
  var endsMonth: Bool { day == nil || lastDay == DateLiteral(year: year, month: month).lastDay }

  /// Days since 1970-01-01.
  static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
