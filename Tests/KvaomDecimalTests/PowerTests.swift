import KvaomDecimal
import Testing

/// Powers, roots, exponentials and logarithms by example.
@Suite struct PowerTests {
  @Test(arguments: [
    ("1.03", 10, "1.34391637934412192049"), ("2", 100, "1267650600228229401496703205376"),
    ("2", -1, "0.5"), ("-3", 3, "-27"), ("-3", 4, "81"), ("1.50", 2, "2.2500"),
    ("10", 6144, "1.000000000000000000000000000000000E+6144"),
    ("0", 5, "0"), ("-0", 5, "-0"), ("7", 0, "1"), ("0.1", 6176, "1E-6176"), ("0.1", 6177, "0E-6176"),
    ("-0.5", 100_001, "-0E-6176"), ("1", .max, "1"), ("-1", .min, "1"), ("10", .min, "0E-6176"),
    ("0.1", .max, "0E-6176"),
    ("2", .max, "missing(2)"), ("0.5", .min, "missing(2)"), ("1E+6000", 2, "missing(2)"), ("1E-6000", 2, "0E-6176"),
    ("1.00000000000000005", 2, "1.000000000000000100000000000000002"),
    ("1.00000000000000005", 3, "1.000000000000000150000000000000008"),
  ])
  func wholePowers(base: String, count: Int, wanted: String) {
    #expect(Decimal.text(base).power(count).scientificDescription == wanted)
    #expect(Decimal.text(base).power(Decimal(count)).scientificDescription == wanted)
  }

  @Test(arguments: [
    ("2", "0.5", "1.414213562373095048801688724209698"), ("6.25", "1.5", "15.625"), ("32", "0.2", "2"),
    ("0", "0.5", "0"), ("1", "1E+6000", "1"), ("-1", "1E+6000", "1"), ("2", "1E+6000", "missing(2)"),
    ("0.5", "1E+6000", "0"), ("3", "1E-6176", "1"), ("0.04", "-0.5", "5"),
    ("1.000000000000000000000000000000001", "1E+33", "2.718281828459045235360287471352661"),
  ])
  func otherPowers(base: String, exponent: String, wanted: String) {
    let result = Decimal.text(base).power(.text(exponent))
    #expect(result == (Decimal(parsing: wanted) ?? .missing(.overflow)))
  }

  @Test func rootsAndLogarithms() {
    #expect(Decimal(2).squareRoot.description == "1.414213562373095048801688724209698")
    #expect(Decimal.text("6.25").squareRoot.description == "2.5")
    #expect(Decimal(100).squareRoot.description == "10")
    #expect(Decimal.text("1E+3").squareRoot.description == "31.62277660168379331998893544432719")
    #expect(Decimal(1).exponential.description == "2.718281828459045235360287471352662")
    #expect(Decimal(0).exponential.description == "1")
    #expect(Decimal(10).naturalLogarithm.description == "2.302585092994045684017991454684364")
    #expect(Decimal(1).naturalLogarithm == 0)
    #expect(Decimal.text("0.001").commonLogarithm.description == "-3")
    #expect(Decimal(2).commonLogarithm.description == "0.3010299956639811952137388947244930")
    #expect(
      Decimal.text("1.000000000000000000000000000000001").naturalLogarithm.scientificDescription
        == "9.999999999999999999999999999999995E-34")
  }
}
