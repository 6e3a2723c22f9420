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
    var place = place
    place.cell[.year] = year
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
    let plain = grown.indices.filter { grown[$0].isPlain }
    // Where no term is the year before alone, it is in the one with the fewest factors: `prev(x) * f`.
    let carrier = plain.first ?? grown.indices.min { grown[$0].factors.count < grown[$1].factors.count }
    let choice = RateChoice(grown.map { $0.rates })
    for (index, term) in grown.enumerated() {
      let rest = index == carrier ? identity : .zero
      let amount = (term.value - rest) * before
      put(term, amount, choice.rates(of: index), own: own, scale: before)
    }
    for term in flows { put(term, term.value, term.rates, own: own, scale: .one) }
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

  /// The choice for the names of some terms.
  init(_ terms: [[[DefinitionID]]]) {
    self.terms = terms.map { Set($0.joined()) }
    var goesOn = true
    while goesOn {
      goesOn = false
      for names in self.terms {
        if names.isDisjoint(with: fixed) {
          let open = names.subtracting(banned)
          if open.count == 1, let only = open.first, fixed.insert(only).inserted { goesOn = true }
        } else {
          for name in names where !fixed.contains(name) && banned.insert(name).inserted { goesOn = true }
        }
      }
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
