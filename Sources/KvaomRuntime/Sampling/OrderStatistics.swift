/// Single places of a sorted column without sorting all of it.
///
/// The range of the values is cut into equal parts, and each value is counted in its part; only what lies in the parts
/// that hold a place that is asked for is put in order. A million draws are gone through three times without a branch
/// that a processor cannot foresee. Moved about a pivot, all of them, they took a third of a simulation and a copy of
/// each column.
public enum OrderStatistics {
  /// How many parts: their counts stay in a processor's nearest cache.
  private static let partCount = 4096
  /// The fewest values that are counted first.
  private static let fewest = 4 * partCount

  /// What stands at each of `ranks` (ascending, from 0) once the values are sorted. No value may be NaN.
  public static func values(at ranks: [Int], of values: DrawColumn) -> [Double] {
    guard values.count >= fewest, let parts = Parts(of: values) else { return places(ranks, of: values.values) }
    var counts = [Int32](repeating: 0, count: partCount)
    values.visit { counts[parts.part(of: $0)] += 1 }
    // For each part where the next value is kept; below 0 where it holds no rank.
    var starts = [Int](repeating: -1, count: partCount)
    var held: [(kept: Range<Int>, before: Int, ranks: Range<Int>)] = []
    var (before, keptCount, next) = (0, 0, 0)
    for part in counts.indices {
      let count = Int(counts[part])
      let first = next
      while next < ranks.count, ranks[next] < before + count { next += 1 }
      if next > first {
        starts[part] = keptCount
        held.append((keptCount..<(keptCount + count), before, first..<next))
        keptCount += count
      }
      before += count
    }
    var kept = [Double](repeating: 0, count: keptCount)
    values.visit { value in
      let part = parts.part(of: value)
      let place = starts[part]
      if place < 0 { return }
      kept[place] = value
      starts[part] = place + 1
    }
    return held.flatMap { own in
      places(ranks[own.ranks].map { $0 - own.before }, of: Array(kept[own.kept]))
    }
  }

  /// Equal parts of the range of values.
  private struct Parts {
    private let low: Double
    private let scale: Double

    /// The parts of some values; nil where their range has no width, or one beyond binary numbers.
    init?(of values: DrawColumn) {
      guard let bounds = values.bounds else { return nil }
      low = bounds.low
      scale = Double(partCount) / (bounds.high - bounds.low)
      guard scale > 0, scale.isFinite else { return nil }
    }

    /// The part of a value. It never falls as values rise: neither the difference nor the product does.
    @inline(__always) func part(of value: Double) -> Int { min(partCount - 1, Int((value - low) * scale)) }
  }

  /// The same of few values: they are moved about until each rank holds what it would hold after sorting.
  private static func places(_ ranks: [Int], of values: [Double]) -> [Double] {
    var values = values
    place(ranks, in: &values)
    return ranks.map { values[$0] }
  }

  private static func place(_ ranks: [Int], in values: inout [Double]) {
    var cells = values.mutableSpan
    place(ranks[...], &cells, low: 0, high: cells.count - 1)
  }

  private static func place(_ ranks: ArraySlice<Int>, _ cells: inout MutableSpan<Double>, low: Int, high: Int) {
    var (low, high, ranks) = (low, high, ranks)
    while low < high, !ranks.isEmpty {
      if high - low < 16 { return sort(&cells, low, high) }
      let (left, right) = partition(&cells, low, high)
      let below = ranks.prefix { $0 <= left }
      let above = ranks.drop { $0 < right }
      // The shorter side by recursion, so that its depth stays small.
      if left - low < high - right {
        place(below, &cells, low: low, high: left)
        (low, ranks) = (right, above)
      } else {
        place(above, &cells, low: right, high: high)
        (high, ranks) = (left, below)
      }
    }
  }

  /// Hoare's partition around the middle of three: low...left holds nothing above the pivot, right...high nothing
  /// below.
  private static func partition(_ cells: inout MutableSpan<Double>, _ low: Int, _ high: Int) -> (left: Int, right: Int)
  {
    let (a, b, c) = (cells[low], cells[low + (high - low) / 2], cells[high])
    let pivot = max(min(a, b), min(max(a, b), c))
    var (i, j) = (low, high)
    while i <= j {
      while cells[i] < pivot { i += 1 }
      while cells[j] > pivot { j -= 1 }
      if i <= j {
        cells.swapAt(i, j)
        i += 1
        j -= 1
      }
    }
    return (j, i)
  }

  private static func sort(_ cells: inout MutableSpan<Double>, _ low: Int, _ high: Int) {
    for index in stride(from: low + 1, through: high, by: 1) {
      let value = cells[index]
      var place = index
      while place > low, cells[place - 1] > value {
        cells[place] = cells[place - 1]
        place -= 1
      }
      cells[place] = value
    }
  }
}
