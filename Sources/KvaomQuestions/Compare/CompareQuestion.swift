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

  /// The comparison, and what in it changes nothing.
  func answer(_ command: CheckedCommand) throws(EvaluationFault) -> Answer {
    command.statements.isEmpty ? try compared(command) : try comparedStatements(command)
  }

  private func compared(_ command: CheckedCommand) throws(EvaluationFault) -> Answer {
    var answer = Answer()
    var variants = try asking.worlds(command)
    if command.worlds.isEmpty {
      variants = [(nil, asking.base)]
      for scenario in asking.scenarios {
        variants.append((asking.plan.program[scenario].label, try asking.world(of: scenario)))
      }
    } else if variants.count == 1, variants[0].world != asking.base {
      variants.insert((nil, asking.base), at: 0)
    }
    var items: [Comparison.Item] = []
    let notes = command.worlds.flatMap { asking.measureNotes(of: $0) }
    for item in command.items {
      var figures = try figures(item, in: variants)
      figures[0].notes += notes
      items.append(
        Comparison.Item(figures: figures, fullYear: try asking.fullYearEffects(item, in: variants.map { $0.world })))
    }
    for note in effectless(command, variants, items.map({ $0.figures })) { answer.refuse(note) }
    answer.add(
      CompareDocument.document(
        Comparison(variants: variants.map { $0.label }, items: items, decimals: command.decimals), asking.locale))
    return answer
  }

  /// An item in several worlds, over one shape.
  private func figures(
    _ item: CheckedItem, in variants: [(label: String?, world: World)]
  ) throws(EvaluationFault) -> [Figure] {
    let shape = try asking.commonShape(of: item, in: variants.map { $0.world })
    return try variants.map { (variant) throws(EvaluationFault) in
      try asking.figure(item, in: variant.world, scenario: variant.label, shape: shape)
    }
  }

  /// `compare x in plan with …`: a row for what each statement adds.
  private func comparedStatements(_ command: CheckedCommand) throws(EvaluationFault) -> Answer {
    var answer = Answer()
    let start = try asking.worlds(command)[0]
    var variants: [(label: String?, world: World)] = []
    for count in 0...command.statements.count {
      variants.append((start.label, try asking.world(start.world, with: command.statements, count: count)))
    }
    let items = try command.items.map { (item) throws(EvaluationFault) in
      StatementComparison.Item(
        levels: try figures(item, in: variants),
        fullYear: try asking.fullYearEffects(item, in: variants.suffix(1).map { $0.world }))
    }
    for note in effectless(command.statements, command, variants.map({ $0.world }), items.map({ $0.levels })) {
      answer.refuse(note)
    }
    let labels = command.statements.map { asking.words(of: $0) }
    answer.add(
      StatementDocument.document(
        StatementComparison(
          start: start.label, statements: labels, items: items, notes: permanentRateNotes(command.statements),
          decimals: command.decimals), asking.locale))
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
          ? FigureNote(.information, "\(asking.words(of: id)): \(CompareWords.once[asking.locale])") : nil
      }
      guard target.role == .input else { return nil }
      return FigureNote(.information, "\(asking.words(of: id)): \(CompareWords.lasting[asking.locale])")
    }
  }
}

/// No silent nothing: a change that moves none of the figures it is shown beside says so, and what stops it.
extension CompareQuestion {
  /// A note for each scenario that leaves every compared figure as it is.
  private func effectless(
    _ command: CheckedCommand, _ variants: [(label: String?, world: World)], _ items: [[Figure]]
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
          .noEffect, at: command.span,
          Phrase(
            nn: "`\(name)` flyttar ingen av tala som blir viste. \(grounds(of: command.items, in: variant.world))",
            nb: "`\(name)` flytter ingen av tallene som vises. \(grounds(of: command.items, in: variant.world))",
            sv: "`\(name)` påverkar inget av de tal som visas. \(grounds(of: command.items, in: variant.world))",
            en: "`\(name)` moves none of the figures shown. \(grounds(of: command.items, in: variant.world))")))
    }
    return notes
  }

  /// A note for each statement of a `with` that changes none of the figures it is compared by.
  private func effectless(
    _ statements: [StatementID], _ command: CheckedCommand, _ worlds: [World], _ items: [[Figure]]
  ) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    for (index, id) in statements.enumerated() where items.allSatisfy({ $0[index].cells == $0[index + 1].cells }) {
      let statement = asking.plan.program[id]
      let target = asking.plan.program[statement.target].name
      let reached = command.items.contains {
        asking.evaluator.dependencies(of: $0.node, in: worlds[index + 1]).contains(statement.target)
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
          nn: "Dei byggjer ikkje på `\(target)`. \(grounds(of: command.items, in: worlds[index + 1]))",
          nb: "De bygger ikke på `\(target)`. \(grounds(of: command.items, in: worlds[index + 1]))",
          sv: "De bygger inte på `\(target)`. \(grounds(of: command.items, in: worlds[index + 1]))",
          en: "They do not depend on `\(target)`. \(grounds(of: command.items, in: worlds[index + 1]))")
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
