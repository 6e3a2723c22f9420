import KvaomSource
import KvaomWords

/// Statements: what each line begins with decides what it is.
extension Parser {
  /// Reads all statements of the text.
  mutating func parseStatements() -> [Statement] {
    var statements: [Statement] = []
    skipSeparators()
    while !at(.endOfText) {
      let start = current.start
      beginStatement()
      if let statement = parseStatement() {
        expectEndOfStatement()
        forgetValue(of: statement)
        statements.append(statement)
      } else {
        expectEndOfStatement()
      }
      skipSeparators()
      // Progress: a bracket that closes nothing, and whatever else nobody wanted.
      if current.start == start, !at(.endOfText) { skipStray() }
    }
    return statements
  }

  /// Reports and skips a token that no statement can begin with.
  private mutating func skipStray() {
    if at(.closeBrace) {
      report(.closesNothing(text(current)), at: span(current))
    } else {
      reportUnexpected(wanted: Wanted.statement)
    }
    advance()
  }

  /// Reads one statement with what stands before it; nil where only notes stand.
  mutating func parseStatement() -> Statement? {
    let decorations = parseDecorations()
    let start = current.start
    guard !isAtEnd else {
      if let note = decorations.notes.last { report(.noteWithoutStatement(note.name.text), at: note.span) }
      return nil
    }
    let errors = tree.diagnostics.count
    defer { passComments() }
    if let kind = parseStatementKind() {
      return Statement(kind: kind, decorations: decorations, span: spanFrom(start))
    }
    if tree.diagnostics.count == errors { reportUnexpected(wanted: Wanted.statement) }
    noteLostNames(from: start)
    skipStatement()
    return Statement(kind: .hole, decorations: decorations, span: span(start, max(start, previousEnd)))
  }

  /// Reads a statement by its first words; nil where it could not be read, which has been reported.
  private mutating func parseStatementKind() -> Statement.Kind? {
    guard at(.name) else { return parseNamelessStatement() }
    if let parse = keywordStatement() { return parse(&self) }
    if let verb = commandVerb() { return .command(parseCommand(verb)) }
    if startsDefinition() { return parseDefinitionOrChange(role: .formula) }
    if reportForeignStatement() { return nil }
    return parseBareExpression()
  }

  /// What reads the statement that begins with the current word; nil where the word, by what follows it, is a name.
  private mutating func keywordStatement() -> ((inout Parser) -> Statement.Kind?)? {
    let after = peek(1)
    let isBeforeName = after.kind == .name
    switch current.word {
    case .years where isBeforeName || after.kind == .number || after.kind == .text: return { $0.parseYears() }
    case .dim where isBeforeName: return { $0.parseDimension() }
    case .unit where isBeforeName: return { $0.parseUnitDeclaration() }
    case .prices where isBeforeName || after.kind == .number: return { $0.parsePrices() }
    case .use where after.kind == .text: return { $0.parseUse() }
    case .note where isBeforeName && peek(2).kind == .text: return { $0.parseNoteDeclaration() }
    case .other where (after.kind == .date || after.kind == .number) && text(current) == "as_of":
      return { $0.parseAsOf() }
    case .fn where isBeforeName: return { $0.parseFunction() }
    case .input where after.word == .table && (peek(2).word == .across || peek(2).word == .by):
      return { parser in
        parser.advance()
        return parser.parseNamelessTable()?.asInput
      }
    case .input where isBeforeName: return { $0.parseRoled(.input) }
    case .stock where isBeforeName: return { $0.parseRoled(.stock) }
    case .table where after.word == .across || after.word == .by: return { $0.parseNamelessTable() }
    case .measure where isBeforeName: return { $0.parseLayer { .measure($0) } }
    case .scenario where isBeforeName: return { $0.parseLayer { .scenario($0) } }
    case .indicator where isBeforeName: return { $0.parseIndicator() }
    case .indicators where after.word == .by: return { $0.parseIndicators() }
    case .transfer where startsValue(after): return { $0.parseShellChange() }
    default: return nil
    }
  }

  /// Whether the current word, by what follows it, is the keyword of a statement and not a name.
  mutating func startsKeywordStatement() -> Bool { keywordStatement() != nil }

  private mutating func parseLayer(_ kind: (LayerDeclaration) -> Statement.Kind) -> Statement.Kind? {
    advance()
    return parseLayerDeclaration().map(kind)
  }

  /// The question whose verb the current word is.
  var currentVerb: Command.Verb? { at(.question) ? Command.Verb(rawValue: text(current)) : nil }

  /// The verb the current word is, if a command begins here.
  private mutating func commandVerb() -> Command.Verb? {
    guard let verb = currentVerb, !startsDefinition() else { return nil }
    if verb == .test { return peek(1).kind == .text ? .test : nil }
    return verb
  }

  /// Whether the current name is being defined: `name =`, `name "label" =`, `name [case] =`, `name :`, ….
  mutating func startsDefinition() -> Bool {
    guard at(.name) else { return false }
    var distance = 1
    if peek(distance).kind == .text { distance += 1 }
    if peek(distance).kind == .openBracket {
      guard let after = distanceAfterBrackets(from: distance) else { return false }
      distance = after
    }
    let token = peek(distance)
    return token.kind == .equal || token.kind == .colon || token.kind == .colonEqual
  }

  /// Whether the current name, with its selectors, is followed by `+=`, `-=` or `*=`.
  mutating func changesSomething() -> Bool {
    guard at(.name) else { return false }
    var distance = 1
    if peek(1).kind == .openBracket {
      guard let after = distanceAfterBrackets(from: 1) else { return false }
      distance = after
    }
    switch peek(distance).kind {
    case .plusEqual, .minusEqual, .starEqual, .slashEqual: return true
    default: return false
    }
  }

  /// The distance of the token after the bracket that opens at `distance`; nil where it is not closed soon.
  private mutating func distanceAfterBrackets(from distance: Int) -> Int? {
    // A case is short. The limit keeps a text full of unclosed brackets from being read again at each of them.
    let longest = 200
    var open = 0
    for offset in distance..<(distance + longest) {
      let kind = peek(offset).kind
      if kind.opens { open += 1 }
      if kind.closes { open -= 1 }
      if open == 0 { return offset + 1 }
      if kind == .endOfText { return nil }
    }
    return nil
  }

  /// Whether a statement begins at the current token, as far as its first words tell: where reading can go on.
  mutating func startsStatement() -> Bool {
    guard at(.name) else { return at(.atSign) }
    if startsKeywordStatement() || startsDefinition() { return true }
    return isAtColumnZero && at(.question)
  }

  /// Whether the current token stands at the very start of its line.
  var isAtColumnZero: Bool {
    current.start == 0 || lexer.byte(at: current.start - 1) == Byte.newline
  }

  /// A statement that begins with no name.
  private mutating func parseNamelessStatement() -> Statement.Kind? {
    if at(.equal) {
      report(.formulaWithoutName(formulaAfterEqual()), at: span(current))
      return nil
    }
    guard lexer.dialect.isShell || startsOperand else {
      if at(.slash), peek(1).kind == .slash, peek(1).start == current.end {
        report(.foreignOperator("//", ours: "#"), at: span(current.start, current.end + 1))
      } else if !reportStrayToken(), !reportForeignOperator() {
        report(.notAStatement(text(current)), at: span(current))
      }
      return nil
    }
    return parseBareExpression()
  }

  /// Whether an expression can begin with the current token.
  private var startsOperand: Bool { startsValue(current) }

  /// An expression by itself: in the shell it shows its value, in a file it does nothing and is reported.
  private mutating func parseBareExpression() -> Statement.Kind? {
    let start = current.start
    if changesSomething() { return parseShellChange() }
    if lexer.dialect.isShell { return .command(parseCommandParts(.show)) }
    let errors = tree.diagnostics.count
    let name = at(.name) ? Name(text(current), at: span(current)) : nil
    _ = parseTight()
    let end = previousEnd
    guard tree.diagnostics.count == errors else { return nil }
    let isLabel = at(.openText) || at(.strange) && ["“", "”", "„", "«", "»", "‘", "’"].contains(text(current))
    guard isLabel, let name, Int(name.span.end) == end else {
      report(.bareExpression(text(start, max(start, end))), at: span(start, max(start, end)))
      return nil
    }
    // A label that cannot be read: the name before it is defined all the same, so that nobody misses it.
    _ = reportStrayToken()
    return .definition(
      DefinitionStatement(
        role: .formula, name: name, label: nil, selectors: [], annotation: nil, value: hole(from: end), range: nil,
        distribution: nil))
  }

  /// A change typed in the shell: `staff[Klepp] -= 1`, `transfer …`. In a file it belongs in a layer.
  mutating func parseShellChange() -> Statement.Kind? {
    let start = current.start
    let statement = parseLayerStatement(Decorations())
    if case .hole = statement.kind { return nil }
    guard lexer.dialect.isShell else {
      report(.changeOutsideLayer(text(start, previousEnd)), at: spanFrom(start))
      return nil
    }
    return .change(statement)
  }
}
