public import KvaomSource

/// A comment of the text, from its `#` to the end of its line.
public struct Comment: Sendable {
  /// The range, `#` included, line break excluded.
  public let span: SourceSpan
  /// Whether nothing but white space stands before it on its line.
  public let ownLine: Bool
  /// A comment at `span`.
  public init(span: SourceSpan, ownLine: Bool) {
    self.span = span
    self.ownLine = ownLine
  }
}
