public import KvaomRender

/// The shape of the road from an indicator's last result to its target.
public enum GoalPath: String, Sendable, Equatable {
  /// The same step every year.
  case linear
  /// The target at once.
  case step
  /// The same factor every year.
  case geometric
  /// No path: only adopted targets are judged.
  case none
}

extension Words {
  /// The word for the shape of a path; nil where there is none.
  public func name(of path: GoalPath) -> String? {
    switch path {
    case .linear: linear
    case .step: step
    case .geometric: geometric
    case .none: nil
    }
  }
}
