public import KvaomChecker
public import KvaomCompiler
import KvaomDecimal
public import KvaomRender

/// A figure in many worlds at once.
extension Asking {
  /// An item in several worlds, over the axes that it has in any of them.
  ///
  /// What a figure stands on is looked up once for all worlds that stand on the same: a scenario that only gives inputs
  /// other numbers stands on what the base stands on. `known` has the values, where they have been computed.
  public func figures(
    _ item: CheckedItem, in worlds: [NamedWorld], knowing known: [Cube]? = nil
  ) throws(EvaluationFault) -> [Figure] {
    let cubes = if let known { known } else { try evaluator.values(of: item.node, in: worlds.map { $0.world }) }
    var shape = item.shape
    for cube in cubes {
      for axis in cube.shape.axes where !shape.has(axis.dimension) { shape = shape.replacing(axis) }
    }
    let model =
      worlds.count > 2 && tellsOnlyGrounds(item) ? try? figure(item, in: .base, scenario: nil, shape: shape) : nil
    var figures: [Figure] = []
    figures.reserveCapacity(worlds.count)
    for (variant, cube) in zip(worlds, cubes) {
      let wide = expanded(cube, to: shape)
      guard var own = model, standsAsInBase(item, in: variant.world) else {
        figures.append(
          try figure(item, wide, in: variant.world, scenario: variant.label, named: variant.name))
        continue
      }
      own.cells = wide.cells
      own.missingReasons = missingReasons(wide.cells)
      own.scenario = variant.label
      own.world = variant.name
      figures.append(own)
    }
    return figures
  }

  /// Whether nothing is said of a figure that follows from its cells: what was skipped, what was published.
  private func tellsOnlyGrounds(_ item: CheckedItem) -> Bool {
    let definition = item.definition.map { plan.program[$0] }
    for core in [item.node] + (definition.map { [$0.body] } ?? []) {
      if case .aggregate(_, _, _, _, _, true) = plan.program[core].operation { return false }
    }
    return definition?.notes.contains { $0.name == "published" } != true
      && !plan.publishedSums.contains { $0.definition == item.definition }
  }

  /// Whether a figure has in a world the sources, assumptions and notes that it has in the base.
  private func standsAsInBase(_ item: CheckedItem, in world: World) -> Bool {
    evaluator.standsAsInBase(item.node, in: world)
      && evaluator.parts(of: world).allSatisfy { plan.program[$0.statement].notes.isEmpty }
  }
}
