/// Names one measure or scenario of a checked program.
public struct LayerID: Hashable, Sendable {
  /// The position in the program's `layers`.
  public let index: Int
  /// The layer at `index`.
  public init(index: Int) { self.index = index }
}
