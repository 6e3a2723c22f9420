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

/// How a number between two candidates is rounded; the names are those of the General Decimal
/// Arithmetic specification.
public enum RoundingMode: Sendable, CaseIterable {
  /// To the nearest; a tie goes to the even digit.
  case halfEven
  /// To the nearest; a tie goes away from zero (as accounting and spreadsheets do).
  case halfUp
  /// To the nearest; a tie goes towards zero.
  case halfDown
  /// Towards zero.
  case down
  /// Away from zero.
  case up
  /// Towards minus infinity.
  case floor
  /// Towards plus infinity.
  case ceiling

  /// Whether a truncated magnitude must grow by one unit in its last place.
  ///
  /// - Parameters:
  ///   - negative: the sign of the number.
  ///   - odd: whether the truncated magnitude is odd.
  ///   - tail: what was cut off.
  @usableFromInline func roundsAway(negative: Bool, odd: Bool, tail: RoundingTail) -> Bool {
    if tail == .nothing { return false }
    switch self {
    case .halfEven: return tail == .aboveHalf || (tail == .half && odd)
    case .halfUp: return tail == .aboveHalf || tail == .half
    case .halfDown: return tail == .aboveHalf
    case .down: return false
    case .up: return true
    case .floor: return negative
    case .ceiling: return !negative
    }
  }
}

extension Decimal {
  /// The number rounded to the given exponent (-2: hundredths).
  ///
  /// `missing(.undefined)` when the result needs more than 34 digits or the exponent is not one of the format's.
  public func quantized(exponent target: Int, rounding mode: RoundingMode = .halfEven) -> Decimal {
    if isMissing { return self }
    if target < Layout.minimumExponent || target > Layout.maximumExponent { return .missing(.undefined) }
    let shift = exponent - target
    if shift >= 0 {
      if isZero { return Decimal(negative: isNegative, packing: 0, exponent: target) }
      if shift >= Layout.precision || coefficient >= PowersOfTen[Layout.precision - shift] {
        return .missing(.undefined)
      }
      return Decimal(
        negative: isNegative, packing: coefficient &* PowersOfTen[shift], exponent: target)
    }
    return Decimal(
      negative: isNegative, packing: roundedCoefficient(dropping: -shift, rounding: mode), exponent: target)
  }

  /// The number rounded to the exponent of `pattern`, the specification's quantize: `quantized(like: 1.00)` rounds to
  /// hundredths. Missing as `quantized(exponent:)`, and when the pattern is.
  public func quantized(like pattern: Decimal, rounding mode: RoundingMode = .halfEven) -> Decimal {
    if let missing = Decimal.firstMissing(self, pattern) { return missing }
    return quantized(exponent: pattern.exponent, rounding: mode)
  }

  /// Whether both numbers have the same exponent, or both are missing.
  public static func haveSameQuantum(_ left: Decimal, _ right: Decimal) -> Bool {
    left.isMissing || right.isMissing ? left.isMissing && right.isMissing : left.exponent == right.exponent
  }

  /// The whole number the mode leads to; a number without fraction digits comes back as it is (the
  /// specification's to-integral-value).
  public func roundedToWhole(_ mode: RoundingMode) -> Decimal {
    isMissing || exponent >= 0 ? self : quantized(exponent: 0, rounding: mode)
  }

  /// The largest whole number not above this one.
  public var floor: Decimal { roundedToWhole(.floor) }
  /// The smallest whole number not below this one.
  public var ceiling: Decimal { roundedToWhole(.ceiling) }
  /// The number without its fraction.
  public var truncated: Decimal { roundedToWhole(.down) }

  /// Whether there is a number and it has no fraction, whatever its exponent.
  public var isWhole: Bool {
    if isMissing { return false }
    if exponent >= 0 || isZero { return true }
    return Decimal.strippingZeros(coefficient, atMost: -exponent).zeros == -exponent
  }

  /// The same value without trailing zeros; 0 gets the exponent 0 and keeps its sign.
  public var reduced: Decimal {
    if isMissing { return self }
    if isZero { return Decimal(negative: isNegative, packing: 0, exponent: 0) }
    let (stripped, zeros) = Decimal.strippingZeros(
      coefficient, atMost: Layout.maximumExponent - exponent)
    return Decimal(negative: isNegative, packing: stripped, exponent: exponent + zeros)
  }

  /// The coefficient without its last `count` digits, rounded.
  func roundedCoefficient(dropping count: Int, rounding mode: RoundingMode) -> UInt128 {
    let quotient: UInt128
    let tail: RoundingTail
    if count > Layout.precision {
      quotient = 0
      tail = isZero ? .nothing : .belowHalf
    } else {
      let division = UInt256(low: coefficient).dividedByPowerOfTen(count)
      quotient = division.quotient
      tail = RoundingTail(remainder: division.remainder, unit: PowersOfTen[count], inexact: false)
    }
    let away = mode.roundsAway(negative: isNegative, odd: quotient & 1 == 1, tail: tail)
    return away ? quotient &+ 1 : quotient
  }

  /// The multiple of `step` nearest to this number (0.01, 0.05, 1000, 12), with the exponent of `step`; halves
  /// go away from zero, or to the even multiple when `halfEven`.
  ///
  /// The sign of `step` does not matter. `missing(.divisionByZero)` when it is 0. A number of 10^34 steps or more comes
  /// back as it is: all its neighbours are at least a step away.
  public func rounded(toMultipleOf step: Decimal, halfEven: Bool = false) -> Decimal {
    // The usual case, amounts rounded to a power of ten: one machine division and no more than the format asks for.
    let drop = step.exponent &- exponent
    if step.lower == 1, step.isSmall, isSmall, drop > 0, drop < 20 {
      let unit = UInt64(truncatingIfNeeded: PowersOfTen[drop])
      var (multiple, rest) = lower.quotientAndRemainder(dividingBy: unit)
      let other = unit &- rest
      if rest > other || (rest == other && (!halfEven || multiple & 1 == 1)) { multiple &+= 1 }
      return Decimal(negative: isNegative, packing: UInt128(multiple), exponent: step.exponent)
    }
    if let missing = Decimal.firstMissing(self, step) { return missing }
    if step.isZero { return .missing(.divisionByZero) }
    if step.lower == 1 && step.isSmall && exponent <= step.exponent {
      return quantized(exponent: step.exponent, rounding: halfEven ? .halfEven : .halfUp)
    }
    guard let division = Decimal.wholeDivision(self, step) else { return self }
    var multiple = division.quotient
    if let divisor = division.divisor {
      let rest = division.remainder
      let other = divisor &- rest
      if rest > other || (rest == other && (!halfEven || multiple & 1 == 1)) { multiple &+= 1 }
    }
    return Decimal.rounded(
      negative: isNegative, coefficient: UInt256(multiplying: multiple, by: step.coefficient),
      exponent: step.exponent)
  }
}
