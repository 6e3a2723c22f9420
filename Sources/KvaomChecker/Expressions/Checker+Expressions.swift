import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Typing expressions: one case a form, each in the area it belongs to.
extension Checker {
  /// The failure of formulas that have too many parts.
  func tooManyParts(_ limit: Int, at span: SourceSpan) -> CheckFailure {
    failure(
      .tooLarge, at: span,
      Phrase(
        nn: "Formlane har meir enn \(limit) delar når funksjonane er sette inn.",
        nb: "Formlene har mer enn \(limit) deler når funksjonene er satt inn.",
        sv: "Formlerna har mer än \(limit) delar när funktionerna är insatta.",
        en: "The formulas have more than \(limit) parts once functions are inlined."))
  }

  /// The expression, checked. One finding at most is reported for it.
  func expression(_ id: ExpressionID, _ context: Context) throws(CheckFailure) -> TypedNode {
    let span = context[id].span
    guard program.nodes.count < nodeLimit else {
      // One cause, told once: what comes after it has no room either.
      if saidTooLarge { throw .reported }
      saidTooLarge = true
      throw tooManyParts(nodeLimit, at: span)
    }
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.depthLimit else {
      throw failure(
        .tooLarge, at: span,
        Phrase(
          nn: "Hit kjem ein berre gjennom meir enn \(Self.depthLimit) uttrykk, det eine inne i det andre.",
          nb: "Hit kommer en bare gjennom mer enn \(Self.depthLimit) uttrykk, det ene inne i det andre.",
          sv: "Hit når man bara genom mer än \(Self.depthLimit) uttryck, det ena inuti det andra.",
          en: "This is reached through more than \(Self.depthLimit) expressions, each inside another."))
    }
    switch context[id].kind {
    case .hole: throw .reported
    case .number(let value, let syntax):
      let node = try number(value, syntax, at: span)
      if syntax != nil, value.looksLikeThousands, context.text.scope === planScope,
        !context.text.tree.diagnostics.contains(where: { $0.code == .whichNumber })
      {
        noteThousands(value, node)
      }
      return node
    case .text(let text): return textConstant(text, at: span)
    case .date(let date): return constant(Decimal(date.firstDay), kind: .date, at: span)
    case .truth(let truth): return constant(truth ? .one : .zero, kind: .truth, at: span)
    case .missing: return constant(.missing(0), kind: .anything, at: span)
    case .name(let name): return try self.name(name, context)
    case .unary(let operation, let operand): return try unary(operation, operand, at: span, context)
    case .binary(let operation, let left, let right, let place):
      return try binary(operation, left, right, at: span, operatorSpan: place, context)
    case .isMissing(let operand, let negated): return try isMissing(operand, negated: negated, at: span, context)
    case .conditional(let condition, let then, let otherwise):
      return try conditional(condition, then, otherwise, at: span, context)
    case .block(let locals, let result): return try block(locals, result, context)
    case .list(let items): return try list(items, at: span, context)
    case .index(let base, let selectors): return try index(base, selectors, at: span, context)
    case .call(let module, let function, let arguments):
      return try call(module: module, function, arguments, at: span, context)
    case .convert(let operand, let syntax): return try convert(operand, to: syntax, at: span, context)
    case .inLayer(let operand, let reference): return try inLayer(operand, reference, at: span, context)
    case .with(let operand, let statements): return try with(operand, statements, at: span, context)
    }
  }

  private func number(_ value: Decimal, _ syntax: UnitSyntax?, at span: SourceSpan) throws(CheckFailure) -> TypedNode {
    guard !value.isMissing else {
      throw failure(
        .overflow, at: span,
        Phrase(
          nn: "Dette talet er for stort.", nb: "Dette tallet er for stort.", sv: "Det här talet är för stort.",
          en: "This number is too large."))
    }
    guard let syntax else {
      return add(.constant(value), shape: .scalar, kind: .number, at: span, literal: value)
    }
    let unit = try unit(syntax)
    let node = constant(scaled(value, unit), unit: unit, at: span)
    program.writtenUnits.append((node.id, unit))
    return node
  }

  /// Says of an amount like `540.000 kr` that its three digits are decimals.
  private func noteThousands(_ value: Decimal, _ node: TypedNode) {
    guard [.money, .moneyRate, .count].contains(node.unit.unitClass) else { return }
    let (thousands, decimals) = value.thousandsAndDecimals
    let unit = node.unit.display.text
    report(
      .threeDecimals, at: node.span,
      Phrase(
        nn: "Dette er \(value.reduced.description) \(unit): tre siffer etter punktumet ser ut som tusen.",
        nb: "Dette er \(value.reduced.description) \(unit): tre sifre etter punktumet ser ut som tusen.",
        sv: "Detta är \(value.reduced.description) \(unit): tre siffror efter punkten ser ut som tusental.",
        en: "This is \(value.reduced.description) \(unit): three digits after the point look like thousands."),
      fixes: [
        Fix(
          "\(thousands) \(unit)", remark: Phrase(nn: "tusen", nb: "tusen", sv: "tusental", en: "thousands"),
          gap: .narrow),
        Fix(
          "\(decimals) \(unit)",
          remark: Phrase(nn: "desimalar", nb: "desimaler", sv: "decimaler", en: "decimals"), gap: .narrow),
      ])
  }

  /// A text known now.
  func textConstant(_ text: String, at span: SourceSpan) -> TypedNode {
    constant(Decimal(program.index(ofText: text)), kind: .text, at: span)
  }

  private func block(
    _ locals: [LocalDefinition], _ result: ExpressionID, _ context: Context
  ) throws(CheckFailure) -> TypedNode {
    var inner = context
    for local in locals {
      inner.locals[local.name.text] = .init(node: try expression(local.value, inner), depth: inner.depth)
    }
    return try expression(result, inner)
  }

  private func isMissing(
    _ operand: ExpressionID, negated: Bool, at span: SourceSpan, _ context: Context
  ) throws(CheckFailure) -> TypedNode {
    let test = try node(.unary(.isMissing, expression(operand, context).id), kind: .truth, at: span)
    return negated ? try node(.unary(.not, test.id), kind: .truth, at: span) : test
  }

  private func conditional(
    _ condition: ExpressionID, _ then: ExpressionID, _ otherwise: ExpressionID, at span: SourceSpan, _ context: Context
  ) throws(CheckFailure) -> TypedNode {
    let test = try truth(
      expression(condition, context),
      Phrase(nn: "Vilkåret i `if`", nb: "Vilkåret i `if`", sv: "Villkoret i `if`", en: "The condition of `if`"))
    let (first, second) = try pair(then, otherwise, context)
    let (kind, unit) = try common(first, second, at: span)
    return try node(
      .conditional(condition: test.id, then: first.id, otherwise: second.id), kind: kind, unit: unit, at: span)
  }

  /// A truth, or a diagnostic.
  func truth(_ value: TypedNode, _ place: @autoclosure () -> Phrase) throws(CheckFailure) -> TypedNode {
    guard value.kind == .truth || value.kind == .anything else { throw noTruth(value, place()) }
    return value
  }

  /// That `place` needs a truth.
  private func noTruth(_ value: TypedNode, _ place: Phrase) -> CheckFailure {
    let found = describe(value.kind, value.unit)
    return failure(
      .kindMismatch, at: value.span,
      Phrase(
        nn: "\(place) må vere ja eller nei (true eller false), og dette er \(found).",
        nb: "\(place) må være ja eller nei (true eller false), og dette er \(found).",
        sv: "\(place) måste vara ja eller nej (true eller false), och detta är \(found).",
        en: "\(place) must be true or false, and this is \(found)."),
      fixes: value.kind == .number ? ["\(typed(value)) > 0"] : [])
  }

  /// A list is a cube over a nameless dimension of its length.
  private func list(_ items: [ExpressionID], at span: SourceSpan, _ context: Context) throws(CheckFailure) -> TypedNode
  {
    guard !items.isEmpty else {
      throw failure(
        .shapeMismatch, at: span,
        Phrase(
          nn: "Ei tom liste har ikkje noko slag verdi.", nb: "En tom liste har ikke noe slags verdi.",
          sv: "En tom lista har inget slags värde.", en: "An empty list has no kind of value."))
    }
    var values: [TypedNode] = []
    for item in items { values.append(try expression(item, context)) }
    // 0 and `missing` fit any unit, in a list too.
    let first = values.first { !$0.fitsAnyUnit } ?? values[0]
    var type = (kind: first.kind, unit: first.unit)
    for value in values {
      type = try common(
        add(.constant(.zero), shape: .scalar, kind: type.kind, unit: type.unit, at: first.span), value, at: value.span)
    }
    let literal: Decimal? = values.allSatisfy { $0.literal == .zero } ? .zero : nil
    let dimension = listDimension(items.count)
    let cells = values.compactMap { constantValue($0.id) }
    let shape = Shape([rules.fullAxis(dimension)])
    if cells.count == values.count {
      return add(
        .cube(shape: shape, cells: program.add(cells: cells)), shape: shape, kind: type.kind, unit: type.unit, at: span,
        literal: literal)
    }
    let regions = items.indices.map { [AxisSelection(dimension: dimension, members: [$0], dropsAxis: false)] }
    return try assembled(values, regions, kind: type.kind, unit: type.unit, at: span)
  }

  /// The nameless dimension of lists of a length.
  func listDimension(_ count: Int) -> DimensionID {
    if let known = listDimensions[count] { return known }
    let members = (1...max(count, 1)).map { DimensionDeclaration.Member(name: String($0), label: String($0)) }
    let id = program.add(
      DimensionDeclaration(name: "item", label: "", members: members, isNameless: true, span: nil))
    listDimensions[count] = id
    return id
  }

  /// `x as unit`
  private func convert(
    _ operand: ExpressionID, to syntax: UnitSyntax, at span: SourceSpan, _ context: Context
  ) throws(CheckFailure) -> TypedNode {
    var value = try expression(operand, context)
    let unit = try unit(syntax)
    value.unit = try converted(value, to: syntax.many.map { shown(value.unit, per: $0) } ?? unit, at: syntax.span)
    value.literal = nil
    return value
  }

  /// The unit of a quotient, shown as `position per 1000 child` in place of `position/child`; a plain number as `per
  /// 1000`.
  private func shown(_ unit: Unit, per many: Int64) -> Unit {
    var factors = unit.dimension.display.factors
    let below = factors.firstIndex { $0.exponent < 0 }
    let old = below.map { factors.remove(at: $0) }
    let counted = UnitDisplay.Factor(
      old?.name ?? "", plural: old?.plural, exponent: old?.exponent ?? -1, per: many, pricesOf: old?.pricesOf)
    factors.insert(counted, at: below ?? factors.endIndex)
    return Unit(dimension: unit.dimension, preferred: UnitDisplay(factors, scale: .one / Decimal(many)))
  }

  /// The unit a value gets by `as`: the same measure, shown differently.
  func converted(_ value: TypedNode, to unit: Unit, at span: SourceSpan) throws(CheckFailure) -> Unit {
    guard value.kind == .number || value.kind == .anything else {
      throw failure(
        .kindMismatch, at: span,
        Phrase(
          nn: "`as` er for tal, og dette er \(describe(value.kind, value.unit)).",
          nb: "`as` er for tall, og dette er \(describe(value.kind, value.unit)).",
          sv: "`as` är för tal, och detta är \(describe(value.kind, value.unit)).",
          en: "`as` is for numbers, and this is \(describe(value.kind, value.unit))."))
    }
    guard value.unit.dimension == unit.dimension || value.fitsAnyUnit else {
      let isPrice = sameCurrency(value.unit, unit)
      let shown = subject(value, startsSentence: true)
      throw failure(
        isPrice ? .priceBasisMismatch : .unitMismatch, at: span,
        isPrice
          ? Phrase(
            nn: """
              \(shown) er \(value.unit.inWords), og kan ikkje visast som \(unit.words): \
              beløpa er i ulike prisar.
              """,
            nb: """
              \(shown) er \(value.unit.inWords), og kan ikke vises som \(unit.words): \
              beløpene er i ulike priser.
              """,
            sv: """
              \(shown) är \(value.unit.inWords), och kan inte visas som \(unit.words): \
              beloppen är i olika priser.
              """,
            en: """
              \(shown) is \(value.unit.inWords), and cannot be shown as \(unit.words): \
              these are amounts in different prices.
              """)
          : Phrase(
            nn: "\(shown) er \(value.unit.inWords), og kan ikkje visast som \(unit.words).",
            nb: "\(shown) er \(value.unit.inWords), og kan ikke vises som \(unit.words).",
            sv: "\(shown) är \(value.unit.inWords), och kan inte visas som \(unit.words).",
            en: "\(shown) is \(value.unit.inWords), and cannot be shown as \(unit.words)."),
        related: [.init(span: value.span, message: value.unit.words)],
        fixes: isPrice ? basisFixes(value, in: unit) : [])
    }
    return unit
  }
}
