import KvaomDecimal
import Testing

/// Missing numbers and where they come from.
@Suite struct MissingTests {
  /// Two missing numbers with the engine's own reasons.
  static let first = Decimal.missing(1024)
  /// The other one.
  static let second = Decimal.missing(.max)

  @Test func reasonsAreCarried() {
    #expect(Self.second.isMissing)
    #expect(Self.second.missingReason == .max)
    #expect(Decimal.missing(.blank).missingReason == 0)
    #expect(Decimal.one.missingReason == nil)
    #expect(!Decimal.greatestFiniteMagnitude.isMissing)
    #expect(MissingReason.allCases.allSatisfy { $0.rawValue < MissingReason.firstFree })
    #expect(!Self.first.isNegative && !Self.first.isZero && !Self.first.isWhole)
  }

  @Test func theLeftOperandWins() {
    let operations: [@Sendable (Decimal, Decimal) -> Decimal] = [
      { $0 + $1 }, { $0 - $1 }, { $0 * $1 }, { $0 / $1 }, { Decimal.remainder($0, $1) },
      { Decimal.remainderNear($0, $1) }, { Decimal.wholeQuotient($0, $1) }, { Decimal.compare($0, $1) },
      { Decimal.minimum($0, $1) }, { Decimal.maximum($0, $1) }, { $0.power($1) },
      { $0.quantized(like: $1) }, { $0.rounded(toMultipleOf: $1) },
    ]
    for operation in operations {
      for number in [Decimal.zero, 1, -7, .text("1.5"), .greatestFiniteMagnitude, .leastNonzeroMagnitude] {
        #expect(operation(Self.first, number) == Self.first)
        #expect(operation(number, Self.first) == Self.first)
      }
      #expect(operation(Self.first, Self.second) == Self.first)
      #expect(operation(Self.second, Self.first) == Self.second)
      #expect(operation(Self.first, Self.first) == Self.first)
    }
  }

  @Test func functionsOfOneNumberKeepIt() {
    let missing = Self.first
    let results = [
      -missing, +missing, missing.magnitude, missing.reduced, missing.floor, missing.ceiling,
      missing.truncated, missing.squareRoot, missing.exponential, missing.naturalLogarithm,
      missing.commonLogarithm, missing.power(0), missing.power(3), missing.quantized(exponent: 99_999),
      missing.roundedToWhole(.halfUp),
    ]
    #expect(results.allSatisfy { $0 == missing })
    #expect(missing.doubleValue.isNaN)
    #expect(Int(exactly: missing) == nil)
    #expect(missing.plainDigits(fractionDigits: 2) == nil)
    #expect(missing.description == "missing(1024)")
  }

  @Test func whatHasNoResult() {
    #expect(Decimal.one / 0 == .missing(.divisionByZero))
    #expect(Decimal.zero / .text("-0.00") == .missing(.divisionByZero))
    #expect(Decimal.remainder(1, 0) == .missing(.divisionByZero))
    #expect(Decimal.one.rounded(toMultipleOf: 0) == .missing(.divisionByZero))
    #expect(Decimal.zero.power(-2) == .missing(.divisionByZero))
    #expect(Decimal.zero.power(.text("-0.5")) == .missing(.divisionByZero))
    #expect(Decimal.zero.power(0) == .missing(.undefined))
    #expect(Decimal(-4).squareRoot == .missing(.undefined))
    #expect(Decimal(-4).power(.text("0.5")) == .missing(.undefined))
    #expect(Decimal.zero.naturalLogarithm == .missing(.undefined))
    #expect(Decimal(-1).commonLogarithm == .missing(.undefined))
    #expect(Decimal.text("1E+40").quantized(exponent: 0) == .missing(.undefined))
    #expect(Decimal.one.quantized(exponent: 6112) == .missing(.undefined))
    #expect(Decimal.one.quantized(exponent: -6177) == .missing(.undefined))
    #expect(Decimal.remainder(.text("1E+40"), 3) == .missing(.undefined))
    #expect(Decimal.text("1E+5000") * .text("1E+5000") == .missing(.overflow))
    #expect(Decimal(10).power(6145) == .missing(.overflow))
    #expect(Decimal(20_000).exponential == .missing(.overflow))
  }

  @Test func comparisonsWithItAreFalse() {
    for other in [Decimal.one, Self.first, Self.second, 0, -1] {
      #expect(!(Self.first < other) && !(other < Self.first))
      #expect(!(Self.first <= other) && !(other <= Self.first))
      #expect(!(Self.first > other) && !(other >= Self.first))
    }
    #expect(Self.first == Self.first)
    #expect(Self.first != Self.second)
    #expect(Self.first != 1024)
  }

  @Test func itSortsLast() {
    let sorted = [Self.second, 3, Self.first, .text("-0"), 0, .text("0.0"), -2, .text("-2.0")]
      .sorted { $0.precedes($1) }
    #expect(
      sorted.map(\.scientificDescription)
        == ["-2", "-2.0", "-0", "0.0", "0", "3", "missing(1024)", "missing(4294967295)"])
  }
}
