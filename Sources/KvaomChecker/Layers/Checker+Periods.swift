import KvaomDecimal
import KvaomSource
import KvaomSyntax

/// When statements are in force.
extension Checker {
  /// The weight of each year of the plan; nil for a statement without a period.
  func weights(_ period: Period?, isStock: Bool, isPercent: Bool) throws(CheckFailure) -> [Decimal]? {
    guard let period else { return nil }
    let years = program[.year].members.compactMap { $0.year?.year }
    guard let first = years.first, let last = years.last else {
      throw failure(.noYears, at: period.span, "The plan has no years.", fixes: ["years R2015, B2016..B2020"])
    }
    let (from, until) = Self.ends(period)
    if isPercent, !(from?.beginsYear ?? true) || !(until?.endsYear ?? true) {
      let year = from?.year ?? until?.year ?? first
      throw failure(
        .partOfYearOnPercent, at: period.span, "A percent cannot be in force for part of a year.",
        fixes: ["from \(year)", "from \(year + 1)", "… * in_force(from: …)          (if you mean the share)"])
    }
    let runsBackwards = from.flatMap { from in until.map { from.firstDay > $0.lastDay } } ?? false
    let outside = (from?.year ?? first) > last || (until?.year ?? last) < first
    guard !runsBackwards, !outside else {
      throw failure(
        .badPeriod, at: period.span,
        runsBackwards ? "This period runs backwards." : "This period lies outside the plan, \(first)-\(last): it would never do anything.",
        fixes: ["a year from \(first) to \(last)"])
    }
    let weights = YearWeights(years: years)
    if case .evenly(let from, let until) = period.kind { return weights.steps(from: from.year, until: until.year) }
    return isStock ? weights.yearEnds(from: from, until: until) : weights.shares(from: from, until: until)
  }

  private static func ends(_ period: Period) -> (from: DateLiteral?, until: DateLiteral?) {
    switch period.kind {
    case .during(let from, let to): (from, to)
    case .from(let from): (from, nil)
    case .until(let until): (nil, until)
    case .between(let from, let until), .evenly(let from, let until): (from, until)
    }
  }
}

extension DateLiteral {
  /// Whether it is, or begins with, the first day of a year.
  var beginsYear: Bool { (month ?? 1) == 1 && (day ?? 1) == 1 }
  /// Whether it is, or ends with, the last day of a year.
  var endsYear: Bool { lastDay == DateLiteral(year: year).lastDay }
}
