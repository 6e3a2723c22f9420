public import KvaomRender

/// What `compare x, y in base, plan, …` prints: the first variant is what the others are compared with.
public struct Comparison: Sendable {
  /// One item of the command in every variant.
  public struct Item: Sendable {
    /// The figure in each variant, in the order of `variants`. All have the same axes, unit and kind.
    public var figures: [Figure]
    /// What the measures that begin within a year add in a whole one.
    public var fullYear: [FullYearEffect]

    /// An item.
    public init(figures: [Figure], fullYear: [FullYearEffect] = []) {
      self.figures = figures
      self.fullYear = fullYear
    }
  }

  /// The labels of the variants (`Basis`, `Plan`, `Plan – utan felles`); nil for the base, which prints in the
  /// reader's word.
  public var variants: [String?]
  /// The names a plan has for them, the same in every language, as far as they have any.
  public var names: [String]
  /// The items, in the order asked for.
  public var items: [Item]
  /// Decimals asked for; nil for the unit's own.
  public var decimals: Int?
  /// Whether differences by year and in percent were asked for.
  public var withChange: Bool

  /// A comparison.
  public init(
    variants: [String?], names: [String] = [], items: [Item], decimals: Int? = nil, withChange: Bool = false
  ) {
    self.withChange = withChange
    self.variants = variants
    self.names = names
    self.items = items
    self.decimals = decimals
  }
}

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
  /// The name of that world, the same in every language.
  public var world = ""
  /// The statements and measures as written, as far as they are known.
  public var subjects: [Coordinate?] = []
  /// A label for each statement, in order (`løn +1,0 pp frå 2018`, or its source text).
  public var statements: [String]
  /// The items, in the order asked for.
  public var items: [Item]
  /// What must be said about a statement (`løpande: kvart år frå 2018`).
  public var notes: [FigureNote]
  /// Decimals asked for; nil for the unit's own.
  public var decimals: Int?
  /// Whether differences by year and in percent were asked for.
  public var withChange: Bool

  /// A comparison.
  public init(
    start: String?, statements: [String], items: [Item], notes: [FigureNote] = [],
    decimals: Int? = nil, withChange: Bool = false
  ) {
    self.withChange = withChange
    self.start = start
    self.statements = statements
    self.items = items
    self.notes = notes
    self.decimals = decimals
  }
}

/// What items of a comparison must share to stand in one section: like `SectionKey`, whatever the scenario.
struct CompareKey: Equatable {
  private let key: SectionKey

  /// The key of an item's first figure.
  init(_ figure: Figure) {
    var figure = figure
    figure.scenario = nil
    figure.isApproximate = false
    key = SectionKey(figure)
  }
}
