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
      Basis og Plan   tusen kr · løpande prisar · + = dyrare
                                 Løn     Drift
      Kostnad         Basis       20        80
                       Plan       30        70
                    skilnad      +10       −10
                skilnad i %  +50,0 %   −12,5 %

      Del             Basis   20,0 %    80,0 %
                       Plan   30,0 %    70,0 %
               skilnad i pp    +10,0     −10,0
      """#)
  }

  /// A surplus that becomes a deficit has no percent.
  @Test func acrossZero() {
    expectText(
      Self.text(Self.single("Underskot", Barnevern.nominalTkr, "-50000 20000 -60000")),
      #"""
      Basis, Plan og Streng   tusen kr · løpande prisar · + = dyrare
      Underskot        Basis      −50
                        Plan       20
                     skilnad      +70
                      Streng      −60
                     skilnad      −10
                 skilnad i %  +20,0 %
      Plan gir 70 tusen kr meir i «Underskot» enn Basis: dyrare.
      Streng gir 10 tusen kr mindre i «Underskot» enn Basis (20,0 %): billegare.
      """#)
  }

  @Test func needAndGap() {
    expectText(
      Self.text(Needs.comparison),
      #"""
      Basis og Plan                     tusen kr · løpande prisar · + = dyrare
                                  B2017    B2018    B2019    B2020 │ Sum 17–20
      Utgiftsbehov        Basis  29 492   30 143   30 808   31 488 │   121 931
                           Plan  30 240   31 339   32 036   32 750 │   126 364¹
                        skilnad    +748   +1 196   +1 228   +1 262 │    +4 434¹
                    skilnad i %  +2,5 %   +4,0 %   +4,0 %   +4,0 % │    +3,6 %
      Udekt²              Basis       0      651    1 316    1 996 │     3 963
                           Plan     748    1 847    2 544    3 258 │     8 396¹
                        skilnad    +748   +1 196   +1 228   +1 262 │    +4 434¹
      ¹ Avrunda kvar for seg: viste tal gir 126 365, +4 433 og 8 397.
      ² utgiftsbehov − ramme; + = manglar dekning.
      ! Byggjer på 4 føresetnader utan kjelde: barn, pensjon, lønsvekst, prisvekst.
      Plan gir 4 434 tusen kr meir i «Utgiftsbehov» enn Basis i 2017–2020 (3,6 %): dyrare.
      Plan gir 4 434 tusen kr meir i «Udekt» enn Basis i 2017–2020 (111,9 %): dyrare.
      """#)
  }

  @Test func narrowPage() {
    expectText(
      Self.text(Needs.comparison, .en, width: 40),
      #"""
      Base and Plan
      thousand kr · current prices · + = costs
      more
                                    B2017
      Utgiftsbehov           Base  29 492
                             Plan  30 240
                       difference    +748
                    difference, %   +2.5%
      Udekt²                 Base       0
                             Plan     748
                       difference    +748

                                    B2018
      Utgiftsbehov           Base  30 143
                             Plan  31 339
                       difference  +1 196
                    difference, %   +4.0%
      Udekt²                 Base     651
                             Plan   1 847
                       difference  +1 196

                                    B2019
      Utgiftsbehov           Base  30 808
                             Plan  32 036
                       difference  +1 228
                    difference, %   +4.0%
      Udekt²                 Base   1 316
                             Plan   2 544
                       difference  +1 228

                                    B2020
      Utgiftsbehov           Base  31 488
                             Plan  32 750
                       difference  +1 262
                    difference, %   +4.0%
      Udekt²                 Base   1 996
                             Plan   3 258
                       difference  +1 262

                                   Total 17–20
      Utgiftsbehov           Base      121 931
                             Plan      126 364¹
                       difference       +4 434¹
                    difference, %        +3.6%
      Udekt²                 Base        3 963
                             Plan        8 396¹
                       difference       +4 434¹
      ¹ Rounded separately: the numbers shown
      give 126 365, +4 433 and 8 397.
      ² utgiftsbehov − ramme; + = manglar
      dekning.
      ! Rests on 4 assumptions without a
      source: barn, pensjon, lønsvekst,
      prisvekst.
      Plan gives 4 434 thousand kr more in
      “Utgiftsbehov” than Base in 2017–2020
      (3.6%): dearer.
      Plan gives 4 434 thousand kr more in
      “Udekt” than Base in 2017–2020 (111.9%):
      dearer.
      """#)
  }

  @Test func statementsOneByOne() {
    let document = Presenter(locale: .nn).compare(Needs.statements)
    expectText(
      DocumentWriter(.text).write(document),
      #"""
      Utgiftsbehov                     tusen kr · løpande prisar · + = dyrare   need
                                        B2017    B2018    B2019    B2020 │ Sum 17–20
      Plan                             30 240   31 339   32 036   32 750 │   126 364¹
        løn +1,0 pp frå 2018                0      +98     +203     +315 │      +617¹
        staten trekkjer inn 1,5 mill.       0   +1 500   +1 500   +1 500 │    +4 500
      Plan med begge                   30 240   32 937   33 740¹  34 565 │   131 481¹
      skilnad                               0   +1 598   +1 703¹  +1 815 │    +5 117¹
      skilnad i %                       0,0 %   +5,1 %   +5,3 %   +5,5 % │    +4,0 %
      ¹ Avrunda kvar for seg: viste tal stemmer ikkje alltid.
      ! Byggjer på 4 føresetnader utan kjelde: barn, pensjon, lønsvekst, prisvekst.
      i løpande: kvart år frå 2018
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
      Plan og Plan – utan felles
                                                 B2016     B2017     B2018
      Undersøkingsfristar                Plan   76,0 %    92,0 %    92,0 %
                           Plan – utan felles   76,0 %    88,0 %    87,5 %
                                 skilnad i pp      0,0      −4,0      −4,5

                                                     årsverk per 1000 barn
      rate                               Plan     2,05      2,00      2,00
                           Plan – utan felles     1,25      1,00      1,00
                                      skilnad    −0,80     −1,00     −1,00
                                  skilnad i %  −38,9 %   −50,0 %   −50,0 %
      Undersøkingsfristar: Plan – utan felles ligg 4,5 pp under Plan i 2018.
      rate: Plan – utan felles ligg 1,00 årsverk per 1000 barn under Plan i 2018 (50,0 %).
      """#)
  }

  @Test func singleValuesAndThreeVariants() {
    expectText(
      Self.text(Self.single("need[2020]", Barnevern.nominalTkr, "100000 110000 90000")),
      #"""
      Basis, Plan og Streng   tusen kr · løpande prisar · + = dyrare
      need[2020]        Basis      100
                         Plan      110
                      skilnad      +10
                  skilnad i %  +10,0 %
                       Streng       90
                      skilnad      −10
                  skilnad i %  −10,0 %
      Plan gir 10 tusen kr meir i «need[2020]» enn Basis (10,0 %): dyrare.
      Streng gir 10 tusen kr mindre i «need[2020]» enn Basis (10,0 %): billegare.
      """#)
  }

  @Test func sentencesOfNoDifferenceAndOfMissingNumbers() {
    let alike = Self.text(Self.single("x", Barnevern.tkr, "5 5"))
    #expect(alike.hasSuffix("\nx: Plan og Basis er like.\n"))
    let missing = Self.text(Self.single("x", Barnevern.tkr, "5 none"))
    #expect(missing.hasSuffix("\nx: Plan kan ikkje samanliknast med Basis; tal manglar.\n"))
  }

  @Test func nothingToCompare() {
    expectText(Self.text(Comparison(variants: [], items: [])), "Ingen rader å visa.")
    let none = Comparison(variants: [nil], items: [Comparison.Item(figures: [])])
    expectText(Self.text(none), "Ingen rader å visa.")
    expectText(
      Self.text(Self.single("x", Barnevern.tkr, "5")),
      #"""
      Basis   tusen kr · prisnivå ikkje oppgitt
      x  Basis  0
      """#)
  }
}
