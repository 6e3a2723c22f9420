import KvaomDecimal
import Testing

/// Rounding to places, to whole numbers and to multiples.
@Suite struct RoundingTests {
  @Test(arguments: [
    (RoundingMode.halfEven, ["-3", "-2", "-2", "2", "2", "3"]), (.halfUp, ["-3", "-3", "-2", "2", "3", "3"]),
    (.halfDown, ["-3", "-2", "-2", "2", "2", "3"]), (.down, ["-2", "-2", "-2", "2", "2", "2"]),
    (.up, ["-3", "-3", "-3", "3", "3", "3"]), (.floor, ["-3", "-3", "-3", "2", "2", "2"]),
    (.ceiling, ["-2", "-2", "-2", "3", "3", "3"]),
  ])
  func modes(mode: RoundingMode, wanted: [String]) {
    let numbers = ["-2.51", "-2.5", "-2.49", "2.49", "2.5", "2.51"].map(Decimal.text)
    #expect(numbers.map { $0.roundedToWhole(mode).description } == wanted)
  }

  @Test(arguments: [
    ("2.345", "0.01", "2.35", "2.34"), ("-2.345", "0.01", "-2.35", "-2.34"), ("2.5", "1", "3", "2"),
    ("1.025", "0.05", "1.05", "1.00"), ("1.075", "0.05", "1.10", "1.10"), ("18", "12", "24", "24"),
    ("6", "12", "12", "0"), ("5.999", "12", "0", "0"), ("1500", "1000", "2000", "2000"),
    ("2500", "1000", "3000", "2000"), ("499.99", "1E+3", "0E+3", "0E+3"), ("7", "0.01", "7.00", "7.00"),
    ("-0.4", "1", "-0", "-0"), ("10", "-3", "9", "9"), ("1E+60", "12", "1E+60", "1E+60"), ("0", "0.05", "0.00", "0.00"),
    (
      "9999999999999999999999999999999999", "12", "9999999999999999999999999999999996",
      "9999999999999999999999999999999996"
    ),
    (
      "9999999999999999999999999999999999", "7", "9999999999999999999999999999999996",
      "9999999999999999999999999999999996"
    ),
    (
      "9999999999999999999999999999999999", "2E+1", "1.000000000000000000000000000000000E+34",
      "1.000000000000000000000000000000000E+34"
    ),
  ])
  func multiples(number: String, step: String, away: String, even: String) {
    let number = Decimal.text(number)
    #expect(number.rounded(toMultipleOf: .text(step)).scientificDescription == away)
    #expect(number.rounded(toMultipleOf: .text(step), halfEven: true).scientificDescription == even)
  }

  @Test func partsAndZeros() {
    #expect(Decimal.text("-2.5").floor == -3)
    #expect(Decimal.text("-2.5").ceiling == -2)
    #expect(Decimal.text("-2.5").truncated == -2)
    #expect(Decimal.text("1E+3").floor.scientificDescription == "1E+3")
    #expect(Decimal.text("1.200E+5").reduced.scientificDescription == "1.2E+5")
    #expect(Decimal.text("-0.00").reduced.scientificDescription == "-0")
    #expect(Decimal.text("12.00").isWhole && !Decimal.text("12.10").isWhole && Decimal.text("0E-9").isWhole)
    #expect(Decimal.haveSameQuantum(.text("1.50"), .text("0.00")))
    #expect(!Decimal.haveSameQuantum(.text("1.5"), .text("0.00")))
    #expect(Decimal.haveSameQuantum(.missing(.blank), .missing(.overflow)))
    #expect(Decimal.text("2.17").quantized(like: .text("0.1")).description == "2.2")
  }
}
