import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// When statements are in force.
extension Checker {
  /// The weight of each year of the plan; nil for a statement without a period.
  func weights(
    _ period: Period?, of definition: Definition, _ change: StatementChange
  ) throws(CheckFailure) -> YearShares? {
    let isCarried = definition.isStock && reachesItself(definition)
    guard let period else {
      if isCarried, !change.namesYears { throw ambiguous(nil, definition, change) }
      return nil
    }
    let known = try readPeriod(period)
    let (from, until) = period.kind.ends
    let isInside = !(from?.beginsYear ?? true) || !(until?.endsYear ?? true)
    try checkParts(period, isInside, definition)
    if isCarried { try checkCarried(period, isInside, definition, change) }
    return definition.isStock ? known.yearEnds : known.shares
  }

  /// What a period is of the plan's years. Most scenarios of a plan begin when the one before does. The years of a plan
  /// are declared once: a plan that has some has those.
  private func readPeriod(_ period: Period) throws(CheckFailure) -> KnownPeriod {
    let members = program[.year].members
    if let lastPeriod, lastPeriod.kind == period.kind, lastPeriod.yearCount == members.count { return lastPeriod }
    let years = members.compactMap { $0.year?.year }
    guard let first = years.first, let last = years.last else {
      throw noYears(PeriodWords.standsHere, at: period.span)
    }
    let (from, until) = period.kind.ends
    try checkPeriod(from, until, axis: first...last, at: period.span)
    let shares = PeriodShares(years: years)
    let read: KnownPeriod
    if case .evenly(let from, let until) = period.kind {
      let steps = shares.steps(from: from.year, until: until.year)
      read = KnownPeriod(kind: period.kind, yearCount: members.count, shares: steps, yearEnds: steps)
    } else {
      read = KnownPeriod(
        kind: period.kind, yearCount: members.count, shares: shares.shares(from: from, until: until),
        yearEnds: shares.yearEnds(from: from, until: until))
    }
    lastPeriod = read
    return read
  }

  /// Reports parts of a year of what has none: a percent, and whatever is no number, which no `evenly` can move either.
  private func checkParts(_ period: Period, _ isInside: Bool, _ definition: Definition) throws(CheckFailure) {
    let (from, until) = period.kind.ends
    let year = from?.year ?? until?.year ?? 0
    if period.kind.isEven, definition.kind != .number {
      throw failure(
        .partOfYearOnPercent, at: period.span,
        Phrase(
          nn: "`\(definition.name)` er ikkje eit tal, og kan ikkje kome litt etter litt.",
          nb: "`\(definition.name)` er ikke et tall, og kan ikke komme litt etter litt.",
          sv: "`\(definition.name)` är inget tal, och kan inte komma lite i taget.",
          en: "`\(definition.name)` is no number, and cannot come step by step."),
        fixes: ["from \(year)", "from \(until?.year ?? year)"])
    }
    guard isInside else { return }
    if period.kind.isEven {
      throw failure(
        .badPeriod, at: period.span,
        Phrase(
          nn: "`evenly` tek heile år: like steg frå år til år.", nb: "`evenly` tar hele år: like steg fra år til år.",
          sv: "`evenly` tar hela år: lika steg från år till år.",
          en: "`evenly` takes whole years: equal steps from year to year."),
        fixes: ["evenly from \(year) until \(until?.year ?? year)"])
    }
    let share = Fix(
      "x * in_force(from: \(from?.text ?? until?.text ?? String(year)))",
      remark: PeriodWords.whereShareIsMeant)
    if definition.unit.tag != .none {
      throw failure(
        .partOfYearOnPercent, at: period.span, PeriodWords.percentHasNoParts,
        fixes: ["from \(year)", "from \(year + 1)", share])
    }
    guard definition.kind != .number, definition.kind != .anything else { return }
    throw failure(
      .partOfYearOnPercent, at: period.span,
      Phrase(
        nn: "`\(definition.name)` har éin verdi i kvart år, og kan ikkje skifte inne i det.",
        nb: "`\(definition.name)` har én verdi i hvert år, og kan ikke skifte inne i det.",
        sv: "`\(definition.name)` har ett värde varje år, och kan inte byta inne i det.",
        en: "`\(definition.name)` has one value in each year, and cannot change inside it."),
      fixes: ["from \(year)", "from \(year + 1)"])
  }

  /// Reports a period that runs backwards or never meets the plan's axis.
  private func checkPeriod(
    _ from: DateLiteral?, _ until: DateLiteral?, axis: ClosedRange<Int>, at span: SourceSpan
  ) throws(CheckFailure) {
    if let from, let until, from.firstDay > until.lastDay {
      throw failure(
        .badPeriod, at: span, PeriodWords.backwards(from.text, until.text),
        fixes: ["\(until.text)..\(from.text)"])
    }
    guard (from?.year ?? axis.lowerBound) > axis.upperBound || (until?.year ?? axis.upperBound) < axis.lowerBound else {
      return
    }
    throw failure(
      .badPeriod, at: span, PeriodWords.outside(axis.lowerBound, axis.upperBound),
      fixes: [
        Fix("from \(axis.upperBound)", remark: PeriodWords.lastYear),
        Fix("years …", remark: PeriodWords.longerAxis),
      ])
  }
}

extension Period.Kind {
  /// The first and the last date, where there is one.
  var ends: (from: DateLiteral?, until: DateLiteral?) {
    switch self {
    case .during(let from, let to): (from, to)
    case .from(let from): (from, nil)
    case .until(let until): (nil, until)
    case .between(let from, let until), .evenly(let from, let until): (from, until)
    }
  }
  /// Whether it comes in equal steps.
  var isEven: Bool { if case .evenly = self { true } else { false } }
  /// Whether it names years one by one: `in 2018`, `in 2018..2019`.
  var isDuring: Bool { if case .during = self { true } else { false } }
  /// Whether it begins and never ends.
  var isOpen: Bool { if case .from = self { true } else { false } }
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

/// A period that has been read: how much of each year of the plan it is in force.
struct KnownPeriod {
  /// The period as written.
  let kind: Period.Kind
  /// How many years the plan had then.
  let yearCount: Int
  /// The share of each year, and for what counts at its end.
  let shares: YearShares
  let yearEnds: YearShares
}

/// The share of each year a period is in force. Months are twelfths, and a day is its share of its month, so that a
/// later start never gives more, and periods that meet add up to the whole.
struct PeriodShares {
  /// The calendar years of the plan.
  let years: [Int]

  /// The share of each year between two dates, both included; nil is open.
  func shares(from: DateLiteral?, until: DateLiteral?) -> YearShares {
    YearShares(years.map { share(of: $0, from: from, until: until) })
  }

  /// For a year-end figure: 1 where 31 December is in force, else 0.
  func yearEnds(from: DateLiteral?, until: DateLiteral?) -> YearShares {
    YearShares(
      years.map { year in
        let end = DateLiteral(year: year, month: 12, day: 31).firstDay
        let begun = from.map { $0.firstDay <= end } ?? true
        let lasts = until.map { $0.lastDay >= end } ?? true
        return begun && lasts ? .all : .none
      })
  }

  /// The steps of `evenly`: 1/n, 2/n, …, 1, where n counts the years of the period.
  func steps(from: Int, until: Int) -> YearShares {
    let count = until - from + 1
    return YearShares(
      years.map { year in
        if year < from { return .none }
        return year >= until ? .all : YearShares.Fraction(year - from + 1, count)
      })
  }

  private func share(of year: Int, from: DateLiteral?, until: DateLiteral?) -> YearShares.Fraction {
    let start = max(DateLiteral(year: year).firstDay, from?.firstDay ?? .min)
    let end = min(DateLiteral(year: year).lastDay, until?.lastDay ?? .max)
    if start > end { return .none }
    if start == DateLiteral(year: year).firstDay, end == DateLiteral(year: year).lastDay { return .all }
    // Days before the start are not in force, and days after the end: what is left of twelve months.
    let (before, after) = (elapsed(until: start, of: year), elapsed(until: end + 1, of: year))
    let (first, last) = (before.days * after.length, after.days * before.length)
    let months = after.months - before.months
    return YearShares.Fraction(months * before.length * after.length + last - first, 12 * before.length * after.length)
  }

  /// How much of a year is over before a day: whole months, and days of a month that has `length` of them.
  private func elapsed(until day: Int, of year: Int) -> (months: Int, days: Int, length: Int) {
    for month in 1...12 {
      let own = DateLiteral(year: year, month: month)
      if day <= own.lastDay { return (month - 1, day - own.firstDay, own.lastDay - own.firstDay + 1) }
    }
    return (12, 0, 1)
  }
}
