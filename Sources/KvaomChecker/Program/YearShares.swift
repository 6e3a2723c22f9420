public import KvaomDecimal

/// How much of each year of the plan something is in force, as parts of one whole: 4/12 of 2016, then 12/12. Whatever
/// is multiplied by a share is multiplied by the parts and divided by the whole last, so that three twelfths of four
/// are one, which a share rounded to 34 digits cannot promise.
public struct YearShares: Hashable, Sendable {
  /// For each year of the plan, the parts in force: from 0 to `whole`.
  public let parts: [Decimal]
  /// What the parts of a whole year add up to; above zero.
  public let whole: Decimal

  /// Shares as parts of a whole.
  public init(parts: [Decimal], of whole: Decimal) {
    self.parts = parts
    self.whole = whole
  }

  /// Shares that are known as fractions.
  public init(_ fractions: [Fraction]) {
    let common = fractions.reduce(1) { Fraction.leastCommonMultiple($0, $1.denominator) }
    self.init(
      parts: fractions.map { Decimal($0.numerator * (common / $0.denominator)) }, of: Decimal(common))
  }

  /// Whether some year is in force in part.
  public var hasParts: Bool { parts.contains { !$0.isZero && $0 != whole } }

  /// The share of each year, rounded where the format must.
  public var decimals: [Decimal] { whole == .one ? parts : parts.map { share($0) } }

  /// How much of a year, by its place on the axis; rounded where the format must.
  public subscript(year: Int) -> Decimal { share(parts[year]) }

  private func share(_ part: Decimal) -> Decimal {
    if part.isZero || whole == .one { return part }
    return part == whole ? .one : part / whole
  }

  /// A fraction of whole numbers, in its lowest terms; neither below zero.
  public struct Fraction: Hashable, Sendable {
    /// Above the line.
    public let numerator: Int
    /// Below the line, above zero.
    public let denominator: Int

    /// `numerator / denominator` in its lowest terms.
    public init(_ numerator: Int, _ denominator: Int) {
      let divisor = max(Fraction.greatestCommonDivisor(numerator, denominator), 1)
      self.numerator = numerator / divisor
      self.denominator = denominator / divisor
    }

    /// All of a year.
    public static let all = Fraction(1, 1)
    /// Nothing of it.
    public static let none = Fraction(0, 1)

    static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : greatestCommonDivisor(b, a % b) }

    static func leastCommonMultiple(_ a: Int, _ b: Int) -> Int { a / greatestCommonDivisor(a, b) * b }
  }
}
