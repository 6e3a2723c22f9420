import KvaomSource

/// Slips that are put right by a letter or two, answered with the whole line as it should stand: a line can be typed, a
/// bracket alone cannot.
extension Parser {
  /// The line with what was found wrong put right; nil where more is wrong with it.
  func wholeLine(for problem: SyntaxProblem, at span: SourceSpan) -> Fix? {
    guard !isTrial, tree.diagnostics.count == errorsBeforeStatement else { return nil }
    let place = Int(span.start)
    let line = rangeOfLine(at: place)
    let end = line.upperBound
    // What stands behind a `;` is no whole line.
    guard place <= end else { return nil }
    let candidate: String
    switch problem {
    case .strangeCharacter(let sign) where Self.quotes.contains(sign):
      candidate = String(text(line.lowerBound, end).map { Self.quotes.contains(String($0)) ? "\"" : $0 })
    case .splitNumber:
      guard previousEnd >= line.lowerBound, previousEnd < place else { return nil }
      candidate = joiningGroups(from: previousEnd, in: line)
    case .unclosed(_, let closing):
      // A block goes on in other lines, and so does what has been read beyond this one.
      guard closing != "}", previousEnd <= end else { return nil }
      candidate = text(line.lowerBound, end) + closing
    default: return nil
    }
    return isRead(candidate) ? Fix(candidate) : nil
  }

  private static let quotes: Set = ["“", "”", "„", "«", "»", "’", "‘", "'"]

  /// The line without the blanks around it and the comment behind it.
  private func rangeOfLine(at place: Int) -> Range<Int> {
    var start = lineStart(of: place)
    while start < place, lexer.bytes[start] == Byte.space || lexer.bytes[start] == Byte.tab { start += 1 }
    let end = tokensOfLine(from: start).last?.end ?? place
    return start..<max(start, end)
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
