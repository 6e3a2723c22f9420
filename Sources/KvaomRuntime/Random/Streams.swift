/// Uniform numbers of one input: each a function of the seed, the input's name and the number of the draw alone.
struct UniformStream: Sendable {
  private let key: SIMD2<UInt32>
  private let input: SIMD2<UInt32>

  /// The stream of the input called `name`.
  init(seed: UInt64, name: String) {
    key = Self.halves(seed)
    // FNV-1a: a plan that gains an input keeps the draws of the others.
    input = Self.halves(name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 })
  }

  /// Fills `column` with the draws from `first`, which is even, on: between 0 and 1, both excluded.
  func fill(_ column: inout [Double], from first: Int) {
    var cells = column.mutableSpan
    let pairs = cells.count / 2
    for pair in 0..<pairs {
      let (one, two) = self.pair(first / 2 + pair)
      cells[2 * pair] = one
      cells[2 * pair + 1] = two
    }
    if cells.count % 2 == 1 { cells[2 * pairs] = pair(first / 2 + pairs).0 }
  }

  /// The draws 2 `number` and 2 `number` + 1.
  @inline(__always) private func pair(_ number: Int) -> (Double, Double) {
    let place = Self.halves(UInt64(number))
    let words = Philox.words(SIMD4(place[0], place[1], input[0], input[1]), key: key)
    return (Self.uniform(words[0], words[1]), Self.uniform(words[2], words[3]))
  }

  /// The middle of one of 2^52 equal parts of the way from 0 to 1.
  @inline(__always) private static func uniform(_ high: UInt32, _ low: UInt32) -> Double {
    let bits = (UInt64(high) << 32 | UInt64(low)) >> 12
    return (Double(bits) + 0.5) * 0x1p-52
  }

  @inline(__always) private static func halves(_ value: UInt64) -> SIMD2<UInt32> {
    SIMD2(UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32))
  }
}

/// The counter-based random generator Philox 4x32 with 10 rounds: four words as a function of a counter and a key,
/// without state, so that any draw can be made alone, on any core, in any order.
///
/// J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11, 2011. The
/// tests hold the known answers published with it.
public enum Philox {
  /// The words of a counter under a key.
  @inline(__always) public static func words(_ counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var (a, b, c, d) = (counter[0], counter[1], counter[2], counter[3])
    var (first, second) = (key[0], key[1])
    for _ in 0..<10 {
      let left = UInt64(a) &* 0xD251_1F53
      let right = UInt64(c) &* 0xCD9E_8D57
      a = UInt32(truncatingIfNeeded: right >> 32) ^ b ^ first
      b = UInt32(truncatingIfNeeded: right)
      c = UInt32(truncatingIfNeeded: left >> 32) ^ d ^ second
      d = UInt32(truncatingIfNeeded: left)
      first &+= 0x9E37_79B9
      second &+= 0xBB67_AE85
    }
    return SIMD4(a, b, c, d)
  }
}

/// Makes the draws of all inputs: each a function of the seed, the inputs and the number of the draw alone.
public struct Sampler: Sendable {
  private let streams: [UniformStream]
  private let marginals: [Marginal]
  private let factor: CorrelationFactor
  /// The inputs whose independent normal numbers others need.
  private let lenders: Set<Int>

  /// A sampler of inputs by name; `factor` has a row for each.
  public init(seed: Int64, inputs: [(name: String, marginal: Marginal)], factor: CorrelationFactor) {
    let seed = UInt64(bitPattern: seed)
    streams = inputs.map { UniformStream(seed: seed, name: $0.name) }
    marginals = inputs.map { $0.marginal }
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

/// Correlations of inputs, factored so that independent normal numbers become correlated ones: a Gaussian copula.
public struct CorrelationFactor: Sendable {
  /// For each input, its weights on the independent numbers of the inputs up to itself (Cholesky).
  let rows: [[Double]]

  /// A correlation matrix that no numbers can have.
  public struct Impossible: Error {
    /// The first input whose correlations do not go with those of the inputs before it.
    public let input: Int
  }

  /// Independent inputs.
  public init(independent count: Int) {
    rows = (0..<count).map { row in (0...row).map { $0 == row ? 1 : 0 } }
  }

  /// The factor of a symmetric matrix with ones on its diagonal. Correlations of exactly 1 and -1 are possible.
  public init(_ matrix: [[Double]]) throws(Impossible) {
    var rows: [[Double]] = []
    for (index, wanted) in matrix.enumerated() {
      var row: [Double] = []
      var rest = 1.0
      for column in 0..<index {
        let other = rows[column]
        let known = zip(row, other).reduce(0) { $0 + $1.0 * $1.1 }
        let missing = wanted[column] - known
        if other[column] < 1e-8 {
          guard missing.magnitude < 1e-8 else { throw Impossible(input: index) }
          row.append(0)
        } else {
          row.append(missing / other[column])
        }
        rest -= row[column] * row[column]
      }
      guard rest > -1e-9 else { throw Impossible(input: index) }
      rows.append(row + [max(0, rest).squareRoot()])
    }
    self.rows = rows
  }

  /// Whether an input goes with no other.
  func isIndependent(_ input: Int) -> Bool { rows[input].dropLast().allSatisfy { $0 == 0 } }
}
