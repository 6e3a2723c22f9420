extension Decimal {
  /// The number to a whole power: exact while 34 digits hold it, otherwise correctly rounded.
  ///
  /// 0 to the power 0 is `missing(.undefined)`, 0 to a negative power `missing(.divisionByZero)`.
  public func power(_ count: Int) -> Decimal { power(whole: Int64(count)) }

  /// The number to a whole power, as `power(_: Int)`.
  private func power(whole count: Int64) -> Decimal {
    if isMissing { return self }
    if count == 0 { return isZero ? .missing(.undefined) : .one }
    let negative = isNegative && count & 1 == 1
    if isZero {
      return count < 0 ? .missing(.divisionByZero) : Decimal(negative: negative, packing: 0, exponent: 0)
    }
    if let exact = wholePower(count, negative: negative) { return exact }
    return generalPower(Decimal(count), negative: negative)
  }

  /// The number to any power: as `power(_: Int)` when it is whole, otherwise to within 0.5000…1 units of the last
  /// digit.
  ///
  /// A negative number to a power that is not whole is `missing(.undefined)`.
  public func power(_ other: Decimal) -> Decimal {
    if let missing = Decimal.firstMissing(self, other) { return missing }
    if let count = other.wholeNumber { return power(whole: count) }
    if isZero {
      if other.isNegative { return .missing(.divisionByZero) }
      return Decimal(negative: isNegative && other.isOddWhole, packing: 0, exponent: 0)
    }
    if isNegative && !other.isWhole { return .missing(.undefined) }
    return generalPower(other, negative: isNegative && other.isOddWhole)
  }

  /// Whether the number is an odd whole number.
  private var isOddWhole: Bool {
    if exponent > 0 || !isWhole { return false }
    return Decimal.strippingZeros(coefficient, atMost: -exponent).coefficient & 1 == 1
  }

  /// The power from the digits of the coefficient's own power, when it has at most 76 of them (or, for a
  /// negative `count`, at most 34), or from an estimate that is good enough; otherwise nil.
  private func wholePower(_ count: Int64, negative: Bool) -> Decimal? {
    let (base, zeros) = Decimal.strippingZeros(coefficient, atMost: Layout.precision)
    let times = Int64(clamping: count.magnitude)
    // Beyond these bounds only overflow or zero is left, whatever the digits.
    let (scaled, overflow) = Int64(exponent + zeros).multipliedReportingOverflow(by: count)
    let farAway: Int64 = (exponent + zeros < 0) != (count < 0) ? -100_000 : 100_000
    let scale = Int(overflow ? farAway : min(max(scaled, -100_000), 100_000))
    guard let half = Decimal.smallPower(base, times / 2),
      let other = Decimal.smallPower(base, times - times / 2)
    else {
      return Decimal.estimatedPower(
        of: base, scale: exponent + zeros, count: count, negative: negative)
    }
    let digits = UInt256(multiplying: half, by: other)
    if count < 0 {
      if digits.high != 0 || digits.low >= Layout.coefficientLimit {
        return Decimal.estimatedPower(
          of: base, scale: exponent + zeros, count: count, negative: negative)
      }
      return Decimal.quotient(negative: negative, dividend: 1, divisor: digits.low, preferred: scale)
    }
    // The exponent asked for is exponent × count: as many zeros come back as there is room for.
    let room = max(0, Layout.precision - digits.digits)
    let (wanted, tooMany) = Int64(zeros).multipliedReportingOverflow(by: times)
    let padding = tooMany ? room : Int(min(Int64(room), wanted))
    let padded = padding == 0 ? digits : UInt256(low: digits.low &* PowersOfTen[padding])
    return Decimal.rounded(negative: negative, coefficient: padded, exponent: scale - padding)
  }

  /// `base` to the power `count` if it is below 10^38.
  private static func smallPower(_ base: UInt128, _ count: Int64) -> UInt128? {
    if base == 1 { return 1 }
    if count > 126 { return nil }
    var result: UInt128 = 1
    for _ in 0..<count {
      let product = UInt256(multiplying: result, by: base)
      if product.high != 0 || product.low >= PowersOfTen[PowersOfTen.greatest] { return nil }
      result = product.low
    }
    return result
  }

  /// ±|number|^`other` as e^(other × ln |number|); neither is zero or missing.
  private func generalPower(_ other: Decimal, negative: Bool) -> Decimal {
    let logarithm = ScaledLogarithm(of: magnitude)
    let shrinking = logarithm.negative != other.isNegative
    let result: Decimal
    if logarithm.magnitude.isZero {
      result = Decimal.exponential(of: FixedPoint(0), negative: false, snapping: true)
    } else {
      let adjusted =
        logarithm.magnitude.approximateAdjustedExponent + logarithm.scale + other.adjustedExponent
      if adjusted > 6 {
        result = shrinking ? .underflow : .missing(.overflow)
      } else if adjusted < -80 {
        result = Decimal.exponential(of: FixedPoint(0), negative: false, snapping: true)
      } else {
        result = Decimal.exponential(
          of: logarithm.argument(times: other), negative: shrinking, snapping: true)
      }
    }
    return negative && !result.isMissing
      ? Decimal(upper: result.upper | Layout.signBit, lower: result.lower) : result
  }
}

extension Decimal {
  /// (`base` × 10^`scale`)^`count` by repeated squaring with 38 digits, if that settles the 34th (Ziv's
  /// strategy); nil when it does not, or `count` is beyond ±500. Growth of 25 or 50 years is settled 19 times in
  /// 20, at a thirtieth of the cost of a logarithm.
  ///
  /// - Requires: a base from 2 to 10^34.
  static func estimatedPower(of base: UInt128, scale: Int, count: Int64, negative: Bool) -> Decimal? {
    let times = Int64(clamping: count.magnitude)
    if times > 500 { return nil }
    let padding = PowersOfTen.greatest - PowersOfTen.digits(of: base)
    let start = (coefficient: base &* PowersOfTen[padding], exponent: scale - padding)
    var power = start
    var bit = times.bitWidth - times.leadingZeroBitCount - 2
    while bit >= 0 {
      power = truncatedProduct(power, power)
      if times >> bit & 1 == 1 { power = truncatedProduct(power, start) }
      bit -= 1
    }
    // Each product is at most 10^-37 of itself too small and passes its factors' errors on: in all less than `times`
    // such errors.
    if count > 0 {
      let units = power.coefficient / PowersOfTen[37] + 1
      return settled(
        from: power.coefficient, to: power.coefficient + UInt128(times) * units,
        exponent: power.exponent, negative: negative)
    }
    // 10^75 / power is from 10^37 to 10^38, and by as small a part too large.
    let reciprocal = UInt256.powerOfTen(75).divided(by: power.coefficient).quotient
    let units = reciprocal / PowersOfTen[37] + 1
    return settled(
      from: reciprocal - UInt128(times) * units, to: reciprocal + 1, exponent: -75 - power.exponent,
      negative: negative)
  }

  /// The product of two coefficients of 38 digits, cut off to 38 digits.
  private static func truncatedProduct(
    _ left: (coefficient: UInt128, exponent: Int), _ right: (coefficient: UInt128, exponent: Int)
  ) -> (coefficient: UInt128, exponent: Int) {
    let product = UInt256(multiplying: left.coefficient, by: right.coefficient)
    let drop = product < UInt256.powerOfTen(75) ? 37 : 38
    return (product.dividedByPowerOfTen(drop).quotient, left.exponent + right.exponent + drop)
  }

  /// The rounded number if every number from `low` to just above `high` rounds to it.
  private static func settled(
    from low: UInt128, to high: UInt128, exponent: Int, negative: Bool
  ) -> Decimal? {
    let first = rounded(negative: negative, coefficient: UInt256(low: low), exponent: exponent)
    let last = rounded(
      negative: negative, coefficient: UInt256(low: high), exponent: exponent, inexact: true)
    return first.upper == last.upper && first.lower == last.lower ? first : nil
  }
}

extension Decimal {
  /// e to this power, correctly rounded (worked out to 71 digits); too large a power is `missing(.overflow)`.
  public var exponential: Decimal {
    if isMissing { return self }
    if isZero { return .one }
    if adjustedExponent > 4 { return isNegative ? Decimal.underflow : .missing(.overflow) }
    let argument: FixedPoint
    if exponent > 0 {
      argument = FixedPoint(UInt64(coefficient &* PowersOfTen[exponent]))
    } else {
      argument = FixedPoint(coefficient: coefficient, places: -exponent)
    }
    return Decimal.exponential(of: argument, negative: isNegative, snapping: false)
  }

  /// The natural logarithm, correctly rounded (worked out to 60 digits); `missing(.undefined)` for zero and below.
  public var naturalLogarithm: Decimal {
    if isMissing { return self }
    if isZero || isNegative { return .missing(.undefined) }
    return ScaledLogarithm(of: self).rounded(times: FixedPoint(1))
  }

  /// The logarithm to base 10, correctly rounded (worked out to 60 digits) and exact for powers of ten;
  /// `missing(.undefined)` for zero and below.
  public var commonLogarithm: Decimal {
    if isMissing { return self }
    if isZero || isNegative { return .missing(.undefined) }
    let (stripped, zeros) = Decimal.strippingZeros(coefficient, atMost: Layout.precision)
    if stripped == 1 { return Decimal(exponent + zeros) }
    return ScaledLogarithm(of: self).rounded(times: .reciprocalLogarithmOfTen)
  }

  /// What is left of a positive number too small for the format.
  static var underflow: Decimal { Decimal(negative: false, packing: 0, exponent: Layout.minimumExponent) }

  /// e^±`argument`: 10^n e^r with whole n and r from 0 to ln 10.
  ///
  /// - Parameter snapping: whether a result within 10^-69 of a tie is one: so it is with powers, which may
  ///   have few digits, while exponentials of fractions never end.
  /// - Requires: an argument below 10^5.
  static func exponential(of argument: FixedPoint, negative: Bool, snapping: Bool) -> Decimal {
    let ten = FixedPoint.logarithmOfTen
    var count = (argument * .reciprocalLogarithmOfTen).whole
    let rest: FixedPoint
    if negative {
      count += 1
      var above = ten.multiplied(by: count)
      // The estimate of the quotient may be one too small.
      if above < argument {
        count += 1
        above = ten.multiplied(by: count)
      }
      rest = above - argument
    } else {
      rest = argument - ten.multiplied(by: count)
    }
    let places = 71
    var digits = rest.exponential.scaled(places: places)
    var inexact = true
    if snapping {
      // 72 digits, of which 38 will be cut off.
      let half = PowersOfTen[38] / 2
      let remainder = digits.dividedByPowerOfTen(38).remainder
      if (remainder < half ? half - remainder : remainder - half) < 20 {
        digits = digits &- UInt256(low: remainder) &+ UInt256(low: half)
        inexact = false
      }
    }
    let exponent = (negative ? -Int(count) : Int(count)) - places
    return rounded(negative: false, coefficient: digits, exponent: exponent, inexact: inexact)
  }
}
