/// A column seen as lines along one of its axes.
public struct LineMap: Hashable, Sendable {
  /// How many blocks there are outside the axis.
  public let outer: Int
  /// How many members the axis has.
  public let length: Int
  /// How far two members lie apart.
  public let inner: Int
  /// The members that count, ascending: those that are no reference members.
  public let counted: [Int32]
  /// Lines of `length` cells.
  public init(outer: Int, length: Int, inner: Int, counted: [Int32]) {
    self.outer = outer
    self.length = length
    self.inner = inner
    self.counted = counted
  }
}
