/// Runs a sampled plan block by block. One belongs to one thread.
public struct SampledMachine: ~Copyable {
  private let plan: SampledPlan
  private let sampler: Sampler
  private var machines: [Machine<Draw>]
  private var columns: [[Draw]]
  private var draws: [[Double]]
  /// For each step, the file's slots that are filled anew in each block, with the plan's columns.
  private let varying: [[(slot: Int, column: Int)]]

  /// A machine with everything in place that no block changes.
  public init(_ plan: SampledPlan, _ sampler: Sampler) {
    self.plan = plan
    self.sampler = sampler
    columns = plan.fixed
    draws = Array(repeating: Array(repeating: 0, count: plan.lanes), count: sampler.count)
    machines = plan.steps.map { step in Machine(step.program, inputs: step.inputs.map { plan.fixed[$0] }) }
    let changing = Set(plan.steps.flatMap(\.outputs) + plan.drawn.map(\.column))
    varying = plan.steps.map { step in
      step.program.slots.indices.compactMap { slot in
        guard case .input(let index) = step.program.slots[slot], changing.contains(step.inputs[index]) else { return nil }
        return (slot, step.inputs[index])
      }
    }
  }

  /// Computes the draws from `first` on, as many as there are lanes.
  public mutating func run(from first: Int) {
    sampler.fill(&draws, from: first)
    for drawn in plan.drawn {
      var column: [Draw] = []
      swap(&column, &columns[drawn.column])
      column.removeAll(keepingCapacity: true)
      for _ in 0..<drawn.cells { column.append(contentsOf: draws[drawn.input].lazy.map { Draw(value: $0) }) }
      swap(&column, &columns[drawn.column])
    }
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

  /// Appends the first `count` lanes of each cell of each result to `values`.
  public func take(_ count: Int, into values: inout [[Double]]) {
    var next = 0
    for result in plan.results {
      let column = columns[result]
      for cell in 0..<(column.count / plan.lanes) {
        let start = cell * plan.lanes
        values[next].append(contentsOf: column[start..<(start + count)].lazy.map(\.value))
        next += 1
      }
    }
  }
}
