import KvaomRender

/// Which way is better for an indicator.
public enum GoalDirection: String, Sendable, Equatable {
  /// More is better.
  case higher
  /// Less is better.
  case lower
  /// Neither: it is reported, never judged.
  case neither
}
