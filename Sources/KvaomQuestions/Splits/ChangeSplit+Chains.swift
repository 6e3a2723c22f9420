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
    let matched = matched(links(old, pair.old, isSum), links(new, pair.new, isSum))
    var parts = SplitParts()
    for (one, other) in matched.both {
      parts.add(one.place, other.place, factor: other.isInverse ? -1 : 1)
    }
    // A term that one side lacks is whose formula it is.
    var alone = Decimal.zero
    for link in matched.old { alone = alone - (link.isInverse ? -old.value(link.place) : old.value(link.place)) }
    for link in matched.new { alone = alone + (link.isInverse ? -new.value(link.place) : new.value(link.place)) }
    parts.add(.owner(pair.new.owner, isOld: false), alone)
    if values(pair).hasNone || alone.isMissing { return whole(pair) }
    return parts
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
    let means = Self.meansOfOthers(ends)
    var parts = SplitParts()
    for (index, links) in matched.both.enumerated() {
      let (one, other) = (old.value(links.0.place), new.value(links.1.place))
      let slope = links.1.isInverse ? -means[index] / (one * other) : means[index]
      parts.add(links.0.place, links.1.place, factor: slope)
    }
    var alone = Decimal.zero
    for index in matched.both.count..<ends.count { alone = alone + means[index] * ends[index].change }
    parts.add(.owner(pair.new.owner, isOld: false), alone)
    return parts
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

  /// Links that are alike on both sides, then those left over in their order, and what only one side has.
  private func matched(_ old: [Link], _ new: [Link]) -> (both: [(Link, Link)], old: [Link], new: [Link]) {
    if isOnePlan, old.count == new.count,
      zip(old, new).allSatisfy({ $0.isInverse == $1.isInverse && $0.signature == $1.signature })
    {
      return (Array(zip(old, new)), [], [])
    }
    struct Key: Hashable {
      let isInverse: Bool
      let signature: SplitSignature
    }
    var waiting: [Key: [Int]] = [:]
    for (index, link) in old.enumerated().reversed() {
      waiting[Key(isInverse: link.isInverse, signature: link.signature), default: []].append(index)
    }
    var partner = [Int?](repeating: nil, count: new.count)
    var isTaken = [Bool](repeating: false, count: old.count)
    for (index, link) in new.enumerated() {
      guard let known = waiting[Key(isInverse: link.isInverse, signature: link.signature)]?.popLast() else { continue }
      partner[index] = known
      isTaken[known] = true
    }
    // What is left is taken in its order: a term that was changed stands mostly where it stood.
    for (index, link) in new.enumerated() where partner[index] == nil {
      guard let known = old.indices.first(where: { !isTaken[$0] && old[$0].isInverse == link.isInverse }) else {
        continue
      }
      partner[index] = known
      isTaken[known] = true
    }
    let both = new.indices.compactMap { index in partner[index].map { (old[$0], new[index]) } }
    return (
      both, old.indices.filter { !isTaken[$0] }.map { old[$0] },
      new.indices.filter { partner[$0] == nil }.map { new[$0] }
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
