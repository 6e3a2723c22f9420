/// Why operands do not fit together. The caller knows the place and writes the diagnostic.
public enum ShapeFault: Error, Hashable, Sendable {
  /// Neither operand's members of the dimension contain the other's.
  case membersDiffer(DimensionID, left: MemberSet, right: MemberSet)
  /// A value is selected, looked up or aggregated over a dimension it does not have.
  case noSuchAxis(DimensionID)
  /// A selected member is not among the value's members of the dimension.
  case noSuchMember(DimensionID, member: Int)
  /// A value has a dimension the place it stands in does not allow.
  case unexpectedAxis(DimensionID)
  /// The shape has more cells than the budget allows.
  case tooManyCells(Int)
}
