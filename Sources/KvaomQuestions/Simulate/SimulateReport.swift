public import KvaomRender
public import KvaomDecimal

/// What `simulate` prints of one item: what its draws say in each world, and what was drawn.
public struct SimulateReport: Sendable {
  /// A figure with its standard error from sampling, canonical.
  public struct Estimate: Sendable {
    /// The figure.
    public var value: Decimal
    /// One standard error.
    public var error: Decimal
    /// An estimate.
    public init(value: Decimal, error: Decimal) {
      self.value = value
      self.error = error
    }
  }

  /// What the draws of one cell say.
  public struct Cell: Sendable {
    /// The cell's members; empty for a single value.
    public var label: String
    /// The plan's own number.
    public var own: Decimal
    /// Mean; the chance, for a condition.
    public var mean: Estimate
    /// Standard deviation.
    public var deviation: Estimate
    /// The quantiles at 5, 10, 50, 90 and 95 %; empty where no draw has a value.
    public var quantiles: [Estimate]
    /// The share of draws below the plan's own number; those at it count half.
    public var below: Decimal
    /// How many draws have no value.
    public var missing: Int
    /// The ends of the histogram.
    public var low: Decimal, high: Decimal
    /// The share of draws in each part between them.
    public var histogram: [Decimal]
    /// The values and the share of draws that have each, where they are few; else empty.
    public var points: [(value: Decimal, share: Decimal)]

    /// A cell.
    public init(
      label: String, own: Decimal, mean: Estimate, deviation: Estimate, quantiles: [Estimate], below: Decimal,
      missing: Int,
      low: Decimal, high: Decimal, histogram: [Decimal], points: [(value: Decimal, share: Decimal)] = []
    ) {
      self.label = label
      self.own = own
      self.mean = mean
      self.deviation = deviation
      self.quantiles = quantiles
      self.below = below
      self.missing = missing
      self.low = low
      self.high = high
      self.histogram = histogram
      self.points = points
    }
  }

  /// The cells in one world, or the differences of two.
  public struct World: Sendable {
    /// Its label; nil is the base.
    public var scenario: String?
    /// The label of the world it is the difference to; nil for values. The base's is empty.
    public var against: String?
    /// Whether anything drawn reaches it.
    public var varies: Bool
    /// The cells.
    public var cells: [Cell]
    /// A world.
    public init(scenario: String?, against: String? = nil, varies: Bool, cells: [Cell]) {
      self.scenario = scenario
      self.against = against
      self.varies = varies
      self.cells = cells
    }
  }

  /// A drawn input.
  public struct Drawn: Sendable {
    /// The input.
    public var input: AnalysisInput
    /// The distribution's name as typed.
    public var form: String
    /// Its figures, canonical; shapes of a beta are plain numbers.
    public var figures: [Decimal]
    /// What each figure weighs, as a share of all; empty but for single values.
    public var weights: [Decimal]
    /// Whether the figures are in the input's unit.
    public var hasUnit: Bool
    /// How its ranks go with those of the result; missing where the result has several cells.
    public var correlation: Decimal
    /// A drawn input.
    public init(
      input: AnalysisInput, form: String, figures: [Decimal], weights: [Decimal] = [], hasUnit: Bool,
      correlation: Decimal
    ) {
      self.input = input
      self.form = form
      self.figures = figures
      self.weights = weights
      self.hasUnit = hasUnit
      self.correlation = correlation
    }
  }

  /// Two inputs that are drawn together.
  public struct Pair: Sendable {
    /// Their titles.
    public var first: String, second: String
    /// Their correlation.
    public var correlation: Decimal
    /// A pair.
    public init(first: String, second: String, correlation: Decimal) {
      self.first = first
      self.second = second
      self.correlation = correlation
    }
  }

  /// The item as it is in the first world.
  public var figure: Figure
  /// Whether the item is a condition.
  public var isChance: Bool
  /// How many draws.
  public var draws: Int
  /// The seed.
  public var seed: Int
  /// The worlds, then the differences.
  public var worlds: [World] = []
  /// The inputs that were drawn and reach the item.
  public var drawn: [Drawn] = []
  /// Their correlations.
  public var pairs: [Pair] = []
  /// The titles of inputs the item depends on that were not drawn.
  public var notDrawn: [String] = []
  /// How many of the first draws the correlations of ranks are from.
  public var rankedDraws = 0
  /// Decimals asked for.
  public var decimals: Int?

  /// A report without worlds.
  public init(figure: Figure, isChance: Bool, draws: Int, seed: Int, decimals: Int? = nil) {
    self.figure = figure
    self.isChance = isChance
    self.draws = draws
    self.seed = seed
    self.decimals = decimals
  }
}
