public import KvaomChecker
import KvaomDecimal
public import KvaomRuntime
import KvaomWords

/// Many values of some inputs at once, drawn or given: what depends on them as programs over lanes, everything else
/// computed once, exactly.
extension Evaluator {
  /// A value that is asked for.
  public struct LaneTarget {
    /// The expression whose value is wanted.
    public let core: CoreID
    /// Where it is read.
    public let world: World
    /// An expression in a world.
    public init(core: CoreID, world: World) {
      self.core = core
      self.world = world
    }
  }

  /// The plan of the values that vary along `lanes` when what the statements `varied` set is drawn or given, and the
  /// shape of each value: without `lanes` where it does not vary at all.
  public func lanePlan(
    of targets: [LaneTarget], varied: [StatementID], lanes: DimensionID
  ) throws(EvaluationFault) -> (plan: LanePlan, shapes: [Shape]) {
    let inputs = Dictionary(firstOf: varied.enumerated().map { ($1, $0) })
    let roots = targets.map { graph.resolve(graph.raw(NodeKey(site: .expression($0.core), world: $0.world))) }
    for root in roots { try checkFault(of: root) }
    let shapes = roots.map { graph.places[$0].shape }
    let asked = zip(roots, shapes).filter { $0.1.has(lanes) }.map { $0.0 }
    var draft = LaneDraft(graph, lanes: lanes, count: program[lanes].members.count, inputs: inputs)
    for root in asked { draft.add(root) }
    var fixed: [[Decimal]?] = []
    for node in draft.nodes { fixed.append(draft.isVarying(node) ? nil : try cells(of: node)) }
    return (draft.plan(fixed: fixed, results: asked), shapes)
  }
}

/// Collects what is run for each block of lanes, and the columns between the programs.
struct LaneDraft {
  private let graph: EvaluationGraph
  private let lanes: DimensionID
  private let count: Int
  private let inputs: [StatementID: Int]
  private var columns: [Int: Int] = [:]
  private var components: Set<Int> = []
  private var varied: [LanePlan.InputColumn] = []
  /// The nodes of the columns, in order.
  private(set) var nodes: [Int] = []

  /// An empty draft. `inputs` are the statements that vary, each with its input.
  init(_ graph: EvaluationGraph, lanes: DimensionID, count: Int, inputs: [StatementID: Int]) {
    self.graph = graph
    self.lanes = lanes
    self.count = count
    self.inputs = inputs
  }

  /// Whether a node has a value for each lane.
  func isVarying(_ node: Int) -> Bool { graph.places[node].shape.has(lanes) }

  /// Adds a node and all it needs that varies.
  mutating func add(_ root: Int) {
    var stack = [root]
    while let node = stack.popLast() {
      if columns[node] == nil { number(node) }
      guard isVarying(node), input(node) == nil, components.insert(graph.places[node].component).inserted else {
        continue
      }
      let component = graph.components[graph.places[node].component]
      stack += component.nodes + component.inputs
    }
  }

  /// The plan, with the columns that do not vary.
  func plan(fixed: [[Decimal]?], results: [Int]) -> LanePlan {
    // Backwards: each step computes the cells that later steps and the results need.
    var needed: [Int: Range<Int>] = [:]
    for node in results { needed[node] = 0..<graph.places[node].shape.cellCount }
    var steps: [LanePlan.Step] = []
    for number in components.sorted().reversed() {
      let component = graph.components[number]
      guard let program = graph.program(of: number) else { continue }
      let wanted = component.nodes.count == 1 ? needed[component.nodes[0]] : nil
      let (cut, inputs) = program.cut(to: wanted ?? 0..<graph.places[component.nodes[0]].shape.cellCount)
      for (input, node) in component.inputs.enumerated() {
        guard let range = inputs[input] else { continue }
        let known = needed[node] ?? range
        let all = min(known.lowerBound, range.lowerBound)..<max(known.upperBound, range.upperBound)
        needed[node] = all.clamped(to: 0..<graph.places[node].shape.cellCount)
      }
      steps.append(
        LanePlan.Step(
          program: cut, inputs: component.inputs.map { columns[$0] ?? 0 },
          outputs: component.nodes.map { columns[$0] ?? 0 }))
    }
    return LanePlan(
      lanes: count, fixed: fixed, varied: varied, steps: steps.reversed(), results: results.map { columns[$0] ?? 0 })
  }

  private mutating func number(_ node: Int) {
    columns[node] = nodes.count
    if let input = input(node), isVarying(node) {
      let cells = graph.places[node].shape.cellCount / count
      varied.append(LanePlan.InputColumn(input: input, column: nodes.count, cells: cells))
    }
    nodes.append(node)
  }

  /// The input whose values a node holds.
  private func input(_ node: Int) -> Int? {
    graph.statement(of: graph.raws[graph.places[node].raw]).flatMap { inputs[$0] }
  }
}
