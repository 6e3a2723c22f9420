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

  /// The number with as many decimals as its first two digits take, or those it has where they are more: an error says
  /// nothing as 0.
  var withTwoDigits: ShownNumber {
    guard !value.isMissing, !value.isZero else { return self }
    var number = self
    number.format.decimals = max(format.decimals, min(9, 1 - value.adjustedExponent))
    return number
  }
}
