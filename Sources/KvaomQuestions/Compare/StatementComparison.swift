public import KvaomRender

/// What `compare x in plan with statement, statement` prints: the start, what each statement adds on top of those
/// before it, the end.
public struct StatementComparison: Sendable {
  /// One item of the command.
  public struct Item: Sendable {
    /// The figure with 0, 1, 2, … statements in force: one more than there are statements. All have the same axes,
    /// unit and kind.
    public var levels: [Figure]
    /// What the statements that begin within a year add in a whole one.
    public var fullYear: [FullYearEffect]

    /// An item.
    public init(levels: [Figure], fullYear: [FullYearEffect] = []) {
      self.levels = levels
      self.fullYear = fullYear
    }
  }

  /// The label of the scenario the statements lie on; nil for the base.
  public var start: String?
  /// A label for each statement, in order (`løn +1,0 pp frå 2018`, or its source text).
  public var statements: [String]
  /// The items, in the order asked for.
  public var items: [Item]
  /// What must be said about a statement (`løpande: kvart år frå 2018`).
  public var notes: [FigureNote]
  /// Decimals asked for; nil for the unit's own.
  public var decimals: Int?

  /// A comparison.
  public init(
    start: String?, statements: [String], items: [Item], notes: [FigureNote] = [],
    decimals: Int? = nil
  ) {
    self.start = start
    self.statements = statements
    self.items = items
    self.notes = notes
    self.decimals = decimals
  }
}
