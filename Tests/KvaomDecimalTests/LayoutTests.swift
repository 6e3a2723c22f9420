import KvaomDecimal
import Testing

/// What a `Decimal` is made of.
@Suite struct LayoutTests {
  @Test func cellsAreSixteenTrivialBytes() {
    func size<Number: BitwiseCopyable>(_: Number.Type) -> [Int] {
      [MemoryLayout<Number>.size, MemoryLayout<Number>.stride]
    }
    #expect(size(Decimal.self) == [16, 16])
  }

  @Test func partsOfANumber() {
    let number = Decimal.text("-12.50e3")
    #expect(number.isNegative)
    #expect(number.coefficient == 1250)
    #expect(number.exponent == 1)
    #expect(number.digits == 4)
    #expect(number.adjustedExponent == 4)
    #expect(Decimal.zero.digits == 1)
    #expect(Decimal.text("-0").isNegative)
    #expect(Decimal.text("-0").isZero)
    #expect(!Decimal.one.isZero)
  }

  @Test func endsOfTheFormat() {
    #expect(
      Decimal.greatestFiniteMagnitude.scientificDescription == "9.999999999999999999999999999999999E+6144")
    #expect(Decimal.leastNonzeroMagnitude.scientificDescription == "1E-6176")
    #expect(Decimal.text("1E+6144").scientificDescription == "1.000000000000000000000000000000000E+6144")
    #expect(Decimal.text("0E+9999").scientificDescription == "0E+6111")
    #expect(Decimal.text("0E-9999").scientificDescription == "0E-6176")
    #expect(Decimal.greatestFiniteMagnitude + Decimal.greatestFiniteMagnitude == .missing(.overflow))
    #expect(Decimal.leastNonzeroMagnitude / 2 == 0)
    #expect((-Decimal.leastNonzeroMagnitude / 2).scientificDescription == "-0E-6176")
  }

  @Test(arguments: [-6176, -6143, -34, -1, 0, 1, 33, 6111])
  func everyExponentIsKept(exponent: Int) {
    for coefficient: Int128 in [0, 1, -1, 9_999_999_999_999_999_999_999_999_999_999_999] {
      let number = Decimal(coefficient: coefficient, exponent: exponent)
      #expect(number.exponent == exponent)
      #expect(number.coefficient == coefficient.magnitude)
      #expect(number.isNegative == (coefficient < 0))
    }
  }

  @Test func coefficientsOfMoreDigitsAreRounded() {
    #expect(
      Decimal(coefficient: .max, exponent: 0).description == "170141183460469231731687303715884100000")
    #expect(Decimal(coefficient: .min, exponent: .max) == .missing(.overflow))
    #expect(Decimal(negative: false, coefficient: .max, exponent: .min) == 0)
    #expect(
      Decimal(negative: true, coefficient: .max, exponent: -6200).scientificDescription
        == "-3.40282366920938E-6162")
  }
}
