import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// Questions of the analyses: read, bound and typed here, answered by the engine.
extension Checker {
  /// One analysis, with its items.
  func analysis(
    _ command: Command, _ draft: CommandDraft, at span: SourceSpan, _ context: Context
  ) throws(CheckFailure) -> (CheckedAnalysis, items: [CheckedItem]) {
    var variables = draft.variables
    var items: [CheckedItem] = []
    for written in command.items {
      switch command.verb {
      case .solve, .correlate: variables.append(try variable(written.expression, context))
      default:
        items.append(item(try expression(written.expression, context), written.expression, context, at: written.span))
      }
    }
    try checkItems(command, items, variables, at: span)
    var targets: [CheckedItem] = []
    var equation: (left: CheckedItem, right: CheckedItem)?
    for id in draft.targets {
      if command.verb == .solve, case .binary(.equal, let left, let right, _) = context[id].kind {
        equation = try sides(left, right, at: context[id].span, context)
      } else {
        targets.append(item(try expression(id, context), id, context))
      }
    }
    if command.verb == .solve, equation == nil {
      throw failure(.badCommand, at: span, "`solve` needs to know what should come out.", fixes: ["solve wage_growth for gap[2020] = 0 tkr"])
    }
    let analysis = CheckedAnalysis(
      verb: command.verb, variables: variables, targets: targets, equation: equation, against: draft.against,
      years: draft.fromTo, file: draft.file, draws: draft.draws, seed: draft.seed, settings: draft.settings,
      words: draft.words)
    return (analysis, items)
  }

  private func checkItems(
    _ command: Command, _ items: [CheckedItem], _ variables: [CheckedVariable], at span: SourceSpan
  ) throws(CheckFailure) {
    let example: String
    let isComplete: Bool
    switch command.verb {
    case .measures: return
    case .solve: (example, isComplete) = ("solve wage_growth for gap[2020] = 0 tkr", variables.count == 1)
    case .correlate: (example, isComplete) = ("correlate wage_growth, price_growth at 0.6", variables.count == 2)
    case .when: (example, isComplete) = ("when on_time >= 100%", items.count == 1 && items[0].kind == .truth)
    case .sweep: (example, isComplete) = ("sweep net_cost[2020] with wage_growth = 0%..5% step 0.5%", !items.isEmpty && !variables.isEmpty)
    case .why, .bridge, .tornado, .optimise: (example, isComplete) = ("\(command.verb.rawValue) net_cost[2020]", items.count == 1)
    default: (example, isComplete) = ("\(command.verb.rawValue) net_cost[2020]", !items.isEmpty)
    }
    guard isComplete else {
      throw failure(.badCommand, at: span, "`\(command.verb.rawValue)` cannot be asked like this.", fixes: [example])
    }
  }

  private func sides(
    _ left: ExpressionID, _ right: ExpressionID, at span: SourceSpan, _ context: Context
  ) throws(CheckFailure) -> (CheckedItem, CheckedItem) {
    let (first, second) = try pair(left, right, context)
    _ = try common(first, second, at: span)
    return (item(first, left, context), item(second, right, context))
  }

  /// `wage_growth`, `staff[Klepp]`: what is varied.
  func variable(_ id: ExpressionID, _ context: Context) throws(CheckFailure) -> CheckedVariable {
    switch context[id].kind {
    case .name(let name): return try variable(name, [], at: context[id].span, nil, context)
    case .index(let base, let selectors):
      guard case .name(let name) = context[base].kind else { break }
      return try variable(name, selectors, at: context[id].span, nil, context)
    default: break
    }
    throw failure(
      .badCommand, at: context[id].span, "An input, or some of a definition's cells, stands here.",
      fixes: ["wage_growth", "staff[Klepp]"])
  }

  /// A varied definition, with the range and step written for it.
  func variable(
    _ name: Name, _ selectors: [Selector], at span: SourceSpan,
    _ range: (low: ExpressionID, high: ExpressionID, step: ExpressionID?)?, _ context: Context
  ) throws(CheckFailure) -> CheckedVariable {
    guard case .definition(let index) = context.text.scope.symbols[name.text] else { throw unknown(name, context) }
    let own = try reference(to: index, at: name.span, context)
    let value = try number(own, "what is varied")
    let definition = program[entries[index].id]
    let shape = definition.shape.has(.year) ? definition.shape : definition.shape.replacing(rules.fullAxis(.year))
    let region = try selections(selectors, among: shape, context).map {
      AxisSelection(dimension: $0.dimension, members: $0.members, dropsAxis: false)
    }
    var ends: ClosedDecimalRange?
    var step: Decimal?
    if let range {
      let low = try knownFigure(range.low, in: value.unit, context)
      let high = try knownFigure(range.high, in: value.unit, context)
      guard low <= high else {
        throw failure(.badRange, at: context[range.low].span.joined(with: context[range.high].span), "This range runs backwards.", fixes: ["low..high"])
      }
      ends = ClosedDecimalRange(low: low, high: high)
      if let written = range.step {
        let size = try knownFigure(written, in: value.unit, context)
        guard size > .zero else { throw failure(.badRange, at: context[written].span, "A step is above zero.") }
        step = size
      }
    }
    let item = CheckedItem(
      node: own.id, definition: entries[index].id, kind: value.kind, unit: value.unit, shape: own.shape, span: name.span)
    return CheckedVariable(
      definition: entries[index].id, region: region, item: item, range: ends, step: step, span: span)
  }

  /// A figure that is known now, in a unit; a step may be in points where the unit is percent.
  private func knownFigure(_ id: ExpressionID, in unit: Unit, _ context: Context) throws(CheckFailure) -> Decimal {
    var value = try expression(id, context)
    if unit.tag == .percent, value.unit.tag == .points { value.unit = unit }
    let fitting = try fitted(value, to: unit, as: "the figures are in \(unit.description)", code: .badRange)
    guard let figure = constantValue(fitting.id) else {
      throw failure(.badRange, at: value.span, "A figure stands here, not a formula.")
    }
    return figure
  }
}
