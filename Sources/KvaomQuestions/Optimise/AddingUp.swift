import KvaomChecker

/// Whether what some measures do to a formula adds up: whether every choice of them gives the value without any, and
/// for each chosen one what it alone adds. Told from the formulas, so it holds for all numbers.
///
/// A value that one measure moves adds up whatever is done with it. One that several move does where it is made of such
/// values by sums, differences, products with what nobody moves, and what only picks or spreads cells. Of a
/// requirement it is supposed that it holds: where it fails, the choice is none.
struct AddingUp {
  /// What is known of a value.
  struct Part: Equatable {
    /// The measures that can move it, a bit each.
    var movers = 0
    /// Whether what they do adds up.
    var adds = true

    /// A value that nobody moves.
    static let fixed = Part()
    /// Whether nobody moves it.
    var isFixed: Bool { movers == 0 }
  }

  /// One statement of the world, with the measure it belongs to; nil is always in force.
  private struct Step {
    let statement: StatementID
    let measure: Int?
  }

  private let program: CheckedProgram
  private let all: Int
  /// The measures that are taken as decided.
  private let decided: Int
  /// The statements on each definition, from the bottom up.
  private var steps: [DefinitionID: [Step]] = [:]
  /// What is known of each definition, and of its formula alone.
  private var whole: [DefinitionID: Part] = [:]
  private var own: [DefinitionID: Part] = [:]
  /// Where it was first seen that something does not add up, and whose work meets there.
  private(set) var obstacle: (definition: DefinitionID?, measures: Int)?

  /// The world of `layers` in order between the statements below and above; `measures` are those to choose among, of
  /// which the `decided` ones count as given.
  init(
    _ program: CheckedProgram, below: [StatementID], layers: [LayerID], above: [StatementID], measures: [LayerID],
    decided: Int
  ) {
    self.program = program
    self.decided = decided
    all = (1 << measures.count) - 1
    for statement in below {
      steps[program[statement].target, default: []].append(Step(statement: statement, measure: nil))
    }
    for layer in layers {
      let place = measures.firstIndex(of: layer)
      for statement in program[layer].statements {
        steps[program[statement].target, default: []].append(Step(statement: statement, measure: place))
      }
    }
    for statement in above {
      steps[program[statement].target, default: []].append(Step(statement: statement, measure: nil))
    }
  }

  /// What is known of a formula.
  mutating func part(of core: CoreID) -> Part {
    obstacle = nil
    settle(from: core)
    return read(core, below: .fixed, in: nil)
  }

  // MARK: Definitions

  /// Goes through the definitions a formula needs until nothing new is learnt. What is known of one only ever gets
  /// worse, so that it ends.
  private mutating func settle(from core: CoreID) {
    let order = needed(by: core)
    var isSettled = false
    while !isSettled {
      isSettled = true
      for definition in order {
        let formula = read(program[definition].body, below: .fixed, in: definition)
        var part = formula
        for step in steps[definition] ?? [] { part = laid(step, on: part, of: definition) }
        if whole[definition] != part || own[definition] != formula { isSettled = false }
        (whole[definition], own[definition]) = (part, formula)
      }
    }
  }

  /// The definitions a formula needs, mostly those first that others need.
  private func needed(by core: CoreID) -> [DefinitionID] {
    var order: [DefinitionID] = []
    var seen: Set<DefinitionID> = []
    var stack: [(definition: DefinitionID, isDone: Bool)] = references(under: [core]).map { ($0, false) }
    while let (definition, isDone) = stack.popLast() {
      if isDone {
        order.append(definition)
        continue
      }
      guard seen.insert(definition).inserted else { continue }
      stack.append((definition, true))
      let values = (steps[definition] ?? []).map { program[$0.statement].value }
      stack += references(under: [program[definition].body] + values).filter { !seen.contains($0) }.map { ($0, false) }
    }
    return order
  }

  private func references(under roots: [CoreID]) -> [DefinitionID] {
    cores(under: roots).compactMap { core in
      switch program[core].operation {
      case .reference(let definition), .ownDefinition(let definition): definition
      default: nil
      }
    }
  }

  /// The nodes of formulas, operands first.
  private func cores(under roots: [CoreID]) -> [CoreID] {
    var seen = Set(roots)
    var stack = roots
    while let core = stack.popLast() {
      for operand in program[core].operation.operands where seen.insert(operand).inserted { stack.append(operand) }
    }
    return seen.sorted { $0.index < $1.index }
  }

  /// What a definition is with one statement more.
  private mutating func laid(_ step: Step, on below: Part, of definition: DefinitionID) -> Part {
    let value = program[step.statement].value
    let new = read(value, below: below, in: definition)
    guard let measure = step.measure else { return new }
    if decided >> measure & 1 == 1 { return Part(movers: below.movers | new.movers, adds: below.adds && new.adds) }
    let bit = 1 << measure
    let part = Part(movers: below.movers | new.movers | bit)
    if part.movers == bit { return part }
    // `x += amount` with an amount that is the measure's own moves what is below by the same whoever else is chosen.
    if let shift = shift(value, below: below, in: definition), shift & ~bit == 0 {
      return Part(movers: part.movers, adds: below.adds)
    }
    return meeting([Part(movers: bit), below, new], in: definition)
  }

  /// Who moves what a statement adds to the value below it; nil where it does more than to add.
  private mutating func shift(_ core: CoreID, below: Part, in definition: DefinitionID) -> Int? {
    switch program[core].operation {
    case .below: return 0
    case .broadcast(let operand, _), .require(_, let operand, _): return shift(operand, below: below, in: definition)
    case .blend(let old, let new, _, _):
      guard let first = shift(old, below: below, in: definition),
        let second = shift(new, below: below, in: definition)
      else { return nil }
      return first | second
    case .binary(let operation, let left, let right) where operation == .add || operation == .subtract:
      if let first = shift(left, below: below, in: definition) {
        return first | read(right, below: below, in: definition).movers
      }
      guard operation == .add, let second = shift(right, below: below, in: definition) else { return nil }
      return second | read(left, below: below, in: definition).movers
    default: return nil
    }
  }

  // MARK: Formulas

  /// What is known of a formula, its names by what is known of them now.
  private mutating func read(_ core: CoreID, below: Part, in definition: DefinitionID?) -> Part {
    var parts: [CoreID: Part] = [:]
    for node in cores(under: [core]) {
      let operation = program[node].operation
      parts[node] = read(operation, operation.operands.map { parts[$0] ?? .fixed }, below: below, in: definition)
    }
    return parts[core] ?? .fixed
  }

  private mutating func read(
    _ operation: CoreOperation, _ operands: [Part], below: Part, in definition: DefinitionID?
  ) -> Part {
    switch operation {
    case .reference(let other): return whole[other] ?? .fixed
    case .ownDefinition(let other):
      return (program[other].isStock ? whole[other] : own[other]) ?? .fixed
    case .below: return below
    case .inWorld(_, let changes):
      // In the base no measure is in force.
      let isBase = changes.allSatisfy { $0 == .base || $0 == .written } && !changes.isEmpty
      return isBase ? .fixed : meeting([Part(movers: all & ~decided)], in: definition)
    case .outer: return meeting([Part(movers: all & ~decided)], in: definition)
    case .require: return operands[1]
    default: break
    }
    let part = Part(movers: operands.reduce(0) { $0 | $1.movers }, adds: operands.allSatisfy { $0.adds })
    if part.movers.nonzeroBitCount <= 1 { return Part(movers: part.movers) }
    return isLinear(operation, operands) ? part : meeting(operands, in: definition)
  }

  /// Whether an operation keeps sums of what is put into it.
  private func isLinear(_ operation: CoreOperation, _ operands: [Part]) -> Bool {
    switch operation {
    case .unary(.negate, _), .binary(.add, _, _), .binary(.subtract, _, _), .select, .previous, .cumulative, .broadcast,
      .cases, .blend:
      true
    case .binary(.multiply, _, _): operands[0].isFixed || operands[1].isFixed
    case .binary(.divide, _, _), .lookup: operands[1].isFixed
    case .conditional: operands[0].isFixed
    case .aggregate(let aggregate, _, _, let weight, let at, let skip):
      (aggregate == .sum || aggregate == .mean) && at == nil && !skip && (weight == nil || operands[1].isFixed)
    case .grouped(let aggregate, _, _, _, _, let skip):
      (aggregate == .sum || aggregate == .mean) && !skip && operands[1].isFixed
    default: false
    }
  }

  /// Values that meet in what does not add up.
  private mutating func meeting(_ parts: [Part], in definition: DefinitionID?) -> Part {
    if obstacle == nil {
      // Of those that meet the fewest are the ones to decide first.
      let moved = parts.map { $0.movers }.filter { $0 != 0 }
      obstacle = (definition, moved.min { $0.nonzeroBitCount < $1.nonzeroBitCount } ?? 0)
    }
    return Part(movers: parts.reduce(0) { $0 | $1.movers }, adds: false)
  }
}
