/// Runs a plan over draws, block by block. One belongs to one thread.
public struct SampledMachine: ~Copyable {
  private let sampler: Sampler
  private var machine: LaneMachine<Draw>
  private var draws: [[Double]]

  /// A machine with everything in place that no block changes.
  public init(_ plan: LanePlan, _ sampler: Sampler) {
    self.sampler = sampler
    machine = LaneMachine(plan)
    draws = Array(repeating: Array(repeating: 0, count: plan.lanes), count: sampler.count)
  }

  /// Computes the draws from `first` on, as many as there are lanes.
  public mutating func run(from first: Int) {
    sampler.fill(&draws, from: first)
    let draws = draws
    machine.fill { input, column in column.append(contentsOf: draws[input].lazy.map { Draw(value: $0) }) }
    machine.run()
  }

  /// Appends the first `count` lanes of each cell of each result to `values`.
  public func take(_ count: Int, into values: inout [[Double]]) {
    machine.forEachResult(count) { cell, lanes in values[cell].append(contentsOf: lanes.lazy.map(\.value)) }
  }
}
