import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomUnits

/// `tornado`: every input alone at both ends of its range, many inputs in one evaluation.
///
/// An input has a lane for each end, and as many inputs as a block has lanes for are varied together: a lane widens
/// what depends on the inputs of its own block, and nothing of the others. All of them side by side would give every
/// input a lane for each end of every other.
struct TornadoQuestion {
  private let asking: Asking
  /// How many inputs a block has lanes for. A formula that reads all inputs is made anew for each block, which costs as
  /// much for each of its terms as some two hundred lanes of an input do: of a thousand inputs the two are about even.
  private static let inputsInBlock = 256

  /// The question, of a plan.
  init(_ asking: Asking) { self.asking = asking }

  /// A ranking for each world the question names.
  func answer(_ command: CheckedCommand) throws(EvaluationFault) -> Answer {
    var answer = Answer()
    guard let item = command.items.first else { return answer }
    let locale = asking.locale
    for world in asking.analysisWorlds(command) {
      let own = try asking.world(world)
      let ways = try asking.numberInputs.map { (id) throws(EvaluationFault) in
        let cells = asking.variedCells(of: id)
        return TornadoInput(id, cells, asking.plan.program[id], current: try asking.current(id, cells, in: own)?.single)
      }
      let ends = try ends(of: item, in: world, ways, command)
      guard ends.shape.axes.isEmpty else {
        answer.refuse(asking.refusal(ofTable: item, ends.shape))
        continue
      }
      var figure = try asking.figure(item, in: own, scenario: world.label, named: world.name)
      if let unit = command.unit { figure.unit = unit }
      let notVaried = unvariedInputs(of: item, own)
      let report = report(of: figure, ways, ends, notVaried: notVaried, decimals: command.decimals)
      answer.add(TornadoDocument.document(report, locale))
      answer.draw { TornadoDocument.drawing(report, locale) }
    }
    return answer
  }

  /// The value of an item with all inputs as they are, and with each at its ends.
  private struct Ends {
    /// What it has several cells along, where it has: the rest is empty then.
    let shape: Shape
    var base = Decimal.zero
    /// For each input.
    var ends: [(low: Decimal, high: Decimal)] = []
  }

  private func ends(
    of item: CheckedItem, in world: AnalysisWorld, _ ways: [TornadoInput], _ command: CheckedCommand
  ) throws(EvaluationFault) -> Ends {
    let count = min(ways.count, Self.inputsInBlock)
    var variation = asking.variation(count: max(1, 2 * count), at: command.span)
    for (index, way) in ways.enumerated() { way.vary(&variation, lane: 2 * (index % count)) }
    let run = LaneRun(variation)
    let base = try run.values(of: item, in: world, varying: 0..<0)
    var ends = Ends(shape: base.shape)
    guard base.shape.axes.isEmpty else { return ends }
    ends.base = base.cell(lane: 0)
    for first in stride(from: 0, to: ways.count, by: max(1, count)) {
      let block = first..<min(first + count, ways.count)
      let values = try run.values(of: item, in: world, varying: block)
      guard values.shape.axes.isEmpty else { return Ends(shape: values.shape) }
      for lane in 0..<block.count { ends.ends.append((values.cell(lane: 2 * lane), values.cell(lane: 2 * lane + 1))) }
    }
    return ends
  }

  /// Inputs the item depends on that are dates or truths.
  private func unvariedInputs(of item: CheckedItem, _ world: World) -> [String] {
    asking.evaluator.dependencies(of: item.node, in: world).filter {
      asking.plan.program[$0].role == .input && asking.plan.program[$0].kind != .number
    }.map { asking.title(of: $0) }
  }

  /// The inputs ranked by swing; equal ones stay in the order written.
  private func report(
    of figure: Figure, _ ways: [TornadoInput], _ values: Ends, notVaried: [String], decimals: Int?
  ) -> TornadoReport {
    var rows: [TornadoReport.Row] = []
    var withoutEffect: [String] = []
    for (way, end) in zip(ways, values.ends) {
      let row = TornadoReport.Row(
        input: asking.input(way.definition, way.cells), low: way.low, high: way.high, ground: way.ground,
        effectAtLow: end.low - values.base, effectAtHigh: end.high - values.base)
      if row.swing.isZero { withoutEffect.append(row.input.title) } else { rows.append(row) }
    }
    let ranked = rows.enumerated().sorted { left, right in
      let (first, second) = (left.element.swing, right.element.swing)
      if first.isMissing || second.isMissing {
        return !first.isMissing || second.isMissing && left.offset < right.offset
      }
      return first == second ? left.offset < right.offset : first > second
    }
    return TornadoReport(
      figure: figure, rows: ranked.map({ $0.element }), withoutEffect: withoutEffect, notVaried: notVaried,
      decimals: decimals)
  }
}

/// An input with the two values a tornado gives it.
struct TornadoInput {
  /// The input.
  let definition: DefinitionID
  /// Its cells that are varied; empty is all.
  let cells: [AxisSelection]
  /// The ends, canonical; missing where its cells differ and each is scaled.
  let low, high: Decimal
  /// Where they come from.
  let ground: TornadoReport.Row.Ground

  /// The input's own range, or a tenth of its value down and up; `current` is its value, nil where its cells differ.
  init(_ id: DefinitionID, _ cells: [AxisSelection], _ definition: Definition, current: Decimal?) {
    self.definition = id
    self.cells = cells
    if let range = definition.range {
      (low, high, ground) = (range.low, range.high, .stated)
      return
    }
    // A tenth of nothing is nothing.
    ground = current?.isZero == true ? .unit : .tenth
    guard let current else {
      (low, high) = (.missing(.undefined), .missing(.undefined))
      return
    }
    let way = current.isZero ? definition.unit.scale : current.magnitude * Self.tenth
    (low, high) = (current - way, current + way)
  }

  /// Puts both values into the lanes from `lane` on.
  func vary(_ variation: inout Variation, lane: Int) {
    if low.isMissing {
      variation.scale(definition, cells, from: lane, factors: [.one - Self.tenth, .one + Self.tenth])
    } else {
      variation.vary(definition, cells, from: lane, values: [low, high])
    }
  }

  private static let tenth = Decimal(coefficient: 1, exponent: -1)
}
