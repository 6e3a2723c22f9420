public import KvaomSource
import KvaomWords

/// Reads a whole text. There is always a tree; what could not be read is a hole in it and a diagnostic.
///
/// Measured in release on two shared x86-64 cores: a table of 10 000 rows and 20 columns (1.5 MB) in 12 ms, 10 000
/// definitions with doc comments (1.3 MB) in 44 ms.
///
/// `known` are names of the plan that a text is typed beside: they are no words of the trade there.
public func parse(
  _ text: SourceText, id: SourceID, dialect: Dialect = .file, known: Set<String> = []
) -> SyntaxTree {
  var parser = Parser(text, id: id, dialect: dialect)
  parser.known = known
  let statements = parser.parseStatements()
  return parser.finish(statements)
}

/// Reads one expression, as `kvaom eval` and the shell's live value do. What stands after it is reported.
public func parseExpression(
  _ text: SourceText, id: SourceID, dialect: Dialect = .file
) -> (tree: SyntaxTree, expression: ExpressionID) {
  var parser = Parser(text, id: id, dialect: dialect)
  parser.skipSeparators()
  let expression = parser.parseExpression()
  parser.expectEndOfText()
  return (parser.finish([]), expression)
}

/// Reads changes separated by `;`, commas or line breaks, as `--set 'wage_growth = 3%'` and the shell's draft do.
public func parseLayerStatements(
  _ text: SourceText, id: SourceID, dialect: Dialect = .file
) -> (tree: SyntaxTree, statements: [LayerStatement]) {
  var parser = Parser(text, id: id, dialect: dialect)
  var statements: [LayerStatement] = []
  parser.skipSeparators()
  while !parser.at(.endOfText) {
    let start = parser.current.start
    parser.beginStatement()
    statements.append(parser.parseLayerStatement(parser.parseDecorations()))
    if !parser.eat(.comma) { parser.expectEndOfStatement() }
    parser.skipSeparators()
    if parser.current.start == start { parser.advance() }
  }
  return (parser.finish([]), statements)
}

extension Parser {
  /// Reports whatever follows what was asked for.
  mutating func expectEndOfText() {
    skipSeparators()
    guard !at(.endOfText) else { return }
    reportLeftover()
  }

  /// The tree with `statements`, its comments and its diagnostics in the order of the text.
  func finish(_ statements: [Statement]) -> SyntaxTree {
    var tree = tree
    tree.statements = statements
    tree.comments = lexer.comments
    tree.diagnostics.sort { $0.span.start < $1.span.start }
    return tree
  }
}

/// Reads one text by recursive descent. It never gives up: what cannot be read becomes a hole and a diagnostic, and
/// reading goes on at the next statement. The grammar stands in `Grammar.swift`; the rules by area in `Parser+….swift`.
///
/// `parseX` may return nil, `expectX` reports, `eat` consumes, `peek` does not; `mutating` iff something is consumed
/// or recorded.
struct Parser {
  /// The deepest nesting of brackets, signs and conditionals.
  static let deepestNesting = 200
  /// The highest tree of an expression: a chain of operators is as high as it is long.
  static let highestTree = 1000

  /// The most diagnostics of one text: a text that is no plan at all has one a line.
  static let mostDiagnostics = 1000

  /// Where the tokens come from.
  var lexer: Lexer
  /// What has been read so far.
  var tree: SyntaxTree
  /// The token under consideration.
  private(set) var current: Token
  /// The offset after the last consumed token.
  private(set) var previousEnd: Int
  /// The last consumed token's kind and word, which decide whether a line goes on.
  private(set) var previous: (kind: TokenKind, word: Word) = (.lineBreak, .other)
  /// Whether line breaks mean nothing, as inside `( )` and `[ ]`.
  var ignoresLineBreaks = false
  /// Whether items and clauses of a command are read: there `0.6 depth` before a number is no unit.
  var isInCommand = false
  /// Whether that command is one whose `with` gives inputs ranges.
  var variesInputs = false
  /// Whether a comma here stands between values: in a call, in `[ ]` and in a list.
  var commasSeparate = false
  /// Whether `=` ends an expression, as in `solve … for gap = 0`; elsewhere it is a comparison misspelled.
  var equalEndsExpression = false
  /// How deep the nesting is.
  var depth = 0
  /// Tokens after `current` that a look ahead has read.
  private var ahead: [Token] = []
  /// How many of `ahead` have become `current`.
  private var aheadUsed = 0
  /// The height of each expression of the tree.
  var heights: [UInt16] = []
  /// Where the outermost parenthesis of an expression opens, for those that have one.
  var parenthesisStarts: [ExpressionID: Int] = [:]
  /// Where the last diagnostic stands: one mistake, one message.
  private var lastReported = -1
  /// The unit behind the figure of the cell that was reported last; empty for none.
  private(set) var lastUnitOfCell = ""
  /// Whether something of the statement being read was left out, because it fits nowhere.
  var leavesRest = false
  /// Where the tables begin that have semicolons, commas or bars between their cells.
  var separatedTables: [Int] = []
  /// Whether a row of the table being read parts its cells by more than one space.
  var tablePartsWidely = false
  /// Figures of the table being read that can be one number with the next.
  var closePairs: [Range<Int>] = []
  /// What the figures of the table being read say of points and commas.
  var thousands = ThousandsJudge()
  /// Room for the ranges of one row's cells, kept from row to row.
  var cellRoom: [Range<Int>] = []
  /// How many diagnostics there were before the current statement.
  var errorsBeforeStatement = 0
  /// Where it begins.
  private(set) var statementStart = 0
  /// Whether a line is read only to know whether it can be.
  var isTrial = false
  /// The names of the plan that a text is typed beside.
  var known: Set<String> = []
  /// The first comment that may still become documentation.
  var nextComment = 0

  /// A parser at the start of `text`.
  init(_ text: SourceText, id: SourceID, dialect: Dialect) {
    lexer = Lexer(bytes: text.bytes, source: id, dialect: dialect)
    tree = SyntaxTree(source: id)
    current = Token(kind: .lineBreak, word: .other, startsLine: true, start: 0, end: 0)
    previousEnd = lexer.offset
    let badRuns = UTF8Check.badRuns(in: text.bytes)
    let first = badRuns.first ?? (UTF8Check.isUTF16(text.bytes) ? 0..<1 : nil)
    if let first, let name = UTF8Check.otherEncoding(of: text.bytes) {
      // The whole file is in another encoding: what is read of it would only be wrong in other ways.
      report(.fileEncoding(name), at: SourceSpan(source: id, start: first.lowerBound, end: first.upperBound))
      lexer.move(to: text.bytes.count, atLineStart: true)
      current = lexer.next()
      return
    }
    for run in badRuns {
      report(.notUTF8, at: SourceSpan(source: id, start: run.lowerBound, end: run.upperBound))
    }
    current = lexer.next()
    skipMeaninglessBreaks()
  }

  // MARK: moving

  /// Consumes the current token.
  mutating func advance() {
    guard current.kind != .endOfText else { return }
    previous = (current.kind, current.word)
    previousEnd = current.end
    current = nextRaw()
    skipMeaninglessBreaks()
  }

  /// Takes the next token from those read ahead, or from the lexer.
  private mutating func nextRaw() -> Token {
    guard aheadUsed < ahead.count else { return lexer.next() }
    let token = ahead[aheadUsed]
    aheadUsed += 1
    if aheadUsed == ahead.count {
      ahead.removeAll(keepingCapacity: true)
      aheadUsed = 0
    }
    return token
  }

  /// Skips a line break inside brackets, after an operator or a comma, and before `else`, `then`, `and`, `with`, ….
  mutating func skipMeaninglessBreaks() {
    while current.kind == .lineBreak,
      ignoresLineBreaks || previous.kind.continuesLine || previous.word.continuesLine
        || nextLineBelongsHere()
    {
      current = nextRaw()
    }
  }

  /// Whether the next line begins with a word that no statement can begin with.
  private mutating func nextLineBelongsHere() -> Bool {
    guard peek(1).word.belongsToLineBefore else { return false }
    let after = peek(2).kind
    return after != .equal && after != .colon
  }

  /// The token `distance` after the current one, line breaks included.
  mutating func peek(_ distance: Int) -> Token {
    guard distance > 0 else { return current }
    while ahead.count - aheadUsed < distance { ahead.append(lexer.next()) }
    return ahead[aheadUsed + distance - 1]
  }

  /// Goes on at byte `offset`, as if nothing had been read from there on.
  mutating func move(to offset: Int, atLineStart: Bool) {
    ahead.removeAll(keepingCapacity: true)
    aheadUsed = 0
    lexer.move(to: offset, atLineStart: atLineStart)
    nextComment = min(nextComment, lexer.comments.count)
    previous = (.lineBreak, .other)
    previousEnd = offset
    current = lexer.next()
    skipMeaninglessBreaks()
  }

  /// Forgets the comments a look ahead met from `offset` on: what follows is read as cells.
  mutating func forgetComments(from offset: Int) {
    lexer.move(to: offset, atLineStart: false)
    nextComment = min(nextComment, lexer.comments.count)
  }

  /// Notes that another statement begins here, whatever the line before ended with.
  mutating func beginStatement() {
    errorsBeforeStatement = tree.diagnostics.count
    statementStart = current.start
    leavesRest = false
    previous = (.lineBreak, .other)
  }

  // MARK: asking

  /// Whether the current token is a `kind`.
  func at(_ kind: TokenKind) -> Bool { current.kind == kind }

  /// Whether the current token spells `word`.
  func at(_ word: Word) -> Bool { current.word == word }

  /// Whether a statement cannot go on: the line or the text ends, or a `;` or `}` follows.
  var isAtEnd: Bool {
    switch current.kind {
    case .lineBreak, .endOfText, .semicolon, .closeBrace: true
    default: false
    }
  }

  /// Consumes the current token if it is a `kind`.
  mutating func eat(_ kind: TokenKind) -> Bool {
    guard current.kind == kind else { return false }
    advance()
    return true
  }

  /// Consumes the current token if it spells `word`.
  mutating func eat(_ word: Word) -> Bool {
    guard current.word == word else { return false }
    advance()
    return true
  }

  // MARK: places and text

  /// The place of `token`.
  func span(_ token: Token) -> SourceSpan { span(token.start, token.end) }

  /// The bytes `start..<end`.
  func span(_ start: Int, _ end: Int) -> SourceSpan {
    SourceSpan(source: tree.source, start: start, end: max(start, end))
  }

  /// From `start` to the last consumed token.
  func spanFrom(_ start: Int) -> SourceSpan { span(start, previousEnd) }

  /// The text of `token`.
  func text(_ token: Token) -> String { text(token.start, token.end) }

  /// The text of the bytes `start..<end`.
  func text(_ start: Int, _ end: Int) -> String { String(decoding: lexer.bytes[start..<end], as: UTF8.self).visible }

  // MARK: reporting

  /// Reports a problem unless one has been reported at the same place, or so many that nobody reads on.
  mutating func report(_ problem: SyntaxProblem, at span: SourceSpan, related: [Diagnostic.Related] = []) {
    guard Int(span.start) != lastReported, tree.diagnostics.count < Parser.mostDiagnostics,
      !follows(problem, at: Int(span.start))
    else { return }
    lastUnitOfCell = problem.unitOfCell
    lastReported = Int(span.start)
    let finding = problem.diagnostic(at: span, related: related, instead: wholeLines(for: problem, at: span))
    tree.diagnostics.append(finding)
    if finding.severity == .error { noteBrokenRow(at: Int(span.start)) }
  }

  /// Reports that something else was wanted than what stands here.
  mutating func reportUnexpected(wanted: Phrase) {
    if reportStrayToken() || reportSplitNumber() || reportTradeWords() { return }
    report(.unexpected(found: describeCurrent(), wanted: wanted), at: placeOfCurrent)
  }

  /// The place of the current token; at the end of a line or the text, the place after the last consumed one.
  var placeOfCurrent: SourceSpan {
    switch current.kind {
    case .lineBreak, .endOfText: span(previousEnd, previousEnd)
    case .name where current.startsLine && previous.kind != .lineBreak: span(previousEnd, previousEnd)
    default: span(current)
    }
  }

  /// The current token in words.
  func describeCurrent() -> Phrase {
    switch current.kind {
    case .lineBreak: Found.endOfLine
    case .endOfText: Found.endOfText
    case .name where current.startsLine && previous.kind != .lineBreak: Found.endOfLine
    default: .verbatim("`\(text(current))`")
    }
  }
}
