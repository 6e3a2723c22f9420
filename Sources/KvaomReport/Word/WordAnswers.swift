import KvaomFormats
import KvaomPictures
import KvaomRender
import KvaomWords

/// Answers as WordprocessingML: sentences, tables whose heads repeat on each page and whose rows are never split,
/// pictures with a text for those who cannot see them, and what stands below.
struct WordAnswers {
  /// The width of an A4 page between its margins, the least that labels get of it, a sign of a cell's text, and the
  /// margins of a cell: in twentieths of a point.
  private static let pageWidth = 9638, leastLabels = 2200, signWidth = 132, cellMargins = 200

  /// The pictures met so far, as SVG.
  private(set) var pictures: [String] = []
  private let locale: Locale
  private let cells: CellText

  /// The writer of a language.
  init(_ locale: Locale) {
    self.locale = locale
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
      let style = paragraph.role == .conclusion ? "Answer" : paragraph.role == .heading ? "Heading3" : "BodyText"
      return WordRun.paragraph(WordRun.text(paragraph.text.onOneLine), style: style)
    case .table(let table): return written(table)
    case .keyValues(let values):
      let texts = values.map { [$0.shownLabel, value($0)] }
      return frame(Self.widths(texts, labels: 2), texts.map { row($0.map { cell(WordRun.text($0)) }) })
    case .tree(let root): return written(root)
    case .picture(let picture): return drawn(picture)
    case .notes(let notes):
      return notes.map { WordRun.paragraph(WordRun.text(cells.line(of: $0)), style: "Note") }.joined()
    case .grounds: return ""
    }
  }

  // MARK: Tables

  private func written(_ table: Table) -> String {
    // Bars in cells are made of signs that a page of Word breaks; the picture beside the table shows them.
    let table = table.keeping(table.columns.indices.filter { table.columns[$0].role != .picture })
    if table.columns.isEmpty { return "" }
    var text = ""
    var sections = table.sections
    if let headline = sections.first?.headline {
      text += WordRun.paragraph(caption(headline), style: "Caption", "<w:keepNext/>")
      sections[0].headline = nil
    }
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
      if let headline = section.headline, !caption(headline).isEmpty {
        rows.append(row([cell(caption(headline), span: span)]))
      }
      for (index, line) in section.rows.enumerated() {
        rows.append(self.row(line, below: index > 0 ? section.rows[index - 1] : nil, of: table))
      }
    }
    return text + frame(widths(of: table), rows, hasHead: hasHead)
  }

  /// How wide its columns are: as wide as their longest text, the labels as wide as the page has left.
  private func widths(of table: Table) -> [Int] {
    // A head may take several lines, a word at a time.
    let heads = (table.stubs.map { $0.title } + table.columns.map { $0.header }).map { head in
      head.split(separator: " ").map { String($0) }.max { $0.count < $1.count } ?? ""
    }
    let lines = table.sections.flatMap { $0.rows }.map { line in
      let labels = table.stubs.indices.map { line.labels.indices.contains($0) ? line.labels[$0].text : "" }
      return labels
        + table.columns.indices.map { line.cells.indices.contains($0) ? cells.text(of: line.cells[$0]) : "" }
    }
    return Self.widths([heads] + lines, labels: table.stubs.count)
  }

  /// The width of each column in twentieths of a point: as its longest text asks for, and no wider together than the
  /// page; what is too much is taken from the first `labels` columns.
  private static func widths(_ lines: [[String]], labels: Int) -> [Int] {
    let count = lines.map { $0.count }.max() ?? 0
    var widths = (0..<count).map { column in
      (lines.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0) * signWidth + cellMargins
    }
    let numbers = widths.dropFirst(labels).reduce(0, +)
    let wanted = widths.prefix(labels).reduce(0, +)
    let left = max(leastLabels, pageWidth - numbers)
    if wanted > left { for index in 0..<min(labels, count) { widths[index] = widths[index] * left / max(1, wanted) } }
    let total = widths.reduce(0, +)
    return total > pageWidth ? widths.map { $0 * pageWidth / total } : widths
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

  private func frame(_ widths: [Int], _ rows: [String], hasHead: Bool = false) -> String {
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    return """
      <w:tbl><w:tblPr><w:tblStyle w:val="Figures"/><w:tblW w:w="\(widths.reduce(0, +))" w:type="dxa"/>\
      <w:tblLook w:val="\(hasHead ? "0420" : "0400")" w:firstRow="\(hasHead ? 1 : 0)"/>\
      </w:tblPr><w:tblGrid>\(grid)</w:tblGrid>\
      \(rows.joined())</w:tbl>
      \(WordRun.paragraph("", style: "Gap"))
      """
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
    return frame(Self.widths(texts, labels: 1), rows)
  }

  // MARK: Pictures

  /// A picture 16 centimetres wide. Where a reader knows no SVG an empty picture stands; the table below it has the
  /// figures.
  private mutating func drawn(_ picture: Picture) -> String {
    let vector = picture.drawing
    pictures.append(vector.source)
    let number = pictures.count
    let width = 5_760_000
    let height = width * vector.height / max(1, vector.width)
    let title = XMLWriter.escaped(picture.title.isEmpty ? picture.unit : picture.title)
    let drawing = """
      <w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="\(width)" cy="\(height)"/>\
      <wp:docPr id="\(number)" name="Picture \(number)" descr="\(title)"/><a:graphic>\
      <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>\
      <pic:nvPicPr><pic:cNvPr id="\(number)" name="Picture \(number)"/><pic:cNvPicPr/></pic:nvPicPr>\
      <pic:blipFill><a:blip r:embed="empty"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">\
      <asvg:svgBlip r:embed="svg\(number)"/></a:ext></a:extLst></a:blip>\
      <a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
      <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="\(width)" cy="\(height)"/></a:xfrm>\
      <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
      </wp:inline></w:drawing>
      """
    return WordRun.paragraph("<w:r>\(drawing)</w:r>", style: "Picture", "<w:keepNext/>")
  }
}

extension KeyValue {
  fileprivate var shownLabel: String { label.isEmpty ? name : label }
}
