/// Lays pieces out in lines.
struct FormatLayout {
  /// The widest line.
  static let widest = 100

  /// The lines.
  private(set) var lines: [FormatLine] = []
  /// The pieces.
  let pieces: [FormatPiece]
  /// How two neighbours on a line are spaced.
  let spacing: FormatSpacing
  /// The pieces before which a line is broken although the text has no break there.
  private var broken: Set<Int> = []
  /// The lines as ranges of pieces, with their indentation.
  private var rows: [(range: Range<Int>, indent: Int)] = []

  /// Lays out `pieces`.
  init(_ pieces: [FormatPiece], operators: Set<Int>) {
    self.pieces = FormatLayout.withoutIdleSemicolons(pieces)
    spacing = FormatSpacing(operators: operators)
    repeat { divide() } while breakWideLines()
    for row in rows { emit(row.range, indent: row.indent) }
  }

  /// The pieces without the `;` at line ends and before a closing brace, which say nothing.
  private static func withoutIdleSemicolons(_ pieces: [FormatPiece]) -> [FormatPiece] {
    pieces.indices.filter { index in
      guard pieces[index].token?.kind == .semicolon else { return true }
      guard index > 0, index + 1 < pieces.count, let next = pieces[index + 1].token,
        pieces[index + 1].firstLine == pieces[index].lastLine,
        pieces[index - 1].lastLine == pieces[index].firstLine
      else { return false }
      return next.kind != .closeBrace && next.kind != .semicolon
    }.map { pieces[$0] }
  }

  /// Divides the pieces into lines and finds each line's indentation.
  private mutating func divide() {
    rows = []
    var open: [(kind: TokenKind, line: Int)] = []
    var start = 0
    while start < pieces.count {
      var end = start + 1
      while end < pieces.count, !startsLine(end) { end += 1 }
      rows.append((start..<end, indent(of: start, open)))
      for piece in pieces[start..<end] { FormatLayout.track(piece, rows.count, &open) }
      start = end
    }
  }

  /// Keeps account of the brackets that are open after `piece`.
  private static func track(_ piece: FormatPiece, _ line: Int, _ open: inout [(kind: TokenKind, line: Int)]) {
    let closes = piece.isTable || piece.token?.kind.closes == true
    if closes, !open.isEmpty { open.removeLast() }
    if let kind = piece.token?.kind, kind.opens { open.append((kind, line)) }
  }

  /// Whether the piece at `index` begins a line.
  private func startsLine(_ index: Int) -> Bool {
    if broken.contains(index) || pieces[index].isTable { return true }
    if case .comment = pieces[index - 1].kind { return true }
    return pieces[index].firstLine > pieces[index - 1].lastLine
  }

  /// How far the line that begins with the piece at `first` is indented.
  private func indent(of first: Int, _ open: [(kind: TokenKind, line: Int)]) -> Int {
    var open = open
    var index = first
    while index < pieces.count, pieces[index].isTable || pieces[index].token?.kind.closes == true, !open.isEmpty {
      open.removeLast()
      index += 1
    }
    let levels = Set(open.map(\.line)).count
    return levels + (continues(first, inside: open.last?.kind) ? 1 : 0)
  }

  /// Whether the line that begins with the piece at `first` goes on with a statement of the line before.
  private func continues(_ first: Int, inside bracket: TokenKind?) -> Bool {
    guard bracket == nil || bracket == .openBrace, !pieces[first].isTable,
      let last = pieces[..<first].last(where: { $0.token != nil || $0.isTable })?.token,
      let next = pieces[first...].first(where: { $0.token != nil })?.token
    else { return false }
    if next.kind.closes { return false }
    return last.kind.continuesLine || last.word.continuesLine || next.word.belongsToLineBefore
  }

  /// Breaks each line that is too wide at its best places; false if there was nothing to break.
  private mutating func breakWideLines() -> Bool {
    let before = broken.count
    for row in rows { broken.formUnion(breaks(in: row.range, indent: row.indent)) }
    return broken.count > before
  }

  /// Writes a line.
  private mutating func emit(_ range: Range<Int>, indent: Int) {
    let first = range.lowerBound
    guard case .table(let tableLines) = pieces[first].kind else {
      lines.append(FormatLine(indent: indent, code: "", comment: nil, blankBefore: hasBlank(before: first)))
      append(range)
      return
    }
    for var line in tableLines {
      line.indent += indent
      lines.append(line)
    }
    append(range.dropFirst())
  }

  /// Adds pieces to the last line.
  private mutating func append(_ range: Range<Int>) {
    for index in range {
      switch pieces[index].kind {
      case .comment: lines[lines.count - 1].comment = pieces[index].text
      case .token(let token):
        // A `;` that a new line break follows has done its work.
        if token.kind == .semicolon, broken.contains(index + 1) { continue }
        let isFirst = lines[lines.count - 1].code.isEmpty
        let gap = isFirst ? 0 : spacing.between(pieces, index - 1, index)
        lines[lines.count - 1].code += String(repeating: " ", count: gap) + pieces[index].text
      case .table: break
      }
    }
  }

  /// Whether an empty line stands before the piece at `index`, and may stay there.
  private func hasBlank(before index: Int) -> Bool {
    guard index > 0, !broken.contains(index) else { return false }
    guard pieces[index].firstLine > pieces[index - 1].lastLine + 1 else { return false }
    return pieces[index - 1].token?.kind != .openBrace && pieces[index].token?.kind != .closeBrace
  }
}
