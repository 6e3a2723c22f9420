import KvaomEngine
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomWords
import Testing

@testable import KvaomReport

struct ReportTests {
  private static let plan = """
    years B2020..B2022
    @better lower
    need "Behov" [2020] = 1_500 tkr
    need[from 2021] = prev(need) * 1.03
    frame "Ramme" = 1_520 tkr
    gone "Borte" = 1 tkr / 0
    scenario lean "Stramt" { need -= 100 tkr from 2021 }
    """

  private static func report(
    _ text: String, name: String = "sak.md", locale: KvaomWords.Locale = .nn, isFinal: Bool = false
  ) -> Outcome {
    let engine = Engine(options: EngineOptions(format: .html, locale: locale)) { request in
      request.path == "plan.kvaom" ? .bytes(Array(plan.utf8)) : nil
    }
    let text = SourceText(name: name, bytes: Array(text.utf8))
    return Report(ReportSource(text), engine: engine, options: .init(isFinal: isFinal)).written()
  }

  private static let start = "```kvaom report\nuse \"plan.kvaom\"\n```\n\n"

  @Test(arguments: [
    (KvaomWords.Locale.nn, "Behovet er 1\u{A0}500\u{A0}tusen\u{A0}kr"),
    (.en, "Behovet er 1\u{A0}500\u{A0}thousand\u{A0}kr"),
  ])
  func aNumberInASentenceHasItsUnit(locale: KvaomWords.Locale, expected: String) {
    let outcome = Self.report(Self.start + "Behovet er `{need[2020]}`.", locale: locale)
    #expect(outcome.exitCode == 0, "\(outcome.diagnostics)")
    let plain = outcome.output.split(separator: "<span class=\"number\">").joined().split(separator: "</span>").joined()
    #expect(plain.contains(expected), "\(outcome.output)")
  }

  @Test func theWordsFollowTheSign() {
    let words = "rises \"aukar med\" falls \"fell med\" same \"er uendra\""
    let outcome = Self.report(
      Self.start + """
        A `{need[2021] - need[2020] \(words)}`, b `{need[2020] - need[2021] \(words)}`,
        c `{need[2020] - need[2020] \(words)}`.
        """)
    for text in ["aukar med 45\u{A0}tusen\u{A0}kr", "fell med 45\u{A0}tusen\u{A0}kr", "er uendra<"] {
      #expect(outcome.output.contains(text), "\(text): \(outcome.output)")
    }
  }

  @Test func answersStandWhereTheyAreAskedAndTheirGroundsOnce() {
    let outcome = Self.report(
      Self.start + "## Ein\n\n```kvaom\nshow need\n```\n\n## To\n\n```kvaom\ncompare need in base, lean\n```\n")
    let places = ["id=\"ein\"", "Behov</b>", "id=\"to\"", "«Stramt»"].map {
      outcome.output.firstRange(of: $0)?.lowerBound
    }
    #expect(places.allSatisfy { $0 != nil } && places.map { $0! } == places.map { $0! }.sorted(), "\(outcome.output)")
    #expect(
      !outcome.output.contains("show need") && !outcome.output.contains("plan.kvaom"), "the source does not travel")
  }

  @Test func theSourceOfABlockIsShownOnRequest() {
    let outcome = Self.report(
      Self.start + "```kvaom show\nshow need[2020] # <b>\n```\n\n```kvaom hide\nshow frame\n```\n")
    #expect(outcome.output.contains("<code>show need[2020] # &lt;b&gt;</code>"), "\(outcome.output)")
    #expect(!outcome.output.contains("Ramme"))
  }

  @Test func aMissingNumberIsSaidAndKeepsAFinalReportBack() {
    let text = Self.start + "Her er `{gone}`."
    #expect(Self.report(text).exitCode == 0 && Self.report(text).output.contains("(talet manglar)"))
    let final = Self.report(text, isFinal: true)
    #expect(final.exitCode == 1 && final.diagnostics.contains("KV111"), "\(final.diagnostics)")
    #expect(final.diagnostics.contains("sak.md:5\n") && final.diagnostics.contains("delt på null"))
  }

  @Test(arguments: [
    ("Her er `{nedd[2020]}`.", "sak.md:5"), ("Her er `{need}`.", "sak.md:5"), ("```kvaom\nshow nedd\n```", "sak.md:6"),
  ])
  func whatIsWrongHasItsPlaceInTheDocument(text: String, place: String) {
    let outcome = Self.report(Self.start + text)
    #expect(outcome.exitCode == 1 && outcome.diagnostics.contains(place), "\(outcome.diagnostics)")
  }

  @Test(arguments: [
    ("- punkt\n\n  ```kvaom\n  show need\n  ```", "sak.md:7", "flytt blokka ut"),
    ("> ```kvaom\n> show need\n> ```", "sak.md:5", "flytt blokka ut"),
    ("```kvaom\nshow need\n\nMeir tekst.", "sak.md:5", "på ei eiga linje etter planen"),
    ("````kvaom\nshow need\n```", "sak.md:5", "på ei eiga linje etter planen"),
    ("Det `{need[2021] rises \"aukar\"}`.", "sak.md:5", "`{need[2021] rises \"aukar\" falls \"…\"}`"),
    ("Her er `{need}`.", "sak.md:5", "need[2022]"),
  ])
  func whatWouldNotBeRunOrSaidHasAPlaceAndAFix(text: String, place: String, fix: String) {
    let outcome = Self.report(Self.start + text)
    #expect(outcome.exitCode == 1 && outcome.diagnostics.contains("\(place)\n"), "\(outcome.diagnostics)")
    #expect(outcome.diagnostics.contains("KV098") && outcome.diagnostics.contains(fix), "\(outcome.diagnostics)")
  }

  @Test(arguments: [
    ("# Behov `{need[2020]}`\n\nTekst", "Behov 1\u{A0}500\u{A0}tusen\u{A0}kr", 1),
    ("## Del\n\nTekst", "sak", 1), ("Tekst\n\n# Sak", "sak", 2),
  ])
  func theTitleStandsOnce(text: String, title: String, count: Int) {
    let outcome = Self.report(Self.start + text)
    #expect(outcome.output.contains("<h1>\(title)</h1>"), "\(outcome.output)")
    #expect(outcome.output.split(separator: "<h1").count == count + 1)
  }

  @Test func aPlanIsAReportWithItsDocCommentsAsHeadings() {
    let outcome = Self.report(
      Self.plan + "\n## Kva trengst?\n## I 2020 trengst `{need[2020]}`.\nshow need\n", name: "plan.kvaom")
    #expect(outcome.exitCode == 0, "\(outcome.diagnostics)")
    #expect(outcome.output.contains("<h2 id=\"kva-trengst\">Kva trengst?</h2>"), "\(outcome.output)")
    #expect(outcome.output.contains("1\u{A0}500\u{A0}tusen\u{A0}kr"))
  }

  @Test func hostileLabelsStayText() {
    let plan =
      Self.plan + "\nbad \"</title><script>alert(1)</script>\" = 1 tkr\n## <img src=x onerror=alert(1)>\nshow bad\n"
    let outcome = Self.report(plan, name: "plan.kvaom")
    #expect(!outcome.output.contains("<script>alert") && !outcome.output.contains("<img"), "\(outcome.output)")
    #expect(outcome.output.contains("default-src 'none'"))
  }
}

struct WordTests {
  private static func report(_ text: String) -> Report {
    let engine = Engine(options: EngineOptions(format: .html, locale: .nb)) { _ in nil }
    return Report(ReportSource(SourceText(name: "sak.md", bytes: Array(text.utf8))), engine: engine)
  }

  private static let text = """
    # Sak

    Behovet er `{need[2020]}`, *klart* mer enn **før**. [Kilde](https://example.org/a?b=1&c=2)

    1. første
    2. andre
       - under

    > Sitat

    ```kvaom report locale=nb
    years B2020..B2021
    need "Behov & <krav>" [2020] = 1_500 tkr
    need[2021] = prev(need) * 1.03
    show need
    plot need
    ```
    """

  @Test func theDocumentHasWordsOwnStylesAndTheFigures() throws {
    let (outcome, file) = Self.report(Self.text).word()
    #expect(outcome.exitCode == 0, "\(outcome.diagnostics)")
    let document = try #require(file?.document)
    for piece in [
      "w:val=\"Title\"", "1\u{A0}500\u{A0}tusen\u{A0}kr", "w:val=\"ListParagraph\"", "w:val=\"Quote\"",
      "<w:tblHeader/>",
      "<w:cantSplit/>", "Behov &amp; &lt;krav&gt;", "<w:i/>", "<w:b/>", "descr=",
      "HYPERLINK &quot;https://example.org/a?b=1&amp;c=2&quot;",
    ] {
      #expect(document.contains(piece), "\(piece): \(document)")
    }
    #expect(!document.contains("show need") && !document.contains("prev("))
    #expect(file?.pictures.first?.hasPrefix("<svg") ?? false)
    #expect(file?.language == "nb-NO")
  }

  @Test func theSameDocumentIsTheSameBytes() throws {
    let bytes = try #require(Self.report(Self.text).wordFile().file)
    #expect(bytes.starts(with: Array("PK".utf8)) && bytes == Self.report(Self.text).wordFile().file)
  }

  @Test func aPlanThatIsWrongGivesNoFile() {
    let outcome = Self.report("```kvaom report\nshow nothing\n```\n").wordFile()
    #expect(outcome.exitCode == 1 && outcome.file == nil)
  }
}
