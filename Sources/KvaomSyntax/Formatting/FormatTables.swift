import KvaomSource

/// Lays out the body of a table: labels to the left, numbers to the right, a column under each head.
struct FormatTable {
  /// The lines, the closing brace's last.
  private(set) var lines: [FormatLine] = []
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
      notes = table.rows.flatMap { $0.decorations.notes }
      rows = FormatRow.rows(of: table, text)
    case .indicators(let indicators):
      notes = indicators.rows.flatMap { $0.decorations.notes }
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

/// The header or a row of a table, by its fields as they are spelled.
struct FormatRow {
  /// Where it stands.
  let range: Range<Int>
  /// The fields before the cells.
  let heads: [String]
  /// The cells, or the heads of the columns.
  let cells: [String]
  /// Whether each cell is set to the right; nil for a header, which follows its columns.
  let isRight: [Bool]?

  /// The header and the rows of a table.
  static func rows(of table: TableStatement, _ text: SourceText) -> [FormatRow] {
    let rows = table.rows.map { row($0, text) }
    guard let span = table.headerSpan else { return rows }
    let heads = table.columns.map { column in
      let title = column.title == nil ? "" : " " + quoted(after: column.name, before: span, text)
      let notes = column.notes.map { " " + text.text(of: $0.span) }.joined()
      return text.text(of: column.name.span) + title + (column.annotation.map { ": " + unit($0, text) } ?? "") + notes
    }
    return [FormatRow(range: Int(span.start)..<Int(span.end), heads: [], cells: heads, isRight: nil)] + rows
  }

  /// A row of a table.
  private static func row(_ row: TableStatement.Row, _ text: SourceText) -> FormatRow {
    var heads = row.labels.map { text.text(of: $0.span) }
    let role = row.role == .sum ? "=" : row.role == .total ? "==" : ""
    if !role.isEmpty { heads = [([role] + heads.prefix(1)).joined(separator: " ")] + heads.dropFirst() }
    if row.title != nil, let name = row.labels.last { heads.append(quoted(after: name, before: row.span, text)) }
    if let unit = row.unit, let last = heads.popLast() { heads.append(last + ": " + self.unit(unit, text)) }
    return FormatRow(
      range: Int(row.span.start)..<Int(row.span.end), heads: heads,
      cells: row.cells.map { text.text(of: $0.span) }, isRight: row.cells.map(isRight))
  }

  /// The text in quotes after `name` as it is spelled.
  private static func quoted(after name: Name, before span: SourceSpan, _ text: SourceText) -> String {
    let bytes = text.bytes[Int(name.span.end)..<Int(span.end)]
    guard let opening = bytes.firstIndex(of: Byte.quote) else { return "" }
    var end = opening + 1
    while end < bytes.endIndex, bytes[end] != Byte.quote { end += bytes[end] == Byte.backslash ? 2 : 1 }
    return text.text(opening..<min(end + 1, bytes.endIndex))
  }

  /// The header and the rows of a table of indicators.
  static func rows(of indicators: IndicatorsStatement, _ text: SourceText) -> [FormatRow] {
    let rows = indicators.rows.map { row($0, text) }
    guard let first = indicators.columns.first, let last = indicators.columns.last else { return rows }
    let range = Int(first.name.span.start)..<Int(last.name.span.end)
    return [FormatRow(range: range, heads: [], cells: indicators.columns.map(head), isRight: nil)] + rows
  }

  /// The head of a column of indicators.
  private static func head(_ column: IndicatorsStatement.Column) -> String {
    let link = column.isBy ? " by " : column.name.text == "target" ? " in " : " "
    return "\(column.name.text)\(link)\(column.year.year)"
  }

  /// A row of a table of indicators.
  private static func row(_ row: IndicatorsStatement.Row, _ text: SourceText) -> FormatRow {
    let label = row.label == nil ? [] : [quoted(after: row.name, before: row.span, text)]
    return FormatRow(
      range: Int(row.span.start)..<Int(row.span.end), heads: [row.name.text] + label,
      cells: row.cells.map { text.text(of: $0.span) }, isRight: row.cells.map(isRight))
  }

  /// Whether a cell is set to the right: numbers and signs for missing figures are.
  private static func isRight(_ cell: TableStatement.Cell) -> Bool {
    switch cell.value {
    case .number, .missing: true
    default: false
    }
  }

  /// A unit as it is spelled, each white space one space.
  private static func unit(_ unit: UnitSyntax, _ text: SourceText) -> String {
    text.text(of: unit.span).split(separator: " ").joined(separator: " ")
  }
}

/// The widths of a table's columns, and its lines laid out in them.
struct FormatColumns {
  /// The spaces between two columns.
  private static let gap = 2
  /// The header and the rows.
  private let rows: [FormatRow]
  /// The width of each field before the cells.
  private var headWidths: [Int] = []
  /// The width of each column of cells.
  private var widths: [Int] = []
  /// Whether a column is set to the right: all its cells are numbers or missing.
  private let isRight: [Bool]

  /// The columns of `rows`.
  init(_ rows: [FormatRow]) {
    self.rows = rows
    var (headWidths, widths): ([Int], [Int]) = ([], [])
    for row in rows {
      FormatColumns.widen(&headWidths, row.heads)
      FormatColumns.widen(&widths, row.cells)
    }
    (self.headWidths, self.widths) = (headWidths, widths)
    isRight = widths.indices.map { column in
      rows.allSatisfy { row in row.isRight.map { column >= $0.count || $0[column] } ?? true }
    }
  }

  /// Makes room for `fields`.
  private static func widen(_ widths: inout [Int], _ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index == widths.count { widths.append(0) }
      widths[index] = max(widths[index], field.count)
    }
  }

  /// The row at `index` as a line, without its indentation.
  func line(_ index: Int) -> String {
    let row = rows[index]
    var line = ""
    for (column, width) in headWidths.enumerated() {
      let field = column < row.heads.count ? row.heads[column] : ""
      line += FormatColumns.padded(field, width, right: false) + String(repeating: " ", count: FormatColumns.gap)
    }
    for (column, cell) in row.cells.enumerated() {
      line += FormatColumns.padded(cell, widths[column], right: isRight[column])
      line += String(repeating: " ", count: FormatColumns.gap)
    }
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  /// `field` with spaces up to `width`.
  private static func padded(_ field: String, _ width: Int, right: Bool) -> String {
    let spaces = String(repeating: " ", count: max(0, width - field.count))
    return right ? spaces + field : field + spaces
  }
}
