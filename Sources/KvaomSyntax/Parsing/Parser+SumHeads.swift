import KvaomSource
import KvaomUnits

/// Heads of printed sums, and what the lines of a table say before their cells.
extension Parser {
  /// The head of a sum: its label, its addends where it names them, and where it ends.
  struct SumHead {
    /// The label.
    let label: Name
    /// The addends after `of`; nil where there is no `of`.
    let terms: [TableStatement.Term]?
    /// The offset after it.
    let end: Int
  }

  /// Reads `Netto of "Sum inntekter" - "Sum utgifter"` from `start`, after the `=`. In a line with tabs labels may have
  /// spaces without quotes.
  mutating func parseSumHead(from start: Int, _ limit: Int, isTabbed: Bool) -> SumHead {
    var cursor = start
    skipSpaces(&cursor, limit)
    let first = labelRange(from: cursor, limit, isTabbed: isTabbed, endsAtOf: true)
    cursor = first.upperBound
    let name = label(first)
    var after = cursor
    skipSpaces(&after, limit)
    guard let terms = lexer.endOfWords("of", from: after), terms < limit else {
      return SumHead(label: name, terms: nil, end: cursor)
    }
    cursor = terms
    return SumHead(label: name, terms: parseTerms(&cursor, limit, isTabbed: isTabbed), end: cursor)
  }

  /// Reads addends with signs between.
  private mutating func parseTerms(_ cursor: inout Int, _ limit: Int, isTabbed: Bool) -> [TableStatement.Term] {
    var terms: [TableStatement.Term] = []
    while cursor < limit {
      var next = cursor
      skipSpaces(&next, limit)
      let sign = sign(at: next)
      // A sign that no label follows is a cell: a figure that is missing.
      if !terms.isEmpty || sign.length > 0 {
        guard sign.length > 0 else { break }
        next += sign.length
        let gap = next
        skipSpaces(&next, limit)
        guard next > gap, next < limit, startsLabel(at: next) || isTabbed else { break }
      }
      let range = labelRange(from: next, limit, isTabbed: isTabbed, endsAtOf: false)
      guard !range.isEmpty else { break }
      terms.append(TableStatement.Term(name: label(range), isNegative: sign.isNegative))
      cursor = range.upperBound
    }
    return terms
  }

  /// The sign of an addend at `offset`, and how many bytes it takes; none where no sign stands there.
  private func sign(at offset: Int) -> (isNegative: Bool, length: Int) {
    switch lexer.byte(at: offset) {
    case Byte.plus: return (false, 1)
    case Byte.minus: return (true, 1)
    case 0xE2:
      let isMinus = lexer.byte(at: offset + 1) == 0x88 && lexer.byte(at: offset + 2) == 0x92
      return isMinus ? (true, 3) : (false, 0)
    default: return (false, 0)
    }
  }

  private func startsLabel(at offset: Int) -> Bool {
    let byte = lexer.byte(at: offset)
    if byte == Byte.quote || Byte.startsName(byte) { return true }
    return byte >= 0x80 && UTF8Scalar(in: lexer.bytes, at: offset).startsName
  }

  /// The label from `start`: a quoted text; with tabs all up to ` of `, ` + `, ` - ` or the end; else a word.
  private func labelRange(from start: Int, _ limit: Int, isTabbed: Bool, endsAtOf: Bool) -> Range<Int> {
    var end = start
    if lexer.byte(at: start) == Byte.quote {
      end += 1
      while end < limit, lexer.bytes[end] != Byte.quote { end += lexer.bytes[end] == Byte.backslash ? 2 : 1 }
      return start..<min(end + 1, limit)
    }
    while end < limit {
      if lexer.bytes[end] == Byte.space {
        guard isTabbed else { break }
        if endsAtOf ? lexer.endOfWords("of", from: end + 1) != nil : endsTerm(at: end, limit) { break }
      } else if lexer.bytes[end] < Byte.space {
        break
      }
      end += 1
    }
    while end > start, lexer.bytes[end - 1] == Byte.space { end -= 1 }
    return start..<end
  }

  /// Whether a sign between spaces stands at `offset`.
  private func endsTerm(at offset: Int, _ limit: Int) -> Bool {
    let length = sign(at: offset + 1).length
    return length > 0 && offset + 1 + length < limit && lexer.bytes[offset + 1 + length] == Byte.space
  }

  private func skipSpaces(_ cursor: inout Int, _ limit: Int) {
    while cursor < limit, lexer.bytes[cursor] == Byte.space { cursor += 1 }
  }

  /// Where the cell of a line with tabs that holds `start` ends.
  func endOfTabbedCell(from start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, lexer.bytes[end] != Byte.tab { end += 1 }
    return end
  }

  /// How many tabs stand between the start of the line and `offset`.
  func tabs(before offset: Int) -> Int {
    var count = 0
    var place = offset
    while place > 0, lexer.bytes[place - 1] == Byte.tab || lexer.bytes[place - 1] == Byte.space {
      place -= 1
      if lexer.bytes[place] == Byte.tab { count += 1 }
    }
    return count
  }

  /// Whether the first line of a table by year has nothing but years, two at least: then it lies across. Two of them
  /// can also be a year and its figure, `2016 2017`: then the line below begins with a later year.
  mutating func headsYears(_ line: TableLine, of table: inout TableContent) -> Bool {
    guard case .named(_, _, let dimensions) = table.form, dimensions.count == 1, dimensions[0].text == "year" else {
      return false
    }
    var cursor = line.start
    let isTabbed = line.hasTabs
    var years: [YearLabel] = []
    while let range = nextCell(&cursor, line.end, isTabbed: isTabbed) {
      if range.isEmpty { continue }
      guard let year = YearLabel(text(range.lowerBound, range.upperBound)) else { return false }
      years.append(year)
    }
    guard years.count > 1 else { return false }
    if years.count == 2, years[1].kind == .plain {
      var next = line.end
      while next < lexer.bytes.count, lexer.bytes[next] <= Byte.space { next += 1 }
      let end = lexer.bytes[next...].firstIndex { $0 <= Byte.space } ?? lexer.bytes.count
      guard lexer.byte(at: next) != Byte.closeBrace else { return false }
      if let year = YearLabel(text(next, end)), year.year > years[0].year { return false }
    }
    table.liesAcross = true
    return true
  }

  /// Reports a cell in quotes that goes on in the next lines, as a spreadsheet writes a line break; gives the offset
  /// after it.
  mutating func reportBrokenCell(_ line: TableLine) -> Int? {
    guard line.hasOpenQuote, !lexer.bytes[line.start..<line.end].contains(Byte.backslash) else { return nil }
    var end = line.end
    for _ in 0..<3 {
      while end < lexer.bytes.count, lexer.bytes[end] <= Byte.space, lexer.bytes[end] != Byte.tab { end += 1 }
      let start = end
      while end < lexer.bytes.count, lexer.bytes[end] != Byte.newline { end += 1 }
      let next = lexer.bytes[start..<end]
      guard next.count(where: { $0 == Byte.quote }) % 2 == 1 else { continue }
      guard let quote = next.firstIndex(of: Byte.quote), quote > start,
        quote + 1 == end || lexer.bytes[quote + 1] <= Byte.space
      else { return nil }
      let words = text(line.start, end).split { $0.isNewline }.map { String($0) }
      report(.brokenCell(line: words.joined(separator: " ")), at: span(line.start, end))
      return end
    }
    return nil
  }

  /// Reports a line whose cells have semicolons, commas or bars between, once for the table; gives the offset after it.
  mutating func reportSeparators(_ line: TableLine) -> Int? {
    guard !line.hasTabs, line.hasSemicolons || line.hasCommasOrBars, let separator = separator(of: line) else {
      return nil
    }
    var cells = text(line.start, line.end).split(separator: separator.sign, omittingEmptySubsequences: false).map {
      String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    while cells.last == "" { cells.removeLast() }
    if separator == .bar, cells.first == "" { cells.removeFirst() }
    guard cells.count > 1 else { return nil }
    let place = lexer.bytes[..<line.start].lastIndex(of: Byte.openBrace) ?? line.start
    if !separatedTables.contains(place) {
      separatedTables.append(place)
      report(
        .separatedTable(separator, line: cells.joined(separator: "\t")), at: span(line.start, line.end))
    }
    return line.end
  }

  /// What parts the cells of a line, where it is a sign that parts none in a plan; nil where it is none.
  private func separator(of line: TableLine) -> CellSeparator? {
    let bytes = lexer.bytes[line.start..<line.end]
    if line.hasSemicolons {
      return !bytes.contains(Byte.space) || unquoted(bytes).count { $0 == Byte.semicolon } > 1 ? .semicolon : nil
    }
    if bytes.first == Byte.bar || unquoted(bytes).count(where: { $0 == Byte.bar }) > 1 { return .bar }
    // A comma with a blank behind it is no decimal sign; in a label it stands in quotes.
    guard !bytes.contains(Byte.quote) else { return nil }
    let commas = bytes.indices.filter {
      bytes[$0] == Byte.comma && ($0 + 1 == bytes.endIndex || bytes[$0 + 1] == Byte.space)
    }
    let behindFigures = commas.count { $0 > bytes.startIndex && Byte.isDigit(bytes[$0 - 1]) }
    return behindFigures > 1 ? .comma : nil
  }

  /// The bytes that stand outside quotes: a label may have any sign in it.
  private func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var isQuoted = false
    return bytes.filter { byte in
      if byte == Byte.quote { isQuoted.toggle() }
      return !isQuoted
    }
  }

  /// Warns of two figures with a single space between that can be one: three digits after at most three, in a table
  /// that parts its other cells by more.
  mutating func noteSplitNumbers(_ cells: [Range<Int>], after labels: Int) {
    guard cells.count > labels + 1 else { return }
    let isWide = zip(cells, cells.dropFirst()).enumerated().contains { index, pair in
      index + 1 >= labels && pair.1.lowerBound - pair.0.upperBound > 1
    }
    if isWide { tablePartsWidely = true }
    for (first, second) in zip(cells[labels...], cells[(labels + 1)...])
    where second.lowerBound - first.upperBound == 1 && lexer.bytes[first.upperBound] == Byte.space {
      let digits = first.drop { lexer.bytes[$0] == Byte.minus }
      guard second.count == 3, (1...3).contains(digits.count), digits.allSatisfy({ Byte.isDigit(lexer.bytes[$0]) }),
        second.allSatisfy({ Byte.isDigit(lexer.bytes[$0]) }), lexer.bytes[digits.startIndex] != Byte.zero
      else { continue }
      closePairs.append(first.lowerBound..<second.upperBound)
    }
  }

  /// Reports figures of the table that ended whose points or commas can group thousands, and begins anew.
  mutating func judgeThousands() {
    // A habit of whoever wrote the table is one cause, however many columns it shows in.
    let findings = thousands.findings
    for (index, finding) in findings.enumerated()
    where !findings[..<index].contains(where: { $0.reason == finding.reason }) {
      let alike = findings.filter { $0.reason == finding.reason }
      report(
        .ambiguousThousands(
          text(finding.first.lowerBound, finding.first.upperBound), count: alike.reduce(0) { $0 + $1.count },
          columns: alike.count, reason: finding.reason),
        at: span(finding.first.lowerBound, finding.first.upperBound))
    }
    thousands = ThousandsJudge()
    if tablePartsWidely {
      for pair in closePairs {
        let parts = text(pair.lowerBound, pair.upperBound).split(separator: " ").map { String($0) }
        if parts.count == 2 { report(.splitCell(parts[0], parts[1]), at: span(pair.lowerBound, pair.upperBound)) }
      }
    }
    tablePartsWidely = false
    closePairs = []
  }
}

extension Lexer {
  /// Where `words` with white space or a quote behind them end, that space included, if they stand at `start`.
  func endOfWords(_ words: StaticString, from start: Int) -> Int? {
    let count = words.utf8CodeUnitCount
    guard start + count < bytes.count else { return nil }
    let isSame = words.withUTF8Buffer { unsafe $0.elementsEqual(bytes[start..<(start + count)]) }
    guard isSame else { return nil }
    var end = start + count
    if bytes[end] == Byte.quote { return end }
    guard bytes[end] == Byte.space else { return nil }
    while end < bytes.count, bytes[end] == Byte.space { end += 1 }
    return end
  }
}
