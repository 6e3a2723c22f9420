import KvaomChecker

/// All worlds, entries and frames of one evaluator.
///
/// A world is kept as the world below its topmost entry, and that entry: worlds that begin alike share what is below,
/// so that a thousand scenarios that extend each other take the room of the last one.
///
/// It is looked into hundreds of times for a question, and never copied by the way: a copy retains each of its lists.
struct WorldStore: ~Copyable {
  /// A world with one entry more.
  private struct Step: Keyed {
    let below: World
    let entry: EntryID

    var key: UInt64 { PairHash.of(below.index, entry.index) }
  }

  /// A layer on top of a world.
  struct LaidLayer: Hashable {
    /// What it lies on.
    let ground: World
    /// What is laid there.
    let layer: LayerID

    /// Both together.
    func hash(into hasher: inout Hasher) { hasher.combine(PairHash.of(ground.index, layer.index)) }
  }

  /// What is known of a world from its entries alone.
  private struct Facts {
    /// How many entries it has.
    let count: Int
    /// The definition that all its entries are on; nil where there are several.
    let sole: DefinitionID?
    /// Whether a layer is in it, in whole or in part.
    let hasLayers: Bool
    /// A beginning of it, far below: from jump to jump any beginning of a world of n entries is reached in the order of
    /// log n steps (Myers, "An applicative random-access stack", 1983).
    let jump: World
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
  /// The entries of all worlds.
  var entries = Interner<WorldEntry>()
  private var frames = Interner<Frame>()
  /// For each world with entries on several definitions, the entries on each in order; made when first asked.
  private var levels: [World: [DefinitionID: Levels]] = [:]
  /// For each entry that a change of worlds put another in the place of, those others: a draft's statement that `base`
  /// takes to the bottom, a measure's that another one stands for.
  private var successors: [EntryID: [EntryID]] = [:]
  /// Layers on top of worlds that had none: a scenario that extends another one begins with the world of that.
  var laid: [LaidLayer: World] = [:]
  /// What was last put together from its entries, and the world of each beginning of it.
  private var last: (entries: [WorldEntry], worlds: [World]) = ([], [])
  private var program: CheckedProgram

  /// A store that knows the base, for the statements of a program.
  init(_ program: CheckedProgram) { self.program = program }

  /// The same store for a program that has grown.
  init(_ program: CheckedProgram, knowing other: borrowing WorldStore) {
    self.program = program
    steps = other.steps
    facts = other.facts
    entries = other.entries
    frames = other.frames
    levels = other.levels
    successors = other.successors
    laid = other.laid
    last = other.last
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
  /// The definitions that entries of a world are on, each once, ascending.
  func targets(of world: World) -> [DefinitionID] {
    if let sole = soleTarget(of: world) { return [sole] }
    var found: [DefinitionID] = []
    for entry in entries(of: world) {
      let target = target(of: entry)
      if found.last != target { found.append(target) }
    }
    return Set(found).sorted { $0.index < $1.index }
  }
  /// The definition that all entries of a world are on; nil where there are several, and in the base.
  func soleTarget(of world: World) -> DefinitionID? { world == .base ? nil : facts[world.index - 1].sole }
  /// Whether a layer is in a world, in whole or in part.
  func hasLayers(_ world: World) -> Bool { world == .base ? false : facts[world.index - 1].hasLayers }

  /// The world with one entry more.
  mutating func push(_ entry: EntryID, on world: World) -> World {
    let number = steps.intern(Step(below: world, entry: entry))
    if number == facts.count {
      let target = target(of: entry)
      let isSole = world == .base || facts[world.index - 1].sole == target
      let isLayer = if case .layer = entries[entry.index].origin { true } else { false }
      facts.append(
        Facts(
          count: count(of: world) + 1, sole: isSole ? target : nil, hasLayers: isLayer || hasLayers(world),
          jump: jump(above: world)))
    }
    return World(index: number + 1)
  }

  /// Where a world with one entry more than another jumps to: as far as both jumps of that together, where they are
  /// equally long, else to that world.
  private func jump(above world: World) -> World {
    let near = jump(of: world)
    let far = jump(of: near)
    return count(of: world) - count(of: near) == count(of: near) - count(of: far) ? far : world
  }

  private func jump(of world: World) -> World { world == .base ? .base : facts[world.index - 1].jump }

  /// The topmost entry of a world that is not the base.
  func top(of world: World) -> EntryID { steps[world.index - 1].entry }

  /// The first `count` entries of a world.
  func prefix(_ count: Int, of world: World) -> World {
    var rest = world
    while self.count(of: rest) > max(0, count) {
      let far = jump(of: rest)
      rest = self.count(of: far) >= count ? far : steps[rest.index - 1].below
    }
    return rest
  }

  /// Whether a world begins with all entries of another one.
  func begins(_ world: World, with other: World) -> Bool { prefix(count(of: other), of: world) == other }

  /// The world with these entries.
  mutating func intern(_ list: [EntryID]) -> World {
    var world = World.base
    for entry in list { world = push(entry, on: world) }
    return world
  }

  /// The world of these entries. Analyses ask for one world after the other that has a statement more: what this one
  /// begins with is that of the last one.
  mutating func world(of list: [WorldEntry]) -> World {
    var known = 0
    while known < min(list.count, last.entries.count), list[known] == last.entries[known] { known += 1 }
    last.entries.removeLast(last.entries.count - known)
    last.worlds.removeLast(last.worlds.count - known)
    for own in list[known...] {
      last.worlds.append(push(entry(own), on: last.worlds.last ?? .base))
      last.entries.append(own)
    }
    return last.worlds.last ?? .base
  }

  /// A world without some of its entries: as often as one of them is named, from the bottom up, and those that it has
  /// not are passed over.
  mutating func world(_ world: World, withoutFirst gone: [EntryID]) -> World {
    var left: [EntryID: Int] = [:]
    for entry in gone { left[entry, default: 0] += 1 }
    return intern(
      entries(of: world).filter { entry in
        guard let times = left[entry], times > 0 else { return true }
        left[entry] = times - 1
        return false
      })
  }

  /// An entry, and what a change of worlds made of the same statement.
  func forms(of entry: EntryID) -> [EntryID] {
    [entry] + successors(of: entry).filter { self[$0].statement == self[entry].statement }
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

  /// The id of an entry, new or known.
  mutating func entry(_ value: WorldEntry) -> EntryID { EntryID(index: entries.intern(value)) }

  /// Says that a change of worlds put an entry in the place of another.
  mutating func succeed(_ entry: EntryID, _ other: EntryID) {
    if successors[entry]?.contains(other) != true { successors[entry, default: []].append(other) }
  }
}
