import KvaomSource
import KvaomWords

/// The plan's frame: years, dimensions, units, price basis, other files; and what stands before a statement.
extension Parser {
  /// Reads `R2015, B2016..B2020` after `years`.
  mutating func parseYears() -> Statement.Kind? {
    advance()
    var items: [YearsStatement.Item] = []
    parseCommaList { parser in
      guard let first = parser.expectLabel(Wanted.year) else { return }
      let last = parser.eat(.dotDot) ? parser.expectLabel(Wanted.lastYear) : first
      items.append(YearsStatement.Item(first: first, last: last ?? first))
    }
    return .years(YearsStatement(items: items))
  }

  /// Reads `name "label" = member, (member)` after `dim`.
  mutating func parseDimension() -> Statement.Kind? {
    advance()
    guard let name = expectName(Wanted.newDimension) else { return nil }
    let label = parseLabel()
    var members: [DimensionStatement.Member] = []
    guard expect(.equal, "=") else { return nil }
    parseCommaList { parser in
      if let member = parser.parseMember() { members.append(member) }
    }
    return .dimension(DimensionStatement(name: name, label: label, members: members))
  }

  /// Reads `Klepp`, `Klepp "Klepp kommune"`, `(KG7)`.
  private mutating func parseMember() -> DimensionStatement.Member? {
    guard at(.openParenthesis) else { return parsePlainMember(isReference: false) }
    var member: DimensionStatement.Member?
    parseBracketed(linesCount: false) { member = $0.parsePlainMember(isReference: true) }
    // Notes may stand inside the parentheses or after them.
    guard at(.atSign), let known = member else { return member }
    return DimensionStatement.Member(
      name: known.name, label: known.label, isReference: true, notes: known.notes + parseNotes())
  }

  /// Reads a member inside or outside parentheses.
  private mutating func parsePlainMember(isReference: Bool) -> DimensionStatement.Member? {
    guard let name = expectLabel(Wanted.member) else { return nil }
    return DimensionStatement.Member(
      name: name, label: parseLabel(), isReference: isReference, notes: parseNotes())
  }

  /// Reads the notes that stand here, on the line of what they belong to.
  mutating func parseNotes() -> [Decorations.Note] {
    var notes: [Decorations.Note] = []
    while at(.atSign) { notes.append(parseNote()) }
    return notes
  }

  /// Reads `child, children, barn` after `unit`.
  mutating func parseUnitDeclaration() -> Statement.Kind? {
    advance()
    return .unit(parseNames(Wanted.unitSpelling))
  }

  /// Reads `nominal`, `2017` or `unknown` after `prices`.
  mutating func parsePrices() -> Statement.Kind? {
    advance()
    return expectBasis().map { .prices($0) }
  }

  /// Reads the day after `as_of`.
  mutating func parseAsOf() -> Statement.Kind? {
    advance()
    return expectDate().map { .asOf($0) }
  }

  /// Reads `decision "Vedtak"` after `note`.
  mutating func parseNoteDeclaration() -> Statement.Kind? {
    advance()
    let wanted = Phrase(
      nn: "ordet for merknaden", nb: "ordet for merknaden", sv: "ordet för anmärkningen", en: "the word of the note")
    guard let name = expectName(wanted), let label = parseLabel() else { return nil }
    return .note(NoteStatement(name: name, label: label))
  }

  /// Reads the path after `use`.
  mutating func parseUse() -> Statement.Kind? {
    let start = current.start
    advance()
    guard let path = parseLabel() else { return nil }
    return .use(path: path, span: spanFrom(start))
  }

  /// Reads the doc comment and the notes before a statement.
  mutating func parseDecorations() -> Decorations {
    var decorations = Decorations()
    while at(.atSign) {
      collectDocumentation(before: current.start, into: &decorations)
      decorations.notes.append(parseNote())
      while at(.lineBreak) { advance() }
    }
    collectDocumentation(before: current.start, into: &decorations)
    return decorations
  }

  /// Takes the `##` comments on lines of their own that end before `offset` and belong to no statement yet.
  mutating func collectDocumentation(before offset: Int, into decorations: inout Decorations) {
    while nextComment < lexer.comments.count {
      let comment = lexer.comments[nextComment]
      guard Int(comment.span.end) <= offset else { return }
      nextComment += 1
      guard comment.ownLine, let line = documentation(in: comment) else { continue }
      decorations.documentation.append(line)
      decorations.documentationSpan = decorations.documentationSpan?.joined(with: comment.span) ?? comment.span
    }
  }

  /// Leaves out the comments inside what has been read: they document nothing.
  mutating func passComments() { passComments(before: previousEnd) }

  /// Leaves out the comments that begin before `offset`.
  mutating func passComments(before offset: Int) {
    while nextComment < lexer.comments.count, Int(lexer.comments[nextComment].span.start) < offset {
      nextComment += 1
    }
  }

  /// Keeps a comment the table reader met.
  mutating func noteComment(_ comment: Comment) {
    guard lexer.comments.last.map({ $0.span.end <= comment.span.start }) ?? true else { return }
    lexer.add(comment)
  }

  /// What a `##` comment says; nil for any other comment.
  private func documentation(in comment: Comment) -> String? {
    let start = Int(comment.span.start)
    guard lexer.byte(at: start + 1) == Byte.hash, Int(comment.span.end) >= start + 2 else { return nil }
    let content = lexer.byte(at: start + 2) == Byte.space ? start + 3 : start + 2
    return text(content, max(content, Int(comment.span.end)))
  }

  /// Reads `@name argument …`; the current token is its `@`. Among the heads of columns a name after it is the next
  /// head's, except after `@better`.
  mutating func parseNote(amongColumns: Bool = false) -> Decorations.Note {
    let start = current.start
    advance()
    guard at(.name), current.start == previousEnd else {
      reportUnexpected(wanted: Wanted.note)
      return Decorations.Note(name: Name("", at: placeOfCurrent), arguments: [], span: spanFrom(start))
    }
    let name = takeName()
    var arguments: [ExpressionID] = []
    let takesName: Bool? = name.text == "better" ? true : amongColumns ? false : nil
    while let argument = parseNoteArgument(takesName: arguments.isEmpty ? takesName : false) {
      arguments.append(argument)
    }
    return Decorations.Note(name: name, arguments: arguments, span: spanFrom(start))
  }

  /// Reads a text, a number, a date or a name on the line of a note. Where it is not known whether it takes a name,
  /// what follows the name decides.
  private mutating func parseNoteArgument(takesName: Bool?) -> ExpressionID? {
    switch current.kind {
    case .name where !current.startsLine && (takesName ?? endsNote(peek(1))):
      let name = takeName()
      return leaf(.name(name), at: name.span)
    case .text: return parseText()
    case .number, .commaNumber, .minus: return parseSigned()
    case .date: return parseDateExpression()
    case .openText:
      report(.openText, at: span(current))
      advance()
      return nil
    default: return nil
    }
  }
}

extension Parser {
  /// Whether a note can end before `token`: a name before it is the note's, as in `@better higher`, and not that of a
  /// definition which begins on the note's line.
  private func endsNote(_ token: Token) -> Bool {
    switch token.kind {
    case .lineBreak, .endOfText, .semicolon, .comma, .atSign, .closeParenthesis, .closeBrace: true
    default: token.startsLine
    }
  }
}

/// Definitions, inputs and stocks, and their annotations.
extension Parser {
  /// Reads a definition after `input` or `stock`.
  mutating func parseRoled(_ role: DefinitionStatement.Role) -> Statement.Kind? {
    advance()
    return parseDefinitionOrChange(role: role)
  }

  /// Reads a definition, a table with a name, or (in the shell) a change with a period.
  mutating func parseDefinitionOrChange(role: DefinitionStatement.Role) -> Statement.Kind? {
    guard let name = expectName(Wanted.name) else { return nil }
    let label = parseLabel()
    let selectors = at(.openBracket) ? parseSelectors() : []
    if role == .formula, reportRoleBehind(name) { return nil }
    let annotation = at(.colon) ? parseAnnotation() : nil
    guard takeDefinitionSign(of: name.text) else { return nil }
    if at(.table), peek(1).word == .by, selectors.isEmpty, annotation == nil {
      let table = parseNamedTable(name: name, label: label, isStock: role == .stock)
      return role == .input ? table?.asInput : table
    }
    let value = role == .input ? parseTight() : parseExpression(ofShellChange: annotation == nil && label == nil)
    if lexer.dialect.isShell, role == .formula, let change = parseShellPeriod(name, selectors, value) {
      return change
    }
    let range = role == .input ? parseInputRange() : nil
    let distribution = role == .input && eat(.tilde) ? parseTight() : nil
    return .definition(
      DefinitionStatement(
        role: role, name: name, label: label, selectors: selectors, annotation: annotation, value: value,
        range: range, distribution: distribution))
  }

  /// Reports `debt: stock = 3`, where what the definition is stands in the place of its unit; false where it does not.
  private mutating func reportRoleBehind(_ name: Name) -> Bool {
    guard at(.colon), peek(1).word == .stock || peek(1).word == .input, peek(2).kind == .equal else { return false }
    let role = text(peek(1))
    let start = Int(name.span.start)
    let head = text(start, previousEnd)
    let end = tokensOfLine(from: start).last?.end ?? peek(1).end
    let line = "\(role) \(head)\(text(peek(1).end, end))"
    guard !isTrial, isRead(line) else { return false }
    report(
      .ourWord(text(start, peek(1).end), ours: "\(role) \(name.text)", line: Fix(line)), at: span(start, peek(1).end))
    skipStatement()
    return true
  }

  /// Reads a value; in the shell `in 2018` after it is a period.
  private mutating func parseExpression(ofShellChange isPossible: Bool) -> ExpressionID {
    guard lexer.dialect.isShell, isPossible else { return parseExpression() }
    let value = parseTight()
    if at(.in), isDate(peek(1)) { return value }
    return parseLoose(after: value)
  }

  /// Reads the period that makes `name = value` a change typed in the shell.
  private mutating func parseShellPeriod(_ name: Name, _ selectors: [Selector], _ value: ExpressionID) -> Statement
    .Kind?
  {
    switch current.word {
    case .in, .from, .until, .evenly: break
    default: return nil
    }
    guard let period = parsePeriod() else { return nil }
    let kind = LayerStatement.Kind.assign(target: name, selectors: selectors, operation: .set, value: value)
    let statement = LayerStatement(
      kind: kind, period: period, decorations: Decorations(), span: spanFrom(Int(name.span.start)))
    return .change(statement)
  }

  /// Consumes the `=` of a definition.
  private mutating func takeDefinitionSign(of name: String) -> Bool {
    if at(.colonEqual) {
      _ = reportForeignOperator()
      advance()
      return true
    }
    guard at(.equal) else {
      report(.valueMissing(name: name, found: describeCurrent()), at: placeOfCurrent)
      return false
    }
    advance()
    return true
  }

  /// Reads `in low..high` of an input.
  private mutating func parseInputRange() -> (low: ExpressionID, high: ExpressionID)? {
    guard eat(.in) else { return nil }
    return expectRange()
  }

  /// Reads `low..high`.
  mutating func expectRange() -> (low: ExpressionID, high: ExpressionID)? {
    let low = parseTight()
    guard eat(.dotDot) else {
      report(.rangeForm, at: placeOfCurrent)
      return nil
    }
    return (low, parseTight())
  }

  /// Reads `: unit by dimensions`.
  private mutating func parseAnnotation() -> Annotation {
    let start = current.start
    advance()
    let unit = at(.by) ? nil : expectUnit()
    let dimensions = eat(.by) ? parseDimensions() : nil
    return Annotation(unit: unit, dimensions: dimensions, span: spanFrom(start))
  }

  /// Reads `fn name "label" (parameters) -> unit = body`.
  mutating func parseFunction() -> Statement.Kind? {
    advance()
    guard let name = expectName(Wanted.function) else { return nil }
    let label = parseLabel()
    guard at(.openParenthesis) else {
      reportUnexpected(wanted: Wanted.parameters)
      return nil
    }
    var parameters: [FunctionStatement.Parameter] = []
    parseBracketed(linesCount: false) { parser in
      guard !parser.at(.closeParenthesis) else { return }
      parser.parseCommaList { parser in
        if let parameter = parser.parseParameter() { parameters.append(parameter) }
      }
    }
    let result = eat(.arrow) ? expectUnit() : nil
    guard takeFunctionSign(of: name.text) else { return nil }
    let body = parseExpression()
    return .function(
      FunctionStatement(name: name, label: label, parameters: parameters, result: result, body: body))
  }

  /// Consumes the `=` before a function's body, which may stand on the next line.
  private mutating func takeFunctionSign(of name: String) -> Bool {
    if at(.lineBreak), peek(1).kind == .equal { advance() }
    return takeDefinitionSign(of: name)
  }

  /// Reads `name: unit over d = default`.
  private mutating func parseParameter() -> FunctionStatement.Parameter? {
    guard let name = expectName(Wanted.parameter, canBeDefined: true) else { return nil }
    let unit = eat(.colon) ? expectUnit() : nil
    let over = parseOver()
    let defaultValue = eat(.equal) ? parseExpression() : nil
    return FunctionStatement.Parameter(name: name, unit: unit, over: over, defaultValue: defaultValue)
  }
}
