/// Lines whose columns are parted by blanks alone, as a page or a terminal shows them: a column ends where two blanks
/// or more stand in every line of cells. An empty cell stays an empty cell.
struct AlignedText {
  private let lines: [(text: [Character], number: Int)]
  /// The characters of each column.
  private var columns: [Range<Int>] = []

  /// Lines with their numbers.
  init(_ lines: [(text: String, number: Int)]) {
    self.lines = lines.map { (Array($0.text), $0.number) }
    findColumns()
  }

  private static func isBlank(_ character: Character) -> Bool { character == " " }

  /// Where the parts of a line begin and end that two blanks or more stand between.
  private static func parts(of line: [Character]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    for position in line.indices where !isBlank(line[position]) {
      if let last = parts.last, position - last.upperBound < 2 {
        parts[parts.count - 1] = last.lowerBound..<(position + 1)
      } else {
        parts.append(position..<(position + 1))
      }
    }
    return parts
  }

  private mutating func findColumns() {
    let parted = lines.map { Self.parts(of: $0.text) }
    let wide = parted.filter { $0.count > 1 }
    guard wide.count > 1 else { return }
    columns = Self.columns(of: wide)
    guard gluesFigures else { return }
    // A title whose words have two blanks between them runs over the columns of all others.
    let most = wide.map { $0.count }.max() ?? 0
    columns = Self.columns(of: wide.filter { $0.count * 2 > most })
    // Figures that are glued together are lost: then there are no columns.
    if gluesFigures { columns = [] }
  }

  /// The parts of all lines together, joined where they overlap or have but one blank between them.
  private static func columns(of lines: [[Range<Int>]]) -> [Range<Int>] {
    var columns: [Range<Int>] = []
    for part in lines.flatMap({ $0 }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = columns.last, part.lowerBound - last.upperBound < 2 {
        columns[columns.count - 1] = last.lowerBound..<max(last.upperBound, part.upperBound)
      } else {
        columns.append(part)
      }
    }
    return columns
  }

  /// Whether a figure would stand behind something else in one cell, or in two cells.
  private var gluesFigures: Bool {
    lines.contains { line in
      let parts = Self.parts(of: line.text)
      let figures = parts.filter { WrittenFigure(String(line.text[$0])) != nil }
      guard parts.count > 1, !figures.isEmpty else { return false }
      return columns.contains { column in
        let inside = parts.filter { $0.overlaps(column) }
        guard inside.dropFirst().contains(where: figures.contains) else { return false }
        return WrittenFigure(inside.map { String(line.text[$0]) }.joined(separator: " ")) == nil
      }
        || parts.contains { part in columns.count { $0.overlaps(part) } > 1 }
    }
  }

  /// The cells; nil where the lines have no columns in common.
  var grid: Grid? {
    guard columns.count > 1 else { return nil }
    var builder = GridBuilder(text: [], name: "")
    for (text, number) in lines {
      let parts = Self.parts(of: text)
      let touched = columns.indices.filter { column in parts.contains { $0.overlaps(columns[column]) } }
      let runsOver = parts.contains { part in columns.count { $0.overlaps(part) } > 1 }
      if parts.count == 1 && touched.count != 1 || runsOver {
        // A title or a note that runs over the columns.
        let words = parts.map { String(text[$0]) }.joined(separator: " ")
        builder.add(text: Array(words.utf8))
      } else {
        for column in columns.indices {
          let inside = parts.filter { $0.overlaps(columns[column]) }
          let words = inside.map { String(text[$0]) }.joined(separator: " ")
          builder.add(text: Array(words.utf8))
        }
      }
      builder.endRow(line: number)
    }
    return builder.finish()
  }
}
