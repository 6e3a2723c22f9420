import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomUnits

/// `tornado`: every input alone at both ends of its range, all in one evaluation.
struct TornadoQuestion {
  private let asking: Asking

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
      var variation = asking.variation(count: 1 + 2 * ways.count, at: command.span)
      for (index, way) in ways.enumerated() { way.vary(&variation, lane: 1 + 2 * index) }
      let values = try LaneRun(variation).values(of: item, in: world)
      guard values.shape.axes.isEmpty else {
        answer.refuse(asking.refusal(ofTable: item, values.shape))
        continue
      }
      var figure = try asking.figure(item, in: own, scenario: world.label, named: world.name)
      if let unit = command.unit { figure.unit = unit }
      let notVaried = unvariedInputs(of: item, own)
      let report = report(of: figure, ways, values, notVaried: notVaried, decimals: command.decimals)
      answer.add(TornadoDocument.document(report, locale))
      answer.draw { TornadoDocument.drawing(report, locale) }
    }
    return answer
  }

  /// Inputs the item depends on that are dates or truths.
  private func unvariedInputs(of item: CheckedItem, _ world: World) -> [String] {
    asking.evaluator.dependencies(of: item.node, in: world).filter {
      asking.plan.program[$0].role == .input && asking.plan.program[$0].kind != .number
    }.map { asking.title(of: $0) }
  }

  /// The inputs ranked by swing; equal ones stay in the order written.
  private func report(
    of figure: Figure, _ ways: [TornadoInput], _ values: LaneValues, notVaried: [String], decimals: Int?
  ) -> TornadoReport {
    let base = values.cell(lane: 0)
    var rows: [TornadoReport.Row] = []
    var withoutEffect: [String] = []
    for (index, way) in ways.enumerated() {
      let row = TornadoReport.Row(
        input: asking.input(way.definition, way.cells), low: way.low, high: way.high, ground: way.ground,
        effectAtLow: values.cell(lane: 1 + 2 * index) - base, effectAtHigh: values.cell(lane: 2 + 2 * index) - base)
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
