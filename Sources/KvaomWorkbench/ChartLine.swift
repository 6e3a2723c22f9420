import KvaomEngine

/// A figure over the years, to be drawn: approximate, for eyes only.
public struct ChartLine: Sendable {
  /// What it is, with members and scenario.
  public var title: String
  /// The unit as it could be typed.
  public var unit: String
  /// The years' labels.
  public var years: [String]
  /// The values in the shown unit; nil where missing.
  public var values: [Double?]
  /// Whether it is a frame that the others are held against: drawn dashed.
  public var isFrame: Bool
}
