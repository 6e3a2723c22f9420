import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Questions of the analyses: read, bound and typed here, answered by the engine.
extension Checker {
  /// One analysis, with its items.
  func analysis(
    _ command: Command, _ draft: CommandDraft, at span: SourceSpan, _ context: Context
  ) throws(CheckFailure) -> (CheckedAnalysis, items: [CheckedItem]) {
    var variables = draft.variables
    var items: [CheckedItem] = []
    var conditions: [CheckedClaim] = []
    switch command.verb {
    case .solve, .correlate:
      for written in command.items { variables.append(try variable(written.expression, draft.range, context)) }
    case .when:
      for written in command.items { conditions.append(try condition(written.expression, context)) }
      items = conditions.map { $0.condition }
    case .simulate: items = try self.items(command.items.map { chance($0, context) }, as: draft.unit, context)
    default: items = try self.items(command.items, as: draft.unit, context)
    }
    try checkItems(command, items, variables, at: span)
    try checkCells(command, items, variables)
    try checkChoice(draft, at: span)
    var targets: [CheckedItem] = []
    var equation: (left: CheckedItem, right: CheckedItem)?
    for id in draft.targets {
      if command.verb == .solve, case .binary(.equal, let left, let right, _) = context[id].kind {
        guard equation == nil else {
          throw failure(
            .badCommand, at: context[id].span,
            Phrase(
              nn: "`solve` tek éi likning: éin føresetnad kan ikkje passe til to.",
              nb: "`solve` tar én ligning: én forutsetning kan ikke passe til to.",
              sv: "`solve` tar en ekvation: ett antagande kan inte passa till två.",
              en: "`solve` takes one equation: one input cannot be made to fit two."),
            fixes: ["a `solve` for each"])
        }
        equation = try sides(left, right, at: context[id].span, context)
      } else if command.verb == .optimise {
        conditions.append(try condition(id, context))
      } else {
        targets.append(item(try expression(id, context), id, context))
      }
    }
    if command.verb == .solve, equation == nil {
      throw failure(
        .badCommand, at: span,
        Phrase(
          nn: "`solve` må vite kva som skal kome ut.", nb: "`solve` må vite hva som skal komme ut.",
          sv: "`solve` måste veta vad som ska komma ut.", en: "`solve` needs to know what should come out."),
        fixes: [Command.Verb.solve.question.example])
    }
    let analysis = CheckedAnalysis(
      verb: command.verb, variables: variables, targets: targets, conditions: conditions, equation: equation,
      against: draft.against,
      years: draft.fromTo, file: draft.file, draws: draft.draws, seed: draft.seed, settings: draft.settings,
      words: draft.words)
    return (analysis, items)
  }

  /// `chance(need[2020] <= 33_000 tkr)` of a simulation is its condition: what is drawn of a truth is its chance.
  private func chance(_ item: Command.Item, _ context: Context) -> Command.Item {
    guard case .call(nil, let name, let arguments) = context[item.expression].kind, name.text == "chance",
      arguments.count == 1
    else { return item }
    let inner = arguments[0].value
    guard let value = try? expression(inner, context), value.kind == .truth || value.kind == .anything else {
      return item
    }
    return Command.Item(expression: inner, span: context[inner].span)
  }

  private func checkItems(
    _ command: Command, _ items: [CheckedItem], _ variables: [CheckedVariable], at span: SourceSpan
  ) throws(CheckFailure) {
    let form = command.verb.question
    guard form.isComplete(items: items.count, inputs: variables.count) else {
      throw failure(
        .badCommand, at: span,
        Phrase(
          nn: "`\(command.verb.rawValue)` kan ikkje stillast slik.",
          nb: "`\(command.verb.rawValue)` kan ikke stilles slik.",
          sv: "`\(command.verb.rawValue)` kan inte ställas så.",
          en: "`\(command.verb.rawValue)` cannot be asked like this."),
        fixes: [form.example])
    }
  }

  /// Says where one cell is needed and a table stands, and where a number is needed and something else stands.
  private func checkCells(_ command: Command, _ items: [CheckedItem], _ variables: [CheckedVariable])
    throws(CheckFailure)
  {
    let needs = command.verb.question.needs
    // A grid of two inputs has no room for more than one cell.
    let needsCell = needs == .numberInOneCell || needs == .number && variables.count > 1
    for item in items where needs == .numberOrTruth && item.kind != .number && item.kind != .truth {
      throw failure(
        .kindMismatch, at: item.span,
        Phrase(
          nn: """
            `\(command.verb.rawValue)` treng eit tal eller eit vilkår, og dette er \
            \(describe(item.kind, item.unit)).
            """,
          nb: """
            `\(command.verb.rawValue)` trenger et tall eller et vilkår, og dette er \
            \(describe(item.kind, item.unit)).
            """,
          sv: """
            `\(command.verb.rawValue)` behöver ett tal eller ett villkor, och detta är \
            \(describe(item.kind, item.unit)).
            """,
          en: "`\(command.verb.rawValue)` needs a number or a condition, and this is \(describe(item.kind, item.unit))."
        ))
    }
    for item in items where needs == .number || needsCell {
      guard item.kind == .number else {
        throw failure(
          .kindMismatch, at: item.span,
          Phrase(
            nn: "`\(command.verb.rawValue)` treng eit tal, og dette er \(describe(item.kind, item.unit)).",
            nb: "`\(command.verb.rawValue)` trenger et tall, og dette er \(describe(item.kind, item.unit)).",
            sv: "`\(command.verb.rawValue)` behöver ett tal, och detta är \(describe(item.kind, item.unit)).",
            en: "`\(command.verb.rawValue)` needs a number, and this is \(describe(item.kind, item.unit))."))
      }
      guard needsCell, let axis = item.shape.axes.first else { continue }
      let dimension = program[axis.dimension]
      let members = axis.members.positions.map { dimension.members[$0] }
      let member = members.last { !$0.isReference } ?? members.last
      let example = member.map { $0.year.map { String($0.year) } ?? $0.name } ?? "…"
      throw failure(
        .badCommand, at: item.span,
        Self.oneCellNeeded(item.shape.cellCount, over: dimension.name, andMore: item.shape.axes.count > 1),
        fixes: ["…[\(example)]", "sum(… over \(dimension.name))"])
    }
    guard command.verb == .sweep, variables.count > 2 else { return }
    throw failure(
      .badCommand, at: variables[2].span,
      Phrase(
        nn: "Ein sweep varierer éin føresetnad eller to.", nb: "En sweep varierer én forutsetning eller to.",
        sv: "En sweep varierar ett antagande eller två.", en: "A sweep varies one input or two."),
      fixes: [
        .advice(
          Phrase(
            nn: "ein sweep for kvart par", nb: "en sweep for hvert par", sv: "en sweep för varje par",
            en: "a sweep for each pair"))
      ])
  }

  /// `choose lowest`, `choose highest`
  private func checkChoice(_ draft: CommandDraft, at span: SourceSpan) throws(CheckFailure) {
    if draft.words["choose"] == nil, draft.settings["choose"] == nil { return }
    if let word = draft.words["choose"], word == "lowest" || word == "highest" { return }
    throw failure(
      .badCommand, at: span,
      Phrase(
        nn: "`choose` tek `lowest` eller `highest`.", nb: "`choose` tar `lowest` eller `highest`.",
        sv: "`choose` tar `lowest` eller `highest`.", en: "`choose` takes `lowest` or `highest`."),
      fixes: ["choose lowest", "choose highest"])
  }

  /// A condition, with its two sides where it compares.
  private func condition(_ id: ExpressionID, _ context: Context) throws(CheckFailure) -> CheckedClaim {
    guard case .binary(let operation, let left, let right, _) = context[id].kind, operation.isComparison else {
      let value = try truth(
        expression(id, context), Phrase(nn: "Eit vilkår", nb: "Et vilkår", sv: "Ett villkor", en: "A condition"))
      return CheckedClaim(
        condition: item(value, id, context), sides: nil, comparison: nil, tolerance: nil, message: nil,
        inAllWorlds: false)
    }
    let (first, second) = try pair(left, right, context)
    let value = try comparison(operation, first, second, at: context[id].span)
    return CheckedClaim(
      condition: item(value, id, context), sides: (item(first, left, context), item(second, right, context)),
      comparison: operation, tolerance: nil, message: nil, inAllWorlds: false)
  }

  private func sides(
    _ left: ExpressionID, _ right: ExpressionID, at span: SourceSpan, _ context: Context
  ) throws(CheckFailure) -> (CheckedItem, CheckedItem) {
    let (first, second) = try pair(left, right, context)
    _ = try common(first, second, at: span)
    return (item(first, left, context), item(second, right, context))
  }

  /// `wage_growth`, `staff[Klepp]`: what is varied.
  func variable(
    _ id: ExpressionID, _ range: (low: ExpressionID, high: ExpressionID)?, _ context: Context
  ) throws(CheckFailure) -> CheckedVariable {
    let ends = range.map { (low: $0.low, high: $0.high, step: ExpressionID?.none) }
    switch context[id].kind {
    case .name(let name): return try variable(name, [], at: context[id].span, ends, context)
    case .index(let base, let selectors):
      guard case .name(let name) = context[base].kind else { break }
      return try variable(name, selectors, at: context[id].span, ends, context)
    default: break
    }
    throw failure(
      .badCommand, at: context[id].span,
      Phrase(
        nn: "Her står ein føresetnad, eller nokre av cellene til ein definisjon.",
        nb: "Her står en forutsetning, eller noen av cellene til en definisjon.",
        sv: "Här står ett antagande, eller några av en definitions celler.",
        en: "An input, or some of a definition's cells, stands here."),
      fixes: ["\(.input, "wage_growth")"])
  }

  /// A varied definition, with the range and step written for it.
  func variable(
    _ name: Name, _ selectors: [Selector], at span: SourceSpan,
    _ range: (low: ExpressionID, high: ExpressionID, step: ExpressionID?)?, _ context: Context
  ) throws(CheckFailure) -> CheckedVariable {
    if case .layer = context.text.scope.symbols[name.text] {
      throw failure(
        .wrongSort, at: name.span,
        Phrase(
          nn: """
            `\(name.text)` er eit tiltak eller eit scenario; det som blir variert, er ein føresetnad eller \
            nokre av cellene til ein definisjon.
            """,
          nb: """
            `\(name.text)` er et tiltak eller et scenario; det som blir variert, er en forutsetning eller noen \
            av cellene til en definisjon.
            """,
          sv: """
            `\(name.text)` är en åtgärd eller ett scenario; det som varieras är ett antagande eller några av \
            en definitions celler.
            """,
          en: """
            `\(name.text)` is a measure or a scenario; what is varied is an input, or some of a definition's \
            cells.
            """),
        fixes: program.definitions.filter { $0.role == .input }.prefix(3).map { Fix($0.name) })
    }
    guard case .definition(let index) = context.text.scope.symbols[name.text] else { throw unknown(name, context) }
    let own = try reference(to: index, at: name.span, context)
    let value = try number(
      own,
      Phrase(
        nn: "det som blir variert", nb: "det som blir variert", sv: "det som varieras", en: "what is varied"))
    let definition = program[entries[index].id]
    let shape = definition.shape.has(.year) ? definition.shape : definition.shape.replacing(rules.fullAxis(.year))
    let named = try selections(selectors, among: shape, context).map {
      AxisSelection(dimension: $0.dimension, members: $0.members, dropsAxis: false)
    }
    let region = named.isEmpty ? program.variedCells(of: entries[index].id) : named
    var ends: ClosedDecimalRange?
    var step: Decimal?
    if let range { (ends, step) = try known(range, in: value.unit, context) }
    let item = CheckedItem(
      node: own.id, definition: entries[index].id, form: .definition, kind: value.kind, unit: value.unit,
      shape: own.shape, span: name.span)
    return CheckedVariable(
      definition: entries[index].id, region: region, item: item, range: ends, step: step, span: span)
  }
}

/// `low..high step size` of sweeps and choices.
extension Checker {
  /// The ends and the step, in canonical units. In `10..14 positions step 1` the unit is written once and holds for
  /// all.
  func known(
    _ range: (low: ExpressionID, high: ExpressionID, step: ExpressionID?), in unit: Unit, _ context: Context
  ) throws(CheckFailure) -> (ClosedDecimalRange, step: Decimal?) {
    let ends = [try expression(range.low, context), try expression(range.high, context)]
    let written = ends.last { $0.unit.matches(unit) }?.unit.preferring(unit) ?? unit
    let low = try knownFigure(ends[0], in: written)
    let high = try knownFigure(ends[1], in: written)
    guard low <= high else {
      throw failure(
        .badRange, at: context[range.low].span.joined(with: context[range.high].span),
        Phrase(
          nn: "Dette området går baklengs.", nb: "Dette området går baklengs.",
          sv: "Det här intervallet går baklänges.", en: "This range runs backwards."),
        fixes: ["low..high"])
    }
    guard let step = range.step else { return (ClosedDecimalRange(low: low, high: high), nil) }
    let size = try knownFigure(expression(step, context), in: written)
    guard size > .zero else {
      throw failure(
        .badRange, at: context[step].span,
        Phrase(
          nn: "Eit steg er over null.", nb: "Et steg er over null.", sv: "Ett steg är över noll.",
          en: "A step is above zero."))
    }
    return (ClosedDecimalRange(low: low, high: high), size)
  }

  /// A figure that is known now, in a unit: a plain number counts in the unit as written; a step of a percent may be in
  /// points.
  private func knownFigure(_ value: TypedNode, in unit: Unit) throws(CheckFailure) -> Decimal {
    var value = value
    if unit.tag == .percent, value.unit.tag == .points { value.unit = unit }
    let isCounted = value.kind == .number && value.unit.isPlain && unit.tag == .none && !unit.isPlain
    if !isCounted {
      value = try fitted(
        value, to: unit,
        as: Phrase(
          nn: "Tala er \(unit.inWords)", nb: "Tallene er \(unit.inWords)",
          sv: "Talen är \(unit.inWords)", en: "The figures are \(unit.inWords)"), code: .badRange)
    }
    guard let figure = constantValue(value.id) else {
      throw failure(
        .badRange, at: value.span,
        Phrase(
          nn: "Her står eit tal, ikkje ein formel.", nb: "Her står et tall, ikke en formel.",
          sv: "Här står ett tal, inte en formel.", en: "A figure stands here, not a formula."))
    }
    return isCounted ? figure * unit.scale : figure
  }

  /// That one cell is asked for of a value that has more, over `dimension` and perhaps others.
  private static func oneCellNeeded(_ count: Int, over dimension: String, andMore: Bool) -> Phrase {
    let cells = String(count)
    let dimensions =
      andMore
      ? Phrase(
        nn: "`\(dimension)` og fleire", nb: "`\(dimension)` og flere", sv: "`\(dimension)` med flera",
        en: "`\(dimension)` and more")
      : .verbatim("`\(dimension)`")
    return Phrase(
      nn: "Her trengst éi celle, og dette har \(cells), over \(dimensions).",
      nb: "Her trengs én celle, og dette har \(cells), over \(dimensions).",
      sv: "Här behövs en cell, och detta har \(cells), över \(dimensions).",
      en: "One cell is needed here, and this has \(cells), over \(dimensions).")
  }
}
