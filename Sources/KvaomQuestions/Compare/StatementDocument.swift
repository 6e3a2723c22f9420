import KvaomDecimal
public import KvaomRender
import KvaomUnits
public import KvaomWords

/// The document of `compare x in plan with statement, …`: the start, a row for what each statement adds, the
/// end, the difference.
public struct StatementDocument {
  private let comparison: StatementComparison
  private let start: String
  private var composer: Composer
  private var locale: Locale { composer.locale }

  /// The document of a comparison in a language.
  public static func document(_ comparison: StatementComparison, _ locale: Locale) -> Document {
    var document = StatementDocument(comparison, locale: locale)
    return document.build()
  }

  /// The document of one comparison, not written yet.
  init(_ comparison: StatementComparison, locale: Locale) {
    self.comparison = comparison
    composer = Composer(locale)
    start = comparison.start ?? composer.words.base
  }

  /// The document.
  mutating func build() -> Document {
    let items = comparison.items.filter { $0.levels.count > 1 }
    var blocks: [Block] = []
    for item in items { blocks.append(.table(table(item))) }
    if items.isEmpty { blocks.append(.paragraph(Paragraph(.empty, composer.words.nothing))) }
    composer.footer.add(comparison.notes)
    composer.addFullYears(
      items.map { ($0.fullYear, $0.levels[0]) },
      ofOne: comparison.statements.count == 1 ? comparison.statements[0] : nil)
    for figure in items.flatMap({ $0.levels }) { composer.footer.add(figure) }
    return composer.document(blocks)
  }

  private var end: String { CompareWords.end(start: start, changes: comparison.statements.count)[locale] }

  private mutating func table(_ item: StatementComparison.Item) -> Table {
    let figure = item.levels[0]
    let grid = FigureGrid(figure)
    let hasSum = grid.columnAxis.map { $0.isYears && figure.adds(over: $0) } ?? false
    let plan = ColumnPlan(grid, withSum: hasSum, words: composer.words)
    let format = UnitFormat(
      figure.unit, cells: item.levels.lazy.flatMap({ $0.cells }), decimals: comparison.decimals,
      isApproximate: item.levels.contains(where: { $0.isApproximate }))
    let legend = SignLegend([figure], locale)
    var rows: [TableRow] = []
    for row in 0..<grid.rowCount {
      let members = grid.members(ofRow: row).map { TableLabel($0.title) }
      if !members.isEmpty {
        let title = members.map { $0.text }.joined(separator: ", ")
        rows.append(TableRow(role: .heading, labels: [TableLabel(title)], cells: []))
      }
      let levels = item.levels.map { FigureGrid($0).cells(ofRow: row) }
      let coordinates = grid.coordinates(ofRow: row)
      rows += self.rows(levels, of: figure, format, plan, sign: legend.text(ofRow: grid.direction(ofRow: row))).map {
        row in
        var row = row
        row.coordinates = coordinates
        return row
      }
    }
    let headline = Headline(
      title: figure.title, details: composer.details(of: figure.unit, kind: figure.kind) + legend.headline,
      name: figure.label == nil ? "" : figure.name,
      scenario: comparison.start ?? "", priceBasis: figure.unit.priceBasis, symbol: figure.unit.display)
    return Table(
      stubs: [TableStub(name: "label")], columns: plan.columns,
      sections: [TableSection(headline: headline, rows: rows)])
  }

  private mutating func rows(
    _ levels: [[Decimal]], of figure: Figure, _ format: UnitFormat, _ plan: ColumnPlan, sign: String?
  ) -> [TableRow] {
    let first = levels[0]
    let last = levels[levels.count - 1]
    let effects = zip(levels.dropFirst(), levels).map { after, before in
      zip(after, before).map { $0 - $1 }
    }
    var rows = [row(.body, start, figure, composer.valueCells(first, of: figure, format, plan))]
    for (index, effect) in effects.enumerated() {
      let label = comparison.statements.indices.contains(index) ? comparison.statements[index] : ""
      let cells = composer.valueCells(effect, of: figure, format, plan, isDifference: true)
      var line = row(.effect, label, figure, cells)
      line.subject = comparison.subjects.indices.contains(index) ? comparison.subjects[index] : nil
      rows.append(line)
    }
    let cells = endCells(last, first: first, effects: effects, of: figure, format, plan)
    rows.append(row(.body, end, figure, cells))
    // What one change adds is the difference.
    let asked: VariantRows.Differences =
      comparison.withChange ? .rows : effects.count > 1 ? .plainRows : .onRequest
    var differences = VariantRows(
      TableLabel(""), of: figure, at: [], format, plan, sign: sign, differences: asked, composer: composer)
    differences.addDifference(from: first, to: last)
    composer = differences.composer
    return rows
      + differences.rows.map { row in
        var row = row
        row.labels.removeFirst()
        return row
      }
  }

  private func row(
    _ role: TableRow.Role, _ label: String, _ figure: Figure, _ cells: [TableCell]
  ) -> TableRow {
    TableRow(
      role: role, labels: [TableLabel(label)], figure: figure.title, name: figure.name,
      scenario: comparison.world, symbol: figure.unit.display, indent: role == .effect ? 1 : 0, cells: cells)
  }

  /// The end row: each column must be the start and the effects, as shown.
  private mutating func endCells(
    _ last: [Decimal], first: [Decimal], effects: [[Decimal]], of figure: Figure,
    _ format: UnitFormat, _ plan: ColumnPlan
  ) -> [TableCell] {
    var cells = composer.valueCells(last, of: figure, format, plan)
    for column in last.indices where first.indices.contains(column) {
      let parts = [first[column]] + effects.map { $0.indices.contains(column) ? $0[column] : .zero }
      let shown = composer.shownSum(parts, format)
      cells[column] = composer.markedCell(format.value(last[column]), shownParts: shown, of: figure)
    }
    return cells
  }
}
