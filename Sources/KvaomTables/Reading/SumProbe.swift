import KvaomDecimal

/// The first two figures of a row, which tell of most other rows at once that they do not add up to it: a sum may be
/// wrong in one column, and not in the first two. Without this look a table of a hundred rows took 150 million
/// instructions to be held against itself.
///
/// The sums are first looked at in binary numbers (`mayBe`, `patterns`), which tell of nearly all of them for a few
/// instructions each that they lie further from the row than binary numbers and rounding together can explain. Only
/// what is left is looked at exactly (`allows`): a table of one column of a hundred rows took 12 million instructions
/// when all of it was, and 3 million while each look had lists of its own and worked out anew what rounding explains.
struct SumProbe {
  /// Sums in the two columns.
  typealias Pair = (first: Decimal, second: Decimal)

  private let columns: (first: Int?, second: Int?)
  private let totals: Pair
  /// The totals in binary numbers, with their columns and how far a sum in them may lie from what is printed, but for
  /// what rounding explains.
  private let numbers: [(column: Int, total: Double, doubt: Double)]

  /// The probe of a row with these figures, behind those of `sums`.
  init(_ row: [Decimal], behind sums: RunningSums) {
    let first = row.firstIndex { !$0.isMissing }
    let second = first.flatMap { first in row.indices.first { $0 > first && !row[$0].isMissing } }
    columns = (first, second)
    totals = (first.map { row[$0] } ?? .zero, second.map { row[$0] } ?? .zero)
    numbers = [first, second].compactMap { column in
      guard let column else { return nil }
      let total = row[column].doubleValue
      return (column, total, sums.doubt(column) + total.magnitude * RunningSums.noise)
    }
  }

  /// Whether the last `count` rows may add up to the row, as far as binary numbers tell.
  func mayBe(last count: Int, of sums: RunningSums) -> Bool {
    let slack = Double(Evidence.spread(of: count))
    for (column, total, doubt) in numbers {
      let last = sums.approximate(sums.count, column) - sums.approximate(sums.count - count, column)
      if Self.mayBe(last, total, doubt + slack) { return true }
    }
    return false
  }

  /// The most rows that are tried with each of their signs: as many as there are bits for their patterns.
  static let mostSigned = 6

  /// The patterns of signs in which the last `count` rows may add up to the row, as far as binary numbers tell: some of
  /// them with a minus, and some without. Each is a bit of what is given.
  func patterns(_ count: Int, of sums: RunningSums) -> UInt64 {
    precondition(count <= Self.mostSigned, "there are more patterns than bits")
    let slack = Double(Evidence.spread(of: count))
    let first = sums.count - count
    var found: UInt64 = 0
    for (column, total, doubt) in numbers {
      var twice = InlineArray<6, Double>(repeating: 0)
      for place in 0..<count {
        twice[place] = 2 * (sums.approximate(first + place + 1, column) - sums.approximate(first + place, column))
      }
      var sum = InlineArray<64, Double>(
        repeating: sums.approximate(sums.count, column) - sums.approximate(first, column))
      for pattern in 1..<(1 << count) - 1 {
        sum[pattern] = sum[pattern & (pattern - 1)] - twice[pattern.trailingZeroBitCount]
        if Self.mayBe(sum[pattern], total, doubt + slack) { found |= 1 << UInt64(pattern) }
      }
    }
    return found
  }

  /// Whether a sum may be a total; also where one of them is beyond binary numbers.
  private static func mayBe(_ sum: Double, _ total: Double, _ doubt: Double) -> Bool {
    !((total - sum).magnitude > doubt)
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
    return Self.explains(sums.first, totals.first, slack)
      || columns.second != nil && Self.explains(sums.second, totals.second, slack)
  }

  /// Whether a sum is a total but for rounding, which explains little of a small total.
  private static func explains(_ sum: Decimal, _ total: Decimal, _ slack: Decimal) -> Bool {
    let difference = (total - sum).magnitude
    return difference.isZero || difference <= slack && total.magnitude >= difference * Decimal(20)
  }
}

/// The sums of the first one, two, … of some rows, column by column, where what is missing counts as nothing.
struct RunningSums {
  /// What a binary number may be off, as a share of all that went into it, for each addition: several times what
  /// rounding can do.
  static let noise = 1e-15

  private var sums: [[Decimal]]
  private let columnCount: Int
  /// The same in binary numbers, and of the sizes without their signs; row by row in one array.
  private var approximations: [Double]
  private var sizes: [Double]

  /// No rows, of so many columns.
  init(columnCount: Int) {
    self.columnCount = columnCount
    sums = [Array(repeating: .zero, count: columnCount)]
    approximations = Array(repeating: 0, count: columnCount)
    sizes = approximations
  }

  /// How many rows there are.
  var count: Int { sums.count - 1 }

  /// Puts a row behind the others.
  mutating func append(_ row: [Decimal]) {
    sums.append(
      sums[count].enumerated().map { column, sum in
        column < row.count && !row[column].isMissing ? sum + row[column] : sum
      })
    let last = approximations.count - columnCount
    for column in 0..<columnCount {
      let value = column < row.count && !row[column].isMissing ? row[column].doubleValue : 0
      approximations.append(approximations[last + column] + value)
      sizes.append(sizes[last + column] + value.magnitude)
    }
  }

  /// Takes all rows away but the first `count`.
  mutating func keep(_ count: Int) {
    let gone = self.count - count
    sums.removeLast(gone)
    approximations.removeLast(gone * columnCount)
    sizes.removeLast(gone * columnCount)
  }

  /// The sum of the first `count` rows in a column, as a binary number.
  func approximate(_ count: Int, _ column: Int) -> Double { approximations[count * columnCount + column] }

  /// How far the sum of rows in a column, in binary numbers and with any signs, may lie from what is printed as their
  /// sum, but for what rounding explains.
  func doubt(_ column: Int) -> Double { sizes[count * columnCount + column] * Self.noise * Double(count + 16) }

  /// The sum of the last `count` rows in a column.
  func last(_ count: Int, column: Int) -> Decimal { sums[self.count][column] - sums[self.count - count][column] }
}
