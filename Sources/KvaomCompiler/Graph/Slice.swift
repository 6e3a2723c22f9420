import KvaomChecker
import KvaomRuntime

/// Some members of one dimension: the part of columns that a world changes, where a statement names it, as in
/// `growth[Barnehage] = 3%`, and what stands on it goes cell by cell along that dimension.
struct Slice: Hashable {
  /// Never the year: recurrences lead from year to year.
  let dimension: DimensionID
  /// Which of its members; nothing else changes.
  let members: MemberSet

  /// The part of a shape; a shape without the dimension as it is.
  func of(_ shape: Shape) -> Shape {
    guard let axis = shape.axis(over: dimension), axis.members != members else { return shape }
    if axis.members.contains(members) { return shape.replacing(Axis(dimension, members)) }
    let own = members.positions.filter { axis.members.offset(of: $0) != nil }
    return shape.replacing(Axis(dimension, .some(own)))
  }

  /// Both together, of a dimension of `count` members; nil where they lie along different dimensions.
  func union(_ other: Slice, of count: Int) -> Slice? {
    guard dimension == other.dimension else { return nil }
    if members == other.members { return self }
    let all = Set(members.positions).union(other.members.positions).sorted()
    return Slice(dimension: dimension, members: MemberSet(all, of: count))
  }
}

extension CoreOperation {
  /// Whether each cell of the result needs only cells of operands at its own member of a dimension. `has` says which
  /// operands have the dimension; nothing is asked of the others.
  func goesAlong(_ dimension: DimensionID, where has: (CoreID) -> Bool) -> Bool {
    switch self {
    case .constant, .calendarYear, .inForce, .unary, .binary, .conditional, .round, .previous, .cumulative, .chain,
      .cases, .blend, .broadcast:
      true
    case .cube(let shape, _): !shape.has(dimension)
    case .coordinate(let own): own != dimension
    case .select(let operand, let selections):
      !has(operand) || !selections.contains { $0.dimension == dimension }
    case .lookup(let operand, let own, _): own != dimension || !has(operand)
    case .aggregate(_, _, let over, _, _, _): !over.contains(dimension)
    case .grouped(_, _, let over, _, let into, _): over != dimension && into != dimension
    case .rank(_, let over, _), .allocate(_, _, let over, _): over != dimension
    // What it requires of other members would be left out.
    case .require(let condition, _, _): !has(condition)
    case .reference, .ownDefinition, .below, .outer, .inWorld: preconditionFailure("a name is a leaf")
    }
  }
}

extension EvaluationGraph {
  /// The program that computes only a slice of a component's columns from slices of its inputs, and the nodes in the
  /// order of its results; nil where some part of a formula does not go along the dimension.
  func sliced(_ number: Int, to slice: Slice) -> (nodes: [Int], program: RegisterProgram)? {
    let component = components[number]
    let draft = ComponentDraft(graph: self, members: component.nodes.map { places[$0].raw }, slice: slice)
    // What was compiled once was found to go along.
    guard patterns[ComponentPattern(draft)] != nil || goesAlong(draft, slice), let compiled = try? compiled(draft)
    else { return nil }
    for (place, node) in component.nodes.enumerated() {
      let whole = places[node].shape
      guard whole.has(slice.dimension), compiled.shapes[place] == slice.of(whole) else { return nil }
    }
    return (compiled.order.map { component.nodes[$0] }, compiled.program)
  }

  private func goesAlong(_ draft: ComponentDraft, _ slice: Slice) -> Bool {
    var solver = ShapeSolver(draft)
    guard (try? solver.solve()) != nil else { return false }
    for (formula, shapes) in zip(draft.formulas, solver.shapes) {
      for item in formula.items {
        guard let operation = item.operation else { continue }
        let operands = zip(operation.operands, item.operands)
        let along = Set(operands.filter { shapes[$0.1].has(slice.dimension) }.map { $0.0 })
        guard operation.goesAlong(slice.dimension, where: along.contains) else { return false }
      }
    }
    return true
  }

  /// The node that a node is in the base, where that one is known and its formula is the same but for the worlds its
  /// names are read in. With it, for each input of the component, that of the component in the base.
  func twin(of number: Int) -> (nodes: [Int], inputs: [Int])? {
    let component = components[number]
    var twins: [Int] = []
    for node in component.nodes {
      let key = raws[places[node].raw]
      guard key.world != .base, let raw = raws.number(of: NodeKey(site: key.site, world: .base)),
        let twin = states[raw].node, twin != node
      else { return nil }
      twins.append(twin)
    }
    let place = places[twins[0]].component
    let other = components[place]
    guard other.nodes.count == twins.count, twins.allSatisfy({ places[$0].component == place }), other.change == nil,
      other.blockedBy == nil
    else { return nil }
    let own = ComponentDraft(graph: self, members: component.nodes.map { places[$0].raw })
    let base = ComponentDraft(graph: self, members: twins.map { places[$0].raw })
    guard ComponentPattern(own) == ComponentPattern(base), own.inputs == component.inputs else { return nil }
    return (twins, base.inputs)
  }
}
