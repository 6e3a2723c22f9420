public import KvaomChecker

/// Worlds taken apart: what `why`, `bridge` and `measures` ask, where some statements of a world are in force and others
/// are not.
extension Evaluator {
  /// The statements of a world, from the bottom up.
  public func parts(of world: World) -> [WorldPart] {
    graph.store.entries(of: world).map { WorldPart(entry: graph.store[$0]) }
  }

  /// The world of these statements, from the bottom up.
  public func world(of parts: [WorldPart]) -> World { graph.store.world(of: parts.map(\.entry)) }

  /// The statements on a definition in a world, from the bottom up.
  public func parts(on definition: DefinitionID, in world: World) -> [WorldPart] {
    graph.store.entries(on: definition, in: world, of: program).map { WorldPart(entry: graph.store[$0]) }
  }

  /// The value of a definition with only the first `count` statements on it; all other definitions have theirs.
  public func value(
    of definition: DefinitionID, withFirst count: Int, in world: World
  ) throws(EvaluationFault) -> Cube {
    try value(ofRaw: graph.node(definition, level: count, in: world))
  }
}
