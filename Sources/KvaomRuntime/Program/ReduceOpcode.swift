/// One figure from many; what each means is said at `CoreAggregate`, which has the same cases.
public enum ReduceOpcode: Hashable, Sendable {
  /// Sum and product; the product of nothing is 1.
  case sum, product
  /// Arithmetic or weighted mean.
  case mean
  /// The smallest and the largest.
  case minimum, maximum
  /// How many cells are true.
  case count
  /// The middle, and a quantile.
  case median, quantile
  /// Logic of three values over all cells.
  case all, any
}
