import KvaomFormats
import KvaomPictures
import KvaomRender
import KvaomWords

/// Answers as WordprocessingML: sentences, tables whose heads repeat on each page and whose rows are never split,
/// pictures with a text for those who cannot see them, and what stands below.
struct WordAnswers {
  /// The width of an A4 page between its margins, the least that labels get of it, a letter and a digit of a cell's
  /// text, and the margins of a cell: in twentieths of a point.
  private static let pageWidth = 9638, leastLabels = 2600, signWidth = 132, digitWidth = 120, cellMargins = 210
  /// The size of a cell's text and the least it is made where a table is wider than the page, in halves of a point.
  private static let textSize = 18, leastSize = 13

  /// The rows of a table that is kept on one page, and those that are kept with its head where it is longer.
  private static let mostTogether = 24, leastTogether = 3

  /// What has been drawn so far.
  private(set) var drawings = WordDrawings()
  private var captions = 0
  private let locale: Locale
  private let cells: CellText
  private let pageWidth: Int

  /// The writer of a language, for a page whose text is so wide; nil for A4.
  init(_ locale: Locale, pageWidth: Int? = nil) {
    self.locale = locale
    self.pageWidth = pageWidth ?? Self.pageWidth
    cells = CellText(locale)
  }

  /// The blocks of a document as it is printed.
  mutating func written(_ document: Document) -> String {
    var text = ""
    for block in document.blocks { text += written(block) }
    return text
  }

  private mutating func written(_ block: Block) -> String {
    switch block {
    case .paragraph(let paragraph):
      let style = paragraph.role == .conclusion ? "Answer" : paragraph.role == .heading ? "Heading2" : "BodyText"
      return WordRun.paragraph(WordRun.text(paragraph.text.onOneLine), style: style)
    case .table(let table): return written(table)
    case .keyValues(let values):
      let texts = values.map { [$0.shownLabel, value($0)] }
      return frame(columns(texts, labels: 2), texts.map { row($0.map { cell(WordRun.text($0)) }) })
    case .tree(let root): return written(root)
    case .picture(let picture): return drawn(picture)
    case .notes(let notes):
      return notes.map { WordRun.paragraph(WordRun.text(cells.line(of: $0)), style: "Note") }.joined()
        + WordRun.paragraph("", style: "Gap")
    case .grounds: return ""
    }
  }

  // MARK: Tables

  private mutating func written(_ table: Table) -> String {
    // Bars in cells are made of signs that a page of Word breaks; the picture beside the table shows them.
    let table = table.keeping(table.columns.indices.filter { table.columns[$0].role != .picture })
    if table.columns.isEmpty { return "" }
    var text = ""
    var sections = table.sections
    let headline = sections.first?.headline
    if headline != nil { sections[0].headline = nil }
    let caption = number(table.number) + (headline.map { self.caption($0) } ?? "")
    if !caption.isEmpty { text += WordRun.paragraph(caption, style: "Caption", "<w:keepNext/>") }
    var rows: [String] = []
    let hasHead =
      table.columns.contains { !$0.header.isEmpty } || table.stubs.contains { !$0.title.isEmpty }
    if hasHead {
      let heads =
        table.stubs.map { cell(WordRun.text($0.title.onOneLine), isLeft: true) }
        + table.columns.map { cell(runs($0.header, $0.marks, isBold: true), isLeft: $0.role == .text) }
      rows.append(row(heads, isHead: true))
    }
    let span = table.stubs.count + table.columns.count
    for section in sections {
      if let headline = section.headline, !self.caption(headline).isEmpty {
        rows.append(row([cell(self.caption(headline), span: span)]))
      }
      for (index, line) in section.rows.enumerated() {
        rows.append(self.row(line, below: index > 0 ? section.rows[index - 1] : nil, of: table))
      }
    }
    return text + frame(columns(of: table), rows, hasHead: hasHead)
  }

  /// The number of a table or a chart, if it has one.
  private mutating func number(_ number: String) -> String {
    if number.isEmpty { return "" }
    captions += 1
    return WordRun.number(number, id: 7000 + captions)
  }

  /// How wide the columns of a table are, in twentieths of a point, and how large its text is, in halves of one.
  private struct Columns {
    let widths: [Int]
    let size: Int
  }

  /// How wide its columns are: as wide as their longest text, the labels as wide as the page has left.
  private func columns(of table: Table) -> Columns {
    // A head may take several lines, a word at a time.
    let heads = (table.stubs.map { $0.title } + table.columns.map { $0.header }).map { head in
      head.split(separator: " ").map { String($0) }.max { $0.count < $1.count } ?? ""
    }
    let lines = table.sections.flatMap { $0.rows }.map { line in
      let indent = String(repeating: "\u{2007}\u{2007}", count: line.indent)
      let labels = table.stubs.indices.map { index in
        (index == 0 ? indent : "") + (line.labels.indices.contains(index) ? line.labels[index].text : "")
      }
      return labels
        + table.columns.indices.map { line.cells.indices.contains($0) ? cells.text(of: line.cells[$0]) : "" }
    }
    return columns([heads] + lines, labels: table.stubs.count)
  }

  /// The width of each column in twentieths of a point: as its longest text asks for, and no wider together than the
  /// page; what is too much is taken from the first `labels` columns, which keep their longest word.
  private func columns(_ lines: [[String]], labels: Int) -> Columns {
    let count = lines.map { $0.count }.max() ?? 0
    func width(_ column: Int, _ text: (String) -> Int) -> Int {
      (lines.map { $0.indices.contains(column) ? text($0[column]) : 0 }.max() ?? 0) + Self.cellMargins
    }
    func length(_ text: String) -> Int {
      text.reduce(0) { $0 + ($1.isLetter ? Self.signWidth : Self.digitWidth) }
    }
    var widths = (0..<count).map { width($0, length) }
    let numbers = widths.dropFirst(labels).reduce(0, +)
    let wanted = widths.prefix(labels).reduce(0, +)
    let words = (0..<min(labels, count)).reduce(0) { sum, column in
      sum + width(column) { text in text.split(separator: " ").map { length(String($0)) }.max() ?? 0 }
    }
    let left = max(Self.leastLabels, words, pageWidth - numbers)
    if wanted > left { for index in 0..<min(labels, count) { widths[index] = widths[index] * left / max(1, wanted) } }
    let total = widths.reduce(0, +)
    guard total > pageWidth else { return Columns(widths: widths, size: Self.textSize) }
    return Columns(
      widths: widths.map { $0 * pageWidth / total }, size: max(Self.leastSize, Self.textSize * pageWidth / total))
  }

  private func row(_ line: TableRow, below above: TableRow?, of table: Table) -> String {
    let isStrong = line.role == .sum || line.role == .subtotal
    var parts: [String] = []
    for (index, label) in line.visibleLabels(below: above, count: table.stubs.count).enumerated() {
      let indent = index == 0 ? line.indent : 0
      parts.append(cell(runs(label.text, label.marks, isBold: isStrong), indent: indent, hasRule: line.role == .sum))
    }
    for (index, column) in table.columns.enumerated() {
      let content = line.cells.indices.contains(index) ? line.cells[index] : .empty
      parts.append(
        cell(
          runs(cells.text(of: content), content.marks, isBold: isStrong), isLeft: column.role == .text,
          hasRule: line.role == .sum))
    }
    return row(parts)
  }

  private func runs(_ text: String, _ marks: [Int], isBold: Bool) -> String {
    WordRun.text(text.onOneLine, WordRun.Look(isBold: isBold)) + WordRun.text(CellText.marks(marks))
  }

  private func caption(_ headline: Headline) -> String {
    let details = headline.details.joined(locale)
    let gap = headline.title.isEmpty || details.isEmpty ? "" : "   "
    return WordRun.text(headline.title.onOneLine, WordRun.Look(isBold: true)) + WordRun.text(gap + details)
  }

  private func frame(_ columns: Columns, _ rows: [String], hasHead: Bool = false) -> String {
    let widths = columns.widths
    let rows = columns.size == Self.textSize ? rows : rows.map { WordRun.sized($0, columns.size) }
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    return """
      <w:tbl><w:tblPr><w:tblStyle w:val="Figures"/><w:tblW w:w="\(widths.reduce(0, +))" w:type="dxa"/>\
      <w:tblLook w:val="\(hasHead ? "0420" : "0400")" w:firstRow="\(hasHead ? 1 : 0)"/>\
      </w:tblPr><w:tblGrid>\(grid)</w:tblGrid>\
      \(kept(rows).joined())</w:tbl>
      \(WordRun.paragraph("", style: "Gap"))
      """
  }

  /// The rows of a table that fits on a page stay on one; a longer one breaks between rows, not behind its head.
  private func kept(_ rows: [String]) -> [String] {
    let together = rows.count <= Self.mostTogether ? rows.count - 1 : Self.leastTogether
    return rows.enumerated().map { index, row in
      index < together
        ? row.replacing("<w:pStyle w:val=\"Cell\"/>", with: "<w:pStyle w:val=\"Cell\"/><w:keepNext/>") : row
    }
  }

  private func row(_ parts: [String], isHead: Bool = false) -> String {
    "<w:tr><w:trPr><w:cantSplit/>\(isHead ? "<w:tblHeader/>" : "")</w:trPr>\(parts.joined())</w:tr>\n"
  }

  /// A cell; labels and words stand left, numbers right.
  private func cell(
    _ runs: String, isLeft: Bool = true, indent: Int = 0, span: Int = 1, hasRule: Bool = false
  ) -> String {
    let across = span > 1 ? "<w:gridSpan w:val=\"\(span)\"/>" : ""
    let rule = hasRule ? "<w:tcBorders><w:top w:val=\"single\" w:sz=\"4\"/></w:tcBorders>" : ""
    let side = isLeft ? "<w:ind w:left=\"\(240 * indent)\"/>" : "<w:jc w:val=\"right\"/>"
    // A number is never broken, whatever the width of the reader's font.
    return "<w:tc><w:tcPr>\(across)\(rule)\(isLeft ? "" : "<w:noWrap/>")</w:tcPr>"
      + WordRun.paragraph(runs, style: "Cell", side) + "</w:tc>"
  }

  private func value(_ value: KeyValue) -> String {
    [cells.text(of: value.value), value.unit, value.precise.isEmpty ? "" : "(\(value.precise))"]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func written(_ root: TreeNode) -> String {
    var rows: [String] = []
    var texts: [[String]] = []
    var open = [(depth: 0, node: root)]
    while let next = open.popLast() {
      let lead = String(repeating: " ", count: next.depth * 3)
      texts.append([lead + next.node.label, cells.text(of: next.node.value), next.node.detail])
      rows.append(
        row([
          cell(WordRun.text(next.node.label.onOneLine), indent: next.depth),
          cell(WordRun.text(cells.text(of: next.node.value)), isLeft: false),
          cell(WordRun.text(next.node.detail.onOneLine)),
        ]))
      open += next.node.children.reversed().map { (next.depth + 1, $0) }
    }
    return frame(columns(texts, labels: 1), rows)
  }

  // MARK: Pictures

  /// A picture over its number, with a text for those who cannot see it.
  private mutating func drawn(_ picture: Picture) -> String {
    let text = [picture.number, picture.name, picture.unit].filter { !$0.isEmpty }.joined(separator: ". ")
    let run = drawings.run(
      picture, text: "\(text). \(ReportWords.figuresBelow[locale])", language: WordRun.language(locale))
    let caption = number(picture.number) + WordRun.text(picture.name.onOneLine)
    return WordRun.paragraph(run, style: "Picture", "<w:keepNext/>")
      + (caption.isEmpty ? "" : WordRun.paragraph(caption, style: "Caption"))
  }
}

extension KeyValue {
  fileprivate var shownLabel: String { label.isEmpty ? name : label }
}
