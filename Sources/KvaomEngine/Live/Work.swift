import KvaomPlatform
import KvaomRuntime
import Synchronization

/// A piece of work somebody waits for: the flag that stops it, and how far it has come.
final class Work: Sendable {
  /// Raised when it should stop.
  let flag = StopFlag()
  private let title = Mutex("")
  private let steps = Atomic<Int>(0)
  private let done = Atomic<Int>(0)

  /// Whether it should stop.
  var isStopped: Bool { flag.isRaised }

  /// The flag as the machine looks at it.
  var interrupt: Interrupt { Interrupt { [flag] in flag.isRaised } }

  /// Names what is done now, without a known end.
  func begin(_ text: String) {
    title.withLock { $0 = text }
    expect(0)
  }

  /// Says how many steps what is done now has; 0 is unknown.
  func expect(_ count: Int) {
    done.store(0, ordering: .relaxed)
    steps.store(count, ordering: .relaxed)
  }

  /// Says that some steps are done; from any thread.
  func advance(_ count: Int = 1) { done.add(count, ordering: .relaxed) }

  /// What is done now, and the part of it that is done: nil where nobody knows.
  var state: (title: String, part: Double?) {
    let count = steps.load(ordering: .relaxed)
    let part = count > 0 ? min(1, Double(done.load(ordering: .relaxed)) / Double(count)) : nil
    return (title.withLock { $0 }, part)
  }

  /// How long work that was asked to stop may take to do so before it is left to itself, in nanoseconds.
  private static let patience: UInt64 = 50_000_000
  /// How often somebody who waits looks up, in nanoseconds.
  private static let pause: UInt64 = 25_000_000

  /// Does `body` on a deep stack while the caller waits, and shows how far it has come where `progress` is given. Nil where it
  /// was asked to stop: then its result is lost, and where it does not stop at once it is left to end by itself.
  func run<Result: Sendable>(progress: ProgressLine?, _ body: @escaping @Sendable () -> Result) -> Result? {
    var line = progress
    var asked: UInt64?
    let result = DeepStack.run(lookingEvery: Self.pause, body) {
      let now = MonotonicClock.nanoseconds
      line?.show(self.state, at: now)
      guard self.isStopped else { return true }
      let since = asked ?? now
      asked = since
      return now - since < Self.patience
    }
    line?.erase()
    return isStopped ? nil : result
  }
}
