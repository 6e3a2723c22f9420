import KvaomDecimal
import KvaomRender

/// What `simulate` prints of one item: what its draws say in each world, and what was drawn.
struct SimulateReport {
  /// A figure with its standard error from sampling, canonical.
  struct Estimate {
    /// The figure.
    var value: Decimal
    /// One standard error.
    var error: Decimal
  }

  /// What the draws of one cell say.
  struct Cell {
    /// The cell's members; empty for a single value.
    var label: String
    /// The same in every language: the members' names joined by points.
    var name: String
    /// The plan's own number.
    var own: Decimal
    /// Mean; the chance, for a condition.
    var mean: Estimate
    /// Standard deviation.
    var deviation: Estimate
    /// The quantiles at 5, 10, 50, 90 and 95 %; empty where no draw has a value.
    var quantiles: [Estimate]
    /// The share of draws below the plan's own number; those at it count half.
    var below: Decimal
    /// How many draws have no value.
    var missing: Int
    /// The ends of the histogram.
    var low: Decimal, high: Decimal
    /// The share of draws in each part between them.
    var histogram: [Decimal]
    /// The values and the share of draws that have each, where they are few; else empty.
    var points: [(value: Decimal, share: Decimal)]
  }

  /// The cells in one world, or the differences of two.
  struct World {
    /// Its label; nil is the base.
    var scenario: String?
    /// Its name, the same in every language.
    var name: String
    /// The label of the world it is the difference to; nil for values. The base's is empty.
    var against: String?
    /// Whether anything drawn reaches it.
    var varies: Bool
    /// The cells.
    var cells: [Cell]
  }

  /// A drawn input.
  struct Drawn {
    /// The input.
    var input: AnalysisInput
    /// The distribution's name as typed.
    var form: String
    /// Its figures, canonical; shapes of a beta are plain numbers.
    var figures: [Decimal]
    /// What each figure weighs, as a share of all; empty but for single values.
    var weights: [Decimal]
    /// Whether the figures are in the input's unit.
    var hasUnit: Bool
    /// How its ranks go with those of the result; missing where the result has several cells.
    var correlation: Decimal
  }

  /// Two inputs that are drawn together.
  struct Pair {
    /// Their titles.
    var first: String, second: String
    /// Their correlation.
    var correlation: Decimal
  }

  /// The item as it is in the first world.
  var figure: Figure
  /// Whether the item is a condition.
  var isChance: Bool
  /// How many draws.
  var draws: Int
  /// The seed.
  var seed: Int64
  /// The worlds, then the differences.
  var worlds: [World] = []
  /// The inputs that were drawn and reach the item.
  var drawn: [Drawn] = []
  /// Their correlations.
  var pairs: [Pair] = []
  /// The titles of inputs the item depends on that were not drawn.
  var notDrawn: [String] = []
  /// How many of the first draws the correlations of ranks are from.
  var rankedDraws = 0
  /// Decimals asked for.
  var decimals: Int?
}
