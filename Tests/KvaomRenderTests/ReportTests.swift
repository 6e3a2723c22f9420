import KvaomDecimal
import KvaomRender
import Testing

struct ReportTests {
  static func goal(
    _ name: String, _ label: String, _ values: [String], needed: String, met: FirstYearMet,
    _ status: GoalStatus, adopted: Bool
  ) -> GoalResult {
    let numbers = values.map { Barnevern.number($0) }
    return GoalResult(
      name: name, label: label, unit: Barnevern.percent, better: .higher, startYear: 2016,
      start: numbers[0], value: numbers[1], isActual: true, pathShape: .linear, path: numbers[2],
      gap: numbers[1] - numbers[2], neededPerYear: Barnevern.number(needed),
      forecasts: [GoalForecast(ground: .pace, met: met)], status: status,
      riskLimit: Barnevern.number("0.01"), offTrackLimit: Barnevern.number("0.10"),
      targets: [
        GoalTarget(year: 2017, value: 1, isEndOfPath: false, isMet: adopted),
        GoalTarget(year: 2020, value: 1, isEndOfPath: true, isMet: nil),
      ])
  }

  static let goals = GoalReport(
    year: 2018,
    results: [
      goal("notified", "Halda meldingsfristar", ["0.98", "1", "0.99"], needed: "0", met: .year(2017), .onTrack, adopted: true),
      goal("on_time", "Undersøkingsfristar", ["0.76", "0.91", "0.88"], needed: "0.045", met: .year(2020), .onTrack, adopted: false),
      goal("plans", "Aktive tiltaksplanar", ["0.77", "0.77", "0.885"], needed: "0.115", met: .never, .offTrack, adopted: false),
      goal("foster", "Oppfølging av fosterbarn", ["0.83", "0.90", "0.915"], needed: "0.05", met: .year(2021), .atRisk, adopted: false),
    ])

  @Test func goalsOf2018() {
    print(ShowTests.text(Presenter(locale: .nn).goals(Self.goals)))
    print(DocumentWriter(.text, width: 60, usesColor: true).write(Presenter(locale: .sv).goals(Self.goals)))
    let d = DeviationReport(label: "Barnevern", name: "budget", year: 2016, unit: Barnevern.tkr, lines: [
      .init(label: "Helse og velferd", budget: 29_278_000, actual: 29_900_000),
      .init(label: "Refusjonar", budget: -3_000_000, actual: -3_200_000, isIncome: true),
      .init(label: "SUM", budget: 26_278_000, actual: 26_700_000, isSum: true)])
    print(ShowTests.text(Presenter(locale: .nn).deviation(d)))
    let s = SourceReport(title: "klepp.kvaom", count: 34, sourcedCount: 25, rows: [
      .init(mark: .sourced, names: "budget", source: "Klepp økonomiplan 2017–2020", remark: "sum stemmer"),
      .init(mark: .unverified, names: "deflator 2018, 2020", source: "stdlib, ikkje kontrollert", remark: "2,6 – 3,1 %"),
      .init(mark: .assumed, names: "children", source: "føresetnad: 5 280", remark: "brukt i 7 tal"),
      .init(mark: .absent, names: "on_time i shared_unit", source: "", remark: "klepp.kvaom:44")],
      conclusion: "I siste compare kviler berre ramma på ✓ åleine; resten har minst éin A eller ?.")
    print(ShowTests.text(Presenter(locale: .nn).sources(s)))
    let p = FigureUnit(symbol: "position", scale: 1, unitClass: .position)
    let c = CheckReport(groups: [.init(title: "the transfer conserves positions", checks: [
      .init(outcome: .passed, title: "sum(staff over place) == 25.1 positions", place: "B2018 · Plan", left: Barnevern.number("25.1"), right: Barnevern.number("25.1"), unit: p, tolerance: Barnevern.number("0.01"), source: "klepp.kvaom:40"),
      .init(outcome: .failed, title: "sum(staff over place) == 25.1 positions", place: "B2019 · Plan", left: Barnevern.number("25.1004"), right: Barnevern.number("25.1"), unit: p, source: "klepp.kvaom:40"),
      .init(outcome: .missing, title: "on_time >= 90%", left: .missing(.blank), right: Barnevern.number("0.9"), unit: Barnevern.percent, reason: "ikkje målt", source: "klepp.kvaom:41"),
      ])])
    print(ShowTests.text(Presenter(locale: .nn).checks(c)))
    print(ShowTests.text(Presenter(locale: .nn).checks(c), width: 80))
  }
}
