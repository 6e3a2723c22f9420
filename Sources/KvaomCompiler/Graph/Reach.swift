import KvaomChecker
import KvaomWords

/// Which definitions the statements of a world can reach: their targets, and whatever needs one of those, directly or
/// through others. All other definitions have in that world the value they have in the base, and are not looked at
/// again: a scenario of one statement costs what that statement moves, not the size of the plan.
struct DefinitionReach {
  /// For each definition, those whose formulas name it.
  private let users: [[Int]]
  /// The definitions whose formulas change worlds (`in`, `with`, `without`): what they need cannot be read off names.
  private let worldly: [Int]
  /// For each definition, whether its formula can be moved by more than names say: it changes worlds, or reads itself
  /// with all statements on it.
  private let isOpen: [Bool]
  /// The definitions that change worlds, and those that need one of them.
  let worldlyReach: [DefinitionID]

  /// The names in the formulas of `program`.
  init(_ program: CheckedProgram) {
    var users = [[Int]](repeating: [], count: program.definitions.count)
    var worldly: [Int] = []
    var isOpen = [Bool](repeating: false, count: program.definitions.count)
    var visited = [Int](repeating: -1, count: program.nodes.count)
    for (index, definition) in program.definitions.enumerated() {
      var changesWorlds = false
      var stack = [definition.body]
      while let core = stack.popLast() {
        guard visited[core.index] != index else { continue }
        visited[core.index] = index
        let operation = program[core].operation
        switch operation {
        case .reference(let used), .ownDefinition(let used):
          if users[used.index].last != index { users[used.index].append(index) }
          // A recurrence that is no stock reads itself in the year before without the statements on it.
          let isOwn = if case .ownDefinition = operation { !definition.isStock } else { false }
          if used.index == index, !isOwn { isOpen[index] = true }
        case .inWorld, .outer, .below: changesWorlds = true
        default: break
        }
        stack.append(contentsOf: operation.operands)
      }
      if changesWorlds {
        worldly.append(index)
        isOpen[index] = true
      }
    }
    self.users = users
    self.worldly = worldly
    self.isOpen = isOpen
    worldlyReach = Self.moved(from: worldly, users).sorted().map { DefinitionID(index: $0) }
  }

  /// What statements on `targets` can move: costs what they move, not the size of the plan.
  func of(_ targets: [DefinitionID]) -> WorldReach {
    let moved = Self.moved(from: worldly + targets.map { $0.index }, users)
    var read: Set<Int> = []
    for index in moved {
      if isOpen[index] { read.insert(index) }
      for user in users[index] where user != index { read.insert(user) }
    }
    return WorldReach(moved: moved, read: read, of: users.count)
  }

  /// The definitions that can be reached from some, those included, each once.
  private static func moved(from roots: [Int], _ users: [[Int]]) -> [Int] {
    var isMoved = [Bool](repeating: false, count: users.count)
    var moved: [Int] = []
    var stack = roots
    while let index = stack.popLast() {
      if isMoved[index] { continue }
      isMoved[index] = true
      moved.append(index)
      stack.append(contentsOf: users[index])
    }
    return moved
  }
}

/// The entries that can be reached from a node.
struct Reach {
  /// Those of this world, which has the order of the node's own; the base where `others` are known.
  var world = World.base
  /// All of them, where some are of other worlds than the node's own.
  var others: EntrySet?
}

/// Where the entries of one world lie: the one that is being explored, since questions go from world to world.
struct WorldOrder {
  private var world = World.base
  private var places: [EntryID: Int] = [:]
  /// The worlds whose entries are known to lie in the same order.
  private var alike: Set<World> = []

  /// Turns to a world. Where it has some entries more than the one that was explored, they are added.
  fileprivate mutating func turn(to world: World, in store: borrowing WorldStore) {
    if self.world == world { return }
    let (before, count) = (store.count(of: self.world), store.count(of: world))
    var added: [EntryID] = []
    var rest = world
    if before <= count, (count - before) * 4 < count {
      for _ in before..<count {
        added.append(store.top(of: rest))
        rest = store.prefix(store.count(of: rest) - 1, of: rest)
      }
    }
    if self.world == rest, self.world != .base {
      for (place, entry) in added.reversed().enumerated() where places[entry] == nil { places[entry] = before + place }
      alike.insert(world)
    } else {
      places = Dictionary(firstOf: store.entries(of: world).enumerated().map { ($1, $0) })
      alike = [world]
    }
    self.world = world
  }

  /// Whether all entries of a world are in this one, in the same order.
  fileprivate mutating func holds(_ other: World, in store: borrowing WorldStore) -> Bool {
    if alike.contains(other) { return true }
    var last = -1
    for entry in store.entries(of: other) {
      guard let place = places[entry], place > last else { return false }
      last = place
    }
    alike.insert(other)
    return true
  }

  /// Whether an entry lies in this world more than once, so that its place is only the first one.
  fileprivate func repeats(in store: borrowing WorldStore) -> Bool { places.count < store.count(of: world) }
  /// Where an entry lies; nil where it is not in this world.
  fileprivate func place(of entry: EntryID) -> Int? { places[entry] }
}

extension EvaluationGraph {
  /// What can be reached from nodes that need each other, whose leaves are known.
  func reach(ofNodes together: [Int]) -> Reach {
    if let world = ownReach(ofNodes: together) { return Reach(world: world) }
    var all = EntrySet()
    for raw in together {
      if states[raw].fault != nil {
        for entry in store.entries(of: raws[raw].world) { all.insert(entry) }
      }
      for entry in ownEntries(of: raws[raw]) { all.insert(entry) }
      for entry in states[raw].formula?.witnesses ?? [] { all.insert(entry) }
      for item in states[raw].formula?.items ?? [] {
        guard let leaf = item.leaf, states[leaf].node != nil else { continue }
        for entry in store.entries(of: states[leaf].reach.world) { all.insert(entry) }
        if let others = states[leaf].reach.others { all.formUnion(others) }
      }
    }
    return Reach(others: all)
  }

  /// A world with those of its entries that can be reached, themselves or as what a change of worlds makes of them:
  /// `x in base` reads a draft's statement at the bottom, and is another value where there is no such draft.
  func reduced(_ world: World, to reach: Reach) -> World {
    guard let others = reach.others else { return reach.world }
    let entries = store.entries(of: world)
    let kept = entries.filter { entry in
      others.contains(entry) || store.successors(of: entry).contains { others.contains($0) }
    }
    return kept.count == entries.count ? world : store.intern(kept)
  }

  /// The statements whose value a node is, with those below.
  private func ownEntries(of key: NodeKey) -> ArraySlice<EntryID> {
    guard case .definition(let definition, let level) = key.site, level > 0 else { return [] }
    return store.entries(on: definition, in: key.world).prefix(level)
  }

  /// What can be reached, as a world in the order of the nodes' own; nil where they lie in several worlds, or reach
  /// into others.
  private func ownReach(ofNodes together: [Int]) -> World? {
    let world = raws[together[0]].world
    var found: [World] = []
    var seen: Set<World> = []
    for raw in together {
      guard raws[raw].world == world, states[raw].fault == nil, states[raw].formula?.witnesses.isEmpty != false else {
        return nil
      }
      for item in states[raw].formula?.items ?? [] {
        guard let leaf = item.leaf, states[leaf].node != nil else { continue }
        let reach = states[leaf].reach
        if reach.others != nil { return nil }
        if reach.world != .base, reach.world != found.last, seen.insert(reach.world).inserted {
          found.append(reach.world)
        }
      }
    }
    if world == .base { return found.isEmpty ? .base : nil }
    if isTop(together, of: world), found.allSatisfy({ store.begins(world, with: $0) }) {
      return world
    }
    let own = together.map { ownEntries(of: raws[$0]) }.filter { !$0.isEmpty }
    if own.isEmpty, found.isEmpty { return .base }
    if found.contains(world) { return isWithin(found, world) ? world : nil }
    guard isWithin(found, world) else { return nil }
    if own.isEmpty, found.count == 1 { return found[0] }
    return union(own, found, within: world)
  }

  /// Whether a node is the statement on top of a world that has statements on one definition only.
  private func isTop(_ together: [Int], of world: World) -> Bool {
    guard together.count == 1, case .definition(let definition, let level) = raws[together[0]].site else {
      return false
    }
    return store.soleTarget(of: world) == definition && store.count(of: world) == level
  }

  private func isWithin(_ found: [World], _ world: World) -> Bool {
    // Beginnings of the world need no look at their entries.
    let others = found.filter { !store.begins(world, with: $0) }
    if others.isEmpty { return true }
    order.turn(to: world, in: store)
    return others.allSatisfy { order.holds($0, in: store) }
  }

  /// Some entries of a world, and those of other worlds in its order, as one.
  private func union(_ own: [ArraySlice<EntryID>], _ found: [World], within world: World) -> World? {
    order.turn(to: world, in: store)
    if order.repeats(in: store) { return nil }
    var places: [(place: Int, entry: EntryID)] = []
    var seen: Set<EntryID> = []
    for entry in own.joined() + found.flatMap({ store.entries(of: $0) }) where seen.insert(entry).inserted {
      guard let place = order.place(of: entry) else { return nil }
      places.append((place, entry))
    }
    return store.intern(places.sorted { $0.place < $1.place }.map { $0.entry })
  }
}

/// A set of world entries, as bits.
struct EntrySet {
  private var words: [UInt64] = []

  /// Adds an entry.
  mutating func insert(_ entry: EntryID) {
    let word = entry.index / 64
    if words.count <= word { words.append(contentsOf: repeatElement(0, count: word + 1 - words.count)) }
    words[word] |= 1 << UInt64(entry.index % 64)
  }

  /// Adds all entries of another set.
  mutating func formUnion(_ other: EntrySet) {
    if other.words.isEmpty { return }
    if words.isEmpty {
      words = other.words
      return
    }
    if words.count < other.words.count {
      words.append(contentsOf: repeatElement(0, count: other.words.count - words.count))
    }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  /// Whether the set has an entry.
  func contains(_ entry: EntryID) -> Bool {
    let word = entry.index / 64
    return word < words.count && words[word] & (1 << UInt64(entry.index % 64)) != 0
  }
}
