import KvaomChecker
import KvaomCompiler
import KvaomDecimal

/// One term of a formula that was multiplied out.
struct GrowthTerm {
  /// One factor beside the numbers.
  enum Factor {
    /// A definition, with its value.
    case name(DefinitionID, Decimal)
    /// What a statement that is not in force in the first year does to one.
    case effect(SplitCause, DefinitionID, Decimal)

    /// Its value.
    var value: Decimal {
      switch self {
      case .name(_, let value), .effect(_, _, let value): value
      }
    }
  }

  /// What the numbers in it make.
  var coefficient: Decimal = .one
  /// Whether the year before is a factor.
  var hasBefore = false
  /// The other factors.
  var factors: [Factor] = []
  /// A value over itself the year before, less 1: the pair of both.
  var change: (pair: SplitPair, value: Decimal)?
  /// The definition whose formula it comes from, where it is another than the one that grows.
  var flow: DefinitionID?

  /// The names among the factors, those that a statement changes with the others.
  var names: [DefinitionID] {
    factors.map { factor in
      switch factor {
      case .name(let id, _), .effect(_, let id, _): id
      }
    }
  }
  /// The statements among the factors.
  var effects: [SplitCause] { factors.compactMap { if case .effect(let cause, _, _) = $0 { cause } else { nil } } }
  /// Whether it is the year before and a number.
  var isPlain: Bool { hasBefore && factors.isEmpty && change == nil && flow == nil }
  /// Whether it is a number and nothing else.
  private var isNumber: Bool { !hasBefore && factors.isEmpty && change == nil && flow == nil }
  /// Without the year before.
  var value: Decimal { coefficient * product(without: false) }
  /// The same with the year before as a factor.
  var timesBefore: GrowthTerm {
    var term = self
    term.hasBefore = true
    return term
  }

  /// The product of the factors, with or without that of `change`.
  func product(without isBare: Bool) -> Decimal {
    let product = factors.reduce(Decimal.one) { $0 * $1.value }
    return isBare ? product : product * (change?.value ?? .one)
  }

  /// The product of two terms; nil where it is of the second degree in the year before.
  static func * (left: GrowthTerm, right: GrowthTerm) -> GrowthTerm? {
    if left.hasBefore && right.hasBefore || left.change != nil && right.change != nil { return nil }
    var term = left
    term.coefficient = left.coefficient * right.coefficient
    term.hasBefore = left.hasBefore || right.hasBefore
    term.factors += right.factors
    term.change = left.change ?? right.change
    // A flow is named by the part with the year before, and a share of a flow by the flow.
    if left.hasBefore || right.isNumber {
      term.flow = left.flow
    } else {
      term.flow = right.hasBefore || left.isNumber ? right.flow : nil
    }
    return term
  }
}

/// Multiplies out the formula of a year.
struct TermReader {
  /// The most terms that are told apart.
  private static let mostTerms = 128

  private let split: ChangeSplit
  private let group: DefinitionID?
  private let before: SplitPlace?
  private var side: SplitSide { split.new }
  private var year: Int? { before.flatMap { $0.cell[.year] }.map { $0 + 1 } }

  /// Reads the formula of a definition, with its value the year before at a place.
  init(_ split: ChangeSplit, group: DefinitionID?, before: SplitPlace?) {
    self.split = split
    self.group = group
    self.before = before
  }

  /// The terms; nil where they are too many, or of another kind than sums and products.
  func terms(_ place: SplitPlace) -> [GrowthTerm]? {
    let place = side.resolved(place)
    switch place.site {
    case .level(let level): return terms(place, level)
    case .part(let core, let reading): return terms(place, core, reading)
    }
  }

  private func terms(_ place: SplitPlace, _ level: DefinitionLevel) -> [GrowthTerm]? {
    if let before, case .level(let own) = before.site, own.definition == level.definition, before.cell == place.cell {
      var term = GrowthTerm(hasBefore: true)
      // Read with other statements than the year before is told with, it is no more than near to it.
      let (read, told) = (side.value(place), side.value(before))
      if read != told { term.coefficient = read / told }
      return [term]
    }
    let id = level.definition
    let isInGroup = group.map { side.areInOneCircle($0, id) } ?? false
    // A year before is read as it is: only the year itself is multiplied out.
    let isEarlier = place.cell[.year].map { $0 != year } ?? false
    if side.isInCircle(id), !isInGroup || isEarlier { return [named(id, place)] }
    if isLeaf(id) { return leaf(place, level) }
    guard var found = below(place, level), found.count <= Self.mostTerms else { return [named(id, place)] }
    for index in found.indices where !(isInGroup && found[index].flow != nil && !found[index].hasBefore) {
      // What flows into a level is called what it is called nearest to the level, beyond what only passes it on.
      if found[index].hasBefore {
        found[index].flow = found[index].flow ?? (isAlias(place, level) ? nil : id)
      } else {
        found[index].flow = id
      }
    }
    return found
  }

  /// Whether a definition is the year before as it stands, under another name.
  private func isAlias(_ place: SplitPlace, _ level: DefinitionLevel) -> Bool {
    side.value(place) == before.map { side.value($0) }
  }

  /// A definition's terms below its statements, with a term for each statement.
  private func below(_ place: SplitPlace, _ level: DefinitionLevel) -> [GrowthTerm]? {
    guard let next = side.evaluator.below(level) else { return terms(side.opened(place, level)) }
    var lower = place
    lower.site = .level(next)
    guard var found = below(lower, next) else { return nil }
    let effect = side.value(place) - side.value(lower)
    if !effect.isZero { found.append(GrowthTerm(factors: [factor(level, effect)])) }
    return found
  }

  /// A leaf: as it is with what is in force in the first year, and a term for each statement that is not.
  private func leaf(_ place: SplitPlace, _ level: DefinitionLevel) -> [GrowthTerm] {
    var effects: [GrowthTerm] = []
    var (upper, known) = (place, level)
    while let next = side.evaluator.below(known) {
      var lower = upper
      lower.site = .level(next)
      let effect = side.value(upper) - side.value(lower)
      if !effect.isZero, !effect.isMissing, case .effect = factor(known, effect) {
        effects.append(GrowthTerm(factors: [factor(known, effect)]))
      }
      (upper, known) = (lower, next)
    }
    let rest = effects.reduce(side.value(place)) { $0 - $1.value }
    return (rest.isZero && !effects.isEmpty ? [] : [GrowthTerm(factors: [.name(level.definition, rest)])]) + effects
  }

  /// The last statement of a level as a factor: its own cause where it is not in force in the first year.
  private func factor(_ level: DefinitionLevel, _ effect: Decimal) -> GrowthTerm.Factor {
    if let part = side.top(level), let weights = Reweighter.weights(of: part.statement, in: side.program),
      let first = split.firstYear, weights.indices.contains(first), weights[first].isZero
    {
      return .effect(.owner(.statement(part.statement, part.layer), isOld: false), level.definition, effect)
    }
    return .name(level.definition, effect)
  }

  private func named(_ id: DefinitionID, _ place: SplitPlace) -> GrowthTerm {
    GrowthTerm(factors: [.name(id, side.value(place))])
  }

  /// Whether a definition stands on no other.
  private func isLeaf(_ id: DefinitionID) -> Bool { side.isLeaf(id) }

  private func terms(_ place: SplitPlace, _ core: CoreID, _ reading: Reading) -> [GrowthTerm]? {
    func at(_ core: CoreID) -> SplitPlace { place.at(core, reading) }
    switch side.program[core].operation {
    case .constant(let value): return [GrowthTerm(coefficient: value)]
    case .unary(.negate, let inner): return terms(at(inner)).map { Self.scaled($0, -1) }
    case .unary(_, let inner), .round(let inner, _, _): return nearly(place, at(inner))
    case .binary(.add, let left, let right): return joined(terms(at(left)), terms(at(right)))
    case .binary(.subtract, let left, let right):
      return joined(terms(at(left)), terms(at(right)).map { Self.scaled($0, -1) })
    case .binary(.multiply, _, _), .binary(.divide, _, _): return product(place)
    case .binary(.minimum, let left, let right), .binary(.maximum, let left, let right):
      return terms(at(side.value(at(left)) == side.value(place) ? left : right))
    case .conditional(let condition, let then, let other):
      let truth = side.value(at(condition))
      return truth.isMissing ? nil : terms(at(truth.isZero ? other : then))
    case .aggregate(.sum, let inner, let over, nil, nil, _):
      let cells = side.members(of: inner, over, place)
      guard cells.count <= Self.mostTerms else { return opaque(place) }
      return cells.filter { !side.value($0).isMissing }.reduce(Optional([])) { joined($0, terms($1)) }
    default: return opaque(place)
    }
  }

  /// A number that is no sum or product of anything.
  private func opaque(_ place: SplitPlace) -> [GrowthTerm]? {
    let value = side.value(place)
    return value.isMissing ? nil : [GrowthTerm(coefficient: value)]
  }

  /// What is near to its operand, as a multiple of it.
  private func nearly(_ place: SplitPlace, _ inner: SplitPlace) -> [GrowthTerm]? {
    let (value, operand) = (side.value(place), side.value(inner))
    guard !value.isMissing, !operand.isMissing, !operand.isZero else { return opaque(place) }
    return terms(inner).map { Self.scaled($0, value / operand) }
  }

  /// A chain of `*` and `/`. The same at two years, one over the other, is one factor: `prev(x) * p / prev(p)`.
  private func product(_ place: SplitPlace) -> [GrowthTerm]? {
    var factors: [SplitPlace] = []
    var divisors: [SplitPlace] = []
    var waiting = [(place: place, isInverse: false)]
    while let (next, isInverse) = waiting.popLast() {
      let next = side.resolved(next)
      if case .part(_, let reading) = next.site, case .binary(let kind, let left, let right)? = side.operation(next),
        kind == .multiply || kind == .divide
      {
        waiting.append((next.at(right, reading), kind == .divide ? !isInverse : isInverse))
        waiting.append((next.at(left, reading), isInverse))
      } else if isInverse {
        divisors.append(next)
      } else {
        factors.append(next)
      }
    }
    var found: [GrowthTerm]? = [GrowthTerm()]
    for divisor in divisors {
      let value = side.value(divisor)
      guard !value.isMissing, !value.isZero else { return nil }
      if let index = factors.firstIndex(where: { isYearAfter($0, divisor) }) {
        let over = factors.remove(at: index)
        let change = GrowthTerm(
          coefficient: .one / value, change: (SplitPair(old: divisor, new: over), side.value(over) - value))
        found = multiplied(found, [GrowthTerm(), change])
      } else {
        found = found.map { Self.scaled($0, .one / value) }
      }
    }
    for factor in factors { found = multiplied(found, terms(factor)) }
    return found
  }

  /// Whether two places are one definition, the second a year before the first.
  private func isYearAfter(_ one: SplitPlace, _ other: SplitPlace) -> Bool {
    guard case .level(let first) = one.site, case .level(let second) = other.site, first == second,
      let year = one.cell[.year], one.cell != before?.cell || first.definition != group
    else { return false }
    return other.cell[.year] == year - 1
  }

  private func joined(_ left: [GrowthTerm]?, _ right: [GrowthTerm]?) -> [GrowthTerm]? {
    guard let left, let right, left.count + right.count <= Self.mostTerms else { return nil }
    return left + right
  }

  private func multiplied(_ left: [GrowthTerm]?, _ right: [GrowthTerm]?) -> [GrowthTerm]? {
    guard let left, let right, left.count * right.count <= Self.mostTerms else { return nil }
    var found: [GrowthTerm] = []
    for one in left {
      for other in right {
        guard let term = one * other else { return nil }
        found.append(term)
      }
    }
    return found
  }

  private static func scaled(_ terms: [GrowthTerm], _ factor: Decimal) -> [GrowthTerm] {
    terms.map { term in
      var term = term
      term.coefficient = term.coefficient * factor
      return term
    }
  }
}
