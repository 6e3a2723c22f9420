public import KvaomRender
public import KvaomDecimal
public import KvaomUnits

/// What `optimise` prints: the best choice, what it gives, and what was proven; or which conditions no choice can meet.
public struct OptimiseReport: Sendable {
  /// A measure that may be chosen.
  public struct Measure: Sendable {
    /// Its name.
    public var name: String
    /// Its label.
    public var label: String
    /// Whether it is chosen; nil where there is no best choice.
    public var isChosen: Bool?
    /// What it alone does to the figure, canonical.
    public var effect: Decimal

    /// A measure.
    public init(name: String, label: String, isChosen: Bool?, effect: Decimal) {
      self.name = name
      self.label = label
      self.isChosen = isChosen
      self.effect = effect
    }
  }

  /// An input that may be chosen.
  public struct Input: Sendable {
    /// The input.
    public var input: AnalysisInput
    /// Its value in the plan; nil where its cells differ.
    public var current: Decimal?
    /// The chosen value; nil where there is no best choice.
    public var chosen: Decimal?
    /// Its range.
    public var low, high: Decimal
    /// How far apart the tried values are in the end.
    public var step: Decimal
    /// Whether the planner stated the step, so that nothing lies between.
    public var isStepped: Bool

    /// An input.
    public init(
      input: AnalysisInput, current: Decimal?, chosen: Decimal?, low: Decimal, high: Decimal, step: Decimal,
      isStepped: Bool
    ) {
      self.input = input
      self.current = current
      self.chosen = chosen
      self.low = low
      self.high = high
      self.step = step
      self.isStepped = isStepped
    }
  }

  /// A condition.
  public struct Condition: Sendable {
    /// As written.
    public var text: String
    /// The left side's title; the text where it is no comparison.
    public var title: String
    /// What the left side must be, `≥ 90 %`: the sign and the right side's value, nil where that is not one number.
    public var sign: String?
    /// The right side.
    public var limit: Decimal?
    /// As the planner wrote the right side.
    public var limitText: String
    /// The unit of both; nil where it is no comparison of numbers.
    public var unit: Unit?
    /// The left side without any measure, canonical.
    public var before: Decimal
    /// The left side with the choice; without one, the nearest any choice comes.
    public var after: Decimal
    /// Whether it holds with the choice; without one, whether any choice meets it.
    public var holds: Bool

    /// A condition.
    public init(
      text: String, title: String, sign: String?, limit: Decimal?, limitText: String, unit: Unit?,
      before: Decimal,
      after: Decimal, holds: Bool
    ) {
      self.text = text
      self.title = title
      self.sign = sign
      self.limit = limit
      self.limitText = limitText
      self.unit = unit
      self.before = before
      self.after = after
      self.holds = holds
    }
  }

  /// The figure without any measure.
  public var figure: Figure
  /// Whether the highest is wanted.
  public var isHighest: Bool
  /// The scenario whose measures are chosen among; nil for all of the plan.
  public var scenario: String?
  /// The figure with the choice, canonical; nil where there is none.
  public var chosen: Decimal?
  /// The measures that matter.
  public var measures: [Measure] = []
  /// The labels of measures that move neither the figure nor a condition.
  public var withoutEffect: [String] = []
  /// Pairs of labels of measures that exclude each other.
  public var exclusive: [(String, String)] = []
  /// The inputs.
  public var inputs: [Input] = []
  /// The conditions.
  public var conditions: [Condition] = []
  /// How many choices were gone through, and how many meet all conditions.
  public var tried = 0, allowed = 0
  /// The labels of the next best choice's measures, and its figure; nil where there is none.
  public var second: (measures: [String], figure: Decimal)?

  /// A report without findings.
  public init(figure: Figure, isHighest: Bool, scenario: String?) {
    self.figure = figure
    self.isHighest = isHighest
    self.scenario = scenario
  }
}
