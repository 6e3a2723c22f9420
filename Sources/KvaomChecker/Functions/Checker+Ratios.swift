import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Values made by a division, and what cannot be added up.
extension Checker {
  /// Numerator and denominator of a value that is a quotient, through names.
  func quotient(_ id: CoreID) -> (CoreID, CoreID)? {
    switch program[id].operation {
    case .binary(.divide, let above, let below): return (above, below)
    case .reference(let definition):
      let body = program[definition].body
      return body == id ? nil : quotient(body)
    case .broadcast(let operand, _): return quotient(operand)
    default: return nil
    }
  }

  /// `pooled(x over d)`: for an x that is a / b the weighted mean, the sum of x * b by the sum of b. Here b counts once
  /// for each cell of x. A cell of x that no statement has touched is a / b, and its x * b is a itself, exactly.
  func pooled(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    let value = try number(single(call, context), .verbatim("`pooled`"))
    let dimensions = try over(call.positional[0], value, call, context)
    let skips = try skipsMissing(call, context)
    guard let (above, below) = quotient(value.id) else {
      throw failure(
        .shapeMismatch, at: value.span,
        Phrase(
          nn: "`pooled` tek ein verdi som er éin brøk, a / b, eller namnet på ein.",
          nb: "`pooled` tar en verdi som er én brøk, a / b, eller navnet på en.",
          sv: "`pooled` tar ett värde som är en kvot, a / b, eller namnet på en.",
          en: "`pooled` takes a value that is one quotient, a / b, or the name of one."),
        fixes: ["sum(a over d) / sum(b over d)"])
    }
    let parts = PooledParts(checker: self, span: call.span)
    let top = try parts.numerator(of: value, above, below)
    let bottom = try parts.denominator(below, like: value, whereThere: skips ? top : nil)
    let sums = try [top, bottom].map { (part) throws(CheckFailure) -> CoreID in
      try node(
        .aggregate(.sum, part.id, over: dimensions, weight: nil, at: nil, skipMissing: skips), kind: .number,
        at: call.span
      ).id
    }
    return try node(.binary(.divide, sums[0], sums[1]), kind: .number, unit: value.unit, at: call.span)
  }
}

/// What `pooled` adds up.
private struct PooledParts {
  let checker: Checker
  let span: SourceSpan

  /// a where x is a / b, or where neither exists; else x * b.
  func numerator(of value: TypedNode, _ above: CoreID, _ below: CoreID) throws(CheckFailure) -> TypedNode {
    let plain = try number(.broadcast(above, value.shape))
    guard case .reference = checker.program[value.id].operation else { return plain }
    let quotient = try number(.binary(.divide, above, below))
    let neither = try truth(
      .binary(.and, truth(.unary(.isMissing, value.id)).id, truth(.unary(.isMissing, quotient.id)).id))
    let equal = try truth(.binary(.equal, value.id, quotient.id))
    let never = checker.constant(.zero, kind: .truth, at: span)
    let isUntouched = try truth(.binary(.or, neither.id, truth(.binary(.otherwise, equal.id, never.id)).id))
    let product = try number(.binary(.multiply, value.id, below))
    return try number(.conditional(condition: isUntouched.id, then: plain.id, otherwise: product.id))
  }

  /// b for each cell of x; where missing cells are skipped, only beside a numerator.
  func denominator(
    _ below: CoreID, like value: TypedNode, whereThere numerator: TypedNode?
  ) throws(CheckFailure) -> TypedNode {
    let spread = try number(.broadcast(below, value.shape))
    guard let numerator else { return spread }
    let isGone = try truth(.unary(.isMissing, numerator.id))
    return try number(.conditional(condition: isGone.id, then: numerator.id, otherwise: spread.id))
  }

  private func number(_ operation: CoreOperation) throws(CheckFailure) -> TypedNode {
    try checker.node(operation, kind: .number, at: span)
  }

  private func truth(_ operation: CoreOperation) throws(CheckFailure) -> TypedNode {
    try checker.node(operation, kind: .truth, at: span)
  }
}

/// Sums that mean nothing.
extension Checker {
  /// Warns of a sum over years of a year-end figure, and of a sum of a ratio or a percent. A percent may be added up in
  /// a check and below a line; where the sum is 100 % in the base it is right, which is judged when the plan has run.
  func warnOfSum(
    of value: TypedNode, _ dimensions: [DimensionID], _ sum: TypedNode, _ call: CallArguments, _ context: Context
  ) {
    guard context.callStack.isEmpty, value.kind == .number else { return }
    let name = subject(value, startsSentence: true)
    let over = dimensions.map { program[$0].name }.joined(separator: ", ")
    if dimensions.contains(.year), program.isYearEnd(value.id) {
      let last = program[.year].members.last?.year?.year ?? 0
      return report(
        .meaninglessSum, at: call.span,
        Phrase(
          nn: "\(name) er det som står ved årsslutt: ein sum over år tel det same fleire gonger.",
          nb: "\(name) er det som står ved årsslutt: en sum over år teller det samme flere ganger.",
          sv: "\(name) är det som står vid årets slut: en summa över år räknar samma sak flera gånger.",
          en: "\(name) is a year-end figure: a sum over years counts the same several times."),
        fixes: [Fix("\(typed(value))[\(last)]"), Fix("mean(\(typed(value)) over year)")])
    }
    if value.unit.tag == .percent {
      guard !context.allowsPercentSum, !isProduct(value.id) else { return }
      let finding = Diagnostic(
        .meaninglessSum, at: call.span,
        Phrase(
          nn: "\(name) er prosent: ein sum av prosentar er ikkje ein prosent av noko.",
          nb: "\(name) er prosent: en sum av prosenter er ikke en prosent av noe.",
          sv: "\(name) är procent: en summa av procent är inte en procent av något.",
          en: "\(name) is a percent: a sum of percents is no percent of anything."),
        fixes: [Fix("mean(\(typed(value)) over \(over), weight: …)")])
      return doubtfulSums.append(
        DoubtfulSum(sum: sum.id, isRunning: call.function.text == "cumulative", finding: finding))
    }
    guard let (_, below) = quotient(value.id), isRatio(value.unit),
      dimensions.contains(where: { shapes[below.index].has($0) })
    else { return }
    report(
      .meaninglessSum, at: call.span,
      Phrase(
        nn: "\(name) er eit forholdstal: summen av fleire er ikkje forholdet for dei samla.",
        nb: "\(name) er et forholdstall: summen av flere er ikke forholdet for dem samlet.",
        sv: "\(name) är en kvot: summan av flera är inte kvoten för dem tillsammans.",
        en: "\(name) is a ratio: the sum of several is not the ratio of them together."),
      fixes: [Fix("pooled(\(typed(value)) over \(over))")])
  }

  /// Whether a value is a product, through names: a percent weighted by another adds up.
  private func isProduct(_ id: CoreID) -> Bool {
    switch program[id].operation {
    case .binary(.multiply, _, _), .binary(.power, _, _): true
    case .broadcast(let a, _), .select(let a, _), .inWorld(let a, _): isProduct(a)
    case .reference(let definition): program[definition].body != id && isProduct(program[definition].body)
    default: false
    }
  }

  /// Whether a value is one for each of something, or a bare proportion: what cannot be added up.
  private func isRatio(_ unit: Unit) -> Bool {
    unit.dimension.isNone || unit.dimension.factors.contains { $0.exponent < 0 }
  }
}
