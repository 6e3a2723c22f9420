public import KvaomSource

/// A world by name: `base`, `plan`, `plan without shared_unit, own_team`, and in commands also `plan with …`.
public struct LayerReference: Sendable {
  /// `base`, a scenario or a measure.
  public let name: Name
  /// Measures (or included scenarios) taken out.
  public let without: [Name]
  /// Where the reference stands.
  public let span: SourceSpan
  /// A world by name.
  public init(name: Name, without: [Name], span: SourceSpan) {
    self.name = name
    self.without = without
    self.span = span
  }
}
