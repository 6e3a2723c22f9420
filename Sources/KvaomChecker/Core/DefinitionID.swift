/// Names one definition of a checked program.
public struct DefinitionID: Hashable, Sendable {
  /// The position in the program's `definitions`.
  public let index: Int
  /// The definition at `index`.
  public init(index: Int) { self.index = index }
}
