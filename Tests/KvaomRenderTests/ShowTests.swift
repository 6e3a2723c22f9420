import KvaomDecimal
import KvaomRender
import KvaomUnits
import KvaomWords
import Testing

@testable import KvaomQuestions

struct ShowTests {
  static let places = FigureAxis(
    name: "place", label: "Stad",
    members: [
      FigureMember(name: "Klepp"), FigureMember(name: "KG7", isReference: true),
      FigureMember(name: "Hå"),
    ])
  static let posts = FigureAxis(
    name: "post", label: "Post", members: [FigureMember(name: "Løn"), FigureMember(name: "Drift")])
  static let years = Barnevern.planYears(2016...2018)
  static let plain = Unit.one
  static let positions = Unit(dimension: UnitDimension(UnitAtom(name: "position", kind: .position)))
  static let cases = Unit(dimension: UnitDimension(UnitAtom(name: "case", kind: .count)))

  static let staff = Figure(
    name: "staff", label: "Årsverk", unit: positions, accumulation: .stock, axes: [places, years],
    cells: numbers("12.144 12.144 9.814 3 3 3 1.004 1.004 1.334"))
  static let late = Figure(
    name: "late", label: "Undersøkingar over tre månader", unit: Barnevern.percent, axes: [places],
    cells: numbers("0.24 0.16") + [.missing(.blank)], missingReasons: [0: "ikkje i kjelda"])

  static func numbers(_ text: String) -> [Decimal] {
    text.split(separator: " ").map { Barnevern.number(String($0)) }
  }

  static func show(
    _ figures: Figure..., totals: [String] = [], withChange: Bool = false, decimals: Int? = nil,
    locale: Locale = .nn, width: Int? = nil
  ) -> String {
    let request = ShowRequest(
      figures: figures, withChange: withChange, totals: totals, decimals: decimals)
    return DocumentWriter(.text, width: width).write(Presenter(locale: locale).show(request))
  }

  @Test func budgetWithChange() {
    expectText(
      Self.show(Barnevern.budget, Barnevern.perChildFigure, withChange: true),
      #"""
      Barnevern                           tusen kr · prisnivå ikkje oppgitt
                         R2015 │  B2016    B2017    B2018    B2019    B2020
      Helse og velferd  30 376 │ 29 278   29 492   29 492   29 492   29 492
      Lokal utvikling      220 │      0        0        0        0        0
      ─────────────────────────┼───────────────────────────────────────────
      SUM               30 596 │ 29 278   29 492   29 492   29 492   29 492
      endring                  │ −1 318ᵃ    +214        0        0        0
      endring i %              │ −4,3 %ᵃ  +0,7 %    0,0 %    0,0 %    0,0 %

      Netto driftsutgifter per barn 0–17                        kr per barn
                         5 795 │  5 545    5 586    5 586    5 586    5 586
      endring                  │   −250ᵃ     +41        0        0        0
      endring i %              │ −4,3 %ᵃ  +0,7 %    0,0 %    0,0 %    0,0 %
      ᵃ rekneskap → budsjett: ikkje same slags tal.
      SUM kontrollert mot trykt SUM: stemmer i alle 6 åra.

      Grunnlag
      1. Klepp kommune, økonomiplan 2017–2020
      Utan kjelde: barn 0–17.
      """#)
  }

  @Test(arguments: [80, 200]) func widePagesDoNotFold(width: Int) {
    let free = Self.show(Barnevern.budget, withChange: true)
    #expect(Self.show(Barnevern.budget, withChange: true, width: width) == free)
  }

  @Test func narrowPageFolds() {
    expectText(
      Self.show(Barnevern.budget, Barnevern.perChildFigure, width: 40),
      #"""
      Barnevern
      tusen kr · prisnivå ikkje oppgitt
                         R2015 │  B2016
      Helse og velferd  30 376 │ 29 278
      Lokal utvikling      220 │      0
      ─────────────────────────┼───────
      SUM               30 596 │ 29 278

      Netto driftsutgifter per barn 0–17
      kr per barn
                         5 795 │  5 545

      Barnevern
      tusen kr · prisnivå ikkje oppgitt
                         B2017   B2018   B2019
      Helse og velferd  29 492  29 492  29 492
      Lokal utvikling        0       0       0
      ────────────────────────────────────────
      SUM               29 492  29 492  29 492

      Netto driftsutgifter per barn 0–17
      kr per barn
                         5 586   5 586   5 586

      Barnevern
      tusen kr · prisnivå ikkje oppgitt
                         B2020
      Helse og velferd  29 492
      Lokal utvikling        0
      ────────────────────────
      SUM               29 492

      Netto driftsutgifter per barn 0–17
      kr per barn
                         5 586
      SUM kontrollert mot trykt SUM: stemmer i
      alle 6 åra.

      Grunnlag
      1. Klepp kommune, økonomiplan 2017–2020
      Utan kjelde: barn 0–17.
      """#)
  }

  @Test(arguments: [30, 40, 60, 80]) func noLineIsWiderThanThePage(width: Int) {
    let text = Self.show(Barnevern.budget, Barnevern.perChildFigure, withChange: true, width: width)
    for line in text.split(separator: "\n") { #expect(line.count <= width) }
  }

  @Test func sumLeavesOutReferenceMembers() {
    expectText(
      Self.show(Self.staff, totals: ["place"]),
      #"""
      Årsverk              årsverk
             B2016   B2017   B2018
      Klepp  12,14   12,14    9,81
      (KG7)   3,00    3,00    3,00
      Hå      1,00    1,00    1,33
      ────────────────────────────
      Sum    13,15   13,15   11,15
      Tala er avrunda kvar for seg.
      """#)
  }

  @Test func yearsOfAStockDoNotAddUp() {
    expectText(
      Self.show(Self.staff, totals: ["year"]),
      #"""
      Årsverk                          årsverk
             B2016   B2017   B2018 │ Sum 16–18
      Klepp  12,14   12,14    9,81 │         –
      KG7     3,00    3,00    3,00 │         –
      Hå      1,00    1,00    1,33 │         –
      – = ikkje aktuelt
      """#)
  }

  @Test func sumOverMembersAndYearsOfAStock() {
    expectText(
      Self.show(Self.staff, totals: ["place", "year"], withChange: true),
      #"""
      Årsverk                                      årsverk
                     B2016     B2017     B2018 │ Sum 16–18
      Klepp          12,14     12,14      9,81 │         –
      (KG7)           3,00      3,00      3,00 │         –
      Hå              1,00      1,00      1,33 │         –
      ─────────────────────────────────────────┼──────────
      Sum            13,15     13,15     11,15 │         –
      endring                   0,00     −2,00 │
      endring i %              0,0 %   −15,2 % │
      Tala er avrunda kvar for seg. – = ikkje aktuelt.
      """#)
  }

  @Test func sumsOverTwoDimensions() {
    let cost = Figure(
      name: "cost", label: "Kostnad", unit: Barnevern.nominalTkr, accumulation: .flow,
      axes: [Self.posts, Self.places, Self.years], cells: (0..<18).map { Decimal($0) * 100_400 })
    expectText(
      Self.show(cost, totals: ["post", "year"]),
      #"""
      Kostnad               tusen kr · løpande prisar
      Post   Stad   B2016   B2017   B2018 │ Sum 16–18
      Løn    Klepp      0     100     201 │       301
             KG7      301     402     502 │     1 205
             Hå       602     703     803 │     2 108
      Drift  Klepp    904   1 004   1 104 │     3 012
             KG7    1 205   1 305   1 406 │     3 916
             Hå     1 506   1 606   1 707 │     4 819
      ────────────────────────────────────┼──────────
      Sum    Klepp    904   1 104   1 305 │     3 313
             KG7    1 506   1 707   1 908 │     5 120
             Hå     2 108   2 309   2 510 │     6 928
      Tala er avrunda kvar for seg.
      """#)
  }

  @Test func severalFiguresInOneUnit() {
    var other = Self.staff
    other.axes = [Self.years]
    other.cells = Self.numbers("1 2 3")
    other.name = "other"
    other.label = nil
    other.explanation = "berre eit døme."
    var rate = Barnevern.perChildFigure
    rate.axes = [Self.years]
    expectText(
      Self.show(Self.staff, other, rate),
      #"""
                             årsverk
               B2016   B2017   B2018
      Årsverk
        Klepp  12,14   12,14    9,81
        KG7     3,00    3,00    3,00
        Hå      1,00    1,00    1,33
      otherᵃ    1,00    2,00    3,00

      Netto driftsutgifter per barn 0–17   kr per barn
               5 795   5 545   5 586
      ᵃ berre eit døme.

      Grunnlag
      1. Klepp kommune, økonomiplan 2017–2020
      Utan kjelde: barn 0–17.
      """#)
  }

  @Test func missingAndNotApplicable() {
    expectText(
      Self.show(Self.late, totals: ["place"]),
      #"""
      Undersøkingar over tre månader
       Klepp    (KG7)       Hå │ Sum
      24,0 %   16,0 %       .. │   –
      .. = manglar; – = ikkje aktuelt
      """#)
  }

  @Test func changeFromZeroAndOverAGap() {
    var figure = Barnevern.perChildFigure
    figure.label = nil
    figure.axes[0].members.remove(at: 2)
    figure.cells = Self.numbers("0 100 90 90 99")
    figure.assumptions = []
    figure.sources = []
    expectText(
      Self.show(figure, withChange: true),
      #"""
      per_child                                        kr per barn
                     R2015 │   B2016     B2018     B2019     B2020
                         0 │     100        90        90        99
      endring              │    +100ᵃ        –         0        +9
      endring i %          │       –         –     0,0 %   +10,0 %
      ᵃ rekneskap → budsjett: ikkje same slags tal.
      – = ikkje aktuelt
      """#)
  }

  @Test func otherKinds() {
    let unit = Self.plain
    let axes = [Self.places]
    let truth = Figure(name: "ok", kind: .truth, unit: unit, axes: axes, cells: [1, 0, .missing(.blank)])
    let due = Figure(name: "due", kind: .date, unit: unit, axes: axes, cells: [0, 16945, -1])
    let status = Figure(
      name: "status", kind: .member(["vedteke", "i gang"]), unit: unit, axes: axes, cells: [0, 1, 7])
    expectText(
      Self.show(truth, due, status),
      #"""
             ok    due          status
      Klepp  ja    1970-01-01   vedteke
      KG7    nei   2016-05-24   i gang
      Hå     ..    1969-12-31   ..
      .. = manglar
      """#)
    expectText(
      Self.show(truth, Figure(name: "also", kind: .truth, unit: unit, axes: axes, cells: [0, 0, 1])),
      #"""
            Klepp     KG7      Hå
      ok       ja     nei      ..
      also    nei     nei      ja
      .. = manglar
      """#)
  }

  /// Numbers in a list have their unit in the head of their column, and the amounts' prices stand once, over them.
  @Test func listOfMeasures() {
    let axes = [Self.places]
    let owner = Figure(
      name: "owner", label: "Ansvarleg", kind: .text(["Etat A", "Etat B"]), unit: Self.plain, axes: axes,
      cells: [0, 1, 0])
    let cost = Figure(
      name: "cost", label: "Kostnad", scenario: "Plan", unit: Barnevern.nominalTkr, axes: axes,
      cells: [1_500_000, .missing(.blank), 0])
    var planned = owner
    planned.scenario = "Plan"
    expectText(
      Self.show(planned, cost),
      #"""
      Plan                  løpande prisar
             Ansvarleg   Kostnad, tusen kr
      Klepp  Etat A                  1 500
      KG7    Etat B                     ..
      Hå     Etat A                      0
      .. = manglar
      """#)
    expectText(
      Self.show(owner),
      #"""
      Ansvarleg
       Klepp      KG7       Hå
      Etat A   Etat B   Etat A
      """#)
  }

  @Test func singleValues() {
    let gap = Figure(
      name: "gap[2020]", label: "Udekt B2020", unit: Barnevern.nominalTkr, cells: [1_996_411])
    let share = Figure(name: "late[Klepp]", unit: Barnevern.percent, cells: Self.numbers("0.24"))
    let third = Figure(name: "2/3", unit: Self.plain, cells: [Decimal(2) / 3])
    expectText(
      Self.show(gap, share, third),
      #"""
      Udekt B2020     1 996 tusen kr (1 996,411) · løpande prisar
      late[Klepp]    24,0 %
      2/3          0,666667
      """#)
    expectText(Self.show(third), "0,666667")
    expectText(Self.show(third, decimals: 2), "0,67")
    let none = Figure(name: "1/0", unit: Self.plain, cells: [.missing(.divisionByZero)])
    expectText(Self.show(none), ".. (delt på null)\n.. = manglar")
    let draw = Figure(name: "draw", unit: Self.cases, cells: [5], isApproximate: true)
    expectText(Self.show(draw), "≈ 5 saker\n≈ = frå trekk, ikkje eksakt")
  }

  @Test func publishedSumThatDisagrees() {
    var figure = Barnevern.budget
    figure.publishedSums[0].columns[2].printed += 2000
    figure.publishedSums[0].columns[2].agrees = false
    figure.sources[0].isVerified = false
    expectText(
      Self.show(figure),
      #"""
      Barnevern                           tusen kr · prisnivå ikkje oppgitt
                         R2015 │  B2016    B2017    B2018    B2019    B2020
      Helse og velferd  30 376 │ 29 278   29 492   29 492   29 492   29 492
      Lokal utvikling      220 │      0        0        0        0        0
      ─────────────────────────┼───────────────────────────────────────────
      SUM               30 596 │ 29 278   29 492   29 492   29 492   29 492
      ✗ SUM stemmer ikkje med trykt SUM: B2017 rekna 29 492, trykt 29 494, skilnad −2.

      Grunnlag
      1. Klepp kommune, økonomiplan 2017–2020 (ikkje kontrollert)
      """#)
    let document = Presenter(locale: .en).publishedSums(figure)
    expectText(
      DocumentWriter(.text).write(document),
      #"""
      ✗ SUM does not agree with the printed SUM: B2017 computed 29 492, printed 29 494, difference −2.
      """#)
  }

  @Test func atMostFourLinesBelow() {
    var figure = Barnevern.perChildFigure
    figure.notes = [
      FigureNote(.information, "ei opplysning"), FigureNote(.important, "noko viktig"),
      FigureNote(.information, "ei til"),
    ]
    figure.breaks = [SeriesBreak(year: 2016, text: "flytta til ny eining")]
    expectText(
      Self.show(figure),
      #"""
      Netto driftsutgifter per barn 0–17   kr per barn
      R2015 │ B2016   B2017   B2018   B2019   B2020
      5 795 │ 5 545   5 586   5 586   5 586   5 586
      Viktig: noko viktig
      Viktig: Brot i serien frå 2016: flytta til ny eining

      Grunnlag
      1. Klepp kommune, økonomiplan 2017–2020
      2. ei opplysning
      3. ei til
      Utan kjelde: barn 0–17.
      """#)
  }

  @Test func roundedSumThatDoesNotAddUp() {
    let cost = Figure(
      name: "cost", unit: Barnevern.nominalTkr, accumulation: .flow, axes: [Self.posts, Self.years],
      cells: Self.numbers("1400 1500 -400 1400 1500 -400"))
    expectText(
      Self.show(cost, totals: ["post"]),
      #"""
      cost   tusen kr · løpande prisar
             B2016   B2017   B2018
      Løn        1       2       0
      Drift      1       2       0
      ────────────────────────────
      Sum        3       3      −1
      Tala er avrunda kvar for seg.
      """#)
  }

  @Test func nothingToShow() {
    expectText(Self.show(), "Ingen rader å vise.")
    expectText(Self.show(locale: .en), "No rows to show.")
    let empty = FigureAxis(name: "d", members: [])
    let rows = Figure(
      name: "e", unit: Barnevern.tkr, accumulation: .flow, axes: [empty, Self.years], cells: [])
    expectText(
      Self.show(rows, totals: ["d"]),
      #"""
      e   tusen kr · prisnivå ikkje oppgitt
           B2016   B2017   B2018
      Sum      0       0       0
      """#)
  }
}
