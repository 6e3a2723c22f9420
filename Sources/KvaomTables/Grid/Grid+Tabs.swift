extension Grid {
  /// A copied table: lines of cells with tabs between, nothing trimmed. A spreadsheet puts a cell in quotes where it
  /// has a tab, a line break or a quote in it, and doubles its quotes; quotes around anything else are the writer's own
  /// and stay.
  public init(tabbed text: String, name: String = "") { self.init(tabbed: Array(text.utf8), name: name) }

  /// The same of UTF-8 bytes.
  public init(tabbed source: [UInt8], name: String = "") {
    var builder = GridBuilder(text: source, name: name)
    var position = 0
    var line = 1
    var firstLine = 1
    while position < source.count {
      let cell = TabbedCell(in: source, at: position)
      cell.add(to: &builder, from: source)
      line += cell.lineBreaks
      position = cell.end
      let isLast = position == source.count
      if !isLast, source[position] == Self.tab {
        position += 1
        // A tab at the very end has an empty cell behind it.
        guard position == source.count else { continue }
        builder.addEmpty()
      }
      builder.endRow(line: firstLine)
      guard position < source.count else { break }
      let isPair =
        source[position] == Self.carriageReturn && position + 1 < source.count
        && source[position + 1] == Self.lineFeed
      position += isPair ? 2 : 1
      line += 1
      firstLine = line
    }
    self = builder.finish()
  }

  fileprivate static let tab = UInt8(ascii: "\t")
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
}

/// One cell of a copied table.
private struct TabbedCell {
  /// The bytes of its text, without the quotes of a spreadsheet.
  let content: Range<Int>
  /// Whether quotes in it are doubled.
  let hasDoubledQuotes: Bool
  /// How many line breaks are in it.
  let lineBreaks: Int
  /// Where the tab or the line break after it stands, or the end.
  let end: Int

  init(in source: [UInt8], at start: Int) {
    if source[start] == Grid.quote, let quoted = TabbedCell(quotedIn: source, at: start) {
      self = quoted
      return
    }
    var end = start
    while end < source.count, !Self.endsCell(source[end]) { end += 1 }
    self.init(content: start..<end, hasDoubledQuotes: false, lineBreaks: 0, end: end)
  }

  private init(content: Range<Int>, hasDoubledQuotes: Bool, lineBreaks: Int, end: Int) {
    self.content = content
    self.hasDoubledQuotes = hasDoubledQuotes
    self.lineBreaks = lineBreaks
    self.end = end
  }

  /// The cell that begins with a quote at `start`; nil where the quote is the writer's own: nothing in the cell needs
  /// it, or no quote before a tab, a line break or the end closes it.
  private init?(quotedIn source: [UInt8], at start: Int) {
    var position = start + 1
    var doubled = false
    var needsQuotes = false
    var breaks = 0
    while position < source.count {
      let byte = source[position]
      if byte == Grid.quote {
        guard position + 1 < source.count, source[position + 1] == Grid.quote else { break }
        doubled = true
        position += 1
      } else if byte == Grid.tab {
        needsQuotes = true
      } else if byte == Grid.lineFeed || byte == Grid.carriageReturn {
        needsQuotes = true
        let isPair = byte == Grid.carriageReturn && position + 1 < source.count && source[position + 1] == Grid.lineFeed
        breaks += 1
        position += isPair ? 1 : 0
      }
      position += 1
    }
    guard position < source.count, needsQuotes || doubled else { return nil }
    let end = position + 1
    guard end == source.count || Self.endsCell(source[end]) else { return nil }
    self.init(content: (start + 1)..<position, hasDoubledQuotes: doubled, lineBreaks: breaks, end: end)
  }

  /// Adds the cell to a grid of `source`.
  func add(to builder: inout GridBuilder, from source: [UInt8]) {
    guard hasDoubledQuotes else { return builder.add(content) }
    var text: [UInt8] = []
    var position = content.lowerBound
    while position < content.upperBound {
      text.append(source[position])
      position += source[position] == Grid.quote ? 2 : 1
    }
    builder.add(text: text)
  }

  private static func endsCell(_ byte: UInt8) -> Bool {
    byte == Grid.tab || byte == Grid.lineFeed || byte == Grid.carriageReturn
  }
}
