import KvaomSource
import KvaomWords

/// `indicator name { … }` and `indicators by goal, … { … }`.
extension Parser {
  /// Reads `name "label" { attributes }` after `indicator`.
  mutating func parseIndicator() -> Statement.Kind? {
    advance()
    guard let name = expectName(Wanted.indicator) else { return nil }
    let label = parseLabel()
    guard at(.openBrace) else {
      reportUnexpected(wanted: Wanted.attributes)
      return nil
    }
    var attributes: [IndicatorAttribute] = []
    parseBracketed(linesCount: true) { $0.parseAttributes(into: &attributes) }
    return .indicator(IndicatorStatement(name: name, label: label, attributes: attributes))
  }

  /// Reads the lines of an indicator.
  private mutating func parseAttributes(into attributes: inout [IndicatorAttribute]) {
    skipSeparators()
    let isIndented = !isAtColumnZero
    while !at(.closeBrace), !at(.endOfText) {
      let start = current.start
      if isIndented, isOutsideLayer() { return }
      beginStatement()
      if let attribute = parseAttributeLine() { attributes.append(attribute) } else { skipStatement() }
      expectEndOfStatement()
      skipSeparators()
      if current.start == start { advance() }
    }
  }

  /// Reads `name = …` of an indicator.
  private mutating func parseAttributeLine() -> IndicatorAttribute? {
    let start = current.start
    guard at(.name), isAttribute(current.word), peek(1).kind == .equal else {
      report(.indicatorAttribute(found: describeCurrent()), at: placeOfCurrent)
      return nil
    }
    let word = current.word
    let name = takeName()
    advance()
    return parseAttributeValue(word).map { IndicatorAttribute(name: name, kind: $0, span: spanFrom(start)) }
  }

  /// Whether `word` is an attribute of an indicator.
  private func isAttribute(_ word: Word) -> Bool {
    switch word {
    case .value, .actual, .better, .result, .target, .path, .limits, .range: true
    default: false
    }
  }

  /// Reads what an attribute says.
  private mutating func parseAttributeValue(_ word: Word) -> IndicatorAttribute.Kind? {
    switch word {
    case .value: return .value(parseExpression())
    case .better: return expectName(Wanted.better).map { .word($0) }
    case .path: return expectName(Wanted.path).map { .word($0) }
    case .limits: return .limits(parseLimits())
    case .range: return expectRange().map { .range($0.low, $0.high) }
    default: return .points(parsePoints())
    }
  }

  /// Reads `1 pp, 10 pp`.
  private mutating func parseLimits() -> [ExpressionID] {
    var limits: [ExpressionID] = []
    parseCommaList { limits.append($0.parseTight()) }
    return limits
  }

  /// Reads `95% in 2017, 100% by 2020`.
  private mutating func parsePoints() -> [IndicatorAttribute.Point] {
    var points: [IndicatorAttribute.Point] = []
    parseCommaList { parser in
      let value = parser.parseTight()
      guard parser.at(.in) || parser.at(.by) else {
        parser.report(.pointForm, at: parser.placeOfCurrent)
        return
      }
      let isBy = parser.at(.by)
      parser.advance()
      guard let year = parser.expectWholeYear() else { return }
      points.append(IndicatorAttribute.Point(value: value, year: year, isBy: isBy))
    }
    return points
  }

  /// Reads a year; a month or a day is reported.
  mutating func expectWholeYear() -> DateLiteral? {
    let place = span(current)
    guard let date = expectDate() else { return nil }
    if date.month != nil { report(.wholeYear(year: date.year), at: place) }
    return DateLiteral(year: date.year)
  }

  /// Reads `by goal, better higher, … { header; rows }` after `indicators`.
  mutating func parseIndicators() -> Statement.Kind? {
    advance()
    advance()
    guard let dimension = expectName(Wanted.dimension) else { return nil }
    var attributes: [IndicatorAttribute] = []
    while eat(.comma) {
      guard let attribute = parseHeadAttribute() else { return nil }
      attributes.append(attribute)
    }
    guard at(.openBrace) else {
      reportUnexpected(wanted: Wanted.goals)
      return nil
    }
    let (columns, rows) = parseIndicatorTable()
    return .indicators(
      IndicatorsStatement(dimension: dimension, attributes: attributes, columns: columns, rows: rows))
  }

  /// Reads `better higher`, `range 0%..100%`, `limits 1 pp, 10 pp` or `path linear` of the head.
  private mutating func parseHeadAttribute() -> IndicatorAttribute? {
    let start = current.start
    let word = current.word
    guard word == .better || word == .range || word == .limits || word == .path else {
      report(.indicatorHead(found: describeCurrent()), at: placeOfCurrent)
      return nil
    }
    let name = takeName()
    let kind: IndicatorAttribute.Kind?
    if word == .limits {
      let first = parseTight()
      kind = expect(.comma, ",") ? .limits([first, parseTight()]) : .limits([first])
    } else {
      kind = parseAttributeValue(word)
    }
    return kind.map { IndicatorAttribute(name: name, kind: $0, span: spanFrom(start)) }
  }

  /// Reads the heads of the columns: `result 2016   target in 2017   target by 2020`.
  mutating func parseIndicatorColumns() -> [IndicatorsStatement.Column] {
    var columns: [IndicatorsStatement.Column] = []
    while at(.result) || at(.target) || at(.actual) {
      let name = takeName()
      let isBy = at(.by)
      if isBy || at(.in) { advance() }
      guard let year = expectWholeYear() else { break }
      columns.append(IndicatorsStatement.Column(name: name, year: year, isBy: isBy))
    }
    return columns
  }
}
