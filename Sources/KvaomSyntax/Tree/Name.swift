public import KvaomSource

/// A word of the text together with where it stands: a name, a label without quotes, a member.
public struct Name: Sendable {
  /// The word as written.
  public let text: String
  /// Where it stands.
  public let span: SourceSpan
  /// The word `text` at `span`.
  public init(_ text: String, at span: SourceSpan) {
    self.text = text
    self.span = span
  }
}
