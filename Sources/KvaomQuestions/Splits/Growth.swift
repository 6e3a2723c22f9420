import KvaomChecker
import KvaomCompiler
import KvaomDecimal

/// What a year of a recurrence adds to the year before, put down to what it is grown by.
///
/// The year's formula is multiplied out over what it reads. One of its terms is the year before itself; the others are
/// the growth. Terms with the year before in them are put down to the rates (`RateChoice`), terms without it to the
/// flow they are.
struct Growth {
  /// The parts; nil where the formula is no growth of the year before, or too long to be multiplied out.
  private(set) var parts: SplitParts?
  private let split: ChangeSplit

  /// The growth of a definition from `pair.old` to `pair.new`, the year after.
  init(_ split: ChangeSplit, _ pair: SplitPair, _ level: DefinitionLevel) {
    self.split = split
    let side = split.new
    var parts = SplitParts()
    var place = pair.new
    var lower = level
    // A statement on a level that is carried over counts with all it does this year.
    while let next = side.evaluator.below(lower), let statement = side.top(lower) {
      var below = place
      below.site = .level(next)
      parts.add(
        .owner(.statement(statement.statement, statement.layer), isOld: false), side.value(place) - side.value(below))
      (place, lower) = (below, next)
    }
    let reader = TermReader(split, group: level.definition, before: pair.old)
    guard let terms = reader.terms(side.opened(place, lower)), terms.contains(where: { $0.hasBefore }),
      !side.value(pair.old).isMissing, !side.value(pair.new).isMissing
    else { return }
    self.parts = parts
    place.owner = .definition(level.definition)
    add(terms, before: side.value(pair.old), own: level.definition)
  }

  /// What a rate makes of a level in a year.
  init(_ split: ChangeSplit, place: SplitPlace, at year: Int, factor: Decimal) {
    self.split = split
    let place = place.at(year: year)
    guard let terms = TermReader(split, group: nil, before: nil).terms(place) else { return }
    var own: DefinitionID?
    if case .definition(let id) = place.owner { own = id }
    parts = SplitParts()
    add(terms.map { $0.timesBefore }, identity: .zero, before: factor, own: own)
  }

  /// Puts terms down. `identity` is how much of the year before stands for itself.
  private mutating func add(
    _ terms: [GrowthTerm], identity: Decimal = .one, before: Decimal, own: DefinitionID?
  ) {
    let (grown, flows) = (terms.filter { $0.hasBefore }, terms.filter { !$0.hasBefore })
    let carried = Self.carried(grown)
    let choice = RateChoice(grown.map { $0.names })
    for (index, term) in grown.enumerated() {
      let amount = (term.value - carried[index] * identity) * before
      put(term, amount, choice.rates(of: index), own: own, scale: before)
    }
    for term in flows { put(term, term.value, term.names.isEmpty ? [] : [term.names], own: own, scale: .one) }
  }

  /// How much of the year before each term carries over as it is, one in all. Where no term is the year before alone,
  /// it is in the one that stands nearest to it: `prev(x) * f`; in several that stand equally near by their sizes, so
  /// that none of them is first.
  private static func carried(_ terms: [GrowthTerm]) -> [Decimal] {
    func distance(_ term: GrowthTerm) -> [Int] {
      term.isPlain ? [] : [term.flow == nil ? 0 : 1, term.effects.isEmpty ? 0 : 1, term.factors.count]
    }
    guard let least = terms.map(distance).min(by: { $0.lexicographicallyPrecedes($1) }) else { return [] }
    let near = terms.map { distance($0) == least }
    let sum = zip(terms, near).reduce(Decimal.zero) { $1.1 ? $0 + $1.0.value : $0 }
    let equal = Decimal.one / Decimal(near.count { $0 })
    return zip(terms, near).map { term, isNear in isNear ? sum.isZero ? equal : term.value / sum : .zero }
  }

  private mutating func put(
    _ term: GrowthTerm, _ amount: Decimal, _ rates: [[DefinitionID]], own: DefinitionID?, scale: Decimal
  ) {
    var amount = amount
    if let change = term.change {
      // The same at two years, one over the other: what it is grown by itself. With rates beside it, each has its half.
      let part: Decimal = rates.isEmpty && term.effects.isEmpty ? 1 : Decimal.zero.mean(.one)
      parts?.add(
        change.pair.old, change.pair.new, factor: part * scale * term.coefficient * term.product(without: true))
      if part == .one { return }
      amount = amount * part
    }
    let effects = term.effects
    if !effects.isEmpty {
      for effect in effects { parts?.add(effect, amount / Decimal(effects.count)) }
      return
    }
    if !term.hasBefore, let flow = term.flow {
      parts?.add(.flow(flow), amount)
      return
    }
    let own: SplitCause = term.flow.map { .flow($0) } ?? own.map { .own($0) } ?? .owner(.question, isOld: false)
    if rates.isEmpty {
      parts?.add(own, amount)
    } else {
      for names in rates {
        let cause: SplitCause = term.hasBefore || names.count > 1 ? .rates(names) : .flow(names[0])
        parts?.add(cause, amount / Decimal(rates.count))
      }
    }
  }
}

/// In which rates a growth is of the first degree.
///
/// A choice of names is good where each term has exactly one of them: then doubling them doubles the growth. In
/// `a * l + (1 - a) * p` these are l and p, and a is a weight. A term of one name fixes it, a term with a fixed name
/// rules out its others, until nothing more follows; a term that still has several is named by all of them.
struct RateChoice {
  private let terms: [Set<DefinitionID>]
  private var fixed: Set<DefinitionID> = []
  private var banned: Set<DefinitionID> = []

  /// The choice for the names of some terms. What follows is drawn from all terms at once, so that none is first.
  init(_ terms: [[DefinitionID]]) {
    self.terms = terms.map { Set($0) }
    while true {
      let open = self.terms.filter { $0.isDisjoint(with: fixed) }.map { $0.subtracting(banned) }
      let found = Set(open.filter { $0.count == 1 }.joined())
      fixed.formUnion(found)
      let others = Set(self.terms.filter { !$0.isDisjoint(with: fixed) }.joined()).subtracting(fixed)
      if found.isEmpty, others.isSubset(of: banned) { return }
      banned.formUnion(others)
    }
  }

  /// What a term is named by: names that share it, each by itself or as a product of several.
  func rates(of index: Int) -> [[DefinitionID]] {
    let names = terms[index]
    if names.isEmpty { return [] }
    let hits = names.intersection(fixed)
    if !hits.isEmpty { return hits.sorted { $0.index < $1.index }.map { [$0] } }
    let open = names.subtracting(banned)
    return [(open.isEmpty ? names : open).sorted { $0.index < $1.index }]
  }
}
