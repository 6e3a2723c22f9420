public import KvaomRuntime

/// A piece of work somebody waits for, as those who do it see it: when to stop, who helps, and where to say how far it
/// has come. Whoever starts it hands all three in.
public struct Work: Sendable {
  /// What is said of the way.
  public enum Progress: Sendable {
    /// What is done from now on.
    case begin(String)
    /// How many steps it has; 0 is unknown.
    case expect(Int)
    /// How many more steps are done.
    case advance(Int)
  }

  /// Raised when it should stop.
  public let interrupt: Interrupt
  /// Who does what of it can be shared out.
  public let workers: Workers
  private let tell: @Sendable (Progress) -> Void

  /// Work that is never stopped, done alone and watched by nobody, unless others are given.
  public init(
    interrupt: Interrupt = Interrupt { false }, workers: Workers = .alone,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    self.interrupt = interrupt
    self.workers = workers
    tell = progress
  }

  /// Whether it should stop.
  public var isStopped: Bool { interrupt.isRaised }

  /// Names what is done now, without a known end.
  public func begin(_ text: String) { tell(.begin(text)) }

  /// Says how many steps what is done now has; 0 is unknown.
  public func expect(_ count: Int) { tell(.expect(count)) }

  /// Says that some steps are done; from any thread.
  public func advance(_ count: Int = 1) { tell(.advance(count)) }
}
