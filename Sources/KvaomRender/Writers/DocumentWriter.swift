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

  /// Whether figures in `html` say what one would type to ask for them: a page that answers to a click. Other formats
  /// ignore it.
  public let namesFigures: Bool

  private let page: Page.Options

  /// A writer. `showsCodes` has people see the names that one would type. Machines get all of it.
  public init(
    _ format: OutputFormat, width: Int? = nil, height: Int? = nil, usesColor: Bool = false, showsCodes: Bool = false,
    grounds: GroundsPlace = .end, namesFigures: Bool = false
  ) {
    self.format = format
    self.namesFigures = namesFigures
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
    printable(written(documents, findings))
  }

  /// Several documents each as a text of its own, for a page that has other things between them, and what all of them
  /// stand on; in HTML without a page around it. Machines have no parts: they get each document whole. In a paper
  /// tables and charts `areNumbered`.
  public func parts(of documents: [Document], areNumbered: Bool = false) -> (answers: [String], grounds: String) {
    let pages = separatePages(of: documents, areNumbered: areNumbered)
    return (pages.answers.map { printable(part($0)) }, printable(part(pages.grounds)))
  }

  /// The documents as a person gets them, each with what stands below it, for writers of other forms.
  public func pages(of documents: [Document]) -> [Document] { pages(of: documents, areNumbered: false) }

  private func pages(of documents: [Document], areNumbered: Bool) -> [Document] {
    var options = page
    options.isNumbered = areNumbered
    return Page.arranged(documents, options)
  }

  /// The same, with what all of them stand on apart, also where there is one only.
  public func separatePages(
    of documents: [Document], areNumbered: Bool = false
  ) -> (answers: [Document], grounds: Document) {
    // With one answer the list would be part of it: an empty document takes it to itself.
    let last = Document(locale: documents.first?.locale ?? .nn, blocks: [])
    let arranged = pages(of: documents + [last], areNumbered: areNumbered)
    return (Array(arranged.dropLast()), arranged.last ?? last)
  }

  private func written(_ documents: [Document], _ findings: [DiagnosticRecord]?) -> String {
    switch format {
    case .text, .markdown: pages(of: documents).map { part($0) }.joined(separator: "\n")
    case .csv: CSVWriter.write(documents)
    case .json: JSONWriter.write(documents, findings)
    case .html: HTMLPage.write(documents, page)
    }
  }

  /// One document of a page that has been arranged.
  private func part(_ document: Document) -> String {
    switch format {
    case .text: TextWriter(width: width, height: height, usesColor: usesColor).write(document)
    case .markdown: MarkdownWriter(document).write()
    case .html: document.blocks.isEmpty ? "" : HTMLWriter(document, namesFigures: namesFigures).write()
    case .csv: CSVWriter.write([document])
    case .json: JSONWriter.write([document], nil)
    }
  }

  /// A text in which nothing acts on a terminal but colours that were asked for.
  private func printable(_ text: String) -> String { format == .text && usesColor ? text : text.visible }
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

  /// How the names of files end that hold it; no ending means text.
  private var endings: [String] {
    switch self {
    case .text: []
    case .markdown: ["md"]
    case .csv: ["csv"]
    case .json: ["json"]
    case .html: ["html", "htm"]
    }
  }

  /// The format of files whose names end so, in small letters; nil where it is none but text.
  public init?(ending: String) {
    guard let format = Self.allCases.first(where: { $0.endings.contains(ending) }) else { return nil }
    self = format
  }
}
