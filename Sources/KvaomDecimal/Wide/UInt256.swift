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

extension UInt256 {
  /// The quotient and the remainder of the division by 10^`power`, by Barrett reduction: multiplication by a
  /// reciprocal gives a quotient at most 2 too small, which the remainder then corrects.
  ///
  /// - Requires: a power from 1 to 38 and a quotient below 10^38.
  @inline(__always) func dividedByPowerOfTen(_ power: Int) -> (quotient: UInt128, remainder: UInt128) {
    let divisor = PowersOfTen[power]
    let shift = 127 &- divisor.leadingZeroBitCount
    let leading = (self &>> shift).low
    var quotient = UInt256(multiplying: leading, by: PowersOfTen.reciprocals[power]).high
    // The true remainder is below 3 × 10^38, so the lower 128 bits tell it.
    var remainder = low &- quotient &* divisor
    // A version without branches was slower (13 against 10 ns for a whole quantize).
    while remainder >= divisor {
      remainder &-= divisor
      quotient &+= 1
    }
    return (quotient, remainder)
  }

  /// The quotient and the remainder of the division by `divisor`: Knuth's algorithm D with two words of quotient.
  ///
  /// - Requires: a quotient below 2^128, so that `high` is less than the divisor.
  func divided(by divisor: UInt128) -> (quotient: UInt128, remainder: UInt128) {
    precondition(high < divisor, "the quotient needs more than 128 bits")
    if high == 0 { return low.quotientAndRemainder(dividingBy: divisor) }
    let (divisorHigh, divisorLow) = UInt256.words(divisor)
    let (word1, word0) = UInt256.words(low)
    if divisorHigh == 0 {
      let first = divisorLow.dividingFullWidth((UInt64(truncatingIfNeeded: high), word1))
      let second = divisorLow.dividingFullWidth((first.remainder, word0))
      return ((UInt128(first.quotient) &<< 64) | UInt128(second.quotient), UInt128(second.remainder))
    }
    let shift = UInt128(divisor.leadingZeroBitCount)
    let normal = divisor &<< shift
    let upper = shift == 0 ? high : (high &<< shift) | (low &>> (128 &- shift))
    let lower = UInt256.words(low &<< shift)
    let first = UInt256.threeByTwo(upper, lower.high, by: normal)
    let second = UInt256.threeByTwo(first.remainder, lower.low, by: normal)
    return (
      (UInt128(first.quotient) &<< 64) | UInt128(second.quotient), second.remainder &>> shift
    )
  }

  /// One step of algorithm D: the word `high × 2^64 + low` divided by a divisor of two words.
  ///
  /// - Requires: the divisor's first bit set, and `high` below the divisor.
  private static func threeByTwo(
    _ high: UInt128, _ low: UInt64, by divisor: UInt128
  ) -> (quotient: UInt64, remainder: UInt128) {
    let (divisorHigh, divisorLow) = words(divisor)
    let (top, next) = words(high)
    var quotient: UInt64
    var part: UInt128
    if top >= divisorHigh {
      quotient = .max
      part = high &- product(quotient, divisorHigh)
    } else {
      let step = divisorHigh.dividingFullWidth((top, next))
      quotient = step.quotient
      part = UInt128(step.remainder)
    }
    // `part` is the remainder of the upper words; the estimate is at most 2 too large.
    var subtrahend = product(quotient, divisorLow)
    while part &>> 64 == 0 && subtrahend > (part &<< 64) | UInt128(low) {
      quotient &-= 1
      subtrahend &-= UInt128(divisorLow)
      part &+= UInt128(divisorHigh)
    }
    return (quotient, ((part &<< 64) | UInt128(low)) &- subtrahend)
  }

  /// The square root rounded down, and whether it is exact: Newton's iteration from the hardware's root.
  ///
  /// - Requires: at least 2^126 and below 2^250.
  func squareRoot() -> (root: UInt128, exact: Bool) {
    let scale = (bits &- 62) & ~1
    let leading = UInt64(truncatingIfNeeded: (self &>> scale).low)
    let estimate = UInt64(Double(leading).squareRoot() * 2_097_152) &+ 2
    var root = UInt128(estimate) &<< UInt128(scale / 2 - 21)
    // The relative error is squared by each step: 2^-51, 2^-103, 2^-207.
    for _ in 0..<2 {
      root = (root &+ divided(by: root).quotient) &>> 1
    }
    var square = UInt256(multiplying: root, by: root)
    while self < square {
      root &-= 1
      square = UInt256(multiplying: root, by: root)
    }
    return (root, square == self)
  }
}
