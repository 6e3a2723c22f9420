import KvaomDecimal
import KvaomSource

/// Cells of tables, cut and read as bytes: numbers cost no allocation.
extension Parser {
  /// Puts the ranges of the cells from `cursor` to `end` into `ranges`; empty cells after the expected ones are
  /// dropped.
  func cutCells(into ranges: inout [Range<Int>], _ cursor: inout Int, _ end: Int, isTabbed: Bool, expected: Int) {
    ranges.removeAll(keepingCapacity: true)
    while let range = nextCell(&cursor, end, isTabbed: isTabbed) { ranges.append(range) }
    while isTabbed, ranges.count > expected, ranges.last?.isEmpty == true { ranges.removeLast() }
  }

  /// Puts the ranges of the cells of the line at `start` into `ranges`, and gives where the line ends; nil where it has
  /// not `count` cells, or any sign that is read in a closer look.
  func cutPlainCells(from start: Int, into ranges: inout [Range<Int>], count: Int) -> Int? {
    ranges.removeAll(keepingCapacity: true)
    let bytes = lexer.bytes.span
    var cursor = start
    while cursor < bytes.count {
      let begin = cursor
      while cursor < bytes.count, Byte.isPlain(bytes[cursor]) { cursor += 1 }
      if cursor > begin {
        if ranges.count == count { return nil }
        ranges.append(begin..<cursor)
      }
      if cursor == bytes.count || bytes[cursor] == Byte.newline { break }
      if bytes[cursor] == Byte.carriageReturn, cursor + 1 < bytes.count, bytes[cursor + 1] == Byte.newline { break }
      guard bytes[cursor] == Byte.space else { return nil }
      cursor += 1
    }
    return ranges.count == count ? cursor : nil
  }

  /// The next cell; nil at the end of the line and at a closing brace.
  func nextCell(_ cursor: inout Int, _ end: Int, isTabbed: Bool) -> Range<Int>? {
    isTabbed ? nextTabbedCell(&cursor, end) : nextSpacedCell(&cursor, end)
  }

  /// The next cell of a row with tabs, white space around it left out. After the last cell `cursor` is past `end`.
  private func nextTabbedCell(_ cursor: inout Int, _ end: Int) -> Range<Int>? {
    guard cursor <= end else { return nil }
    var stop = cursor
    while stop < end, lexer.bytes[stop] != Byte.tab { stop += 1 }
    let range = trimmed(cursor..<stop)
    cursor = stop + 1
    return range
  }

  /// `range` without the white space at its ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, spaceLength(at: start) > 0 { start += spaceLength(at: start) }
    while start < end {
      if Byte.isBlank(lexer.bytes[end - 1]) {
        end -= 1
      } else if end - start >= 2, lexer.lengthOfNoBreakSpace(at: end - 2) == 2 {
        end -= 2
      } else if end - start >= 3, lexer.lengthOfNoBreakSpace(at: end - 3) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return start..<max(start, end)
  }

  /// How many bytes of white space stand at `offset`.
  private func spaceLength(at offset: Int) -> Int {
    let byte = lexer.byte(at: offset)
    if Byte.isBlank(byte) { return offset < lexer.bytes.count ? 1 : 0 }
    return byte < 0x80 ? 0 : lexer.lengthOfNoBreakSpace(at: offset)
  }

  /// The next cell of a row without tabs.
  private func nextSpacedCell(_ cursor: inout Int, _ end: Int) -> Range<Int>? {
    while cursor < end, spaceLength(at: cursor) > 0 { cursor += spaceLength(at: cursor) }
    guard cursor < end, lexer.bytes[cursor] != Byte.closeBrace else { return nil }
    let start = cursor
    if lexer.bytes[start] == Byte.quote {
      cursor = endOfQuoted(from: start, end)
    } else {
      cursor = endOfSpaced(from: start, end)
    }
    return start..<cursor
  }

  /// Where the quoted text at `start` ends.
  private func endOfQuoted(from start: Int, _ end: Int) -> Int {
    var position = start + 1
    while position < end {
      if lexer.bytes[position] == Byte.quote { return position + 1 }
      position += lexer.bytes[position] == Byte.backslash ? 2 : 1
    }
    return end
  }

  /// Where the cell without quotes at `start` ends: at white space that neither groups digits nor stands before `%`.
  private func endOfSpaced(from start: Int, _ end: Int) -> Int {
    var position = start
    while position < end, lexer.bytes[position] != Byte.closeBrace {
      let byte = lexer.bytes[position]
      if Byte.isBlank(byte) { break }
      if byte >= 0x80, lexer.lengthOfNoBreakSpace(at: position) > 0 {
        guard Byte.isDigit(lexer.bytes[position - 1]), let next = lexer.endOfGroup(from: position) else { break }
        position = next
      } else {
        position += 1
      }
    }
    return endOfPercent(after: position, end)
  }

  /// Where ` %` after a number that ends at `position` ends; `position` where none stands.
  private func endOfPercent(after position: Int, _ end: Int) -> Int {
    guard position < end, Byte.isDigit(lexer.bytes[position - 1]) else { return position }
    var sign = position
    while sign < end, spaceLength(at: sign) > 0 { sign += spaceLength(at: sign) }
    guard sign < end, lexer.bytes[sign] == Byte.percent, sign + 1 >= end || spaceLength(at: sign + 1) > 0 else {
      return position
    }
    return sign + 1
  }

  /// The label in `range`, its quotes removed.
  mutating func label(_ range: Range<Int>) -> Name {
    if let plain = plainWord(range) { return Name(plain, at: span(range)) }
    let text = quoted(range) ?? text(range.lowerBound, range.upperBound)
    return Name(UnseenCharacters.removed(from: text), at: span(range))
  }

  /// A text of ASCII letters, digits and marks without quotes, as most labels are: all of it can be seen, and there is
  /// nothing to look for in it. Nil for any other.
  private func plainWord(_ range: Range<Int>) -> String? {
    let bytes = lexer.bytes[range]
    let isPlain = bytes.allSatisfy { $0 >= Byte.space && $0 < 0x7F && $0 != Byte.quote }
    return isPlain ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// What a cell in quotes says; nil for a cell without quotes. An open quote is reported.
  private mutating func quoted(_ range: Range<Int>) -> String? {
    guard !range.isEmpty, lexer.bytes[range.lowerBound] == Byte.quote else { return nil }
    guard range.count >= 2, lexer.bytes[range.upperBound - 1] == Byte.quote else {
      report(.openText, at: span(range))
      return text(range.lowerBound + 1, range.upperBound)
    }
    return unquoted(
      Token(kind: .text, word: .other, startsLine: false, start: range.lowerBound, end: range.upperBound))
  }

  /// The span of `range`.
  private func span(_ range: Range<Int>) -> SourceSpan { span(range.lowerBound, range.upperBound) }

  /// Reads the cell in `range`. Figures of one `column` decide together what their points and commas mean.
  mutating func readCell(_ range: Range<Int>, isTabbed: Bool, column: Int) -> TableStatement.Cell {
    TableStatement.Cell(value: cellValue(range, isTabbed: isTabbed, column), span: span(range))
  }

  /// What stands in a cell.
  private mutating func cellValue(_ range: Range<Int>, isTabbed: Bool, _ column: Int) -> TableStatement.Cell.Value {
    if let number = CellNumber(in: lexer, range, spacesGroup: isTabbed) {
      thousands.add(number, range, column)
      return number.value.map { .number($0, percent: number.isPercent) } ?? unreadable(range)
    }
    if isMissingSign(range) { return .missing(text(range.lowerBound, range.upperBound)) }
    if let quoted = quoted(range) { return .text(quoted) }
    if lexer.endOfDate(from: range.lowerBound) == range.upperBound {
      if let date = DateLiteral(in: lexer.bytes, range) { return .date(date) }
      report(.noSuchDate(text(range.lowerBound, range.upperBound)), at: span(range))
      return .hole
    }
    return isText(range) ? .text(text(range.lowerBound, range.upperBound)) : unreadable(range)
  }

  /// Whether a cell is empty or one of the signs for a missing figure.
  private func isMissingSign(_ range: Range<Int>) -> Bool {
    guard range.count <= 3 else { return false }
    switch text(range.lowerBound, range.upperBound) {
    case "", "-", ".", "..", "...", ":", "–", "—": return true
    default: return false
    }
  }

  /// Whether a cell without quotes is a text: it begins with a letter.
  private func isText(_ range: Range<Int>) -> Bool {
    let first = lexer.bytes[range.lowerBound]
    return Byte.startsName(first) || first >= 0x80 && UTF8Scalar(in: lexer.bytes, at: range.lowerBound).startsName
  }

  /// Reports a cell that could not be read.
  private mutating func unreadable(_ range: Range<Int>) -> TableStatement.Cell.Value {
    report(.unreadableCell(text(range.lowerBound, range.upperBound)), at: span(range))
    return .hole
  }
}
