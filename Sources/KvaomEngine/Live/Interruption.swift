import KvaomRuntime

/// The wish that running work should stop, as Ctrl-C says it.
public enum Interruption {
  static let flag = Interrupt()
  /// Asks the work to stop; safe in a signal handler once `clear` has been called.
  public static func request() { flag.raise() }
  /// Forgets a wish that has been heard.
  public static func clear() { flag.lower() }
  /// Whether somebody wishes the work to stop.
  public static var isRequested: Bool { flag.isRaised }
}
