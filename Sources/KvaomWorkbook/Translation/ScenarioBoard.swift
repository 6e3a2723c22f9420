import KvaomChecker
import KvaomDecimal
import KvaomSource
import KvaomUnits

/// A plan with switches: every layer that any scenario has lies in one world, each behind a gate that says whether it
/// is in force. Which scenario is chosen and which measures are on then is a matter of numbers, which a spreadsheet can
/// hold, and the plan's own rules say what follows.
///
/// Layers lie in that world in an order in which every scenario finds its own. Where the orders of two scenarios do not
/// fit together, a layer has several places, of which at most one is in force.
struct ScenarioBoard {
  /// One place of a layer in the common order.
  struct Place {
    /// The layer of the plan: a measure, a part of one, or a scenario's own statements.
    let layer: LayerID
    /// The measure whose switch decides; nil for a scenario's own statements.
    let measure: LayerID?
    /// The scenarios that have the layer here.
    var scenarios: [Int]
    /// Whether the measure is in force here where it is added to a scenario that lacks it.
    var takesAdditions: Bool
    /// The definition that is 1 where the layer is in force here.
    var gate = DefinitionID(index: 0)
  }

  /// What is chosen: a scenario by its place, nil for the base, and a choice for each measure, nil for the scenario's.
  struct State: Hashable {
    /// Which scenario.
    var scenario: Int?
    /// For each measure: on, off, or as the scenario has it.
    var choices: [Bool?]
  }

  /// The scenarios, in the order written.
  let scenarios: [LayerID]
  /// The measures, in the order written.
  let measures: [LayerID]
  /// For each scenario, the measures it has.
  let included: [Set<LayerID>]
  /// The common order.
  private(set) var places: [Place] = []
  /// The plan with gates.
  private(set) var program: CheckedProgram
  /// The scenario that has all places.
  private(set) var board = LayerID(index: 0)

  /// The board of a plan, whose gates are set as a state says.
  init(_ plan: CheckResult, state: State) {
    program = plan.program
    let layers = plan.program.layers.indices.map { LayerID(index: $0) }
    let written = layers.filter { plan.program[$0].standsFor == nil }
    scenarios = written.filter { plan.program[$0].kind == .scenario }
    measures = written.filter { plan.program[$0].kind == .measure }
    let source = plan.program
    included = scenarios.map { scenario in
      Set(source[scenario].parts.filter { source[$0].kind == .measure }.map { source[$0].standsFor ?? $0 })
    }
    for index in scenarios.indices { merge(index) }
    for measure in measures { addChoice(of: measure) }
    for index in places.indices { addGate(index, state) }
    addBoard()
  }

  /// The measure a layer is, or stands for; nil for a scenario.
  private func measure(of layer: LayerID) -> LayerID? {
    program[layer].kind == .measure ? program[layer].standsFor ?? layer : nil
  }

  /// Puts the layers of a scenario into the common order: at the places they have where the order allows, else at new
  /// ones.
  private mutating func merge(_ scenario: Int) {
    let parts = program[scenarios[scenario]].parts
    var result: [Place] = []
    var position = 0
    for (old, new) in Self.common(places.map { $0.layer }, parts) {
      while position < new.other {
        result.append(place(parts[position], scenario))
        position += 1
      }
      if let own = old {
        var known = places[own]
        if new.isShared {
          known.scenarios.append(scenario)
          position += 1
        }
        result.append(known)
      }
    }
    while position < parts.count {
      result.append(place(parts[position], scenario))
      position += 1
    }
    places = result
  }

  private func place(_ layer: LayerID, _ scenario: Int) -> Place {
    Place(layer: layer, measure: measure(of: layer), scenarios: [scenario], takesAdditions: false)
  }

  /// A longest common subsequence, as a walk along the first list: for each of its members, how many of the second list
  /// come before it, and whether it is shared.
  private static func common(_ first: [LayerID], _ second: [LayerID]) -> [(Int?, (other: Int, isShared: Bool))] {
    var lengths = [[Int]](repeating: [Int](repeating: 0, count: second.count + 1), count: first.count + 1)
    for i in first.indices.reversed() {
      for j in second.indices.reversed() {
        lengths[i][j] =
          first[i] == second[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var steps: [(Int?, (other: Int, isShared: Bool))] = []
    var j = 0
    for i in first.indices {
      var k = j
      while k < second.count, first[i] != second[k], lengths[i][k + 1] == lengths[i][j] { k += 1 }
      if k < second.count, first[i] == second[k], lengths[i][k] == lengths[i][j] {
        steps.append((i, (k, true)))
        j = k + 1
      } else {
        steps.append((i, (j, false)))
      }
    }
    return steps
  }

  /// Sees to it that a measure can be added to a scenario that lacks it: on top of all, or at the place it has where
  /// nothing above cares.
  private mutating func addChoice(of measure: LayerID) {
    let own = places.indices.filter { places[$0].measure == measure && places[$0].layer == measure }
    if own.count == 1, let place = own.first, places[(place + 1)...].allSatisfy({ commute($0.layer, measure) }),
      places.indices.allSatisfy({ $0 == place || places[$0].measure != measure })
    {
      places[place].takesAdditions = true
    } else {
      places.append(Place(layer: measure, measure: measure, scenarios: [], takesAdditions: true))
    }
  }

  /// Whether two layers make the same in either order: no statement of one touches what one of the other touches, or
  /// both add.
  private func commute(_ one: LayerID, _ other: LayerID) -> Bool {
    for left in program[one].statements {
      for right in program[other].statements where program[left].target == program[right].target {
        if program[left].form != nil, program[right].form != nil, !program[left].overlaps(program[right]) { continue }
        if !(adds(left) && adds(right)) { return false }
      }
    }
    return true
  }

  /// Whether a statement adds something that does not depend on what is below it.
  private func adds(_ statement: StatementID) -> Bool {
    switch program[statement].form?.action {
    case .add, .subtract: break
    default: return false
    }
    guard case .blend(let below, let new, _, _) = program[program[statement].value].operation,
      case .binary(let operation, let left, let right) = program[new].operation,
      operation == .add || operation == .subtract,
      left == below || program[left].operation == .below
    else { return false }
    var (stack, seen): ([CoreID], Set<CoreID>) = ([right], [right])
    while let core = stack.popLast() {
      switch program[core].operation {
      case .below, .inWorld, .outer: return false
      default: break
      }
      for operand in program[core].operation.operands where seen.insert(operand).inserted { stack.append(operand) }
    }
    return true
  }

  /// Whether a place is in force in a state.
  func isInForce(_ place: Place, in state: State) -> Bool {
    let isHere = state.scenario.map { place.scenarios.contains($0) } ?? false
    guard let measure = place.measure, let number = measures.firstIndex(of: measure) else { return isHere }
    let isIncluded = state.scenario.map { included[$0].contains(measure) } ?? false
    let isOn = state.choices[number] ?? isIncluded
    return isOn && (isHere || place.takesAdditions && !isIncluded)
  }

  /// Makes the gate of a place, and the layer behind it.
  private mutating func addGate(_ index: Int, _ state: State) {
    let layer = program[places[index].layer]
    let span = layer.span
    let value: Decimal = isInForce(places[index], in: state) ? .one : .zero
    let body = program.add(.constant(value), at: span)
    let gate = program.add(
      Definition(
        role: .input, name: "\u{1}gate\(index)", label: nil, isStock: false, kind: .truth, unit: .one, body: body,
        shape: .scalar, span: span))
    places[index].gate = gate
    let condition = program.add(.reference(gate), at: span)
    let below = program.add(.below, at: span)
    let statements = layer.statements.map { id in
      let statement = program[id]
      let gated = program.add(
        .conditional(condition: condition, then: statement.value, otherwise: below), at: statement.span)
      return program.add(statement.changed(to: gated))
    }
    let id = LayerID(index: program.layers.count)
    _ = program.add(
      CheckedLayer(
        kind: .measure, name: layer.name, label: layer.label, parts: [id], statements: statements, notes: layer.notes,
        span: span, standsFor: layer.standsFor ?? places[index].layer))
  }

  /// The scenario that has all places, in their order.
  private mutating func addBoard() {
    let first = program.layers.count - places.count
    let parts = places.indices.map { LayerID(index: first + $0) }
    let span =
      program.layers.first?.span ?? program.nodes.first?.span
      ?? SourceSpan(source: SourceID(index: 0), start: 0, end: 0)
    board = program.add(
      CheckedLayer(
        kind: .scenario, name: "\u{1}board", label: "", parts: parts, statements: [], notes: [], span: span))
  }

  /// What leads from the definitions to the world that has all places.
  var changes: [WorldChange] { places.isEmpty ? [] : [.layer(board, without: [])] }

  /// What leads from the definitions to a state's world in the plan itself, gates or no gates.
  func changes(for state: State) -> [WorldChange] {
    var changes: [WorldChange] = []
    let off = measures.indices.filter { state.choices[$0] == false }.map { measures[$0] }
    var has: Set<LayerID> = []
    if let scenario = state.scenario {
      has = included[scenario]
      changes.append(.layer(scenarios[scenario], without: off.filter { included[scenario].contains($0) }))
    }
    for (number, measure) in measures.enumerated() where state.choices[number] == true && !has.contains(measure) {
      changes.append(.include(measure))
    }
    return changes
  }
}
