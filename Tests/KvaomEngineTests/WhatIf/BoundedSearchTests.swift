import KvaomDecimal
import Testing

@testable import KvaomQuestions

/// Branch and bound, held against going through everything.
struct BoundedSearchTests {
  /// Pseudo-random numbers, the same in every run.
  private struct Numbers {
    var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 99 }

    /// A number from `low` to `high`.
    mutating func next(_ low: Int, _ high: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return low + Int((state >> 33) % UInt64(high - low + 1))
    }
  }

  /// A question: what is to be least, and what must not be below zero.
  private struct Case {
    var cost: BoundedSearch.Demand
    var demands: [BoundedSearch.Demand] = []
    var exclusive: [Int] = []
    let count: Int

    init(_ seed: Int) {
      var numbers = Numbers(seed)
      count = numbers.next(3, 15)
      let (count, isCoarse) = (count, seed % 3 == 0)
      // Coarse numbers make many choices equally good; fine ones have as many digits as a quotient.
      func effect(_ low: Int, _ high: Int) -> Decimal {
        let number = Decimal(numbers.next(low, high))
        return isCoarse ? number : number / Decimal(numbers.next(1, 9))
      }
      cost = BoundedSearch.Demand(base: effect(-50, 50), effects: (0..<count).map { _ in effect(-9, 30) })
      for _ in 0..<numbers.next(0, 4) {
        let effects = (0..<count).map { _ in effect(-4, 20) }
        let most = effects.reduce(Decimal.zero) { $0 + Decimal.maximum($1, .zero) }
        demands.append(
          BoundedSearch.Demand(base: -most * Decimal(numbers.next(0, 11)) / Decimal(10), effects: effects))
      }
      for _ in 0..<numbers.next(0, 3) {
        let (one, other) = (numbers.next(0, count - 1), numbers.next(0, count - 1))
        if one != other { exclusive.append(1 << one | 1 << other) }
      }
    }

    func sum(_ demand: BoundedSearch.Demand, _ choice: Int) -> Decimal {
      (0..<count).reduce(demand.base) { choice >> $1 & 1 == 1 ? $0 + demand.effects[$1] : $0 }
    }

    func isAllowed(_ choice: Int) -> Bool {
      !exclusive.contains { choice & $0 == $0 } && demands.allSatisfy { sum($0, choice) >= .zero }
    }

    /// The two best choices of all, found by looking at each.
    var best: [Int] {
      Array((0..<(1 << count)).filter { isAllowed($0) }.sorted { isBetter($0, than: $1) }.prefix(2))
    }

    func isBetter(_ one: Int, than other: Int) -> Bool {
      let (first, second) = (sum(cost, one), sum(cost, other))
      if first != second { return first < second }
      let (few, many) = (one.nonzeroBitCount, other.nonzeroBitCount)
      return few != many ? few < many : one < other
    }
  }

  /// What the search finds: the two best, how many choices it showed, and what it left open.
  private static func found(
    _ own: Case, allowance: Int = 1_000_000
  ) -> (best: [Int], shown: Int, open: Decimal?, bound: Decimal) {
    var search = BoundedSearch(
      cost: own.cost, demands: own.demands, measures: Array(0..<own.count), exclusive: own.exclusive)
    search.allowance = allowance
    var best: [Int] = []
    var shown = 0
    search.run(below: nil) { choice, _ in
      shown += 1
      if own.isAllowed(choice) {
        best = Array((best + [choice]).sorted { own.isBetter($0, than: $1) }.prefix(2))
      }
      return .goOn(best.count < 2 ? nil : BoundedSearch.Ceiling(cost: own.sum(own.cost, best[1]), measures: best[1]))
    }
    return (best, shown, search.open, search.bound)
  }

  @Test(arguments: 1...150)
  func findsTheTwoBestOfAll(_ seed: Int) {
    let own = Case(seed)
    let found = Self.found(own)
    #expect(found.best == own.best)
    #expect(found.open == nil)
    if let first = own.best.first { #expect(found.bound <= own.sum(own.cost, first)) }
  }

  @Test func leavesMostOut() {
    let shown = (1...150).map { Self.found(Case($0)).shown }.reduce(0, +)
    let all = (1...150).map { 1 << Case($0).count }.reduce(0, +)
    #expect(shown * 50 < all, "\(shown) of \(all)")
  }

  /// Where the search is given up, nothing that it did not see is better than it says.
  @Test(arguments: 1...60)
  func whatIsLeftOpenIsBounded(_ seed: Int) {
    let own = Case(seed)
    let found = Self.found(own, allowance: 3)
    guard let open = found.open, let first = own.best.first else { return }
    if found.best.first != first { #expect(open <= own.sum(own.cost, first)) }
  }
}
