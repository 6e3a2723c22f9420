/// Days as Excel counts them, and times as parts of a day.
enum DaySerial {
  /// The ISO text of the day and time that a decimal number of days stands for; nil where it stands for none. A
  /// workbook counts from 1900, with a 29 February that never was, or from 1904.
  static func text(_ number: [UInt8], counts1904: Bool, kind: DayKind) -> [UInt8]? {
    guard let value = Double(String(decoding: number, as: UTF8.self)), value >= 0, value < 2_958_466 else { return nil }
    let milliseconds = (value * 86_400_000).rounded()
    var day = Int(milliseconds / 86_400_000)
    let rest = Int(milliseconds - Double(day) * 86_400_000)
    if kind == .time, day == 0 { return Array(("T" + clock(rest)).utf8) }
    let date: String
    if counts1904 {
      day += 1462
    }
    if day == 60, !counts1904 {
      date = "1900-02-29"
    } else {
      // 1 January 1900 is day 1; before March 1900 the day that never was is not yet counted.
      date = civil(daysSince1970: day - 25569 + (day < 60 ? 1 : 0))
    }
    return Array((rest == 0 && kind != .dateTime ? date : date + "T" + clock(rest)).utf8)
  }

  /// The ISO text of a length of time in days.
  static func duration(_ number: [UInt8]) -> [UInt8]? {
    guard let value = Double(String(decoding: number, as: UTF8.self)), abs(value) < 10_000_000 else { return nil }
    let milliseconds = Int((abs(value) * 86_400_000).rounded())
    let sign = value < 0 ? "-" : ""
    let fraction = milliseconds % 1000 == 0 ? "" : "." + padded(milliseconds % 1000, 3)
    let seconds = milliseconds / 1000
    return Array(
      "\(sign)PT\(padded(seconds / 3600, 2))H\(padded(seconds / 60 % 60, 2))M\(padded(seconds % 60, 2))\(fraction)S"
        .utf8)
  }

  /// What a format shows of a serial.
  enum DayKind {
    case date, time, dateTime
  }

  /// Hours, minutes and seconds of a count of milliseconds.
  private static func clock(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    let text = "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    return milliseconds % 1000 == 0 ? text : text + "." + padded(milliseconds % 1000, 3)
  }

  /// The Gregorian day so many days after 1 January 1970 (Howard Hinnant, "chrono-compatible low-level date
  /// algorithms").
  private static func civil(daysSince1970 days: Int) -> String {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private static func padded(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}
