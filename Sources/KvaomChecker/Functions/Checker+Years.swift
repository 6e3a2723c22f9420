import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// Functions along the years.
extension Checker {
  /// `prev`, `cumulative`, `change`, `growth`, `chain`
  func alongYears(_ builtin: Builtin, _ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    if builtin == .cumulative, let sum = try runningSum(call, context) { return sum }
    guard !program[.year].members.isEmpty else {
      throw noYears("`\(call.function.text)` goes along the years", at: call.span)
    }
    if builtin == .chain { return try chain(call, context) }
    var inner = context
    inner.isUnderPrevious = context.isUnderPrevious || builtin == .prev
    let value = try single(call, inner)
    if builtin == .prev { return try node(.previous(value.id), kind: value.kind, unit: value.unit, at: call.span) }
    let amount = try number(value, "`\(call.function.text)`")
    if builtin == .cumulative {
      return try node(.cumulative(amount.id), kind: .number, unit: amount.unit, at: call.span)
    }
    let before = try node(.previous(amount.id), kind: .number, unit: amount.unit, at: call.span)
    if builtin == .change {
      let unit = amount.unit.tag == .percent ? Unit.points : amount.unit
      return try node(.binary(.subtract, amount.id, before.id), kind: .number, unit: unit, at: call.span)
    }
    let ratio = try node(.binary(.divide, amount.id, before.id), kind: .number, at: call.span)
    let one = constant(.one, at: call.span)
    return try node(.binary(.subtract, ratio.id, one.id), kind: .number, unit: .percent, at: call.span)
  }

  /// `cumulative(x over d)`: the sum up to each member, in the order of the members; nil where it goes along the years.
  private func runningSum(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode? {
    let value = try number(single(call, context), "`cumulative`")
    let isList = value.shape.axes.count == 1 && program[value.shape.axes[0].dimension].isNameless
    guard isList || call.positional[0].over.isEmpty == false else { return nil }
    let dimensions = try over(call.positional[0], value, call, context)
    if dimensions == [.year] { return nil }
    guard dimensions.count == 1, let axis = value.shape.axis(over: dimensions[0]) else {
      throw failure(.wrongArguments, at: call.span, "`cumulative` goes along one dimension.")
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

  private func chain(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    let rates = try number(single(call, context, named: ["base"]), "`chain`")
    guard rates.unit.dimension.isNone else {
      throw failure(.unitMismatch, at: rates.span, "`chain` takes rates of growth, and this is in \(rates.unit.description).")
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
      .cases([CoreCase(region: [region], value: rates.id)], shape: shape), shape: shape, kind: .number, unit: rates.unit,
      at: rates.span)
  }

  /// `in_force(from: 2016-09, until: 2018)`: the share of each year.
  func inForce(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    try expect(call, positional: 0, named: ["from", "until"])
    guard call["from"] != nil || call["until"] != nil else {
      throw failure(.wrongArguments, at: call.span, "`in_force` needs `from:` or `until:`.", fixes: ["in_force(from: 2016-09)"])
    }
    let years = program[.year].members.compactMap { $0.year?.year }
    guard !years.isEmpty else { throw noYears("`in_force` is the share of each year", at: call.span) }
    let from = call["from"].flatMap { dateLiteral($0.value, context) }
    let until = call["until"].flatMap { dateLiteral($0.value, context) }
    if (from != nil || call["from"] == nil) && (until != nil || call["until"] == nil) {
      let shares = YearWeights(years: years).shares(from: from, until: until)
      let shape = Shape([rules.fullAxis(.year)])
      return add(.cube(shape: shape, cells: program.add(cells: shares)), shape: shape, kind: .number, at: call.span)
    }
    let first = try call["from"] == nil ? nil : date(named("from", call, context))
    let last = try call["until"] == nil ? nil : date(named("until", call, context))
    return try node(.inForce(from: first?.id, until: last?.id), kind: .number, at: call.span)
  }

  private func date(_ value: TypedNode) throws(CheckFailure) -> TypedNode {
    guard value.kind == .date, value.shape.axes.isEmpty else {
      throw failure(.kindMismatch, at: value.span, "One date stands here, and this is \(describe(value.kind, value.unit)) \(describe(value.shape)).")
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
