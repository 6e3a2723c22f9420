public import KvaomDecimal
public import KvaomRender

/// What `measures in plan` prints: what each measure adds to a figure, on top of those before it.
public struct MeasureReport: Sendable {
  /// One measure, or an own statement of the scenario.
  public struct Line: Sendable {
    /// The label, or the statement as written.
    public var label: String
    /// What `@kind` says; empty where it says nothing.
    public var kind: String
    /// What it adds, a cell for each of the figure's.
    public var effects: [Decimal]
    /// The same for each of its statements, where it has several that do something.
    public var parts: [(label: String, effects: [Decimal])]
    /// What it adds in a whole year, where it begins within one.
    public var fullYear: [FullYearEffect]

    /// A line.
    public init(
      label: String, kind: String = "", effects: [Decimal], parts: [(label: String, effects: [Decimal])] = [],
      fullYear: [FullYearEffect] = []
    ) {
      self.label = label
      self.kind = kind
      self.effects = effects
      self.parts = parts
      self.fullYear = fullYear
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
