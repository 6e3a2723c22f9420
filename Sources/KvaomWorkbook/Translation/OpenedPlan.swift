import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomSession
import KvaomSource
import KvaomWords

/// A plan with its gates, taken apart: the values a workbook shows, in the base and in the chosen world, and all they
/// are made of.
struct OpenedPlan {
  /// One of the plan's values.
  struct Value {
    /// The definition.
    let definition: DefinitionID
    /// The node of its value in the base.
    let base: Int
    /// The node of its value in the chosen world; the same where no layer can move it.
    let chosen: Int
  }
  /// A claim of the plan.
  struct Claim {
    /// What it says.
    let title: String
    /// The world it is asked in; nil is the chosen one.
    let world: String?
    /// The node of its condition.
    let node: Int
    /// The condition.
    let condition: CoreID
    /// What leads to its world from below: nothing for the base, nil for the chosen one.
    let ground: [WorldChange]?
    /// What lies on top of that world.
    let additions: [WorldChange]
  }

  /// The plan with its switches.
  let board: ScenarioBoard
  /// What computes it.
  let evaluator: Evaluator
  /// The values, those of the plan first, then what they stand on in the library.
  private(set) var values: [Value] = []
  /// The claims.
  private(set) var claims: [Claim] = []
  /// Everything, each after what it needs.
  private(set) var nodes: [OpenedNode] = []
  /// The chosen world in the plan with switches.
  let chosenWorld: World
  /// The printed sums of tables, each by the rows it adds.
  let sums: [DefinitionID: [CheckedSum]]
  /// The cells of values and claims in the plan as it is written, by their nodes: what a workbook must show.
  private(set) var exact: [Int: Cube] = [:]
  /// Claims that formulas cannot say, by their nodes, for the reason of `unsaid`.
  private(set) var unsaidClaims: Set<Int> = []
  /// Definitions that formulas cannot say, since a formula of theirs adds a measure that a switch may have turned off.
  let unsaid: Set<DefinitionID>

  /// Opens a plan in a state.
  init(_ asking: Asking, state: ScenarioBoard.State) throws(EvaluationFault) {
    board = ScenarioBoard(asking.plan, state: state)
    evaluator = Evaluator(program: board.program)
    unsaid = Self.adding(board.program)
    let printed = asking.plan.publishedSums.filter { !$0.isColumn && !$0.leaves.isEmpty && $0.definition != nil }
    sums = Dictionary(grouping: printed) { $0.definition ?? DefinitionID(index: 0) }
    let plan = asking.plan
    let ground: [WorldChange] = [.settings(plan.settings)]
    let top: [WorldChange] = [.statements(plan.additions)]
    let base = try evaluator.world(ground + top)
    let chosen = try evaluator.world(ground + board.changes + top)
    chosenWorld = chosen
    let own = plan.definitionItems.compactMap { $0.definition }
    var known: Set<DefinitionID> = []
    let beside = plan.program.definitions.indices.map { DefinitionID(index: $0) }.filter {
      if case .besideColumn(let table) = plan.program[$0].role { own.contains(table) } else { false }
    }
    for definition in (own + beside).sorted(by: { $0.index < $1.index }) where known.insert(definition).inserted {
      values.append(
        Value(
          definition: definition, base: try evaluator.nodeNumber(of: definition, in: base),
          chosen: try evaluator.nodeNumber(of: definition, in: chosen)))
    }
    try addClaims(asking, chosen: chosen)
    nodes = try evaluator.opened(values.flatMap { [$0.base, $0.chosen] } + claims.map { $0.node })
    let named = Set(values.map { $0.definition })
    var others: Set<DefinitionID> = []
    for definition in nodes.compactMap({ $0.definition }) where !named.contains(definition) && !isGate(definition) {
      others.insert(definition)
    }
    for definition in others.sorted(by: { $0.index < $1.index }) {
      values.append(
        Value(
          definition: definition, base: try evaluator.nodeNumber(of: definition, in: base),
          chosen: try evaluator.nodeNumber(of: definition, in: chosen)))
    }
    nodes = try evaluator.opened(values.flatMap { [$0.base, $0.chosen] } + claims.map { $0.node })
    try addExact(asking, state)
  }

  /// The cells of a node: of a value or a claim those of the plan as it is written.
  func cells(of node: Int) throws(EvaluationFault) -> Cube {
    let made = try evaluator.cells(ofNode: node)
    guard let exact = exact[node] else { return made }
    if exact.shape == made.shape { return exact }
    // With all its layers a value may have years that it lacks in the state it is in.
    return Cube(shape: made.shape, cells: made.shape.spots.map { exact.cell(at: $0) ?? .missing(0) })
  }

  /// Whether the cells of a definition may not leave: it, its table or a member it has cells for is `@confidential`.
  func isConfidential(_ id: DefinitionID) -> Bool {
    func isMarked(_ notes: [CheckedNote]) -> Bool { notes.contains { $0.name == "confidential" } }
    let definition = board.program[id]
    if isMarked(definition.notes) { return true }
    if case .besideColumn(let table) = definition.role, isMarked(board.program[table].notes) { return true }
    return definition.shape.axes.contains { axis in
      axis.members.positions.contains { isMarked(board.program[axis.dimension].members[$0].notes) }
    }
  }

  private mutating func addExact(_ asking: Asking, _ state: ScenarioBoard.State) throws(EvaluationFault) {
    let ground: [WorldChange] = [.settings(asking.plan.settings)]
    let top: [WorldChange] = [.statements(asking.plan.additions)]
    let base = try asking.evaluator.world(ground + top)
    let chosen = try asking.evaluator.world(ground + board.changes(for: state) + top)
    for value in values {
      exact[value.base] = try asking.evaluator.attempt(value.definition, in: base)
      if value.chosen != value.base { exact[value.chosen] = try asking.evaluator.attempt(value.definition, in: chosen) }
    }
    for claim in claims {
      let world = try claim.ground.map { (own) throws(EvaluationFault) in try asking.evaluator.world(own) } ?? chosen
      let inside = try asking.evaluator.world(claim.additions, in: world)
      exact[claim.node] = try asking.evaluator.attempt(claim.condition, in: inside)
      let adds = claim.additions.contains { if case .include = $0 { true } else { false } }
      if adds && claim.ground == nil || Self.includes(claim.condition, board.program) {
        unsaidClaims.insert(claim.node)
      }
    }
  }

  /// Whether a definition is a gate of the board.
  func isGate(_ definition: DefinitionID) -> Bool { board.program[definition].name.hasPrefix("\u{1}gate") }

  private mutating func addClaims(_ asking: Asking, chosen: World) throws(EvaluationFault) {
    for command in asking.plan.commands {
      switch command.kind {
      case .check(let claim): try add(claim, command, title: nil, asking, chosen: chosen)
      case .test(let name, let checks):
        for check in checks {
          guard case .check(let claim) = check.kind else { continue }
          try add(claim, check, title: name, asking, chosen: chosen)
        }
      default: break
      }
    }
  }

  private mutating func add(
    _ claim: CheckedClaim, _ command: CheckedCommand, title: String?, _ asking: Asking, chosen: World
  ) throws(EvaluationFault) {
    let written = claim.message ?? "\(asking.sources.quotation(of: claim.condition.span))"
    let text = title.map { "\($0): \(written)" } ?? written
    func add(_ ground: [WorldChange]?, _ label: String?) throws(EvaluationFault) {
      let world = try ground.map { (changes) throws(EvaluationFault) in try evaluator.world(changes) } ?? chosen
      let inside = try evaluator.world(command.additions, in: world)
      let node = try evaluator.nodeNumber(of: claim.condition.node, in: inside)
      claims.append(
        Claim(
          title: text, world: label, node: node, condition: claim.condition.node, ground: ground,
          additions: command.additions))
    }
    for world in command.worlds {
      try add(asking.plan.changes(of: world), asking.label(of: world) ?? WorkbookWords.base[asking.locale])
    }
    if !command.worlds.isEmpty { return }
    if claim.inAllWorlds {
      try add(
        [.settings(asking.plan.settings), .statements(asking.plan.additions)], WorkbookWords.base[asking.locale])
      for scenario in asking.scenarios {
        try add(asking.plan.changes(of: asking.plan.named(scenario)), asking.label(of: scenario))
      }
    }
    // A check holds or fails in whatever is chosen; a test is of the plan as it is written.
    if title == nil { return try add(nil, nil) }
    if !claim.inAllWorlds {
      try add(
        [.settings(asking.plan.settings), .statements(asking.plan.additions)], WorkbookWords.base[asking.locale])
    }
  }

  /// Definitions whose own formula, or a statement on them, includes a layer: where a switch has turned the layer off
  /// elsewhere, the formula would find it there and leave it off.
  private static func adding(_ program: CheckedProgram) -> Set<DefinitionID> {
    var found: Set<DefinitionID> = []
    for (index, definition) in program.definitions.enumerated() where includes(definition.body, program) {
      found.insert(DefinitionID(index: index))
    }
    for statement in program.statements where includes(statement.value, program) { found.insert(statement.target) }
    return found
  }

  /// Whether a formula includes a layer somewhere.
  private static func includes(_ root: CoreID, _ program: CheckedProgram) -> Bool {
    var (stack, seen): ([CoreID], Set<CoreID>) = ([root], [root])
    while let core = stack.popLast() {
      if case .inWorld(_, let changes) = program[core].operation,
        changes.contains(where: { if case .include = $0 { true } else { false } })
      {
        return true
      }
      for operand in program[core].operation.operands where seen.insert(operand).inserted { stack.append(operand) }
    }
    return false
  }
}
