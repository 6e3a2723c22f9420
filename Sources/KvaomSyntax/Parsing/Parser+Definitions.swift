import KvaomSource

/// Definitions, inputs and stocks, and their annotations.
extension Parser {
  /// Reads a definition after `input` or `stock`.
  mutating func parseRoled(_ role: DefinitionStatement.Role) -> Statement.Kind? {
    advance()
    return parseDefinitionOrChange(role: role)
  }

  /// Reads a definition, a table with a name, or (in the shell) a change with a period.
  mutating func parseDefinitionOrChange(role: DefinitionStatement.Role) -> Statement.Kind? {
    guard let name = expectName("a name") else { return nil }
    let label = parseLabel()
    let selectors = at(.openBracket) ? parseSelectors() : []
    let annotation = at(.colon) ? parseAnnotation() : nil
    guard takeDefinitionSign(of: name.text) else { return nil }
    if at(.table), peek(1).word == .by, role == .formula {
      return parseNamedTable(name: name, label: label)
    }
    let value = role == .input ? parseTight() : parseExpression(ofShellChange: annotation == nil && label == nil)
    if lexer.dialect.isShell, role == .formula, let change = parseShellPeriod(name, selectors, value) {
      return change
    }
    let range = role == .input ? parseInputRange() : nil
    let distribution = role == .input && eat(.tilde) ? parseTight() : nil
    return .definition(
      DefinitionStatement(
        role: role, name: name, label: label, selectors: selectors, annotation: annotation, value: value,
        range: range, distribution: distribution))
  }

  /// Reads a value; in the shell `in 2018` after it is a period.
  private mutating func parseExpression(ofShellChange isPossible: Bool) -> ExpressionID {
    guard lexer.dialect.isShell, isPossible else { return parseExpression() }
    let value = parseTight()
    if at(.in), isDate(peek(1)) { return value }
    return parseLoose(after: value)
  }

  /// Reads the period that makes `name = value` a change typed in the shell.
  private mutating func parseShellPeriod(_ name: Name, _ selectors: [Selector], _ value: ExpressionID) -> Statement.Kind? {
    switch current.word {
    case .in, .from, .until, .evenly: break
    default: return nil
    }
    guard let period = parsePeriod() else { return nil }
    let kind = LayerStatement.Kind.assign(target: name, selectors: selectors, operation: .set, value: value)
    let statement = LayerStatement(
      kind: kind, period: period, decorations: Decorations(), span: spanFrom(Int(name.span.start)))
    return .change(statement)
  }

  /// Consumes the `=` of a definition.
  private mutating func takeDefinitionSign(of name: String) -> Bool {
    if at(.colonEqual) {
      _ = reportForeignOperator()
      advance()
      return true
    }
    guard at(.equal) else {
      report(.valueMissing(name: name, found: describeCurrent()), at: placeOfCurrent)
      return false
    }
    advance()
    return true
  }

  /// Reads `in low..high` of an input.
  private mutating func parseInputRange() -> (low: ExpressionID, high: ExpressionID)? {
    guard eat(.in) else { return nil }
    return expectRange()
  }

  /// Reads `low..high`.
  mutating func expectRange() -> (low: ExpressionID, high: ExpressionID)? {
    let low = parseTight()
    guard eat(.dotDot) else {
      report(.rangeForm, at: placeOfCurrent)
      return nil
    }
    return (low, parseTight())
  }

  /// Reads `: unit by dimensions`.
  private mutating func parseAnnotation() -> Annotation {
    let start = current.start
    advance()
    let unit = at(.by) ? nil : expectUnit()
    let dimensions = eat(.by) ? parseDimensions() : nil
    return Annotation(unit: unit, dimensions: dimensions, span: spanFrom(start))
  }

  /// Reads `fn name "label" (parameters) -> unit = body`.
  mutating func parseFunction() -> Statement.Kind? {
    advance()
    guard let name = expectName("the name of the function") else { return nil }
    let label = parseLabel()
    guard at(.openParenthesis) else {
      reportUnexpected(wanted: "`(` and the parameters")
      return nil
    }
    var parameters: [FunctionStatement.Parameter] = []
    parseBracketed(linesCount: false) { parser in
      guard !parser.at(.closeParenthesis) else { return }
      parser.parseCommaList { parser in
        if let parameter = parser.parseParameter() { parameters.append(parameter) }
      }
    }
    let result = eat(.arrow) ? expectUnit() : nil
    guard takeFunctionSign(of: name.text) else { return nil }
    let body = parseExpression()
    return .function(
      FunctionStatement(name: name, label: label, parameters: parameters, result: result, body: body))
  }

  /// Consumes the `=` before a function's body, which may stand on the next line.
  private mutating func takeFunctionSign(of name: String) -> Bool {
    if at(.lineBreak), peek(1).kind == .equal { advance() }
    return takeDefinitionSign(of: name)
  }

  /// Reads `name: unit over d = default`.
  private mutating func parseParameter() -> FunctionStatement.Parameter? {
    guard let name = expectName("the name of a parameter", canBeDefined: true) else { return nil }
    let unit = eat(.colon) ? expectUnit() : nil
    let over = parseOver()
    let defaultValue = eat(.equal) ? parseExpression() : nil
    return FunctionStatement.Parameter(name: name, unit: unit, over: over, defaultValue: defaultValue)
  }
}
