public import KvaomDecimal

/// The programs that depend on what lanes vary, drawn or given, in order, over the lanes of one block.
public struct LanePlan: Sendable {
  /// A program, and where its columns come from and go to.
  public struct Step: Sendable {
    /// What it runs, cut to the cells that are wanted.
    public let program: RegisterProgram
    /// For each of its inputs, the plan's column.
    public let inputs: [Int]
    /// For each of its outputs, the plan's column.
    public let outputs: [Int]
    /// A step; `inputs` and `outputs` are numbers of the plan's columns.
    public init(program: RegisterProgram, inputs: [Int], outputs: [Int]) {
      self.program = program
      self.inputs = inputs
      self.outputs = outputs
    }
  }

  /// A column of an input's values along the lanes, as many times over as it has cells.
  public struct InputColumn: Sendable {
    /// The input, by its number.
    public let input: Int
    /// The plan's column.
    public let column: Int
    /// How many cells the input has in each lane.
    public let cells: Int
    /// A column that is filled from an input before a run.
    public init(input: Int, column: Int, cells: Int) {
      self.input = input
      self.column = column
      self.cells = cells
    }
  }

  /// How many lanes a block has.
  public let lanes: Int
  /// The columns that are the same in every block, by number; nil for the others.
  let fixed: [[Decimal]?]
  /// The columns of inputs.
  let varied: [InputColumn]
  /// What is run, in order.
  let steps: [Step]
  /// The columns that are asked for: a run of lanes for each cell.
  public let results: [Int]

  /// A plan; `fixed` has an entry for each column, nil for those that are varied or computed.
  public init(lanes: Int, fixed: [[Decimal]?], varied: [InputColumn], steps: [Step], results: [Int]) {
    self.lanes = lanes
    self.fixed = fixed
    self.varied = varied
    self.steps = steps
    self.results = results
  }

  /// How many cells a block fills.
  public var cellCount: Int64 { steps.reduce(0) { $0 + $1.program.cellCount } }

  /// How many instructions a block runs, those of the years' loops counted for each year.
  public var instructionCount: Int {
    steps.reduce(0) { $0 + $1.program.instructions.count + $1.program.yearly.count * $1.program.yearCount }
  }
}

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
    let changing = Set(plan.steps.flatMap { $0.outputs } + plan.varied.map { $0.column })
    varying = plan.steps.map { step in
      step.program.slots.indices.compactMap { slot in
        guard case .input(let index) = step.program.slots[slot], changing.contains(step.inputs[index]) else {
          return nil
        }
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

/// Runs a plan over given values of its inputs, block by block, in exact decimals. One belongs to one thread.
///
/// A failure (overflow, a requirement that does not hold) is a cell of its lane, as in `RegisterProgram.run`.
public struct ExactMachine: ~Copyable {
  private var machine: LaneMachine<Decimal>
  private let values: [[Decimal]]

  /// A machine with everything in place that no block changes. `values` has the values of each input, all equally many
  /// and at least one.
  public init(_ plan: LanePlan, values: [[Decimal]]) {
    machine = LaneMachine(plan)
    self.values = values
  }

  /// Computes the lanes from `first` on, as many as a block has. Lanes after the last value repeat it.
  public mutating func run(from first: Int) {
    let values = values
    let lanes = machine.plan.lanes
    machine.fill { input, column in
      let given = values[input][first..<min(first + lanes, values[input].count)]
      column.append(contentsOf: given)
      if given.count < lanes, let last = given.last {
        column.append(contentsOf: repeatElement(last, count: lanes - given.count))
      }
    }
    machine.run()
  }

  /// Appends the first `count` lanes of each cell of each result to `cells`.
  public func take(_ count: Int, into cells: inout [[Decimal]]) {
    machine.forEachResult(count) { cell, lanes in cells[cell].append(contentsOf: lanes) }
  }
}
