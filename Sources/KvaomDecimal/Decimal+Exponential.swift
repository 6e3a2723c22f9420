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
