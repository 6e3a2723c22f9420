public import KvaomSyntax

/// A claim: the comparison, and both sides where it is one, so that a failure can show them.
public struct CheckedClaim: Sendable {
  /// The truth.
  public let condition: CheckedItem
  /// The two sides of a comparison.
  public let sides: (left: CheckedItem, right: CheckedItem)?
  /// The comparison's operator.
  public let comparison: BinaryOperator?
  /// What may be between the sides of `==`.
  public let tolerance: CheckedItem?
  /// The planner's own words.
  public let message: String?
  /// Whether it must hold in the base and every scenario.
  public let inAllWorlds: Bool
}
