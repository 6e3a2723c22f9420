import KvaomRender

/// When a target is first met. "Not within the plan" and "never" are different answers.
public enum FirstYearMet: Sendable, Equatable {
  /// In this year.
  case year(Int)
  /// Not in any year up to and including this one, the last of the plan.
  case notWithin(Int)
  /// Never: it stands still or moves away.
  case never
  /// No target, or nothing to judge by.
  case unknown
}
