import KvaomDecimal
import KvaomWords
import Testing

@testable import KvaomQuestions
@testable import KvaomRender

/// What stands below a table: long lists are brief on the page and whole in JSON.
struct FooterTests {
  private static func figure(assumptions: Int, unverified: Int = 0, sources: [FigureSource] = []) -> Figure {
    Figure(
      name: "need", label: "Utgiftsbehov", unit: Barnevern.nominalTkr, accumulation: .flow, axes: [ShowTests.years],
      cells: ShowTests.numbers("1000 2000 3000"),
      sources: sources,
      assumptions: (0..<assumptions).map { FigureAssumption(name: "a\($0 + 1)") }
        + (0..<unverified).map { FigureAssumption(name: "u\($0 + 1)", isUnverified: true) })
  }

  private static func lines(_ figure: Figure, _ locale: Locale = .nn) -> [String] {
    ShowTests.show(figure, locale: locale).split(separator: "\n").dropFirst(3).map(String.init)
  }

  @Test(arguments: [
    (Locale.nn, "! Byggjer på 21 føresetnader utan kjelde: a1, a2, a3, a4 og 17 til."),
    (.nb, "! Bygger på 21 forutsetninger uten kilde: a1, a2, a3, a4 og 17 til."),
    (.sv, "! Bygger på 21 antaganden utan källa: a1, a2, a3, a4 och 17 till."),
    (.en, "! Rests on 21 assumptions without a source: a1, a2, a3, a4 and 17 more."),
  ])
  func theFirstFourAndHowManyMore(locale: Locale, line: String) {
    #expect(Self.lines(Self.figure(assumptions: 21), locale) == [line])
  }

  @Test func fiveNamesAndFour() {
    #expect(Self.lines(Self.figure(assumptions: 4)) == ["! Byggjer på 4 føresetnader utan kjelde: a1, a2, a3, a4."])
    #expect(
      Self.lines(Self.figure(assumptions: 5))
        == ["! Byggjer på 5 føresetnader utan kjelde: a1, a2, a3, a4 og éin til."])
    #expect(
      Self.lines(Self.figure(assumptions: 0, unverified: 6)) == [
        "! Kjelda er ikkje kontrollert: u1, u2, u3, u4 og 2 til."
      ])
  }

  @Test func partsOfOneWorkStandTogether() {
    let sources = [
      FigureSource("Nøkkeltal", of: "Økonomiplan"), FigureSource("Takst 2017", isVerified: false),
      FigureSource("Mål", of: "Økonomiplan"),
      FigureSource("Status", of: "Økonomiplan", isVerified: false), FigureSource("Årsmelding"),
    ]
    #expect(
      Self.lines(Self.figure(assumptions: 0, sources: sources)) == [
        "Kjelder: Økonomiplan: Nøkkeltal, Mål; Takst 2017 (ikkje kontrollert); "
          + "Økonomiplan: Status (ikkje kontrollert); Årsmelding"
      ])
    let many = (1...7).map { FigureSource("Rapport \($0)") }
    #expect(
      Self.lines(Self.figure(assumptions: 0, sources: many))
        == ["Kjelder: Rapport 1; Rapport 2; Rapport 3; Rapport 4 og 3 til"])
  }

  @Test func jsonHasAllOfThem() {
    let sources = (1...7).map { FigureSource("Tabell", of: "Rapport \($0)") }
    let document = Presenter(locale: .nn).show(ShowRequest(figures: [Self.figure(assumptions: 7, sources: sources)]))
    let text = DocumentWriter(.json).write(document)
    #expect(text.contains("Byggjer på 7 føresetnader utan kjelde: a1, a2, a3, a4, a5, a6, a7."))
    #expect(text.contains("Rapport 6: Tabell; Rapport 7: Tabell"))
    for format in [OutputFormat.text, .markdown, .html] {
      #expect(DocumentWriter(format).write(document).contains("a3, a4 og 3 til."))
    }
  }

  @Test func neverALineThatSaysOneMore() {
    var footer = Footer(Words(.nn))
    for text in ["a", "b", "c", "d"] { _ = footer.mark(text) }
    footer.add(.information, "siste")
    #expect(NoteLines.shown(footer.notes, Words(.nn)).last?.text == "siste")
  }
}
