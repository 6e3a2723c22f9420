import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomUnits

/// What a figure stands on that changes over the years: rates at work in recurrences, and figures that are others.
extension BridgeQuestion {
  /// The rates and the changing figures behind an item, in the order of the plan.
  func leaves(
    of item: CheckedItem, _ years: (from: Int, to: Int), _ world: World
  ) throws(EvaluationFault) -> (rates: [(id: DefinitionID, neutral: Decimal)], levels: [DefinitionID]) {
    let needed = asking.evaluator.dependencies(of: item.node, in: world)
    let leaves = needed.filter { isLeaf($0) }
    let atWork = growing(needed, in: world, year: years.to)
    var rates: [(id: DefinitionID, neutral: Decimal)] = []
    var levels: [DefinitionID] = []
    for id in leaves where asking.plan.program[id].kind == .number {
      if atWork.contains(id) {
        rates.append((id, neutral(of: id)))
      } else if try changes(id, years) {
        levels.append(id)
      }
    }
    return (rates, levels)
  }

  /// Whether a definition stands on no other: an input, a table, a plain number.
  private func isLeaf(_ id: DefinitionID) -> Bool {
    asking.evaluator.dependencies(of: id, in: .base) == [id] && !isRecurrent(id)
  }

  private func isRecurrent(_ id: DefinitionID) -> Bool {
    operations(below: asking.plan.program[id].body).contains {
      if case .ownDefinition(let own) = $0 { own == id } else { false }
    }
  }

  private func operations(below root: CoreID) -> [CoreOperation] {
    var seen: Set<CoreID> = [root]
    var stack = [root]
    var found: [CoreOperation] = []
    while let core = stack.popLast() {
      let operation = asking.plan.program[core].operation
      found.append(operation)
      for operand in operation.operands where seen.insert(operand).inserted { stack.append(operand) }
    }
    return found
  }

  /// Whether a figure of the plan's own is another in a later year.
  private func changes(_ id: DefinitionID, _ years: (from: Int, to: Int)) throws(EvaluationFault) -> Bool {
    let cube = try asking.evaluator.value(of: id, in: asking.base)
    guard let axis = cube.shape.axis(over: .year), let from = axis.members.offset(of: years.from) else { return false }
    let inner = cube.cells.count / max(1, axis.members.count)
    return (years.from + 1...years.to).contains { year in
      guard let to = axis.members.offset(of: year) else { return false }
      return (0..<inner).contains { cube.cells[from * inner + $0] != cube.cells[to * inner + $0] }
    }
  }

  /// The leaves that recurrences and chains read in a year to get from the year before: growth rates, flows into
  /// stocks.
  private func growing(_ needed: [DefinitionID], in world: World, year: Int) -> Set<DefinitionID> {
    let reader = FormulaReader(evaluator: asking.evaluator)
    var found: Set<DefinitionID> = []
    for id in needed {
      let definition = asking.plan.program[id]
      let hasChain = operations(below: definition.body).contains { if case .chain = $0 { true } else { false } }
      guard isRecurrent(id) || hasChain else { continue }
      var cell: [DimensionID: Int] = [:]
      for axis in definition.shape.axes { cell[axis.dimension] = axis.members.positions.first }
      cell[.year] = year
      var open = reader.references(FormulaPlace(core: definition.body, cell: cell, world: world)).compactMap(
        reader.definition)
      var seen: Set<DefinitionID> = [id]
      while let next = open.popLast() {
        guard seen.insert(next).inserted, !isRecurrent(next) else { continue }
        let other = asking.plan.program[next]
        if isLeaf(next) {
          if other.unit.tag != .none || isFactor(next) || definition.isStock { found.insert(next) }
          continue
        }
        var place = cell
        for axis in other.shape.axes where place[axis.dimension] == nil {
          place[axis.dimension] = axis.members.positions.first
        }
        open += reader.references(FormulaPlace(core: other.body, cell: place, world: world)).compactMap(
          reader.definition)
      }
    }
    return found
  }

  /// Whether a figure is a plain factor near 1: `1.02`.
  private func isFactor(_ id: DefinitionID) -> Bool {
    guard asking.plan.program[id].unit.isPlain, let cells = try? asking.evaluator.value(of: id, in: asking.base).cells
    else { return false }
    let half = Decimal(coefficient: 5, exponent: -1)
    return cells.allSatisfy { !$0.isMissing && ($0 - .one).magnitude < half }
  }

  private func neutral(of id: DefinitionID) -> Decimal { isFactor(id) ? .one : .zero }

  /// The definitions whose own formulas follow the year: where a residual comes from.
  func yearlyFormulas(_ item: CheckedItem, _ world: World) -> [String] {
    asking.evaluator.dependencies(of: item.node, in: world).filter { id in
      !isLeaf(id)
        && operations(below: asking.plan.program[id].body).contains { operation in
          switch operation {
          case .calendarYear, .inForce: true
          case .cases(let cases, _): cases.count > 1
          default: false
          }
        }
    }.map { asking.plan.program[$0].label ?? asking.plan.program[$0].name }
  }
}
