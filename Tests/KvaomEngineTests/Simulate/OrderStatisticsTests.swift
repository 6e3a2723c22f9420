import KvaomRuntime
import Testing

/// Places of a sorted column are those that sorting gives, whatever the column: also where nearly all values lie in one
/// part of their range, where the range is beyond what can be cut into parts, and where there is none.
struct OrderStatisticsTests {
  static let count = 40_000

  static let columns: [(name: String, value: @Sendable (Int, Double) -> Double)] = [
    ("even", { _, part in part }),
    ("rising", { index, _ in Double(index) }),
    ("falling", { index, _ in -Double(index) / 7 }),
    ("of one value", { _, _ in 3.25 }),
    ("of two values", { _, part in part < 0.3 ? 1 : 2 }),
    ("with one far away", { index, part in index == 77 ? 1e300 : part }),
    ("with heavy tails", { _, part in 1 / (part * part * part + 1e-9) - 1 / (1 - part + 1e-9) }),
    ("as wide as numbers are", { _, part in (part - 0.5) * Double.greatestFiniteMagnitude * 2 }),
    ("as narrow as numbers are", { _, part in part < 0.5 ? 0 : .leastNonzeroMagnitude * (part * 9).rounded() }),
    ("around a large one", { _, part in 1e15 + (part * 100).rounded() }),
  ]

  @Test(arguments: columns.indices)
  func placesAreThoseOfSorting(_ index: Int) {
    let (name, value) = Self.columns[index]
    var generator = RandomNumbers(seed: 20_161_125)
    let column = (0..<Self.count).map { value($0, Double.random(in: 0..<1, using: &generator)) }
    let sorted = column.sorted()
    let ranks = [0, 1, 2, 400, 401, 2_000, 19_999, 20_000, 20_001, 38_000, 39_998, 39_999]
    let parts = DrawColumn([Array(column[..<9_000]), [], Array(column[9_000...])])
    #expect(OrderStatistics.values(at: ranks, of: parts) == ranks.map { sorted[$0] }, "\(name)")
    // Few values are not counted first.
    let few = Array(column.prefix(100))
    let found = OrderStatistics.values(at: [0, 50, 99], of: DrawColumn([few]))
    #expect(found == [0, 50, 99].map { few.sorted()[$0] }, "\(name)")
  }

  @Test func nothingHasNoPlaces() {
    #expect(OrderStatistics.values(at: [], of: DrawColumn([])).isEmpty)
  }
}
