/// The natural logarithm of a positive decimal as ±magnitude × 10^scale, to a relative error below 10^-85, however
/// near to 1 the number is.
struct ScaledLogarithm: Sendable {
  /// Whether the logarithm is below zero.
  var negative: Bool
  /// The digits; zero only for the logarithm of 1.
  var magnitude: FixedPoint
  /// The power of ten, at most 0.
  var scale: Int

  /// The logarithm of a number above zero.
  init(of number: Decimal) {
    if let (above, coefficient, places) = ScaledLogarithm.distanceFromOne(number) {
      self.init(ofOnePlus: coefficient, places: places, above: above)
      return
    }
    let adjusted = number.adjustedExponent
    let logarithm = FixedPoint(coefficient: number.coefficient, places: number.digits - 1).logarithm
    let tens = FixedPoint.logarithmOfTen.multiplied(by: UInt64(adjusted.magnitude))
    self.init(
      negative: adjusted < 0, magnitude: adjusted < 0 ? tens - logarithm : tens + logarithm, scale: 0)
  }

  /// The logarithm with these parts.
  private init(negative: Bool, magnitude: FixedPoint, scale: Int) {
    self.negative = negative
    self.magnitude = magnitude
    self.scale = scale
  }

  /// Sign, coefficient and places of the exact difference to 1, when it is below 10^-8.
  private static func distanceFromOne(
    _ number: Decimal
  ) -> (above: Bool, coefficient: UInt128, places: Int)? {
    let adjusted = number.adjustedExponent
    if adjusted != 0 && adjusted != -1 { return nil }
    // The exponent is from -34 to 0.
    let places = -number.exponent
    let one = PowersOfTen[places]
    let coefficient = number.coefficient
    let above = coefficient >= one
    let difference = above ? coefficient &- one : one &- coefficient
    if PowersOfTen.digits(of: difference) > places - 8 { return difference == 0 ? (true, 0, 0) : nil }
    return (above, difference, places)
  }

  /// ln(1 ± d) = ±d (1 ∓ d/2 + d²/3 ∓ …) for the small number d = `coefficient` × 10^-`places`.
  private init(ofOnePlus coefficient: UInt128, places: Int, above: Bool) {
    negative = !above
    let digits = max(1, PowersOfTen.digits(of: coefficient))
    scale = digits - 1 - places
    let leading = FixedPoint(coefficient: coefficient, places: digits - 1)
    let small = leading.dividedByPowerOfTen(-scale)
    var sum = FixedPoint(1)
    var power = FixedPoint(1)
    var divisor: UInt64 = 1
    while true {
      power = power * small
      divisor += 1
      let part = power.divided(by: divisor)
      if part.isZero { break }
      sum = above && divisor & 1 == 0 ? sum - part : sum + part
    }
    magnitude = leading * sum
  }

  /// The decimal nearest to the logarithm times `factor`.
  func rounded(times factor: FixedPoint) -> Decimal {
    let value = magnitude * factor
    if value.isZero { return .zero }
    let places = 60 - value.approximateAdjustedExponent
    return Decimal.rounded(
      negative: negative, coefficient: value.scaled(places: places), exponent: scale - places, inexact: true)
  }

  /// The magnitude of the logarithm times that of `factor`, in full precision.
  ///
  /// - Requires: a product from about 10^-82 to 10^8.
  func argument(times factor: Decimal) -> FixedPoint {
    // Four parts of nine digits: each times the logarithm fits the whole part, and no bits are lost before the
    // division.
    let chunk: UInt128 = 1_000_000_000
    var rest = factor.coefficient
    var power = scale + factor.exponent
    var sum = FixedPoint(0)
    while rest != 0 {
      let (quotient, part) = rest.quotientAndRemainder(dividingBy: chunk)
      let product = magnitude.multiplied(by: UInt64(part))
      sum =
        sum
        + (power < 0 ? product.dividedByPowerOfTen(-power) : product.multipliedByPowerOfTen(power))
      rest = quotient
      power += 9
    }
    return sum
  }
}
