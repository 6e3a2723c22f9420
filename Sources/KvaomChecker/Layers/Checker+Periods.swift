import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// When statements are in force.
extension Checker {
  /// The weight of each year of the plan; nil for a statement without a period.
  func weights(_ period: Period?, isStock: Bool, isPercent: Bool) throws(CheckFailure) -> [Decimal]? {
    guard let period else { return nil }
    let years = program[.year].members.compactMap { $0.year?.year }
    guard let first = years.first, let last = years.last else {
      throw noYears(.english("A period stands here"), at: period.span)
    }
    let (from, until) = Self.ends(period)
    try checkPeriod(from, until, axis: first...last, at: period.span)
    if isPercent, !(from?.beginsYear ?? true) || !(until?.endsYear ?? true) {
      let year = from?.year ?? until?.year ?? first
      throw failure(
        .partOfYearOnPercent, at: period.span, .english("A percent cannot be in force for part of a year."),
        fixes: [
          "from \(year)", "from \(year + 1)",
          Fix(
            "x * in_force(from: \(from?.text ?? until?.text ?? String(year)))",
            remark: .english("where a share of the year is meant")),
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
        .badPeriod, at: span, .english("This period runs backwards: \(from.text) comes after \(until.text)."),
        fixes: ["\(until.text)..\(from.text)"])
    }
    guard (from?.year ?? axis.lowerBound) > axis.upperBound || (until?.year ?? axis.upperBound) < axis.lowerBound else {
      return
    }
    throw failure(
      .badPeriod, at: span,
      .english(
        """
        This period lies outside the plan, \(axis.lowerBound)-\(axis.upperBound): the statement would never do \
        anything.
        """
      ),
      fixes: [
        Fix("from \(axis.upperBound)", remark: .english("the last year of the plan")),
        Fix("years …", remark: .english("a longer axis")),
      ])
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

/// The share of each year a period is in force. Months count as twelfths; with a day inside a month, days of the year
/// (365 or 366); the first of a month counts as the month, as does the last.
struct YearWeights {
  /// The calendar years of the plan.
  let years: [Int]

  /// The share of each year between two dates, both included; nil is open.
  func shares(from: DateLiteral?, until: DateLiteral?) -> [Decimal] {
    years.map { share(of: $0, from: from, until: until) }
  }

  /// For a year-end figure: 1 where 31 December is in force, else 0.
  func yearEnds(from: DateLiteral?, until: DateLiteral?) -> [Decimal] {
    years.map { year in
      let end = DateLiteral(year: year, month: 12, day: 31).firstDay
      let begun = from.map { $0.firstDay <= end } ?? true
      let lasts = until.map { $0.lastDay >= end } ?? true
      return begun && lasts ? .one : .zero
    }
  }

  /// The steps of `evenly`: 1/n, 2/n, …, 1, where n counts the years of the period.
  func steps(from: Int, until: Int) -> [Decimal] {
    let count = Decimal(until - from + 1)
    return years.map { year in
      if year < from { return .zero }
      return year >= until ? .one : Decimal(year - from + 1) / count
    }
  }

  private func share(of year: Int, from: DateLiteral?, until: DateLiteral?) -> Decimal {
    let firstDay = DateLiteral(year: year).firstDay
    let lastDay = DateLiteral(year: year).lastDay
    let start = max(firstDay, from?.firstDay ?? firstDay)
    let end = min(lastDay, until?.lastDay ?? lastDay)
    if start > end { return .zero }
    if start == firstDay, end == lastDay { return .one }
    let startsInYear = from.flatMap { $0.firstDay > firstDay ? $0 : nil }
    let endsInYear = until.flatMap { $0.lastDay < lastDay ? $0 : nil }
    if startsInYear?.startsMonth ?? true, endsInYear?.endsMonth ?? true {
      let first = startsInYear?.month ?? 1
      let last = endsInYear?.month ?? 12
      return Decimal(last - first + 1) / Decimal(12)
    }
    return Decimal(end - start + 1) / Decimal(lastDay - firstDay + 1)
  }
}
