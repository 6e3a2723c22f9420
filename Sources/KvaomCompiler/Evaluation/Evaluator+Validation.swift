public import KvaomChecker

extension Evaluator {
  /// The faults of all definitions in a world: cycles, shapes that do not fit. Compiles, runs nothing. Each fault once, in
  /// the order of the definitions that meet it first.
  public func validate(_ world: World = .base) -> [CompileFault] {
    var faults: [CompileFault] = []
    var seen: Set<CompileFault> = []
    for index in program.definitions.indices {
      let node = graph.resolve(graph.node(DefinitionID(index: index), in: world))
      guard let blocking = graph.units[graph.places[node].unit].blockedBy, let fault = graph.units[blocking].fault else {
        continue
      }
      if seen.insert(fault).inserted { faults.append(fault) }
    }
    return faults
  }

  /// The definitions a formula needs in a world, directly or through others, ascending.
  public func dependencies(of core: CoreID, in world: World = .base) -> [DefinitionID] {
    dependencies(ofRaw: graph.raw(NodeKey(site: .expression(core), world: world)))
  }

  /// The definitions a definition needs in a world, itself included, ascending.
  public func dependencies(of definition: DefinitionID, in world: World = .base) -> [DefinitionID] {
    dependencies(ofRaw: graph.node(definition, in: world))
  }

  private func dependencies(ofRaw raw: Int) -> [DefinitionID] {
    var found: Set<DefinitionID> = []
    for unit in units(under: graph.resolve(raw)) {
      for member in graph.units[unit].nodes {
        if case .definition(let definition, _) = graph.nodes[member].site { found.insert(definition) }
      }
    }
    return found.sorted { $0.index < $1.index }
  }
}
