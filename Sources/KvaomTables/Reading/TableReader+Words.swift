import KvaomWords

/// Words that stand where figures stand: they are named, and asked about where they can be figures that were not read.
extension TableReader {
  /// Words among the figures of the table, and rows of nothing but figures that cannot be read.
  private var words: [(cell: ReadCell, row: String, head: String)] {
    var found: [(cell: ReadCell, row: String, head: String)] = []
    for row in rows.indices where rowsLeftOut[row] == nil {
      for column in dataColumns where rows[row].cells[column].isText {
        found.append((rows[row].cells[column], rows[row].label, heads[column]))
      }
    }
    guard rows.first?.cells.count == shape.columns.count else { return found }
    for row in shape.rows where !row.hasFigures && !row.isOfWords {
      let unread = dataColumns.filter { row.cells[$0].isText }
      guard unread.count > 0, unread.allSatisfy({ Self.canBeFigure(row.cells[$0]) }) else { continue }
      found += unread.map { (row.cells[$0], row.label, heads[$0]) }
    }
    return found
  }

  /// Whether a figure can be meant: there is a digit, and the source does not say that it is something else.
  static func canBeFigure(_ cell: ReadCell) -> Bool {
    cell.isText && !cell.isKnownWord && cell.text.contains { $0.isNumber }
  }

  /// Asks whether a row of nothing but words is one of figures that are missing, or no row at all. Words that say that
  /// a figure is missing decide it.
  mutating func askAboutRowsOfWords() {
    for row in rows.indices where rows[row].isOfWords {
      let words = rows[row].cells.filter { $0.isText }
      guard !words.contains(where: { Self.canBeFigure($0) }) else { continue }
      let saysMissing = words.contains { cell in
        cell.isKnownWord || TextRules.words(cell.text).contains { HeadWords.missing.contains($0) }
      }
      ask(
        rowID(row), ReadingWords.askRow(rows[row].label),
        [.init("keep", ReadingWords.missing), .init("leave-out", ReadingWords.leaveOut)],
        proposal: saysMissing ? "keep" : nil, [.verbatim("«\(words[0].text)»")])
    }
  }

  /// Asks what words among the figures are. Without a digit in any of them they stand for figures that are missing.
  mutating func askAboutWords() {
    let found = words
    guard !found.isEmpty else { return }
    let most = 6
    // What can be a figure is told first.
    let sorted = found.filter { Self.canBeFigure($0.cell) } + found.filter { !Self.canBeFigure($0.cell) }
    let told = sorted.prefix(most).map { "\($0.row), \($0.head): «\($0.cell.text)»" }
    // Words beside an empty label can be that label, and its figures stand a column too far right.
    let isUnread = found.contains { Self.canBeFigure($0.cell) || $0.row.isEmpty }
    ask(
      "words", ReadingWords.askWords(found.count), [.init("missing", ReadingWords.missing)],
      proposal: isUnread ? nil : "missing",
      [.verbatim("\(told.joined(separator: "; "))\(found.count > most ? "; …" : "")")])
    // A formula without its value has no text.
    wordsAmongFigures = sorted.map { "\($0.row), \($0.head): \($0.cell.text.isEmpty ? "= …" : $0.cell.text)" }
  }
}
