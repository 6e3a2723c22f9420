import KvaomDecimal
import KvaomSource
import KvaomSyntax

/// What a statement touches: enough to judge whether two of them disagree.
struct StatementFacts {
  /// The definition it changes.
  let target: DefinitionID
  /// Whether it is a `=`, which forgets what is below.
  let replaces: Bool
  /// Whether it is a `*=`, which does not commute with `+=`.
  let multiplies: Bool
  /// The cells, by dimension; empty is all.
  let region: [AxisSelection]
  /// The weight of each year of the plan; nil is always.
  let weights: [Decimal]?
  /// The statement.
  let span: SourceSpan

  /// Whether both touch some cell.
  func overlaps(_ other: StatementFacts) -> Bool {
    guard target == other.target else { return false }
    for selection in region {
      guard let second = other.region.first(where: { $0.dimension == selection.dimension }) else { continue }
      if Set(selection.members).isDisjoint(with: second.members) { return false }
    }
    guard let weights, let others = other.weights else { return true }
    return zip(weights, others).contains { $0 != .zero && $1 != .zero }
  }

  /// Whether every cell `other` touches is touched with full weight.
  func covers(_ other: StatementFacts) -> Bool {
    guard target == other.target else { return false }
    for selection in region {
      guard let second = other.region.first(where: { $0.dimension == selection.dimension }),
        Set(second.members).isSubset(of: selection.members)
      else { return false }
    }
    guard let weights else { return true }
    let others = other.weights ?? Array(repeating: .one, count: weights.count)
    return zip(weights, others).allSatisfy { $1 == .zero || $0 == .one }
  }
}
