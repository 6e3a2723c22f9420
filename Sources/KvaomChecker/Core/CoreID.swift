/// Names one node of a checked program's formulas. Nodes form a directed acyclic graph: a shared part has one id.
public struct CoreID: Hashable, Sendable {
  /// The position in the program's `nodes`; operands stand before the nodes that use them.
  public let index: Int
  /// The node at `index`.
  public init(index: Int) { self.index = index }
}
