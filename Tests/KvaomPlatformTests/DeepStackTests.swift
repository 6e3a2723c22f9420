import KvaomPlatform
import Synchronization
import Testing

@Suite struct DeepStackTests {
  @Test func workIsDoneWhoeverLooks() {
    #expect(DeepStack.run { 6 * 7 } == 42)
    #expect(DeepStack.run(lookingEvery: 1_000_000, { 6 * 7 }, { true }) == 42)
  }

  /// Work that never ends by itself is left as soon as the one who waits has seen enough.
  @Test func whoWaitsMayLeave() {
    var looks = 0
    let result = DeepStack.run(lookingEvery: 1_000_000, Self.wait) {
      looks += 1
      return looks < 3
    }
    #expect(result == nil)
    #expect(looks == 3)
    Self.isLeft.store(true, ordering: .relaxed)
  }

  private static let isLeft = Atomic<Bool>(false)

  @Sendable private static func wait() -> Int {
    while !isLeft.load(ordering: .relaxed) {}
    return 1
  }
}
