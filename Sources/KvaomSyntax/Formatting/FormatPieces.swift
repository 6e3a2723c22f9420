import KvaomSource

/// Cuts a text without errors into the pieces the formatter lays out.
struct FormatPieces {
  /// The pieces in order.
  private(set) var pieces: [FormatPiece] = []
  /// The offsets of the operators between two operands: every other `-`, `/`, `*` and `^` is a sign or part of a unit.
  let operators: Set<Int>
  /// The `#!` line, with its line break, where there is one.
  let firstLine: String
  /// The text.
  private let text: SourceText
  /// The statements that are tables, by the offset where they start.
  private let tables: [Int: Statement]
  /// How many of the lexer's comments have become pieces.
  private var commentsTaken = 0

  /// Cuts `text`, of which `tree` was read.
  init(_ tree: SyntaxTree, of text: SourceText) {
    self.text = text
    operators = Set(
      tree.expressions.compactMap { expression in
        if case .binary(_, _, _, let place) = expression.kind { return Int(place.start) }
        return nil
      })
    tables = FormatPieces.tables(among: tree.statements)
    var lexer = Lexer(bytes: text.bytes, source: tree.source, dialect: .file)
    firstLine = FormatPieces.firstLine(of: text, before: lexer.offset)
    cut(&lexer, tree)
  }

  /// The tables among statements, by where they start.
  private static func tables(among statements: [Statement]) -> [Int: Statement] {
    var tables: [Int: Statement] = [:]
    for statement in statements {
      switch statement.kind {
      case .table, .indicators: tables[Int(statement.span.start)] = statement
      case .command(let command): tables.merge(self.tables(among: command.body)) { first, _ in first }
      default: break
      }
    }
    return tables
  }

  /// The `#!` line that ends before `offset`.
  private static func firstLine(of text: SourceText, before offset: Int) -> String {
    let start = text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard offset > start else { return "" }
    return text.text(start..<max(start, text.rangeOfLine(0).upperBound)) + "\n"
  }

  /// Cuts the whole text.
  private mutating func cut(_ lexer: inout Lexer, _ tree: SyntaxTree) {
    var table: Statement?
    while true {
      let token = lexer.next()
      takeComments(of: lexer)
      switch token.kind {
      case .endOfText: return
      case .lineBreak: continue
      default: break
      }
      if let statement = tables[token.start] { table = statement }
      add(.token(token), token.start, token.end)
      if token.kind == .openBrace, let statement = table {
        addTable(statement, after: token, &lexer, tree)
        table = nil
      }
    }
  }

  /// Adds the comments the lexer has met.
  private mutating func takeComments(of lexer: Lexer) {
    while commentsTaken < lexer.comments.count {
      let comment = lexer.comments[commentsTaken]
      commentsTaken += 1
      add(.comment(ownLine: comment.ownLine), Int(comment.span.start), Int(comment.span.end))
    }
  }

  /// Adds the body of a table, and before it the comment behind its brace.
  private mutating func addTable(
    _ statement: Statement, after brace: Token, _ lexer: inout Lexer, _ tree: SyntaxTree
  ) {
    let end = Int(statement.span.end)
    var comments = tree.comments[firstComment(from: brace.end, tree)..<firstComment(from: end, tree)]
    if let first = comments.first, !first.ownLine, text.line(at: Int(first.span.start)) == text.line(at: brace.start) {
      add(.comment(ownLine: false), Int(first.span.start), Int(first.span.end))
      comments.removeFirst()
    }
    let body = FormatTable(statement, after: brace.end, comments: Array(comments), text: text)
    add(.table(body.lines), end - 1, end)
    lexer.move(to: end, atLineStart: false)
    commentsTaken = lexer.comments.count
  }

  /// The index of the first comment that starts at `offset` or later.
  private func firstComment(from offset: Int, _ tree: SyntaxTree) -> Int {
    var (low, high) = (0, tree.comments.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(tree.comments[middle].span.start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Adds the piece `start..<end`.
  private mutating func add(_ kind: FormatPiece.Kind, _ start: Int, _ end: Int) {
    let spelled = text.text(start..<end)
    pieces.append(
      FormatPiece(
        kind: kind, text: spelled, width: spelled.count, start: start, end: end, firstLine: text.line(at: start),
        lastLine: text.line(at: max(start, end - 1))))
  }
}
