/// A year of the plan: its number and the letter that says what kind of figure it is.
public struct YearLabel: Hashable, Sendable {
  /// What figures of the year are; from its letter.
  public let kind: YearKind
  /// Without its letter: 2017 for `B2017`.
  public let year: Int
  /// A year of a kind.
  public init(kind: YearKind, year: Int) {
    self.kind = kind
    self.year = year
  }
  /// Reads `B2016`, `RB2017`, `2016`; nil for anything else.
  public init?(_ text: String) {
    let letters = text.prefix { !$0.isNumber }
    guard let kind = YearKind(rawValue: String(letters)) else { return nil }
    let digits = text.dropFirst(letters.count)
    guard digits.utf8.count == 4, let year = Int(digits), (1900...2199).contains(year) else { return nil }
    self.init(kind: kind, year: year)
  }
  /// The label as written.
  public var text: String { kind.rawValue + String(year) }
}

/// The letter before a year: what kind of figures it holds.
public enum YearKind: String, Hashable, Sendable, CaseIterable {
  /// Accounts (rekneskap).
  case accounts = "R"
  /// Budget.
  case budget = "B"
  /// Forecast (prognose).
  case forecast = "P"
  /// Revised budget.
  case revised = "RB"
  /// No letter.
  case plain = ""
}
