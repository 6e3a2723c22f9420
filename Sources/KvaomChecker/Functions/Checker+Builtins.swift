import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// What the rules of built-in functions have in common, and those of single cells.
extension Checker {
  /// Makes sure that the arguments are those of the function's entry.
  func expect(_ call: CallArguments) throws(CheckFailure) {
    try expect(call, positional: call.builtin.positionalCount, named: call.builtin.argumentNames)
  }

  /// Makes sure of the number of positional arguments and of the names of the others.
  func expect(_ call: CallArguments, positional count: Int, named: [String] = []) throws(CheckFailure) {
    if let wrong = call.named.first(where: { !named.contains($0.name.text) }) {
      throw failure(
        .wrongArguments, at: wrong.name.span, .english("`\(call.function.text)` has no argument `\(wrong.name.text)`."),
        fixes: named.isEmpty ? [] : named.map { "\($0): …" })
    }
    guard call.positional.count == count else {
      throw failure(
        .wrongArguments, at: call.span,
        .english(
          """
          `\(call.function.text)` takes \(count) \(count == 1 ? "argument" : "arguments") without a name, and \
          \(call.positional.count) \(call.positional.count == 1 ? "is" : "are") given.
          """
        )
      )
    }
  }

  /// The value of the only positional argument.
  func single(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    try expect(call)
    return try expression(call.positional[0].value, context)
  }

  /// The value of a named argument that must be there.
  func named(_ name: String, _ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    guard let argument = call[name] else {
      throw failure(
        .wrongArguments, at: call.span, .english("`\(call.function.text)` needs `\(name):`."),
        fixes: ["\(call.function.text)(…, \(name): …)"])
    }
    return try expression(argument.value, context)
  }

  /// One operation on each cell; `keepsUnit` says whether the result is in the unit of the argument or both are plain.
  func cellwise(
    _ operation: CoreUnary, _ call: CallArguments, _ context: Context, keepsUnit: Bool
  ) throws(CheckFailure) -> TypedNode {
    let value = try number(single(call, context), .english("`\(call.function.text)`"))
    guard keepsUnit || value.unit.dimension.isNone else {
      throw failure(
        .unitMismatch, at: value.span,
        .english("`\(call.function.text)` is for plain numbers, and this is in \(value.unit.description)."))
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

  /// `sqrt(x)`: `sqrt(4 kr^2)` is in kr.
  func squareRoot(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    let value = try number(single(call, context), .english("`sqrt`"))
    guard let dimension = value.unit.dimension.squareRoot else {
      throw failure(.badPower, at: value.span, .english("The square root of \(value.unit.description) has no unit."))
    }
    return try node(.unary(.squareRoot, value.id), kind: .number, unit: Unit(dimension: dimension), at: call.span)
  }

  /// `calendar_year()`
  func calendarYear(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    try expect(call)
    return try node(.calendarYear, kind: .number, at: call.span)
  }

  /// `year_of(d)`, `month_of(d)`, `day_of(d)`
  func datePart(_ part: CoreUnary, _ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    let value = try single(call, context)
    guard value.kind == .date || value.kind == .anything else {
      throw failure(
        .kindMismatch, at: value.span,
        .english("`\(call.function.text)` takes a date, and this is \(describe(value.kind, value.unit))."))
    }
    return try node(.unary(part, value.id), kind: .number, at: call.span)
  }

  /// `round(x, to: 0.01)`: `to` in the unit of x, or a plain number counted in x's shown unit.
  func round(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    let value = try number(single(call, context), .english("`round`"))
    let step = try call["to"] == nil ? constant(.one, at: call.span) : self.step(named("to", call, context), of: value)
    let scaledStep = call["to"] == nil ? constant(value.unit.scale, unit: value.unit, at: call.span) : step
    let toEven = try choice("half", call, context) == "even"
    return try node(
      .round(value.id, to: scaledStep.id, halfEven: toEven), kind: .number, unit: value.unit, at: call.span)
  }

  /// The word given for a parameter that is a choice; nil where the call leaves it out.
  func choice(_ name: String, _ call: CallArguments, _ context: Context) throws(CheckFailure) -> String? {
    guard let argument = call[name] else { return nil }
    let choices = call.builtin.parameters.first { $0.name == name }?.choices ?? []
    guard let word = label(argument.value, context), choices.contains(word) else {
      throw failure(
        .wrongArguments, at: argument.span,
        .english("`\(name)` is \(choices.map { "`\($0)`" }.joined(separator: " or "))."),
        fixes: choices.map { "\(name): \($0)" })
    }
    return word
  }

  /// The step of a rounding in canonical units.
  func step(_ step: TypedNode, of value: TypedNode) throws(CheckFailure) -> TypedNode {
    if let known = constantValue(step.id), known <= .zero {
      throw failure(.wrongArguments, at: step.span, .english("A step is above zero."), fixes: ["to: 1", "to: 0.01"])
    }
    if step.unit.isPlain, step.literal != nil, !value.unit.isPlain {
      let scale = value.unit.scale
      if scale == .one { return step }
      let factor = constant(scale, at: step.span)
      return try node(.binary(.multiply, step.id, factor.id), kind: .number, unit: value.unit, at: step.span)
    }
    let unit = value.unit.tag == .points && step.unit.tag == .percent ? value.unit.tagged(.percent) : value.unit
    return try fitted(
      step, to: step.unit.tag == .points ? .points : unit,
      as: .english("The step of a rounding is in the unit of the value"),
      code: .unitMismatch)
  }

  /// `min(a, b)`, `max(a, b, c)`: cell by cell.
  func extreme(_ operation: CoreBinary, _ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    try expect(call, positional: call.positional.count)
    var result = try expression(call.positional[0].value, context)
    for argument in call.positional.dropFirst() {
      let other = try expression(argument.value, context)
      let (kind, unit) = try common(result, other, at: call.span)
      guard kind == .number || kind == .date || kind == .anything else {
        throw failure(.kindMismatch, at: call.span, .english("`\(call.function.text)` is for numbers and dates."))
      }
      result = try node(
        .binary(operation, result.id, other.id), kind: kind, unit: unit, at: call.span)
    }
    return result
  }

  /// `require(condition, value, "message")`: the value, or an error that says what is wrong.
  func require(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    try expect(call)
    let condition = try truth(expression(call.positional[0].value, context), .english("The condition of `require`"))
    let value = try expression(call.positional[1].value, context)
    guard case .text(let message) = context[call.positional[2].value].kind else {
      throw failure(
        .wrongArguments, at: call.positional[2].span,
        .english("The third argument of `require` is the message, in quotes."))
    }
    return try node(
      .require(condition: condition.id, value: value.id, .stated(.verbatim("\(message)"))), kind: value.kind,
      unit: value.unit,
      at: call.span)
  }

  /// `chance(condition)`: in `simulate` the share of draws in which it holds, elsewhere the condition itself.
  func chance(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    try truth(single(call, context), .english("`chance`"))
  }

  /// `in_prices(x, 2017)`, `in_prices(x, nominal)`: the amount with another price basis, the number unchanged. For
  /// library functions that convert; a planner calls those.
  func inPrices(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    try expect(call)
    var value = try number(expression(call.positional[0].value, context), .english("`in_prices`"))
    guard let currency = value.unit.dimension.currency else {
      throw failure(
        .unitMismatch, at: value.span,
        .english("`in_prices` takes an amount of money, and this is \(describe(value.kind, value.unit))."))
    }
    let basis: PriceBasis
    if let word = label(call.positional[1].value, context), word == "nominal" {
      basis = .nominal
    } else {
      let year = try constantYear(expression(call.positional[1].value, context))
      basis = .fixed(year: year)
    }
    let year: Int? = if case .fixed(let year) = basis { year } else { nil }
    value.unit = Unit(
      dimension: UnitDimension(UnitAtom(name: currency.name, kind: .money, basis: basis)),
      preferred: value.unit.preferred?.inPrices(of: year))
    value.literal = nil
    return value
  }

  /// The number of a year that is known now.
  func constantYear(_ value: TypedNode) throws(CheckFailure) -> Int {
    if let year = value.literal.flatMap({ Int(exactly: $0) }) ?? constantValue(value.id).flatMap({ Int(exactly: $0) }),
      (1900...2199).contains(year)
    {
      return year
    }
    throw failure(
      .wrongArguments, at: value.span, .english("A year that is known now stands here: 2017."), fixes: ["base: 2017"])
  }
}
