import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits
import KvaomWords

/// Builds the tree of formulas behind one cell.
struct WhyTree {
  /// How deep a tree goes where nothing is said.
  static let usualDepth = 4

  /// A definition at a cell in a world, shown or not.
  struct Shown: Hashable {
    let definition: DefinitionID
    let cell: [DimensionID: Int]
    let world: World
  }

  /// Whether some parts lie deeper than shown.
  var isCut = false
  /// The plan.
  let asking: Asking
  /// Its formulas.
  let reader: FormulaReader
  /// Units as the tree has them.
  let units: WhyUnits
  /// How deep it goes.
  let depth: Int
  /// Whether what has a source is not taken apart.
  let stopsAtSources: Bool
  /// The cell of the root.
  let rootCell: [DimensionID: Int]
  /// The world of the root.
  var rootWorld = World.base
  /// What was taken apart already.
  var shown: Set<Shown> = []
  /// The checked plan.
  var program: CheckedProgram { asking.plan.program }

  /// A builder of the tree of a cell; `depth` is as asked for.
  init(_ asking: Asking, unit: Unit, cell: [DimensionID: Int], depth: Int?) {
    self.asking = asking
    reader = FormulaReader(evaluator: asking.evaluator)
    units = WhyUnits(root: unit, asking.plan.units)
    self.depth = depth ?? Self.usualDepth
    stopsAtSources = depth == nil
    rootCell = cell
  }

  /// The tree of an item at a cell.
  mutating func root(_ item: CheckedItem, _ cell: [DimensionID: Int], in world: World) -> WhyNode {
    rootWorld = world
    let place = reader.resolved(FormulaPlace(core: item.node, cell: cell, world: world)).place
    if let definition = reader.definition(place) { return node(of: definition, place, depth: depth, isRoot: true) }
    var node = piece(place, unit: units.shown(item.unit), depth: depth)
    node.label = "\(asking.sources.quotation(of: item.span))"
    node.kind = asking.figureKind(item.kind)
    return node
  }
}

extension WhyTree {
  /// The line of a definition at a cell.
  mutating func node(
    of id: DefinitionID, _ place: FormulaPlace, depth: Int, isRoot: Bool = false
  ) -> WhyNode {
    let definition = program[id]
    var node = WhyNode(
      label: definition.label ?? definition.name, value: reader.value(place), kind: asking.figureKind(definition.kind),
      unit: units.shown(definition.unit))
    node.name = definition.name
    let shape = (try? asking.evaluator.value(of: id, in: place.world).shape) ?? definition.shape
    let cell = place.cell.filter { shape.has($0.key) }
    node.cell = name(of: cell, isRoot: isRoot)
    let key = Shown(definition: id, cell: cell, world: place.world)
    let isKnown = !shown.insert(key).inserted
    let reading = isOwnReading(place)
    if !reading, place.world == rootWorld {
      node.places = cell.sorted { $0.key.index > $1.key.index }.map { program[$0.key].members[$0.value].name }
    }
    let world = reading ? asking.evaluator.world(before: id, in: place.world) : place.world
    let own = FormulaPlace(core: definition.body, cell: place.cell, world: world)
    let touching = reading ? [] : statements(on: id, at: place)
    if touching.isEmpty {
      fill(&node, definition, id, own, depth: depth, isKnown: isKnown)
    } else {
      fillLayers(&node, definition, id, own, touching, depth: depth, isKnown: isKnown)
    }
    return node
  }

  /// Whether a place reads a definition as it is without the statements on it.
  func isOwnReading(_ place: FormulaPlace) -> Bool {
    guard case .ownDefinition(let id) = program[place.core].operation else { return false }
    return !program[id].isStock
  }

  /// The cell of a node where it is not the root's: ` B2019`. One member that differs brings the others with it, or two
  /// cells of a figure could have one name; the year only where it differs.
  func name(of cell: [DimensionID: Int], isRoot: Bool) -> String? {
    let hasOther = cell.contains { $0.key != .year && rootCell[$0.key] != $0.value }
    let own = cell.filter { isRoot || rootCell[$0.key] != $0.value || (hasOther && $0.key != .year) }
      .sorted { $0.key.index > $1.key.index }
    let names = own.map { program[$0.key].members[$0.value].label }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// A definition's formula, or what it stands on.
  mutating func fill(
    _ node: inout WhyNode, _ definition: Definition, _ id: DefinitionID, _ own: FormulaPlace, depth: Int, isKnown: Bool
  ) {
    let provenance = Provenance(definition, program, at: own.cell)
    let (place, chosen) = reader.resolved(own)
    if let chosen { node.remarks.append(.caseOf(members(of: chosen.region))) }
    if node.value.isMissing { node.remarks.append(.missing(reason(of: node.value))) }
    if case .conditional = program[own.core].operation { node.remarks.append(.formula(formulaText(own.core))) }
    let isLeaf = isLeaf(place)
    if isLeaf || (stopsAtSources && !provenance.sources.isEmpty) {
      node.remarks += remarks(of: definition, provenance, cell: own.cell)
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
      for term in terms {
        node.children.append(self.term(term.place, term.isSubtracted, unit: node.unit, depth: depth - 1))
      }
    } else {
      node.children = children(reader.references(place), of: id, depth: depth - 1)
    }
  }

  /// A definition that statements change at its cell: the value below them, and what each does.
  mutating func fillLayers(
    _ node: inout WhyNode, _ definition: Definition, _ id: DefinitionID, _ own: FormulaPlace,
    _ touching: [TouchingStatement], depth: Int, isKnown: Bool
  ) {
    var below = WhyNode(
      label: node.label, value: touching[0].below, kind: node.kind, unit: node.unit, remarks: [.beforeLayers])
    below.name = definition.name
    fill(&below, definition, id, own, depth: depth - 1, isKnown: isKnown)
    node.children = [below]
    var formula: Arithmetic? = .number(touching[0].below, node.unit)
    for statement in touching {
      let change = statement.value - statement.below
      let checked = program[statement.id]
      node.children.append(
        WhyNode(
          label: "\(asking.sources.quotation(of: checked.span))", isDifference: true, value: change,
          unit: differenceUnit(node.unit),
          remarks: [.statement(statement.layer.map { program[$0].label }, share: statement.share)]
            + statementRemarks(checked), children: grounds(of: checked, own, depth: depth - 1)))
      formula = formula.map { next($0, change, differenceUnit(node.unit)) }
    }
    if node.kind == .number { node.arithmetic = formula }
  }

  /// A formula with a change added.
  func next(_ formula: Arithmetic, _ change: Decimal, _ unit: Unit) -> Arithmetic {
    change.isNegative
      ? .binary(.subtract, formula, .number(-change, unit)) : .binary(.add, formula, .number(change, unit))
  }

  /// The definitions a statement's own value reads, where it can be read without the value below.
  mutating func grounds(of statement: CheckedStatement, _ own: FormulaPlace, depth: Int) -> [WhyNode] {
    guard depth > 0, case .blend(_, let new, _, _) = program[statement.value].operation else { return [] }
    var value = new
    if case .binary(_, let left, let right) = program[new].operation, case .below = program[left].operation {
      value = right
    }
    guard reader.standsAlone(value) else { return [] }
    return children(reader.references(own.at(value)), of: nil, depth: depth - 1)
  }

  /// The unit of a change.
  func differenceUnit(_ unit: Unit) -> Unit {
    unit.unitClass == .percent ? Unit.points : unit
  }

  /// The sources of a statement, and where it stands.
  func statementRemarks(_ statement: CheckedStatement) -> [WhyNode.Remark] {
    let sources = statement.notes.filter { $0.name == "source" }.flatMap({ $0.texts }).map {
      WhyNode.Remark.source($0, isVerified: true)
    }
    return sources + [.place(asking.place(of: statement.span))]
  }

  /// What a figure of the planner's own stands on.
  func remarks(
    of definition: Definition, _ provenance: Provenance, cell: [DimensionID: Int] = [:]
  ) -> [WhyNode.Remark] {
    var remarks: [WhyNode.Remark] = provenance.sources.map { .source($0.text, isVerified: $0.isVerified) }
    let isInput = definition.role == .input
    if provenance.mark == .assumed || (isInput && provenance.sources.isEmpty) {
      remarks.append(
        .assumption(reason: provenance.reason, low: definition.range?.low, high: definition.range?.high))
    } else if provenance.mark == .absent {
      remarks.append(.noSource)
    }
    // A figure of a file ends at its cell there.
    let members = cell.map { program[$0.key].members[$0.value].name }
    let inFile = asking.fileTables.first { $0.name == definition.span }?.place(of: members)
    return remarks + [.place(inFile.map { $0[asking.locale] } ?? asking.place(of: definition.span))]
  }

  /// Why a value is missing.
  func reason(of value: Decimal) -> String { asking.words(for: asking.evaluator.origin(of: value)) }

  /// The members of a case: `B2017–B2020`; nil for the general one.
  func members(of region: [AxisSelection]) -> String? {
    if region.isEmpty { return nil }
    return region.map { selection in
      let labels = selection.members.map { program[selection.dimension].members[$0].label }
      let isRun =
        selection.members.count > 2 && zip(selection.members, selection.members.dropFirst()).allSatisfy { $1 == $0 + 1 }
      return isRun ? "\(labels[0])–\(labels[labels.count - 1])" : labels.joined(separator: ", ")
    }.joined(separator: ", ")
  }
}
