import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits
import KvaomWords

/// `compare`: figures in several worlds, side by side.
extension Answering {
  /// `compare`
  func compared(_ command: CheckedCommand) throws(EvaluationFault) -> Document {
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
}
