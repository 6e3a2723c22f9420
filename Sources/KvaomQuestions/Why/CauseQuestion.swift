import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomWords

/// `why x in plan [against strict]`: a difference split by cause.
struct CauseQuestion {
  /// How many orders are drawn where there are too many causes to count all, unless `draws` says so.
  static let usualOrders = 200
  /// The most orders that may be asked for.
  private static let mostOrders = 100_000

  private let asking: Asking

  /// The question, of a plan.
  init(_ asking: Asking) { self.asking = asking }

  /// The split for each world asked for.
  func answer(_ analysis: CheckedAnalysis, _ command: CheckedCommand) throws(EvaluationFault) -> Answer {
    var answer = Answer()
    let item = command.items[0]
    if let refusal = asking.refusal(unlessNumber: item) {
      answer.refuse(refusal)
      return answer
    }
    let first = try analysis.against.map { (checked) throws(EvaluationFault) in try asking.world(checked) }
    let named = command.worlds.map { (checked: Optional($0), label: asking.label(ofLayersOf: $0)) }
    for (checked, name) in named.isEmpty ? [(nil, asking.standardLabel)] : named {
      let bare = if let checked { try asking.world(checked) } else { try asking.standardWorld() }
      let from = first ?? (checked == nil ? bare : asking.base)
      let to = try asking.world(bare, with: command.additions)
      let set = asking.causeSet(from: from, to: to, checked.map { [$0] } ?? [])
      guard !set.causes.isEmpty else {
        answer.refuse(
          Diagnostic(
            .noEffect, at: command.span,
            Phrase(
              nn: "Dei to scenarioa er like: det er ingenting å forklare.",
              nb: "De to scenarioene er like: det er ingenting å forklare.",
              sv: "De två scenarierna är lika: det finns inget att förklara.",
              en: "The two scenarios are the same: there is nothing to explain."),
            fixes: [
              """
              why \("\(asking.sources.quotation(of: item.span))") in \(asking.plan.program.layers.first?.name ?? "plan")
              """
            ])
        )
        continue
      }
      var report = try self.report(item, set, command, analysis)
      report.from = first == nil && checked == nil ? name : analysis.against.flatMap { asking.label(of: $0) }
      report.to = name
      let explained = checked.map { asking.name(of: $0) } ?? asking.standardName
      let compared = analysis.against.map { asking.name(of: $0) }
      report.worlds = (compared ?? (checked == nil ? explained : "base"), explained)
      report.changes = ((checked?.additions ?? []) + command.additions).reduce(0) { $0 + asking.words(of: $1).count }
      report.notes += checked.map { asking.measureNotes(of: $0) } ?? []
      answer.add(CauseDocument.document(report, asking.locale))
    }
    return answer
  }

  /// The split of an item over a set of causes.
  private func report(
    _ item: CheckedItem, _ set: CauseSet, _ command: CheckedCommand, _ analysis: CheckedAnalysis
  ) throws(EvaluationFault) -> CauseReport {
    let all = set.causes.map { _ in true }
    let end = asking.evaluator.world(of: set.parts(all))
    let start = asking.evaluator.world(of: set.parts(all.map { _ in false }))
    let shape = try asking.commonShape(of: item, in: [start, end])
    var splitter = Splitter(count: set.causes.count, work: asking.work) { [self] (active) throws(EvaluationFault) in
      let world = asking.evaluator.world(of: set.parts(active))
      return asking.expanded(try asking.evaluator.value(of: item.node, in: world), to: shape).cells
    }
    // Orders of many causes are too many to count. Taken apart by operation no order matters, and nothing is drawn.
    let isMany = set.causes.count > Splitter.mostCounted
    let parts = isMany && analysis.draws == nil && analysis.seed == nil ? parts(item, set, from: start, to: end) : nil
    let orders = min(max(2, analysis.draws ?? Self.usualOrders), Self.mostOrders)
    var split = try splitter.split(orders: parts == nil ? orders : nil, seed: analysis.seed ?? 1)
    if let parts { split.average = average(parts, split, shape) }
    let figure = try asking.figure(item, in: end, scenario: nil, shape: shape)
    let reached = Set(
      asking.evaluator.dependencies(of: item.node, in: start) + asking.evaluator.dependencies(of: item.node, in: end))
    let causes = set.causes.enumerated().map { index, cause in
      CauseReport.Cause(
        label: asking.label(of: cause.key), subject: asking.subject(of: cause.key), isRemoved: cause.added.isEmpty,
        isReached: cause.added.union(cause.removed).contains {
          reached.contains(asking.plan.program[$0.statement].target)
        },
        inOrder: split.inOrder[index], alone: split.alone[index], average: split.average?.effects[index])
    }
    return CauseReport(
      title: asking.title(of: item), place: asking.place(of: item), figure: figure, start: split.start,
      end: split.end,
      causes: causes, interaction: split.interaction,
      sample: split.average.flatMap { average in
        average.orders.map { CauseReport.Sample(orders: $0, seed: analysis.seed ?? 1, error: average.error) }
      }, isByOperation: parts != nil, decimals: command.decimals, isDeep: command.showsChange)
  }

  /// What each cause makes of each cell, operation by operation; nil where a part is put down to no cause.
  private func parts(
    _ item: CheckedItem, _ set: CauseSet, from start: World, to end: World
  ) -> [(cell: [DimensionID: Int], amounts: [Decimal])]? {
    let positions = Dictionary(firstOf: set.causes.enumerated().map { ($1.key, $0) })
    let side = SplitSide(asking.evaluator)
    guard let cube = try? asking.evaluator.value(of: item.node, in: end) else { return nil }
    var found: [(cell: [DimensionID: Int], amounts: [Decimal])] = []
    for index in cube.cells.indices {
      let cell = cube.members(ofCell: index)
      var split = ChangeSplit(within: side)
      func place(_ world: World) -> SplitPlace {
        SplitPlace(site: .part(item.node, asking.evaluator.reading(in: world)), cell: cell, owner: .question)
      }
      split.split(SplitPair(old: place(start), new: place(end)))
      var amounts = set.causes.map { _ in Decimal.zero }
      for (cause, amount) in split.amounts {
        guard case .owner(.statement(let statement, let layer), _) = cause,
          let position = positions[Cause.Key(statement, layer, in: asking.plan.program)]
        else { return nil }
        amounts[position] += amount
      }
      found.append((cell, amounts))
    }
    return found
  }

  /// The parts as they stand beside the other splits: over the same cells, adding up exactly.
  private func average(
    _ parts: [(cell: [DimensionID: Int], amounts: [Decimal])], _ split: Split, _ shape: Shape
  ) -> Split.Average? {
    guard parts.count == shape.cellCount else { return nil }
    let lines = parts.indices.map { cell in
      LevelLine(start: split.start[cell], end: split.end[cell], steps: parts[cell].amounts)
    }
    guard lines.allSatisfy({ $0.residual.isZero }) else { return nil }
    let effects = split.inOrder.indices.map { cause in lines.map { $0.changes[cause] } }
    return Split.Average(effects: effects, orders: nil, error: .zero)
  }
}
