public import KvaomPlatform
import KvaomRuntime
public import KvaomSession
import Synchronization

/// A piece of work that a person waits for at this machine: the flag that Ctrl-C raises, its threads, and how far it
/// has come.
public final class WatchedWork: Sendable {
  /// Raised when it should stop.
  public let flag = StopFlag()
  private let workers: Workers
  private let title = Mutex("")
  private let steps = Atomic<Int>(0)
  private let done = Atomic<Int>(0)

  /// Work for `count` threads; nil is one for each core.
  public init(threads count: Int? = nil) { workers = .threads(count) }

  /// Whether it should stop.
  public var isStopped: Bool { flag.isRaised }

  /// The work as those who do it see it.
  public var work: Work {
    Work(interrupt: Interrupt { [flag] in flag.isRaised }, workers: workers) { [self] in note($0) }
  }

  private func note(_ progress: Work.Progress) {
    switch progress {
    case .begin(let text):
      title.withLock { $0 = text }
      expect(0)
    case .expect(let count): expect(count)
    case .advance(let count): done.add(count, ordering: .relaxed)
    }
  }

  private func expect(_ count: Int) {
    done.store(0, ordering: .relaxed)
    steps.store(count, ordering: .relaxed)
  }

  /// What is done now, and the part of it that is done: nil where nobody knows.
  public var state: (title: String, part: Double?) {
    let count = steps.load(ordering: .relaxed)
    let part = count > 0 ? min(1, Double(done.load(ordering: .relaxed)) / Double(count)) : nil
    return (title.withLock { $0 }, part)
  }

  /// How long work that was asked to stop may take to do so before it is left to itself, in nanoseconds.
  private static let patience: UInt64 = 50_000_000
  /// How often somebody who waits looks up, in nanoseconds.
  private static let pause: UInt64 = 25_000_000

  /// Does `body` on a deep stack while the caller waits, and shows how far it has come where `progress` is given. Nil
  /// where it was asked to stop: then its result is lost, and where it does not stop at once it is left to end by
  /// itself.
  public func run<Result: Sendable>(progress: ProgressLine?, _ body: @escaping @Sendable () -> Result) -> Result? {
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

extension Workers {
  /// Threads of this machine: `count` of them, or as many as there are cores.
  public static func threads(_ count: Int?) -> Workers {
    let count = count ?? Cores.count
    return Workers(count: count) { Cores.share($0, among: count, $1) }
  }
}
