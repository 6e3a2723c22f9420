import KvaomDecimal
public import KvaomRender
import KvaomUnits
public import KvaomWords

/// The ranking of measures: each alone with cost, effect and what a million buys, and where the ranking turns.
public struct RankingDocument {
  private let report: RankingReport
  private let costs: UnitFormat
  private let effects: UnitFormat
  private var composer: Composer
  private var locale: Locale { composer.locale }

  /// The document of a report in a language.
  public static func document(_ report: RankingReport, _ locale: Locale) -> Document {
    var document = RankingDocument(report, locale: locale)
    return document.build()
  }

  /// The document of one report, not written yet.
  init(_ report: RankingReport, locale: Locale) {
    self.report = report
    composer = Composer(locale)
    let lines = report.lines + [report.together]
    costs = UnitFormat(report.cost.unit, cells: lines.map { $0.cost })
    effects = UnitFormat(report.effect.unit, cells: lines.map { $0.effect })
  }

  /// The document.
  mutating func build() -> Document {
    var rows = report.lines.map { row(.body, $0) }
    if report.lines.count > 1 {
      var all = report.together
      all.label = MeasureWords.together[locale]
      rows.append(row(.sum, all))
    }
    let details = ([report.year].compactMap { $0 } + [report.effect.title]).map { Detail.text($0) }
    let headline = Headline(
      title: MeasureWords.ranking(scenario: report.scenario)[locale], details: details, scenario: report.scenario,
      priceBasis: report.cost.unit.priceBasis)
    let table = Table(
      stubs: [TableStub(name: "label")], columns: columns, sections: [TableSection(headline: headline, rows: rows)])
    if let text = turningPoint { composer.footer.add(.important, text) }
    composer.footer.add(report.notes)
    composer.footer.add(report.cost)
    composer.footer.add(report.effect)
    return composer.document([.table(table)])
  }

  private var columns: [TableColumn] {
    let unit = composer.unitWords.name(of: report.cost.unit)
    return [
      TableColumn(header: "\(MeasureWords.cost[locale]), \(unit)", name: "cost", role: .measure),
      TableColumn(header: "\(MeasureWords.effect[locale]), \(effectUnit)", name: "effect", role: .measure),
      TableColumn(
        header: "\(effectUnit) \(MeasureWords.perMillion[locale])", name: "effectPerMillion", role: .measure),
    ]
  }

  private var effectUnit: String {
    effects.isPercent ? composer.words.points : composer.unitWords.name(of: report.effect.unit)
  }

  private mutating func row(_ role: TableRow.Role, _ line: RankingReport.Line) -> TableRow {
    TableRow(
      role: role, labels: [TableLabel(line.label)], figure: report.effect.title, name: report.effect.name,
      scenario: report.effect.world, subject: line.subject,
      cells: [
        composer.cell(costs.difference(line.cost)), composer.cell(effects.difference(line.effect)), perMillion(line),
      ])
  }

  private mutating func perMillion(_ line: RankingReport.Line) -> TableCell {
    if line.isFree { return TableCell(.text(MeasureWords.free[locale])) }
    if line.perMillion.isMissing { return TableCell(.text(MeasureWords.notCoupled[locale])) }
    if line.cost.isNegative { return TableCell(.text(MeasureWords.saves[locale])) }
    return composer.cell(ratio(line.perMillion))
  }

  private func ratio(_ canonical: Decimal) -> ShownNumber {
    var number = effects.value(canonical)
    number.format.suffix = .none
    number.format.decimals = max(1, number.format.decimals)
    return number
  }

  /// The effect of the first at which the second would be as good.
  private var turningPoint: String? {
    let ranked = report.lines.filter { !$0.perMillion.isMissing && !$0.cost.isNegative }
    guard ranked.count > 1 else { return nil }
    if ranked[0].perMillion == ranked[1].perMillion {
      return MeasureWords.tied(first: ranked[0].label, second: ranked[1].label)[locale]
    }
    let limit = ranked[1].perMillion * (ranked[0].cost / 1_000_000)
    let amount = composer.amount(effects.difference(limit), unit: report.effect.unit, isDifference: true)
    return MeasureWords.turns(
      first: ranked[0].label, direction: MeasureWords.direction(isLess: !report.lowerIsBetter)[locale],
      limit: limit.isNegative ? "−" + amount : amount, second: ranked[1].label)[locale]
  }
}
