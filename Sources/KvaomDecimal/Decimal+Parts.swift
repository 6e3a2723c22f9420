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
