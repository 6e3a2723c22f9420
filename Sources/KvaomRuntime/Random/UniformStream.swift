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
