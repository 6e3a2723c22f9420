/// A day of the Gregorian calendar, for days counted from 1970-01-01.
struct CivilDate {
  /// The days from 0001-01-01 to 9999-12-31.
  static let range: ClosedRange<Int64> = -719_162...2_932_896
  /// Of the proleptic Gregorian calendar.
  let year: Int
  /// 1 to 12.
  let month: Int
  /// 1 to 31.
  let day: Int

  /// The day that is `days` after 1970-01-01.
  init(days: Int) {
    // Years are counted from March, in eras of 400 years (146 097 days), so that the leap day comes last.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// `days` where it lies within the range, else the end of the range it is beyond.
  static func clamped(_ days: Int64) -> Int { Int(min(max(days, range.lowerBound), range.upperBound)) }

  /// Days from 1970-01-01 to 1 January of `year`.
  static func days(toStartOf year: Int) -> Int {
    let before = year - 1
    func floorDivide(_ divisor: Int) -> Int { before >= 0 ? before / divisor : (before - divisor + 1) / divisor }
    return 365 * before + floorDivide(4) - floorDivide(100) + floorDivide(400) - 719_162
  }

  /// How much of `year` lies from the day `from` to the day `until`, included, where a year is `parts`, a number that
  /// can be divided by 12 times the days of any month: months are twelfths, a day its share of its month.
  static func part(of year: Int, from: Int64?, until: Int64?, of parts: Int) -> Int {
    let opening = days(toStartOf: year)
    let closing = days(toStartOf: year + 1)
    let start = max(from.map(clamped) ?? opening, opening)
    let end = min(until.map { clamped($0) + 1 } ?? closing, closing)
    if end <= start { return 0 }
    return elapsed(until: end, of: year, parts) - elapsed(until: start, of: year, parts)
  }

  /// How much of `year` is over before a day of it, or before the next year.
  private static func elapsed(until day: Int, of year: Int, _ parts: Int) -> Int {
    let date = CivilDate(days: day)
    if date.year > year { return parts }
    let month = parts / 12
    // 31 days after the first of a month is a day of the next, later by what this month lacks of 31.
    let length = 32 - CivilDate(days: day - (date.day - 1) + 31).day
    return (date.month - 1) * month + (date.day - 1) * (month / length)
  }
}
