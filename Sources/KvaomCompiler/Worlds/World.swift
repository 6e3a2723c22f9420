/// A world: an ordered list of statements on top of the definitions. Interned: equal lists are one world.
///
/// A world belongs to the evaluator that made it.
public struct World: Hashable, Sendable {
  /// The place among the evaluator's worlds.
  let index: Int
  /// The definitions as written, without any statement.
  public static let base = World(index: 0)
}
