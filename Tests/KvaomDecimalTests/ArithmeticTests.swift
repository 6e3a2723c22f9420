import KvaomDecimal
import Testing

/// Arithmetic by example; `VectorTests` has the many.
@Suite struct ArithmeticTests {
  @Test func exponentsFollowTheStandard() {
    #expect((Decimal.text("0.1") + .text("0.2")).description == "0.3")
    #expect((Decimal.text("1.20") + .text("1.8")).description == "3.00")
    #expect((Decimal.text("1.20") * 2).description == "2.40")
    #expect((Decimal.text("2.40") / 2).description == "1.20")
    #expect((Decimal(1) / 8).description == "0.125")
    #expect((Decimal(1) / 3).description == "0.3333333333333333333333333333333333")
    #expect((Decimal(2) / 3).description == "0.6666666666666666666666666666666667")
    #expect((Decimal(1000) / .text("1E+3")).description == "1.000")
    #expect(Decimal.remainder(-7, .text("2.0")).description == "-1.0")
    #expect(Decimal.remainderNear(7, 4).description == "-1")
    #expect(Decimal.wholeQuotient(.text("7.5"), -2).description == "-3")
  }

  @Test func zerosHaveSigns() {
    let minus = Decimal.text("-0")
    #expect((minus + minus).description == "-0")
    #expect((minus + 0).description == "0")
    #expect((Decimal(5) - 5).description == "0")
    #expect((Decimal(-5) + 5).description == "0")
    #expect((minus * 5).description == "-0")
    #expect((-Decimal.zero).description == "0")
    #expect((+minus).description == "0")
    #expect(minus.magnitude.description == "0")
    #expect(minus.squareRoot.description == "-0")
  }

  @Test func assigningOperators() {
    var number: Decimal = 10
    number += 5
    number -= 3
    number *= 4
    number /= 5
    #expect(number.description == "9.6")
  }

  @Test func fastPathsHandOver() {
    let word = Decimal(coefficient: Int128(UInt64.max), exponent: 0)
    #expect((word + 1).description == "18446744073709551616")
    #expect((word * word).scientificDescription == "3.402823669209384634264811192843491E+38")
    #expect((word - word - 1).description == "-1")
    let most = Decimal.text("9999999999999999999999999999999999")
    #expect((most + 1).scientificDescription == "1.000000000000000000000000000000000E+34")
    #expect(most + .text("0.4") == most)
    #expect((most + .text("0.5")).scientificDescription == "1.000000000000000000000000000000000E+34")
    #expect(
      (Decimal.text("1E+34") - .text("1E-40")).scientificDescription
        == "1.000000000000000000000000000000000E+34")
  }

  @Test func equalNumbersHashAlike() {
    let equals = ["2.5", "2.50", "25E-1", "0.25E1", "2.500000000000000000000000000000000"].map(Decimal.text)
    #expect(Set(equals).count == 1)
    #expect(Set(["0", "-0", "0E+10", "0.00"].map(Decimal.text)).count == 1)
    #expect(Set(["1E+6111", "10E+6110", "1000E+6108"].map(Decimal.text)).count == 1)
    #expect(Set(["1", "-1", "10", "0.1"].map(Decimal.text)).count == 4)
  }

  @Test func literalsAndBinaryNumbers() {
    #expect(Decimal(Int.min).description == "-9223372036854775808")
    #expect(Int(exactly: Decimal(Int.min)) == .min)
    #expect(Int(exactly: Decimal(Int.max)) == .max)
    #expect(Int(exactly: Decimal(Int.max) + 1) == nil)
    #expect(Int(exactly: .text("12.00")) == 12)
    #expect(Int(exactly: .text("1.2E+3")) == 1200)
    #expect(Int(exactly: .text("1.2")) == nil)
    #expect(Int(exactly: .text("1E+19")) == nil)
    #expect(Int(exactly: .text("0E+6000")) == 0)
    #expect(Decimal(0.1).description == "0.1")
    #expect(Decimal(-0.0).description == "-0")
    #expect(Decimal(1e300).scientificDescription == "1E+300")
    #expect(Decimal(Double.leastNonzeroMagnitude).doubleValue == .leastNonzeroMagnitude)
    #expect(Decimal(Double.nan) == .missing(.undefined))
    #expect(Decimal(-Double.infinity) == .missing(.overflow))
    #expect(Decimal.text("1E+400").doubleValue == .infinity)
    #expect(Decimal.text("-1E-400").doubleValue == 0)
    #expect(Decimal.text("0.3").doubleValue == 0.3)
  }
}
