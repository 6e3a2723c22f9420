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
        .wrongArguments, at: wrong.name.span,
        Phrase(
          nn: "`\(call.function.text)` har ikkje noko argument `\(wrong.name.text)`.",
          nb: "`\(call.function.text)` har ikke noe argument `\(wrong.name.text)`.",
          sv: "`\(call.function.text)` har inget argument `\(wrong.name.text)`.",
          en: "`\(call.function.text)` has no argument `\(wrong.name.text)`."),
        fixes: named.isEmpty ? [] : named.map { "\($0): …" })
    }
    let given = call.positional.count
    guard given == count else {
      throw failure(
        .wrongArguments, at: call.span,
        Phrase(
          nn: """
            `\(call.function.text)` tek \(count, one: "argument", other: "argument") utan namn, og \
            \(given) er gitt.
            """,
          nb: """
            `\(call.function.text)` tar \(count, one: "argument", other: "argumenter") uten navn, og \
            \(given) er gitt.
            """,
          sv: """
            `\(call.function.text)` tar \(count, one: "argument", other: "argument") utan namn, och \
            \(given) anges.
            """,
          en: """
            `\(call.function.text)` takes \(count, one: "argument", other: "arguments") without a name, and \
            \(given) \(choosing: given, one: "is", other: "are") given.
            """),
        fixes: [Fix(call.builtin.form)])
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
        .wrongArguments, at: call.span,
        Phrase(
          nn: "`\(call.function.text)` treng `\(name):`.", nb: "`\(call.function.text)` trenger `\(name):`.",
          sv: "`\(call.function.text)` behöver `\(name):`.", en: "`\(call.function.text)` needs `\(name):`."),
        fixes: ["\(call.function.text)(…, \(name): …)"])
    }
    return try expression(argument.value, context)
  }

  /// One operation on each cell; `keepsUnit` says whether the result is in the unit of the argument or both are plain.
  func cellwise(
    _ operation: CoreUnary, _ call: CallArguments, _ context: Context, keepsUnit: Bool
  ) throws(CheckFailure) -> TypedNode {
    let value = try number(single(call, context), .verbatim("`\(call.function.text)`"))
    guard keepsUnit || value.unit.dimension.isNone else {
      throw failure(
        .unitMismatch, at: value.span,
        Phrase(
          nn: "`\(call.function.text)` er for vanlege tal, og dette er \(value.unit.inWords).",
          nb: "`\(call.function.text)` er for vanlige tall, og dette er \(value.unit.inWords).",
          sv: "`\(call.function.text)` är för vanliga tal, och detta är \(value.unit.inWords).",
          en: "`\(call.function.text)` is for plain numbers, and this is \(value.unit.inWords)."))
    }
    return try node(.unary(operation, value.id), kind: .number, unit: keepsUnit ? value.unit : .one, at: call.span)
  }

  /// `floor(x, to: 1 tkr)`: a whole number of steps.
  func whole(_ operation: CoreUnary, _ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    let value = try number(single(call, context), .verbatim("`\(call.function.text)`"))
    let step = try stepOrOne(call, context, of: value)
    if constantValue(step.id) == .one {
      return try node(.unary(operation, value.id), kind: .number, unit: value.unit, at: call.span)
    }
    let steps = try node(.binary(.divide, value.id, step.id), kind: .number, at: call.span)
    let whole = try node(.unary(operation, steps.id), kind: .number, at: call.span)
    return try node(.binary(.multiply, whole.id, step.id), kind: .number, unit: value.unit, at: call.span)
  }

  /// `sqrt(x)`: `sqrt(4 kr^2)` is in kr.
  func squareRoot(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    let value = try number(single(call, context), .verbatim("`sqrt`"))
    guard let dimension = value.unit.dimension.squareRoot else {
      throw failure(
        .badPower, at: value.span,
        Phrase(
          nn: "Kvadratrota av \(value.unit.words) har inga eining.",
          nb: "Kvadratroten av \(value.unit.words) har ingen enhet.",
          sv: "Kvadratroten ur \(value.unit.words) har ingen enhet.",
          en: "The square root of \(value.unit.words) has no unit."))
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
        Phrase(
          nn: "`\(call.function.text)` tek ein dato, og dette er \(describe(value.kind, value.unit)).",
          nb: "`\(call.function.text)` tar en dato, og dette er \(describe(value.kind, value.unit)).",
          sv: "`\(call.function.text)` tar ett datum, och detta är \(describe(value.kind, value.unit)).",
          en: "`\(call.function.text)` takes a date, and this is \(describe(value.kind, value.unit))."))
    }
    return try node(.unary(part, value.id), kind: .number, at: call.span)
  }

  /// `round(x, to: 0.01)`: `to` in a unit of what x measures.
  func round(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    let value = try number(single(call, context), .verbatim("`round`"))
    let step = try stepOrOne(call, context, of: value)
    let toEven = try choice("half", call, context) == "even"
    return try node(.round(value.id, to: step.id, halfEven: toEven), kind: .number, unit: value.unit, at: call.span)
  }

  /// The word given for a parameter that is a choice; nil where the call leaves it out.
  func choice(_ name: String, _ call: CallArguments, _ context: Context) throws(CheckFailure) -> String? {
    guard let argument = call[name] else { return nil }
    let choices = call.builtin.parameters.first { $0.name == name }?.choices ?? []
    guard let word = label(argument.value, context), choices.contains(word) else {
      throw failure(
        .wrongArguments, at: argument.span,
        Phrase(
          nn: "`\(name)` er \(choices.map { "`\($0)`" }.joined(separator: " eller ")).",
          nb: "`\(name)` er \(choices.map { "`\($0)`" }.joined(separator: " eller ")).",
          sv: "`\(name)` är \(choices.map { "`\($0)`" }.joined(separator: " eller ")).",
          en: "`\(name)` is \(choices.map { "`\($0)`" }.joined(separator: " or "))."),
        fixes: choices.map { "\(name): \($0)" })
    }
    return word
  }

  /// `min(a, b)`, `max(a, b, c)`: cell by cell.
  func extreme(_ operation: CoreBinary, _ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    try expect(call, positional: call.positional.count)
    var result = try expression(call.positional[0].value, context)
    for argument in call.positional.dropFirst() {
      let other = try expression(argument.value, context)
      let (kind, unit) = try common(result, other, at: call.span)
      guard kind == .number || kind == .date || kind == .anything else {
        throw failure(
          .kindMismatch, at: call.span,
          Phrase(
            nn: "`\(call.function.text)` er for tal og datoar.", nb: "`\(call.function.text)` er for tall og datoer.",
            sv: "`\(call.function.text)` är för tal och datum.",
            en: "`\(call.function.text)` is for numbers and dates."))
      }
      result = try node(
        .binary(operation, result.id, other.id), kind: kind, unit: unit, at: call.span)
    }
    return result
  }

  /// `require(condition, value, "message")`: the value, or an error that says what is wrong.
  func require(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    try expect(call)
    let condition = try truth(
      expression(call.positional[0].value, context),
      Phrase(
        nn: "Vilkåret i `require`", nb: "Vilkåret i `require`", sv: "Villkoret i `require`",
        en: "The condition of `require`"))
    let value = try expression(call.positional[1].value, context)
    guard case .text(let message) = context[call.positional[2].value].kind else {
      throw failure(
        .wrongArguments, at: call.positional[2].span,
        Phrase(
          nn: "Det tredje argumentet i `require` er meldinga, i hermeteikn.",
          nb: "Det tredje argumentet i `require` er meldingen, i anførselstegn.",
          sv: "Det tredje argumentet i `require` är meddelandet, inom citattecken.",
          en: "The third argument of `require` is the message, in quotes."))
    }
    return try node(
      .require(condition: condition.id, value: value.id, .stated(.verbatim("\(message)"))), kind: value.kind,
      unit: value.unit,
      at: call.span)
  }

  /// `chance(condition)`: in `simulate` the share of draws in which it holds, elsewhere the condition itself.
  func chance(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    try truth(single(call, context), .verbatim("`chance`"))
  }

  /// `in_prices(x, 2017)`, `in_prices(x, nominal)`: the amount with another price basis, the number unchanged. For
  /// library functions that convert; a planner calls those.
  func inPrices(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    try expect(call)
    var inner = context
    inner.isInPrices = true
    var value = try number(expression(call.positional[0].value, inner), .verbatim("`in_prices`"))
    guard let currency = value.unit.dimension.currency else {
      throw failure(
        .unitMismatch, at: value.span,
        Phrase(
          nn: "`in_prices` tek eit pengebeløp, og dette er \(describe(value.kind, value.unit)).",
          nb: "`in_prices` tar et pengebeløp, og dette er \(describe(value.kind, value.unit)).",
          sv: "`in_prices` tar ett penningbelopp, och detta är \(describe(value.kind, value.unit)).",
          en: "`in_prices` takes an amount of money, and this is \(describe(value.kind, value.unit))."))
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
      .wrongArguments, at: value.span,
      Phrase(
        nn: "Her står eit år som er kjent no: 2017.", nb: "Her står et år som er kjent nå: 2017.",
        sv: "Här står ett år som är känt nu: 2017.", en: "A year that is known now stands here: 2017."),
      fixes: ["base: 2017"])
  }
}
