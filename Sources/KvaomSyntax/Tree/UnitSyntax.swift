public import KvaomSource

/// A unit as written: `kr`, `kr/hour`, `position per 1000 child`, `%`, `pp`, `kr@2017`, `money`, a product or quotient of names.
public struct UnitSyntax: Sendable {
  /// One factor: `name^exponent`, the exponent negative after `/` or `per`.
  public struct Factor: Sendable {
    /// The unit's name as written; `%` and `pp` included. Empty for a pure number as in `per 1000`.
    public let name: Name
    /// How many times it multiplies.
    public let exponent: Int
    /// The number in `per 1000`, `per 100_000`: the whole unit is divided by it. 1 where none is written.
    public let per: Int
    /// The year of a price basis, `kr@2017`.
    public let basis: PriceBasisSyntax?
    /// A factor of a unit.
    public init(name: Name, exponent: Int, per: Int = 1, basis: PriceBasisSyntax? = nil) {
      self.name = name
      self.exponent = exponent
      self.per = per
      self.basis = basis
    }
  }

  /// The factors as written, left to right.
  public let factors: [Factor]
  /// Where the unit stands.
  public let span: SourceSpan
  /// A unit at `span`.
  public init(factors: [Factor], span: SourceSpan) {
    self.factors = factors
    self.span = span
  }
}

/// The price basis in `prices …` and after `@` in a unit.
public enum PriceBasisSyntax: Hashable, Sendable {
  /// Current prices.
  case nominal
  /// Fixed prices of a year.
  case fixed(year: Int)
  /// The source does not say.
  case unknown
}
