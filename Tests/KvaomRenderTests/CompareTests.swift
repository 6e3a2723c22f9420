import KvaomDecimal
import KvaomRender
import KvaomUnits
import KvaomWords
import Testing

@testable import KvaomQuestions

struct CompareTests {
  static func text(_ comparison: Comparison, _ locale: Locale = .nn, width: Int? = nil) -> String {
    DocumentWriter(.text, width: width).write(Presenter(locale: locale).compare(comparison))
  }

  /// A comparison of single values, one a variant.
  static func single(_ name: String, _ unit: Unit, _ values: String) -> Comparison {
    let figures = ShowTests.numbers(values).map {
      Figure(name: name, unit: unit, accumulation: .flow, direction: .lower, cells: [$0])
    }
    return Comparison(
      variants: Array([nil, "Plan", "Streng"].prefix(figures.count)),
      items: [Comparison.Item(figures: figures)])
  }

  /// Where each column is another service, none of them speaks for the others, and plain numbers have no headline to
  /// leave a line for.
  @Test func membersThatAreNoYears() {
    let shares = [("0.2 0.8"), ("0.3 0.7")].map {
      Figure(
        name: "share", label: "Del", unit: Barnevern.percent, axes: [ShowTests.posts], cells: ShowTests.numbers($0))
    }
    let costs = ["20 80", "30 70"].map {
      Figure(
        name: "cost", label: "Kostnad", unit: Barnevern.nominalTkr, accumulation: .flow, direction: .lower,
        axes: [ShowTests.posts],
        cells: ShowTests.numbers($0).map { $0 * Decimal(1000) })
    }
    let comparison = Comparison(
      variants: [nil, "Plan"], items: [Comparison.Item(figures: costs), Comparison.Item(figures: shares)])
    expectText(
      Self.text(comparison),
      #"""
      Kostnad   tusen kr · løpande prisar · + = dyrare
                       Løn    Drift
      Basis             20       80
      Plan              30       70
      skilnad          +10      −10

      Del
      Basis         20,0 %   80,0 %
      Plan          30,0 %   70,0 %
      skilnad i pp   +10,0    −10,0
      """#)
  }

  /// A surplus that becomes a deficit has no percent.
  @Test func acrossZero() {
    expectText(
      Self.text(Self.single("Underskot", Barnevern.nominalTkr, "-50000 20000 -60000")),
      #"""
      «Underskot» mot «Basis», tusen kr: «Plan» +70; «Streng» −10 (−20,0 %).
      tusen kr · løpande prisar · + = dyrare        mot Basis
      Basis                                   −50
      Plan                                     20         +70
      Streng                                  −60         −10
      """#)
  }

  @Test func needAndGap() {
    expectText(
      Self.text(Needs.comparison),
      #"""
      «Plan» gir 4 434 tusen kr meir i «Utgiftsbehov» enn «Basis» i åra 2017–2020 (3,6 %): dyrare.
      «Plan» gir 4 434 tusen kr meir i «Udekt» enn «Basis» i åra 2017–2020 (111,9 %): dyrare.
      tusen kr · løpande prisar · + = dyrare   B2017    B2018    B2019    B2020 │ Sum 17–20   mot Basis
      Utgiftsbehov
        Basis                                 29 492   30 143   30 808   31 488 │   121 931
        Plan                                  30 240   31 339   32 036   32 750 │   126 364      +4 434
      Udektᵃ
        Basis                                      0      651    1 316    1 996 │     3 963
        Plan                                     748    1 847    2 544    3 258 │     8 396      +4 434
      ᵃ utgiftsbehov − ramme; + = manglar dekning.
      Utan kjelde: barn; pensjon; lønsvekst; prisvekst.
      Tala er avrunda kvar for seg.
      """#)
  }

  @Test func narrowPage() {
    expectText(
      Self.text(Needs.comparison, .en, width: 40),
      #"""
      “Plan” gives 4 434 thousand kr more in
      “Utgiftsbehov” than “Base” in 2017–2020
      (3.6%): dearer.
      “Plan” gives 4 434 thousand kr more in
      “Udekt” than “Base” in 2017–2020
      (111.9%): dearer.
      thousand kr · current prices · + = costs
      more
               B2017   B2018   B2019   B2020
      Utgiftsbehov
        Base  29 492  30 143  30 808  31 488
        Plan  30 240  31 339  32 036  32 750
      Udektᵃ
        Base       0     651   1 316   1 996
        Plan     748   1 847   2 544   3 258

              Total 17–20  against Base
      Utgiftsbehov
        Base      121 931
        Plan      126 364        +4 434
      Udektᵃ
        Base        3 963
        Plan        8 396        +4 434
      ᵃ utgiftsbehov − ramme; + = manglar
      dekning.
      Without a source: barn; pensjon;
      lønsvekst; prisvekst.
      Numbers are rounded separately.
      """#)
  }

  @Test func statementsOneByOne() {
    let document = Presenter(locale: .nn).compare(Needs.statements)
    expectText(
      DocumentWriter(.text).write(document),
      #"""
      Utgiftsbehov                            tusen kr · løpande prisar · + = dyrare
                                        B2017    B2018    B2019    B2020 │ Sum 17–20
      Plan                             30 240   31 339   32 036   32 750 │   126 364
        løn +1,0 pp frå 2018                0      +98     +203     +315 │      +617
        staten trekkjer inn 1,5 mill.       0   +1 500   +1 500   +1 500 │    +4 500
      Plan med begge                   30 240   32 937   33 740   34 565 │   131 481
      skilnad                               0   +1 598   +1 703   +1 815 │    +5 117
      Merk: løpande: kvart år frå 2018
      Utan kjelde: barn; pensjon; lønsvekst; prisvekst.
      Tala er avrunda kvar for seg.
      """#)
  }

  @Test func percentsDifferInPointsAndRatesKeepTwoDecimals() {
    let percents = ["0.76 0.92 0.92", "0.76 0.88 0.875"].map {
      Figure(
        name: "on_time", label: "Undersøkingsfristar", unit: Barnevern.percent,
        axes: [ShowTests.years], cells: ShowTests.numbers($0))
    }
    let unit = Unit(
      dimension: ShowTests.positions.dimension.multiplied(by: Barnevern.child, exponent: -1),
      preferred: UnitDisplay(
        [UnitDisplay.Factor("position"), UnitDisplay.Factor("child", exponent: -1, per: 1000)],
        scale: Barnevern.number("0.001")))
    let rates = ["0.002048 0.002 0.002", "0.001251 0.001 0.001"].map {
      Figure(name: "rate", unit: unit, axes: [ShowTests.years], cells: ShowTests.numbers($0))
    }
    let comparison = Comparison(
      variants: ["Plan", "Plan – utan felles"],
      items: [Comparison.Item(figures: percents), Comparison.Item(figures: rates)])
    expectText(
      Self.text(comparison),
      #"""
      «Undersøkingsfristar»: «Plan – utan felles» ligg 4,5 pp under «Plan» i 2018.
      «rate»: «Plan – utan felles» ligg 1,00 årsverk per 1000 barn under «Plan» i 2018 (50,0 %).
      Undersøkingsfristar
                           B2016    B2017    B2018
      Plan                76,0 %   92,0 %   92,0 %
      Plan – utan felles  76,0 %   88,0 %   87,5 %
      skilnad i pp           0,0     −4,0     −4,5

      rate                   årsverk per 1000 barn
      Plan                  2,05     2,00     2,00
      Plan – utan felles    1,25     1,00     1,00
      skilnad              −0,80    −1,00    −1,00
      """#)
  }

  @Test func singleValuesAndThreeVariants() {
    expectText(
      Self.text(Self.single("need[2020]", Barnevern.nominalTkr, "100000 110000 90000")),
      #"""
      «need[2020]» mot «Basis», tusen kr: «Plan» +10 (+10,0 %); «Streng» −10 (−10,0 %).
      tusen kr · løpande prisar · + = dyrare        mot Basis
      Basis                                   100
      Plan                                    110         +10
      Streng                                   90         −10
      """#)
  }

  @Test func sentencesOfNoDifferenceAndOfMissingNumbers() {
    let alike = Self.text(Self.single("x", Barnevern.tkr, "5 5"))
    #expect(alike.hasPrefix("«x»: «Plan» og «Basis» er like.\n"))
    let missing = Self.text(Self.single("x", Barnevern.tkr, "5 none"))
    #expect(missing.hasPrefix("«x»: «Plan» kan ikkje samanliknast med «Basis»; tal manglar.\n"))
  }

  @Test func nothingToCompare() {
    expectText(Self.text(Comparison(variants: [], items: [])), "Ingen rader å vise.")
    let none = Comparison(variants: [nil], items: [Comparison.Item(figures: [])])
    expectText(Self.text(none), "Ingen rader å vise.")
    expectText(
      Self.text(Self.single("x", Barnevern.tkr, "5")),
      #"""
      x   tusen kr · prisnivå ikkje oppgitt
      Basis  0
      """#)
  }
}
