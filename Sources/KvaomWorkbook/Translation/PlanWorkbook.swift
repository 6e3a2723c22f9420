import KvaomChecker
public import KvaomCompiler
import KvaomDecimal
public import KvaomSession
import KvaomWords

/// A plan as a workbook that recalculates.
public struct PlanWorkbook {
  /// The workbook.
  public internal(set) var workbook: Workbook
  /// What stands in it without a formula, by its label.
  public private(set) var withoutFormula: [String] = []
  let asking: Asking
  let plan: OpenedPlan
  let layout: PlanLayout
  let translation: PlanTranslation
  let state: ScenarioBoard.State

  /// The workbook of a plan in the world its options ask for; nil where that is no scenario of the plan with measures
  /// left out or added.
  public init?(_ asking: Asking, title: String) throws(EvaluationFault) {
    guard let state = ScenarioBoard.State(asking.plan) else { return nil }
    self.asking = asking
    self.state = state
    plan = try OpenedPlan(asking, state: state)
    layout = try PlanLayout(plan, asking.locale)
    translation = try PlanTranslation(plan, layout)
    workbook = Workbook(title: title)
    var sheets: [WorkbookSheet] = [assumptionSheet()]
    for name in [layout.sheets.figures, layout.sheets.calculation, layout.sheets.base] where layout.entries[name] != nil
    {
      sheets.append(valueSheet(name))
    }
    if let sheet = scenarioSheet() { sheets.append(sheet) }
    if let sheet = checkSheet() { sheets.append(sheet) }
    sheets.append(sourceSheet())
    fill(&sheets)
    link(&sheets)
    workbook.sheets = sheets
    workbook.names = layout.names.map { WorkbookName($0.0, target: $0.1) }
    let unchanged = CellReference(
      sheet: layout.sheets.assumptions, row: layout.unchangedRow, column: SheetBlock.valueColumn, keepsRow: true,
      keepsColumn: true)
    if !translation.stills.isEmpty {
      workbook.names.append(WorkbookName(PlanLayout.unchangedName, target: .cell(unchanged)))
    }
    withoutFormula = stillLabels
  }

  /// The labels of what may not leave and is not in it.
  public var leftOut: [String] { layout.leftOut }

  /// The labels of what has no formula.
  var stillLabels: [String] {
    let numbers = Set(translation.stills.map { $0.node })
    let entries = layout.entries.keys.sorted().flatMap { layout.entries[$0] ?? [] }
    return entries.filter { numbers.contains($0.key.node) && $0.key.item == root(of: $0.key.node) && $0.key.step == 0 }
      .map { $0.label }
  }

  func root(of node: Int) -> Int { plan.nodes.first { $0.number == node }?.root ?? 0 }

  var program: CheckedProgram { plan.board.program }

  /// Puts the formulas and figures into the rows that are there.
  private func fill(_ sheets: inout [WorkbookSheet]) {
    let held = Set(translation.stills.map { $0.node })
    for index in sheets.indices {
      let name = sheets[index].name
      for sum in layout.sums where sum.block.sheet == name { add(sum, to: &sheets[index]) }
      for entry in layout.entries[name] ?? [] {
        guard let block = layout.blocks[entry.key] else { continue }
        let isPart = entry.key.item != root(of: entry.key.node) || entry.key.step > 0
        if isPart, held.contains(entry.key.node) { continue }
        label(entry, block, in: &sheets[index])
      }
      var looks: [Int: PlanLayout.Entry] = [:]
      for entry in layout.entries[name] ?? [] {
        guard let block = layout.blocks[entry.key] else { continue }
        for row in block.row..<(block.row + block.rowCount) { looks[row] = entry }
      }
      for cell in translation.cells where cell.sheet == name {
        let entry = looks[cell.row]
        let style = WorkbookStyle.with {
          $0.format = entry?.look.format ?? ""
          $0.fill = cell.isStill ? .still : entry?.isInput == true ? .input : .none
          $0.isFaint = entry?.isHelper == true
        }
        sheets[index].set(cell.row, cell.column, cell.content, style)
      }
    }
  }

  /// A printed sum as the sum of its rows.
  private func add(_ sum: PlanLayout.SumRow, to sheet: inout WorkbookSheet) {
    let bold = WorkbookStyle.with {
      $0.isBold = true
      $0.hasRule = true
    }
    let numbers = WorkbookStyle.with {
      $0.isBold = true
      $0.hasRule = true
      $0.format = sum.format
    }
    sheet.set(sum.row, 0, .empty, bold)
    sheet.set(sum.row, 1, .text(sum.label), bold)
    let years = sum.block.shape.axis(over: .year)?.members.positions
    for column in years?.map({ SheetBlock.firstYear + $0 }) ?? [SheetBlock.valueColumn] {
      func cell(_ offset: Int) -> CellReference { CellReference(row: sum.block.row + offset, column: column) }
      let offsets = sum.rows.map { $0.offset }
      let isRun = !sum.rows.contains { $0.isNegative } && offsets == Array(offsets[0]..<(offsets[0] + offsets.count))
      var tree: FormulaTree
      if isRun, offsets.count > 1 {
        tree = .call("SUM", [.area(AreaReference(cell(offsets[0]), cell(offsets[offsets.count - 1])))])
      } else {
        tree = sum.rows[0].isNegative ? .prefix(.minus, .cell(cell(offsets[0]))) : .cell(cell(offsets[0]))
        for row in sum.rows.dropFirst() {
          tree = .binary(row.isNegative ? .subtract : .add, tree, .cell(cell(row.offset)))
        }
      }
      let surroundings = SheetBoard(board: translation.board, sheet: sheet.name)
      let value = FormulaCalculator(surroundings: surroundings, place: (sum.row, column)).value(of: tree)
      sheet.set(sum.row, column, .formula(tree, CachedValue(value)), numbers)
    }
  }

  /// The labels and the unit of a block's rows.
  private func label(_ entry: PlanLayout.Entry, _ block: SheetBlock, in sheet: inout WorkbookSheet) {
    let spots = block.rowShape.spots
    for (offset, spot) in spots.enumerated() {
      let row = block.row + offset
      if entry.isHelper { sheet.rows[row, default: WorkbookRow()].isFolded = true }
      let faint = WorkbookStyle.with { $0.isFaint = true }
      let plain =
        entry.isHelper
        ? WorkbookStyle.with {
          $0.isFaint = true
          $0.indent = 1
        } : WorkbookStyle()
      if offset == 0 { sheet.set(row, 0, .text(entry.label), plain) }
      let members = block.rowShape.axes.compactMap { axis in
        spot[axis.dimension].map { program[axis.dimension].members[$0].label }
      }
      if !members.isEmpty {
        sheet.set(row, 1, .text(members.joined(separator: " · ")), entry.isHelper ? faint : .init())
      }
      if offset == 0, !entry.look.unit.isEmpty {
        sheet.set(row, 2, .text(entry.look.unit), faint)
        // A unit put together of words is seen whole.
        if sheet.widths.count > 2 { sheet.widths[2] = max(sheet.widths[2], min(34, Double(entry.look.unit.count + 1))) }
      }
    }
  }

  /// A sheet with its title and the years across.
  func framed(_ name: String, remark: WorkbookCell.Content) -> WorkbookSheet {
    var sheet = WorkbookSheet(name: name)
    sheet.set(0, 0, .text("\(workbook.title) – \(name)"), .with { $0.isTitle = true })
    sheet.set(1, 0, remark, .with { $0.isFaint = true })
    let head = WorkbookStyle.with {
      $0.isBold = true
      $0.fill = .head
    }
    let right = WorkbookStyle.with {
      $0.isBold = true
      $0.fill = .head
      $0.isRight = true
    }
    sheet.set(2, 0, .empty, head)
    sheet.set(2, 1, .empty, head)
    sheet.set(2, 2, .text(WorkbookWords.unit[asking.locale]), head)
    sheet.set(2, 3, .text(WorkbookWords.value[asking.locale]), right)
    for (index, year) in program[.year].members.enumerated() {
      sheet.set(2, SheetBlock.firstYear + index, .text(year.label), right)
    }
    sheet.frozen = (3, 2)
    sheet.widths = [38, 24, 18, 14] + [Double](repeating: 13, count: program[.year].members.count)
    return sheet
  }

  /// A sheet of values.
  private func valueSheet(_ name: String) -> WorkbookSheet {
    framed(name, remark: name == layout.sheets.base ? .empty : chosenRemark)
  }

  /// Which scenario is chosen, as a cell that follows the choice.
  var chosenRemark: WorkbookCell.Content {
    guard let choices = layout.choices else { return .empty }
    let cell = CellReference(
      sheet: layout.sheets.assumptions, row: choices.scenario, column: SheetBlock.valueColumn, keepsRow: true,
      keepsColumn: true)
    let words = WorkbookWords.ofChosen[asking.locale] + " "
    let label = scenarioLabels[(state.scenario ?? -1) + 1]
    return .formula(.binary(.join, .text(words), .cell(cell)), .text(words + label))
  }

  /// The base and the scenarios as they are chosen, each with a label of its own.
  var scenarioLabels: [String] {
    var labels = [WorkbookWords.base[asking.locale]]
    for scenario in plan.board.scenarios {
      let label = program[scenario].label
      let isTaken = labels.contains { $0.lowercased() == label.lowercased() }
      labels.append(isTaken ? "\(label) (\(program[scenario].name))" : label)
    }
    return labels
  }
}

extension ScenarioBoard.State {
  /// The state that a plan's options ask for; nil where it is no scenario with measures on or off.
  init?(_ plan: CheckResult) {
    let layers = plan.program.layers.indices.map { LayerID(index: $0) }.filter { plan.program[$0].standsFor == nil }
    let scenarios = layers.filter { plan.program[$0].kind == .scenario }
    let measures = layers.filter { plan.program[$0].kind == .measure }
    scenario = nil
    choices = measures.map { _ in nil }
    guard let world = plan.scenario else { return }
    if !world.additions.isEmpty { return nil }
    for change in world.changes {
      switch change {
      case .base: scenario = nil
      case .layer(let layer, let without):
        if let number = scenarios.firstIndex(of: layer), scenario == nil {
          scenario = number
        } else if let number = measures.firstIndex(of: layer), scenario == nil, world.changes.count == 1 {
          choices[number] = true
        } else {
          return nil
        }
        for measure in without {
          guard let number = measures.firstIndex(of: measure) else { return nil }
          choices[number] = false
        }
      case .include(let layer):
        guard let number = measures.firstIndex(of: layer) else { return nil }
        choices[number] = true
      default: return nil
      }
    }
  }
}
