import KvaomChecker
import KvaomSession

/// The inputs of a plan.
extension Asking {
  /// Those that are numbers, in the order written.
  var numberInputs: [DefinitionID] {
    plan.program.definitions.indices.map { DefinitionID(index: $0) }.filter {
      plan.program[$0].role == .input && plan.program[$0].kind == .number
    }
  }
}
