import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomSession

/// What several questions ask about a plan's inputs and their own items.
extension Asking {
  /// The inputs that are numbers, in the order written.
  var numberInputs: [DefinitionID] {
    plan.program.definitions.indices.map { DefinitionID(index: $0) }.filter {
      plan.program[$0].role == .input && plan.program[$0].kind == .number
    }
  }

  /// The value of an item that must be one cell; nil where it is more, which the answer then refuses.
  func single(
    _ item: CheckedItem, in world: AnalysisWorld, _ answer: inout Answer
  ) throws(EvaluationFault) -> Decimal? {
    let cube = try evaluator.value(of: item.node, in: self.world(world))
    if cube.shape.axes.isEmpty { return cube.cells[0] }
    answer.refuse(refusal(ofTable: item, cube.shape))
    return nil
  }
}
