/// Writes a document as a fragment of HTML that stands alone: `<section class="kvaom">` with tables, lists and
/// paragraphs; no style, no
/// script. Exact values are in `data-value`; roles, statuses and reasons in `class` and `title`.
struct HTMLWriter {
  private let document: Document
  private let cells: CellText

  /// A writer for a document.
  init(_ document: Document) {
    self.document = document
    cells = CellText(document.locale)
  }

  /// The fragment.
  func write() -> String {
    var text = "<section class=\"kvaom\" lang=\"\(document.locale.rawValue)\">\n"
    for block in document.blocks { text += write(block) }
    return text + "</section>\n"
  }

  private func write(_ block: Block) -> String {
    switch block {
    case .table(let table): return write(table)
    case .keyValues(let values):
      return "<dl>\n" + values.map { write($0) }.joined() + "</dl>\n"
    case .tree(let root): return write(root)
    case .paragraph(let paragraph):
      let tag = paragraph.role == .heading ? "h3" : "p"
      return "<\(tag) class=\"\(paragraph.role.rawValue)\">\(escaped(paragraph.text))</\(tag)>\n"
    case .notes(let notes):
      let lines = NoteLines.shown(notes, Words(document.locale))
      return "<ul class=\"notes\">\n"
        + lines.map { "<li class=\"\($0.kind.name)\">\(escaped(CellText.line(of: $0)))</li>\n" }.joined() + "</ul>\n"
    }
  }

  private func write(_ table: Table) -> String {
    var text = "<table>\n<thead>\n<tr>"
    for stub in table.stubs { text += "<th scope=\"col\">\(escaped(stub.title))</th>" }
    for column in table.columns {
      text += "<th scope=\"col\"\(bar(column))>\(escaped(column.header))\(raised(column.marks))</th>"
    }
    text += "</tr>\n</thead>\n"
    for section in table.sections { text += write(section, of: table) }
    return text + "</table>\n"
  }

  private func write(_ section: TableSection, of table: Table) -> String {
    var text = "<tbody>\n"
    if let headline = section.headline {
      let span = table.stubs.count + table.columns.count
      text += "<tr class=\"headline\"><th scope=\"rowgroup\" colspan=\"\(span)\">"
      text += "<b>\(escaped(headline.title))</b> \(escaped(headline.details.joined(separator: " · ")))"
      if !headline.name.isEmpty { text += " <code>\(escaped(headline.name))</code>" }
      text += "</th></tr>\n"
    }
    for (index, row) in section.rows.enumerated() {
      text += write(row, below: index > 0 ? section.rows[index - 1] : nil, of: table)
    }
    return text + "</tbody>\n"
  }

  private func write(_ row: TableRow, below above: TableRow?, of table: Table) -> String {
    var text = "<tr class=\"\(row.role.rawValue)\">"
    for label in row.visibleLabels(below: above, count: table.stubs.count) {
      text += "<th scope=\"row\">\(escaped(label.text))\(raised(label.marks))</th>"
    }
    for (index, column) in table.columns.enumerated() {
      text += write(row.cells.indices.contains(index) ? row.cells[index] : .empty, column)
    }
    return text + "</tr>\n"
  }

  private func write(_ cell: TableCell, _ column: TableColumn) -> String {
    let text = escaped(cells.text(of: cell)) + raised(cell.marks)
    return "<td\(bar(column))\(attributes(of: cell))>\(text)</td>"
  }

  private func attributes(of cell: TableCell) -> String {
    switch cell.content {
    case .empty, .text, .notApplicable, .sourceMark: ""
    case .number(let number): " data-value=\"\(NumberText.exact(number.value))\""
    case .missing(let reason): reason.map { " title=\"\(escaped($0))\"" } ?? ""
    case .status(let status): " data-status=\"\(status.rawValue)\""
    case .outcome(let outcome): " data-outcome=\"\(outcome.rawValue)\""
    }
  }

  private func write(_ value: KeyValue) -> String {
    let label = value.label.isEmpty ? value.name : value.label
    let unit = [value.unit, value.detail].filter { !$0.isEmpty }.joined(separator: " · ")
    return "<dt>\(escaped(label))</dt><dd\(attributes(of: value.value))>"
      + "\(escaped(cells.text(of: value.value)))\(unit.isEmpty ? "" : " " + escaped(unit))</dd>\n"
  }

  private func write(_ root: TreeNode) -> String {
    var text = "<table class=\"tree\">\n"
    var open = [(depth: 0, node: root)]
    while let next = open.popLast() {
      let cell = next.node.value
      text += "<tr data-depth=\"\(next.depth)\"><th scope=\"row\">\(escaped(next.node.label))</th>"
      text += "<td\(attributes(of: cell))>\(escaped(cells.text(of: cell)))</td>"
      text += "<td>\(escaped(next.node.detail))</td></tr>\n"
      open += next.node.children.reversed().map { (next.depth + 1, $0) }
    }
    return text + "</table>\n"
  }

  private func bar(_ column: TableColumn) -> String { column.hasBarBefore ? " class=\"bar\"" : "" }

  private func raised(_ marks: [Int]) -> String {
    marks.isEmpty ? "" : "<sup>\(marks.map(String.init).joined(separator: ","))</sup>"
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.onOneLine.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
