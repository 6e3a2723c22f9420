/// Where a row stands along one dimension, in the plan's own names: the same in every language.
public struct Coordinate: Sendable, Equatable {
  /// The dimension (`post`).
  public var axis: String
  /// The member (`Klepp`).
  public var member: String

  /// A place along a dimension.
  public init(axis: String, member: String) {
    self.axis = axis
    self.member = member
  }
}
