import KvaomDecimal

/// Numbers for properties, the same in every run: SplitMix64 (Steele, Lea and Flood 2014).
struct NumberGenerator: RandomNumberGenerator {
  /// The state; the seed at first.
  private var state: UInt64

  /// A generator for this seed.
  init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number: often everyday, sometimes of many digits or at the ends of the range, now and then missing.
  mutating func number(everyday: Bool = false) -> Decimal {
    let kind = everyday ? 9 : Int.random(in: 0..<12, using: &self)
    let negative = Bool.random(using: &self)
    if kind == 0 { return .missing(UInt32(truncatingIfNeeded: next())) }
    if kind <= 4 {
      let digits = Int.random(in: 0...34, using: &self)
      var coefficient: UInt128 = 0
      for _ in 0..<digits { coefficient = coefficient * 10 + UInt128(UInt64.random(in: 0...9, using: &self)) }
      let exponent =
        kind == 1
        ? Int.random(in: -6176...6111, using: &self)
        : kind == 2
          ? [-6176, -6150, 6111, 6090][Int.random(in: 0..<4, using: &self)]
          : Int.random(in: -40...40, using: &self)
      return Decimal(negative: negative, coefficient: coefficient, exponent: exponent)
    }
    return Decimal(
      negative: negative, coefficient: UInt128(UInt64.random(in: 0...9_999_999, using: &self)),
      exponent: Int.random(in: -6...2, using: &self))
  }
}
