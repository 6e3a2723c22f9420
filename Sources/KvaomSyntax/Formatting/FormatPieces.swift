import KvaomSource
import KvaomWords

/// A part of the text that the formatter moves as a whole.
struct FormatPiece {
  /// What it is.
  enum Kind {
    /// A token, with the spaces that go before it still to be decided.
    case token(Token)
    /// A comment; `ownLine` where no token stands before it.
    case comment(ownLine: Bool)
    /// The lines of a table after its opening brace, the closing brace included.
    case table([FormatLine])
  }
  /// What it is.
  let kind: Kind
  /// How it is spelled.
  let text: String
  /// How many characters wide it is.
  let width: Int
  /// The offset of its first byte.
  let start: Int
  /// The offset after its last byte.
  let end: Int
  /// The line it starts on.
  let firstLine: Int
  /// The line it ends on.
  let lastLine: Int

  /// The token, where it is one.
  var token: Token? {
    if case .token(let token) = kind { return token }
    return nil
  }

  /// Whether it is the body of a table.
  var isTable: Bool {
    if case .table = kind { return true }
    return false
  }
}

/// Cuts a text without errors into the pieces the formatter lays out.
struct FormatPieces {
  /// The pieces in order.
  private(set) var pieces: [FormatPiece] = []
  /// The offsets of the operators between two operands: every other `-`, `/`, `*` and `^` is a sign or part of a unit.
  let operators: Set<Int>
  /// The `#!` line, with its line break, where there is one.
  let firstLine: String
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
      case .table(let table) where table.file != nil: break
      case .table, .indicators: tables[Int(statement.span.start)] = statement
      case .command(let command): tables.fillIn(from: self.tables(among: command.body))
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

/// One line of the formatted text.
struct FormatLine {
  /// How far it is indented, in levels of two spaces.
  var indent: Int
  /// Everything but its indentation and its comment at the end.
  var code: String
  /// The comment at its end.
  var comment: String?
  /// Whether an empty line stands before it.
  var blankBefore: Bool

  /// The widest code that comments are aligned behind.
  private static let widestBeforeComment = 80

  /// The characters before the comment.
  private var width: Int { indent * 2 + code.count }

  /// The text of all lines, comments of neighbouring lines aligned.
  static func text(of lines: [FormatLine]) -> String {
    var result = ""
    var index = 0
    while index < lines.count {
      let end = endOfRun(lines, from: index)
      let column = lines[index..<end].map { $0.width }.filter { $0 <= widestBeforeComment }.max() ?? 0
      for line in lines[index..<end] { line.write(to: &result, commentColumn: column + 2) }
      index = end
    }
    return result
  }

  /// Where the run of neighbouring lines with comments at their ends, which starts at `start`, ends.
  private static func endOfRun(_ lines: [FormatLine], from start: Int) -> Int {
    var end = start + 1
    while end < lines.count, lines[end - 1].hasCommentAtEnd, lines[end].hasCommentAtEnd, !lines[end].blankBefore {
      end += 1
    }
    return end
  }

  /// Whether a comment follows code.
  private var hasCommentAtEnd: Bool { comment != nil && !code.isEmpty }

  /// Adds the line to `result`.
  private func write(to result: inout String, commentColumn: Int) {
    if blankBefore, !result.isEmpty { result += "\n" }
    result += String(repeating: " ", count: indent * 2) + code
    if let comment {
      if !code.isEmpty { result += String(repeating: " ", count: max(2, commentColumn - width)) }
      result += comment
    }
    result += "\n"
  }
}

/// How many spaces stand between two tokens of a line.
struct FormatSpacing {
  /// The offsets of the operators between two operands.
  let operators: Set<Int>

  /// The spaces between the pieces at `left` and `right`.
  func between(_ pieces: [FormatPiece], _ left: Int, _ right: Int) -> Int {
    guard let first = pieces[left].token, let second = pieces[right].token else { return 1 }
    // `@` glued to what stands before it is a price basis, else it begins a note.
    if second.kind == .atSign, first.end < second.start { return first.kind == .openBrace ? 1 : 2 }
    return isGlued(first, second) || isSign(first) || isGluedBracket(first, second) ? 0 : 1
  }

  /// Whether no space ever stands between two such tokens.
  private func isGlued(_ first: Token, _ second: Token) -> Bool {
    switch first.kind {
    case .openParenthesis, .openBracket, .dotDot, .dot, .atSign: return true
    case .openBrace where second.kind == .closeBrace: return true
    case .slash, .star, .caret: if !operators.contains(first.start) { return true }
    default: break
    }
    switch second.kind {
    case .closeParenthesis, .closeBracket, .comma, .semicolon, .dotDot, .dot, .atSign: return true
    case .percent: return first.kind == .number
    case .colon: return first.kind != .openBrace
    case .slash, .star, .caret: return !operators.contains(second.start)
    default: return false
    }
  }

  /// Whether `token` is a `-` before a value.
  private func isSign(_ token: Token) -> Bool { token.kind == .minus && !operators.contains(token.start) }

  /// Whether `second` is a bracket that belongs to the name or bracket before it: `f(`, `x[`.
  private func isGluedBracket(_ first: Token, _ second: Token) -> Bool {
    guard second.kind == .openParenthesis || second.kind == .openBracket else { return false }
    switch first.kind {
    case .name: return first.word == .other || first.end == second.start
    case .closeParenthesis, .closeBracket: return second.kind == .openBracket
    default: return false
    }
  }
}
