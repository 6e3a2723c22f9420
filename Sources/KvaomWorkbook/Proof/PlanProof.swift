import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomSession

/// What a plan's workbook must show in a state, computed by the plan as it is written: without gates, without formulas.
struct PlanProof {
  /// A cell with the value it must have.
  struct Expectation {
    /// The cell, with its sheet.
    let cell: CellReference
    /// The value; nil where there is none, and the workbook has an error of any kind.
    let value: FormulaValue?
    /// Whether it may be gone as well, since it rests on a value without a formula.
    var mayBeGone = false
  }

  private let made: PlanWorkbook

  /// The proof of a workbook.
  init(_ made: PlanWorkbook) { self.made = made }

  /// What must be put into the workbook's cells.
  func changes(
    for state: ProofState
  ) throws(EvaluationFault) -> [(cell: CellReference, value: FormulaValue)] {
    var cells: [(cell: CellReference, value: FormulaValue)] = []
    let sheet = made.layout.sheets.assumptions
    if let choices = made.layout.choices {
      let label = made.scenarioLabels[(state.choice.scenario ?? -1) + 1]
      cells.append((CellReference(sheet: sheet, row: choices.scenario, column: 3), .text(label)))
      for (index, choice) in state.choice.choices.enumerated() {
        let value = choice.map { FormulaValue.number($0 ? 1 : 0) } ?? .blank
        cells.append((CellReference(sheet: sheet, row: choices.measures + index, column: 4), value))
      }
    }
    for value in made.plan.values where made.entry(of: value.base)?.isInput == true {
      // What is not changed is put back as it was exported.
      guard made.program[value.definition].kind == .number, let block = made.block(of: value.base) else { continue }
      let exported = try made.plan.evaluator.cells(ofNode: value.base).cells
      let own = state.inputs[value.definition] ?? exported
      for (spot, cell) in zip(block.shape.spots, own) {
        guard let place = block.place(spot), !cell.isMissing else { continue }
        let shown = FormulaNumber.rounded(cell / block.scale).doubleValue
        cells.append((CellReference(sheet: block.sheet, row: place.row, column: place.column), .number(shown)))
      }
    }
    return cells
  }

  /// What the cells of all values and claims must then be.
  func expectations(for state: ProofState) throws(EvaluationFault) -> [Expectation] {
    let plan = made.asking.plan
    var program = plan.program
    var settings: [StatementID] = []
    for (definition, cells) in state.inputs.sorted(by: { $0.key.index < $1.key.index }) {
      guard
        let block = made.plan.values.first(where: { $0.definition == definition }).flatMap({ made.block(of: $0.base) })
      else { continue }
      let span = program[definition].span
      // What the cell holds after rounding to what a workbook keeps.
      let kept = cells.map { FormulaNumber.rounded($0 / block.scale) * block.scale }
      let index = program.add(cells: kept)
      let value = program.add(.cube(shape: block.shape, cells: index), at: span)
      settings.append(program.add(CheckedStatement(target: definition, value: value, span: span)))
    }
    let evaluator = Evaluator(program: program, knowing: made.asking.evaluator)
    let ground: [WorldChange] = [.settings(plan.settings), .settings(settings)]
    let top: [WorldChange] = [.statements(plan.additions)]
    let base = try evaluator.world(ground + top)
    let chosen = try evaluator.world(ground + made.plan.board.changes(for: state.choice) + top)
    var expectations: [Expectation] = []
    for value in made.plan.values {
      if let block = made.block(of: value.base) {
        add(try evaluator.attempt(value.definition, in: base), block, &expectations)
      }
      if value.chosen != value.base, let block = made.block(of: value.chosen) {
        add(try evaluator.attempt(value.definition, in: chosen), block, &expectations)
      }
    }
    for claim in made.plan.claims {
      guard let block = made.block(of: claim.node) else { continue }
      var world = chosen
      if let own = claim.ground { world = try evaluator.world([.settings(settings)], in: evaluator.world(own)) }
      let inside = try evaluator.world(claim.additions, in: world)
      add(try evaluator.attempt(claim.condition, in: inside), block, &expectations)
    }
    return expectations
  }

  /// The cells of a block, which may have years its value lacks in this state.
  private func add(_ cube: Cube, _ block: SheetBlock, _ expectations: inout [Expectation]) {
    for spot in block.shape.spots {
      guard let place = block.place(spot) else { continue }
      let cell = CellReference(sheet: block.sheet, row: place.row, column: place.column)
      expectations.append(Expectation(cell: cell, value: cube.cell(at: spot).flatMap { shown($0, block) }))
    }
  }

  private func shown(_ cell: Decimal, _ block: SheetBlock) -> FormulaValue? {
    if cell.isMissing { return nil }
    switch block.kind {
    case .text: return Int(exactly: cell).map { .text(made.asking.plan.program.texts[$0]) }
    case .date: return .number((cell + Decimal(WorkbookDate.offset)).doubleValue)
    default: return .number((cell / block.scale).doubleValue)
    }
  }

  /// Where a workbook does not show what it must, computed in plain doubles.
  struct Fault {
    /// The state.
    let state: String
    /// The cell.
    let cell: CellReference
    /// What it must be, and what it is.
    let expected: FormulaValue?, found: FormulaValue
  }

  /// What was found over many states.
  struct Report {
    /// How many states and cells were compared.
    var states = 0, cells = 0
    /// The largest relative difference of two numbers.
    var largest = 0.0
    /// What differs.
    var faults: [Fault] = []
  }

  /// Computes the workbook in every state and compares; `tell` hears what each state is held against.
  func run(
    _ states: [ProofState], tell: (ProofState, [Expectation]) throws(EvaluationFault) -> Void = { _, _ in }
  ) throws(EvaluationFault) -> Report {
    var report = Report()
    let calculator = WorkbookCalculator(made.workbook)
    for state in states {
      calculator.change(try changes(for: state))
      report.states += 1
      var expectations = try expectations(for: state)
      for index in expectations.indices where calculator.restsOnHeld(expectations[index].cell) {
        expectations[index].mayBeGone = true
      }
      try tell(state, expectations)
      for expectation in expectations {
        report.cells += 1
        let found = calculator.value(of: expectation.cell)
        if let distance = Self.distance(expectation.value, found) {
          let kept = distance <= 1e-9 ? distance : min(distance, distanceByTerm(expectation, found, calculator))
          report.largest = max(report.largest, kept)
          if kept <= 1e-9 { continue }
        }
        // Without a formula it goes where anything is changed.
        if expectation.mayBeGone, found.failure != nil { continue }
        report.faults.append(
          Fault(state: state.name, cell: expectation.cell, expected: expectation.value, found: found))
      }
    }
    return report
  }

  /// How far two values lie apart, by the larger; nil where they cannot be compared.
  static func distance(_ expected: FormulaValue?, _ found: FormulaValue) -> Double? {
    guard let expected else { return found.failure == nil ? nil : 0 }
    if case .number(let a) = expected, case .number(let b) = found {
      return a == b ? 0 : (a - b).magnitude / max(a.magnitude, b.magnitude)
    }
    return expected == found ? 0 : nil
  }

  /// How far a number lies from what it must be, by the largest term of its cell.
  private func distanceByTerm(
    _ expectation: Expectation, _ found: FormulaValue, _ calculator: WorkbookCalculator
  ) -> Double {
    guard case .number(let a)? = expectation.value, case .number(let b) = found,
      let sheet = made.workbook.sheets.first(where: { $0.name == expectation.cell.sheet }),
      case .formula(let tree, _)? = sheet.rows[expectation.cell.row]?.cells[expectation.cell.column]?.content
    else { return .infinity }
    var largest = 0.0
    for var cell in tree.cells {
      cell.sheet = cell.sheet ?? sheet.name
      if case .number(let number) = calculator.value(of: cell) { largest = max(largest, number.magnitude) }
    }
    return largest == 0 ? .infinity : (a - b).magnitude / largest
  }
}
