import KvaomDecimal

/// How the shape of a node follows from the shapes of its operands: one rule an operation, used by the checker (in the
/// base) and by the compiler (in every world, where a definition may have got a year axis from a statement).
public struct ShapeRules {
  /// The dimensions of the program.
  public let dimensions: [DimensionDeclaration]
  /// The shape of a node's operand.
  public typealias ShapeOfOperand = (CoreID) throws(ShapeFault) -> Shape

  /// Whether a year axis spreads through a `broadcast` whose shape has none: in a world, where a statement may have
  /// given the operand its years, but not where the planner's annotation is checked.
  public let spreadsYear: Bool

  /// Rules over `dimensions`.
  public init(dimensions: [DimensionDeclaration], spreadsYear: Bool = false) {
    self.dimensions = dimensions
    self.spreadsYear = spreadsYear
  }

  /// The axis over every member of `dimension`.
  public func fullAxis(_ dimension: DimensionID) -> Axis {
    Axis(dimension, .all(count: dimensions[dimension.index].members.count))
  }

  /// The shape of `operation`. `shape` gives operands' shapes; for `reference`, `ownDefinition`, `below`, `outer` and
  /// `inWorld` the caller knows the answer and does not ask here.
  public func shape(of operation: CoreOperation, operands shape: ShapeOfOperand) throws(ShapeFault) -> Shape {
    switch operation {
    case .constant, .inForce(nil, nil): return .scalar
    case .cube(let own, _): return own
    case .reference, .ownDefinition, .below, .outer, .inWorld:
      preconditionFailure("the shape of a name depends on the world, which the caller knows")
    case .unary(_, let operand): return try shape(operand)
    case .binary(_, let left, let right): return try shape(left).aligned(with: shape(right))
    case .conditional(let condition, let then, let otherwise):
      return try shape(condition).aligned(with: shape(then)).aligned(with: shape(otherwise))
    case .round(let operand, let step, _): return try shape(operand).aligned(with: shape(step))
    case .select(let operand, let selections): return try selecting(selections, from: shape(operand))
    case .lookup(let operand, let dimension, let member):
      let own = try shape(operand)
      guard own.has(dimension) else { throw .noSuchAxis(dimension) }
      return try own.removing(dimension).aligned(with: shape(member))
    case .coordinate(let dimension): return Shape([fullAxis(dimension)])
    case .calendarYear, .inForce: return Shape([fullAxis(.year)])
    case .previous(let operand), .cumulative(let operand), .chain(let operand, _):
      let own = try shape(operand)
      return own.has(.year) ? own : own.replacing(fullAxis(.year))
    case .aggregate(_, let operand, let over, let weight, let at, _):
      return try aggregating(operand, over: over, others: [weight, at], shape)
    case .grouped(_, let operand, let over, let by, let into, _):
      let own = try shape(operand).aligned(with: shape(by))
      guard own.has(over) else { throw .noSuchAxis(over) }
      return own.removing(over).replacing(fullAxis(into))
    case .rank(let operand, let over, _):
      let own = try shape(operand)
      guard own.has(over) else { throw .noSuchAxis(over) }
      return own
    case .allocate(let total, let weights, let over, let step):
      let own = try shape(weights)
      guard own.has(over) else { throw .noSuchAxis(over) }
      return try own.aligned(with: shape(total)).aligned(with: shape(step))
    case .cases(let cases, let own): return try covering(cases, own, shape)
    case .blend(let below, let new, let region, let weights):
      return try blending(below: shape(below), new: shape(new), region: region, hasWeights: weights != nil)
    case .require(let condition, let value, _):
      _ = try shape(condition)
      return try shape(value)
    case .broadcast(let operand, let own):
      var result = own
      for axis in try shape(operand).axes where !own.has(axis.dimension) {
        let spreads = spreadsYear && axis.dimension == .year || isLanes(axis.dimension)
        guard spreads else { throw .unexpectedAxis(axis.dimension) }
        result = result.replacing(axis)
      }
      return result
    }
  }

  /// Whether a dimension holds the lanes of an analysis, which spread through annotations, cases and statements.
  private func isLanes(_ dimension: DimensionID) -> Bool { dimensions[dimension.index].isLanes }

  /// The shape of cases: their own, the years where a value has got them from a statement, and lanes.
  private func covering(
    _ cases: [CoreCase], _ own: Shape, _ shape: ShapeOfOperand
  ) throws(ShapeFault) -> Shape {
    var result = own
    for item in cases {
      for axis in try shape(item.value).axes where !own.has(axis.dimension) {
        guard axis.dimension == .year || isLanes(axis.dimension) else { throw .unexpectedAxis(axis.dimension) }
        result = result.replacing(fullAxis(axis.dimension))
      }
    }
    return result
  }

  /// The shape after an index.
  func selecting(_ selections: [AxisSelection], from own: Shape) throws(ShapeFault) -> Shape {
    var result = own
    for selection in selections {
      guard let axis = result.axis(over: selection.dimension) else { continue }
      for member in selection.members where axis.members.offset(of: member) == nil {
        throw .noSuchMember(selection.dimension, member: member)
      }
      if selection.dropsAxis {
        result = result.removing(selection.dimension)
      } else {
        let count = dimensions[selection.dimension.index].members.count
        result = result.replacing(Axis(selection.dimension, MemberSet(selection.members, of: count)))
      }
    }
    return result
  }

  private func aggregating(
    _ operand: CoreID, over: [DimensionID], others: [CoreID?], _ shape: ShapeOfOperand
  ) throws(ShapeFault) -> Shape {
    var own = try shape(operand)
    for other in others {
      if let other { own = try own.aligned(with: shape(other)) }
    }
    for dimension in over {
      guard own.has(dimension) else { throw .noSuchAxis(dimension) }
      own = own.removing(dimension)
    }
    return own
  }

  /// A statement gives its target no dimension but lanes and the year, and the year only where its value, its period or
  /// its region needs it.
  private func blending(
    below: Shape, new: Shape, region: [AxisSelection], hasWeights: Bool
  ) throws(ShapeFault) -> Shape {
    var result = below
    let needsYear = hasWeights || new.has(.year) || region.contains { $0.dimension == .year }
    if needsYear, !below.has(.year) { result = below.replacing(fullAxis(.year)) }
    for axis in new.axes where !result.has(axis.dimension) {
      guard isLanes(axis.dimension) else { throw .unexpectedAxis(axis.dimension) }
      result = result.replacing(axis)
    }
    return result
  }
}
