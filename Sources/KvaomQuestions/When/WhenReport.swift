public import KvaomRender
public import KvaomDecimal

/// What `when` prints: in each world the first year a condition holds, or why there is none.
public struct WhenReport: Sendable {
  /// When it holds.
  public enum Outcome: Sendable, Equatable {
    /// The condition has no years: whether it holds.
    case timeless(holds: Bool)
    /// First in this year; the years after it in which it does not hold.
    case year(Int, failsIn: [Int])
    /// Not by the plan's last year. On the way there: at the pace of the last year, first in `atPace`.
    case notWithin(last: Int, atPace: Int?)
    /// Not ever as the plan is: what is missing has been the same since the year, or always where that is nil.
    case unchanged(since: Int?)
    /// Not ever as the plan is: what is missing grows.
    case movingAway
    /// A figure it needs is missing.
    case unknown
  }

  /// One world.
  public struct Row: Sendable {
    /// Its label; nil for the base.
    public var scenario: String?
    /// When.
    public var outcome: Outcome
    /// The left side, with the figure's unit; nil where the condition is no comparison.
    public var figure: Figure?
    /// The left side in the plan's last year, canonical.
    public var last: Decimal
    /// What is missing there; zero or below where nothing is.
    public var lacking: Decimal

    /// A row.
    public init(scenario: String?, outcome: Outcome, figure: Figure? = nil, last: Decimal, lacking: Decimal) {
      self.scenario = scenario
      self.outcome = outcome
      self.figure = figure
      self.last = last
      self.lacking = lacking
    }
  }

  /// The condition as written.
  public var text: String
  /// The sign between the sides; nil where the condition is no comparison.
  public var sign: String?
  /// The right side: its value where it is the same in all years, else nil.
  public var limit: Decimal?
  /// What the planner wrote on the right.
  public var limitText: String
  /// The plan's last year; nil where there are no years.
  public var lastYear: Int?
  /// The worlds.
  public var rows: [Row]
  /// The adopted targets of the indicator the condition is about.
  public var targets: [GoalTarget]

  /// A report.
  public init(
    text: String, sign: String?, limit: Decimal?, limitText: String, lastYear: Int?, rows: [Row],
    targets: [GoalTarget] = []
  ) {
    self.text = text
    self.sign = sign
    self.limit = limit
    self.limitText = limitText
    self.lastYear = lastYear
    self.rows = rows
    self.targets = targets
  }
}
