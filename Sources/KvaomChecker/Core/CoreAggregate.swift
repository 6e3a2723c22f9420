/// One figure from many.
public enum CoreAggregate: Hashable, Sendable {
  /// Sum, arithmetic mean (weighted where a weight is given: sum of w*x / sum of w), smallest, largest.
  case sum, mean, minimum, maximum
  /// How many cells are true.
  case count
  /// The middle, and the quantile `at` (linear between neighbours: type 7, Excel's PERCENTILE.INC).
  case median, quantile
  /// The product.
  case product
  /// Whether all, or any, are true.
  case all, any
}
