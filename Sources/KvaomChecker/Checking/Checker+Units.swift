import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Reading units as written.
extension Checker {
  /// The unit as written.
  func unit(_ syntax: UnitSyntax) throws(CheckFailure) -> Unit {
    guard syntax.factors.count == 1, let factor = syntax.factors.first, factor.exponent == 1, factor.per == 1,
      factor.basis == nil
    else { return try composed(syntax) }
    if let known = simpleUnits[factor.name.text] { return known }
    let made = try composed(syntax)
    simpleUnits[factor.name.text] = made
    return made
  }

  /// The unit that factors make together.
  private func composed(_ syntax: UnitSyntax) throws(CheckFailure) -> Unit {
    var dimension = UnitDimension.none
    var tag = Unit.Tag.none
    var scale = Decimal.one
    for factor in syntax.factors {
      if factor.per != 1 { scale = scale / Decimal(factor.per) }
      if factor.name.text.isEmpty { continue }
      let entry = try unitEntry(factor.name)
      if entry.tag != .none, syntax.factors.count == 1 { tag = entry.tag }
      dimension = dimension.multiplied(by: units.dimension(of: entry, basis: basis(factor)), exponent: factor.exponent)
      let power = (0..<abs(factor.exponent)).reduce(Decimal.one) { power, _ in power * entry.scale }
      scale = factor.exponent < 0 ? scale / power : scale * power
    }
    if tag != .none { return Unit(dimension: .none, tag: tag) }
    let display = display(syntax, scale: scale)
    let isCanonical = scale == .one && display.text == dimension.text
    return Unit(dimension: dimension, preferred: isCanonical ? nil : display)
  }

  /// The entry of a unit's name.
  private func unitEntry(_ name: Name) throws(CheckFailure) -> UnitTable.Entry {
    if let entry = units[name.text] { return entry }
    if let magnitude = TradeWords.magnitude(name.text) { throw unknownMagnitude(name, magnitude) }
    let nearest = units.usualName(for: name.text).map { [Fix($0)] } ?? nearest(to: name.text, among: units.names)
    throw failure(
      .unknownUnit, at: name.span,
      Phrase(
        nn: "Det finst inga eining `\(name.text)`.", nb: "Det finnes ingen enhet `\(name.text)`.",
        sv: "Det finns ingen enhet `\(name.text)`.", en: "There is no unit `\(name.text)`."),
      fixes: nearest + [
        Fix(
          "unit \(name.text)",
          remark: Phrase(
            nn: "øvst i planen, om det er ei eining av dine eigne",
            nb: "øverst i planen, om det er en enhet av dine egne", sv: "överst i planen, om det är en egen enhet",
            en: "at the top of the plan, if it is a unit of yours"))
      ])
  }

  /// A word for a magnitude where a unit belongs, as in `3 millioner`: it says how many, and not of what.
  private func unknownMagnitude(_ name: Name, _ magnitude: (unit: String, factor: String)) -> CheckFailure {
    let word = name.text
    return failure(
      .unknownUnit, at: name.span,
      Phrase(
        nn: "`\(word)` seier kor mange, og ikkje av kva.", nb: "`\(word)` sier hvor mange, og ikke av hva.",
        sv: "`\(word)` säger hur många, och inte av vad.", en: "`\(word)` says how many, and not of what."),
      fixes: [
        Fix(
          magnitude.unit,
          remark: Phrase(
            nn: "om det er kroner", nb: "om det er kroner", sv: "om det är kronor", en: "if they are kroner"),
          gap: .narrow),
        Fix(
          "* \(magnitude.factor)",
          remark: Phrase(
            nn: "om det er noko anna", nb: "om det er noe annet", sv: "om det är något annat",
            en: "if they are something else"), gap: .narrow),
      ])
  }

  private func basis(_ factor: UnitSyntax.Factor) -> PriceBasis? { factor.basis.map(priceBasis) }

  /// The basis as written.
  func priceBasis(_ syntax: PriceBasisSyntax) -> PriceBasis {
    switch syntax {
    case .nominal: .nominal
    case .fixed(let year): .fixed(year: year)
    case .unknown: .unknown
    }
  }

  /// The unit in canonical names: `tkr`, `kr/child`, `position per 1000 child`.
  private func display(_ syntax: UnitSyntax, scale: Decimal) -> UnitDisplay {
    let factors = syntax.factors.map { factor in
      let entry = units[factor.name.text]
      let year: Int? = if case .fixed(let year) = factor.basis { year } else { nil }
      return UnitDisplay.Factor(
        entry?.canonicalName ?? factor.name.text, plural: entry?.plural, exponent: factor.exponent, per: factor.per,
        pricesOf: year)
    }
    return UnitDisplay(factors, scale: scale)
  }

  /// A number literal with its unit: the canonical value.
  func scaled(_ value: Decimal, _ unit: Unit) -> Decimal {
    let scale = unit.scale
    return scale == .one ? value : value * scale
  }
}

/// What is told of operands that do not go together.
extension Checker {
  /// "In" the unit that one unit divided by another is, as it is written: `in tkr/position`.
  func quotient(_ above: Unit, _ below: Unit) -> Phrase {
    if below.isPlain { return above.inWords }
    return above.isPlain
      ? Phrase(nn: "per \(below.words)", nb: "per \(below.words)", sv: "per \(below.words)", en: "per \(below.words)")
      : .verbatim("\(above.inWords)/\(below.words)")
  }

  /// Reports two units that do not fit, with both places.
  func mismatch(_ left: TypedNode, _ right: TypedNode) -> CheckFailure {
    let related: [Diagnostic.Related] = [
      .init(span: left.span, message: left.unit.words),
      .init(span: right.span, message: right.unit.words),
    ]
    let span = left.span.source == right.span.source ? left.span.joined(with: right.span) : left.span
    let found = Phrase(
      nn: """
        \(subject(left, startsSentence: true)) er \(left.unit.inWords), \(subject(right)) \(right.unit.inWords)
        """,
      nb: """
        \(subject(left, startsSentence: true)) er \(left.unit.inWords), \(subject(right)) \(right.unit.inWords)
        """,
      sv: """
        \(subject(left, startsSentence: true)) är \(left.unit.inWords), \(subject(right)) \(right.unit.inWords)
        """,
      en: """
        \(subject(left, startsSentence: true)) is \(left.unit.inWords), \(subject(right)) \(right.unit.inWords)
        """)
    if sameCurrency(left.unit, right.unit) {
      return failure(
        .priceBasisMismatch, at: span,
        Phrase(
          nn: "\(found): beløp i ulike prisar.", nb: "\(found): beløp i ulike priser.",
          sv: "\(found): belopp i olika priser.", en: "\(found): amounts in different prices."), related: related,
        fixes: basisFixes(left, right))
    }
    if left.unit.tag != .none || right.unit.tag != .none { return percentMismatch(left, right, at: span, related) }
    let factor = Unit(dimension: left.unit.dimension.multiplied(by: right.unit.dimension, exponent: -1))
    return failure(
      .unitMismatch, at: span, Phrase(nn: "\(found).", nb: "\(found).", sv: "\(found).", en: "\(found)."),
      related: related,
      fixes: [missingUnit(of: left, as: right.unit), missingUnit(of: right, as: left.unit)].compactMap { $0 }
        + (factor.isPlain
          ? []
          : [
            Fix(
              "\(typed(right)) * x",
              remark: Phrase(
                nn: "der x er \(quotient(left.unit, right.unit))", nb: "der x er \(quotient(left.unit, right.unit))",
                sv: "där x är \(quotient(left.unit, right.unit))",
                en: "where x is \(quotient(left.unit, right.unit))"))
          ]))
  }

  /// The definition of a plain number that was typed in, with the unit of what it stands beside: most likely it was
  /// forgotten there.
  private func missingUnit(of value: TypedNode, as unit: Unit) -> Fix? {
    guard value.unit.isPlain, !unit.isPlain, unit.tag == .none else { return nil }
    if let number = value.literal, !number.isMissing {
      return Fix(
        "\(written(number, .one)) \(unit.display.text)",
        remark: Phrase(
          nn: "om eininga manglar", nb: "om enheten mangler", sv: "om enheten saknas", en: "if its unit is missing"))
    }
    guard case .reference(let id) = program[value.id].operation,
      case .constant(let number) = program[program[id].body].operation, !number.isMissing
    else { return nil }
    let name = program[id].name
    return Fix(
      "\(name) = \(written(number, .one)) \(unit.display.text)",
      remark: Phrase(
        nn: "der `\(name)` blir definert, om eininga manglar", nb: "der `\(name)` defineres, om enheten mangler",
        sv: "där `\(name)` definieras, om enheten saknas", en: "where `\(name)` is defined, if its unit is missing"))
  }

  /// Reports a percent beside an amount or a plain number.
  private func percentMismatch(
    _ left: TypedNode, _ right: TypedNode, at span: SourceSpan, _ related: [Diagnostic.Related]
  ) -> CheckFailure {
    let (amount, percent) = left.unit.tag == .none ? (left, right) : (right, left)
    guard amount.unit.dimension.isNone else {
      return failure(
        .amountPlusPercent, at: span,
        Phrase(
          nn: """
            \(subject(amount, startsSentence: true)) er eit beløp \(amount.unit.inWords), \
            \(subject(percent)) ein del.
            """,
          nb: """
            \(subject(amount, startsSentence: true)) er et beløp \(amount.unit.inWords), \
            \(subject(percent)) en andel.
            """,
          sv: """
            \(subject(amount, startsSentence: true)) är ett belopp \(amount.unit.inWords), \
            \(subject(percent)) en andel.
            """,
          en: """
            \(subject(amount, startsSentence: true)) is an amount \(amount.unit.inWords), \(subject(percent)) a \
            share.
            """),
        related: related,
        fixes: [
          Fix(
            "\(typed(amount)) * (1 + \(typed(percent)))",
            remark: Phrase(
              nn: "beløpet og delen av det", nb: "beløpet og andelen av det", sv: "beloppet och andelen av det",
              en: "the amount and the share of it")),
          Fix(
            "\(typed(amount)) * \(typed(percent))",
            remark: Phrase(nn: "delen åleine", nb: "andelen alene", sv: "andelen ensam", en: "the share alone")),
        ])
    }
    return failure(
      .plainNumberForPercent, at: amount.span,
      Phrase(
        nn: """
          \(subject(percent, startsSentence: true)) er ein prosent, \(subject(amount)) eit vanleg \
          tal\(hundredfold(amount)).
          """,
        nb: """
          \(subject(percent, startsSentence: true)) er en prosent, \(subject(amount)) et vanlig \
          tall\(hundredfold(amount)).
          """,
        sv: """
          \(subject(percent, startsSentence: true)) är en procent, \(subject(amount)) ett vanligt \
          tal\(hundredfold(amount)).
          """,
        en: """
          \(subject(percent, startsSentence: true)) is a percent, \(subject(amount)) a plain \
          number\(hundredfold(amount)).
          """),
      related: related,
      fixes: percentFixes(amount))
  }

  /// `: 4 would be 400 %` of a literal.
  func hundredfold(_ value: TypedNode) -> Phrase {
    value.literal.map {
      Phrase(
        nn: ": \($0.description) ville vere \(written($0, .percent))",
        nb: ": \($0.description) ville være \(written($0, .percent))",
        sv: ": \($0.description) skulle vara \(written($0, .percent))",
        en: ": \($0.description) would be \(written($0, .percent))")
    } ?? .verbatim("")
  }

  /// A literal as the percent it may be meant to be. 0.05 is first of all 5 %, 4 is 4 %.
  func percentFixes(_ value: TypedNode) -> [Fix] {
    guard let literal = value.literal else { return ["\(typed(value)) as %"] }
    guard literal.magnitude < .one else { return ["\(literal)%", "\(literal) pp"] }
    let hundredfold = written(literal, .percent)
    return [Fix(hundredfold), "\(literal)%", "\(hundredfold.dropLast()) pp"]
  }

  /// How two amounts in different prices come together.
  func basisFixes(_ left: TypedNode, _ right: TypedNode) -> [Fix] {
    guard case .fixed(let year) = left.unit.dimension.currency?.basis ?? .unknown else {
      guard case .fixed(let year) = right.unit.dimension.currency?.basis ?? .unknown else { return ["prices nominal"] }
      return [
        "price.nominal(\(typed(right)), index, base: \(year))", "price.real(\(typed(left)), index, base: \(year))",
      ]
    }
    return ["price.nominal(\(typed(left)), index, base: \(year))", "price.real(\(typed(right)), index, base: \(year))"]
  }

  /// How an amount comes into the prices of `unit`.
  func basisFixes(_ value: TypedNode, in unit: Unit) -> [Fix] {
    if case .fixed(let year) = value.unit.dimension.currency?.basis {
      return ["price.nominal(\(typed(value)), index, base: \(year))"]
    }
    if case .fixed(let year) = unit.dimension.currency?.basis {
      return ["price.real(\(typed(value)), index, base: \(year))"]
    }
    return ["prices nominal"]
  }

  /// Warns where each side has a dimension, other than the year, that the other lacks.
  func warnOfCombinations(
    _ left: TypedNode, _ right: TypedNode, _ result: TypedNode, at span: SourceSpan, _ context: Context
  ) {
    func extra(_ shape: Shape, _ other: Shape) -> DimensionID? {
      shape.axes.map { $0.dimension }.first { $0 != .year && !other.has($0) && !program[$0].isNameless }
    }
    guard let first = extra(left.shape, right.shape), let second = extra(right.shape, left.shape) else { return }
    guard saysOfMembers("combinations", at: span, context) else { return }
    let name = context.ownEntry.map { entries[$0].name } ?? "name"
    let unit = result.unit.isPlain ? "" : "\(result.unit.description) "
    let dimensions = result.shape.axes.map { program[$0.dimension].name }.joined(separator: ", ")
    report(
      .outerProduct, at: span,
      Phrase(
        nn: """
          \(subject(left, startsSentence: true)) er etter `\(program[first].name)`, \(subject(right)) etter \
          `\(program[second].name)`: resultatet har alle kombinasjonar av dei.
          """,
        nb: """
          \(subject(left, startsSentence: true)) er etter `\(program[first].name)`, \(subject(right)) etter \
          `\(program[second].name)`: resultatet har alle kombinasjoner av dem.
          """,
        sv: """
          \(subject(left, startsSentence: true)) är efter `\(program[first].name)`, \(subject(right)) efter \
          `\(program[second].name)`: resultatet har alla kombinationer av dem.
          """,
        en: """
          \(subject(left, startsSentence: true)) is by `\(program[first].name)`, \(subject(right)) by \
          `\(program[second].name)`: the result has every combination of them.
          """),
      fixes: [
        Fix(
          "\(name): \(unit)by \(dimensions) = …",
          remark: Phrase(
            nn: "om det er meininga", nb: "om det er meningen", sv: "om det är meningen", en: "if that is meant"))
      ])
  }
}
