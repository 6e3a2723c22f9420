/// The label columns of a table in text: their widths, and the labels folded into lines. Labels that repeat the row
/// above are left out.
struct TextTableLabels {
  /// The columns all labels take.
  let width: Int
  /// The header over them; empty for most tables.
  let header: String
  private let table: Table
  private let widths: [Int]

  /// The labels of a table. `mostWidth` limits them on a narrow page: longer labels are folded; nil does not.
  init(_ table: Table, mostWidth: Int?) {
    self.table = table
    let headers = Self.headers(table.stubs)
    var widths = headers.map { DisplayWidth.of($0) }
    var least = zip(widths, table.stubs).map { $1.isUnit ? $0 : min($0, ColumnFitting.mostUncut) }
    for section in table.sections {
      for row in section.rows where row.role != .heading {
        for (index, label) in row.shownLabels.enumerated() where widths.indices.contains(index) {
          let indent = index == 0 ? row.indent * 2 : 0
          let text = Self.text(label)
          widths[index] = max(widths[index], indent + DisplayWidth.of(text))
          if mostWidth != nil { least[index] = max(least[index], indent + ColumnFitting.least(for: text)) }
        }
      }
    }
    let excess = mostWidth.map { Self.total(widths) - $0 } ?? 0
    widths = ColumnFitting.narrowed(widths, least: least, by: excess)
    self.widths = widths
    width = Self.total(widths)
    header = Self.line(headers, widths)
  }

  /// The labels of a row, line by line, one text for each label column. Labels with fewer lines stand on the first ones
  /// (`fromTop`) or on the last ones, beside the numbers.
  func lines(section: Int, row: Int, fromTop: Bool) -> [[String]] {
    let rows = table.sections[section].rows
    let isHeading = rows[row].role == .heading
    let visible = rows[row].visibleLabels(below: row > 0 ? rows[row - 1] : nil, count: widths.count)
    var folded: [[String]] = []
    for (index, label) in visible.enumerated() {
      let lead = index == 0 ? String(repeating: " ", count: rows[row].indent * 2) : ""
      let space = isHeading ? Int.max : max(1, widths[index] - lead.utf8.count)
      let lines = LineFolding.pieces(of: Self.text(label), width: space)
      folded.append(lines.map { $0.isEmpty ? $0 : lead + $0 })
    }
    let height = folded.map { $0.count }.max() ?? 1
    return (0..<height).map { line in
      folded.map { texts in
        let index = fromTop ? line : line - (height - texts.count)
        return texts.indices.contains(index) ? texts[index] : ""
      }
    }
  }

  /// Writes one line of labels, padded to `width`.
  func write(_ line: [String], isStrong: Bool, to canvas: inout TextCanvas) {
    var written = 0
    for (index, text) in line.enumerated() {
      if written > 0 && widths[index] > 0 {
        canvas.skip(2)
        written += 2
      }
      let space = max(0, widths[index] - DisplayWidth.of(text))
      let isTrailing = table.stubs[index].isTrailing
      if isTrailing { canvas.skip(space) }
      canvas.put(text, isStrong ? .strong : .plain)
      if !isTrailing { canvas.skip(space) }
      written += widths[index]
    }
    canvas.skip(width - written)
  }

  private static func text(_ label: TableLabel) -> String {
    label.text.onOneLine + CellText.marks(label.marks)
  }

  /// The titles of label columns, printed only where there are several of them.
  private static func headers(_ stubs: [TableStub]) -> [String] {
    let isPrinted = stubs.count { !$0.title.isEmpty } > 1
    return stubs.map { isPrinted || $0.isUnit ? $0.title.onOneLine : "" }
  }

  private static func line(_ headers: [String], _ widths: [Int]) -> String {
    var canvas = TextCanvas(usesColor: false)
    for (index, header) in headers.enumerated() {
      if index > 0 { canvas.skip(2) }
      canvas.put(header)
      canvas.skip(widths[index] - DisplayWidth.of(header))
    }
    return canvas.text
  }

  private static func total(_ widths: [Int]) -> Int {
    let shown = widths.filter { $0 > 0 }
    return shown.reduce(0, +) + 2 * max(0, shown.count - 1)
  }
}
