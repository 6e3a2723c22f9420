import KvaomChecker
import KvaomDecimal
import KvaomSession
import KvaomWords

/// The sheets that hold values against each other: the chosen scenario against the base, and what must hold.
extension PlanWorkbook {
  /// The base, the chosen scenario and the difference of every value a layer can move; nil where none can.
  func scenarioSheet() -> WorkbookSheet? {
    let locale = asking.locale
    let moved = plan.values.filter { value in
      value.base != value.chosen && program[value.definition].kind == .number
    }
    if moved.isEmpty { return nil }
    var sheet = framed(layout.sheets.scenario, remark: chosenRemark)
    var row = PlanLayout.firstRow
    for value in moved {
      guard let base = block(of: value.base), let chosen = block(of: value.chosen),
        let entry = entry(of: value.chosen)
      else { continue }
      let definition = program[value.definition]
      sheet.set(row, 0, .text(definition.label ?? definition.name), .with { $0.isBold = true })
      sheet.set(row, 2, .text(entry.look.unit), .with { $0.isFaint = true })
      let spots = chosen.rowShape.spots
      for (offset, spot) in spots.enumerated() {
        let members = chosen.rowShape.axes.compactMap { axis in
          spot[axis.dimension].map { program[axis.dimension].members[$0].label }
        }
        let titles = [
          WorkbookWords.base[locale].lowercased(), WorkbookWords.chosen[locale], WorkbookWords.difference[locale],
        ]
        for (line, title) in titles.enumerated() {
          let place = row + offset * 3 + line
          sheet.set(place, 1, .text((members + [title]).joined(separator: ", ")), .with { $0.isBold = line == 2 })
        }
        for full in chosen.shape.spots where spot.allSatisfy({ full[$0.key] == $0.value }) {
          addCells(base, chosen, full, row + offset * 3, entry.look.format, to: &sheet)
        }
      }
      row += spots.count * 3 + 1
    }
    return sheet
  }

  /// Base, chosen and difference of one cell, below each other.
  private func addCells(
    _ base: SheetBlock, _ chosen: SheetBlock, _ spot: Spot, _ row: Int, _ format: String, to sheet: inout WorkbookSheet
  ) {
    guard let there = chosen.place(spot) else { return }
    let column = there.column
    let style = WorkbookStyle.with { $0.format = format }
    var values: [CachedValue] = []
    for (line, block) in [base, chosen].enumerated() {
      guard let place = block.place(spot) else { return }
      let reference = FormulaTree.cell(
        CellReference(
          sheet: block.sheet, row: place.row, column: place.column, keepsColumn: place.column == SheetBlock.valueColumn)
      )
      let value = translation.board.value(of: CellReference(sheet: block.sheet, row: place.row, column: place.column))
      let cached = CachedValue(value)
      values.append(cached)
      sheet.set(row + line, column, .formula(reference, cached), style)
    }
    let difference = FormulaTree.binary(
      .subtract, .cell(CellReference(row: row + 1, column: column)), .cell(CellReference(row: row, column: column)))
    var result = CachedValue.error(.notAvailable)
    if case .number(let one) = values[0], case .number(let other) = values[1] { result = .number(other - one) }
    sheet.set(
      row + 2, column, .formula(difference, result),
      .with {
        $0.format = format
        $0.isBold = true
      })
  }

  /// The block of a node's value.
  func block(of node: Int) -> SheetBlock? { layout.blocks[BlockKey(node: node, item: root(of: node))] }

  /// What stands beside it.
  func entry(of node: Int) -> PlanLayout.Entry? {
    let key = BlockKey(node: node, item: root(of: node))
    return layout.entries.values.lazy.compactMap { entries in entries.first { $0.key == key } }.first
  }

  /// Every claim of the plan as TRUE or FALSE, and the measures that cannot go together; nil where there are none.
  func checkSheet() -> WorkbookSheet? {
    let locale = asking.locale
    let conflicts = asking.plan.exclusiveMeasures.filter { pair in
      plan.board.measures.contains(pair.first) && plan.board.measures.contains(pair.second)
    }
    if plan.claims.isEmpty, conflicts.isEmpty { return nil }
    var sheet = framed(layout.sheets.checks, remark: chosenRemark)
    sheet.rows[2] = nil
    sheet.set(
      2, 0, .text(WorkbookWords.check[locale]),
      .with {
        $0.isBold = true
        $0.fill = .head
      })
    sheet.set(
      2, 1, .text(WorkbookWords.world[locale]),
      .with {
        $0.isBold = true
        $0.fill = .head
      })
    sheet.set(
      2, 3, .text(WorkbookWords.holds[locale]),
      .with {
        $0.isBold = true
        $0.fill = .head
        $0.isRight = true
      })
    var row = PlanLayout.firstRow
    for claim in plan.claims {
      guard let block = block(of: claim.node) else { continue }
      sheet.set(row, 0, .text(claim.title))
      sheet.set(row, 1, .text(claim.world ?? WorkbookWords.chosen[locale]), .with { $0.isFaint = true })
      let range = ownRange(of: block)
      let least = FormulaTree.call("MIN", [range])
      let holds = FormulaTree.call(
        "IF", [.call("ISERROR", [least]), .truth(false), .binary(.equal, least, .number(.one))])
      let cells = block.shape.spots.compactMap { block.place($0) }.map {
        translation.board.value(of: CellReference(sheet: block.sheet, row: $0.row, column: $0.column))
      }
      let isTrue = cells.allSatisfy { $0 == .number(1) }
      sheet.set(row, 3, .formula(holds, .truth(isTrue)), .with { $0.isRight = true })
      row += 1
    }
    for pair in conflicts {
      guard let choices = layout.choices, let first = plan.board.measures.firstIndex(of: pair.first),
        let second = plan.board.measures.firstIndex(of: pair.second)
      else { continue }
      let words = WorkbookWords.conflict(program[pair.first].label, program[pair.second].label)
      sheet.set(row, 0, .text(words[locale]))
      func isOn(_ number: Int) -> FormulaTree {
        .binary(
          .equal,
          .cell(
            CellReference(
              sheet: layout.sheets.assumptions, row: choices.measures + number, column: 5, keepsRow: true,
              keepsColumn: true)), .number(.one))
      }
      let both = [first, second].allSatisfy { number in
        state.choices[number] ?? state.scenario.map { plan.board.included[$0].contains(plan.board.measures[number]) }
          ?? false
      }
      sheet.set(
        row, 3, .formula(.call("NOT", [.call("AND", [isOn(first), isOn(second)])]), .truth(!both)),
        .with { $0.isRight = true })
      row += 1
    }
    sheet.alarms.append(
      AreaReference(
        CellReference(row: PlanLayout.firstRow, column: 3),
        CellReference(row: max(PlanLayout.firstRow, row - 1), column: 3)))
    sheet.widths[0] = 60
    return sheet
  }

  /// The cells of a block, as a formula of their own sheet names them.
  private func ownRange(of block: SheetBlock) -> FormulaTree {
    switch layout.range(of: block) {
    case .cell(var cell):
      cell.sheet = nil
      return .cell(cell)
    case .area(var area):
      area.first.sheet = nil
      area.last.sheet = nil
      return .area(area)
    case let tree: return tree
    }
  }
}
