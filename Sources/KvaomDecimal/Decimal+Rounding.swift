extension Decimal {
  /// ±`coefficient` × 10^`exponent`, exact, when the exponent is not below -6176: above 6111 zeros are moved into the
  /// coefficient (the clamping of decimal128), and beyond that the result is `missing(.overflow)`.
  @usableFromInline static func clamped(negative: Bool, coefficient: UInt128, exponent: Int) -> Decimal {
    if exponent <= Layout.maximumExponent {
      return Decimal(negative: negative, packing: coefficient, exponent: exponent)
    }
    if coefficient == 0 {
      return Decimal(negative: negative, packing: 0, exponent: Layout.maximumExponent)
    }
    let zeros = exponent - Layout.maximumExponent
    if zeros >= Layout.precision || coefficient >= PowersOfTen[Layout.precision - zeros] {
      return .missing(.overflow)
    }
    return Decimal(
      negative: negative, packing: coefficient &* PowersOfTen[zeros], exponent: Layout.maximumExponent)
  }

  /// ±(`coefficient` + tail) × 10^`exponent` rounded once, half to even, to the format: 34 digits, or fewer for
  /// subnormal numbers.
  ///
  /// - Parameter inexact: whether there is a tail, more than 0 and less than 1.
  /// - Requires: `coefficient` below 10^76, and at least 35 digits of it when `inexact`.
  @usableFromInline static func rounded(
    negative: Bool, coefficient: UInt256, exponent: Int, inexact: Bool = false
  ) -> Decimal {
    let digits = coefficient.digits
    let drop = max(digits - Layout.precision, Layout.minimumExponent - exponent)
    if drop <= 0 {
      precondition(!inexact, "rounding has too few digits")
      return clamped(negative: negative, coefficient: coefficient.low, exponent: exponent)
    }
    if drop > digits {
      return clamped(negative: negative, coefficient: 0, exponent: exponent + drop)
    }
    var kept: UInt128
    let remainder: UInt128
    let unit: UInt128
    var inexact = inexact
    if drop <= PowersOfTen.greatest {
      (kept, remainder) = coefficient.dividedByPowerOfTen(drop)
      unit = PowersOfTen[drop]
    } else {
      let first = digits - PowersOfTen.greatest
      let (middle, cut) = coefficient.dividedByPowerOfTen(first)
      if cut != 0 { inexact = true }
      (kept, remainder) = UInt256(low: middle).dividedByPowerOfTen(drop - first)
      unit = PowersOfTen[drop - first]
    }
    let tail = RoundingTail(remainder: remainder, unit: unit, inexact: inexact)
    var exponent = exponent + drop
    if tail == .aboveHalf || (tail == .half && kept & 1 == 1) {
      kept &+= 1
      if kept == Layout.coefficientLimit {
        kept = PowersOfTen[Layout.precision - 1]
        exponent += 1
      }
    }
    return clamped(negative: negative, coefficient: kept, exponent: exponent)
  }
}
