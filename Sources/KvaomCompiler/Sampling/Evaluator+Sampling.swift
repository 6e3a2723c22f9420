public import KvaomChecker
import KvaomDecimal
public import KvaomRuntime

/// Simulations: what depends on drawn inputs as programs over lanes, everything else computed once, exactly.
extension Evaluator {
  /// A value that a simulation asks for.
  public struct SampledTarget {
    /// The formula.
    public let core: CoreID
    /// Where it is read.
    public let world: World
    /// A target.
    public init(core: CoreID, world: World) {
      self.core = core
      self.world = world
    }
  }

  /// The plan of the values that vary along `lanes` when the values that settings of `base` give to the definitions
  /// `drawn` are drawn, and which of them vary at all.
  public func sampledPlan(
    of targets: [SampledTarget], drawn: [DefinitionID], base: World, lanes: DimensionID
  ) throws(EvaluationFault) -> (plan: SampledPlan, varies: [Bool]) {
    var levels: [DefinitionID: (level: Int, input: Int)] = [:]
    for (input, definition) in drawn.enumerated() {
      levels[definition] = (graph.store.entries(on: definition, in: base, of: program).count, input)
    }
    let roots = targets.map { graph.resolve(graph.raw(NodeKey(site: .expression($0.core), world: $0.world))) }
    for root in roots { try checkFault(of: root) }
    let varies = roots.map { graph.places[$0].shape.has(lanes) }
    let asked = zip(roots, varies).filter(\.1).map(\.0)
    var draft = SampledDraft(graph, lanes: lanes, count: program[lanes].members.count, levels: levels)
    for root in asked { draft.add(root) }
    var fixed: [[Decimal]?] = []
    for node in draft.nodes { fixed.append(draft.isVarying(node) ? nil : try cells(of: node)) }
    return (draft.plan(fixed: fixed, results: asked), varies)
  }
}
