import KvaomSession
import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSource
import KvaomWords

/// `why x in asking.plan [against strict]`: a difference split by cause.
extension Answering {
  /// How many orders are drawn where there are too many causes to count all, unless `draws` says so.
  static let usualOrders = 200
  /// The most orders that may be asked for.
  static let mostOrders = 100_000

  /// The document for each world asked for.
  func causes(_ analysis: CheckedAnalysis, _ command: CheckedCommand) throws(EvaluationFault) -> [Document] {
    let item = command.items[0]
    guard isExplainable(item, command) else { return [] }
    let first = try analysis.against.map { (checked) throws(EvaluationFault) in try asking.world(checked) }
    let named = command.worlds.map { (checked: Optional($0), label: asking.label(of: $0)) }
    var documents: [Document] = []
    for (checked, name) in named.isEmpty ? [(nil, asking.standardLabel)] : named {
      let bare = if let checked { try asking.world(checked) } else { try asking.standardWorld() }
      let from = first ?? (checked == nil ? bare : asking.base)
      let to = try asking.world(bare, with: command.statements, count: command.statements.count)
      let set = causeSet(from: from, to: to, checked.map { [$0] } ?? [])
      guard !set.causes.isEmpty else {
        diagnostics.append(
          Diagnostic(
            .noEffect, at: command.span, .english("The two worlds are the same: there is nothing to explain."),
            fixes: ["why \(asking.sources.quotation(of: item.span)) in \(asking.plan.program.layers.first?.name ?? "plan")"]))
        continue
      }
      var report = try causeReport(item, set, command, analysis)
      report.from = first == nil && checked == nil ? name : analysis.against.flatMap { asking.label(of: $0) }
      report.to = name
      report.changes = command.statements.count
      report.notes += checked.map { measureNotes(of: $0) } ?? []
      documents.append(CauseBuilder.document(report, asking.locale))
    }
    return documents
  }

  /// The causes of a difference, in the order written in the layers of `worlds`.
  func causeSet(
    from first: World, to second: World, _ worlds: [CheckedWorld], splitsMeasures: Bool = false
  ) -> CauseSet {
    var order: [Cause.Key] = []
    for change in worlds.flatMap(\.changes) {
      if case .layer(let layer, _) = change { order += writtenOrder(of: layer).filter { !order.contains($0) } }
    }
    return CauseSet(
      from: asking.evaluator.parts(of: first), to: asking.evaluator.parts(of: second), order: order, splitsMeasures: splitsMeasures,
      in: asking.plan.program)
  }

  /// The causes in a layer as written: the parent first, includes and own statements as they stand.
  private func writtenOrder(of layer: LayerID) -> [Cause.Key] {
    if asking.plan.program[layer].kind == .measure { return [.measure(layer)] }
    return asking.plan.program[layer].contents.flatMap { content -> [Cause.Key] in
      switch content {
      case .layer(let other): writtenOrder(of: other)
      case .statement(let statement): [.statement(statement)]
      }
    }
  }

  /// Whether an item is a number; says so where it is not.
  func isExplainable(_ item: CheckedItem, _ command: CheckedCommand) -> Bool {
    if item.kind == .number { return true }
    diagnostics.append(
      Diagnostic(
        .badCommand, at: item.span, .english("Only the difference of numbers can be split."),
        fixes: ["compare \(asking.sources.quotation(of: item.span)) in base, plan"]))
    return false
  }

  /// The split of an item over a set of causes.
  private func causeReport(
    _ item: CheckedItem, _ set: CauseSet, _ command: CheckedCommand, _ analysis: CheckedAnalysis
  ) throws(EvaluationFault) -> CauseReport {
    let all = set.causes.map { _ in true }
    let end = asking.evaluator.world(of: set.parts(all))
    let start = asking.evaluator.world(of: set.parts(all.map { _ in false }))
    let shape = try commonShape(of: item, in: [start, end])
    var splitter = Splitter(count: set.causes.count, work: asking.work) { [self] (active) throws(EvaluationFault) in
      let world = asking.evaluator.world(of: set.parts(active))
      return asking.expanded(try asking.evaluator.value(of: item.node, in: world), to: shape).cells
    }
    let orders = min(max(2, analysis.draws ?? Self.usualOrders), Self.mostOrders)
    let split = try splitter.split(orders: orders, seed: analysis.seed ?? 1)
    let figure = try asking.figure(item, in: end, scenario: nil, shape: shape)
    let reached = Set(asking.evaluator.dependencies(of: item.node, in: start) + asking.evaluator.dependencies(of: item.node, in: end))
    let causes = set.causes.enumerated().map { index, cause in
      CauseReport.Cause(
        label: label(of: cause.key), isRemoved: cause.added.isEmpty,
        isReached: cause.added.union(cause.removed).contains { reached.contains(asking.plan.program[$0.statement].target) },
        inOrder: split.inOrder[index], alone: split.alone[index], average: split.average?.effects[index])
    }
    return CauseReport(
      title: title(of: item), cell: cellName(of: item), figure: figure, start: split.start, end: split.end,
      causes: causes, interaction: split.interaction,
      sample: split.average.flatMap { average in
        average.orders.map { CauseReport.Sample(orders: $0, seed: analysis.seed ?? 1, error: average.error) }
      }, decimals: command.decimals)
  }

  /// The axes an item has in any of some worlds.
  func commonShape(of item: CheckedItem, in worlds: [World]) throws(EvaluationFault) -> Shape {
    var axes = item.shape
    for world in worlds {
      for axis in try asking.evaluator.value(of: item.node, in: world).shape.axes where !axes.has(axis.dimension) {
        axes = axes.replacing(axis)
      }
    }
    return axes
  }

  /// What output calls a cause: the measure's label, or the statement as written.
  func label(of key: Cause.Key) -> String {
    switch key {
    case .measure(let layer): asking.plan.program[layer].label
    case .statement(let statement): asking.words(of: statement)
    }
  }

  /// An item's label, without what was selected.
  func title(of item: CheckedItem) -> String {
    guard let definition = item.definition.map({ asking.plan.program[$0] }) else { return "\(asking.sources.quotation(of: item.span))" }
    return definition.label ?? definition.name
  }

  /// The single members an item was selected at: `B2020`, `Klepp, B2020`; nil where it was not.
  func cellName(of item: CheckedItem) -> String? {
    let selections = cell(of: item)
    let names = selections.sorted { ($1.key.index, $0.value) < ($0.key.index, $1.value) }.map {
      asking.plan.program[$0.key].members[$0.value].label
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// The members an item was selected at, one a dimension.
  func cell(of item: CheckedItem) -> [DimensionID: Int] {
    var cell: [DimensionID: Int] = [:]
    var node = item.node
    while case .select(let inner, let selections) = asking.plan.program[node].operation {
      for selection in selections where selection.dropsAxis {
        cell[selection.dimension] = selection.members.first
      }
      node = inner
    }
    return cell
  }
}
