import KvaomSource

/// The clauses of commands that have parts of their own.
extension Parser {
  /// Reads `2018`, or worlds, or of solve a range, after `in`.
  mutating func parseInClause(of verb: Command.Verb) -> Command.Clause? {
    if verb == .solve, at(.number) || at(.minus) || at(.openParenthesis) {
      return expectRange().map { .range(low: $0.low, high: $0.high) }
    }
    if isDate(current) { return expectDate().map { .inYear($0) } }
    var layers: [LayerReference] = []
    parseCommaList { parser in
      if let layer = parser.expectLayerReference() { layers.append(layer) }
    }
    return layers.isEmpty ? nil : .inWorlds(layers)
  }

  /// Reads `change`, `sparklines`, a range of sweep or optimise, or changes, after `with`.
  mutating func parseWithClause(of verb: Command.Verb) -> Command.Clause? {
    if at(.change) || at(.sparklines), !isAssignment(peek(1)), peek(1).kind != .openBracket {
      let isChange = at(.change)
      advance()
      return isChange ? .withChange : .withSparklines
    }
    guard verb == .sweep || verb == .optimise else { return .with(parseWithStatements()) }
    return parseSweepRange()
  }

  /// Reads `input = low..high step s` of sweep and optimise.
  private mutating func parseSweepRange() -> Command.Clause? {
    guard let target = expectName("the name of an input", canBeDefined: true) else { return nil }
    let selectors = at(.openBracket) ? parseSelectors() : []
    guard expect(.equal, "="), let range = expectRange() else { return nil }
    let step = eat(.step) ? parseTight() : nil
    return .withRange(target: target, selectors: selectors, low: range.low, high: range.high, step: step)
  }

  /// Reads the next range after a comma.
  mutating func parseNextSweepRange() -> Command.Clause? {
    advance()
    return parseSweepRange()
  }

  /// Reads `1 decimal`, `2 decimals` after `to`.
  mutating func parseDecimals() -> Command.Clause? {
    guard let count = expectCount() else { return nil }
    if !eat(.decimal), !eat(.decimals) { reportUnexpected(wanted: "`decimal` or `decimals`") }
    return .decimals(count)
  }

  /// Reads a whole number.
  mutating func expectCount() -> Int? {
    guard at(.number), let count = NumberText.integer(in: lexer.bytes, current.start..<current.end) else {
      reportUnexpected(wanted: "a whole number")
      return nil
    }
    advance()
    return count
  }

  /// Reads `10_000 draws`.
  mutating func parseDraws() -> Command.Clause? {
    guard let count = expectCount() else { return nil }
    advance()
    return .draws(count)
  }

  /// Reads `2017 to 2018` or `"old.kvaom"` after `from`.
  mutating func parseFromClause() -> Command.Clause? {
    if at(.text) { return parseLabel().map { .fromFile($0) } }
    guard let first = expectDate() else { return nil }
    guard eat(.to) else {
      reportUnexpected(wanted: "`to` and the last year, as in `from 2017 to 2018`")
      return nil
    }
    return expectDate().map { .fromTo(first, $0) }
  }

  /// Reads the items after `for`; of solve an equation, whose `=` is a comparison.
  mutating func parseForItems(of verb: Command.Verb) -> [ExpressionID] {
    let outer = equalEndsExpression
    equalEndsExpression = verb == .solve
    defer { equalEndsExpression = outer }
    var items: [ExpressionID] = []
    parseCommaList { parser in
      let left = parser.parseTight()
      items.append(verb == .solve ? parser.parseEquation(left) : left)
    }
    return items
  }

  /// Reads `= value` after `left` as `left == value`. Each side may stand in a world, `x in plan = x in strict`; an `in` after a
  /// right side whose left side has none is the clause of the whole question.
  private mutating func parseEquation(_ first: ExpressionID) -> ExpressionID {
    let hasWorld = at(.in)
    let left = hasWorld ? parseWorld(of: first) : first
    guard at(.equal) else {
      if case .binary(.equal, _, _, _) = tree[left].kind { return left }
      report(.solveForm, at: placeOfCurrent)
      return left
    }
    let place = span(current)
    advance()
    let tight = parseTight()
    let right = hasWorld && at(.in) ? parseWorld(of: tight) : tight
    return add(
      .binary(.equal, left, right, operatorSpan: place), at: spanFrom(start(of: left)), above: left, right)
  }

  /// Reads `in world` after `value`.
  private mutating func parseWorld(of value: ExpressionID) -> ExpressionID {
    let start = start(of: value)
    advance()
    guard let layer = expectLayerReference() else { return add(.hole, at: spanFrom(start), above: value) }
    return add(.inLayer(value, layer), at: spanFrom(start), above: value)
  }
}
