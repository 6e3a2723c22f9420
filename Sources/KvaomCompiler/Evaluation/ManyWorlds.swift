public import KvaomChecker
import KvaomDecimal
import KvaomRuntime

/// One formula in many worlds: those that change the same cells by other numbers are lanes of one world, and what they
/// compute on the way is not kept.
extension Evaluator {
  /// The value of a formula in each of some worlds, to the last digit what `value` gives for each of them.
  public func values(of core: CoreID, in worlds: [World]) throws(EvaluationFault) -> [Cube] {
    var found = [Cube?](repeating: nil, count: worlds.count)
    let isFewWorlds = worlds.count < ManyWorlds.fewest
    if !isFewWorlds, !readsWorlds(core) {
      var many = ManyWorlds(self, core)
      many.arrange(worlds)
      try many.fill(&found)
    }
    // What they do not change is that of the base.
    if !isFewWorlds, worlds.indices.contains(where: { found[$0] == nil && isSlicedWell(worlds[$0]) }) {
      _ = try? attempt(core)
    }
    var cubes: [Cube] = []
    cubes.reserveCapacity(worlds.count)
    for (index, world) in worlds.enumerated() {
      if let cube = found[index] {
        cubes.append(cube)
      } else if !isFewWorlds, areTooLarge(movedCells(by: world), for: worlds.count) {
        // Large columns are let go with the evaluator that made them.
        cubes.append(try Evaluator(program: program, knowing: self).value(of: core, in: world))
      } else {
        cubes.append(try value(of: core, in: world))
      }
      found[index] = nil
    }
    return cubes
  }

  /// Whether a formula stands on the same definitions in a world as in the base: the world changes cells by numbers,
  /// and nothing the formula needs is read in other worlds.
  public func standsAsInBase(_ core: CoreID, in world: World) -> Bool { changesCells(world) && !readsWorlds(core) }

  /// A value along all lanes that is asked for once, nil where there is no room for it: nothing of what it is made of
  /// is kept, and only those cells are computed that it needs. Asked for one year, nearly all is one year's.
  fileprivate func passing(_ core: CoreID, along lanes: DimensionID, in world: World) throws(EvaluationFault) -> Cube? {
    do throws(EvaluationFault) {
      let (plan, shapes) = try lanePlan(of: [LaneTarget(core: core, world: world)], varied: [], lanes: lanes)
      guard shapes[0].has(lanes) else { return try attempt(passing: core, in: world) }
      if plan.cellCount > Int64(cellBudget) { return nil }
      let count = program[lanes].members.count
      try spend(on: plan, lanes: count)
      if interrupt?.isRaised == true { throw .interrupted }
      var machine = ExactMachine(plan, values: [])
      machine.run(from: 0)
      var cells = [[Decimal]](repeating: [], count: shapes[0].cellCount / count)
      machine.take(count, into: &cells)
      return Cube(shape: shapes[0], cells: Array(cells.joined()))
    } catch {
      if case .interrupted = error { throw error }
      return nil
    }
  }

  /// Whether a formula, or what it needs, reads other worlds than its own.
  private func readsWorlds(_ core: CoreID) -> Bool {
    if let known = worldReaders[core] { return known }
    var seen: Set<CoreID> = [core]
    var stack = [core]
    var reads = false
    while let next = stack.popLast() {
      switch program[next].operation {
      case .inWorld, .outer, .below: reads = true
      default: break
      }
      for operand in program[next].operation.operands where seen.insert(operand).inserted { stack.append(operand) }
    }
    if !reads {
      let worldly = Set(graph.definitionReach.worldlyReach)
      reads = !worldly.isEmpty && dependencies(of: core).contains { worldly.contains($0) }
    }
    worldReaders[core] = reads
    return reads
  }

  /// Whether the columns that a world moves are too large to be kept of so many worlds. Small ones always are kept:
  /// making an evaluator for each world takes longer.
  private func areTooLarge(_ cells: Int64, for worlds: Int) -> Bool {
    cells >= ManyWorlds.largeColumns && cells * Int64(worlds) > 4 * ManyWorlds.mostCells
  }

  /// Whether a world changes a few members of large columns.
  fileprivate func isSlicedWell(_ world: World) -> Bool {
    world != .base && movedCells(by: world) >= ManyWorlds.largeColumns && namesFewMembers(world)
  }

  /// How many cells the definitions have that a world can move.
  fileprivate func movedCells(by world: World) -> Int64 {
    graph.reach(of: world).definitions.reduce(0) { $0 + Int64(program[$1].shape.cellCount) }
  }
}

/// Makes worlds that change the same cells by other numbers lanes of one world.
private struct ManyWorlds {
  /// From how many worlds on it pays.
  static let fewest = 8
  /// How many lanes there are at most, and how many cells: columns of so many stay near the processor.
  private static let mostLanes = 512
  static let mostCells: Int64 = 1_000_000
  /// From how many cells on the columns of a world are worth an evaluator of their own.
  static let largeColumns: Int64 = 10_000

  /// Worlds that are lanes of one.
  private struct Block {
    /// Their places among those asked for.
    let places: ArraySlice<Int>
    /// The statements of the one world.
    let parts: [WorldPart]
    /// The dimension of the lanes.
    let lanes: DimensionID
  }

  private let evaluator: Evaluator
  private let core: CoreID
  /// The program with the statements of all blocks.
  private var program: CheckedProgram
  private var blocks: [Block] = []
  private var dimensions: [Int: DimensionID] = [:]
  /// By the numbers of statements.
  private var forms: [Int?] = []
  private var numbersOfForms: [Form: Int] = [:]

  /// What two statements have in common that differ in their numbers only.
  private struct Form: Hashable {
    let target: DefinitionID
    /// The operations of the value, from the outermost in.
    let operations: [Int]
    let region: [AxisSelection]
    let weights: YearShares?

    /// Few forms of one target differ in more than their operations and in whether they are dated.
    func hash(into hasher: inout Hasher) {
      hasher.combine(target)
      hasher.combine(operations)
      hasher.combine(weights?.whole)
      for selection in region { hasher.combine(selection.members.first) }
    }
  }

  init(_ evaluator: Evaluator, _ core: CoreID) {
    self.evaluator = evaluator
    self.core = core
    program = evaluator.program
  }

  /// Puts worlds that change the same cells in the same order into blocks.
  mutating func arrange(_ worlds: [World]) {
    for group in alike(worlds) where group.count >= Self.fewest {
      // A few members of large columns are computed alone, which lanes are not.
      if evaluator.isSlicedWell(worlds[group[0]]) { continue }
      // As many lanes as there is room for; none where a few would take too much.
      let room = 4 * Self.mostCells / max(1, evaluator.movedCells(by: worlds[group[0]]))
      let width = min(Self.mostLanes, Int(clamping: room))
      guard width >= Self.fewest else { continue }
      for start in stride(from: 0, to: group.count, by: width) {
        add(group[start..<min(start + width, group.count)], worlds)
      }
    }
  }

  /// The worlds, by their places, that change the same cells in the same order.
  private mutating func alike(_ worlds: [World]) -> [[Int]] {
    var groups: [[Int]] = []
    var numbers: [[Int]: Int] = [:]
    for (index, world) in worlds.enumerated() where world != .base && evaluator.changesCells(world) {
      let key = evaluator.parts(of: world).map { form(of: $0.statement) }
      if let known = numbers[key] {
        groups[known].append(index)
      } else {
        numbers[key] = groups.count
        groups.append([index])
      }
    }
    return groups
  }

  private mutating func form(of statement: StatementID) -> Int {
    if statement.index < forms.count, let known = forms[statement.index] { return known }
    guard let change = evaluator.graph.statementFacts.change(statement) else {
      preconditionFailure("a change of cells has a form")
    }
    var operations: [Int] = []
    change.value.operations(&operations)
    let form = Form(
      target: program[statement].target, operations: operations, region: change.region,
      weights: change.weights)
    let next = numbersOfForms.count
    let number = numbersOfForms[form] ?? next
    if number == next { numbersOfForms[form] = number }
    while forms.count <= statement.index { forms.append(nil) }
    forms[statement.index] = number
    return number
  }

  private mutating func add(_ block: ArraySlice<Int>, _ worlds: [World]) {
    var count = Self.fewest
    while count < block.count { count *= 2 }
    let lanes = dimension(of: count)
    let axis = Axis(lanes, .all(count: count))
    var own = block.map { evaluator.parts(of: worlds[$0]) }
    // Lanes without a world of their own repeat the last one.
    own += repeatElement(own[own.count - 1], count: count - own.count)
    var together: [WorldPart] = []
    for position in own[0].indices {
      let values = own.map { parts -> [Decimal] in
        var numbers: [Decimal] = []
        evaluator.graph.statementFacts.change(parts[position].statement)?.value.numbers(&numbers)
        return numbers
      }
      let statement = Self.statement(like: own[0][position].statement, values, axis, &program)
      together.append(own[0][position].replacing(statement))
    }
    blocks.append(Block(places: block, parts: together, lanes: lanes))
  }

  private mutating func dimension(of count: Int) -> DimensionID {
    if let known = dimensions[count] { return known }
    let members = (0..<count).map { DimensionDeclaration.Member(name: String($0), label: "") }
    let made = program.add(
      DimensionDeclaration(name: "lane", label: "", members: members, isNameless: true, isLanes: true, span: nil))
    dimensions[count] = made
    return made
  }

  /// The values in the worlds of all blocks; those that say where they are missing, or fail, are asked alone.
  func fill(_ found: inout [Cube?]) throws(EvaluationFault) {
    if blocks.isEmpty { return }
    let known = evaluator.program.nodes.count
    // What no world moves is computed once, and kept.
    _ = try? evaluator.attempt(core)
    let laned = Evaluator(program: program, knowing: evaluator)
    for block in blocks {
      guard let cube = try laned.passing(core, along: block.lanes, in: laned.world(of: block.parts)) else { continue }
      let shape = cube.shape.removing(block.lanes)
      let count = program[block.lanes].members.count
      let (isLaned, cells) = (cube.shape.has(block.lanes), shape.cellCount)
      for (lane, place) in block.places.enumerated() {
        let own = isLaned ? (0..<cells).map { cube.cells[$0 * count + lane] } : cube.cells
        if own.allSatisfy({ Self.isToldAlike($0, known) }) { found[place] = Cube(shape: shape, cells: own) }
      }
    }
  }

  /// Whether a cell is a number, or missing for a reason that the plan itself has.
  private static func isToldAlike(_ cell: Decimal, _ known: Int) -> Bool {
    guard let reason = cell.missingReason else { return true }
    return !CellReason.isFailure(reason) && CellReason.core(of: reason).map { $0 < known } ?? true
  }

  /// A statement like one, with a value for each lane in place of the numbers that differ.
  private static func statement(
    like statement: StatementID, _ values: [[Decimal]], _ axis: Axis, _ program: inout CheckedProgram
  ) -> StatementID {
    let own = program[statement]
    guard case .blend(let below, let new, let region, let weights) = program[own.value].operation else {
      preconditionFailure("a change of cells is a blend")
    }
    var next = 0
    let amount = Self.value(new, values, axis, &next, &program)
    let value = program.add(
      .blend(below: below, new: amount, region: region, weights: weights), at: program[own.value].span)
    return program.add(own.changed(to: value))
  }

  /// Whether two cells are the same to the last digit.
  private static func isSame(_ one: Decimal, _ other: Decimal) -> Bool {
    if one.isMissing || other.isMissing { return one.missingReason == other.missingReason }
    return one == other && one.exponent == other.exponent && one.isNegative == other.isNegative
  }

  private static func value(
    _ core: CoreID, _ values: [[Decimal]], _ axis: Axis, _ next: inout Int, _ program: inout CheckedProgram
  ) -> CoreID {
    let span = program[core].span
    switch program[core].operation {
    case .constant(let number):
      let lanes = values.map { $0[next] }
      next += 1
      if lanes.allSatisfy({ isSame($0, number) }) { return core }
      return program.add(.cube(shape: Shape([axis]), cells: program.add(cells: lanes)), at: span)
    case .unary(let operation, let operand):
      return program.add(.unary(operation, value(operand, values, axis, &next, &program)), at: span)
    case .binary(let operation, let left, let right):
      let first = value(left, values, axis, &next, &program)
      return program.add(.binary(operation, first, value(right, values, axis, &next, &program)), at: span)
    default: return core
    }
  }
}

extension CellChange.Value {
  /// The operations, from the outermost in.
  fileprivate func operations(_ found: inout [Int]) {
    switch self {
    case .below: found.append(0)
    case .number: found.append(1)
    case .negated(let operand):
      found.append(2)
      operand.operations(&found)
    case .binary(let opcode, let left, let right, _):
      found.append(opcode == .add ? 3 : opcode == .subtract ? 4 : 5)
      left.operations(&found)
      right.operations(&found)
    }
  }

  /// The numbers, in the order of the operations.
  fileprivate func numbers(_ found: inout [Decimal]) {
    switch self {
    case .below: break
    case .number(let number): found.append(number)
    case .negated(let operand): operand.numbers(&found)
    case .binary(_, let left, let right, _):
      left.numbers(&found)
      right.numbers(&found)
    }
  }
}
