/// Writes documents. Every text ends with a line break unless it is empty.
public struct DocumentWriter: Sendable {
  /// The format.
  public let format: OutputFormat
  /// Columns of the page for `text`: wider tables fold; nil never folds. Other formats ignore it.
  public let width: Int?
  /// Whether `text` uses ANSI colours and weights. Other formats ignore it.
  public let usesColor: Bool

  /// A writer.
  public init(_ format: OutputFormat, width: Int? = nil, usesColor: Bool = false) {
    self.format = format
    self.width = width
    self.usesColor = usesColor
  }

  /// The document as text.
  public func write(_ document: Document) -> String { write([document]) }

  /// Several documents as one text: one byte order mark, one JSON value. They should be in one language.
  public func write(_ documents: [Document]) -> String {
    switch format {
    case .text:
      documents.map { TextWriter(width: width, usesColor: usesColor).write($0) }
        .joined(separator: "\n")
    case .markdown: documents.map { MarkdownWriter($0).write() }.joined(separator: "\n")
    case .csv: CSVWriter.write(documents)
    case .json: JSONWriter.write(documents)
    case .html: HTMLPage.write(documents)
    }
  }
}
