public import KvaomSource
public import KvaomUnits

/// One item of a question, checked.
public struct CheckedItem: Sendable {
  /// The node.
  public let node: CoreID
  /// The definition it names, alone or under an index; its label and notes go with the item.
  public let definition: DefinitionID?
  /// What its cells are.
  public let kind: ValueKind
  /// The unit.
  public let unit: Unit
  /// Its axes in the base.
  public let shape: Shape
  /// Where it stands.
  public let span: SourceSpan
}
