import Foundation
import KvaomTestSupport
import Testing

/// Sessions fed through a pipe.
struct ScriptedTests {
  static let plan = """
    years R2015, B2016..B2020
    input wage_growth "Lønsvekst" = 2.7% in 0%..6%
    wage [until 2016] = 540_000 kr
    wage[from 2017] = prev(wage) * (1 + wage_growth)
    input staff "Årsverk" = 12 positions
    input unused = 5
    need "Utgiftsbehov" = staff * wage / 1 position as tkr
    frame "Ramme" = 7_000 tkr
    gap "Udekt" = need - frame
    measure less "Mindre" { staff -= 1 position from 2018 }
    scenario plan "Plan" { include less }

    """

  /// Feeds `lines` to a shell with the plan open.
  static func feed(
    _ lines: String..., in directory: TemporaryDirectory? = nil, plan: String? = ScriptedTests.plan
  ) throws -> ProgramResult {
    let directory = try directory ?? TemporaryDirectory()
    if let plan { try directory.write("klepp.kvaom", plan) }
    return try BuiltProgram.run(
      plan == nil ? [] : ["-i", "klepp.kvaom"], input: Data((lines.joined(separator: "\n") + "\n").utf8),
      directory: directory.url)
  }

  @Test func noPromptIsPrinted() throws {
    let result = try Self.feed("1 + 1", "(2 +", "3)", plan: nil)
    #expect(result.output == "2\n5\n")
    #expect(result.errors.isEmpty)
    #expect(result.exitCode == 0)
  }

  @Test func theQuestionsOfAFileAreAnsweredFirst() throws {
    let result = try Self.feed("2 + 2", plan: "x = 40\nshow x\n")
    #expect(result.output.hasPrefix("40") && result.output.hasSuffix("\n4\n"), "\(result.output)\(result.errors)")
  }

  @Test func aMistakeIsReportedAndTheNextEntryTaken() throws {
    let result = try Self.feed("nedd", "1 + 1", plan: nil)
    #expect(result.errors.contains("KV040"))
    #expect(result.output == "2\n")
    #expect(result.exitCode == 1)
  }

  @Test func aChangeGoesIntoTheDraftAndSaysWhatItMoves() throws {
    let result = try Self.feed("wage_growth = 4%", "show gap[2020] in base", "gap[2020]")
    #expect(result.output.contains("utkast 1: wage_growth = 4%"))
    #expect(result.output.contains("flyttar wage_growth, wage, need, gap"))
    #expect(result.output.contains("209 tusen kr"), "the base stands: \(result.output)")
    #expect(result.output.contains("Utkast  581"), "\(result.output)")
  }

  @Test func aNewNameIsDefined() throws {
    let result = try Self.feed("double = need * 2", "double[2016]")
    #expect(result.output.contains("definert: double"))
    #expect(result.output.contains("12\u{A0}960"), "\(result.output)")
  }

  @Test func noChangePassesInSilence() throws {
    let result = try Self.feed("unused = 7", "show need", "frame += 1 tkr", "staff += 0 positions")
    #expect(result.output.contains("flyttar ingen andre tal"), "\(result.output)")
    #expect(result.output.contains("rører ingen av tala du ser på (need)"), "\(result.output)")
    #expect(result.output.contains("Dei byggjer på wage_growth, wage, staff") || result.output.contains("Dei byggjer på"))
    #expect(result.output.contains("endrar ingenting: `staff`"), "\(result.output)")
  }

  @Test func watchesShowOldNewAndDifference() throws {
    let result = try Self.feed("watch gap[2020], need[2016]", "staff += 1 position")
    let lines = result.output.split(separator: "\n").suffix(12).joined(separator: "\n")
    #expect(lines.contains("Før") && lines.contains("No") && lines.contains("skilnad"), "\(result.output)")
    #expect(lines.contains("Udekt") && lines.contains("Utgiftsbehov"), "\(result.output)")
  }

  @Test func undoAndRedoCoverDefinitionsAndDrafts() throws {
    let result = try Self.feed(
      "extra = 5", "staff += 1 position", "undo", "undo", "extra", "redo", "extra", "redo", "changes", "undo", "undo", "undo")
    #expect(result.output.contains("angra: staff += 1 position"))
    #expect(result.output.contains("angra: extra = 5"))
    #expect(result.errors.contains("KV040"), "extra is gone after the second undo")
    #expect(result.output.contains("gjort om att: extra = 5"))
    #expect(result.output.contains("1  staff += 1 position"))
    #expect(result.errors.contains("ingenting å angra"))
  }

  @Test func unsetResetAndChanges() throws {
    let result = try Self.feed(
      "staff += 1 position", "wage_growth = 4%", "unset staff", "changes", "unset 7", "reset", "changes")
    #expect(result.output.contains("1  wage_growth = 4%   2,7\u{A0}% → 4,0\u{A0}%\n"), "\(result.output)")
    #expect(result.errors.contains("ingen endring `7`"))
    #expect(result.output.hasSuffix("Utkastet er tomt.\n"))
  }

  @Test func theDraftIsKeptAsAScenarioOnTopOfAnother() throws {
    let result = try Self.feed(
      "work on plan", "wage_growth = 4,5%", "keep as felles \"Felles\"", "gap[2020] in felles", "work on nowhere")
    #expect(result.output.contains("scenario felles \"Felles\" extends plan {\n  wage_growth = 4.5%\n}"), "\(result.output)")
    #expect(result.errors.contains("base, less, plan, felles") || result.errors.contains("felles"))
  }

  @Test func onlyDefineChangesThePlan() throws {
    let result = try Self.feed("define frame \"Ramme\" = 8_000 tkr", "gap[2020] in base", "define staff = 1 child")
    #expect(result.output.contains("flyttar frame, gap") || result.output.contains("flyttar gap, frame"), "\(result.output)")
    #expect(result.output.contains("−791"), "\(result.output)")
    #expect(!result.errors.isEmpty)
  }

  @Test func earlierResultsCanBeNamed() throws {
    let result = try Self.feed("need[2020]", "wage_growth = 4%", "need[2020]", "_ - _1", "_3 * 2 - _3 - _")
    #expect(result.output.contains("372 tusen kr (371,"), "the draft's answer minus the base's: \(result.output)")
    #expect(result.exitCode == 0, "\(result.errors)")
  }

  @Test func aTransferSaysWhetherMoneyMoves() throws {
    let plan = """
      dim place = Klepp, Shared
      staff = table by place in position {
        Klepp  12
        Shared 3
      }
      all = sum(staff over place)
      """
    let result = try Self.feed("transfer 2,33 positions of staff Klepp -> Shared", "staff[Klepp]", plan: plan)
    #expect(result.output.contains("9,67"), "\(result.output)\(result.errors)")
    #expect(result.output.contains("ingen andre tal") || result.output.contains("kroner"), "\(result.output)")
  }

  @Test func namesAreListedAndExplained() throws {
    let result = try Self.feed("list", "list inputs", "info need", "wage_growth?", "info nowhere", "units")
    #expect(result.output.contains("Føresetnader\n  wage_growth  Lønsvekst\n"), "\(result.output)")
    #expect(result.output.contains("brukt av: gap"))
    #expect(result.output.contains("skrive: klepp.kvaom:7"))
    #expect(result.errors.contains("ikkje noko namn `nowhere`"))
    #expect(result.output.contains("tkr"))
  }

  @Test(arguments: ["help", "hjelp", "hjälp", "?", "help utkast", "help keys", "help watch", "help sum"])
  func helpHelps(_ entry: String) throws {
    let result = try Self.feed(entry, plan: nil)
    #expect(result.output.count > 40 && result.exitCode == 0, "\(result.output)")
  }

  @Test(arguments: ["=1+1", "select * from need", "print(1 + 1)", "import numpy", "for x in y: pass", "=SUM(A1:A3)"])
  func habitsAreMet(_ entry: String) throws {
    let result = try Self.feed(entry, "2 + 2", plan: nil)
    #expect(result.errors.count > 20 && !result.errors.contains("KV"), "\(result.errors)")
    #expect(result.output == "4\n")
  }

  @Test(arguments: ["quit", "exit", "slutt", "avsluta", "exit()", "quit()"]) func everyGoodbyeLeaves(_ entry: String) throws {
    let result = try Self.feed(entry, "1 + 1", plan: nil)
    #expect(result.output.isEmpty && result.exitCode == 0)
  }

  @Test func formatAndLanguageChange() throws {
    let result = try Self.feed("locale en", "1/4", "format csv", "need[2020]", "format pdf", "locale de")
    #expect(result.output.hasPrefix("English: numbers have a decimal point\n0.25\n"), "\(result.output)")
    #expect(result.output.contains("kr,7208.69"), "csv comes from the next answer on: \(result.output)")
    #expect(result.errors.contains("markdown") && result.errors.contains("nn, nb, sv, en"))
  }

  @Test func commandWordsAreNotReserved() throws {
    let result = try Self.feed("list = 5", "watch = 3", "list * watch", plan: nil)
    #expect(result.output.contains("\n15\n"), "\(result.output)\(result.errors)")
  }

  @Test func hostileEntriesAreAnswered() throws {
    let result = try Self.feed(
      String(repeating: "(", count: 5000) + String(repeating: ")", count: 5000), "\u{0}\u{1}", "]", "}", "\"", "_99", "_ + 1",
      "unset", "keep", "keep as", "work", "watch )", "plot", "plot 1", "save", "open \"nowhere.kvaom\"", "timing", "info",
      "new", "list nonsense", "set", "define", "redo", "1 + 1", plan: nil)
    #expect(result.output.hasSuffix("2\n"), "\(result.output) \(result.errors.suffix(400))")
  }

  @Test func linesAreDrawn() throws {
    let directory = try TemporaryDirectory()
    let result = try Self.feed("plot need in base, plan", "plot need, frame to \"need.svg\"", in: directory)
    #expect(result.output.contains("● Utgiftsbehov, tkr") && result.output.contains("○ Utgiftsbehov (Plan), tkr"), "\(result.output)")
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(try directory.text("need.svg").contains("<polyline"))
  }

  @Test func aPastedTableIsAskedAbout() throws {
    let result = try Self.feed(
      "paste", "Post\tBudsjett 2016\tBudsjett 2017", "Helse\t29 278\t29 492", "Lokal\t220\t-", "SUM\t29498\t29492", "", "budget", "tkr",
      "nominal", "0", "budget[2016]", plan: nil)
    #expect(result.output.contains("Tabell med 3 rader og 2 kolonnar"), "\(result.output)")
    #expect(result.output.contains("29\u{A0}278"), "\(result.output) \(result.errors)")
    #expect(result.exitCode == 0, "\(result.errors)")
  }

  @Test(arguments: ["barnevern", "skule", "sjukeheim"]) func templatesRun(_ name: String) throws {
    let directory = try TemporaryDirectory()
    let result = try Self.feed("new \(name)", "gap[2027]", in: directory, plan: nil)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.errors.isEmpty, "\(result.errors)")
    #expect(try directory.text("\(name).kvaom").contains("@assumed"))
    #expect(try Self.feed("new \(name)", in: directory, plan: nil).exitCode == 1, "an existing file is not overwritten")
  }
}
