import KvaomRender
import KvaomRuntime
import KvaomSession

/// The draws of a simulation, shared out among the cores in chunks of blocks and put together by their numbers: the
/// same bytes whoever computed what.
final class SimulationBoard: Sendable {
  /// How many blocks make a chunk: some hundred microseconds of work.
  private static let blocks = 4

  private let plan: LanePlan
  private let sampler: Sampler
  private let draws: Range<Int>
  private let cells: Int
  private let work: Work
  private let chunks: Shelf<[[Double]]>

  /// A board for the draws in `draws`, whose first is even, of `cells` cells.
  init(_ plan: LanePlan, _ sampler: Sampler, draws: Range<Int>, cells: Int, work: Work) {
    self.plan = plan
    self.sampler = sampler
    self.draws = draws
    self.cells = cells
    self.work = work
    let size = plan.lanes * Self.blocks
    chunks = Shelf((draws.count + size - 1) / size)
  }

  /// Takes draws that were made elsewhere, a column for each cell, in place of making them.
  func take(_ columns: [[Double]]) {
    let size = plan.lanes * Self.blocks
    for (chunk, start) in stride(from: 0, to: draws.count, by: size).enumerated() {
      chunks.put(columns.map { Array($0[start..<min(start + size, draws.count)]) }, at: chunk)
    }
  }

  /// Makes all draws; false where it was interrupted.
  func run() -> Bool {
    let size = plan.lanes * Self.blocks
    let count = (draws.count + size - 1) / size
    work.expect(count)
    work.workers.share(count) { self.makeChunks(size, $0) }
    return !work.isStopped
  }

  private func makeChunks(_ size: Int, _ next: () -> Int?) {
    var machine = SampledMachine(plan, sampler)
    while let chunk = next() {
      if work.isStopped { return }
      let start = draws.lowerBound + chunk * size
      let end = min(draws.upperBound, start + size)
      var values = (0..<cells).map { _ in
        var column: [Double] = []
        column.reserveCapacity(end - start)
        return column
      }
      for first in stride(from: start, to: end, by: plan.lanes) {
        machine.run(from: first)
        machine.take(min(plan.lanes, end - first), into: &values)
      }
      chunks.put(values, at: chunk)
      work.advance()
    }
  }

  /// The draws of a cell, in the chunks they were made in.
  func draws(ofCell cell: Int) -> DrawColumn { DrawColumn(chunks.all.map { $0[cell] }) }

  /// The first `limit` draws of a cell.
  func column(_ cell: Int, limit: Int = .max) -> [Double] {
    let parts = chunks.all
    var column: [Double] = []
    column.reserveCapacity(min(draws.count, limit))
    for part in parts where column.count < limit { column.append(contentsOf: part[cell].prefix(limit - column.count)) }
    return column
  }
}
