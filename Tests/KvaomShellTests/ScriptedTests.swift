import Foundation
import KvaomTestSupport
import KvaomWords
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

  @Test func aLabelInPlaceOfANameIsAnsweredWithTheName() throws {
    let result = try Self.feed("utgiftsbehov", "Udekt[2020]")
    #expect(result.errors.contains("need          («Utgiftsbehov»)"), "\(result.errors)")
    #expect(result.errors.contains("gap[2020]          («Udekt»)"), "\(result.errors)")
  }

  @Test func aDraftAloneHasNoMeasures() throws {
    let plan = "years B2026\nprices nominal\ninput cost = 3 tkr\nneed = cost * 2\n"
    let result = try Self.feed("cost = 4 tkr", "measures", plan: plan)
    #expect(result.errors.contains("Planen har ikkje noko scenario"), "\(result.errors)")
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
    #expect(result.output.contains("endrar wage_growth, wage, need, gap"))
    // A change of an input holds in every world, as its other number, and the answer says so.
    #expect(result.output.contains("Basis – med utkastet  581 tusen kr"), "\(result.output)")
    #expect(result.output.contains("Utkast  581"), "\(result.output)")
  }

  @Test func aNewNameIsDefined() throws {
    let result = try Self.feed("double = need * 2", "double[2016]")
    #expect(result.output.contains("definert: double"))
    #expect(result.output.contains("12\u{A0}960"), "\(result.output)")
  }

  @Test func noChangePassesInSilence() throws {
    let result = try Self.feed("unused = 7", "show need", "frame += 1 tkr", "staff += 0 positions")
    #expect(result.output.contains("endrar ingen andre tal"), "\(result.output)")
    #expect(result.output.contains("rører ingen av tala du ser på (need)"), "\(result.output)")
    #expect(
      result.output.contains("Dei byggjer på wage_growth, wage, staff") || result.output.contains("Dei byggjer på"))
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
      "extra = 5", "staff += 1 position", "undo", "undo", "extra", "redo", "extra", "redo", "changes", "undo", "undo",
      "undo")
    #expect(result.output.contains("angra: staff += 1 position"))
    #expect(result.output.contains("angra: extra = 5"))
    #expect(result.errors.contains("KV040"), "extra is gone after the second undo")
    #expect(result.output.contains("gjort om att: extra = 5"))
    #expect(result.output.contains("1  staff += 1 position"))
    #expect(result.errors.contains("ingenting å angre"))
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
    #expect(
      result.output.contains("scenario felles \"Felles\" extends plan {\n  wage_growth = 4.5%\n}"), "\(result.output)")
    #expect(result.errors.contains("base, less, plan, felles") || result.errors.contains("felles"))
  }

  @Test func onlyDefineChangesThePlan() throws {
    let result = try Self.feed("define frame \"Ramme\" = 8_000 tkr", "gap[2020] in base", "define staff = 1 child")
    #expect(
      result.output.contains("endrar frame, gap") || result.output.contains("endrar gap, frame"), "\(result.output)")
    #expect(result.output.contains("−791"), "\(result.output)")
    #expect(!result.errors.isEmpty)
  }

  @Test func defineKeepsWhatTheNumberIs() throws {
    let plan = """
      years 2026..2027
      @source "Budsjett 2025"
      @unverified
      @note "Sjå vedlegg"
      @better lower
      input rent "Husleige" = 900 tkr in 0 tkr..2_000 tkr
      rate[2026] = 2%
      rate[2027] = 3%
      need = rent * (1 + rate)

      """
    let result = try Self.feed(
      "define rent = 950 tkr", "info rent", "define rent = 3 persons", "define rate = 4%", "define rate[2027] = 4%",
      "rate", plan: plan)
    #expect(result.output.contains("planen er endra: rent"), "\(result.output)")
    #expect(result.output.contains("er teke bort: @source \"Budsjett 2025\", @unverified"), "\(result.output)")
    #expect(result.output.contains("Husleige  950 tusen kr"), "\(result.output)")
    #expect(result.output.contains("retning: lågare er betre") && result.output.contains("0 tkr..2_000 tkr"))
    #expect(result.errors.contains("rate[2026], rate[2027]"), "\(result.errors)")
    #expect(result.errors.contains("KV053"), "a unit is not changed by the way: \(result.errors)")
    #expect(result.output.contains("2,0\u{A0}%   4,0\u{A0}%"), "one case alone: \(result.output)")
  }

  @Test func aNewNameThatIsHardlyMeantIsAsked() throws {
    let result = try Self.feed(
      "Lønsvekst = 5 %", "wage_grwth = 5 %", "define wage_grwth = 5 %", "extra = 5", "frame_2 = 3")
    #expect(result.errors.contains("Meinte du `wage_growth` («Lønsvekst»)?\n  wage_growth = 5 %"), "\(result.errors)")
    #expect(result.errors.contains("define wage_grwth = 5 %"), "\(result.errors)")
    #expect(result.output.contains("definert: wage_grwth"), "\(result.output)")
    #expect(result.output.contains("ingenting i planen brukar `extra`"), "\(result.output)")
    #expect(result.output.contains("definert: frame_2"), "\(result.output)")
  }

  @Test func whatIsTriedBeyondARangeIsNoted() throws {
    let result = try Self.feed("wage_growth = 9 %", "need[2020]", "keep as felles", "need[2020] in felles")
    #expect(result.errors.contains("KV057") && result.errors.contains("9%"), "\(result.errors)")
    #expect(result.exitCode == 0, "\(result.errors)")
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
    #expect(result.output.contains("formel: klepp.kvaom:7"))
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

  @Test(arguments: ["quit", "exit", "slutt", "avsluta", "exit()", "quit()"]) func everyGoodbyeLeaves(_ entry: String)
    throws
  {
    let result = try Self.feed(entry, "1 + 1", plan: nil)
    #expect(result.output.isEmpty && result.exitCode == 0)
  }

  @Test func formatAndLanguageChange() throws {
    let result = try Self.feed("locale en", "1/4", "format csv", "need[2020]", "format pdf", "locale de")
    #expect(result.output.hasPrefix("English: numbers have a decimal point\n0.25\n"), "\(result.output)")
    #expect(result.output.contains("kr,base,7208.69"), "csv comes from the next answer on: \(result.output)")
    #expect(result.errors.contains("markdown") && result.errors.contains("nn, nb, sv, en"))
  }

  @Test func commandWordsAreNotReserved() throws {
    let result = try Self.feed("list = 5", "watch = 3", "list * watch", plan: nil)
    #expect(result.output.contains("\n15\n"), "\(result.output)\(result.errors)")
  }

  @Test func hostileEntriesAreAnswered() throws {
    let result = try Self.feed(
      String(repeating: "(", count: 5000) + String(repeating: ")", count: 5000), "\u{0}\u{1}", "]", "}", "\"", "_99",
      "_ + 1",
      "unset", "keep", "keep as", "work", "watch )", "plot", "plot 1", "save", "open \"nowhere.kvaom\"", "timing",
      "info",
      "new", "list nonsense", "set", "define", "redo", "1 + 1", plan: nil)
    #expect(result.output.hasSuffix("2\n"), "\(result.output) \(result.errors.suffix(400))")
  }

  @Test func linesAreDrawn() throws {
    let directory = try TemporaryDirectory()
    let result = try Self.feed("plot need, frame in base, plan", "plot need, frame to \"need.svg\"", in: directory)
    #expect(result.output.contains("●· Utgiftsbehov\n"), "\(result.output)")
    #expect(result.output.contains("Utgiftsbehov (Plan)\n") && result.output.contains("╌ Ramme\n"), "\(result.output)")
    #expect(result.output.contains("Aksen byrjar på"), "\(result.output)")
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let picture = try directory.text("need.svg")
    #expect(picture.contains("<polyline") && picture.contains("stroke-dasharray") && picture.contains(">Ramme<"))
  }

  /// An analysis, and what its picture must hold in the terminal.
  static let pictures = [
    ("tornado need[2020]", ["▒▒▒", "│██", "0,0–6,0\u{A0}%"]),
    ("bridge need from 2017 to 2018 in plan", ["B2017", "▓▓", "▒▒", "B2018", "ikkje på 0"]),
    ("simulate need[2020] 500 draws seed 7", ["██", "▲ planen sitt tal"]),
    ("gap[2020] in base, plan", ["Udekt B2020 ", "Udekt B2020, Plan", "█"]),
  ]

  @Test(arguments: pictures) func analysesAreDrawn(_ question: String, _ signs: [String]) throws {
    let directory = try TemporaryDirectory()
    let plan = Self.plan.replacing("in 0%..6%", with: "in 0%..6% ~ triangular(0%, 2.7%, 6%)")
    let result = try Self.feed("plot \(question)", "plot \(question) to \"picture.svg\"", in: directory, plan: plan)
    #expect(result.exitCode == 0, "\(result.errors)")
    for sign in signs { #expect(result.output.contains(sign), "\(result.output)") }
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(result.output)")
    #expect(try directory.text("picture.svg").contains("<rect x="))
  }

  @Test func figuresOfDifferentUnitsAreNotDrawnTogether() throws {
    let result = try Self.feed("plot need, wage_growth", "plot nowhere", "plot", "2 + 2")
    #expect(
      result.errors.contains("ulik eining") && result.errors.contains("KV040") && result.errors.contains("plot tornado")
    )
    #expect(result.output == "4\n")
  }

  @Test(arguments: ["en", "nb", "nn", "sv"]) func theFirstHelpFitsASmallTerminal(_ locale: String) throws {
    let result = try Self.feed("locale \(locale)", "help", plan: nil)
    let lines = result.output.split(separator: "\n").dropFirst()
    #expect(lines.count <= 22 && lines.allSatisfy { $0.count <= 80 }, "\(result.output)")
  }

  @Test func everyWordOfHelpIsExplained() throws {
    let overview = try Self.feed("help", plan: nil).output
    let words = overview.split(separator: "\n").filter { $0.hasPrefix("  ") }.flatMap { $0.split(separator: " ") }
      .filter { word in word.allSatisfy { $0.isLowercase } && !["vare", "på", "inn"].contains(word) }
    #expect(words.count > 40)
    let result = try Self.feed(words.map { "help \($0)" }.joined(separator: "\n"), plan: nil)
    #expect(result.errors.isEmpty, "\(result.errors)")
  }

  @Test func habitsLeadToKvaomsWay() throws {
    let result = try Self.feed("_", "=SUM(A1:A3)", "x = [1,2]", "y = [1, 2]", "_3", "1 + 1", "_3", plan: nil)
    #expect(result.errors.contains("sum(budget over post)"))
    #expect(result.errors.contains("[1, 2]") && result.output.contains("definert: y"), "\(result.output)")
    #expect(result.errors.contains("det er ingen enno") && result.errors.contains("_1 til _1"), "\(result.errors)")
  }

  @Test func theLastAnswerIsCopiedInTheFormOfTheFile() throws {
    let directory = try TemporaryDirectory()
    let result = try Self.feed(
      "show need, gap", "copy \"answer.csv\"", "copy \"answer.txt\"", "copy \"answer.md\"", "copy \"/dev/full\"",
      in: directory)
    let table = try directory.text("answer.csv")
    #expect(
      table.hasPrefix("\u{FEFF}role;name;") && table.contains("body;need;Utgiftsbehov;tkr;base;Utgiftsbehov;6480;"),
      "\(table)")
    #expect(try directory.text("answer.md").contains("|"))
    let text = try directory.text("answer.txt")
    #expect(text.contains("Utgiftsbehov") && text.contains("6\u{A0}480"), "\(text)")
    #expect(result.errors.contains("/dev/full: "), "\(result.errors)")
  }

  @Test func theLibraryIsExplained() throws {
    let result = try Self.feed("doc", "doc price.real", "doc sjølvkost", "info price.real", "doc need")
    #expect(
      result.output.contains("intermun") && result.output.contains("price.real(nominal: money, index: number, base)"))
    #expect(
      result.output.contains("debt.self_cost_fee") && result.output.contains("formel: klepp.kvaom:7"),
      "\(result.output)")
  }

  @Test func theWatchCanBeTakenBack() throws {
    let result = try Self.feed(
      "watch need[2020], gap[2020]", "unwatch nedd", "unwatch gap[2020]", "staff += 1 position", "unwatch", "watch")
    #expect(result.errors.contains("`nedd` er ikkje mellom dei: need[2020], gap[2020]"), "\(result.errors)")
    #expect(result.output.contains("Blir viste: need[2020]"), "\(result.output)")
    #expect(result.output.contains("7\u{A0}209   7\u{A0}809      +601"), "\(result.output)")
    #expect(result.output.hasSuffix("Ingen tal blir viste etter kvar endring.\n"))
  }

  @Test func aTransferSaysWhatItDoesInKroner() throws {
    let plan = """
      years B2020..B2022
      dim place = own, joint
      staff "Årsverk" [own] = 12 positions
      staff[joint] = 0 positions
      wage = 800_000 kr/position
      @better lower
      need "Behov" = staff[own] * wage as tkr
      quality = wage * 2
      """
    let result = try Self.feed("show quality", "transfer 2 positions of staff own -> joint from 2021", plan: plan)
    #expect(
      result.output.contains("+ = dyrare") && result.output.contains("−3\u{A0}200"), "\(result.output)\(result.errors)")
    #expect(result.output.contains("rører ingen av tala du ser på (quality)"), "\(result.output)")
  }

  @Test(arguments: ["barnevern", "skule", "sjukeheim"]) func templatesRun(_ name: String) throws {
    let directory = try TemporaryDirectory()
    let result = try Self.feed("new \(name)", "gap[2027]", in: directory, plan: nil)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.errors.isEmpty, "\(result.errors)")
    #expect(try directory.text("\(name).kvaom").contains("@assumed"))
    #expect(try Self.feed("new \(name)", in: directory, plan: nil).exitCode == 1, "an existing file is not overwritten")
  }

  @Test func aShellWhoseReaderIsGoneEnds() throws {
    let directory = try TemporaryDirectory()
    // The first answer fills the pipe and is read by nobody; the entry that would make a file is never reached.
    let entries = ["x = 1"] + Array(repeating: "x", count: 3000) + ["save \"late.kvaom\""]
    try directory.write("entries", entries.map { $0 + "\n" }.joined())
    let result = try BuiltProgram.runShell("kvaom < entries 2>/dev/null | true; echo ended", directory: directory.url)
    #expect(result.output == "ended\n")
    #expect(!FileManager.default.fileExists(atPath: directory.url.filePath + "/late.kvaom"))
  }

  /// Definitions that are fed faster than they are checked are taken together; nobody can tell.
  @Test func definitionsFedTogetherAreTakenAsIfEachCameAlone() throws {
    let chain = ["d0 = 1"] + (1...60).map { "d\($0) = d\($0 - 1) + 1" }
    let ends = ["undo", "undo", "d59", "d58", "redo", "d59", "changes"]
    let others = ["d30 = d31 + 1", "d30 = nedd", "d30 =", "d30 = 7 kr", "d30 = d29 + 1 # merknad", "d29 = 4", "1 + 1"]
    for broken in [nil] + others {
      var lines = chain
      if let broken { lines[30] = broken }
      let together = try Self.feed((lines + ends).joined(separator: "\n"), plan: nil)
      // A question between them keeps them apart, where it does not end what is unfinished.
      let apart = try Self.feed(
        (lines.flatMap { $0.hasSuffix("=") ? [$0] : [$0, "0"] } + ends).joined(separator: "\n"), plan: nil)
      let answers = apart.output.split(separator: "\n").filter { $0 != "0" && $0 != "0 · Utkast  0" }
      #expect(together.output.split(separator: "\n") == answers, "\(broken ?? "")")
      #expect(Self.unnumbered(together.errors) == Self.unnumbered(apart.errors), "\(broken ?? "")")
      #expect(together.exitCode == apart.exitCode)
    }
  }

  /// Messages without the numbers of their entries.
  private static func unnumbered(_ text: String) -> String { text.replacing(/\ *<\d+>:\d+/, with: "") }

  @Test func twoThousandDefinitionsAreTakenInTime() throws {
    let lines = ["d0 = 1"] + (1...2000).map { "d\($0) = d\($0 - 1) + 1" } + ["d2000"]
    let result = try BuiltProgram.run([], input: Data((lines.joined(separator: "\n") + "\n").utf8), timeout: 120)
    #expect(!result.timedOut && result.output.contains("\n2\u{A0}001"), "\(result.output.suffix(200))\(result.errors)")
  }
}
