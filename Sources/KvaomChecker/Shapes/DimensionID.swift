/// Names one dimension of a checked program. The time axis is always `year`, the first.
public struct DimensionID: Hashable, Comparable, Sendable {
  /// The position in the program's `dimensions`.
  public let index: Int
  /// The dimension at `index`.
  public init(index: Int) { self.index = index }
  /// The time axis of the plan; it has no members where the plan has no `years`.
  public static let year = DimensionID(index: 0)
  /// Order of declaration; the order of axes in every shape.
  public static func < (left: DimensionID, right: DimensionID) -> Bool { left.index < right.index }
}
