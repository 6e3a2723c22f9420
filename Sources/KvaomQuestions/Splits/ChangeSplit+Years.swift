import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomUnits
import KvaomWords

/// How figures made of the years before pass a change on to them.
extension ChangeSplit {
  /// A running sum: the years both have, and what the years between add.
  func running(_ pair: SplitPair, _ before: SplitPlace, _ after: SplitPlace) -> SplitParts? {
    guard let from = before.cell[.year], let to = after.cell[.year] else { return nil }
    var parts = SplitParts()
    if isOnePlan, from != to {
      if before.site != after.site {
        // In another world too: first there, then over the years.
        parts.add(pair.old, pair.new.at(year: from))
        parts.add(pair.new.at(year: from), pair.new)
        return parts
      }
      for year in min(from, to) + 1...max(from, to) {
        let value = new.value(after.at(year: year))
        parts.add(flow(after.at(year: year)), to > from ? value : -value)
      }
      return parts
    }
    let (first, last) = (calendar(old, until: from), calendar(new, until: to))
    for (year, position) in last.sorted(by: { $0.key < $1.key }) {
      if let known = first[year] {
        parts.add(before.at(year: known), after.at(year: position))
      } else {
        parts.add(.owner(.years, isOld: false), new.value(after.at(year: position)))
      }
    }
    for (year, position) in first.sorted(by: { $0.key < $1.key }) where last[year] == nil {
      parts.add(.owner(.years, isOld: false), -old.value(before.at(year: position)))
    }
    return parts.children.contains { values($0.pair).hasNone } ? nil : parts
  }

  /// The years up to one by the calendar.
  private func calendar(_ side: SplitSide, until last: Int) -> [Int: Int] {
    let members = side.program[.year].members
    return Dictionary(firstOf: (0...last).map { (members[$0].year?.year ?? $0, $0) })
  }

  /// What a flow is called: what it is a reference to.
  private func flow(_ place: SplitPlace) -> SplitCause {
    let place = new.resolved(place)
    if case .level(let level) = place.site { return .flow(level.definition) }
    if case .definition(let id) = place.owner { return .own(id) }
    return .owner(place.owner, isOld: false)
  }

  /// An index that grows by a rate: from one year to another by the rates of the years between, in two worlds or plans
  /// by the product of the rates since the base.
  func index(
    _ pair: SplitPair, _ one: (rate: SplitPlace, base: Int), _ other: (rate: SplitPlace, base: Int)
  ) -> SplitParts? {
    guard let from = pair.old.cell[.year], let to = pair.new.cell[.year] else { return nil }
    if isOnePlan, from != to {
      if one.rate.site != other.rate.site {
        var parts = SplitParts()
        parts.add(pair.old, pair.new.at(year: from))
        parts.add(pair.new.at(year: from), pair.new)
        return parts
      }
      return from < to
        ? steps(pair, other.rate, from: from, to: to)
        : steps(SplitPair(old: pair.new, new: pair.old), one.rate, from: to, to: from)?.reversed
    }
    return rates(pair, links(old, one.rate, from: one.base, to: from), links(new, other.rate, from: other.base, to: to))
  }

  /// The same index in two years, step by step.
  private func steps(_ pair: SplitPair, _ rate: SplitPlace, from: Int, to: Int) -> SplitParts? {
    if to == from + 1 { return Growth(self, place: rate, at: to, factor: old.value(pair.old)).parts }
    var parts = SplitParts()
    for year in from + 1...to { parts.add(pair.old.at(year: year - 1), pair.new.at(year: year)) }
    return parts
  }

  /// A year's rate in an index: `1 + rate`, a divisor where the year comes before the base.
  private struct RateLink {
    let place: SplitPlace
    let isInverse: Bool
  }

  /// The rates of an index by calendar year.
  private func links(_ side: SplitSide, _ rate: SplitPlace, from base: Int, to year: Int) -> [Int: RateLink] {
    let range = year >= base ? Array(base..<year) : Array(year..<base)
    let members = side.program[.year].members
    return Dictionary(
      firstOf: range.map { $0 + 1 }.map { position in
        (members[position].year?.year ?? position, RateLink(place: rate.at(year: position), isInverse: year < base))
      })
  }

  /// A product of rates on both sides. A year that is in one of them only, or the other way round, is the formula's
  /// doing: the index has another base.
  private func rates(_ pair: SplitPair, _ one: [Int: RateLink], _ other: [Int: RateLink]) -> SplitParts? {
    func factor(_ side: SplitSide, _ link: RateLink?) -> Decimal {
      guard let link else { return .one }
      let factor = .one + side.value(link.place)
      return link.isInverse ? .one / factor : factor
    }
    let years = Set(one.keys).union(other.keys).sorted()
    let ends = years.map { SplitEnds(old: factor(old, one[$0]), new: factor(new, other[$0])) }
    if values(pair).hasNone || ends.contains(where: { $0.hasNone }) { return nil }
    var parts = SplitParts()
    for ((year, own), mean) in zip(zip(years, ends), Self.meansOfOthers(ends)) {
      if let first = one[year], let last = other[year], first.isInverse == last.isInverse {
        parts.add(first.place, last.place, factor: first.isInverse ? -mean * own.old * own.new : mean)
      } else {
        parts.add(.owner(pair.new.owner, isOld: false), mean * own.change)
      }
    }
    return parts
  }
}
