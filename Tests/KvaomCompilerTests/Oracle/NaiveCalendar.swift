import KvaomDecimal

/// The calendar, counted day by day from 1970.
enum NaiveCalendar {
  /// 365 or 366.
  static func days(inYear year: Int) -> Int { isLeap(year) ? 366 : 365 }

  /// 28 to 31.
  static func days(inMonth month: Int, ofYear year: Int) -> Int {
    if month == 2 { return isLeap(year) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// Year, month and day of a day on or after 1970-01-01.
  static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
    var (year, month, rest) = (1970, 1, days)
    while rest < 0 {
      year -= 1
      rest += self.days(inYear: year)
    }
    while rest >= self.days(inYear: year) {
      rest -= self.days(inYear: year)
      year += 1
    }
    while rest >= self.days(inMonth: month, ofYear: year) {
      rest -= self.days(inMonth: month, ofYear: year)
      month += 1
    }
    return (year, month, rest + 1)
  }
}
