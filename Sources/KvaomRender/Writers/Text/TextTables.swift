import KvaomWords

/// Lays a table out in columns by display width and folds it to the page, row labels repeated.
struct TextTable {
  /// A cell ready to print.
  private struct Cell {
    let text: String
    let width: Int
    let marks: String
    let style: TextStyle

    /// The cell with another text.
    func with(_ text: String, marks: String) -> Cell {
      Cell(text: text, width: DisplayWidth.of(text), marks: marks, style: style)
    }
  }

  /// The narrowest the label columns are made on a narrow page.
  private static let leastLabelWidth = 12

  private let table: Table
  private let locale: Locale
  private let width: Int?
  private let rows: [[[Cell]]]
  private let columnWidths: [Int]
  private let markWidths: [Int]
  private let labels: TextTableLabels
  private let gap: Int

  /// The layout of a table for a page; nil never folds.
  init(_ table: Table, locale: Locale, width: Int?) {
    self.locale = locale
    self.width = width
    let texts = CellText(locale)
    let table = Self.withUnit(table, texts, width: width)
    self.table = table
    rows = Self.cells(of: table, texts)
    let (free, marks) = Self.widths(table.columns, rows)
    let freeLabels = TextTableLabels(table, mostWidth: nil)
    markWidths = marks
    if let width, Self.width(table.columns, free, marks, labels: freeLabels.width, gap: 2) > width {
      let least = Self.leastWidths(table.columns, free, rows)
      let most = Self.labelRoom(width, table.columns, least, marks)
      labels = TextTableLabels(table, mostWidth: most)
      let used = Self.width(table.columns, free, marks, labels: labels.width, gap: 2)
      let narrow = ColumnFitting.narrowed(free, least: least, by: used - width)
      let fits = Self.width(table.columns, narrow, marks, labels: labels.width, gap: 2) <= width
      // Columns that go below each other anyway have the page for themselves.
      let alone = max(ColumnFitting.mostUncut, width - labels.width - 4)
      columnWidths = fits ? narrow : zip(free, least).map { min($0, max($1, alone)) }
    } else {
      labels = freeLabels
      columnWidths = free
    }
    gap = Self.gap(table.columns, columnWidths, markWidths, labels: labels.width, page: width)
  }

  /// The table with its unit on a line of its own where a narrow page has no room for it beside the heads.
  private static func withUnit(_ table: Table, _ texts: CellText, width: Int?) -> Table {
    guard let width, let unit = table.stubs.first, unit.isUnit else { return table }
    let (widths, marks) = Self.widths(table.columns, cells(of: table, texts))
    let labels = TextTableLabels(table, mostWidth: nil).width
    if Self.width(table.columns, widths, marks, labels: labels, gap: 2) <= width { return table }
    var table = table
    table.stubs[0] = TableStub(name: unit.name)
    table.sections[0].headline = Headline(title: "", details: [.text(unit.title)])
    return table
  }

  /// The cells as they are printed, by section and row.
  private static func cells(of table: Table, _ texts: CellText) -> [[[Cell]]] {
    table.sections.map { section in
      section.rows.map { row in
        table.columns.indices.map { index in
          cell(row.cells.indices.contains(index) ? row.cells[index] : .empty, in: row, texts)
        }
      }
    }
  }

  /// Writes the table.
  func write(to canvas: inout TextCanvas) {
    let chunks = self.chunks
    for (index, columns) in chunks.enumerated() {
      if index > 0 { canvas.endLine() }
      write(columns, isFirst: index == 0, to: &canvas)
    }
  }

  private func write(_ columns: Range<Int>, isFirst: Bool, to canvas: inout TextCanvas) {
    let lineWidth = self.lineWidth(columns)
    for (index, section) in table.sections.enumerated() {
      if index > 0 && section.headline != nil { canvas.endLine() }
      if let headline = section.headline, !headline.isBlank, isFirst || table.sections.count > 1 {
        TextHeadline(headline, locale: locale, lineWidth: lineWidth, pageWidth: width).write(to: &canvas)
      }
      if index == 0 { writeHeader(columns, to: &canvas) }
      writeRows(of: index, columns, lineWidth: lineWidth, to: &canvas)
    }
  }

  private func writeHeader(_ columns: Range<Int>, to canvas: inout TextCanvas) {
    let headers = columns.map { table.columns[$0].header.onOneLine }
    if headers.allSatisfy({ $0.isEmpty }) && labels.header.isEmpty { return }
    canvas.put(labels.header, .muted)
    canvas.skip(labels.width - DisplayWidth.of(labels.header))
    for (header, column) in zip(headers, columns) {
      let marks = CellText.marks(table.columns[column].marks)
      let cell = Cell(text: header, width: DisplayWidth.of(header), marks: marks, style: .plain)
      put(cell, column, isFirst: column == columns.lowerBound, to: &canvas)
    }
    canvas.endLine()
  }

  private func writeRows(
    of section: Int, _ columns: Range<Int>, lineWidth: Int, to canvas: inout TextCanvas
  ) {
    var wasSum = false
    for (index, row) in table.sections[section].rows.enumerated() {
      if row.role == .sum && !wasSum && index > 0 { writeRule(columns, to: &canvas) }
      wasSum = row.role == .sum
      let cells = columns.map { folded(rows[section][index][$0], $0) }
      let height = row.role == .heading ? 0 : cells.map { $0.count }.max() ?? 1
      let lines = labels.lines(section: section, row: index, fromTop: height > 1)
      // The numbers stand on the last line of the labels; beside a folded text all begin on the first one.
      let first = height > 1 ? 0 : lines.count - 1
      for number in 0..<max(lines.count, height) {
        let line = lines.indices.contains(number) ? lines[number] : lines[0].map { _ in "" }
        labels.write(line, isStrong: row.role == .sum || row.role == .subtotal, to: &canvas)
        if number >= first && number < first + height {
          for (column, pieces) in zip(columns, cells) {
            let piece = pieces.indices.contains(number - first) ? pieces[number - first] : pieces[0].with("", marks: "")
            put(piece, column, isFirst: column == columns.lowerBound, to: &canvas)
          }
        }
        canvas.endLine()
      }
    }
  }

  /// A cell in the lines its column has room for; only texts are folded.
  private func folded(_ cell: Cell, _ column: Int) -> [Cell] {
    if cell.width <= columnWidths[column] { return [cell] }
    let pieces = LineFolding.pieces(of: cell.text, width: columnWidths[column])
    return pieces.enumerated().map { cell.with($0.element, marks: $0.offset == pieces.count - 1 ? cell.marks : "") }
  }

  private func writeRule(_ columns: Range<Int>, to canvas: inout TextCanvas) {
    var line = String(repeating: "─", count: labels.width)
    for column in columns {
      let lead = self.lead(column, isFirst: column == columns.lowerBound)
      if hasBar(column, isFirst: column == columns.lowerBound) {
        line += String(repeating: "─", count: lead - 2) + "┼─"
      } else {
        line += String(repeating: "─", count: lead)
      }
      line += String(repeating: "─", count: columnWidths[column])
    }
    canvas.put(line)
    canvas.endLine()
  }

  /// One cell with what stands before it: a gap, or a bar.
  private func put(_ cell: Cell, _ column: Int, isFirst: Bool, to canvas: inout TextCanvas) {
    let lead = self.lead(column, isFirst: isFirst)
    let before = isFirst || column == 0 ? 0 : markWidths[column - 1]
    if hasBar(column, isFirst: isFirst) {
      canvas.skip(lead - 2 - before)
      canvas.put("│")
      canvas.skip(1)
    } else {
      canvas.skip(lead - before)
    }
    let isLeft = table.columns[column].role == .text
    let space = columnWidths[column] - cell.width
    if !isLeft { canvas.skip(space) }
    canvas.put(cell.text, cell.style)
    canvas.put(cell.marks)
    let markSpace = markWidths[column] - DisplayWidth.of(cell.marks)
    canvas.skip(markSpace + (isLeft ? space : 0))
  }

  private func hasBar(_ column: Int, isFirst: Bool) -> Bool {
    table.columns[column].hasBarBefore && !isFirst
  }

  /// The distance from the digits of the column before (or the labels) to this column.
  private func lead(_ column: Int, isFirst: Bool) -> Int {
    Self.lead(
      table.columns, markWidths, column, isFirst: isFirst, hasLabels: labels.width > 0, gap: gap)
  }

  private static func lead(
    _ columns: [TableColumn], _ markWidths: [Int], _ column: Int, isFirst: Bool, hasLabels: Bool,
    gap: Int
  ) -> Int {
    if isFirst { return hasLabels ? 2 : 0 }
    let marks = column > 0 ? markWidths[column - 1] : 0
    return columns[column].hasBarBefore ? marks + 3 : max(gap, marks + 1)
  }

  /// The groups of columns that fit on the page side by side; at least one column each.
  private var chunks: [Range<Int>] {
    guard let width, !table.columns.isEmpty else { return [0..<table.columns.count] }
    var chunks: [Range<Int>] = []
    var start = 0
    var used = labels.width
    for column in table.columns.indices {
      let isFirst = column == start
      let needed = lead(column, isFirst: isFirst) + columnWidths[column]
      if !isFirst && used + needed + markWidths[column] > width {
        chunks.append(start..<column)
        start = column
        used = labels.width + lead(column, isFirst: true) + columnWidths[column]
      } else {
        used += needed
      }
    }
    chunks.append(start..<table.columns.count)
    return chunks
  }

  private func lineWidth(_ columns: Range<Int>) -> Int {
    columns.reduce(labels.width) {
      $0 + lead($1, isFirst: $1 == columns.lowerBound) + columnWidths[$1]
    }
  }

  private static func cell(_ cell: TableCell, in row: TableRow, _ texts: CellText) -> Cell {
    let text = texts.text(of: cell)
    return Cell(
      text: text, width: DisplayWidth.of(text), marks: CellText.marks(cell.marks),
      style: style(of: cell, in: row))
  }

  private static func style(of cell: TableCell, in row: TableRow) -> TextStyle {
    switch cell.content {
    case .status(.onTrack), .outcome(.passed): .good
    case .status(.atRisk): .warning
    case .status(.offTrack), .outcome(.failed), .outcome(.missing), .sourceMark(.absent): .bad
    default: row.role == .sum || row.role == .subtotal ? .strong : .plain
    }
  }

  /// The width of each column and of the marks beside it; members across are all equally wide.
  private static func widths(
    _ columns: [TableColumn], _ rows: [[[Cell]]]
  ) -> (columns: [Int], marks: [Int]) {
    var widths = columns.map { DisplayWidth.of($0.header.onOneLine) }
    var marks = columns.map { DisplayWidth.of(CellText.marks($0.marks)) }
    for section in rows {
      for row in section {
        for (index, cell) in row.enumerated() {
          widths[index] = max(widths[index], cell.width)
          if !cell.marks.isEmpty { marks[index] = max(marks[index], DisplayWidth.of(cell.marks)) }
        }
      }
    }
    let members = columns.indices.filter { columns[$0].role == .member }
    let equal = members.map { widths[$0] }.max() ?? 0
    for index in members { widths[index] = equal }
    return (widths, marks)
  }

  /// The narrowest the columns can be: texts are folded, numbers and pictures are not.
  private static func leastWidths(_ columns: [TableColumn], _ widths: [Int], _ rows: [[[Cell]]]) -> [Int] {
    columns.indices.map { index in
      guard columns[index].role == .text else { return widths[index] }
      let longest = rows.joined().map { ColumnFitting.least(for: $0[index].text) }.max() ?? 0
      return min(widths[index], max(longest, DisplayWidth.of(columns[index].header.onOneLine)))
    }
  }

  /// The most the labels of a narrow page take: what the columns leave where all fit beside them, else half the page.
  private static func labelRoom(_ page: Int, _ columns: [TableColumn], _ widths: [Int], _ marks: [Int]) -> Int {
    let beside = page - width(columns, widths, marks, labels: 1, gap: 2) + 1
    if beside >= ColumnFitting.mostUncut { return beside }
    return max(min(page - (widths.max() ?? 0) - 4, page / 2), leastLabelWidth)
  }

  /// Three columns between numbers, or two where the page is too narrow for three.
  private static func gap(
    _ columns: [TableColumn], _ widths: [Int], _ marks: [Int], labels: Int, page: Int?
  ) -> Int {
    guard let page else { return 3 }
    let total = Self.width(columns, widths, marks, labels: labels, gap: 3)
    return total > page ? 2 : 3
  }

  /// The columns of a page the whole table takes.
  private static func width(
    _ columns: [TableColumn], _ widths: [Int], _ marks: [Int], labels: Int, gap: Int
  ) -> Int {
    columns.indices.reduce(labels + (marks.last ?? 0)) {
      $0 + widths[$1]
        + lead(columns, marks, $1, isFirst: $1 == 0, hasLabels: labels > 0, gap: gap)
    }
  }
}

/// Makes columns narrower for a narrow page.
enum ColumnFitting {
  /// Words up to this width are never cut.
  static let mostUncut = 20

  /// The widths with `excess` taken away, always from the widest, none narrower than `least`; as much as can be taken.
  static func narrowed(_ widths: [Int], least: [Int], by excess: Int) -> [Int] {
    var widths = widths
    var excess = excess
    while excess > 0 {
      let open = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = open.max(by: { widths[$0] < widths[$1] }) else { break }
      let next = open.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      let step = min(excess, max(1, widths[widest] - next), widths[widest] - least[widest])
      widths[widest] -= step
      excess -= step
    }
    return widths
  }

  /// The width a column of texts needs: its longest word, but no more than `mostUncut`.
  static func least(for text: String) -> Int {
    min(mostUncut, text.split(separator: " ").map { DisplayWidth.of(String($0)) }.max() ?? 0)
  }
}
