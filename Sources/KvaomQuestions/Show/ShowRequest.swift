public import KvaomRender

/// What `show` prints. Rows left out by `where` are already gone from the figures; `as` is already in their units.
public struct ShowRequest: Sendable {
  /// The figures, in the order asked for.
  public var figures: [Figure]
  /// Adds rows with the change from the year before (`with change`).
  public var withChange: Bool
  /// Adds a column in which each row's course over the years is drawn (`with sparklines`).
  public var withSparklines: Bool
  /// Dimensions to add up (`total post`): a row after a rule, or a column where the dimension runs across.
  public var totals: [String]
  /// Decimals asked for (`to 1 decimal`); nil for the unit's own.
  public var decimals: Int?
  /// Whether a value that stands alone gets its name: where other answers stand around it, not in `eval` or the shell.
  public var namesSingleValue: Bool

  /// A request.
  public init(
    figures: [Figure], withChange: Bool = false, withSparklines: Bool = false, totals: [String] = [],
    decimals: Int? = nil,
    namesSingleValue: Bool = false
  ) {
    self.figures = figures
    self.withChange = withChange
    self.withSparklines = withSparklines
    self.totals = totals
    self.decimals = decimals
    self.namesSingleValue = namesSingleValue
  }
}
