public import KvaomChecker
public import KvaomCompiler
import KvaomDecimal

/// A varied plan at work: worlds and values along its lanes.
public struct LaneRun {
  /// How many lanes there are.
  public let count: Int
  private let lanes: DimensionID
  private let evaluator: Evaluator
  private let variation: Variation
  /// The inputs' values where there are more lanes than the varied plan has.
  private let blocks: LaneBlocks?

  /// Makes the varied plan ready to be asked.
  public init(_ variation: Variation) {
    lanes = variation.lanes
    count = variation.count
    evaluator = variation.evaluator()
    self.variation = variation
    blocks = nil
  }

  /// Makes a plan ready in which whole inputs take many values; `block` is the plan with `LaneBlocks.width` lanes.
  public init(_ blocks: LaneBlocks, block: Variation) {
    var block = block
    for input in blocks.inputs {
      block.vary(input.definition, [], values: Array(repeating: .one, count: LaneBlocks.width))
    }
    lanes = block.lanes
    count = blocks.count
    evaluator = block.evaluator()
    variation = block
    self.blocks = blocks
  }

  /// The value of an item along the lanes, in a world. Cells that cannot be computed are missing.
  public func values(of item: CheckedItem, in world: AnalysisWorld) throws(EvaluationFault) -> LaneValues {
    try values(of: item.node, in: world)
  }

  /// The value of a formula along the lanes, in a world.
  public func values(of core: CoreID, in world: AnalysisWorld) throws(EvaluationFault) -> LaneValues {
    if let blocks {
      return try blocks.values(of: core, in: self.world(world), evaluator, varied: variation.statements, lanes: lanes)
    }
    return laneValues(try evaluator.attempt(core, in: self.world(world)))
  }

  /// The value of an item along the lanes, in a world, with only some of the statements that vary, by their numbers.
  /// What it is made of is not kept.
  public func values(
    of item: CheckedItem, in world: AnalysisWorld, varying numbers: Range<Int>
  ) throws(EvaluationFault) -> LaneValues {
    precondition(blocks == nil, "what is varied block by block is varied as a whole")
    let world = try evaluator.world(world.changes + [.statements(Array(variation.statements[numbers]))])
    return laneValues(try evaluator.attempt(passing: item.node, in: world))
  }

  /// The value of a definition along the lanes of a varied plan, in a world.
  public func values(of definition: DefinitionID, in world: AnalysisWorld) throws(EvaluationFault) -> LaneValues {
    precondition(blocks == nil, "only formulas are asked for block by block")
    return laneValues(try evaluator.attempt(definition, in: self.world(world)))
  }

  private func laneValues(_ cube: Cube) -> LaneValues {
    let varies = cube.shape.has(lanes)
    return LaneValues(shape: cube.shape.removing(lanes), varies: varies, laneCount: count, cells: cube.cells)
  }

  private func world(_ asked: AnalysisWorld) throws(EvaluationFault) -> World {
    try evaluator.world(variation.onTop(of: asked))
  }
}
