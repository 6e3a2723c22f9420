/// What stands in a line that is offered where a plan would have names of its own.
public enum ExampleName: Sendable, Hashable {
  /// A figure one would ask for: `need`.
  case figure
  /// The same in one cell: `need[2029]`.
  case cell
  /// An amount of nothing that a figure can be held against: `0 tkr`.
  case zero
  /// An assumption: `wage_growth`.
  case input
  /// A change of an assumption: `wage_growth += 1 pp`.
  case change
  /// Values of an assumption to go through: `wage_growth = 0%..5% step 0.5%`.
  case range
  /// Two assumptions.
  case inputs
  /// A scenario.
  case scenario
  /// A sum over a dimension of a figure: `sum(budget over post)`.
  case sum
  /// What `compare` stands before: names as they were typed, behind a figure where they are scenarios all.
  case compared([String])
}

/// The names of a plan that lines offered to its planner have; nil where it has nothing of the kind.
public struct ExampleNames: Sendable {
  /// A figure one would ask for.
  public var figure: String?
  /// The same in one cell.
  public var cell: String?
  /// An amount of nothing in the unit of that figure.
  public var zero: String?
  /// An assumption.
  public var input: String?
  /// A change of it, in its unit.
  public var change: String?
  /// Values of an assumption to go through, in its unit.
  public var range: String?
  /// Two assumptions.
  public var inputs: String?
  /// A scenario.
  public var scenario: String?
  /// A sum over a dimension.
  public var sum: String?
  /// All scenarios.
  public var scenarios: Set<String> = []

  /// Those of a plan that has none.
  public init() {}

  /// What stands for an example; nil where the plan has nothing of the kind.
  func text(for name: ExampleName) -> String? {
    switch name {
    case .figure: figure
    case .cell: cell
    case .zero: zero
    case .input: input
    case .change: change
    case .range: range
    case .inputs: inputs
    case .scenario: scenario
    case .sum: sum
    case .compared(let names):
      if let figure, !names.isEmpty, names.allSatisfy({ scenarios.contains($0) }) {
        "\(figure) in \(names.joined(separator: ", "))"
      } else {
        names.joined(separator: ", ")
      }
    }
  }
}
