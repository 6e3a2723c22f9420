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

  /// The exponent, shifted into its place in the upper word.
  @inlinable @inline(__always) static func exponentField(_ exponent: Int) -> UInt64 {
    (UInt64(truncatingIfNeeded: exponent) &<< 50) &>> 1
  }
}
