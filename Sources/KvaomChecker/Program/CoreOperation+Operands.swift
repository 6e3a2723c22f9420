/// What an operation is made of.
extension CoreOperation {
  /// The operands, in the order they are named. Those of `outer` and `inWorld` are read in another frame.
  public var operands: [CoreID] {
    switch self {
    case .constant, .cube, .reference, .ownDefinition, .below, .coordinate, .calendarYear: []
    case .outer(let a), .inWorld(let a, _), .unary(_, let a), .select(let a, _), .previous(let a), .cumulative(let a),
      .chain(let a, _), .rank(let a, _, _), .broadcast(let a, _):
      [a]
    case .binary(_, let a, let b), .round(let a, let b, _), .lookup(let a, _, let b),
      .grouped(_, let a, _, let b, _, _),
      .blend(let a, let b, _, _), .require(let a, let b, _):
      [a, b]
    case .conditional(let a, let b, let c), .allocate(let a, let b, _, let c): [a, b, c]
    case .aggregate(_, let a, _, let weight, let at, _): [a] + [weight, at].compactMap { $0 }
    case .cases(let cases, _): cases.map { $0.value }
    case .inForce(let from, let until): [from, until].compactMap { $0 }
    }
  }

  /// The operation with `body` of each operand in its place.
  func mapOperands(_ body: (CoreID) -> CoreID) -> CoreOperation {
    switch self {
    case .constant, .cube, .reference, .ownDefinition, .below, .coordinate, .calendarYear: self
    case .outer(let a): .outer(body(a))
    case .inWorld(let a, let change): .inWorld(body(a), change)
    case .unary(let operation, let a): .unary(operation, body(a))
    case .binary(let operation, let a, let b): .binary(operation, body(a), body(b))
    case .conditional(let a, let b, let c): .conditional(condition: body(a), then: body(b), otherwise: body(c))
    case .round(let a, let step, let halfEven): .round(body(a), to: body(step), halfEven: halfEven)
    case .select(let a, let selections): .select(body(a), selections)
    case .lookup(let a, let dimension, let at): .lookup(body(a), dimension: dimension, at: body(at))
    case .previous(let a): .previous(body(a))
    case .cumulative(let a): .cumulative(body(a))
    case .chain(let a, let base): .chain(body(a), base: base)
    case .aggregate(let aggregate, let a, let over, let weight, let at, let skip):
      .aggregate(aggregate, body(a), over: over, weight: weight.map(body), at: at.map(body), skipMissing: skip)
    case .grouped(let aggregate, let a, let over, let by, let into, let skip):
      .grouped(aggregate, body(a), over: over, by: body(by), into: into, skipMissing: skip)
    case .rank(let a, let over, let ascending): .rank(body(a), over: over, ascending: ascending)
    case .allocate(let total, let weights, let over, let step):
      .allocate(total: body(total), weights: body(weights), over: over, step: body(step))
    case .cases(let cases, let shape):
      .cases(cases.map { CoreCase(region: $0.region, value: body($0.value)) }, shape: shape)
    case .blend(let below, let new, let region, let weights):
      .blend(below: body(below), new: body(new), region: region, weights: weights)
    case .inForce(let from, let until): .inForce(from: from.map(body), until: until.map(body))
    case .require(let condition, let value, let requirement):
      .require(condition: body(condition), value: body(value), requirement)
    case .broadcast(let a, let shape): .broadcast(body(a), shape)
    }
  }
}
