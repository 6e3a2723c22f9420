/// Names one statement of a layer, of a `with`, or of `--set`.
public struct StatementID: Hashable, Sendable {
  /// The position in the program's `statements`.
  public let index: Int
  /// The statement at `index`.
  public init(index: Int) { self.index = index }
}
