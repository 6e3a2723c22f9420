/// Single places of a sorted column without sorting all of it.
public enum OrderStatistics {
  /// Moves the values so that each of `ranks` (ascending) holds what it would hold after sorting. No value may be NaN.
  public static func place(_ ranks: [Int], in values: inout [Double]) {
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

  /// Hoare's partition around the middle of three: low...left holds nothing above the pivot, right...high nothing below.
  private static func partition(_ cells: inout MutableSpan<Double>, _ low: Int, _ high: Int) -> (left: Int, right: Int) {
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
