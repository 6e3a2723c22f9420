import KvaomSource
import KvaomWords

/// Tables: the heads are read as tokens, the rows as lines of cells, because numbers look otherwise there.
extension Parser {
  /// Reads `table by post, year in tkr { … }` after `name =`; the current token is `table`.
  mutating func parseNamedTable(name: Name, label: String?, isStock: Bool) -> Statement.Kind? {
    advance()
    advance()
    var dimensions: [Name] = []
    var holdsFromYear = false
    repeat {
      if at(.from), spells("year", at: 1) {
        advance()
        holdsFromYear = true
      }
      if let name = expectDimension() { dimensions.append(name) }
    } while !startsDash && eat(.comma)
    return parseTable(
      .named(name: name, label: label, dimensions: dimensions), isStock: isStock, holdsFromYear: holdsFromYear)
  }

  /// Reads `table across d { … }` and `table by d { … }`; the current token is `table`.
  mutating func parseNamelessTable() -> Statement.Kind? {
    advance()
    let isAcross = at(.across)
    advance()
    guard let dimension = expectDimension() else { return nil }
    if !isAcross, at(.comma), !startsDash {
      report(.tableNeedsName, at: span(current))
      return nil
    }
    return parseTable(isAcross ? .across(dimension: dimension) : .byColumn(dimension: dimension))
  }

  /// Reads the rest of a table's head, and its body.
  private mutating func parseTable(
    _ form: TableStatement.Form, isStock: Bool = false, holdsFromYear: Bool = false
  ) -> Statement.Kind? {
    let unit = eat(.in) ? expectUnit() : nil
    let dash = parseDash()
    if at(.from) {
      guard let file = parseTableFile() else { return nil }
      guard case .named = form else {
        report(.tableNeedsName, at: file.whole)
        return nil
      }
      var table = TableStatement(
        form: form, isStock: isStock, unit: unit, dashIsZero: dash == .zero,
        dashIsMissing: dash == .missing, holdsFromYear: holdsFromYear, columns: [], headerSpan: nil, rows: [])
      table.file = file
      return .table(table)
    }
    guard at(.openBrace) else {
      reportUnexpected(wanted: Wanted.rows)
      return nil
    }
    var table = TableContent(form)
    parseTableLines(
      header: { parser, line in
        if table.hasHeader || parser.headsYears(line, of: &table) {
          parser.parseHeader(line, of: &table)
        } else {
          parser.parseRow(line, of: &table)
        }
      }, row: { $0.parseRow($1, of: &table) }, plainRow: { $0.parsePlainRow(from: $1, of: &table) })
    return .table(
      TableStatement(
        form: form, isStock: isStock, unit: unit, dashIsZero: dash == .zero, dashIsMissing: dash == .missing,
        holdsFromYear: holdsFromYear, columns: table.columns, headerSpan: table.headerSpan,
        leadingTabs: table.leadingTabs, rows: table.finishedRows()))
  }

  /// Whether `, dash =` stands here, which goes on with the head and not with its dimensions.
  private var startsDash: Bool { mutating get { at(.comma) && peek(1).word == .dash && peek(2).kind == .equal } }

  /// What a table's head says of dashes.
  private enum Dash { case zero, missing }

  /// Reads `dash = 0` or `dash = missing`, if it stands here.
  private mutating func parseDash() -> Dash? {
    if startsDash { advance() }
    guard eat(.dash) else { return nil }
    let isZero = peek(1).kind == .number
    guard eat(.equal), text(current) == "0" || text(current) == "missing" else {
      report(.dashForm, at: placeOfCurrent)
      // The table is there all the same: its rows are read, and one fault has one message.
      while !at(.openBrace), !current.startsLine, !isAtEnd { advance() }
      return nil
    }
    advance()
    return isZero ? .zero : .missing
  }

  /// Reads the lines between the braces of a table: `header` gets the first, `row` the others. `plainRow` is given the
  /// start of each of those first, where nothing is said of it, and gives where it ends if it could read it. The
  /// current token is the opening brace.
  mutating func parseTableLines(
    header: ((inout Parser, TableLine) -> Void)?, row: (inout Parser, TableLine) -> Void,
    plainRow: (inout Parser, Int) -> Int? = { _, _ in nil }
  ) {
    let opening = current
    var cursor = opening.end
    var needsHeader = header != nil
    passComments(before: cursor)
    var isIndented: Bool?
    while let decorations = nextTableLine(from: &cursor) {
      let startsAtZero = cursor == 0 || lexer.bytes[cursor - 1] == Byte.newline
      if !needsHeader, isIndented == !startsAtZero, decorations.isEmpty, let end = plainRow(&self, cursor) {
        cursor = end
        continue
      }
      let line = tableLine(from: cursor, decorations)
      if let end = reportBrokenCell(line) ?? reportSeparators(line) {
        cursor = end
        continue
      }
      if isIndented == true, startsAtZero, isAfterUnclosedTable(line) { break }
      isIndented = isIndented ?? !startsAtZero
      if needsHeader, let header {
        header(&self, line)
        needsHeader = false
      } else {
        row(&self, line)
      }
      cursor = line.end
    }
    judgeThousands()
    closeTable(opening, at: cursor)
  }

  /// Consumes the closing brace of a table at `cursor`, or reports that there is none.
  private mutating func closeTable(_ opening: Token, at cursor: Int) {
    let isClosed = lexer.byte(at: cursor) == Byte.closeBrace
    move(to: cursor, atLineStart: !isClosed)
    if isClosed {
      advance()
    } else {
      reportOpenBlock(opening, end: end(before: cursor, after: opening))
    }
  }

  /// Where the last line of a block before an offset ends: the notes and remarks behind it belong to what follows.
  func end(before cursor: Int, after opening: Token) -> Int {
    var end = cursor
    var last = opening.end
    while end > opening.end {
      let start = max(lineStart(of: end), opening.end)
      var first = start
      while first < end, lexer.bytes[first] <= Byte.space { first += 1 }
      if first < end, lexer.bytes[first] != Byte.hash, lexer.bytes[first] != Byte.at {
        last = endOfRow(at: first)
        break
      }
      end = start - 1
    }
    return max(opening.end, min(last, cursor))
  }

  /// Goes to the next line with something on it and gives the notes before it; nil at the closing brace, where `cursor`
  /// then stands, or at the end of the text.
  private mutating func nextTableLine(from cursor: inout Int) -> Decorations? {
    var decorations = Decorations()
    while cursor < lexer.bytes.count {
      skipBlanks(&cursor)
      switch lexer.byte(at: cursor) {
      case Byte.hash: skipTableComment(&cursor)
      case Byte.closeBrace: return nil
      case Byte.at: readTableNote(&cursor, into: &decorations)
      default:
        guard cursor < lexer.bytes.count else { return nil }
        collectDocumentation(before: cursor, into: &decorations)
        return decorations
      }
    }
    return nil
  }

  /// Passes over white space and line ends.
  private func skipBlanks(_ cursor: inout Int) {
    while cursor < lexer.bytes.count {
      switch lexer.bytes[cursor] {
      case Byte.space, Byte.tab, Byte.newline, Byte.carriageReturn: cursor += 1
      default:
        let space = lexer.lengthOfNoBreakSpace(at: cursor)
        guard space > 0 else { return }
        cursor += space
      }
    }
  }

  /// Keeps the comment at `cursor` and goes to the end of its line.
  private mutating func skipTableComment(_ cursor: inout Int) {
    let start = cursor
    while cursor < lexer.bytes.count, lexer.bytes[cursor] != Byte.newline { cursor += 1 }
    if lexer.bytes[cursor - 1] == Byte.carriageReturn { cursor -= 1 }
    var before = start
    while before > 0, lexer.bytes[before - 1] == Byte.space || lexer.bytes[before - 1] == Byte.tab { before -= 1 }
    let ownLine = before == 0 || lexer.bytes[before - 1] == Byte.newline
    noteComment(Comment(span: span(start, cursor), ownLine: ownLine))
  }

  /// Reads the notes at `cursor` as tokens and goes on after them.
  private mutating func readTableNote(_ cursor: inout Int, into decorations: inout Decorations) {
    move(to: cursor, atLineStart: true)
    let end = tableLine(from: cursor).end
    collectDocumentation(before: cursor, into: &decorations)
    while at(.atSign), current.start < end { decorations.notes.append(parseNote()) }
    cursor = max(cursor + 1, min(current.start, end))
  }

  /// The line from `start`, which ends at the line break, or where a comment or a closing brace begins.
  private func tableLine(from start: Int, _ decorations: Decorations = Decorations()) -> TableLine {
    var line = TableLine(start: start, decorations: decorations)
    loop: while line.end < lexer.bytes.count {
      switch lexer.bytes[line.end] {
      case Byte.newline: break loop
      case Byte.quote: line.hasOpenQuote.toggle()
      case Byte.closeBrace where !line.hasOpenQuote: break loop
      case Byte.hash where !line.hasOpenQuote && line.end > start && lexer.bytes[line.end - 1] <= Byte.space: break loop
      case Byte.tab: line.hasTabs = true
      case Byte.semicolon where !line.hasOpenQuote: line.hasSemicolons = true
      case Byte.comma where !line.hasOpenQuote, Byte.bar where !line.hasOpenQuote: line.hasCommasOrBars = true
      default: break
      }
      line.end += 1
    }
    if line.end > start, lexer.bytes[line.end - 1] == Byte.carriageReturn { line.end -= 1 }
    return line
  }

  /// Whether the line at column zero, after indented ones, begins a statement no table can hold: the brace was
  /// forgotten.
  private mutating func isAfterUnclosedTable(_ line: TableLine) -> Bool {
    guard Byte.startsName(lexer.bytes[line.start]) else { return false }
    move(to: line.start, atLineStart: true)
    return startsKeywordStatement() || startsDefinition() && !startsRow()
  }

  /// Whether `name "label": …` stands here, which can be a row of a table.
  private mutating func startsRow() -> Bool {
    peek(1).kind == .colon || peek(1).kind == .text && peek(2).kind == .colon
  }
}

/// What has been read of a table's body.
struct TableContent {
  /// The form its head gave it.
  let form: TableStatement.Form
  /// The heads of the columns.
  var columns: [TableStatement.Column] = []
  /// Where they stand.
  var headerSpan: SourceSpan?
  /// The rows; where their labels and cells lie in the lists below.
  private var drafts: [TableStatement.Row] = []
  /// The labels of all rows, one row after another.
  private var labels: [Name] = []
  /// The cells of all rows, one row after another.
  private var cells: [TableStatement.Cell] = []

  /// No rows yet.
  init(_ form: TableStatement.Form) { self.form = form }

  /// How many tabs stand before the first head; nil where there is no line of heads with tabs.
  var leadingTabs: Int?
  /// Whether it is a table by year that lies across: one line of years, one of figures.
  var liesAcross = false

  /// Whether the first line names the columns: every table but one over a single dimension has such a line.
  var hasHeader: Bool {
    if case .named(_, _, let dimensions) = form { return dimensions.count > 1 || liesAcross }
    return true
  }

  /// How many labels a row begins with.
  var labelCount: Int {
    if liesAcross { return 0 }
    if case .named(_, _, let dimensions) = form { return max(1, dimensions.count - 1) }
    return 1
  }

  /// How many cells a row should have.
  var cellCount: Int { hasHeader ? columns.count : 1 }

  /// Adds a label to the row being read.
  mutating func append(_ label: Name) { labels.append(label) }
  /// Adds a cell to the row being read.
  mutating func append(_ cell: TableStatement.Cell) { cells.append(cell) }

  /// The labels of the row being read.
  var openLabels: ArraySlice<Name> { labels[(drafts.last?.labels.range.upperBound ?? 0)...] }

  /// Takes the last label of the row being read away.
  mutating func removeLastLabel() { labels.removeLast() }

  /// Ends the row being read.
  mutating func endRow(
    _ role: TableStatement.Row.Role, title: String? = nil, unit: UnitSyntax? = nil,
    terms: [TableStatement.Term] = [], decorations: Decorations, span: SourceSpan
  ) {
    drafts.append(
      TableStatement.Row(
        role: role, labels: TableRun([], (drafts.last?.labels.range.upperBound ?? 0)..<labels.count), title: title,
        unit: unit, terms: terms, cells: TableRun([], (drafts.last?.cells.range.upperBound ?? 0)..<cells.count),
        decorations: decorations, span: span))
  }

  /// The rows with their labels and cells, when the last has been read. They are completed where they lie: copies of
  /// ten thousand took a sixteenth of reading and running them.
  consuming func finishedRows() -> [TableStatement.Row] {
    for index in drafts.indices { drafts[index].lie(over: labels, cells) }
    return drafts
  }
}

/// One line of a table's body: from its first character that is no white space to its end, comment excluded.
struct TableLine {
  /// The offset of its first character.
  let start: Int
  /// The offset after its last character.
  var end: Int
  /// The notes before it.
  let decorations: Decorations
  /// Whether its cells are split at tabs only.
  var hasTabs = false
  /// Whether there is a semicolon on it, outside quotes.
  var hasSemicolons = false
  /// Whether there is a comma or a bar on it, outside quotes.
  var hasCommasOrBars = false
  /// Whether a quote on it is not closed there.
  var hasOpenQuote = false

  /// A line of which nothing has been read.
  init(start: Int, decorations: Decorations) {
    (self.start, end) = (start, start)
    self.decorations = decorations
  }
}
