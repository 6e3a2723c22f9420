import KvaomChecker
import KvaomDecimal
import KvaomWords

extension RandomPlan {
  private static let numbers = [
    "0", "1", "2", "-3", "0.5", "2.50", "100", "0.025", "7", "-0.1", "12345.678", "1e3500", "9999999999999999999", "-",
  ]

  /// A formula with its shape in the base; what does not fit falls back to something simple.
  mutating func expression(_ depth: Int) -> (CoreID, Shape) {
    if depth == 0 || chance(15) { return leaf() }
    for _ in 0..<4 {
      let operation = self.operation(depth)
      let rules = ShapeRules(dimensions: plan.program.dimensions)
      if let (core, shape) = operation, shape == nil {
        let found = try? rules.shape(of: plan.program[core].operation) { shapes[$0] ?? .scalar }
        if let found {
          shapes[core] = found
          return (core, found)
        }
      } else if let (core, shape) = operation, let shape {
        shapes[core] = shape
        return (core, shape)
      }
    }
    return leaf()
  }

  private mutating func sub(_ depth: Int) -> CoreID {
    let (core, shape) = expression(depth - 1)
    shapes[core] = shape
    return core
  }

  /// A node whose shape the rules give (nil) or the generator knows; nil where it does not apply.
  private mutating func operation(_ depth: Int) -> (CoreID, Shape?)? {
    switch random.next() % 30 {
    case 0...7:
      let operations: [CoreBinary] = [
        .add, .add, .subtract, .multiply, .multiply, .divide, .remainder, .minimum, .maximum, .equal, .notEqual, .less,
        .power,
        .lessOrEqual, .greater, .greaterOrEqual, .and, .or, .otherwise, .otherwise,
      ]
      return (plan.node(.binary(pick(operations), sub(depth), sub(depth))), nil)
    case 8...9:
      let operations: [CoreUnary] = [
        .negate, .not, .isMissing, .absolute, .floor, .ceiling, .truncate, .squareRoot, .logarithm, .exponential,
        .yearOfDate, .monthOfDate, .dayOfDate,
      ]
      return (plan.node(.unary(pick(operations), sub(depth))), nil)
    case 10:
      return (plan.node(.conditional(condition: sub(depth), then: sub(depth), otherwise: sub(depth))), nil)
    case 11:
      return (plan.node(.round(sub(depth), to: plan.number(pick(["0.01", "1", "5"])), halfEven: chance(50))), nil)
    case 12...13:
      let operand = sub(depth)
      guard let axis = shapes[operand]?.axes.randomElement(using: &random) else { return nil }
      let all = axis.members.positions
      if chance(50) { return (plan.select(operand, axis.dimension, pick(all)), nil) }
      let some = all.filter { _ in chance(60) }
      let members = some.isEmpty ? all : some
      let selection = AxisSelection(dimension: axis.dimension, members: members, dropsAxis: false)
      return (plan.node(.select(operand, [selection])), nil)
    case 14:
      let operand = sub(depth)
      guard let axis = shapes[operand]?.axes.randomElement(using: &random) else { return nil }
      return (plan.node(.lookup(operand, dimension: axis.dimension, at: member(depth))), nil)
    case 15: return (plan.node(.coordinate(pick(axes).dimension)), nil)
    case 16: return (plan.node(.calendarYear), nil)
    case 17...18: return (plan.previous(sub(depth)), nil)
    case 19: return (plan.node(.cumulative(sub(depth))), nil)
    case 20: return (plan.node(.chain(sub(depth), base: pick(axes[0].members.positions))), nil)
    case 21...22: return aggregate(depth)
    case 23:
      let operand = sub(depth)
      guard let axis = shapes[operand]?.axes.randomElement(using: &random) else { return nil }
      let by = member(depth)
      return (
        plan.node(
          .grouped(
            pick([.sum, .count, .mean, .maximum]), operand, over: axis.dimension, by: by, into: pick(axes).dimension,
            skipMissing: chance(50))), nil
      )
    case 24:
      let operand = sub(depth)
      guard let axis = shapes[operand]?.axes.randomElement(using: &random) else { return nil }
      return (plan.node(.rank(operand, over: axis.dimension, ascending: chance(50))), nil)
    case 25:
      let weights = sub(depth)
      guard let axis = shapes[weights]?.axes.randomElement(using: &random) else { return nil }
      let total = chance(50) ? plan.number(pick(["100", "-7.5", "33"])) : sub(depth)
      if shapes[total]?.has(axis.dimension) == true { return nil }
      let step = plan.number(pick(["1", "0.1", "5"]))
      return (plan.node(.allocate(total: total, weights: weights, over: axis.dimension, step: step)), nil)
    case 26:
      let dates = ["16860", "17045", "17059", "17060", "17200", "-", "17531", "17591", "17897", "18100"]
      let from = chance(60) ? plan.number(pick(dates)) : nil
      let until = chance(60) ? plan.number(pick(dates)) : nil
      return (plan.node(.inForce(from: from, until: until)), nil)
    case 27:
      return (plan.node(.require(condition: sub(depth), value: sub(depth), .stated(.verbatim("a requirement")))), nil)
    default: return worldly(depth)
    }
  }

  private mutating func aggregate(_ depth: Int) -> (CoreID, Shape?)? {
    let operand = sub(depth)
    guard let own = shapes[operand], !own.axes.isEmpty else { return nil }
    let over = own.axes.map(\.dimension).filter { _ in chance(60) }
    if over.isEmpty { return nil }
    let kinds: [CoreAggregate] = [
      .sum, .sum, .mean, .minimum, .maximum, .count, .median, .quantile, .product, .all, .any,
    ]
    let kind = pick(kinds)
    let weight = kind == .mean && chance(50) ? sub(depth) : nil
    let at = kind == .quantile ? plan.number(pick(["0.25", "0.5", "1", "0", "1.5"])) : nil
    return (plan.node(.aggregate(kind, operand, over: over, weight: weight, at: at, skipMissing: chance(40))), nil)
  }

  private mutating func member(_ depth: Int) -> CoreID {
    if chance(40) { return plan.node(.coordinate(pick(axes).dimension)) }
    let axis = pick(axes)
    return plan.table([axis], axis.members.positions.map { _ in pick(["0", "1", "1", "0", "2", "-", "0.5"]) })
  }

  /// Values in other worlds.
  private mutating func worldly(_ depth: Int) -> (CoreID, Shape?)? {
    if let statement, statement.isWith, chance(50) {
      let inside = self.statement
      self.statement = nil
      let (core, shape) = expression(depth - 1)
      self.statement = inside
      return (plan.node(.outer(core)), shape)
    }
    if nesting > 1 || current != nil { return nil }
    let (core, shape) = expression(depth - 1)
    guard let changes = namedWorld() else { return nil }
    return (plan.node(.inWorld(core, changes)), shape)
  }

  /// The base, a layer with or without some parts, a layer included, changes on top: one of them or several in a row,
  /// as `x in plan without m with k with { y = 3 }` has them.
  private mutating func namedWorld() -> [WorldChange]? {
    var changes: [WorldChange] = []
    switch random.next() % 5 {
    case 0: changes.append(.base)
    case 1 where !layers.isEmpty && statement == nil:
      let without = chance(40) ? [pick(layers)] : []
      changes.append(.layer(pick(layers), without: without))
    case 2 where !layers.isEmpty && statement == nil: changes.append(.include(pick(layers)))
    case 3 where chance(20): changes.append(.written)
    default: break
    }
    if changes.isEmpty || chance(35) {
      if known.isEmpty { return changes.isEmpty ? nil : changes }
      let statements = (0..<(1 + Int(random.next() % 2))).map { _ in makeStatement(isWith: true) }
      changes.append(.statements(statements))
    }
    return changes
  }

  private mutating func leaf() -> (CoreID, Shape) {
    if let current, chance(35) {
      return (plan.previous(plan.own(current.id)), current.shape)
    }
    if let statement, chance(20) { return (plan.node(.below), statement.shape) }
    if chance(25), let other = recurrent.randomElement(using: &random) {
      let reference = plan.reference(other.id)
      return (current != nil && chance(80) ? plan.previous(reference) : reference, other.shape)
    }
    if chance(50), let other = known.randomElement(using: &random) { return (plan.reference(other.id), other.shape) }
    if chance(40) { return leafTable() }
    return (plan.number(pick(RandomPlan.numbers)), .scalar)
  }

  /// A table over some dimensions; sometimes over some of their members.
  mutating func leafTable() -> (CoreID, Shape) {
    let own = axes.filter { _ in chance(45) }.map { axis -> Axis in
      let some = axis.members.positions.filter { _ in chance(70) }
      if chance(80) || some.isEmpty { return axis }
      return Axis(axis.dimension, MemberSet(some, of: axis.members.count))
    }
    let shape = Shape(own)
    return (plan.table(own, (0..<shape.cellCount).map { _ in pick(RandomPlan.numbers) }), shape)
  }
}
