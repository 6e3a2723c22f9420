/// Lines that are no plain rows: those that have nothing but words, labels that go on over two lines, notes, the heads
/// of another table.
extension TableShape {
  /// Which columns hold figures more than anything else.
  var columnsOfFigures: [Bool] {
    columns.map { column in
      let cells = lines[firstRow...].lazy.map { $0.cells[column.position] }
      let figures = cells.count { $0.isFigure }
      return figures > 0 && figures * 2 >= cells.count { !$0.isEmpty }
    }
  }

  /// Whether words stand where the columns have figures. Days, units, heads and notes are something else.
  func isRow(_ labels: [String], ofWords cells: [ReadCell], _ haveFigures: [Bool]) -> Bool {
    let label = labels.filter { !$0.isEmpty }.joined(separator: ", ")
    guard !label.isEmpty, !Self.isNote(label), !HeadWords.isCorner(label) else { return false }
    let words = cells.indices.filter { haveFigures[$0] && !cells[$0].isEmpty }
    return !words.isEmpty
      && words.allSatisfy { column in
        let cell = cells[column]
        guard cell.isText, !cell.isDay, cell.text != columns[column].head,
          PrintedUnits.find(in: cell.text) == nil
        else { return false }
        return HeadReading(cell.text).meaning == .other && HeadWords.kind(cell.text) == nil
      }
  }

  /// Whether a line without figures is a note: a footnote mark or a word of notes begins it.
  static func isNote(_ text: String) -> Bool {
    guard let first = text.first else { return false }
    if first == "*" || first == "†" || TextRules.raisedDigits.contains(first) { return true }
    if first.isNumber { return text.dropFirst().first == ")" }
    return TextRules.words(text).first.map { HeadWords.note.contains($0) } ?? false
  }

  /// Whether labels can go on in the next line: nearly all of them begin with a capital letter or a digit, so that one
  /// which does not is the rest of another.
  var mayWrap: Bool {
    let firsts = lines[firstRow...].compactMap { line in line.cells.first { !$0.isEmpty }?.text.first }
    let small = firsts.count { $0.isLowercase }
    guard small > 0, small * 2 < firsts.count else { return false }
    // Two such rows below each other are a list whose labels are written small.
    let areSmallRows = lines[firstRow...].map { line in
      line.cells.contains { $0.isFigure } && line.cells.first { !$0.isEmpty }?.text.first?.isLowercase == true
    }
    return !zip(areSmallRows, areSmallRows.dropFirst()).contains { $0 && $1 }
  }

  /// Whether a label is the rest of one that begins in the line before. Parts of rows begin in small letters as well,
  /// and so do units.
  static func isRest(_ text: String) -> Bool {
    guard text.first?.isLowercase == true, !isNote(text), PrintedUnits.find(in: text) == nil else { return false }
    return !HeadWords.partRow.contains { text.lowercased().hasPrefix($0) }
      && TableReader.strength(of: text) == .none
  }

  /// Whether a line begins another table: years head at least two of its columns and no figures stand in it.
  func startsAnotherTable(_ index: Int) -> Bool {
    let cells = lines[index].cells.dropFirst(labelCount)
    guard cells.allSatisfy({ !$0.isFigure || $0.isYear }) else { return false }
    let heads = cells.filter { !$0.isEmpty && !YearsInText($0.text).all.isEmpty }
    guard heads.count > 1 else { return false }
    if !heads.allSatisfy({ $0.isYear }) || lines[index].cells[0].isEmpty { return true }
    // Under a label the years of these heads again, or years that follow each other, head a table.
    guard heads.count == cells.count(where: { !$0.isEmpty }) else { return false }
    let texts = cells.map { $0.text }
    if lines[firstHead..<firstRow].contains(where: { $0.cells.dropFirst(labelCount).map { $0.text } == texts }) {
      return true
    }
    let years = heads.compactMap { Int($0.text) }
    let isApart = lines[index].position > lines[index - 1].position + 1
    return zip(years, years.dropFirst()).allSatisfy { $0 + 1 == $1 } && (isApart || years.count > 2)
  }
}

extension String {
  /// Adds the next line of a label; a word that was parted at its end is one again.
  mutating func goOn(_ rest: String) { self = goingOn(rest) }

  /// A label with its next line.
  func goingOn(_ rest: String) -> String {
    guard !isEmpty, !rest.isEmpty else { return self + rest }
    let joins = ["og", "eller", "och", "and"].contains { TextRules.begins(rest, with: $0, before: " ") }
    return last == "-" && !joins ? dropLast() + rest : self + " " + rest
  }
}
