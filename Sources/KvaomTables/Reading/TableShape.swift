/// Which part of a grid is what: titles above, heads, labels, rows of figures, notes below. No figure is read yet.
struct TableShape: Sendable {
  /// A column of figures or remarks.
  struct Column: Sendable {
    /// Its place in the grid, from 0.
    let position: Int
    /// Its head, the texts of several head rows joined.
    var head: String
    /// The texts of the head rows that are not the last, joined: the group it stands under.
    var group: String
  }
  /// A line below the heads.
  struct Row: Sendable {
    /// Its place in the grid, from 0.
    let position: Int
    /// Its labels, one for each label column; an empty one is filled from above where several columns have labels.
    var labels: [String]
    /// The cells of the columns, in their order.
    let cells: [ReadCell]
    /// The heading it stands under; empty for none.
    var group = ""
    /// How far its label is moved in.
    let indent: Int
    /// Whether its label or its figures are in bold.
    let isBold: Bool
    /// Whether words stand in it where the others have figures, and nothing else: `Drift`, `ikkje klart`.
    var isOfWords = false

    /// Whether its first label stands above it, and not beside it.
    var isFilled = false

    /// Whether any figure stands in it.
    var hasFigures: Bool { cells.contains { $0.isFigure } }
    /// Its labels in one.
    var label: String { labels.filter { !$0.isEmpty }.joined(separator: ", ") }
  }
  /// Why a grid has no shape of a table.
  enum Fault: Hashable, Sendable {
    /// Less than two lines with more than one cell.
    case noTable
    /// No line of heads above the figures.
    case noHeads
    /// A sheet's heads and its figures are not in the same columns.
    case noRows
    /// More rows or cells than a table that a person reads can have: a list.
    case tooLarge
  }

  /// Lines above the table.
  private(set) var titles: [String] = []
  /// What stands over the labels.
  private(set) var corners: [String] = []
  /// The columns after the labels.
  private(set) var columns: [Column] = []
  /// The lines below the heads, without empty ones.
  private(set) var rows: [Row] = []
  /// Headings between the rows: lines without figures that rows follow.
  private(set) var headings: [String] = []
  /// Lines below the last row of figures.
  private(set) var notes: [String] = []
  /// Lines that repeat the heads, by their place in the grid.
  private(set) var repeated: [Int] = []
  /// Where another table begins below; nil where none does.
  private(set) var nextTable: Int?
  /// How many figures stand from there on.
  private(set) var figuresAfter = 0
  /// Whether the heads could as well stand one column further right: the first of them over the first figures.
  private(set) var headsAreUnclear = false
  /// Whether a head is lost: the last column of figures has none, and every column may be the one.
  private(set) var headIsLost = false
  /// Whether the heads were taken to stand one column further right than their cells, since they have no corner.
  private(set) var headsWereMoved = false
  /// How many lines of heads there are.
  private(set) var headRowCount = 0
  /// How many leading columns hold labels.
  private(set) var labelCount = 1
  /// What the format calls the dimensions of the labels, as words of the language; nil where it does not say.
  private(set) var dimensionNames: [String]?
  /// Whether the format says what its columns are.
  private(set) var isDeclared = false
  /// What the format calls the table; empty where it does not say.
  private(set) var declaredTitle = ""
  /// Whether the format says that the figures are of a day.
  private(set) var isStock = false
  /// Columns of codes among the labels.
  private(set) var codeColumns: [Int] = []

  let lines: [HeadLines.Line]
  /// How many columns there are, those left out that stand empty before the table.
  private let width: Int

  /// Finds the parts of a grid; `movesHeads` answers the question where the heads begin, `lostHead` which column of
  /// figures,
  /// from 1, has lost its head.
  init(_ grid: Grid, movesHeads: Bool?, lostHead: Int?) throws(TableShapeFault) {
    lines = HeadLines.lines(of: grid)
    width = lines.first?.cells.count ?? 0
    try findHeads(grid)
    try findLabels(grid)
    findColumns(grid, movesHeads, lostHead)
    findRows()
    guard rows.contains(where: { $0.hasFigures }) else { throw TableShapeFault(fault: .noRows) }
  }

  /// The names of dimensions as words of the language; nil where one has none, or two are one.
  static func names(of dimensions: [String]) -> [String]? {
    let names = dimensions.map { dimension in
      String(TextRules.words(dimension).filter { $0 != "%" }.joined(separator: "_"))
    }
    let isWord = names.allSatisfy { $0.first?.isLetter == true && $0 != "year" && $0 != "column" }
    return isWord && Set(names).count == names.count && !names.isEmpty ? names : nil
  }

  var firstHead: Int { titles.count }
  var firstRow: Int { titles.count + headRowCount }

  /// Sets titles aside and counts the lines of heads.
  private mutating func findHeads(_ grid: Grid) throws(TableShapeFault) {
    if let declaration = grid.declaration {
      headRowCount = min(declaration.headerRows, lines.count)
      dimensionNames = Self.names(of: declaration.down.map { $0.name })
      isDeclared = true
      declaredTitle = TextRules.cleaned(declaration.title)
      isStock = declaration.measures.count == 1 && declaration.measures[0].timing == .stock
      return
    }
    guard let wide = HeadLines.firstWide(of: lines), lines.count > 1 else {
      throw TableShapeFault(fault: .noTable)
    }
    // A single head over a single column of figures stands in a line of one cell.
    let isSingle =
      wide > 0 && lines[wide].cells.contains { $0.isFigure && !$0.isYear }
      && (HeadLines.standsInside(lines[wide - 1].cells)
        || HeadLines.usedColumns(of: lines) == 2 && HeadLines.isBareHead(lines[wide - 1].cells))
    let first = isSingle ? wide - 1 : wide
    titles = lines[..<first].map { line in line.cells.filter { !$0.isEmpty }.map { $0.text }.joined(separator: " ") }
    guard HeadLines.canBeHead(lines[first].cells, isFirst: true) else {
      if lines[first...].allSatisfy({ HeadLines.occupied($0.cells) <= 2 }) { return }
      throw TableShapeFault(fault: .noHeads)
    }
    headRowCount = 1
    while first + headRowCount < lines.count - 1, headRowCount < 4 {
      let above = lines[first..<(first + headRowCount)].map { $0.cells }
      guard HeadLines.goesOn(lines[first + headRowCount].cells, below: above) else { break }
      headRowCount += 1
    }
  }

  /// Counts the leading columns that hold labels.
  private mutating func findLabels(_ grid: Grid) throws(TableShapeFault) {
    if let declaration = grid.declaration, !declaration.down.isEmpty {
      labelCount = declaration.down.count
      return
    }
    let body = lines.dropFirst(firstRow).filter { HeadLines.occupied($0.cells) > 1 }
    guard !body.isEmpty else { throw TableShapeFault(fault: .noRows) }
    let heads = headRowCount > 0 ? lines[firstRow - 1].cells.map { $0.text } : []
    labelCount = 0
    for column in 0..<min(12, width) {
      let cells = body.map { $0.cells[column] }
      let figures = cells.count { $0.isFigure }
      let texts = cells.count { $0.isText }
      let head = heads.indices.contains(column) ? heads[column] : ""
      let words = TextRules.words(head)
      let isRemarks = words.contains { HeadWords.remarks.contains($0) } && column > 0
      let isHeaded = !YearsInText(head).all.isEmpty
      let codes = cells.count { $0.isCode || $0.isChapter }
      let nextTexts = column + 1 < width ? body.count { $0.cells[column + 1].isText } : 0
      let isCode =
        codes > 0 && figures == codes && !isHeaded
        && (HeadWords.namesCodes(head)
          || nextTexts * 2 > body.count && (column == 0 || HeadWords.isCorner(head) && codeColumns.last == column - 1))
      if isCode, !isRemarks {
        codeColumns.append(column)
      } else if column == 0 {
        // Whatever stands first are labels; codes can stand behind them.
        if texts + figures == 0 || figures > texts && !isYears(cells), !isCodes(1, body, heads) { break }
      } else if isRemarks || isHeaded || texts == 0 || figures * 3 > texts {
        break
      }
      labelCount = column + 1
    }
    labelCount = max(1, labelCount)
  }

  /// Whether a column has nothing but codes below a head that says so.
  private func isCodes(_ column: Int, _ body: [HeadLines.Line], _ heads: [String]) -> Bool {
    guard column < width - 1, heads.indices.contains(column), HeadWords.namesCodes(heads[column]) else { return false }
    let cells = body.map { $0.cells[column] }
    return cells.contains { $0.isCode } && cells.allSatisfy { $0.isCode || !$0.isFigure }
  }

  private func isYears(_ cells: [ReadCell]) -> Bool {
    cells.allSatisfy { $0.isYear || $0.isEmpty || $0.isText }
  }

  /// Reads the heads: merged ones fill right, several lines are joined.
  private mutating func findColumns(_ grid: Grid, _ movesHeads: Bool?, _ lostHead: Int?) {
    var levels = lines[firstHead..<firstRow].map { line in line.cells.map { $0.text } }
    if movesHeads ?? judgeHeads(grid) {
      headsWereMoved = true
      levels = levels.map { Array(repeating: "", count: labelCount) + $0 }
    }
    if !grid.isSheet, levels.count == 1 {
      headIsLost = losesHead(levels[0])
      let place = labelCount + (lostHead ?? 0) - 1
      if lostHead != nil, place < levels[0].count { levels[0].insert("", at: max(labelCount, place)) }
    }
    for level in levels.indices.dropLast() {
      for column in (labelCount + 1)..<max(labelCount + 1, width)
      where levels[level][column].isEmpty && levels[(level + 1)...].contains(where: { !$0[column].isEmpty }) {
        levels[level][column] = levels[level][column - 1]
      }
    }
    corners = (0..<min(labelCount, width)).map { column in
      Self.joined(levels.map { $0.indices.contains(column) ? $0[column] : "" })
    }
    for column in labelCount..<max(labelCount, width) {
      let texts = levels.map { $0.indices.contains(column) ? $0[column] : "" }
      let isUsed = lines.dropFirst(firstRow).contains { column < $0.cells.count && !$0.cells[column].isEmpty }
      guard isUsed || texts.contains(where: { !$0.isEmpty }) else { continue }
      columns.append(Column(position: column, head: Self.joined(texts), group: Self.joined(texts.dropLast())))
    }
  }

  /// Whether heads stand over all columns of figures but the last.
  private func losesHead(_ heads: [String]) -> Bool {
    var widest = 0
    for line in lines.dropFirst(firstRow) {
      if let last = line.cells.lastIndex(where: { $0.isFigure }) { widest = max(widest, last) }
    }
    let named = heads.lastIndex { !$0.isEmpty } ?? 0
    // There is no head at all where the last stands over a label.
    return named + 1 == widest && heads[..<(named + 1)].dropFirst(labelCount).allSatisfy { !$0.isEmpty }
  }

  private static func joined(_ texts: some Sequence<String>) -> String {
    var parts: [String] = []
    for text in texts where !text.isEmpty && parts.last != text { parts.append(text) }
    return parts.joined(separator: " ")
  }

  /// Whether the heads stand one column too far left, since the corner is missing. Only lines of text can have that:
  /// in a
  /// sheet every cell stands where it stands.
  private mutating func judgeHeads(_ grid: Grid) -> Bool {
    guard !grid.isSheet, headRowCount == 1, grid.declaration == nil else { return false }
    let line = lines[firstHead]
    let heads = line.cells.map { $0.text }
    guard let first = heads.first, !first.isEmpty else { return false }
    let named = heads.count - heads.reversed().prefix { $0.isEmpty }.count
    let body = lines.dropFirst(firstRow).filter { $0.cells.contains { $0.isFigure } }
    let widest = body.map { $0.count }.max() ?? 0
    let isHead =
      HeadReading(first).meaning != .other
      && !(YearsInText(first).all.isEmpty && HeadWords.corner.contains(first.lowercased()))
    let isCorner = HeadWords.corner.contains(first.lowercased()) || PrintedUnits.find(in: first) != nil
    if widest <= named { return isHead && line.count > named && named + labelCount <= line.count }
    if isHead, !isCorner { return named + labelCount <= widest }
    if isCorner { return false }
    // One head the less than cells: the corner is missing, or a head is.
    let others = heads[1..<named].map { HeadReading($0).meaning }
    let areYears = others.allSatisfy { $0 != .other } && !others.isEmpty
    if widest == named + labelCount, !areYears { headsAreUnclear = true }
    return false
  }

  /// Sorts the lines below the heads into rows, headings, notes and what is none of this table.
  private mutating func findRows() {
    let heads = lines[firstHead..<firstRow].map { line in line.cells.map { $0.text } }
    var lastFigures = firstRow
    for index in firstRow..<max(firstRow, lines.count)
    where lines[index].cells.contains(where: { $0.isFigure && !$0.isYear }) {
      lastFigures = index
    }
    var group = ""
    var above: [String] = []
    var haveFigures: [Bool]?
    let wraps = mayWrap
    var headingPosition = -1
    var groupBefore = ""
    for index in firstRow..<lines.count {
      let line = lines[index]
      if heads.contains(line.cells.map { $0.text }) {
        repeated.append(line.position)
        continue
      }
      if index > firstRow, startsAnotherTable(index) {
        nextTable = line.position
        figuresAfter = lines[index...].reduce(0) { $0 + $1.cells.count { $0.isFigure && !$0.isYear } }
        break
      }
      let cells = columns.map { line.cells[$0.position] }
      var labels = (0..<labelCount).map { line.cells[$0].text }
      let isEmpty = cells.allSatisfy { $0.isEmpty }
      if isEmpty {
        let text = labels.filter { !$0.isEmpty }.joined(separator: " ")
        if text.isEmpty { continue }
        if index > lastFigures || Self.isNote(text) {
          notes.append(text)
        } else if wraps, Self.isRest(text), rows.last?.position == line.position - 1 {
          for (column, rest) in labels.enumerated() { rows[rows.count - 1].labels[column].goOn(rest) }
        } else if wraps, Self.isRest(text), headings.last == group, headingPosition == line.position - 1 {
          headings[headings.count - 1].goOn(text)
          (group, headingPosition) = (headings.last ?? "", line.position)
        } else {
          headings.append(text)
          (groupBefore, group, headingPosition) = (group, text, line.position)
        }
        continue
      }
      // Signs alone are figures that are missing; words below the last figure are a note, figures spoiled are not.
      let followsOn = index > 0 && line.position == lines[index - 1].position + 1
      let isSpoiled = followsOn && cells.contains { $0.isSpoiledFigure }
      let hasWords = cells.allSatisfy { !$0.isFigure } && cells.contains { $0.isText }
      if hasWords, haveFigures == nil { haveFigures = columnsOfFigures }
      let isOfWords = hasWords && isRow(labels, ofWords: cells, haveFigures ?? [])
      let followsRow = followsOn && rows.last?.position == line.position - 1
      if hasWords, index > lastFigures, !isSpoiled, !(isOfWords && followsRow) {
        notes.append((labels + cells.map { $0.text }).filter { !$0.isEmpty }.joined(separator: " "))
        continue
      }
      // A code names its own row, and no sum below it.
      let isSum = codeColumns.contains(0) && labels.contains { TableReader.strength(of: $0) == .strong }
      var isFilled = false
      if labelCount > 1, labels[0].isEmpty, !isSum, labels.contains(where: { !$0.isEmpty }), let top = above.first {
        labels[0] = top
        isFilled = true
      }
      if wraps, headings.last == group, headingPosition == line.position - 1, !group.hasSuffix(":"),
        let column = labels.firstIndex(where: { !$0.isEmpty }), Self.isRest(labels[column])
      {
        // A label begins in the line before: it heads nothing.
        labels[column] = group.goingOn(labels[column])
        headings.removeLast()
        group = groupBefore
      }
      above = labels
      let isBold =
        line.cells.prefix(labelCount).contains { $0.isBold && !$0.isEmpty }
        || cells.allSatisfy { $0.isBold || $0.isEmpty }
      rows.append(
        Row(
          position: line.position, labels: labels, cells: cells, group: group, indent: line.cells[0].indent,
          isBold: isBold, isOfWords: isOfWords, isFilled: isFilled))
    }
  }
}
