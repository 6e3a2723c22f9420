extension Decimal {
  /// The sum, with the smaller of the two exponents as far as 34 digits allow.
  @inlinable public static func + (left: Decimal, right: Decimal) -> Decimal {
    // Same exponent and coefficients of one word: the everyday case, which `missing` never reaches.
    let difference = left.upper ^ right.upper
    if difference &<< 1 == 0 && left.isSmall {
      if difference == 0 {
        let (sum, carry) = left.lower.addingReportingOverflow(right.lower)
        if !carry { return Decimal(upper: left.upper, lower: sum) }
      } else if left.lower > right.lower {
        return Decimal(upper: left.upper, lower: left.lower &- right.lower)
      } else if left.lower < right.lower {
        return Decimal(upper: right.upper, lower: right.lower &- left.lower)
      } else {
        return Decimal(upper: left.upper & right.upper, lower: 0)
      }
    }
    return sum(left, right)
  }

  /// The difference, with the smaller of the two exponents as far as 34 digits allow.
  @inlinable public static func - (left: Decimal, right: Decimal) -> Decimal {
    if right.isMissing { return left.isMissing ? left : right }
    return left + Decimal(upper: right.upper ^ Layout.signBit, lower: right.lower)
  }

  /// 0 - x: the number with its sign changed; never -0.
  @inlinable public static prefix func - (number: Decimal) -> Decimal {
    if number.isMissing { return number }
    if number.isZero { return number.magnitude }
    return Decimal(upper: number.upper ^ Layout.signBit, lower: number.lower)
  }

  /// 0 + x: the number itself, except that -0 becomes 0.
  @inlinable public static prefix func + (number: Decimal) -> Decimal {
    number.isZero ? number.magnitude : number
  }

  /// The number without its sign (0 for -0); missing stays missing.
  @inlinable public var magnitude: Decimal {
    Decimal(upper: upper & ~Layout.signBit, lower: lower)
  }

  /// Replaces the left number with the sum.
  @inlinable public static func += (left: inout Decimal, right: Decimal) { left = left + right }

  /// Replaces the left number with the difference.
  @inlinable public static func -= (left: inout Decimal, right: Decimal) { left = left - right }

  /// The sum of any two numbers; see `+`.
  @usableFromInline static func sum(_ left: Decimal, _ right: Decimal) -> Decimal {
    if left.isMissing { return left }
    if right.isMissing { return right }
    let leftFirst = left.exponent >= right.exponent
    let big = leftFirst ? left : right
    let small = leftFirst ? right : left
    let shift = big.exponent &- small.exponent
    let exponent = small.exponent
    let smallCoefficient = small.coefficient
    let bigCoefficient = big.coefficient
    if shift <= PowersOfTen.greatest && bigCoefficient < PowersOfTen[PowersOfTen.greatest &- shift] {
      // The aligned coefficient has at most 38 digits, the sum is below 10^38 + 10^34 and so below 2^127.
      let aligned = bigCoefficient &* PowersOfTen[shift]
      var negative = big.isNegative
      let total: UInt128
      if negative == small.isNegative {
        total = aligned &+ smallCoefficient
      } else if aligned > smallCoefficient {
        total = aligned &- smallCoefficient
      } else {
        // Equal magnitudes of opposite sign give 0, not -0.
        total = smallCoefficient &- aligned
        negative = small.isNegative && total != 0
      }
      if total < Layout.coefficientLimit {
        return Decimal(negative: negative, packing: total, exponent: exponent)
      }
      return roundedSum(negative: negative, total: total, exponent: exponent)
    }
    return wideSum(big: big, small: small, shift: shift)
  }

  /// A sum of 35 to 39 digits, rounded half to even; its exponent is one of the format's.
  private static func roundedSum(negative: Bool, total: UInt128, exponent: Int) -> Decimal {
    let drop = PowersOfTen.digits(of: total) &- Layout.precision
    let (quotient, remainder) = UInt256(low: total).dividedByPowerOfTen(drop)
    let half = PowersOfTen[drop] &>> 1
    var kept = quotient
    if remainder > half || (remainder == half && kept & 1 == 1) { kept &+= 1 }
    if kept == Layout.coefficientLimit {
      return clamped(
        negative: negative, coefficient: PowersOfTen[Layout.precision &- 1],
        exponent: exponent &+ drop &+ 1)
    }
    return clamped(negative: negative, coefficient: kept, exponent: exponent &+ drop)
  }

  /// The sum of two numbers that 38 digits cannot align; `big` has the larger exponent, by `shift`.
  private static func wideSum(big: Decimal, small: Decimal, shift: Int) -> Decimal {
    if big.coefficient == 0 { return big.isNegative || !small.isZero ? small : small.magnitude }
    let same = big.isNegative == small.isNegative
    let scale = min(shift, PowersOfTen.greatest)
    var total = UInt256(multiplying: big.coefficient, by: PowersOfTen[scale])
    var addend = small.coefficient
    var inexact = false
    if shift > scale {
      // `total` has 39 digits or more and loses at least 5 of them: what `addend` loses only tells apart ties.
      let cut = shift - scale
      if cut > Layout.precision {
        inexact = addend != 0
        addend = 0
      } else {
        let (quotient, remainder) = addend.quotientAndRemainder(dividingBy: PowersOfTen[cut])
        inexact = remainder != 0
        addend = quotient
      }
      if inexact && !same { addend &+= 1 }
    }
    let addendWide = UInt256(low: addend)
    var negative = big.isNegative
    if same {
      total = total &+ addendWide
    } else if addendWide < total || addendWide == total {
      total = total &- addendWide
    } else {
      total = addendWide &- total
      negative = small.isNegative
    }
    if total == UInt256(low: 0) { negative = false }
    return rounded(
      negative: negative, coefficient: total, exponent: big.exponent - scale, inexact: inexact)
  }
}
