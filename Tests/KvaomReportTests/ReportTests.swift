import KvaomEngine
import KvaomFormats
import KvaomQuestions
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
    ("> ```kvaom\n> show need\n> ```", "sak.md:5", "flytt blokka ut"),
    ("```kvaom\nshow need\n\nMeir tekst.", "sak.md:5", "på ei eiga linje etter planen"),
    ("````kvaom\nshow need\n```", "sak.md:5", "på ei eiga linje etter planen"),
    ("Det `{need[2021] rises \"aukar\"}`.", "sak.md:5", "`{need[2021] rises \"aukar\" falls \"…\"}`"),
    ("Her er `{need}`.", "sak.md:5", "need[2022]"), ("Sjå [](#nedd).", "sak.md:5", "skriv `id=nedd`"),
    ("```kvaom layout=5-3\nshow need\n```", "sak.md:5", "layout=5-4"),
  ])
  func whatWouldNotBeRunOrSaidHasAPlaceAndAFix(text: String, place: String, fix: String) {
    let outcome = Self.report(Self.start + text)
    #expect(outcome.exitCode == 1 && outcome.diagnostics.contains("\(place)\n"), "\(outcome.diagnostics)")
    #expect(outcome.diagnostics.contains("KV098") && outcome.diagnostics.contains(fix), "\(outcome.diagnostics)")
  }

  @Test func aBlockInAListIsAnsweredInTheList() {
    let outcome = Self.report(Self.start + "- punkt\n\n  ```kvaom\n  show need\n  ```\n\n- etter\n")
    #expect(outcome.exitCode == 0, "\(outcome.diagnostics)")
    let places = ["<li>\n<p>punkt</p>", "<table>", "</table>", "<p>etter</p>"].map {
      outcome.output.firstRange(of: $0)?.lowerBound
    }
    #expect(places.allSatisfy { $0 != nil } && places.map { $0! } == places.map { $0! }.sorted(), "\(outcome.output)")
  }

  @Test func tablesAndChartsAreNumberedAndReferredTo() {
    let outcome = Self.report(
      Self.start + "Sjå [](#ramme) og [](#kurve).\n\n```kvaom\nshow need\n```\n\n"
        + "```kvaom id=ramme\nshow need, need in lean\n```\n\n```kvaom id=kurve\nplot need\n```\n")
    #expect(outcome.exitCode == 0, "\(outcome.diagnostics)")
    for piece in [
      "<a href=\"#ramme\">Tabell 2</a> og <a href=\"#kurve\">Figur 1</a>", "<div id=\"ramme\">",
      "<caption><span class=\"name\">Tabell 1.</span>", "<span class=\"name\">Figur 1.</span>",
      "role=\"region\" tabindex=\"0\" aria-label=\"Tabell 3\"",
    ] {
      #expect(outcome.output.contains(piece), "\(piece): \(outcome.output)")
    }
  }

  @Test(arguments: StatutoryForm.allCases, [KvaomWords.Locale.nn, .nb, .sv, .en])
  func aFormIsADocumentThatRuns(form: StatutoryForm, locale: KvaomWords.Locale) throws {
    let layout = try #require(ReportLayout(form.rawValue))
    let outcome = Self.report(layout.text(locale), locale: locale)
    #expect(outcome.exitCode == 0, "\(outcome.diagnostics)")
    #expect(outcome.output.split(separator: "<table>").count == 2, "one table")
    for (index, line) in form.lines.enumerated() {
      let isSum = line.sum != nil
      let row = "<tr class=\"\(isSum ? "sum" : "body")\"><th scope=\"row\">\(index + 1) \(line.title[locale])</th>"
      #expect(outcome.output.contains(row), "\(row): \(outcome.output)")
    }
  }

  /// What Giske kommune printed for 2022 (thousands): the sums of the forms are its sums, to a rounding of two.
  @Test(arguments: [
    (
      StatutoryForm.operations,
      [
        262_905, 311_009, 28_024, 24_894, 626_833, 529_102, 40_650, 569_753, 57_080, 2_518, 93, -3_901, 26_055, 37_790,
        -65_136, 40_650, 32_595, 1_500, 4_406, -6_043, 33_829, -1_097, 0, 32_595, 0,
      ]
    ),
    (
      .kinds,
      [
        262_905, 311_009, 28_024, 0, 24_894, 94_095, 19_787, 62_683, 803_398, 365_756, 86_448, 223_985, 29_479, 40_650,
        746_318, 57_080, 2_518, 93, -3_901, 26_055, 37_790, -65_136, 40_650, 32_595, 1_500, 4_406, -6_043, 33_829,
        -1_097, 0, 32_595, 0,
      ]
    ),
    (
      .investments,
      [
        145_504, 2_459, 1_217, 0, 0, 149_180, -25_527, -3_550, -2_797, 0, 0, 0, -113_708, -145_581, 13_304, -13_304,
        6_332, -5_297, 1_035, -1_500, 11_015, -14_150, 0, 0, 0, -4_634, 0,
      ]
    ),
  ])
  func theSumsOfAFormAreThoseThatArePrinted(form: StatutoryForm, printed: [Int]) {
    #expect(form.lines.count == printed.count)
    for (line, value) in zip(form.lines, printed) {
      guard let sum = line.sum else { continue }
      let terms = sum.split(separator: " ")
      var total = printed[Int(terms[0])! - 1]
      for place in stride(from: 1, to: terms.count, by: 2) {
        total += (terms[place] == "-" ? -1 : 1) * printed[Int(terms[place + 1])! - 1]
      }
      #expect(abs(total - value) <= 2, "\(line.title[.nb]): \(total), printed \(value)")
    }
  }

  @Test func aPaperToBeginWithRunsOnAnyPlan() {
    for locale in KvaomWords.Locale.allCases {
      let outcome = Self.report(ReportLayout.paper.text(locale), locale: locale)
      #expect(outcome.exitCode == 0, "\(outcome.diagnostics)")
    }
  }

  private static func reviewed(_ text: String) -> Outcome {
    let engine = Engine(options: EngineOptions(format: .text, locale: .nn)) { request in
      request.path == "plan.kvaom" ? .bytes(Array(plan.utf8)) : nil
    }
    return Report(ReportSource(SourceText(name: "sak.md", bytes: Array(text.utf8))), engine: engine).reviewed()
  }

  @Test(arguments: [
    ("Behovet er 1 591 tusen kr.", "need[B2022]", true), ("Behovet er 1,591 mill. kr.", "need[B2022]", true),
    ("Behovet er 1 595 tusen kr.", "need[B2022]", true), ("I 2022 er det 12 barn.", "sak.md:5", false),
    ("Behovet er 4 000 tusen kr.", "sak.md:5", false), ("Talet `1591` er kode.", "sak.md:5", false),
  ])
  func aFigureTypedByHandIsFound(text: String, answer: String, isFound: Bool) {
    let outcome = Self.reviewed(Self.start + text + "\n\n```kvaom\nshow need\n```\n")
    #expect(outcome.output.contains("er skrive for hand") == isFound, "\(outcome.output) \(outcome.diagnostics)")
    if isFound { #expect(outcome.output.contains("sak.md:5") && outcome.output.contains(answer), "\(outcome.output)") }
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
    let chart = try #require(file?.drawings.charts.first?.chart)
    #expect(chart.part.contains("<c:lineChart>") && chart.part.contains("<c:v>1500.0</c:v>"), "\(chart.part)")
    #expect(chart.book.starts(with: Array("PK".utf8)))
    #expect(file?.language == "nb-NO" && document.contains("<w:lang w:val=\"nb-NO\"/>"))
    #expect(document.contains("SEQ Tabell") && document.contains("w:name=\"kvaom_Tabell_1\""))
  }

  @Test func theSameDocumentIsTheSameBytes() throws {
    let bytes = try #require(Self.report(Self.text).wordFile().file)
    #expect(bytes.starts(with: Array("PK".utf8)) && bytes == Self.report(Self.text).wordFile().file)
  }

  private static func template(_ body: String, styles: String = "") throws -> WordTemplate {
    var archive = ZipWriter()
    let names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    for (name, text) in [
      ("[Content_Types].xml", "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"),
      ("_rels/.rels", "<Relationships></Relationships>"),
      ("word/document.xml", "<w:document \(names)><w:body>\(body)</w:body></w:document>"),
      ("word/styles.xml", "<w:styles \(names)>\(styles)</w:styles>"),
      (
        "word/_rels/document.xml.rels",
        "<Relationships><Relationship Id=\"rId9\" Target=\"header1.xml\"/></Relationships>"
      ),
      ("word/header1.xml", "<w:hdr \(names)/>"),
    ] {
      archive.add(name, Array(text.utf8))
    }
    return try WordTemplate(archive.finish())
  }

  private static let section =
    "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:left=\"1701\" w:right=\"1701\"/></w:sectPr>"

  private static func styled(by template: WordTemplate) -> WordFile? {
    let engine = Engine(options: EngineOptions(format: .html, locale: .nb)) { _ in nil }
    let source = ReportSource(SourceText(name: "sak.md", bytes: Array("# Sak\n\n## Del\n\n1. ein\n".utf8)))
    return Report(source, engine: engine, options: .init(template: template)).word().file
  }

  @Test func aTemplateKeepsItsPartsAndGivesItsStyles() throws {
    let template = try Self.template(
      "<w:p><w:r><w:t>Gammal tekst</w:t></w:r></w:p>" + Self.section,
      styles: "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
        + "</w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Overskrift2\"><w:name w:val=\"heading 2\"/></w:style>")
    #expect(template.textWidth == 8504)
    let document = try #require(Self.styled(by: template)?.document)
    #expect(document.contains("<w:pStyle w:val=\"Overskrift2\"/>") && !document.contains("Gammal tekst"), "\(document)")
    #expect(document.hasSuffix(Self.section + "</w:body></w:document>"), "\(document)")
    let parts = try #require(PackageParts.parts(of: Self.styled(by: template)?.bytes ?? []))
    func text(_ name: String) -> String {
      parts.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }
    #expect(text("word/_rels/document.xml.rels").contains("header1.xml"))
    #expect(text("word/styles.xml").contains("Kvaom Answer") && !text("word/styles.xml").contains("\"Heading2\""))
    // The report's language is the document's.
    let styles = text("word/styles.xml")
    #expect(styles.contains("<w:lang w:val=\"nb-NO\" w:bidi=\"ar-SA\"/>"), "\(styles)")
    #expect(parts.contains { $0.name == "word/header1.xml" })
  }

  @Test func theTextStandsWhereTheTemplateHasItsMark() throws {
    let template = try Self.template(
      "<w:p><w:r><w:t>Saksbehandlar</w:t></w:r></w:p><w:p w:x=\"1\"><w:r><w:t>{kvaom}</w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>Vedlegg</w:t></w:r></w:p>" + Self.section)
    let document = try #require(Self.styled(by: template)?.document)
    let places = ["Saksbehandlar", ">Sak<", ">Del<", "Vedlegg"].map { document.firstRange(of: $0)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil } && places.map { $0! } == places.map { $0! }.sorted(), "\(document)")
    #expect(!document.contains("{kvaom}"))
  }

  @Test(arguments: ["", "PK", "tekst"])
  func whatIsNoDocumentIsNoTemplate(text: String) {
    #expect(throws: WordTemplate.Fault.isNoDocument) { try WordTemplate(Array(text.utf8)) }
  }

  @Test func aPlanThatIsWrongGivesNoFile() {
    let outcome = Self.report("```kvaom report\nshow nothing\n```\n").wordFile()
    #expect(outcome.exitCode == 1 && outcome.file == nil)
  }
}
