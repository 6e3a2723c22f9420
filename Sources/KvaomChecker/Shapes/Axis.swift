/// One axis of a cube: a dimension and those of its members the cube has cells for.
public struct Axis: Hashable, Sendable {
  /// The dimension.
  public let dimension: DimensionID
  /// The members.
  public let members: MemberSet
  /// An axis over `members` of `dimension`.
  public init(_ dimension: DimensionID, _ members: MemberSet) {
    self.dimension = dimension
    self.members = members
  }
}
