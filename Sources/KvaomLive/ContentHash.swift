/// The SHA-256 of bytes (FIPS 180-4), by which a page's policy knows its script.
enum ContentHash {
  private static let constants = roots(of: 64, isCube: true)

  /// The 32 bytes of the hash.
  static func sha256(_ message: [UInt8]) -> [UInt8] {
    var state = roots(of: 8, isCube: false)
    var padded = message + [0x80]
    padded += [UInt8](repeating: 0, count: (120 - padded.count % 64) % 64)
    let bits = UInt64(message.count) * 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    for start in stride(from: 0, to: padded.count, by: 64) { mix(padded[start..<start + 64], into: &state) }
    return state.flatMap { word in stride(from: UInt32(24), through: 0, by: -8).map { UInt8(word >> $0 & 0xFF) } }
  }

  private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    var words: [UInt32] = []
    for start in stride(from: block.startIndex, to: block.endIndex, by: 4) {
      words.append(block[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) })
    }
    for place in 16..<64 {
      let (old, recent) = (words[place - 15], words[place - 2])
      let first = turned(old, 7) ^ turned(old, 18) ^ old >> 3
      let second = turned(recent, 17) ^ turned(recent, 19) ^ recent >> 10
      words.append(words[place - 16] &+ first &+ words[place - 7] &+ second)
    }
    var v = state
    for place in 0..<64 {
      let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
      let most = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
      let first = turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25)
      let second = turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22)
      let one = v[7] &+ first &+ choice &+ constants[place] &+ words[place]
      v = [one &+ second &+ most, v[0], v[1], v[2], v[3] &+ one, v[4], v[5], v[6]]
    }
    for place in state.indices { state[place] &+= v[place] }
  }

  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

  /// The first 32 bits behind the point of the square or cube roots of the first primes: what the standard's constants
  /// are. By whole numbers: the root of a prime times 2^64 or 2^96.
  private static func roots(of count: Int, isCube: Bool) -> [UInt32] {
    var primes: [UInt64] = []
    var next: UInt64 = 2
    while primes.count < count {
      if primes.allSatisfy({ next % $0 != 0 }) { primes.append(next) }
      next += 1
    }
    return primes.map { prime in
      let wanted = UInt128(prime) << (isCube ? 96 : 64)
      var root: UInt128 = 0
      for bit in stride(from: 36, through: 0, by: -1) {
        let larger = root | 1 << UInt128(bit)
        if larger * larger * (isCube ? larger : 1) <= wanted { root = larger }
      }
      return UInt32(truncatingIfNeeded: root)
    }
  }
}
