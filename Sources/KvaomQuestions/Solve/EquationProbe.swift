import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomSession
import KvaomSource

/// The two sides of an equation in one world, for many values of some inputs at once. Each point varies one input; the
/// others keep their own values.
struct EquationProbe {
  /// What can be varied.
  let variables: [(definition: DefinitionID, region: [AxisSelection])]
  /// The sides.
  let equation: (left: CheckedItem, right: CheckedItem)
  /// Where they are asked.
  let world: AnalysisWorld
  private let asking: Asking
  private let span: SourceSpan

  /// A probe of an equation.
  init(
    _ asking: Asking, _ variables: [(definition: DefinitionID, region: [AxisSelection])],
    _ equation: (left: CheckedItem, right: CheckedItem), in world: AnalysisWorld, at span: SourceSpan
  ) {
    self.asking = asking
    self.variables = variables
    self.equation = equation
    self.world = world
    self.span = span
  }

  /// The points with their distances. A point keeps its place.
  func tried(_ points: [RootPoint]) throws(EvaluationFault) -> [RootPoint] {
    guard !points.isEmpty else { return [] }
    let sides = try sides(at: points)
    return points.indices.map {
      RootPoint(
        variable: points[$0].variable, value: points[$0].value,
        distance: sides.left.cell(lane: $0) - sides.right.cell(lane: $0))
    }
  }

  /// Both sides along the points.
  func sides(at points: [RootPoint]) throws(EvaluationFault) -> (left: LaneValues, right: LaneValues) {
    let run = run(points)
    return (try run.values(of: equation.left, in: world), try run.values(of: equation.right, in: world))
  }

  /// The varied plan: a lane for each point. Points of one input stand together.
  func run(_ points: [RootPoint]) -> LaneRun {
    var variation = asking.variation(count: points.count, at: span)
    var first = 0
    while first < points.count {
      let variable = points[first].variable
      let count = points[first...].prefix { $0.variable == variable }.count
      let (definition, region) = variables[variable]
      variation.vary(definition, region, from: first, values: points[first..<(first + count)].map { $0.value })
      first += count
    }
    return LaneRun(variation)
  }
}
