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
      if let leaf = leaf(of: raws[raw]) {
        states[raw].formula = leaf
      } else {
        states[raw].formula = try formula(of: raws[raw])
      }
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
    var together = together
    if together.count > 1 {
      let placed = together.map { (raw: $0, place: place(of: $0)) }
      together = placed.sorted { $0.place.lexicographicallyPrecedes($1.place) }.map { $0.raw }
    }
    let reach = reach(ofNodes: together)
    var members: [Int] = []
    var isKnown = true
    var seen = Interner<Int>()
    for raw in together {
      let key = NodeKey(site: raws[raw].site, world: reduced(raws[raw].world, to: reach))
      let node = nodes.intern(key)
      states[raw].reach = reach
      states[raw].node = node
      if node >= places.count { isKnown = false }
      if seen.intern(node) == members.count { members.append(raw) }
    }
    if !isKnown { makeComponent(members, standingFor: together) }
    // Formulas of ten thousand scenarios would fill the memory: whoever needs one again builds it again.
    for raw in together { states[raw].formula = nil }
  }

  /// What a statement's value leads to where it only changes the cells below it, as a formula of one leaf.
  private func leaf(of key: NodeKey) -> Formula? {
    guard case .definition(let definition, let level) = key.site, level > 0,
      let statement = statement(of: key), statementFacts.change(statement) != nil
    else { return nil }
    let below = node(definition, level: level - 1, in: key.world)
    return Formula(
      items: [Formula.Item(core: program[statement].value, operation: nil, operands: [], leaf: below)], root: 0,
      isStandIn: true)
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
}
