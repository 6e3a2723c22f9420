import KvaomPlatform
import Testing

/// The clock.
struct MonotonicClockTests {
  @Test func timeGoesForward() {
    let first = MonotonicClock.nanoseconds
    #expect(MonotonicClock.nanoseconds >= first)
  }
}
