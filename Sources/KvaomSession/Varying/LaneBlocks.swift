public import KvaomChecker
public import KvaomCompiler
public import KvaomDecimal
import KvaomRuntime

/// Many values of whole inputs, block by block on all cores: what lies in the columns of a block stays in the cache,
/// and only what is asked for is kept of all lanes.
public struct LaneBlocks {
  /// How many lanes a block has: columns of a few years fit the inner caches.
  public static let width = 256
  /// How many blocks are shared out at once: about a millisecond of work.
  private static let atOnce = 8

  /// The inputs and their values, one for each lane.
  public let inputs: [(definition: DefinitionID, values: [Decimal])]
  /// Who computes the blocks.
  public let workers: Workers

  /// Inputs and their values, and who works.
  public init(inputs: [(definition: DefinitionID, values: [Decimal])], workers: Workers) {
    self.inputs = inputs
    self.workers = workers
  }

  /// How many lanes there are.
  public var count: Int { inputs.first?.values.count ?? 0 }

  /// The value of a formula along all lanes. `evaluator` is that of a variation of `width` lanes along `lanes`,
  /// whose statements are `varied`, one for each input.
  public func values(
    of core: CoreID, in world: World, _ evaluator: Evaluator, varied: [StatementID], lanes: DimensionID
  ) throws(EvaluationFault) -> LaneValues {
    let made = try evaluator.lanePlan(
      of: [Evaluator.LaneTarget(core: core, world: world)], varied: varied, lanes: lanes)
    let shape = made.shapes[0].removing(lanes)
    guard made.shapes[0].has(lanes) else {
      let cells = try evaluator.attempt(core, in: world).cells
      return LaneValues(shape: shape, varies: false, laneCount: count, cells: cells)
    }
    let (plan, given, cells) = (made.plan, inputs.map { $0.values }, shape.cellCount)
    let (count, size) = (count, Self.width * Self.atOnce)
    try evaluator.spend(on: plan, lanes: count)
    let interrupt = evaluator.interrupt
    let parts = workers.map((count + size - 1) / size) { part -> [[Decimal]] in
      var found = [[Decimal]](repeating: [], count: cells)
      if interrupt?.isRaised == true { return found }
      var machine = ExactMachine(plan, values: given)
      let end = min(count, (part + 1) * size)
      for first in stride(from: part * size, to: end, by: Self.width) {
        machine.run(from: first)
        machine.take(min(Self.width, end - first), into: &found)
      }
      return found
    }
    if interrupt?.isRaised == true { throw .interrupted }
    let all = (0..<cells).flatMap { cell in parts.flatMap { $0[cell] } }
    return LaneValues(shape: shape, varies: true, laneCount: count, cells: all)
  }
}
