import KvaomChecker
import KvaomWords

/// Worlds made of other ones.
extension WorldStore {
  /// The world with statements at the bottom, above the settings it has already.
  mutating func setting(_ statements: [StatementID], in world: World) -> World {
    var list = entries(of: world)
    insert(statements, .setting, into: &list)
    return intern(list)
  }

  /// The world of `frame` after changes, one after the other.
  ///
  /// - Parameter looksOutside: whether a statement's value reads `outer`, so that it must remember the frame.
  /// - Throws: `worldsNest` where a `with` stands in its own world over and over.
  mutating func apply(
    _ changes: [WorldChange], in frame: Frame, of program: CheckedProgram, looksOutside: (StatementID) -> Bool
  ) throws(CompileFault) -> World {
    var world = frame.world
    for change in changes {
      if case .layer(let layer, let without) = change, without.isEmpty, !hasLayers(world) {
        world = put(layer, on: world, of: program)
        continue
      }
      var list = entries(of: world)
      switch change {
      case .base: takeLayers(from: &list, of: program)
      case .written:
        list.removeAll { id in
          switch entries[id.index].origin {
          case .layer, .floor, .draft: true
          case .setting, .with: false
          }
        }
      case .layer(let layer, let without): put(layer, without: without, on: &list, of: program)
      case .include(let layer): include(layer, in: &list, of: program)
      case .settings(let statements): insert(statements, .setting, into: &list)
      case .floor(let statements): insert(statements, .floor, into: &list)
      case .draft(let statements, let onBase):
        list += statements.map { entry(WorldEntry(statement: $0, origin: .draft(onBase: onBase), captured: nil)) }
      case .statements(let statements):
        let captured = statements.contains(where: looksOutside) ? intern(frame) : nil
        for statement in statements {
          let keeps = looksOutside(statement) ? captured : nil
          list.append(entry(WorldEntry(statement: statement, origin: .with, captured: keeps)))
        }
        try limitNesting(list, statements)
      }
      world = intern(list)
    }
    return world
  }

  /// The base: the named layers go, and with them what a draft on top of them changes, except inputs: those it changes
  /// in every world, at the bottom.
  private mutating func takeLayers(from list: inout [EntryID], of program: CheckedProgram) {
    var floor: [StatementID] = []
    list.removeAll { id in
      switch entries[id.index].origin {
      case .layer: return true
      case .draft(onBase: false):
        let statement = entries[id.index].statement
        if program[program[statement].target].isInput {
          floor.append(statement)
          succeed(id, entry(WorldEntry(statement: statement, origin: .floor, captured: nil)))
        }
        return true
      case .draft, .setting, .floor, .with: return false
      }
    }
    insert(floor, .floor, into: &list)
  }

  /// Puts statements below all layers, above what lies there already.
  private mutating func insert(
    _ statements: [StatementID], _ origin: WorldEntry.Origin, into list: inout [EntryID]
  ) {
    let place =
      list.firstIndex { id in
        switch entries[id.index].origin {
        case .setting: false
        case .floor: origin == .setting
        case .layer, .with, .draft: true
        }
      } ?? list.count
    let added = statements.map { entry(WorldEntry(statement: $0, origin: origin, captured: nil)) }
    list.insert(contentsOf: added, at: place)
  }

  /// How often one `with` may stand inside itself before it is taken to have no end.
  private static let nestingLimit = 8

  private func limitNesting(_ list: [EntryID], _ statements: [StatementID]) throws(CompileFault) {
    guard let first = statements.first else { return }
    let times = list.reduce(0) { $0 + (entries[$1.index].statement == first ? 1 : 0) }
    if times > WorldStore.nestingLimit { throw .worldsNest(first) }
  }

  /// Whether one of some statements is in a world more than once.
  func repeats(_ statements: Set<StatementID>, in world: World) -> Bool {
    var seen: Set<StatementID> = []
    return entries(of: world).contains { entry in
      let statement = entries[entry.index].statement
      return statements.contains(statement) && !seen.insert(statement).inserted
    }
  }

  /// A layer on top of a world that has none: each part on top of those before it. Where the parts are those of the
  /// scenario it extends and its own, they lie on the world of that.
  private mutating func put(_ layer: LayerID, on ground: World, of program: CheckedProgram) -> World {
    var chain: [LayerID] = []
    var next: LayerID? = layer
    // The world of the scenario that the next one of the chain extends, where there is one.
    var below: World?
    while let own = next {
      below = laid[LaidLayer(ground: ground, layer: own)]
      if below != nil { break }
      chain.append(own)
      next = parent(of: own, program)
    }
    for own in chain.reversed() {
      var world = below ?? ground
      let parts = below == nil ? program[own].parts[...] : program[own].parts.suffix(1)
      let gone = program[own].excluded
      for part in parts where !gone.contains(original(of: part, program)) {
        for statement in program[part].statements {
          world = push(entry(WorldEntry(statement: statement, origin: .layer(part), captured: nil)), on: world)
        }
      }
      laid[LaidLayer(ground: ground, layer: own)] = world
      below = world
    }
    return below ?? ground
  }

  /// The scenario that a layer begins with, where it adds nothing but itself to the parts of that.
  private func parent(of layer: LayerID, _ program: CheckedProgram) -> LayerID? {
    let own = program[layer]
    guard case .layer(let parent)? = own.contents.first, own.excluded.isEmpty, own.parts.last == layer else {
      return nil
    }
    let other = program[parent]
    return other.excluded.isEmpty && other.parts[...] == own.parts.dropLast() ? parent : nil
  }

  /// A layer on top. Its parts, and what it leaves out, leave the places they have.
  private mutating func put(
    _ layer: LayerID, without: [LayerID], on list: inout [EntryID], of program: CheckedProgram
  ) {
    var gone = Set(program[layer].excluded)
    for other in without { gone.formUnion([other] + program[other].parts) }
    let parts = program[layer].parts.filter { !gone.contains(original(of: $0, program)) }
    let moved = gone.union(parts.map { original(of: $0, program) })
    list.removeAll { entry in
      guard case .layer(let part) = entries[entry.index].origin else { return false }
      return moved.contains(original(of: part, program))
    }
    for part in parts {
      for statement in program[part].statements {
        list.append(entry(WorldEntry(statement: statement, origin: .layer(part), captured: nil)))
      }
    }
  }

  /// The layer of the text that a part is, or stands for.
  private func original(of part: LayerID, _ program: CheckedProgram) -> LayerID { program[part].standsFor ?? part }

  /// A layer included: parts that are there stay where they are.
  private mutating func include(_ layer: LayerID, in list: inout [EntryID], of program: CheckedProgram) {
    var known: Set<LayerID> = []
    for entry in list {
      if case .layer(let part) = entries[entry.index].origin { known.insert(original(of: part, program)) }
    }
    for part in program[layer].parts {
      let original = original(of: part, program)
      if known.contains(original) {
        if original != part { take(part, insteadOf: original, in: &list, of: program) }
        continue
      }
      for statement in program[part].statements {
        list.append(entry(WorldEntry(statement: statement, origin: .layer(part), captured: nil)))
      }
    }
  }

  /// The entries of a world that tell whether parts which changes include are there already.
  func witnesses(of changes: [WorldChange], in world: World, of program: CheckedProgram) -> [EntryID] {
    var parts: Set<LayerID> = []
    for case .include(let layer) in changes { parts.formUnion(program[layer].parts.map { original(of: $0, program) }) }
    if parts.isEmpty { return [] }
    return entries(of: world).filter { entry in
      if case .layer(let part) = entries[entry.index].origin {
        parts.contains(original(of: part, program))
      } else {
        false
      }
    }
  }

  /// Puts the statements of a part in the places of those of the layer it stands for, where they are in the world.
  private mutating func take(
    _ part: LayerID, insteadOf original: LayerID, in list: inout [EntryID], of program: CheckedProgram
  ) {
    let statements = Dictionary(firstOf: zip(program[original].statements, program[part].statements))
    for (place, entry) in list.enumerated() where entries[entry.index].origin == .layer(original) {
      guard let statement = statements[entries[entry.index].statement] else { continue }
      list[place] = self.entry(WorldEntry(statement: statement, origin: .layer(part), captured: nil))
      succeed(entry, list[place])
    }
  }
}
