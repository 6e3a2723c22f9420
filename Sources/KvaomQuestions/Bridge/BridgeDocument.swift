import KvaomDecimal
import KvaomPictures
public import KvaomRender
import KvaomUnits
public import KvaomWords

/// The document of a bridge: the start, a line for each change, the end, and whether it adds up.
public struct BridgeDocument {
  let report: BridgeReport
  private let plan: ColumnPlan
  let format: UnitFormat
  private(set) var composer: Composer
  private var locale: Locale { composer.locale }

  /// The document of a report in a language.
  public static func document(_ report: BridgeReport, _ locale: Locale) -> Document {
    var document = BridgeDocument(report, locale: locale)
    return document.build()
  }

  /// The document of one report, not written yet.
  init(_ report: BridgeReport, locale: Locale) {
    self.report = report
    composer = Composer(locale)
    plan = ColumnPlan.adding(report.figure, words: composer.words)
    format = UnitFormat(report.figure.unit, cells: report.start + report.end, decimals: report.decimals)
  }

  /// The document.
  mutating func build() -> Document {
    var rows = [row(.body, from, report.start)]
    if let newLines = report.newLines {
      rows.append(
        report.lines.isEmpty && !hasResidual
          ? row(.effect, BridgeWords.consequences[locale], report.start.map { _ in .zero }, indent: 1)
          : TableRow(role: .heading, labels: [TableLabel(BridgeWords.consequences[locale])], indent: 1, cells: []))
      rows += report.lines.map { line($0, indent: 2) }
      if hasResidual { rows.append(row(.effect, BridgeWords.residual[locale], report.residual, indent: 2)) }
      let adjusted = report.lines.reduce(zip(report.start, report.residual).map { $0 + $1 }) { sum, line in
        zip(sum, line.amounts).map { $0 + $1 }
      }
      rows.append(
        endRow(
          BridgeWords.adjusted[locale], adjusted, [report.start, report.residual] + report.lines.map { $0.amounts }))
      rows.append(
        newLines.isEmpty
          ? row(.effect, BridgeWords.newMeasures[locale], report.start.map { _ in .zero }, indent: 1)
          : TableRow(role: .heading, labels: [TableLabel(BridgeWords.newMeasures[locale])], indent: 1, cells: []))
      rows += newLines.map { line($0, indent: 2) }
      rows.append(endRow(to, report.end, [adjusted] + newLines.map { $0.amounts }))
    } else {
      rows += report.lines.map { line($0, indent: 1) }
      if hasResidual { rows.append(row(.effect, BridgeWords.residual[locale], report.residual, indent: 1)) }
      rows.append(endRow(to, report.end, [report.start, report.residual] + report.lines.map { $0.amounts }))
    }
    let table = Table(
      stubs: [TableStub(name: "label")], columns: plan.columns, sections: [TableSection(headline: headline, rows: rows)]
    )
    if !report.idle.isEmpty {
      let briefNames = report.idle.map { BridgeText(composer.locale).name(of: $0) }
      composer.footer.add(
        .information, names: report.idle.map { text(of: $0) }, shortNames: briefNames
      ) { [locale] names in BridgeWords.idle(names: names)[locale] }
    }
    composer.footer.add(report.notes)
    composer.footer.add(report.figure)
    return composer.document([.table(table)], conclusions: [conclusion])
  }

  private var isBetweenPlans: Bool { report.newLines == nil }
  private var from: String { isBetweenPlans ? BridgeWords.before(name: report.from)[locale] : report.from }
  private var to: String { isBetweenPlans ? BridgeWords.after(name: report.to)[locale] : report.to }

  private var headline: Headline {
    let figure = report.figure
    let label = [report.title, report.cell, report.scenario].compactMap { $0 }.joined(separator: " · ")
    let details =
      composer.details(of: figure.unit, kind: figure.kind)
      + (format.isPercent ? [.text(BridgeWords.inPoints[locale])] : []) + SignLegend([figure], locale).headline
    return Headline(
      title: BridgeWords.title(label: label, from: report.from, to: report.to)[locale], details: details,
      scenario: report.scenario ?? "", priceBasis: figure.unit.priceBasis, symbol: figure.unit.display)
  }

  /// Whether the lines leave a rest.
  var hasResidual: Bool {
    report.residual.contains { composer.invisible($0, format, of: report.figure.unit) == nil }
  }

  private mutating func line(_ line: BridgeReport.Line, indent: Int) -> TableRow {
    var row = row(.effect, text(of: line.cause), line.amounts, indent: indent)
    row.subject = Coordinate(axis: "cause", member: line.cause.code)
    return row
  }

  private mutating func row(
    _ role: TableRow.Role, _ label: String, _ amounts: [Decimal], indent: Int = 0
  ) -> TableRow {
    var figure = report.figure
    figure.cells = amounts
    let cells = composer.valueCells(
      FigureGrid(figure).cells(ofRow: 0), of: report.figure, format, plan, isDifference: role == .effect)
    let symbol = format.isPercent && role == .effect ? .points : report.figure.unit.display
    return TableRow(
      role: role, labels: [TableLabel(label)], figure: report.title, name: report.figure.name,
      scenario: report.figure.world, symbol: symbol,
      indent: indent, cells: cells)
  }

  /// A level with its lines above: marked where they do not add up as shown.
  private mutating func endRow(_ label: String, _ amounts: [Decimal], _ parts: [[Decimal]]) -> TableRow {
    var row = row(.body, label, amounts)
    for column in amounts.indices where row.cells.indices.contains(column) {
      let shown = composer.shownSum(parts.map { $0[column] }, format)
      row.cells[column] = composer.markedCell(format.value(amounts[column]), shownParts: shown, of: report.figure)
    }
    return row
  }

  /// What a line is about.
  func text(of cause: BridgeReport.Cause) -> String { BridgeText(composer.locale).text(of: cause) }

  private var conclusion: String {
    let largest = report.residual.max { $0.magnitude < $1.magnitude } ?? .zero
    if largest.isZero { return BridgeWords.addsUp[locale] }
    if let below = composer.invisible(largest, format, of: report.figure.unit) {
      return BridgeWords.almost(below: below)[locale]
    }
    let rest = composer.numbers.shown(format.difference(largest))
    let names =
      report.residualNames.isEmpty ? BridgeWords.formulas[locale] : report.residualNames.joined(separator: ", ")
    return BridgeWords.leaves(rest: rest, names: names)[locale]
  }
}

extension BridgeDocument {
  /// What can be drawn of a report in a language.
  static func drawing(_ report: BridgeReport, _ locale: Locale) -> Drawing? {
    BridgeDocument(report, locale: locale).picture.map { .picture($0) }
  }

  /// The table as a waterfall, with its numbers; nil for a table of several columns, or where an end is missing.
  private var picture: Picture? {
    guard report.start.count == 1, let start = report.start.first, let end = report.end.first else { return nil }
    let texts = PictureText(composer.locale)
    var changes = (report.lines + (report.newLines ?? [])).compactMap { line in
      line.amounts.first.map { amount(text(of: line.cause), format.difference($0)) }
    }
    if hasResidual {
      changes.append(amount(BridgeWords.residual[composer.locale], format.difference(report.residual[0])))
    }
    let waterfall = Waterfall(
      from: amount(report.from, format.value(start)), changes: changes, to: amount(report.to, format.value(end)),
      legend: texts.changes, better: report.figure.commonDirection, writing: texts.axis())
    return waterfall.map {
      let item = [report.title, report.scenario].compactMap { $0 }.joined(separator: " · ").onOneLine
      return Picture(
        title: "\(item), \(report.from) → \(report.to)", unit: texts.unit(report.figure.unit), kind: .waterfall($0))
    }
  }

  private func amount(_ label: String, _ number: ShownNumber) -> Waterfall.Amount {
    Waterfall.Amount(label: label.onOneLine, value: number.value, text: composer.numbers.shown(number))
  }
}
