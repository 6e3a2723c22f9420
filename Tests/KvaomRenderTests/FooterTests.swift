import KvaomDecimal
import KvaomUnits
import KvaomWords
import Testing

@testable import KvaomQuestions
@testable import KvaomRender

/// What stands below a table, and what a page says once at its end.
struct FooterTests {
  private static func figure(assumptions: Int, unverified: Int = 0, sources: [FigureSource] = []) -> Figure {
    Figure(
      name: "need", label: "Utgiftsbehov", unit: Barnevern.nominalTkr, accumulation: .flow, axes: [ShowTests.years],
      cells: ShowTests.numbers("1000 2000 3000"),
      sources: sources,
      assumptions: (0..<assumptions).map { FigureAssumption(name: "a\($0 + 1)") }
        + (0..<unverified).map { FigureAssumption(name: "u\($0 + 1)", isUnverified: true) })
  }

  private static func document(_ figure: Figure, _ locale: Locale = .nn) -> Document {
    Presenter(locale: locale).show(ShowRequest(figures: [figure]))
  }

  private static func lines(_ documents: [Document], _ grounds: GroundsPlace = .end) -> [String] {
    DocumentWriter(.text, grounds: grounds).write(documents).split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    (Locale.nn, "21 føresetnader manglar kjelde.", "Utan kjelde: a1; a2; "),
    (.nb, "21 forutsetninger mangler kilde.", "Uten kilde: a1; a2; "),
    (.sv, "21 antaganden saknar källa.", "Utan källa: a1; a2; "),
    (.en, "21 assumptions lack a source.", "Without a source: a1; a2; "),
  ])
  func aTableCountsWhatThePageNames(locale: Locale, count: String, names: String) {
    let document = Self.document(Self.figure(assumptions: 21), locale)
    let lines = Self.lines([document, document])
    #expect(lines.count { $0 == count } == 2)
    #expect(lines.contains { $0.hasPrefix(names) && $0.hasSuffix("a20; a21.") }, "\(lines)")
  }

  @Test func ofVeryManyAssumptionsTheFirstAreNamed() {
    let last = Self.lines([Self.document(Self.figure(assumptions: 7200))]).last
    #expect(last?.hasSuffix("; a39; a40 og 7160 til.") == true, "\(last ?? "")")
  }

  @Test func oneIsSaidAsOne() {
    let document = Self.document(Self.figure(assumptions: 1))
    #expect(Self.lines([document, document]).contains("Éin føresetnad manglar kjelde."))
    // Where one answer is all, the name says it.
    #expect(Self.lines([document]).last == "Utan kjelde: a1.")
    let unchecked = Self.lines([Self.document(Self.figure(assumptions: 0, unverified: 2))])
    #expect(unchecked.contains("Kjelda er ikkje kontrollert: u1; u2."), "\(unchecked)")
  }

  @Test func partsOfOneWorkHaveOneNumberInTheWholeOfAPage() {
    let first = [FigureSource("Nøkkeltal", of: "Økonomiplan"), FigureSource("Takst 2017", isVerified: false)]
    let second = [
      FigureSource("Årsmelding"), FigureSource("Mål", of: "Økonomiplan"),
      FigureSource("Status", of: "Økonomiplan", isVerified: false),
    ]
    let lines = Self.lines([first, second].map { Self.document(Self.figure(assumptions: 0, sources: $0)) })
    #expect(lines.filter { $0.hasPrefix("Grunnlag: ") } == ["Grunnlag: 1, 2.", "Grunnlag: 1, 3, 4."])
    #expect(
      Array(lines.drop { $0 != "Grunnlag" }) == [
        "Grunnlag", "1. Økonomiplan: Nøkkeltal, Mål", "2. Takst 2017 (ikkje kontrollert)", "3. Årsmelding",
        "4. Økonomiplan: Status (ikkje kontrollert)", "Beløp i løpande prisar. B = budsjett.",
      ], "\(lines)")
  }

  @Test func severalNumbersAreARange() {
    let many = (1...7).map { FigureSource("Rapport \($0)") }
    let lines = Self.lines([
      Self.document(Self.figure(assumptions: 0, sources: many)),
      Self.document(Self.figure(assumptions: 0, sources: [many[0], many[1], many[2], many[6]])),
    ])
    #expect(lines.filter { $0.hasPrefix("Grunnlag: ") } == ["Grunnlag: 1–7.", "Grunnlag: 1–3, 7."])
  }

  @Test func machinesHaveAllOfItWithEachDocument() {
    let sources = (1...7).map { FigureSource("Tabell", of: "Rapport \($0)") }
    let document = Self.document(Self.figure(assumptions: 7, sources: sources))
    let text = DocumentWriter(.json).write([document, document])
    #expect(text.matches(of: /Byggjer på 7 føresetnader utan kjelde: a1, a2, a3, a4, a5, a6, a7\./).count == 2)
    #expect(text.contains("Rapport 6: Tabell; Rapport 7: Tabell"))
  }

  @Test func pricesAreSaidOnceWhereTheyAreTheSame() {
    let figure = Self.figure(assumptions: 0)
    var other = figure
    other.unit = Barnevern.thousandKroner(.fixed(year: 2017))
    let same = Self.lines([figure, figure].map { Self.document($0) })
    #expect(same.filter { $0.contains("prisar") } == ["Beløp i løpande prisar. B = budsjett."], "\(same)")
    let mixed = Self.lines([figure, other].map { Self.document($0) })
    #expect(mixed.filter { $0.contains("prisar") }.count == 2 && mixed.last?.contains("prisar") == false, "\(mixed)")
  }

  @Test func theAnswerStandsFirstAndRemarksAtMostTwoLinesBelow() {
    var composer = Composer(.nn)
    for text in ["éin", "to", "tre", "fire"] { composer.footer.add(.information, text) }
    composer.footer.add(.important, "viktigast")
    let mark = composer.footer.mark("til ei celle")
    let table = Table(
      stubs: [TableStub(name: "label", title: "")], columns: [TableColumn(header: "2017", name: "2017", role: .member)],
      sections: [
        TableSection(
          headline: Headline(title: "Tal", details: []),
          rows: [TableRow(role: .body, labels: [TableLabel("x")], cells: [TableCell(.text("1"), marks: [mark])])])
      ])
    let document = composer.document([.table(table)], conclusions: ["Svaret."])
    let lines = Self.lines([document])
    #expect(
      lines == [
        "Svaret.", "Tal", "   2017", "x     1ᵃ", "ᵃ til ei celle", "Viktig: viktigast", "Merk: éin",
        "Grunnlag", "1. to", "2. tre", "3. fire",
      ], "\(lines)")
    let answered = Self.lines([document], .onRequest)
    #expect(answered.last == "3 merknader til: notes" && !answered.contains("Grunnlag"), "\(answered)")
    #expect(Self.lines([document], .alone) == ["Grunnlag", "1. to", "2. tre", "3. fire"])
  }

  @Test func aRemarkOfSeveralTablesIsSaidOnce() {
    let documents = ["a", "b"].map { name in
      var composer = Composer(.en)
      composer.footer.add(.information, "the same")
      composer.footer.add(.information, "of \(name)")
      return composer.document([.paragraph(Paragraph(.empty, name))])
    }
    #expect(
      Self.lines(documents) == [
        "a", "Note: of a", "Grounds: 1.", "b", "Note: of b", "Grounds: 1.", "Grounds", "1. the same",
      ], "\(Self.lines(documents))")
  }
}
