public import KvaomChecker
public import KvaomCompiler
import KvaomDecimal
public import KvaomRender
public import KvaomSession
import KvaomSource
import KvaomUnits
import KvaomWords

/// What the questions of a plan were answered with.
public struct Answers {
  /// What is printed, in the order asked.
  public var documents: [Document]
  /// Whether every check held and every question could be answered.
  public var checksHold: Bool
  /// The session, with what was found wrong on the way.
  public var session: Session
  /// What can be drawn of them, in the order asked; empty where no pictures were asked for.
  public var drawings: [Drawing]
}

extension Session {
  /// Answers the questions of the plan, in the order asked. A question that cannot be answered leaves a diagnostic and the
  /// next is answered. Pictures are made of the same reports as the documents, where `isDrawing` asks for them.
  public func answers(isDrawing: Bool = false) -> Answers {
    let answering = Answering(asking, isDrawing: isDrawing)
    let (documents, checksHold) = answering.answers()
    return Answers(
      documents: documents, checksHold: checksHold, session: finding(answering.diagnostics),
      drawings: answering.drawings)
  }

  /// The verdict of a check or a test; nil for other commands.
  public func checkGroup(_ command: CheckedCommand) throws(EvaluationFault) -> CheckReport.Group? {
    try Answering(asking).checkGroup(command)
  }
}

/// Answering the questions of a plan, in the order asked.
extension Answering {
  /// The documents a run prints, and whether all checks held. A question that cannot be answered leaves a diagnostic and
  /// the next is answered.
  func answers() -> (documents: [Document], checksHold: Bool) {
    var documents: [Document] = []
    var pending: [CheckReport.Group] = []
    var holds = true
    func flush() {
      if !pending.isEmpty { documents.append(CheckBuilder.document(CheckReport(groups: pending), asking.locale)) }
      pending = []
    }
    for command in asking.plan.commands {
      asking.work.begin(asking.sources.text(of: command.span))
      do throws(EvaluationFault) {
        if let group = try checkGroup(command) {
          holds = holds && group.checks.allSatisfy { $0.outcome == .passed }
          if group.title == nil, let last = pending.indices.last, pending[last].title == nil {
            pending[last].checks += group.checks
          } else {
            pending.append(group)
          }
        } else {
          flush()
          documents += try answer(command)
        }
      } catch {
        diagnostics.append(asking.diagnostic(for: error, at: command.span))
        holds = false
        if case .interrupted = error { break }
      }
    }
    flush()
    return (documents, holds)
  }

  private func answer(_ command: CheckedCommand) throws(EvaluationFault) -> [Document] {
    switch command.kind {
    case .show: [show(try shown(command))]
    case .compare: [try compared(command)]
    case .goals: try goals(command)
    case .deviation(let pairs):
      try pairs.map { (pair) throws(EvaluationFault) in try deviation(pair.budget, pair.accounts, command) }
    case .sources: [SourceBuilder.document(try sourceReport(), asking.locale)]
    case .analysis(let analysis): try answer(analysis, command)
    case .check, .test: []
    }
  }

  private func show(_ request: ShowRequest) -> Document {
    draw { FigurePicture.drawing(request, asking.locale) }
    return ShowBuilder.document(request, asking.locale)
  }

  /// `show`
  private func shown(_ command: CheckedCommand) throws(EvaluationFault) -> ShowRequest {
    var figures: [Figure] = []
    for (label, bare) in try asking.worlds(command) {
      let world = try asking.world(bare, with: command.statements, count: command.statements.count)
      for item in command.items {
        let figure = try asking.figure(item, in: world, scenario: label)
        guard let condition = command.condition else {
          figures.append(figure)
          continue
        }
        figures.append(filtered(figure, item, by: try asking.evaluator.value(of: condition.node, in: world)))
      }
    }
    return ShowRequest(
      figures: figures, withChange: command.showsChange, withSparklines: command.showsSparklines,
      totals: command.totals.map { asking.plan.program[$0].name },
      decimals: command.decimals, namesSingleValue: asking.plan.commands.count > 1)
  }

  /// A figure with the members of its dimensions, years apart, at which the condition is true somewhere.
  private func filtered(_ figure: Figure, _ item: CheckedItem, by condition: Cube) -> Figure {
    var figure = figure
    for axis in condition.shape.axes where axis.dimension != .year {
      let name = asking.plan.program[axis.dimension].name
      guard let position = figure.axes.firstIndex(where: { $0.name == name }) else { continue }
      var kept: Set<String> = []
      for (index, cell) in condition.cells.enumerated() where cell == .one {
        if let member = condition.members(ofCell: index)[axis.dimension] {
          kept.insert(asking.plan.program[axis.dimension].members[member].name)
        }
      }
      figure = figure.keeping(kept, ofAxis: position)
    }
    return figure
  }

  /// `compare`
  private func compared(_ command: CheckedCommand) throws(EvaluationFault) -> Document {
    if !command.statements.isEmpty { return try comparedStatements(command) }
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
    let notes = command.worlds.flatMap(measureNotes)
    for item in command.items {
      var figures = try figures(item, in: variants)
      figures[0].notes += notes
      items.append(Comparison.Item(figures: figures, fullYear: try fullYearEffects(item, in: variants.map(\.world))))
    }
    try noteEffectless(command, variants, items.map(\.figures))
    return CompareBuilder.document(
      Comparison(variants: variants.map(\.label), items: items, decimals: command.decimals), asking.locale)
  }

  /// An item in several worlds, over one shape.
  private func figures(
    _ item: CheckedItem, in variants: [(label: String?, world: World)]
  ) throws(EvaluationFault) -> [Figure] {
    var axes = item.shape
    for variant in variants {
      let shape = try asking.evaluator.value(of: item.node, in: variant.world).shape
      for axis in shape.axes where !axes.has(axis.dimension) { axes = axes.replacing(axis) }
    }
    return try variants.map { (variant) throws(EvaluationFault) in
      try asking.figure(item, in: variant.world, scenario: variant.label, shape: axes)
    }
  }

  /// `compare x in asking.plan with …`: a row for what each statement adds.
  private func comparedStatements(_ command: CheckedCommand) throws(EvaluationFault) -> Document {
    let start = try asking.worlds(command)[0]
    var variants: [(label: String?, world: World)] = []
    for count in 0...command.statements.count {
      variants.append((start.label, try asking.world(start.world, with: command.statements, count: count)))
    }
    let items = try command.items.map { (item) throws(EvaluationFault) in
      StatementComparison.Item(
        levels: try figures(item, in: variants),
        fullYear: try fullYearEffects(item, in: variants.suffix(1).map(\.world)))
    }
    try noteEffectless(command.statements, command, variants.map(\.world), items.map(\.levels))
    let labels = command.statements.map { asking.words(of: $0) }
    return StatementBuilder.document(
      StatementComparison(
        start: start.label, statements: labels, items: items, notes: permanentRateNotes(command.statements),
        decimals: command.decimals), asking.locale)
  }

  /// A lift of a rate lasts: said once, because a council hears "one more" both ways.
  private func permanentRateNotes(_ statements: [StatementID]) -> [FigureNote] {
    statements.compactMap { id in
      let statement = asking.plan.program[id]
      let target = asking.plan.program[statement.target]
      guard target.unit.tag == .percent, target.role == .input else { return nil }
      let text = asking.sources.text(of: statement.span)
      // `=` sets a level; only what comes on top of a rate adds up over the years.
      guard text.contains("+=") || text.contains("-=") || text.contains("*=") else { return nil }
      guard text.contains("from ") || !text.contains(" in ") else { return nil }
      return FigureNote(.information, "\(asking.words(of: id)): \(CompareWords.lasting[asking.locale])")
    }
  }

  /// `deviation`
  private func deviation(
    _ budget: CheckedItem, _ accounts: CheckedItem, _ command: CheckedCommand
  ) throws(EvaluationFault) -> Document {
    let world = try asking.standardWorld()
    let planned = try asking.evaluator.value(of: budget.node, in: world)
    let actual = asking.expanded(try asking.evaluator.value(of: accounts.node, in: world), to: planned.shape)
    let definition = budget.definition.map { asking.plan.program[$0] }
    let lines = planned.cells.indices.map { index in
      let members = planned.members(ofCell: index).sorted { $0.key < $1.key }
      let label = members.map { asking.plan.program[$0.key].members[$0.value].label }.joined(separator: ", ")
      let isIncome = planned.cells[index].isNegative && actual.cells[index].isNegative
      return DeviationReport.Line(
        label: label.isEmpty ? definition?.label ?? "" : label, budget: planned.cells[index],
        actual: actual.cells[index], isIncome: isIncome)
    }
    let unit = (command.unit ?? budget.unit).figureUnit
    var foundation = Figure(name: "", unit: unit, cells: [])
    for id in [budget.definition, accounts.definition].compactMap({ $0 }) {
      asking.addFoundation(asking.evaluator.foundation(of: id, in: world), to: &foundation)
    }
    return DeviationBuilder.document(
      DeviationReport(
        label: definition?.label ?? definition?.name ?? "", name: asking.sources.text(of: budget.span),
        year: command.year,
        unit: unit, lines: lines, notes: foundation.notes, sources: foundation.sources,
        assumptions: foundation.assumptions, decimals: command.decimals), asking.locale)
  }
}
