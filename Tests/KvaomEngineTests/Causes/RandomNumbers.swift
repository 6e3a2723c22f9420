import KvaomDecimal

/// Numbers for property tests, the same for a seed on every machine.
struct RandomNumbers: RandomNumberGenerator {
  private var state: UInt64

  /// Numbers that begin at a seed.
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// A decimal of up to 34 digits between about a thousandth and a billion, of either sign.
  mutating func decimal() -> Decimal {
    let digits = Int.random(in: 1...34, using: &self)
    var coefficient: Int128 = 0
    for _ in 0..<digits { coefficient = coefficient * 10 + Int128(Int.random(in: 0...9, using: &self)) }
    let sign: Int128 = Bool.random(using: &self) ? 1 : -1
    return Decimal(coefficient: sign * coefficient, exponent: Int.random(in: -3...9, using: &self) - digits)
  }
}
