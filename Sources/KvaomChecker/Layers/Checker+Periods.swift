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
      throw noYears("A period stands here", at: period.span)
    }
    let (from, until) = Self.ends(period)
    try checkPeriod(from, until, axis: first...last, at: period.span)
    if isPercent, !(from?.beginsYear ?? true) || !(until?.endsYear ?? true) {
      let year = from?.year ?? until?.year ?? first
      throw failure(
        .partOfYearOnPercent, at: period.span, "A percent cannot be in force for part of a year.",
        fixes: [
          "from \(year)", "from \(year + 1)",
          "x * in_force(from: \(from?.text ?? until?.text ?? String(year)))          (where a share of the year is meant)",
        ])
    }
    let weights = YearWeights(years: years)
    if case .evenly(let from, let until) = period.kind { return weights.steps(from: from.year, until: until.year) }
    return isStock ? weights.yearEnds(from: from, until: until) : weights.shares(from: from, until: until)
  }

  /// Reports a period that runs backwards or never meets the plan's axis.
  private func checkPeriod(
    _ from: DateLiteral?, _ until: DateLiteral?, axis: ClosedRange<Int>, at span: SourceSpan
  ) throws(CheckFailure) {
    if let from, let until, from.firstDay > until.lastDay {
      throw failure(
        .badPeriod, at: span, "This period runs backwards: \(from.text) comes after \(until.text).",
        fixes: ["\(until.text)..\(from.text)"])
    }
    guard (from?.year ?? axis.lowerBound) > axis.upperBound || (until?.year ?? axis.upperBound) < axis.lowerBound else { return }
    throw failure(
      .badPeriod, at: span,
      "This period lies outside the plan, \(axis.lowerBound)-\(axis.upperBound): the statement would never do anything.",
      fixes: ["from \(axis.upperBound)          (the last year of the plan)", "years …          (a longer axis)"])
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
  /// As source has it: `2016`, `2016-09`, `2016-09-01`.
  var text: String {
    [month, day].compactMap { $0 }.reduce(String(year)) { $0 + ($1 < 10 ? "-0" : "-") + String($1) }
  }
  /// Whether it is, or begins with, the first day of a year.
  var beginsYear: Bool { (month ?? 1) == 1 && (day ?? 1) == 1 }
  /// Whether it is, or ends with, the last day of a year.
  var endsYear: Bool { lastDay == DateLiteral(year: year).lastDay }
}
