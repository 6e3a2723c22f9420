public import KvaomChecker

extension Evaluator {
  /// `world` after a change: `in`, `without`, `with` over a whole question.
  ///
  /// - Throws: `worldsNest` where the same `with` is applied over and over.
  public func world(_ change: WorldChange, in world: World = .base) throws(EvaluationFault) -> World {
    do throws(CompileFault) {
      return try graph.apply(change, in: Frame(world: world, level: nil))
    } catch {
      throw .compile(error)
    }
  }

  /// `world` with settings (`set`, `--set`, what a sweep varies): below all layers, above settings made before.
  public func world(setting statements: [StatementID], in world: World = .base) -> World {
    graph.store.setting(statements, in: world)
  }
}
