extension Grid {
  /// Heads over a column of years.
  private static let yearHeads = [
    "år", "aar", "year", "tid", "årgang", "aargang", "regnskapsår", "rekneskapsår", "period", "periode",
    "kalenderår", "budsjettår", "budgetår", "räkenskapsår", "årstal", "årstall",
  ]

  /// A table that has its years in a column among its labels, as a statistics bank writes it, and what is left open
  /// about it.
  struct YearColumn {
    /// The column of the years.
    let years: Int
    /// The columns of labels.
    let labels: [Int]
    /// The columns of figures.
    let measures: [Int]
    /// The row of the heads.
    let head: Int
    /// The heads of the figures.
    let names: [String]
  }

  /// The columns of such a table; nil where the grid is none: its heads name no column of years, a cell of that is no
  /// year, or there is no column of labels beside it.
  var yearColumn: YearColumn? {
    guard declaration == nil, rowCount > 2, columnCount > 2 else { return nil }
    guard
      let head = (0..<min(8, rowCount)).first(where: { row in
        (0..<cellCount(inRow: row)).count { !self[row, $0].isEmpty } > 2
      }),
      let years = (0..<columnCount).first(where: {
        Self.yearHeads.contains(TextRules.label(self[head, $0].text).lowercased())
      })
    else { return nil }
    let body = ((head + 1)..<rowCount).filter { !isEmpty(row: $0) }
    guard body.count > 1, body.allSatisfy({ ReadCell(self[$0, years]).isYear }) else { return nil }
    var labels: [Int] = []
    var measures: [Int] = []
    for column in 0..<columnCount where column != years {
      let cells = body.map { ReadCell(self[$0, column]) }
      let areCodes =
        HeadWords.namesCodes(TextRules.label(self[head, column].text)) && cells.allSatisfy { $0.isCode || $0.isEmpty }
      if areCodes || cells.allSatisfy({ $0.isText || $0.isEmpty }), cells.contains(where: { !$0.isEmpty }) {
        labels.append(column)
      } else if cells.contains(where: { $0.isFigure }), !cells.contains(where: { $0.isText }) {
        measures.append(column)
      } else if cells.contains(where: { !$0.isEmpty }) {
        return nil
      }
    }
    guard !labels.isEmpty, !measures.isEmpty else { return nil }
    let places = body.map { row in labels.map { self[row, $0].text } + [self[row, years].text] }
    guard Set(places).count == places.count else { return nil }
    return YearColumn(
      years: years, labels: labels, measures: measures, head: head,
      names: measures.map { TextRules.label(self[head, $0].text) })
  }

  /// The table of one column of figures, with its years across. Each cell keeps its place.
  func withYearsAcross(_ found: YearColumn, measure: Int) -> Grid {
    var years: [String] = []
    var order: [[String]] = []
    var rowOf: [[String]: Int] = [:]
    let body = ((found.head + 1)..<rowCount).filter { !isEmpty(row: $0) }
    for row in body {
      let year = TextRules.label(self[row, found.years].text)
      let labels = found.labels.map { self[row, $0].text }
      if !years.contains(year) { years.append(year) }
      if rowOf[labels + [year]] == nil, !order.contains(labels) { order.append(labels) }
      rowOf[labels + [year]] = row
    }
    years.sort()
    var builder = GridBuilder(sheet: name)
    for row in 0..<found.head {
      builder.add(
        .text, text: Array((0..<cellCount(inRow: row)).map { self[row, $0].text }.joined(separator: " ").utf8))
      builder.endRow()
    }
    for column in found.labels { builder.add(.text, text: Array(self[found.head, column].text.utf8)) }
    let unit = PrintedUnits.find(in: TextRules.label(self[found.head, measure].text))
    for year in years { builder.add(.text, text: Array((unit.map { "\(year) (\($0.words))" } ?? year).utf8)) }
    builder.endRow()
    for labels in order {
      for label in labels { builder.add(.text, text: Array(label.utf8)) }
      for year in years {
        guard let row = rowOf[labels + [year]] else {
          builder.addEmpty()
          continue
        }
        builder.add(copyOf: self[row, measure])
      }
      builder.endRow()
    }
    return builder.finish()
  }
}

extension GridBuilder {
  /// Adds a cell of another grid, which keeps its place there.
  mutating func add(copyOf cell: GridCell) {
    switch cell.value {
    case .empty:
      addEmpty()
      return
    case .number(let digits): add(.number, text: cell.bytes, value: Array(digits.utf8), style: style(cell.style))
    case .missing(let sign): add(.missing, text: cell.bytes, value: Array(sign.utf8), style: style(cell.style))
    case .error(let words): add(.error, text: cell.bytes, value: Array(words.utf8))
    case .uncalculated: add(.uncalculated, text: cell.bytes)
    case .text, .date, .duration, .truth: add(.text, text: cell.bytes, style: style(cell.style))
    }
    setPlace(cell.place)
  }

  /// The position of a style.
  private mutating func style(_ style: GridStyle) -> Int {
    if let known = styles.firstIndex(of: style) { return known }
    styles.append(style)
    return styles.count - 1
  }
}
