import KvaomChecker
import KvaomCompiler
import KvaomDecimal

/// Chains of `+ -` and of `* /`: taken as a whole, so that neither brackets nor order change what a part gets.
extension ChangeSplit {
  /// A term or a factor: `isInverse` where it is subtracted, or divided by.
  struct Link {
    /// What stands there.
    let place: SplitPlace
    /// Whether it is subtracted, or divided by.
    let isInverse: Bool
    /// What it is, by names alone: links of both sides are matched by it.
    let signature: SplitSignature
  }

  /// Whether an operation makes a sum.
  func isSum(_ operation: CoreOperation?) -> Bool {
    switch operation {
    case .binary(.add, _, _), .binary(.subtract, _, _), .unary(.negate, _): true
    default: false
    }
  }

  /// Whether an operation makes a product.
  func isProduct(_ operation: CoreOperation?) -> Bool {
    switch operation {
    case .binary(.multiply, _, _), .binary(.divide, _, _): true
    default: false
    }
  }

  /// A sum: each term by itself.
  func sums(_ pair: SplitPair) -> SplitParts {
    let matched = matched(links(old, pair.old, isSum), links(new, pair.new, isSum), keepsOwn: true)
    var parts = SplitParts()
    for (one, other) in matched.both {
      parts.add(one.place, other.place, factor: other.isInverse ? -1 : 1)
    }
    var alone = matched.old.map { (cause(of: $0, old, in: pair), -old.value($0.place) * ($0.isInverse ? -1 : 1)) }
    alone += matched.new.map { (cause(of: $0, new, in: pair), new.value($0.place) * ($0.isInverse ? -1 : 1)) }
    if values(pair).hasNone || alone.contains(where: { $0.1.isMissing }) { return whole(pair) }
    for (cause, amount) in alone { parts.add(cause, amount) }
    return parts
  }

  /// Whose doing it is that a term or factor came or went: its own where one plan lacks the definition that stands
  /// there, else that of the formula it stands in.
  private func cause(of link: Link, _ side: SplitSide, in pair: SplitPair) -> SplitCause {
    if let own = own(link, side) { return .owner(.definition(own), isOld: !side.isNew) }
    return .owner(pair.new.owner, isOld: false)
  }

  /// The definition that stands at a link, where one plan lacks it.
  private func own(_ link: Link, _ side: SplitSide) -> DefinitionID? {
    guard case .level(let level) = link.place.site, names.isAlone(level.definition, isOld: !side.isNew) else {
      return nil
    }
    return level.definition
  }

  /// A product: each factor by the mean of the others.
  func products(_ pair: SplitPair) -> SplitParts {
    let matched = matched(links(old, pair.old, isProduct), links(new, pair.new, isProduct))
    var ends: [SplitEnds] = []
    func factor(_ side: SplitSide, _ link: Link) -> Decimal {
      let value = side.value(link.place)
      return link.isInverse ? .one / value : value
    }
    for (one, other) in matched.both { ends.append(SplitEnds(old: factor(old, one), new: factor(new, other))) }
    for link in matched.old { ends.append(SplitEnds(old: factor(old, link), new: .one)) }
    for link in matched.new { ends.append(SplitEnds(old: .one, new: factor(new, link))) }
    if values(pair).hasNone || ends.contains(where: { $0.hasNone }) { return whole(pair) }
    let means = means(of: ends, matched.both.map { $0.1 })
    var parts = SplitParts()
    for (index, links) in matched.both.enumerated() {
      let (one, other) = (old.value(links.0.place), new.value(links.1.place))
      let slope = links.1.isInverse ? -means[index] / (one * other) : means[index]
      parts.add(links.0.place, links.1.place, factor: slope)
    }
    var alone = matched.old.map { cause(of: $0, old, in: pair) } + matched.new.map { cause(of: $0, new, in: pair) }
    // Where factors came and others went, only what all of them do together is a figure of anything.
    if !matched.old.isEmpty, !matched.new.isEmpty { alone = alone.map { _ in .owner(pair.new.owner, isOld: false) } }
    for (cause, index) in zip(alone, matched.both.count...) { parts.add(cause, means[index] * ends[index].change) }
    return parts
  }

  /// What one unit of each factor makes of a product. The first of them are `links`; those that are the same in several
  /// years, as in `x * p / prev(p)`, are one factor first, so that what stands still as a whole causes nothing.
  private func means(of ends: [SplitEnds], _ links: [Link]) -> [Decimal] {
    struct Key: Hashable {
      let definition: DefinitionID
      let cell: [DimensionID: Int]
    }
    var groups: [[Int]] = []
    var known: [Key: Int] = [:]
    for index in ends.indices {
      guard links.indices.contains(index), case .level(let level) = links[index].place.site else {
        groups.append([index])
        continue
      }
      let cell = links[index].place.cell.filter { $0.key != .year }
      let key = Key(definition: level.definition, cell: cell)
      if let group = known[key] {
        groups[group].append(index)
      } else {
        known[key] = groups.count
        groups.append([index])
      }
    }
    let whole = groups.map { group in
      SplitEnds(
        old: group.reduce(Decimal.one) { $0 * ends[$1].old }, new: group.reduce(Decimal.one) { $0 * ends[$1].new })
    }
    var means = ends.map { _ in Decimal.one }
    for (group, mean) in zip(groups, Self.meansOfOthers(whole)) {
      for (index, own) in zip(group, Self.meansOfOthers(group.map { ends[$0] })) { means[index] = mean * own }
    }
    return means
  }

  /// For each factor of a product what one unit of it makes of the product on the straight way from all old to all new
  /// values: with two factors the mean of the other.
  static func meansOfOthers(_ ends: [SplitEnds]) -> [Decimal] {
    ends.indices.map { index in
      // The product of the others as a polynomial of the share of the way, integrated over it.
      var polynomial = [Decimal.one]
      for (other, own) in ends.enumerated() where other != index {
        if own.change.isZero {
          polynomial = polynomial.map { $0 * own.old }
          continue
        }
        var next = [Decimal](repeating: .zero, count: polynomial.count + 1)
        for (degree, coefficient) in polynomial.enumerated() {
          next[degree] = next[degree] + coefficient * own.old
          next[degree + 1] = next[degree + 1] + coefficient * own.change
        }
        polynomial = next
      }
      return polynomial.enumerated().reduce(Decimal.zero) { $0 + $1.element / Decimal($1.offset + 1) }
    }
  }

  /// The links of a chain, from the left; a place that is none is one link.
  private func links(
    _ side: SplitSide, _ root: SplitPlace, _ belongs: (CoreOperation?) -> Bool
  ) -> [Link] {
    var found: [Link] = []
    var waiting = [(place: root, isInverse: false)]
    while let (place, isInverse) = waiting.popLast() {
      let place = side.resolved(place)
      guard case .part(_, let reading) = place.site, let operation = side.operation(place), belongs(operation) else {
        found.append(Link(place: place, isInverse: isInverse, signature: SplitSignature(side, place, names)))
        continue
      }
      switch operation {
      case .unary(_, let inner): waiting.append((place.at(inner, reading), !isInverse))
      case .binary(let kind, let left, let right):
        let turns = kind == .subtract || kind == .divide
        waiting.append((place.at(right, reading), turns ? !isInverse : isInverse))
        waiting.append((place.at(left, reading), isInverse))
      default: break
      }
    }
    return found
  }

  /// Links that are alike on both sides, then those left over in their order, and what only one side has. `keepsOwn`
  /// leaves what is a definition that one plan lacks to itself.
  private func matched(
    _ before: [Link], _ after: [Link], keepsOwn: Bool = false
  ) -> (both: [(Link, Link)], old: [Link], new: [Link]) {
    if isOnePlan, before.count == after.count,
      zip(before, after).allSatisfy({ $0.isInverse == $1.isInverse && $0.signature == $1.signature })
    {
      return (Array(zip(before, after)), [], [])
    }
    struct Key: Hashable {
      let isInverse: Bool
      let signature: SplitSignature
    }
    var waiting: [Key: [Int]] = [:]
    for (index, link) in before.enumerated().reversed() {
      waiting[Key(isInverse: link.isInverse, signature: link.signature), default: []].append(index)
    }
    var partner = [Int?](repeating: nil, count: after.count)
    var isTaken = [Bool](repeating: false, count: before.count)
    for (index, link) in after.enumerated() {
      guard let known = waiting[Key(isInverse: link.isInverse, signature: link.signature)]?.popLast() else { continue }
      partner[index] = known
      isTaken[known] = true
    }
    // What is left is taken in its order: a term that was changed stands mostly where it stood.
    for (index, link) in after.enumerated() where partner[index] == nil && !(keepsOwn && own(link, new) != nil) {
      let known = before.indices.first {
        !isTaken[$0] && before[$0].isInverse == link.isInverse && !(keepsOwn && own(before[$0], old) != nil)
      }
      guard let known else { continue }
      partner[index] = known
      isTaken[known] = true
    }
    let both = after.indices.compactMap { index in partner[index].map { (before[$0], after[index]) } }
    return (
      both, before.indices.filter { !isTaken[$0] }.map { before[$0] },
      after.indices.filter { partner[$0] == nil }.map { after[$0] }
    )
  }
}

/// What stands at a place, told by what both sides share: the definition it names, or the operation.
enum SplitSignature: Hashable {
  /// A definition of the new plan.
  case definition(DefinitionID)
  /// A definition that only the old plan has.
  case gone(DefinitionID)
  /// A number, as it is.
  case number(Decimal)
  /// The same part of the same formula.
  case part(CoreID)
  /// Another formula.
  case formula

  /// The signature of a place.
  init(_ side: SplitSide, _ place: SplitPlace, _ names: SplitNames) {
    switch place.site {
    case .level(let level):
      if side.isNew || names.isOne {
        self = .definition(level.definition)
      } else {
        self = names.partner(level.definition).map { .definition($0) } ?? .gone(level.definition)
      }
    case .part(let core, _):
      if case .constant(let number) = side.program[core].operation {
        self = .number(number)
      } else {
        self = names.isOne ? .part(core) : .formula
      }
    }
  }
}
