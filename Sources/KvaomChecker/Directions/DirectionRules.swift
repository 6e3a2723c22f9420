import KvaomDecimal
import KvaomUnits

/// How a value takes its direction from what it is made of: what the stated parts agree on, turned after a minus and in
/// a divisor. The signs of values are not looked at, so no scenario changes a word. Through `prev` it is the least
/// fixed point: what a recurrence says of itself adds nothing.
struct DirectionRules {
  /// The program, whose nodes stand after their operands.
  let program: CheckedProgram
  /// The axes of each node in the base.
  let shapes: [Shape]
  /// What definitions state.
  let stated: [DefinitionID: Directions]
  /// What calls of functions that state their direction give.
  let statedNodes: [CoreID: Direction]
  /// Nodes that keep the direction of another node, whatever they are computed of.
  let kept: [CoreID: CoreID]

  /// The directions of every node and definition.
  func table() -> DirectionTable {
    var definitions = program.definitions.indices.map { stated[DefinitionID(index: $0)] ?? .unstated }
    var nodes = Array(repeating: Directions.unstated, count: program.nodes.count)
    var isChanged = true
    while isChanged {
      isChanged = false
      for index in program.nodes.indices {
        let core = CoreID(index: index)
        let found =
          statedNodes[core].map { Directions($0) } ?? kept[core].map { nodes[$0.index] }
          ?? directions(of: program.nodes[index].operation, nodes, definitions)
        nodes[index] = found
      }
      for index in definitions.indices {
        let derived = nodes[program.definitions[index].body.index]
        let found = derived.overridden(by: stated[DefinitionID(index: index)] ?? .unstated)
        if found != definitions[index] {
          definitions[index] = found
          isChanged = true
        }
      }
    }
    return DirectionTable(nodes: nodes, definitions: definitions, stating: Set(stated.keys))
  }

  private func directions(
    of operation: CoreOperation, _ nodes: [Directions], _ definitions: [Directions]
  ) -> Directions {
    func own(_ core: CoreID) -> Directions { nodes[core.index] }
    switch operation {
    case .constant, .cube, .below, .coordinate, .calendarYear, .inForce: return .unstated
    case .reference(let id), .ownDefinition(let id): return definitions[id.index]
    case .outer(let value), .previous(let value), .cumulative(let value), .chain(let value, _),
      .round(let value, _, _), .require(_, let value, _), .broadcast(let value, _), .inWorld(let value, _),
      .allocate(let value, _, _, _):
      return own(value)
    case .unary(let operation, let value): return unary(operation, own(value))
    case .binary(let operation, let left, let right):
      return binary(operation, own(left), own(right), signs: (isNegative(left), isNegative(right)))
    case .conditional(_, let then, let otherwise): return own(then).joined(with: own(otherwise))
    case .select(let value, let picks):
      return picks.filter { $0.dropsAxis }.reduce(own(value)) { $0.without($1.dimension, members: $1.members) }
    case .lookup(let value, let dimension, _): return together(value, over: dimension, own(value))
    case .aggregate(let aggregate, let value, let over, _, _, _):
      switch aggregate {
      case .count, .all, .any: return .unstated
      case .sum, .mean, .minimum, .maximum, .median, .quantile, .product:
        return over.reduce(own(value)) { together(value, over: $1, $0) }
      }
    case .grouped(let aggregate, let value, let over, _, _, _):
      return aggregate == .count ? .unstated : together(value, over: over, own(value))
    case .rank: return Directions(.neither)
    case .cases(let cases, _):
      return cases.reduce(.unstated) { $0.joined(with: covered($1.value, within: $1.region, nodes)) }
    case .blend(let below, let new, let region, let weights):
      let rest = weights == nil ? outside(region) : nil
      return covered(below, within: rest.map { [$0] } ?? [], nodes).joined(with: covered(new, within: region, nodes))
    }
  }

  /// What a dimension that is added up, or looked up in, leaves.
  private func together(_ value: CoreID, over dimension: DimensionID, _ directions: Directions) -> Directions {
    guard let axis = shapes[value.index].axis(over: dimension) else { return directions }
    let members = program[dimension].members
    return directions.without(dimension, members: axis.members.positions.filter { !members[$0].isReference })
  }

  private func unary(_ operation: CoreUnary, _ value: Directions) -> Directions {
    switch operation {
    case .negate: value.turned
    case .floor, .ceiling, .truncate, .squareRoot, .logarithm, .exponential: value
    case .absolute: value.isUnstated ? value : Directions(.neither)
    case .not, .isMissing, .yearOfDate, .monthOfDate, .dayOfDate: .unstated
    }
  }

  private func binary(
    _ operation: CoreBinary, _ left: Directions, _ right: Directions, signs: (left: Bool, right: Bool)
  ) -> Directions {
    switch operation {
    case .add, .minimum, .maximum, .otherwise: left.joined(with: right)
    case .subtract: left.joined(with: right.turned)
    case .multiply:
      (signs.right ? left.turned : left).joined(with: signs.left ? right.turned : right)
    case .divide: (signs.right ? left.turned : left).joined(with: signs.left ? right : right.turned)
    case .power: right.isUnstated ? (signs.right ? left.turned : left) : Directions(.neither)
    case .remainder: left.isUnstated && right.isUnstated ? .unstated : Directions(.neither)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .and, .or: .unstated
    }
  }

  /// Whether a factor is a number below zero that stands in the formula.
  private func isNegative(_ core: CoreID) -> Bool {
    switch program[core].operation {
    case .constant(let value): !value.isMissing && value.isNegative && !value.isZero
    case .unary(.negate, let value):
      if case .constant(let cell) = program[value].operation {
        !cell.isMissing && !cell.isNegative && !cell.isZero
      } else {
        false
      }
    default: false
    }
  }

  /// What a part of a definition says of the cells it covers. Years are good the same way all of them.
  private func covered(_ value: CoreID, within region: [AxisSelection], _ nodes: [Directions]) -> Directions {
    let directions = nodes[value.index]
    guard let pick = region.first(where: { $0.dimension != .year }), !directions.isUnstated else { return directions }
    var result = directions
    let count = program[pick.dimension].members.count
    let known = directions.along.first { $0.dimension == pick.dimension }?.members
    result.along.removeAll { $0.dimension == pick.dimension }
    result.whole = .unstated
    for member in pick.members where member < count {
      let own = directions.whole.joined(with: known.map { $0[member] } ?? .unstated)
      result.join(own, to: [member], of: pick.dimension, count: count)
    }
    return result
  }

  /// The members outside a region of one dimension other than the years; nil for others, whose rest is not told apart.
  private func outside(_ region: [AxisSelection]) -> AxisSelection? {
    guard region.count == 1, let pick = region.first, pick.dimension != .year else { return nil }
    let rest = program[pick.dimension].members.indices.filter { !pick.members.contains($0) }
    return AxisSelection(dimension: pick.dimension, members: rest, dropsAxis: false)
  }
}
