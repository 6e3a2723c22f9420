extension Decimal {
  /// The product; its exponent is the sum of the exponents while 34 digits hold the product.
  @inlinable public static func * (left: Decimal, right: Decimal) -> Decimal {
    if left.isSmall && right.isSmall {
      let product = left.lower.multipliedFullWidth(by: right.lower)
      let exponent = left.exponent &+ right.exponent
      // The upper word of 10^34: below it the product has at most 34 digits.
      if product.high < 542_101_086_242_752 && exponent >= Layout.minimumExponent
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
