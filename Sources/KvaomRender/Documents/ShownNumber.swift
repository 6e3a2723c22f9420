public import KvaomDecimal

/// An exact number in the unit it is shown in, and how to print it.
public struct ShownNumber: Sendable {
  /// The number in the shown unit (2.7 for 2.7 %), exact; never missing.
  public var value: Decimal
  /// How to print it.
  public var format: NumberFormat

  /// A number.
  public init(_ value: Decimal, _ format: NumberFormat) {
    self.value = value
    self.format = format
  }
}
