import KvaomChecker
import KvaomDecimal
import KvaomRender
import KvaomUnits

/// The arithmetic of one indicator: its path, its distance, what is needed, and its status. Exact.
struct GoalJudge {
  private let indicator: CheckedIndicator

  /// A judge of an indicator.
  init(_ indicator: CheckedIndicator) { self.indicator = indicator }

  /// The direction as the renderer knows it.
  var direction: GoalDirection {
    switch indicator.direction {
    case .higher: .higher
    case .lower: .lower
    case .neither, .unstated: .neither
    }
  }

  /// The path's shape as the renderer knows it.
  var shape: GoalPath {
    switch indicator.path {
    case .linear: .linear
    case .step: .step
    case .geometric: .geometric
    case .none: .none
    }
  }

  /// The target the path ends at: the last `by`, else the last `in`.
  var finalTarget: CheckedIndicator.Point? { indicator.targets.last { $0.isBy } ?? indicator.targets.last }

  /// The path in a year; missing where there is none.
  func path(in year: Int) -> Decimal {
    switch indicator.path {
    case .none: return .missing(0)
    case .step: return indicator.targets.last { $0.year <= year }?.value ?? indicator.result?.value ?? .missing(0)
    case .linear, .geometric: break
    }
    guard let start = indicator.result, let end = indicator.targets.last(where: { $0.isBy }), end.year > start.year
    else {
      return .missing(0)
    }
    if year <= start.year { return start.value }
    if year >= end.year { return end.value }
    let (done, whole) = (year - start.year, end.year - start.year)
    if indicator.path == .linear {
      return start.value + (end.value - start.value) * Decimal(done) / Decimal(whole)
    }
    guard start.value * end.value > .zero else { return .missing(0) }
    return start.value * (end.value / start.value).power(Decimal(done) / Decimal(whole))
  }

  /// From `reference` to `value`, turned so that positive is better.
  func distance(from reference: Decimal, to value: Decimal) -> Decimal {
    indicator.direction == .lower ? reference - value : value - reference
  }

  /// What is needed each year to reach the final target; missing once its year is there.
  func needed(from value: Decimal, in year: Int) -> Decimal {
    guard let target = finalTarget, target.year > year, indicator.direction.isJudged else { return .missing(0) }
    let work = distance(from: value, to: target.value)
    return (work < .zero ? .zero : work) / Decimal(target.year - year)
  }

  /// Whether a value reaches a target.
  func meets(_ value: Decimal, _ target: CheckedIndicator.Point) -> Bool {
    let distance = distance(from: target.value, to: value)
    return !distance.isMissing && distance >= .zero
  }

  /// The status against the path.
  func status(of value: Decimal, in year: Int) -> GoalStatus {
    if !indicator.direction.isJudged { return .notJudged }
    let behind = distance(from: value, to: path(in: year))
    if behind.isMissing { return .missing }
    if behind <= indicator.limits.atRisk { return .onTrack }
    return behind <= indicator.limits.offTrack ? .atRisk : .offTrack
  }

  /// The first year the final target is met if the pace since the result goes on.
  func metAtPace(of value: Decimal, in year: Int) -> FirstYearMet {
    guard let target = finalTarget, let start = indicator.result, year > start.year, !value.isMissing else {
      return .unknown
    }
    if meets(value, target) {
      return .year(indicator.actuals.first { meets($0.value, target) }?.year ?? year)
    }
    let pace = distance(from: start.value, to: value) / Decimal(year - start.year)
    guard pace > .zero else { return .never }
    let left = (distance(from: value, to: target.value) / pace).ceiling
    return Int(exactly: left).map { .year(year + $0) } ?? .never
  }

  /// The adopted targets; those of the year or earlier are judged, with the value in the year and, of `then`, the value
  /// each had in its own.
  func targets(with value: Decimal, then: [Decimal], in year: Int) -> [GoalTarget] {
    zip(indicator.targets, then).map { target, then in
      let known = target.year == year ? value : indicator.actuals.first { $0.year == target.year }?.value
      let isDue = target.year <= year
      return GoalTarget(
        year: target.year, value: target.value, isEndOfPath: target.isBy,
        isMet: isDue
          ? (known ?? value).isMissing ? nil : meets(isDue && !target.isBy ? value : known ?? value, target) : nil,
        isMetThen: isDue && !then.isMissing ? meets(then, target) : nil)
    }
  }
}
