import KvaomSource
import KvaomWords

/// Commands: a verb, its items, and clauses in any order.
extension Parser {
  /// Reads a command; the current token is its verb.
  mutating func parseCommand(_ verb: Command.Verb) -> Command {
    advance()
    if verb == .plot { return parsePlot() }
    return verb == .test ? parseTest() : parseCommandParts(verb)
  }

  /// Reads what stands after `plot`: figures, or a question whose answer can be drawn.
  private mutating func parsePlot() -> Command {
    guard let verb = currentVerb, verb.canBeDrawn, peek(1).kind == .name, !peek(1).startsLine else {
      var command = parseCommandParts(.plot)
      command.isDrawn = true
      return command
    }
    advance()
    var command = parseCommandParts(verb)
    command.isDrawn = true
    return command
  }

  /// Reads items and clauses.
  mutating func parseCommandParts(_ verb: Command.Verb) -> Command {
    let outer = (isInCommand, variesInputs)
    (isInCommand, variesInputs) = (true, verb == .sweep || verb == .optimise)
    defer { (isInCommand, variesInputs) = outer }
    let items = isAtEnd || isAtClause(of: verb) ? [] : parseItems(of: verb)
    var clauses: [(clause: Command.Clause, span: SourceSpan)] = []
    var hasHole = false
    while !isAtEnd {
      let start = current.start
      guard let clause = parseClause(of: verb) else {
        hasHole = isAtEnd
        break
      }
      clauses.append((clause, spanFrom(start)))
    }
    return Command(verb: verb, items: items, clauses: clauses, hasHole: hasHole)
  }

  /// Reads the items, separated by commas.
  private mutating func parseItems(of verb: Command.Verb) -> [Command.Item] {
    let outer = equalEndsExpression
    equalEndsExpression = verb == .solve
    defer { equalEndsExpression = outer }
    var items: [Command.Item] = []
    parseCommaList { parser in
      // The item as it was written, parentheses included: its text is what output calls it.
      let start = parser.current.start
      let value = parser.parseTight()
      items.append(Command.Item(expression: value, span: parser.spanFrom(start)))
      if verb == .solve { parser.refuseEquation(value, from: start) }
    }
    return items
  }

  /// Reports an equation where `solve` wants the input: `solve gap[2020] = 0 tkr with wage_growth`.
  private mutating func refuseEquation(_ value: ExpressionID, from start: Int) {
    var isEquation = at(.equal)
    if case .binary(.equal, _, _, _) = tree[value].kind { isEquation = true }
    guard isEquation else { return }
    report(.solveForm, at: spanFrom(start))
    skipStatement()
  }

  /// Reads `"name" { checks and definitions }` after `test`.
  private mutating func parseTest() -> Command {
    let title = parseLabel()
    var body: [Statement] = []
    guard at(.openBrace) else {
      reportUnexpected(wanted: Wanted.checks)
      return Command(verb: .test, items: [], clauses: [], title: title)
    }
    parseBracketed(linesCount: true) { parser in
      parser.skipSeparators()
      while !parser.at(.closeBrace), !parser.at(.endOfText) {
        let start = parser.current.start
        parser.beginStatement()
        if let statement = parser.parseStatement() { body.append(statement) }
        parser.expectEndOfStatement()
        parser.skipSeparators()
        if parser.current.start == start { parser.advance() }
      }
    }
    return Command(verb: .test, items: [], clauses: [], title: title, body: body)
  }

  /// Whether a clause begins here, directly after the verb.
  private mutating func isAtClause(of verb: Command.Verb) -> Bool {
    switch current.word {
    case .in, .with, .as: return true
    case .for, .against, .from: return startsValue(peek(1))
    case .where, .within: return startsValue(peek(1))
    case .seed, .to: return peek(1).kind == .number
    case .total: return peek(1).kind == .name && !peek(1).word.endsNumber && verb == .show
    default: return false
    }
  }

  /// Reads one clause; nil where none begins.
  private mutating func parseClause(of verb: Command.Verb) -> Command.Clause? {
    switch current.kind {
    case .text: return parseLabel().map { .message($0) }
    case .number where peek(1).word == .draws: return parseDraws()
    case .number where peek(1).kind == .name && !peek(1).startsLine && verb.clauseWords.contains("draws"):
      advance()
      if !reportTradeWords() { report(.unknownClause(text(current), verb: verb), at: span(current)) }
      skipStatement()
      return nil
    case .comma where verb == .sweep || verb == .optimise: return parseNextSweepRange()
    case .name: return parseWordClause(of: verb)
    default: return nil
    }
  }

  /// Reads a clause that begins with a word.
  private mutating func parseWordClause(of verb: Command.Verb) -> Command.Clause? {
    switch current.word {
    case .in:
      advance()
      return parseInClause(of: verb)
    case .with:
      advance()
      return parseWithClause(of: verb)
    case .as:
      advance()
      return expectUnit().map { .unit($0) }
    case .to:
      advance()
      return parseDecimals()
    case .total:
      advance()
      return .total(parseNames(Wanted.dimension))
    case .where:
      advance()
      return .condition(parseTight())
    case .within:
      advance()
      return .within(parseTight())
    case .from:
      advance()
      return parseFromClause()
    case .for:
      advance()
      return .forItems(parseForItems(of: verb))
    case .against:
      advance()
      return expectLayerReference().map { .against($0) }
    case .seed:
      advance()
      return expectWholeNumber().map { .seed($0) }
    default: return parseNamedClause(of: verb)
    }
  }

  /// Reads `word value`: `at 0.6`, `depth 3`; and `deep`, which has no value.
  private mutating func parseNamedClause(of verb: Command.Verb) -> Command.Clause? {
    if at(.draws), !current.startsLine, verb.clauseWords.contains("draws") {
      report(
        .unexpected(
          found: .verbatim("`draws`"), wanted: Wanted.draws),
        at: span(current))
      skipStatement()
      return nil
    }
    guard !current.word.isReserved, !current.startsLine else { return nil }
    if text(current) == "deep", verb.clauseWords.contains("deep") {
      advance()
      return .deep
    }
    guard verb.clauseWords.contains(text(current)), startsValue(peek(1)) else { return reportUnknownClause(of: verb) }
    let name = takeName()
    return .named(name, parseTight())
  }

  /// Says that the word here begins no clause, and leaves the rest of the command.
  private mutating func reportUnknownClause(of verb: Command.Verb) -> Command.Clause? {
    if reportTradeWords() {
      skipStatement()
      return nil
    }
    // Two items without a comma between them are told apart from a misspelt word by what follows: nothing.
    guard startsValue(peek(1)) || !Suggestions.nearest(to: text(current), among: verb.clauseWords).isEmpty else {
      return nil
    }
    report(.unknownClause(text(current), verb: verb), at: span(current))
    skipStatement()
    return nil
  }
}

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
    guard variesInputs, peek(1).kind != .comma, at(.name), isAssignment(peek(1)) || peek(1).kind == .openBracket else {
      return .with(parseWithSuffixes())
    }
    return parseSweepRange()
  }

  /// Reads `input = low..high step s` of sweep and optimise.
  private mutating func parseSweepRange() -> Command.Clause? {
    guard let target = expectName(Wanted.input, canBeDefined: true) else { return nil }
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
    if !eat(.decimal), !eat(.decimals) { reportUnexpected(wanted: Wanted.decimals) }
    return .decimals(count)
  }

  /// Reads a whole number.
  mutating func expectCount() -> Int? { expectWholeNumber().map { Int(clamping: $0) } }

  /// Reads a whole number that may pass what `Int` holds.
  private mutating func expectWholeNumber() -> Int64? {
    guard at(.number), let number = NumberReading.wholeNumber(in: lexer.bytes, current.start..<current.end) else {
      reportUnexpected(wanted: Wanted.wholeNumber)
      return nil
    }
    advance()
    return number
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
      reportUnexpected(wanted: Wanted.toYear)
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

  /// Reads `= value` after `left` as `left == value`. Each side may stand in a world, `x in plan = x in strict`; an
  /// `in` after a right side whose left side has none is the clause of the whole question.
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
  mutating func parseWorld(of value: ExpressionID) -> ExpressionID {
    let (start, count) = (start(of: value), Int(value.index))
    advance()
    guard let layer = expectLayerReference() else { return add(.hole, at: spanFrom(start), above: value) }
    return add(.inLayer(value, layer), at: spanFrom(start), aboveAllSince: count)
  }
}
