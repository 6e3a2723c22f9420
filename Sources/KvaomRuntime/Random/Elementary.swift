/// Elementary functions of binary64: the same bytes on every machine and C library, and no C library to load at the start.
/// Accurate to a few units in the last place, far beyond what draws can carry.
enum Elementary {
  private static let highOfLn2 = 6.931_471_803_691_238_164_90e-01
  private static let lowOfLn2 = 1.908_214_929_270_587_700_02e-10

  /// e to the power `x`: by powers of two, and Taylor's series in between.
  static func exponential(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 709.78 { return .infinity }
    if x < -745 { return 0 }
    let scaled = x * 1.442_695_040_888_963_4
    let power = Int(scaled + (x < 0 ? -0.5 : 0.5))
    let rest = x - Double(power) * highOfLn2 - Double(power) * lowOfLn2
    var sum = 1.0
    for step in stride(from: 14.0, through: 1.0, by: -1.0) { sum = 1 + sum * rest / step }
    // In two steps, for results too small for a full mantissa.
    let half = power / 2
    return sum * powerOfTwo(half) * powerOfTwo(power - half)
  }

  /// The natural logarithm, NaN below zero: the series of fdlibm (Sun Microsystems, 1993), freely published.
  static func logarithm(_ x: Double) -> Double {
    if x == 0 { return -.infinity }
    if !(x > 0) || x.isInfinite { return x > 0 ? x : .nan }
    var mantissa = x.significand
    var power = Double(Int(x.exponent))
    if mantissa > 1.414_213_562_373_095_1 {
      mantissa *= 0.5
      power += 1
    }
    let f = mantissa - 1
    let s = f / (2 + f)
    let z = s * s
    var series = 1.479_819_860_511_658_591e-01
    for term in [
      1.531_383_769_920_937_332e-01, 1.818_357_216_161_805_012e-01, 2.222_219_843_214_978_396e-01,
      2.857_142_874_366_239_149e-01, 3.999_999_999_940_941_908e-01, 6.666_666_666_666_735_130e-01,
    ] { series = series * z + term }
    let half = 0.5 * f * f
    return power * highOfLn2 - ((half - (s * (half + series * z) + power * lowOfLn2)) - f)
  }

  /// `base` to the power `exponent`; NaN where it does not exist.
  static func power(_ base: Double, _ exponent: Double) -> Double {
    if base.isNaN || exponent.isNaN { return base.isNaN ? base : exponent }
    if base == 0 { return exponent > 0 ? 0 : .nan }
    let whole = floor(exponent)
    if whole == exponent, exponent.magnitude <= 1024 { return wholePower(base, Int(whole)) }
    return base < 0 ? .nan : exponential(exponent * logarithm(base))
  }

  /// The largest whole number not above.
  static func floor(_ x: Double) -> Double {
    // From 2^52 on every number is whole; NaN comes out as it came in.
    guard x.magnitude < 0x1p52 else { return x }
    let truncated = Double(Int(x))
    return truncated > x ? truncated - 1 : truncated
  }

  private static func wholePower(_ base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    var square = base
    var rest = exponent.magnitude
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return exponent < 0 ? 1 / result : result
  }

  private static func powerOfTwo(_ power: Int) -> Double {
    Double(sign: .plus, exponentBitPattern: UInt(power + 1023), significandBitPattern: 0)
  }
}
