import KvaomChecker
import KvaomWords

/// All worlds, entries and frames of one evaluator.
///
/// A world is kept as the world below its topmost entry, and that entry: worlds that begin alike share what is below,
/// so that a thousand scenarios that extend each other take the room of the last one.
struct WorldStore {
  /// A world with one entry more.
  private struct Step: Hashable {
    let below: World
    let entry: EntryID
  }

  /// What is known of a world from its entries alone.
  private struct Facts {
    /// How many entries it has.
    let count: Int
    /// The definition that all its entries are on; nil where there are several.
    let sole: DefinitionID?
  }

  /// The entries on one definition in a world.
  private struct Levels {
    /// From the bottom up.
    var entries: [EntryID] = []
    /// The worlds that have the first one, two, … of them and no others; made as far as they were asked for.
    var alone: [World] = []
  }

  /// The worlds but the base, which is number 0.
  private var steps = Interner<Step>()
  private var facts: [Facts] = []
  private var entries = Interner<WorldEntry>()
  private var frames = Interner<Frame>()
  /// For each world with entries on several definitions, the entries on each in order; made when first asked.
  private var levels: [World: [DefinitionID: Levels]] = [:]
  /// For each entry that a change of worlds put another in the place of, those others: a draft's statement that `base`
  /// takes to the bottom, a measure's that another one stands for.
  private var successors: [EntryID: [EntryID]] = [:]
  private var program: CheckedProgram

  /// A store that knows the base, for the statements of a program.
  init(_ program: CheckedProgram) { self.program = program }

  /// The same store for a program that has grown.
  init(_ program: CheckedProgram, knowing other: WorldStore) {
    self = other
    self.program = program
  }

  /// The entries of a world, from the bottom up.
  func entries(of world: World) -> [EntryID] {
    var list: [EntryID] = []
    list.reserveCapacity(count(of: world))
    var rest = world
    while rest != .base {
      let step = steps[rest.index - 1]
      list.append(step.entry)
      rest = step.below
    }
    list.reverse()
    return list
  }

  /// The entry with an id.
  subscript(entry: EntryID) -> WorldEntry { entries[entry.index] }
  /// The frame with an id.
  subscript(frame: FrameID) -> Frame { frames[frame.index] }
  /// How many entries a world has.
  func count(of world: World) -> Int { world == .base ? 0 : facts[world.index - 1].count }
  /// The entries that a change of worlds has put in the place of one.
  func successors(of entry: EntryID) -> [EntryID] { successors.isEmpty ? [] : successors[entry] ?? [] }
  /// The definition that an entry is on.
  func target(of entry: EntryID) -> DefinitionID { program[entries[entry.index].statement].target }
  /// The definition that all entries of a world are on; nil where there are several, and in the base.
  func soleTarget(of world: World) -> DefinitionID? { world == .base ? nil : facts[world.index - 1].sole }

  /// The world with one entry more.
  mutating func push(_ entry: EntryID, on world: World) -> World {
    let number = steps.intern(Step(below: world, entry: entry))
    if number == facts.count {
      let target = target(of: entry)
      let isSole = world == .base || facts[world.index - 1].sole == target
      facts.append(Facts(count: count(of: world) + 1, sole: isSole ? target : nil))
    }
    return World(index: number + 1)
  }

  /// The topmost entry of a world that is not the base.
  func top(of world: World) -> EntryID { steps[world.index - 1].entry }

  /// The first `count` entries of a world.
  func prefix(_ count: Int, of world: World) -> World {
    var rest = world
    for _ in 0..<max(0, self.count(of: world) - count) { rest = steps[rest.index - 1].below }
    return rest
  }

  /// The world with these entries.
  mutating func intern(_ list: [EntryID]) -> World {
    var world = World.base
    for entry in list { world = push(entry, on: world) }
    return world
  }

  /// The world of these entries.
  mutating func world(of list: [WorldEntry]) -> World { intern(list.map { entry($0) }) }

  /// A world without some of its entries.
  mutating func world(_ world: World, without gone: Set<EntryID>) -> World {
    intern(entries(of: world).filter { !gone.contains($0) })
  }

  /// The id of a frame.
  mutating func intern(_ frame: Frame) -> FrameID { FrameID(index: frames.intern(frame)) }

  /// The entries on `target` in `world`, from the bottom up.
  mutating func entries(on target: DefinitionID, in world: World) -> [EntryID] {
    if world == .base { return [] }
    if let sole = soleTarget(of: world) { return sole == target ? entries(of: world) : [] }
    sort(world)
    return levels[world]?[target]?.entries ?? []
  }

  /// How many entries there are on `target` in `world`.
  mutating func count(on target: DefinitionID, in world: World) -> Int {
    if world == .base { return 0 }
    if let sole = soleTarget(of: world) { return sole == target ? count(of: world) : 0 }
    sort(world)
    return levels[world]?[target]?.entries.count ?? 0
  }

  /// Entry number `level` on `target` in `world`, from 1.
  mutating func entry(_ level: Int, on target: DefinitionID, in world: World) -> EntryID {
    if soleTarget(of: world) == target { return top(of: prefix(level, of: world)) }
    return entries(on: target, in: world)[level - 1]
  }

  /// The world that has the first `count` entries on `target` in `world`, and no others.
  mutating func alone(_ count: Int, on target: DefinitionID, in world: World) -> World {
    if soleTarget(of: world) == target { return prefix(count, of: world) }
    sort(world)
    guard var known = levels[world]?[target] else { return .base }
    if known.alone.count < count {
      levels[world]?[target] = nil
      while known.alone.count < count {
        known.alone.append(push(known.entries[known.alone.count], on: known.alone.last ?? .base))
      }
      levels[world]?[target] = known
    }
    return count == 0 ? .base : known.alone[count - 1]
  }

  /// Sorts the entries of a world by the definitions they are on.
  private mutating func sort(_ world: World) {
    if levels[world] != nil { return }
    var made: [DefinitionID: Levels] = [:]
    for entry in entries(of: world) { made[target(of: entry), default: Levels()].entries.append(entry) }
    levels[world] = made
  }

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

  private mutating func succeed(_ entry: EntryID, _ other: EntryID) {
    if successors[entry]?.contains(other) != true { successors[entry, default: []].append(other) }
  }

  private mutating func entry(_ value: WorldEntry) -> EntryID { EntryID(index: entries.intern(value)) }
}
