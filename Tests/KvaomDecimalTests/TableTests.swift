import Testing

@testable import KvaomDecimal

/// The constants and the wide integers beneath the arithmetic.
@Suite struct TableTests {
  @Test func powersOfTen() {
    var power = UInt256(low: 1)
    for exponent in 0...76 {
      #expect(UInt256.powerOfTen(exponent) == power)
      #expect(power.digits == exponent + 1)
      #expect((power &- UInt256(low: 1)).digits == exponent)
      let high = UInt256(high: power.high &* 10, low: 0)
      power = UInt256(multiplying: power.low, by: 10) &+ high
    }
  }

  @Test func reciprocals() {
    for exponent in 1...38 {
      // r = floor(2^(n + 127) / p) exactly when r p <= 2^(n + 127) < (r + 1) p.
      let power = PowersOfTen[exponent]
      let product = UInt256(multiplying: PowersOfTen.reciprocals[exponent], by: power)
      let bits = 128 - power.leadingZeroBitCount
      let limit = UInt256(high: 1 << UInt128(bits - 1), low: 0)
      #expect(product < limit && limit &- product < UInt256(low: power))
    }
  }

  @Test func divisionOfWideIntegers() {
    var generator = NumberGenerator(seed: 11)
    for _ in 0..<10_000 {
      let divisor = UInt256.random(bits: Int.random(in: 1...128, using: &generator), using: &generator)
      let quotient = UInt256.random(bits: Int.random(in: 0...128, using: &generator), using: &generator)
      if divisor == 0 { continue }
      let remainder = UInt256.random(bits: 128, using: &generator) % divisor
      let dividend = UInt256(multiplying: divisor, by: quotient) &+ UInt256(low: remainder)
      let division = dividend.divided(by: divisor)
      #expect(division.quotient == quotient && division.remainder == remainder)
    }
  }

  @Test func divisionByPowersOfTen() {
    var generator = NumberGenerator(seed: 12)
    for power in 1...38 {
      for offset in 0..<100 {
        let divisor = PowersOfTen[power]
        var quotient = UInt256.random(bits: Int.random(in: 0...126, using: &generator), using: &generator)
        quotient = offset % 4 == 0 ? PowersOfTen[38] - 1 : quotient % PowersOfTen[38]
        let remainder =
          offset % 3 == 0 ? divisor - 1 : UInt256.random(bits: 128, using: &generator) % divisor
        let dividend = UInt256(multiplying: divisor, by: quotient) &+ UInt256(low: remainder)
        let division = dividend.dividedByPowerOfTen(power)
        #expect(division.quotient == quotient && division.remainder == remainder)
      }
    }
  }

  @Test func constantsOfTheFixedPoint() {
    // e^ln 10 = 10 and ln e = 1, to the last few of 320 bits.
    let ten = FixedPoint.logarithmOfTen.exponential
    let error = ten < FixedPoint(10) ? FixedPoint(10) - ten : ten - FixedPoint(10)
    #expect(error.multipliedByPowerOfTen(90).whole == 0)
    let inverse = FixedPoint.logarithmOfTen * .reciprocalLogarithmOfTen
    #expect((FixedPoint(1) - inverse).multipliedByPowerOfTen(95).whole == 0)
    for eighths: UInt64 in 8...80 {
      let number = FixedPoint(eighths).shiftedRight(by: 3)
      let round = number.logarithm.exponential
      let distance = round < number ? number - round : round - number
      #expect(distance.multipliedByPowerOfTen(90).whole == 0)
    }
  }
}

extension UInt256 {
  /// A random integer of at most so many bits.
  fileprivate static func random(bits: Int, using generator: inout NumberGenerator) -> UInt128 {
    let value = (UInt128(generator.next()) << 64) | UInt128(generator.next())
    return bits == 0 ? 0 : value >> UInt128(128 - bits)
  }
}
