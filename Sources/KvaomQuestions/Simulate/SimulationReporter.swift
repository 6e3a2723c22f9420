import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomRuntime
import KvaomSession
import KvaomSource
import KvaomUnits

/// Turns draws into what is printed of them.
struct SimulationReporter {
  /// The ranks of so many draws are compared: two digits, which is what is printed.
  private static let ranked = 10_000

  private let asking: Asking
  private let command: CheckedCommand
  private let simulation: Simulation
  private let board: SimulationBoard
  private let sampler: Sampler
  private let inputs: [UncertainInput]
  private let draws: Int
  private let seed: Int64

  /// A reporter of finished draws.
  init(
    _ asking: Asking, _ command: CheckedCommand, _ simulation: Simulation, _ board: SimulationBoard,
    _ sampler: Sampler,
    _ inputs: [UncertainInput], draws: Int, seed: Int64
  ) {
    self.asking = asking
    self.command = command
    self.simulation = simulation
    self.board = board
    self.sampler = sampler
    self.inputs = inputs
    self.draws = draws
    self.seed = seed
  }

  /// The report of an item.
  func report(_ number: Int) throws(EvaluationFault) -> SimulateReport {
    let item = command.items[number]
    let targets = simulation.targets.filter { $0.item == number }
    let world = try asking.world(simulation.worlds[0])
    var figure = try asking.figure(
      item, in: world, scenario: simulation.worlds[0].label, named: simulation.worlds[0].name)
    if let unit = command.unit { figure.unit = unit }
    if item.kind == .truth { figure.label = figure.label ?? conditionTitle(item, world) }
    figure.isApproximate = targets.contains(where: { $0.varies })
    var report = SimulateReport(
      figure: figure, isChance: item.kind == .truth, draws: draws, seed: seed, decimals: command.decimals)
    report.worlds = targets.map { values($0) } + differences(targets, item)
    try addInputs(item, targets, world, to: &report)
    return report
  }

  /// A comparison in the plan's own words, `Udekt B2020 ≤ 0 tkr`; nil where the item is none.
  private func conditionTitle(_ item: CheckedItem, _ world: World) -> String? {
    let reader = FormulaReader(evaluator: asking.evaluator)
    let place = reader.resolved(FormulaPlace(core: item.node, cell: [:], world: world)).place
    guard case .binary(let operation, let left, let right) = asking.plan.program[place.core].operation,
      let sign = Self.sign(operation)
    else { return nil }
    let units = [left, right].map {
      reader.definition(reader.resolved(place.at($0)).place).map { asking.plan.program[$0].unit }
    }
    let unit = units[0] ?? units[1]
    return [left, right].map { side(reader, place.at($0), unit) }.joined(separator: " \(sign) ")
  }

  /// A side of a comparison: the label of what it reads and its cell, a number in the unit of the other side, or what
  /// is written.
  private func side(_ reader: FormulaReader, _ written: FormulaPlace, _ unit: Unit?) -> String {
    let program = asking.plan.program
    let place = reader.resolved(written).place
    if case .constant(let value) = program[place.core].operation, let unit {
      return asking.figureText.amount(of: value, unit: unit)
    }
    guard let definition = reader.definition(place) else {
      return "\(asking.sources.quotation(of: program[written.core].span).onOneLine)"
    }
    let members = place.cell.sorted { $0.key.index > $1.key.index }.map { program[$0.key].members[$0.value].label }
    return ([asking.title(of: definition)] + members).joined(separator: " ")
  }

  private static func sign(_ operation: CoreBinary) -> String? {
    switch operation {
    case .greater: ">"
    case .greaterOrEqual: "≥"
    case .less: "<"
    case .lessOrEqual: "≤"
    case .equal: "="
    case .notEqual: "≠"
    default: nil
    }
  }

  private func values(_ target: Simulation.Target) -> SimulateReport.World {
    let board = board
    let own = target.own.cells.map { $0.doubleValue }
    let summaries =
      target.varies
      ? asking.work.workers.map(own.count) { cell in
        DrawSummary(of: board.draws(ofCell: target.first + cell), own: own[cell], isAlone: own.count == 1)
      } : own.map { DrawSummary(of: DrawColumn([[$0]]), own: $0) }
    let cells = summaries.enumerated().map {
      cell($0.element, names(target.own, $0.offset), target.own.cells[$0.offset])
    }
    let world = simulation.worlds[target.world]
    return SimulateReport.World(scenario: world.label, name: world.name, varies: target.varies, cells: cells)
  }

  /// Each later world less the first, draw by draw.
  private func differences(_ targets: [Simulation.Target], _ item: CheckedItem) -> [SimulateReport.World] {
    guard let first = targets.first, first.varies, item.kind == .number else { return [] }
    return targets.dropFirst().filter { $0.varies && $0.own.shape == first.own.shape }.map { target in
      let board = board
      let own = zip(target.own.cells, first.own.cells).map { $0 - $1 }
      let numbers = own.map { $0.doubleValue }
      let summaries = asking.work.workers.map(own.count) { cell in
        let (left, right) = (board.column(target.first + cell), board.column(first.first + cell))
        // What two large numbers leave between them is no surer than they are.
        let size = zip(left, right).reduce(0) {
          $1.0.isFinite && $1.1.isFinite ? max($0, $1.0.magnitude, $1.1.magnitude) : $0
        }
        return DrawSummary(
          of: DrawColumn([zip(left, right).map { $0 - $1 }]), own: numbers[cell], size: size,
          isAlone: own.count == 1)
      }
      let cells = summaries.enumerated().map { self.cell($0.element, names(target.own, $0.offset), own[$0.offset]) }
      return SimulateReport.World(
        scenario: simulation.worlds[target.world].label, name: simulation.worlds[target.world].name,
        against: simulation.worlds[first.world].label ?? "",
        varies: true,
        cells: cells)
    }
  }

  private func cell(_ summary: DrawSummary, _ names: (label: String, name: String), _ own: Decimal)
    -> SimulateReport.Cell
  {
    // Draws that are all the plan's own number are so to its last digit.
    let isOwn = !own.isMissing && summary.deviation.value == 0 && summary.mean.value == own.doubleValue
    func estimate(_ found: DrawSummary.Estimate) -> SimulateReport.Estimate {
      summary.count == 0
        ? .init(value: .missing(.undefined), error: .missing(.undefined))
        : .init(value: isOwn && found == summary.mean ? own : Decimal(found.value), error: Decimal(found.error))
    }
    return SimulateReport.Cell(
      label: names.label, name: names.name, own: own, mean: estimate(summary.mean),
      deviation: estimate(summary.deviation),
      quantiles: summary.quantiles.map(estimate), below: own.isMissing ? own : Decimal(summary.below + summary.at / 2),
      missing: summary.missing, low: Decimal(summary.low), high: Decimal(summary.high),
      histogram: summary.histogram.map { Decimal($0) },
      points: summary.points.map { (Decimal($0.value), Decimal($0.share)) })
  }

  /// What output calls a cell, and what programs do.
  private func names(_ cube: Cube, _ index: Int) -> (label: String, name: String) {
    let members = cube.members(ofCell: index)
    let found = cube.shape.axes.compactMap { axis in
      members[axis.dimension].map { asking.plan.program[axis.dimension].members[$0] }
    }
    return (found.map { $0.label }.joined(separator: " "), found.map { $0.name }.joined(separator: "."))
  }

  private func addInputs(
    _ item: CheckedItem, _ targets: [Simulation.Target], _ world: World, to report: inout SimulateReport
  ) throws(EvaluationFault) {
    let program = asking.plan.program
    let needed = asking.evaluator.dependencies(of: item.node, in: world)
    let correlations = correlations(targets)
    report.rankedDraws = min(draws, Self.ranked)
    let inPlanOrder = inputs.enumerated().sorted { $0.element.definition.index < $1.element.definition.index }
    for (number, input) in inPlanOrder where needed.contains(input.definition) {
      guard let distribution = program[input.definition].distribution else { continue }
      let written = distribution.written
      report.drawn.append(
        SimulateReport.Drawn(
          input: asking.input(input.definition, []), form: written.form, figures: written.figures,
          weights: distribution.shares,
          hasUnit: written.hasUnit,
          correlation: correlations.map { Decimal($0[number]) } ?? .missing(.undefined)))
    }
    let drawn = Set(inputs.map { $0.definition })
    report.notDrawn = needed.filter { program[$0].role == .input && !drawn.contains($0) }.map { asking.title(of: $0) }
    for (analysis, _) in asking.correlateCommands {
      let pair = analysis.variables.map { $0.definition }
      guard let value = analysis.settings["at"], pair.allSatisfy({ needed.contains($0) && drawn.contains($0) }) else {
        continue
      }
      report.pairs.append(
        SimulateReport.Pair(first: asking.title(of: pair[0]), second: asking.title(of: pair[1]), correlation: value))
    }
  }

  /// How each input's ranks go with those of the first single value that varies.
  private func correlations(_ targets: [Simulation.Target]) -> [Double]? {
    guard let target = targets.first(where: { $0.varies && $0.own.cells.count == 1 }) else { return nil }
    let count = min(draws, Self.ranked)
    let values = board.column(target.first, limit: count)
    var columns = Array(repeating: [Double](repeating: 0, count: count), count: inputs.count)
    sampler.fill(&columns, from: 0)
    let drawn = columns
    return asking.work.workers.map(inputs.count) { RankCorrelation.between(drawn[$0], values) }
  }
}
