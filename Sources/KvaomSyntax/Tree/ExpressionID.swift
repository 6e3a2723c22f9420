/// Names one expression of a `SyntaxTree`.
public struct ExpressionID: Hashable, Sendable {
  /// The position in the tree's `expressions`.
  public let index: UInt32
  /// The expression at `index`.
  public init(index: UInt32) { self.index = index }
}
