import KvaomDecimal
import KvaomRender
import KvaomSession

/// What `sweep` prints: items over the values of one input, or one cell over those of two.
struct SweepReport {
  /// An input with the values it takes.
  struct Input {
    /// What is varied.
    var input: AnalysisInput
    /// The values, ascending, canonical.
    var values: [Decimal]
    /// What it is now, in the worlds asked; worlds of one value together.
    var present: [Present]
    /// The range of the plan's own, where the values leave it.
    var planned: (low: Decimal, high: Decimal)?
  }

  /// What an input is now.
  struct Present {
    /// The labels of the worlds it is so in.
    var worlds: [String]
    /// Its value there.
    var value: PresentValue
  }

  /// An item in one world.
  struct Item {
    /// The figure as it is in the plan; at most one dimension.
    var figure: Figure
    /// For each point of the sweep the cells. The second input's values follow each other.
    var rows: Rows
    /// Whether it depends on what is varied.
    var varies: Bool
  }

  /// The cells at each point of a sweep, canonical, one point behind the other: a hundred thousand lists of one cell
  /// took an eighth of a large sweep to make and free.
  struct Rows {
    /// All of them.
    let cells: [Decimal]
    /// How many points there are.
    let count: Int

    /// How many cells there are at a point.
    var width: Int { count == 0 ? 0 : cells.count / count }

    /// One cell of a point.
    func cell(_ column: Int = 0, at point: Int) -> Decimal { cells[point * width + column] }

    /// The cells of a point.
    subscript(point: Int) -> [Decimal] { Array(cells[(point * width)..<((point + 1) * width)]) }
  }

  /// One input, or two.
  var inputs: [Input]
  /// The items, in the order asked for.
  var items: [Item] = []
  /// Decimals asked for; nil for the unit's own.
  var decimals: Int?
}

extension SweepReport.Input {
  /// Adds what the input is in one more world.
  mutating func add(_ more: SweepReport.Present) {
    let known = present.firstIndex { $0.value.low == more.value.low && $0.value.high == more.value.high }
    if let known { present[known].worlds += more.worlds } else { present.append(more) }
  }
}
