public import KvaomDecimal
public import KvaomRender

/// What `measures in plan for on_time, need` prints: each measure alone, what it costs, what it does, and what a
/// million buys.
public struct RankingReport: Sendable {
  /// One measure alone.
  public struct Line: Sendable {
    /// Its label.
    public var label: String
    /// What it costs, canonical.
    public var cost: Decimal
    /// What it does, canonical.
    public var effect: Decimal

    /// A line.
    public init(label: String, cost: Decimal, effect: Decimal) {
      self.label = label
      self.cost = cost
      self.effect = effect
    }

    /// Whether it does something and costs nothing.
    public var isFree: Bool { cost.isZero && !effect.isZero && !effect.isMissing }

    /// What a million buys; missing where it costs nothing or does nothing.
    public var perMillion: Decimal {
      cost.isZero || effect.isZero ? .missing(.undefined) : effect / (cost / 1_000_000)
    }
  }

  /// What it costs: label and unit.
  public var cost: Figure
  /// What it does: label and unit.
  public var effect: Figure
  /// Whether less of the effect is better.
  public var lowerIsBetter: Bool
  /// The label of the scenario.
  public var scenario: String
  /// The year, where there are years.
  public var year: String?
  /// The measures, best first, those without effect last.
  public var lines: [Line]
  /// All of them together.
  public var together: Line
  /// Remarks.
  public var notes: [FigureNote]

  /// A report.
  public init(
    cost: Figure, effect: Figure, lowerIsBetter: Bool = false, scenario: String, year: String? = nil, lines: [Line],
    together: Line, notes: [FigureNote] = []
  ) {
    self.cost = cost
    self.effect = effect
    self.lowerIsBetter = lowerIsBetter
    self.scenario = scenario
    self.year = year
    self.lines = lines
    self.together = together
    self.notes = notes
  }
}
