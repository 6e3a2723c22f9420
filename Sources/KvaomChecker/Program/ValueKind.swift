/// What the cells of a value are.
public enum ValueKind: Hashable, Sendable {
  /// Decimal numbers, with a unit.
  case number
  /// True or false.
  case truth
  /// Texts, which can only be compared for equality.
  case text
  /// Days.
  case date
  /// Members of a dimension.
  case member(DimensionID)
  /// The literal `missing`, which fits every kind.
  case anything
}
