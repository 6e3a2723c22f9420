public import KvaomDecimal
public import KvaomRender
public import KvaomUnits

/// What `why x in plan [against strict]` prints: a difference split by cause, in the order written, each cause alone,
/// and over all orders. Rows of cells are in the order of the figure's cells.
public struct CauseReport: Sendable {
  /// One cause.
  public struct Cause: Sendable {
    /// The measure's label, or the statement as written.
    public var label: String
    /// What it is by name: a measure, or a statement as written.
    public var subject: Coordinate?
    /// True where the difference is that it is gone.
    public var isRemoved: Bool
    /// Whether the figure depends on anything it changes.
    public var isReached: Bool
    /// What it adds on top of those before it.
    public var inOrder: [Decimal]
    /// What it does alone; nil where it cannot be in force alone.
    public var alone: [Decimal]?
    /// Its mean over orders; nil where some order cannot be computed.
    public var average: [Decimal]?

    /// A cause.
    public init(
      label: String, subject: Coordinate? = nil, isRemoved: Bool = false, isReached: Bool = true, inOrder: [Decimal],
      alone: [Decimal]?,
      average: [Decimal]?
    ) {
      self.label = label
      self.subject = subject
      self.isRemoved = isRemoved
      self.isReached = isReached
      self.inOrder = inOrder
      self.alone = alone
      self.average = average
    }
  }

  /// How the mean was taken where not all orders were counted.
  public struct Sample: Sendable {
    /// How many orders were drawn.
    public var orders: Int
    /// The seed of the draws.
    public var seed: Int64
    /// The largest standard error of a mean, canonical.
    public var error: Decimal

    /// A sample.
    public init(orders: Int, seed: Int64, error: Decimal) {
      self.orders = orders
      self.seed = seed
      self.error = error
    }
  }

  /// What the figure is called.
  public var title: String
  /// The cell it was asked at: the names of its members, and its year.
  public var place: (names: [String], year: YearLabel?)
  /// The figure in the world explained; its cells are `end`.
  public var figure: Figure
  /// The names of the world compared with and of the world explained, the same in every language.
  public var worlds = (from: "", to: "")
  /// The label of the world compared with; nil for the base.
  public var from: String?
  /// The label of the world explained; nil for the base.
  public var to: String?
  /// How many statements of a `with` lie on the world explained.
  public var changes: Int
  /// The cells of the world compared with.
  public var start: [Decimal]
  /// The cells of the world explained.
  public var end: [Decimal]
  /// The causes, in order.
  public var causes: [Cause]
  /// What the causes do together beyond what each does alone; nil where that cannot be said.
  public var interaction: [Decimal]?
  /// How the mean was taken; nil where all orders were counted.
  public var sample: Sample?
  /// Whether the mean was taken operation by operation, and not over orders.
  public var isByOperation: Bool
  /// Remarks.
  public var notes: [FigureNote]
  /// Decimals asked for; nil for the unit's own.
  public var decimals: Int?
  /// Whether every way to split is asked for.
  public var isDeep: Bool

  /// A report.
  public init(
    title: String, place: (names: [String], year: YearLabel?) = ([], nil),
    figure: Figure, from: String? = nil, to: String? = nil, changes: Int = 0,
    start: [Decimal], end: [Decimal], causes: [Cause], interaction: [Decimal]?, sample: Sample? = nil,
    isByOperation: Bool = false, notes: [FigureNote] = [], decimals: Int? = nil, isDeep: Bool = false
  ) {
    self.isDeep = isDeep
    self.title = title
    self.place = place
    self.figure = figure
    self.from = from
    self.to = to
    self.changes = changes
    self.start = start
    self.end = end
    self.causes = causes
    self.interaction = interaction
    self.sample = sample
    self.isByOperation = isByOperation
    self.notes = notes
    self.decimals = decimals
  }
}
