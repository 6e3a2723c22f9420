import KvaomSource
import KvaomWords

/// Brackets, lists and the way back after a mistake.
extension Parser {
  /// Reads what stands between a bracket and its partner; the current token opens it. `body` reads the inside, in which
  /// commas separate values where `commasSeparate`. Reports a bracket that is not closed, with the place it was opened.
  mutating func parseBracketed(linesCount: Bool, commasSeparate: Bool = false, _ body: (inout Parser) -> Void) {
    let opening = current
    guard depth < Parser.deepestNesting else {
      reportTooDeep()
      return
    }
    depth += 1
    defer { depth -= 1 }
    let outer = ignoresLineBreaks
    let (outerCommand, outerEqual) = (isInCommand, equalEndsExpression)
    (isInCommand, equalEndsExpression) = (false, false)
    let outerCommas = self.commasSeparate
    self.commasSeparate = commasSeparate
    defer { self.commasSeparate = outerCommas }
    ignoresLineBreaks = !linesCount
    advance()
    body(&self)
    closeBracket(of: opening, outer: outer)
    (isInCommand, equalEndsExpression) = (outerCommand, outerEqual)
  }

  /// Consumes the partner of `opening`, skipping what stands before it; `outer` is how line breaks count after it.
  private mutating func closeBracket(of opening: Token, outer: Bool) {
    let closing = opening.kind.partner
    if current.kind != closing {
      reportUnclosed(opening)
      skipInside(until: closing)
    }
    ignoresLineBreaks = outer
    if current.kind == closing { advance() }
    skipMeaninglessBreaks()
  }

  /// Reports that `opening` is not closed where the current token stands.
  private mutating func reportUnclosed(_ opening: Token) {
    let isLost = current.kind == .endOfText || current.startsLine || current.kind.closes
    guard isLost else {
      reportUnexpected(wanted: .verbatim("`\(Parser.spelling(of: opening.kind.partner))`"))
      return
    }
    guard opening.kind != .openBrace else {
      reportOpenBlock(opening, end: end(before: current.start, after: opening))
      return
    }
    report(
      .unclosed(opening: text(opening), closing: Parser.spelling(of: opening.kind.partner)), at: span(opening))
  }

  /// Reports the block that a brace opens and nothing closes: by what it is the block of, and by the last line that was
  /// read as a part of it.
  mutating func reportOpenBlock(_ opening: Token, end: Int) {
    guard isInShortRow(opening.start) else {
      report(.unclosed(opening: "{", closing: "}"), at: span(opening))
      return
    }
    var start = lineStart(of: opening.start)
    while start < opening.start, lexer.bytes[start] == Byte.space || lexer.bytes[start] == Byte.tab { start += 1 }
    var close = opening.start
    while close > start, lexer.bytes[close - 1] == Byte.space || lexer.bytes[close - 1] == Byte.tab { close -= 1 }
    let head = text(start, close)
    let isOneLine = lineStart(of: max(opening.start, end)) == lineStart(of: opening.start)
    guard !head.isEmpty, head.count <= Parser.longestHead else {
      report(.unclosed(opening: "{", closing: "}"), at: span(opening))
      return
    }
    var last = lineStart(of: end)
    while last < end, lexer.bytes[last] == Byte.space || lexer.bytes[last] == Byte.tab { last += 1 }
    report(
      .openBlock(head, isOneLine: isOneLine), at: span(opening),
      related: isOneLine ? [] : [.init(span: span(last, end), message: SyntaxProblem.lastOfBlock)])
  }

  /// The longest text before a brace that is quoted as what it is the block of.
  private static let longestHead = 100

  /// How a closing bracket is written.
  static func spelling(of kind: TokenKind) -> String {
    switch kind {
    case .closeParenthesis: ")"
    case .closeBracket: "]"
    default: "}"
    }
  }

  /// Skips to the `closing` bracket, over bracketed parts, but not past the start of another statement.
  private mutating func skipInside(until closing: TokenKind) {
    var open: [TokenKind] = []
    while current.kind != .endOfText {
      if open.isEmpty, current.kind == closing { return }
      if current.startsLine, startsStatement() { return }
      if current.kind.opens {
        open.append(current.kind.partner)
      } else if current.kind.closes {
        guard let last = open.last, last == current.kind else { return }
        open.removeLast()
      }
      advance()
    }
  }

  /// Skips the rest of a statement that has been reported; a bracketed part goes with it.
  mutating func skipStatement() {
    var open: [TokenKind] = []
    let first = current.start
    while current.kind != .endOfText {
      if open.isEmpty, isAtEnd { return }
      if current.startsLine, current.start != first, startsStatement() { return }
      if current.kind.opens {
        open.append(current.kind.partner)
      } else if current.kind.closes {
        if open.last == current.kind { open.removeLast() }
      }
      advance()
    }
  }

  /// Skips a whole bracketed part without reading it; the current token opens it.
  mutating func skipBrackets() {
    var open = 0
    repeat {
      if current.kind.opens { open += 1 }
      if current.kind.closes { open -= 1 }
      advance()
    } while open > 0 && current.kind != .endOfText
  }

  /// Whether a line ended with an operator, a comma or `in`, and the next one begins a statement of its own.
  mutating func isAtNextStatement() -> Bool {
    current.startsLine && previous.kind != .lineBreak && at(.name) && startsStatement()
  }

  /// Reports whatever follows a complete statement on its line, and skips it. One report a statement is enough.
  mutating func expectEndOfStatement() {
    guard !isAtEnd, !current.startsLine else { return }
    if tree.diagnostics.count == errorsBeforeStatement { reportLeftover() }
    leavesRest = !current.kind.closes
    skipStatement()
  }

  /// Reports what stands after something complete.
  mutating func reportLeftover() {
    if reportStrayToken() { return }
    if reportForeignOperator() || reportTradeWords() { return }
    if reportSplitNumber() || reportUnitBeforeNumber() { return }
    report(.leftover(found: text(current)), at: span(current))
  }

  /// Reports a number that a blank parts; false where none stands here.
  mutating func reportSplitNumber() -> Bool {
    let number = tree.expressions.lastIndex { if case .number = $0.kind { true } else { false } }
    guard at(.number), previous.kind == .number, let number else { return false }
    let half = tree.expressions[number].span
    let first = text(Int(half.start), Int(half.end))
    report(.splitNumber(first, text(current)), at: span(current))
    // Half a number means nothing: one message is enough.
    tree.forgetExpression(number)
    return true
  }

  /// Reports `kr 540 000`; false where no unit of money stands before a number.
  private mutating func reportUnitBeforeNumber() -> Bool {
    guard at(.number), let last = tree.expressions.indices.last, case .name(let unit) = tree.expressions[last].kind,
      Int(unit.span.end) == previousEnd, TradeWords.crowns[unit.text.lowercased()] != nil
    else { return false }
    report(.unitBeforeNumber(unit.text), at: unit.span)
    // The unit alone means nothing, and is reported here.
    tree.forgetExpression(last)
    return true
  }

  /// Reports a token that fits nowhere; false if the current one is not such a token.
  mutating func reportStrayToken() -> Bool {
    switch current.kind {
    case .strange: report(.strangeCharacter(text(current)), at: span(current))
    case .openText: report(.openText, at: span(current))
    case .commaNumber: report(.decimalComma(text(current)), at: span(current))
    case .closeParenthesis, .closeBracket:
      report(.closesNothing(text(current)), at: span(current))
    default: return false
    }
    return true
  }

  /// Reads items separated by commas, each by `item`; at least one.
  mutating func parseCommaList(_ item: (inout Parser) -> Void) {
    repeat {
      let start = current.start
      item(&self)
      if current.start == start, at(.comma) == false { return }
    } while eat(.comma)
  }

  /// Reads `kind` if it stands here, reports otherwise. True if it stood here.
  @discardableResult
  mutating func expect(_ kind: TokenKind, _ spelling: String) -> Bool {
    if eat(kind) { return true }
    reportUnexpected(wanted: .verbatim("`\(spelling)`"))
    return false
  }

  /// Runs `body` one level deeper, as a sign or a conditional is; reports and skips where the text is nested too
  /// deeply. (Brackets count themselves.)
  mutating func nested(_ body: (inout Parser) -> ExpressionID) -> ExpressionID {
    guard depth < Parser.deepestNesting else {
      let start = current.start
      reportTooDeep()
      return hole(from: start)
    }
    depth += 1
    defer { depth -= 1 }
    return body(&self)
  }

  /// Reports the nesting and skips what is nested too deeply.
  private mutating func reportTooDeep() {
    report(.tooDeep(limit: Parser.deepestNesting), at: span(current))
    if current.kind.opens { skipBrackets() } else { skipStatement() }
  }
}

/// Adding expressions to the tree, with an eye on its height.
extension Parser {
  /// A hole from `start` to the last consumed token.
  mutating func hole(from start: Int) -> ExpressionID {
    add(.hole, at: span(start, max(start, previousEnd)), height: 1)
  }

  /// Adds a leaf.
  mutating func leaf(_ kind: Expression.Kind, at span: SourceSpan) -> ExpressionID {
    add(kind, at: span, height: 1)
  }

  /// Adds an expression above one child.
  mutating func add(_ kind: Expression.Kind, at span: SourceSpan, above child: ExpressionID) -> ExpressionID {
    add(kind, at: span, height: Int(heights[Int(child.index)]) + 1)
  }

  /// Adds an expression above two children.
  mutating func add(
    _ kind: Expression.Kind, at span: SourceSpan, above first: ExpressionID, _ second: ExpressionID
  ) -> ExpressionID {
    let height = max(heights[Int(first.index)], heights[Int(second.index)])
    return add(kind, at: span, height: Int(height) + 1)
  }

  /// Adds an expression above all that were added since there were `count` of them.
  mutating func add(_ kind: Expression.Kind, at span: SourceSpan, aboveAllSince count: Int) -> ExpressionID {
    let height = heights[count...].max() ?? 0
    return add(kind, at: span, height: Int(height) + 1)
  }

  /// Adds an expression, or a hole where the tree would grow too high for the stages after.
  private mutating func add(_ kind: Expression.Kind, at span: SourceSpan, height: Int) -> ExpressionID {
    guard height <= Parser.highestTree else {
      report(.tooLong(limit: Parser.highestTree), at: span)
      heights.append(1)
      return tree.add(.hole, at: span)
    }
    heights.append(UInt16(height))
    return tree.add(kind, at: span)
  }

  /// Where an expression stands.
  func span(of id: ExpressionID) -> SourceSpan { tree[id].span }

  /// The first offset of an expression, its parentheses included: what is built on it starts there.
  func start(of id: ExpressionID) -> Int { parenthesisStarts[id] ?? Int(tree[id].span.start) }
}
