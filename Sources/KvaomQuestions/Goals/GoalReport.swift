public import KvaomRender

/// What `goals [in plan] [in 2018]` prints: one year. For several years the engine asks for one report a year.
public struct GoalReport: Sendable {
  /// The calendar year reported.
  public var year: Int
  /// The label of the scenario; nil for the base.
  public var scenario: String?
  /// The indicators, in the plan's order.
  public var results: [GoalResult]
  /// What the values depend on without a source.
  public var assumptions: [FigureAssumption]
  /// Remarks.
  public var notes: [FigureNote]
  /// Sources of the results and targets.
  public var sources: [FigureSource]

  /// A report.
  public init(
    year: Int, scenario: String? = nil, results: [GoalResult],
    assumptions: [FigureAssumption] = [], notes: [FigureNote] = [], sources: [FigureSource] = []
  ) {
    self.year = year
    self.scenario = scenario
    self.results = results
    self.assumptions = assumptions
    self.notes = notes
    self.sources = sources
  }
}
