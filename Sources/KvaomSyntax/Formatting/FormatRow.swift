import KvaomSource

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
      return text.text(of: column.name.span) + title + (column.annotation.map { ": " + unit($0, text) } ?? "")
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
