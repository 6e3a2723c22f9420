import KvaomSource
import KvaomWords

/// Arguments and selectors.
extension Parser {
  /// Reads the arguments of a call; the current token is its parenthesis.
  mutating func parseCall(module: Name?, function: Name) -> ExpressionID {
    let start = Int((module ?? function).span.start)
    let count = heights.count
    var arguments: [Argument] = []
    var hasSemicolon = false
    parseBracketed(linesCount: false, commasSeparate: true) { parser in
      guard !parser.at(.closeParenthesis) else { return }
      repeat {
        arguments.append(parser.parseArgument())
        hasSemicolon = hasSemicolon || parser.at(.semicolon)
      } while parser.eatArgumentSeparator()
    }
    // What is wrong with the arguments besides is told when they are parted.
    if hasSemicolon { return hole(from: start) }
    return add(
      .call(module: module, function: function, arguments: arguments), at: spanFrom(start), aboveAllSince: count)
  }

  /// Consumes a comma, or a semicolon, which Excel has there.
  private mutating func eatArgumentSeparator() -> Bool {
    if at(.semicolon) { report(.semicolonBetweenArguments, at: span(current)) }
    return eat(.comma) || eat(.semicolon)
  }

  /// Reads `value`, `label: value`, with `over d` and `by x` after it.
  private mutating func parseArgument() -> Argument {
    let start = current.start
    var label: Name?
    if at(.name), peek(1).kind == .colon {
      label = takeName()
      advance()
    }
    let value = parseExpression()
    let over = parseOver()
    let by = eat(.by) ? parseExpression() : nil
    return Argument(label: label, value: value, over: over, by: by, span: spanFrom(start))
  }

  /// Reads `over a and b`, if it stands here. A comma would end the argument.
  mutating func parseOver() -> [Name] {
    guard eat(.over) else { return [] }
    var names: [Name] = []
    repeat {
      guard let name = expectDimension() else { break }
      names.append(name)
    } while eat(.and)
    return names
  }

  /// Reads the name of a dimension: the plan's own, or a module's, `kostra.function`, as one name.
  mutating func expectDimension() -> Name? {
    guard let name = expectLabel(Wanted.dimension) else { return nil }
    guard at(.dot), current.start == previousEnd, peek(1).kind == .name else { return name }
    advance()
    let own = takeName()
    return Name("\(name.text).\(own.text)", at: name.span.joined(with: own.span))
  }

  /// Reads `[item, item]`; the current token is its bracket.
  mutating func parseSelectors() -> [Selector] {
    var selectors: [Selector] = []
    parseBracketed(linesCount: false, commasSeparate: true) { parser in
      if parser.at(.closeBracket) {
        parser.report(.emptySelector, at: parser.span(parser.current))
        return
      }
      parser.parseCommaList { selectors.append($0.parseSelector()) }
    }
    return selectors
  }

  /// Reads one item of a selection.
  private mutating func parseSelector() -> Selector {
    let start = current.start
    var dimension: Name?
    if at(.name), peek(1).kind == .colon {
      dimension = takeName()
      advance()
    }
    let kind = parseSelectorKind()
    return Selector(dimension: dimension, kind: kind, span: spanFrom(start))
  }

  /// Reads `from a`, `until a`, `not a`, `a..b` or `a`.
  private mutating func parseSelectorKind() -> Selector.Kind {
    switch current.word {
    case .from where startsValue(peek(1)):
      advance()
      return .from(parseTight())
    case .until where startsValue(peek(1)):
      advance()
      return .until(parseTight())
    case .not:
      advance()
      return .not(parseTight())
    default:
      let first = parseTight()
      return eat(.dotDot) ? .range(first, parseTight()) : .item(first)
    }
  }

  /// Whether a value can begin with `token`.
  func startsValue(_ token: Token) -> Bool {
    switch token.kind {
    case .name: !token.word.isReserved || token.word == .if
    case .number, .commaNumber, .date, .text, .openParenthesis, .minus: true
    default: false
    }
  }

  /// Reads a name; reports `wanted` and returns nil where none stands. The name of the next line's statement is not
  /// taken for it, unless `canBeDefined`: parameters and changes on lines of their own look like definitions.
  mutating func expectName(_ wanted: @autoclosure () -> Phrase, canBeDefined: Bool = false) -> Name? {
    guard at(.name), canBeDefined || !isAtNextStatement() else {
      reportUnexpected(wanted: wanted())
      return nil
    }
    if current.word.isReserved {
      report(.reservedWord(text(current)), at: span(current))
    }
    return takeName()
  }

  /// Reads a name, a quoted text or a number as a label: a member, a row, a measure.
  mutating func expectLabel(_ wanted: @autoclosure () -> Phrase) -> Name? {
    switch current.kind {
    case .name: return expectName(wanted())
    case .number:
      return takeName()
    case .text:
      let token = current
      advance()
      return Name(unquoted(token), at: span(token))
    default:
      reportUnexpected(wanted: wanted())
      return nil
    }
  }

  /// Reads names separated by commas.
  mutating func parseNames(_ wanted: Phrase) -> [Name] {
    var names: [Name] = []
    parseCommaList { parser in
      if let name = parser.expectLabel(wanted) { names.append(name) }
    }
    return names
  }

  /// Reads names of dimensions separated by commas.
  mutating func parseDimensions() -> [Name] {
    var names: [Name] = []
    parseCommaList { parser in
      if let name = parser.expectDimension() { names.append(name) }
    }
    return names
  }
}
