/// The letter before a year: what kind of figures it holds.
public enum YearKind: String, Sendable, Equatable {
  /// R: accounts.
  case accounts = "R"
  /// B: adopted budget.
  case budget = "B"
  /// P: forecast.
  case forecast = "P"
  /// RB: revised budget.
  case revised = "RB"
}
