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
