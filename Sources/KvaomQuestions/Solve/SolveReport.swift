public import KvaomRender
public import KvaomDecimal

/// What `solve` prints: what an input must be, what that does, and where it cannot be, what else could do it.
public struct SolveReport: Sendable {
  /// A value of the input at which the equation holds.
  public struct Solution: Sendable {
    /// The value, canonical.
    public var value: Decimal
    /// The last value of a stretch over which it holds; nil for a single value.
    public var last: Decimal?
    /// Left minus right with the value put back; 0 where it fits exactly.
    public var residual: Decimal
    /// Whether it is within the range.
    public var isInside: Bool

    /// A solution.
    public init(value: Decimal, last: Decimal? = nil, residual: Decimal, isInside: Bool) {
      self.value = value
      self.last = last
      self.residual = residual
      self.isInside = isInside
    }
  }

  /// A figure before and with each solution.
  public struct Effect: Sendable {
    /// The figure as it is; one cell.
    public var figure: Figure
    /// Its value with each solution, canonical.
    public var values: [Decimal]

    /// An effect.
    public init(figure: Figure, values: [Decimal]) {
      self.figure = figure
      self.values = values
    }
  }

  /// Another input that was tried alone.
  public struct Alternative: Sendable {
    /// The input.
    public var input: AnalysisInput
    /// Its value in the plan; nil where its cells differ.
    public var current: Decimal?
    /// What it would have to be, canonical.
    public var value: Decimal
    /// Its range.
    public var low, high: Decimal
    /// Whether the value is within it.
    public var isInside: Bool

    /// An alternative.
    public init(input: AnalysisInput, current: Decimal?, value: Decimal, low: Decimal, high: Decimal, isInside: Bool) {
      self.input = input
      self.current = current
      self.value = value
      self.low = low
      self.high = high
      self.isInside = isInside
    }
  }

  /// What was found.
  public enum Outcome: Sendable, Equatable {
    /// There are solutions within the range.
    case solved
    /// There are none within the range; beyond it there may be.
    case outOfReach
    /// The sides do not depend on the input.
    case independent
    /// The equation holds whatever the input is.
    case always
    /// A figure is missing wherever it was tried.
    case missing
  }

  /// Where a range comes from.
  public enum Ground: Sendable {
    /// The plan states it.
    case stated
    /// The question asks for it.
    case asked
    /// Nobody does: it was tried.
    case tried
  }

  /// What was found.
  public var outcome: Outcome
  /// The input.
  public var input: AnalysisInput
  /// Its value in the plan; nil where its cells differ.
  public var current: Decimal?
  /// The range it was looked for in.
  public var low, high: Decimal
  /// Where the range comes from.
  public var ground: Ground
  /// The range the plan states, where it states one.
  public var planned: (low: Decimal, high: Decimal)?
  /// The label of the scenario; nil for the base.
  public var scenario: String?
  /// The left side.
  public var left: Figure
  /// The right side where it is one value; nil where it depends on the input too.
  public var target: Decimal?
  /// What the planner wrote on the right.
  public var targetText: String
  /// Solutions, ascending: within the range, or the nearest beyond it.
  public var solutions: [Solution] = []
  /// The figures that are watched.
  public var effects: [Effect] = []
  /// Where the sides come nearest within the range, and the left side there.
  public var nearest: (value: Decimal, left: Decimal)?
  /// The least and the greatest the left side is within the range.
  public var reached: (low: Decimal, high: Decimal)?
  /// Other inputs that make the equation hold.
  public var alternatives: [Alternative] = []
  /// The titles of other inputs that do not, though the figure depends on them.
  public var powerless: [String] = []
  /// Statements of the scenario's layers on the input, as written.
  public var statements: [String] = []
  /// Whether there are indicators and none of them uses the input.
  public var touchesNoIndicator = false

  /// A report without findings.
  public init(
    outcome: Outcome, input: AnalysisInput, current: Decimal?, low: Decimal, high: Decimal, ground: Ground,
    scenario: String?, left: Figure, target: Decimal?, targetText: String
  ) {
    self.outcome = outcome
    self.input = input
    self.current = current
    self.low = low
    self.high = high
    self.ground = ground
    self.scenario = scenario
    self.left = left
    self.target = target
    self.targetText = targetText
  }
}
