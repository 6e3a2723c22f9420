public import KvaomSource

/// A world by name: `base`, `plan`, `plan without shared_unit, own_team`, and in commands also `plan with …`.
public struct LayerReference: Sendable {
  /// `base`, a scenario or a measure.
  public let name: Name
  /// Measures (or included scenarios) taken out.
  public let without: [Name]
  /// Measures whose effects come in part: `with shared_unit at 50%`.
  public let shares: [(measure: Name, share: ExpressionID)]
  /// Where the reference stands.
  public let span: SourceSpan
  /// A world by name.
  public init(
    name: Name, without: [Name], shares: [(measure: Name, share: ExpressionID)] = [], span: SourceSpan
  ) {
    self.shares = shares
    self.name = name
    self.without = without
    self.span = span
  }
}
