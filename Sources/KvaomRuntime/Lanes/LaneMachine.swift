/// Runs a plan over the lanes of one block after the other. Whoever has it fills the inputs' columns first.
///
/// Generic inside this module only, like `Machine`: exact decimals and draws run the same instructions.
struct LaneMachine<C: Cell>: ~Copyable {
  /// What is run.
  let plan: LanePlan
  /// The plan's columns.
  private(set) var columns: [[C]]
  private var machines: [Machine<C>]
  /// For each step, the file's slots that are filled anew in each block, with the plan's columns.
  private let varying: [[(slot: Int, column: Int)]]

  /// A machine with everything in place that no block changes.
  init(_ plan: LanePlan) {
    self.plan = plan
    let fixed = plan.fixed.map { column in (column ?? []).map { C($0) } }
    columns = fixed
    machines = plan.steps.map { step in Machine(step.program, inputs: step.inputs.map { fixed[$0] }) }
    let changing = Set(plan.steps.flatMap(\.outputs) + plan.varied.map(\.column))
    varying = plan.steps.map { step in
      step.program.slots.indices.compactMap { slot in
        guard case .input(let index) = step.program.slots[slot], changing.contains(step.inputs[index]) else { return nil }
        return (slot, step.inputs[index])
      }
    }
  }

  /// Fills the columns of the inputs: `values` appends an input's values along the block's lanes.
  mutating func fill(_ values: (_ input: Int, _ column: inout [C]) -> Void) {
    for varied in plan.varied {
      var column: [C] = []
      swap(&column, &columns[varied.column])
      column.removeAll(keepingCapacity: true)
      for _ in 0..<varied.cells { values(varied.input, &column) }
      swap(&column, &columns[varied.column])
    }
  }

  /// Runs every step on what the inputs' columns hold.
  mutating func run() {
    for step in plan.steps.indices { run(step) }
  }

  /// Columns are handed over, never held twice, so that none is copied when it is written again.
  private mutating func run(_ number: Int) {
    let step = plan.steps[number]
    for column in step.outputs { columns[column] = [] }
    for (slot, column) in varying[number] { machines[number].file[slot] = columns[column] }
    machines[number].year = 0
    machines[number].runAll()
    for (output, column) in zip(step.program.outputs, step.outputs) { columns[column] = machines[number].file[output] }
    for (slot, _) in varying[number] { machines[number].file[slot] = [] }
  }

  /// Calls `body` with the first `count` lanes of each cell of each result, and the cell's number.
  func forEachResult(_ count: Int, _ body: (_ cell: Int, ArraySlice<C>) -> Void) {
    var next = 0
    for result in plan.results {
      let column = columns[result]
      for cell in 0..<(column.count / plan.lanes) {
        let start = cell * plan.lanes
        body(next, column[start..<(start + count)])
        next += 1
      }
    }
  }
}
