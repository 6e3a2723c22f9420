import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomRuntime
import KvaomSession

/// The values a simulation asks for, compiled.
struct Simulation {
  /// A value: an item in a world.
  struct Target {
    /// The item, by its number.
    let item: Int
    /// The world, by its number.
    let world: Int
    /// Whether it depends on anything drawn.
    let varies: Bool
    /// Its first cell among the drawn ones.
    let first: Int
    /// Its own value and axes in the plan.
    let own: Cube
  }

  /// The worlds.
  let worlds: [AnalysisWorld]
  /// The values, item by item and world by world.
  let targets: [Target]
  /// What is run.
  let plan: LanePlan
  /// How many cells are drawn.
  let cellCount: Int

  /// Compiles the items of a command in its worlds.
  init(
    _ asking: Asking, _ command: CheckedCommand, _ inputs: [UncertainInput], lanes: Int
  ) throws(EvaluationFault) {
    var variation = asking.variation(count: lanes, at: command.span)
    for input in inputs {
      variation.vary(input.definition, [], values: Array(repeating: .one, count: lanes))
    }
    let evaluator = variation.evaluator()
    worlds = asking.analysisWorlds(command)
    var asked: [Evaluator.LaneTarget] = []
    for item in command.items {
      for world in worlds {
        let own = try evaluator.world(variation.below(world))
        asked.append(Evaluator.LaneTarget(core: item.node, world: own))
      }
    }
    let made = try evaluator.lanePlan(
      of: asked, varied: variation.statements, lanes: variation.lanes)
    plan = made.plan
    var targets: [Target] = []
    var next = 0
    for (number, shape) in made.shapes.enumerated() {
      let varies = shape.has(variation.lanes)
      let (item, world) = (number / worlds.count, number % worlds.count)
      let own = try asking.evaluator.value(of: command.items[item].node, in: asking.world(worlds[world]))
      targets.append(Target(item: item, world: world, varies: varies, first: next, own: own))
      if varies { next += own.shape.cellCount }
    }
    self.targets = targets
    cellCount = next
  }
}
