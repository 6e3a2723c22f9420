import KvaomChecker
import KvaomRuntime

/// The evaluation nodes of a program that were asked for, and what they need.
///
/// There are two sorts. A *raw* node is a site in a full world, as references lead to it. A *node* is a site in a
/// reduced world, which holds only the entries that can be reached from it: raw nodes of ten scenarios share a node
/// where nothing differs. Values belong to nodes. Nodes that need each other make one *component* and are computed
/// together.
final class EvaluationGraph {
  /// What the nodes are sites of.
  let program: CheckedProgram
  /// Worlds, entries, frames.
  var store: WorldStore
  /// Raw nodes.
  private(set) var raws = Interner<NodeKey>()
  /// For each raw node: what is known of it.
  var states: [RawState] = []
  /// Nodes by site and reduced world.
  var nodes = Interner<NodeKey>()
  /// For each node: where its value is computed.
  var places: [NodePlace] = []
  /// Components in an order in which each needs only components before it.
  var components: [Component] = []
  /// The programs made so far.
  var patterns: [ComponentPattern: ComponentPattern.Compiled] = [:]
  /// What the statements of each world can move; made when first asked.
  private var reaches: [World: WorldReach] = [:]
  private var reachesOfTargets: [[DefinitionID]: WorldReach] = [:]
  private(set) lazy var definitionReach = DefinitionReach(program)
  /// What is known of the statements that were met.
  var statementFacts: StatementFacts
  /// Where the entries of the world lie that was reduced last.
  var order = WorldOrder()
  /// The `with` expressions that may stand in their own worlds.
  private(set) lazy var nesting = NestingWorlds(program)
  private var looksOutside: [StatementID: Bool] = [:]
  /// As far as they were asked for. Changed where it lies: a lazy property would be copied whole for each question.
  private var recurrences: Recurrences?
  /// For each world and definition asked for, the world in which a recurrence reads it in the year before.
  private var worldsBefore: [World: [DefinitionID: World]] = [:]
  /// For each world that a formula changed to, how many such changes it lies on.
  private var depths: [World: Int] = [:]
  /// How many of those lie on more than two.
  private var deepCount = 0
  /// The fault of whoever went beyond the budget; nothing new is explored from then on.
  private(set) var exhaustion: CompileFault?

  /// A graph without nodes.
  init(_ program: CheckedProgram) {
    self.program = program
    store = WorldStore(program)
    statementFacts = StatementFacts(program)
  }

  /// A graph of `program`, which is the program of `other` with more added, that knows what `other` knows.
  init(_ program: CheckedProgram, knowing other: EvaluationGraph) {
    precondition(program.definitions.count == other.program.definitions.count, "a program has grown by a definition")
    self.program = program
    store = WorldStore(program, knowing: other.store)
    statementFacts = StatementFacts(program, knowing: other.statementFacts)
    raws = other.raws
    states = other.states
    nodes = other.nodes
    places = other.places
    components = other.components
    patterns = other.patterns
    reaches = other.reaches
    reachesOfTargets = other.reachesOfTargets
    definitionReach = other.definitionReach
    looksOutside = other.looksOutside
    recurrences = other.recurrences
    worldsBefore = other.worldsBefore
    depths = other.depths
    deepCount = other.deepCount
    exhaustion = other.exhaustion
  }

  /// Makes what graphs that know this one take over and that is made when it is first needed.
  func settle() { _ = definitionReach }

  /// What is known of a raw node.
  struct RawState {
    /// Its formula while it is visited; of a statement that is told apart from formulas, only what it leads to.
    var formula: Formula?
    /// Why it has none.
    var fault: CompileFault?
    /// The order of the first visit, and the earliest visit reached from it; -1 before.
    var visit = -1, low = -1
    /// The node it stands for, from when everything it needs is known.
    var node: Int?
    /// The entries that can be reached from it, from then on.
    var reach = Reach()
  }

  /// Where a node's value is computed.
  struct NodePlace {
    /// Which of `components` computes it.
    let component: Int
    /// The place among the component's outputs.
    let output: Int
    /// The shape of the value.
    let shape: Shape
    /// The raw node whose formula computes it.
    let raw: Int
  }

  /// The raw node of a definition with all statements on it.
  func node(_ definition: DefinitionID, in world: World) -> Int {
    let world = isAffected(definition, in: world) ? world : .base
    return node(definition, level: store.count(on: definition, in: world), in: world)
  }

  /// The raw node of a definition with the first `level` statements on it.
  func node(_ definition: DefinitionID, level: Int, in world: World) -> Int {
    raw(NodeKey(site: .definition(definition, level: level), world: narrowed(world, for: definition, level: level)))
  }

  /// The least world in which a definition with the first `level` statements on it is what it is in `world`: where
  /// neither its formula nor those statements read anything else that the world can move, the world of those statements
  /// alone. A thousand scenarios that extend each other then have one node for each statement.
  private func narrowed(_ world: World, for definition: DefinitionID, level: Int) -> World {
    if world == .base { return .base }
    let reach = reach(of: world)
    guard reach.moves(definition) else { return .base }
    guard reach.standsAlone(definition) else { return world }
    if level == 0 { return .base }
    let own = store.alone(level, on: definition, in: world)
    return statementFacts.areClosed(own, in: store) ? own : world
  }

  /// The world in which a recurrence reads its member `definition` in the year before: a stock as it is, anything else
  /// without the statements on those members of the recurrence that are no stock.
  func worldBefore(_ definition: DefinitionID, _ world: World) -> World {
    if world == .base || program[definition].isStock { return world }
    if let known = worldsBefore[world]?[definition] { return known }
    if recurrences == nil { recurrences = Recurrences(program) }
    let flows = recurrences?.flows(with: definition) ?? []
    let gone = store.entries(of: world).filter { flows.contains(program[store[$0].statement].target) }
    let before = store.world(world, withoutFirst: gone)
    worldsBefore[world, default: [:]][definition] = before
    descend(before, from: world)
    return before
  }

  /// The raw node of what a statement changes, as it is below that statement, read in `world`. In another world than
  /// the statement's own, as in `cost = (cost in plan) * 0.9`, the statement and those above it are left out of that
  /// world: what they make of the definition is what is being computed. Each once, from the bottom up: a `with` around
  /// the name that is among those above lies on that world a second time, and is not what is being computed. A draft's
  /// statement is left out at the bottom too, where `base` takes it: kept in a scenario it is not there either.
  func node(below statement: StatementLevel, in world: World) -> Int {
    guard world != statement.world else {
      return node(statement.target, level: statement.level - 1, in: world)
    }
    let known = store.entries(on: statement.target, in: statement.world)
    let below = store.world(world, withoutFirst: known[(statement.level - 1)...].flatMap { store.forms(of: $0) })
    descend(below, from: world)
    return node(statement.target, in: below)
  }

  /// Whether the statements of a world can give a definition another value than it has in the base.
  func isAffected(_ definition: DefinitionID, in world: World) -> Bool {
    world != .base && reach(of: world).moves(definition)
  }

  /// What the statements of a world can move.
  func reach(of world: World) -> WorldReach {
    if let known = reaches[world] { return known }
    let targets = store.targets(of: world)
    let made = reachesOfTargets[targets] ?? definitionReach.of(targets)
    reachesOfTargets[targets] = made
    reaches[world] = made
    return made
  }

  /// The raw node with a key.
  func raw(_ key: NodeKey) -> Int {
    let raw = raws.intern(key)
    if raw == states.count { states.append(RawState()) }
    return raw
  }

  /// The world after changes.
  func apply(_ changes: [WorldChange], in frame: Frame) throws(CompileFault) -> World {
    for case .statements(let statements) in changes {
      for statement in statements where looksOutside[statement] == nil {
        looksOutside[statement] = hasOuter(program[statement].value)
      }
    }
    let known = looksOutside
    return try store.apply(changes, in: frame, of: program) { known[$0] ?? false }
  }

  /// How many worlds there may be that lie on more than two changes in formulas. Each `with` in a formula that is
  /// itself read in two worlds makes two, and so on: what is written in twenty lines would take a million.
  static let deepWorldBudget = 1000

  /// The world that a formula's own changes (`in`, `with`) lead to; `core` is the expression that names them.
  func world(
    ofFormula changes: [WorldChange], in frame: Frame, at core: CoreID
  ) throws(CompileFault) -> World {
    let world = try apply(changes, in: frame)
    guard depths[world] == nil else { return world }
    note(depths[frame.world, default: 0] + 1, of: world)
    guard deepCount > Self.deepWorldBudget else { return world }
    throw .tooManyWorlds(at: core, in: nil, budget: Self.deepWorldBudget)
  }

  /// A world made by leaving statements out of another lies as deep as that one: a recurrence that reads the year
  /// before in worlds of its own would make ever new ones that count as none.
  private func descend(_ world: World, from other: World) {
    if depths[world] == nil, let depth = depths[other] { note(depth, of: world) }
  }

  private func note(_ depth: Int, of world: World) {
    depths[world] = depth
    if depth > 2 { deepCount += 1 }
  }

  /// Says in which formula the budget ran out, the first time it does.
  func exhaust(_ fault: CompileFault, in site: Site) -> CompileFault {
    guard case .tooManyWorlds(let core, _, let budget) = fault else { return fault }
    if let exhaustion { return exhaustion }
    var place: DefinitionID?
    if case .definition(let definition, _) = site { place = definition }
    let named = CompileFault.tooManyWorlds(at: core, in: place, budget: budget)
    exhaustion = named
    return named
  }

  private func hasOuter(_ root: CoreID) -> Bool {
    var seen: Set<CoreID> = [root]
    var stack = [root]
    while let core = stack.popLast() {
      if case .outer = program[core].operation { return true }
      for operand in program[core].operation.operands where seen.insert(operand).inserted { stack.append(operand) }
    }
    return false
  }

  /// The formula a raw node computes, and the statement it is the value of.
  func formula(of key: NodeKey) throws(CompileFault) -> Formula {
    var builder = FormulaBuilder(self)
    switch key.site {
    case .expression(let core): return try builder.build(core, in: Frame(world: key.world, level: nil))
    case .part(let core, let level): return try builder.build(core, in: Frame(world: key.world, level: level))
    case .definition(let definition, 0):
      return try builder.build(program[definition].body, in: Frame(world: key.world, level: nil))
    case .definition(let definition, let level):
      let entry = store.entry(level, on: definition, in: key.world)
      let place = StatementLevel(world: key.world, target: definition, level: level, entry: entry)
      return try builder.build(program[store[entry].statement].value, in: Frame(world: key.world, level: place))
    }
  }

  /// The statement whose value a raw node computes; nil for a definition's own formula.
  func statement(of key: NodeKey) -> StatementID? {
    guard case .definition(let definition, let level) = key.site, level > 0 else { return nil }
    return store[store.entry(level, on: definition, in: key.world)].statement
  }
}

extension EvaluationGraph {
  /// Makes the component that computes `members`, one raw node for each of its nodes; `together` are all raw nodes that
  /// need each other.
  func makeComponent(_ members: [Int], standingFor together: [Int]) {
    if together.count == 1, let change = cellChange(of: together[0]) { return append(change, for: together[0]) }
    let draft = ComponentDraft(graph: self, members: members)
    var compiled: ComponentPattern.Compiled?
    var fault = together.lazy.compactMap { self.states[$0].fault }.first
    let inputs = draft.inputs
    let blocked = inputs.lazy.compactMap { self.components[self.places[$0].component].blockedBy }.first
    if fault == nil, blocked == nil {
      do throws(CompileFault) {
        compiled = try self.compiled(draft)
      } catch {
        fault = error
      }
    }
    let order = compiled?.order ?? Array(members.indices)
    let shapes = compiled?.shapes ?? [Shape](repeating: .scalar, count: members.count)
    place(members, order: order, shapes: shapes)
    components.append(
      Component(
        nodes: order.map { node(of: members[$0]) }, inputs: inputs, program: compiled?.program, change: nil,
        fault: fault,
        blockedBy: fault != nil ? components.count : blocked))
  }

  /// The component of a node that is a change of the cells of another one.
  private func append(_ change: (change: CellChange, below: Int, shape: Shape), for raw: Int) {
    place([raw], order: [0], shapes: [change.shape])
    let blocked = components[places[change.below].component].blockedBy
    components.append(
      Component(
        nodes: [node(of: raw)], inputs: [change.below], program: nil, change: change.change, fault: nil,
        blockedBy: blocked))
  }

  /// The register program of a component, made now for one that is a change of cells; nil where there is a fault.
  func program(of number: Int) -> RegisterProgram? {
    let component = components[number]
    guard component.change != nil else { return component.program }
    let draft = ComponentDraft(graph: self, members: component.nodes.map { places[$0].raw })
    return try? compiled(draft).program
  }

  /// The program of a draft, made anew where none of its pattern is known.
  func compiled(_ draft: ComponentDraft) throws(CompileFault) -> ComponentPattern.Compiled {
    let pattern = ComponentPattern(draft)
    if let known = patterns[pattern] { return known }
    let recurrence = draft.isRecurrent ? RecurrenceOrder(draft) : nil
    let order = try recurrence?.order() ?? Array(draft.members.indices)
    var shaped = ShapeSolver(draft)
    try shaped.solve()
    try recurrence?.check(shapes: shaped.results)
    var lowering = Lowering(draft, shapes: shaped.shapes)
    let compiled = ComponentPattern.Compiled(
      order: order, shapes: shaped.results, program: try lowering.program(order: order))
    patterns[pattern] = compiled
    return compiled
  }

  private func node(of raw: Int) -> Int {
    guard let node = states[raw].node else { preconditionFailure("a member of a component without its node") }
    return node
  }

  /// Says where the values of new nodes are found.
  private func place(_ members: [Int], order: [Int], shapes: [Shape]) {
    var made: [(node: Int, place: NodePlace)] = []
    for (output, member) in order.enumerated() {
      let node = node(of: members[member])
      guard node >= places.count else { continue }
      made.append(
        (node, NodePlace(component: components.count, output: output, shape: shapes[member], raw: members[member])))
    }
    made.sort { $0.node < $1.node }
    for entry in made {
      precondition(entry.node == places.count, "nodes are placed in the order of their numbers")
      places.append(entry.place)
    }
  }
}
