import KvaomSource

/// One cause, one message: what follows from a fault that has been told is not told again.
extension Parser {
  /// Whether a problem follows from an error of the statement being read that stands in the same row: what does not fit
  /// after an error is read in a way that nobody meant, and a unit glued to one figure is glued to all.
  func follows(_ problem: SyntaxProblem, at offset: Int) -> Bool {
    guard tree.diagnostics.count > errorsBeforeStatement, tree.brokenRows.last?.contains(offset) ?? false else {
      return false
    }
    if case .unknownClause = problem { return true }
    return problem.isOfForm || !lastUnitOfCell.isEmpty && problem.unitOfCell == lastUnitOfCell
  }

  /// Notes that the row of an offset has an error; of several statements in a row, the one that has it. A row longer
  /// than any that a person writes is left out: to look for its ends at each of its errors would cost its square.
  mutating func noteBrokenRow(at offset: Int) {
    guard !isTrial, isInShortRow(offset) else { return }
    var row = lineStart(of: offset)..<(endOfRow(at: offset) + 1)
    if row.contains(statementStart) {
      let count = lexer.bytes.count
      let rest = lexer.bytes[min(offset, count)..<min(row.upperBound, count)]
      let end = rest.firstIndex(of: Byte.semicolon)
      row = min(statementStart, offset)..<(end ?? row.upperBound)
    }
    if tree.brokenRows.last != row { tree.brokenRows.append(row) }
  }

  /// Makes a hole of the value of a definition of which a part was left out: half of what was meant is another value,
  /// and whoever uses it would be told so.
  mutating func forgetValue(of statement: Statement) {
    guard case .definition = statement.kind, leavesRest else { return }
    tree.forgetExpressions(from: Int(statement.span.start))
  }

  /// Notes the names that a statement begins with which could not be read: `input growth 3%` would have defined
  /// `growth`, `sum-frames "Frames" = …` most likely `sum_frames`.
  mutating func noteLostNames(from start: Int) {
    guard !isTrial, isInShortRow(start) else { return }
    let tokens = tokensOfLine(from: start)
    var words: [String] = []
    for (index, token) in tokens.enumerated() {
      if token.kind == .name {
        words.append(text(token))
      } else if token.kind != .minus || index == 0 {
        break
      }
    }
    if tokens.count > 1, tokens[1].kind == .text, words == ["measure"] || words == ["scenario"] {
      tree.lostNames.insert(Self.name(of: text(tokens[1].start + 1, tokens[1].end - 1)))
    }
    tree.lostNames.formUnion(words)
    if words.count > 1 { tree.lostNames.insert(words.joined(separator: "_")) }
  }
}
