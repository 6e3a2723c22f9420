import KvaomChecker
import KvaomDecimal
import Testing

import class Foundation.ProcessInfo

@testable import KvaomCompiler

/// Random programs must give the same bytes cell by cell and in columns, in any order of questions, with and without
/// what was kept from earlier ones.
@Suite struct OracleTests {
  /// Batches of 50 programs in twelve worlds each; in a debug build, as CI tests, 2 000 programs. `KVAOM_SOAK=100000`
  /// tries so many other programs, `KVAOM_SOAK=100000@5000` those behind the first 5 000 of them.
  static let batches = soak ?? Array(0..<(isDebug ? 40 : 60))
  private static let soak: [Int]? = {
    guard let words = ProcessInfo.processInfo.environment["KVAOM_SOAK"]?.split(separator: "@"),
      let count = words.first.flatMap({ Int($0) })
    else { return nil }
    // The first thousand batches are those of every day.
    let first = 1000 + (words.count > 1 ? Int(words[1]) ?? 0 : 0) / 50
    return Array(first..<(first + count / 50))
  }()
  /// To be done in time each program is asked in some of its worlds only: in a soak, which would take three hours, in
  /// every third one, from one of the first three on, and in a debug build in every sixth.
  private static var step: Int { isDebug ? 6 : soak != nil ? 3 : 1 }
  private static var isDebug: Bool {
    var isDebug = false
    assert(
      {
        isDebug = true
        return true
      }())
    return isDebug
  }

  @Test(arguments: batches) func sameBytesAsTheOracle(_ batch: Int) throws {
    var compared = 0
    for seed in (batch * 50)..<((batch + 1) * 50) {
      guard let count = try compare(seed, worldsBy: Self.step) else { return }
      compared += count
    }
    #expect(compared > 200 / Self.step, "too few programs of the batch were sound: \(compared)")
  }

  /// Programs in which a soak met another answer than the oracle's, in the worlds in which it did.
  @Test(arguments: [450_214, 74_928, 96_762, 121_773]) func sameBytesWhereASoakFoundOthers(_ seed: Int) throws {
    let compared = try compare(seed, worldsBy: 3)
    #expect((compared ?? 0) > 0)
  }

  /// Asks a program all questions in one of `step` worlds; how many answers were compared, nil where one was another
  /// than the oracle's.
  private func compare(_ seed: Int, worldsBy step: Int) throws -> Int? {
    var compared = 0
    var random = RandomPlan(seed: seed)
    let questions = Questions(&random, worldsBy: step, from: seed % step)
    let shared = Evaluator(program: random.plan.program)
    let oracle = Oracle(random.plan.program)
    for question in questions.all {
      let answer = Answer { try question.ask(shared) }
      // What took too many worlds stays so for all that is asked of the same evaluator.
      if case .fault(.compile(.tooManyWorlds)) = answer { break }
      if case .fault(let fault) = answer {
        try checkCells(fault, question, oracle)
        let fresh = Answer { try question.ask(Evaluator(program: random.plan.program)) }
        #expect(
          answer == fresh || answer.isRefusedLike(fresh), "seed \(seed), \(question): \(answer), alone \(fresh)")
        continue
      }
      let expected = Answer { try oracle.value(of: question.definition, after: question.changes) }
      #expect(answer == expected, "seed \(seed), \(question)")
      if answer != expected { return nil }
      compared += 1
    }
    return compared
  }

  /// An overflow or a broken requirement must be in the oracle's cells too.
  private func checkCells(_ fault: EvaluationFault, _ question: Questions.Question, _ oracle: Oracle) throws {
    let place: [DimensionID: Int]
    switch fault {
    case .overflow(_, let position), .requirement(_, _, let position): place = position
    default: return
    }
    let (shape, cells) = try oracle.value(of: question.definition, after: question.changes)
    let index = oracle.combinations(shape.axes).firstIndex(of: place)
    let failures = cells.indices.filter { oracle.isFailure(cells[$0]) }
    #expect(index != nil && failures.first == index, "\(question)")
  }

  /// What a world changes in one member only is computed there only: here of columns however small, and the same as
  /// what is computed as a whole. Each member of each definition is changed, alone, with the next one, and below a
  /// layer.
  @Test(arguments: 0..<(isDebug ? 1 : 20)) func whatIsComputedInPartIsTheSame(_ batch: Int) throws {
    var formulas = 0
    for seed in (9000 + batch * 20)..<(9000 + batch * 20 + 20) {
      var random = RandomPlan(seed: seed)
      let ids = random.plan.program.definitions.indices.map { DefinitionID(index: $0) }
      let changes = (random.known + random.recurrent).flatMap { Self.changes(of: $0.id, $0.shape, &random.plan) }
      let layer = WorldChange.layer(random.layers[3], without: [])
      let evaluator = Evaluator(program: random.plan.program)
      evaluator.slicing = Slicing(fewestCells: 0, leastShare: 1)
      for id in ids { _ = try? evaluator.value(of: id) }
      let worlds = changes.indices.flatMap { place -> [[WorldChange]] in
        [
          [.floor([changes[place]])], [.floor(Array(changes[place..<min(place + 2, changes.count)]))],
          [.floor([changes[place]]), layer],
        ]
      }
      let questions = ids.flatMap { id in worlds.map { Questions.Question(definition: id, changes: $0) } }
      for question in questions {
        let answer = Answer { try question.ask(evaluator) }
        if case .fault(.compile(.tooManyWorlds)) = answer { break }
        let whole = Answer { try question.ask(Evaluator(program: random.plan.program)) }
        #expect(
          answer == whole || answer.isRefusedLike(whole), "seed \(seed), \(question): \(answer), not \(whole)")
      }
      let graph = evaluator.graph
      formulas += evaluator.sliced.keys.count { graph.components[graph.places[$0].component].change == nil }
    }
    #expect(formulas > 5, "too few formulas were computed in part: \(formulas)")
  }

  /// A statement on each member of a definition along its last dimension, none where it has but years.
  private static func changes(of id: DefinitionID, _ shape: Shape, _ plan: inout Plan) -> [StatementID] {
    guard let axis = shape.axes.last, axis.dimension != .year else { return [] }
    return axis.members.positions.map { position in
      let region = [AxisSelection(dimension: axis.dimension, members: [position], dropsAxis: true)]
      let new = plan.add(plan.node(.below), plan.number("\(position + 1)"))
      return plan.statement(
        id, plan.node(.blend(below: plan.node(.below), new: new, region: region, weights: nil)))
    }
  }

  @Test(arguments: 0..<(isDebug ? 1 : 5)) func orderOfQuestionsDoesNotMatter(_ batch: Int) throws {
    for seed in (5000 + batch * 20)..<(5000 + batch * 20 + (Self.isDebug ? 8 : 20)) {
      var random = RandomPlan(seed: seed)
      let questions = Questions(&random).all
      let first = Evaluator(program: random.plan.program)
      let answers = questions.map { question in Answer { try question.ask(first) } }
      let second = Evaluator(program: random.plan.program)
      for index in questions.indices.shuffled(using: &random.random) {
        #expect(Answer { try questions[index].ask(second) } == answers[index], "seed \(seed), \(questions[index])")
        if random.chance(20) { second.forgetValues() }
      }
    }
  }
}

/// Questions about a random program.
struct Questions {
  /// A definition in a world.
  struct Question: CustomStringConvertible {
    let definition: DefinitionID
    let changes: [WorldChange]
    var description: String { "definition \(definition.index) after \(changes)" }

    func ask(_ evaluator: Evaluator) throws -> (Shape, [Decimal]) {
      let world = try evaluator.world(changes)
      let cube = try evaluator.value(of: definition, in: world)
      return (cube.shape, cube.cells)
    }
  }
  var all: [Question] = []

  /// Questions in all worlds, or in one of `step` of them, from one on.
  init(_ random: inout RandomPlan, worldsBy step: Int = 1, from first: Int = 0) {
    let (layers, draft, settings) = (random.layers, random.draft, random.settings)
    let program = random.plan.program
    let inputs = draft.filter { program[program[$0].target].isInput }
    let others = draft.filter { !program[program[$0].target].isInput }
    var worlds: [[WorldChange]] = [
      [], [.layer(layers[3], without: [])], [.layer(layers[4], without: [layers[1]])],
      [.layer(layers[0], without: []), .layer(layers[4], without: [])],
      // Includes of includes, excludes, and an effect in part.
      [.layer(layers[5], without: [])], [.layer(layers[3], without: []), .layer(layers[6], without: [])],
      [.layer(layers[4], without: []), .layer(layers[7], without: [])],
      [.layer(layers[4], without: []), .include(layers[7])],
    ]
    // A draft on the base, on a scenario, and at the floor of another one.
    worlds.append([.settings(settings), .floor(inputs), .draft(others, onBase: true)])
    worlds.append([.settings(settings), .layer(layers[5], without: []), .draft(draft, onBase: false)])
    worlds.append([.settings(settings), .floor(inputs), .layer(layers[3], without: [])])
    worlds.append([.settings(settings), .layer(layers[4], without: []), .draft(draft, onBase: false), .base])
    for (number, world) in worlds.enumerated() where number % step == first {
      for index in random.plan.program.definitions.indices {
        all.append(Question(definition: DefinitionID(index: index), changes: world))
      }
    }
    all.shuffle(using: &random.random)
  }
}

/// What came of a question, to the byte.
enum Answer: Equatable, CustomStringConvertible {
  case cells(Shape, [String])
  case fault(EvaluationFault)
  case circle(String)

  init(_ body: () throws -> (Shape, [Decimal])) {
    do {
      let (shape, cells) = try body()
      self = .cells(shape, cells.map { $0.missingReason.map { "missing \($0)" } ?? $0.scientificDescription })
    } catch let fault as EvaluationFault {
      self = .fault(fault)
    } catch {
      self = .circle("\(error)")
    }
  }

  /// Whether both are refusals, and one of them of a plan that has no end: a definition that needs itself, worlds that
  /// nest or are too many. What is wrong in several ways is refused in any order of questions, but which of them is
  /// named can be the one an earlier question met.
  func isRefusedLike(_ other: Answer) -> Bool {
    isRefusal && other.isRefusal && (isWithoutEnd || other.isWithoutEnd)
  }

  private var isRefusal: Bool {
    switch self {
    case .fault(.compile), .circle: true
    default: false
    }
  }

  private var isWithoutEnd: Bool {
    switch self {
    case .fault(.compile(.cycle)), .fault(.compile(.worldsNest)), .fault(.compile(.tooManyWorlds)), .circle: true
    default: false
    }
  }

  var description: String {
    switch self {
    case .cells(let shape, let cells): "\(shape.axes.map { "\($0.dimension.index):\($0.members.positions)" }) \(cells)"
    case .fault(let fault): "\(fault)"
    case .circle(let text): text
    }
  }
}
