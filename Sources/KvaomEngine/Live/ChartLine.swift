/// A figure over the years, to be drawn: approximate, for eyes only.
public struct ChartLine: Sendable {
  /// What it is, with scenario and unit.
  public let title: String
  /// The years' labels.
  public let years: [String]
  /// The values in the shown unit; nil where missing.
  public let values: [Double?]
}
