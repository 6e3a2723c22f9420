public import KvaomSource

/// One node of the formulas: the operation and where it was written.
public struct CoreNode: Sendable {
  /// What it computes.
  public let operation: CoreOperation
  /// The place in the planner's text (for an inlined function: in the function's body).
  public let span: SourceSpan
  /// A node read from `span`.
  public init(_ operation: CoreOperation, span: SourceSpan) {
    self.operation = operation
    self.span = span
  }
}
