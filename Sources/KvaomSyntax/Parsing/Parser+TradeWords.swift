import KvaomSource

/// Lines in the reader's words, answered with the same lines in Kvaom's.
extension Parser {
  /// Reports a line that could not be read for a word of the trade in it, with the line as it is written here; false
  /// where there is none, or what it comes to could not be read either.
  mutating func reportTradeWords() -> Bool {
    guard !isTrial, tree.diagnostics.count == errorsBeforeStatement else { return false }
    let start = max(statementStart, lineStart(of: min(current.start, previousEnd)))
    guard let line = lineInOurWords(from: start), isRead(line.text) else { return false }
    report(.ourWord(line.theirs, ours: line.ours, line: inItsBlock(line, from: start)), at: line.place)
    // What was read of it means nothing: one message is enough.
    tree.forgetExpressions(from: start)
    return true
  }

  /// A line that stands between braces of its row, with what stands around it there: alone it would be another
  /// statement when it is typed.
  private func inItsBlock(_ line: OurLine, from start: Int) -> Fix {
    guard isInShortRow(start), let last = tokensOfLine(from: start).last else { return line.fix }
    var begin = lineStart(of: start)
    while begin < start, lexer.bytes[begin] == Byte.space || lexer.bytes[begin] == Byte.tab { begin += 1 }
    let whole = text(begin, start) + line.text + text(last.end, max(last.end, endOfRow(at: start)))
    return begin < start && isRead(whole) ? Fix(whole) : line.fix
  }

  /// The whole statement of a line that begins with another word for the one that `ours` is; nil where it could not be
  /// read.
  func statement(beginning ours: String) -> String? {
    guard !isTrial, let line = lineInOurWords(from: current.start), line.ours == ours, isRead(line.text) else {
      return nil
    }
    return line.text
  }

  /// The whole question a line asks that begins with another word for its verb; nil where nothing stands behind it, or
  /// it could not be read.
  func question(_ verb: Command.Verb) -> Fix? {
    guard !isTrial, let line = lineInOurWords(from: current.start), line.hasMore, isRead(line.text) else { return nil }
    if let clause = TradeWords.neededClause[verb], !line.text.split(separator: " ").contains(where: { $0 == clause }) {
      return nil
    }
    return line.fix
  }

  /// What stands after the current word, where it can be read without it.
  func lineAfterCurrent() -> String? {
    let rest = tokensOfLine(from: current.end)
    guard !isTrial, let first = rest.first, let last = rest.last else { return nil }
    let line = text(first.start, last.end)
    return isRead(line) ? line : nil
  }

  /// The start of the line an offset stands on.
  func lineStart(of offset: Int) -> Int {
    var start = min(offset, lexer.bytes.count)
    while start > 0, lexer.bytes[start - 1] != Byte.newline { start -= 1 }
    return start
  }

  /// A line in our words.
  private struct OurLine {
    /// A word of it, and what stands before it.
    struct Word {
      var gap: String
      var text: String
      let kind: TokenKind
    }

    var words: [Word] = []
    /// The question it asks; nil for none.
    var verb: Command.Verb?
    /// The first word that is another here, what it is, and where it stands.
    var theirs = ""
    var ours = ""
    var place: SourceSpan
    /// Whether more stands there than one word.
    var hasMore = false

    /// The line as it can be typed.
    var text: String { words.map { $0.gap + $0.text }.joined() }

    /// The same, to be offered: what `compare` is asked for may be scenarios alone, which stand behind a figure.
    var fix: Fix {
      let items = words.dropFirst().filter { $0.kind != .comma }
      guard verb == .compare, isListOfNames else { return Fix(text) }
      return "compare \(.compared(items.map { $0.text }), items.map { $0.text }.joined(separator: ", "))"
    }

    /// Whether nothing but names with commas between them stands behind the verb.
    private var isListOfNames: Bool {
      words.indices.dropFirst().allSatisfy { index in
        if words[index].kind == .comma { return true }
        let isApart = index == 1 || words[index].gap.contains(",") || words[index - 1].kind == .comma
        return words[index].kind == .name && isApart
      }
    }

    /// Questions whose items take the years they are asked for in brackets.
    private static let asksOfYears: Set<Command.Verb> = [.show, .plot, .compare, .why, .simulate, .tornado]

    /// `show fond from 2026 to 2028` as `show fond[2026..2028]`: years stand with what is asked for.
    mutating func putYearsInBrackets() {
      guard let verb, Self.asksOfYears.contains(verb) else { return }
      let place = words.indices.dropFirst(2).first { index in
        (words[index].text == "from" || words[index].text == "in") && index + 1 < words.count
          && words[index + 1].kind == .number
      }
      guard let place else { return }
      let year = words[place + 1].text
      var (selector, count) = (words[place].text == "in" ? "[\(year)]" : "[from \(year)]", 2)
      if words[place].text == "from", place + 3 < words.count, words[place + 2].text == "to",
        words[place + 3].kind == .number
      {
        (selector, count) = ("[\(year)..\(words[place + 3].text)]", 4)
      }
      words.removeSubrange(place..<(place + count))
      for index in 1..<place where words[index].kind == .name {
        let isEnd = index + 1 >= place || words[index + 1].kind == .comma
        if isEnd { words[index].text += selector }
      }
    }
  }

  /// The whole text in our words; nil where none of its words is another here.
  func inOurWords() -> String? { lineInOurWords(from: 0)?.text }

  /// The line from `start` to the end of its statement, each word that is another here in place of theirs; nil where
  /// there is none.
  private func lineInOurWords(from start: Int) -> OurLine? {
    let tokens = tokensOfLine(from: start)
    guard let first = tokens.first else { return nil }
    var line = OurLine(place: span(first), hasMore: tokens.count > 1)
    var place = TradeWords.Place.formula
    if let verb = Command.Verb(rawValue: text(first)) { (place, line.verb) = (.question(verb), verb) }
    var end = first.start
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      var taken = 1
      var ours: String?
      if token.kind == .name {
        let word = text(token).lowercased()
        if index == 0, TradeWords.measures.contains(word), word != "measure", isBeforeBraces(tokens) {
          ours = "measure"
        } else if index == 0, let verb = TradeWords.verb(for: word), isBeforeValue(tokens.dropFirst().first) {
          (place, line.verb) = (.question(verb), verb)
          ours = verb.rawValue
        } else if index == 0, let statement = TradeWords.statement(for: word), isBeforeValue(tokens.dropFirst().first) {
          ours = statement
        } else if index > 0, tokens[index - 1].kind == .number || tokens[index - 1].kind == .commaNumber,
          let unit = spokenUnit(tokens[index...])
        {
          (ours, taken) = (unit.name, unit.count)
        } else if index > 0, let month = TradeWords.months[word], index + 1 < tokens.count, isYear(tokens[index + 1]) {
          (ours, taken) = ("\(text(tokens[index + 1]))-\(month)", 2)
        } else if word == "i" || word == "in", case .question = place, index + 2 == tokens.count,
          tokens[index + 1].kind == .name, TradeWords.units[text(tokens[index + 1]).lowercased()] != nil
        {
          // `show need i mkr`: what it is shown in.
          ours = "as"
        } else {
          ours = TradeWords.ours(for: word, in: place)
          if index == 0, (ours ?? word) == "transfer" { place = .transfer }
        }
      }
      let last = tokens[index + taken - 1]
      let gap = needsComma(before: index, tokens, place) ? ", " : text(end, token.start)
      line.words.append(OurLine.Word(gap: gap, text: ours ?? text(token), kind: token.kind))
      if let ours, line.theirs.isEmpty {
        (line.theirs, line.ours, line.place) = (text(token.start, last.end), ours, span(token.start, last.end))
      }
      end = last.end
      index += taken
    }
    line.putYearsInBrackets()
    return line.theirs.isEmpty ? nil : line
  }

  /// Whether a name, and a label perhaps, stands behind the first token and a brace behind that.
  private func isBeforeBraces(_ tokens: [Token]) -> Bool {
    guard let brace = tokens.firstIndex(where: { $0.kind == .openBrace }), brace == 2 || brace == 3 else {
      return false
    }
    return tokens[1].kind == .name && (brace == 2 || tokens[2].kind == .text)
  }

  private func isYear(_ token: Token) -> Bool {
    token.kind == .number && token.end - token.start == 4 && Int(text(token)).map(DateLiteral.years.contains) ?? false
  }

  /// Whether two items of a question stand side by side: `sammenlign a b`.
  private func needsComma(before index: Int, _ tokens: [Token], _ place: TradeWords.Place) -> Bool {
    guard case .question(let verb) = place, index > 1, tokens[index].kind == .name, tokens[index - 1].kind == .name
    else {
      return false
    }
    let words = [tokens[index - 1], tokens[index]].map { text($0) }
    let isPlain = words.allSatisfy { word in
      TradeWords.ours(for: word.lowercased(), in: place) == nil && !verb.clauseWords.contains(word)
        && (Word(rawValue: word).map { $0 == .other } ?? true)
    }
    return isPlain
  }

  /// The unit that words behind a number say, and how many tokens they are: `mill kr`, `mill. kr`.
  private func spokenUnit(_ tokens: ArraySlice<Token>) -> (name: String, count: Int)? {
    let words = tokens.prefix(3).filter { $0.kind == .name }.prefix(2)
    guard words.count == 2, let last = words.last, let first = tokens.first else { return nil }
    let between = tokens.dropFirst().prefix { $0.start < last.start }
    guard between.allSatisfy({ $0.kind == .dot }) else { return nil }
    let name = TradeWords.unit(for: [first, last].map { text($0).lowercased() })
    return name.map { ($0, between.count + 2) }
  }

  /// Whether a verb can stand before a token: it is no definition of that name.
  private func isBeforeValue(_ token: Token?) -> Bool {
    switch token?.kind {
    case nil, .name, .number, .openParenthesis, .text, .minus: true
    default: false
    }
  }

  /// The tokens from an offset to the end of the line, of the statement or of the block around it.
  func tokensOfLine(from start: Int) -> [Token] {
    var reader = Lexer(bytes: lexer.bytes, source: tree.source, dialect: lexer.dialect)
    reader.move(to: start, atLineStart: false)
    var tokens: [Token] = []
    var open = 0
    while tokens.count < 200 {
      let token = reader.next()
      switch token.kind {
      case .endOfText, .semicolon: return tokens
      case .lineBreak:
        if !tokens.isEmpty { return tokens }
        continue
      default: break
      }
      if token.kind.opens { open += 1 }
      if token.kind.closes { open -= 1 }
      if open < 0 { return tokens }
      tokens.append(token)
    }
    return tokens
  }

  /// Whether a line is a statement of a plan or a change, as it stands.
  func isRead(_ line: String) -> Bool {
    let text = SourceText(name: "", bytes: Array(line.utf8))
    var whole = Parser(text, id: tree.source, dialect: lexer.dialect)
    whole.isTrial = true
    let statements = whole.parseStatements()
    if whole.tree.diagnostics.isEmpty, !statements.isEmpty { return true }
    var change = Parser(text, id: tree.source, dialect: lexer.dialect)
    change.isTrial = true
    change.beginStatement()
    _ = change.parseLayerStatement(change.parseDecorations())
    return change.tree.diagnostics.isEmpty && change.at(.endOfText)
  }
}
