public import KvaomUnits

/// An input, or some of a definition's cells, that an analysis varies.
public struct AnalysisInput: Sendable {
  /// What the planner would type: `wage_growth`, `staff[Klepp]`.
  public var name: String
  /// The planner's label; nil where there is none.
  public var label: String?
  /// The unit of its values.
  public var unit: Unit

  /// An input.
  public init(name: String, label: String? = nil, unit: Unit) {
    self.name = name
    self.label = label
    self.unit = unit
  }

  /// The label, or the name where there is none.
  public var title: String { label ?? name }
}
