import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomSession
import KvaomSource
import KvaomSyntax

/// A plan asked for many choices at once: each lane has its own measures in force and its own values of the inputs.
struct ChoiceProbe {
  /// How many lanes are evaluated together, so that they stay in cache.
  private static let block = 4096

  /// The measures to choose among, in the order they are applied.
  let measures: [LayerID]
  /// The inputs to choose.
  let inputs: [ChoiceInput]
  /// Whom it asks for.
  let asking: Asking
  /// All layers in order; those that are no choice are always in force.
  private let layers: [LayerID]
  private let ground: [WorldChange]
  private let others: [WorldChange]
  private let item: CheckedItem
  private let conditions: [CheckedClaim]
  /// The inputs a choice can move, with the ranges the plan gives them.
  private let ranged: [(item: CheckedItem, range: ClosedDecimalRange)]
  private let span: SourceSpan

  /// A probe. `ground` lies below all layers, `layers` are applied in order, then `others`; the inputs' values lie on
  /// top.
  init(
    _ asking: Asking, layers: [LayerID], choosing measures: [LayerID], inputs: [ChoiceInput],
    ground: [WorldChange], others: [WorldChange], item: CheckedItem, conditions: [CheckedClaim], at span: SourceSpan
  ) {
    self.asking = asking
    self.layers = layers
    self.measures = measures
    self.inputs = inputs
    self.ground = ground
    self.others = others
    self.item = item
    self.conditions = conditions
    self.span = span
    let program = asking.plan.program
    let moved = Set(
      layers.flatMap { program[$0].statements }.map { program[$0].target } + inputs.map { $0.variable.definition })
    ranged = asking.plan.definitionItems.compactMap { item in
      guard let id = item.definition, moved.contains(id), let range = program[id].range else { return nil }
      return (item, range)
    }
  }

  /// What the choices give, in their order. A choice whose inputs are empty leaves them as they are.
  func results(_ points: [ChoicePoint]) throws(EvaluationFault) -> [ChoiceResult] {
    var results: [ChoiceResult] = []
    results.reserveCapacity(points.count)
    var (first, block) = (0, Self.block)
    while first < points.count {
      let last = min(first + block, points.count)
      do throws(EvaluationFault) {
        results += try evaluated(Array(points[first..<last]))
        first = last
      } catch .tooManyCells where block > 1 {
        // A large plan takes fewer choices at a time.
        block = max(1, block / 4)
      }
    }
    return results
  }

  /// What each measure adds to the figure and to each condition, and what they are with those of `given` alone, where
  /// nothing is missing; nil where something is. The conditions whose sums are not asked for have none.
  func effects(
    of measures: [Int], given: Int, conditions asked: [Bool]
  ) throws(EvaluationFault) -> (figure: BoundedSearch.Demand, demands: [BoundedSearch.Demand])? {
    let points = ([0] + measures.map { 1 << $0 }).map { ChoicePoint(measures: given | $0, values: []) }
    let (run, world) = try start(points)
    let figure = try run.values(of: item, in: world)
    guard figure.cellCount == 1, let sums = Self.demand(figure.along(), of: measures, count: self.measures.count) else {
      return nil
    }
    var demands: [BoundedSearch.Demand] = []
    for (claim, isAsked) in zip(conditions, asked) where isAsked {
      guard let sides = try sides(of: claim, run, world), let comparison = claim.comparison else { continue }
      let (left, right) = (sides.left, sides.right)
      guard left.shape == right.shape || right.cellCount == 1 else { continue }
      for cell in 0..<left.cellCount {
        let other = right.along(right.cellCount == 1 ? 0 : cell)
        let spare = zip(left.along(cell), other).map { -comparison.lacking($0, $1) }
        // What is missing somewhere bounds nothing; the plan itself judges it.
        if let own = Self.demand(spare, of: measures, count: self.measures.count) { demands.append(own) }
      }
    }
    return (sums, demands)
  }

  /// The value of the first lane, and what each other lane has more than it, for the measure it is of.
  private static func demand(_ lanes: [Decimal], of measures: [Int], count: Int) -> BoundedSearch.Demand? {
    if lanes.contains(where: { $0.isMissing }) { return nil }
    var effects = Array(repeating: Decimal.zero, count: count)
    for (lane, measure) in measures.enumerated() { effects[measure] = lanes[lane + 1] - lanes[0] }
    return BoundedSearch.Demand(base: lanes[0], effects: effects)
  }

  /// The statements of the worlds' changes that are always in force, below the layers and above them; nil where a
  /// change is no statement.
  var constantStatements: (below: [StatementID], above: [StatementID])? {
    var found: [[StatementID]] = []
    for changes in [ground, others] {
      var own: [StatementID] = []
      for change in changes {
        switch change {
        case .settings(let ids), .floor(let ids), .statements(let ids), .draft(let ids, _): own += ids
        case .base, .written, .layer, .include: return nil
        }
      }
      found.append(own)
    }
    return (found[0], found[1])
  }

  /// Whether what the measures do adds up, those of `decided` taken as given.
  func addingUp(decided: Int) -> AddingUp? {
    guard let (below, above) = constantStatements else { return nil }
    return AddingUp(
      asking.plan.program, below: below, layers: layers, above: above, measures: measures, decided: decided)
  }

  /// The formula of the figure, and the two sides of each condition that compares numbers by size.
  var targets: (figure: CoreID, conditions: [[CoreID]?]) {
    let sides = conditions.map { claim -> [CoreID]? in
      switch claim.comparison {
      case .greater, .greaterOrEqual, .less, .lessOrEqual: claim.sides.map { [$0.left.node, $0.right.node] }
      default: nil
      }
    }
    return (item.node, sides)
  }

  private func evaluated(_ points: [ChoicePoint]) throws(EvaluationFault) -> [ChoiceResult] {
    let (run, world) = try start(points)
    let figures = try run.values(of: item, in: world)
    let truths = try conditions.map { (claim) throws(EvaluationFault) in try run.values(of: claim.condition, in: world)
    }
    let sides = try conditions.map { (claim) throws(EvaluationFault) in try self.sides(of: claim, run, world) }
    let isInside = try self.isInside(run, world, count: points.count)
    return points.indices.map { lane in
      ChoiceResult(
        figure: figures.cell(lane: lane), holds: truths.map { $0.cells(lane: lane).allSatisfy { $0 == .one } },
        lacking: conditions.indices.map { Self.lacking(conditions[$0], sides[$0], lane: lane) },
        lefts: sides.map { sides in
          guard let left = sides?.left, left.cellCount == 1 else { return .missing(.undefined) }
          return left.cell(lane: lane)
        },
        isInside: isInside[lane])
    }
  }

  /// The plan with a lane for each choice, and the world to ask it in.
  private func start(_ points: [ChoicePoint]) throws(EvaluationFault) -> (run: LaneRun, world: AnalysisWorld) {
    var variation = asking.variation(count: points.count, at: span)
    for (index, input) in inputs.enumerated() where points.allSatisfy({ $0.values.count == inputs.count }) {
      variation.vary(input.variable.definition, input.variable.region, values: points.map { $0.values[index] })
    }
    var changes: [WorldChange] = []
    for layer in layers {
      let place = measures.firstIndex(of: layer)
      let copy = variation.masked(layer, isOn: place.map { place in points.map { $0.has(place) } })
      changes.append(.layer(copy, without: []))
    }
    let world = AnalysisWorld(label: nil, name: "", changes: ground + changes + others, isNamed: false)
    return (LaneRun(variation), world)
  }

  /// In which lanes every input a choice can move stays in its range.
  private func isInside(_ run: LaneRun, _ world: AnalysisWorld, count: Int) throws(EvaluationFault) -> [Bool] {
    var inside = Array(repeating: true, count: count)
    for input in ranged {
      let values = try run.values(of: input.item, in: world)
      for lane in 0..<count where inside[lane] {
        inside[lane] = !values.cells(lane: lane).contains { input.range.excludes($0) }
      }
    }
    return inside
  }

  private func sides(
    of claim: CheckedClaim, _ run: LaneRun, _ world: AnalysisWorld
  ) throws(EvaluationFault) -> (left: LaneValues, right: LaneValues)? {
    guard let sides = claim.sides, sides.left.kind == .number, claim.comparison != .notEqual else { return nil }
    return (try run.values(of: sides.left, in: world), try run.values(of: sides.right, in: world))
  }

  /// The most that is missing in any cell; zero or below where nothing is.
  private static func lacking(
    _ claim: CheckedClaim, _ sides: (left: LaneValues, right: LaneValues)?, lane: Int
  ) -> Decimal {
    guard let sides, let comparison = claim.comparison else { return .missing(.undefined) }
    let (left, right) = (sides.left.cells(lane: lane), sides.right.cells(lane: lane))
    guard left.count == right.count || right.count == 1 else { return .missing(.undefined) }
    var most: Decimal?
    for (index, cell) in left.enumerated() {
      let own = comparison.lacking(cell, right.count == 1 ? right[0] : right[index])
      if own.isMissing { return own }
      most = most.map { Decimal.maximum($0, own) } ?? own
    }
    return most ?? .missing(.undefined)
  }
}

/// An input that may be chosen, and the values it is tried at.
struct ChoiceInput {
  /// How many steps a range without a step is divided into.
  static let defaultSteps = 20
  /// How often a grid without a stated step is made ten times finer around the best point.
  static let refinements = 4

  /// What is chosen.
  let variable: CheckedVariable
  /// The values of the grid.
  let values: [Decimal]
  /// How far apart they are.
  let step: Decimal
  /// Whether the plan states the step, so that nothing lies between the values.
  let isStepped: Bool

  /// The grid of a variable with a range; nil where it has too many values.
  init?(_ variable: CheckedVariable) {
    self.variable = variable
    isStepped = variable.step != nil
    guard let range = variable.range else { return nil }
    step = variable.step ?? (range.high - range.low) / Decimal(Self.defaultSteps)
    guard step > .zero else {
      values = [range.low]
      return
    }
    guard let count = ((range.high - range.low) / step).floor.wholeValue, count < SweepAxis.most else { return nil }
    var values = (0...count).map { [step] in range.low + step * Decimal($0) }
    // Without a stated step both ends are tried.
    if !isStepped, let last = values.last, last < range.high { values.append(range.high) }
    self.values = values
  }

  /// The values around one of them, within the range, ten times closer to each other than `step`.
  func finer(around value: Decimal, step: Decimal) -> [Decimal] {
    guard let range = variable.range else { return [] }
    let fine = step / Decimal(10)
    return (-10...10).map { value + fine * Decimal($0) }.filter { $0 >= range.low && $0 <= range.high }
  }
}
