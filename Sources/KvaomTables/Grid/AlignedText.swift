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
    let wide = lines.map { Self.parts(of: $0.text) }.filter { $0.count > 1 }
    guard wide.count > 1 else { return }
    // The parts of all lines together, joined where they overlap or have but one blank between them.
    for part in wide.flatMap({ $0 }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = columns.last, part.lowerBound - last.upperBound < 2 {
        columns[columns.count - 1] = last.lowerBound..<max(last.upperBound, part.upperBound)
      } else {
        columns.append(part)
      }
    }
  }

  /// The cells; nil where the lines have no columns in common.
  var grid: Grid? {
    guard columns.count > 1 else { return nil }
    var builder = GridBuilder(text: [], name: "")
    for (text, number) in lines {
      let parts = Self.parts(of: text)
      let touched = columns.indices.filter { column in parts.contains { $0.overlaps(columns[column]) } }
      if parts.count == 1, touched.count != 1 {
        // A title or a note that runs over the columns.
        builder.add(text: Array(String(text[parts[0]]).utf8))
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
