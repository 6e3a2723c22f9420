import KvaomDecimal
import KvaomSyntax

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
