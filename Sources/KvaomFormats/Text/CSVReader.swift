import KvaomTables
import KvaomWords

/// Reads a text of separated cells. Nothing is trimmed. Where a quote stands out of place, the reading of the row that
/// gives it as many cells as the others have is taken.
struct CSVReader {
  /// A quote that is not closed within so many bytes was not meant as one: no spreadsheet has so long a cell.
  static let longestQuoted = 1 << 17

  /// One cell as it was found.
  private struct Cell {
    /// The bytes of its text.
    var content: Range<Int>
    /// Whether it stood in quotes.
    var isQuoted = false
    /// Whether quotes in it must be undone.
    var hasEscapes = false
  }

  private let text: [UInt8]
  private let dialect: CSVDialect
  private let limits: ReadingLimits
  /// No quote before this place closes a cell.
  private var openUntil = 0
  private var cells: [Cell] = []
  /// Whether a quote of the row stood out of place.
  private var isDoubtful = false
  /// How many line breaks the row has within its cells.
  private var lineBreaks = 0
  /// Whether of two quotes before a separator the first is a part of the text and the second closes the cell.
  private var closesAtDoubled = false

  /// The text in its dialect as a grid.
  static func read(
    _ text: [UInt8], dialect: CSVDialect, name: String = "", limits: ReadingLimits
  ) throws(ReadingFault) -> Grid {
    var reader = CSVReader(text: text, dialect: dialect, limits: limits)
    return try reader.grid(name: name)
  }

  private init(text: [UInt8], dialect: CSVDialect, limits: ReadingLimits) {
    self.text = text
    self.dialect = dialect
    self.limits = limits
  }

  private mutating func grid(name: String) throws(ReadingFault) -> Grid {
    var builder = GridBuilder(text: text, name: name)
    var position = 0
    var line = 1
    while position < text.count {
      let end = bestRow(at: position)
      for cell in cells { add(cell, to: &builder) }
      builder.endRow(line: line)
      guard builder.cellCount <= limits.cells else { throw .tooManyCells(limit: limits.cells) }
      line += lineBreaks + 1
      position = pastLineEnd(end)
    }
    return builder.finish()
  }

  /// Adds a cell as its text.
  private func add(_ cell: Cell, to builder: inout GridBuilder) {
    guard cell.hasEscapes else { return builder.add(cell.content) }
    var plain: [UInt8] = []
    var index = cell.content.lowerBound
    let end = cell.content.upperBound
    while index < end {
      let byte = text[index]
      let isPair = index + 1 < end && text[index + 1] == dialect.quote
      if isPair, byte == dialect.quote || (dialect.hasBackslash && byte == Self.backslash) { index += 1 }
      plain.append(text[index])
      index += 1
    }
    builder.add(text: plain)
  }

  /// Reads the row at a position into `cells`, in the way that gives it the usual width, and returns where it ends.
  private mutating func bestRow(at start: Int) -> Int {
    let end = row(at: start, literal: nil)
    guard isDoubtful || lineBreaks > 0 else { return end }
    let first = (cells: cells, breaks: lineBreaks, end: end)
    // A cell over several lines that has fitted all the same may have begun with a stray quote and swallowed a row.
    if cells.count == dialect.width, lineBreaks == 0 || dialect.width < 3 || !isDoubtful { return end }
    if cells.count != dialect.width {
      closesAtDoubled = true
      let otherEnd = row(at: start, literal: nil)
      closesAtDoubled = false
      if cells.count == dialect.width { return otherEnd }
    }
    for position in first.cells.indices where first.cells[position].isQuoted {
      let otherEnd = row(at: start, literal: position)
      if cells.count == dialect.width, lineBreaks < first.breaks || first.cells.count != dialect.width {
        return otherEnd
      }
    }
    cells = first.cells
    lineBreaks = first.breaks
    return first.end
  }

  /// Reads the row at a position into `cells` and returns where it ends; the quote that begins the cell `literal` is
  /// taken for a part of its text.
  private mutating func row(at start: Int, literal: Int?) -> Int {
    cells.removeAll(keepingCapacity: true)
    isDoubtful = false
    lineBreaks = 0
    if isLineEnd(text[start]) { return start }
    var position = start
    while true {
      if position < text.count, text[position] == dialect.quote, cells.count != literal,
        let end = addQuoted(at: position)
      {
        position = end
      } else {
        var end = position
        while end < text.count, !endsCell(end) { end += 1 }
        cells.append(Cell(content: position..<end))
        position = end
      }
      guard position < text.count, !isLineEnd(text[position]) else { return position }
      position += dialect.hasBlank ? 2 : 1
    }
  }

  /// Adds the cell in quotes that begins at a position, and returns where the separator or the line end after it
  /// stands; nil where no quote closes it.
  private mutating func addQuoted(at start: Int) -> Int? {
    guard start >= openUntil else {
      isDoubtful = true
      return nil
    }
    var cell = Cell(content: start..<start, isQuoted: true)
    var index = start + 1
    var breaks = 0
    let limit = min(text.count, start + Self.longestQuoted)
    while index < limit {
      let byte = text[index]
      if byte == dialect.quote {
        if let end = cellEnd(after: index) {
          cell.content = (start + 1)..<index
          cells.append(cell)
          lineBreaks += breaks
          return end
        }
        let isDoubled = !dialect.hasBackslash && index + 1 < text.count && text[index + 1] == dialect.quote
        if isDoubled {
          if closesAtDoubled, let end = cellEnd(after: index + 1) {
            cell.content = (start + 1)..<(index + 1)
            cells.append(cell)
            lineBreaks += breaks
            return end
          }
          cell.hasEscapes = true
          index += 1
        } else {
          isDoubtful = true
        }
      } else if byte == Self.backslash, dialect.hasBackslash, index + 1 < limit {
        cell.hasEscapes = true
        index += 1
      } else if byte == Self.lineFeed || (byte == Self.carriageReturn && !isLineFeed(index + 1)) {
        breaks += 1
      }
      index += 1
    }
    isDoubtful = true
    openUntil = limit
    return nil
  }

  /// Where the cell ends whose closing quote may stand at `index`: at a separator or a line end, blanks before it or
  /// not.
  private func cellEnd(after index: Int) -> Int? {
    var next = index + 1
    if next < text.count, endsCell(next) { return next }
    while next < text.count, text[next] == 0x20 { next += 1 }
    guard next < text.count else { return next }
    return endsCell(next) ? next : nil
  }

  private func endsCell(_ index: Int) -> Bool {
    let byte = text[index]
    guard byte == dialect.separator else { return isLineEnd(byte) }
    return !dialect.hasBlank || (index + 1 < text.count && text[index + 1] == 0x20)
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == Self.lineFeed || byte == Self.carriageReturn }

  private func isLineFeed(_ index: Int) -> Bool { index < text.count && text[index] == Self.lineFeed }

  /// The position after the line end at `index`.
  private func pastLineEnd(_ index: Int) -> Int {
    guard index < text.count else { return index }
    return index + (text[index] == Self.carriageReturn && isLineFeed(index + 1) ? 2 : 1)
  }

  private static let backslash = UInt8(ascii: "\\")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
