import KvaomChecker

/// Binds the names of one evaluation node's formula.
struct FormulaBuilder {
  private struct Place: Hashable {
    let core: CoreID
    let frame: FrameID
  }
  private let graph: EvaluationGraph
  private var formula = Formula()
  private var known: [Place: Int] = [:]
  private var leaves: [Int: Int] = [:]

  /// A builder that asks `graph` for worlds and other nodes.
  init(_ graph: EvaluationGraph) { self.graph = graph }

  /// The formula of `core` read in `frame`.
  mutating func build(_ core: CoreID, in frame: Frame) throws(CompileFault) -> Formula {
    let root = Place(core: core, frame: graph.store.intern(frame))
    var stack = [root]
    while let place = stack.last {
      if known[place] != nil {
        stack.removeLast()
        continue
      }
      let waiting = try visit(place)
      if waiting.isEmpty { stack.removeLast() } else { stack.append(contentsOf: waiting.reversed()) }
    }
    formula.root = known[root] ?? 0
    return formula
  }

  /// Makes the item of a place, or returns the places that must be made before it.
  private mutating func visit(_ place: Place) throws(CompileFault) -> [Place] {
    let operation = graph.program[place.core].operation
    let frame = graph.store[place.frame]
    switch operation {
    case .reference(let definition):
      leaf(place, graph.node(definition, in: frame.world))
    case .ownDefinition(let definition):
      let isStock = graph.program[definition].isStock
      leaf(place, isStock ? graph.node(definition, in: frame.world) : graph.node(definition, level: 0, in: frame.world))
    case .below:
      guard let level = frame.level else { preconditionFailure("`below` outside a statement's value") }
      leaf(place, graph.node(below: level, in: frame.world))
    case .outer(let operand):
      guard let entry = frame.level?.entry else { preconditionFailure("`outer` outside a statement's value") }
      return alias(place, Place(core: operand, frame: graph.store[entry].captured ?? place.frame))
    case .inWorld(let operand, let change):
      let world = try graph.apply(change, in: frame)
      let inner = graph.store.intern(Frame(world: world, level: frame.level))
      return alias(place, Place(core: operand, frame: inner))
    default:
      return inner(place, operation)
    }
    return []
  }

  private mutating func alias(_ place: Place, _ other: Place) -> [Place] {
    guard let item = known[other] else { return [other] }
    known[place] = item
    return []
  }

  private mutating func leaf(_ place: Place, _ node: Int) {
    if let item = leaves[node] {
      known[place] = item
      return
    }
    leaves[node] = formula.items.count
    known[place] = formula.items.count
    formula.items.append(Formula.Item(core: place.core, operation: nil, operands: [], leaf: node))
  }

  private mutating func inner(_ place: Place, _ operation: CoreOperation) -> [Place] {
    let operands = operation.operands.map { Place(core: $0, frame: place.frame) }
    let waiting = operands.filter { known[$0] == nil }
    if !waiting.isEmpty { return waiting }
    known[place] = formula.items.count
    formula.items.append(
      Formula.Item(core: place.core, operation: operation, operands: operands.compactMap { known[$0] }, leaf: nil))
    return []
  }
}
