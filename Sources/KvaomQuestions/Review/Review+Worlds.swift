import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// What looks wrong in measures, scenarios, goals and the worlds they make.
extension ReviewQuestion {
  /// Counts below zero, targets out of range, scenarios that change nothing, measures nobody includes.
  func worldFindings() throws(EvaluationFault) -> [Found] {
    try countFindings() + targetFindings() + scenarioFindings() + measureFindings()
  }

  /// Persons, children, positions, hours and prices below zero, in the base or in a scenario; other figures that a
  /// scenario turns below zero. Figures typed in only: a difference of two counts may be below zero.
  private func countFindings() throws(EvaluationFault) -> [Found] {
    var worlds: [(label: String?, world: World)] = [(nil, asking.base)]
    for scenario in asking.scenarios { worlds.append((program[scenario].label, try asking.world(of: scenario))) }
    var found: [Found] = []
    for (id, definition) in ownDefinitions where definition.kind == .number {
      let isCount = isCount(definition) && isTypedIn(definition)
      guard isCount || isWhollyTypedIn(definition) else { continue }
      let base = try? asking.evaluator.value(of: id, in: asking.base)
      var seen: Set<[DimensionID: Int]> = []
      for (label, world) in worlds {
        guard let cube = try? asking.evaluator.value(of: id, in: world) else { continue }
        for (index, value) in cube.cells.enumerated() where !value.isMissing && value.isNegative && !value.isZero {
          // A member below zero is said once, in the first world and year it is.
          let members = cube.members(ofCell: index)
          if !isCount, label == nil || !(base.flatMap { $0.isAboveZero(at: members) } ?? false) { continue }
          guard seen.insert(members.filter { $0.key != .year }).inserted else { continue }
          found.append(
            Found(
              finding: .belowZero(
                cell: name(definition, members), value: figures.amount(of: value, unit: definition.unit), world: label),
              span: definition.span, answers: answers(definition.notes)))
        }
      }
    }
    return found
  }

  private func isCount(_ definition: Definition) -> Bool {
    [.position, .count, .time, .moneyRate].contains(definition.unit.unitClass)
  }

  /// Whether nothing of a definition is computed.
  private func isWhollyTypedIn(_ definition: Definition) -> Bool {
    if case .cube = program[definition.body].operation { return true }
    if case .cases(let cases, _) = program[definition.body].operation { return cases.allSatisfy { isTyped($0.value) } }
    return isTyped(definition.body)
  }

  private func isTypedIn(_ definition: Definition) -> Bool {
    if definition.role == .input || definition.role == .table { return true }
    var values = [definition.body]
    if case .cases(let cases, _) = program[definition.body].operation { values = cases.map { $0.value } }
    return values.contains { value in
      switch program[value].operation {
      case .constant, .cube: true
      case .broadcast(let inner, _), .unary(.negate, let inner):
        if case .constant = program[inner].operation { true } else { false }
      default: false
      }
    }
  }

  private func targetFindings() -> [Found] {
    asking.plan.indicators.flatMap { outsideTargets($0) + targetsBehind($0) }
  }

  /// Targets that are worse than what the goal's path starts from: a digit too few, or two goals mixed up.
  private func targetsBehind(_ indicator: CheckedIndicator) -> [Found] {
    guard let result = indicator.result, indicator.direction == .higher || indicator.direction == .lower else {
      return []
    }
    let definition = program[indicator.definition]
    return indicator.targets.filter { isBehind($0, result, indicator.direction) }.map { target in
      func text(_ point: CheckedIndicator.Point) -> String {
        "\(point.year): \(figures.amount(of: point.value, unit: definition.unit))"
      }
      return Found(
        finding: .targetBehind(
          name: definition.label ?? definition.name, target: text(target), result: text(result)),
        span: definition.span, answers: answers(definition.notes))
    }
  }

  /// Whether a target is worse than a result, where one way is better.
  func isBehind(
    _ target: CheckedIndicator.Point, _ result: CheckedIndicator.Point, _ direction: Direction
  ) -> Bool {
    switch direction {
    case .higher: target.value < result.value
    case .lower: result.value < target.value
    default: false
    }
  }

  private func outsideTargets(_ indicator: CheckedIndicator) -> [Found] {
    guard let range = indicator.range else { return [] }
    let definition = program[indicator.definition]
    return indicator.targets.filter { $0.value < range.low || range.high < $0.value }.map { target in
      let ends = [range.low, range.high].map { figures.text(of: $0, unit: definition.unit) }
      return Found(
        finding: .targetOutside(
          name: definition.label ?? definition.name,
          target: "\(target.year): \(figures.amount(of: target.value, unit: definition.unit))",
          range: ends.joined(separator: "–")),
        span: definition.span, answers: answers(definition.notes))
    }
  }

  /// Scenarios in which nothing is another than in what they extend, or than in a scenario before them.
  private func scenarioFindings() throws(EvaluationFault) -> [Found] {
    var found: [Found] = []
    var before: [(label: String, world: World)] = []
    let ids = ownOfNoWorld
    for id in asking.scenarios {
      let layer = program[id]
      var parent: LayerID?
      if case .layer(let first)? = layer.contents.first, program[first].kind == .scenario { parent = first }
      let below = try parent.map { (known) throws(EvaluationFault) in try asking.world(of: known) } ?? asking.base
      let own = try asking.world(of: id)
      let twin =
        isSame(below, own, ids)
        ? parent.map { program[$0].label } ?? ""
        : before.suffix(Self.mostScenarios).first { isSame($0.world, own, ids) }?.label
      if let twin {
        found.append(
          Found(
            finding: .sameScenario(name: layer.label, parent: twin), span: layer.span, answers: answers(layer.notes)))
      }
      before.append((layer.label, own))
    }
    return found
  }

  /// Each scenario is held against no more than so many before it.
  private static let mostScenarios = 20

  /// The plan's definitions that read no other world: what compares scenarios says little of the one it is read in.
  private var ownOfNoWorld: [DefinitionID] {
    var reads: [DefinitionID: [DefinitionID]] = [:]
    var named: Set<DefinitionID> = []
    for (id, definition) in ownDefinitions {
      for core in operations(below: definition.body) {
        switch program[core].operation {
        case .inWorld: named.insert(id)
        case .reference(let other), .ownDefinition(let other): reads[id, default: []].append(other)
        default: break
        }
      }
    }
    var isOpen = true
    while isOpen {
      isOpen = false
      for (id, others) in reads where !named.contains(id) && others.contains(where: { named.contains($0) }) {
        named.insert(id)
        isOpen = true
      }
    }
    return ownDefinitions.map { $0.id }.filter { !named.contains($0) }
  }

  /// Whether some figures of the plan are the same in two worlds.
  private func isSame(_ one: World, _ other: World, _ ids: [DefinitionID]) -> Bool {
    ids.allSatisfy { id in
      guard let first = try? asking.evaluator.value(of: id, in: one),
        let second = try? asking.evaluator.value(of: id, in: other)
      else { return false }
      return first.shape == second.shape
        && zip(first.cells, second.cells).allSatisfy { $0.isMissing ? $1.isMissing : $0 == $1 }
    }
  }

  private func measureFindings() -> [Found] {
    var used: Set<LayerID> = []
    for layer in program.layers where layer.kind == .scenario { used.formUnion(layer.parts) }
    for node in program.nodes {
      guard case .inWorld(_, let changes) = node.operation else { continue }
      for case .layer(let layer, _) in changes { used.formUnion(program[layer].parts) }
    }
    for command in asking.plan.commands {
      for change in command.worlds.flatMap({ $0.changes }) {
        if case .layer(let layer, _) = change { used.formUnion(program[layer].parts) }
      }
    }
    let known = Set(used.map { program[$0].standsFor ?? $0 })
    let measures = asking.writtenLayers(.measure)
    let left = measures.filter { !known.contains($0) }
    // An optimisation chooses among all measures: only the one that all others left behind may be forgotten.
    let isOptimised = asking.plan.commands.contains { $0.analysis?.verb == .optimise }
    if isOptimised, left.count != 1 || measures.count < 3 { return [] }
    return left.map { id in
      Found(
        finding: .forgotten(name: program[id].label), span: program[id].span, answers: answers(program[id].notes))
    }
  }
}

extension Cube {
  /// Whether the cell of some members is above zero; the axes that the cube lacks do not matter.
  fileprivate func isAboveZero(at members: [DimensionID: Int]) -> Bool {
    cells.indices.contains { index in
      !cells[index].isMissing && .zero < cells[index]
        && self.members(ofCell: index).allSatisfy { members[$0.key] == $0.value }
    }
  }
}
