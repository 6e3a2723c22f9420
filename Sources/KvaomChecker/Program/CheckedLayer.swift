public import KvaomDecimal
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
  /// One thing a layer is made of.
  public enum Content: Sendable {
    /// A parent, or an include.
    case layer(LayerID)
    /// An own statement.
    case statement(StatementID)
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
  /// What it is made of in the order written: the parent, then includes and own statements as they stand in the text.
  public let contents: [Content]
  /// Its own statements in order.
  public let statements: [StatementID]
  /// Its notes: `@owner`, `@kind`, `@note`, …
  public let notes: [CheckedNote]
  /// The declaration.
  public let span: SourceSpan
  /// The layer it takes the place of, where it is one whose effects come in part; nil for a layer of the plan's text.
  public let standsFor: LayerID?
  /// The share of its effects that comes, where it is such a measure.
  public let share: Decimal?
  /// A layer.
  public init(
    kind: Kind, name: String, label: String, parts: [LayerID], contents: [Content] = [], statements: [StatementID],
    notes: [CheckedNote], span: SourceSpan, standsFor: LayerID? = nil, share: Decimal? = nil
  ) {
    self.standsFor = standsFor
    self.share = share
    self.kind = kind
    self.name = name
    self.label = label
    self.parts = parts
    self.contents = contents
    self.statements = statements
    self.notes = notes
    self.span = span
  }
}
