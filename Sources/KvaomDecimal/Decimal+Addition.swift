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
    if shift <= Layout.precision && bigCoefficient < PowersOfTen[Layout.precision &- shift] {
      let aligned = bigCoefficient &* PowersOfTen[shift]
      if big.isNegative == small.isNegative {
        let total = aligned &+ smallCoefficient
        if total < Layout.coefficientLimit {
          return Decimal(negative: big.isNegative, packing: total, exponent: exponent)
        }
        return rounded(
          negative: big.isNegative, coefficient: UInt256(low: total), exponent: exponent)
      }
      if aligned > smallCoefficient {
        return Decimal(
          negative: big.isNegative, packing: aligned &- smallCoefficient, exponent: exponent)
      }
      // Equal magnitudes of opposite sign give 0, not -0.
      return Decimal(
        negative: small.isNegative && aligned != smallCoefficient,
        packing: smallCoefficient &- aligned, exponent: exponent)
    }
    return wideSum(big: big, small: small, shift: shift)
  }

  /// The sum of two numbers that 34 digits cannot align; `big` has the larger exponent, by `shift`.
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
