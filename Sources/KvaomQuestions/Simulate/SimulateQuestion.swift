import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomRuntime
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomTables
import KvaomWords

/// `simulate`: uncertain inputs drawn, everything that depends on them run over the draws, the rest computed once.
struct SimulateQuestion {
  /// How many draws where none are asked for, and the seed where none is given.
  private static let usualDraws = 10_000, usualSeed: Int64 = 1
  /// How many lanes run through the plan at once.
  private static let lanes = 2048
  /// How many values may be kept: eight bytes each.
  private static let mostValues = 12_000_000

  private let asking: Asking

  /// The question, of a plan.
  init(_ asking: Asking) { self.asking = asking }

  /// A simulation that is ready to run.
  private struct Prepared {
    let inputs: [UncertainInput]
    let simulation: Simulation
    let sampler: Sampler
    let seed: Int64
    /// How many draws the question asks for.
    let draws: Int
  }

  /// A document for each item; of `known` draws where they have been made.
  func answer(
    _ analysis: CheckedAnalysis, _ command: CheckedCommand, knowing known: SharedValues? = nil
  ) throws(EvaluationFault) -> Answer {
    var answer = Answer()
    guard let prepared = try prepared(analysis, command, &answer) else { return answer }
    let (simulation, draws) = (prepared.simulation, prepared.draws)
    let board = SimulationBoard(
      simulation.plan, prepared.sampler, draws: 0..<draws, cells: simulation.cellCount, work: asking.work)
    if let known {
      guard case .draws(let columns) = known.rows, known.total == draws, known.stream == Self.stream(prepared),
        columns.count == simulation.cellCount, columns.allSatisfy({ $0.count == draws })
      else {
        answer.refuse(.otherNumbers(at: command.span))
        return answer
      }
      board.take(columns)
    } else {
      try run(board, prepared, draws)
    }
    let reporter = SimulationReporter(
      asking, command, simulation, board, prepared.sampler, prepared.inputs, draws: draws, seed: prepared.seed)
    let locale = asking.locale
    for item in command.items.indices {
      let report = try reporter.report(item)
      answer.add(SimulateDocument.document(report, locale))
      answer.draw { SimulateDocument.drawing(report, locale) }
    }
    answer.remark(try undrawn(prepared.inputs, command), locale)
    return answer
  }

  /// What a shard draws of the question; nil where the question cannot be answered, and `answer` then says why.
  func shared(
    _ analysis: CheckedAnalysis, _ command: CheckedCommand, _ shard: Shard, _ answer: inout Answer
  ) throws(EvaluationFault) -> SharedValues? {
    guard let prepared = try prepared(analysis, command, &answer) else { return nil }
    // Draws are made in pairs.
    let range = shard.range(of: prepared.draws, step: 2)
    let cells = prepared.simulation.cellCount
    let board = SimulationBoard(
      prepared.simulation.plan, prepared.sampler, draws: range, cells: cells, work: asking.work)
    try run(board, prepared, range.count)
    return SharedValues(
      total: prepared.draws, range: range, stream: Self.stream(prepared),
      rows: .draws((0..<cells).map { board.column($0) }))
  }

  private func run(_ board: SimulationBoard, _ prepared: Prepared, _ draws: Int) throws(EvaluationFault) {
    if prepared.simulation.cellCount == 0 { return }
    try asking.evaluator.spend(on: prepared.simulation.plan, lanes: draws)
    guard board.run() else { throw .interrupted }
  }

  /// The simulation a question asks for; nil where it cannot be run, which the answer then says.
  private func prepared(
    _ analysis: CheckedAnalysis, _ command: CheckedCommand, _ answer: inout Answer
  ) throws(EvaluationFault) -> Prepared? {
    let draws = analysis.draws ?? Self.usualDraws
    guard draws >= 2 else {
      answer.refuse(
        Diagnostic(
          .badCommand, at: command.span,
          Phrase(
            nn: "Ei simulering treng minst to trekk.", nb: "En simulering trenger minst to trekk.",
            sv: "En simulering behöver minst två dragningar.", en: "A simulation needs at least two draws."),
          fixes: ["10_000 draws"]))
      return nil
    }
    guard let inputs = uncertainInputs(at: command.span, &answer), let factor = factor(of: inputs, &answer) else {
      return nil
    }
    let simulation = try Simulation(asking, command, inputs, lanes: Self.lanes)
    let cells = max(1, simulation.cellCount)
    guard draws <= Self.mostValues / cells else {
      answer.refuse(tooLarge(draws, cells, at: command.span))
      return nil
    }
    let named = inputs.map { (name: asking.plan.program[$0.definition].name, marginal: $0.marginal) }
    let seed = analysis.seed ?? Self.usualSeed
    let sampler = Sampler(seed: seed, inputs: named, factor: factor)
    return Prepared(inputs: inputs, simulation: simulation, sampler: sampler, seed: seed, draws: draws)
  }

  /// How many of the first draws stand for a stream.
  private static let known = 64

  /// What tells the draws of a simulation from others: the seed, and the first of them to the last bit.
  private static func stream(_ prepared: Prepared) -> String {
    var columns = Array(repeating: [Double](repeating: 0, count: known), count: prepared.sampler.count)
    prepared.sampler.fill(&columns, from: 0)
    var bytes: [UInt8] = []
    for word in [UInt64(bitPattern: prepared.seed)] + columns.flatMap({ $0.map { $0.bitPattern } }) {
      for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
    }
    return Fingerprint(bytes).hexadecimal
  }

  /// That a world sets what is drawn: there the draw counts only where the world does not.
  private func undrawn(_ inputs: [UncertainInput], _ command: CheckedCommand) throws(EvaluationFault) -> [String] {
    var found: [(statement: StatementID, worlds: [String])] = []
    for asked in asking.analysisWorlds(command) {
      let world = try asking.world(asked)
      let needed = Set(command.items.flatMap { asking.evaluator.dependencies(of: $0.node, in: world) })
      for input in inputs where needed.contains(input.definition) {
        for part in asking.evaluator.parts(on: input.definition, in: world)
        where asking.plan.program[part.statement].replaces {
          let name = Words(asking.locale).quoted(asked.label ?? Words(asking.locale).base)
          if let known = found.firstIndex(where: { $0.statement == part.statement }) {
            found[known].worlds.append(name)
          } else {
            found.append((part.statement, [name]))
          }
        }
      }
    }
    return found.map { statement, worlds in
      SimulateWords.undrawn(change: asking.words(of: statement), worlds: worlds.joined(separator: ", "))[asking.locale]
    }
  }

  /// The inputs with a distribution that no setting holds fast; nil where there are none or one cannot be drawn, which
  /// the answer then refuses.
  private func uncertainInputs(at span: SourceSpan, _ answer: inout Answer) -> [UncertainInput]? {
    let held = Set(
      asking.plan.settings.map { asking.plan.program[$0] }.filter { $0.isWholly }.map { $0.target })
    var inputs: [UncertainInput] = []
    var failed = false
    for index in asking.plan.program.definitions.indices {
      let definition = asking.plan.program.definitions[index]
      guard let distribution = definition.distribution, !held.contains(DefinitionID(index: index)) else { continue }
      if let marginal = distribution.marginal(in: definition.range) {
        inputs.append(UncertainInput(definition: DefinitionID(index: index), marginal: marginal))
      } else {
        failed = true
        answer.refuse(unreachable(definition))
      }
    }
    if inputs.isEmpty, !failed {
      answer.refuse(
        Diagnostic(
          .badCommand, at: span,
          Phrase(
            nn: "Ingen føresetnad i planen har ei fordeling, så det er ingenting å trekkje.",
            nb: "Ingen forutsetning i planen har en fordeling, så det er ingenting å trekke.",
            sv: "Inget antagande i planen har en fördelning, så det finns inget att dra.",
            en: "No input of the plan has a distribution, so there is nothing to draw."),
          fixes: ["input price_growth = 2% in 1%..4% ~ triangular(1%, 2%, 4%)"]))
    }
    // By name: draws that go together are made one from the other, and must not follow the order of the plan's text.
    return failed || inputs.isEmpty
      ? nil : inputs.sorted { asking.plan.program[$0.definition].name < asking.plan.program[$1.definition].name }
  }

  /// That the range of an input holds nothing of its distribution.
  private func unreachable(_ definition: Definition) -> Diagnostic {
    let name = definition.name
    return Diagnostic(
      .badDistribution, at: definition.span,
      Phrase(
        nn: "Området til `\(name)` har mindre enn ein milliondel av fordelinga, så ingenting kan trekkjast.",
        nb: "Området til `\(name)` har mindre enn en milliondel av fordelingen, så ingenting kan trekkes.",
        sv: "Intervallet för `\(name)` rymmer mindre än en miljondel av fördelningen, så inget kan dras.",
        en: "The range of `\(name)` holds less than a millionth of its distribution, so nothing can be drawn."),
      fixes: [
        .advice(
          Phrase(
            nn: "eit område etter `in` som fordelinga når", nb: "et område etter `in` som fordelingen når",
            sv: "ett intervall efter `in` som fördelningen når", en: "a range after `in` that the distribution reaches")
        )
      ])
  }

  /// What the plan's `correlate` lines say of the inputs; nil where they cannot all hold, which the answer then
  /// refuses.
  private func factor(of inputs: [UncertainInput], _ answer: inout Answer) -> CorrelationFactor? {
    var matrix = inputs.indices.map { row in inputs.indices.map { $0 == row ? 1.0 : 0 } }
    var last: SourceSpan?
    for (analysis, span) in asking.correlateCommands {
      let places = analysis.variables.map { variable in inputs.firstIndex { $0.definition == variable.definition } }
      // What is wrong with the line is told where it stands; no draws are made by half of what was asked.
      guard CorrelateQuestion(asking).faults(of: analysis, at: span).isEmpty else { return nil }
      guard let first = places[0], let second = places[1], let value = analysis.settings["at"] else { continue }
      matrix[first][second] = value.doubleValue
      matrix[second][first] = value.doubleValue
      last = span
    }
    do throws(CorrelationFactor.Impossible) {
      return try CorrelationFactor(matrix)
    } catch {
      let names = Self.connected(to: error.input, in: matrix)
        .map { "`\(asking.plan.program[inputs[$0].definition].name)`" }.joined(separator: ", ")
      answer.refuse(
        Diagnostic(
          .badCommand, at: last ?? asking.plan.program[inputs[error.input].definition].span,
          Phrase(
            nn: "Korrelasjonane mellom \(names) kan ikkje alle gjelde: to som følgjer ein tredje, følgjer kvarandre.",
            nb: "Korrelasjonene mellom \(names) kan ikke alle gjelde: to som følger en tredje, følger hverandre.",
            sv: "Korrelationerna mellan \(names) kan inte alla gälla: två som följer en tredje följer varandra.",
            en: "The correlations of \(names) cannot all hold: if two go with a third, they go with each other."),
          fixes: [
            .advice(
              Phrase(
                nn: "mindre korrelasjonar", nb: "mindre korrelasjoner", sv: "mindre korrelationer",
                en: "smaller correlations"))
          ]))
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

  /// That so many draws cannot be kept.
  private func tooLarge(_ draws: Int, _ cells: Int, at span: SourceSpan) -> Diagnostic {
    let values = Decimal(draws) * Decimal(cells)
    let gigabytes = (values * 8 / 1_000_000_000).rounded(toMultipleOf: Decimal(coefficient: 1, exponent: -1))
    let each =
      cells == 1
      ? Phrase(nn: "éi celle", nb: "én celle", sv: "en cell", en: "one cell")
      : Phrase(
        nn: "\(number: cells) celler", nb: "\(number: cells) celler", sv: "\(number: cells) celler",
        en: "\(cells) cells")
    return Diagnostic(
      .tooLarge, at: span,
      Phrase(
        nn: """
          \(number: draws) trekk av \(each) er \(number: values) verdiar, \(number: gigabytes) GB; grensa er \
          \(number: Self.mostValues) verdiar.
          """,
        nb: """
          \(number: draws) trekk av \(each) er \(number: values) verdier, \(number: gigabytes) GB; grensen er \
          \(number: Self.mostValues) verdier.
          """,
        sv: """
          \(number: draws) dragningar av \(each) är \(number: values) värden, \(number: gigabytes) GB; gränsen är \
          \(number: Self.mostValues) värden.
          """,
        en: """
          \(draws) draws of \(each) are \(values.description) values, \(gigabytes.description) GB; the most is \
          \(Self.mostValues) values.
          """),
      fixes: ["\(Self.mostValues / cells) draws"])
  }
}
