import KvaomChecker
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits

/// What looks wrong beside the plan's other figures of its kind.
extension ReviewQuestion {
  // MARK: Below zero

  /// The one typed amount, percent or number without a unit below zero, where there are several others of its kind.
  func negativeFindings() -> [Found] {
    let typed = ownDefinitions.flatMap { _, definition -> [(definition: Definition, value: Decimal)] in
      guard definition.kind == .number, definition.role != .table, !(definition.range?.low.isNegative ?? false) else {
        return []
      }
      return typedNumbers(program[definition.body].operation).map { (definition, $0) }
    }
    return [UnitClass.money, .percent, .plain].flatMap { family -> [Found] in
      let own = typed.filter { $0.definition.unit.unitClass == family && !$0.value.isZero }
      let below = own.filter { $0.value.isNegative }
      guard below.count == 1, own.count >= Self.enough else { return [] }
      let (definition, value) = below[0]
      return [
        Found(
          finding: .doubt(
            .onlyNegative(
              name: definition.label ?? definition.name, value: figures.amount(of: value, unit: definition.unit))),
          span: definition.span, answers: answers(definition.notes))
      ]
    }
  }

  /// How many numbers of a kind make one that is otherwise stand out.
  private static let enough = 4

  /// The numbers typed into a definition: one, or those of its cases.
  private func typedNumbers(_ operation: CoreOperation) -> [Decimal] {
    switch operation {
    case .constant(let number): number.isMissing ? [] : [number]
    case .broadcast(let inner, _): typedNumbers(program[inner].operation)
    case .unary(.negate, let inner): typedNumbers(program[inner].operation).map { -$0 }
    case .cases(let cases, _): cases.filter { isTyped($0.value) }.flatMap { typedNumbers(program[$0.value].operation) }
    default: []
    }
  }

  // MARK: Per how many

  /// Figures of the same measure that are per different numbers of it: per 1000 children, and per 100.
  func perFindings() -> [Found] {
    let rates = ownDefinitions.filter { $0.definition.kind == .number && $0.definition.unit.unitClass == .rate }
    return rates.enumerated().compactMap { place, rate -> Found? in
      let (definition, unit) = (rate.definition, rate.definition.unit)
      let before = rates[..<place].first {
        $0.definition.unit.dimension == unit.dimension && $0.definition.unit.scale != unit.scale
      }
      guard let other = before?.definition else { return nil }
      return Found(
        finding: .doubt(
          .otherPer(
            name: definition.label ?? definition.name, unit: unit.display.text,
            other: other.label ?? other.name, otherUnit: other.unit.display.text)),
        span: definition.span, answers: answers(definition.notes) + answers(other.notes))
    }
  }
}
