import KvaomChecker
import KvaomDecimal

/// A random checked program: tables with gaps, cases, recurrences, statements with weights and regions, worlds in
/// worlds.
struct RandomPlan {
  var plan: Plan
  var random: SplitMix
  /// Definitions with the shapes they have in the base.
  var known: [(id: DefinitionID, shape: Shape)] = []
  /// Recurrences.
  var recurrent: [(id: DefinitionID, shape: Shape)] = []
  let axes: [Axis]
  var layers: [LayerID] = []
  /// Statements below all layers, and those of a draft.
  var settings: [StatementID] = []
  var draft: [StatementID] = []
  /// Inside the formula of a recurrence: the definition.
  var current: (id: DefinitionID, shape: Shape)?
  /// Inside a statement: its target's shape, and whether it is one of a `with`.
  var statement: (shape: Shape, isWith: Bool)?
  var nesting = 0
  /// The shapes of nodes in the base.
  var shapes: [CoreID: Shape] = [:]

  init(seed: Int) {
    random = SplitMix(seed: seed)
    let last = 2018 + Int(random.next() % 4)
    // One plan in three leaves out years.
    var years = Array(2016...last)
    if random.next() % 3 == 0 { years.remove(at: 1 + Int(random.next() % UInt64(years.count - 1))) }
    if random.next() % 6 == 0 { years.append(last + 3) }
    plan = Plan(years)
    let first = plan.dimension("a", "x", "y", "(z)")
    let second = plan.dimension("b", "u", "v")
    axes = [plan.years, plan.axis(first), plan.axis(second)]
    fill()
  }

  mutating func pick<T>(_ list: [T]) -> T { list[Int(random.next() % UInt64(list.count))] }
  mutating func chance(_ percent: Int) -> Bool { random.next() % 100 < UInt64(percent) }

  private mutating func fill() {
    for number in 0..<(1 + Int(random.next() % 3)) {
      let others = axes.dropFirst().filter { _ in chance(40) }
      let shape = Shape([axes[0]] + others)
      recurrent.append((plan.declare("r\(number)", isStock: chance(25)), shape))
    }
    for number in 0..<(2 + Int(random.next() % 4)) {
      let (body, shape) = chance(60) ? leafTable() : expression(3)
      known.append((plan.define("d\(number)", isInput: chance(50), body), shape))
    }
    for (id, shape) in recurrent { defineRecurrence(id, shape) }
    plan.program.bindRecurrences()
    for number in 0..<2 {
      let (body, shape) = expression(3)
      known.append((plan.define("e\(number)", body), shape))
    }
    for number in 0..<3 {
      let statements = (0..<(1 + Int(random.next() % 2))).map { _ in makeStatement(isWith: false) }
      layers.append(plan.layer("m\(number)", statements))
    }
    layers.append(plan.scenario("s", Array(layers.prefix(2)), makeStatement(isWith: false)))
    layers.append(plan.scenario("t", Array(layers[1..<3].reversed()), makeStatement(isWith: false)))
    // A scenario that includes a scenario, and one that extends one without a measure of it.
    layers.append(
      plan.scenario("u", [layers[2]] + plan.program[layers[3]].parts, makeStatement(isWith: false)))
    layers.append(
      plan.scenario(
        "v", plan.program[layers[4]].parts.filter { $0 != layers[1] }, excluding: [layers[1]],
        makeStatement(isWith: false)))
    // A layer whose measure stands for another one, as `t with m1 at 50%` has it.
    let part = plan.standIn(for: layers[1], [makeStatement(isWith: false)])
    layers.append(plan.scenario("w", plan.program[layers[4]].parts.map { $0 == layers[1] ? part : $0 }))
    settings = (0..<Int(random.next() % 3)).map { _ in makeStatement(isWith: false) }
    draft = (0..<(1 + Int(random.next() % 3))).map { _ in makeStatement(isWith: false) }
    for number in 0..<2 {
      let (body, shape) = expression(4)
      known.append((plan.define("f\(number)", body), shape))
    }
  }

  private mutating func defineRecurrence(_ id: DefinitionID, _ shape: Shape) {
    // swift-format-ignore: NeverForceUnwrap
    let count = shape.axis(over: .year)!.members.count  // every recurrence has a year
    let start = chance(80) ? 1 : 2
    current = (id, shape)
    let first = fitting(expression(1), shape)
    var (next, own) = expression(3)
    next = fitting((next, own), shape)
    if chance(70) {
      let grown = plan.previous(plan.own(id))
      next = plan.node(.binary(chance(50) ? .add : .multiply, grown, next))
    }
    current = nil
    let regions = [
      AxisSelection(dimension: .year, members: Array(0..<start), dropsAxis: false),
      AxisSelection(dimension: .year, members: Array(start..<count), dropsAxis: false),
    ]
    let cases = [
      CoreCase(region: regions[0], first), CoreCase(region: chance(50) ? regions[1] : nil, next),
    ]
    plan.define(id, plan.node(.cases(cases, shape: shape)))
  }

  /// The expression without the axes that `shape` lacks.
  mutating func fitting(_ expression: (CoreID, Shape), _ shape: Shape) -> CoreID {
    var (core, own) = expression
    for axis in own.axes where !shape.has(axis.dimension) {
      core = plan.select(core, axis.dimension, pick(axis.members.positions))
      own = own.removing(axis.dimension)
    }
    return core
  }

  /// A statement, without `inWorld` in it: worlds in layers would need each other without end.
  mutating func makeStatement(isWith: Bool) -> StatementID {
    let (target, shape) = pick(known + recurrent)
    let outside = statement
    statement = (shape, isWith)
    nesting += 1
    defer {
      statement = outside
      nesting -= 1
    }
    let region = axes.filter { shape.has($0.dimension) || $0.dimension == .year && chance(30) }
      .filter { _ in chance(40) }
      .map { axis in
        let all = axis.members.positions
        let members = all.filter { _ in chance(60) }
        return AxisSelection(dimension: axis.dimension, members: members.isEmpty ? all : members, dropsAxis: false)
      }
    var weights: YearShares?
    if chance(50) { weights = randomShares() }
    var new = expression(2)
    if chance(60) { new = (plan.add(plan.node(.below), new.0), new.1) }
    let allowed = shape.has(.year) ? shape : shape.replacing(axes[0])
    return plan.statement(target, plan.blend(fitting(new, allowed), region, weights))
  }

  /// Shares as numbers, as twelfths, as steps of `evenly`, or of days inside months.
  private mutating func randomShares() -> YearShares {
    let years = axes[0].members.positions
    switch random.next() % 4 {
    case 0: return YearShares(parts: years.map { _ in Decimal(pick(["0", "1", "0.25", "0.3333"])) }, of: .one)
    case 1: return YearShares(parts: years.map { _ in Decimal(pick([0, 0, 4, 7, 12, 12])) }, of: 12)
    case 2: return YearShares(years.map { YearShares.Fraction(min($0, 3), 3) })
    default: return YearShares(years.map { _ in YearShares.Fraction(pick([0, 309, 336, 341, 372]), 372) })
    }
  }
}

extension CoreCase {
  fileprivate init(region: AxisSelection?, _ value: CoreID) {
    self.init(region: region.map { [$0] } ?? [], value: value)
  }
}

extension Plan {
  /// A measure in the place of another.
  mutating func standIn(for layer: LayerID, _ statements: [StatementID]) -> LayerID {
    let id = LayerID(index: program.layers.count)
    let own = program[layer].statements
    return program.add(
      CheckedLayer(
        kind: .measure, name: "stand-in", label: "stand-in", parts: [id],
        statements: own.enumerated().map { $0.offset < statements.count ? statements[$0.offset] : $0.element },
        notes: [],
        span: Plan.span, standsFor: layer))
  }

  /// A measure made of a list of statements.
  mutating func layer(_ name: String, _ statements: [StatementID]) -> LayerID {
    let id = LayerID(index: program.layers.count)
    return program.add(
      CheckedLayer(
        kind: .measure, name: name, label: name, parts: [id], statements: statements, notes: [], span: Plan.span))
  }
}
