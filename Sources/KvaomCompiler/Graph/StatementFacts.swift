import KvaomChecker
import KvaomDecimal
import KvaomRuntime

/// What statements are seen to be from their values alone, found when first asked.
struct StatementFacts {
  /// A statement that changes the cells below it by numbers.
  struct Change {
    /// What a cell becomes.
    let value: CellChange.Value
    /// The cells it names; empty is all.
    let region: [AxisSelection]
    /// How much of each year it is in force; nil is always.
    let weights: YearShares?
    /// The node of the whole statement.
    let core: CoreID
  }

  private let program: CheckedProgram
  /// By the numbers of statements; nil where nobody has asked.
  private var changes: [Change??] = []
  private var closed: [StatementID: Bool] = [:]
  private var closedWorlds: [World: Bool] = [:]
  /// The deepest value that is taken apart.
  private static let deepest = 8

  /// Nothing is known yet.
  init(_ program: CheckedProgram) { self.program = program }

  /// What is known, for a program that has grown.
  init(_ program: CheckedProgram, knowing other: StatementFacts) {
    self.program = program
    changes = other.changes
    closed = other.closed
    closedWorlds = other.closedWorlds
  }

  /// What a statement makes of the cells below it; nil where its value needs anything else than those and numbers.
  mutating func change(_ statement: StatementID) -> Change? {
    if statement.index < changes.count, let known = changes[statement.index] { return known }
    let made = read(program[statement].value)
    while changes.count <= statement.index { changes.append(nil) }
    changes[statement.index] = .some(made)
    return made
  }

  /// Whether all statements of a world read no name and no other world, but what is below them.
  mutating func areClosed(_ world: World, in store: borrowing WorldStore) -> Bool {
    var open: [World] = []
    var rest = world
    while rest != .base, closedWorlds[rest] == nil {
      open.append(rest)
      rest = store.prefix(store.count(of: rest) - 1, of: rest)
    }
    var result = rest == .base || closedWorlds[rest] == true
    for world in open.reversed() {
      result = result && isClosed(store[store.top(of: world)].statement)
      closedWorlds[world] = result
    }
    return result
  }

  /// Whether a statement's value reads no name and no other world, but what is below it.
  private mutating func isClosed(_ statement: StatementID) -> Bool {
    if let known = closed[statement] { return known }
    var isClosed = true
    var seen: Set<CoreID> = [program[statement].value]
    var stack = Array(seen)
    while let core = stack.popLast() {
      switch program[core].operation {
      case .reference, .ownDefinition, .outer, .inWorld: isClosed = false
      default: break
      }
      for operand in program[core].operation.operands where seen.insert(operand).inserted { stack.append(operand) }
    }
    closed[statement] = isClosed
    return isClosed
  }

  private func read(_ core: CoreID) -> Change? {
    guard case .blend(let below, let new, let region, let weights) = program[core].operation,
      case .below = program[below].operation, let value = value(new, Self.deepest)
    else { return nil }
    return Change(value: value, region: region, weights: weights, core: core)
  }

  private func value(_ core: CoreID, _ depth: Int) -> CellChange.Value? {
    guard depth > 0 else { return nil }
    switch program[core].operation {
    case .below: return .below
    case .constant(let number): return .number(number)
    case .unary(.negate, let operand): return value(operand, depth - 1).map { .negated($0) }
    case .binary(let operation, let left, let right):
      guard CellChange.computes(operation.opcode), let left = value(left, depth - 1),
        let right = value(right, depth - 1)
      else { return nil }
      return .binary(operation.opcode, left, right, core: core.number)
    default: return nil
    }
  }
}

extension StatementFacts.Change {
  /// Whether it leaves a column of a shape its shape.
  func fits(_ shape: Shape, in dimensions: [DimensionDeclaration]) -> Bool {
    !shape.axes.contains { dimensions[$0.dimension.index].isLanes } && (weights == nil || shape.has(.year))
      && region.allSatisfy { shape.has($0.dimension) }
  }

  /// The change of a column of a shape; nil where it would give the column another one.
  func cells(of shape: Shape, in program: CheckedProgram) -> CellChange? {
    guard fits(shape, in: program.dimensions) else { return nil }
    let named = shape.part(in: region) { program[$0].members.count }
    let parts = weights.map { weights in
      named.axis(over: .year)?.members.positions.map { weights.parts[$0] } ?? []
    }
    return CellChange(
      value: value, cells: region.isEmpty ? nil : shape.gather(to: named), weights: parts ?? [],
      whole: weights?.whole ?? .one, core: core.number)
  }
}

extension EvaluationGraph {
  /// What a node makes of the cells of another one, where it is a statement that needs nothing else.
  func cellChange(of raw: Int) -> (change: CellChange, below: Int, shape: Shape)? {
    guard states[raw].fault == nil, states[raw].formula?.isStandIn == true,
      let statement = statement(of: raws[raw]), let leaf = states[raw].formula?.items.first?.leaf,
      let below = states[leaf].node, components[places[below].component].blockedBy == nil
    else { return nil }
    let shape = places[below].shape
    return change(statement, of: shape).map { ($0, below, shape) }
  }

  /// What a statement makes of a column of a shape; nil where it needs more than the column and numbers, or would give
  /// it another shape.
  func change(_ statement: StatementID, of shape: Shape) -> CellChange? {
    statementFacts.change(statement)?.cells(of: shape, in: program)
  }

  /// The formula of a raw node, built again where it is known no more.
  func wholeFormula(of raw: Int) -> Formula {
    if let known = states[raw].formula, !known.isStandIn { return known }
    if states[raw].fault != nil { return Formula() }
    // It was built before, without a fault.
    return (try? formula(of: raws[raw])) ?? Formula()
  }
}
