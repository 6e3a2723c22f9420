import KvaomRuntime
import Testing

/// The known answers published with the generator (Random123, `kat_vectors`, philox4x32 10).
struct PhiloxTests {
  @Test(arguments: [
    (
      SIMD4<UInt32>(0, 0, 0, 0), SIMD2<UInt32>(0, 0),
      SIMD4<UInt32>(0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8)
    ),
    (
      SIMD4(repeating: UInt32.max), SIMD2(repeating: UInt32.max),
      SIMD4(0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD)
    ),
    (
      SIMD4(0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344), SIMD2(0xA409_3822, 0x299F_31D0),
      SIMD4(0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1)
    ),
  ])
  func givesTheKnownAnswers(_ counter: SIMD4<UInt32>, _ key: SIMD2<UInt32>, _ words: SIMD4<UInt32>) {
    #expect(Philox.words(counter, key: key) == words)
  }
}
