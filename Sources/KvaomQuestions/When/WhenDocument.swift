import KvaomDecimal
import KvaomRender
import KvaomUnits
import KvaomWords

/// The document of `when`: a row for each world.
struct WhenDocument {
  private let report: WhenReport
  private let locale: Locale
  private var composer: Composer

  /// The document of a report in a language.
  static func document(_ report: WhenReport, _ locale: Locale) -> Document {
    var document = WhenDocument(report, locale: locale)
    return document.build()
  }

  private init(_ report: WhenReport, locale: Locale) {
    self.report = report
    self.locale = locale
    composer = Composer(locale)
  }

  private mutating func build() -> Document {
    let format = self.format
    let year = report.lastYear.map { String($0) } ?? ""
    var columns = [TableColumn(header: WhenWords.when[locale], name: "when", role: .text)]
    if format != nil {
      columns.append(TableColumn(header: WhenWords.value(year: year)[locale], name: "value", role: .measure))
      columns.append(TableColumn(header: WhenWords.lacking(year: year)[locale], name: "lacking", role: .measure))
    }
    columns.append(TableColumn(header: "", name: "remark", role: .text))
    let rows = report.rows.map { row($0, format) }
    let headline = Headline(
      title: WhenWords.title(condition: condition)[locale], details: figure.map { composer.details(of: $0.unit) } ?? [],
      name: report.text, priceBasis: figure?.unit.priceBasis, symbol: figure?.unit.display ?? .plain,
      isSaid: sentence != nil)
    addTargets()
    for row in report.rows { if let figure = row.figure { composer.footer.add(figure) } }
    let table = Table(
      stubs: [TableStub(name: "label")], columns: columns, sections: [TableSection(headline: headline, rows: rows)])
    return composer.document(
      [.table(table)], conclusions: sentence.map { [WhenWords.answer(condition: said, $0)[locale]] } ?? [])
  }

  private var figure: Figure? { report.rows.lazy.compactMap { $0.figure }.first }

  private var format: UnitFormat? {
    figure.map { figure in
      UnitFormat(
        figure.unit, cells: report.rows.flatMap { [$0.last, $0.lacking] }.filter { !$0.isMissing },
        beside: [report.limit].compactMap { $0 })
    }
  }

  /// The condition in words: label, sign, value.
  private var condition: String { condition { $0 } }

  /// The same in a sentence: the label in quotes.
  private var said: String { condition { composer.words.quoted($0) } }

  private func condition(_ shown: (String) -> String) -> String {
    guard let figure, let sign = report.sign else { return report.text }
    let limit = report.limit.map { amount($0) } ?? report.limitText
    return "\(shown(figure.title)) \(sign) \(limit)"
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
      scenario: row.world, coordinates: row.outcome.coordinates, symbol: figure?.unit.display ?? .plain, cells: cells)
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
    case .notWithin(let last, _): WhenWords.notWithin(year: last)[locale]
    case .unchanged, .movingAway: WhenWords.never[locale]
    case .unknown: WhenWords.unknown[locale]
    }
  }

  private func remark(_ outcome: WhenReport.Outcome) -> String {
    switch outcome {
    case .timeless, .unknown: ""
    case .year(_, let years) where years.isEmpty: ""
    case .year(_, let years): WhenWords.fails(years: composer.words.list(years.map { String($0) }))[locale]
    case .notWithin(_, let year?): WhenWords.atPace(year: year)[locale]
    case .notWithin: figure == nil ? "" : WhenWords.slow[locale]
    case .unchanged(let year?): WhenWords.unchangedSince(year: year)[locale]
    case .unchanged: report.lastYear == nil ? "" : WhenWords.unchanged[locale]
    case .movingAway: WhenWords.movingAway[locale]
    }
  }

  private mutating func addTargets() {
    let list = report.targets.map { target in
      let (value, year) = (amount(target.value), target.year)
      return target.isEndOfPath
        ? WhenWords.targetBy(value: value, year: year)[locale] : WhenWords.targetIn(value: value, year: year)[locale]
    }
    if !list.isEmpty { composer.footer.add(.important, WhenWords.adopted(list: composer.words.list(list))[locale]) }
  }

  /// The world in which it holds first.
  private var sentence: Phrase? {
    let isTimeless = report.rows.contains { if case .timeless = $0.outcome { true } else { false } }
    if isTimeless { return nil }
    let years = report.rows.compactMap { row -> (year: Int, name: String)? in
      if case .year(let year, _) = row.outcome { (year, name(row)) } else { nil }
    }
    if let year = years.map({ $0.year }).min() {
      let first = years.filter { $0.year == year }.map { $0.name }
      if report.rows.count == 1 { return WhenWords.alone(year: year) }
      if first.count > 1, first.count == report.rows.count {
        return first.count == 2 ? WhenWords.both(year: year) : WhenWords.all(year: year)
      }
      return WhenWords.sentence(
        scenario: first.map { composer.words.quoted($0) }.joined(separator: "; "), count: first.count, year: year)
    }
    return report.lastYear.map { WhenWords.none(year: $0) } ?? WhenWords.noneAtAll
  }
}

extension WhenReport.Outcome {
  /// The same for programs: what it is, and the year there is.
  fileprivate var coordinates: [Coordinate] {
    func year(_ year: Int?) -> [Coordinate] {
      year.map { [Coordinate(axis: "year", member: String($0), number: Decimal($0))] } ?? []
    }
    return switch self {
    case .timeless(let holds): [Coordinate(axis: "outcome", member: holds ? "holds" : "fails")]
    case .year(let first, _): [Coordinate(axis: "outcome", member: "holds")] + year(first)
    case .notWithin(_, let pace): [Coordinate(axis: "outcome", member: "later")] + year(pace)
    case .unchanged, .movingAway: [Coordinate(axis: "outcome", member: "never")]
    case .unknown: [Coordinate(axis: "outcome", member: "unknown")]
    }
  }
}
