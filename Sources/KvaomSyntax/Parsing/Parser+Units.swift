import KvaomSource
import KvaomWords

/// Units as written: after a number (only while glued), after `as`, `:`, `->`, and in the head of a table.
extension Parser {
  /// Reads the unit after a number that ends at `end`, if one stands there on the same line.
  mutating func parseUnitOfNumber(endingAt end: Int) -> UnitSyntax? {
    guard !current.startsLine else { return nil }
    switch current.kind {
    case .percent:
      guard !percentIsOperator() else { return nil }
      return parsePercent()
    case .name where current.word == .per && !isLabelled(peek(1)): return parseUnit(isGlued: true)
    case .name where isUnitAfterNumber(): return parseUnit(isGlued: true)
    default: return nil
    }
  }

  /// Whether `%` stands where other languages take a remainder: `a % b`.
  private mutating func percentIsOperator() -> Bool {
    let after = peek(1)
    guard !after.startsLine, current.start > previousEnd, after.start > current.end else { return false }
    return after.kind == .number || after.kind == .openParenthesis
  }

  /// Reads `%`.
  private mutating func parsePercent() -> UnitSyntax {
    let place = span(current)
    advance()
    return UnitSyntax(factors: [UnitSyntax.Factor(name: Name("%", at: place), exponent: 1)], span: place)
  }

  /// Whether the name after a number is its unit: it begins no clause, and what follows does not make it a
  /// definition, a call or an argument.
  private mutating func isUnitAfterNumber() -> Bool {
    guard !current.word.endsNumber else { return false }
    let after = peek(1)
    if isInCommand, after.kind == .number || after.kind == .commaNumber { return false }
    return !isLabelled(after)
  }

  /// Whether `token`, after a name, makes the name something else than a unit.
  private func isLabelled(_ token: Token) -> Bool {
    switch token.kind {
    case .openParenthesis, .equal, .colon, .plusEqual, .minusEqual, .starEqual, .dot: true
    default: false
    }
  }

  /// Reads a unit; reports where none stands.
  mutating func expectUnit() -> UnitSyntax? {
    guard isAtUnit else {
      report(.unitMissing(found: describeCurrent()), at: placeOfCurrent)
      return nil
    }
    return parseUnit(isGlued: false)
  }

  /// Whether a unit can begin here.
  var isAtUnit: Bool { at(.percent) || at(.name) && !current.word.endsNumber || at(.per) }

  /// Reads `kr`, `kr/hour`, `kr@2017`, `position per 1000 child`, `%`. With `isGlued` a `/` or `*` must be glued to
  /// belong to the unit; `per` never is.
  mutating func parseUnit(isGlued: Bool) -> UnitSyntax {
    let start = current.start
    if at(.percent) { return parsePercent() }
    var factors: [UnitSyntax.Factor] = []
    if !at(.per) { factors.append(parseFactor(exponent: 1)) }
    while let sign = takeUnitOperator(isGlued: isGlued) {
      factors.append(sign == .per ? parsePerFactor() : parseFactor(exponent: sign == .slash ? -1 : 1))
    }
    return UnitSyntax(factors: factors, span: spanFrom(start))
  }

  /// How one factor of a unit is joined to those before.
  private enum UnitOperator {
    case star, slash, per
  }

  /// Consumes the operator between two factors, if one stands here.
  private mutating func takeUnitOperator(isGlued: Bool) -> UnitOperator? {
    guard !current.startsLine else { return nil }
    if at(.per) {
      advance()
      return .per
    }
    guard at(.slash) || at(.star), peek(1).kind == .name else { return nil }
    if isGlued, current.start != previousEnd || peek(1).start != current.end { return nil }
    let sign = at(.slash) ? UnitOperator.slash : .star
    advance()
    return sign
  }

  /// Reads what follows `per`: `child`, `1000`, `1000 child`.
  private mutating func parsePerFactor() -> UnitSyntax.Factor {
    var per: Int64 = 1
    if at(.number) {
      if let number = NumberReading.wholeNumber(in: lexer.bytes, current.start..<current.end), number > 0 {
        per = number
      } else {
        report(.unitNumber(.verbatim("\(text(current))")), at: span(current))
      }
      advance()
      guard at(.name), !current.startsLine, isUnitAfterNumber() else {
        return UnitSyntax.Factor(name: Name("", at: spanFrom(previousEnd)), exponent: -1, per: per)
      }
    }
    return parseFactor(exponent: -1, per: per)
  }

  /// Reads `kr`, `kr^2`, `kr@2017`.
  private mutating func parseFactor(exponent sign: Int, per: Int64 = 1) -> UnitSyntax.Factor {
    guard at(.name) else {
      report(.unitMissing(found: describeCurrent()), at: placeOfCurrent)
      return UnitSyntax.Factor(name: Name("", at: placeOfCurrent), exponent: sign, per: per)
    }
    let name = takeName()
    var exponent = 1
    if at(.caret), current.start == previousEnd { exponent = parseUnitExponent() }
    let basis = at(.atSign) && current.start == previousEnd ? parseBasis() : nil
    return UnitSyntax.Factor(name: name, exponent: sign * exponent, per: per, basis: basis)
  }

  /// Reads `^2`, `^-1`.
  private mutating func parseUnitExponent() -> Int {
    advance()
    let sign = eat(.minus) ? -1 : 1
    guard at(.number), let value = NumberReading.integer(in: lexer.bytes, current.start..<current.end), value <= 9
    else {
      report(.unitNumber(describeCurrent()), at: placeOfCurrent)
      return 1
    }
    advance()
    return sign * value
  }

  /// Reads `@2017`, `@nominal`, `@unknown`.
  private mutating func parseBasis() -> PriceBasisSyntax? {
    advance()
    return expectBasis()
  }

  /// Reads `nominal`, `unknown` or a year.
  mutating func expectBasis() -> PriceBasisSyntax? {
    if eat(.nominal) { return .nominal }
    if eat(.unknown) { return .unknown }
    if at(.number), let year = NumberReading.integer(in: lexer.bytes, current.start..<current.end),
      DateLiteral.years.contains(year)
    {
      advance()
      return .fixed(year: year)
    }
    report(.basisMissing(found: describeCurrent()), at: placeOfCurrent)
    return nil
  }
}
