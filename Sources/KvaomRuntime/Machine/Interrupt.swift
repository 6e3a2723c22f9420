internal import Synchronization

/// A flag that asks running work to stop: raised from any thread, looked at between blocks of work.
///
/// One belongs to one piece of work, and stays raised: work that comes late to look at it stops too, whatever was begun
/// since.
public final class Interrupt: Sendable {
  /// How often all work was asked to stop.
  private static let requests = Atomic<Int>(0)
  private let requestsBefore: Int
  private let raised = Atomic<Bool>(false)
  /// A flag that is not raised.
  public init() { requestsBefore = Self.requests.load(ordering: .relaxed) }
  /// Asks this work to stop.
  public func raise() { raised.store(true, ordering: .relaxed) }
  /// Asks all work that has begun to stop; safe in a signal handler once a flag has been made.
  public static func raiseAll() { requests.add(1, ordering: .relaxed) }
  /// Whether the work should stop.
  public var isRaised: Bool {
    raised.load(ordering: .relaxed) || Self.requests.load(ordering: .relaxed) != requestsBefore
  }
}

/// The work was asked to stop.
public struct Interrupted: Error {
  /// It stopped.
  public init() {}
}
