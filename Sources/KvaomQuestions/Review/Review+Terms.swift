import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits

/// What looks wrong in how formulas are put together: a part that is counted twice, names that are added here and taken
/// from each other there, growth that is taken away, a share that was divided by.
extension ReviewQuestion {
  /// A name in a sum, and whether it is taken away.
  struct Term {
    let id: DefinitionID
    let isNegative: Bool
  }

  /// The names of a sum with their signs: a name inside another operation is none of them.
  func terms(of root: CoreID) -> [Term] {
    var found: [Term] = []
    var stack: [(core: CoreID, isNegative: Bool)] = [(root, false)]
    while let (core, isNegative) = stack.popLast() {
      switch program[core].operation {
      case .binary(.add, let left, let right): stack += [(right, isNegative), (left, isNegative)]
      case .binary(.subtract, let left, let right): stack += [(right, !isNegative), (left, isNegative)]
      case .unary(.negate, let inner): stack.append((inner, !isNegative))
      case .broadcast(let inner, _): stack.append((inner, isNegative))
      case .reference(let id): found.append(Term(id: id, isNegative: isNegative))
      default: break
      }
    }
    return found
  }

  // MARK: Of one definition

  /// The doubts about one definition's formula.
  func termFindings(_ definition: Definition) -> [Placed] {
    guard definition.role != .table else { return [] }
    let name = definition.label ?? definition.name
    var found = countedTwice(definition, name) + oneTakenAway(definition, name)
    for core in operations(below: definition.body) where program[core].span.source == definition.span.source {
      if let doubt = quotientDoubt(core, name) ?? selfDoubt(core, name) {
        found.append((.doubt(doubt), program[core].span))
      }
    }
    return found
  }

  /// Two names of one sum, the one of which has the other in it already.
  private func countedTwice(_ definition: Definition, _ name: String) -> [Placed] {
    let own = terms(of: definition.body)
    guard own.count > 1 else { return [] }
    for whole in own {
      let inner = parts(of: whole.id)
      let twice = own.first { $0.id != whole.id && $0.isNegative == whole.isNegative && inner.contains($0.id) }
      guard let part = twice else { continue }
      return [
        (
          .doubt(.countedTwice(name: name, part: called(part.id), whole: called(whole.id))),
          program[definition.body].span
        )
      ]
    }
    return []
  }

  /// `team_cost + forum_cost - course_cost`: names with the same last word, or the same first one, one of which is
  /// taken away.
  private func oneTakenAway(_ definition: Definition, _ name: String) -> [Placed] {
    let own = terms(of: definition.body)
    let away = own.filter { $0.isNegative }
    guard own.count > 2, away.count == 1 else { return [] }
    let isOfOneSort = [true, false].contains { isLast in
      guard let word = word(of: away[0].id, isLast: isLast) else { return false }
      return own.allSatisfy { self.word(of: $0.id, isLast: isLast) == word }
    }
    guard isOfOneSort else { return [] }
    return [(.doubt(.oneTakenAway(name: name, part: called(away[0].id))), program[definition.body].span)]
  }

  /// The last of several words of a name, or the first; nil where it has one only.
  private func word(of id: DefinitionID, isLast: Bool) -> String? {
    let words = program[id].name.split(separator: "_")
    return words.count > 1 ? String(isLast ? words[words.count - 1] : words[0]) : nil
  }

  /// `x - x` and `x / x`.
  private func selfDoubt(_ core: CoreID, _ name: String) -> ReviewReport.Doubt? {
    guard case .binary(let kind, let left, let right) = program[core].operation, kind == .subtract || kind == .divide,
      let first = reference(left), first == reference(right)
    else { return nil }
    return .withItself(name: name, part: called(first))
  }

  /// What is added, and nowhere taken away, in a name that is a sum of names, and in those.
  private func parts(of id: DefinitionID) -> Set<DefinitionID> {
    var found: Set<DefinitionID> = []
    var stack = [id]
    while let next = stack.popLast() {
      let own = terms(of: program[next].body)
      guard own.count > 1 else { continue }
      for term in own where !term.isNegative && found.insert(term.id).inserted { stack.append(term.id) }
    }
    return found
  }

  /// `prev(x) / (1 + rate)` and `amount / share`.
  private func quotientDoubt(_ core: CoreID, _ name: String) -> ReviewReport.Doubt? {
    guard case .binary(.divide, let upper, let lower) = program[core].operation else { return nil }
    if case .binary(.add, let left, let right) = program[lower].operation, hasPrevious(upper) {
      guard let rate = [left, right].compactMap({ reference($0) }).first, isRate(rate),
        [left, right].contains(where: { isOne($0) })
      else { return nil }
      return .shrinks(name: name, rate: called(rate))
    }
    guard let share = reference(lower), isRate(share), let above = reference(upper), !isRate(above),
      let cells = try? asking.evaluator.value(of: share, in: asking.base).cells.filter({ !$0.isMissing }),
      let first = cells.first(where: { !$0.isZero }), cells.allSatisfy({ !$0.isNegative && $0 < .one })
    else { return nil }
    return .dividedByShare(
      name: called(above), share: called(share), value: figures.amount(of: first, unit: program[share].unit))
  }

  private func hasPrevious(_ core: CoreID) -> Bool {
    switch program[core].operation {
    case .previous: true
    case .broadcast(let inner, _), .select(let inner, _): hasPrevious(inner)
    default: false
    }
  }

  private func isOne(_ core: CoreID) -> Bool {
    if case .constant(let number) = program[core].operation { number == .one } else { false }
  }

  private func reference(_ core: CoreID) -> DefinitionID? {
    switch program[core].operation {
    case .reference(let id): id
    case .broadcast(let inner, _): reference(inner)
    default: nil
    }
  }

  func isRate(_ id: DefinitionID) -> Bool { program[id].kind == .number && program[id].unit.tag == .percent }

  func called(_ id: DefinitionID) -> String { program[id].label ?? program[id].name }

  /// A statement that multiplies by a rate, where one more than the rate is meant.
  func rateFindings(_ statement: CheckedStatement) -> [Placed] {
    if let doubt = numberDoubt(statement) { return [(.doubt(doubt), statement.span)] }
    guard statement.form?.action == .multiply, case .figure(let rate)? = statement.form?.value, isRate(rate),
      let cells = try? asking.evaluator.value(of: rate, in: asking.base).cells.filter({ !$0.isMissing }),
      let first = cells.first, cells.allSatisfy({ $0.magnitude * 4 <= .one })
    else { return [] }
    return [
      (
        .doubt(
          .multipliedByRate(
            name: called(statement.target), rate: called(rate),
            value: figures.amount(of: first, unit: program[rate].unit))), statement.span
      )
    ]
  }

  /// A statement whose number is no growth that anything has, or is below zero where something is added.
  private func numberDoubt(_ statement: CheckedStatement) -> ReviewReport.Doubt? {
    guard let form = statement.form, case .number(let number, let unit) = form.value, !number.isMissing else {
      return nil
    }
    let name = called(statement.target)
    if form.action == .add || form.action == .subtract, number.isNegative, !number.isZero {
      let own = unit ?? .one
      let value = figures.amount(of: number * own.scale, unit: own)
      return form.action == .add ? .addsNegative(name: name, value: value) : .takesNegative(name: name, value: value)
    }
    guard form.action == .multiply, unit?.isPlain ?? true, Decimal(3) < number,
      !number.isWhole || Self.tenfold <= number
    else { return nil }
    return .largeFactor(name: name, factor: figures.text(of: number, unit: .one))
  }

  /// What nothing is multiplied by from one year to the next.
  private static let tenfold = Decimal(10)

  // MARK: Of all definitions

  /// Two names that are added in one sum of the plan and taken from each other in another.
  func signFindings() -> [Found] {
    struct Pair: Hashable {
      let first: DefinitionID, second: DefinitionID
    }
    var added: [Pair: DefinitionID] = [:]
    var parted: [(pair: Pair, id: DefinitionID)] = []
    for (id, definition) in ownDefinitions where isMoney(definition.unit) && definition.role != .table {
      let own = terms(of: definition.body)
      for (place, first) in own.enumerated() {
        for second in own[(place + 1)...] where second.id != first.id {
          let isInOrder = first.id.index < second.id.index
          let pair = Pair(first: isInOrder ? first.id : second.id, second: isInOrder ? second.id : first.id)
          if first.isNegative == second.isNegative {
            added[pair] = added[pair] ?? id
          } else {
            parted.append((pair, id))
          }
        }
      }
    }
    var said: Set<DefinitionID> = []
    return parted.compactMap { pair, id -> Found? in
      guard let other = added[pair], said.insert(id).inserted else { return nil }
      let definition = program[id]
      return Found(
        finding: .doubt(
          .contrarySigns(
            first: called(pair.first), second: called(pair.second), added: called(other), parted: called(id))),
        span: definition.span, answers: answers(definition.notes) + answers(program[other].notes))
    }
  }
}
