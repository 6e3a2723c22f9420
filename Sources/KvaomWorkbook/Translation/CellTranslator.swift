import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomUnits

/// Makes the formulas of cells from the parts of opened nodes. A part is read cell by cell: what in a plan is one
/// operation over a cube is in a workbook one formula for each cell, the same for all of them but for where it looks.
final class CellTranslator {
  /// The plan with its gates.
  let program: CheckedProgram
  /// The nodes, by their numbers.
  let nodes: [Int: OpenedNode]
  /// Where values stand.
  let blocks: [BlockKey: SheetBlock]
  /// What the cells filled so far are worth.
  let board: CellBoard
  /// The values of parts that need no other node, for operations no workbook has.
  let evaluate: (CoreID) throws(Untranslatable) -> Cube
  private var places: [BlockKey: Int] = [:]

  /// A translator for blocks whose places are known.
  init(
    _ program: CheckedProgram, nodes: [Int: OpenedNode], blocks: [BlockKey: SheetBlock], board: CellBoard,
    evaluate: @escaping (CoreID) throws(Untranslatable) -> Cube
  ) {
    self.program = program
    self.nodes = nodes
    self.blocks = blocks
    self.board = board
    self.evaluate = evaluate
  }

  /// Where a formula stands, and what its cells are: the parts of it that are texts are written as such.
  struct Site {
    /// The node whose formula it is.
    let node: OpenedNode
    /// The sheet of the cell.
    let sheet: String
    /// Whether the cells are texts.
    var isText = false
    /// Whether the year is picked by name, and stays when the formula is copied.
    var keepsYear = false
  }

  /// The formula of a cell of a block, in the unit the block shows.
  func formula(_ key: BlockKey, _ node: OpenedNode, at spot: Spot) throws(Untranslatable) -> FormulaTree {
    guard let block = blocks[key] else { throw Untranslatable(reason: "no block") }
    var site = Site(node: node, sheet: block.sheet)
    site.isText = block.kind == .text
    let term =
      key.step == 0
      ? try operation(key.item, at: spot, site) : try self.step(key, at: spot, site)
    var tree = term.number.scaled(by: (Decimal.one / block.scale).reduced)
    if block.kind == .date { tree = .binary(.add, tree, .number(Decimal(WorkbookDate.offset))) }
    // The limits of Excel: 8192 signs, 255 arguments, 64 levels.
    if tree.text.utf8.count > 8000 || tree.depth > 60 { throw Untranslatable(reason: "too long") }
    if tree.parts.contains(where: { if case .call(_, let arguments) = $0 { arguments.count > 250 } else { false } }) {
      throw Untranslatable(reason: "too many arguments")
    }
    return tree
  }

  /// A part of a formula: a reference where it stands in cells of its own.
  func term(_ index: Int, at spot: Spot, _ site: Site) throws(Untranslatable) -> Term {
    let item = site.node.items[index]
    guard item.shape.hasCell(at: spot) else { return .missing }
    let own = block(of: index, site.node)
    if own == nil, item.node != nil { throw Untranslatable(reason: "confidential") }
    if let block = own {
      return Term(tree: reference(block, spot, from: site.sheet, keepsYear: site.keepsYear))
    }
    return try operation(index, at: spot, site)
  }

  /// The cells a part stands in, its own or those of the node it is.
  func block(of index: Int, _ node: OpenedNode) -> SheetBlock? {
    guard let other = node.items[index].node else { return blocks[BlockKey(node: node.number, item: index)] }
    return nodes[other].flatMap { blocks[BlockKey(node: other, item: $0.root)] }
  }

  /// A cell of a block, as an amount the plan computes with.
  func reference(_ block: SheetBlock, _ spot: Spot, from sheet: String, keepsYear: Bool = false) -> FormulaTree {
    guard let place = block.place(spot) else { return .notAvailable }
    if let name = block.name, block.shape.axes.isEmpty { return amount(.name(name), block) }
    let cell = CellReference(
      sheet: block.sheet == sheet ? nil : block.sheet, row: place.row, column: place.column,
      keepsRow: block.rowCount == 1, keepsColumn: keepsYear || !block.shape.has(.year))
    return amount(.cell(cell), block)
  }

  private func amount(_ tree: FormulaTree, _ block: SheetBlock) -> FormulaTree {
    if block.kind == .date { return .binary(.subtract, tree, .number(Decimal(WorkbookDate.offset))) }
    return block.scale == .one ? tree : .binary(.multiply, tree, .number(block.scale))
  }

  /// What a part computes, in a cell.
  private func operation(_ index: Int, at spot: Spot, _ site: Site) throws(Untranslatable) -> Term {
    let item = site.node.items[index]
    guard let operation = item.operation else { return try term(index, at: spot, site) }
    let operands = item.operands
    switch operation {
    case .constant(let value): return constant(value, site)
    case .cube(let shape, let cells):
      guard let cell = Cube(shape: shape, cells: program.cubes[cells]).cell(at: spot) else { return .missing }
      return constant(cell, site)
    case .unary(let unary, _): return try self.unary(unary, operands[0], at: spot, site)
    case .binary(let binary, _, _): return try self.binary(binary, operands[0], operands[1], at: spot, site)
    case .conditional: return try conditional(operands, at: spot, site)
    case .round(_, _, let halfEven): return try round(operands[0], to: operands[1], halfEven, at: spot, site)
    case .select(_, let selections):
      var inner = spot
      var site = site
      for selection in selections where selection.dropsAxis {
        inner[selection.dimension] = selection.members.first
        if selection.dimension == .year { site.keepsYear = true }
      }
      return try term(operands[0], at: inner, site)
    case .lookup(_, let dimension, _): return try lookup(operands[0], dimension, operands[1], at: spot, site)
    case .coordinate(let dimension): return Term(tree: .number(Decimal(spot[dimension] ?? 0)))
    case .calendarYear:
      return Term(tree: .number(Decimal(spot[.year].flatMap { program[.year].members[$0].year?.year } ?? 0)))
    case .previous:
      guard let year = spot[.year], let before = program[.year].yearBefore(year) else { return .missing }
      var inner = spot
      inner[.year] = before
      return try term(operands[0], at: inner, site)
    case .cumulative: return try cumulative(index, at: spot, site)
    case .chain(_, let base): return try chain(index, base: base, at: spot, site)
    case .aggregate(let aggregate, _, let over, let weight, let share, let skip):
      return try self.aggregate(
        aggregate, operands, over, isWeighted: weight != nil, hasShare: share != nil, skip, at: spot, site)
    case .grouped(let aggregate, _, let over, _, let into, let skip):
      return try grouped(aggregate, operands, over, into, skip, at: spot, site)
    case .rank(_, let over, let ascending): return try rank(operands[0], over, ascending, at: spot, site)
    case .cases(let cases, _):
      let general = cases.firstIndex { $0.region.isEmpty }
      let special = cases.firstIndex { !$0.region.isEmpty && isInside($0.region, spot) }
      guard let found = special ?? general else { return .missing }
      return try term(operands[found], at: spot, site)
    case .blend(_, _, let region, let weights): return try blend(operands, region, weights, at: spot, site)
    case .require: return try require(operands, at: spot, site)
    case .broadcast: return try term(operands[0], at: spot, site)
    case .inForce(let from, let until):
      if !operands.allSatisfy({ isFixed(site.node, $0) }) {
        return try inForce(
          from.map { _ in operands[0] }, until.map { _ in operands[operands.count - 1] }, at: spot, site)
      }
      guard let cell = try evaluate(item.core).cell(at: spot) else { return .missing }
      return constant(cell, site)
    case .allocate(_, _, let over, _): return try allocation(index, over, step: 0, at: spot, site)
    case .reference, .ownDefinition, .below, .outer, .inWorld: throw Untranslatable(reason: "a name")
    }
  }

  /// A step on the way to a part that takes several.
  private func step(_ key: BlockKey, at spot: Spot, _ site: Site) throws(Untranslatable) -> Term {
    guard case .allocate(_, _, let over, _) = site.node.items[key.item].operation else {
      throw Untranslatable(reason: "a step")
    }
    return try allocation(key.item, over, step: key.step, at: spot, site)
  }

  private func constant(_ value: Decimal, _ site: Site) -> Term {
    if value.isMissing { return .missing }
    if site.isText, let index = Int(exactly: value), program.texts.indices.contains(index) {
      return Term(tree: .text(program.texts[index]))
    }
    return Term(tree: .number(value.reduced))
  }

  /// Whether a part needs no other node.
  func isFixed(_ node: OpenedNode, _ index: Int) -> Bool {
    node.items[index].node == nil && node.items[index].operands.allSatisfy { isFixed(node, $0) }
  }

  /// Whether a cell is among those picked.
  func isInside(_ region: [AxisSelection], _ spot: Spot) -> Bool {
    region.allSatisfy { selection in spot[selection.dimension].map { selection.members.contains($0) } ?? true }
  }

  /// Whether a part is a text.
  func isText(_ node: OpenedNode, _ index: Int) -> Bool {
    let item = node.items[index]
    if let other = item.node { return nodes[other]?.definition.map { program[$0].kind == .text } ?? false }
    switch item.operation {
    case .select, .previous, .broadcast, .cases: return item.operands.contains { isText(node, $0) }
    case .lookup: return isText(node, item.operands[0])
    case .conditional: return item.operands.dropFirst().contains { isText(node, $0) }
    case .blend, .binary(.otherwise, _, _): return item.operands.contains { isText(node, $0) }
    default: return false
    }
  }

  /// How many decimals of a part are sure in plain doubles: 13 digits of its largest value, or of the largest term it
  /// is the difference of. What doubles lose lies behind them.
  func decimals(of index: Int, _ site: Site) throws(Untranslatable) -> Int {
    max(0, min(14, try sureDecimals(of: index, site.node)))
  }

  /// The same without bounds.
  private func sureDecimals(of index: Int, _ node: OpenedNode) throws(Untranslatable) -> Int {
    let key = BlockKey(node: node.number, item: index)
    if let known = places[key] { return known }
    let own = try ownDecimals(of: index, node)
    // A recurrence that comes back here counts by its own value.
    places[key] = own
    let item = node.items[index]
    var sure = own
    if let other = item.node.flatMap({ nodes[$0] }) {
      sure = min(own, try sureDecimals(of: other.root, other))
    } else {
      switch item.operation {
      case .binary(.add, _, _), .binary(.subtract, _, _), .unary(.negate, _), .unary(.absolute, _), .select, .previous,
        .broadcast, .cumulative, .aggregate(.sum, _, _, _, _, _):
        for operand in item.operands { sure = min(sure, try sureDecimals(of: operand, node)) }
      case .binary(.multiply, _, _), .binary(.divide, _, _):
        // What is lost of a factor is lost of the product.
        var lost = 0
        for operand in item.operands {
          lost = max(lost, try ownDecimals(of: operand, node) - sureDecimals(of: operand, node))
        }
        sure = own - lost
      case .cases, .conditional, .blend, .binary(.otherwise, _, _), .binary(.minimum, _, _), .binary(.maximum, _, _):
        for operand in item.operands { sure = min(sure, max(own - 8, try sureDecimals(of: operand, node))) }
      default: break
      }
    }
    places[key] = sure
    return sure
  }

  /// The decimals of 13 digits of the largest value a part has.
  private func ownDecimals(of index: Int, _ node: OpenedNode) throws(Untranslatable) -> Int {
    let largest = try magnitude(of: index, Site(node: node, sheet: "\u{1}"))
    return largest.isZero ? 14 : 12 - largest.adjustedExponent
  }

  /// The largest value that a part has anywhere, without its sign.
  func magnitude(of index: Int, _ site: Site) throws(Untranslatable) -> Decimal {
    var largest = 0.0
    for spot in site.node.items[index].shape.spots {
      let tree = try term(index, at: spot, Site(node: site.node, sheet: "\u{1}")).number
      let value = FormulaCalculator(surroundings: board, place: (0, 0)).value(of: tree)
      if case .number(let number) = value { largest = max(largest, number.magnitude) }
    }
    return Decimal(largest)
  }

  /// Whether a part is a number as somebody wrote it, which no rounding can improve.
  private func isWritten(_ node: OpenedNode, _ index: Int) -> Bool {
    let item = node.items[index]
    if let other = item.node.flatMap({ nodes[$0] }) {
      return other.level == 0 && other.items.allSatisfy { $0.node == nil } && other.definition != nil
        && block(of: index, node)?.scale == .one
    }
    switch item.operation {
    case .constant, .cube, .coordinate, .calendarYear: return true
    case .select, .broadcast, .previous, .cases: return item.operands.allSatisfy { isWritten(node, $0) }
    default: return false
    }
  }

  /// A part with the last digits of doubles taken off.
  func settled(_ index: Int, at spot: Spot, _ site: Site) throws(Untranslatable) -> FormulaTree {
    let tree = try term(index, at: spot, site).number
    if isWritten(site.node, index) { return tree }
    if case .number = tree { return tree }
    return .call("ROUND", [tree, .number(Decimal(try decimals(of: index, site)))])
  }

  /// Two parts compared, in one way of the six.
  func comparison(
    _ sign: FormulaOperator, _ left: Int, _ right: Int, at spot: Spot, _ site: Site
  ) throws(Untranslatable) -> Term {
    let node = site.node
    if isText(node, left) || isText(node, right) {
      var site = site
      site.isText = true
      let same = FormulaTree.call("EXACT", [try term(left, at: spot, site).tree, try term(right, at: spot, site).tree])
      return Term(tree: sign == .equal ? same : .call("NOT", [same]), isTruth: true)
    }
    let (a, b) = (try term(left, at: spot, site).number, try term(right, at: spot, site).number)
    if isWritten(node, left), isWritten(node, right) { return Term(tree: .binary(sign, a, b), isTruth: true) }
    let places = min(try decimals(of: left, site), try decimals(of: right, site))
    let difference = FormulaTree.call("ROUND", [.binary(.subtract, a, b), .number(Decimal(places))])
    return Term(tree: .binary(sign, difference, .number(.zero)), isTruth: true)
  }
}
