public import KvaomDecimal

/// How uncertain an input is, in canonical units. A draw outside the input's range is drawn again (truncation).
public enum Distribution: Sendable, Hashable {
  /// `normal(mean, sd)`
  case normal(mean: Decimal, deviation: Decimal)
  /// `lognormal(mean, sd)`: mean and standard deviation of the value itself, not of its logarithm.
  case lognormal(mean: Decimal, deviation: Decimal)
  /// `uniform(low, high)`
  case uniform(low: Decimal, high: Decimal)
  /// `triangular(low, mode, high)`
  case triangular(low: Decimal, mode: Decimal, high: Decimal)
  /// `beta(a, b)` over the input's range, which it must have.
  case beta(a: Decimal, b: Decimal, low: Decimal, high: Decimal)
  /// `pert(low, mode, high)`: a beta with mean (low + 4 mode + high) / 6.
  case pert(low: Decimal, mode: Decimal, high: Decimal)
  /// `poisson(mean)`: whole numbers, counted in the input's unit.
  case poisson(mean: Decimal, unit: Decimal)
  /// `discrete([values], [weights])`
  case discrete(values: [Decimal], weights: [Decimal])
  /// `between(p10, p90)`: normal, with 10 % of the draws below the first and 10 % above the second.
  case between(low: Decimal, high: Decimal)
}
