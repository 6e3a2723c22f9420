import KvaomChecker

/// A world an analysis asks in, told so that the evaluator of any variation can make it.
struct AnalysisWorld {
  /// What output calls it; nil is the base.
  let label: String?
  /// The changes from the base with its settings, in order.
  let changes: [WorldChange]
  /// Whether the question names it.
  let isNamed: Bool
}
