import KvaomSyntax

/// Dates as days since 1970-01-01 in the proleptic Gregorian calendar.
/// Source of the arithmetic: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days from civil).
extension DateLiteral {
  /// The first day of the year, month or day.
  var firstDay: Int { Self.days(year: year, month: month ?? 1, day: day ?? 1) }

  /// The last day of the year, month or day.
  var lastDay: Int {
    if day != nil { return firstDay }
    guard let month else { return Self.days(year: year + 1, month: 1, day: 1) - 1 }
    return (month == 12 ? Self.days(year: year + 1, month: 1, day: 1) : Self.days(year: year, month: month + 1, day: 1)) - 1
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
