/// What one command prints, before anyone has chosen between text, Markdown, CSV, JSON and HTML.
///
/// Words are in the document's language; numbers are exact and unformatted; nothing is padded.
public struct Document: Sendable {
  /// The language of its words, and of its numbers when they are written.
  public var locale: Locale
  /// Its parts, top to bottom.
  public var blocks: [Block]

  /// A document.
  public init(locale: Locale, blocks: [Block]) {
    self.locale = locale
    self.blocks = blocks
  }
}
