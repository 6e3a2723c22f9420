public import KvaomDecimal

/// Runs a plan over given values of its inputs, block by block, in exact decimals. One belongs to one thread.
///
/// A failure (overflow, a requirement that does not hold) is a cell of its lane, as in `Program.run`.
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
