public import KvaomDecimal
public import KvaomUnits

/// An indicator: a definition with results, targets and the rules it is judged by. Figures are canonical.
public struct CheckedIndicator: Sendable {
  /// How the path runs from the result to the `by` target.
  public enum Path: Sendable {
    /// The same step each year.
    case linear
    /// The latest adopted target.
    case step
    /// The same factor each year.
    case geometric
    /// No path.
    case none
  }
  /// A figure in a year.
  public struct Point: Sendable {
    /// The year of the axis it is for.
    public let year: Int
    /// Canonical: kr and fractions, whatever it was written in.
    public let value: Decimal
    /// Whether it is a `by` target.
    public let isBy: Bool
  }
  /// The definition that is its value.
  public let definition: DefinitionID
  /// Measured outcomes.
  public let actuals: [Point]
  /// The result the path starts from.
  public let result: Point?
  /// The adopted ones, those to be reached `by` a year among them.
  public let targets: [Point]
  /// Which way is good: as `better` says, else as its value is.
  public internal(set) var direction: Direction
  /// How the path to the target runs.
  public let path: Path
  /// Distances from the path at which it is at risk and off track; 2 and 10 points where the plan says nothing.
  public let limits: (atRisk: Decimal, offTrack: Decimal)
  /// Whether the plan states the limits itself.
  public let limitsAreStated: Bool
  /// The values it can have.
  public let range: ClosedDecimalRange?
  /// Whether the indicator has a formula of its own; else its value is its result.
  public let hasFormula: Bool
}
