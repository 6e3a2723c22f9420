import Testing

@testable import KvaomDecimal

/// Runs of cells give, bit for bit, what the operators give cell by cell.
@Suite struct RunTests {
  /// How many cells each operation is tried on.
  private static let cells = 1_000_000
  /// How many cells the tried columns have.
  private static let length = 250

  @Test func sumsOfColumns() {
    expectSameBits(seed: 1, { Decimal.addRun($0, $1, to: &$2, $3, subtracting: false) }, +)
  }

  @Test func differencesOfColumns() {
    expectSameBits(seed: 2, { Decimal.addRun($0, $1, to: &$2, $3, subtracting: true) }, -)
  }

  @Test func productsOfColumns() {
    expectSameBits(seed: 3, { Decimal.multiplyRun($0, $1, to: &$2, $3) }, *)
  }

  @Test(arguments: [false, true]) func roundedColumns(halfEven: Bool) {
    expectSameBits(
      seed: halfEven ? 4 : 5, right: { [$0.step()] },
      { Decimal.roundRun($0, toMultipleOf: $1, halfEven: halfEven, to: &$2, $3) },
      { $0.rounded(toMultipleOf: $1, halfEven: halfEven) })
  }

  @Test func totalsOfColumns() {
    var generator = NumberGenerator(seed: 6)
    var taken = 0
    for _ in 0..<(Self.cells / Self.length) {
      let column = generator.column(Self.length)
      let range = generator.range(Self.length)
      guard let sum = Decimal.sumRun(column.span, range) else { continue }
      taken += 1
      let other = column[range].dropFirst().reduce(column[range.lowerBound], +)
      #expect(sum.upper == other.upper && sum.lower == other.lower, "\(column[range])")
    }
    #expect(taken > Self.cells / Self.length / 4)
  }

  @Test func tiesAndSignsOfZero() {
    let numbers = ["2.5", "3.5", "-2.5", "-3.5", "0.5", "-0.5", "-0.0", "0.0", "2.4", "-2.6"].map(Decimal.text)
    var results = [Decimal](repeating: .zero, count: numbers.count)
    for halfEven in [false, true] {
      let isDone = roundRun(numbers, [1], halfEven, &results)
      #expect(isDone)
      #expect(
        results.map { $0.description }
          == (halfEven
            ? ["2", "4", "-2", "-4", "0", "-0", "-0", "0", "2", "-3"]
            : ["3", "4", "-3", "-4", "1", "-1", "-0", "0", "2", "-3"]))
    }
    #expect(sumRun(["-0", "-0"].map(Decimal.text))?.description == "-0")
    #expect(sumRun(["-0", "0"].map(Decimal.text))?.description == "0")
    #expect(sumRun([5, -5])?.description == "0")
  }

  @Test func whatCannotBeOneRun() {
    let most = Decimal(coefficient: Int128(UInt64.max), exponent: 0)
    #expect(sumRun([most, most]) == nil)
    #expect(sumRun([1, .missing(7)]) == nil)
    #expect(sumRun([.missing(7), .missing(7)]) == nil)
    #expect(sumRun([1, .text("0.1")]) == nil)
    #expect(sumRun([]) == nil)
    var results: [Decimal] = [0, 0]
    let isDone = roundRun([1, 2], [3], false, &results)
    #expect(!isDone)
  }

  private func sumRun(_ numbers: [Decimal]) -> Decimal? { Decimal.sumRun(numbers.span, numbers.indices) }

  private func roundRun(
    _ numbers: [Decimal], _ steps: [Decimal], _ halfEven: Bool, _ results: inout [Decimal]
  ) -> Bool {
    var span = results.mutableSpan
    return Decimal.roundRun(numbers.span, toMultipleOf: steps.span, halfEven: halfEven, to: &span, numbers.indices)
  }

  /// Tries an operation on many columns; where it takes a run, every cell must be the operator's.
  private func expectSameBits(
    seed: UInt64, right: (inout NumberGenerator) -> [Decimal] = { $0.column(Self.length) },
    _ run: (Span<Decimal>, Span<Decimal>, inout MutableSpan<Decimal>, Range<Int>) -> Bool,
    _ body: (Decimal, Decimal) -> Decimal
  ) {
    var generator = NumberGenerator(seed: seed)
    var results = [Decimal](repeating: .zero, count: Self.length)
    var taken = 0
    for turn in 0..<(Self.cells / Self.length) {
      let isScalar = turn % 3 == 0
      let (left, right) = (generator.column(Self.length), isScalar ? generator.column(1) : right(&generator))
      let range = generator.range(Self.length)
      var span = results.mutableSpan
      guard run(left.span, right.span, &span, range) else { continue }
      taken += 1
      let wrong = range.first { index in
        let other = body(left[index], right[right.count == 1 ? 0 : index])
        return results[index].upper != other.upper || results[index].lower != other.lower
      }
      if let wrong {
        let sides = (left[wrong].scientificDescription, right[right.count == 1 ? 0 : wrong].scientificDescription)
        Issue.record("\(sides) gave \(results[wrong].scientificDescription)")
      }
    }
    #expect(taken > Self.cells / Self.length / 10, "runs were taken \(taken) times")
  }
}

extension NumberGenerator {
  /// A column as plans have them: one exponent, amounts of some size; now and then a cell that is not like the others.
  fileprivate mutating func column(_ count: Int) -> [Decimal] {
    let exponent = Int.random(in: 0..<20, using: &self) == 0 ? number().exponent : Int.random(in: -6...3, using: &self)
    let most = UInt64.max >> UInt64.random(in: 0...63, using: &self)
    let signs = Int.random(in: 0..<3, using: &self)
    var cells = (0..<count).map { _ in
      let negative = signs == 0 || signs == 1 && Bool.random(using: &self)
      return Decimal(
        negative: negative, coefficient: UInt128(UInt64.random(in: 0...most, using: &self)),
        exponent: min(max(exponent, -6176), 6111))
    }
    if Int.random(in: 0..<4, using: &self) == 0 { cells[Int.random(in: 0..<count, using: &self)] = number() }
    return cells
  }

  /// A power of ten to round to, and now and then another step.
  fileprivate mutating func step() -> Decimal {
    if Int.random(in: 0..<8, using: &self) == 0 { return number() }
    return Decimal(negative: Bool.random(using: &self), coefficient: 1, exponent: Int.random(in: -4...6, using: &self))
  }

  /// A part of a column that is not empty.
  fileprivate mutating func range(_ count: Int) -> Range<Int> {
    let start = Int.random(in: 0..<count / 2, using: &self)
    return start..<Int.random(in: start + 1...count, using: &self)
  }
}
