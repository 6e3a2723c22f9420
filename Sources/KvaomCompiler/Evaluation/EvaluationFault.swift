public import KvaomChecker

/// Why a question has no answer.
public enum EvaluationFault: Error, Hashable, Sendable {
  /// The plan itself is at fault in this world.
  case compile(CompileFault)
  /// A number was too large for the format at a node, and the cell asked for at `position` needs it.
  case overflow(CoreID, position: [DimensionID: Int])
  /// A requirement does not hold at a node, and the cell asked for at `position` needs it.
  case requirement(CoreID, message: String, position: [DimensionID: Int])
  /// The question needs more cells than the budget allows.
  case tooManyCells(needed: Int, budget: Int)
  /// The work was asked to stop.
  case interrupted
}
