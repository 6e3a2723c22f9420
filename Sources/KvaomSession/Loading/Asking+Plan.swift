import KvaomChecker
import KvaomCompiler

/// The plan the machine runs, in words.
extension Asking {
  /// The order of evaluation, the recurrent groups and the programs in the base, then for each scenario what it
  /// changes.
  public func planDump() -> String {
    let named = plan.definitionsByName.values.sorted { $0.index < $1.index }
    var text = "in the base\n\n" + evaluator.plan(of: named, in: base)
    for scenario in scenarios {
      guard let world = try? world(of: scenario) else { continue }
      let reached = plan.program[scenario].parts.flatMap { plan.program[$0].statements }.map { plan.program[$0].target }
      let changed = named.filter { evaluator.dependencies(of: $0, in: world).contains(where: reached.contains) }
      text +=
        """
        \nin \(plan.program[scenario].name), which reaches \
        \(changed.map { plan.program[$0].name }.joined(separator: ", "))\n\n
        """
      text += evaluator.plan(of: changed, in: world)
    }
    return text
  }
}
