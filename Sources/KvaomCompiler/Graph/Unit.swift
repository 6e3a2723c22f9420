import KvaomChecker
import KvaomRuntime

/// Evaluation nodes computed together: one, or the members of a recurrence.
struct Unit {
  /// The nodes it computes, in the order of their computation.
  let nodes: [Int]
  /// The nodes whose values its program reads, in the order of the program's inputs.
  let inputs: [Int]
  /// The instructions; nil where there is a fault.
  let program: Program?
  /// The unit's own fault.
  let fault: CompileFault?
  /// The first unit, this one included, whose fault keeps the value from being computed.
  let blockedBy: Int?
}
