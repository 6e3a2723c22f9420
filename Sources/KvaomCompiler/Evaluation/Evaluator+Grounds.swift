public import KvaomChecker

/// What is wrong in a world, and what values stand on; nothing is run for it.
extension Evaluator {
  /// The faults of all definitions in a world: cycles, shapes that do not fit. Compiles, runs nothing. Each fault once,
  /// in the order of the definitions that meet it first.
  public func validate(_ world: World = .base) -> [CompileFault] {
    var faults: [CompileFault] = []
    var seen: Set<CompileFault> = []
    for definition in definitions(toValidateIn: world) {
      let node = graph.resolve(graph.node(definition, in: world))
      guard let blocking = graph.components[graph.places[node].component].blockedBy,
        let fault = graph.components[blocking].fault
      else {
        continue
      }
      if seen.insert(fault).inserted { faults.append(fault) }
    }
    return faults
  }

  /// The definitions that may have a fault in a world: where the base has none, those that the world can move; and
  /// where it only changes cells by numbers, those that change worlds themselves.
  private func definitions(toValidateIn world: World) -> [DefinitionID] {
    if world != .base, isSound == nil { isSound = validate(.base).isEmpty }
    guard world != .base, isSound == true else { return program.definitions.indices.map { DefinitionID(index: $0) } }
    return changesCells(world) ? graph.definitionReach.worldlyReach : graph.reach(of: world).definitions
  }

  /// Whether all statements of a world change cells by numbers, and leave every shape as it is in the base: no name is
  /// read where it was not, and nothing can fit no more. Asked of a base without faults.
  func changesCells(_ world: World) -> Bool {
    func known(_ world: World) -> Bool? {
      if world == .base { return true }
      return world.index < cellChangers.count ? cellChangers[world.index] : nil
    }
    if let known = known(world) { return known }
    // From the bottom up: worlds that extend each other are looked at once.
    var open = [world]
    var result = true
    while let last = open.last {
      let below = graph.store.prefix(graph.store.count(of: last) - 1, of: last)
      if let known = known(below) {
        result = known
        break
      }
      open.append(below)
    }
    while cellChangers.count <= world.index { cellChangers.append(nil) }
    for world in open.reversed() {
      result = result && keepsShape(graph.store[graph.store.top(of: world)].statement)
      cellChangers[world.index] = result
    }
    return result
  }

  /// Whether a statement changes cells by numbers in the shape that its target has in the base.
  private func keepsShape(_ statement: StatementID) -> Bool {
    let below = graph.resolve(graph.node(graph.program[statement].target, in: .base))
    let shape = graph.places[below].shape
    return graph.statementFacts.change(statement)?.fits(shape, in: graph.program.dimensions) ?? false
  }

  /// The definitions a formula needs in a world, directly or through others, ascending.
  public func dependencies(of core: CoreID, in world: World = .base) -> [DefinitionID] {
    dependencies(ofRaw: graph.raw(NodeKey(site: .expression(core), world: world)))
  }

  /// The definitions a definition needs in a world, itself included, ascending.
  public func dependencies(of definition: DefinitionID, in world: World = .base) -> [DefinitionID] {
    dependencies(ofRaw: graph.node(definition, in: world))
  }

  /// The definitions a formula needs in a world, ascending, each with the statements that are in force on it where it
  /// is needed: `x in plan` needs x with those of the plan, whatever the world. Those of the world itself come first,
  /// from the bottom up, then others in the order they are written.
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
    // For each definition and world that it is read in, up to which of its statements.
    var levels: [DefinitionID: [World: Int]] = [:]
    for component in components(under: graph.resolve(raw)) {
      for member in graph.components[component].nodes {
        let key = graph.raws[graph.places[member].raw]
        guard case .definition(let definition, let level) = key.site else { continue }
        let known = levels[definition]?[key.world] ?? 0
        levels[definition, default: [:]][key.world] = max(known, level)
      }
    }
    return levels.sorted { $0.key.index < $1.key.index }.map { definition, worlds in
      let own = parts(on: definition, in: world)
      var needed: Set<EntryID> = []
      // The worlds of a definition's levels are beginnings of each other: each statement is met once, from the top
      // down, and not once for every level above it.
      var known: Set<World> = []
      for (world, level) in worlds where level > 0 {
        var rest = graph.store.alone(level, on: definition, in: world)
        while rest != .base, known.insert(rest).inserted {
          needed.insert(graph.store.top(of: rest))
          rest = graph.store.prefix(graph.store.count(of: rest) - 1, of: rest)
        }
      }
      var rest = Set(needed.map { WorldPart(entry: graph.store[$0]) })
      let shared = own.filter { rest.remove($0) != nil }
      return (definition, shared + rest.sorted { $0.statement.index < $1.statement.index })
    }
  }

  private func dependencies(ofRaw raw: Int) -> [DefinitionID] {
    var found: [Int] = []
    for component in components(under: graph.resolve(raw)) {
      for member in graph.components[component].nodes {
        if case .definition(let definition, _) = graph.nodes[member].site { found.append(definition.index) }
      }
    }
    found.sort()
    return found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { DefinitionID(index: found[$0]) }
  }
}
