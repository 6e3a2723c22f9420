import KvaomChecker
import KvaomWords

/// All worlds, entries and frames of one evaluator.
struct WorldStore {
  private var worlds = Interner<[EntryID]>()
  private var entries = Interner<WorldEntry>()
  private var frames = Interner<Frame>()
  /// For each world, the entries on each definition in order; made when first asked.
  private var levels: [[DefinitionID: [EntryID]]?] = []

  /// A store that knows the base.
  init() { _ = intern([]) }

  /// The entries of a world, from the bottom up.
  func entries(of world: World) -> [EntryID] { worlds[world.index] }
  /// The entry with an id.
  subscript(entry: EntryID) -> WorldEntry { entries[entry.index] }
  /// The frame with an id.
  subscript(frame: FrameID) -> Frame { frames[frame.index] }
  /// How many entries there are.
  var entryCount: Int { entries.values.count }

  /// The world with these entries.
  mutating func intern(_ list: [EntryID]) -> World {
    let world = World(index: worlds.intern(list))
    if world.index == levels.count { levels.append(nil) }
    return world
  }

  /// The world of these entries.
  mutating func world(of list: [WorldEntry]) -> World { intern(list.map { entry($0) }) }

  /// A world without some of its entries.
  mutating func world(_ world: World, without gone: Set<EntryID>) -> World {
    intern(worlds[world.index].filter { !gone.contains($0) })
  }

  /// The id of a frame.
  mutating func intern(_ frame: Frame) -> FrameID { FrameID(index: frames.intern(frame)) }

  /// The entries on `target` in `world`, from the bottom up.
  mutating func entries(on target: DefinitionID, in world: World, of program: CheckedProgram) -> [EntryID] {
    if worlds[world.index].isEmpty { return [] }
    if let known = levels[world.index] { return known[target] ?? [] }
    var made: [DefinitionID: [EntryID]] = [:]
    for entry in worlds[world.index] { made[program[entries[entry.index].statement].target, default: []].append(entry) }
    levels[world.index] = made
    return made[target] ?? []
  }

  /// The world with statements at the bottom, above the settings it has already.
  mutating func setting(_ statements: [StatementID], in world: World) -> World {
    var list = worlds[world.index]
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
      var list = worlds[world.index]
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
        if program[program[statement].target].isInput { floor.append(statement) }
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
    return worlds[world.index].contains { entry in
      let statement = entries[entry.index].statement
      return statements.contains(statement) && !seen.insert(statement).inserted
    }
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

  /// Puts the statements of a part in the places of those of the layer it stands for, where they are in the world.
  private mutating func take(
    _ part: LayerID, insteadOf original: LayerID, in list: inout [EntryID], of program: CheckedProgram
  ) {
    let statements = Dictionary(firstOf: zip(program[original].statements, program[part].statements))
    for (place, entry) in list.enumerated() where entries[entry.index].origin == .layer(original) {
      guard let statement = statements[entries[entry.index].statement] else { continue }
      list[place] = self.entry(WorldEntry(statement: statement, origin: .layer(part), captured: nil))
    }
  }

  private mutating func entry(_ value: WorldEntry) -> EntryID { EntryID(index: entries.intern(value)) }
}
