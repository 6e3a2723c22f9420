import KvaomDecimal
public import KvaomRender
import KvaomUnits
public import KvaomWords

/// The list of measures: what each adds in each year, its statements below it, and a sum that is the difference.
public struct MeasureDocument {
  private let report: MeasureReport
  private let format: UnitFormat
  private let kept: [Int]
  private let hasKinds: Bool
  /// Whether a year may have another part of a measure than all of it that lasts.
  private let hasFullYear: Bool
  private let hasOnce: Bool
  private var composer: Composer
  private var locale: Locale { composer.locale }

  /// The document of a report in a language.
  public static func document(_ report: MeasureReport, _ locale: Locale) -> Document {
    var document = MeasureDocument(report, locale: locale)
    return document.build()
  }

  /// The document of one report, not written yet.
  init(_ report: MeasureReport, locale: Locale) {
    self.report = report
    composer = Composer(locale)
    format = UnitFormat(report.figure.unit, cells: report.lines.flatMap({ $0.effects }), decimals: report.decimals)
    kept = Self.kept(report)
    hasKinds = report.lines.contains { !$0.kind.isEmpty }
    hasFullYear = report.lines.contains { $0.wholeYear.growsInto || $0.wholeYear.lasts && $0.wholeYear.ends }
    hasOnce = report.lines.contains { $0.wholeYear.ends }
  }

  /// The columns with something in them: accounts, and the years before the first effect, are left out.
  private static func kept(_ report: MeasureReport) -> [Int] {
    let grid = FigureGrid(report.figure)
    let rows = report.lines.map { Self.cells($0.effects, report.figure, 0) }
    let moved = { (column: Int) in rows.contains { !($0.indices.contains(column) && $0[column].isZero) } }
    let first = grid.columns.indices.first(where: moved) ?? 0
    return grid.columns.indices.filter { column in
      column >= first && (grid.columns[column].year?.kind != .accounts || moved(column))
    }
  }

  private static func cells(_ cells: [Decimal], _ figure: Figure, _ row: Int) -> [Decimal] {
    var figure = figure
    figure.cells = cells
    return FigureGrid(figure).cells(ofRow: row)
  }

  /// The document.
  mutating func build() -> Document {
    var blocks: [Block] = []
    let grid = FigureGrid(report.figure)
    if report.lines.contains(where: { $0.effects.contains { !$0.isZero } }) {
      for row in 0..<grid.rowCount { blocks.append(.table(table(grid, row))) }
    } else {
      blocks.append(
        .paragraph(Paragraph(.empty, MeasureWords.none(label: report.figure.title)[locale])))
    }
    for effect in report.lines.flatMap({ $0.fullYear }) {
      composer.addFullYear(effect, of: report.figure, label: effect.label)
    }
    composer.footer.add(report.notes)
    composer.footer.add(report.figure)
    return composer.document(blocks)
  }

  /// The figure with the columns kept, for the layout.
  private var layout: Figure {
    var figure = report.figure
    if let across = FigureGrid.axisAcross(figure.axes) {
      figure.axes[across].members = kept.map { figure.axes[across].members[$0] }
    }
    return figure
  }

  private mutating func table(_ grid: FigureGrid, _ row: Int) -> Table {
    let figure = report.figure
    let plan = ColumnPlan.adding(layout, words: composer.words)
    var columns = plan.columns
    if hasKinds { columns.insert(TableColumn(header: MeasureWords.kind[locale], name: "kind", role: .text), at: 0) }
    if hasFullYear {
      columns.append(TableColumn(header: MeasureWords.fullYear[locale], name: "fullYear", role: .measure))
    }
    if hasOnce { columns.append(TableColumn(header: MeasureWords.once[locale], name: "once", role: .measure)) }
    var rows: [TableRow] = []
    for line in report.lines {
      rows.append(self.row(.effect, line.label, line.subject, line.effects, line, row, plan))
      for part in line.parts {
        rows.append(self.row(.part, "– " + part.label, part.subject, part.effects, nil, row, plan))
      }
    }
    rows.append(sumRow(row, plan))
    let members = grid.members(ofRow: row).map { $0.title }
    let title = MeasureWords.title(
      scenario: report.scenario, label: ([figure.title] + members).joined(separator: ", "))[locale]
    let details =
      composer.details(of: figure.unit, kind: figure.kind) + SignLegend(of: figure, row: row, locale).headline
    let headline = Headline(
      title: title, details: details, scenario: report.scenario, priceBasis: figure.unit.priceBasis,
      symbol: figure.unit.display)
    return Table(
      stubs: [TableStub(name: "label")], columns: columns, sections: [TableSection(headline: headline, rows: rows)])
  }

  private mutating func row(
    _ role: TableRow.Role, _ label: String, _ subject: Coordinate?, _ effects: [Decimal], _ line: MeasureReport.Line?,
    _ row: Int,
    _ plan: ColumnPlan
  ) -> TableRow {
    let values = keptCells(effects, row)
    var cells = composer.valueCells(values, of: report.figure, format, plan, isDifference: true)
    if hasKinds { cells.insert(TableCell(.text(line?.kind ?? "")), at: 0) }
    if hasFullYear { cells.append(line.map { fullYear($0, row) } ?? .empty) }
    if hasOnce { cells.append(line.map { once($0, row) } ?? .empty) }
    return TableRow(
      role: role, labels: [TableLabel(label)], figure: report.figure.title, name: report.figure.name,
      scenario: report.figure.world, subject: subject, coordinates: FigureGrid(report.figure).coordinates(ofRow: row),
      symbol: format.isPercent ? .points : report.figure.unit.display,
      indent: role == .part ? 1 : 0, cells: cells)
  }

  private func keptCells(_ effects: [Decimal], _ row: Int) -> [Decimal] {
    let cells = Self.cells(effects, report.figure, row)
    return FigureGrid(report.figure).columnAxis == nil ? cells : kept.map { cells[$0] }
  }

  /// What the measure is in the first year that has all of it.
  private mutating func fullYear(_ line: MeasureReport.Line, _ row: Int) -> TableCell {
    let column = FigureGrid(report.figure).columns.firstIndex { $0.year?.year == line.wholeYear.year }
    guard line.wholeYear.year != nil, let column else { return composer.notApplicable() }
    return composer.cell(
      format.difference(Self.cells(line.effects, report.figure, row)[column]), of: report.figure)
  }

  /// What of the measure has an end, all years together.
  private mutating func once(_ line: MeasureReport.Line, _ row: Int) -> TableCell {
    guard line.wholeYear.ends else { return .empty }
    let adds = report.figure.accumulation == .flow
    guard adds, let once = line.wholeYear.once else { return composer.notApplicable() }
    let sum = Self.cells(once, report.figure, row).reduce(Decimal.zero) { $0 + $1 }
    return composer.cell(format.difference(sum), of: report.figure)
  }

  /// The sum of the lines, which is the difference the scenario makes; each column is marked where it does not add up
  /// as shown.
  private mutating func sumRow(_ row: Int, _ plan: ColumnPlan) -> TableRow {
    let none = report.figure.cells.map { _ in Decimal.zero }
    let total = report.lines.reduce(none) { sum, line in zip(sum, line.effects).map { $0 + $1 } }
    var sum = self.row(.sum, MeasureWords.sum[locale], nil, total, nil, row, plan)
    let values = keptCells(total, row)
    let lead = hasKinds ? 1 : 0
    for column in values.indices {
      let shown = composer.shownSum(report.lines.map { keptCells($0.effects, row)[column] }, format)
      sum.cells[column + lead] = composer.markedCell(
        format.difference(values[column]), shownParts: shown, of: report.figure)
    }
    return sum
  }
}
