import KvaomEngine

/// A picture of an answer: approximate figures in the shown unit for the eye, exact texts beside them.
public struct Chart: Sendable {
  /// What it is, with the scenario.
  public var title: String
  /// Unit and prices.
  public var unit: String
  /// What is drawn.
  public var kind: Kind

  /// What is drawn.
  public enum Kind: Sendable {
    /// Figures over years; all have the same years.
    case lines([ChartLine])
    /// Amounts side by side, or effects to both sides of a middle.
    case bars([Bar])
    /// From one level to another, one change at a time.
    case waterfall([Level])
    /// How often draws fell where.
    case histogram(Histogram)
  }

  /// A bar from the middle to one or both sides.
  public struct Bar: Sendable {
    /// What it is of.
    public var label: String
    /// Where it ends at the low end of a range; nil for a single amount.
    public var low: Double?
    /// Where it ends at the high end of a range, or the amount.
    public var high: Double
    /// Both as printed; the first is empty for a single amount.
    public var lowText: String, highText: String
  }

  /// A level, or a change from one to the next.
  public struct Level: Sendable {
    /// What it is.
    public var label: String
    /// Where it begins and ends; a level begins at 0.
    public var from: Double, to: Double
    /// The amount as printed.
    public var text: String
    /// Whether it is a level.
    public var isLevel: Bool
  }

  /// Shares of draws in parts of equal width.
  public struct Histogram: Sendable {
    /// The ends.
    public var low: Double, high: Double
    /// The share of the draws in each part.
    public var shares: [Double]
    /// Figures to be marked, as printed.
    public var marks: [(text: String, value: Double)]
    /// The ends as printed.
    public var lowText: String, highText: String
  }
}
