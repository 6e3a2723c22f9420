import KvaomChecker
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomWords

/// The sheet of assumptions: the choice of the scenario, the switches of the measures, the inputs with their ranges.
extension PlanWorkbook {
  private var input: WorkbookStyle { .with { $0.fill = .input } }
  private var faint: WorkbookStyle { .with { $0.isFaint = true } }

  /// The sheet, without the values themselves.
  func assumptionSheet() -> WorkbookSheet {
    var sheet = framed(layout.sheets.assumptions, remark: .text(WorkbookWords.yellow[asking.locale]))
    sheet.hasInputs = true
    if let choices = layout.choices { addChoices(choices, to: &sheet) }
    for entry in layout.entries[sheet.name] ?? [] where entry.isInput { addRange(of: entry, to: &sheet) }
    if !translation.stills.isEmpty { addUnchanged(to: &sheet) }
    return sheet
  }

  /// A cell of this sheet.
  private func cell(_ row: Int, _ column: Int = SheetBlock.valueColumn) -> FormulaTree {
    .cell(CellReference(row: row, column: column, keepsRow: true, keepsColumn: true))
  }

  private func addChoices(_ choices: PlanLayout.Choices, to sheet: inout WorkbookSheet) {
    let locale = asking.locale
    let labels = scenarioLabels
    let bold = WorkbookStyle.with { $0.isBold = true }
    let chosen = (state.scenario ?? -1) + 1
    sheet.set(choices.scenario, 0, .text(WorkbookWords.choose[locale]), bold)
    sheet.set(choices.scenario, 3, .text(labels[chosen]), input)
    let list = AreaReference(
      CellReference(row: choices.list, column: 3, keepsRow: true, keepsColumn: true),
      CellReference(row: choices.list + labels.count - 1, column: 3, keepsRow: true, keepsColumn: true))
    for (index, label) in labels.enumerated() {
      sheet.set(choices.list + index, 3, .text(label), faint)
      sheet.rows[choices.list + index]?.isFolded = true
    }
    let number = FormulaTree.binary(
      .subtract, .call("MATCH", [cell(choices.scenario), .area(list), .number(.zero)]), .number(.one))
    sheet.set(choices.number, 3, .formula(number, .number(Decimal(chosen))), faint)
    sheet.rows[choices.number]?.isFolded = true
    sheet.validations.append(
      WorkbookValidation(
        area: AreaReference(
          CellReference(row: choices.scenario, column: 3), CellReference(row: choices.scenario, column: 3)),
        rule: .list(list), message: labels.joined(separator: ", ")))
    if !plan.board.measures.isEmpty { addMeasures(choices, to: &sheet) }
    addGates(choices, to: &sheet)
  }

  private func addMeasures(_ choices: PlanLayout.Choices, to sheet: inout WorkbookSheet) {
    let locale = asking.locale
    let head = WorkbookStyle.with {
      $0.isBold = true
      $0.hasRule = true
    }
    let row = choices.measures - 1
    sheet.set(row, 0, .text(WorkbookWords.measure[locale]), head)
    sheet.set(row, 1, .text(WorkbookWords.choiceHelp[locale]), faint)
    let right = WorkbookStyle.with {
      $0.isBold = true
      $0.hasRule = true
      $0.isRight = true
    }
    sheet.set(row, 3, .text(WorkbookWords.inScenario[locale]), right)
    sheet.set(row, 4, .text(WorkbookWords.myChoice[locale]), right)
    sheet.set(row, 5, .text(WorkbookWords.inForce[locale]), right)
    for (index, measure) in plan.board.measures.enumerated() {
      let row = choices.measures + index
      let isIncluded = state.scenario.map { plan.board.included[$0].contains(measure) } ?? false
      let choice = state.choices[index]
      sheet.set(row, 0, .text(program[measure].label))
      let having = plan.board.scenarios.indices.filter { plan.board.included[$0].contains(measure) }
      let condition = isOne(of: having, choices)
      sheet.set(row, 3, .formula(flag(condition), .number(isIncluded ? .one : .zero)), .with { $0.format = "0" })
      if let choice {
        sheet.set(row, 4, .number(choice ? .one : .zero), input)
      } else {
        sheet.set(row, 4, .empty, input)
      }
      let isOn = choice ?? isIncluded
      let own = FormulaTree.call("IF", [.call("ISBLANK", [cell(row, 4)]), cell(row, 3), cell(row, 4)])
      sheet.set(row, 5, .formula(own, .number(isOn ? .one : .zero)), .with { $0.format = "0" })
    }
    let first = CellReference(row: choices.measures, column: 4)
    let last = CellReference(row: choices.measures + plan.board.measures.count - 1, column: 4)
    sheet.validations.append(
      WorkbookValidation(
        area: AreaReference(first, last), rule: .switchable, message: WorkbookWords.choiceHelp[locale]))
  }

  /// Whether the chosen scenario is one of some.
  private func isOne(of scenarios: [Int], _ choices: PlanLayout.Choices) -> FormulaTree {
    let tests = scenarios.map { FormulaTree.binary(.equal, cell(choices.number), .number(Decimal($0 + 1))) }
    if tests.isEmpty { return .truth(false) }
    return tests.count == 1 ? tests[0] : .call("OR", tests)
  }

  private func flag(_ condition: FormulaTree) -> FormulaTree {
    if condition == .truth(false) { return .number(.zero) }
    return .call("IF", [condition, .number(.one), .number(.zero)])
  }

  /// For each place of the common order whether its layer is in force there.
  private func addGates(_ choices: PlanLayout.Choices, to sheet: inout WorkbookSheet) {
    for (index, place) in plan.board.places.enumerated() {
      let row = choices.gates + index
      let isHere = isOne(of: place.scenarios, choices)
      var condition = isHere
      if let number = place.measure.flatMap({ plan.board.measures.firstIndex(of: $0) }) {
        let isOn = FormulaTree.binary(.equal, cell(choices.measures + number, 5), .number(.one))
        let isMissing = FormulaTree.binary(.equal, cell(choices.measures + number, 3), .number(.zero))
        if place.takesAdditions {
          let holders = plan.board.scenarios.indices.filter {
            plan.board.included[$0].contains(plan.board.measures[number])
          }
          condition =
            Set(holders) == Set(place.scenarios)
            ? isOn
            : .call("AND", [isOn, place.scenarios.isEmpty ? isMissing : .call("OR", [isHere, isMissing])])
        } else {
          condition = .call("AND", [isOn, isHere])
        }
      }
      let value: Decimal = plan.board.isInForce(place, in: state) ? .one : .zero
      sheet.set(
        row, 0, .text("\(program[place.layer].label)"),
        .with {
          $0.isFaint = true
          $0.indent = 1
        })
      sheet.set(row, 3, .formula(flag(condition), .number(value)), faint)
      sheet.rows[row]?.isFolded = true
    }
  }

  /// What may be put into an input, and what is said of it.
  private func addRange(of entry: PlanLayout.Entry, to sheet: inout WorkbookSheet) {
    guard let definition = entry.definition, let range = program[definition].range,
      let block = layout.blocks[entry.key],
      case .area(let area) = inArea(layout.range(of: block))
    else { return }
    let (low, high) = (range.low / block.scale, range.high / block.scale)
    let shown = [range.low, range.high].map { asking.figureText.text(of: $0, unit: program[definition].unit) }
    sheet.validations.append(
      WorkbookValidation(
        area: area, rule: .between(low, high), message: WorkbookWords.outside(shown[0], shown[1])[asking.locale]))
    let column = SheetBlock.firstYear + program[.year].members.count
    sheet.set(
      2, column, .text(WorkbookWords.range[asking.locale]),
      .with {
        $0.isBold = true
        $0.fill = .head
        $0.indent = 1
      })
    while sheet.widths.count <= column { sheet.widths.append(20) }
    sheet.set(
      block.row, column, .text("\(shown[0]) – \(shown[1])"),
      .with {
        $0.isFaint = true
        $0.indent = 1
      })
  }

  /// A block as an area of its own sheet.
  private func inArea(_ tree: FormulaTree) -> FormulaTree {
    func own(_ cell: CellReference) -> CellReference { CellReference(row: cell.row, column: cell.column) }
    switch tree {
    case .cell(let cell): return .area(AreaReference(own(cell), own(cell)))
    case .area(let area): return .area(AreaReference(own(area.first), own(area.last)))
    default: return tree
    }
  }

  /// Whether every cell that may be changed is as it was exported.
  private func addUnchanged(to sheet: inout WorkbookSheet) {
    var tests: [FormulaTree] = []
    if let choices = layout.choices {
      tests.append(.binary(.equal, cell(choices.number), .number(Decimal((state.scenario ?? -1) + 1))))
      for (index, choice) in state.choices.enumerated() {
        let place = cell(choices.measures + index, 4)
        tests.append(choice.map { .binary(.equal, place, .number($0 ? .one : .zero)) } ?? .call("ISBLANK", [place]))
      }
    }
    let inputs = Set((layout.entries[sheet.name] ?? []).filter { $0.isInput }.compactMap { layout.blocks[$0.key]?.row })
    for made in translation.cells where made.sheet == sheet.name && inputs.contains(where: { made.row >= $0 }) {
      guard
        let entry = (layout.entries[sheet.name] ?? []).first(where: { entry in
          layout.blocks[entry.key].map { made.row >= $0.row && made.row < $0.row + $0.rowCount } ?? false
        }), entry.isInput
      else { continue }
      switch made.content {
      case .number(let value):
        tests.append(.binary(.equal, cell(made.row, made.column), .number(FormulaNumber.rounded(value))))
      case .text(let text): tests.append(.call("EXACT", [cell(made.row, made.column), .text(text)]))
      default: tests.append(.call("ISNA", [cell(made.row, made.column)]))
      }
    }
    while tests.count > 1 {
      tests = stride(from: 0, to: tests.count, by: 30).map {
        .call("AND", Array(tests[$0..<min($0 + 30, tests.count)]))
      }
    }
    sheet.set(layout.unchangedRow, 0, .text(PlanLayout.unchangedName), faint)
    sheet.set(layout.unchangedRow, 3, .formula(tests.first ?? .truth(true), .truth(true)), faint)
    sheet.rows[layout.unchangedRow]?.isFolded = true
  }
}
