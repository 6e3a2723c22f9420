public import KvaomDecimal

/// How a number of a unit is shown: the names the unit is made of, as the plan has them, and how many canonical units
/// one shown unit is. What prints a unit works from the names; `text` is for what a plan could hold.
public struct UnitDisplay: Hashable, Sendable {
  /// One name in a unit: `tkr`, `/child`, `per 1000 child`.
  public struct Factor: Hashable, Sendable {
    /// The canonical name; empty for a pure number, as in `per 1000`.
    public let name: String
    /// What several are called, where the plan says so; it is for the eye and no part of what the unit is.
    public let plural: String?
    /// How many times it multiplies; negative below the line.
    public let exponent: Int
    /// The number in `per 1000`; 1 where none is written.
    public let per: Int64
    /// The year of `kr@2017`.
    public let pricesOf: Int?
    /// A name in a unit.
    public init(_ name: String, plural: String? = nil, exponent: Int = 1, per: Int64 = 1, pricesOf: Int? = nil) {
      self.name = name
      self.plural = plural
      self.exponent = exponent
      self.per = per
      self.pricesOf = pricesOf
    }
    /// Whether both are written alike.
    public static func == (left: Factor, right: Factor) -> Bool {
      left.name == right.name && left.exponent == right.exponent && left.per == right.per
        && left.pricesOf == right.pricesOf
    }
    /// Feeds what `==` looks at.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(name)
      hasher.combine(exponent)
      hasher.combine(per)
      hasher.combine(pricesOf)
    }
    /// The name as written, with its prices and its power: `kr@2017`, `km^2`.
    public var text: String {
      var text = name
      if let pricesOf { text += "@\(pricesOf)" }
      if abs(exponent) > 1 { text += "^\(abs(exponent))" }
      return text
    }
  }

  /// The names, in the order written; empty for a plain number.
  public let factors: [Factor]
  /// One shown unit in canonical units: 1000 for `tkr`, 0.01 for `%`, 0.001 for `per 1000`.
  public let scale: Decimal

  /// A way of showing.
  public init(_ factors: [Factor], scale: Decimal) {
    self.factors = factors
    self.scale = scale
  }

  /// That of a plain number.
  public static let plain = UnitDisplay([], scale: .one)
  /// `%`
  public static let percent = UnitDisplay([Factor("%")], scale: Decimal(coefficient: 1, exponent: -2))
  /// `pp`
  public static let points = UnitDisplay([Factor("pp")], scale: Decimal(coefficient: 1, exponent: -2))

  /// Whether nothing stands after the number.
  public var isEmpty: Bool { factors.isEmpty }
  /// Whether it is counted on a number of something: `per 1000`, `position per 1000 child`.
  public var isRate: Bool { factors.contains { $0.per != 1 } }

  /// The same in the prices of a year, or in current prices.
  public func inPrices(of year: Int?) -> UnitDisplay {
    UnitDisplay(
      factors.map { Factor($0.name, plural: $0.plural, exponent: $0.exponent, per: $0.per, pricesOf: year) },
      scale: scale)
  }

  /// The same without what several are called: the plan's own names stand as the plan spells them.
  public var asSpelled: UnitDisplay {
    UnitDisplay(
      factors.map { Factor($0.name, exponent: $0.exponent, per: $0.per, pricesOf: $0.pricesOf) }, scale: scale)
  }

  /// As written in source: `tkr`, `kr/child`, `per 1000`, `position per 1000 child`, `1/kr`, `%`.
  public var text: String {
    if factors.count == 1, factors[0].exponent == 1 { return factors[0].text }
    var text = factors.filter { $0.exponent > 0 && $0.per == 1 }.map { $0.text }.joined(separator: "*")
    for factor in factors where factor.exponent < 0 || factor.per != 1 {
      if factor.per != 1 {
        text += (text.isEmpty ? "per " : " per ") + String(factor.per)
        text += factor.name.isEmpty ? "" : " " + factor.text
      } else {
        text += (text.isEmpty ? "1/" : "/") + factor.text
      }
    }
    return text
  }
}
