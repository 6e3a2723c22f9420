import KvaomChecker

/// What an evaluation node computes.
enum Site: Hashable {
  /// A definition with the first `level` statements on it.
  case definition(DefinitionID, level: Int)
  /// A formula of its own: a question.
  case expression(CoreID)
}

/// An evaluation node: a site in a world.
struct NodeKey: Hashable {
  /// What is computed.
  let site: Site
  /// Where.
  let world: World
}
