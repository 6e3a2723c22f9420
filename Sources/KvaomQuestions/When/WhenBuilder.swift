public import KvaomRender
import KvaomDecimal
import KvaomUnits
public import KvaomWords

/// Builds the document of `when`: a row for each world.
public struct WhenBuilder {
  private let report: WhenReport
  private let words: WhenWords
  private var composer: Composer

  /// The document of a report in a language.
  public static func document(_ report: WhenReport, _ locale: Locale) -> Document {
    var builder = WhenBuilder(report, locale: locale)
    return builder.build()
  }

  /// A builder for one report.
  init(_ report: WhenReport, locale: Locale) {
    self.report = report
    words = WhenWords(locale)
    composer = Composer(locale)
  }

  /// The document.
  mutating func build() -> Document {
    let format = self.format
    let year = report.lastYear.map { String($0) } ?? ""
    var columns = [TableColumn(header: words.when, role: .text)]
    if format != nil {
      columns.append(TableColumn(header: words.value.filled(["year": year]), role: .measure))
      columns.append(TableColumn(header: words.lacking.filled(["year": year]), role: .measure))
    }
    columns.append(TableColumn(header: "", role: .text))
    let rows = report.rows.map { row($0, format) }
    let headline = Headline(
      title: words.title.filled(["condition": condition]), details: figure.map { composer.details(of: $0.unit) } ?? [],
      name: report.text, priceBasis: figure?.unit.priceBasis, symbol: figure?.unit.display ?? .plain)
    addTargets()
    for row in report.rows { if let figure = row.figure { composer.footer.add(figure) } }
    let table = Table(
      stubs: [TableStub(title: "")], columns: columns, sections: [TableSection(headline: headline, rows: rows)])
    return composer.document([.table(table)], conclusions: sentence.map { [$0] } ?? [])
  }

  private var figure: Figure? { report.rows.lazy.compactMap(\.figure).first }

  private var format: UnitFormat? {
    figure.map { UnitFormat($0.unit, cells: report.rows.flatMap { [$0.last, $0.lacking] }.filter { !$0.isMissing }) }
  }

  /// The condition in words: label, sign, value.
  private var condition: String {
    guard let figure, let sign = report.sign else { return report.text }
    let limit = report.limit.map { amount($0) } ?? report.limitText
    return "\(figure.title) \(sign) \(limit)"
  }

  private func amount(_ value: Decimal) -> String {
    guard let figure else { return "" }
    return InputText(figure.unit, values: [value], isShort: true, composer: composer).full(value)
  }

  private func name(_ row: WhenReport.Row) -> String { row.scenario ?? composer.words.base }

  private mutating func row(_ row: WhenReport.Row, _ format: UnitFormat?) -> TableRow {
    var cells = [TableCell(.text(outcome(row.outcome)))]
    if let format {
      cells.append(composer.cell(format.value(row.last)))
      if row.lacking.isMissing || row.lacking <= .zero {
        cells.append(.empty)
      } else {
        cells.append(lacking(row.lacking, format))
      }
    }
    cells.append(TableCell(.text(remark(row.outcome))))
    return TableRow(
      role: .body, labels: [TableLabel(name(row))], figure: figure?.title ?? report.text, name: report.text,
      symbol: figure?.unit.display ?? .plain, cells: cells)
  }

  private func lacking(_ value: Decimal, _ format: UnitFormat) -> TableCell {
    var number = format.value(value)
    if format.isPercent { number.format.suffix = .points }
    return TableCell(.number(number))
  }

  private func outcome(_ outcome: WhenReport.Outcome) -> String {
    switch outcome {
    case .timeless(let holds): holds ? composer.words.passed : composer.words.failed
    case .year(let year, _): String(year)
    case .notWithin(let last, _): words.notWithin.filled(["year": String(last)])
    case .unchanged, .movingAway: words.never
    case .unknown: words.unknown
    }
  }

  private func remark(_ outcome: WhenReport.Outcome) -> String {
    switch outcome {
    case .timeless, .unknown: ""
    case .year(_, let years) where years.isEmpty: ""
    case .year(_, let years): words.fails.filled(["years": composer.words.list(years.map { String($0) })])
    case .notWithin(_, let year?): words.atPace.filled(["year": String(year)])
    case .notWithin: figure == nil ? "" : words.slow
    case .unchanged(let year?): words.unchangedSince.filled(["year": String(year)])
    case .unchanged: report.lastYear == nil ? "" : words.unchanged
    case .movingAway: words.movingAway
    }
  }

  private mutating func addTargets() {
    let list = report.targets.map { target in
      (target.isEndOfPath ? words.targetBy : words.targetIn)
        .filled(["value": amount(target.value), "year": String(target.year)])
    }
    if !list.isEmpty { composer.footer.add(.important, words.adopted.filled(["list": composer.words.list(list)])) }
  }

  /// The world in which it holds first.
  private var sentence: String? {
    let isTimeless = report.rows.contains { if case .timeless = $0.outcome { true } else { false } }
    if isTimeless { return nil }
    var first: (year: Int, name: String)?
    for row in report.rows {
      if case .year(let year, _) = row.outcome, year < first?.year ?? .max { first = (year, name(row)) }
    }
    if let first { return words.sentence.filled(["scenario": first.name, "year": String(first.year)]) }
    return report.lastYear.map { words.none.filled(["year": String($0)]) } ?? words.noneAtAll
  }
}
