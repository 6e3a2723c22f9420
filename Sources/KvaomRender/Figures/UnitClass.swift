/// The family of a unit: it decides decimals and whether differences are percentage points.
public enum UnitClass: Sendable, Equatable {
  /// kr, tkr, mkr, sek: no decimals, except millions with one.
  case money
  /// An amount for each of something (kr per barn, kr per time): no decimals.
  case moneyRate
  /// A share shown as %: one decimal; differences are percentage points.
  case percent
  /// A difference of percents: one decimal.
  case points
  /// Årsverk: two decimals.
  case position
  /// Per 1000, per 100 …: one decimal (two in a table of differences).
  case rate
  /// An index with its base at 100: one decimal.
  case index
  /// Children, cases, places: no decimals while all cells are whole, else two.
  case count
  /// Hours, days, months: no decimals while all cells are whole, else one.
  case time
  /// A number without a unit, or any other unit: as many decimals as needed, at most two (four below 1).
  case plain
}
