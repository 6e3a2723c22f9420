public import KvaomChecker

/// A world an analysis asks in, told so that the evaluator of any variation can make it.
public struct AnalysisWorld {
  /// What output calls it; nil is the base.
  public let label: String?
  /// What a plan calls it, the same in every language.
  public let name: String
  /// The changes from the definitions, settings and draft included, in order.
  public let changes: [WorldChange]
  /// Whether the question names it.
  public let isNamed: Bool

  /// A world; `isNamed` where the question names it.
  public init(label: String?, name: String, changes: [WorldChange], isNamed: Bool) {
    self.label = label
    self.name = name
    self.changes = changes
    self.isNamed = isNamed
  }
}
