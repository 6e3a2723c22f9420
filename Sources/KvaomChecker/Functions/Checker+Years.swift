import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Functions along the years.
extension Checker {
  /// `prev(x)`
  func previous(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    try expectYears(call)
    var inner = context
    inner.isUnderPrevious = true
    let value = try single(call, inner)
    return try node(.previous(value.id), kind: value.kind, unit: value.unit, at: call.span)
  }

  /// `cumulative(x)`, `cumulative(x over d)`
  func cumulative(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    if let sum = try runningSum(call, context) { return sum }
    try expectYears(call)
    let amount = try amount(call, context)
    let own = try node(.cumulative(amount.id), kind: .number, unit: amount.unit, at: call.span)
    warnOfSum(of: amount, [.year], own, call, context)
    return own
  }

  /// `change(x)`: of a percent in points.
  func change(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    let (amount, before) = try amountAndBefore(call, context)
    let unit = amount.unit.tag == .percent ? Unit.points : amount.unit
    let change = try node(.binary(.subtract, amount.id, before.id), kind: .number, unit: unit, at: call.span)
    keptDirections[change.id] = amount.id
    return change
  }

  /// `growth(x)`: a percent.
  func growth(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    let (amount, before) = try amountAndBefore(call, context)
    // Where the signs differ there is no growth: the division by zero says so, as it does where the base is zero.
    let product = try node(.binary(.multiply, amount.id, before.id), kind: .number, at: call.span)
    let zero = constant(.zero, at: call.span)
    let differs = try node(.binary(.less, product.id, zero.id), kind: .truth, at: call.span)
    let base = try node(
      .conditional(condition: differs.id, then: zero.id, otherwise: before.id), kind: .number, unit: amount.unit,
      at: call.span)
    let ratio = try node(.binary(.divide, amount.id, base.id), kind: .number, at: call.span)
    let one = constant(.one, at: call.span)
    let growth = try node(.binary(.subtract, ratio.id, one.id), kind: .number, unit: .percent, at: call.span)
    keptDirections[growth.id] = amount.id
    return growth
  }

  private func expectYears(_ call: CallArguments) throws(CheckFailure) {
    guard !program[.year].members.isEmpty else {
      throw noYears(
        Phrase(
          nn: "`\(call.function.text)` går langs åra", nb: "`\(call.function.text)` går langs årene",
          sv: "`\(call.function.text)` går längs åren", en: "`\(call.function.text)` goes along the years"),
        at: call.span)
    }
    if call.function.text != "cumulative" { noteGap(at: call.span) }
  }

  /// Says once what `prev` and its kin do where the axis leaves out years.
  private func noteGap(at span: SourceSpan) {
    let after = program[.year].yearsAfterGaps.compactMap { program[.year].members[$0].year?.year }
    guard !saidGap, let first = after.first else { return }
    saidGap = true
    let years = after.map { String($0) }.joined(separator: ", ")
    report(
      .gapInAxis, at: span,
      Phrase(
        nn: "Planen har ikkje året før \(years): det som byggjer på året før, manglar der.",
        nb: "Planen har ikke året før \(years): det som bygger på året før, mangler der.",
        sv: "Planen har inte året före \(years): det som bygger på året före saknas där.",
        en: "The plan lacks the year before \(years): what builds on the year before is missing there."),
      fixes: [
        Fix(
          "\(first - 1)",
          remark: Phrase(nn: "med i `years`", nb: "med i `years`", sv: "med i `years`", en: "in `years`"))
      ]
    )
  }

  private func amount(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    try number(single(call, context), .verbatim("`\(call.function.text)`"))
  }

  private func amountAndBefore(
    _ call: CallArguments, _ context: Context
  ) throws(CheckFailure) -> (amount: TypedNode, before: TypedNode) {
    try expectYears(call)
    let amount = try amount(call, context)
    return (amount, try node(.previous(amount.id), kind: .number, unit: amount.unit, at: call.span))
  }

  /// `cumulative(x over d)`: the sum up to each member, in the order of the members; nil where it goes along the years.
  private func runningSum(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode? {
    let value = try number(single(call, context), .verbatim("`cumulative`"))
    let isList = value.shape.axes.count == 1 && program[value.shape.axes[0].dimension].isNameless
    guard isList || call.positional[0].over.isEmpty == false else { return nil }
    let dimensions = try over(call.positional[0], value, call, context)
    if dimensions == [.year] { return nil }
    guard dimensions.count == 1, let axis = value.shape.axis(over: dimensions[0]) else {
      throw failure(
        .wrongArguments, at: call.span,
        Phrase(
          nn: "`cumulative` går langs éin dimensjon.", nb: "`cumulative` går langs én dimensjon.",
          sv: "`cumulative` går längs en dimension.", en: "`cumulative` goes along one dimension."))
    }
    var values: [TypedNode] = []
    var regions: [[AxisSelection]] = []
    for member in axis.members.positions {
      let pick = AxisSelection(dimension: axis.dimension, members: [member], dropsAxis: true)
      var sum = try node(.select(value.id, [pick]), kind: .number, unit: value.unit, at: call.span)
      if let before = values.last {
        sum = try node(.binary(.add, before.id, sum.id), kind: .number, unit: value.unit, at: call.span)
      }
      values.append(sum)
      regions.append([AxisSelection(dimension: axis.dimension, members: [member], dropsAxis: false)])
    }
    return try assembled(values, regions, kind: .number, unit: value.unit, at: call.span)
  }

  /// `chain(rates, base: 2017)`: 1 in the base year, growing by each year's rate.
  func chain(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    try expectYears(call)
    let rates = try number(single(call, context), .verbatim("`chain`"))
    guard rates.unit.dimension.isNone else {
      throw failure(
        .unitMismatch, at: rates.span,
        Phrase(
          nn: "`chain` tek vekstrater, og dette er \(rates.unit.inWords).",
          nb: "`chain` tar vekstrater, og dette er \(rates.unit.inWords).",
          sv: "`chain` tar tillväxttakter, och detta är \(rates.unit.inWords).",
          en: "`chain` takes rates of growth, and this is \(rates.unit.inWords)."))
    }
    let base = try named("base", call, context)
    let year = try constantYear(base)
    guard let position = position(of: String(year), in: .year) else {
      throw noSuchYear(String(year), at: base.span)
    }
    return try node(.chain(widened(rates, to: position).id, base: position), kind: .number, at: call.span)
  }

  /// Rates that begin after the base year, or end before it, over the whole axis: the base needs no rate of its own.
  private func widened(_ rates: TypedNode, to base: Int) -> TypedNode {
    guard let axis = rates.shape.axis(over: .year), axis.members.offset(of: base) == nil else { return rates }
    let region = AxisSelection(dimension: .year, members: axis.members.positions, dropsAxis: false)
    let shape = rates.shape.replacing(rules.fullAxis(.year))
    return add(
      .cases([CoreCase(region: [region], value: rates.id)], shape: shape), shape: shape, kind: .number,
      unit: rates.unit,
      at: rates.span)
  }

  /// `in_force(from: 2016-09, until: 2018)`: the share of each year.
  func inForce(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    try expect(call)
    guard call["from"] != nil || call["until"] != nil else {
      throw failure(
        .wrongArguments, at: call.span,
        Phrase(
          nn: "`in_force` treng `from:` eller `until:`.", nb: "`in_force` trenger `from:` eller `until:`.",
          sv: "`in_force` behöver `from:` eller `until:`.", en: "`in_force` needs `from:` or `until:`."),
        fixes: ["in_force(from: 2016-09)"])
    }
    let years = program[.year].members.compactMap { $0.year?.year }
    guard !years.isEmpty else {
      throw noYears(
        Phrase(
          nn: "`in_force` er delen av kvart år", nb: "`in_force` er andelen av hvert år",
          sv: "`in_force` är andelen av varje år", en: "`in_force` is the share of each year"), at: call.span)
    }
    let from = call["from"].flatMap { dateLiteral($0.value, context) }
    let until = call["until"].flatMap { dateLiteral($0.value, context) }
    if (from != nil || call["from"] == nil) && (until != nil || call["until"] == nil) {
      let shares = PeriodShares(years: years).shares(from: from, until: until)
      let shape = Shape([rules.fullAxis(.year)])
      func cube(_ cells: [Decimal]) -> TypedNode {
        add(.cube(shape: shape, cells: program.add(cells: cells)), shape: shape, kind: .number, at: call.span)
      }
      var own = cube(shares.decimals)
      if shares.whole == .one { return own }
      own.parts = TypedNode.Parts(id: cube(shares.parts).id, whole: shares.whole)
      return own
    }
    let first = try call["from"] == nil ? nil : date(named("from", call, context))
    let last = try call["until"] == nil ? nil : date(named("until", call, context))
    let parts = try node(.inForce(from: first?.id, until: last?.id), kind: .number, at: call.span)
    return try share(TypedNode.Parts(id: parts.id, whole: Decimal(CoreOperation.yearParts)), .one, at: call.span)
  }

  private func date(_ value: TypedNode) throws(CheckFailure) -> TypedNode {
    guard value.kind == .date, value.shape.axes.isEmpty else {
      throw failure(
        .kindMismatch, at: value.span,
        Phrase(
          nn: "Her står éin dato, og dette er \(describe(value.kind, value.unit)) \(describe(value.shape)).",
          nb: "Her står én dato, og dette er \(describe(value.kind, value.unit)) \(describe(value.shape)).",
          sv: "Här står ett datum, och detta är \(describe(value.kind, value.unit)) \(describe(value.shape)).",
          en: "One date stands here, and this is \(describe(value.kind, value.unit)) \(describe(value.shape))."))
    }
    return value
  }

  /// A date, a month or a bare year as written; nil for anything else.
  private func dateLiteral(_ id: ExpressionID, _ context: Context) -> DateLiteral? {
    switch context[id].kind {
    case .date(let date): return date
    case .number(let value, nil):
      guard let year = Int(exactly: value), (1900...2199).contains(year) else { return nil }
      return DateLiteral(year: year)
    default: return nil
    }
  }
}

/// Values whose cells are members of a dimension.
extension Checker {
  /// `place_of(member)`: the place of a member in its dimension, from 1. Years count as the calendar does, so a year
  /// the axis leaves out leaves a place out.
  func placeOf(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    let value = try single(call, context)
    guard case .member(let dimension) = value.kind else {
      throw failure(
        .kindMismatch, at: value.span,
        Phrase(
          nn: "`place_of` tek kategoriar av ein dimensjon, og dette er \(describe(value.kind, value.unit)).",
          nb: "`place_of` tar kategorier av en dimensjon, og dette er \(describe(value.kind, value.unit)).",
          sv: "`place_of` tar kategorier av en dimension, och detta är \(describe(value.kind, value.unit)).",
          en: "`place_of` takes members of a dimension, and this is \(describe(value.kind, value.unit))."),
        fixes: ["place_of(year)"])
    }
    let members = program[dimension].members
    let first = members.first?.year?.year ?? 0
    let places = members.indices.map { Decimal(members[$0].year.map { $0.year - first + 1 } ?? $0 + 1) }
    let shape = Shape([rules.fullAxis(dimension)])
    let all = add(.cube(shape: shape, cells: program.add(cells: places)), shape: shape, kind: .number, at: call.span)
    if case .coordinate = program[value.id].operation { return all }
    return try node(.lookup(all.id, dimension: dimension, at: value.id), kind: .number, at: call.span)
  }

  /// The member a text names, for `rates[zone: zone]` with `zone = "I"`. A text known now must name one; another is
  /// held against the members when the plan runs.
  func member(named text: TypedNode, in dimension: DimensionID) throws(CheckFailure) -> TypedNode {
    let members = program[dimension].members
    if case .constant(let cell) = program[text.id].operation, let index = Int(exactly: cell) {
      let name = program.texts[index]
      guard let position = position(of: name, in: dimension) else {
        throw unknownMember(name, in: [dimension], at: text.span)
      }
      return constant(Decimal(position), kind: .member(dimension), at: text.span)
    }
    var found = constant(.missing(0), kind: .member(dimension), at: text.span)
    for (position, member) in members.enumerated().reversed() {
      let isIt = try node(
        .binary(.equal, text.id, textConstant(member.name, at: text.span).id), kind: .truth, at: text.span)
      let place = constant(Decimal(position), kind: .member(dimension), at: text.span)
      found = try node(
        .conditional(condition: isIt.id, then: place.id, otherwise: found.id), kind: .member(dimension), at: text.span)
    }
    let isUnknown = try node(.unary(.isMissing, found.id), kind: .truth, at: text.span)
    let isBlank = try node(.unary(.isMissing, text.id), kind: .truth, at: text.span)
    let isKnown = try node(.unary(.not, isUnknown.id), kind: .truth, at: text.span)
    let isFine = try node(.binary(.or, isKnown.id, isBlank.id), kind: .truth, at: text.span)
    return try node(
      .require(
        condition: isFine.id, value: found.id,
        .stated(
          Phrase(
            nn: "Denne teksten er ikkje namnet på nokon kategori i `\(program[dimension].name)`.",
            nb: "Denne teksten er ikke navnet på noen kategori i `\(program[dimension].name)`.",
            sv: "Den här texten är inte namnet på någon kategori i `\(program[dimension].name)`.",
            en: "This text names no member of `\(program[dimension].name)`."))),
      kind: .member(dimension), at: text.span)
  }
}
