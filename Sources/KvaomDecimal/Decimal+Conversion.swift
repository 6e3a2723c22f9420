extension Decimal: ExpressibleByIntegerLiteral {
  /// The whole number, exact.
  @inlinable public init(integerLiteral value: Int) { self.init(value) }

  /// The whole number, exact, with exponent 0.
  @inlinable public init(_ value: Int) {
    self.init(upper: value < 0 ? Layout.signBit : 0, lower: UInt64(value.magnitude))
  }

  /// `coefficient` × 10^`exponent`, rounded half to even to 34 digits if need be.
  public init(coefficient: Int128, exponent: Int) {
    self.init(negative: coefficient < 0, coefficient: coefficient.magnitude, exponent: exponent)
  }

  /// ±`coefficient` × 10^`exponent`, rounded half to even to 34 digits if need be; any exponent will do: one far
  /// too large gives `missing(.overflow)`, one far too small zero.
  public init(negative: Bool, coefficient: UInt128, exponent: Int) {
    if coefficient < Layout.coefficientLimit, exponent >= Layout.minimumExponent, exponent <= Layout.maximumExponent {
      self.init(negative: negative, packing: coefficient, exponent: exponent)
      return
    }
    let exponent = min(max(exponent, -100_000), 100_000)
    // Up to 39 digits, of which 38 may be dropped at once: `rounded` takes care of it.
    self = Decimal.rounded(
      negative: negative, coefficient: UInt256(low: coefficient), exponent: exponent)
  }

  /// The shortest decimal that reads back as the same binary64 (0.1 becomes 0.1); infinities are
  /// `missing(.overflow)`, NaN is `missing(.undefined)`.
  public init(_ value: Double) {
    if value.isNaN {
      self = .missing(.undefined)
    } else if value.isInfinite {
      self = .missing(.overflow)
    } else if let whole = Decimal.wholeMagnitude(value) {
      self.init(upper: value.sign == .minus ? Layout.signBit : 0, lower: whole)
    } else {
      self = Decimal(parsing: value.description) ?? .missing(.undefined)
    }
  }

  /// The magnitude of a whole number below 2^53, nil for other numbers. (`UInt64(exactly:)` and `rounded()` would call
  /// libm, which only programs that import Glibc are linked with.)
  private static func wholeMagnitude(_ value: Double) -> UInt64? {
    let magnitude = value.magnitude
    if magnitude >= 9_007_199_254_740_992 { return nil }
    let whole = UInt64(magnitude)
    return Double(whole) == magnitude ? whole : nil
  }

  /// The nearest binary64 (correctly rounded; infinite beyond 1.8E308); NaN when missing.
  public var doubleValue: Double {
    if isMissing { return .nan }
    let places = exponent
    // Clinger's fast path: both factors are exact, so the one operation rounds correctly.
    if isSmall && lower <= 9_007_199_254_740_992 && places >= -22 && places <= 22 {
      let whole = Double(lower)
      let value = places < 0 ? whole / Decimal.exactPowers[-places] : whole * Decimal.exactPowers[places]
      return isNegative ? -value : value
    }
    return Double(scientificDescription) ?? .nan
  }

  /// The powers of ten that binary64 holds exactly.
  private static let exactPowers: InlineArray<23, Double> = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
  ]

  /// The whole number if this is one that fits in `Int`, whatever its exponent.
  public var wholeValue: Int? {
    if isMissing { return nil }
    let magnitude: UInt128
    if exponent == 0 || isZero {
      magnitude = coefficient
    } else if exponent > 0 {
      if exponent > 18 { return nil }
      if coefficient >= PowersOfTen[20] { return nil }
      magnitude = coefficient &* PowersOfTen[exponent]
    } else {
      let (stripped, zeros) = Decimal.strippingZeros(coefficient, atMost: -exponent)
      if zeros != -exponent { return nil }
      magnitude = stripped
    }
    let limit = UInt128(Int.max)
    if isNegative { return magnitude <= limit + 1 ? Int(truncatingIfNeeded: 0 &- magnitude) : nil }
    return magnitude <= limit ? Int(truncatingIfNeeded: magnitude) : nil
  }
}

extension Int {
  /// The whole number a decimal stands for, or nil when it has a fraction, is missing or does not fit.
  public init?(exactly decimal: Decimal) {
    guard let whole = decimal.wholeValue else { return nil }
    self = whole
  }
}
