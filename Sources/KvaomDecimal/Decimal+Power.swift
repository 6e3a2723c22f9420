extension Decimal {
  /// The number to a whole power: exact while 34 digits hold it, otherwise correctly rounded.
  ///
  /// 0 to the power 0 is `missing(.undefined)`, 0 to a negative power `missing(.divisionByZero)`.
  public func power(_ count: Int) -> Decimal {
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
    if let count = other.wholeValue { return power(count) }
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
  private func wholePower(_ count: Int, negative: Bool) -> Decimal? {
    let (base, zeros) = Decimal.strippingZeros(coefficient, atMost: Layout.precision)
    let times = Int(clamping: count.magnitude)
    // Beyond these bounds only overflow or zero is left, whatever the digits.
    let (scaled, overflow) = (exponent + zeros).multipliedReportingOverflow(by: count)
    let farAway = (exponent + zeros < 0) != (count < 0) ? -100_000 : 100_000
    let scale = overflow ? farAway : min(max(scaled, -100_000), 100_000)
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
    let (wanted, tooMany) = zeros.multipliedReportingOverflow(by: times)
    let padding = tooMany ? room : min(room, wanted)
    let padded = padding == 0 ? digits : UInt256(low: digits.low &* PowersOfTen[padding])
    return Decimal.rounded(negative: negative, coefficient: padded, exponent: scale - padding)
  }

  /// `base` to the power `count` if it is below 10^38.
  private static func smallPower(_ base: UInt128, _ count: Int) -> UInt128? {
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
