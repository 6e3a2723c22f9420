import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomUnits
import KvaomWords

/// Where everything stands in the workbook of a plan: a block of cells for each value, its helpers folded away below
/// it, and the cells in which the scenario and the measures are chosen.
struct PlanLayout {
  /// The name of the cell that is TRUE as long as nothing was changed since the export.
  static let unchangedName = "kvaom_unchanged"
  /// The rows above the first block of a sheet: title, remark, head.
  static let firstRow = 3

  /// A block with what stands beside it.
  struct Entry {
    /// The block.
    let key: BlockKey
    /// What its first row is called.
    let label: String
    /// What it is a value of.
    let definition: DefinitionID?
    /// Whether it only helps, and is folded away.
    let isHelper: Bool
    /// Whether its cells may be changed.
    let isInput: Bool
    /// How its numbers look.
    let look: NumberLook
  }

  /// A printed sum below its table.
  struct SumRow {
    /// The table's cells.
    let block: SheetBlock
    /// The row of the sum.
    let row: Int
    /// What it is called.
    let label: String
    /// The rows it adds, from the table's first, and whether they are taken off.
    let rows: [(offset: Int, isNegative: Bool)]
    /// How its numbers look.
    let format: String
  }

  /// Where the choices stand on the sheet of assumptions.
  struct Choices {
    /// The row in which the scenario is chosen.
    var scenario = 0
    /// The first of the rows that list the scenarios, the base first.
    var list = 0
    /// The row of the chosen one's number; 0 is the base.
    var number = 0
    /// The first row of the measures.
    var measures = 0
    /// The first row of the gates.
    var gates = 0
  }

  /// Where values stand.
  private(set) var blocks: [BlockKey: SheetBlock] = [:]
  /// The blocks by sheet, from above.
  private(set) var entries: [String: [Entry]] = [:]
  /// The printed sums below their tables.
  private(set) var sums: [SumRow] = []
  /// The labels of what may not leave.
  private(set) var leftOut: [String] = []
  /// Names of cells.
  private(set) var names: [(String, FormulaTree)] = []
  /// Where the choices stand; nil where the plan has no layers.
  private(set) var choices: Choices?
  /// The row of the cell that knows whether anything was changed.
  private(set) var unchangedRow = 0
  /// The sheets' names.
  let sheets: SheetNames
  private var helperKeys: [Int: [BlockKey]] = [:]
  private var nextRow: [String: Int] = [:]
  private let plan: OpenedPlan
  private let locale: Locale
  private var usedNames = NameMaker()

  /// The names of the sheets in a language.
  struct SheetNames {
    /// One for each kind of content.
    let assumptions, figures, calculation, base, scenario, checks, sources: String

    /// The names in a language.
    init(_ locale: Locale) {
      assumptions = WorkbookWords.assumptions[locale]
      figures = WorkbookWords.figures[locale]
      calculation = WorkbookWords.calculation[locale]
      base = WorkbookWords.base[locale]
      scenario = WorkbookWords.scenario[locale]
      checks = WorkbookWords.checks[locale]
      sources = WorkbookWords.sources[locale]
    }
  }

  /// The layout of a plan.
  init(_ plan: OpenedPlan, _ locale: Locale) throws(EvaluationFault) {
    self.plan = plan
    self.locale = locale
    sheets = SheetNames(locale)
    placeChoices()
    var byDefinition: [DefinitionID: [OpenedNode]] = [:]
    let claimed = Set(plan.claims.map { $0.node })
    for node in plan.nodes {
      if let definition = node.definition { byDefinition[definition, default: []].append(node) }
    }
    for value in plan.values { try place(value, byDefinition[value.definition] ?? []) }
    nextRow[sheets.checks] = Self.firstRow + plan.claims.count + plan.board.measures.count * 4 + 2
    for node in plan.nodes where node.definition == nil {
      try place(
        node, on: sheets.checks,
        label: claimed.contains(node.number) ? claimTitle(node.number) : WorkbookWords.part[locale], isHelper: true)
    }
  }

  private func claimTitle(_ node: Int) -> String { plan.claims.first { $0.node == node }?.title ?? "" }

  private var program: CheckedProgram { plan.board.program }

  /// The helpers of a node, in the order they are computed.
  func helpers(of node: OpenedNode) -> [BlockKey] { helperKeys[node.number] ?? [] }

  private mutating func placeChoices() {
    var row = Self.firstRow
    if !plan.board.places.isEmpty {
      var choices = Choices()
      choices.scenario = row
      choices.list = row + 1
      choices.number = choices.list + plan.board.scenarios.count + 1
      choices.measures = choices.number + 2
      choices.gates = choices.measures + plan.board.measures.count
      row = choices.gates + plan.board.places.count
      self.choices = choices
      for (index, place) in plan.board.places.enumerated() {
        guard let node = plan.nodes.first(where: { $0.definition == place.gate }) else { continue }
        blocks[BlockKey(node: node.number, item: node.root)] = SheetBlock(
          sheet: sheets.assumptions, row: choices.gates + index, shape: .scalar, scale: .one, kind: .truth)
      }
    }
    unchangedRow = row
    nextRow[sheets.assumptions] = row + 2
  }

  /// A definition: its value in the chosen world, that in the base, and what leads there.
  private mutating func place(_ value: OpenedPlan.Value, _ nodes: [OpenedNode]) throws(EvaluationFault) {
    let definition = program[value.definition]
    if plan.isConfidential(value.definition) {
      leftOut.append(definition.label ?? definition.name)
      return
    }
    let isData = definition.role == .input || definition.role == .table || definition.isBesideColumn
    let home =
      definition.role == .input ? sheets.assumptions : isData ? sheets.figures : sheets.calculation
    let label = definition.isBesideColumn ? definition.label ?? "" : definition.label ?? definition.name
    var rest = nodes.filter { $0.number != value.base && $0.number != value.chosen }
    let base = nodes.first { $0.number == value.base }
    let chosen = nodes.first { $0.number == value.chosen }
    if value.base == value.chosen {
      if let base { try place(base, on: home, label: label, isNamed: true) }
    } else if isData {
      if let base { try place(base, on: home, label: label) }
      if let chosen {
        try place(chosen, on: home, label: "\(label), \(WorkbookWords.afterScenario[locale])", isNamed: true)
      }
    } else {
      if let chosen { try place(chosen, on: home, label: label, isNamed: true) }
      if let base { try place(base, on: sheets.base, label: label) }
    }
    rest.sort { $0.level < $1.level }
    for node in rest { try place(node, on: home, label: "\(label), \(words(for: node))", isHelper: true) }
  }

  /// What a step on the way to a value is called.
  private func words(for node: OpenedNode) -> String {
    guard node.level > 0 else { return WorkbookWords.before[locale] }
    guard let layer = node.layer else { return WorkbookWords.changed[locale] }
    return WorkbookWords.after(program[layer].label)[locale]
  }

  /// A node with the parts of its formula that stand in cells of their own.
  private mutating func place(
    _ node: OpenedNode, on sheet: String, label: String, isNamed: Bool = false, isHelper: Bool = false
  ) throws(EvaluationFault) {
    let definition = node.definition.map { program[$0] }
    let key = BlockKey(node: node.number, item: node.root)
    if blocks[key] != nil { return }
    let cells = try plan.cells(of: node.number).cells
    let look = NumberLook(definition?.kind ?? .truth, definition?.unit ?? .one, cells, program, locale)
    let isConstant = node.items.allSatisfy { $0.node == nil }
    let isInput = definition?.role == .input && isConstant && !isHelper
    var block = SheetBlock(
      sheet: sheet, row: nextRow[sheet] ?? Self.firstRow, shape: node.shape, scale: look.scale,
      kind: definition?.kind ?? .truth)
    if isNamed, let definition, !definition.isBesideColumn, let name = usedNames.name(for: definition.name) {
      if node.shape.axes.isEmpty { block.name = name }
      names.append((name, range(of: block)))
    }
    add(key, block, label, node.definition, isHelper: isHelper, isInput: isInput, look)
    if let definition = node.definition, !isHelper { addSums(of: definition, below: block, look.format) }
    if isConstant { return }
    let rules = HelperRules(node)
    for item in node.items.indices where rules.stands[item] && node.items[item].node == nil {
      var keys = [BlockKey(node: node.number, item: item)]
      if case .allocate = node.items[item].operation {
        keys = CellTranslator.allocationSteps.map { BlockKey(node: node.number, item: item, step: $0) } + keys
      }
      for helper in keys where helper != key { placeHelper(helper, node, on: sheet, label) }
    }
  }

  /// A part of a formula that stands in cells of its own.
  private mutating func placeHelper(_ helper: BlockKey, _ node: OpenedNode, on sheet: String, _ label: String) {
    let item = helper.item
    let plain = NumberLook(.number, .one, [], program, locale)
    let kind: ValueKind = isText(node, item) ? .text : .number
    let block = SheetBlock(
      sheet: sheet, row: nextRow[sheet] ?? 0, shape: node.items[item].shape, scale: .one, kind: kind)
    add(
      helper, block, "\(label), \(WorkbookWords.part[locale])", node.definition, isHelper: true, isInput: false, plain)
    helperKeys[node.number, default: []].append(helper)
  }

  private func isText(_ node: OpenedNode, _ item: Int) -> Bool {
    guard node.definition.map({ program[$0].kind == .text }) ?? false else { return false }
    return item == node.root
  }

  private mutating func add(
    _ key: BlockKey, _ block: SheetBlock, _ label: String, _ definition: DefinitionID?, isHelper: Bool, isInput: Bool,
    _ look: NumberLook
  ) {
    blocks[key] = block
    entries[block.sheet, default: []].append(
      Entry(key: key, label: label, definition: definition, isHelper: isHelper, isInput: isInput, look: look))
    nextRow[block.sheet] = block.row + block.rowCount
  }

  /// The printed sums of a table, in rows of their own below it, where its rows can be told.
  private mutating func addSums(of definition: DefinitionID, below block: SheetBlock, _ format: String) {
    let axes = block.rowShape.axes
    guard axes.count == 1 else { return }
    let members = axes[0].members.positions.map { program[axes[0].dimension].members[$0] }
    for sum in plan.sums[definition] ?? [] {
      let rows = sum.leaves.compactMap { leaf -> (offset: Int, isNegative: Bool)? in
        guard members.indices.contains(leaf.row), let label = leaf.labels.last,
          label == members[leaf.row].label || label == members[leaf.row].name
        else { return nil }
        return (leaf.row, leaf.isNegative)
      }
      guard rows.count == sum.leaves.count else { continue }
      let row = nextRow[block.sheet] ?? 0
      sums.append(SumRow(block: block, row: row, label: sum.label, rows: rows, format: format))
      nextRow[block.sheet] = row + 1
    }
  }

  /// All cells of a block, as a name refers to them.
  func range(of block: SheetBlock) -> FormulaTree {
    let years = block.shape.axis(over: .year)?.members.positions
    let first = CellReference(
      sheet: block.sheet, row: block.row,
      column: years?.first.map { SheetBlock.firstYear + $0 } ?? SheetBlock.valueColumn,
      keepsRow: true, keepsColumn: true)
    var last = first
    last.row = block.row + block.rowCount - 1
    last.column = years?.last.map { SheetBlock.firstYear + $0 } ?? SheetBlock.valueColumn
    return last == first ? .cell(first) : .area(AreaReference(first, last))
  }
}

/// Makes names that a workbook may give: never like a cell, never twice.
struct NameMaker {
  private var used: Set<String> = [PlanLayout.unchangedName]

  /// A name for a definition; nil where nothing can be made of it.
  mutating func name(for name: String) -> String? {
    var result = ""
    for scalar in name.unicodeScalars {
      let isFit =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_" || scalar == "."
      result.unicodeScalars.append(isFit ? scalar : "_")
    }
    guard let first = result.unicodeScalars.first else { return nil }
    if !first.properties.isAlphabetic, first != "_" { result = "_" + result }
    if Self.looksLikeCell(result) { result += "_" }
    var unique = result
    var number = 2
    while !used.insert(unique.lowercased()).inserted {
      unique = "\(result)_\(number)"
      number += 1
    }
    return unique
  }

  /// Whether a name could be read as a cell (`B2016`, `R1C1`) or a truth.
  static func looksLikeCell(_ name: String) -> Bool {
    let bytes = Array(name.uppercased().utf8)
    let letters = bytes.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    let rest = bytes.dropFirst(letters.count)
    let isDigits = rest.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if isDigits, !rest.isEmpty, letters.count <= 3 { return true }
    if name.uppercased() == "TRUE" || name.uppercased() == "FALSE" { return true }
    guard let first = bytes.first, first == UInt8(ascii: "R") || first == UInt8(ascii: "C") else { return false }
    return bytes.allSatisfy {
      $0 == UInt8(ascii: "R") || $0 == UInt8(ascii: "C") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
  }
}
