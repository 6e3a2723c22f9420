/// A decimal number of 34 significant digits, or *missing* with a reason: IEEE 754-2008 decimal128
/// without infinities and NaNs.
///
/// - A number is ±coefficient × 10^exponent with a coefficient below 10^34 and an exponent from -6176 to
///   6111. Equal numbers may differ in exponent (2.5 and 2.50 are equal and hash alike, but print
///   differently); every operation gives the exponent the standard asks for.
/// - Operations round half to even, once. An operation with a missing operand returns that operand, the
///   left one first. What would be infinite is `missing(.overflow)` or `missing(.divisionByZero)`, what would be
///   a NaN is `missing(.undefined)`.
///
/// Layout: sign (1 bit), exponent (14 bits, two's complement), coefficient (113 bits). Sixteen zero bytes
/// are the number 0; a whole number from 0 to 2^64 - 1 is its own bit pattern; missing has the exponent pattern
/// -8192 and its reason in the lower word.
///
/// Measured in columns of 1,024 (AMD EPYC, release build, a shared machine, best of 5 runs), in nanoseconds:
/// sum of a column 1, `+ -` of equal exponents 1.6, of others 5, `*` 2, comparison 4-6; with operands of 34 digits
/// `+` 15-25, `*` 20; `/` 5 when exact at once and 33-43 otherwise; `rounded(toMultipleOf:)` 11-16, of 34 digits
/// 14-24; square root 80; whole powers 30-250; reading 14, printing 100; exponentials and logarithms 2,500, other
/// powers 4,700.
public struct Decimal: Sendable, BitwiseCopyable {
  /// Sign, exponent and the upper 49 bits of the coefficient.
  @usableFromInline let upper: UInt64
  /// The lower 64 bits of the coefficient, or the reason of a missing number.
  @usableFromInline let lower: UInt64

  /// The number with these bits, which must follow the layout above.
  @inlinable @inline(__always) init(upper: UInt64, lower: UInt64) {
    self.upper = upper
    self.lower = lower
  }

  /// The number with a coefficient below 10^34 and an exponent from -6176 to 6111.
  @inlinable @inline(__always) init(negative: Bool, packing coefficient: UInt128, exponent: Int) {
    self.init(
      upper: (negative ? Layout.signBit : 0) | Layout.exponentField(exponent)
        | UInt64(truncatingIfNeeded: coefficient &>> 64),
      lower: UInt64(truncatingIfNeeded: coefficient))
  }
}

extension Decimal {
  /// The number 0.
  public static var zero: Decimal { @inlinable @inline(__always) get { Decimal(upper: 0, lower: 0) } }
  /// The number 1.
  public static var one: Decimal { @inlinable @inline(__always) get { Decimal(upper: 0, lower: 1) } }
  /// The largest number, 9.99…E+6144 with 34 nines.
  public static var greatestFiniteMagnitude: Decimal {
    Decimal(negative: false, packing: Layout.coefficientLimit - 1, exponent: Layout.maximumExponent)
  }
  /// The smallest number above zero, 1E-6176.
  public static var leastNonzeroMagnitude: Decimal {
    Decimal(negative: false, packing: 1, exponent: Layout.minimumExponent)
  }

  /// A missing number with the engine's own reason, or the raw value of a `MissingReason`.
  @inlinable @inline(__always) public static func missing(_ reason: UInt32) -> Decimal {
    Decimal(upper: Layout.missing, lower: UInt64(reason))
  }

  /// A missing number with one of the reserved reasons.
  @inlinable @inline(__always) public static func missing(_ reason: MissingReason) -> Decimal {
    missing(reason.rawValue)
  }

  /// Whether there is no number.
  @inlinable @inline(__always) public var isMissing: Bool { upper == Layout.missing }

  /// Why there is no number, or nil when there is one.
  @inlinable public var missingReason: UInt32? {
    isMissing ? UInt32(truncatingIfNeeded: lower) : nil
  }

  /// Whether the sign is minus; true of -0, false of missing.
  @inlinable @inline(__always) public var isNegative: Bool { upper >= Layout.signBit }

  /// Whether the number is 0 or -0, whatever its exponent; false of missing.
  @inlinable @inline(__always) public var isZero: Bool { lower == 0 && upper & Layout.coefficientMask == 0 }

  /// The exponent q of ±c × 10^q. Meaningless when missing.
  @inlinable @inline(__always) public var exponent: Int {
    Int(truncatingIfNeeded: Int64(bitPattern: upper &<< 1) &>> 50)
  }

  /// The coefficient c of ±c × 10^q, at most 10^34 - 1. Meaningless when missing.
  @inlinable @inline(__always) public var coefficient: UInt128 {
    (UInt128(upper & Layout.coefficientMask) &<< 64) | UInt128(lower)
  }

  /// The number of digits of the coefficient; 1 when it is zero. Meaningless when missing.
  public var digits: Int { max(1, PowersOfTen.digits(of: coefficient)) }

  /// The exponent of the first digit in scientific notation: 3 for 2500. Meaningless when missing.
  public var adjustedExponent: Int { exponent + digits - 1 }

  /// Whether the coefficient fits one word, so that the fast paths apply. False of missing.
  @inlinable @inline(__always) var isSmall: Bool { upper & Layout.coefficientMask == 0 }
}

/// The bit fields of a `Decimal` and the limits of the format decimal128.
@usableFromInline enum Layout {
  /// The sign, in the upper word.
  @usableFromInline static var signBit: UInt64 { @inlinable @inline(__always) get { 1 &<< 63 } }
  /// The upper part of the coefficient, in the upper word.
  @usableFromInline static var coefficientMask: UInt64 { @inlinable @inline(__always) get { (1 &<< 49) &- 1 } }
  /// The upper word of every missing number. Its coefficient part is not zero, so that the fast paths for small
  /// coefficients need no test of their own.
  @usableFromInline static var missing: UInt64 { @inlinable @inline(__always) get { (1 &<< 62) | 1 } }

  /// Digits of the largest coefficient.
  @usableFromInline static var precision: Int { @inlinable @inline(__always) get { 34 } }
  /// The smallest exponent (Etiny): that of the subnormal numbers.
  @usableFromInline static var minimumExponent: Int { @inlinable @inline(__always) get { -6176 } }
  /// The largest exponent (Etop).
  @usableFromInline static var maximumExponent: Int { @inlinable @inline(__always) get { 6111 } }
  /// 10^34, the first number that is no coefficient.
  @usableFromInline static var coefficientLimit: UInt128 {
    @inlinable @inline(__always) get { 10_000_000_000_000_000_000_000_000_000_000_000 }
  }

  /// The upper word of 10^34: a number with less there has at most 34 digits.
  @usableFromInline static var upperLimit: UInt64 { @inlinable @inline(__always) get { 542_101_086_242_752 } }

  /// The exponent, shifted into its place in the upper word.
  @inlinable @inline(__always) static func exponentField(_ exponent: Int) -> UInt64 {
    (UInt64(truncatingIfNeeded: exponent) &<< 50) &>> 1
  }
}

/// Why a number is missing: the payload of `Decimal.missing(_:)`.
///
/// Raw values below 1024 belong to this list; 1024 and above are free for the engine's own sites
/// (a definition, a cell, a line of a plan).
public enum MissingReason: UInt32, Sendable, CaseIterable {
  /// The cell was left blank.
  case blank = 0
  /// A number was divided by zero.
  case divisionByZero = 1
  /// The result is beyond 9.99…E+6144. The engine reports it as an error.
  case overflow = 2
  /// The result does not exist: the root of a negative number, the logarithm of zero or less, zero to
  /// the power zero, a fractional power of a negative number, a quantum that 34 digits cannot hold.
  case undefined = 3
  /// The source does not cover the cell.
  case notCovered = 4
  /// There is no year before the first.
  case firstYear = 5

  /// The first raw value that this list will never use.
  public static let firstFree: UInt32 = 1024
}

extension Decimal: ExpressibleByIntegerLiteral {
  /// The whole number, exact.
  @inlinable public init(integerLiteral value: Int64) { self.init(value) }

  /// The whole number, exact, with exponent 0.
  @inlinable public init(_ value: Int) { self.init(Int64(value)) }

  /// The whole number, exact, with exponent 0.
  @inlinable public init(_ value: Int64) {
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

  /// The whole number if this is one that fits in 64 bits, whatever its exponent.
  public var wholeNumber: Int64? {
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
    let limit = UInt128(Int64.max)
    if isNegative { return magnitude <= limit + 1 ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil }
    return magnitude <= limit ? Int64(truncatingIfNeeded: magnitude) : nil
  }
}

extension Decimal {
  /// The whole number if this is one that fits in `Int`: an index or a count. A value may need the 64 bits of
  /// `wholeNumber`, which `Int` has not on every machine.
  public var wholeValue: Int? { Int(exactly: self) }
}

extension Int {
  /// The whole number a decimal stands for, or nil when it has a fraction, is missing or does not fit.
  public init?(exactly decimal: Decimal) {
    guard let whole = decimal.wholeNumber else { return nil }
    self.init(exactly: whole)
  }
}
