import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomSession
import KvaomWords

/// Fills the blocks of a workbook: figures as they are, formulas in all other cells, and in the cells of what has no
/// formula a value that goes when anything it may rest on is changed.
final class PlanTranslation {
  /// A value without a formula.
  struct Still {
    /// The node.
    let node: Int
    /// What stands in the way.
    let reason: String
  }

  private let plan: OpenedPlan
  private let layout: PlanLayout
  private let translator: CellTranslator
  private let nodes: [Int: OpenedNode]
  /// What the cells are worth, filled with what is known.
  let board = CellBoard()
  /// The formulas and values of cells, by sheet.
  private(set) var cells: [(sheet: String, row: Int, column: Int, content: WorkbookCell.Content, isStill: Bool)] = []
  /// The values without formulas.
  private(set) var stills: [Still] = []

  /// Fills what `layout` has places for.
  init(_ plan: OpenedPlan, _ layout: PlanLayout) throws(EvaluationFault) {
    self.plan = plan
    self.layout = layout
    nodes = Dictionary(uniqueKeysWithValues: plan.nodes.map { ($0.number, $0) })
    let evaluator = plan.evaluator
    translator = CellTranslator(plan.board.program, nodes: nodes, blocks: layout.blocks, board: board) {
      (core: CoreID) throws(Untranslatable) -> Cube in
      do throws(EvaluationFault) {
        return try evaluator.attempt(core)
      } catch {
        throw Untranslatable(reason: "no value")
      }
    }
    for (name, tree) in layout.names { board.name(name, tree) }
    for node in plan.nodes { try fillBoard(node) }
    for node in plan.nodes { try fill(node) }
  }

  /// The program, gates and all.
  private var program: CheckedProgram { plan.board.program }

  /// A cell of a plan as a workbook holds it.
  private func shown(_ cell: Decimal, _ block: SheetBlock) -> CachedValue {
    if cell.isMissing { return .error(.notAvailable) }
    switch block.kind {
    case .text: return Int(exactly: cell).map { .text(program.texts[$0]) } ?? .error(.value)
    case .date: return .number(cell + Decimal(WorkbookDate.offset))
    default: return .number(cell / block.scale)
    }
  }

  /// Makes the exact values of a node known, for those who look at it while formulas are made.
  private func fillBoard(_ node: OpenedNode) throws(EvaluationFault) {
    guard let block = layout.blocks[BlockKey(node: node.number, item: node.root)] else { return }
    let cube = try plan.cells(of: node.number)
    for (spot, cell) in zip(cube.shape.spots, cube.cells) {
      guard let place = block.place(spot) else { continue }
      board.set(shown(cell, block).value, block.sheet, place.row, place.column)
    }
  }

  /// The formulas of a node, after those of its parts that stand in cells of their own.
  private func fill(_ node: OpenedNode) throws(EvaluationFault) {
    if let definition = node.definition, plan.isGate(definition) { return }
    let key = BlockKey(node: node.number, item: node.root)
    guard let block = layout.blocks[key] else { return }
    let cube = try plan.cells(of: node.number)
    if node.items.allSatisfy({ $0.node == nil }) { return write(cube, block) }
    if node.definition.map({ plan.unsaid.contains($0) }) ?? plan.unsaidClaims.contains(node.number) {
      return hold(cube, node, block, reason: "adds a measure")
    }
    do throws(Untranslatable) {
      let helpers = try layout.helpers(of: node).map { (helper) throws(Untranslatable) in
        try formulas(of: helper, node, exact: nil)
      }
      let made = try formulas(of: key, node, exact: cube)
      cells += (helpers + [made]).joined()
    } catch {
      hold(cube, node, block, reason: error.reason)
    }
  }

  private typealias MadeCell = (sheet: String, row: Int, column: Int, content: WorkbookCell.Content, isStill: Bool)

  /// The formulas of a block; with `exact` values each must compute to its own.
  private func formulas(of key: BlockKey, _ node: OpenedNode, exact: Cube?) throws(Untranslatable) -> [MadeCell] {
    guard let block = layout.blocks[key] else { throw Untranslatable(reason: "no block") }
    var trees: [(place: (row: Int, column: Int), tree: FormulaTree)] = []
    for spot in block.shape.spots {
      guard let place = block.place(spot) else { throw Untranslatable(reason: "no place") }
      trees.append((place, try translator.formula(key, node, at: spot)))
    }
    guard let exact else { return settled(trees, block) }
    let sheet = SheetBoard(board: board, sheet: block.sheet)
    var made: [MadeCell] = []
    for (index, entry) in trees.enumerated() {
      let (place, tree) = entry
      let value = FormulaCalculator(surroundings: sheet, place: (place.row, place.column)).value(of: tree)
      let cached = shown(exact.cells[index], block)
      guard agree(value, cached.value, tree, sheet, place) else { throw Untranslatable(reason: "another value") }
      made.append((block.sheet, place.row, place.column, .formula(tree, cached), false))
    }
    return made
  }

  /// The cells of a part that has no exact values: computed over and over until nothing changes, since a cell may look
  /// at one further on, as an index does that runs back from its base.
  private func settled(
    _ trees: [(place: (row: Int, column: Int), tree: FormulaTree)], _ block: SheetBlock
  ) -> [MadeCell] {
    let sheet = SheetBoard(board: board, sheet: block.sheet)
    var values: [FormulaValue] = trees.map { _ in .blank }
    for _ in 0...trees.count {
      var changed = false
      for (index, entry) in trees.enumerated() {
        let (place, tree) = entry
        let value = FormulaCalculator(surroundings: sheet, place: (place.row, place.column)).value(of: tree)
        if value != values[index] { changed = true }
        values[index] = value
        board.set(value, block.sheet, place.row, place.column)
      }
      if !changed { break }
    }
    return zip(trees, values).map { entry, value in
      (block.sheet, entry.place.row, entry.place.column, .formula(entry.tree, CachedValue(value)), false)
    }
  }

  /// Whether a formula in doubles computes to what the plan has exactly, to 1e-9 of it or of the largest cell it reads.
  private func agree(
    _ value: FormulaValue, _ exact: FormulaValue, _ tree: FormulaTree, _ sheet: SheetBoard,
    _ place: (row: Int, column: Int)
  ) -> Bool {
    guard case .number(let a) = value, case .number(let b) = exact else { return value == exact }
    if (a - b).magnitude <= 1e-9 * max(a.magnitude, b.magnitude) { return true }
    var largest = 0.0
    for cell in tree.cells {
      if case .number(let number) = sheet.value(of: cell) { largest = max(largest, number.magnitude) }
    }
    return (a - b).magnitude <= 1e-9 * largest
  }

  /// Figures nothing is computed for.
  private func write(_ cube: Cube, _ block: SheetBlock) {
    for (spot, cell) in zip(cube.shape.spots, cube.cells) {
      guard let place = block.place(spot) else { continue }
      let content: WorkbookCell.Content =
        switch shown(cell, block) {
        case .number(let number): .number(number)
        case .text(let text): .text(text)
        case let cached: .formula(.notAvailable, cached)
        }
      cells.append((block.sheet, place.row, place.column, content, false))
    }
  }

  /// The values of a node without formulas: right as long as nothing is changed.
  private func hold(_ cube: Cube, _ node: OpenedNode, _ block: SheetBlock, reason: String) {
    stills.append(Still(node: node.number, reason: reason))
    for (spot, cell) in zip(cube.shape.spots, cube.cells) {
      guard let place = block.place(spot) else { continue }
      let cached = shown(cell, block)
      let value: FormulaTree =
        switch cached {
        case .number(let number): .number(FormulaNumber.rounded(number))
        case .text(let text): .text(text)
        default: .notAvailable
        }
      let tree = FormulaTree.call("IF", [.name(PlanLayout.unchangedName), value, .notAvailable])
      cells.append((block.sheet, place.row, place.column, .formula(tree, cached), true))
    }
  }
}

/// The cells of a workbook as a formula on one of its sheets sees them.
struct SheetBoard: FormulaSurroundings {
  /// All cells.
  let board: CellBoard
  /// The sheet of the formula.
  let sheet: String

  func value(of cell: CellReference) -> FormulaValue {
    var cell = cell
    cell.sheet = cell.sheet ?? sheet
    return board.value(of: cell)
  }

  func formula(named name: String) -> FormulaTree? { board.formula(named: name) }

  func extent(of sheet: String?) -> (row: Int, column: Int) { board.extent(of: sheet) }
}

extension FormulaTree {
  /// The single cells a formula names, and the corners and insides of its areas.
  var cells: [CellReference] {
    switch self {
    case .cell(let cell): return [cell]
    case .area(let area):
      var cells: [CellReference] = []
      for row in area.first.row...min(area.last.row, area.first.row + 2000) {
        for column in area.first.column...min(area.last.column, area.first.column + 200) {
          cells.append(CellReference(sheet: area.first.sheet, row: row, column: column))
        }
      }
      return cells
    case .prefix(_, let operand), .percent(let operand): return operand.cells
    case .binary(_, let left, let right): return left.cells + right.cells
    case .call(_, let arguments): return arguments.flatMap { $0?.cells ?? [] }
    case .number, .text, .truth, .error, .name, .unread: return []
    }
  }
}
