import Foundation
import KvaomTestSupport
import Testing

/// Tables as they come from a spreadsheet, a text or a web page.
struct PastingTests {
  @Test func aPastedTableIsAskedAbout() throws {
    let result = try ScriptedTests.feed(
      "paste", "Post\tBudsjett 2016\tBudsjett 2017", "Helse\t29 278\t29 492", "Lokal\t220\t-", "SUM\t29498\t29492", "",
      "budget", "tkr",
      "nominal", "0", "budget[2016]", plan: nil)
    #expect(result.output.contains("Tabell med 3 rader og 2 kolonnar"), "\(result.output)")
    #expect(result.output.contains("29\u{A0}278"), "\(result.output) \(result.errors)")
    #expect(result.exitCode == 0, "\(result.errors)")
  }

  /// Pastes a table with `answers` to the questions, and asks `questions`.
  private func paste(_ table: String, _ answers: [String], _ questions: String...) throws -> ProgramResult {
    try ScriptedTests.feed((["paste", table, ""] + answers + questions).joined(separator: "\n"), plan: nil)
  }

  @Test func titlesNotesAndSourcesAreToldFromFigures() throws {
    let table = """
      Barnevern, tal i 1000 kr\r
      \tRekneskap 2015\tBudsjett 2016\t\r
      Helse\t29\u{A0}278\t29\u{202F}492\t\r
      Herav:\t\t\r
      Lokal\t220\t100\r
      Sum\t29 498\t29 592\r
      Kjelde: økonomiplan\r
      """
    let result = try paste(table, ["", "tusen kr", "løpande"], "barnevern[2016]")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.contains("Utan tal, og ikkje med: Herav:\n"), "\(result.output)")
    #expect(
      result.output.contains("stemmer i alle 2 åra") && result.output.contains("1 kjelde: notes"),
      "\(result.output)")
  }

  @Test func yearsThatRunDownAreTurned() throws {
    let result = try paste(
      "År\tElevar\tLærarar\n2020\t100\t12,5\n2021\t110\t13", ["pupils", "person"], "pupils[Elevar, 2021] + 1 person")
    #expect(result.output.contains("111"), "\(result.output)\(result.errors)")
    #expect(result.exitCode == 0, "\(result.errors)")
  }

  @Test func aSumThatIsWrongIsReported() throws {
    let result = try paste("\tB2016\tB2017\nHelse\t29\t30\nLokal\t1\t1\nSum\t30\t52", ["budget", "tkr", "unknown"])
    #expect((result.output + result.errors).contains("52"), "\(result.output)\(result.errors)")
    #expect(!result.output.contains("stemmer i alle"), "\(result.output)")
  }

  @Test func aLostHeadIsAskedForAndNothingIsTaken() throws {
    let result = try paste("\tB2016\tB2017\nHelse\t29\t30\nLokal\t1\t1\t1", ["t", "tkr", "unknown", "missing"], "list")
    #expect(result.output.contains("Ei overskrift har falle bort"), "\(result.output)")
    #expect(result.errors.contains("Tabellen er ikkje teken inn"), "\(result.errors)")
    #expect(!result.output.contains("Tabellar"))
  }

  @Test func wrongAnswersAreAskedAgain() throws {
    let answers = ["to ord", "budget", "quatsch", "mkr", "i fjor", "2017", "kanskje", "missing"]
    let result = try paste("\tB2016\tB2017\nHelse\t29\t-", answers, "budget[Helse, 2016]")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(
      result.output.contains("eitt ord av bokstavar") && result.output.contains("inga eining"), "\(result.output)")
    #expect(
      result.output.contains("året prisane er frå") && result.output.contains("missing der talet manglar"),
      "\(result.output)")
    #expect(result.output.contains("faste 2017-prisar"), "\(result.output)")
  }

  @Test func aTableWithoutAnswersIsGivenBackAsSource() throws {
    let result = try ScriptedTests.feed("paste", "\tB2016\tB2017\nHelse\t29\t30", "", plan: nil)
    #expect(result.errors.contains("table by post, year in … {"), "\(result.errors)")
  }

  /// What the shell says of a table, with its answers by name.
  private func named(_ table: String, _ options: String, _ entries: String...) throws -> ProgramResult {
    try ScriptedTests.feed((["paste " + options, table, ""] + entries).joined(separator: "\n"), plan: nil)
  }

  @Test func answersCanBeGivenByName() throws {
    let result = try named(
      "\tB2016\tB2017\tAvvik\nHelse\t29\t30\t9\nLokal\t1\t1\t4", "--name b --unit mnkr --prices nominal", "b[2017]")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.contains("Avvik  ikkje med"), "\(result.output)")
    #expect(result.output.contains("6 tal: 4 i tabellen, 0 i summar og endringar, 2 ikkje med."), "\(result.output)")
    #expect(result.output.contains("mill. kr · løpande prisar"), "\(result.output)")
  }

  @Test func anAnswerByNameChangesAnother() throws {
    let result = try named(
      "\tB2016\tB2017\nHelse\t29.278\t30.112\nLokal\t1.200\t1.310", "--name b --unit tkr --prices nominal", "unit=kr",
      "thousands", "b[Helse, 2016]")
    #expect(result.output.contains("29\u{A0}278 kr"), "\(result.output)\(result.errors)")
  }

  @Test func emptyLinesInATableDoNotEndIt() throws {
    let result = try named(
      "\tB2016\tB2017\nHelse\t29\t30\n\nLokal\t1\t1", "--name b --unit tkr --prices nominal", "sum(b over post)")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.contains("Tabell med 2 rader"), "\(result.output)")
  }

  @Test func leftoverRowsAreNeverRun() throws {
    let result = try ScriptedTests.feed("Helse\t100\t200", plan: nil)
    #expect(result.errors.contains("Skriv paste først"), "\(result.errors)")
  }

  @Test func aRefusedTableIsNotLost() throws {
    let result = try named(
      "\tB2016\tB2017\nHelse\t29\t30\nLokal\t1\t1", "", "nei", "paste again", "b", "tkr", "nominal", "b[Helse, 2016]")
    #expect(result.errors.contains("Ingenting er tapt"), "\(result.errors)")
    #expect(result.output.contains("29 tusen kr"), "\(result.output)")
  }

  @Test func resultsAreWrittenAsWhatTheyAddUp() throws {
    let table = """
      \t2025\t2026
      Skatt\t412\t425
      Tilskot\t88\t90
      Sum inntekter\t500\t515
      Løn\t300\t310
      Drift\t150\t160
      Sum utgifter\t450\t470
      Netto\t50\t45
      """
    let result = try named(table, "--name b --unit tkr --prices nominal", "b")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.contains("Netto kontrollert mot trykt Netto: stemmer i alle 2 åra."), "\(result.output)")
    #expect(!result.errors.contains("KV182"), "\(result.errors)")
  }

  @Test(arguments: [("costs_positive", "-50"), ("income_positive", "50")])
  func incomeAndCostsGetTheSignsOfAConvention(_ sign: String, _ result: String) throws {
    let table = """
      \t2025\t2026
      Skatt\t412\t425
      Tilskot\t88\t90
      Sum inntekter\t500\t515
      Løn\t300\t310
      Drift\t150\t160
      Sum utgifter\t450\t470
      Netto\t50\t45
      """
    let found = try named(
      table, "--name b --unit tkr --prices nominal", "sign=\(sign)", "sum(b over post)[2025] == \(result) tkr")
    #expect(found.output.contains("Inntekter og utgifter har same forteikn"), "\(found.output)")
    #expect(found.output.contains("stemmer i alle 2 åra.") && found.output.contains("\nja"), "\(found.output)")
    #expect(found.exitCode == 0, "\(found.errors)")
  }

  @Test func theLanguagesOfTheScreen() throws {
    for (locale, word) in [("nn", "Kolonnar:"), ("nb", "Kolonner:"), ("sv", "Kolumner:"), ("en", "Columns:")] {
      let result = try ScriptedTests.feed(
        "locale \(locale)", "paste --name b --unit tkr --prices nominal", "\tBudsjett 2016\tAvvik", "Helse\t29\t3",
        "Lokal\t1\t4", "",
        plan: nil)
      #expect(result.output.contains(word), "\(result.output)")
    }
  }
}
