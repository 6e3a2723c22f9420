import KvaomTables

/// How a file of separated cells is written: what stands between its cells, and what around and inside them.
struct CSVDialect: Equatable {
  /// What stands between two cells: one byte, or one and a blank.
  var separator: UInt8 = UInt8(ascii: ";")
  /// Whether a blank always follows the separator, and so belongs to it.
  var hasBlank = false
  /// What stands around cells with separators in them.
  var quote = UInt8(ascii: "\"")
  /// Whether a quote inside a cell has a backslash before it; else it is doubled.
  var hasBackslash = false
  /// How many cells most rows have.
  var width = 1
}

/// What the bytes of a whole file say of its dialect: for each separator that could be meant, how many each line has
/// outside quotes.
struct CSVEvidence {
  /// The separators that are looked for, the least likely to stand in a text first.
  static let separators = ["\t", ";", "|", ",", "~", "^"].map { UInt8(ascii: $0) }

  /// What was counted for one separator.
  private struct Count {
    /// How many lines have 0, 1, 2 … of them; the last place is for all that have more.
    var lines = [Int](repeating: 0, count: 1024)
    /// How many there are.
    var total = 0
    /// How many have a digit on either side, as a decimal comma has.
    var betweenDigits = 0
    /// How many are followed by a blank.
    var beforeBlank = 0
  }

  private var counts = [Count](repeating: Count(), count: Self.separators.count)
  private var lineCount = 0
  private let quote: UInt8
  private var backslashQuotes = 0
  private var doubledQuotes = 0

  /// Counts over the whole text.
  init(_ text: [UInt8]) {
    quote = Self.quote(of: text)
    count(text)
  }

  /// The dialect that the evidence speaks for; a text without separators has rows of one cell.
  var dialect: CSVDialect {
    var dialect = CSVDialect()
    dialect.quote = quote
    dialect.hasBackslash = backslashQuotes > doubledQuotes
    guard let best = bestSeparator else { return dialect }
    dialect.separator = Self.separators[best]
    dialect.width = usualCount(best).count + 1
    dialect.hasBlank = counts[best].total > 0 && counts[best].beforeBlank == counts[best].total
    return dialect
  }

  /// The position of the separator that most lines have equally many of; nil where there is none.
  private var bestSeparator: Int? {
    var best: (position: Int, share: Double, count: Int)?
    for position in Self.separators.indices {
      let (usual, lines) = usualCount(position)
      guard usual > 0, lineCount > 0 else { continue }
      let share = Double(lines) / Double(lineCount)
      // A separator is what most lines agree on; of two that agree, the one that seldom stands in a text or a number.
      guard let other = best else {
        best = (position, share, usual)
        continue
      }
      let areDecimals = counts[position].betweenDigits * 20 >= counts[position].total * 19 && usual <= other.count + 1
      if !areDecimals, share > other.share + 0.1 || (usual > other.count + 1 && share > other.share - 0.1) {
        best = (position, share, usual)
      }
    }
    return best?.position
  }

  /// The count, other than none, that most lines have, and how many lines have it.
  private func usualCount(_ position: Int) -> (count: Int, lines: Int) {
    var usual = (count: 0, lines: 0)
    for (count, lines) in counts[position].lines.enumerated().dropFirst() where lines > usual.lines {
      usual = (count, lines)
    }
    return usual
  }

  /// The sign that stands around cells: the one that begins cells more often.
  private static func quote(of text: [UInt8]) -> UInt8 {
    let double = UInt8(ascii: "\"")
    let single = UInt8(ascii: "'")
    var found = (double: 0, single: 0)
    var previous = UInt8(ascii: "\n")
    for byte in text {
      if byte == double || byte == single, previous == 0x0A || previous == 0x0D || separators.contains(previous) {
        if byte == double { found.double += 1 } else { found.single += 1 }
      }
      previous = byte
    }
    return found.single > 4 * found.double + 1 ? single : double
  }

  /// Counts the separators of each line, those between quotes left out.
  private mutating func count(_ text: [UInt8]) {
    var positions = [Int8](repeating: -1, count: 256)
    for (position, separator) in Self.separators.enumerated() { positions[Int(separator)] = Int8(position) }
    positions[Int(quote)] = -2
    for end in [UInt8(ascii: "\n"), UInt8(ascii: "\r")] { positions[Int(end)] = -3 }
    var inLine = [Int](repeating: 0, count: Self.separators.count)
    var isQuoted = false
    var quotedSince = 0
    var lineStart = 0
    var index = 0
    while index < text.count {
      let kind = positions[Int(text[index])]
      if kind == -1 || (isQuoted && kind != -2 && index - quotedSince < CSVReader.longestQuoted) {
        index += 1
        continue
      }
      isQuoted = isQuoted && kind == -2
      if kind == -2 {
        let isStart = index == lineStart || positions[Int(text[index - 1])] >= 0 || text[index - 1] == 0x20
        let next = index + 1 < text.count ? text[index + 1] : 0x0A
        let isEnd = positions[Int(next)] >= 0 || next == 0x0A || next == 0x0D
        if isQuoted, text[index - 1] == UInt8(ascii: "\\"), !isEnd || backslashQuotes > 0 {
          // Before another quote it may stand for itself.
          if next != quote { backslashQuotes += 1 }
        } else if isQuoted, next == quote {
          doubledQuotes += 1
          index += 1
        } else if isQuoted, isEnd {
          isQuoted = false
        } else if !isQuoted, isStart {
          isQuoted = true
          quotedSince = index
        }
      } else if kind == -3 {
        endLine(&inLine, isEmpty: index == lineStart)
        lineStart = index + 1
      } else {
        let position = Int(kind)
        inLine[position] += 1
        counts[position].total += 1
        let next = index + 1 < text.count ? text[index + 1] : 0
        if next == 0x20 { counts[position].beforeBlank += 1 }
        if index > 0, Self.isDigit(text[index - 1]), Self.isDigit(next) { counts[position].betweenDigits += 1 }
      }
      index += 1
    }
    endLine(&inLine, isEmpty: lineStart == text.count)
  }

  /// Takes down what a line had; an empty one is none.
  private mutating func endLine(_ inLine: inout [Int], isEmpty: Bool) {
    guard !isEmpty else { return }
    lineCount += 1
    for position in inLine.indices {
      counts[position].lines[min(inLine[position], 1023)] += 1
      inLine[position] = 0
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
