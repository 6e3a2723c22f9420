import KvaomPlatform
import Synchronization

/// The wish that running work should stop, as Ctrl-C says it.
public enum Interruption {
  private static let current = Mutex(WatchedWork())
  /// Asks the work to stop; safe in a signal handler once `clear` has been called.
  public static func request() { StopFlag.raiseAll() }
  /// Makes ready for the next piece of work: what was asked of the last is none of its business.
  public static func clear() { current.withLock { $0 = WatchedWork() } }
  /// Whether somebody wishes the work to stop.
  public static var isRequested: Bool { work.isStopped }
  /// The piece of work that an entry of the shell is.
  public static var work: WatchedWork { current.withLock { $0 } }
}
