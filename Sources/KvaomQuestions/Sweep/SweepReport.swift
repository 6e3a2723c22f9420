public import KvaomRender
public import KvaomDecimal

/// What `sweep` prints: items over the values of one input, or one cell over those of two.
public struct SweepReport: Sendable {
  /// An input with the values it takes.
  public struct Input: Sendable {
    /// What is varied.
    public var input: AnalysisInput
    /// The values, ascending, canonical.
    public var values: [Decimal]
    /// The place of the value the plan has now; nil where it is not among the values.
    public var current: Int?
    /// The range of the plan's own, where the values leave it.
    public var planned: (low: Decimal, high: Decimal)?

    /// An input.
    public init(input: AnalysisInput, values: [Decimal], current: Int? = nil) {
      self.input = input
      self.values = values
      self.current = current
    }
  }

  /// An item in one world.
  public struct Item: Sendable {
    /// The figure as it is in the plan; at most one dimension.
    public var figure: Figure
    /// For each point of the sweep the cells, canonical. The second input's values follow each other.
    public var rows: [[Decimal]]
    /// Whether it depends on what is varied.
    public var varies: Bool

    /// An item.
    public init(figure: Figure, rows: [[Decimal]], varies: Bool) {
      self.figure = figure
      self.rows = rows
      self.varies = varies
    }
  }

  /// One input, or two.
  public var inputs: [Input]
  /// The items, in the order asked for.
  public var items: [Item] = []
  /// Decimals asked for; nil for the unit's own.
  public var decimals: Int?

  /// A report without items.
  public init(inputs: [Input], decimals: Int? = nil) {
    self.inputs = inputs
    self.decimals = decimals
  }
}
