import KvaomDecimal

/// A condition of `SUMIF` and its kin.
struct ImportCriterion {
  /// The condition as it stands there; nil where what is wanted is computed.
  private let written: FormulaCriterion?
  private let sign: FormulaOperator
  private let wanted: SymbolicValue?

  /// A condition that stands there.
  init(written value: FormulaValue) {
    let criterion = FormulaCriterion(value)
    written = criterion
    sign = criterion.sign
    switch criterion.wanted {
    case .number(let number): wanted = .number(FormulaNumber.rounded(Decimal(number)))
    case .text(let text): wanted = .text(text)
    case .truth(let truth): wanted = .truth(.truth(truth))
    case .blank, .error: wanted = nil
    }
  }

  /// A condition with something computed.
  init(sign: FormulaOperator, wanted: SymbolicValue) {
    written = nil
    self.sign = sign
    self.wanted = wanted
  }

  /// Whether a key meets it.
  func holds(for key: SymbolicValue) throws(ImportRefusal) -> PlanExpression {
    if let written, let value = key.fixedValue { return .truth(written.holds(for: value)) }
    if let written, written.isBare { return .truth(sign == .notEqual) }
    guard let wanted else {
      // An error is asked for: a key that has one has no value.
      return sign == .notEqual
        ? .not(PlanExpression.lacks(key.expression)) : PlanExpression.lacks(key.expression)
    }
    if case .text(let pattern) = wanted.expression, pattern.contains("*") || pattern.contains("?") {
      throw ImportRefusal(.text)
    }
    if sign == .equal, wanted.kind == .number, let text = key.fixedText, let number = Decimal(parsing: text) {
      return try FormulaTranslator.combined(.equal, .number(number), wanted).expression
    }
    guard key.kind == wanted.kind, key.kind != .blank, key.kind != .nothing else {
      return .truth(sign == .notEqual)
    }
    let compared = try FormulaTranslator.combined(sign, key, wanted).expression
    return key.mayLack ? .binary(.otherwise, compared, .truth(sign == .notEqual)) : compared
  }
}
