public import KvaomDecimal

/// The programs that depend on what lanes vary, drawn or given, in order, over the lanes of one block.
public struct LanePlan: Sendable {
  /// A program, and where its columns come from and go to.
  public struct Step: Sendable {
    /// The program.
    public let program: Program
    /// For each of its inputs, the plan's column.
    public let inputs: [Int]
    /// For each of its outputs, the plan's column.
    public let outputs: [Int]
    /// A step.
    public init(program: Program, inputs: [Int], outputs: [Int]) {
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
    /// A column.
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

  /// How many instructions a block runs, those of the years' loops counted for each year.
  public var instructionCount: Int {
    steps.reduce(0) { $0 + $1.program.instructions.count + $1.program.yearly.count * $1.program.yearCount }
  }
}
