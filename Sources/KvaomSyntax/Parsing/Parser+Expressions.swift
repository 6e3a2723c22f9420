import KvaomSource
import KvaomWords

/// Operators, loosest first: `in with as`; `otherwise`; `or`; `and`; `not`; comparison; `+ -`; `* /`; unary `-`; `^`.
extension Parser {
  /// Reads a whole expression, `in`, `with` and `as` included.
  mutating func parseExpression() -> ExpressionID {
    let value = parseOtherwise()
    return parseLoose(after: value)
  }

  /// Reads all `in`, `with` and `as` after `value`, left to right.
  mutating func parseLoose(after value: ExpressionID) -> ExpressionID {
    var value = value
    while let next = parseLoosePostfix(after: value) { value = next }
    return value
  }

  /// Reads an expression without `in`, `with` and `as` at the top: what stands before a clause.
  mutating func parseTight() -> ExpressionID { parseOtherwise() }

  /// Reads `as unit`, `in layer` or `with { … }` after `value`.
  private mutating func parseLoosePostfix(after value: ExpressionID) -> ExpressionID? {
    let start = start(of: value)
    switch current.word {
    case .as:
      advance()
      guard let unit = expectUnit() else { return add(.hole, at: spanFrom(start), above: value) }
      return add(.convert(value, unit), at: spanFrom(start), above: value)
    case .in:
      return parseWorld(of: value)
    case .with:
      let count = Int(value.index)
      advance()
      let suffixes = parseWithSuffixes()
      return add(.with(value, suffixes), at: spanFrom(start), aboveAllSince: count)
    default: return nil
    }
  }

  /// `a otherwise b`, left to right.
  private mutating func parseOtherwise() -> ExpressionID {
    parseChain(of: { $0.word == .otherwise ? .otherwise : nil }, operand: { $0.parseOr() })
  }

  /// `a or b`, left to right.
  private mutating func parseOr() -> ExpressionID {
    parseChain(of: { $0.word == .or || $0.kind == .barBar ? .or : nil }, operand: { $0.parseAnd() })
  }

  /// `a and b`, left to right.
  private mutating func parseAnd() -> ExpressionID {
    parseChain(of: { $0.word == .and || $0.kind == .andAnd ? .and : nil }, operand: { $0.parseNot() })
  }

  /// `not a`.
  private mutating func parseNot() -> ExpressionID {
    guard at(.not) || at(.bang) else { return parseComparison() }
    let start = current.start
    reportForeignSpelling()
    advance()
    let operand = nested { $0.parseNot() }
    return add(.unary(.not, operand), at: spanFrom(start), above: operand)
  }

  /// `a < b`, `a is missing`: one comparison, never a chain.
  private mutating func parseComparison() -> ExpressionID {
    var left = parseSum()
    if at(.is) { left = parseIsMissing(left) }
    guard let comparison = comparisonHere() else { return left }
    let value = parseRightSide(of: comparison, left: left) { $0.parseSum() }
    guard comparisonHere() != nil else { return value }
    report(.chainedComparison(fix: Fix(chainFix(value))), at: span(current))
    while comparisonHere() != nil {
      advance()
      _ = parseSum()
    }
    return hole(from: start(of: left))
  }

  /// The two comparisons a chain stands for.
  private mutating func chainFix(_ first: ExpressionID) -> String {
    guard case .binary(_, _, let middle, _) = tree[first].kind else { return "a < b and b < c" }
    let (left, shared) = (tree[first].span, tree[middle].span)
    let next = peek(1)
    return text(Int(left.start), Int(left.end)) + " and " + text(Int(shared.start), Int(shared.end))
      + " \(text(current)) \(next.kind == .lineBreak ? "…" : text(next))"
  }

  /// `x is missing`, `x is not missing`.
  private mutating func parseIsMissing(_ value: ExpressionID) -> ExpressionID {
    advance()
    let negated = eat(.not)
    if !eat(.missing) { reportUnexpected(wanted: Wanted.isMissing) }
    return add(.isMissing(value, negated: negated), at: spanFrom(start(of: value)), above: value)
  }

  /// The comparison the current token is.
  private func comparisonHere() -> BinaryOperator? {
    switch current.kind {
    case .equalEqual: .equal
    case .notEqual, .lessGreater: .notEqual
    case .less: .less
    case .lessEqual: .lessOrEqual
    case .greater: .greater
    case .greaterEqual: .greaterOrEqual
    case .equal where equalEndsExpression == false: .equal
    default: nil
    }
  }

  /// `a + b`, `a - b`, left to right.
  private mutating func parseSum() -> ExpressionID {
    parseChain(
      of: { $0.kind == .plus ? .add : $0.kind == .minus ? .subtract : nil }, operand: { $0.parseProduct() })
  }

  /// `a * b`, `a / b`, left to right.
  private mutating func parseProduct() -> ExpressionID {
    parseChain(
      of: { $0.kind == .star ? .multiply : $0.kind == .slash ? .divide : nil }, operand: { $0.parseSigned() })
  }

  /// `-a`.
  mutating func parseSigned() -> ExpressionID {
    guard at(.minus) || at(.plus) else { return parsePower() }
    let start = current.start
    let isMinus = at(.minus)
    if !isMinus { report(.plusSign, at: span(current)) }
    advance()
    let operand = nested { $0.parseSigned() }
    return isMinus ? add(.unary(.minus, operand), at: spanFrom(start), above: operand) : operand
  }

  /// `a ^ b`, right to left; the exponent may be signed.
  private mutating func parsePower() -> ExpressionID {
    let base = parsePostfix()
    guard at(.caret) || at(.starStar) else { return base }
    reportForeignSpelling()
    return parseRightSide(of: .power, left: base) { parser in parser.nested { $0.parseSigned() } }
  }

  /// Reads operands with the operators `of` between them, left to right.
  private mutating func parseChain(
    of matching: (Token) -> BinaryOperator?, operand: (inout Parser) -> ExpressionID
  ) -> ExpressionID {
    var left = operand(&self)
    while let next = matching(current) {
      reportForeignSpelling()
      left = parseRightSide(of: next, left: left, operand)
    }
    return left
  }

  /// Reads an operator and the operand after it.
  private mutating func parseRightSide(
    of kind: BinaryOperator, left: ExpressionID, _ operand: (inout Parser) -> ExpressionID
  ) -> ExpressionID {
    let place = span(current)
    if at(.equal) { report(.singleEqual, at: place) }
    if at(.lessGreater) { reportForeignSpelling() }
    advance()
    let right = operand(&self)
    return add(
      .binary(kind, left, right, operatorSpan: place), at: spanFrom(start(of: left)), above: left, right)
  }
}
