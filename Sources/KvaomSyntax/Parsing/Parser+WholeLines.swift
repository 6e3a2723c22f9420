import KvaomSource
import KvaomWords

/// Slips that are put right by a letter or two, answered with the whole line as it should stand: a line can be typed, a
/// bracket alone cannot.
extension Parser {
  /// The line with what was found wrong put right, in each of its readings; none where more is wrong with it.
  func wholeLines(for problem: SyntaxProblem, at span: SourceSpan) -> [Fix] {
    guard !isTrial, tree.diagnostics.count == errorsBeforeStatement else { return [] }
    let place = Int(span.start)
    guard isInShortRow(place) else { return [] }
    let line = rangeOfLine(at: place)
    // What stands behind a `;` is no whole line.
    guard place <= line.upperBound else { return [] }
    switch problem {
    case .decimalComma: return readingsOfCommas(in: line)
    case .foreignOperator("//", _):
      return [Fix("# " + text(place, endOfRow(at: place)).drop { $0 == "/" || $0 == " " })]
    default: break
    }
    let meant = candidate(for: problem, place..<Int(span.end), in: line)
    if let whole = meant.flatMap({ readable($0) }) { return [Fix(whole)] }
    // To read a row once more takes as much of the stack as it is deep, on top of what has been read already.
    guard problem.isOfForm, depth < Self.deepestRepair else { return [] }
    let row = line.lowerBound..<endOfRow(at: place)
    return repaired(row, at: place).map { [$0] } ?? []
  }

  /// The line as it may be meant; nil for a problem that no line puts right.
  private func candidate(for problem: SyntaxProblem, _ place: Range<Int>, in line: Range<Int>) -> String? {
    switch problem {
    case .strangeCharacter: return withPlainSigns(text(line.lowerBound, line.upperBound))
    case .openText: return closingText(from: place.lowerBound, in: line)
    case .splitNumber:
      guard previousEnd >= line.lowerBound, previousEnd < place.lowerBound else { return nil }
      return joiningGroups(from: previousEnd, in: line)
    case .unitBeforeNumber: return currencyBehind(place.upperBound, in: line)
    case .unclosed(_, let closing):
      // What has been read beyond this line goes on in others.
      guard closing != "}", previousEnd <= line.upperBound else { return nil }
      return text(line.lowerBound, line.upperBound) + closing
    case .openBlock(_, isOneLine: true):
      let end = endOfRow(at: place.lowerBound)
      return end > place.upperBound ? text(line.lowerBound, end) + " }" : nil
    case .closesNothing:
      // What stands behind it is of no line that could be read so far.
      return text(line.lowerBound, place.lowerBound) + text(place.upperBound, endOfRow(at: place.upperBound))
    case .singleEqual: return putting("==", in: place, of: line)
    case .solveForm: return turnedSolve(text(line.lowerBound, endOfRow(at: line.lowerBound)))
    case .dateForm(let written):
      // `2016-9` may be a subtraction, too.
      guard written.contains("."), let day = problem.fixes.first?.code else { return nil }
      return putting(day, in: place.lowerBound..<(place.lowerBound + written.utf8.count), of: line)
    case .pointedThousands(let written):
      let number = place.lowerBound..<(place.lowerBound + written.utf8.count)
      return putting(SyntaxProblem.underscored(written), in: number, of: line)
    case .semicolonBetweenArguments: return text(line.lowerBound, endOfRow(at: place.lowerBound)).replacingSemicolons
    default: return nil
    }
  }

  /// `solve gap[2020] = 0 tkr with wage_growth` as `solve wage_growth for gap[2020] = 0 tkr`; nil for any other line.
  private func turnedSolve(_ row: String) -> String? {
    guard let verb = row.firstIndex(of: " "), let equal = row.firstIndex(of: "="), verb < equal else { return nil }
    let words = row[equal...].drop { $0 == "=" || $0 == " " }.split(separator: " ")
    guard let with = words.lastIndex(where: { Self.wordsOfMeans.contains($0.lowercased()) }), with > 0,
      with == words.count - 2
    else { return nil }
    let figure = row[verb..<equal].split(separator: " ").joined(separator: " ")
    return "\(row[..<verb]) \(words[with + 1]) for \(figure) = \(words[..<with].joined(separator: " "))"
  }

  /// Words before the input that reaches a goal.
  private static let wordsOfMeans: Set<String> = ["with", "by", "using", "varying", "med", "ved", "via"]

  private func putting(_ words: String, in place: Range<Int>, of line: Range<Int>) -> String? {
    guard place.upperBound <= line.upperBound else { return nil }
    return text(line.lowerBound, place.lowerBound) + words + text(place.upperBound, line.upperBound)
  }

  /// The candidate where it can be read, or the same in our words; nil where neither can.
  private func readable(_ candidate: String) -> String? {
    if isRead(candidate) { return candidate }
    let other = Parser(SourceText(name: "", bytes: Array(candidate.utf8)), id: tree.source, dialect: lexer.dialect)
    return other.inOurWords().flatMap { isRead($0) ? $0 : nil }
  }

  /// Signs of a word processor, and what stands on the keyboard for them.
  private static let signs: [Character: String] = [
    "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "’": "\"", "‘": "\"", "'": "\"", "–": "-", "—": "-",
    "‐": "-", "‑": "-", "−": "-", "×": "*", "·": "*", "÷": "/", "≤": "<=", "≥": ">=", "≠": "!=", "→": "->",
  ]

  private func withPlainSigns(_ line: String) -> String {
    line.map { Self.signs[$0] ?? String($0) }.joined()
  }

  /// A text that is not closed, closed before the `=` that follows it, or where the line ends.
  private func closingText(from start: Int, in line: Range<Int>) -> String {
    let end = endOfRow(at: start)
    let sign = UInt8(ascii: "=")
    let equal = (start..<end).first {
      lexer.bytes[$0] == Byte.space && $0 + 1 < end && lexer.bytes[$0 + 1] == sign
    }
    guard let equal else { return text(line.lowerBound, end) + "\"" }
    return text(line.lowerBound, equal) + "\"" + text(equal, end)
  }

  /// `kr 540 000` as `540_000 kr`: the unit of an amount stands behind its number. The unit ends at `end`.
  private func currencyBehind(_ end: Int, in line: Range<Int>) -> String? {
    guard let number = tokensOfLine(from: end).first, number.kind == .number else { return nil }
    let before = text(line.lowerBound, end)
    guard let word = before.split(whereSeparator: { !$0.isLetter }).last else { return nil }
    let joined = joiningGroups(from: number.end, in: line).dropFirst(before.count).drop { $0 == " " }
    let digits = joined.prefix { $0.isNumber || $0 == "_" || $0 == "." }
    let unit = TradeWords.crowns[word.lowercased()] ?? String(word)
    return before.dropLast(word.count) + digits + " " + unit + joined.dropFirst(digits.count)
  }

  /// The line with every comma between digits read as a decimal sign, and as one that parts two values.
  private func readingsOfCommas(in line: Range<Int>) -> [Fix] {
    let numbers = tokensOfLine(from: line.lowerBound).filter { $0.kind == .commaNumber }
    func reading(_ sign: String) -> String? {
      var written = ""
      var end = line.lowerBound
      for number in numbers {
        let parts = text(number).split(separator: ",")
        let isOne = parts.count == 2 || sign == "_"
        written += text(end, number.start) + parts.joined(separator: isOne ? sign : ", ")
        end = number.end
      }
      return readable(written + text(end, line.upperBound))
    }
    let groupsThousands = !numbers.isEmpty && numbers.allSatisfy { hasGroupsOfThree(text($0)) }
    let readings = [
      groupsThousands ? reading("_").map { ($0, SyntaxProblem.thousands) } : nil,
      reading(".").map { ($0, SyntaxProblem.decimals) },
      reading(", ").map { ($0, SyntaxProblem.severalValues) },
    ].compactMap { $0 }
    if readings.count == 1 { return [Fix(readings[0].0)] }
    return readings.map { Fix($0.0, remark: $0.1, gap: .narrow) }
  }

  /// Whether the commas of `210,000` can group thousands.
  private func hasGroupsOfThree(_ number: String) -> Bool {
    let groups = number.split(separator: ",")
    guard let first = groups.first, first.count <= 3, first.first != "0" else { return false }
    return groups.dropFirst().allSatisfy { $0.count == 3 && $0.allSatisfy { $0.isNumber } }
  }

  /// The longest row that is put right, in bytes. A longer one is no slip of the pen, and to read it anew for each
  /// fault in it costs its square: a million brackets took minutes.
  private static let longestRow = 2_000

  /// How deep in brackets a row may be put right.
  private static let deepestRepair = 10

  /// Whether an offset is in a row that is short enough to be read once more.
  func isInShortRow(_ place: Int) -> Bool {
    let (bytes, longest) = (lexer.bytes, Self.longestRow)
    let before = bytes[max(0, place - longest)..<min(place, bytes.count)]
    let after = bytes[min(place, bytes.count)..<min(place + longest, bytes.count)]
    let start = before.lastIndex(of: Byte.newline).map { $0 + 1 } ?? before.startIndex
    let end = after.firstIndex(of: Byte.newline) ?? after.endIndex
    return end - start < longest
  }

  /// The line without the blanks around it and the comment behind it.
  private func rangeOfLine(at place: Int) -> Range<Int> {
    var start = lineStart(of: place)
    while start < place, lexer.bytes[start] == Byte.space || lexer.bytes[start] == Byte.tab { start += 1 }
    let end = tokensOfLine(from: start).last?.end ?? place
    return start..<max(start, end)
  }

  /// Where the row of an offset ends, whatever stands in it.
  func endOfRow(at offset: Int) -> Int {
    var end = offset
    while end < lexer.bytes.count, lexer.bytes[end] != Byte.newline { end += 1 }
    while end > offset, lexer.bytes[end - 1] == Byte.space || lexer.bytes[end - 1] == Byte.tab { end -= 1 }
    return end
  }

  /// The tokens of a row, brackets that close nothing among them; those of the comment behind it left out.
  func tokensOfRow(_ row: Range<Int>) -> [Token] {
    var reader = Lexer(bytes: lexer.bytes, source: tree.source, dialect: lexer.dialect)
    reader.move(to: row.lowerBound, atLineStart: false)
    var tokens: [Token] = []
    while tokens.count < 200 {
      let token = reader.next()
      guard token.kind != .endOfText, token.kind != .lineBreak, token.start < row.upperBound else { break }
      tokens.append(token)
    }
    return tokens
  }

  /// The line with `_` in place of the blanks between the groups of digits that follow `place`.
  private func joiningGroups(from place: Int, in line: Range<Int>) -> String {
    var joined = text(line.lowerBound, place)
    var rest = place
    while rest < line.upperBound, lexer.bytes[rest] == Byte.space {
      var end = rest + 1
      while end < line.upperBound, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(lexer.bytes[end]) { end += 1 }
      guard end == rest + 4 else { break }
      joined += "_" + text(rest + 1, end)
      rest = end
    }
    return joined + text(rest, line.upperBound)
  }
}

extension String {
  /// The arguments of a call parted by commas, as they are here.
  fileprivate var replacingSemicolons: String { split(separator: ";").joined(separator: ",") }
}
