import KvaomDecimal
import KvaomRender

/// What `sweep` prints: items over the values of one input, or one cell over those of two.
struct SweepReport {
  /// An input with the values it takes.
  struct Input {
    /// What is varied.
    var input: AnalysisInput
    /// The values, ascending, canonical.
    var values: [Decimal]
    /// The place of the value the plan has now; nil where it is not among the values.
    var current: Int?
    /// The range of the plan's own, where the values leave it.
    var planned: (low: Decimal, high: Decimal)?
  }

  /// An item in one world.
  struct Item {
    /// The figure as it is in the plan; at most one dimension.
    var figure: Figure
    /// For each point of the sweep the cells, canonical. The second input's values follow each other.
    var rows: [[Decimal]]
    /// Whether it depends on what is varied.
    var varies: Bool
  }

  /// One input, or two.
  var inputs: [Input]
  /// The items, in the order asked for.
  var items: [Item] = []
  /// Decimals asked for; nil for the unit's own.
  var decimals: Int?
}
