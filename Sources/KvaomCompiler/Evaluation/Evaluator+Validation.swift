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

  /// The definitions a formula needs in a world, ascending, each with the statements that are in force on it where it is
  /// needed: `x in plan` needs x with those of the plan, whatever the world. Those of the world itself come first, from the
  /// bottom up, then others in the order they are written.
  public func foundation(of core: CoreID, in world: World) -> [(definition: DefinitionID, parts: [WorldPart])] {
    foundation(ofRaw: graph.raw(NodeKey(site: .expression(core), world: world)), in: world)
  }

  /// The same of a definition, itself included.
  public func foundation(
    of definition: DefinitionID, in world: World
  ) -> [(definition: DefinitionID, parts: [WorldPart])] {
    foundation(ofRaw: graph.node(definition, in: world), in: world)
  }

  private func foundation(ofRaw raw: Int, in world: World) -> [(definition: DefinitionID, parts: [WorldPart])] {
    var worlds: [DefinitionID: Set<World>] = [:]
    for unit in units(under: graph.resolve(raw)) {
      for member in graph.units[unit].nodes {
        guard case .definition(let definition, _) = graph.nodes[member].site else { continue }
        worlds[definition, default: []].insert(graph.nodes[member].world)
      }
    }
    return worlds.sorted { $0.key.index < $1.key.index }.map { definition, worlds in
      let own = parts(on: definition, in: world)
      var needed: Set<EntryID> = []
      for world in worlds { needed.formUnion(graph.store.entries(on: definition, in: world, of: program)) }
      var rest = Set(needed.map { WorldPart(entry: graph.store[$0]) })
      let shared = own.filter { rest.remove($0) != nil }
      return (definition, shared + rest.sorted { $0.statement.index < $1.statement.index })
    }
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
