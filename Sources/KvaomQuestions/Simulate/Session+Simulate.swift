import KvaomSession
import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomRuntime
import KvaomSource
import KvaomSyntax
import KvaomWords

/// `simulate`: uncertain inputs drawn, everything that depends on them run over the draws, the rest computed once.
extension Answering {
  /// How many draws where none are asked for, and the seed where none is given.
  private static let usualDraws = 10_000, usualSeed = 1
  /// How many lanes run through the plan at once.
  private static let lanes = 2048
  /// How many values may be kept: eight bytes each.
  private static let mostValues = 12_000_000

  /// A document for each item.
  func simulate(_ analysis: CheckedAnalysis, _ command: CheckedCommand) throws(EvaluationFault) -> [Document] {
    let draws = analysis.draws ?? Self.usualDraws
    guard draws >= 2 else {
      diagnostics.append(
        Diagnostic(
          .badCommand, at: command.span, .english("A simulation needs at least two draws."), fixes: ["10_000 draws"]))
      return []
    }
    guard let inputs = uncertainInputs(at: command.span), let factor = correlations(of: inputs) else { return [] }
    let simulation = try Simulation(asking, command, inputs, lanes: Self.lanes)
    let cells = max(1, simulation.cellCount)
    guard draws <= Self.mostValues / cells else {
      refuse(draws, cells, at: command.span)
      return []
    }
    let named = inputs.map { (name: asking.plan.program[$0.definition].name, marginal: $0.marginal) }
    let seed = analysis.seed ?? Self.usualSeed
    let sampler = Sampler(seed: seed, inputs: named, factor: factor)
    let board = SimulationBoard(
      simulation.plan, sampler, draws: draws, cells: simulation.cellCount, work: asking.work)
    guard simulation.cellCount == 0 || board.run() else { throw .interrupted }
    let writer = SimulationReporter(
      asking, command, simulation, board, sampler, inputs, draws: draws, seed: seed)
    return try command.items.indices.map { (item) throws(EvaluationFault) in
      let report = try writer.report(item)
      draw { [asking] in SimulateBuilder.drawing(report, asking.locale) }
      return SimulateBuilder.document(report, asking.locale)
    }
  }

  /// The inputs with a distribution that no setting holds fast; nil after a diagnostic.
  private func uncertainInputs(at span: SourceSpan) -> [UncertainInput]? {
    let held = Set(asking.plan.settings.map { asking.plan.program[$0].target })
    var inputs: [UncertainInput] = []
    var failed = false
    for index in asking.plan.program.definitions.indices {
      let definition = asking.plan.program.definitions[index]
      guard let distribution = definition.distribution, !held.contains(DefinitionID(index: index)) else { continue }
      if let marginal = distribution.marginal(in: definition.range) {
        inputs.append(UncertainInput(definition: DefinitionID(index: index), marginal: marginal))
      } else {
        failed = true
        diagnostics.append(
          Diagnostic(
            .badDistribution, at: definition.span,
            .english(
              "The range of `\(definition.name)` holds less than a millionth of its distribution, so nothing can be drawn."
            ),
            fixes: [.advice(.english("a range after `in` that the distribution reaches"))]))
      }
    }
    if inputs.isEmpty, !failed {
      diagnostics.append(
        Diagnostic(
          .badCommand, at: span, .english("No input of the plan has a distribution, so there is nothing to draw."),
          fixes: ["input price_growth = 2% in 1%..4% ~ triangular(1%, 2%, 4%)"]))
    }
    // By name: draws that go together are made one from the other, and must not follow the order of the plan's text.
    return failed || inputs.isEmpty
      ? nil : inputs.sorted { asking.plan.program[$0.definition].name < asking.plan.program[$1.definition].name }
  }

  /// What the plan's `correlate` lines say of the inputs; nil after a diagnostic.
  private func correlations(of inputs: [UncertainInput]) -> CorrelationFactor? {
    var matrix = inputs.indices.map { row in inputs.indices.map { $0 == row ? 1.0 : 0 } }
    var last: SourceSpan?
    for (analysis, span) in asking.correlateCommands {
      let places = analysis.variables.map { variable in inputs.firstIndex { $0.definition == variable.definition } }
      // What is wrong with the line is told where it stands; no draws are made by half of what was asked.
      guard faults(of: analysis, at: span).isEmpty else { return nil }
      guard let first = places[0], let second = places[1], let value = analysis.settings["at"] else { continue }
      matrix[first][second] = value.doubleValue
      matrix[second][first] = value.doubleValue
      last = span
    }
    do throws(CorrelationFactor.Impossible) {
      return try CorrelationFactor(matrix)
    } catch {
      let names = Self.connected(to: error.input, in: matrix)
        .map { "`\(asking.plan.program[inputs[$0].definition].name)`" }
      diagnostics.append(
        Diagnostic(
          .badCommand, at: last ?? asking.plan.program[inputs[error.input].definition].span,
          .english(
            "The correlations of \(names.joined(separator: ", ")) cannot all hold: if two go with a third, they go with each other."
          ),
          fixes: ["smaller correlations"]))
      return nil
    }
  }

  /// The inputs that go with one of them, directly or through others, in order.
  private static func connected(to input: Int, in matrix: [[Double]]) -> [Int] {
    var found: Set<Int> = [input]
    var open = [input]
    while let next = open.popLast() {
      for other in matrix.indices where matrix[next][other] != 0 && found.insert(other).inserted { open.append(other) }
    }
    return found.sorted()
  }

  /// `correlate a, b at 0.6`: checked where it stands, used by every `simulate`.
  func correlate(_ analysis: CheckedAnalysis, _ command: CheckedCommand) {
    diagnostics += faults(of: analysis, at: command.span)
  }

  /// What is wrong with a `correlate` line.
  private func faults(of analysis: CheckedAnalysis, at span: SourceSpan) -> [Diagnostic] {
    let example = "correlate wage_growth, price_growth at 0.6"
    guard let value = analysis.settings["at"], value.magnitude <= .one else {
      return [
        Diagnostic(
          .badCommand, at: span, .english("`correlate` takes two inputs and a number from -1 to 1."),
          fixes: [Fix(example)])
      ]
    }
    let pair = analysis.variables.map(\.definition)
    if pair[0] == pair[1] {
      return [
        Diagnostic(
          .badCommand, at: analysis.variables[1].span,
          .english("An input goes with itself already; two inputs stand here."),
          fixes: [Fix(example)])
      ]
    }
    let earlier = asking.correlateCommands.first {
      $0.span.start < span.start && Set($0.analysis.variables.map(\.definition)) == Set(pair)
    }
    if let earlier {
      return [
        Diagnostic(
          .badCommand, at: span, .english("These two have a correlation already, and only one can hold."),
          related: [.init(span: earlier.span, message: .english("the first"))])
      ]
    }
    return analysis.variables.filter { asking.plan.program[$0.definition].distribution == nil }.map { variable in
      Diagnostic(
        .badCommand, at: variable.span,
        .english("`\(asking.plan.program[variable.definition].name)` has no distribution, so it goes with nothing."),
        fixes: ["input … = … ~ normal(mean, sd)"])
    }
  }

  private func refuse(_ draws: Int, _ cells: Int, at span: SourceSpan) {
    let values = Decimal(draws) * Decimal(cells)
    let gigabytes = (values * 8 / 1_000_000_000).rounded(toMultipleOf: Decimal(coefficient: 1, exponent: -1))
    let most = Self.mostValues / cells
    diagnostics.append(
      Diagnostic(
        .tooLarge, at: span,
        .english(
          "\(draws) draws of \(cells == 1 ? "one cell" : "\(cells) cells") are \(values.description) values, \(gigabytes.description) GB; the most is \(Self.mostValues) values."
        ),
        fixes: ["\(most) draws"]))
  }
}

extension Asking {
  /// The `correlate` lines of the plan that hold a number between -1 and 1.
  var correlateCommands: [(analysis: CheckedAnalysis, span: SourceSpan)] {
    plan.commands.compactMap { command in
      guard case .analysis(let analysis) = command.kind, analysis.verb == .correlate, analysis.variables.count == 2
      else {
        return nil
      }
      return (analysis, command.span)
    }
  }
}
