import KvaomDecimal
public import KvaomRender
import KvaomUnits
public import KvaomWords

/// The document of `deviation`: budget, accounts, what is left or overspent with the word for it, and the
/// share used.
public struct DeviationDocument {
  private let report: DeviationReport
  private let format: UnitFormat
  private var composer: Composer
  private var locale: Locale { composer.locale }

  /// The document of a report in a language.
  public static func document(_ report: DeviationReport, _ locale: Locale) -> Document {
    var document = DeviationDocument(report, locale: locale)
    return document.build()
  }

  /// The document of one report, not written yet.
  init(_ report: DeviationReport, locale: Locale) {
    self.report = report
    composer = Composer(locale)
    format = UnitFormat(
      report.unit, cells: report.lines.lazy.flatMap { [$0.budget, $0.actual] },
      decimals: report.decimals)
  }

  /// The document.
  mutating func build() -> Document {
    if report.lines.isEmpty {
      return composer.document([.paragraph(Paragraph(.empty, composer.words.nothing))])
    }
    let columns = [
      TableColumn(header: composer.words.budget, name: "budget", role: .measure),
      TableColumn(header: composer.words.accounts, name: "accounts", role: .measure),
      TableColumn(header: DeviationWords.deviation[locale], name: "deviation", role: .measure),
      TableColumn(header: "", name: "word", role: .text),
      TableColumn(header: DeviationWords.used[locale], name: "used", role: .measure),
    ]
    let title = [DeviationWords.deviationTitle[locale], report.year.map { "\($0)" }].compactMap { $0 }
    let headline = Headline(
      title: title.joined(separator: " ") + " · " + report.label,
      details: composer.details(of: report.unit), name: report.name,
      priceBasis: report.unit.priceBasis, symbol: report.unit.display)
    let section = TableSection(headline: headline, rows: (report.lines + sum).map { row($0) })
    composer.footer.add(.plain, DeviationWords.deviationRule[locale])
    if report.lines.contains(where: { $0.isTurned }) {
      composer.footer.add(.plain, DeviationWords.incomeTurned[locale])
    } else if report.lines.contains(where: { $0.isIncome }) {
      composer.footer.add(.plain, DeviationWords.incomeRule[locale])
    }
    composer.footer.add(report.notes)
    composer.footer.add(sources: report.sources, assumptions: report.assumptions)
    let table = Table(stubs: [TableStub(name: "label")], columns: columns, sections: [section])
    return composer.document([.table(table)])
  }

  /// The sum of several lines of cost; none where income stands among them, whose sign is turned.
  private var sum: [DeviationReport.Line] {
    let lines = report.lines
    guard lines.count > 1, !lines.contains(where: { $0.isIncome || $0.isSum }) else { return [] }
    let (budget, actual) = lines.reduce((Decimal.zero, Decimal.zero)) { ($0.0 + $1.budget, $0.1 + $1.actual) }
    return [DeviationReport.Line(label: composer.words.sum, budget: budget, actual: actual, isSum: true)]
  }

  private mutating func row(_ line: DeviationReport.Line) -> TableRow {
    let budget = line.isTurned ? -line.budget : line.budget
    let actual = line.isTurned ? -line.actual : line.actual
    // Of income the accounts come first, so that plus is good on every line.
    let deviation = line.isIncome ? actual - budget : budget - actual
    let shown =
      line.isIncome
      ? composer.shownSum([actual], format) - composer.shownSum([budget], format)
      : composer.shownSum([budget], format) - composer.shownSum([actual], format)
    let cells = [
      composer.cell(format.value(budget)), composer.cell(format.value(actual)),
      composer.markedCell(format.difference(deviation), shownParts: shown, of: nil),
      TableCell(.text(word(deviation, isIncome: line.isIncome))), used(budget, actual),
    ]
    return TableRow(
      role: line.isSum ? .sum : .body, labels: [TableLabel(line.label)], figure: report.label,
      name: report.name, symbol: report.unit.display, cells: cells)
  }

  private mutating func used(_ budget: Decimal, _ actual: Decimal) -> TableCell {
    if budget.isZero { return composer.notApplicable() }
    let format = NumberFormat(decimals: 1, suffix: .percent)
    return composer.cell(ShownNumber(actual / budget * 100, format))
  }

  private func word(_ deviation: Decimal, isIncome: Bool) -> String {
    if deviation.isMissing { return "" }
    if deviation.isZero { return DeviationWords.asBudgeted[locale] }
    if isIncome { return deviation.isNegative ? DeviationWords.lessIncome[locale] : DeviationWords.moreIncome[locale] }
    return deviation.isNegative ? DeviationWords.overspent[locale] : DeviationWords.underspent[locale]
  }
}
