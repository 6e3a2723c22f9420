/// All texts of a session, by id. Append-only: a span stays valid as long as its store.
public struct SourceStore: Sendable {
  /// The texts, in the order they were added.
  public private(set) var texts: [SourceText] = []

  /// An empty store.
  public init() {}

  /// Adds a text and returns its id.
  public mutating func add(_ text: SourceText) -> SourceID {
    texts.append(text)
    return SourceID(index: texts.count - 1)
  }

  /// The text with `id`.
  public subscript(id: SourceID) -> SourceText { texts[Int(id.index)] }

  /// The text a span covers.
  public func text(of span: SourceSpan) -> String { self[span.source].text(of: span) }

  /// `name:line` of a span's start, the line counted from 1, as messages and `sources` print it.
  public func place(of span: SourceSpan) -> String {
    let text = self[span.source]
    return "\(text.name):\(text.line(at: Int(span.start)) + 1)"
  }
}
