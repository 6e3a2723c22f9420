import Testing

@testable import KvaomCompiler

/// Equal values have one number, whatever their keys.
struct InternerTests {
  /// A value whose key many others share.
  private struct Crowded: Keyed {
    let number: Int
    var key: UInt64 { UInt64(number % 3) << 62 }
  }

  @Test func valuesWithOneKeyAreToldApart() {
    var interner = Interner<Crowded>()
    for number in 0..<300 { #expect(interner.intern(Crowded(number: number)) == number) }
    for number in 0..<300 { #expect(interner.intern(Crowded(number: number)) == number) }
    #expect(interner.number(of: Crowded(number: 300)) == nil)
    #expect(interner.values.count == 300)
  }

  @Test func numbersAreThoseOfADictionary() {
    var generator = SplitMix(seed: 7)
    var interner = Interner<Int>()
    var known: [Int: Int] = [:]
    for _ in 0..<20_000 {
      let value = Int.random(in: -5_000..<5_000, using: &generator) * 1_024
      let wanted = known[value] ?? known.count
      known[value] = wanted
      #expect(interner.intern(value) == wanted)
    }
  }
}
