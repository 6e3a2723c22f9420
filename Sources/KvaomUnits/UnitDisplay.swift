public import KvaomDecimal

/// How a number of a unit is best shown: the words of the unit, and how many canonical units one shown unit is.
public struct UnitDisplay: Hashable, Sendable {
  /// As written in source: `tkr`, `kr/child`, `per 1000`, `position per 1000 child`, `%`.
  public let text: String
  /// One shown unit in canonical units: 1000 for `tkr`, 0.01 for `%`, 0.001 for `per 1000`.
  public let scale: Decimal
  /// A way of showing.
  public init(text: String, scale: Decimal) {
    self.text = text
    self.scale = scale
  }
}
