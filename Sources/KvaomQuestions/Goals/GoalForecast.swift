import KvaomRender

/// When a target is first met, and on what ground.
public struct GoalForecast: Sendable, Equatable {
  /// What is assumed about the years to come.
  public enum Ground: Sendable, Equatable {
    /// The pace since the last result goes on.
    case pace
    /// The model of the base.
    case base
    /// The model of the scenario with this label.
    case scenario(String)
  }

  /// What is assumed about the years to come.
  public var ground: Ground
  /// When the target is first met.
  public var met: FirstYearMet

  /// A forecast.
  public init(ground: Ground, met: FirstYearMet) {
    self.ground = ground
    self.met = met
  }
}
