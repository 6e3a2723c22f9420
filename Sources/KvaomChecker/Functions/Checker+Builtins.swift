import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// The functions of the language, one case each.
extension Checker {
  /// A built-in function's call.
  func builtin(_ builtin: Builtin, _ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    switch builtin {
    case .min where call.positional.count > 1, .max where call.positional.count > 1:
      return try extreme(builtin, call, context)
    case .sum, .mean, .min, .max, .count, .median, .quantile, .product, .all, .any:
      return try aggregate(builtin, call, context)
    case .rank: return try rank(call, context)
    case .share: return try share(call, context)
    case .pooled: return try pooled(call, context)
    case .allocate: return try allocate(call, context)
    case .prev, .cumulative, .change, .growth, .chain: return try alongYears(builtin, call, context)
    case .in_force: return try inForce(call, context)
    case .calendar_year:
      try expect(call, positional: 0)
      return try node(.calendarYear, kind: .number, at: call.span)
    case .year_of: return try datePart(.yearOfDate, call, context)
    case .month_of: return try datePart(.monthOfDate, call, context)
    case .day_of: return try datePart(.dayOfDate, call, context)
    case .date_of: return try dateOf(call, context)
    case .place_of: return try placeOf(call, context)
    case .round: return try round(call, context)
    case .abs: return try cellwise(.absolute, call, context, keepsUnit: true)
    case .floor: return try cellwise(.floor, call, context, keepsUnit: true)
    case .ceiling: return try cellwise(.ceiling, call, context, keepsUnit: true)
    case .truncate: return try cellwise(.truncate, call, context, keepsUnit: true)
    case .ln: return try cellwise(.logarithm, call, context, keepsUnit: false)
    case .exp: return try cellwise(.exponential, call, context, keepsUnit: false)
    case .sqrt: return try squareRoot(call, context)
    case .require: return try require(call, context)
    case .chance: return try truth(single(call, context), "`chance`")
    case .in_prices: return try inPrices(call, context)
    }
  }

  /// Makes sure of the number of positional arguments and of the names of the others.
  func expect(_ call: CallArguments, positional count: Int, named: [String] = []) throws(CheckFailure) {
    if let wrong = call.named.first(where: { !named.contains($0.name.text) }) {
      throw failure(
        .wrongArguments, at: wrong.name.span, "`\(call.function.text)` has no argument `\(wrong.name.text)`.",
        fixes: named.isEmpty ? [] : named.map { "\($0): …" })
    }
    guard call.positional.count == count else {
      throw failure(
        .wrongArguments, at: call.span,
        "`\(call.function.text)` takes \(count) \(count == 1 ? "argument" : "arguments") without a name, and \(call.positional.count) \(call.positional.count == 1 ? "is" : "are") given."
      )
    }
  }

  /// The value of the only positional argument.
  func single(_ call: CallArguments, _ context: Context, named: [String] = []) throws(CheckFailure) -> TypedNode {
    try expect(call, positional: 1, named: named)
    return try expression(call.positional[0].value, context)
  }

  /// The value of a named argument that must be there.
  func named(_ name: String, _ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    guard let argument = call[name] else {
      throw failure(
        .wrongArguments, at: call.span, "`\(call.function.text)` needs `\(name):`.",
        fixes: ["\(call.function.text)(…, \(name): …)"])
    }
    return try expression(argument.value, context)
  }

  private func cellwise(
    _ operation: CoreUnary, _ call: CallArguments, _ context: Context, keepsUnit: Bool
  ) throws(CheckFailure) -> TypedNode {
    let value = try number(single(call, context), "`\(call.function.text)`")
    guard keepsUnit || value.unit.dimension.isNone else {
      throw failure(
        .unitMismatch, at: value.span,
        "`\(call.function.text)` is for plain numbers, and this is in \(value.unit.description).")
    }
    guard keepsUnit, operation != .absolute, value.unit.scale != .one else {
      return try node(.unary(operation, value.id), kind: .number, unit: keepsUnit ? value.unit : .one, at: call.span)
    }
    // floor(29.5 tkr) is 29 tkr: whole units as shown, not whole kroner.
    let scale = constant(value.unit.scale, unit: .one, at: call.span)
    let shown = try node(.binary(.divide, value.id, scale.id), kind: .number, at: call.span)
    let whole = try node(.unary(operation, shown.id), kind: .number, at: call.span)
    return try node(.binary(.multiply, whole.id, scale.id), kind: .number, unit: value.unit, at: call.span)
  }

  private func squareRoot(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    let value = try number(single(call, context), "`sqrt`")
    guard let dimension = value.unit.dimension.squareRoot else {
      throw failure(.badPower, at: value.span, "The square root of \(value.unit.description) has no unit.")
    }
    return try node(.unary(.squareRoot, value.id), kind: .number, unit: Unit(dimension: dimension), at: call.span)
  }

  private func datePart(_ part: CoreUnary, _ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode
  {
    let value = try single(call, context)
    guard value.kind == .date || value.kind == .anything else {
      throw failure(
        .kindMismatch, at: value.span,
        "`\(call.function.text)` takes a date, and this is \(describe(value.kind, value.unit)).")
    }
    return try node(.unary(part, value.id), kind: .number, at: call.span)
  }

  /// `round(x, to: 0.01)`: `to` in the unit of x, or a plain number counted in x's shown unit.
  private func round(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    let value = try number(single(call, context, named: ["to", "half"]), "`round`")
    let step = try call["to"] == nil ? constant(.one, at: call.span) : self.step(named("to", call, context), of: value)
    let scaledStep = call["to"] == nil ? constant(value.unit.scale, unit: value.unit, at: call.span) : step
    var toEven = false
    if let half = call["half"] {
      guard let word = label(half.value, context), word == "even" || word == "away" else {
        throw failure(
          .wrongArguments, at: half.span, "`half` is `even` or `away`.", fixes: ["half: even", "half: away"])
      }
      toEven = word == "even"
    }
    return try node(
      .round(value.id, to: scaledStep.id, halfEven: toEven), kind: .number, unit: value.unit, at: call.span)
  }

  /// The step of a rounding in canonical units.
  func step(_ step: TypedNode, of value: TypedNode) throws(CheckFailure) -> TypedNode {
    if let known = constantValue(step.id), known <= .zero {
      throw failure(.wrongArguments, at: step.span, "A step is above zero.", fixes: ["to: 1", "to: 0.01"])
    }
    if step.unit.isPlain, step.literal != nil, !value.unit.isPlain {
      let scale = value.unit.scale
      if scale == .one { return step }
      let factor = constant(scale, at: step.span)
      return try node(.binary(.multiply, step.id, factor.id), kind: .number, unit: value.unit, at: step.span)
    }
    let unit = value.unit.tag == .points && step.unit.tag == .percent ? value.unit.tagged(.percent) : value.unit
    return try fitted(
      step, to: step.unit.tag == .points ? .points : unit, as: "The step of a rounding is in the unit of the value",
      code: .unitMismatch)
  }

  /// `min(a, b)`, `max(a, b, c)`: cell by cell.
  private func extreme(_ builtin: Builtin, _ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode
  {
    try expect(call, positional: call.positional.count)
    var result = try expression(call.positional[0].value, context)
    for argument in call.positional.dropFirst() {
      let other = try expression(argument.value, context)
      let (kind, unit) = try common(result, other, at: call.span)
      guard kind == .number || kind == .date || kind == .anything else {
        throw failure(.kindMismatch, at: call.span, "`\(call.function.text)` is for numbers and dates.")
      }
      result = try node(
        .binary(builtin == .min ? .minimum : .maximum, result.id, other.id), kind: kind, unit: unit, at: call.span)
    }
    return result
  }

  /// `require(condition, value, "message")`: the value, or an error that says what is wrong.
  private func require(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    try expect(call, positional: 3)
    let condition = try truth(expression(call.positional[0].value, context), "The condition of `require`")
    let value = try expression(call.positional[1].value, context)
    guard case .text(let message) = context[call.positional[2].value].kind else {
      throw failure(
        .wrongArguments, at: call.positional[2].span, "The third argument of `require` is the message, in quotes.")
    }
    return try node(
      .require(condition: condition.id, value: value.id, message: message), kind: value.kind, unit: value.unit,
      at: call.span)
  }

  /// `in_prices(x, 2017)`, `in_prices(x, nominal)`: the amount with another price basis, the number unchanged. For
  /// library functions that convert; a planner calls those.
  private func inPrices(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    try expect(call, positional: 2)
    var value = try number(expression(call.positional[0].value, context), "`in_prices`")
    guard let currency = value.unit.dimension.currency else {
      throw failure(
        .unitMismatch, at: value.span,
        "`in_prices` takes an amount of money, and this is \(describe(value.kind, value.unit)).")
    }
    let basis: PriceBasis
    if let word = label(call.positional[1].value, context), word == "nominal" {
      basis = .nominal
    } else {
      let year = try constantYear(expression(call.positional[1].value, context))
      basis = .fixed(year: year)
    }
    let preferred = value.unit.preferred.map {
      UnitDisplay(text: priced($0.text, basis), scale: $0.scale)
    }
    value.unit = Unit(dimension: UnitDimension(UnitAtom(name: currency.name, basis: basis)), preferred: preferred)
    value.literal = nil
    return value
  }

  private func priced(_ text: String, _ basis: PriceBasis) -> String {
    let name = text.prefix { $0 != "@" }
    guard case .fixed(let year) = basis else { return String(name) }
    return "\(name)@\(year)"
  }

  /// The number of a year that is known now.
  func constantYear(_ value: TypedNode) throws(CheckFailure) -> Int {
    if let year = value.literal.flatMap({ Int(exactly: $0) }) ?? constantValue(value.id).flatMap({ Int(exactly: $0) }),
      (1900...2199).contains(year)
    {
      return year
    }
    throw failure(.wrongArguments, at: value.span, "A year that is known now stands here: 2017.", fixes: ["base: 2017"])
  }
}
