internal import Synchronization

/// A flag that asks running work to stop: raised from any thread, looked at between blocks of work.
public final class Interrupt: Sendable {
  private let raised = Atomic<Bool>(false)
  /// A flag that is not raised.
  public init() {}
  /// Asks the work to stop.
  public func raise() { raised.store(true, ordering: .relaxed) }
  /// Makes the flag ready for the next piece of work.
  public func lower() { raised.store(false, ordering: .relaxed) }
  /// Whether the work should stop.
  public var isRaised: Bool { raised.load(ordering: .relaxed) }
}

/// The work was asked to stop.
public struct Interrupted: Error {
  /// It stopped.
  public init() {}
}
