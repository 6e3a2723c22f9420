import KvaomDecimal
import Testing

/// Laws that hold for all numbers, tried on many.
@Suite struct PropertyTests {
  @Test func sumsAndProductsCommute() {
    var generator = NumberGenerator(seed: 1)
    for _ in 0..<5_000 {
      let (a, b) = (generator.number(), generator.number())
      if a.isMissing || b.isMissing { continue }
      #expect((a + b).scientificDescription == (b + a).scientificDescription)
      #expect((a * b).scientificDescription == (b * a).scientificDescription)
    }
  }

  @Test func everydaySumsAreExact() {
    var generator = NumberGenerator(seed: 2)
    for _ in 0..<5_000 {
      let (a, b, c) = (
        generator.number(everyday: true), generator.number(everyday: true), generator.number(everyday: true)
      )
      #expect(a + b - b == a)
      #expect((a + b) + c == a + (b + c))
      #expect((a * b) * c == a * (b * c))
      #expect(a * (b + c) == a * b + a * c)
      if !b.isZero {
        #expect(a * b / b == a)
        #expect(Decimal.wholeQuotient(a, b) * b + Decimal.remainder(a, b) == a)
      }
    }
  }

  @Test func printedNumbersReadBack() {
    var generator = NumberGenerator(seed: 3)
    for _ in 0..<5_000 {
      let number = generator.number()
      if number.isMissing { continue }
      let scientific = Decimal(parsing: number.scientificDescription)
      #expect(scientific?.exponent == number.exponent)
      #expect(scientific?.coefficient == number.coefficient)
      #expect(scientific?.isNegative == number.isNegative)
      #expect(Decimal(parsing: number.description) == number)
    }
  }

  @Test func comparisonsAgreeWithDifferences() {
    var generator = NumberGenerator(seed: 4)
    for _ in 0..<5_000 {
      let (a, b) = (generator.number(), generator.number())
      let order = Decimal.compare(a, b)
      if a.isMissing || b.isMissing {
        #expect(order.isMissing)
        continue
      }
      // No difference of numbers is lost to rounding: subnormal numbers see to that.
      let difference = a - b
      #expect((order < 0) == (difference.isNegative && !difference.isZero || (a < 0 && difference.isMissing)))
      #expect((order == 0) == difference.isZero)
      #expect((a < b) == (order == -1) && (a <= b) == (order != 1))
      #expect((a > b) == (order == 1) && (a >= b) == (order != -1))
      #expect((a == b) == (order == 0))
      if a == b { #expect(a.hashValue == b.hashValue) }
      #expect(a.reduced == a && a.reduced.hashValue == a.hashValue)
    }
  }

  @Test func rootsSquareBack() {
    var generator = NumberGenerator(seed: 5)
    for _ in 0..<5_000 {
      let a = generator.number(everyday: true).magnitude
      #expect((a * a).squareRoot == a)
      #expect((a * a).power(.text("0.5")) == a)
    }
  }

  @Test func logarithmsUndoExponentials() {
    var generator = NumberGenerator(seed: 6)
    for _ in 0..<300 {
      let a = generator.number(everyday: true) / 1000
      if a.isZero || a.magnitude > 1000 || a.magnitude < .text("0.01") { continue }
      let error = (a.exponential.naturalLogarithm - a).magnitude
      #expect(error < a.magnitude * .text("1E-30"))
    }
  }

  @Test func multiplesAreNearAndWhole() {
    var generator = NumberGenerator(seed: 7)
    for _ in 0..<4_000 {
      let (a, step) = (generator.number(everyday: true), generator.number(everyday: true))
      if step.isZero { continue }
      let multiple = a.rounded(toMultipleOf: step)
      #expect(Decimal.remainder(multiple, step).isZero)
      #expect((multiple - a).magnitude * 2 <= step.magnitude)
      #expect(multiple.exponent == step.exponent)
    }
  }

  @Test func binaryNumbersSurvive() {
    var generator = NumberGenerator(seed: 8)
    for _ in 0..<5_000 {
      let value = Double(bitPattern: generator.next())
      if !value.isFinite { continue }
      #expect(Decimal(value).doubleValue == value)
    }
  }

  @Test func nothingTraps() {
    var generator = NumberGenerator(seed: 9)
    var sink = Decimal.zero
    for index in 0..<4_000 {
      let (a, b) = (generator.number(), generator.number())
      let results = [
        a + b, a - b, a * b, a / b, Decimal.remainder(a, b), Decimal.remainderNear(a, b),
        Decimal.wholeQuotient(a, b), a.quantized(like: b, rounding: .up), a.rounded(toMultipleOf: b),
        a.squareRoot, a.reduced, a.floor, a.quantized(exponent: Int(truncatingIfNeeded: generator.next())),
        a.power(Int(truncatingIfNeeded: generator.next())), Decimal.minimum(a, b),
      ]
      for result in results where !result.isMissing { sink = Decimal.maximum(sink, result) }
      if index % 20 == 0 {
        let slow = [a.exponential, a.naturalLogarithm, a.commonLogarithm, a.power(b), a.power(index)]
        for result in slow where !result.isMissing { sink = Decimal.maximum(sink, result) }
      }
      _ = (a.doubleValue, Int(exactly: a), a.plainDigits(fractionDigits: index % 50), a.description)
    }
    #expect(!sink.isMissing)
  }

  @Test func noBytesTrapTheParser() {
    var generator = NumberGenerator(seed: 10)
    let alphabet = Array("0123456789012345678900.eE+-_ \u{FF}".utf8)
    var read = 0
    for _ in 0..<10_000 {
      let count = Int.random(in: 0..<48, using: &generator)
      let bytes = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      if Decimal(parsing: bytes) != nil { read += 1 }
    }
    #expect(read > 20)
  }
}
