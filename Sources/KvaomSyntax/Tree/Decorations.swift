public import KvaomSource

/// What stands before a statement: its doc comment and its notes.
public struct Decorations: Sendable {
  /// One `@name argument …`.
  public struct Note: Sendable {
    /// `source`, `assumed`, `published`, `break`, `note`, `unverified`, `owner`, `kind`, …
    public let name: Name
    /// What follows the name: texts and numbers, as expressions.
    public let arguments: [ExpressionID]
    /// The whole note.
    public let span: SourceSpan
    /// A note.
    public init(name: Name, arguments: [ExpressionID], span: SourceSpan) {
      self.name = name
      self.arguments = arguments
      self.span = span
    }
  }
  /// The lines of `##`, without the marks.
  public var documentation: [String] = []
  /// Where the doc comment stands.
  public var documentationSpan: SourceSpan?
  /// The notes in the order written.
  public var notes: [Note] = []
  /// No decorations.
  public init() {}
}
