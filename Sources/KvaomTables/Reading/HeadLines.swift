/// The lines of a grid, and which of them can be heads.
enum HeadLines {
  /// A line with something in it.
  struct Line: Sendable {
    /// Its place in the grid, from 0.
    let position: Int
    /// Its cells, as many in every line.
    var cells: [ReadCell]
    /// How many cells it has of its own.
    var count: Int
  }

  /// The lines in which something stands, without lines that are drawn (`---`, as in tables of Markdown) and without
  /// columns that stand empty before the table. A title above those moves to where the table begins.
  static func lines(of grid: Grid) -> [Line] {
    let lines = lines(of: grid, readsTexts: false)
    guard grid.isTyped, grid.declaration == nil,
      !lines.contains(where: { $0.cells.contains { $0.isFigure && !$0.isYear } })
    else { return lines }
    // A sheet whose figures all were typed as texts has no others.
    return Self.lines(of: grid, readsTexts: true)
  }

  private static func lines(of grid: Grid, readsTexts: Bool) -> [Line] {
    var lines: [Line] = []
    for row in 0..<grid.rowCount {
      let cells = (0..<grid.columnCount).map { column in
        let cell = ReadCell(grid[row, column], readsTexts: readsTexts)
        return cell.isText && HeadWords.pivot.contains(cell.text.lowercased()) ? .nothing : cell
      }
      let drawn = cells.count { isRule($0.text) }
      guard occupied(cells) > 0, drawn < 2 || drawn < occupied(cells) else { continue }
      lines.append(Line(position: row, cells: cells, count: grid.cellCount(inRow: row)))
    }
    guard grid.declaration == nil else { return lines }
    lines = labelled(lines)
    let wide = lines.filter { occupied($0.cells) > 1 }
    let isHeadedAlone = isHeadAlone(wide)
    let empty = isHeadedAlone ? 1 : wide.map { line in line.cells.prefix { $0.isEmpty }.count }.min() ?? 0
    // Heads without their corner begin in the second column; labels stand in the first one then.
    let isLabelled = wide.contains { line in line.cells.first.map { !$0.isEmpty } ?? false }
    guard empty > 0, isHeadedAlone || !isLabelled else { return lines }
    for index in lines.indices {
      let before = lines[index].cells.prefix(empty).first { !$0.isEmpty }
      lines[index].cells.removeFirst(empty)
      lines[index].count = max(1, lines[index].count - empty)
      if let before, !lines[index].cells.isEmpty { lines[index].cells[0] = before }
    }
    return lines
  }

  /// Whether the first column has a head and no labels below it: those stand in the second, which has no head.
  private static func isHeadAlone(_ wide: [Line]) -> Bool {
    guard let head = wide.first, head.cells.count > 2, !head.cells[0].isEmpty, head.cells[1].isEmpty,
      canBeHead(head.cells, isFirst: true)
    else { return false }
    let body = wide.dropFirst()
    return body.allSatisfy { $0.cells[0].isEmpty && !$0.cells[1].isFigure }
      && body.count { $0.cells[1].isText } * 2 > body.count
  }

  /// Whether a text is a line that is drawn: `---`, `:--:`, `====`.
  private static func isRule(_ text: String) -> Bool {
    guard let first = text.utf8.first, first == 0x2D || first == 0x3A || first == 0x3D || first == 0x5F else {
      return false
    }
    return text.utf8.count > 2 && text.allSatisfy { "-:=_".contains($0) } && text.contains { $0 != ":" }
  }

  /// How many columns have something in them, those between included: lines can end in tabs.
  static func usedColumns(of lines: [Line]) -> Int {
    lines.map { line in (line.cells.lastIndex { !$0.isEmpty } ?? -1) + 1 }.max() ?? 0
  }

  /// How many cells have something in them.
  static func occupied(_ cells: [ReadCell]) -> Int { cells.count { !$0.isEmpty } }

  /// The first line that can be one of heads: it has several cells. What a report says of itself in lines of two
  /// (`Utskriftsdato`, `03.11.2026`) before an empty line, or after a colon, are none.
  static func firstWide(of lines: [Line]) -> Int? {
    guard let first = lines.firstIndex(where: { occupied($0.cells) > 1 }) else { return nil }
    var place = first
    while place + 1 < lines.count, tells(lines[place].cells) { place += 1 }
    guard place > first, occupied(lines[place].cells) > 2, canBeHead(lines[place].cells, isFirst: true) else {
      return first
    }
    let isParted = lines[place].position > lines[place - 1].position + 1
    let areNamed = lines[first..<place].allSatisfy { line in line.cells.contains { $0.text.hasSuffix(":") } }
    return isParted || areNamed ? place : first
  }

  /// Whether a line is a word and what it stands for, and no figure.
  private static func tells(_ cells: [ReadCell]) -> Bool {
    occupied(cells) <= 2 && cells.first?.isText == true && !cells.contains { $0.isFigure && !$0.isCode }
  }

  /// Whether the only cell is a year: the head of a table of one column, copied without its corner.
  static func isBareHead(_ cells: [ReadCell]) -> Bool {
    guard occupied(cells) == 1, let first = cells.first, !first.isEmpty else { return false }
    if case .year = HeadReading(first.text).meaning {
      return YearsInText(first.text).all.count == 1 && first.text.count < 30
    }
    return false
  }

  /// Whether the only cell with anything in it is not the first.
  static func standsInside(_ cells: [ReadCell]) -> Bool {
    occupied(cells) == 1 && cells.first?.isEmpty == true
  }

  /// Whether a line can be one of heads: no figure in it but years and plain small numbers that head columns.
  static func canBeHead(_ cells: [ReadCell], isFirst: Bool) -> Bool {
    // `1000 kr` over the labels is a unit.
    let isUnit = cells.first.map { PrintedUnits.find(in: $0.text) != nil && $0.text.contains { $0.isLetter } } ?? false
    let figures = cells.dropFirst(isUnit ? 1 : 0).filter { $0.isFigure && !$0.isYear }
    if figures.isEmpty { return true }
    // Years with their units, beside nothing but words: `2025 årsverk`, `2025 mill. kr`.
    if isFirst, figures.allSatisfy({ $0.isYearOfUnit }), cells.first.map({ !$0.isFigure }) ?? false { return true }
    let isCornered = cells.first.map { $0.isEmpty || HeadWords.corner.contains($0.text.lowercased()) } ?? false
    return isFirst && isCornered && figures.allSatisfy { $0.isCode && $0.text.count < 4 }
      && cells.dropFirst().allSatisfy { $0.isFigure || $0.isEmpty }
  }

  /// Whether a line without a label has a unit in every cell: `1000 kr` below the years, or `1000 kr` and `%`.
  private static func areUnits(_ cells: [ReadCell]) -> Bool {
    let filled = cells.dropFirst().filter { !$0.isEmpty }
    return cells.first?.isEmpty == true && filled.count > 1 && filled.allSatisfy { PrintedUnits.isUnit($0.text) }
  }

  /// Lines with a column of labels first: one that stands last is brought to the front, and where there is none, an
  /// empty one is put there. A column of figures below a year is none of labels.
  private static func labelled(_ lines: [Line]) -> [Line] {
    guard let head = lines.firstIndex(where: { occupied($0.cells) > 1 }), let first = lines[head].cells.first,
      !first.isEmpty, canBeHead(lines[head].cells, isFirst: true)
    else { return lines }
    let body = lines[(head + 1)...].filter { occupied($0.cells) > 1 }
    let cells = body.map { $0.cells[0] }
    let areFigures = !cells.isEmpty && cells.allSatisfy { $0.isFigure && !$0.isYear }
    let isYear = if case .year = HeadReading(first.text).meaning { true } else { false }
    let areAmounts = cells.allSatisfy { $0.isFigure && !$0.isCode && !$0.isChapter }
    guard areFigures, isYear || areAmounts && !HeadWords.isCorner(first.text), body.first?.count ?? 0 > 1,
      occupied(lines[head].cells) >= body.map({ occupied($0.cells) }).max() ?? 0
    else { return lines }
    let width = lines[head].cells.count
    let last = (1..<width).last { column in body.contains { !$0.cells[column].isEmpty } }
    let isLast = last.map { column in body.allSatisfy { $0.cells[column].isText } } ?? false
    return lines.map { line in
      var line = line
      if let last, isLast {
        line.cells.insert(line.cells.remove(at: last), at: 0)
      } else {
        line.cells.insert(.nothing, at: 0)
        line.count += 1
      }
      return line
    }
  }

  /// Whether a line is one more of heads, below `above`.
  static func goesOn(_ cells: [ReadCell], below above: [[ReadCell]]) -> Bool {
    if areUnits(cells) { return true }
    guard cells.allSatisfy({ !$0.isFigure || $0.isYear }),
      !cells.contains(where: { if case .sign = $0.content { true } else { false } })
    else { return false }
    let beyond = cells.indices.dropFirst().filter { !cells[$0].isEmpty }
    guard !beyond.isEmpty else { return false }
    let label = cells[0].text
    let hasLabel = !label.isEmpty
    let isCornerWord =
      HeadWords.corner.contains(label.lowercased())
      || TextRules.words(label).first.map(HeadWords.corner.contains) == true
      || PrintedUnits.find(in: label) != nil
    let hadCorner = above.contains { !($0.first?.isEmpty ?? true) }
    let yearsAbove = above.contains { line in
      beyond.count { line.indices.contains($0) && !YearsInText(line[$0].text).all.isEmpty } * 2 > beyond.count
    }
    if beyond.contains(where: { cells[$0].isYear }) {
      return !yearsAbove && (!hasLabel || isCornerWord || !hadCorner)
        && beyond.allSatisfy { !cells[$0].isFigure || cells[$0].isYear }
    }
    // Below years, kinds of figure and nothing else say what the years are, whatever stands before them.
    if yearsAbove, beyond.count > 1, beyond.allSatisfy({ HeadWords.kind(cells[$0].text) != nil }) { return true }
    // Words below heads: units, kinds of figure, or the names of columns under groups. A line with a label of its
    // own is a
    // row of words.
    return !hasLabel || isCornerWord && !hadCorner || HeadWords.isCorner(label) || PrintedUnits.isUnit(label)
  }
}

/// A grid without the shape of a table.
struct TableShapeFault: Error {
  /// What keeps it from being one.
  let fault: TableShape.Fault
}
