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
