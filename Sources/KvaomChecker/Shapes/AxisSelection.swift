/// What an index, a case or a statement's target picks of one dimension.
public struct AxisSelection: Hashable, Sendable {
  /// The dimension.
  public let dimension: DimensionID
  /// The picked members, as ascending positions in the dimension.
  public let members: [Int]
  /// Whether the axis goes: one member was named. A set, a range or a letter keeps it.
  public let dropsAxis: Bool
  /// A pick of `members`.
  public init(dimension: DimensionID, members: [Int], dropsAxis: Bool) {
    self.dimension = dimension
    self.members = members
    self.dropsAxis = dropsAxis
  }
}
