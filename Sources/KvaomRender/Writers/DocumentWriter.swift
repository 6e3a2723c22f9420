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

  /// A writer.
  public init(_ format: OutputFormat, width: Int? = nil, height: Int? = nil, usesColor: Bool = false) {
    self.format = format
    self.width = width
    self.height = height
    self.usesColor = usesColor
  }

  /// The document as text.
  public func write(_ document: Document) -> String { write([document]) }

  /// Several documents as one text: one byte order mark, one JSON value. They should be in one language.
  public func write(_ documents: [Document]) -> String {
    let text = written(documents)
    return format == .text && usesColor ? text : text.visible
  }

  private func written(_ documents: [Document]) -> String {
    switch format {
    case .text:
      documents.map { TextWriter(width: width, height: height, usesColor: usesColor).write($0) }
        .joined(separator: "\n")
    case .markdown: documents.map { MarkdownWriter($0).write() }.joined(separator: "\n")
    case .csv: CSVWriter.write(documents)
    case .json: JSONWriter.write(documents)
    case .html: HTMLPage.write(documents)
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

/// The lines below a table as people get them: at most four, the most important first, and where the figures come from;
/// JSON has all of them.
enum NoteLines {
  /// The most lines.
  static let most = 4

  /// The notes to print; where there are more than fit, the last line says how many are left out, never a single one.
  /// Footnotes whose marks are on the page are never left out.
  static func shown(_ notes: [Note], _ words: Words) -> [Note] {
    let notes = notes.compactMap { note -> Note? in
      guard let brief = note.brief else { return note }
      return brief.isEmpty ? nil : Note(note.kind, brief)
    }
    let sources = notes.filter { $0.kind == .source }
    return limited(notes.filter { $0.kind != .source }, words) + sources
  }

  private static func limited(_ notes: [Note], _ words: Words) -> [Note] {
    guard notes.count > most else { return notes }
    let bound = notes.count { isBound($0) }
    let room = max(0, most - 1 - bound)
    var free = 0
    let kept = notes.filter { note in
      if isBound(note) { return true }
      free += 1
      return free <= room
    }
    let left = notes.count - kept.count
    if left <= 1 { return notes }
    return kept + [Note(.information, words.moreNotes(left))]
  }

  /// Whether the page would be wrong without the note.
  private static func isBound(_ note: Note) -> Bool {
    switch note.kind {
    case .failure, .footnote: true
    case .important, .plain, .information, .source: false
    }
  }
}
