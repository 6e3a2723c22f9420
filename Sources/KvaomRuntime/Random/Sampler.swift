/// Makes the draws of all inputs: each a function of the seed, the inputs and the number of the draw alone.
public struct Sampler: Sendable {
  private let streams: [UniformStream]
  private let marginals: [Marginal]
  private let factor: CorrelationFactor
  /// The inputs whose independent normal numbers others need.
  private let lenders: Set<Int>

  /// A sampler of inputs by name; `factor` has a row for each.
  public init(seed: Int, inputs: [(name: String, marginal: Marginal)], factor: CorrelationFactor) {
    let seed = UInt64(bitPattern: Int64(seed))
    streams = inputs.map { UniformStream(seed: seed, name: $0.name) }
    marginals = inputs.map(\.marginal)
    self.factor = factor
    lenders = Set(factor.rows.flatMap { row in row.indices.dropLast().filter { row[$0] != 0 } })
  }

  /// How many inputs are drawn.
  public var count: Int { marginals.count }

  /// Fills a column for each input with the draws from `first`, which is even, on.
  public func fill(_ columns: inout [[Double]], from first: Int) {
    var normals: [Int: [Double]] = [:]
    for input in marginals.indices {
      streams[input].fill(&columns[input], from: first)
      if factor.isIndependent(input), !lenders.contains(input) { continue }
      normals[input] = columns[input].map { StandardNormal.quantile($0) }
      if !factor.isIndependent(input) { correlate(input, normals, &columns[input]) }
    }
    for input in marginals.indices { draw(marginals[input], &columns[input]) }
  }

  /// Turns an input's numbers into uniform ones that go with the others.
  private func correlate(_ input: Int, _ normals: [Int: [Double]], _ column: inout [Double]) {
    let parts = factor.rows[input].enumerated().filter { $0.element != 0 }
    for draw in column.indices {
      var sum = 0.0
      for (other, weight) in parts { sum += weight * (normals[other]?[draw] ?? 0) }
      // Never quite 0 or 1, where quantiles are infinite.
      column[draw] = min(max(StandardNormal.share(below: sum), 0x1p-53), 1 - 0x1p-53)
    }
  }

  private func draw(_ marginal: Marginal, _ column: inout [Double]) {
    var cells = column.mutableSpan
    for index in cells.indices { cells[index] = marginal.value(atUniform: cells[index]) }
  }
}
