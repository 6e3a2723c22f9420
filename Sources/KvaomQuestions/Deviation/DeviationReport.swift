public import KvaomDecimal
public import KvaomRender
public import KvaomUnits

/// What `deviation budget [in 2016]` prints: budget minus accounts, with the word beside the number.
public struct DeviationReport: Sendable {
  /// One line of the budget.
  public struct Line: Sendable {
    /// Its label.
    public var label: String
    /// The budget, canonical, with the sign of the source.
    public var budget: Decimal
    /// The accounts, canonical, with the sign of the source.
    public var actual: Decimal
    /// True for income, of which more is better.
    public var isIncome: Bool
    /// True for income that the source prints below zero: the report turns it and says so.
    public var isTurned: Bool
    /// True for a sum of the lines above it.
    public var isSum: Bool

    /// A line.
    public init(
      label: String, budget: Decimal, actual: Decimal, isIncome: Bool = false, isTurned: Bool = false,
      isSum: Bool = false
    ) {
      self.label = label
      self.budget = budget
      self.actual = actual
      self.isIncome = isIncome
      self.isTurned = isTurned
      self.isSum = isSum
    }
  }

  /// What the headline calls it (`Barnevern`).
  public var label: String
  /// What the planner typed.
  public var name: String
  /// The calendar year; nil where the lines are years themselves.
  public var year: Int?
  /// The unit of the amounts.
  public var unit: Unit
  /// The lines, in order.
  public var lines: [Line]
  /// Remarks.
  public var notes: [FigureNote]
  /// Sources.
  public var sources: [FigureSource]
  /// What nobody has a source for: invented accounts are no accounts.
  public var assumptions: [FigureAssumption]
  /// Decimals asked for; nil for the unit's own.
  public var decimals: Int?

  /// A report.
  public init(
    label: String, name: String, year: Int?, unit: Unit, lines: [Line],
    notes: [FigureNote] = [], sources: [FigureSource] = [], assumptions: [FigureAssumption] = [],
    decimals: Int? = nil
  ) {
    self.label = label
    self.name = name
    self.year = year
    self.unit = unit
    self.lines = lines
    self.notes = notes
    self.sources = sources
    self.assumptions = assumptions
    self.decimals = decimals
  }
}
