/// A date in source: a day, a month or, in time clauses, a whole year.
public struct DateLiteral: Hashable, Sendable {
  /// The calendar year, 1900-2199.
  public let year: Int
  /// 1-12, or nil for a whole year.
  public let month: Int?
  /// 1-31, valid in its month, or nil for a whole month.
  public let day: Int?
  /// A date; the parser has checked that it exists.
  public init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }
}
