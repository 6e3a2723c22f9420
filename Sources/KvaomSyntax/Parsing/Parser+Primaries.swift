import KvaomSource
import KvaomWords

/// The smallest parts of a formula, and what may follow them: `x[…]`, `f(…)`.
extension Parser {
  /// Reads a primary and the indexes after it.
  mutating func parsePostfix() -> ExpressionID {
    var value = parsePrimary()
    while at(.openBracket) {
      let count = Int(value.index)
      let selectors = parseSelectors()
      value = add(.index(value, selectors), at: spanFrom(start(of: value)), aboveAllSince: count)
    }
    return value
  }

  /// Reads a number, a text, a name, a call, a bracketed expression, a block, a list or a conditional.
  private mutating func parsePrimary() -> ExpressionID {
    let token = current
    if isAtNextStatement() { return expectOperand() }
    switch token.kind {
    case .number, .commaNumber: return parseNumber()
    case .text: return parseText()
    case .date: return parseDateExpression()
    case .openParenthesis: return parseParenthesised()
    case .openBracket: return parseList()
    case .openBrace: return parseBlock()
    case .name: return parseWord()
    default: return expectOperand()
    }
  }

  /// Reports that a value is missing here.
  mutating func expectOperand() -> ExpressionID {
    let start = placeOfCurrent.start
    if isAtNextStatement() {
      report(.operandMissing(found: Found.endOfLine), at: span(previousEnd, previousEnd))
      return leaf(.hole, at: span(previousEnd, previousEnd))
    }
    if reportForeignOperator() == false, reportStrayToken() == false {
      report(.operandMissing(found: describeCurrent()), at: placeOfCurrent)
    }
    // A character that fits nowhere is passed over, so that what follows is still read.
    switch current.kind {
    case .strange, .openText, .percent, .dot: advance()
    default: break
    }
    return leaf(.hole, at: span(Int(start), max(Int(start), previousEnd)))
  }

  /// Reads a name, a call, or one of the words that are expressions.
  private mutating func parseWord() -> ExpressionID {
    let token = current
    switch token.word {
    case .true, .false:
      advance()
      return leaf(.truth(token.word == .true), at: span(token))
    case .missing:
      advance()
      return leaf(.missing, at: span(token))
    case .if where peek(1).kind != .openParenthesis || !isForeignCall():
      return nested { $0.parseConditional() }
    case let word where word.isReserved:
      report(.operandMissing(found: describeCurrent()), at: span(token))
      return leaf(.hole, at: span(token.start, token.start))
    default: return parseNameOrCall()
    }
  }

  /// Reads `name`, `name(…)`, `module.name` or `module.name(…)`. A module's value is a call without arguments.
  private mutating func parseNameOrCall() -> ExpressionID {
    if reportForeignCall() { return skipForeignCall() }
    let name = takeName()
    if at(.dot), current.start == previousEnd, peek(1).kind == .name {
      advance()
      let function = takeName()
      guard at(.openParenthesis) else {
        return leaf(.call(module: name, function: function, arguments: []), at: spanFrom(Int(name.span.start)))
      }
      return parseCall(module: name, function: function)
    }
    if at(.openParenthesis) { return parseCall(module: nil, function: name) }
    return leaf(.name(name), at: name.span)
  }

  /// The current token as a name; it is consumed.
  mutating func takeName() -> Name {
    let name = Name(text(current), at: span(current))
    advance()
    return name
  }

  /// Reads `( expression )`.
  private mutating func parseParenthesised() -> ExpressionID {
    let start = current.start
    var inside: ExpressionID?
    parseBracketed(linesCount: false) { inside = $0.parseExpression() }
    guard let inside else { return hole(from: start) }
    parenthesisStarts[inside] = start
    return inside
  }

  /// Reads `[a, b, c]`.
  private mutating func parseList() -> ExpressionID {
    let (start, count) = (current.start, heights.count)
    var items: [ExpressionID] = []
    parseBracketed(linesCount: false, commasSeparate: true) { parser in
      guard !parser.at(.closeBracket) else { return }
      parser.parseCommaList { items.append($0.parseExpression()) }
    }
    return add(.list(items), at: spanFrom(start), aboveAllSince: count)
  }

  /// Reads `if c then a else b`, the branches possibly on lines of their own.
  private mutating func parseConditional() -> ExpressionID {
    let (start, count) = (current.start, heights.count)
    advance()
    let condition = parseTight()
    guard eat(.then) else {
      reportUnexpected(wanted: Wanted.then)
      return hole(from: start)
    }
    let then = parseTight()
    guard eat(.else) else {
      report(.missingElse, at: placeOfCurrent)
      return hole(from: start)
    }
    let otherwise = parseTight()
    return add(
      .conditional(condition: condition, then: then, otherwise: otherwise), at: spanFrom(start),
      aboveAllSince: count)
  }

  /// Reads `{ a = …; b = …; result }`.
  private mutating func parseBlock() -> ExpressionID {
    let (start, count) = (current.start, heights.count)
    var locals: [LocalDefinition] = []
    var result: ExpressionID?
    parseBracketed(linesCount: true) { parser in
      parser.skipSeparators()
      while !parser.at(.closeBrace), !parser.at(.endOfText), result == nil {
        parser.parseBlockPart(into: &locals, result: &result)
        parser.skipSeparators()
      }
    }
    guard let result else {
      if tree.diagnostics.last?.code != .tooDeep { report(.blockWithoutResult, at: spanFrom(start)) }
      return hole(from: start)
    }
    return add(.block(locals: locals, result: result), at: spanFrom(start), aboveAllSince: count)
  }

  /// Reads one local definition, or the result, of a block.
  private mutating func parseBlockPart(into locals: inout [LocalDefinition], result: inout ExpressionID?) {
    guard at(.name), peek(1).kind == .equal else {
      result = parseExpression()
      return
    }
    let name = takeName()
    advance()
    locals.append(LocalDefinition(name: name, value: parseExpression()))
    guard !isAtEnd, !current.startsLine else { return }
    reportLeftover()
    skipStatement()
  }

  /// Skips line breaks and `;`.
  mutating func skipSeparators() {
    while at(.lineBreak) || at(.semicolon) { advance() }
  }
}
