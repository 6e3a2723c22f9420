public import KvaomDecimal

/// Two ends, both included.
public struct ClosedDecimalRange: Sendable, Hashable {
  /// The smaller end.
  public let low: Decimal
  /// The larger end.
  public let high: Decimal
  /// From `low` to `high`.
  public init(low: Decimal, high: Decimal) {
    self.low = low
    self.high = high
  }
}
