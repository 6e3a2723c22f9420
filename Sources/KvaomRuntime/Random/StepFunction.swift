/// A distribution over single values.
struct StepFunction: Sendable, Equatable {
  /// The values, ascending.
  private let values: [Double]
  /// The share of each value and all below it; the last is 1.
  private let shares: [Double]

  /// Values with their weights; nil where no weight is above zero.
  init?(_ weighted: [(value: Double, weight: Double)]) {
    let kept = weighted.filter { $0.weight > 0 }.sorted { $0.value < $1.value }
    let total = kept.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return nil }
    values = kept.map(\.value)
    var sum = 0.0
    shares = kept.map { entry in
      sum += entry.weight
      return sum / total
    }
  }

  /// The first value that has at least the share `u` at and below it.
  func quantile(_ u: Double) -> Double {
    var (low, high) = (0, values.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if shares[middle] < u { low = middle + 1 } else { high = middle }
    }
    return values[low]
  }

  /// Counts with a mean, in a unit, within a range; nil where the range holds none.
  static func poisson(mean: Double, unit: Double, low: Double, high: Double) -> StepFunction? {
    let spread = 12 * (mean.squareRoot() + 3)
    let first = Int(max(0, mean - spread))
    let last = Int(mean + spread)
    // Weights relative to the most likely count, both ways.
    let mode = Int(mean)
    var weights = [Double](repeating: 0, count: last - first + 1)
    weights[mode - first] = 1
    for count in stride(from: mode + 1, through: last, by: 1) {
      weights[count - first] = weights[count - 1 - first] * mean / Double(count)
    }
    for count in stride(from: mode - 1, through: first, by: -1) {
      weights[count - first] = weights[count + 1 - first] * Double(count + 1) / mean
    }
    let all = weights.enumerated().map { (value: Double($0.offset + first) * unit, weight: $0.element) }
    return StepFunction(all.filter { $0.value >= low && $0.value <= high })
  }
}
