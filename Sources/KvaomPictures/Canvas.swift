/// A rectangle of characters to draw on.
struct Canvas {
  /// Its columns and rows.
  let width: Int, height: Int
  private var cells: [[Character]]

  /// An empty one.
  init(width: Int, height: Int) {
    (self.width, self.height) = (max(1, width), max(1, height))
    cells = Array(repeating: Array(repeating: " ", count: max(1, width)), count: max(1, height))
  }

  /// The character at a place; nothing outside.
  subscript(row: Int, column: Int) -> Character {
    get { contains(row, column) ? cells[row][column] : " " }
    set { if contains(row, column) { cells[row][column] = newValue } }
  }

  /// The rows without spaces at their ends.
  var rows: [String] { cells.map { String($0).withoutSpacesAtEnd } }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    row >= 0 && row < height && column >= 0 && column < width
  }
}

extension String {
  /// So many spaces; none for a negative count.
  static func spaces(_ count: Int) -> String { String(repeating: " ", count: Swift.max(0, count)) }

  /// With spaces before it up to `width` columns.
  func right(in width: Int) -> String { .spaces(width - count) + self }

  /// With spaces behind it up to `width` columns; longer ones are cut.
  func left(in width: Int) -> String {
    count > width ? prefix(Swift.max(1, width - 1)) + "…" : self + .spaces(width - count)
  }

  /// Without spaces at its end.
  var withoutSpacesAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
