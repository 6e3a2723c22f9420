import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomSession

/// One way to fill in the cells of a plan's workbook that may be changed.
struct ProofState {
  /// What it is called in a report.
  let name: String
  /// The scenario and the measures' switches.
  var choice: ScenarioBoard.State
  /// The values of inputs that are changed, in the order of their cells.
  var inputs: [DefinitionID: [Decimal]] = [:]
}

/// Numbers that look like chance and are the same every time. SplitMix64: Steele, Lea, Flood, "Fast splittable
/// pseudorandom number generators" (OOPSLA 2014).
struct ProofChance {
  private var state: UInt64

  /// Numbers from a seed.
  init(seed: UInt64) { state = seed }

  /// A whole number below a limit.
  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Int(mixed % UInt64(limit))
  }
}

/// The states a workbook is proved in.
struct ProofStates {
  private let made: PlanWorkbook
  /// The inputs that can be changed, with their values as exported.
  private let inputs: [(definition: DefinitionID, cells: [Decimal])]

  /// The states of a plan's workbook.
  init(_ made: PlanWorkbook) throws(EvaluationFault) {
    self.made = made
    var inputs: [(definition: DefinitionID, cells: [Decimal])] = []
    for value in made.plan.values where made.entry(of: value.base)?.isInput == true {
      if made.program[value.definition].kind != .number { continue }
      inputs.append((value.definition, try made.plan.evaluator.cells(ofNode: value.base).cells))
    }
    self.inputs = inputs
  }

  /// The base, every scenario, each of its measures off alone and each other measure on alone, each input at both ends
  /// of its range, and `count` states in which everything is drawn.
  func all(random count: Int) -> [ProofState] {
    let board = made.plan.board
    let free = ScenarioBoard.State(scenario: nil, choices: board.measures.map { _ in nil })
    var states = [ProofState(name: "base", choice: free)]
    for scenario in board.scenarios.indices {
      var state = ProofState(name: made.program[board.scenarios[scenario]].name, choice: free)
      state.choice.scenario = scenario
      states.append(state)
      for measure in board.measures.indices {
        var other = ProofState(
          name: "\(state.name), \(made.program[board.measures[measure]].name) switched", choice: state.choice)
        other.choice.choices[measure] = !board.included[scenario].contains(board.measures[measure])
        if isPossible(other.choice) { states.append(other) }
      }
    }
    for measure in board.measures.indices {
      var other = ProofState(name: "base with \(made.program[board.measures[measure]].name)", choice: free)
      other.choice.choices[measure] = true
      states.append(other)
    }
    for (definition, cells) in inputs {
      for end in [0, 1000] {
        var state = ProofState(
          name: "\(made.program[definition].name) at \(end == 0 ? "its low" : "its high") end", choice: free)
        state.choice.scenario = board.scenarios.indices.last
        state.inputs[definition] = cells.map { value(of: definition, $0, at: end) }
        states.append(state)
      }
    }
    var chance = ProofChance(seed: 20_261_129)
    for number in 0..<count { states.append(drawn(number, free, &chance)) }
    return states
  }

  private func drawn(_ number: Int, _ free: ScenarioBoard.State, _ chance: inout ProofChance) -> ProofState {
    let board = made.plan.board
    var state = ProofState(name: "draw \(number + 1)", choice: free)
    for _ in 0..<20 {
      let scenario = chance.below(board.scenarios.count + 1)
      state.choice.scenario = scenario == 0 ? nil : scenario - 1
      state.choice.choices = board.measures.map { _ in [nil, nil, nil, true, false][chance.below(5)] }
      if isPossible(state.choice) { break }
      state.choice = free
    }
    for (definition, cells) in inputs where chance.below(4) > 0 {
      state.inputs[definition] = cells.map { value(of: definition, $0, at: chance.below(1001)) }
    }
    return state
  }

  /// Whether no two measures are in force that exclude each other.
  private func isPossible(_ choice: ScenarioBoard.State) -> Bool {
    let board = made.plan.board
    func isOn(_ measure: LayerID) -> Bool {
      guard let number = board.measures.firstIndex(of: measure) else { return false }
      return choice.choices[number] ?? choice.scenario.map { board.included[$0].contains(measure) } ?? false
    }
    return !made.asking.plan.exclusiveMeasures.contains { isOn($0.first) && isOn($0.second) }
  }

  /// A value at so many thousandths of the way through the range of an input; without a range, within a third of its
  /// own.
  private func value(of definition: DefinitionID, _ own: Decimal, at thousandths: Int) -> Decimal {
    let part = Decimal(coefficient: Int128(thousandths), exponent: -3)
    if let range = made.program[definition].range { return range.low + (range.high - range.low) * part }
    if own.isMissing { return own }
    return own * (Decimal(coefficient: 7, exponent: -1) + Decimal(coefficient: 6, exponent: -1) * part)
  }
}
