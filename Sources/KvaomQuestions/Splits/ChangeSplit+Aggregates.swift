import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomUnits

/// How figures made of many cells pass a change on to the cells.
extension ChangeSplit {
  /// One figure from many; nil for an operation that has no rule.
  func aggregated(
    _ pair: SplitPair, _ before: CoreID, _ after: CoreID, _ first: Reading, _ second: Reading
  ) -> SplitParts? {
    switch (old.program[before].operation, new.program[after].operation) {
    case (.aggregate(let kind, let a, let over, let w, nil, _), .aggregate(let known, let b, let others, let v, nil, _))
    where kind == known:
      let cells = cells(pair, (a, over), (b, others))
      guard let weights = w.flatMap({ w in v.map { (w, $0) } }) else {
        return w == nil && v == nil ? plain(kind, pair, cells) : nil
      }
      guard kind == .mean else { return nil }
      return weighted(pair, cells, weights, first, second)
    case (.cumulative(let a), .cumulative(let b)): return running(pair, pair.old.at(a, first), pair.new.at(b, second))
    case (.chain(let a, let base), .chain(let b, let other)) where base == other || !isOnePlan:
      return index(pair, (pair.old.at(a, first), base), (pair.new.at(b, second), other))
    case (.allocate(let a, let w, let over, _), .allocate(let b, let v, let others, _)):
      let total = SplitPair(old: pair.old.at(a, first), new: pair.new.at(b, second))
      return shared(pair, total, cells(pair, (w, [over]), (v, [others])), over: others)
    case (.grouped(.sum, let a, let over, let by, _, _), .grouped(.sum, let b, let others, let other, _, _)):
      return grouped(pair, cells(pair, (a, [over]), (b, [others])), (by, other), first, second)
    default: return nil
    }
  }

  /// The cells of both sides, matched by their members' names; those that one side lacks.
  private struct Cells {
    var both: [SplitPair] = []
    var old: [SplitPlace] = []
    var new: [SplitPlace] = []
    var count: (old: Int, new: Int) { (both.count + old.count, both.count + new.count) }
  }

  private func cells(
    _ pair: SplitPair, _ one: (CoreID, [DimensionID]), _ other: (CoreID, [DimensionID])
  ) -> Cells {
    let before = old.members(of: one.0, one.1, pair.old)
    let after = new.members(of: other.0, other.1, pair.new)
    if isOnePlan, before.count == after.count {
      return Cells(both: zip(before, after).map { SplitPair(old: $0, new: $1) })
    }
    func key(_ side: SplitSide, _ place: SplitPlace, _ over: [DimensionID]) -> [String] {
      over.map { dimension in
        place.cell[dimension].map { member in
          let member = side.program[dimension].members[member]
          return member.year.map { "\($0.year)" } ?? member.name
        } ?? ""
      }
    }
    var waiting: [[String]: SplitPlace] = [:]
    for place in before { waiting[key(old, place, one.1)] = place }
    var cells = Cells()
    for place in after {
      if let known = waiting.removeValue(forKey: key(new, place, other.1)) {
        cells.both.append(SplitPair(old: known, new: place))
      } else {
        cells.new.append(place)
      }
    }
    cells.old = before.filter { waiting[key(old, $0, one.1)] != nil }
    return cells
  }

  /// Whose doing it is that a cell came or went: the table's or formula's it is a cell of, or that of the plans' years.
  private func owner(_ side: SplitSide, _ place: SplitPlace) -> SplitCause {
    let year = place.cell[.year].flatMap { side.program[.year].members[$0].year?.year }
    let other = side.isNew ? old : new
    if let year, !other.program[.year].members.contains(where: { $0.year?.year == year }) {
      return .owner(.years, isOld: false)
    }
    let place = side.resolved(place)
    if case .level(let level) = place.site { return .owner(.definition(level.definition), isOld: !side.isNew) }
    return .owner(place.owner, isOld: !side.isNew)
  }

  private func plain(_ kind: CoreAggregate, _ pair: SplitPair, _ cells: Cells) -> SplitParts? {
    var parts = SplitParts()
    switch kind {
    case .sum, .count:
      for own in cells.both where !values(own).isNone { parts.add(own.old, own.new) }
      for place in cells.old { parts.add(owner(old, place), -old.value(place)) }
      for place in cells.new { parts.add(owner(new, place), new.value(place)) }
    case .mean:
      // The mean is the sum over the count; a new member changes both.
      let (from, to) = (Decimal(cells.count.old), Decimal(cells.count.new))
      guard !from.isZero, !to.isZero else { return nil }
      let whole = values(pair)
      if whole.hasNone { return nil }
      let share = (.one / from).mean(.one / to)
      for own in cells.both { parts.add(own.old, own.new, factor: share) }
      if from != to || !cells.new.isEmpty {
        let sums = (whole.old * from).mean(whole.new * to)
        let count = (.one / to - .one / from) * sums
        let came = cells.new.reduce(Decimal.zero) { $0 + new.value($1) } * share
        let went = cells.old.reduce(Decimal.zero) { $0 + old.value($1) } * share
        let cause = (cells.new.first.map { owner(new, $0) } ?? cells.old.first.map { owner(old, $0) })
        if let cause { parts.add(cause, count + came - went) }
      }
    case .minimum, .maximum:
      guard cells.old.isEmpty, cells.new.isEmpty else { return nil }
      let ends = cells.both.map { values($0) }
      if ends.contains(where: { $0.hasNone }) { return nil }
      let leads = Self.lead(ends, isLargest: kind == .maximum)
      for (own, lead) in zip(cells.both, leads) where !lead.isZero { parts.add(own.old, own.new, factor: lead) }
    case .product:
      guard cells.old.isEmpty, cells.new.isEmpty else { return nil }
      let ends = cells.both.map { values($0) }
      if ends.contains(where: { $0.hasNone }) { return nil }
      let means = Self.meansOfOthers(ends)
      for (own, mean) in zip(cells.both, means) { parts.add(own.old, own.new, factor: mean) }
    default: return nil
    }
    // Cells left out as missing come and go with what stands in them.
    let ends = parts.children.map { values($0.pair) }
    if ends.contains(where: { $0.hasNone }) { return nil }
    return parts
  }

  /// A weighted mean, Σwx / Σw: a quotient of sums of products.
  private func weighted(
    _ pair: SplitPair, _ cells: Cells, _ weights: (CoreID, CoreID), _ first: Reading, _ second: Reading
  ) -> SplitParts? {
    guard cells.old.isEmpty, cells.new.isEmpty else { return nil }
    let whole = values(pair)
    let weighed = cells.both.map { own in
      SplitPair(
        old: SplitPlace(site: .part(weights.0, first), cell: own.old.cell, owner: pair.old.owner),
        new: SplitPlace(site: .part(weights.1, second), cell: own.new.cell, owner: pair.new.owner))
    }
    let (x, w) = (cells.both.map { values($0) }, weighed.map { values($0) })
    if whole.hasNone || x.contains(where: { $0.hasNone }) || w.contains(where: { $0.hasNone }) { return nil }
    let sums = w.reduce((old: Decimal.zero, new: Decimal.zero)) { ($0.old + $1.old, $0.new + $1.new) }
    let tops = (old: whole.old * sums.old, new: whole.new * sums.new)
    if sums.old.isZero || sums.new.isZero { return nil }
    let share = (.one / sums.old).mean(.one / sums.new)
    let slope = -tops.old.mean(tops.new) / (sums.old * sums.new)
    var parts = SplitParts()
    for index in x.indices {
      parts.add(cells.both[index].old, cells.both[index].new, factor: share * w[index].old.mean(w[index].new))
      parts.add(
        weighed[index].old, weighed[index].new, factor: share * x[index].old.mean(x[index].new) + slope)
    }
    return parts
  }

  /// A total shared out by weights, `total * w / Σw`: by the total and by each weight. What the whole steps round away
  /// goes with the total, so that all shares together move by it alone; with all by their sizes where it moves less.
  private func shared(
    _ pair: SplitPair, _ total: SplitPair, _ cells: Cells, over dimension: DimensionID
  ) -> SplitParts? {
    let (whole, part) = (values(pair), values(total))
    let weights = cells.both.map { values($0) }
    let gone = cells.old.map { old.value($0) }
    let came = cells.new.map { new.value($0) }
    guard let own = cells.both.firstIndex(where: { $0.new.cell[dimension] == pair.new.cell[dimension] }),
      !whole.hasNone, !part.hasNone, !weights.contains(where: { $0.hasNone }),
      !(gone + came).contains(where: { $0.isMissing })
    else { return nil }
    let sums = SplitEnds(
      old: weights.reduce(Decimal.zero) { $0 + $1.old } + gone.reduce(.zero, +),
      new: weights.reduce(Decimal.zero) { $0 + $1.new } + came.reduce(.zero, +))
    if sums.old.isZero || sums.new.isZero { return nil }
    let mean = part.old.mean(part.new)
    let direct = mean * (.one / sums.old).mean(.one / sums.new)
    let slope = -mean * weights[own].old.mean(weights[own].new) / (sums.old * sums.new)
    let share = (weights[own].old / sums.old).mean(weights[own].new / sums.new)
    let exact = part.new * weights[own].new / sums.new - part.old * weights[own].old / sums.old
    let rounded = whole.change - exact
    let isCarried = rounded.magnitude < (part.change * share).magnitude
    var parts = SplitParts()
    parts.add(total.old, total.new, factor: isCarried ? share + rounded / part.change : share)
    for (index, cell) in cells.both.enumerated() {
      parts.add(cell.old, cell.new, factor: index == own ? slope + direct : slope)
    }
    for (place, weight) in zip(cells.old, gone) { parts.add(owner(old, place), -slope * weight) }
    for (place, weight) in zip(cells.new, came) { parts.add(owner(new, place), slope * weight) }
    return isCarried ? parts : parts.stretched(to: whole.change) { values($0).change }
  }

  /// A sum by groups: the cells of the group on both sides, and those that came to it or left it.
  private func grouped(
    _ pair: SplitPair, _ cells: Cells, _ by: (CoreID, CoreID), _ first: Reading, _ second: Reading
  ) -> SplitParts? {
    guard case .part(let core, _) = pair.new.site, case .grouped(_, _, _, _, let into, _) = new.program[core].operation,
      case .part(let before, _) = pair.old.site,
      case .grouped(_, _, _, _, let group, _) = old.program[before].operation,
      let own = pair.new.cell[into], let known = pair.old.cell[group]
    else { return nil }
    func isIn(_ side: SplitSide, _ place: SplitPlace, _ by: CoreID, _ reading: Reading, _ member: Int) -> Bool {
      let at = SplitPlace(site: .part(by, reading), cell: place.cell, owner: place.owner)
      return side.value(at).wholeValue == member
    }
    var parts = SplitParts()
    for cell in cells.both {
      switch (isIn(old, cell.old, by.0, first, known), isIn(new, cell.new, by.1, second, own)) {
      case (true, true): parts.add(cell.old, cell.new)
      case (true, false): parts.add(.owner(pair.new.owner, isOld: false), -old.value(cell.old))
      case (false, true): parts.add(.owner(pair.new.owner, isOld: false), new.value(cell.new))
      case (false, false): break
      }
    }
    for place in cells.old where isIn(old, place, by.0, first, known) {
      parts.add(owner(old, place), -old.value(place))
    }
    for place in cells.new where isIn(new, place, by.1, second, own) { parts.add(owner(new, place), new.value(place)) }
    return parts
  }
}
