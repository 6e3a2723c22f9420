public import KvaomDecimal
public import KvaomRender
public import KvaomUnits
import KvaomWords

/// What `goals [in plan] [in 2018]` prints: one year. For several years the engine asks for one report a year.
public struct GoalReport: Sendable {
  /// The calendar year reported.
  public var year: Int
  /// The label of the scenario; nil for the base.
  public var scenario: String?
  /// The name of the world, the same in every language.
  public var world = ""
  /// The indicators, in the plan's order.
  public var results: [GoalResult]
  /// What the values depend on without a source.
  public var assumptions: [FigureAssumption]
  /// Remarks.
  public var notes: [FigureNote]
  /// Sources of the results and targets.
  public var sources: [FigureSource]

  /// A report.
  public init(
    year: Int, scenario: String? = nil, results: [GoalResult],
    assumptions: [FigureAssumption] = [], notes: [FigureNote] = [], sources: [FigureSource] = []
  ) {
    self.year = year
    self.scenario = scenario
    self.results = results
    self.assumptions = assumptions
    self.notes = notes
    self.sources = sources
  }
}

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
  /// True where the value lies outside the range its indicator states, and so cannot be judged.
  public var isOutside: Bool
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
    startYear: Int?, start: Decimal, value: Decimal, isActual: Bool, isFixed: Bool = false, isOutside: Bool = false,
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
    self.isOutside = isOutside
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

/// Which way is better for an indicator.
public enum GoalDirection: String, Sendable, Equatable {
  /// More is better.
  case higher
  /// Less is better.
  case lower
  /// Neither: it is reported, never judged.
  case neither
}

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

extension GoalResult {
  /// The last adopted target that is due; nil where none can be judged.
  var judgedTarget: GoalTarget? { targets.last { !$0.isEndOfPath && $0.isMet != nil } }

  /// The road to the target in words; nil where there is none.
  var pathLine: Phrase? {
    guard let from = startYear, let end = targets.last(where: { $0.isEndOfPath }) else { return nil }
    return switch pathShape {
    case .linear: GoalWords.linear(from: from, to: end.year)
    case .step: GoalWords.step(from: from, to: end.year)
    case .geometric: GoalWords.geometric(from: from, to: end.year)
    case .none: nil
    }
  }
}

/// An adopted target of an indicator.
public struct GoalTarget: Sendable {
  /// The year it holds in, or is to be reached by.
  public var year: Int
  /// The level, canonical.
  public var value: Decimal
  /// True for `by` (the end of the path), false for `in`.
  public var isEndOfPath: Bool
  /// Whether it was met in its year (`in`), or is met in the year reported (`by`); nil where that cannot be judged
  /// yet.
  public var isMet: Bool?
  /// Whether it was met in its own year; nil where that cannot be judged yet.
  public var isMetThen: Bool?

  /// A target.
  public init(year: Int, value: Decimal, isEndOfPath: Bool, isMet: Bool?, isMetThen: Bool? = nil) {
    self.isMetThen = isMetThen
    self.year = year
    self.value = value
    self.isEndOfPath = isEndOfPath
    self.isMet = isMet
  }
}

/// When a target is first met, and on what ground.
public struct GoalForecast: Sendable, Equatable {
  /// What is assumed about the years to come.
  public enum Ground: Sendable, Equatable {
    /// The pace since the last result goes on.
    case pace
    /// The model of the base.
    case base
    /// The model of the scenario with this label, and the name a plan has for it.
    case scenario(String, name: String)
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
