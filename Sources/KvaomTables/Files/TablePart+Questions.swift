import KvaomWords

/// What the file itself leaves open: the sheet, which of several measures, what is hidden, what is an error.
extension TablePart {
  /// The questions, answered or not, and what the answers make of the cells. Years in a column are set across, and
  /// posts summed, unless the plan names the columns itself: `asList`.
  public func settled(_ answers: [String: String], asList: Bool = false) -> (
    grid: Grid, questions: [TableQuestion], leftOut: [TableAccount.LeftOut]
  ) {
    var questions: [TableQuestion] = []
    var leftOut: [TableAccount.LeftOut] = []
    var grid = grid
    if !sheets.isEmpty {
      questions.append(
        TableQuestion(
          id: "sheet", text: PartWords.askSheet, choices: sheets.map { .init($0, .verbatim("")) }, proposal: nil,
          evidence: []))
    }
    if let measures = grid.declaration?.measures.map({ $0.name }), measures.count > 1,
      grid.declaration?.down.contains(where: { $0.role == .measure }) ?? false
    {
      questions.append(
        TableQuestion(
          id: "measure", text: PartWords.askMeasure, choices: measures.map { .init($0, .verbatim("")) }, proposal: nil,
          evidence: []))
      if let chosen = answers["measure"] { grid = grid.only(measure: chosen, &leftOut) }
    }
    let hidden = hiddenRows(grid) + hiddenColumns(grid)
    if !hidden.isEmpty {
      questions.append(
        TableQuestion(
          id: "hidden", text: PartWords.askHidden,
          choices: [.init("keep", PartWords.keepHidden), .init("leave-out", PartWords.leaveHidden)], proposal: nil,
          evidence: [.verbatim("\(hidden.prefix(6).joined(separator: ", "))")]))
      if answers["hidden"] == "leave-out" {
        let whole = grid
        grid = whole.keeping {
          !Self.isUnseen(row: $0, in: whole)
        } columns: {
          !whole.isHidden(column: $0)
        }
        leftOut.append(
          .init(
            label: .verbatim("\(hidden.prefix(6).joined(separator: ", "))"), reason: PartWords.isHidden,
            figures: whole.figureCount - grid.figureCount))
      }
    }
    guard !asList else { return (grid, questions + errors(in: grid), leftOut) }
    if let found = grid.yearColumn {
      if found.measures.count > 1 {
        questions.append(
          TableQuestion(
            id: "measure", text: PartWords.askMeasure, choices: found.names.map { .init($0, .verbatim("")) },
            proposal: nil, evidence: []))
      }
      let chosen = answers["measure"].flatMap { wanted in
        found.names.firstIndex { $0.lowercased() == wanted.lowercased() }
      }
      let whole = grid
      let table = whole.withYearsAcross(found, measure: found.measures[chosen ?? 0])
      if found.measures.count > 1, chosen != nil {
        let others = found.names.indices.filter { $0 != chosen }.map { found.names[$0] }
        leftOut.append(
          .init(
            label: .verbatim("\(others.prefix(6).joined(separator: ", "))"), reason: PartWords.otherMeasure,
            figures: whole.figureCount - table.figureCount))
      }
      grid = table
    }
    var constants: [String] = []
    if let table = grid.ledgerTable(&constants) { grid = table }
    return (grid, questions + errors(in: grid), leftOut)
  }

  /// The question about cells that are errors; none where there are no such cells.
  private func errors(in grid: Grid) -> [TableQuestion] {
    let faulty = faultyCells(grid)
    guard !faulty.isEmpty else { return [] }
    return [
      TableQuestion(
        id: "errors", text: PartWords.askErrors, choices: [.init("missing", PartWords.errorsMissing)], proposal: nil,
        evidence: [.verbatim("\(faulty.prefix(6).joined(separator: ", "))")])
    ]
  }

  /// Whether nobody sees the figures of a row: it is hidden, or each of them is by its colour or its format.
  private static func isUnseen(row: Int, in grid: Grid) -> Bool {
    if grid.isHidden(row: row) { return true }
    guard grid.hidesFigures else { return false }
    let figures = (0..<grid.cellCount(inRow: row)).map { grid[row, $0] }.filter { ReadCell($0).isFigure }
    return !figures.isEmpty && figures.allSatisfy { $0.style.hidesFigures }
  }

  /// The numbers of the rows that nobody sees and that hold something.
  private func hiddenRows(_ grid: Grid) -> [String] {
    (0..<grid.rowCount).filter { Self.isUnseen(row: $0, in: grid) && !grid.isEmpty(row: $0) }
      .map { "\(grid[$0, 0].place.row + 1)" }
  }

  /// The letters of the columns that the source hides and that hold something.
  private func hiddenColumns(_ grid: Grid) -> [String] {
    (0..<grid.columnCount).filter { column in
      grid.isHidden(column: column) && (0..<grid.rowCount).contains { !grid[$0, column].isEmpty }
    }.map { GridPlace.letters(ofColumn: grid[0, $0].place.column) }
  }

  /// The cells that are errors, or formulas without their value.
  private func faultyCells(_ grid: Grid) -> [String] {
    guard grid.mayHaveFaults else { return [] }
    var found: [String] = []
    for row in 0..<grid.rowCount {
      for column in 0..<grid.cellCount(inRow: row) {
        let cell = grid[row, column]
        switch cell.value {
        case .error(let text): found.append("\(cell.place.cell) \(text)")
        case .uncalculated: found.append("\(cell.place.cell) =\(cell.formula ?? "")")
        default: break
        }
      }
    }
    return found
  }
}

extension Grid {
  /// How many figures stand in it, years left out.
  var figureCount: Int {
    var count = 0
    for row in 0..<rowCount {
      for column in 0..<cellCount(inRow: row) {
        let cell = ReadCell(self[row, column])
        if cell.isFigure, !cell.isYear { count += 1 }
      }
    }
    return count
  }

  /// The rows of one of the declared measures, without the column that names it; the grid itself where it has none of
  /// that name. What the other measures hold goes into `leftOut`.
  fileprivate func only(measure: String, _ leftOut: inout [TableAccount.LeftOut]) -> Grid {
    guard var declaration, let column = declaration.down.firstIndex(where: { $0.role == .measure }),
      let found = declaration.measures.first(where: { $0.name.lowercased() == measure.lowercased() })
    else { return self }
    declaration.down.remove(at: column)
    let heads = declaration.headerRows
    let others = declaration.measures.filter { $0.name != found.name }.map { $0.name }
    declaration.measures = [found]
    let part = keeping {
      $0 < heads || self[$0, column].text == found.name
    } columns: {
      $0 != column
    }
    leftOut.append(
      .init(
        label: .verbatim("\(others.prefix(6).joined(separator: ", "))"), reason: PartWords.otherMeasure,
        figures: figureCount - part.figureCount))
    return part.declared(declaration)
  }
}
