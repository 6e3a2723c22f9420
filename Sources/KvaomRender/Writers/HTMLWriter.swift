/// Writes a document as a section of a page of HTML: `<section class="kvaom">` with tables, lists and paragraphs, no
/// script. Exact values are in `data-value`; roles, statuses and reasons in `class` and `title`.
struct HTMLWriter {
  private let document: Document
  private let cells: CellText

  /// A writer for a document.
  init(_ document: Document) {
    self.document = document
    cells = CellText(document.locale)
  }

  /// The section.
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
      return "<\(tag) class=\"\(paragraph.role.rawValue)\">\(Self.escaped(paragraph.text))</\(tag)>\n"
    case .notes(let notes):
      let lines = NoteLines.shown(notes, Words(document.locale))
      return "<ul class=\"notes\">\n"
        + lines.map { "<li class=\"\($0.kind.name)\">\(Self.escaped(CellText.line(of: $0)))</li>\n" }.joined() + "</ul>\n"
    }
  }

  private func write(_ table: Table) -> String {
    var text = "<table>\n<thead>\n<tr>"
    for stub in table.stubs { text += "<th scope=\"col\">\(Self.escaped(stub.title))</th>" }
    for column in table.columns {
      text += "<th scope=\"col\"\(bar(column))>\(Self.escaped(column.header))\(raised(column.marks))</th>"
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
      text += "<b>\(Self.escaped(headline.title))</b> \(Self.escaped(headline.details.joined(separator: " · ")))"
      if !headline.name.isEmpty { text += " <code>\(Self.escaped(headline.name))</code>" }
      text += "</th></tr>\n"
    }
    for (index, row) in section.rows.enumerated() {
      text += write(row, below: index > 0 ? section.rows[index - 1] : nil, of: table)
    }
    return text + "</tbody>\n"
  }

  private func write(_ row: TableRow, below above: TableRow?, of table: Table) -> String {
    var text = "<tr class=\"\(row.role.rawValue)\">"
    for (index, label) in row.visibleLabels(below: above, count: table.stubs.count).enumerated() {
      text += "<th scope=\"row\"\(index == 0 ? Self.indented(row.indent) : "")>\(Self.escaped(label.text))\(raised(label.marks))</th>"
    }
    for (index, column) in table.columns.enumerated() {
      text += write(row.cells.indices.contains(index) ? row.cells[index] : .empty, column)
    }
    return text + "</tr>\n"
  }

  private func write(_ cell: TableCell, _ column: TableColumn) -> String {
    let text = Self.escaped(cells.text(of: cell)) + raised(cell.marks)
    return "<td\(bar(column))\(attributes(of: cell))>\(text)</td>"
  }

  private func attributes(of cell: TableCell) -> String {
    switch cell.content {
    case .empty, .text, .notApplicable, .sourceMark: ""
    case .number(let number): " data-value=\"\(NumberText.exact(number.value))\""
    case .missing(let reason): reason.map { " title=\"\(Self.escaped($0))\"" } ?? ""
    case .status(let status): " data-status=\"\(status.rawValue)\""
    case .outcome(let outcome): " data-outcome=\"\(outcome.rawValue)\""
    }
  }

  private func write(_ value: KeyValue) -> String {
    let label = value.label.isEmpty ? value.name : value.label
    let amount = [value.unit, value.precise.isEmpty ? "" : "(\(value.precise))"].filter { !$0.isEmpty }.joined(separator: " ")
    let unit = [amount, value.detail].filter { !$0.isEmpty }.joined(separator: " · ")
    return "<dt>\(Self.escaped(label))</dt><dd\(attributes(of: value.value))>"
      + "\(Self.escaped(cells.text(of: value.value)))\(unit.isEmpty ? "" : " " + Self.escaped(unit))</dd>\n"
  }

  private func write(_ root: TreeNode) -> String {
    var text = "<table class=\"tree\">\n"
    var open = [(depth: 0, node: root)]
    while let next = open.popLast() {
      let cell = next.node.value
      text += "<tr data-depth=\"\(next.depth)\"><th scope=\"row\"\(Self.indented(next.depth))>\(Self.escaped(next.node.label))</th>"
      text += "<td\(attributes(of: cell))>\(Self.escaped(cells.text(of: cell)))</td>"
      text += "<td class=\"text\">\(Self.escaped(next.node.detail))</td></tr>\n"
      open += next.node.children.reversed().map { (next.depth + 1, $0) }
    }
    return text + "</table>\n"
  }

  /// The class of a column: texts stand left, a bar stands before budget years.
  private func bar(_ column: TableColumn) -> String {
    let names = [column.role == .text || column.role == .picture ? "text" : "", column.hasBarBefore ? "bar" : ""]
    let written = names.filter { !$0.isEmpty }.joined(separator: " ")
    return written.isEmpty ? "" : " class=\"\(written)\""
  }

  /// How far a label is moved in; it holds where the page's own style is lost.
  private static func indented(_ steps: Int) -> String {
    steps == 0 ? "" : " style=\"padding-left: \(steps * 2)em\""
  }

  private func raised(_ marks: [Int]) -> String {
    marks.isEmpty ? "" : "<sup>\(marks.map(String.init).joined(separator: ","))</sup>"
  }

  /// The text on one line, with what HTML takes for its own written out.
  static func escaped(_ text: String) -> String {
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
