/// Names one measure or scenario of a checked program.
public struct LayerID: Hashable, Sendable {
  /// The position in the program's `layers`.
  public let index: Int
  /// The layer at `index`.
  public init(index: Int) { self.index = index }
}

/// Names one statement of a layer, of a `with`, or of `--set`.
public struct StatementID: Hashable, Sendable {
  /// The position in the program's `statements`.
  public let index: Int
  /// The statement at `index`.
  public init(index: Int) { self.index = index }
}
