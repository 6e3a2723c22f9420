public import KvaomRender
public import KvaomDecimal
public import KvaomUnits

/// One indicator in one year, as `goals` prints it. All numbers are canonical; missing where there is none.
public struct GoalResult: Sendable {
  /// The indicator's name.
  public var name: String
  /// The planner's label; nil where there is none.
  public var label: String?
  /// The unit of its values.
  public var unit: Unit
  /// Which way is better.
  public var better: GoalDirection
  /// The year of the last result, where the path starts; nil where there is none.
  public var startYear: Int?
  /// The last result.
  public var start: Decimal
  /// The value in the year reported.
  public var value: Decimal
  /// True where `value` was measured, false where the model computed it.
  public var isActual: Bool
  /// True where nothing in the plan can move the value.
  public var isFixed: Bool
  /// The shape of the path.
  public var pathShape: GoalPath
  /// The path in the year reported.
  public var path: Decimal
  /// Value minus path, turned so that positive is better.
  public var gap: Decimal
  /// What is needed each year from now on to reach the target by its year, turned so that positive is work left.
  public var neededPerYear: Decimal
  /// When the target is first met: by the pace so far, in the base, in each scenario. All results of a report have
  /// the same grounds.
  public var forecasts: [GoalForecast]
  /// Against the path.
  public var status: GoalStatus
  /// Behind the path by more than this is at risk; canonical.
  public var riskLimit: Decimal
  /// Behind the path by more than this is off track; canonical.
  public var offTrackLimit: Decimal
  /// The adopted targets.
  public var targets: [GoalTarget]

  /// A result.
  public init(
    name: String, label: String? = nil, unit: Unit, better: GoalDirection,
    startYear: Int?, start: Decimal, value: Decimal, isActual: Bool, isFixed: Bool = false,
    pathShape: GoalPath, path: Decimal, gap: Decimal, neededPerYear: Decimal,
    forecasts: [GoalForecast], status: GoalStatus,
    riskLimit: Decimal, offTrackLimit: Decimal, targets: [GoalTarget]
  ) {
    self.name = name
    self.label = label
    self.unit = unit
    self.better = better
    self.startYear = startYear
    self.start = start
    self.value = value
    self.isActual = isActual
    self.isFixed = isFixed
    self.pathShape = pathShape
    self.path = path
    self.gap = gap
    self.neededPerYear = neededPerYear
    self.forecasts = forecasts
    self.status = status
    self.riskLimit = riskLimit
    self.offTrackLimit = offTrackLimit
    self.targets = targets
  }

  /// The label, or the name where there is none.
  public var title: String { label ?? name }
}
