public import KvaomSource

/// One argument of a call.
public struct Argument: Sendable {
  /// The parameter's name, `weight:`; `skip: missing` and `half: even` have the words as a name expression.
  public let label: Name?
  /// The value.
  public let value: ExpressionID
  /// The dimensions after `over` (empty without).
  public let over: [Name]
  /// The member-valued expression after `by`.
  public let by: ExpressionID?
  /// The whole argument.
  public let span: SourceSpan
  /// An argument of a call.
  public init(label: Name?, value: ExpressionID, over: [Name], by: ExpressionID?, span: SourceSpan) {
    self.label = label
    self.value = value
    self.over = over
    self.by = by
    self.span = span
  }
}
