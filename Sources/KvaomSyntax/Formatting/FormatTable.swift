import KvaomSource

/// Lays out the body of a table: labels to the left, numbers to the right, a column under each head.
struct FormatTable {
  /// The lines, the closing brace's last.
  private(set) var lines: [FormatLine] = []
  /// The text.
  private let text: SourceText

  /// A line or a comment of the body where it stands in the text.
  private struct Entry {
    let range: Range<Int>
    let code: String
    let comment: String?
    let isTrailing: Bool
  }

  /// Lays out the table of `statement`, whose body starts at `start`; `comments` are those inside. A table with tabs
  /// keeps its rows as they are: its labels and spaces mean what they mean because of the tabs.
  init(_ statement: Statement, after start: Int, comments: [Comment], text: SourceText) {
    self.text = text
    var notes: [Decorations.Note] = []
    var rows: [FormatRow] = []
    switch statement.kind {
    case .table(let table):
      notes = table.rows.flatMap(\.decorations.notes)
      rows = FormatRow.rows(of: table, text)
    case .indicators(let indicators):
      notes = indicators.rows.flatMap(\.decorations.notes)
      rows = FormatRow.rows(of: indicators, text)
    default: break
    }
    let isTabbed = rows.contains { text.bytes[$0.range].contains(Byte.tab) }
    let columns = isTabbed ? nil : FormatColumns(rows)
    var entries = comments.map(entry) + notes.map { entry(Int($0.span.start)..<Int($0.span.end), nil) }
    for (index, row) in rows.enumerated() { entries.append(entry(row.range, columns?.line(index))) }
    emit(entries.sorted { $0.range.lowerBound < $1.range.lowerBound }, after: start)
    lines.append(FormatLine(indent: 0, code: "}", comment: nil, blankBefore: false))
  }

  /// A comment where it stands.
  private func entry(_ comment: Comment) -> Entry {
    let range = Int(comment.span.start)..<Int(comment.span.end)
    return Entry(range: range, code: "", comment: text.text(range), isTrailing: !comment.ownLine)
  }

  /// A row or a note where it stands, as `code` or as it is spelled.
  private func entry(_ range: Range<Int>, _ code: String?) -> Entry {
    Entry(range: range, code: code ?? FormatTable.trimmed(text.text(range)), comment: nil, isTrailing: false)
  }

  /// `text` without the spaces at its end.
  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// Writes the entries.
  private mutating func emit(_ entries: [Entry], after start: Int) {
    var lastLine = text.line(at: start)
    for entry in entries {
      let line = text.line(at: entry.range.lowerBound)
      add(entry, isBlankBefore: line > lastLine + 1 && !lines.isEmpty)
      lastLine = text.line(at: max(entry.range.lowerBound, entry.range.upperBound - 1))
    }
  }

  /// Adds a line, or a comment to the last one.
  private mutating func add(_ entry: Entry, isBlankBefore: Bool) {
    if entry.isTrailing, let last = lines.indices.last, lines[last].comment == nil {
      lines[last].comment = entry.comment
    } else {
      lines.append(FormatLine(indent: 1, code: entry.code, comment: entry.comment, blankBefore: isBlankBefore))
    }
  }
}
