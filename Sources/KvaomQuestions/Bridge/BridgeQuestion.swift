import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits
import KvaomWords

/// `bridge x from 2017 to 2018 [in plan]`, `bridge x[2018] from "last-year.kvaom"`: the budget bridge.
struct BridgeQuestion {
  /// What may be asked.
  let asking: Asking

  /// The question, of a plan.
  init(_ asking: Asking) { self.asking = asking }

  /// A bridge for each world, or the one from another plan.
  func answer(_ analysis: CheckedAnalysis, _ command: CheckedCommand) throws(EvaluationFault) -> Answer {
    var answer = Answer()
    let item = command.items[0]
    if let refusal = asking.refusal(unlessNumber: item) {
      answer.refuse(refusal)
      return answer
    }
    if let file = analysis.file { return try planBridge(from: file, item, command) }
    guard let years = years(analysis, item, command, &answer) else { return answer }
    if let refusal = asking.refusal(unlessYearly: item) {
      answer.refuse(refusal)
      return answer
    }
    for (label, name, world) in try asking.worlds(command) {
      let full = try asking.world(world, with: command.additions)
      guard try asking.commonShape(of: item, in: [full]).has(.year) else {
        answer.refuse(
          refusal(
            item, command,
            Phrase(
              nn: "Dette er eitt tal, og ei budsjettbru treng eit for kvart av dei to åra.",
              nb: "Dette er ett tall, og en budsjettbro trenger ett for hvert av de to årene.",
              sv: "Detta är ett tal, och en budgetbrygga behöver ett för vart och ett av de två åren.",
              en: "This is one figure, and a bridge needs one for each of the two years."), hasYears: false))
        continue
      }
      answer.add(try yearBridge(item, years, full, (label, name), command), asking.locale)
    }
    return answer
  }

  /// The positions of the two years; says what is wrong where they are none.
  private func years(
    _ analysis: CheckedAnalysis, _ item: CheckedItem, _ command: CheckedCommand, _ answer: inout Answer
  ) -> (from: Int, to: Int)? {
    let members = asking.plan.program[.year].members
    guard let years = analysis.years else {
      answer.refuse(
        refusal(
          item, command,
          Phrase(
            nn: "Ei budsjettbru går frå eitt år til eit anna, eller frå ein annan plan til denne.",
            nb: "En budsjettbro går fra ett år til et annet, eller fra en annen plan til denne.",
            sv: "En budgetbrygga går från ett år till ett annat, eller från en annan plan till den här.",
            en: "A bridge goes from one year to another, or from another plan to this one.")))
      return nil
    }
    guard let from = members.firstIndex(where: { $0.year?.year == years.from }),
      let to = members.firstIndex(where: { $0.year?.year == years.to })
    else {
      let names = members.map { $0.name }.joined(separator: ", ")
      answer.refuse(refusal(item, command, Self.noSuchYear(names)))
      return nil
    }
    guard from < to else {
      answer.refuse(
        refusal(
          item, command,
          Phrase(
            nn: "Ei budsjettbru går frå eit år til eit seinare.", nb: "En budsjettbro går fra et år til et senere.",
            sv: "En budgetbrygga går från ett år till ett senare.", en: "A bridge goes from a year to a later one.")))
      return nil
    }
    return (from, to)
  }

  /// That a year is not among those of the plan.
  private static func noSuchYear(_ names: String) -> Phrase {
    let years: Phrase =
      names.isEmpty ? Phrase(nn: "ingen", nb: "ingen", sv: "inga", en: "none") : .verbatim("\(names)")
    return Phrase(
      nn: "Planen har ikkje eit slikt år; åra er \(years).", nb: "Planen har ikke et slikt år; årene er \(years).",
      sv: "Planen har inget sådant år; dess år är \(years).", en: "The plan has no such year; its years are \(years).")
  }

  /// Why no bridge can be built, and what can be asked: from year to year only of what has years.
  private func refusal(
    _ item: CheckedItem, _ command: CheckedCommand, _ message: Phrase, hasYears: Bool = true
  ) -> Diagnostic {
    let name = item.definition.map { asking.plan.program[$0].name } ?? "\(asking.sources.quotation(of: item.span))"
    let years = asking.plan.program[.year].members.suffix(2).compactMap { $0.year?.year }
    let example = years.count == 2 ? "from \(years[0]) to \(years[1])" : "from 2017 to 2018"
    return Diagnostic(
      .badCommand, at: command.span, message,
      fixes: (hasYears ? ["bridge \(name) \(example)"] : []) + ["bridge \(name) from \"last-year.kvaom\""])
  }

  private func yearBridge(
    _ item: CheckedItem, _ years: (from: Int, to: Int), _ world: World, _ names: (label: String?, name: String),
    _ command: CheckedCommand
  ) throws(EvaluationFault) -> BridgeReport {
    let bridge = try YearBridge(asking, item, world, from: years.from, to: years.to)
    let cube = try asking.evaluator.value(of: item.node, in: world)
    let start = cube.cell(at: [.year: years.from]) ?? .missing(.blank)
    let end = cube.cell(at: [.year: years.to]) ?? .missing(.blank)
    let cells = LevelLine(start: start, end: end, steps: bridge.steps.map { $0.amount })
    // Rates are told as they are without what is new, which has lines of its own.
    let known = asking.evaluator.world(
      of: asking.evaluator.parts(of: world).filter { part in
        guard let weights = Reweighter.weights(of: part.statement, in: asking.plan.program) else { return true }
        return !weights[years.from].isZero
      })
    var lines: [BridgeReport.Line] = []
    var newLines: [BridgeReport.Line] = []
    for (index, step) in bridge.steps.enumerated() where !cells.changes[index].isZero {
      let line = BridgeReport.Line(try cause(of: step.kind, years, known), [cells.changes[index]])
      if case .new = step.kind { newLines.append(line) } else { lines.append(line) }
    }
    var figure = try asking.figure(item, in: world, scenario: names.label, named: names.name)
    figure.axes = []
    figure.cells = [cells.end]
    let members = asking.plan.program[.year].members
    return BridgeReport(
      title: asking.title(of: item), figure: figure, scenario: names.label, from: members[years.from].label,
      to: members[years.to].label,
      start: [cells.start], end: [cells.end], lines: lines, newLines: newLines, residual: [cells.residual],
      notes: command.worlds.flatMap { asking.measureNotes(of: $0) }, decimals: command.decimals)
  }

  /// What a step is called.
  private func cause(
    of kind: YearBridge.Kind, _ years: (from: Int, to: Int), _ world: World
  ) throws(EvaluationFault) -> BridgeReport.Cause {
    func size(_ id: DefinitionID, _ year: Int) throws(EvaluationFault) -> Decimal? {
      let cube = try asking.evaluator.value(of: id, in: world)
      return cube.shape.axes.allSatisfy { $0.dimension == .year } ? cube.cell(at: [.year: year]) : nil
    }
    switch kind {
    case .fullYear(let key, let share): return .fullYear(asking.label(of: key), share: share)
    case .phased(let key): return .phased(asking.label(of: key))
    case .ended(let key): return .ended(asking.label(of: key))
    case .lasting(let key), .new(let key): return .measure(asking.label(of: key))
    case .flow(let id): return .named(asking.title(of: id))
    case .own(let id): return .ownGrowth(asking.title(of: id))
    case .formula(let id): return .formula(asking.title(of: id))
    case .question: return .formula(nil)
    case .rates(let ids):
      guard ids.count == 1, let id = ids.first else { return .product(ids.map { asking.title(of: $0) }) }
      let definition = asking.plan.program[id]
      let last = try size(id, years.to)
      var isSame = true
      for year in years.from + 1..<years.to where try size(id, year) != last { isSame = false }
      return .rate(definition.label ?? definition.name, isSame ? last : nil, definition.unit)
    case .level(let id):
      let definition = asking.plan.program[id]
      return .changed(
        definition.label ?? definition.name, from: try size(id, years.from), to: try size(id, years.to),
        definition.unit)
    }
  }
}

extension Answer {
  /// Adds a bridge: its table, and what can be drawn of it.
  mutating func add(_ report: BridgeReport, _ locale: Locale) {
    add(BridgeDocument.document(report, locale))
    draw { BridgeDocument.drawing(report, locale) }
  }
}
