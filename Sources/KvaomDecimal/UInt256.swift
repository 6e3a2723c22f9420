/// An unsigned integer of 256 bits: products of two coefficients, and dividends scaled for long division.
@usableFromInline struct UInt256: Sendable, Equatable {
  /// The upper 128 bits.
  @usableFromInline var high: UInt128
  /// The lower 128 bits.
  @usableFromInline var low: UInt128

  /// The integer high × 2^128 + low.
  @inline(__always) init(high: UInt128, low: UInt128) {
    self.high = high
    self.low = low
  }

  /// The integer `low`.
  @inline(__always) init(low: UInt128) {
    self.init(high: 0, low: low)
  }

  /// The product of two integers of 128 bits, by four multiplications of words.
  @inline(__always) init(multiplying first: UInt128, by second: UInt128) {
    let (firstHigh, firstLow) = UInt256.words(first)
    let (secondHigh, secondLow) = UInt256.words(second)
    let lowest = UInt256.product(firstLow, secondLow)
    let middle = UInt256.product(firstHigh, secondLow)
    let other = UInt256.product(firstLow, secondHigh)
    let highest = UInt256.product(firstHigh, secondHigh)
    // None of these sums can overflow: each product is at most (2^64 - 1)².
    let inner = middle &+ (lowest &>> 64)
    let outer = other &+ UInt128(UInt64(truncatingIfNeeded: inner))
    low = (outer &<< 64) | UInt128(UInt64(truncatingIfNeeded: lowest))
    high = highest &+ (inner &>> 64) &+ (outer &>> 64)
  }

  /// The upper and the lower word of an integer of 128 bits.
  @inline(__always) static func words(_ value: UInt128) -> (high: UInt64, low: UInt64) {
    (UInt64(truncatingIfNeeded: value &>> 64), UInt64(truncatingIfNeeded: value))
  }

  /// The full product of two words.
  @inline(__always) static func product(_ first: UInt64, _ second: UInt64) -> UInt128 {
    let product = first.multipliedFullWidth(by: second)
    return (UInt128(product.high) &<< 64) | UInt128(product.low)
  }

  /// The number of significant bits.
  @inline(__always) var bits: Int {
    high != 0 ? 256 &- high.leadingZeroBitCount : 128 &- low.leadingZeroBitCount
  }

  /// The number of decimal digits; none for zero.
  ///
  /// - Requires: below 10^76.
  @inline(__always) var digits: Int {
    if high == 0 { return PowersOfTen.digits(of: low) }
    let estimate = (bits &* 1233) &>> 12
    return self < UInt256.powerOfTen(estimate) ? estimate : estimate &+ 1
  }

  /// 10^`power`, for a power from 0 to 76.
  @inline(__always) static func powerOfTen(_ power: Int) -> UInt256 {
    if power <= PowersOfTen.greatest { return UInt256(low: PowersOfTen[power]) }
    let index = power &- PowersOfTen.greatest &- 1
    return UInt256(high: PowersOfTen.wideHigh[index], low: PowersOfTen.wideLow[index])
  }

  /// Whether the first integer is the smaller one.
  @inline(__always) static func < (left: UInt256, right: UInt256) -> Bool {
    left.high < right.high || (left.high == right.high && left.low < right.low)
  }

  /// The sum modulo 2^256.
  @inline(__always) static func &+ (left: UInt256, right: UInt256) -> UInt256 {
    let (low, carry) = left.low.addingReportingOverflow(right.low)
    return UInt256(high: left.high &+ right.high &+ (carry ? 1 : 0), low: low)
  }

  /// The difference modulo 2^256.
  @inline(__always) static func &- (left: UInt256, right: UInt256) -> UInt256 {
    let (low, borrow) = left.low.subtractingReportingOverflow(right.low)
    return UInt256(high: left.high &- right.high &- (borrow ? 1 : 0), low: low)
  }

  /// The integer shifted right by `count` bits, from 0 to 255.
  @inline(__always) static func &>> (value: UInt256, count: Int) -> UInt256 {
    if count >= 128 { return UInt256(low: value.high &>> UInt128(count &- 128)) }
    if count == 0 { return value }
    return UInt256(
      high: value.high &>> UInt128(count),
      low: (value.low &>> UInt128(count)) | (value.high &<< UInt128(128 &- count)))
  }
}
