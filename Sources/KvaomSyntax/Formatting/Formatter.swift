public import KvaomSource

/// The text of `tree` in the one form Kvaom's texts have: two spaces a level, one space around operators, at most one
/// empty line, columns of tables and comments at line ends aligned, lines of over 100 characters broken after commas.
/// Keeps every comment, every line break between parts of a statement, and every number as it is spelled. Formatting
/// twice changes nothing, and the result has the same tree but for the places. A text with errors comes back as it is.
public func format(_ tree: SyntaxTree, of text: SourceText) -> String {
  guard !tree.diagnostics.contains(where: { $0.severity == .error }) else { return text.text(0..<text.bytes.count) }
  let pieces = FormatPieces(tree, of: text)
  let layout = FormatLayout(pieces.pieces, operators: pieces.operators)
  return pieces.firstLine + FormatLine.text(of: layout.lines)
}

/// Lays pieces out in lines.
struct FormatLayout {
  /// In columns; what would be longer is broken.
  static let widest = 100

  /// What is laid out so far.
  private(set) var lines: [FormatLine] = []
  /// The text's tokens, comments and tables, in order.
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
    let levels = Set(open.map { $0.line }).count
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

/// Where lines that are too wide are broken.
extension FormatLayout {
  /// The pieces before which a line is to be broken; none where it is not too wide.
  func breaks(in range: Range<Int>, indent: Int) -> Set<Int> {
    guard width(of: range, indent: indent) > FormatLayout.widest else { return [] }
    let braces = breaksAtBraces(in: range)
    return braces.isEmpty ? breaksAtCommas(in: range, indent: indent) : braces
  }

  /// How wide a line is, without the comment at its end.
  private func width(of range: Range<Int>, indent: Int) -> Int {
    range.reduce(indent * 2) { $0 + width(ofPiece: $1, in: range) }
  }

  /// How much the piece at `index` adds to its line.
  private func width(ofPiece index: Int, in range: Range<Int>) -> Int {
    guard pieces[index].token != nil else { return 0 }
    return pieces[index].width + (index > range.lowerBound ? spacing.between(pieces, index - 1, index) : 0)
  }

  /// The places after the commas in the fewest brackets, each the last that fits on its line. The lines after the
  /// first are taken to be one level deeper; where they are not, the next round mends it.
  private func breaksAtCommas(in range: Range<Int>, indent: Int) -> Set<Int> {
    guard let outermost = depthOfOutermostComma(in: range) else { return [] }
    var places: Set<Int> = []
    var candidate: Int?
    var (depth, width, sinceCandidate) = (0, indent * 2, 0)
    for index in range {
      let pieceWidth = self.width(ofPiece: index, in: range)
      width += pieceWidth
      sinceCandidate += pieceWidth
      if width > FormatLayout.widest, let place = candidate {
        places.insert(place)
        width = (indent + 1) * 2 + sinceCandidate
        candidate = nil
      }
      depth += depthChange(at: index)
      if depth == outermost, isBreakable(index, in: range) { (candidate, sinceCandidate) = (index + 1, 0) }
    }
    return places
  }

  /// In how few brackets a comma of the line stands.
  private func depthOfOutermostComma(in range: Range<Int>) -> Int? {
    var outermost: Int?
    var depth = 0
    for index in range {
      depth += depthChange(at: index)
      if isBreakable(index, in: range) { outermost = min(outermost ?? depth, depth) }
    }
    return outermost
  }

  /// By how much the piece at `index` opens or closes brackets.
  private func depthChange(at index: Int) -> Int {
    guard let kind = pieces[index].token?.kind else { return 0 }
    return kind.opens ? 1 : kind.closes ? -1 : 0
  }

  /// Whether the line can be broken after the piece at `index`.
  private func isBreakable(_ index: Int, in range: Range<Int>) -> Bool {
    pieces[index].token?.kind == .comma && index + 1 < range.upperBound && pieces[index + 1].token != nil
      && !isAmongAnnouncedDimensions(index, in: range)
  }

  /// Whether the comma at `index` stands in `x: kr by place, role = …`: a line that began with `role = …` would be a
  /// definition of its own.
  private func isAmongAnnouncedDimensions(_ index: Int, in range: Range<Int>) -> Bool {
    guard let by = range.first(where: { pieces[$0].token?.word == .by }), by < index,
      let equal = range.first(where: { pieces[$0].token?.kind == .equal })
    else { return false }
    return index < equal
  }

  /// The places after `{`, after each `;` and before `}` of the first braces that open and close on the line.
  private func breaksAtBraces(in range: Range<Int>) -> Set<Int> {
    guard let opening = range.first(where: { pieces[$0].token?.kind == .openBrace }) else { return [] }
    var depth = 0
    var places: Set<Int> = [opening + 1]
    for index in opening..<range.upperBound {
      guard let kind = pieces[index].token?.kind else { continue }
      if kind.opens { depth += 1 }
      if kind.closes { depth -= 1 }
      if depth == 0 { return index > opening + 1 ? places.union([index]) : [] }
      if depth == 1, kind == .semicolon { places.insert(index + 1) }
    }
    return []
  }
}
