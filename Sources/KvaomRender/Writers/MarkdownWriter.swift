import KvaomPictures
import KvaomWords

/// Writes a document as Markdown with pipe tables: a table for each section, numbers right-aligned, the planner's
/// text escaped.
struct MarkdownWriter {
  private let document: Document
  private let cells: CellText

  /// A writer for a document.
  init(_ document: Document) {
    self.document = document
    cells = CellText(document.locale)
  }

  /// The document.
  func write() -> String {
    document.blocks.map { block in
      switch block {
      case .table(let table):
        table.sections.indices.map { write(table.sections[$0], of: table, number: $0 == 0 ? table.number : "") }
          .joined(separator: "\n")
      case .keyValues(let values): values.map { write($0) }.joined()
      case .tree(let root): write(root)
      case .paragraph(let paragraph): write(paragraph)
      case .picture(let picture):
        (picture.number.isEmpty ? "" : number(picture.number) + "\n\n")
          + ChartPage().lines(of: picture).map { "    " + $0 + "\n" }.joined()
      case .notes(let notes):
        notes.map { "- " + escaped(cells.line(of: $0)) + "\n" }.joined()
      case .grounds: ""
      }
    }.joined(separator: "\n")
  }

  /// What a paper calls a table or a chart.
  private func number(_ number: String) -> String { "**\(number).**" }

  private func write(_ section: TableSection, of table: Table, number: String) -> String {
    let caption = [number.isEmpty ? nil : self.number(number), section.headline.map { headline($0) }]
    var text = caption.compactMap { $0 }.joined(separator: " ")
    if !text.isEmpty { text += "\n\n" }
    let headers = table.columns.map { escaped($0.header) + CellText.marks($0.marks) }
    text += line(table.stubs.map { escaped($0.title) } + headers)
    let alignments = table.columns.map { $0.role == .text ? ":--" : "--:" }
    text += line(table.stubs.map { $0.isTrailing ? "--:" : ":--" } + alignments)
    for (index, row) in section.rows.enumerated() {
      let above = index > 0 ? section.rows[index - 1] : nil
      text += write(row, below: above, of: table)
    }
    return text
  }

  private func write(_ row: TableRow, below above: TableRow?, of table: Table) -> String {
    let labels = row.visibleLabels(below: above, count: table.stubs.count).enumerated().map {
      let indent = $0.offset == 0 ? String(repeating: "&nbsp;&nbsp;", count: row.indent) : ""
      return indent + strong(escaped($0.element.text) + CellText.marks($0.element.marks), in: row)
    }
    let cells = table.columns.indices.map { index -> String in
      guard row.cells.indices.contains(index) else { return "" }
      return strong(text(of: row.cells[index]), in: row)
    }
    return line(labels + cells)
  }

  private func write(_ value: KeyValue) -> String {
    let parts = [
      value.label.isEmpty ? "" : escaped(value.label) + ":", "**" + text(of: value.value) + "**",
      escaped(value.unit), value.precise.isEmpty ? "" : "(\(escaped(value.precise)))",
      value.details.isEmpty ? "" : "· " + escaped(value.details.joined(document.locale)),
    ]
    return "- " + parts.filter { !$0.isEmpty }.joined(separator: " ") + "\n"
  }

  private func write(_ root: TreeNode) -> String {
    var text = ""
    var open = [(depth: 0, node: root)]
    while let next = open.popLast() {
      let parts = [next.node.label, cells.text(of: next.node.value), next.node.detail]
      text +=
        String(repeating: "  ", count: next.depth) + "- "
        + parts.filter { !$0.isEmpty }.map { escaped($0) }.joined(separator: " – ") + "\n"
      open += next.node.children.reversed().map { (next.depth + 1, $0) }
    }
    return text
  }

  private func write(_ paragraph: Paragraph) -> String {
    (paragraph.role == .heading ? "## " : "") + escaped(paragraph.text) + "\n"
  }

  private func headline(_ headline: Headline) -> String {
    let title = headline.title.isEmpty ? "" : "**\(escaped(headline.title))**"
    let details = escaped(headline.details.joined(document.locale))
    let name = headline.name.isEmpty ? "" : "(\(escaped(headline.name)))"
    return [title, details, name].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func text(of cell: TableCell) -> String {
    escaped(cells.text(of: cell)) + CellText.marks(cell.marks)
  }

  private func strong(_ text: String, in row: TableRow) -> String {
    let isStrong = row.role == .sum || row.role == .subtotal || row.role == .heading
    return isStrong && !text.isEmpty ? "**\(text)**" : text
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// The text on one line, with a backslash before everything Markdown or HTML would take for its own.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.onOneLine.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case "\\", "`", "*", "_", "[", "]", ">", "|", "#", "~", "$":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
