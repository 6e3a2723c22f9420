public import KvaomChecker

/// An evaluation node taken apart for those who compute it with another machine, such as a spreadsheet: a definition
/// with some of the statements of a world on it, or a formula read in a world, with every name bound to another node.
///
/// Nodes are numbered by the evaluator that opened them and mean nothing to another.
public struct OpenedNode: Sendable {
  /// One part of the formula.
  public struct Item: Sendable {
    /// The node of the program.
    public let core: CoreID
    /// What it computes; nil where it is another node's value.
    public let operation: CoreOperation?
    /// Its operands among the items, in the order of `CoreOperation.operands`.
    public let operands: [Int]
    /// The node whose value it is; nil where it computes something.
    public let node: Int?
    /// The axes of its value.
    public let shape: Shape
  }

  /// The number of the node.
  public let number: Int
  /// The definition it is a value of; nil for a formula of its own.
  public let definition: DefinitionID?
  /// How many statements on the definition are in force.
  public let level: Int
  /// The last of them; nil at level 0.
  public let statement: StatementID?
  /// The layer that statement belongs to.
  public let layer: LayerID?
  /// The parts, operands first.
  public let items: [Item]
  /// The part that is the value.
  public let root: Int
  /// The axes of the value.
  public var shape: Shape { items[root].shape }
}

extension Evaluator {
  /// The number of the node that is a definition's value in a world.
  public func nodeNumber(of definition: DefinitionID, in world: World) throws(EvaluationFault) -> Int {
    try number(ofRaw: graph.node(definition, in: world))
  }

  /// The number of the node that is a formula's value in a world.
  public func nodeNumber(of core: CoreID, in world: World) throws(EvaluationFault) -> Int {
    try number(ofRaw: graph.raw(NodeKey(site: .expression(core), world: world)))
  }

  private func number(ofRaw raw: Int) throws(EvaluationFault) -> Int {
    let node = graph.resolve(raw)
    try checkFault(of: node)
    return node
  }

  /// The cells of an opened node, with missing cells in place of faults.
  public func cells(ofNode number: Int) throws(EvaluationFault) -> Cube {
    Cube(shape: graph.places[number].shape, cells: try cells(of: number))
  }

  /// Some nodes and all that they need, each after those it needs apart from the members of its own recurrence.
  public func opened(_ numbers: [Int]) throws(EvaluationFault) -> [OpenedNode] {
    var needed: Set<Int> = []
    for number in numbers { needed.formUnion(components(under: number)) }
    var opened: [OpenedNode] = []
    for component in needed.sorted() { opened += try open(graph.components[component]) }
    return opened
  }

  private func open(_ component: Component) throws(EvaluationFault) -> [OpenedNode] {
    let raws = component.nodes.map { graph.places[$0].raw }
    let keys = raws.map { graph.raws[$0] }
    let draft = ComponentDraft(graph: graph, members: raws)
    var solver = ShapeSolver(draft)
    do throws(CompileFault) {
      try solver.solve()
    } catch {
      throw .compile(error)
    }
    return keys.indices.map { place in
      var items: [OpenedNode.Item] = []
      for (index, item) in draft.formulas[place].items.enumerated() {
        let node = item.leaf.map { graph.resolve($0) }
        items.append(
          OpenedNode.Item(
            core: item.core, operation: item.operation, operands: item.operands, node: node,
            shape: solver.shapes[place][index]))
      }
      let entry = entry(of: keys[place])
      return OpenedNode(
        number: component.nodes[place], definition: draft.definition(place), level: level(of: keys[place]),
        statement: entry?.statement, layer: entry.flatMap { WorldPart(entry: $0).layer }, items: items,
        root: draft.formulas[place].root)
    }
  }

  private func level(of key: NodeKey) -> Int {
    if case .definition(_, let level) = key.site { return level }
    return 0
  }

  /// The statement whose value a node is.
  private func entry(of key: NodeKey) -> WorldEntry? {
    guard case .definition(let definition, let level) = key.site, level > 0 else { return nil }
    return graph.store[graph.store.entries(on: definition, in: key.world)[level - 1]]
  }
}
