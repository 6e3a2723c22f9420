import Foundation
import KvaomTestSupport
import Testing

/// `table … from "file"`: the figures of a file in a plan. In a plan nothing is guessed; every figure keeps its place.
struct FileTableTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
    try directory.write("drift.csv", "Post;B2026;B2027\nLøn;30376;31000\nKjøp;220;-\nSUM;30596;31000\n")
    try directory.write(
      "hovudbok.csv",
      """
      Ansvar;Funksjon;Art;Periode;Beløp
      3300;244;010;202501;100 000,00
      3300;244;010;202502;120 000,50
      3301;251;350;202501;50 000,00
      3301;251;700;202503;10 000,00-
      4100;100;010;202501;999,00
      ;;;;260 999,50

      """)
    try directory.write("funksjonar.csv", "Kode;Namn\n244;Barnevernsteneste\n251;Tiltak heime\n")
  }

  private func run(_ plan: String, _ arguments: String..., locale: String = "nn") throws -> ProgramResult {
    try directory.write("plan.kvaom", plan)
    let words = arguments.isEmpty ? ["run"] : arguments
    return try BuiltProgram.run(
      words + ["plan.kvaom", "--locale", locale], environment: ["SOURCE_DATE_EPOCH": "1795953600"],
      directory: directory.url)
  }

  private static let drift = """
    years B2026..B2027
    drift "Drift" = table by post, year in tkr, dash = 0 from "drift.csv"

    """

  /// More cells than can be read row by row are refused before they are read, in one sentence.
  @Test func aTableOfTooManyCellsIsRefused() throws {
    let row = "P" + String(repeating: ";7", count: 60) + "\n"
    try directory.write("stor.csv", "Post;B2026\n" + String(repeating: row, count: 20_000))
    let result = try run("years B2026\nt = table by post, year in kr from \"stor.csv\"\nshow sum(t over post)\n")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("KV192") && result.errors.contains("for mykje til ein tabell."), "\(result.errors)")
    #expect(!result.errors.contains(".."), "\(result.errors)")
  }

  /// Rows that count up are sums of their neighbours: two hundred questions that are one. The first hundred are told,
  /// and how many more there are.
  @Test func ofManyQuestionsTheRestIsCounted() throws {
    let rows = (0..<200).map { row in
      "P\(row);" + (0..<10).map { String(row * 7_919 % 99_900 + 100 * $0) }.joined(separator: ";") + "\n"
    }
    let years = (2017..<2027).map { String($0) }.joined(separator: ";")
    try directory.write("teljing.csv", "post;\(years)\n" + rows.joined())
    let plan = "years 2017..2026\na = table by post, year in kr from \"teljing.csv\"\nshow sum(a over post)\n"
    let result = try run(plan, "run", "--format", "json")
    let questions = result.output.components(separatedBy: "Fila lèt dette stå ope").count - 1
    #expect(result.exitCode == 1 && questions == 100, "\(questions)")
    #expect(result.output.contains(" spørsmål til stå utan svar."))
    #expect(result.output.contains("`kvaom import teljing.csv` stiller alle"))
  }

  @Test func theFiguresOfAFileAreThoseOfThePlan() throws {
    let result = try run(
      Self.drift + "check drift[Løn, 2027] == 31_000 tkr\ncheck sum(drift over post)[2026] == 30_596 tkr\nshow drift\n")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.errors.isEmpty)
    #expect(result.output.contains("SUM kontrollert mot trykt SUM: stemmer i alle 2 åra."))
  }

  @Test func wordsInTheLastRowAreAFigureThatIsMissing() throws {
    try directory.write("ord.csv", "Post;B2026\nLøn;10\nKjøp;30\nDrift;ikkje klart\n")
    let plan = "years B2026\nord = table by post, year in tkr from \"ord.csv\""
    let result = try run(plan + "\ncheck ord[Drift, 2026] is missing\ncheck ord[Kjøp, 2026] == 30 tkr\n")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.errors.contains("KV193") && result.errors.contains("Drift, B2026: ikkje klart"))
    // Words that say nothing of it are asked about.
    try directory.write("ord.csv", "Post;B2026\nLøn;10\nKjøp;30\nUtarbeidd av;Ola Nordmann\n")
    let open = try run(plan + "\n")
    #expect(open.exitCode == 1)
    #expect(open.errors.contains("answer \"row:Utarbeidd-av\" \"leave-out\""), "\(open.errors)")
    let settled = try run(plan + " { answer \"row:Utarbeidd-av\" \"leave-out\" }\ncheck ord[Løn, 2026] == 10 tkr\n")
    #expect(settled.exitCode == 0, "\(settled.errors)")
  }

  @Test func accountsThatBreakTheirControlsAreTold() throws {
    let good = Repository.url("Tests/KvaomFormatsTests/Fixtures/kostra-0A.txt")
    let text = try String(contentsOf: good, encoding: .utf8)
    try directory.write("0A.txt", text)
    let plan = "years R2025\na = table by kontoklasse, funksjon, art, year in tkr from \"0A.txt\""
    let result = try run(plan + "\ncheck a[2025, kontoklasse: \"1\", funksjon: \"244\", art: \"010\"] == 4210 tkr\n")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.errors.contains("KV196") && result.errors.contains("95 investeringsrekneskapen går i null"))
    let part = try run(plan + " { answer \"controls\" \"none\" }\n")
    #expect(part.exitCode == 0 && !part.errors.contains("KV196"), "\(part.errors)")
    // A list of the posts is held to them, too.
    let list = " { art = column \"art\"\n year = column \"aargang\"\n value = column \"belop\" }\n"
    let summed = try run("years R2025\na = table by art, year in tkr from \"0A.txt\"" + list)
    #expect(summed.exitCode == 0 && summed.errors.contains("KV196"), "\(summed.errors)")
  }

  @Test func whyEndsAtTheCell() throws {
    let book = Repository.url("Tests/KvaomFormatsTests/Fixtures/reader-traps.xlsx")
    try FileManager.default.copyItem(at: book, to: directory.url.appending(path: "bok.xlsx"))
    let result = try run(
      """
      years R2024..R2025, B2026..B2027
      bok = table by post, year in tkr from "bok.xlsx" {
        answer "hidden" "leave-out"
        answer "errors" "missing"
        answer "row:Sjukefråvær" "leave-out"
      }
      why bok[Lønn, R2024]
      sources
      """)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.contains("bok.xlsx, Økonomiplan!B3"), "\(result.output)")
    #expect(result.output.contains("sha256:"), "\(result.output)")
    #expect(result.errors.contains("KV193") && result.errors.contains("Sjukefråvær"), "\(result.errors)")
  }

  @Test(arguments: ["nn", "nb", "sv", "en"])
  func whatIsOpenIsAnErrorWithTheLineToWrite(locale: String) throws {
    try directory.write("tal.csv", "Post\tB2026\nLøn\t29.278\nKjøp\t18.100\n")
    let open = "years B2026\nx = table by post, year in tkr from \"tal.csv\"\nshow x\n"
    let result = try run(open, "run", locale: locale)
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("KV191"))
    #expect(result.errors.contains("answer \"numbers\" \"thousands\""), "\(result.errors)")
    let settled = open.replacing("\"tal.csv\"", with: "\"tal.csv\" { answer \"numbers\" \"thousands\" }")
    #expect(try run(settled + "check x[Løn, 2026] == 29_278 tkr\n").exitCode == 0)
    let short = open.replacing("\"tal.csv\"", with: "\"tal.csv\" { numbers decimals }")
    #expect(try run(short + "check x[Løn, 2026] == 29.278 tkr\n").exitCode == 0)
  }

  /// A plan that has its figures in kroner where the file says thousands is asked what they are.
  @Test func theUnitOfTheFileIsNotPassedOver() throws {
    try directory.write("tusen.csv", "Tal i heile tusen\nPost;B2026\nLøn;29278\nKjøp;18100\n")
    let head = "years B2026\nx = table by post, year in kr from \"tusen.csv\""
    let open = try run(head + "\nshow x\n")
    #expect(open.exitCode == 1)
    #expect(open.errors.contains("answer \"source-unit\" \"convert\""), "\(open.errors)")
    let converted = try run(
      head + " { answer \"source-unit\" \"convert\" }\ncheck x[Løn, 2026] == 29_278_000 kr\n")
    #expect(converted.exitCode == 0, "\(converted.output)\(converted.errors)")
    let printed = try run(head + " { answer \"source-unit\" \"as_printed\" }\ncheck x[Løn, 2026] == 29_278 kr\n")
    #expect(printed.exitCode == 0, "\(printed.output)\(printed.errors)")
  }

  /// Words among the figures that can be a figure are an error; those without a digit are missing figures.
  @Test func whatCannotBeReadIsNotLeftOut() throws {
    try directory.write("ord.csv", "Post;B2026;B2027\nLøn;1 2045;31000\nKjøp;220;i.a.\n")
    let open = try run("years B2026..B2027\nx = table by post, year in tkr from \"ord.csv\"\nshow x\n")
    #expect(open.exitCode == 1)
    #expect(open.errors.contains("1 2045") && open.errors.contains("answer \"words\" \"missing\""), "\(open.errors)")
  }

  @Test func anAnswerToNothingIsAnError() throws {
    let result = try run(
      "years B2026..B2027\nx = table by post, year in tkr from \"drift.csv\" { answer \"column:Endring\" \"keep\" }\n")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("KV191") && result.errors.contains("column:Endring"), "\(result.errors)")
  }

  @Test func aPartThatIsNotThereIsNamed() throws {
    let head = "years B2026..B2027\nx = table by post, year in tkr from \"drift.csv\""
    for (fields, words) in [
      ("{ range \"A1:C3\" }", "B4"), ("{ range \"A1\" }", "A5:H20"), ("{ name \"budsjett\" }", "budsjett"),
      ("{ table \"7\" }", "7"), ("{ start \"Z99\" }", "Z99"),
    ] {
      let result = try run("\(head) \(fields)\n")
      #expect(result.exitCode == 1 && result.errors.contains("KV192"), "\(fields) \(result.errors)")
      #expect(result.errors.contains(words) || words == "B4", "\(fields) \(result.errors)")
    }
    let other = try run("years B2026..B2027\nx = table by area, post, year in tkr from \"drift.csv\"\n")
    #expect(other.errors.contains("KV192") && other.errors.contains("table by post, year"), "\(other.errors)")
    let wrong = try run("years B2026..B2027\nx = table by post, year in tkr from \"drift.csv\" { ark \"1\" }\n")
    #expect(wrong.errors.contains("KV190"), "\(wrong.errors)")
  }

  @Test func aListIsSummedAndNoRowIsLost() throws {
    let plan = """
      years R2025
      ledger = table by function, year in kr from "hovudbok.csv" {
        function = column "Funksjon" map "funksjonar.csv" labels "Namn"
        year = column "Periode" first 4
        value = column "Beløp"
        keep column "Ansvar" 3300..3399
        keep column "Art" until 599
      }
      check ledger[Barnevernsteneste, 2025] == 220_000.5 kr
      check ledger["Tiltak heime", 2025] == 50_000 kr
      why ledger[Barnevernsteneste, 2025]
      """
    let result = try run(plan)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.errors.contains("5 (260\u{A0}999,5) rader lesne, 3 (270\u{A0}000,5) med"), "\(result.errors)")
    #expect(result.output.contains("hovudbok.csv, 2 rader, linje 2"), "\(result.output)")
    let unmatched = try run(plan.replacing("  keep column \"Ansvar\" 3300..3399\n", with: ""))
    #expect(unmatched.exitCode == 1)
    #expect(unmatched.errors.contains("KV195") && unmatched.errors.contains("100 (999"), "\(unmatched.errors)")
    let reversed = try run(plan.replacing("\"Beløp\"", with: "\"Beløp\" sign reversed").replacing("== ", with: "== -"))
    #expect(reversed.exitCode == 0, "\(reversed.errors)")
    let head = try run(plan.replacing("\"Beløp\"", with: "\"Belop\""))
    #expect(head.errors.contains("KV192") && head.errors.contains("Beløp"), "\(head.errors)")
    let none = try run(plan.replacing("  value = column \"Beløp\"\n", with: ""))
    #expect(none.errors.contains("value = column \"…\""), "\(none.errors)")
  }

  /// A subtotal with the code of its rows beside it is counted once, and of two columns of one name none is guessed.
  @Test func subtotalsOfAListAreNoPosts() throws {
    let list = """
      years R2025
      ansvar = table by ansvar, year in kr from "liste.csv" {
        ansvar = column "Ansvar"
        year = column "År"
        value = column "Beløp"
      }
      check ansvar["1100", 2025] == 500 kr
      check ansvar["1200", 2025] == 70 kr
      """
    let rows = "1100;010;2025;400\n1100;020;2025;100\n1100;Sum 1100;2025;500\n1200;010;2025;70\n"
    try directory.write("liste.csv", "Ansvar;Art;År;Beløp\n" + rows)
    let counted = try run(list)
    #expect(counted.exitCode == 0 && counted.errors.contains("1 (500) summar"), "\(counted.errors)")
    try directory.write("liste.csv", "Ansvar;Beløp;År;Beløp\n1100;010;2025;400\n")
    let twice = try run(list)
    #expect(twice.exitCode == 1 && twice.errors.contains("fleire kolonnar heiter «Beløp»"), "\(twice.errors)")
  }

  @Test func aLockTellsWhichCellsHaveChanged() throws {
    #expect(try run(Self.drift, "lock").exitCode == 0)
    let locked = try directory.text("plan.kvaom")
    #expect(locked.contains("@read 2026-11-29 \"sha256:") || locked.contains("@read 2026-11-30"), "\(locked)")
    #expect(try run(locked + "show drift\n").errors.isEmpty)
    try directory.write("drift.csv", "Post;B2026;B2027\nLøn;30376;31000\nKjøp;221;-\nSUM;30597;31000\n")
    let changed = try run(locked + "show drift\nsources\n")
    #expect(changed.exitCode == 0)
    #expect(changed.errors.contains("KV194"), "\(changed.errors)")
    #expect(changed.errors.contains("Kjøp, B2026 (linje 3, kolonne 2): 221"), "\(changed.errors)")
    #expect(changed.output.contains("endra sidan"), "\(changed.output)")
    #expect(try run(locked, "lock").exitCode == 0)
    #expect(try run(try directory.text("plan.kvaom") + "show drift\n").errors.isEmpty)
  }

  @Test func afterAFreezeThePlanNeedsNoFile() throws {
    let plan = Self.drift + "show drift\n"
    let before = try run(plan)
    #expect(try run(plan, "freeze").exitCode == 0)
    let frozen = try directory.text("plan.kvaom")
    try FileManager.default.removeItem(at: directory.url.appending(path: "drift.csv"))
    let after = try run(frozen)
    #expect(after.exitCode == 0, "\(frozen)\(after.errors)")
    #expect(after.output == before.output, "\(frozen)\(after.output)")
    #expect(frozen.contains("@source \"drift.csv\"") && !frozen.contains("from \"drift.csv\""))
    let nothing = try run(frozen, "lock")
    #expect(nothing.exitCode == 0 && nothing.errors.contains("ingen tabell"), "\(nothing.errors)")
    #expect(try directory.text("plan.kvaom") == frozen)
  }

  @Test func aFileOutOfReachIsNotRead() throws {
    let other = try TemporaryDirectory()
    try other.write("løn.csv", "Post;B2026\nLøn;1\n")
    let path = other.url.appending(path: "løn.csv").filePath
    let result = try run("years B2026\nx = table by post, year in tkr from \"\(path)\"\n")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("KV120"), "\(result.errors)")
    let missing = try run("years B2026\nx = table by post, year in tkr from \"nei.csv\"\nshow x\n")
    #expect(
      missing.exitCode == 1 && missing.errors.contains("`nei.csv`") && !missing.errors.contains("KV040"),
      "\(missing.errors)")
  }

  @Test func theFormatterKeepsTheLines() throws {
    let plan = Self.drift.replacing("\"drift.csv\"", with: "\"drift.csv\" {\n    start   \"A1\"\n}")
    #expect(try run(plan, "fmt").exitCode == 0)
    let formatted = try directory.text("plan.kvaom")
    #expect(formatted.contains("from \"drift.csv\" {\n  start \"A1\"\n}"), "\(formatted)")
    #expect(try run(formatted, "fmt", "--check").exitCode == 0)
  }
}
