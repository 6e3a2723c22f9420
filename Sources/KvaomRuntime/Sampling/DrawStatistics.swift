/// What a column of draws says.
public struct DrawSummary: Sendable {
  /// A figure with its standard error from sampling.
  public struct Estimate: Sendable, Equatable {
    /// What is estimated, from the draws that have a value.
    public let value: Double
    /// How far it may be off: one standard error.
    public let error: Double
    /// A figure with its standard error.
    public init(value: Double, error: Double) {
      self.value = value
      self.error = error
    }
  }

  /// The shares whose quantiles are kept.
  public static let shares = [0.05, 0.1, 0.5, 0.9, 0.95]
  /// How many bars the histogram has.
  public static let bars = 12

  /// The most values of a column that are told one by one.
  public static let mostPoints = 12

  /// A value that draws have, and the share of draws that have it.
  public struct Point: Sendable, Equatable {
    /// One of the few values there are.
    public let value: Double
    /// The share of the draws with a value.
    public let share: Double
  }

  /// The values in order, where draws have so few that each can be told; else empty.
  public let points: [Point]
  /// How many draws have a value.
  public private(set) var count: Int
  /// How many have none.
  public let missing: Int
  /// Of the draws that have a value.
  public let mean: Estimate
  /// The standard deviation of the draws that have a value.
  public let deviation: Estimate
  /// The quantiles at `shares`.
  public let quantiles: [Estimate]
  /// The share of draws below, and at, the plan's own value.
  public let below, at: Double
  /// The ends of the histogram.
  public let low, high: Double
  /// The share of draws in each part between the ends; draws outside belong to the first and the last.
  public let histogram: [Double]

  /// How much of its size a number in binary64 may be off after the steps of a plan.
  private static let relativeNoise = 1e-12

  /// The summary of `column`; `own` is the plan's own value. `size` is that of the numbers the column
  /// was made of, where they are larger than the column's own: draws that lie no further apart than such numbers can be
  /// off are one and the same number.
  ///
  /// `isAlone` says whether it is the only column, whose histogram is shown; beside others it is not made.
  public init(of column: DrawColumn, own: Double, size: Double = 0, isAlone: Bool = true) {
    var values = column
    if values.contains({ !$0.isFinite }) { values = DrawColumn([column.values.filter { $0.isFinite }]) }
    count = values.count
    missing = column.count - count
    let number = Double(max(1, count))
    let sole = Self.soleValue(of: values, own: own, size: size)
    if let sole { values = DrawColumn([Array(repeating: sole, count: count)]) }
    let moments = sole.map { Moments(sole: $0) } ?? Moments(values)
    mean = Estimate(value: moments.mean, error: moments.deviation / number.squareRoot())
    deviation = Estimate(value: moments.deviation, error: moments.errorOfDeviation)
    var (countBelow, countAt) = (0, 0)
    values.visit { value in
      countBelow += value < own ? 1 : 0
      countAt += value == own ? 1 : 0
    }
    (below, at) = (Double(countBelow) / number, Double(countAt) / number)
    points = Self.points(values)
    quantiles = Self.quantiles(values)
    let spread = quantiles.isEmpty ? 0 : quantiles[4].value - quantiles[0].value
    low = spread > 0 ? quantiles[0].value - spread / 5 : moments.mean
    high = spread > 0 ? quantiles[4].value + spread / 5 : moments.mean
    histogram = spread > 0 && isAlone ? Self.histogram(values, low, high) : []
  }

  /// The number that all draws are; nil where they differ. The plan's own where it is that.
  private static func soleValue(of values: DrawColumn, own: Double, size: Double) -> Double? {
    // Mostly the second draw differs from the first, and there is no need to look at a million.
    guard let first = values.first else { return nil }
    let differs = values.contains {
      ($0 - first).magnitude > 2 * relativeNoise * max(size, first.magnitude, $0.magnitude)
    }
    guard !differs, let (low, high) = values.bounds else { return nil }
    let noise = relativeNoise * max(size, low.magnitude, high.magnitude)
    guard high - low <= noise else { return nil }
    return (own - low).magnitude <= noise ? own : low
  }

  /// Quantiles, linear between neighbours; their errors are half the way between the places one binomial deviation off.
  private static func quantiles(_ values: DrawColumn) -> [Estimate] {
    guard values.count > 0 else { return [] }
    let last = values.count - 1
    let number = Double(values.count)
    var ranks: [[Int]] = []
    for share in shares {
      let position = share * Double(last)
      let way = (share * (1 - share) * number).squareRoot()
      let places = [position, position + 1, position - way, position + way + 1]
      ranks.append(places.map { min(last, max(0, Int($0))) })
    }
    let wanted = Array(Set(ranks.joined())).sorted()
    let found = Dictionary(uniqueKeysWithValues: zip(wanted, OrderStatistics.values(at: wanted, of: values)))
    return zip(shares, ranks).map { share, rank in
      let places = rank.map { found[$0] ?? 0 }
      let part = share * Double(last) - Double(rank[0])
      return Estimate(value: places[0] + part * (places[1] - places[0]), error: (places[3] - places[2]) / 2)
    }
  }

  private static func points(_ values: DrawColumn) -> [Point] {
    var counts: [(value: Double, count: Int)] = []
    let areMany = values.contains { value in
      if let index = counts.firstIndex(where: { $0.value == value }) {
        counts[index].count += 1
      } else if counts.count == mostPoints {
        return true
      } else {
        counts.append((value, 1))
      }
      return false
    }
    if areMany { return [] }
    return counts.sorted { $0.value < $1.value }
      .map { Point(value: $0.value, share: Double($0.count) / Double(values.count)) }
  }

  private static func histogram(_ values: DrawColumn, _ low: Double, _ high: Double) -> [Double] {
    var counts = [Int](repeating: 0, count: bars)
    let scale = Double(bars) / (high - low)
    values.visit { value in
      let part = (value - low) * scale
      counts[part < 0 ? 0 : part >= Double(bars) ? bars - 1 : Int(part)] += 1
    }
    return counts.map { Double($0) / Double(values.count) }
  }
}

/// Mean and spread of a column, summed in order.
private struct Moments {
  let mean: Double
  let deviation: Double
  let errorOfDeviation: Double

  /// Of a column that is one number throughout.
  init(sole: Double) {
    (mean, deviation, errorOfDeviation) = (sole, 0, 0)
  }

  init(_ values: DrawColumn) {
    let number = Double(max(1, values.count))
    var sum = 0.0
    values.visit { sum += $0 }
    let mean = sum / number
    var (square, fourth) = (0.0, 0.0)
    values.visit { value in
      let off = (value - mean) * (value - mean)
      square += off
      fourth += off * off
    }
    self.mean = mean
    let variance = square / max(1, number - 1)
    deviation = variance.squareRoot()
    let noise = max(0, fourth / number - variance * variance) / number
    errorOfDeviation = deviation > 0 ? noise.squareRoot() / (2 * deviation) : 0
  }
}

/// How two columns rise together, whatever the shape of the curve: Spearman's correlation of ranks.
public enum RankCorrelation {
  /// The correlation, between -1 and 1; 0 where one side never changes.
  public static func between(_ left: [Double], _ right: [Double]) -> Double {
    let kept = left.indices.filter { left[$0].isFinite && right[$0].isFinite }
    let (first, second) = (ranks(kept.map { left[$0] }), ranks(kept.map { right[$0] }))
    let middle = Double(kept.count - 1) / 2
    var (product, one, two) = (0.0, 0.0, 0.0)
    for (a, b) in zip(first, second) {
      product += (a - middle) * (b - middle)
      one += (a - middle) * (a - middle)
      two += (b - middle) * (b - middle)
    }
    return one > 0 && two > 0 ? product / (one * two).squareRoot() : 0
  }

  /// The place of each value; equal values share the middle of theirs.
  private static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
      for place in start...end { ranks[order[place]] = Double(start + end) / 2 }
      start = end + 1
    }
    return ranks
  }
}
