extension DateLiteral {
  /// The years a date may have.
  static let years = 1900...2199

  /// Reads `2016-09` or `2016-09-01`; nil where the date does not exist.
  init?(in bytes: [UInt8], _ range: Range<Int>) {
    let start = range.lowerBound
    guard range.count == 7 || range.count == 10, bytes[start + 4] == Byte.minus,
      let year = NumberText.integer(in: bytes, start..<(start + 4)), DateLiteral.years.contains(year),
      let month = NumberText.integer(in: bytes, (start + 5)..<(start + 7)), (1...12).contains(month)
    else { return nil }
    guard range.count == 10 else {
      self.init(year: year, month: month)
      return
    }
    guard bytes[start + 7] == Byte.minus,
      let day = NumberText.integer(in: bytes, (start + 8)..<(start + 10)),
      (1...DateLiteral.days(in: month, of: year)).contains(day)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// How many days a month has.
  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
