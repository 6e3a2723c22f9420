import KvaomChecker
import KvaomCompiler
import KvaomDecimal

/// How operations pass a change on to their operands.
extension ChangeSplit {
  /// Two formulas.
  func formulas(_ pair: SplitPair) -> SplitParts {
    let (one, other) = (old.operation(pair.old), new.operation(pair.new))
    if isSum(one) || isSum(other) { return sums(pair) }
    if isProduct(one) || isProduct(other) { return products(pair) }
    guard case .part(let before, let first) = pair.old.site, case .part(let after, let second) = pair.new.site, let one,
      let other
    else { return whole(pair) }
    if let parts = statement(pair, one, other, first, second) ?? elementwise(pair, one, other, first, second) {
      return parts
    }
    return aggregated(pair, before, after, first, second) ?? whole(pair)
  }

  /// A statement on both sides, in different shares of the year.
  private func statement(
    _ pair: SplitPair, _ one: CoreOperation, _ other: CoreOperation, _ first: Reading, _ second: Reading
  ) -> SplitParts? {
    guard case .blend(let lowOld, let newOld, let regionOld, let sharesOld) = one,
      case .blend(let lowNew, let newNew, let regionNew, let sharesNew) = other
    else { return nil }
    let (from, to) = (weight(pair.old, regionOld, sharesOld), weight(pair.new, regionNew, sharesNew))
    let (below, upper) = (
      SplitPair(old: pair.old.at(lowOld, first), new: pair.new.at(lowNew, second)),
      SplitPair(old: pair.old.at(newOld, first), new: pair.new.at(newNew, second))
    )
    var parts = SplitParts()
    if from == to {
      parts.add(below.old, below.new, factor: .one - from)
      parts.add(upper.old, upper.new, factor: from)
    } else {
      let (lows, highs) = (values(below), values(upper))
      if lows.hasNone || highs.hasNone { return whole(pair) }
      parts.add(
        .owner(pair.new.owner, isOld: false), (to - from) * (highs.old.mean(highs.new) - lows.old.mean(lows.new)))
      parts.add(below.old, below.new, factor: .one - from.mean(to))
      parts.add(upper.old, upper.new, factor: from.mean(to))
    }
    parts.children.removeAll { $0.factor.isZero }
    return parts
  }

  private func weight(_ place: SplitPlace, _ region: [AxisSelection], _ weights: YearShares?) -> Decimal {
    guard FormulaReader.covers(place.cell, region) else { return .zero }
    guard let weights else { return .one }
    return place.cell[.year].flatMap { weights.parts.indices.contains($0) ? weights[$0] : nil } ?? .zero
  }

  /// Operations cell by cell.
  private func elementwise(
    _ pair: SplitPair, _ one: CoreOperation, _ other: CoreOperation, _ first: Reading, _ second: Reading
  ) -> SplitParts? {
    func both(_ before: CoreID, _ after: CoreID) -> SplitPair {
      SplitPair(old: pair.old.at(before, first), new: pair.new.at(after, second))
    }
    switch (one, other) {
    case (.unary(let kind, let a), .unary(let known, let b)) where kind == known:
      return kind == .isMissing ? nil : secant(pair, both(a, b))
    case (.round(let a, let to, _), .round(let b, let step, _)):
      let steps = values(both(to, step))
      return steps.old == steps.new ? secant(pair, both(a, b)) : nil
    case (.conditional(let c, let a, let b), .conditional(let d, let x, let y)):
      return branches(pair, both(c, d), both(a, x), both(b, y))
    case (.binary(let kind, let a, let b), .binary(let known, let x, let y)) where kind == known:
      return binary(kind, pair, both(a, x), both(b, y))
    case (.lookup(let a, let dimension, let p), .lookup(let b, _, let q)):
      return lookedUp(pair, both(a, b), both(p, q), dimension)
    default: return nil
    }
  }

  /// One operand that decides: the slope between the ends. Nil where the operand stands still and the value does not.
  private func secant(_ pair: SplitPair, _ operand: SplitPair) -> SplitParts? {
    let (whole, part) = (values(pair), values(operand))
    if whole.hasNone || part.hasNone { return nil }
    var parts = SplitParts()
    if whole.change.isZero { return parts }
    if part.change.isZero { return nil }
    parts.add(operand.old, operand.new, factor: whole.change / part.change)
    return parts
  }

  /// `if`: the branch where both sides take the same, else what the condition does and what the branches do.
  private func branches(_ pair: SplitPair, _ condition: SplitPair, _ then: SplitPair, _ other: SplitPair) -> SplitParts?
  {
    let truth = values(condition)
    if truth.hasNone { return nil }
    var parts = SplitParts()
    if truth.old == truth.new {
      let branch = truth.old.isZero ? other : then
      parts.add(branch.old, branch.new)
      return parts
    }
    let (a, b) = (values(then), values(other))
    if a.hasNone || b.hasNone { return secant(pair, condition) }
    let half = Decimal.zero.mean(.one)
    parts.add(condition.old, condition.new, factor: a.old.mean(a.new) - b.old.mean(b.new))
    parts.add(then.old, then.new, factor: half)
    parts.add(other.old, other.new, factor: half)
    return parts
  }

  private func binary(_ kind: CoreBinary, _ pair: SplitPair, _ left: SplitPair, _ right: SplitPair) -> SplitParts? {
    let (whole, a, b) = (values(pair), values(left), values(right))
    if whole.hasNone || a.hasNone || b.hasNone { return nil }
    var parts = SplitParts()
    func add(_ first: Decimal, _ second: Decimal) {
      parts.add(left.old, left.new, factor: first)
      parts.add(right.old, right.new, factor: second)
    }
    switch kind {
    case .minimum, .maximum:
      // Along the line each operand counts for as long as it leads.
      let leads = Self.lead([a, b], isLargest: kind == .maximum)
      add(leads[0], leads[1])
    case .power, .remainder:
      let f: (Decimal, Decimal) -> Decimal = kind == .power ? { $0.power($1) } : { .remainder($0, $1) }
      let first = (f(a.new, b.old) - f(a.old, b.old)).mean(f(a.new, b.new) - f(a.old, b.new))
      let second = (f(a.old, b.new) - f(a.old, b.old)).mean(f(a.new, b.new) - f(a.new, b.old))
      if first.isMissing || second.isMissing { return nil }
      add(a.change.isZero ? .zero : first / a.change, b.change.isZero ? .zero : second / b.change)
    case .and: add(b.old.mean(b.new), a.old.mean(a.new))
    case .or: add(.one - b.old.mean(b.new), .one - a.old.mean(a.new))
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      if whole.change.isZero { return parts }
      let gap = a.change - b.change
      if gap.isZero { return nil }
      add(whole.change / gap, -whole.change / gap)
    default: return nil
    }
    return parts
  }

  /// A look-up: what another place does, and what the values at both places do.
  private func lookedUp(
    _ pair: SplitPair, _ table: SplitPair, _ position: SplitPair, _ dimension: DimensionID
  ) -> SplitParts? {
    let at = values(position)
    guard let from = at.old.wholeValue, let to = at.new.wholeValue else { return nil }
    func cell(_ place: SplitPlace, _ member: Int) -> SplitPlace {
      var place = place
      place.cell[dimension] = member
      return place
    }
    var parts = SplitParts()
    let stays = SplitPair(old: cell(table.old, from), new: cell(table.new, isOnePlan ? from : to))
    if from == to || !isOnePlan {
      parts.add(stays.old, stays.new)
      return parts
    }
    let goes = SplitPair(old: cell(table.old, to), new: cell(table.new, to))
    let (first, second) = (values(stays), values(goes))
    if first.hasNone || second.hasNone { return secant(pair, position) }
    let effect = (second.old - first.old).mean(second.new - first.new)
    parts.add(position.old, position.new, factor: effect / at.change)
    let half = Decimal.zero.mean(.one)
    parts.add(stays.old, stays.new, factor: half)
    parts.add(goes.old, goes.new, factor: half)
    return parts
  }

  /// For how long each of some lines is the largest (or smallest) on the way from their first to their last values: at
  /// a crossing the steeper one takes the lead.
  static func lead(_ lines: [SplitEnds], isLargest: Bool) -> [Decimal] {
    let sign: Decimal = isLargest ? 1 : -1
    func ahead(_ a: SplitEnds, _ b: SplitEnds) -> Bool {
      let (x, y) = (a.old * sign, b.old * sign)
      return x == y ? b.change * sign < a.change * sign : y < x
    }
    guard var leader = lines.indices.first else { return [] }
    for index in lines.indices where ahead(lines[index], lines[leader]) { leader = index }
    var lengths = lines.map { _ in Decimal.zero }
    var time = Decimal.zero
    while time < .one {
      var next: (index: Int, time: Decimal)?
      for index in lines.indices {
        let gain = (lines[index].change - lines[leader].change) * sign
        guard .zero < gain else { continue }
        let crossing = (lines[leader].old - lines[index].old) * sign / gain
        guard crossing < .one, let known = next else {
          if crossing < .one { next = (index, crossing) }
          continue
        }
        if crossing < known.time
          || crossing == known.time && lines[known.index].change * sign < lines[index].change * sign
        {
          next = (index, crossing)
        }
      }
      let end = next.map { Decimal.maximum($0.time, time) } ?? .one
      lengths[leader] += end - time
      time = end
      guard let next else { break }
      leader = next.index
    }
    return lengths
  }

  /// The values at both ends.
  func values(_ pair: SplitPair) -> SplitEnds { SplitEnds(old: old.value(pair.old), new: new.value(pair.new)) }
}

/// A number before and after.
struct SplitEnds {
  /// Before and after.
  let old: Decimal, new: Decimal
  /// The difference.
  var change: Decimal { new - old }
  /// Whether both are missing.
  var isNone: Bool { old.isMissing && new.isMissing }
  /// Whether one of them is missing.
  var hasNone: Bool { old.isMissing || new.isMissing }
}
