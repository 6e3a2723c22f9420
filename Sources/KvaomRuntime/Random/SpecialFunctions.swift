/// Elementary functions of binary64: the same bytes on every machine and C library, and no C library to load at the
/// start. Accurate to a few units in the last place, far beyond what draws can carry.
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
    let truncated = Double(Int64(x))
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

/// The beta distribution over 0 to 1.
struct BetaFunction: Sendable, Equatable {
  private static let parts = 256

  private let a, b: Double
  /// The logarithm of 1 / B(a, b).
  private let scale: Double
  /// The quantiles at equal steps, from 0 to 1.
  private var guesses: [Double] = []

  /// The distribution with the two shapes, both above 0.
  init(a: Double, b: Double) {
    self.a = a
    self.b = b
    scale = Self.logarithmOfGamma(a + b) - Self.logarithmOfGamma(a) - Self.logarithmOfGamma(b)
    var guesses = [0.0]
    for part in 1..<Self.parts {
      guesses.append(solve(Double(part) / Double(Self.parts), low: guesses[part - 1], high: 1))
    }
    self.guesses = guesses + [1]
  }

  /// The share below `x`.
  func share(below x: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    let front = Elementary.exponential(scale + a * Elementary.logarithm(x) + b * Elementary.logarithm(1 - x))
    if x < (a + 1) / (a + b + 2) { return front * Self.fraction(a, b, x) / a }
    return 1 - front * Self.fraction(b, a, 1 - x) / b
  }

  /// The number with the share `u` below it.
  func quantile(_ u: Double) -> Double {
    let part = min(Int(u * Double(Self.parts)), Self.parts - 1)
    return solve(u, low: guesses[part], high: guesses[part + 1])
  }

  /// Newton's steps within a bracket that halves where they leave it.
  private func solve(_ u: Double, low: Double, high: Double) -> Double {
    var (low, high) = (low, high)
    var x = (low + high) / 2
    for _ in 0..<100 {
      let error = share(below: x) - u
      if error == 0 { return x }
      if error > 0 { high = x } else { low = x }
      let density = Elementary.exponential(
        scale + (a - 1) * Elementary.logarithm(x) + (b - 1) * Elementary.logarithm(1 - x))
      var next = x - error / density
      if !(next > low && next < high) { next = (low + high) / 2 }
      let step = (next - x).magnitude
      x = next
      if step <= 1e-12 * x { break }
    }
    return x
  }

  /// The continued fraction of the incomplete beta function, by Lentz' method (Numerical Recipes, 6.4).
  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 / lifted(1 - (a + b) * x / (a + 1), tiny)
    var result = d
    for step in 1..<500 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / lifted(1 + even * d, tiny)
      c = lifted(1 + even / c, tiny)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / lifted(1 + odd * d, tiny)
      c = lifted(1 + odd / c, tiny)
      result *= d * c
      if (d * c - 1).magnitude < 1e-15 { break }
    }
    return result
  }

  private static func lifted(_ value: Double, _ tiny: Double) -> Double { value.magnitude < tiny ? tiny : value }

  /// By Stirling's series, from 10 on; below by recurrence.
  private static func logarithmOfGamma(_ x: Double) -> Double {
    var shifted = x
    var product = 1.0
    while shifted < 10 {
      product *= shifted
      shifted += 1
    }
    let inverse = 1 / (shifted * shifted)
    let series =
      (1.0 / 12 - inverse
        * (1.0 / 360 - inverse
          * (1.0 / 1260 - inverse * (1.0 / 1680 - inverse * (1.0 / 1188 - inverse * 691.0 / 360_360)))))
      / shifted
    let logarithm = (shifted - 0.5) * Elementary.logarithm(shifted) - shifted + 0.918_938_533_204_672_741_78 + series
    return logarithm - Elementary.logarithm(product)
  }
}

/// The standard normal distribution.
enum StandardNormal {
  /// The share below `z`: G. West, "Better approximations to cumulative normal functions" (2005), after Hart.
  static func share(below z: Double) -> Double {
    let x = z.magnitude
    if x > 37 { return z > 0 ? 1 : 0 }
    let density = Elementary.exponential(-x * x / 2)
    var tail: Double
    if x < 7.071_067_811_865_47 {
      let above = polynomial(
        x, 3.526_249_659_989_11e-02, 0.700_383_064_443_688, 6.373_962_203_531_65, 33.912_866_078_383,
        112.079_291_497_871,
        221.213_596_169_931, 220.206_867_912_376)
      let below =
        polynomial(
          x, 8.838_834_764_831_84e-02, 1.755_667_163_182_64, 16.064_177_579_207, 86.780_732_202_946_1,
          296.564_248_779_674,
          637.333_633_378_831, 793.826_512_519_948) * x + 440.413_735_824_752
      tail = density * above / below
    } else {
      tail = x + 0.65
      for step in [4.0, 3, 2, 1] { tail = x + step / tail }
      tail = density / tail / 2.506_628_274_631_000_5
    }
    return z > 0 ? 1 - tail : tail
  }

  /// The number with the share `u`, above 0 and below 1, below it: M. J. Wichura, algorithm AS 241, PPND16 (1988).
  @inline(__always) static func quantile(_ u: Double) -> Double {
    let q = u - 0.5
    guard q.magnitude <= 0.425 else { return tail(u, q) }
    let r = 0.180625 - q * q
    let above =
      polynomial(
        r, 2_509.080_928_730_122_672_7, 33_430.575_583_588_128_105, 67_265.770_927_008_700_853,
        45_921.953_931_549_871_457,
        13_731.693_765_509_461_125, 1_971.590_950_306_551_442_7, 133.141_667_891_784_377_45) * r
      + 3.387_132_872_796_366_608_0
    let below =
      polynomial(
        r, 5_226.495_278_852_854_561_0, 28_729.085_735_721_942_674, 39_307.895_800_092_710_610,
        21_213.794_301_586_595_867,
        5_394.196_021_424_751_107_7, 687.187_007_492_057_908_30, 42.313_330_701_600_911_252) * r + 1
    return q * above / below
  }

  @inline(never) private static func tail(_ u: Double, _ q: Double) -> Double {
    let root = (-Elementary.logarithm(q < 0 ? u : 1 - u)).squareRoot()
    let size = root <= 5 ? near(root - 1.6) : far(root - 5)
    return q < 0 ? -size : size
  }

  private static func near(_ r: Double) -> Double {
    let above =
      polynomial(
        r, 7.745_450_142_783_414_076_40e-4, 2.272_384_498_926_918_458_33e-2, 2.417_807_251_774_506_117_70e-1,
        1.270_458_252_452_368_382_58, 3.647_848_324_763_204_605_04, 5.769_497_221_460_691_405_50,
        4.630_337_846_156_545_295_90) * r + 1.423_437_110_749_683_577_34
    let below =
      polynomial(
        r, 1.050_750_071_644_416_843_24e-9, 5.475_938_084_995_344_946_00e-4, 1.519_866_656_361_645_719_66e-2,
        1.481_039_764_274_800_745_90e-1, 6.897_673_349_851_000_045_50e-1, 1.676_384_830_183_803_849_40,
        2.053_191_626_637_758_821_87) * r + 1
    return above / below
  }

  private static func far(_ r: Double) -> Double {
    let above =
      polynomial(
        r, 2.010_334_399_292_288_132_65e-7, 2.711_555_568_743_487_578_15e-5, 1.242_660_947_388_078_438_60e-3,
        2.653_218_952_657_612_309_30e-2, 2.965_605_718_285_048_912_30e-1, 1.784_826_539_917_291_335_80,
        5.463_784_911_164_114_369_90) * r + 6.657_904_643_501_103_777_20
    let below =
      polynomial(
        r, 2.044_263_103_389_939_785_64e-15, 1.421_511_758_316_445_888_70e-7, 1.846_318_317_510_054_681_80e-5,
        7.868_691_311_456_132_591_00e-4, 1.487_536_129_085_061_485_25e-2, 1.369_298_809_227_358_053_10e-1,
        5.998_322_065_558_879_376_90e-1) * r + 1
    return above / below
  }

  /// The polynomial with these seven coefficients, the highest power first.
  @inline(__always) private static func polynomial(
    _ x: Double, _ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double, _ g: Double
  ) -> Double { (((((a * x + b) * x + c) * x + d) * x + e) * x + f) * x + g }
}
