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
        x, 3.526_249_659_989_11e-02, 0.700_383_064_443_688, 6.373_962_203_531_65, 33.912_866_078_383, 112.079_291_497_871,
        221.213_596_169_931, 220.206_867_912_376)
      let below = polynomial(
        x, 8.838_834_764_831_84e-02, 1.755_667_163_182_64, 16.064_177_579_207, 86.780_732_202_946_1, 296.564_248_779_674,
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
    let above = polynomial(
      r, 2_509.080_928_730_122_672_7, 33_430.575_583_588_128_105, 67_265.770_927_008_700_853, 45_921.953_931_549_871_457,
      13_731.693_765_509_461_125, 1_971.590_950_306_551_442_7, 133.141_667_891_784_377_45) * r + 3.387_132_872_796_366_608_0
    let below = polynomial(
      r, 5_226.495_278_852_854_561_0, 28_729.085_735_721_942_674, 39_307.895_800_092_710_610, 21_213.794_301_586_595_867,
      5_394.196_021_424_751_107_7, 687.187_007_492_057_908_30, 42.313_330_701_600_911_252) * r + 1
    return q * above / below
  }

  @inline(never) private static func tail(_ u: Double, _ q: Double) -> Double {
    let root = (-Elementary.logarithm(q < 0 ? u : 1 - u)).squareRoot()
    let size = root <= 5 ? near(root - 1.6) : far(root - 5)
    return q < 0 ? -size : size
  }

  private static func near(_ r: Double) -> Double {
    let above = polynomial(
      r, 7.745_450_142_783_414_076_40e-4, 2.272_384_498_926_918_458_33e-2, 2.417_807_251_774_506_117_70e-1,
      1.270_458_252_452_368_382_58, 3.647_848_324_763_204_605_04, 5.769_497_221_460_691_405_50,
      4.630_337_846_156_545_295_90) * r + 1.423_437_110_749_683_577_34
    let below = polynomial(
      r, 1.050_750_071_644_416_843_24e-9, 5.475_938_084_995_344_946_00e-4, 1.519_866_656_361_645_719_66e-2,
      1.481_039_764_274_800_745_90e-1, 6.897_673_349_851_000_045_50e-1, 1.676_384_830_183_803_849_40,
      2.053_191_626_637_758_821_87) * r + 1
    return above / below
  }

  private static func far(_ r: Double) -> Double {
    let above = polynomial(
      r, 2.010_334_399_292_288_132_65e-7, 2.711_555_568_743_487_578_15e-5, 1.242_660_947_388_078_438_60e-3,
      2.653_218_952_657_612_309_30e-2, 2.965_605_718_285_048_912_30e-1, 1.784_826_539_917_291_335_80,
      5.463_784_911_164_114_369_90) * r + 6.657_904_643_501_103_777_20
    let below = polynomial(
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
