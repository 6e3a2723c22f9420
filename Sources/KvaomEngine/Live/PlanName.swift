/// A name that can be typed, with what a planner would want to know before choosing it.
public struct PlanName: Sendable {
  /// What it names.
  public enum Kind: Int, Sendable, CaseIterable {
    /// An assumption.
    case input
    /// A formula.
    case formula
    /// Figures of a table.
    case table
    /// An indicator.
    case indicator
    /// A scenario.
    case scenario
    /// A measure.
    case measure
    /// A dimension.
    case dimension
    /// A member of a dimension.
    case member
    /// A function of the language or of the plan.
    case function
    /// A unit.
    case unit
  }
  /// The name as typed.
  public let name: String
  /// What it names.
  public let kind: Kind
  /// The planner's label; empty without.
  public let label: String
  /// For a definition its dimensions, for a member the dimension it belongs to.
  public let dimensions: [String]

  /// A name.
  public init(name: String, kind: Kind, label: String = "", dimensions: [String] = []) {
    self.name = name
    self.kind = kind
    self.label = label
    self.dimensions = dimensions
  }
}
