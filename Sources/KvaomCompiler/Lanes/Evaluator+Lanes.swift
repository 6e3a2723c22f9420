public import KvaomChecker
import KvaomDecimal
public import KvaomRuntime

/// Many values of some inputs at once, drawn or given: what depends on them as programs over lanes, everything else
/// computed once, exactly.
extension Evaluator {
  /// A value that is asked for.
  public struct LaneTarget {
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
  /// `varied` are drawn or given, and the shape of each value: without `lanes` where it does not vary at all.
  public func lanePlan(
    of targets: [LaneTarget], varied: [DefinitionID], base: World, lanes: DimensionID
  ) throws(EvaluationFault) -> (plan: LanePlan, shapes: [Shape]) {
    var levels: [DefinitionID: (level: Int, input: Int)] = [:]
    for (input, definition) in varied.enumerated() {
      levels[definition] = (graph.store.entries(on: definition, in: base, of: program).count, input)
    }
    let roots = targets.map { graph.resolve(graph.raw(NodeKey(site: .expression($0.core), world: $0.world))) }
    for root in roots { try checkFault(of: root) }
    let shapes = roots.map { graph.places[$0].shape }
    let asked = zip(roots, shapes).filter { $0.1.has(lanes) }.map(\.0)
    var draft = LaneDraft(graph, lanes: lanes, count: program[lanes].members.count, levels: levels)
    for root in asked { draft.add(root) }
    var fixed: [[Decimal]?] = []
    for node in draft.nodes { fixed.append(draft.isVarying(node) ? nil : try cells(of: node)) }
    return (draft.plan(fixed: fixed, results: asked), shapes)
  }
}
