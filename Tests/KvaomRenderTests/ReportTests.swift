import KvaomDecimal
import KvaomRender
import KvaomWords
import Testing

@testable import KvaomQuestions

struct ReportTests {
  /// One indicator; `values` are the last result, the value and the path.
  static func goal(
    _ name: String, _ label: String, _ values: String, needed: String, met: FirstYearMet,
    _ status: GoalStatus, isAdoptedMet: Bool = false
  ) -> GoalResult {
    let numbers = ShowTests.numbers(values)
    return GoalResult(
      name: name, label: label, unit: Barnevern.percent, better: .higher, startYear: 2016,
      start: numbers[0], value: numbers[1], isActual: true, pathShape: .linear, path: numbers[2],
      gap: numbers[1] - numbers[2], neededPerYear: Barnevern.number(needed),
      forecasts: [GoalForecast(ground: .pace, met: met)], status: status,
      riskLimit: Barnevern.number("0.01"), offTrackLimit: Barnevern.number("0.10"),
      targets: [
        GoalTarget(year: 2017, value: 1, isEndOfPath: false, isMet: isAdoptedMet),
        GoalTarget(year: 2020, value: 1, isEndOfPath: true, isMet: nil),
      ])
  }

  static let goals = GoalReport(
    year: 2018,
    results: [
      goal(
        "notified", "Halda meldingsfristar", "0.98 1 0.99", needed: "0", met: .year(2017), .onTrack,
        isAdoptedMet: true),
      goal(
        "on_time", "Undersøkingsfristar", "0.76 0.91 0.88", needed: "0.045", met: .year(2020), .onTrack),
      goal("plans", "Aktive tiltaksplanar", "0.77 0.77 0.885", needed: "0.115", met: .never, .offTrack),
      goal(
        "foster", "Oppfølging av fosterbarn", "0.83 0.90 0.915", needed: "0.05", met: .year(2021), .atRisk),
    ])

  static let deviation = DeviationReport(
    label: "Barnevern", name: "budget", year: 2016, unit: Barnevern.tkr,
    lines: [
      .init(label: "Helse og velferd", budget: 29_278_000, actual: 29_900_000),
      .init(label: "Refusjonar", budget: -3_000_000, actual: -3_200_000, isIncome: true, isTurned: true),
      .init(label: "SUM", budget: 26_278_000, actual: 26_700_000, isSum: true),
    ])

  static let sources = SourceReport(
    title: "klepp.kvaom", count: 34, sourcedCount: 25,
    rows: [
      .init(
        mark: .sourced, titles: ["budget"], names: ["budget"], source: "Klepp økonomiplan 2017–2020",
        remark: "sum stemmer"),
      .init(
        mark: .unverified, titles: ["deflator 2018, 2020"], names: ["deflator 2018, 2020"],
        source: "stdlib, ikkje kontrollert",
        remark: "2,6 – 3,1 %"),
      .init(
        mark: .assumed, titles: ["children"], names: ["children"], source: "føresetnad: 5 280", remark: "brukt i 7 tal"),
      .init(
        mark: .absent, titles: ["on_time i shared_unit"], names: ["on_time i shared_unit"], source: "",
        remark: "klepp.kvaom:44"),
    ], conclusion: "I siste compare kviler berre ramma på ✓ åleine; resten har minst éin A eller ?.")

  static let checks = CheckReport(groups: [
    .init(
      title: "the transfer conserves positions",
      checks: [
        .init(
          outcome: .passed, title: "sum(staff) == 25.1 positions", place: "B2018 · Plan",
          left: Barnevern.number("25.1"), right: Barnevern.number("25.1"), unit: ShowTests.positions,
          tolerance: Barnevern.number("0.01"), source: "klepp.kvaom:40"),
        .init(
          outcome: .failed, title: "sum(staff) == 25.1 positions", place: "B2019 · Plan",
          left: Barnevern.number("25.1004"), right: Barnevern.number("25.1"),
          unit: ShowTests.positions, source: "klepp.kvaom:40"),
      ]),
    .init(
      title: nil,
      checks: [
        .init(
          outcome: .missing, title: "on_time >= 90%", left: .missing(.blank),
          right: Barnevern.number("0.9"), unit: Barnevern.percent, reason: "ikkje målt",
          source: "klepp.kvaom:41")
      ]),
  ])

  @Test func goalsOf2018() {
    expectText(
      DocumentWriter(.text).write(Presenter(locale: .nn).goals(Self.goals)),
      #"""
      Vedteke mål: 100 % i 2017. Nådd i 2018: 1 av 4. Mot målbana: 2 i rute, 1 litt etter, 1 langt etter.
      Måla i 2018                                                    høgare er betre · grøn ≥ −1, gul ≥ −10 pp
                                2016    2018   målbane   trengst per år   nådd iᵃ  vedteke mål   mot målbana
      Halda meldingsfristar     98 %   100 %    99,0 %              0,0     2017   nådd          ● i rute
      Undersøkingsfristar       76 %    91 %    88,0 %             +4,5     2020   ikkje nådd    ● i rute
      Aktive tiltaksplanar      77 %    77 %    88,5 %            +11,5    aldri   ikkje nådd    ■ langt etter
      Oppfølging av fosterbarn  83 %    90 %    91,5 %             +5,0     2021   ikkje nådd    ▲ litt etter
      ᵃ med farten sidan 2016.
      Målbana er ei rett line 2016–2020 og ikkje vedteken. Per år: prosentpoeng.
      """#)
  }

  @Test func goalsFoldedAndInColour() {
    let writer = DocumentWriter(.text, width: 60, usesColor: true)
    let text = writer.write(Presenter(locale: .sv).goals(Self.goals))
    expectText(
      String(text.map { $0 == "\u{1B}" ? "^" : $0 }),
      #"""
      Antaget mål: 100 % år 2017. Nått år 2018: 1 av 4. Mot
      målbanan: 2 i fas, 1 något efter, 1 långt efter.
      ^[1mMålen år 2018^[0m
      högre är bättre · grön ≥ −1, gul ≥ −10 %-enheter
                                2016   2018  målbana  krävs per år
      Halda meldingsfristar     98 %  100 %   99,0 %           0,0
      Undersøkingsfristar       76 %   91 %   88,0 %          +4,5
      Aktive tiltaksplanar      77 %   77 %   88,5 %         +11,5
      Oppfølging av fosterbarn  83 %   90 %   91,5 %          +5,0

                                   nåsᵃ antaget mål  mot målbanan
      Halda meldingsfristar       2017  nått         ^[32m● i fas^[0m
      Undersøkingsfristar         2020  ej nått      ^[32m● i fas^[0m
      Aktive tiltaksplanar      aldrig  ej nått      ^[31m■ långt efter^[0m
      Oppfølging av fosterbarn    2021  ej nått      ^[33m▲ något efter^[0m
      ᵃ med takten sedan år 2016.
      ^[2mMålbanan är en rät linje åren 2016–2020 och ej antagen. Per^[0m
      ^[2mår: procentenheter.^[0m
      """#)
  }

  @Test func goalsThatDiffer() {
    var report = Self.goals
    report.scenario = "Plan"
    report.results[0].riskLimit = 0
    report.results[0].isFixed = true
    report.results[1].better = .lower
    report.results[1].isActual = false
    report.results[2].startYear = 2015
    report.results[2].value = .missing(.blank)
    report.results[2].gap = .missing(.blank)
    report.results[2].status = .missing
    for index in report.results.indices {
      report.results[index].forecasts = [
        GoalForecast(ground: .base, met: .notWithin(2020)),
        GoalForecast(ground: .scenario("Plan", name: "plan"), met: index == 3 ? .unknown : .year(2019)),
      ]
    }
    expectText(
      DocumentWriter(.text).write(Presenter(locale: .nb).goals(report)),
      #"""
      Vedtatt mål: 100 % i 2017. Nådd i 2018: 1 av 4. Mot målbanen: 2 i rute, 1 litt etter, 1 mangler.
      Målene i 2018 · «Plan»
                                        2018   målbane   trengs per år     nådd i, Basis   nådd i, Plan   vedtatt mål   mot målbanen
      Halda meldingsfristar     98 %   100 %    99,0 %             0,0   ikke innen 2020           2019   nådd          ● i rute
      Undersøkingsfristar       76 %    91 %    88,0 %            −4,5   ikke innen 2020           2019   ikke nådd     ● i rute
      Aktive tiltaksplanar      77 %      ..    88,5 %           +11,5   ikke innen 2020           2019   ikke nådd     ○ mangler
      Oppfølging av fosterbarn  83 %    90 %    91,5 %            +5,0   ikke innen 2020              –   ikke nådd     ▲ litt etter
      Viktig: Ingenting i planen kan endre «Halda meldingsfristar».
      Målbanen er ikke vedtatt. Per år: prosentpoeng. «Trengs per år» er endringen: − er nedgang.

      Grunnlag
      1. Beregnet, ikke målt: Undersøkingsfristar.
      2. Halda meldingsfristar: grønn ≥ 0, gul ≥ −10 pp
      3. Undersøkingsfristar; Aktive tiltaksplanar; Oppfølging av fosterbarn: grønn ≥ −1, gul ≥ −10 pp
      .. = mangler; – = ikke aktuelt
      """#)
  }

  @Test func budgetDeviation() {
    expectText(
      DocumentWriter(.text).write(Presenter(locale: .nn).deviation(Self.deviation)),
      #"""
      Budsjettavvik 2016 · Barnevern           tusen kr · prisnivå ikkje oppgitt
                        budsjett   rekneskap   avvik                 forbruk i %
      Helse og velferd    29 278      29 900    −622   meirforbruk       102,1 %
      Refusjonar           3 000       3 200    +200   meirinntekt       106,7 %
      ──────────────────────────────────────────────────────────────────────────
      SUM                 26 278      26 700    −422   meirforbruk       101,6 %
      avvik = budsjett − rekneskap; + mindreforbruk, − meirforbruk.
      Inntekter er snudde: viste utan minus; + meirinntekt, − mindreinntekt.
      """#)
  }

  @Test func listOfSources() {
    expectText(
      DocumentWriter(.text).write(Presenter(locale: .nn).sources(Self.sources)),
      #"""
      I siste compare kviler berre ramma på ✓ åleine; resten har minst éin A eller ?.
      Kjelder i klepp.kvaom                            34 tal · 25 med kjelde
      budget                 ✓   Klepp økonomiplan 2017–2020   sum stemmer
      deflator 2018, 2020    ?   stdlib, ikkje kontrollert     2,6 – 3,1 %
      children               A   føresetnad: 5 280             brukt i 7 tal
      on_time i shared_unit  !   inga kjelde, ingen merknad    klepp.kvaom:44
      ✓ = har kjelde, A = føresetnad (@assumed), ? = ikkje kontrollert, ! = manglar
      """#)
  }

  @Test func checksWithBothSides() {
    expectText(
      DocumentWriter(.text).write(Presenter(locale: .nn).checks(Self.checks)),
      #"""
      1 av 3 kontrollar held.
      the transfer conserves positions
                                                                  venstre      høgre    skilnad   eining                   stad
      sum(staff) == 25.1 positions  B2018 · Plan  ✓ held            25,10      25,10       0,00   årsverk, innanfor 0,01   klepp.kvaom:40
                                    B2019 · Plan  ✗ held ikkje   25,10040   25,10000   +0,00040   årsverk                  klepp.kvaom:40

      Kontrollar
      on_time >= 90%                              ○ manglar            ..     90,0 %         ..                            klepp.kvaom:41
      .. = manglar
      """#)
  }

  @Test func emptyReports() {
    let presenter = Presenter(locale: .nn)
    let writer = DocumentWriter(.text)
    let goals = GoalReport(year: 2018, results: [])
    expectText(writer.write(presenter.goals(goals)), "Ingen rader å vise.")
    let checks = CheckReport(groups: [])
    expectText(writer.write(presenter.checks(checks)), "0 av 0 kontrollar held.")
    var deviation = Self.deviation
    deviation.lines = []
    expectText(writer.write(presenter.deviation(deviation)), "Ingen rader å vise.")
    let sources = SourceReport(title: "tom.kvaom", count: 0, sourcedCount: 0, rows: [])
    expectText(writer.write(presenter.sources(sources)), "Kjelder i tom.kvaom   0 tal · 0 med kjelde")
  }
}
