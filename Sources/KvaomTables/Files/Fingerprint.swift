/// SHA-256 of bytes, which tells one edition of a file from another.
public struct Fingerprint: Hashable, Sendable {
  /// The 32 bytes in hexadecimal.
  public let hexadecimal: String

  /// The first digits, as `@read` has them: `sha256:1a2b3c4d5e6f`.
  public var short: String { "sha256:\(hexadecimal.prefix(12))" }

  /// The fingerprint of a file's bytes.
  public init(_ bytes: [UInt8]) {
    var state: SIMD8<UInt32> = [
      0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
    ]
    let whole = bytes.count / 64
    Self.mix(bytes[..<(whole * 64)], &state)
    // The rest, a one, zeros, and the length in bits.
    var last = Array(bytes[(whole * 64)...])
    last.append(0x80)
    while last.count % 64 != 56 { last.append(0) }
    let bits = UInt64(bytes.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) { last.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
    Self.mix(last[...], &state)
    var text = ""
    for index in 0..<8 {
      for shift in stride(from: 28, through: 0, by: -4) {
        text.append(Self.digits[Int(state[index] >> UInt32(shift) & 15)])
      }
    }
    hexadecimal = text
  }

  private static let digits = Array("0123456789abcdef")

  /// Takes blocks of 64 bytes into the state.
  private static func mix(_ blocks: ArraySlice<UInt8>, _ state: inout SIMD8<UInt32>) {
    // SAFETY: the buffers live during the calls; every index is below 64, and the blocks are whole.
    unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      unsafe constants.withUnsafeBufferPointer { constants in
        unsafe blocks.withUnsafeBufferPointer { bytes in
          for start in stride(from: 0, to: bytes.count, by: 64) {
            unsafe mix(UnsafeRawBufferPointer(bytes), start, words, constants, &state)
          }
        }
      }
    }
  }

  private static func mix(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ words: UnsafeMutableBufferPointer<UInt32>,
    _ constants: UnsafeBufferPointer<UInt32>, _ state: inout SIMD8<UInt32>
  ) {
    for index in 0..<16 {
      unsafe words[index] = UInt32(
        bigEndian: bytes.loadUnaligned(fromByteOffset: start + index * 4, as: UInt32.self))
    }
    for index in 16..<64 {
      let (early, late) = unsafe (words[index - 15], words[index - 2])
      let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
      let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
      unsafe words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let first = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
      let choice = e & f ^ ~e & g
      let one = unsafe h &+ first &+ choice &+ constants[index] &+ words[index]
      let second = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
      let majority = a & b ^ a & c ^ b & c
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ one, c, b, a, one &+ second &+ majority)
    }
    state = state &+ SIMD8(a, b, c, d, e, f, g, h)
  }

  @inline(__always) private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
    0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
    0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
    0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
    0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
    0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
    0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
  ]
}
