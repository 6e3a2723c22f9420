public import KvaomSource

/// A measure or a scenario, checked.
public struct CheckedLayer: Sendable {
  /// What it is.
  public enum Kind: Sendable {
    /// A part of scenarios, usable alone.
    case measure
    /// A whole alternative.
    case scenario
  }
  /// What it is.
  public let kind: Kind
  /// The name.
  public let name: String
  /// What output prints; the name where no label was given.
  public let label: String
  /// The parts in the order they are applied, parents and includes resolved, exclusions gone, each once. A measure has
  /// itself as its only part; a scenario stands last among its parts where it has statements of its own.
  public let parts: [LayerID]
  /// Its own statements in order.
  public let statements: [StatementID]
  /// Its notes: `@owner`, `@kind`, `@note`, …
  public let notes: [CheckedNote]
  /// The declaration.
  public let span: SourceSpan
  /// A layer.
  public init(
    kind: Kind, name: String, label: String, parts: [LayerID], statements: [StatementID], notes: [CheckedNote],
    span: SourceSpan
  ) {
    self.kind = kind
    self.name = name
    self.label = label
    self.parts = parts
    self.statements = statements
    self.notes = notes
    self.span = span
  }
}
