import KvaomChecker

extension EvaluationGraph {
  /// The node that stands for `raw`, after making everything it needs. Iterative: a chain of any length fits.
  func resolve(_ raw: Int) -> Int {
    if let node = states[raw].node { return node }
    var search = Search()
    enter(raw, &search)
    while let top = search.path.last {
      if let next = step(top.raw, &search) { enter(next, &search) }
    }
    guard let node = states[raw].node else { preconditionFailure("a node was searched but not made") }
    return node
  }

  /// Where Tarjan's search for strongly connected components stands.
  private struct Search {
    /// The raw nodes being visited, each with the next leaf to follow.
    var path: [(raw: Int, next: Int)] = []
    /// Visited raw nodes that are in no component yet.
    var open: [Int] = []
    /// How many were visited.
    var count = 0
    /// Whether worlds were found to nest without end: those that begin to are then left alone.
    var nests = false
  }

  private func enter(_ raw: Int, _ search: inout Search) {
    do throws(CompileFault) {
      if let exhaustion { throw exhaustion }
      if search.nests, store.repeats(nesting.statements, in: raws[raw].world) { throw nestingFault }
      states[raw].formula = try formula(of: raws[raw])
    } catch {
      states[raw].fault = exhaust(error, in: raws[raw].site)
      if case .worldsNest = error {
        search.nests = true
        states[raw].fault = nestingFault
      }
      states[raw].formula = Formula()
    }
    states[raw].visit = search.count
    states[raw].low = search.count
    search.count += 1
    search.path.append((raw, 0))
    search.open.append(raw)
  }

  /// Follows the next leaf of the node on top of the path: returns a node to enter, or nil after the path has changed.
  private func step(_ raw: Int, _ search: inout Search) -> Int? {
    let top = search.path.count - 1
    let items = states[raw].formula?.items ?? []
    var next = search.path[top].next
    defer { if top < search.path.count { search.path[top].next = next } }
    while next < items.count {
      guard let leaf = items[next].leaf else {
        next += 1
        continue
      }
      if states[leaf].visit < 0 { return leaf }
      if states[leaf].node == nil { states[raw].low = min(states[raw].low, states[leaf].low) }
      next += 1
    }
    leave(raw, &search)
    return nil
  }

  private func leave(_ raw: Int, _ search: inout Search) {
    search.path.removeLast()
    if let parent = search.path.last { states[parent.raw].low = min(states[parent.raw].low, states[raw].low) }
    if states[raw].low < states[raw].visit { return }
    guard let start = search.open.lastIndex(of: raw) else { preconditionFailure("a component without its root") }
    let together = Array(search.open[start...])
    search.open.removeSubrange(start...)
    close(together)
  }

  /// Reduces the worlds of raw nodes that need each other, and makes the component that computes them where it is new.
  private func close(_ together: [Int]) {
    var reach = EntrySet()
    let together = together.sorted { place(of: $0).lexicographicallyPrecedes(place(of: $1)) }
    for raw in together {
      if states[raw].fault != nil {
        for entry in store.entries(of: raws[raw].world) { reach.insert(entry) }
      }
      if case .definition(let definition, let level) = raws[raw].site {
        for entry in store.entries(on: definition, in: raws[raw].world, of: program).prefix(level) {
          reach.insert(entry)
        }
      }
      for item in states[raw].formula?.items ?? [] {
        if let leaf = item.leaf, states[leaf].node != nil { reach.formUnion(states[leaf].reach) }
      }
    }
    var members: [Int] = []
    var isKnown = true
    var seen: Set<Int> = []
    for raw in together {
      let key = NodeKey(site: raws[raw].site, world: reduced(raws[raw].world, to: reach))
      let node = nodes.intern(key)
      states[raw].reach = reach
      states[raw].node = node
      if node >= places.count { isKnown = false }
      if seen.insert(node).inserted { members.append(raw) }
    }
    if !isKnown { makeComponent(members, standingFor: together) }
  }

  /// What orders the members of a component: the site, then the statements of the world. Never the order of questions.
  private func place(of raw: Int) -> [Int] {
    let statements = store.entries(of: raws[raw].world).map { store[$0].statement.index }
    switch raws[raw].site {
    case .definition(let definition, let level): return [0, definition.index, level] + statements
    case .expression(let core): return [1, core.index] + statements
    case .part(let core, let level): return [2, core.index, level.target.index, level.level] + statements
    }
  }

  /// The first statement that may stand in its own world, whichever was met first.
  private var nestingFault: CompileFault {
    .worldsNest(nesting.statements.min { $0.index < $1.index } ?? StatementID(index: 0))
  }

  private func reduced(_ world: World, to reach: EntrySet) -> World {
    let entries = store.entries(of: world)
    if entries.isEmpty { return world }
    let kept = entries.filter { reach.contains($0) }
    return kept.count == entries.count ? world : store.intern(kept)
  }
}

/// Which definitions the statements of a world can reach: their targets, and whatever needs one of those, directly or
/// through others. All other definitions have in that world the value they have in the base, and are not looked at
/// again: a scenario of one statement costs what that statement moves, not the size of the plan.
struct AffectedDefinitions {
  /// For each definition, those whose formulas name it.
  private let users: [[Int]]
  /// The definitions whose formulas change worlds (`in`, `with`, `without`): what they need cannot be read off names.
  private let worldly: [Int]

  /// The names in the formulas of `program`.
  init(_ program: CheckedProgram) {
    var users = [[Int]](repeating: [], count: program.definitions.count)
    var worldly: [Int] = []
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
        case .inWorld, .outer, .below: changesWorlds = true
        default: break
        }
        stack.append(contentsOf: operation.operands)
      }
      if changesWorlds { worldly.append(index) }
    }
    self.users = users
    self.worldly = worldly
  }

  /// For each definition, whether a world with statements on `targets` can give it another value than the base.
  func flags(targets: some Sequence<DefinitionID>) -> [Bool] {
    var isAffected = [Bool](repeating: false, count: users.count)
    var stack = worldly + targets.map { $0.index }
    while let index = stack.popLast() {
      if isAffected[index] { continue }
      isAffected[index] = true
      stack.append(contentsOf: users[index])
    }
    return isAffected
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
