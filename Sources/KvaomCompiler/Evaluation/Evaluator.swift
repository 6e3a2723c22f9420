public import KvaomChecker
import KvaomDecimal
public import KvaomRuntime

/// Answers questions about a checked program: the value of a definition or a formula in a world.
///
/// A value depends on the program and the world alone. What was computed is kept by node (a definition in the part of
/// the world that reaches it), so that the second scenario costs only what it changes; nothing depends on the order of
/// questions. For a program that has grown make a new evaluator that knows this one.
///
/// Not thread-safe: one evaluator belongs to one task.
public final class Evaluator {
  /// What the values are of; another program needs another evaluator.
  public var program: CheckedProgram { _read { yield graph.program } }
  /// How many cells a question may fill before it is refused.
  public var cellBudget = 50_000_000
  /// How many cells all questions together may fill: a minute or two of work.
  public var runBudget: Int64 = 10_000_000_000
  /// Looked at between instructions; the work stops where it is raised.
  public var interrupt: Interrupt?
  /// How many components were run; for tests and measurements of what is shared.
  public private(set) var runCount = 0
  let graph: EvaluationGraph
  /// What has been filled so far, by those it knows too.
  let spending: Spending
  /// The cells of each node that has been computed.
  var values: [[Decimal]?] = []
  /// The nodes of which a part was computed, with it; their columns are made when they are asked for as a whole.
  var sliced: [Int: SlicedColumn] = [:]
  /// When that is worth it.
  var slicing = Slicing()
  /// Which nodes were seen to have no cell that failed: what the base has is not looked through at every entry.
  private var isWithoutFailure: [Bool] = []
  /// Whether the base was found to be without faults.
  var isSound: Bool?
  /// Which worlds were found to change cells by numbers and nothing else, and which not, by their numbers.
  var cellChangers: [Bool?] = []
  /// Which formulas were found to read other worlds than their own, and which not.
  var worldReaders: [CoreID: Bool] = [:]

  /// An evaluator that has computed nothing.
  public init(program: CheckedProgram) {
    graph = EvaluationGraph(program)
    spending = Spending()
  }

  /// An evaluator of `program`, which is the program of `other` with nodes, statements, layers or dimensions added,
  /// that knows the worlds and has the values of `other`: a what-if costs what it changes. What it goes on to learn
  /// stays with it. What it fills counts as filled by `other`, too, unless it begins a run of its own.
  public init(program: CheckedProgram, knowing other: Evaluator, isNewRun: Bool = false) {
    graph = EvaluationGraph(program, knowing: other.graph)
    spending = isNewRun ? Spending() : other.spending
    runBudget = other.runBudget
    values = other.values
    sliced = other.sliced
    slicing = other.slicing
    isWithoutFailure = other.isWithoutFailure
    isSound = other.isSound
    cellChangers = other.cellChangers
    worldReaders = other.worldReaders
    cellBudget = other.cellBudget
    interrupt = other.interrupt
  }

  /// Finds out what is found out when it is first needed. From then on evaluators that know this one can be made on
  /// several threads at once, as long as nothing is asked of this one itself.
  public func settle() { graph.settle() }

  /// The value of a definition, all statements of the world included.
  public func value(of definition: DefinitionID, in world: World = .base) throws(EvaluationFault) -> Cube {
    try value(ofRaw: graph.node(definition, in: world))
  }

  /// The value of a formula whose names are read in a world.
  public func value(of core: CoreID, in world: World = .base) throws(EvaluationFault) -> Cube {
    try value(ofRaw: graph.raw(NodeKey(site: .expression(core), world: world)))
  }

  /// The value of a formula whose names are read in a world, with missing cells in place of faults where a number is
  /// too large or a requirement does not hold: for values along lanes, some of which may be out of reach.
  public func attempt(_ core: CoreID, in world: World = .base) throws(EvaluationFault) -> Cube {
    try cube(ofRaw: graph.raw(NodeKey(site: .expression(core), world: world)))
  }

  /// The same of a definition, all statements of the world included.
  public func attempt(_ definition: DefinitionID, in world: World = .base) throws(EvaluationFault) -> Cube {
    try cube(ofRaw: graph.node(definition, in: world))
  }

  /// The same of a formula that is asked once: nothing of what it is made of is kept.
  public func attempt(passing core: CoreID, in world: World) throws(EvaluationFault) -> Cube {
    let (kept, keptSlices) = (values, sliced)
    defer { (values, sliced) = (kept, keptSlices) }
    return try attempt(core, in: world)
  }

  /// The value of a site in a world, with missing cells in place of faults.
  func attempt(site: Site, in world: World) throws(EvaluationFault) -> Cube {
    if case .definition(let definition, let level) = site {
      return try cube(ofRaw: graph.node(definition, level: level, in: world))
    }
    return try cube(ofRaw: graph.raw(NodeKey(site: site, world: world)))
  }

  /// The shape of a definition in a world, found without running anything.
  public func shape(of definition: DefinitionID, in world: World = .base) throws(EvaluationFault) -> Shape {
    let node = graph.resolve(graph.node(definition, in: world))
    try checkFault(of: node)
    return graph.places[node].shape
  }

  /// Forgets all values, but not how they are computed.
  public func forgetValues() { (values, sliced) = ([], [:]) }

  func value(ofRaw raw: Int) throws(EvaluationFault) -> Cube {
    let node = graph.resolve(raw)
    let cube = try cube(of: node)
    if node < isWithoutFailure.count, isWithoutFailure[node] { return cube }
    try checkCells(of: cube)
    if node >= isWithoutFailure.count {
      isWithoutFailure.append(contentsOf: repeatElement(false, count: graph.places.count - isWithoutFailure.count))
    }
    isWithoutFailure[node] = true
    return cube
  }

  private func cube(ofRaw raw: Int) throws(EvaluationFault) -> Cube { try cube(of: graph.resolve(raw)) }

  private func cube(of node: Int) throws(EvaluationFault) -> Cube {
    try checkFault(of: node)
    return Cube(shape: graph.places[node].shape, cells: try cells(of: node))
  }

  /// The cells of a node without a fault.
  func cells(of node: Int) throws(EvaluationFault) -> [Decimal] {
    try compute(node)
    return column(of: node)
  }

  /// Runs the components that a node needs and that have not run, each after those it needs.
  private func compute(_ node: Int) throws(EvaluationFault) {
    if values.count < graph.places.count {
      values.append(contentsOf: repeatElement(nil, count: graph.places.count - values.count))
    }
    let needed = missingUnits(of: node)
    let handedOver = handedOver(needed, for: node)
    var cells = needed.reduce(Int64(0)) { $0 + cellCount(of: $1, inPlace: handedOver.contains($1)) }
    let parts = slicedComponents(needed, handedOver, cells: cells)
    for (number, part) in parts {
      cells += part.cellCount - cellCount(of: number, inPlace: handedOver.contains(number))
    }
    if cells > cellBudget { throw .tooManyCells(needed: cells, budget: cellBudget) }
    try spend(cells)
    for component in needed {
      if let part = parts[component] {
        runCount += 1
        try run(component, part)
      } else {
        try run(component, inPlace: handedOver.contains(component))
      }
    }
  }

  /// From how many cells on a column is changed in place, and not kept as it was before the change.
  private static let largeColumn = 512

  /// The changes that may be made in the column they change: a large one that is made for them alone.
  private func handedOver(_ needed: [Int], for node: Int) -> Set<Int> {
    let changes = needed.filter { component in
      guard graph.components[component].change != nil else { return false }
      let below = graph.components[component].inputs[0]
      return below != node && values[below] == nil && sliced[below] == nil
        && graph.places[below].shape.cellCount >= Self.largeColumn
    }
    if changes.isEmpty { return [] }
    var users: [Int: Int] = [:]
    for component in needed {
      for input in graph.components[component].inputs { users[input, default: 0] += 1 }
    }
    return Set(changes.filter { users[graph.components[$0].inputs[0]] == 1 })
  }

  /// How many cells a component fills.
  private func cellCount(of number: Int, inPlace: Bool) -> Int64 {
    let component = graph.components[number]
    guard let change = component.change else { return component.program?.cellCount ?? 0 }
    let cells = graph.places[component.nodes[0]].shape.cellCount
    return Int64(inPlace ? change.cells?.count ?? cells : cells)
  }

  /// The components without values that a node needs, ascending, which is an order they can run in.
  private func missingUnits(of node: Int) -> [Int] {
    if values[node] != nil || sliced[node] != nil { return [] }
    var seen: Set<Int> = [graph.places[node].component]
    var stack = Array(seen)
    while let component = stack.popLast() {
      for input in graph.components[component].inputs where values[input] == nil && sliced[input] == nil {
        if seen.insert(graph.places[input].component).inserted { stack.append(graph.places[input].component) }
      }
    }
    return seen.sorted()
  }

  private func run(_ number: Int, inPlace: Bool) throws(EvaluationFault) {
    let component = graph.components[number]
    runCount += 1
    if let change = component.change {
      if interrupt?.isRaised == true { throw .interrupted }
      var cells = column(of: component.inputs[0])
      if inPlace { values[component.inputs[0]] = nil }
      change.apply(to: &cells)
      values[component.nodes[0]] = cells
      return
    }
    guard let program = component.program else { preconditionFailure("a component with a fault is not run") }
    let inputs = component.inputs.map { column(of: $0) }
    do throws(Interrupted) {
      let outputs = try program.run(inputs: inputs, interrupt: interrupt)
      for (node, cells) in zip(component.nodes, outputs) { values[node] = cells }
    } catch {
      throw .interrupted
    }
  }
}

extension Evaluator {
  /// `world` after a change: `in`, `without`, `with` over a whole question.
  ///
  /// - Throws: `worldsNest` where the same `with` is applied over and over.
  public func world(_ change: WorldChange, in world: World = .base) throws(EvaluationFault) -> World {
    try self.world([change], in: world)
  }

  /// `world` after changes, one after the other.
  public func world(_ changes: [WorldChange], in world: World = .base) throws(EvaluationFault) -> World {
    if changes.isEmpty { return world }
    do throws(CompileFault) {
      return try graph.apply(changes, in: Frame(world: world, level: nil))
    } catch {
      throw .compile(error)
    }
  }

  /// `world` with settings (`set`, `--set`, what a sweep varies): below all layers, above settings made before.
  public func world(setting statements: [StatementID], in world: World = .base) -> World {
    graph.store.setting(statements, in: world)
  }
}

/// Worlds taken apart: what `why`, `bridge` and `measures` ask, where some statements of a world are in force and
/// others are not.
extension Evaluator {
  /// The statements of a world, from the bottom up.
  public func parts(of world: World) -> [WorldPart] {
    graph.store.entries(of: world).map { WorldPart(entry: graph.store[$0]) }
  }

  /// The world of these statements, from the bottom up.
  public func world(of parts: [WorldPart]) -> World { graph.store.world(of: parts.map { $0.entry }) }

  /// A world with one statement more on top.
  public func world(_ part: WorldPart, on world: World) -> World {
    let entry = graph.store.entry(part.entry)
    return graph.store.push(entry, on: world)
  }

  /// The world in which a recurrence reads its member `definition` in the year before.
  public func world(before definition: DefinitionID, in world: World) -> World {
    graph.worldBefore(definition, world)
  }

  /// The statements on a definition in a world, from the bottom up.
  public func parts(on definition: DefinitionID, in world: World) -> [WorldPart] {
    graph.store.entries(on: definition, in: world).map { WorldPart(entry: graph.store[$0]) }
  }

  /// The value of a definition with only the first `count` statements on it; all other definitions have theirs.
  public func value(
    of definition: DefinitionID, withFirst count: Int, in world: World
  ) throws(EvaluationFault) -> Cube {
    try value(ofRaw: graph.node(definition, level: count, in: world))
  }
}

extension Evaluator {
  /// The plan of definitions in a world, as text: what `kvaom plan` prints. Components stand in the order of
  /// evaluation; a component of several definitions is a recurrence. Statements are numbered as in the program.
  public func plan(of definitions: [DefinitionID], in world: World = .base) -> String {
    var needed: Set<Int> = []
    for definition in definitions {
      needed.formUnion(components(under: graph.resolve(graph.node(definition, in: world))))
    }
    var dump = PlanDump(graph)
    for component in needed.sorted() { dump.add(component: component) }
    return dump.lines.map { $0 + "\n" }.joined()
  }

  /// The components a node needs, its own included.
  func components(under node: Int) -> Set<Int> {
    var seen: Set<Int> = [graph.places[node].component]
    var stack = Array(seen)
    while let component = stack.popLast() {
      for input in graph.components[component].inputs where seen.insert(graph.places[input].component).inserted {
        stack.append(graph.places[input].component)
      }
    }
    return seen
  }
}
