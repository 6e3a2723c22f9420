import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Questions to the plan.
extension Checker {
  /// Checks the commands of the main text.
  func checkCommands(of text: CheckedText) {
    for statement in text.tree.statements {
      guard case .command(let command) = statement.kind else { continue }
      if let checked = try? self.command(command, at: statement.span, Context(text: text)) { commands.append(checked) }
    }
  }

  /// One command.
  func command(_ command: Command, at span: SourceSpan, _ context: Context) throws(CheckFailure) -> CheckedCommand {
    if command.hasHole { throw .reported }
    var draft = CommandDraft()
    try read(command.clauses, of: command, into: &draft, context)
    let kind: CheckedCommand.Kind
    var items: [CheckedItem] = []
    switch command.verb {
    case .check: kind = .check(try claim(command, draft, at: span, context))
    case .test: kind = .test(name: command.title ?? "", checks: try checks(in: command.body, context))
    case .deviation: kind = .deviation(try deviations(command, year: draft.year, at: span, context))
    case .show, .plot, .compare:
      guard !command.items.isEmpty else {
        throw failure(
          .badCommand, at: span,
          Phrase(
            nn: "`\(command.verb.rawValue)` treng noko å vise.",
            nb: "`\(command.verb.rawValue)` trenger noe å vise.",
            sv: "`\(command.verb.rawValue)` behöver något att visa.",
            en: "`\(command.verb.rawValue)` needs something to show."),
          fixes: [command.verb.question.example])
      }
      items = try self.items(command.items, as: draft.unit, context)
      kind = command.verb == .compare ? .compare : .show
    case .goals, .sources, .review:
      guard command.items.isEmpty else {
        throw failure(
          .badCommand, at: command.items[0].span,
          Phrase(
            nn: "`\(command.verb.rawValue)` gjeld heile planen; ingenting står etter det.",
            nb: "`\(command.verb.rawValue)` gjelder hele planen; ingenting står etter det.",
            sv: "`\(command.verb.rawValue)` gäller hela planen; inget står efter det.",
            en: "`\(command.verb.rawValue)` is about the whole plan; nothing is named after it."),
          fixes: command.verb == .goals
            ? ["goals", "goals in 2018", "goals in \(.scenario, "plan")"] : ["\(command.verb.rawValue)"])
      }
      kind = command.verb == .goals ? .goals : command.verb == .sources ? .sources : .review
    default:
      let (analysis, found) = try self.analysis(command, draft, at: span, context)
      items = found
      kind = .analysis(analysis)
    }
    return CheckedCommand(
      kind: kind, items: items, worlds: draft.worlds, additions: draft.additions, unit: draft.unit,
      decimals: draft.decimals, showsChange: draft.showsChange, showsSparklines: draft.showsSparklines,
      isDrawn: command.isDrawn,
      totals: draft.totals, condition: draft.condition,
      year: draft.year, span: span)
  }

  private func read(
    _ clauses: [(clause: Command.Clause, span: SourceSpan)], of command: Command, into draft: inout CommandDraft,
    _ context: Context
  ) throws(CheckFailure) {
    var known: [String: SourceSpan] = [:]
    for (clause, span) in clauses {
      if let key = clause.onceKey, let before = known.updateValue(span, forKey: key) {
        throw failure(
          .badCommand, at: span,
          Phrase(
            nn: "`\(clause.word ?? "")` står to gonger her, og berre eitt kan gjelde.",
            nb: "`\(clause.word ?? "")` står to ganger her, og bare ett kan gjelde.",
            sv: "`\(clause.word ?? "")` står två gånger här, och bara ett kan gälla.",
            en: "`\(clause.word ?? "")` stands twice here, and only one can hold."),
          related: [
            .init(span: before, message: Phrase(nn: "det første", nb: "det første", sv: "det första", en: "the first"))
          ])
      }
      guard clause.fits(command.verb) else {
        throw misplaced(clause, of: command.verb, at: span)
      }
      switch clause {
      case .inWorlds(let references)
      where references.count == 1 && references[0].name.text == "all" && context.text.scope.symbols["all"] == nil:
        draft.inAllWorlds = true
      case .inWorlds(let references):
        for reference in references { draft.worlds.append(try world(reference, context)) }
      case .inYear(let date): draft.year = date.year
      case .with(let suffixes):
        for suffix in suffixes { draft.additions += try additions([suffix], context) }
      case .withChange, .deep: draft.showsChange = true
      case .withSparklines: draft.showsSparklines = true
      case .unit(let syntax): draft.unit = try unit(syntax)
      case .decimals(let count): draft.decimals = count
      case .total(let names): draft.totals = try names.map { (name) throws(CheckFailure) in try dimension(name) }
      case .condition(let id):
        draft.condition = try item(truth(expression(id, context), .verbatim("`where`")), id, context)
      case .within(let id): draft.within = id
      case .message(let text): draft.message = text
      case .withRange(let target, let selectors, let low, let high, let step):
        draft.variables.append(try variable(target, selectors, at: span, (low, high, step), context))
      case .range(let low, let high): draft.range = (low, high)
      case .fromTo(let first, let last): draft.fromTo = (first.year, last.year)
      case .fromFile(let path): draft.file = path
      case .forItems(let ids): draft.targets = ids
      case .against(let reference): draft.against = try world(reference, context)
      case .draws(let count): draft.draws = count
      case .seed(let seed): draft.seed = seed
      case .named(let name, let id): try readSetting(name, id, into: &draft, context)
      }
    }
  }

  /// A clause that belongs to other verbs, with what this one takes.
  private func misplaced(_ clause: Command.Clause, of verb: Command.Verb, at span: SourceSpan) -> CheckFailure {
    if case .inYear(let date) = clause {
      return failure(
        .badCommand, at: span,
        Phrase(
          nn: "`in` og eit år høyrer ikkje til `\(verb.rawValue)`: året står ved det ein spør om.",
          nb: "`in` og et år hører ikke til `\(verb.rawValue)`: året står ved det en spør om.",
          sv: "`in` och ett år hör inte till `\(verb.rawValue)`: året står vid det man frågar om.",
          en: "`in` and a year do not belong to `\(verb.rawValue)`: the year stands with what is asked for."),
        fixes: ["\(verb.rawValue) x[\(date.year)]"])
    }
    let example: [Fix] =
      verb == .show
      ? ["show x in plan as mkr to 1 decimal with change total post where x > 0"]
      : verb.question.clauses.map { $0.form }
    return failure(
      .badCommand, at: span,
      Phrase(
        nn: "Dette leddet høyrer ikkje til `\(verb.rawValue)`.",
        nb: "Dette leddet hører ikke til `\(verb.rawValue)`.",
        sv: "Det här ledet hör inte till `\(verb.rawValue)`.",
        en: "This clause does not belong to `\(verb.rawValue)`."), fixes: example)
  }

  /// `depth 3`, `choose highest`
  private func readSetting(
    _ name: Name, _ id: ExpressionID, into draft: inout CommandDraft, _ context: Context
  ) throws(CheckFailure) {
    if case .name(let word) = context[id].kind {
      draft.words[name.text] = word.text
      return
    }
    let value = try expression(id, context)
    guard let figure = constantValue(value.id) else {
      throw failure(
        .badCommand, at: value.span,
        Phrase(
          nn: "Etter `\(name.text)` står eit tal eller eit ord.",
          nb: "Etter `\(name.text)` står et tall eller et ord.",
          sv: "Efter `\(name.text)` står ett tal eller ett ord.",
          en: "After `\(name.text)` stands a number or a word."))
    }
    draft.settings[name.text] = figure
  }

  /// The items of a question, in a unit where one is asked for.
  func items(
    _ items: [Command.Item], as unit: Unit?, _ context: Context
  ) throws(CheckFailure) -> [CheckedItem] {
    var found: [CheckedItem] = []
    var failed = false
    for written in items {
      do {
        var value = try valueOfItem(written.expression, context)
        if let unit, value.kind == .number { value.unit = try converted(value, to: unit, at: written.span) }
        found.append(item(value, written.expression, context, at: written.span))
      } catch { failed = true }
    }
    if failed { throw .reported }
    return found
  }

  /// The value of what a question is asked of; a text that is the label of a definition stands for that.
  private func valueOfItem(_ id: ExpressionID, _ context: Context) throws(CheckFailure) -> TypedNode {
    if let index = entry(labelledBy: id, context) { return try reference(to: index, at: context[id].span, context) }
    return try expression(id, context)
  }

  /// The definition whose label a text is, however its letters are written; nil for what is no text, and where none or
  /// more than one has that label.
  private func entry(labelledBy id: ExpressionID, _ context: Context) -> Int? {
    guard case .text(let label) = context[id].kind else { return nil }
    let wanted = label.lowercased()
    let found = context.text.scope.symbols.values.compactMap { symbol -> Int? in
      guard case .definition(let index) = symbol,
        let own = entries[index].parts.lazy.compactMap({ $0.statement.label }).first, own.lowercased() == wanted
      else { return nil }
      return index
    }
    return found.count == 1 ? found[0] : nil
  }

  /// An item of a value; the definition it names goes with it.
  func item(_ value: TypedNode, _ id: ExpressionID, _ context: Context, at span: SourceSpan? = nil) -> CheckedItem {
    var base = id
    while true {
      switch context[base].kind {
      case .index(let inner, _), .convert(let inner, _), .inLayer(let inner, _), .with(let inner, _):
        base = inner
        continue
      default: break
      }
      break
    }
    var definition: DefinitionID?
    if case .name(let name) = context[base].kind, context.locals[name.text] == nil,
      case .definition(let index) = context.text.scope.symbols[name.text]
    {
      definition = entries[index].id
    } else if base == id, let index = entry(labelledBy: id, context) {
      definition = entries[index].id
    }
    let span = span ?? context[id].span
    let isNamed = definition != nil && span.start == context[base].span.start
    return CheckedItem(
      node: value.id, definition: definition, form: isNamed ? base == id ? .definition : .selection : .expression,
      kind: value.kind, unit: value.unit, shape: value.shape, span: span)
  }

  /// `check a == b within t "message"`
  private func claim(
    _ command: Command, _ draft: CommandDraft, at span: SourceSpan, _ context: Context
  ) throws(CheckFailure) -> CheckedClaim {
    guard let written = command.items.first, command.items.count == 1 else {
      throw failure(
        .badCommand, at: span,
        Phrase(
          nn: "`check` tek éin påstand.", nb: "`check` tar én påstand.", sv: "`check` tar ett påstående.",
          en: "`check` takes one claim."), fixes: ["check a == b", "check x >= 0"])
    }
    let id = written.expression
    var context = context
    context.allowsPercentSum = true
    guard case .binary(let operation, let left, let right, _) = context[id].kind, operation.isComparison else {
      guard draft.within == nil else {
        throw failure(
          .badCommand, at: span,
          Phrase(
            nn: "`within` høyrer til ein kontroll av to verdiar med ==.",
            nb: "`within` hører til en kontroll av to verdier med ==.",
            sv: "`within` hör till en kontroll av två värden med ==.",
            en: "`within` belongs to a check of two values with ==."))
      }
      let condition = try truth(
        expression(id, context), Phrase(nn: "ein `check`", nb: "en `check`", sv: "en `check`", en: "a `check`"))
      return CheckedClaim(
        condition: item(condition, id, context), sides: nil, comparison: nil, tolerance: nil, message: draft.message,
        inAllWorlds: draft.inAllWorlds)
    }
    let (first, second) = try pair(left, right, context)
    var condition = try comparison(operation, first, second, at: context[id].span)
    var tolerance: CheckedItem?
    if let within = draft.within {
      let difference = try sum(.subtract, first, second, at: context[id].span)
      let distance = try node(.unary(.absolute, difference.id), kind: .number, unit: difference.unit, at: span)
      let allowed = try withinValue(expression(within, context), of: first)
      tolerance = item(allowed, within, context)
      condition = try node(.binary(.lessOrEqual, distance.id, allowed.id), kind: .truth, at: context[id].span)
    }
    let sides = (item(first, left, context), item(second, right, context))
    return CheckedClaim(
      condition: item(condition, id, context), sides: sides, comparison: operation, tolerance: tolerance,
      message: draft.message, inAllWorlds: draft.inAllWorlds)
  }

  /// A tolerance, in a unit of what the values measure.
  private func withinValue(_ value: TypedNode, of side: TypedNode) throws(CheckFailure) -> TypedNode {
    if value.unit.tag == .points, side.unit.tag == .percent { return value }
    if value.literal == .zero { return value }
    return try step(value, of: side, after: "within ")
  }

  /// The checks inside `test "…" { }`, with its local names.
  private func checks(in body: [Statement], _ context: Context) throws(CheckFailure) -> [CheckedCommand] {
    var inner = context
    var checks: [CheckedCommand] = []
    var failed = false
    for statement in body {
      do throws(CheckFailure) {
        switch statement.kind {
        case .definition(let definition):
          inner.locals[definition.name.text] = .init(node: try expression(definition.value, inner), depth: inner.depth)
        case .command(let command) where command.verb == .check:
          checks.append(try self.command(command, at: statement.span, inner))
        default:
          throw failure(
            .badCommand, at: statement.span,
            Phrase(
              nn: "Ein test har kontrollar, og namn til dei.", nb: "En test har kontroller, og navn til dem.",
              sv: "Ett test har kontroller, och namn till dem.", en: "A test holds checks, and names for them."),
            fixes: ["check …"])
        }
      } catch { failed = true }
    }
    if failed { throw .reported }
    return checks
  }
}
