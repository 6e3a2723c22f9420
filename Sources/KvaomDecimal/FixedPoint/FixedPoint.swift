/// An unsigned number of 64 whole and 320 fraction bits (96 decimal digits): the working precision of powers,
/// exponentials and logarithms.
///
/// Sums, differences and products that leave the range are our own mistakes; every rounding is downwards and below
/// 2^-319.
struct FixedPoint: Sendable {
  /// The words, the lowest first; the last one is the whole part.
  var words: InlineArray<6, UInt64>

  /// The whole number `whole`.
  init(_ whole: UInt64) {
    words = [0, 0, 0, 0, 0, whole]
  }

  /// The number with these words, the lowest first.
  init(words: InlineArray<6, UInt64>) {
    self.words = words
  }

  /// `coefficient` × 10^-`places`.
  ///
  /// - Requires: a coefficient below 10^34, and a result below 2^64.
  init(coefficient: UInt128, places: Int) {
    // Two halves of 17 digits, each of which fits the whole part.
    let half: UInt128 = 100_000_000_000_000_000
    let (high, low) = coefficient.quotientAndRemainder(dividingBy: half)
    self.init(UInt64(high))
    if places >= 17 {
      self = dividedByPowerOfTen(places - 17)
    } else {
      self = multiplied(by: UInt64(PowersOfTen[17 - places]))
    }
    self = self + FixedPoint(UInt64(low)).dividedByPowerOfTen(places)
  }

  /// The digits before the point; a `FixedPoint` is never negative.
  var whole: UInt64 { words[5] }

  /// Whether this is 0.
  var isZero: Bool {
    var any: UInt64 = 0
    for index in 0..<6 { any |= words[index] }
    return any == 0
  }

  /// Whether the left number is less.
  static func < (left: FixedPoint, right: FixedPoint) -> Bool {
    for index in stride(from: 5, through: 0, by: -1) where left.words[index] != right.words[index] {
      return left.words[index] < right.words[index]
    }
    return false
  }

  /// The exact sum; a carry out of the whole part is our own mistake.
  static func + (left: FixedPoint, right: FixedPoint) -> FixedPoint {
    var result = left
    var carry: UInt64 = 0
    for index in 0..<6 {
      let (sum, first) = left.words[index].addingReportingOverflow(right.words[index])
      let (total, second) = sum.addingReportingOverflow(carry)
      result.words[index] = total
      carry = first || second ? 1 : 0
    }
    precondition(carry == 0, "fixed-point sum out of range")
    return result
  }

  /// The difference, which must not be negative.
  static func - (left: FixedPoint, right: FixedPoint) -> FixedPoint {
    var result = left
    var borrow: UInt64 = 0
    for index in 0..<6 {
      let (difference, first) = left.words[index].subtractingReportingOverflow(right.words[index])
      let (total, second) = difference.subtractingReportingOverflow(borrow)
      result.words[index] = total
      borrow = first || second ? 1 : 0
    }
    precondition(borrow == 0, "fixed-point difference out of range")
    return result
  }

  /// The product, what lies beyond the last word cut off.
  static func * (left: FixedPoint, right: FixedPoint) -> FixedPoint {
    var product: InlineArray<12, UInt64> = .init(repeating: 0)
    for outer in 0..<6 where left.words[outer] != 0 {
      var carry: UInt64 = 0
      for inner in 0..<6 {
        // At most (2^64 - 1)² + 2 (2^64 - 1): never more than 128 bits.
        let step =
          UInt256.product(left.words[outer], right.words[inner]) &+ UInt128(product[outer &+ inner])
          &+ UInt128(carry)
        product[outer &+ inner] = UInt64(truncatingIfNeeded: step)
        carry = UInt64(truncatingIfNeeded: step &>> 64)
      }
      product[outer &+ 6] = carry
    }
    precondition(product[11] == 0, "fixed-point product out of range")
    var result = left
    for index in 0..<6 { result.words[index] = product[index &+ 5] }
    return result
  }

  /// The product with a whole number, and what of it exceeds the whole part's 64 bits.
  func multipliedFullWidth(by factor: UInt64) -> (overflow: UInt64, product: FixedPoint) {
    var result = self
    var carry: UInt64 = 0
    for index in 0..<6 {
      let step = UInt256.product(words[index], factor) &+ UInt128(carry)
      result.words[index] = UInt64(truncatingIfNeeded: step)
      carry = UInt64(truncatingIfNeeded: step &>> 64)
    }
    return (carry, result)
  }

  /// The product with a whole number.
  func multiplied(by factor: UInt64) -> FixedPoint {
    let (overflow, product) = multipliedFullWidth(by: factor)
    precondition(overflow == 0, "fixed-point multiple out of range")
    return product
  }

  /// The quotient by a whole number that is not zero.
  func divided(by divisor: UInt64) -> FixedPoint {
    var result = self
    var remainder: UInt64 = 0
    for index in stride(from: 5, through: 0, by: -1) {
      (result.words[index], remainder) = divisor.dividingFullWidth((remainder, words[index]))
    }
    return result
  }

  /// The quotient by 10^`power`; zero comes out when that is too much.
  func dividedByPowerOfTen(_ power: Int) -> FixedPoint {
    var result = self
    var left = power
    while left > 0 && !result.isZero {
      let step = min(left, 19)
      result = result.divided(by: UInt64(PowersOfTen[step]))
      left -= step
    }
    return result
  }

  /// The product with 10^`power`.
  func multipliedByPowerOfTen(_ power: Int) -> FixedPoint {
    var result = self
    var left = power
    while left > 0 && !result.isZero {
      let step = min(left, 19)
      result = result.multiplied(by: UInt64(PowersOfTen[step]))
      left -= step
    }
    return result
  }

  /// The number divided by 2^`count`, for a count from 0 to 63.
  func shiftedRight(by count: UInt64) -> FixedPoint {
    if count == 0 { return self }
    var result = self
    for index in 0..<5 {
      result.words[index] = (words[index] &>> count) | (words[index &+ 1] &<< (64 &- count))
    }
    result.words[5] = words[5] &>> count
    return result
  }

  /// 1 / x for a number from 1 to 2^32: Newton's iteration from the hardware's quotient.
  var reciprocal: FixedPoint {
    let leading = Double(words[5]) + Double(words[4]) * 0x1p-64
    let estimate = 0x1p62 / leading
    var result = FixedPoint(words: [0, 0, 0, 0, UInt64(estimate) &<< 1, 0]).doubled
    // The relative error is squared by each step: 2^-51, 2^-102, 2^-204, then the last bits.
    let two = FixedPoint(2)
    for _ in 0..<3 { result = result * (two - self * result) }
    return result
  }

  /// Twice the number.
  private var doubled: FixedPoint { self + self }
}
