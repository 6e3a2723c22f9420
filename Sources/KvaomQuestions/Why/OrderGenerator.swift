import KvaomRender

/// Orders drawn by chance, the same for a seed on every machine (SplitMix64, and Fisher and Yates' shuffle).
struct OrderGenerator {
  private var state: UInt64

  /// A generator that begins at a seed.
  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  /// An order of the numbers below `count`, each as likely as the others.
  mutating func order(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      let place = Int(next().multipliedFullWidth(by: UInt64(last + 1)).high)
      order.swapAt(last, place)
    }
    return order
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
