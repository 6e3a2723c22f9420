import KvaomDecimal

/// The first two figures of a row, which tell of most other rows at once that they do not add up to it: a sum may be
/// wrong in one column, and not in the first two. Without this look a table of a hundred rows took 150 million
/// instructions to be held against itself.
struct SumProbe {
  /// Sums in the two columns.
  typealias Pair = (first: Decimal, second: Decimal)

  private let columns: (first: Int?, second: Int?)
  private let totals: Pair

  /// The probe of a row with these figures.
  init(_ row: [Decimal]) {
    let first = row.firstIndex { !$0.isMissing }
    let second = first.flatMap { first in row.indices.first { $0 > first && !row[$0].isMissing } }
    columns = (first, second)
    totals = (first.map { row[$0] } ?? .zero, second.map { row[$0] } ?? .zero)
  }

  /// For each number of rows, from none up to `count`, the sum of the last so many.
  func tails(_ sums: RunningSums, atMost count: Int) -> [Pair] { (0...count).map { tail($0, of: sums) } }

  /// The sum of the last `count` rows.
  func tail(_ count: Int, of sums: RunningSums) -> Pair {
    (
      columns.first.map { sums.last(count, column: $0) } ?? .zero,
      columns.second.map { sums.last(count, column: $0) } ?? .zero
    )
  }

  /// The sum of the first `count` rows that `tails` was made of, the last of them with a minus where the lowest bit of
  /// `pattern` is set, and so on up.
  func signed(_ tails: [Pair], _ count: Int, _ pattern: Int) -> Pair {
    var sum = tails[count]
    for place in 0..<count where pattern >> place & 1 == 1 {
      let (upper, lower) = (tails[count - place], tails[count - place - 1])
      sum.first -= (upper.first - lower.first) * 2
      sum.second -= (upper.second - lower.second) * 2
    }
    return sum
  }

  /// Whether `count` rows with these sums may add up to the row: false only where they surely do not. Nothing is
  /// printed in larger units than one, so that no rounding explains more.
  func allows(_ sums: Pair, of count: Int) -> Bool {
    guard columns.first != nil else { return false }
    let slack = Evidence.slack(of: count, unit: .one)
    if (totals.first - sums.first).magnitude <= slack { return true }
    return columns.second != nil && (totals.second - sums.second).magnitude <= slack
  }
}

/// The sums of the first one, two, … of some rows, column by column, where what is missing counts as nothing.
struct RunningSums {
  private var sums: [[Decimal]]

  /// No rows, of so many columns.
  init(columnCount: Int) { sums = [Array(repeating: .zero, count: columnCount)] }

  /// How many rows there are.
  var count: Int { sums.count - 1 }

  /// Puts a row behind the others.
  mutating func append(_ row: [Decimal]) {
    sums.append(
      sums[count].enumerated().map { column, sum in
        column < row.count && !row[column].isMissing ? sum + row[column] : sum
      })
  }

  /// Takes all rows away but the first `count`.
  mutating func keep(_ count: Int) { sums.removeLast(self.count - count) }

  /// The sum of the last `count` rows in a column.
  func last(_ count: Int, column: Int) -> Decimal { sums[self.count][column] - sums[self.count - count][column] }
}
