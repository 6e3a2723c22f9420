import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// What looks wrong in definitions and their formulas.
extension ReviewQuestion {
  /// Units that do not go together, rates that are none, years without a case, ranges, what nothing reads.
  func formulaFindings() -> [Found] {
    let read = readDefinitions
    let own = ownDefinitions
    return own.flatMap { id, definition -> [Found] in
      let answers = answers(definition.notes)
      var findings = operationFindings(definition) + rangeFindings(definition) + caseFindings(definition)
      findings += caseUnitFindings(definition) + termFindings(definition)
      if !read.contains(id), isReadable(definition), isInPlan(definition) {
        findings.append((.unread(name: definition.label ?? definition.name), definition.span))
      }
      return findings.map { Found(finding: $0.0, span: $0.1, answers: answers) }
    } + statementFindings() + signFindings() + valueFindings() + changeFindings() + writtenFindings()
  }

  typealias Placed = (ReviewReport.Finding, SourceSpan)

  /// The operations of some formulas, each once.
  func operations(below root: CoreID) -> [CoreID] {
    var seen: Set<CoreID> = [root]
    var found: [CoreID] = []
    var stack = [root]
    while let core = stack.popLast() {
      found.append(core)
      for operand in program[core].operation.operands where seen.insert(operand).inserted { stack.append(operand) }
    }
    return found
  }

  // MARK: Operations

  private func operationFindings(_ definition: Definition) -> [Placed] {
    let own = operations(below: definition.body).filter { program[$0].span.source == definition.span.source }
    return findings(in: own, name: definition.label ?? definition.name)
  }

  private func statementFindings() -> [Found] {
    program.layers.filter { $0.standsFor == nil }.flatMap { layer in
      layer.statements.flatMap { id -> [Found] in
        let statement = program[id]
        let found =
          findings(in: operations(below: statement.value), name: layer.label) + unitFindings(statement)
          + changeUnitFindings(statement)
          + rateFindings(statement)
        return found.map {
          Found(finding: $0.0, span: $0.1, answers: answers(statement.notes) + answers(layer.notes))
        }
      }
    }
  }

  private func findings(in cores: [CoreID], name: String) -> [Placed] {
    var inner: Set<CoreID> = []
    for core in cores {
      if case .binary(let kind, let left, let right) = program[core].operation, kind == .add || kind == .subtract {
        inner.formUnion([left, right])
      }
    }
    return cores.flatMap { core -> [Placed] in
      switch program[core].operation {
      case .binary(.add, _, _), .binary(.subtract, _, _):
        inner.contains(core) ? [] : mixedUnits(core, name)
      case .binary(.multiply, let left, let right): plainRate(left, name) + plainRate(right, name)
      default: []
      }
    }
  }

  /// Numbers of one sum, written in units of different size: `500 kr + 300 tkr`.
  private func mixedUnits(_ root: CoreID, _ name: String) -> [Placed] {
    var units: [Unit] = []
    var names: [DefinitionID] = []
    var stack = [root]
    while let core = stack.popLast() {
      switch program[core].operation {
      case .binary(.add, let left, let right), .binary(.subtract, let left, let right): stack += [right, left]
      case .unary(.negate, let inner), .broadcast(let inner, _), .select(let inner, _), .inWorld(let inner, _),
        .previous(let inner):
        stack.append(inner)
      case .reference(let id), .ownDefinition(let id): names.append(id)
      default:
        if let unit = program.writtenUnit(of: core), unit.unitClass == .money || unit.unitClass == .moneyRate,
          !units.contains(where: { $0.display.text == unit.display.text })
        {
          units.append(unit)
        }
      }
    }
    guard units.count > 1, units.contains(where: { $0.scale != units[0].scale }) else {
      return mixedNames(names).map { [(.mixedUnits(name: name, units: $0), program[root].span)] } ?? []
    }
    return [(.mixedUnits(name: name, units: units.map { $0.display.text }.joined(separator: ", ")), program[root].span)]
  }

  /// `1 + x` as a factor, with an x that is no share: 14.1 for 14.1 %.
  private func plainRate(_ core: CoreID, _ name: String) -> [Placed] {
    guard case .binary(.add, let left, let right) = program[core].operation else { return [] }
    func isOne(_ core: CoreID) -> Bool {
      if case .constant(let number) = program[core].operation { number == .one } else { false }
    }
    guard isOne(left) != isOne(right) else { return [] }
    let other = isOne(left) ? right : left
    guard case .reference(let id) = program[other].operation, program[id].unit.isPlain || isRate(id),
      !asking.librarySources.contains(program[id].span.source),
      let cells = try? asking.evaluator.value(of: id, in: asking.base).cells,
      let large = cells.first(where: { !$0.isMissing && .one < $0.magnitude })
    else { return [] }
    if isRate(id) {
      let value = figures.amount(of: large, unit: program[id].unit)
      return [(.doubt(.doublingRate(name: program[id].label ?? program[id].name, value: value)), program[core].span)]
    }
    return [
      (
        .plainRate(name: program[id].label ?? program[id].name, value: figures.text(of: large, unit: .one)),
        program[core].span
      )
    ]
  }

  // MARK: Ranges

  /// A range whose ends are a hundred times apart, or that reaches many times as far below nothing as above it: two
  /// units, or a zero too many.
  private func rangeFindings(_ definition: Definition) -> [Placed] {
    guard let range = definition.range, isWide(range) || isUneven(range) else { return [] }
    return [
      (
        .wideRange(
          name: definition.label ?? definition.name, low: figures.amount(of: range.low, unit: definition.unit),
          high: figures.amount(of: range.high, unit: definition.unit)), definition.span
      )
    ]
  }

  /// Whether a range around nothing reaches many times as far to the one side: `-20 pp..3 pp`.
  private func isUneven(_ range: ClosedDecimalRange) -> Bool {
    guard range.low.isNegative, !range.low.isZero, .zero < range.high else { return false }
    let (low, high) = (range.low.magnitude, range.high)
    return high * Self.far <= low || low * Self.far <= high
  }

  /// Whether the ends of a range are so far apart.
  func isWide(_ range: ClosedDecimalRange) -> Bool { .zero < range.low && range.low * 100 <= range.high }

  // MARK: Cases

  /// Years between or after those that the cases cover.
  private func caseFindings(_ definition: Definition) -> [Placed] {
    guard case .cases(let cases, _) = program[definition.body].operation, !cases.contains(where: { $0.region.isEmpty })
    else { return [] }
    var covered: Set<Int> = []
    for own in cases {
      guard let years = own.region.first(where: { $0.dimension == .year }) else { return [] }
      covered.formUnion(years.members)
    }
    let members = program[.year].members
    guard let first = covered.min() else { return [] }
    let open = members.indices.filter { $0 > first && !covered.contains($0) }
    if open.isEmpty { return [] }
    let years = open.compactMap { members[$0].year?.year }.map { "\($0)" }.joined(separator: ", ")
    return [(.uncovered(name: definition.label ?? definition.name, years: years), definition.span)]
  }

  // MARK: Reading

  /// What formulas, statements, questions and goals read.
  private var readDefinitions: Set<DefinitionID> {
    var read: Set<DefinitionID> = []
    func add(_ root: CoreID, besides own: DefinitionID?) {
      for core in operations(below: root) {
        switch program[core].operation {
        case .reference(let id), .ownDefinition(let id):
          guard id != own else { continue }
          read.insert(id)
          if case .besideColumn(let table) = program[id].role { read.insert(table) }
        default: break
        }
      }
    }
    for (index, definition) in program.definitions.enumerated() {
      add(definition.body, besides: DefinitionID(index: index))
    }
    for statement in program.statements { add(statement.value, besides: nil) }
    for command in asking.plan.commands {
      for item in items(of: command) { add(item.node, besides: nil) }
      for id in variables(of: command) { read.insert(id) }
      for change in command.worlds.flatMap({ $0.changes }) {
        if case .statements(let statements) = change { read.formUnion(statements.map { program[$0].target }) }
      }
    }
    for indicator in asking.plan.indicators { read.insert(indicator.definition) }
    return read
  }

  /// Whether something should read a definition: figures typed in should; a result may wait for a question where the
  /// plan asks none.
  private func isReadable(_ definition: Definition) -> Bool {
    if definition.role == .indicator { return false }
    if case .constant = program[definition.body].operation { return true }
    if case .cube = program[definition.body].operation { return true }
    if definition.role == .input || definition.role == .table { return true }
    return !asking.plan.commands.isEmpty && !asking.plan.commands.allSatisfy { $0.isAboutAll }
  }

  /// Whether a definition is of the plan itself: what a file is used by other plans for, this one does not know. In the
  /// shell all files are the plan.
  private func isInPlan(_ definition: Definition) -> Bool {
    guard let main = trees.first, ownDefinitions.contains(where: { $0.definition.span.source == main.source }) else {
      return true
    }
    return definition.span.source == main.source
  }

  /// Everything a question names.
  private func items(of command: CheckedCommand) -> [CheckedItem] {
    var items = command.items + [command.condition].compactMap { $0 }
    func add(_ claim: CheckedClaim) {
      items.append(claim.condition)
      if let sides = claim.sides { items += [sides.left, sides.right] }
    }
    switch command.kind {
    case .check(let claim): add(claim)
    case .test(_, let checks): items += checks.flatMap { self.items(of: $0) }
    case .deviation(let pairs): items += pairs.flatMap { [$0.budget, $0.accounts] }
    case .analysis(let analysis):
      items += analysis.targets
      for claim in analysis.conditions { add(claim) }
      if let equation = analysis.equation { items += [equation.left, equation.right] }
    case .show, .compare, .goals, .sources, .review: break
    }
    return items
  }

  private func variables(of command: CheckedCommand) -> [DefinitionID] {
    command.analysis?.variables.map { $0.definition } ?? []
  }
}

extension CheckedCommand {
  /// Whether it names nothing of its own: what it reads says nothing of what the plan is for.
  fileprivate var isAboutAll: Bool {
    switch kind {
    case .sources, .review, .goals: true
    default: false
    }
  }
}
