import KvaomPlatform
import KvaomRuntime
import Synchronization

/// The draws of a simulation, shared out among the cores in chunks of blocks and put together by their numbers: the same
/// bytes whoever computed what.
final class SimulationBoard: Sendable {
  /// How many blocks make a chunk: some hundred microseconds of work.
  private static let blocks = 4

  private let plan: LanePlan
  private let sampler: Sampler
  private let draws: Int
  private let cells: Int
  private let work: Work
  private let next = Atomic<Int>(0)
  private let chunks: Mutex<[[[Double]]]>

  /// A board for `draws` draws of `cells` cells.
  init(_ plan: LanePlan, _ sampler: Sampler, draws: Int, cells: Int, work: Work) {
    self.plan = plan
    self.sampler = sampler
    self.draws = draws
    self.cells = cells
    self.work = work
    let size = plan.lanes * Self.blocks
    chunks = Mutex(Array(repeating: [], count: (draws + size - 1) / size))
  }

  /// Makes all draws on `cores` threads; false where it was interrupted.
  func run(cores: Int) -> Bool {
    let size = plan.lanes * Self.blocks
    let count = (draws + size - 1) / size
    work.expect(count)
    Cores.run(min(cores, count)) { self.makeChunks(size, count) }
    return !work.isStopped
  }

  private func makeChunks(_ size: Int, _ count: Int) {
    var machine = SampledMachine(plan, sampler)
    while true {
      let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
      if chunk >= count || work.isStopped { return }
      let start = chunk * size
      let end = min(draws, start + size)
      var values = (0..<cells).map { _ in
        var column: [Double] = []
        column.reserveCapacity(end - start)
        return column
      }
      for first in stride(from: start, to: end, by: plan.lanes) {
        machine.run(from: first)
        machine.take(min(plan.lanes, end - first), into: &values)
      }
      let made = values
      chunks.withLock { $0[chunk] = made }
      work.advance()
    }
  }

  /// The first `limit` draws of a cell.
  func column(_ cell: Int, limit: Int = .max) -> [Double] {
    let parts = chunks.withLock { $0 }
    var column: [Double] = []
    column.reserveCapacity(min(draws, limit))
    for part in parts where column.count < limit { column.append(contentsOf: part[cell].prefix(limit - column.count)) }
    return column
  }
}

/// Work by numbers, shared out among the cores, the results in order.
func onCores<Result: Sendable>(_ count: Int, cores: Int, _ work: @escaping @Sendable (Int) -> Result) -> [Result] {
  let shelf = Shelf<Result>(count)
  Cores.run(min(cores, count)) {
    while let number = shelf.take() { shelf.put(work(number), at: number) }
  }
  return shelf.all
}

/// Where the results of shared work stand.
private final class Shelf<Result: Sendable>: Sendable {
  private let count: Int
  private let next = Atomic<Int>(0)
  private let results: Mutex<[Result?]>

  init(_ count: Int) {
    self.count = count
    results = Mutex(Array(repeating: nil, count: count))
  }

  func take() -> Int? {
    let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return number < count ? number : nil
  }

  func put(_ result: Result, at number: Int) { results.withLock { $0[number] = result } }

  var all: [Result] { results.withLock { $0.compactMap { $0 } } }
}
