extension Decimal {
  /// The product; its exponent is the sum of the exponents while 34 digits hold the product.
  @inlinable public static func * (left: Decimal, right: Decimal) -> Decimal {
    if left.isSmall && right.isSmall {
      let product = left.lower.multipliedFullWidth(by: right.lower)
      let exponent = left.exponent &+ right.exponent
      if product.high < Layout.upperLimit && exponent >= Layout.minimumExponent
        && exponent <= Layout.maximumExponent
      {
        let sign = (left.upper ^ right.upper) & Layout.signBit
        return Decimal(
          upper: sign | Layout.exponentField(exponent) | product.high, lower: product.low)
      }
    }
    return product(left, right)
  }

  /// Replaces the left number with the product.
  @inlinable public static func *= (left: inout Decimal, right: Decimal) { left = left * right }

  /// The product of any two numbers; see `*`.
  @usableFromInline static func product(_ left: Decimal, _ right: Decimal) -> Decimal {
    if left.isMissing { return left }
    if right.isMissing { return right }
    let coefficient = UInt256(multiplying: left.coefficient, by: right.coefficient)
    let negative = left.isNegative != right.isNegative
    let exponent = left.exponent &+ right.exponent
    // Up to 34 digits nothing is rounded: a rate's few digits times an amount's many.
    if coefficient.high == 0, coefficient.low < Layout.coefficientLimit, exponent >= Layout.minimumExponent {
      return clamped(negative: negative, coefficient: coefficient.low, exponent: exponent)
    }
    return rounded(negative: negative, coefficient: coefficient, exponent: exponent)
  }
}

extension Decimal {
  /// The quotient, correctly rounded. An exact quotient has the exponent nearest to the difference of the
  /// exponents; division by zero, 0 / 0 too, is `missing(.divisionByZero)`.
  @inlinable public static func / (left: Decimal, right: Decimal) -> Decimal {
    quotient(left, right)
  }

  /// Replaces the left number with the quotient.
  @inlinable public static func /= (left: inout Decimal, right: Decimal) { left = left / right }

  /// The quotient of any two numbers; see `/`.
  @usableFromInline static func quotient(_ left: Decimal, _ right: Decimal) -> Decimal {
    if left.isMissing { return left }
    if right.isMissing { return right }
    if right.isZero { return .missing(.divisionByZero) }
    return quotient(
      negative: left.isNegative != right.isNegative, dividend: left.coefficient,
      divisor: right.coefficient, preferred: left.exponent - right.exponent)
  }

  /// The quotient ±`dividend` / `divisor` × 10^`preferred`, rounded once.
  ///
  /// - Requires: coefficients below 10^34, of which the divisor is not zero.
  @inline(__always) static func quotient(
    negative: Bool, dividend: UInt128, divisor: UInt128, preferred: Int
  ) -> Decimal {
    if (dividend | divisor) &>> 64 == 0 {
      let (quotient, remainder) = UInt64(truncatingIfNeeded: dividend)
        .quotientAndRemainder(dividingBy: UInt64(truncatingIfNeeded: divisor))
      if remainder == 0 {
        return rounded(
          negative: negative, coefficient: UInt256(low: UInt128(quotient)), exponent: preferred)
      }
    } else if dividend == 0 {
      return rounded(negative: negative, coefficient: UInt256(low: 0), exponent: preferred)
    }
    // By a power of ten all digits stay: kroner are shown in thousands.
    if divisor <= 1_000_000, dividend != 0 {
      let power = PowersOfTen.digits(of: divisor) - 1
      if PowersOfTen[power] == divisor {
        let (stripped, zeros) = strippingZeros(dividend, atMost: power)
        return rounded(
          negative: negative, coefficient: UInt256(low: stripped), exponent: preferred - power + zeros)
      }
    }
    // Scaled so that the quotient has 35 or 36 digits.
    let scale = 35 + PowersOfTen.digits(of: divisor) - PowersOfTen.digits(of: dividend)
    let first = max(0, scale - PowersOfTen.greatest)
    let scaled = UInt256(
      multiplying: dividend &* PowersOfTen[first], by: PowersOfTen[scale - first])
    let (quotient, remainder) = scaled.divided(by: divisor)
    if remainder != 0 {
      return rounded(
        negative: negative, coefficient: UInt256(low: quotient), exponent: preferred - scale,
        inexact: true)
    }
    let (stripped, zeros) = strippingZeros(quotient, atMost: scale)
    return rounded(
      negative: negative, coefficient: UInt256(low: stripped), exponent: preferred - scale + zeros)
  }

  /// What is left after taking the whole quotient away: left - right × truncated(left / right), exact, with the
  /// sign of `left`.
  ///
  /// `missing(.divisionByZero)` when `right` is zero; `missing(.undefined)` when the whole quotient needs more than 34
  /// digits (the specification's "division impossible").
  public static func remainder(_ left: Decimal, _ right: Decimal) -> Decimal {
    guard let division = wholeDivision(left, right) else {
      return firstMissing(left, right) ?? (right.isZero ? .missing(.divisionByZero) : .missing(.undefined))
    }
    return Decimal(
      negative: left.isNegative, packing: division.remainder, exponent: min(left.exponent, right.exponent))
  }

  /// What is left after taking the nearest whole quotient (a tie: the even one) away, exact: the
  /// specification's remainder-near. Missing as `remainder`.
  public static func remainderNear(_ left: Decimal, _ right: Decimal) -> Decimal {
    guard let division = wholeDivision(left, right) else {
      return firstMissing(left, right) ?? (right.isZero ? .missing(.divisionByZero) : .missing(.undefined))
    }
    let exponent = min(left.exponent, right.exponent)
    let rest = division.remainder
    // Compared as rest > divisor - rest; both are below 10^34, or the divisor is out of reach.
    guard let divisor = division.divisor else {
      return Decimal(negative: left.isNegative, packing: rest, exponent: exponent)
    }
    let other = divisor &- rest
    if rest > other || (rest == other && division.quotient & 1 == 1) {
      if division.quotient == Layout.coefficientLimit - 1 { return .missing(.undefined) }
      return Decimal(negative: !left.isNegative, packing: other, exponent: exponent)
    }
    return Decimal(negative: left.isNegative, packing: rest, exponent: exponent)
  }

  /// The whole part of the quotient, exact, with exponent 0: the specification's divide-integer. Missing as
  /// `remainder`.
  public static func wholeQuotient(_ left: Decimal, _ right: Decimal) -> Decimal {
    guard let division = wholeDivision(left, right) else {
      return firstMissing(left, right) ?? (right.isZero ? .missing(.divisionByZero) : .missing(.undefined))
    }
    return Decimal(
      negative: left.isNegative != right.isNegative, packing: division.quotient, exponent: 0)
  }

  /// The left operand if it is missing, otherwise the right one if it is.
  @inline(__always) static func firstMissing(_ left: Decimal, _ right: Decimal) -> Decimal? {
    left.isMissing ? left : right.isMissing ? right : nil
  }

  /// Whole quotient and remainder of the magnitudes, in units of the smaller exponent, and the divisor in those units
  /// (nil when it exceeds 128 bits, far above twice the remainder).
  ///
  /// Nil when an operand is missing, `right` is zero, or the quotient needs more than 34 digits.
  static func wholeDivision(
    _ left: Decimal, _ right: Decimal
  ) -> (quotient: UInt128, remainder: UInt128, divisor: UInt128?)? {
    if left.isMissing || right.isMissing || right.isZero { return nil }
    let dividend = left.coefficient
    let divisor = right.coefficient
    let shift = left.exponent - right.exponent
    if dividend == 0 { return (0, 0, shift >= 0 ? divisor : nil) }
    if shift < 0 {
      let room = PowersOfTen.greatest - PowersOfTen.digits(of: divisor)
      if -shift > room { return (0, dividend, nil) }
      let scaled = divisor &* PowersOfTen[-shift]
      let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: scaled)
      return (quotient, remainder, scaled)
    }
    let digits = PowersOfTen.digits(of: dividend) + shift - PowersOfTen.digits(of: divisor)
    if digits > Layout.precision { return nil }
    let first = max(0, shift - PowersOfTen.greatest)
    let scaled = UInt256(
      multiplying: dividend &* PowersOfTen[first], by: PowersOfTen[shift - first])
    let (quotient, remainder) = scaled.divided(by: divisor)
    if quotient >= Layout.coefficientLimit { return nil }
    return (quotient, remainder, divisor)
  }

  /// `coefficient` without its trailing zeros, but at most `limit` of them, and how many went.
  static func strippingZeros(_ coefficient: UInt128, atMost limit: Int) -> (coefficient: UInt128, zeros: Int) {
    var rest = coefficient
    var zeros = 0
    if rest == 0 { return (0, 0) }
    var step = 16
    while step > 0 {
      // 10^k divides a number only if 2^k does.
      if step <= limit - zeros && rest.trailingZeroBitCount >= step {
        let (quotient, remainder) = UInt256(low: rest).dividedByPowerOfTen(step)
        if remainder == 0 {
          rest = quotient
          zeros += step
          continue
        }
      }
      step /= 2
    }
    return (rest, zeros)
  }
}

/// The part of a number below its last kept digit, as far as rounding needs to know it.
@usableFromInline enum RoundingTail: Sendable {
  /// Nothing was cut off: the kept digits are exact.
  case nothing
  /// More than nothing, less than half a unit.
  case belowHalf
  /// Half a unit exactly.
  case half
  /// More than half a unit.
  case aboveHalf

  /// The tail `remainder / unit`, with `inexact` saying that a little more than `remainder` was cut off.
  @inline(__always) init(remainder: UInt128, unit: UInt128, inexact: Bool) {
    let twice = remainder &+ remainder
    if twice < unit {
      self = remainder == 0 && !inexact ? .nothing : .belowHalf
    } else if twice == unit {
      self = inexact ? .aboveHalf : .half
    } else {
      self = .aboveHalf
    }
  }
}

extension Decimal {
  /// The square root, correctly rounded; an exact root has half the exponent where possible. The root of -0 is -0, that
  /// of a negative number `missing(.undefined)`.
  public var squareRoot: Decimal {
    if isMissing { return self }
    let preferred = exponent >> 1
    if isZero { return Decimal(negative: isNegative, packing: 0, exponent: preferred) }
    if isNegative { return .missing(.undefined) }
    // Scaled to 70 or 71 digits and an even exponent: the root has 35 or 36.
    var scale = 70 - digits
    if (exponent - scale) & 1 != 0 { scale += 1 }
    let first = max(0, scale - PowersOfTen.greatest)
    let scaled = UInt256(
      multiplying: coefficient &* PowersOfTen[first], by: PowersOfTen[scale - first])
    let (root, exact) = scaled.squareRoot()
    let rootExponent = (exponent - scale) / 2
    if !exact {
      return Decimal.rounded(
        negative: false, coefficient: UInt256(low: root), exponent: rootExponent, inexact: true)
    }
    let (stripped, zeros) = Decimal.strippingZeros(root, atMost: preferred - rootExponent)
    return Decimal.rounded(
      negative: false, coefficient: UInt256(low: stripped), exponent: rootExponent + zeros)
  }
}
