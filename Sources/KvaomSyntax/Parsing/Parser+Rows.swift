import KvaomSource
import KvaomWords

/// The header and the rows of a table.
extension Parser {
  /// Reads the heads of the columns.
  mutating func parseHeader(_ line: TableLine, of table: inout TableContent) {
    table.headerSpan = span(line.start, line.end)
    table.leadingTabs = line.hasTabs ? tabs(before: line.start) : nil
    if case .byColumn = table.form {
      parseAnnotatedHeader(line, of: &table)
      return
    }
    var cursor = line.start
    let isTabbed = line.hasTabs
    while let range = nextCell(&cursor, line.end, isTabbed: isTabbed) {
      if lexer.byte(at: range.lowerBound) == Byte.at, let column = table.columns.popLast() {
        cursor = range.lowerBound
        table.columns.append(
          TableStatement.Column(
            name: column.name, annotation: nil, notes: parseColumnNotes(&cursor, before: line.end)))
      } else if lexer.byte(at: range.lowerBound) == Byte.equal, !range.isEmpty {
        let head = parseSumHead(from: range.lowerBound + 1, isTabbed ? range.upperBound : line.end, isTabbed: isTabbed)
        if !isTabbed { cursor = head.end }
        table.columns.append(TableStatement.Column(name: head.label, annotation: nil, sum: head.terms ?? []))
      } else {
        table.columns.append(TableStatement.Column(name: label(range), annotation: nil))
      }
    }
    while isTabbed, table.columns.last?.name.text.isEmpty == true { table.columns.removeLast() }
  }

  /// Reads the notes of a column's head as tokens and goes on after them.
  private mutating func parseColumnNotes(_ cursor: inout Int, before end: Int) -> [Decorations.Note] {
    move(to: cursor, atLineStart: false)
    var notes: [Decorations.Note] = []
    while at(.atSign), current.start < end { notes.append(parseNote(amongColumns: true)) }
    cursor = max(cursor + 1, min(previousEnd, end))
    return notes
  }

  /// Reads `status "Status": state    owner    due "Frist"`.
  private mutating func parseAnnotatedHeader(_ line: TableLine, of table: inout TableContent) {
    move(to: line.start, atLineStart: true)
    while current.start < line.end, !isAtEnd {
      guard let name = expectName(Wanted.column) else {
        if current.start < line.end { advance() }
        continue
      }
      let title = current.start < line.end ? parseLabel() : nil
      let isAnnotated = at(.colon) && current.start == previousEnd
      if isAnnotated { advance() }
      let annotation = isAnnotated ? expectUnit() : nil
      var notes: [Decorations.Note] = []
      while at(.atSign), current.start < line.end { notes.append(parseNote(amongColumns: true)) }
      table.columns.append(TableStatement.Column(name: name, title: title, annotation: annotation, notes: notes))
    }
  }

  /// Reads a row.
  mutating func parseRow(_ line: TableLine, of table: inout TableContent) {
    var cursor = line.start
    let role = takeRole(&cursor)
    if case .across = table.form, role.isFigures {
      parseAcrossRow(line, of: &table)
      return
    }
    let isTabbed = line.hasTabs
    var terms: [TableStatement.Term] = []
    var named: Name?
    if role == .sum {
      let limit = isTabbed ? endOfTabbedCell(from: cursor, line.end) : line.end
      let head = parseSumHead(from: cursor, limit, isTabbed: isTabbed)
      if let found = head.terms {
        (terms, named) = (found, head.label)
        cursor = isTabbed ? limit + 1 : head.end
      }
    }
    var cells: [Range<Int>] = []
    swap(&cells, &cellRoom)
    let labelCount = table.labelCount - (named == nil ? 0 : 1)
    cutCells(into: &cells, &cursor, line.end, isTabbed: isTabbed, expected: labelCount + table.cellCount)
    if table.liesAcross, cells.count == table.cellCount + 1, isWord(cells[0]) { cells.removeFirst() }
    let first = min(labelCount, countLabels(of: cells, role: role, isTabbed: isTabbed, table))
    let wordsInLabel = isTabbed || named != nil ? 0 : extraWords(of: cells, after: first, table)
    if let named { table.append(named) }
    for index in 0..<first { table.append(label(cells[index])) }
    if wordsInLabel > 0 { joinWords(wordsInLabel, of: &table, cells, role: role) }
    // A row of another length than the header is reported for that.
    let labels = first + wordsInLabel
    if !isTabbed, cells.count - labels == table.cellCount { noteSplitNumbers(cells, after: labels) }
    readCells(cells, after: labels, isTabbed: isTabbed, into: &table)
    table.endRow(
      role, terms: terms, decorations: line.decorations,
      span: span(line.start, max(line.start, cells.last?.upperBound ?? line.end)))
    swap(&cells, &cellRoom)
  }

  /// Reads the row at `start` where it is as plain as most rows of large tables are: as many words and numbers as the
  /// table has labels and columns, of letters, digits and signs of ASCII that mean nothing else in a row, with spaces
  /// between. Gives where it ends; nil for any other row, of which nothing has been read then.
  ///
  /// What it reads is what `parseRow` does: a large table takes a third less to parse where a row's end, its role and
  /// what parts its cells are not looked for one after the other.
  mutating func parsePlainRow(from start: Int, of table: inout TableContent) -> Int? {
    guard case .named = table.form, !table.liesAcross else { return nil }
    var cells: [Range<Int>] = []
    swap(&cells, &cellRoom)
    defer { swap(&cells, &cellRoom) }
    guard let end = cutPlainCells(from: start, into: &cells, count: table.labelCount + table.cellCount) else {
      return nil
    }
    // `of which` makes a part of the row above.
    if lexer.bytes[start] == UInt8(ascii: "o"), lexer.endOfWords("of which", from: start) != nil { return nil }
    let labels = table.labelCount
    for index in 0..<labels { table.append(label(cells[index])) }
    noteSplitNumbers(cells, after: labels)
    readCells(cells, after: labels, isTabbed: false, into: &table)
    table.endRow(.data, decorations: Decorations(), span: span(start, cells.last?.upperBound ?? end))
    return end
  }

  private mutating func readCells(
    _ cells: [Range<Int>], after labels: Int, isTabbed: Bool, into table: inout TableContent
  ) {
    for index in labels..<max(labels, cells.count) {
      table.append(readCell(cells[index], isTabbed: isTabbed, column: index - labels))
    }
  }

  /// Consumes `=` or `==` before a published sum, or `of which` before a part of the row above.
  private func takeRole(_ cursor: inout Int) -> TableStatement.Row.Role {
    if lexer.byte(at: cursor) == UInt8(ascii: "o"), let end = lexer.endOfWords("of which", from: cursor) {
      cursor = end
      return .part
    }
    guard lexer.byte(at: cursor) == Byte.equal else { return .data }
    cursor += 1
    guard lexer.byte(at: cursor) == Byte.equal else { return .sum }
    cursor += 1
    return .total
  }

  /// How many of the cells are labels: of data always as many as the form has, of a sum those that are words.
  private func countLabels(
    of cells: [Range<Int>], role: TableStatement.Row.Role, isTabbed: Bool, _ table: TableContent
  ) -> Int {
    let most = min(table.labelCount, cells.count)
    guard !role.isFigures else { return most }
    return cells.prefix(most).prefix { isTabbed || isWord($0) }.count
  }

  /// Whether a cell is a quoted text or a word.
  private func isWord(_ range: Range<Int>) -> Bool {
    guard let first = lexer.bytes[range].first else { return true }
    if first == Byte.quote || Byte.startsName(first) { return true }
    return first >= 0x80 && UTF8Scalar(in: lexer.bytes, at: range.lowerBound).startsName
  }

  /// How many words after the labels belong to the last label: those a row has too many, if all of them are words.
  private func extraWords(of cells: [Range<Int>], after labels: Int, _ table: TableContent) -> Int {
    let extra = cells.count - labels - table.cellCount
    guard extra > 0, labels > 0, case .named = table.form else { return 0 }
    let words = cells[labels..<(labels + extra)]
    return words.allSatisfy { isWord($0) && lexer.bytes[$0.lowerBound] != Byte.quote } ? extra : 0
  }

  /// Joins the words of a label that should have had quotes.
  private mutating func joinWords(
    _ count: Int, of table: inout TableContent, _ cells: [Range<Int>], role: TableStatement.Row.Role
  ) {
    guard let last = table.openLabels.last else { return }
    let end = cells[table.openLabels.count - 1 + count].upperBound
    table.removeLastLabel()
    let place = span(Int(last.span.start), end)
    let joined = text(Int(last.span.start), end)
    if role.isFigures { report(.labelWithoutQuotes(joined), at: place) }
    table.append(Name(joined, at: place))
  }

  /// Reads `late "label": % 24% …`: a name with its own unit.
  private mutating func parseAcrossRow(_ line: TableLine, of table: inout TableContent) {
    guard let head = parseRowHead(line) else { return }
    let unit = at(.colon) && current.start < line.end ? parseRowUnit() : nil
    table.append(head.name)
    for cell in readCells(from: previousEnd, line, expected: table.cellCount) { table.append(cell) }
    table.endRow(.data, title: head.label, unit: unit, decorations: line.decorations, span: span(line.start, line.end))
  }

  /// Reads the name a row defines and its label; reports and returns nil where there is no name.
  mutating func parseRowHead(_ line: TableLine) -> (name: Name, label: String?)? {
    move(to: line.start, atLineStart: true)
    guard at(.name) else {
      report(.rowWithoutName(found: describeCurrent()), at: span(line.start, line.end))
      return nil
    }
    let name = takeName()
    return (name, current.start < line.end ? parseLabel() : nil)
  }

  /// Reads `: unit` of a row.
  private mutating func parseRowUnit() -> UnitSyntax? {
    advance()
    return expectUnit()
  }

  /// Reads the cells of a line from `start` on.
  mutating func readCells(from start: Int, _ line: TableLine, expected: Int) -> [TableStatement.Cell] {
    var cursor = start
    forgetComments(from: start)
    let isTabbed = line.hasTabs
    if isTabbed { skipToTab(&cursor, line.end) }
    var ranges: [Range<Int>] = []
    cutCells(into: &ranges, &cursor, line.end, isTabbed: isTabbed, expected: expected)
    let key = thousands.keyOfRow()
    return ranges.map { readCell($0, isTabbed: isTabbed, column: key) }
  }

  /// Passes over spaces and the tab that ends a row's head.
  private func skipToTab(_ cursor: inout Int, _ end: Int) {
    while cursor < end, lexer.bytes[cursor] == Byte.space { cursor += 1 }
    if cursor < end, lexer.bytes[cursor] == Byte.tab { cursor += 1 }
  }

  /// Reads the table of an `indicators` statement; the current token is its brace.
  mutating func parseIndicatorTable() -> ([IndicatorsStatement.Column], [IndicatorsStatement.Row]) {
    var columns: [IndicatorsStatement.Column] = []
    var rows: [IndicatorsStatement.Row] = []
    parseTableLines(
      header: { parser, line in
        parser.move(to: line.start, atLineStart: true)
        columns = parser.parseIndicatorColumns()
        if parser.current.start < line.end {
          parser.report(.indicatorColumn(found: parser.describeCurrent()), at: parser.placeOfCurrent)
        }
      },
      row: { parser, line in
        guard let head = parser.parseRowHead(line) else { return }
        let cells = parser.readCells(from: parser.previousEnd, line, expected: columns.count)
        rows.append(
          IndicatorsStatement.Row(
            name: head.name, label: head.label, cells: cells, decorations: line.decorations,
            span: parser.span(line.start, line.end)))
      })
    return (columns, rows)
  }
}
