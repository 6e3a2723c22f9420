import KvaomChecker
import KvaomCompiler
import KvaomDecimal

/// The change of a value taken apart, operation by operation, down to the leaves that change.
///
/// Each operation passes the change of its value on to its operands: a sum by term; a product `a * b` as
/// `Δa * mean(b) + Δb * mean(a)`, and likewise with more factors and with quotients; other operations along the
/// straight line between their ends. What one unit of each part makes of the whole is summed over all ways to it, from
/// the whole down (the reverse mode of automatic differentiation, with secants for tangents), so that the work is
/// linear in the plan, and the same in any written order. Sums and products come out exact.
///
/// A change from one year to another goes through the year before step by step: what is grown by is put down to the
/// rates (`Growth`).
struct ChangeSplit {
  /// The plan before and after; one and the same where the change is of years or worlds.
  let old: SplitSide, new: SplitSide
  /// The first of the years of the change: statements that are not in force in it are causes of their own beside the
  /// rates they change. Nil where the change is none of years.
  var firstYear: Int?
  /// How definitions and statements of both plans are matched.
  let names: SplitNames
  /// What each cause makes of the change, in the order they were met.
  private(set) var amounts: [(cause: SplitCause, amount: Decimal)] = []
  private var positions: [SplitCause: Int] = [:]

  /// A split of changes within one plan.
  ///
  /// - Parameter written: for a statement that is in force in other parts of the years than written, the written one.
  init(within side: SplitSide, firstYear: Int? = nil, written: [StatementID: StatementID] = [:]) {
    (old, new) = (side, side)
    self.firstYear = firstYear
    names = SplitNames(old: side.program, new: side.program, isOne: true, written: written)
  }

  /// A split of changes from one plan to another.
  init(from old: SplitSide, to new: SplitSide) {
    (self.old, self.new) = (old, new)
    names = SplitNames(old: old.program, new: new.program, isOne: false)
  }

  /// Whether both sides are one plan.
  var isOnePlan: Bool { names.isOne }

  /// Takes a change apart, and adds what its causes make of it.
  mutating func split(_ root: SplitPair) {
    var numbers: [SplitPair: Int] = [root: 0]
    var pairs = [root]
    var parts: [SplitParts] = []
    var waiting: [Int] = [0]
    var next = 0
    while next < pairs.count {
      let own = expanded(pairs[next])
      parts.append(own)
      for child in own.children {
        if let known = numbers[child.pair] {
          waiting[known] += 1
        } else {
          numbers[child.pair] = pairs.count
          pairs.append(child.pair)
          waiting.append(1)
        }
      }
      next += 1
    }
    var factors = [Decimal](repeating: .zero, count: pairs.count)
    factors[0] = .one
    var ready = [0]
    while let node = ready.popLast() {
      for (cause, amount) in parts[node].causes { add(cause, factors[node] * amount) }
      for child in parts[node].children {
        guard let number = numbers[child.pair] else { continue }
        factors[number] += factors[node] * child.factor
        waiting[number] -= 1
        if waiting[number] == 0 { ready.append(number) }
      }
    }
  }

  private mutating func add(_ cause: SplitCause, _ amount: Decimal) {
    let cause = names.canonical(cause)
    if let known = positions[cause] {
      amounts[known].amount += amount
    } else {
      positions[cause] = amounts.count
      amounts.append((cause, amount))
    }
  }

  // MARK: One pair

  /// The parts a change goes over to.
  private func expanded(_ pair: SplitPair) -> SplitParts {
    let (before, after) = (old.resolved(pair.old), new.resolved(pair.new))
    if isOnePlan, before == after { return SplitParts() }
    if case .level(let one) = before.site, case .level(let other) = after.site,
      names.match(one.definition, other.definition)
    {
      return levels(SplitPair(old: before, new: after), one, other)
    }
    return formulas(SplitPair(old: before, new: after))
  }

  /// Two values of one definition.
  private func levels(_ pair: SplitPair, _ one: DefinitionLevel, _ other: DefinitionLevel) -> SplitParts {
    if isOnePlan {
      if pair.old.cell == pair.new.cell, old.isSame(one, other) { return SplitParts() }
      if let years = years(of: pair), old.isInCircle(other.definition) {
        return years.from < years.to
          ? grown(pair, other, years)
          : grown(SplitPair(old: pair.new, new: pair.old), one, (years.to, years.from)).reversed
      }
    }
    return stacks(pair, one, other)
  }

  /// The years of two cells that differ in them alone; nil for other cells.
  private func years(of pair: SplitPair) -> (from: Int, to: Int)? {
    guard let from = pair.old.cell[.year], let to = pair.new.cell[.year], from != to else { return nil }
    var cell = pair.old.cell
    cell[.year] = to
    return cell == pair.new.cell ? (from, to) : nil
  }

  /// A recurrence, from a year to a later one: year by year, each by what it is grown by.
  private func grown(_ pair: SplitPair, _ level: DefinitionLevel, _ years: (from: Int, to: Int)) -> SplitParts {
    var parts = SplitParts()
    if years.to > years.from + 1 {
      parts.add(pair.old, pair.new.at(year: years.from + 1))
      for year in years.from + 2...years.to { parts.add(pair.new.at(year: year - 1), pair.new.at(year: year)) }
      return parts
    }
    guard case .level(let before) = pair.old.site else { return parts }
    if level.level > 0, !new.program[level.definition].isStock { return stacks(pair, before, level) }
    if before != level, !new.isSame(before, level) {
      // In another world too: first there, then on to the next year.
      parts.add(pair.old, pair.new.at(year: years.from))
      parts.add(pair.new.at(year: years.from), pair.new)
      return parts
    }
    return Growth(self, pair, level).parts ?? stacks(pair, before, level)
  }

  // MARK: Statements

  /// The statements on a definition on both sides, from the top down; then its own formula.
  private func stacks(_ pair: SplitPair, _ one: DefinitionLevel, _ other: DefinitionLevel) -> SplitParts {
    if one.level == 0, other.level == 0 { return opened(pair, one, other) }
    let (first, second) = (old.top(one), new.top(other))
    if let first, let second, names.match(first, second) { return opened(pair, one, other) }
    if let second, !holds(old, one, second, isOld: false) || first == nil { return added(pair, other, second) }
    if let first { return added(SplitPair(old: pair.new, new: pair.old), one, first, isOld: true).reversed }
    return opened(pair, one, other)
  }

  private func opened(_ pair: SplitPair, _ one: DefinitionLevel, _ other: DefinitionLevel) -> SplitParts {
    var parts = SplitParts()
    parts.add(old.opened(pair.old, one), new.opened(pair.new, other))
    return parts
  }

  /// Whether one of the first statements of a level is the one of the other side.
  private func holds(_ side: SplitSide, _ level: DefinitionLevel, _ part: WorldPart, isOld: Bool) -> Bool {
    side.statements(on: level).prefix(level.level).contains {
      isOld ? names.match(part, $0) : names.match($0, part)
    }
  }

  /// A statement that only the new side has: with half of what it does to what lies below where it scales or replaces.
  private func added(
    _ pair: SplitPair, _ level: DefinitionLevel, _ part: WorldPart, isOld: Bool = false
  ) -> SplitParts {
    let side = isOld ? old : new
    var parts = SplitParts()
    guard let lower = side.evaluator.below(level) else { return parts }
    var below = pair.new
    below.site = .level(lower)
    guard let touch = side.touch(pair.new, level) else {
      parts.add(pair.old, below)
      return parts
    }
    let cause = SplitCause.owner(.statement(part.statement, part.layer), isOld: isOld)
    let (value, low) = (side.value(pair.new), side.value(below))
    let other = (isOld ? new : old).value(pair.old)
    if value.isMissing || low.isMissing || other.isMissing {
      parts.add(cause, value - other)
      return parts
    }
    if case .binary(let operation, let left, _) = side.program[side.bare(touch.new)].operation,
      case .below = side.program[side.bare(left)].operation
    {
      if operation == .add || operation == .subtract {
        parts.add(cause, value - low)
        parts.add(pair.old, below)
        return parts
      }
      if operation == .multiply, !low.isZero {
        let factor = value / low - .one
        parts.add(cause, factor * low.mean(other))
        parts.add(pair.old, below, factor: .one + factor.mean(.zero))
        return parts
      }
    }
    let kept = .one - touch.weight
    parts.add(cause, value - kept * low - touch.weight * low.mean(other))
    parts.add(pair.old, below, factor: .one.mean(kept))
    return parts
  }

  /// All of a change to whoever's formula it is.
  func whole(_ pair: SplitPair) -> SplitParts {
    var parts = SplitParts()
    parts.add(.owner(pair.new.owner, isOld: false), new.value(pair.new) - old.value(pair.old))
    return parts
  }
}

/// How what two plans say is matched: definitions by name, statements by their layer and their number in it.
struct SplitNames {
  /// Whether both are one plan, so that equal means the same.
  let isOne: Bool
  private let old: CheckedProgram, new: CheckedProgram
  private let written: [StatementID: StatementID]
  private var partners: [Int: DefinitionID] = [:]
  private var layers: [String: LayerID] = [:]

  /// The names of two plans.
  init(
    old: CheckedProgram, new: CheckedProgram, isOne: Bool, written: [StatementID: StatementID] = [:]
  ) {
    (self.old, self.new, self.isOne, self.written) = (old, new, isOne, written)
    if isOne { return }
    var known: [String: DefinitionID] = [:]
    for (index, definition) in new.definitions.enumerated() where known[Self.name(definition, new)] == nil {
      known[Self.name(definition, new)] = DefinitionID(index: index)
    }
    for (index, definition) in old.definitions.enumerated() { partners[index] = known[Self.name(definition, old)] }
    for (index, layer) in new.layers.enumerated() where layer.standsFor == nil {
      layers[layer.name] = LayerID(index: index)
    }
  }

  private static func name(_ definition: Definition, _ program: CheckedProgram) -> String {
    if case .besideColumn(let table) = definition.role { return "\(program[table].name) \(definition.name)" }
    return definition.name
  }

  /// The definition of the new plan that one of the old is; nil where there is none.
  func partner(_ definition: DefinitionID) -> DefinitionID? { isOne ? definition : partners[definition.index] }

  /// Whether only one of the plans has a definition.
  func isAlone(_ definition: DefinitionID, isOld: Bool) -> Bool {
    if isOne { return false }
    return isOld ? partners[definition.index] == nil : !partners.values.contains(definition)
  }

  /// Whether a definition before is one after.
  func match(_ one: DefinitionID, _ other: DefinitionID) -> Bool { partner(one) == other }

  /// Whether a statement before is one after.
  func match(_ one: WorldPart, _ other: WorldPart) -> Bool {
    if isOne {
      func known(_ part: WorldPart) -> WorldPart { written[part.statement].map { part.replacing($0) } ?? part }
      return known(one) == known(other)
    }
    let (first, second) = (number(one, old), number(other, new))
    return first.layer == second.layer && first.number == second.number
  }

  private func number(_ part: WorldPart, _ program: CheckedProgram) -> (layer: String, number: Int) {
    guard let layer = part.layer else { return ("", 0) }
    let target = program[part.statement].target
    let own = program[layer].statements.filter { program[$0].target == target }
    return (program[program[layer].standsFor ?? layer].name, own.firstIndex(of: part.statement) ?? -1)
  }

  /// A cause under the name both plans have for it.
  func canonical(_ cause: SplitCause) -> SplitCause {
    guard !isOne, case .owner(let owner, true) = cause else { return cause }
    switch owner {
    case .question, .years: return .owner(owner, isOld: false)
    case .definition(let id): return partner(id).map { .owner(.definition($0), isOld: false) } ?? cause
    case .statement(_, let layer):
      guard let layer, let known = layers[old[old[layer].standsFor ?? layer].name],
        let first = new[known].statements.first
      else { return cause }
      return .owner(.statement(first, known), isOld: false)
    }
  }
}
