import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Operators and the units of their results.
extension Checker {
  /// `-x`, `not x`
  func unary(
    _ operation: UnaryOperator, _ operand: ExpressionID, at span: SourceSpan, _ context: Context
  ) throws(CheckFailure) -> TypedNode {
    let value = try expression(operand, context)
    switch operation {
    case .not: return try node(.unary(.not, truth(value, .verbatim("`not`")).id), kind: .truth, at: span)
    case .minus:
      let value = try self.number(value, .verbatim("`-`"))
      let negated = value.literal.map { -$0 }
      if case .constant(let cell) = program[value.id].operation {
        return add(.constant(-cell), shape: .scalar, kind: value.kind, unit: value.unit, at: span, literal: negated)
      }
      return try node(.unary(.negate, value.id), kind: .number, unit: value.unit, at: span)
    }
  }

  /// Two operands of an operator; a member's name on one side is read by the other side's dimension.
  func pair(
    _ left: ExpressionID, _ right: ExpressionID, _ context: Context, divides: Bool = false
  ) throws(CheckFailure) -> (TypedNode, TypedNode) {
    var rightContext = context
    if divides { rightContext.allowsPercentSum = true }
    if let member = memberName(left, context) {
      let second = try expression(right, rightContext)
      if let first = memberConstant(member, like: second, at: context[left].span) { return (first, second) }
      return (try expression(left, context), second)
    }
    let first = try expression(left, context)
    if let member = memberName(right, context),
      let second = memberConstant(member, like: first, at: context[right].span)
    {
      return (first, second)
    }
    return (first, try expression(right, rightContext))
  }

  /// The text of a name that stands for nothing but perhaps a member, of a text, or of a year's number.
  private func memberName(_ id: ExpressionID, _ context: Context) -> String? {
    switch context[id].kind {
    case .name(let name):
      let isKnown =
        context.locals[name.text] != nil || context.text.scope.symbols[name.text] != nil
        || dimensionsByName[name.text] != nil
      return isKnown ? nil : name.text
    case .text(let text): return text
    case .number(let value, nil): return value.wholeNumber.map { String($0) }
    default: return nil
    }
  }

  private func memberConstant(_ text: String, like other: TypedNode, at span: SourceSpan) -> TypedNode? {
    guard case .member(let dimension) = other.kind else { return nil }
    let members = program[dimension].members
    let position =
      program[dimension].positions[text]
      ?? Int(text).flatMap { year in members.firstIndex { $0.year?.year == year } }
    return position.map { constant(Decimal($0), kind: other.kind, at: span) }
  }

  /// Any operator between two operands.
  func binary(
    _ operation: BinaryOperator, _ left: ExpressionID, _ right: ExpressionID, at span: SourceSpan,
    operatorSpan: SourceSpan, _ context: Context
  ) throws(CheckFailure) -> TypedNode {
    let (first, second) = try pair(left, right, context, divides: operation == .divide)
    if context.callStack.isEmpty { noteMembers(first, second, at: operatorSpan, context) }
    switch operation {
    case .add, .subtract, .multiply, .divide:
      let isSum = operation == .add || operation == .subtract
      let result = try isSum ? sum(operation, first, second, at: span) : product(operation, first, second, at: span)
      if !context.announcesDimensions, context.callStack.isEmpty {
        warnOfCombinations(first, second, result, at: operatorSpan, context)
      }
      if operation == .divide { noteIndex(first, second, at: span, context) }
      return result
    case .power: return try power(first, second, at: span)
    case .and, .or:
      let core: CoreBinary = operation == .and ? .and : .or
      return try node(
        .binary(
          core, truth(first, .verbatim("`\(operation.rawValue)`")).id,
          truth(second, .verbatim("`\(operation.rawValue)`")).id),
        kind: .truth, at: span)
    case .otherwise:
      let (kind, unit) = try common(first, second, at: span)
      return try node(.binary(.otherwise, first.id, second.id), kind: kind, unit: unit, at: span)
    default: return try comparison(operation, first, second, at: span)
    }
  }

  /// A number, or a diagnostic.
  func number(_ value: TypedNode, _ place: @autoclosure () -> Phrase) throws(CheckFailure) -> TypedNode {
    guard isNumber(value) else { throw noNumber(value, place()) }
    return value
  }

  /// Whether a number can stand where this does.
  func isNumber(_ value: TypedNode) -> Bool { value.kind == .number || value.kind == .anything }

  /// That `place` needs a number.
  func noNumber(_ value: TypedNode, _ place: Phrase) -> CheckFailure {
    failure(
      .kindMismatch, at: value.span,
      Phrase(
        nn: "\(place) treng eit tal, og dette er \(describe(value.kind, value.unit)).",
        nb: "\(place) trenger et tall, og dette er \(describe(value.kind, value.unit)).",
        sv: "\(place) behöver ett tal, och detta är \(describe(value.kind, value.unit)).",
        en: "\(place) needs a number, and this is \(describe(value.kind, value.unit))."))
  }

  /// `a + b`, `a - b`
  func sum(
    _ operation: BinaryOperator, _ left: TypedNode, _ right: TypedNode, at span: SourceSpan
  ) throws(CheckFailure) -> TypedNode {
    let core: CoreBinary = operation == .add ? .add : .subtract
    if left.kind == .date || right.kind == .date { return try dateSum(operation, left, right, at: span) }
    let (left, right) = (
      try number(left, .verbatim("`\(operation.rawValue)`")), try number(right, .verbatim("`\(operation.rawValue)`"))
    )
    let unit = try sumUnit(left, right, isDifference: operation == .subtract)
    return try node(.binary(core, left.id, right.id), kind: .number, unit: unit, at: span)
  }

  /// date - date is days; date plus or minus days is a date.
  private func dateSum(
    _ operation: BinaryOperator, _ left: TypedNode, _ right: TypedNode, at span: SourceSpan
  ) throws(CheckFailure) -> TypedNode {
    guard let day = units["day"]?.dimension else { preconditionFailure("the table of units has days") }
    if operation == .subtract, left.kind == .date, right.kind == .date {
      return try node(.binary(.subtract, left.id, right.id), kind: .number, unit: Unit(dimension: day), at: span)
    }
    guard left.kind == .date, right.kind == .number, right.unit.dimension == day || right.literal != nil else {
      throw failure(
        .kindMismatch, at: span,
        Phrase(
          nn: "Berre dagar kan leggjast til ein dato, og berre datoar trekkjast frå kvarandre.",
          nb: "Bare dager kan legges til en dato, og bare datoer trekkes fra hverandre.",
          sv: "Bara dagar kan läggas till ett datum, och bara datum dras från varandra.",
          en: "Only days can be added to a date, and only dates subtracted from each other."),
        fixes: ["date + 30 days"])
    }
    let date = try node(.binary(operation == .add ? .add : .subtract, left.id, right.id), kind: .date, at: span)
    if constantValue(right.id)?.wholeValue != nil { return try onCalendar(date) }
    let whole = try node(.unary(.floor, date.id), kind: .date, at: span)
    let isWhole = try node(.binary(.equal, date.id, whole.id), kind: .truth, at: span)
    return try onCalendar(dated(date, where: isWhole, Self.wholeDays))
  }

  private static let wholeDays = Phrase(
    nn: "Berre heile dagar kan leggjast til ein dato.", nb: "Bare hele dager kan legges til en dato.",
    sv: "Bara hela dagar kan läggas till ett datum.", en: "Only whole days can be added to a date.")
  private static let outsideCalendar = Phrase(
    nn: "Datoen ligg utanfor åra 1900 til 2199.", nb: "Datoen ligger utenfor årene 1900 til 2199.",
    sv: "Datumet ligger utanför åren 1900 till 2199.", en: "The date lies outside the years 1900 to 2199.")

  /// A date that must be missing or fulfil a condition.
  private func dated(_ date: TypedNode, where condition: TypedNode, _ message: Phrase) throws(CheckFailure) -> TypedNode
  {
    let isMissing = try node(.unary(.isMissing, date.id), kind: .truth, at: date.span)
    let holds = try node(.binary(.or, isMissing.id, condition.id), kind: .truth, at: date.span)
    return try node(.require(condition: holds.id, value: date.id, .stated(message)), kind: .date, at: date.span)
  }

  /// A date, required to lie in the years that dates can be written in.
  private func onCalendar(_ date: TypedNode) throws(CheckFailure) -> TypedNode {
    let ends = [DateLiteral(year: 1900).firstDay, DateLiteral(year: 2199).lastDay]
      .map { constant(Decimal($0), kind: .date, at: date.span).id }
    let begun = try node(.binary(.greaterOrEqual, date.id, ends[0]), kind: .truth, at: date.span)
    let lasts = try node(.binary(.lessOrEqual, date.id, ends[1]), kind: .truth, at: date.span)
    let within = try node(.binary(.and, begun.id, lasts.id), kind: .truth, at: date.span)
    return try dated(date, where: within, Self.outsideCalendar)
  }

  /// The unit of a sum; the rules of percent and points are LANGUAGE's.
  private func sumUnit(_ left: TypedNode, _ right: TypedNode, isDifference: Bool) throws(CheckFailure) -> Unit {
    if left.kind == .anything { return right.unit }
    if right.kind == .anything { return left.unit }
    if left.unit.dimension.isNone && right.unit.dimension.isNone {
      switch (left.unit.tag, right.unit.tag) {
      case (.points, .points): return .points
      case (.none, .none): return left.unit.preferring(right.unit)
      // 100% - late is the other share, still a percent; any other difference is shown in points.
      case (.percent, .percent) where isDifference && constantValue(left.id) != .one: return .percentDifference
      case (.percent, .none), (.none, .percent):
        // 1 + growth is a factor, and a ratio is a share; 40% + 4 is neither, and would be 440 %.
        let plain = left.unit.tag == .none ? left : right
        if let figure = plain.literal, figure != .one, !plain.fitsAnyUnit { throw mismatch(left, right) }
        return .percent
      case (.percent, _), (_, .percent): return .percent
      case (.points, .none), (.none, .points):
        if left.fitsAnyUnit || right.fitsAnyUnit { return .points }
        throw mismatch(left, right)
      }
    }
    if left.fitsAnyUnit { return right.unit }
    if right.fitsAnyUnit { return left.unit }
    guard left.unit.matches(right.unit) else { throw mismatch(left, right) }
    return left.unit.preferring(right.unit)
  }

  /// `a * b`, `a / b`
  func product(
    _ operation: BinaryOperator, _ left: TypedNode, _ right: TypedNode, at span: SourceSpan
  ) throws(CheckFailure) -> TypedNode {
    let (left, right) = (
      try number(left, .verbatim("`\(operation.rawValue)`")), try number(right, .verbatim("`\(operation.rawValue)`"))
    )
    let divides = operation == .divide
    let dimension = left.unit.dimension.multiplied(by: right.unit.dimension, exponent: divides ? -1 : 1)
    var unit = Unit(dimension: dimension)
    try checkUnit(unit, at: span)
    if dimension.isNone, left.unit.dimension.isNone {
      let keepsTag = !divides || right.unit.tag == .none
      if keepsTag, left.unit.tag != .none { unit = Unit(dimension: .none, tag: left.unit.tag) }
    }
    if right.unit.isPlain || right.unit.dimension.isNone {
      unit = unit.preferring(left.unit)
    } else if !divides, left.unit.dimension.isNone {
      unit = unit.preferring(right.unit)
    }
    if left.parts != nil || right.parts != nil { return try product(divides, ofParts: left, right, unit, at: span) }
    return try node(.binary(divides ? .divide : .multiply, left.id, right.id), kind: .number, unit: unit, at: span)
  }

  /// Reports a unit to a power that no planner means, before its exponent grows beyond all bounds.
  private func checkUnit(_ unit: Unit, at span: SourceSpan) throws(CheckFailure) {
    guard let factor = unit.dimension.factors.first(where: { abs($0.exponent) > 1000 }) else { return }
    throw failure(
      .badPower, at: span,
      Phrase(
        nn: "Resultatet ville vere i \(factor.atom.text)^\(factor.exponent).",
        nb: "Resultatet ville være i \(factor.atom.text)^\(factor.exponent).",
        sv: "Resultatet skulle vara i \(factor.atom.text)^\(factor.exponent).",
        en: "The result would be in \(factor.atom.text)^\(factor.exponent)."))
  }

  private func power(_ left: TypedNode, _ right: TypedNode, at span: SourceSpan) throws(CheckFailure) -> TypedNode {
    let (left, right) = (try number(left, .verbatim("`^`")), try number(right, .verbatim("`^`")))
    guard right.unit.dimension.isNone else {
      throw failure(
        .badPower, at: right.span,
        Phrase(
          nn: "Ein eksponent er eit vanleg tal, og dette er \(right.unit.inWords).",
          nb: "En eksponent er et vanlig tall, og dette er \(right.unit.inWords).",
          sv: "En exponent är ett vanligt tal, och detta är \(right.unit.inWords).",
          en: "An exponent is a plain number, and this is \(right.unit.inWords)."))
    }
    var unit = Unit.one
    if !left.unit.dimension.isNone {
      guard let exponent = constantValue(right.id).flatMap({ Int(exactly: $0) }), abs(exponent) < 16 else {
        throw failure(
          .badPower, at: right.span,
          Phrase(
            nn: """
              \(subject(left, startsSentence: true)) er \(left.unit.inWords), og kan berre opphøgjast i \
              eit heilt, kjent tal under 16.
              """,
            nb: """
              \(subject(left, startsSentence: true)) er \(left.unit.inWords), og kan bare opphøyes i et \
              helt, kjent tall under 16.
              """,
            sv: """
              \(subject(left, startsSentence: true)) är \(left.unit.inWords), och kan bara upphöjas till \
              ett helt, känt tal under 16.
              """,
            en: """
              \(subject(left, startsSentence: true)) is \(left.unit.inWords), and can only be raised to a \
              whole, known power below 16.
              """),
          fixes: [
            "\(typed(left)) ^ 2",
            Fix(
              "(\(typed(left)) / 1 \(left.unit.description)) ^ \(typed(right))",
              remark: Phrase(nn: "utan eininga", nb: "uten enheten", sv: "utan enheten", en: "without its unit")),
          ])
      }
      unit = Unit(dimension: left.unit.dimension.raised(to: exponent))
      try checkUnit(unit, at: span)
    }
    return try node(.binary(.power, left.id, right.id), kind: .number, unit: unit, at: span)
  }

  /// A comparison of two values of one kind and unit.
  func comparison(
    _ operation: BinaryOperator, _ left: TypedNode, _ right: TypedNode, at span: SourceSpan
  ) throws(CheckFailure) -> TypedNode {
    let core: CoreBinary =
      switch operation {
      case .equal: .equal
      case .notEqual: .notEqual
      case .less: .less
      case .lessOrEqual: .lessOrEqual
      case .greater: .greater
      default: .greaterOrEqual
      }
    let (kind, _) = try common(left, right, at: span, comparesPercents: true)
    let ordered = kind == .number || kind == .date || kind == .anything || kind == .member(.year)
    guard ordered || operation == .equal || operation == .notEqual else {
      throw failure(
        .kindMismatch, at: span,
        Phrase(
          nn: "\(describe(kind, .one)) har inga rekkjefølgje; det kan berre vere likt eller ikkje.",
          nb: "\(describe(kind, .one)) har ingen rekkefølge; det kan bare være likt eller ikke.",
          sv: "\(describe(kind, .one)) har ingen ordning; det kan bara vara lika eller inte.",
          en: "\(describe(kind, .one)) has no order; it can only be equal or not."),
        fixes: ["==", "!="])
    }
    return try node(.binary(core, left.id, right.id), kind: .truth, at: span)
  }
}
