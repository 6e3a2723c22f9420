extension FixedPoint {
  /// e^x for a number from 0 to 3: the Taylor series of x / 4096, squared twelve times.
  var exponential: FixedPoint {
    let small = shiftedRight(by: 12)
    var sum = FixedPoint(1) + small
    var term = small
    var divisor: UInt64 = 1
    while true {
      divisor += 1
      term = (term * small).divided(by: divisor)
      if term.isZero { break }
      sum = sum + term
    }
    for _ in 0..<12 { sum = sum * sum }
    return sum
  }

  /// The whole part of x × 10^`places`.
  ///
  /// - Requires: a result below 10^76.
  func scaled(places: Int) -> UInt256 {
    var result = UInt256(low: UInt128(whole))
    var fraction = self
    var left = places
    while left > 0 {
      let step = min(left, 19)
      let factor = PowersOfTen[step]
      fraction.words[5] = 0
      fraction = fraction.multiplied(by: UInt64(factor))
      let high = UInt256(high: result.high &* factor, low: 0)
      result =
        UInt256(multiplying: result.low, by: factor) &+ high
        &+ UInt256(low: UInt128(fraction.whole))
      left -= step
    }
    return result
  }

  /// An estimate of the exponent of the first decimal digit, at most one too small or too large; the number is not 0.
  var approximateAdjustedExponent: Int {
    var index = 5
    while index > 0 && words[index] == 0 { index -= 1 }
    let bits = 64 * (index - 5) + 63 - words[index].leadingZeroBitCount
    return (bits * 1233) >> 12
  }
}

extension FixedPoint {
  /// The natural logarithm of a number from 1 to 10: the argument is brought near an eighth t from 1 to 2 by a
  /// power of two, and ln(f / t) = 2 artanh((f - t) / (f + t)) is summed as a series.
  var logarithm: FixedPoint {
    let power = 63 - UInt64(whole.leadingZeroBitCount)
    let scaled = shiftedRight(by: power)
    let eighths = 8 + Int(((scaled.words[4] &>> 60) &+ 1) &>> 1)
    let near = FixedPoint(UInt64(eighths)).shiftedRight(by: 3)
    let below = scaled < near
    let argument = (below ? near - scaled : scaled - near) * (scaled + near).reciprocal
    let square = argument * argument
    var sum = argument
    var term = argument
    var divisor: UInt64 = 1
    while true {
      term = term * square
      divisor += 2
      let part = term.divided(by: divisor)
      if part.isZero { break }
      sum = sum + part
    }
    let series = sum + sum
    let base = FixedPoint.logarithmOfTwo.multiplied(by: power) + FixedPoint.logarithmsOfEighths(eighths)
    return below ? base - series : base + series
  }

  /// ln(`eighths` / 8) for 8 to 16 eighths.
  private static func logarithmsOfEighths(_ eighths: Int) -> FixedPoint {
    switch eighths {
    case 8: FixedPoint(0)
    case 9:
      FixedPoint(words: [
        0x9e05_a342_cfca_2ad7, 0xdd08_97c1_ff91_7c95, 0xb94e_bc40_17f6_f957, 0xea87_ffe1_fe9e_155d,
        0x1e27_076e_2af2_e5e9, 0x0,
      ])
    case 10:
      FixedPoint(words: [
        0xa192_a8fd_7cdd_3baa, 0x70f1_33f5_64bf_c746, 0xc765_ea74_11ad_c1b1, 0x4bb0_3de5_ff73_4495,
        0x391f_ef8f_3534_4358, 0x0,
      ])
    case 11:
      FixedPoint(words: [
        0xaf12_0d6e_bba8_5f7d, 0xb5ee_b55c_a973_fc98, 0x72cd_24c0_0b44_393c, 0x2dec_decc_f1cd_1057,
        0x5186_2f08_717b_09f4, 0x0,
      ])
    case 12:
      FixedPoint(words: [
        0xc2df_0cb1_9eda_ebb7, 0xb38a_d78e_c59e_3b60, 0x7d20_ffb3_4547_d7c2, 0xda35_d9bd_0148_8606,
        0x67cc_8fb2_fe61_2fca, 0x0,
      ])
    case 13:
      FixedPoint(words: [
        0xc07f_81b3_669c_3df9, 0xea5c_e16b_9dfd_6268, 0x6491_1742_9ec7_47b1, 0x720e_c44c_73d7_5cf5,
        0x7c4a_3d7e_bc1b_b2cd, 0x0,
      ])
    case 14:
      FixedPoint(words: [
        0x6e70_9121_ab58_d60f, 0x9a4b_1c06_5ba0_cde2, 0xca4f_4817_696a_d39f, 0x62cd_2f9f_1e35_f2e7,
        0x8f42_faf3_8206_81ef, 0x0,
      ])
    case 15:
      FixedPoint(words: [
        0x6471_b5af_1bb8_2762, 0x247c_0b84_2a5e_02a7, 0x4486_ea27_56f5_9974, 0x25e6_17a3_00bb_ca9c,
        0xa0ec_7f42_3395_7323, 0x0,
      ])
    default: logarithmOfTwo
    }
  }

  /// ln 2.
  static let logarithmOfTwo = FixedPoint(words: [
    0xe7b8_7620_6deb_ac98, 0x8a0d_175b_8baa_fa2b, 0x40f3_4326_7298_b62d, 0xc9e3_b398_03f2_f6af,
    0xb172_17f7_d1cf_79ab, 0x0,
  ])

  /// ln 10.
  static let logarithmOfTen = FixedPoint(words: [
    0x58bc_0b5e_c6a0_4173, 0xf18_7a08_07c0_b5ca, 0x8a3f_b3e7_6977_e43a, 0xa95b_58ae_0b4c_28a3,
    0x4d76_3776_aaa2_b05b, 0x2,
  ])

  /// 1 / ln 10.
  static let reciprocalLogarithmOfTen = FixedPoint(words: [
    0x3aa1_277d_0a01_79f9, 0x1d1f_96a2_7bc7_529e, 0x1f71_a301_22e4_d101, 0x9aad_d557_d699_ee19,
    0x6f2d_ec54_9b94_38ca, 0x0,
  ])
}

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
