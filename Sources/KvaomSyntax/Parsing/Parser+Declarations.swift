import KvaomSource

/// The plan's frame: years, dimensions, units, price basis, other files; and what stands before a statement.
extension Parser {
  /// Reads `R2015, B2016..B2020` after `years`.
  mutating func parseYears() -> Statement.Kind? {
    advance()
    var items: [YearsStatement.Item] = []
    parseCommaList { parser in
      guard let first = parser.expectLabel("a year, `B2016` or `2016`") else { return }
      let last = parser.eat(.dotDot) ? parser.expectLabel("the last year") : first
      items.append(YearsStatement.Item(first: first, last: last ?? first))
    }
    return .years(YearsStatement(items: items))
  }

  /// Reads `name "label" = member, (member)` after `dim`.
  mutating func parseDimension() -> Statement.Kind? {
    advance()
    guard let name = expectName("the name of the dimension") else { return nil }
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
    return member
  }

  /// Reads a member inside or outside parentheses.
  private mutating func parsePlainMember(isReference: Bool) -> DimensionStatement.Member? {
    guard let name = expectLabel("the name of a member") else { return nil }
    return DimensionStatement.Member(name: name, label: parseLabel(), isReference: isReference)
  }

  /// Reads `child, children, barn` after `unit`.
  mutating func parseUnitDeclaration() -> Statement.Kind? {
    advance()
    return .unit(parseNames("a spelling of the unit"))
  }

  /// Reads `nominal`, `2017` or `unknown` after `prices`.
  mutating func parsePrices() -> Statement.Kind? {
    advance()
    return expectBasis().map { .prices($0) }
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

  /// Reads `@name argument …`; the current token is its `@`.
  mutating func parseNote() -> Decorations.Note {
    let start = current.start
    advance()
    guard at(.name), current.start == previousEnd else {
      reportUnexpected(wanted: "the name of a note, as in `@source \"…\"`")
      return Decorations.Note(name: Name("", at: placeOfCurrent), arguments: [], span: spanFrom(start))
    }
    let name = takeName()
    var arguments: [ExpressionID] = []
    while let argument = parseNoteArgument() { arguments.append(argument) }
    return Decorations.Note(name: name, arguments: arguments, span: spanFrom(start))
  }

  /// Reads a text, a number or a date on the line of a note.
  private mutating func parseNoteArgument() -> ExpressionID? {
    switch current.kind {
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
