import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomSession
import KvaomUnits

/// Amounts over the same members, written in units of different size, that are a thousand times each other.
extension ReviewQuestion {
  /// Tables of amounts in another unit than a figure over the same members, and far from it in size.
  func sizeFindings() -> [Found] {
    let amounts = ownDefinitions.filter { _, definition in
      definition.kind == .number && definition.unit.unitClass == .money && !definition.shape.axes.isEmpty
    }
    let tables = amounts.filter { $0.definition.role == .table }
    if tables.isEmpty { return [] }
    var sizes: [DefinitionID: Decimal] = [:]
    for (id, _) in amounts { sizes[id] = size(id) }
    var said: Set<DefinitionID> = []
    return tables.compactMap { id, definition -> Found? in
      guard let own = sizes[id], !said.contains(id) else { return nil }
      let members = definition.shape.axes.map { $0.dimension }.filter { $0 != .year }
      guard !members.isEmpty else { return nil }
      let other = amounts.first { other, second in
        guard other != id, second.unit.scale != definition.unit.scale,
          second.shape.axes.map({ $0.dimension }).filter({ $0 != .year }) == members, let size = sizes[other]
        else { return false }
        // The larger unit has the larger amounts: the smaller one was meant to be as large.
        return definition.unit.scale < second.unit.scale ? own * 300 <= size : size * 300 <= own
      }
      guard let other else { return nil }
      said.insert(other.id)
      return Found(
        finding: .doubt(
          .otherPer(
            name: called(id), unit: definition.unit.display.text, other: called(other.id),
            otherUnit: other.definition.unit.display.text)),
        span: definition.span, answers: answers(definition.notes) + answers(other.definition.notes))
    }
  }

  /// The largest amount of a definition; nil where it has none.
  private func size(_ id: DefinitionID) -> Decimal? {
    guard let cells = try? asking.evaluator.value(of: id, in: asking.base).cells.filter({ !$0.isMissing }) else {
      return nil
    }
    let largest = cells.reduce(Decimal.zero) { Decimal.maximum($0, $1.magnitude) }
    return largest.isZero ? nil : largest
  }

  // MARK: Units

  /// Two changes of one figure in amounts of different size: `+= 2_400 kr` beside `-= 6_200 tkr`.
  func unitFindings(_ group: ChangeGroup) -> [Found] {
    let amounts = group.statements.map { program[$0] }.compactMap { statement -> (CheckedStatement, Unit)? in
      guard case .number(let number, let unit?)? = statement.form?.value, isMoney(unit), !number.isZero else {
        return nil
      }
      return (statement, unit)
    }
    for (index, own) in amounts.enumerated() {
      let target = program[own.0.target]
      guard let before = amounts[..<index].first(where: { $0.0.target == own.0.target && $0.1.scale != own.1.scale })
      else { continue }
      return [
        Found(
          finding: .mixedUnits(
            name: target.label ?? target.name, units: "\(before.1.display.text), \(own.1.display.text)"),
          span: own.0.span, answers: answers(own.0.notes) + group.answers)
      ]
    }
    return []
  }
}
