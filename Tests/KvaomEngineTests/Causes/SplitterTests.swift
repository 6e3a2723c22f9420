import KvaomCompiler
import KvaomDecimal
import Testing

@testable import KvaomEngine
@testable import KvaomQuestions
@testable import KvaomSession

/// Every split of a difference adds up to it, to the last digit.
struct SplitterTests {
  /// Any numbers at all for the sets of causes: nothing is known of the plan behind them.
  private func split(seed: UInt64, causes: Int, cells: Int) throws -> Split {
    var random = RandomNumbers(seed: seed)
    var known: [[Bool]: [Decimal]] = [:]
    var splitter = Splitter(count: causes) { (active) throws(EvaluationFault) in
      if let row = known[active] { return row }
      let row = (0..<cells).map { _ in random.decimal() }
      known[active] = row
      return row
    }
    return try splitter.split(orders: 20, seed: Int64(seed))
  }

  private func sum(_ rows: [[Decimal]], _ cell: Int) -> Decimal { rows.reduce(.zero) { $0 + $1[cell] } }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func partsAddUpExactly(seed: UInt64) throws {
    let split = try split(seed: seed, causes: Int(seed % 7) + 1, cells: 3)
    let alone = split.alone.compactMap { $0 }
    let average = try #require(split.average)
    let interaction = try #require(split.interaction)
    for cell in 0..<3 {
      #expect(split.start[cell] + sum(split.inOrder, cell) == split.end[cell])
      #expect(sum(alone, cell) + interaction[cell] == split.difference[cell])
      #expect(sum(average.effects, cell) == split.difference[cell])
    }
    #expect(average.orders == nil)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func drawnOrdersAddUpExactly(seed: UInt64) throws {
    let split = try split(seed: seed, causes: 11, cells: 2)
    let average = try #require(split.average)
    for cell in 0..<2 { #expect(sum(average.effects, cell) == split.difference[cell]) }
    #expect(average.orders == 20)
    #expect(average.error > .zero)
  }

  /// A sum of effects: alone, in order and on average a cause does the same.
  @Test func causesThatAddUpAreAlike() throws {
    let effects = (1...9).map { Decimal($0) * Decimal(coefficient: 137, exponent: -2) }
    var splitter = Splitter(count: 9) { (active) throws(EvaluationFault) in
      [zip(active, effects).reduce(Decimal(1000)) { $1.0 ? $0 + $1.1 : $0 }]
    }
    let split = try splitter.split(orders: 1, seed: 1)
    for (index, effect) in effects.enumerated() {
      #expect(split.inOrder[index] == [effect])
      #expect(split.alone[index] == [effect])
      #expect(split.average?.effects[index] == [effect])
    }
    #expect(split.interaction == [.zero])
  }

  /// Two factors: each gets half of what they do together.
  @Test func twoFactorsShareTheInteraction() throws {
    var splitter = Splitter(count: 2) { (active) throws(EvaluationFault) in
      [Decimal(active[0] ? 3 : 2) * Decimal(active[1] ? 15 : 10)]
    }
    let split = try splitter.split(orders: 1, seed: 1)
    #expect(split.inOrder == [[10], [15]])
    #expect(split.alone.compactMap { $0 } == [[10], [10]])
    #expect(split.interaction == [5])
    #expect(
      split.average?.effects == [[Decimal(coefficient: 125, exponent: -1)], [Decimal(coefficient: 125, exponent: -1)]])
  }

  @Test func aSetThatCannotBeComputedLeavesItsSplitsOut() throws {
    var splitter = Splitter(count: 2) { (active) throws(EvaluationFault) in
      if active == [false, true] { throw .tooManyCells(needed: 2, budget: 1) }
      return [Decimal(active.count { $0 })]
    }
    let split = try splitter.split(orders: 1, seed: 1)
    #expect(split.inOrder == [[1], [1]])
    #expect(split.alone[1] == nil)
    #expect(split.interaction == nil)
    #expect(split.average == nil)
  }

  @Test func theSameSeedGivesTheSameOrders() {
    var (one, other, third) = (OrderGenerator(seed: 5), OrderGenerator(seed: 5), OrderGenerator(seed: 6))
    let orders = (0..<4).map { _ in one.order(of: 12) }
    #expect(orders == (0..<4).map { _ in other.order(of: 12) })
    #expect(orders != (0..<4).map { _ in third.order(of: 12) })
    #expect(orders.allSatisfy { $0.sorted() == Array(0..<12) })
  }
}
