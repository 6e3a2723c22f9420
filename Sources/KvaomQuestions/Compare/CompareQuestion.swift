import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits
import KvaomWords

/// `compare`: figures in several worlds side by side, or with one statement after the other.
struct CompareQuestion {
  private let asking: Asking

  /// The question, of a plan.
  init(_ asking: Asking) { self.asking = asking }

  /// The comparison, and what in it changes nothing; of `known` numbers where they have been computed.
  func answer(_ command: CheckedCommand, knowing known: SharedValues? = nil) throws(EvaluationFault) -> Answer {
    let steps = try steps(of: command)
    let variants = try steps.isEmpty ? variants(of: command) : variants(of: steps)
    var cubes: [[Cube]]?
    if let known {
      guard case .worlds(let items) = known.rows, known.total == variants.count, items.count == command.items.count
      else {
        var answer = Answer()
        answer.refuse(.otherNumbers(at: command.span))
        return answer
      }
      cubes = items
    }
    return try steps.isEmpty ? compared(variants, command, cubes) : compared(steps, variants, command, cubes)
  }

  /// What a shard computes of the question.
  func shared(_ command: CheckedCommand, _ shard: Shard) throws(EvaluationFault) -> SharedValues {
    let steps = try steps(of: command)
    let variants = try steps.isEmpty ? variants(of: command) : variants(of: steps)
    let range = shard.range(of: variants.count)
    let worlds = variants[range].map { $0.world }
    let cubes = try command.items.map { (item) throws(EvaluationFault) in
      try asking.evaluator.values(of: item.node, in: worlds)
    }
    return SharedValues(total: variants.count, range: range, rows: .worlds(cubes))
  }

  /// The worlds that are compared with the first of them.
  private func variants(of command: CheckedCommand) throws(EvaluationFault) -> [NamedWorld] {
    var variants = try asking.worlds(command)
    if command.worlds.isEmpty {
      variants = try asking.allWorlds()
    } else if variants.count == 1, variants[0].world != asking.base {
      variants.insert((asking.baseLabel, "base", asking.base), at: 0)
    } else {
      for index in variants.indices {
        variants[index].world = try asking.world(variants[index].world, with: command.additions)
      }
    }
    return variants
  }

  private func compared(
    _ variants: [NamedWorld], _ command: CheckedCommand, _ known: [[Cube]]?
  ) throws(EvaluationFault) -> Answer {
    var answer = Answer()
    var items: [Comparison.Item] = []
    var years = WholeYears(asking)
    let notes = command.worlds.flatMap { asking.measureNotes(of: $0) }
    for (number, item) in command.items.enumerated() {
      var figures = try asking.figures(item, in: variants, knowing: known?[number])
      figures[0].notes += notes
      items.append(
        Comparison.Item(figures: figures, fullYear: try years.effects(on: item, in: variants.map { $0.world })))
    }
    for note in effectless(command, variants, items.map { $0.figures }) { answer.refuse(note) }
    answer.add(
      CompareDocument.document(
        Comparison(
          variants: variants.map { $0.label }, names: variants.map { $0.name }, items: items,
          decimals: command.decimals, withChange: command.showsChange), asking.locale))
    return answer
  }

  /// One world of a comparison, and what leads to it from the one before.
  private struct Step {
    /// What it is called: the measure, or the statement.
    var label: String?
    /// What it is by name: the world, the measure or the statement as written.
    var name = ""
    /// The statement, where it is one.
    var statement: StatementID?
    /// The world with it.
    var world: World
  }

  /// `compare x in plan with …`, `compare x in plan without m`, `compare x with …`: the world without what stands
  /// behind it, then a step for each statement or measure; none where worlds are compared with each other.
  private func steps(of command: CheckedCommand) throws(EvaluationFault) -> [Step] {
    guard command.worlds.count < 2 else { return [] }
    var steps: [Step] = []
    if let asked = command.worlds.first {
      let ways = asked.before + [asked]
      for (count, way) in ways.enumerated() {
        let detail = count > 0 ? asked.details[count - 1] : nil
        var step = Step(label: detail.map { asking.words(of: $0) }, statement: nil, world: try asking.world(way))
        if count == 0 { (step.label, step.name) = (asking.label(of: way), asking.name(of: way)) }
        if count > 0 { step.name = asking.name(of: way) }
        if case .change(let statement)? = detail { step.statement = statement }
        steps.append(step)
      }
    } else {
      steps = [
        Step(
          label: asking.standardLabel, name: asking.standardName, statement: nil, world: try asking.standardWorld())
      ]
    }
    for change in command.additions {
      guard let last = steps.last else { break }
      var step = Step(
        label: asking.words(of: change).joined(separator: "; "), name: asking.written(change), statement: nil,
        world: try asking.world(last.world, with: [change]))
      if case .statements(let ids) = change { step.statement = ids.first }
      steps.append(step)
    }
    return steps.count > 1 ? steps : []
  }

  /// The worlds of steps, which are all told as the first.
  private func variants(of steps: [Step]) -> [NamedWorld] {
    steps.map { (label: steps[0].label, name: steps[0].name, world: $0.world) }
  }

  /// A row for what each step adds.
  private func compared(
    _ steps: [Step], _ variants: [NamedWorld], _ command: CheckedCommand, _ known: [[Cube]]?
  ) throws(EvaluationFault) -> Answer {
    var answer = Answer()
    var years = WholeYears(asking)
    let items = try command.items.enumerated().map { (number, item) throws(EvaluationFault) in
      var levels = try asking.figures(item, in: variants, knowing: known?[number])
      levels[0].notes += command.worlds.flatMap { asking.measureNotes(of: $0) }
      return StatementComparison.Item(
        levels: levels, fullYear: try years.effects(on: item, in: variants.suffix(1).map { $0.world }))
    }
    let added = Array(steps.dropFirst())
    for note in effectless(added, command, items.map { $0.levels }) { answer.refuse(note) }
    var comparison = StatementComparison(
      start: steps[0].label, statements: added.map { $0.label ?? "" }, items: items,
      notes: permanentRateNotes(added.compactMap { $0.statement }), decimals: command.decimals,
      withChange: command.showsChange)
    comparison.world = steps[0].name
    comparison.subjects = added.map { step -> Coordinate? in Coordinate(axis: "change", member: step.name) }
    answer.add(StatementDocument.document(comparison, asking.locale))
    return answer
  }

  /// A lift of a rate lasts: said once, because a council hears "one more" both ways.
  private func permanentRateNotes(_ statements: [StatementID]) -> [FigureNote] {
    statements.compactMap { id in
      let statement = asking.plan.program[id]
      let target = asking.plan.program[statement.target]
      guard target.unit.tag == .percent else { return nil }
      // `=` sets a level; only what comes on top of a rate adds up over the years, and only where it lasts.
      guard let form = statement.form, !form.replaces else { return nil }
      if form.isPassing {
        // A lift of a rate in one year is not one that lasts, whether the rate is an input or written plainly.
        let isPlain = if case .constant = asking.plan.program[target.body].operation { true } else { false }
        return form.isOneYear && (target.role == .input || isPlain)
          ? FigureNote(.information, "\(asking.words(of: id)): \(CompareWords.once[asking.locale]).") : nil
      }
      guard target.role == .input else { return nil }
      return FigureNote(.information, "\(asking.words(of: id)): \(CompareWords.lasting[asking.locale]).")
    }
  }
}

/// No silent nothing: a change that moves none of the figures it is shown beside says so, and what stops it.
extension CompareQuestion {
  /// A note for each scenario that leaves every compared figure as it is.
  private func effectless(
    _ command: CheckedCommand, _ variants: [NamedWorld], _ items: [[Figure]]
  ) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    for (index, variant) in variants.enumerated().dropFirst() {
      guard items.allSatisfy({ $0[index].cells == $0[0].cells }),
        index < command.worlds.count || command.worlds.isEmpty,
        variant.world != variants[0].world
      else { continue }
      let name = variant.label ?? ""
      notes.append(
        Diagnostic(
          .noEffect, at: command.span, Self.movesNothing(name, grounds(of: command.items, in: variant.world))))
    }
    return notes
  }

  private static func movesNothing(_ name: String, _ grounds: Phrase) -> Phrase {
    Phrase(
      nn: "`\(name)` flyttar ingen av tala som blir viste. \(grounds)",
      nb: "`\(name)` flytter ingen av tallene som vises. \(grounds)",
      sv: "`\(name)` påverkar inget av de tal som visas. \(grounds)",
      en: "`\(name)` moves none of the figures shown. \(grounds)")
  }

  /// A note for each step that changes none of the figures it is compared by.
  private func effectless(_ steps: [Step], _ command: CheckedCommand, _ items: [[Figure]]) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    for (index, step) in steps.enumerated() where items.allSatisfy({ $0[index].cells == $0[index + 1].cells }) {
      guard let id = step.statement else {
        notes.append(
          Diagnostic(
            .noEffect, at: command.span,
            Self.movesNothing(step.label ?? "", grounds(of: command.items, in: step.world))))
        continue
      }
      let statement = asking.plan.program[id]
      let target = asking.plan.program[statement.target].name
      let reached = command.items.contains {
        asking.evaluator.dependencies(of: $0.node, in: step.world).contains(statement.target)
      }
      let reason =
        reached
        ? Phrase(
          nn: "Tala byggjer på `\(target)`, men ikkje i dei åra og kategoriane, eller ingenting blir endra.",
          nb: "Tallene bygger på `\(target)`, men ikke i de årene og kategoriene, eller ingenting endres.",
          sv: "Talen bygger på `\(target)`, men inte i de år eller kategorier det gäller, eller så ändras inget där.",
          en: """
            The figures depend on `\(target)`, but not in the years or members it changes, or it changes nothing there.
            """)
        : Phrase(
          nn: "Dei byggjer ikkje på `\(target)`. \(grounds(of: command.items, in: step.world))",
          nb: "De bygger ikke på `\(target)`. \(grounds(of: command.items, in: step.world))",
          sv: "De bygger inte på `\(target)`. \(grounds(of: command.items, in: step.world))",
          en: "They do not depend on `\(target)`. \(grounds(of: command.items, in: step.world))")
      notes.append(
        Diagnostic(
          .noEffect, at: statement.span,
          Phrase(
            nn: "Dette flyttar ingen av tala som blir viste. \(reason)",
            nb: "Dette flytter ingen av tallene som vises. \(reason)",
            sv: "Detta påverkar inget av de tal som visas. \(reason)",
            en: "This moves none of the figures shown. \(reason)")))
    }
    return notes
  }

  /// What the figures stand on, in a sentence.
  private func grounds(of items: [CheckedItem], in world: World) -> Phrase {
    let names = asking.groundNames(of: items, in: world)
    guard !names.isEmpty else { return .verbatim("") }
    let shown = names.prefix(5).map { "`\($0)`" }.joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    return Phrase(
      nn: "Dei byggjer på \(shown).", nb: "De bygger på \(shown).", sv: "De bygger på \(shown).",
      en: "They stand on \(shown).")
  }
}
