import KvaomSource
import KvaomWords

/// Measures, scenarios, and the statements and references of layers.
extension Parser {
  /// Reads `name "label" [extends parent] { … }` after `measure` or `scenario`.
  mutating func parseLayerDeclaration() -> LayerDeclaration? {
    guard let name = expectName(Wanted.name) else { return nil }
    let label = parseLabel()
    let parent = eat(.extends) ? expectName(Wanted.scenario) : nil
    guard at(.openBrace) else {
      reportUnexpected(wanted: Wanted.statements)
      return nil
    }
    var body = LayerBody()
    parseBracketed(linesCount: true) { $0.parseLayerBody(into: &body) }
    return LayerDeclaration(
      name: name, label: label, parent: parent, includes: body.includes, excludes: body.excludes,
      statements: body.statements, notes: body.notes)
  }

  /// What stands between the braces of a layer.
  private struct LayerBody {
    var includes: [Name] = []
    var excludes: [Name] = []
    var statements: [LayerStatement] = []
    var notes: [Decorations.Note] = []
  }

  /// Reads the inside of a measure or a scenario.
  private mutating func parseLayerBody(into body: inout LayerBody) {
    skipSeparators()
    let isIndented = !isAtColumnZero
    while !at(.closeBrace), !at(.endOfText) {
      let start = current.start
      if isIndented, isOutsideLayer() { return }
      beginStatement()
      parseLayerPart(into: &body)
      if !isAtEnd, !current.startsLine { expectEndOfStatement() }
      skipSeparators()
      // Progress: whatever could not be read is passed over.
      if current.start == start { advance() }
    }
  }

  /// Whether the current line begins a statement that no layer can hold: the brace was forgotten. Only asked where the
  /// layer's own lines are indented.
  mutating func isOutsideLayer() -> Bool {
    guard current.startsLine, isAtColumnZero else { return false }
    if at(.atSign) { return notesStandBeforeDefinition() }
    guard at(.name), !at(.transfer) else { return false }
    let after = peek(1).kind
    if after == .text || after == .colon { return startsDefinition() || startsKeywordStatement() }
    return startsKeywordStatement() || at(.question) && after == .name
  }

  /// Whether the notes here stand before `name "label" …`, which no layer holds. The tokens are looked through, not
  /// read: what stands here may belong to the layer after all.
  private func notesStandBeforeDefinition() -> Bool {
    var reader = Lexer(bytes: lexer.bytes, source: tree.source, dialect: lexer.dialect)
    reader.move(to: current.start, atLineStart: true)
    for _ in 0..<Self.mostOfNotes {
      let token = reader.next()
      if token.kind == .endOfText { return false }
      guard token.startsLine, token.kind != .atSign, token.kind != .lineBreak else { continue }
      let second = reader.next()
      let ofLayers: [Word] = [.include, .exclude, .transfer, .effect]
      let isHead = second.kind == .text || second.kind == .name && !second.startsLine && !ofLayers.contains(token.word)
      return token.kind == .name && lineStart(of: token.start) == token.start && isHead
    }
    return false
  }

  /// How many tokens the notes before a statement have at most, as far as they are looked through.
  private static var mostOfNotes: Int { 100 }

  /// Reads one part of a layer: notes, `include`, `exclude` or a statement.
  private mutating func parseLayerPart(into body: inout LayerBody) {
    var decorations = parseDecorations()
    let belongs = Decorations.namesOfFigureNotes
    body.notes += decorations.notes.filter { !belongs.contains($0.name.text) }
    decorations.notes.removeAll { !belongs.contains($0.name.text) }
    switch current.word {
    case .include where peek(1).kind == .name:
      advance()
      body.includes += parseNames(Wanted.measure)
    case .exclude where peek(1).kind == .name:
      advance()
      body.excludes += parseNames(Wanted.measure)
    default:
      guard !isAtEnd else {
        body.notes += decorations.notes
        return
      }
      body.statements.append(parseLayerStatement(decorations, mayBeEffect: true))
    }
  }

  /// Reads the changes in braces after `with`.
  mutating func parseWithBraces() -> [LayerStatement] {
    var body = LayerBody()
    parseBracketed(linesCount: true) { $0.parseLayerBody(into: &body) }
    if let first = (body.includes + body.excludes).first { report(.includeInWith, at: first.span) }
    return body.statements
  }

  /// Reads one change; in a measure `effect` may stand before it.
  mutating func parseLayerStatement(_ decorations: Decorations, mayBeEffect: Bool = false) -> LayerStatement {
    let start = current.start
    let isEffect = mayBeEffect && at(.effect) && peek(1).kind == .name && !peek(1).startsLine && !isAssignment(peek(1))
    if isEffect { advance() }
    let kind = at(.transfer) && !isAssignment(peek(1)) ? parseTransfer() : parseAssignment()
    var period: Period?
    if let kind {
      period = parsePeriod()
      return LayerStatement(
        kind: kind, isEffect: isEffect, period: period, decorations: decorations, span: spanFrom(start))
    }
    skipStatement()
    return LayerStatement(
      kind: .hole, period: nil, decorations: decorations, span: span(start, max(start, previousEnd)))
  }

  /// Reads `target[selectors] = value`.
  private mutating func parseAssignment() -> LayerStatement.Kind? {
    guard at(.name) else {
      reportUnexpected(wanted: Wanted.change)
      return nil
    }
    if reportForeignStatement() { return nil }
    guard let target = expectName(Wanted.name, canBeDefined: true) else { return nil }
    let selectors = at(.openBracket) ? parseSelectors() : []
    guard let operation = takeAssignment() else {
      report(.changeMissing(name: target.text, found: describeCurrent()), at: placeOfCurrent)
      return nil
    }
    let start = current.start
    let value = parseTight()
    reportWorld(behind: start)
    return .assign(target: target, selectors: selectors, operation: operation, value: value)
  }

  /// Reports a world behind the value of a change, `x += y in s`: there `in` says when the change holds. The value
  /// begins at `start`; its world is passed over.
  private mutating func reportWorld(behind start: Int) {
    guard at(.in), !isInCommand, peek(1).kind == .name, !peek(1).startsLine, !isDate(peek(1)) else { return }
    advance()
    guard expectLayerReference() != nil else { return }
    report(.worldBehindChange(text(start, previousEnd)), at: span(start, previousEnd))
  }

  /// Whether `token` is `=`, `+=`, `-=` or `*=`.
  func isAssignment(_ token: Token) -> Bool {
    switch token.kind {
    case .equal, .plusEqual, .minusEqual, .starEqual: true
    default: false
    }
  }

  /// Consumes `=`, `+=`, `-=` or `*=`; reports spellings of other languages.
  private mutating func takeAssignment() -> LayerStatement.Assignment? {
    let operation: LayerStatement.Assignment
    switch current.kind {
    case .equal: operation = .set
    case .plusEqual: operation = .add
    case .minusEqual: operation = .subtract
    case .starEqual: operation = .multiply
    case .slashEqual, .colonEqual:
      _ = reportForeignOperator()
      operation = .set
    default: return nil
    }
    advance()
    return operation
  }

  /// Reads `transfer amount of target[selectors] from -> to`.
  private mutating func parseTransfer() -> LayerStatement.Kind? {
    advance()
    let amount = parseTight()
    guard eat(.of) else {
      report(.transferForm, at: placeOfCurrent)
      return nil
    }
    guard let target = expectName(Wanted.transferred) else { return nil }
    let selectors = at(.openBracket) ? parseSelectors() : []
    guard let from = expectLabel(Wanted.giver), expect(.arrow, "->"),
      let to = expectLabel(Wanted.receiver)
    else { return nil }
    return .transfer(amount: amount, target: target, selectors: selectors, from: from, to: to)
  }
}

/// Time clauses of layer statements.
extension Parser {
  /// Reads `in 2018`, `from 2017 until 2019`, `evenly from 2017 until 2020`, if one stands here.
  mutating func parsePeriod() -> Period? {
    let start = current.start
    guard let kind = parsePeriodKind() else { return nil }
    return Period(kind: kind, span: spanFrom(start))
  }

  /// Reads the form of a period.
  private mutating func parsePeriodKind() -> Period.Kind? {
    switch current.word {
    case .in where !isInCommand || isDate(peek(1)):
      advance()
      return parseDuring()
    case .from:
      advance()
      guard let from = expectDate() else { return nil }
      guard eat(.until) else { return .from(from) }
      return expectDate().map { .between(from: from, until: $0) } ?? .from(from)
    case .until:
      advance()
      return expectDate().map { .until($0) }
    case .evenly:
      advance()
      return parseEvenly()
    default: return nil
    }
  }

  /// Reads `2018` or `2018..2019` after `in`.
  private mutating func parseDuring() -> Period.Kind? {
    guard let from = expectDate() else { return nil }
    guard eat(.dotDot) else { return .during(from: from, to: from) }
    return expectDate().map { .during(from: from, to: $0) } ?? .during(from: from, to: from)
  }

  /// Reads `from 2017 until 2020` after `evenly`.
  private mutating func parseEvenly() -> Period.Kind? {
    guard eat(.from), let from = expectDate(), eat(.until), let until = expectDate() else {
      report(.evenlyForm, at: placeOfCurrent)
      return nil
    }
    return .evenly(from: from, until: until)
  }
}
