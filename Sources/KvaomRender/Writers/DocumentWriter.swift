import KvaomWords

/// Writes documents. Every text ends with a line break unless it is empty.
public struct DocumentWriter: Sendable {
  /// The format.
  public let format: OutputFormat
  /// Columns of the page for `text`: wider tables fold; nil never folds. Other formats ignore it.
  public let width: Int?
  /// Rows a chart in `text` takes at most; nil for the usual ones. Other formats ignore it.
  public let height: Int?
  /// Whether `text` uses ANSI colours and weights. Other formats ignore it.
  public let usesColor: Bool

  private let page: Page.Options

  /// A writer. `showsCodes` has people see the names that one would type. Machines get all of it.
  public init(
    _ format: OutputFormat, width: Int? = nil, height: Int? = nil, usesColor: Bool = false, showsCodes: Bool = false,
    grounds: GroundsPlace = .end
  ) {
    self.format = format
    page = Page.Options(showsCodes: showsCodes, grounds: grounds)
    self.width = width
    self.height = height
    self.usesColor = usesColor
  }

  /// The document as text.
  public func write(_ document: Document) -> String { write([document]) }

  /// Several documents as one text: one byte order mark, one JSON value. They should be in one language. JSON has what
  /// was found in the plan too, where it is given.
  public func write(_ documents: [Document], findings: [DiagnosticRecord]? = nil) -> String {
    let text = written(documents, findings)
    return format == .text && usesColor ? text : text.visible
  }

  /// Several documents each as a text of its own, for a page that has other things between them, and what all of them
  /// stand on as the last; in HTML without a page around it. Machines have no parts: they get each document whole.
  public func parts(of documents: [Document]) -> (answers: [String], grounds: String) {
    // With one answer the list would be part of it.
    let arranged = Page.arranged(documents + [Document(locale: documents.first?.locale ?? .nn, blocks: [])], page)
    let written = arranged.map { document in
      switch format {
      case .text: TextWriter(width: width, height: height, usesColor: usesColor).write(document).visible
      case .markdown: MarkdownWriter(document).write().visible
      case .html: document.blocks.isEmpty ? "" : HTMLWriter(document).write().visible
      case .csv: CSVWriter.write([document]).visible
      case .json: JSONWriter.write([document], nil).visible
      }
    }
    return (Array(written.prefix(documents.count)), written.dropFirst(documents.count).joined())
  }

  /// The documents as a person gets them, each with what stands below it, for writers of other forms.
  public func pages(of documents: [Document]) -> [Document] { Page.arranged(documents, page) }

  private func written(_ documents: [Document], _ findings: [DiagnosticRecord]?) -> String {
    switch format {
    case .text:
      Page.arranged(documents, page).map { TextWriter(width: width, height: height, usesColor: usesColor).write($0) }
        .joined(separator: "\n")
    case .markdown: Page.arranged(documents, page).map { MarkdownWriter($0).write() }.joined(separator: "\n")
    case .csv: CSVWriter.write(documents)
    case .json: JSONWriter.write(documents, findings)
    case .html: HTMLPage.write(documents, page)
    }
  }
}

/// How a document is written.
public enum OutputFormat: String, Sendable, CaseIterable {
  /// For a terminal or a plain file: columns aligned by display width.
  case text
  /// Pipe tables.
  case markdown
  /// Exact numbers for a spreadsheet, in the form it expects in the document's language. Tables and values only.
  case csv
  /// Exact numbers with units and reasons; the schema is `kvaom-document/1`.
  case json
  /// A fragment to paste into a page: `<section>` with tables.
  case html
}
