public import KvaomChecker
public import KvaomDecimal
public import KvaomRuntime

/// Answers questions about a checked program: the value of a definition or a formula in a world.
///
/// A value depends on the program and the world alone. What was computed is kept by node (a definition in the part of the
/// world that reaches it), so that the second scenario costs only what it changes; nothing depends on the order of questions.
/// For a program that has grown make a new evaluator that knows this one.
///
/// Not thread-safe: one evaluator belongs to one task.
public final class Evaluator {
  /// The plan.
  public var program: CheckedProgram { graph.program }
  /// How many cells a question may fill before it is refused.
  public var cellBudget = 50_000_000
  /// Looked at between instructions; raise it to stop the work.
  public var interrupt: Interrupt?
  /// How many units were run; for tests and measurements of what is shared.
  public private(set) var runCount = 0
  let graph: EvaluationGraph
  private var values: [[Decimal]?] = []

  /// An evaluator that has computed nothing.
  public init(program: CheckedProgram) { graph = EvaluationGraph(program) }

  /// An evaluator of `program`, which is the program of `other` with nodes, statements, layers or dimensions added, that
  /// knows the worlds and has the values of `other`: a what-if costs what it changes. What it goes on to learn stays with it.
  public init(program: CheckedProgram, knowing other: Evaluator) {
    graph = EvaluationGraph(program, knowing: other.graph)
    values = other.values
    cellBudget = other.cellBudget
    interrupt = other.interrupt
  }

  /// The value of a definition, all statements of the world included.
  public func value(of definition: DefinitionID, in world: World = .base) throws(EvaluationFault) -> Cube {
    try value(ofRaw: graph.node(definition, in: world))
  }

  /// The value of a formula whose names are read in a world.
  public func value(of core: CoreID, in world: World = .base) throws(EvaluationFault) -> Cube {
    try value(ofRaw: graph.raw(NodeKey(site: .expression(core), world: world)))
  }

  /// The value of a formula whose names are read in a world, with missing cells in place of faults where a number is too
  /// large or a requirement does not hold: for values along lanes, some of which may be out of reach.
  public func attempt(_ core: CoreID, in world: World = .base) throws(EvaluationFault) -> Cube {
    try cube(ofRaw: graph.raw(NodeKey(site: .expression(core), world: world)))
  }

  /// The same of a definition, all statements of the world included.
  public func attempt(_ definition: DefinitionID, in world: World = .base) throws(EvaluationFault) -> Cube {
    try cube(ofRaw: graph.node(definition, in: world))
  }

  /// The shape of a definition in a world, found without running anything.
  public func shape(of definition: DefinitionID, in world: World = .base) throws(EvaluationFault) -> Shape {
    let node = graph.resolve(graph.node(definition, in: world))
    try checkFault(of: node)
    return graph.places[node].shape
  }

  /// Why a missing cell is missing; nil for a number.
  public func origin(of cell: Decimal) -> MissingOrigin? {
    guard let reason = cell.missingReason else { return nil }
    if let core = CellReason.core(of: reason) { return .node(CoreID(index: core)) }
    return .source(MissingReason(rawValue: reason))
  }

  /// Forgets all values, but not how they are computed.
  public func forgetValues() { values = [] }

  func value(ofRaw raw: Int) throws(EvaluationFault) -> Cube {
    let cube = try cube(ofRaw: raw)
    try checkCells(of: cube)
    return cube
  }

  private func cube(ofRaw raw: Int) throws(EvaluationFault) -> Cube {
    let node = graph.resolve(raw)
    try checkFault(of: node)
    return Cube(shape: graph.places[node].shape, cells: try cells(of: node))
  }

  /// The cells of a node without a fault.
  func cells(of node: Int) throws(EvaluationFault) -> [Decimal] {
    try compute(node)
    guard let cells = values[node] else { preconditionFailure("a computed node has no value") }
    return cells
  }

  /// Throws the fault that keeps a node from being computed.
  func checkFault(of node: Int) throws(EvaluationFault) {
    guard let blocking = graph.units[graph.places[node].unit].blockedBy else { return }
    guard let fault = graph.units[blocking].fault else { preconditionFailure("a blocking unit has a fault") }
    throw .compile(fault)
  }

  /// Runs the units that a node needs and that have not run, each after those it needs.
  private func compute(_ node: Int) throws(EvaluationFault) {
    if values.count < graph.places.count {
      values.append(contentsOf: repeatElement(nil, count: graph.places.count - values.count))
    }
    let needed = missingUnits(of: node)
    let cells = needed.reduce(0) { $0 + (graph.units[$1].program?.cellCount ?? 0) }
    if cells > cellBudget { throw .tooManyCells(needed: cells, budget: cellBudget) }
    for unit in needed { try run(graph.units[unit]) }
  }

  /// The units without values that a node needs, ascending, which is an order they can run in.
  private func missingUnits(of node: Int) -> [Int] {
    if values[node] != nil { return [] }
    var seen: Set<Int> = [graph.places[node].unit]
    var stack = Array(seen)
    while let unit = stack.popLast() {
      for input in graph.units[unit].inputs where values[input] == nil {
        if seen.insert(graph.places[input].unit).inserted { stack.append(graph.places[input].unit) }
      }
    }
    return seen.sorted()
  }

  private func run(_ unit: Unit) throws(EvaluationFault) {
    guard let program = unit.program else { preconditionFailure("a unit with a fault is not run") }
    let inputs = unit.inputs.map { values[$0] ?? [] }
    do throws(Interrupted) {
      let outputs = try program.run(inputs: inputs, interrupt: interrupt)
      for (node, cells) in zip(unit.nodes, outputs) { values[node] = cells }
      runCount += 1
    } catch {
      throw .interrupted
    }
  }

  /// A failure that reached a cell which was asked for is the planner's to hear.
  private func checkCells(of cube: Cube) throws(EvaluationFault) {
    for (index, cell) in cube.cells.enumerated() {
      guard let reason = cell.missingReason, CellReason.isFailure(reason), let core = CellReason.core(of: reason) else {
        continue
      }
      let position = cube.members(ofCell: index)
      if case .require(_, _, let message) = program[CoreID(index: core)].operation {
        throw .requirement(CoreID(index: core), message: message, position: position)
      }
      throw .overflow(CoreID(index: core), position: position)
    }
  }
}
