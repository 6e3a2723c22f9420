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
