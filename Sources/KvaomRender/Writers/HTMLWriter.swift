import KvaomPictures
import KvaomWords

/// Writes a document as a section of a page of HTML: `<section class="kvaom">` with tables, lists and paragraphs, no
/// script. Exact values are in `data-value`; roles, statuses and reasons in `class` and `title`.
struct HTMLWriter {
  private let document: Document
  private let cells: CellText
  private let namesFigures: Bool

  /// A writer for a document; with `namesFigures` each figure says what one would type to ask for it, in `data-why`,
  /// and in which world it is, in `data-in`.
  init(_ document: Document, namesFigures: Bool = false) {
    self.namesFigures = namesFigures
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
      let tag = paragraph.role == .heading ? "h2" : "p"
      return "<\(tag) class=\"\(paragraph.role.rawValue)\">\(HTMLText.escaped(paragraph.text))</\(tag)>\n"
    case .picture(let picture): return write(picture)
    case .notes(let notes):
      return "<ul class=\"notes\">\n"
        + notes.map { "<li class=\"\($0.kind.name)\">\(HTMLText.escaped(cells.line(of: $0)))</li>\n" }.joined()
        + "</ul>\n"
    case .grounds: return ""
    }
  }

  /// A chart; in a paper under its number, in a frame that can be moved through where a screen is narrow.
  private func write(_ picture: Picture) -> String {
    if picture.number.isEmpty { return "<figure>\n\(picture.vector)</figure>\n" }
    return """
      <figure>
      \(Self.wide(picture.vector, name: picture.number))\
      <figcaption>\(Self.number(picture.number))\(" " + HTMLText.escaped(picture.name))\
      </figcaption>
      </figure>

      """
  }

  /// What may be wider than the screen, so that it is moved alone, also by keys.
  private static func wide(_ element: String, name: String) -> String {
    "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"\(HTMLText.escaped(name))\">\n\(element)</div>\n"
  }

  private static func number(_ number: String) -> String {
    "<span class=\"name\">\(HTMLText.escaped(number)).</span>"
  }

  private func write(_ table: Table) -> String {
    let written = self.element(of: table)
    return table.number.isEmpty ? written : Self.wide(written, name: table.number)
  }

  private func element(of table: Table) -> String {
    var table = table
    var text = "<table>\n"
    // What stands over the whole table is its caption; further headlines part its rows.
    var caption = table.number.isEmpty ? [] : [Self.number(table.number)]
    if let headline = table.sections.first?.headline {
      caption.append(self.text(of: headline))
      table.sections[0].headline = nil
    }
    if !caption.isEmpty { text += "<caption>\(caption.joined(separator: " "))</caption>\n" }
    text += "<thead>\n<tr>"
    for stub in table.stubs {
      text += stub.title.isEmpty ? "<td></td>" : "<th scope=\"col\">\(HTMLText.escaped(stub.title))</th>"
    }
    for column in table.columns {
      if column.header.isEmpty, column.marks.isEmpty {
        text += "<td\(bar(column))></td>"
        continue
      }
      text += "<th scope=\"col\"\(bar(column))>\(HTMLText.escaped(column.header))\(raised(column.marks))</th>"
    }
    text += "</tr>\n</thead>\n"
    for section in table.sections { text += write(section, of: table) }
    return text + "</table>\n"
  }

  private func write(_ section: TableSection, of table: Table) -> String {
    var text = "<tbody>\n"
    if let headline = section.headline {
      let span = table.stubs.count + table.columns.count
      let tag = headline.isBlank ? "td" : "th"
      text += "<tr class=\"headline\"><\(tag)\(headline.isBlank ? "" : " scope=\"rowgroup\"") colspan=\"\(span)\">"
      text += self.text(of: headline) + "</\(tag)></tr>\n"
    }
    for (index, row) in section.rows.enumerated() {
      text += write(row, below: index > 0 ? section.rows[index - 1] : nil, of: table)
    }
    return text + "</tbody>\n"
  }

  private func text(of headline: Headline) -> String {
    let title = headline.title.isEmpty ? "" : "<b>\(HTMLText.escaped(headline.title))</b>"
    let details = HTMLText.escaped(headline.details.joined(document.locale))
    let name = headline.name.isEmpty ? "" : "<code>\(HTMLText.escaped(headline.name))</code>"
    return [title, details, name].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func write(_ row: TableRow, below above: TableRow?, of table: Table) -> String {
    var text = "<tr class=\"\(row.role.rawValue)\">"
    for (index, label) in row.visibleLabels(below: above, count: table.stubs.count).enumerated() {
      // A row that its caption names, or the row above, has no head of its own to be read aloud.
      if label.text.isEmpty, label.marks.isEmpty {
        text += "<td></td>"
        continue
      }
      text +=
        """
        <th scope="row"\(index == 0 ? Self.indented(row.indent) : "")>\
        \(HTMLText.escaped(label.text))\(raised(label.marks))</th>
        """
    }
    for (index, column) in table.columns.enumerated() {
      let name = namesFigures ? CellName(row, column) : nil
      text += write(row.cells.indices.contains(index) ? row.cells[index] : .empty, column, name)
    }
    return text + "</tr>\n"
  }

  private func write(_ cell: TableCell, _ column: TableColumn, _ name: CellName?) -> String {
    let text = HTMLText.escaped(cells.text(of: cell)) + raised(cell.marks)
    return "<td\(bar(column))\(attributes(of: cell))\(attributes(of: name, cell))>\(text)</td>"
  }

  /// What one would type to ask for a number; nothing where a page does not answer to it.
  private func attributes(of name: CellName?, _ cell: TableCell) -> String {
    guard namesFigures, let name, case .number = cell.content else { return "" }
    let world = name.world.isEmpty ? "" : " data-in=\"\(HTMLText.escaped(name.world))\""
    return " data-why=\"\(HTMLText.escaped(name.text))\"\(world)"
  }

  private func attributes(of cell: TableCell) -> String {
    switch cell.content {
    case .empty, .text, .notApplicable, .sourceMark, .picture: ""
    case .number(let number): " data-value=\"\(NumberText.exact(number.value))\""
    case .missing(let reason): reason.map { " title=\"\(HTMLText.escaped($0))\"" } ?? ""
    case .status(let status): " data-status=\"\(status.rawValue)\""
    case .outcome(let outcome): " data-outcome=\"\(outcome.rawValue)\""
    }
  }

  private func write(_ value: KeyValue) -> String {
    let label = value.label.isEmpty ? value.name : value.label
    let amount = [value.unit, value.precise.isEmpty ? "" : "(\(value.precise))"].filter { !$0.isEmpty }.joined(
      separator: " ")
    let unit = [amount, value.details.joined(document.locale)].filter { !$0.isEmpty }.joined(separator: " · ")
    let name = CellName(value.name, in: value.scenario)
    return "<dt>\(HTMLText.escaped(label))</dt><dd\(attributes(of: value.value))\(attributes(of: name, value.value))>"
      + "\(HTMLText.escaped(cells.text(of: value.value)))\(unit.isEmpty ? "" : " " + HTMLText.escaped(unit))</dd>\n"
  }

  private func write(_ root: TreeNode) -> String {
    var text = "<table class=\"tree\">\n"
    var open = [(depth: 0, node: root)]
    while let next = open.popLast() {
      let cell = next.node.value
      text +=
        """
        <tr data-depth="\(next.depth)"><th scope="row"\(Self.indented(next.depth))>\
        \(HTMLText.escaped(next.node.label))</th>
        """
      let name = attributes(of: CellName(next.node), cell)
      text += "<td\(attributes(of: cell))\(name)>\(HTMLText.escaped(cells.text(of: cell)))</td>"
      text += "<td class=\"text\">\(HTMLText.escaped(next.node.detail))</td></tr>\n"
      open += next.node.children.reversed().map { (next.depth + 1, $0) }
    }
    return text + "</table>\n"
  }

  /// The classes of a column: texts and bars stand left, and before some columns, such as those of sums, stands a line.
  private func bar(_ column: TableColumn) -> String {
    let names = [column.role == .text || column.role == .picture ? "text" : "", column.hasBarBefore ? "bar" : ""]
    let written = names.filter { !$0.isEmpty }.joined(separator: " ")
    return written.isEmpty ? "" : " class=\"\(written)\""
  }

  /// How far a label is moved in; it holds where the page's own style is lost.
  private static func indented(_ steps: Int) -> String {
    steps == 0 ? "" : " style=\"padding-left: \(steps * 2)em\""
  }

  /// Footnotes; a space parts them from a number, so that what is copied is still one.
  private func raised(_ marks: [Int]) -> String {
    marks.isEmpty ? "" : "\u{A0}<sup>\(marks.map { CellText.letters(of: $0) }.joined(separator: ","))</sup>"
  }
}

/// Writes documents as one whole page of HTML: it needs nothing else, and prints well on paper.
struct HTMLPage {
  /// The page of the documents, its title the first headline; empty where there are none.
  static func write(_ documents: [Document], _ page: Page.Options) -> String {
    guard let language = documents.first?.locale else { return "" }
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTMLText.escaped(title(of: documents)))</title>
      <style>
      \(HTMLText.style)
      </style>
      </head>
      <body>
      \(Page.arranged(documents, page).map { HTMLWriter($0).write() }.joined())</body>
      </html>

      """
  }

  private static func title(of documents: [Document]) -> String {
    let titles = documents.lazy.flatMap { $0.blocks }.compactMap { block -> String? in
      switch block {
      case .table(let table): table.sections.first?.headline?.title
      case .keyValues(let values): values.first.map { $0.label.isEmpty ? $0.name : $0.label }
      case .tree(let root): root.label
      case .paragraph(let paragraph): paragraph.text
      case .picture(let picture): picture.title
      case .notes, .grounds: nil
      }
    }
    return titles.first { !$0.isEmpty } ?? "Kvaom"
  }
}
