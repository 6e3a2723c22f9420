public import Foundation

/// How long tests wait for what must end.
public enum Patience {
  /// How many times as long as usual: what looks for overruns and races makes programs slow, and sets this with
  /// KVAOM_PATIENCE.
  public static let factor = ProcessInfo.processInfo.environment["KVAOM_PATIENCE"].flatMap(Double.init) ?? 1

  /// Seconds that were meant for a program as it is.
  public static func seconds(_ seconds: TimeInterval) -> TimeInterval { seconds * factor }
}
