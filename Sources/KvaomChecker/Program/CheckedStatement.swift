public import KvaomSource

/// One statement of a layer, checked: what it changes and the target's value with it.
public struct CheckedStatement: Sendable {
  /// The definition it changes.
  public let target: DefinitionID
  /// The target's cells with the statement: a `blend` over `below` (two for a transfer), or `below` itself.
  public let value: CoreID
  /// Whether it is an effect of its measure, which `at 50%` scales.
  public let isEffect: Bool
  /// The whole statement in the text; its text is what output calls it.
  public let span: SourceSpan
  /// Its `@source` and other notes.
  public let notes: [CheckedNote]
  /// A statement.
  public init(
    target: DefinitionID, value: CoreID, isEffect: Bool = false, span: SourceSpan, notes: [CheckedNote] = []
  ) {
    self.isEffect = isEffect
    self.target = target
    self.value = value
    self.span = span
    self.notes = notes
  }
}
