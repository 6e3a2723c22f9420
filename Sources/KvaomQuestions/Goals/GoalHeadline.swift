import KvaomDecimal
import KvaomRender
import KvaomUnits
import KvaomWords

/// The headline of `goals`: what all indicators have in common, so that it need not be said in every row.
struct GoalHeadline {
  /// The headline.
  let headline: Headline
  /// True where the limits of the status are in it.
  let hasCommonLimits: Bool

  /// The headline of a report.
  init(_ report: GoalReport, composer: Composer) {
    let title = [
      GoalWords.goals(year: "\(report.year)")[composer.locale], report.scenario.map { composer.words.quoted($0) },
    ]
    var details: [Detail] = []
    let directions = report.results.map { $0.better }.grouped { $0 }
    if directions.count == 1 {
      if directions[0][0] == .higher { details.append(.text(GoalWords.higherIsBetter[composer.locale])) }
      if directions[0][0] == .lower { details.append(.text(GoalWords.lowerIsBetter[composer.locale])) }
    }
    let limits = report.results.map { Self.limits(of: $0, composer) }.grouped { $0 }
    hasCommonLimits = limits.count == 1
    if hasCommonLimits { details.append(.text(limits[0][0])) }
    headline = Headline(
      title: title.compactMap { $0 }.joined(separator: " · "), details: details,
      scenario: report.scenario ?? "")
  }

  /// The limits of one indicator's status: `grøn ≥ −1, gul ≥ −10 pp`.
  static func limits(of result: GoalResult, _ composer: Composer) -> String {
    let limits = [-result.riskLimit, -result.offTrackLimit]
    let unit = result.unit.unitClass == .percent ? "" : composer.unitWords.name(of: result.unit)
    let shown = limits.map { limit in
      var format = UnitFormat(result.unit, cells: limits, beside: limits).value(limit)
      format.format.suffix = .none
      format.format.decimals = min(format.format.decimals, NumberText.fractionDigits(of: format.value))
      return composer.numbers.shown(format)
    }
    let suffix = result.unit.unitClass == .percent ? composer.words.points : unit
    let yellow = suffix.isEmpty ? shown[1] : shown[1] + NumberStyle.noBreakSpace + suffix
    return GoalWords.limits(green: shown[0], yellow: yellow)[composer.locale]
  }
}
