public import KvaomDecimal
public import KvaomRender

/// What `measures in plan` prints: what each measure adds to a figure, on top of those before it.
public struct MeasureReport: Sendable {
  /// What one statement of a measure adds.
  public typealias Part = (label: String, subject: Coordinate?, effects: [Decimal])

  /// One measure, or an own statement of the scenario.
  public struct Line: Sendable {
    /// The label, or the statement as written.
    public var label: String
    /// What it is by name: a measure, or a statement as written.
    public var subject: Coordinate?
    /// What `@kind` says; empty where it says nothing.
    public var kind: String
    /// What `@note` says of the measure.
    public var remarks: [String]
    /// What it adds, a cell for each of the figure's.
    public var effects: [Decimal]
    /// The same for each of its statements, where it has several that do something.
    public var parts: [Part]
    /// What the rest of the year adds, where it begins within one.
    public var fullYear: [FullYearEffect]
    /// Which year has all of it, and what of it has an end.
    public var wholeYear: WholeYear

    /// A line.
    public init(
      label: String, subject: Coordinate? = nil, kind: String = "", remarks: [String] = [], effects: [Decimal],
      parts: [Part] = [], fullYear: [FullYearEffect] = [], wholeYear: WholeYear = WholeYear()
    ) {
      self.label = label
      self.subject = subject
      self.kind = kind
      self.remarks = remarks
      self.effects = effects
      self.parts = parts
      self.fullYear = fullYear
      self.wholeYear = wholeYear
    }
  }

  /// The figure that is moved, in the scenario; its axes are those of all cells.
  public var figure: Figure
  /// The label of the scenario.
  public var scenario: String
  /// The lines, in order.
  public var lines: [Line]
  /// Remarks.
  public var notes: [FigureNote]
  /// Decimals asked for; nil for the unit's own.
  public var decimals: Int?

  /// A report.
  public init(
    figure: Figure, scenario: String, lines: [Line], notes: [FigureNote] = [], decimals: Int? = nil
  ) {
    self.figure = figure
    self.scenario = scenario
    self.lines = lines
    self.notes = notes
    self.decimals = decimals
  }
}

/// What `measures in plan for on_time, need` prints: each measure alone, what it costs, what it does, and what a
/// million buys.
public struct RankingReport: Sendable {
  /// One measure alone.
  public struct Line: Sendable {
    /// Its label.
    public var label: String
    /// What it is by name: a measure, or a statement as written; nil for all of them.
    public var subject: Coordinate?
    /// What it costs, canonical.
    public var cost: Decimal
    /// What it does, canonical.
    public var effect: Decimal

    /// A line.
    public init(label: String, subject: Coordinate? = nil, cost: Decimal, effect: Decimal) {
      self.label = label
      self.subject = subject
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
