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

  @Test func aRowThatDoesNotFitIsNamedAndNothingIsTaken() throws {
    let result = try paste("\tB2016\tB2017\nHelse\t29\t30\nLokal\t1\t1\t1", [], "list")
    #expect(result.errors.contains("«Lokal» har 3 tal, men overskrifta har 2"), "\(result.errors)")
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
}
