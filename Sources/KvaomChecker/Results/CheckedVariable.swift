public import KvaomDecimal
public import KvaomSource

/// An input, or some of a definition's cells, that an analysis varies.
public struct CheckedVariable: Sendable {
  /// The definition.
  public let definition: DefinitionID
  /// The cells; all, where empty. One member of a dimension drops no axis here.
  public let region: [AxisSelection]
  /// The definition's own figures as an item, for its label and unit.
  public let item: CheckedItem
  /// `low..high`, in canonical units, where it was written.
  public let range: ClosedDecimalRange?
  /// `step`, in canonical units.
  public let step: Decimal?
  /// Where it was written.
  public let span: SourceSpan
}
