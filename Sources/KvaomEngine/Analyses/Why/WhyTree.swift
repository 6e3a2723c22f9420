import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSource
import KvaomUnits

/// Builds the tree of formulas behind one cell.
struct WhyTree {
  /// How deep a tree goes where nothing is said.
  static let usualDepth = 4

  private struct Shown: Hashable {
    let definition: DefinitionID
    let cell: [DimensionID: Int]
    let world: World
  }

  /// Whether some parts lie deeper than shown.
  private(set) var isCut = false
  private let session: Session
  private let reader: FormulaReader
  private let units: WhyUnits
  private let depth: Int
  private let stopsAtSources: Bool
  private let rootCell: [DimensionID: Int]
  private var shown: Set<Shown> = []
  private var program: CheckedProgram { session.plan.program }

  /// A builder of the tree of a cell; `depth` is as asked for.
  init(_ session: Session, unit: FigureUnit, cell: [DimensionID: Int], depth: Int?) {
    self.session = session
    reader = FormulaReader(evaluator: session.evaluator)
    units = WhyUnits(root: unit)
    self.depth = depth ?? Self.usualDepth
    stopsAtSources = depth == nil
    rootCell = cell
  }

  /// The tree of an item at a cell.
  mutating func root(_ item: CheckedItem, _ cell: [DimensionID: Int], in world: World) -> WhyNode {
    let place = reader.resolved(FormulaPlace(core: item.node, cell: cell, world: world)).place
    if let definition = reader.definition(place) { return node(of: definition, place, depth: depth, isRoot: true) }
    var node = piece(place, unit: units.shown(item.unit), depth: depth)
    node.label = session.sources.text(of: item.span)
    node.kind = session.figureKind(item.kind)
    return node
  }
}

// MARK: - Definitions

extension WhyTree {
  private mutating func node(
    of id: DefinitionID, _ place: FormulaPlace, depth: Int, isRoot: Bool = false
  ) -> WhyNode {
    let definition = program[id]
    var node = WhyNode(
      label: definition.label ?? definition.name, value: reader.value(place), kind: session.figureKind(definition.kind),
      unit: units.shown(definition.unit))
    let shape = (try? session.evaluator.value(of: id, in: place.world).shape) ?? definition.shape
    let cell = place.cell.filter { shape.has($0.key) }
    node.cell = name(of: cell, isRoot: isRoot)
    let key = Shown(definition: id, cell: cell, world: place.world)
    let isKnown = !shown.insert(key).inserted
    let own = FormulaPlace(core: definition.body, cell: place.cell, world: place.world)
    let reading = isOwnReading(place)
    let touching = reading ? [] : statements(on: id, at: place)
    if touching.isEmpty {
      fill(&node, definition, id, own, depth: depth, isKnown: isKnown)
    } else {
      fillLayers(&node, definition, id, own, touching, depth: depth, isKnown: isKnown)
    }
    return node
  }

  /// Whether a place reads a definition as it is without the statements on it.
  private func isOwnReading(_ place: FormulaPlace) -> Bool {
    guard case .ownDefinition(let id) = program[place.core].operation else { return false }
    return !program[id].isStock
  }

  /// The cell of a node where it is not the root's: ` B2019`.
  private func name(of cell: [DimensionID: Int], isRoot: Bool) -> String? {
    let own = cell.filter { isRoot || rootCell[$0.key] != $0.value }.sorted { $0.key.index > $1.key.index }
    let names = own.map { program[$0.key].members[$0.value].label }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// A definition's formula, or what it stands on.
  private mutating func fill(
    _ node: inout WhyNode, _ definition: Definition, _ id: DefinitionID, _ own: FormulaPlace, depth: Int, isKnown: Bool
  ) {
    let provenance = Provenance(definition, program)
    let (place, chosen) = reader.resolved(own)
    if let chosen { node.remarks.append(.caseOf(members(of: chosen.region))) }
    if node.value.isMissing { node.remarks.append(.missing(reason(of: node.value))) }
    if case .conditional = program[own.core].operation { node.remarks.append(.formula(formulaText(own.core))) }
    let isLeaf = isLeaf(place)
    if isLeaf || (stopsAtSources && !provenance.sources.isEmpty) {
      node.remarks += remarks(of: definition, provenance)
      return
    }
    let fold = fold(id, own)
    let terms = fold == nil ? reader.terms(place) : []
    if let fold {
      node.arithmetic = fold.arithmetic(units.shown(definition.unit))
    } else if terms.count > 1 {
      node.arithmetic = sum(terms, unit: node.unit)
      node.remarks.insert(.formula(formulaText(place.core)), at: 0)
    } else {
      node.arithmetic = arithmetic(place, unit: node.unit)
    }
    guard !isKnown else {
      node.remarks.append(.above)
      return
    }
    guard depth > 0 else {
      isCut = true
      node.remarks.append(.deeper)
      return
    }
    if let fold {
      node.children = children(of: fold, id, depth: depth - 1)
    } else if terms.count > 1 {
      for term in terms { node.children.append(self.term(term.place, term.isSubtracted, unit: node.unit, depth: depth - 1)) }
    } else {
      node.children = children(reader.references(place), of: id, depth: depth - 1)
    }
  }

  /// A definition that statements change at its cell: the value below them, and what each does.
  private mutating func fillLayers(
    _ node: inout WhyNode, _ definition: Definition, _ id: DefinitionID, _ own: FormulaPlace,
    _ touching: [TouchingStatement], depth: Int, isKnown: Bool
  ) {
    var below = WhyNode(
      label: node.label, value: touching[0].below, kind: node.kind, unit: node.unit, remarks: [.beforeLayers])
    fill(&below, definition, id, own, depth: depth - 1, isKnown: isKnown)
    node.children = [below]
    var formula: Arithmetic? = .number(touching[0].below, node.unit)
    for statement in touching {
      let change = statement.value - statement.below
      let checked = program[statement.id]
      node.children.append(
        WhyNode(
          label: session.sources.text(of: checked.span), isDifference: true, value: change, unit: differenceUnit(node.unit),
          remarks: [.statement(statement.layer.map { program[$0].label }, share: statement.share)]
            + statementRemarks(checked), children: grounds(of: checked, own, depth: depth - 1)))
      formula = formula.map { next($0, change, differenceUnit(node.unit)) }
    }
    if node.kind == .number { node.arithmetic = formula }
  }

  private func next(_ formula: Arithmetic, _ change: Decimal, _ unit: FigureUnit) -> Arithmetic {
    change.isNegative
      ? .binary(.subtract, formula, .number(-change, unit)) : .binary(.add, formula, .number(change, unit))
  }

  /// The definitions a statement's own value reads, where it can be read without the value below.
  private mutating func grounds(of statement: CheckedStatement, _ own: FormulaPlace, depth: Int) -> [WhyNode] {
    guard depth > 0, case .blend(_, let new, _, _) = program[statement.value].operation else { return [] }
    var value = new
    if case .binary(_, let left, let right) = program[new].operation, case .below = program[left].operation { value = right }
    guard reader.standsAlone(value) else { return [] }
    return children(reader.references(own.at(value)), of: nil, depth: depth - 1)
  }

  private func differenceUnit(_ unit: FigureUnit) -> FigureUnit {
    unit.unitClass == .percent ? Unit.points.figureUnit : unit
  }

  private func statementRemarks(_ statement: CheckedStatement) -> [WhyNode.Remark] {
    let sources = statement.notes.filter { $0.name == "source" }.flatMap(\.texts).map {
      WhyNode.Remark.source($0, isVerified: true)
    }
    return sources + [.place(session.sources.place(of: statement.span))]
  }

  private func remarks(of definition: Definition, _ provenance: Provenance) -> [WhyNode.Remark] {
    var remarks: [WhyNode.Remark] = provenance.sources.map { .source($0.text, isVerified: $0.isVerified) }
    let isInput = definition.role == .input
    if provenance.mark == .assumed || (isInput && provenance.sources.isEmpty) {
      remarks.append(
        .assumption(reason: provenance.reason, low: definition.range?.low, high: definition.range?.high))
    } else if provenance.mark == .absent {
      remarks.append(.noSource)
    }
    return remarks + [.place(session.sources.place(of: definition.span))]
  }

  private func reason(of value: Decimal) -> String { session.words(for: session.evaluator.origin(of: value)) }

  /// The members of a case: `B2017–B2020`; nil for the general one.
  private func members(of region: [AxisSelection]) -> String? {
    if region.isEmpty { return nil }
    return region.map { selection in
      let labels = selection.members.map { program[selection.dimension].members[$0].label }
      let isRun = selection.members.count > 2 && zip(selection.members, selection.members.dropFirst()).allSatisfy { $1 == $0 + 1 }
      return isRun ? "\(labels[0])–\(labels[labels.count - 1])" : labels.joined(separator: ", ")
    }.joined(separator: ", ")
  }
}

// MARK: - Statements

extension WhyTree {
  /// A statement in force at a cell.
  struct TouchingStatement {
    /// The statement and its layer.
    let id: StatementID, layer: LayerID?
    /// The value below it and with it.
    let below: Decimal, value: Decimal
    /// The share of the year, where it is not the whole.
    let share: Decimal?
  }

  /// The statements that change a definition at a cell, from the bottom up.
  private func statements(on id: DefinitionID, at place: FormulaPlace) -> [TouchingStatement] {
    let parts = session.evaluator.parts(on: id, in: place.world)
    var found: [TouchingStatement] = []
    for (level, part) in parts.enumerated() {
      guard let weight = weight(of: program[part.statement].value, at: place.cell), !weight.isZero,
        let below = cell(of: id, level, place), let value = cell(of: id, level + 1, place)
      else { continue }
      found.append(
        TouchingStatement(
          id: part.statement, layer: part.layer, below: below, value: value, share: weight == .one ? nil : weight))
    }
    return found
  }

  private func cell(of id: DefinitionID, _ level: Int, _ place: FormulaPlace) -> Decimal? {
    try? session.evaluator.value(of: id, withFirst: level, in: place.world).cell(at: place.cell)
  }

  /// The weight of a statement at a cell; nil where it does not touch it.
  private func weight(of value: CoreID, at cell: [DimensionID: Int]) -> Decimal? {
    guard case .blend(let below, _, let region, let weights) = program[value].operation else { return nil }
    if FormulaReader.covers(cell, region) {
      guard let weights else { return .one }
      return cell[.year].flatMap { weights.indices.contains($0) ? weights[$0] : nil }
    }
    return weight(of: below, at: cell)
  }
}

// MARK: - Parts

extension WhyTree {
  private func isLeaf(_ place: FormulaPlace) -> Bool {
    switch program[place.core].operation {
    case .constant, .cube: true
    default: false
    }
  }

  /// One term of a sum.
  private mutating func term(
    _ place: FormulaPlace, _ isSubtracted: Bool, unit: FigureUnit, depth: Int
  ) -> WhyNode {
    let place = reader.resolved(place).place
    var node =
      if let definition = reader.definition(place) {
        self.node(of: definition, place, depth: depth)
      } else { piece(place, unit: unit, depth: depth) }
    node.isSubtracted = isSubtracted
    return node
  }

  /// A part of a formula that is no definition.
  private mutating func piece(_ place: FormulaPlace, unit: FigureUnit, depth: Int) -> WhyNode {
    let terms = reader.terms(place)
    let formula = terms.count > 1 ? sum(terms, unit: unit) : arithmetic(place, unit: unit)
    var node = WhyNode(label: formulaText(place.core), value: reader.value(place), unit: unit, arithmetic: formula)
    if node.value.isMissing { node.remarks.append(.missing(reason(of: node.value))) }
    guard depth > 0 else {
      isCut = true
      return node
    }
    if terms.count > 1 {
      for term in terms { node.children.append(self.term(term.place, term.isSubtracted, unit: unit, depth: depth - 1)) }
    } else {
      node.children = children(reader.references(place), of: nil, depth: depth - 1)
    }
    return node
  }

  private mutating func children(_ places: [FormulaPlace], of id: DefinitionID?, depth: Int) -> [WhyNode] {
    var nodes: [WhyNode] = []
    for place in places {
      guard let definition = reader.definition(place) else { continue }
      var node = self.node(of: definition, place, depth: definition == id ? 0 : depth)
      if definition == id {
        // The same a year before: its value is enough.
        node.arithmetic = nil
        node.children = []
        node.remarks = [.yearBefore]
      }
      nodes.append(node)
    }
    return nodes
  }

  /// The text of a part on one line, cut where it is long.
  private func formulaText(_ core: CoreID) -> String {
    let text = session.sources.text(of: program[core].span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.count > 48 ? text.prefix(47) + "…" : text
  }

  private func sum(_ terms: [(place: FormulaPlace, isSubtracted: Bool)], unit: FigureUnit) -> Arithmetic {
    var formula: Arithmetic?
    for (place, isSubtracted) in terms {
      let part = Arithmetic.number(reader.value(place), unit)
      formula =
        if let known = formula { .binary(isSubtracted ? .subtract : .add, known, part) } else {
          isSubtracted ? .negated(part) : part
        }
    }
    return formula ?? .number(.zero, unit)
  }

  /// A formula with its numbers; `unit` is that of the whole, where it is known.
  private func arithmetic(_ place: FormulaPlace, unit: FigureUnit?) -> Arithmetic {
    let place = reader.resolved(place).place
    if let definition = reader.definition(place) {
      return .number(reader.value(place), units.shown(program[definition].unit))
    }
    switch program[place.core].operation {
    case .constant(let value): return .number(value, unit ?? units.written(session.sources.text(of: program[place.core].span)))
    case .unary(.negate, let inner): return .negated(arithmetic(place.at(inner), unit: unit))
    case .binary(let operation, let left, let right):
      return binary(operation, place, left, right, unit) ?? .number(reader.value(place), unit ?? WhyUnits.plain)
    case .round(let inner, _, _): return .call("round", [arithmetic(place.at(inner), unit: unit)])
    case .aggregate(let aggregate, let inner, let over, nil, nil, false):
      return aggregated(aggregate, inner, over, place, unit) ?? .number(reader.value(place), unit ?? WhyUnits.plain)
    default: return .number(reader.value(place), unit ?? WhyUnits.plain)
    }
  }

  private func binary(
    _ operation: CoreBinary, _ place: FormulaPlace, _ left: CoreID, _ right: CoreID, _ unit: FigureUnit?
  ) -> Arithmetic? {
    let isSum = operation == .add || operation == .subtract
    let one = arithmetic(place.at(left), unit: isSum ? unit : nil)
    let other = arithmetic(place.at(right), unit: isSum ? unit : nil)
    switch operation {
    case .add, .subtract:
      // 1 + 2,7 % is 1,027 to a planner.
      if unit == nil, case .number(let first, let own) = one, first == .one, own.unitClass == .plain,
        case .number(_, let rate) = other, rate.unitClass == .percent
      {
        return .number(reader.value(place), WhyUnits.plain)
      }
      return .binary(operation == .add ? .add : .subtract, one, other)
    case .multiply: return .binary(.multiply, one, other)
    case .divide: return .binary(.divide, one, other)
    case .power: return .binary(.power, one, other)
    case .minimum: return .call("min", [one, other])
    case .maximum: return .call("max", [one, other])
    default: return nil
    }
  }

  private func aggregated(
    _ aggregate: CoreAggregate, _ inner: CoreID, _ over: [DimensionID], _ place: FormulaPlace, _ unit: FigureUnit?
  ) -> Arithmetic? {
    guard let cells = reader.members(of: inner, over, place), let first = cells.first else { return nil }
    let parts = cells.map { arithmetic($0, unit: unit) }
    switch aggregate {
    case .sum, .mean:
      let sum = parts.dropFirst().reduce(arithmetic(first, unit: unit)) { .binary(.add, $0, $1) }
      return aggregate == .sum ? sum : .binary(.divide, sum, .number(Decimal(cells.count), WhyUnits.plain))
    case .minimum: return .call("min", parts)
    case .maximum: return .call("max", parts)
    default: return nil
    }
  }
}

// MARK: - Recurrences

extension WhyTree {
  /// A recurrence of factors unfolded: the value it starts from, and the factor of each year after.
  private struct Fold {
    let start: FormulaPlace
    let startValue: Decimal
    let factors: [Decimal]
    /// The parts of the last year's factor.
    let parts: [FormulaPlace]

    /// `714,72 × 1,027³`
    func arithmetic(_ unit: FigureUnit) -> Arithmetic {
      var formula = Arithmetic.number(startValue, unit)
      var index = 0
      while index < factors.count {
        let run = factors[index...].prefix { $0 == factors[index] }.count
        let factor = Arithmetic.number(factors[index], WhyUnits.plain)
        formula = .binary(.multiply, formula, run > 1 ? .repeated(factor, count: run) : factor)
        index += max(1, run)
      }
      return formula
    }
  }

  /// The fold of a definition that is the year before times something; nil where it is not.
  private func fold(_ id: DefinitionID, _ own: FormulaPlace) -> Fold? {
    var place = own
    var factors: [Decimal] = []
    var parts: [FormulaPlace] = []
    var start: FormulaPlace?
    while let year = place.cell[.year], let step = step(id, place, year) {
      factors.append(step.factor)
      if parts.isEmpty { parts = step.parts }
      start = step.before
      place.cell[.year] = year - 1
    }
    guard let start else { return nil }
    return Fold(start: start, startValue: reader.value(start), factors: factors.reversed(), parts: parts)
  }

  private func step(
    _ id: DefinitionID, _ place: FormulaPlace, _ year: Int
  ) -> (before: FormulaPlace, factor: Decimal, parts: [FormulaPlace])? {
    let factors = reader.factors(place)
    guard factors.count > 1 else { return nil }
    let own = factors.indices.filter { reader.definition(factors[$0]) == id && factors[$0].cell[.year] == year - 1 }
    guard own.count == 1 else { return nil }
    let others = factors.indices.filter { $0 != own[0] }.map { factors[$0] }
    let factor = others.reduce(Decimal.one) { $0 * reader.value($1) }
    return (factors[own[0]], factor, others.flatMap { reader.references($0) })
  }

  private mutating func children(of fold: Fold, _ id: DefinitionID, depth: Int) -> [WhyNode] {
    let definition = program[id]
    let own = FormulaPlace(core: definition.body, cell: fold.start.cell, world: fold.start.world)
    var first = WhyNode(
      label: definition.label ?? definition.name, cell: name(of: fold.start.cell.filter { $0.key == .year }, isRoot: false),
      value: fold.startValue, kind: session.figureKind(definition.kind), unit: units.shown(definition.unit))
    fill(&first, definition, id, own, depth: depth, isKnown: false)
    return [first] + children(fold.parts, of: id, depth: depth)
  }
}
