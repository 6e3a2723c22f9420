import KvaomWords
public import KvaomDecimal

/// The unit a figure is shown in. Cells stay canonical; `scale` leads from a cell to the number shown.
public struct FigureUnit: Sendable {
  /// Locale-neutral spelling, as it could be typed after a number: `kr`, `tkr`, `mkr`, `kr/child`, `position`, `%`,
  /// `pp`,
  /// `per 1000 child`; empty for a plain number. Known parts are printed in the reader's language, others as they
  /// stand.
  public var symbol: String
  /// What several are called, by the parts of the symbol that are units of the plan's own: `møter` for `møte`.
  public var plurals: [String: String]
  /// Divide a cell by this to get the number shown: 1000 for tkr, 0.01 for %, 0.001 for per 1000. Zero is read as 1.
  public var scale: Decimal
  /// The family.
  public var unitClass: UnitClass
  /// Decimals to show (`to n decimals`, or a unit's own); nil for the rule of `unitClass`.
  public var decimals: Int?
  /// The prices, for money.
  public var priceBasis: PriceBasis

  /// A unit.
  public init(
    symbol: String, scale: Decimal, unitClass: UnitClass, decimals: Int? = nil,
    priceBasis: PriceBasis = .notMoney, plurals: [String: String] = [:]
  ) {
    self.symbol = symbol
    self.scale = scale
    self.unitClass = unitClass
    self.decimals = decimals
    self.priceBasis = priceBasis
    self.plurals = plurals
  }
}

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

/// The words for more and less of a figure.
public enum MoneySense: Sendable, Equatable {
  /// Positive is cost: more is "dyrare", less is "billegare".
  case cost
  /// No judgement: "høgare", "lågare".
  case neutral
}

/// The prices money is counted in.
public enum PriceBasis: Sendable, Equatable {
  /// Each year in its own prices.
  case nominal
  /// All years in the prices of this calendar year.
  case fixed(Int)
  /// The plan does not say: printed as such, with a note.
  case unknown
  /// Not money: nothing is printed.
  case notMoney
}
