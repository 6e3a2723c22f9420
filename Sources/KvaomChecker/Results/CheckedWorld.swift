public import KvaomSource

/// A world a question is asked in.
public struct CheckedWorld: Sendable {
  /// What output calls it: the scenario's label; nil is the base.
  public let label: String?
  /// The labels of the measures taken out by `without`.
  public let without: [String]
  /// The changes from the base, in order; none is the base itself.
  public let changes: [WorldChange]
  /// Where it was written.
  public let span: SourceSpan

  /// A world.
  public init(label: String?, without: [String] = [], changes: [WorldChange], span: SourceSpan) {
    self.label = label
    self.without = without
    self.changes = changes
    self.span = span
  }
}
