import Foundation
import KvaomTestSupport
import Testing

/// `kvaom import`: the cells of a file as they are, and one sentence where it cannot be read.
struct ImportCommandTests {
  private func fixture(_ name: String) -> String {
    Repository.url("Tests/KvaomFormatsTests/Fixtures/\(name)").filePath
  }

  private func cells(_ output: String) throws -> [[String: Any]] {
    try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
  }

  @Test func cellsArePrintedAsTheyAreAndNothingMore() throws {
    let result = try BuiltProgram.run(["import", fixture("reader-traps.xlsx"), "--cells", "json"])
    #expect(result.exitCode == 0)
    #expect(result.errors == "")
    let found = try cells(result.output)
    let cell = try #require(found.first { $0["cell"] as? String == "E5" })
    #expect(cell["sheet"] as? String == "Økonomiplan")
    #expect(cell["type"] as? String == "number")
    #expect(cell["text"] as? String == "0.07000000000000001")
    #expect(cell["value"] as? String == "0.07")
    #expect(cell["format"] as? String == "percent")
    let sum = try #require(found.first { $0["cell"] as? String == "B6" })
    #expect(sum["formula"] as? String == "SUM(B3:B4)")
    #expect(found.contains { $0["span"] as? String == "B1:C1" })
    #expect(found.contains { $0["text"] as? String == "hemmeleg" && $0["hidden"] as? Bool == true })
  }

  @Test func cellsGoToAFileOrToStandardOutput() throws {
    let directory = try TemporaryDirectory()
    let arguments = ["import", fixture("unit4-latin1.csv"), "--cells", "json"]
    let printed = try BuiltProgram.run(arguments + ["-o", "-"])
    #expect(try cells(printed.output).contains { $0["text"] as? String == "594 120,00-" })
    #expect(try BuiltProgram.run(arguments + ["-o", "celler.json"], directory: directory.url).output == "")
    #expect(try directory.text("celler.json") == printed.output)
    let again = try BuiltProgram.run(arguments + ["-o", "celler.json"], directory: directory.url)
    #expect(again.exitCode == 1)
    #expect(again.errors.contains("--force"))
  }

  @Test(arguments: [
    ("nn", "det er ei mappe"), ("nb", "det er en mappe"), ("sv", "det är en mapp"), ("en", "that is a folder"),
  ])
  func whatCannotBeReadIsSaidOnce(locale: String, words: String) throws {
    let directory = try TemporaryDirectory()
    let result = try BuiltProgram.run(["import", directory.url.filePath, "--cells", "json", "--locale", locale])
    #expect(result.exitCode == 2)
    #expect(result.output == "")
    #expect(result.errors.contains(words))
    #expect(result.errors.split(separator: "\n").count == 1)
  }

  @Test func aLargeFileIsNotRead() throws {
    let directory = try TemporaryDirectory()
    let url = directory.url.appending(path: "stor.csv")
    _ = FileManager.default.createFile(atPath: url.filePath, contents: nil)
    let file = try FileHandle(forWritingTo: url)
    try file.truncate(atOffset: 2 << 30)
    try file.close()
    let result = try BuiltProgram.run(["import", url.filePath, "--cells", "json", "--locale", "nb"])
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("det meste som leses er 1\u{A0}000 MB"), "\(result.errors)")
  }
}

/// `kvaom import` of a table: what the file leaves open is said with the option that answers it; nothing is guessed.
struct ImportTableTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
    try directory.write("drift.csv", "Post;B2026;B2027\nLøn;30376;31000\nKjøp;220;-\nSUM;30596;31000\n")
  }

  private func run(_ arguments: String...) throws -> ProgramResult {
    try BuiltProgram.run(["import"] + arguments + ["--locale", "nn"], directory: directory.url)
  }

  @Test func withoutAnswersNothingIsWritten() throws {
    let result = try run("drift.csv")
    #expect(result.exitCode == 1)
    #expect(result.output == "")
    #expect(result.errors.contains("--answer unit=…"), "\(result.errors)")
    #expect(result.errors.contains("--answer dash=missing"), "\(result.errors)")
    #expect(try run("drift.csv", "--unit", "tkr", "--dash", "0").errors.contains("--answer prices=nominal"))
  }

  @Test func withAnswersThePlanRuns() throws {
    try directory.write("svar.txt", "# for denne fila\nunit = tkr\ndash=0\n")
    let result = try run(
      "drift.csv", "--answers", "svar.txt", "--answer", "prices=nominal", "--name", "drift", "-o", "plan.kvaom")
    #expect(result.exitCode == 0, "\(result.errors)")
    let plan = try directory.text("plan.kvaom")
    #expect(plan.contains("drift"))
    #expect(plan.contains("B2026"))
    let checked = try BuiltProgram.run(["check", "plan.kvaom"], directory: directory.url)
    #expect(checked.exitCode == 0, "\(plan)\(checked.errors)")
  }

  /// What the guided search has found: a title that is a word of the language made a plan that is none.
  @Test(arguments: ["then", "Missing", "use", "Transfer", "Years"])
  func aTitleThatIsAWordOfTheLanguageIsNoName(_ title: String) throws {
    try directory.write("tittel.csv", "\(title);;\n;B2026;B2027\nLøn;30376;31000\nKjøp;220;150\n")
    let result = try run("tittel.csv", "--unit", "tkr", "--answer", "prices=nominal", "-o", "tittel.kvaom")
    #expect(result.exitCode == 0, "\(result.errors)")
    let plan = try directory.text("tittel.kvaom")
    let checked = try BuiltProgram.run(["check", "tittel.kvaom"], directory: directory.url)
    #expect(checked.exitCode == 0, "\(plan)\(checked.errors)")
  }

  @Test func theAccountIsThereForPrograms() throws {
    let result = try run("drift.csv", "--account", "json")
    #expect(result.exitCode == 1)
    let account = try #require(JSONSerialization.jsonObject(with: Data(result.errors.utf8)) as? [String: Any])
    #expect(account["figures"] as? Int == 5)
    #expect(account["in_sums"] as? Int == 2)
    let questions = try #require(account["questions"] as? [[String: Any]])
    #expect(Set(questions.compactMap { $0["id"] as? String }) == ["unit", "dash"])
  }

  @Test func ofSeveralSheetsOneIsChosen() throws {
    let book = Repository.url("Tests/KvaomFormatsTests/Fixtures/reader-traps.xlsx").filePath
    let result = try run(book, "--sheet", "Nei")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("arka er Økonomiplan, Skjult"), "\(result.errors)")
    let open = try run(book)
    #expect(open.exitCode == 1)
    #expect(open.errors.contains("--answer hidden=leave-out") && open.errors.contains("D6 #DIV/0!"), "\(open.errors)")
    #expect(try run(book, "--from", "x").exitCode == 2)
  }

  @Test(arguments: [true, false], [true, false]) func utf16IsReadAndSaid(isLittle: Bool, isMarked: Bool) throws {
    let text = try directory.text("drift.csv")
    let units = (isMarked ? [0xFEFF] : []) + Array(text.utf16)
    let bytes = units.flatMap { isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    try Data(bytes).write(to: directory.url.appending(path: "u.csv"))
    let result = try run("u.csv", "--unit", "tkr", "--dash", "0", "--answer", "prices=nominal")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.errors.contains("UTF-16") && result.output.contains("\"Løn\"\t30376\t31000"), "\(result.output)")
  }

  @Test func aTextUnderAnotherNameIsSaid() throws {
    try directory.write("d.xlsx", try directory.text("drift.csv"))
    let result = try run("d.xlsx", "--unit", "tkr", "--dash", "0", "--prices", "nominal")
    #expect(result.exitCode == 0)
    #expect(result.errors.contains("Namnet seier .xlsx"), "\(result.errors)")
  }

  @Test func standardInputAndOutputAreDashes() throws {
    let result = try BuiltProgram.run(
      ["import", "-", "--unit", "tkr", "--dash", "0", "--prices", "2026", "--name", "d", "-o", "-", "--locale", "nn"],
      input: Data(try directory.text("drift.csv").utf8), environment: ["SOURCE_DATE_EPOCH": "1795953600"],
      directory: directory.url)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.contains("in tkr@2026, dash = 0"), "\(result.output)")
    #expect(result.output.contains("@read 20"), "\(result.output)")
  }

  @Test func aFileThatIsThereIsNotWrittenOver() throws {
    try directory.write("plan.kvaom", "mitt\n")
    let answers = ["drift.csv", "--unit", "tkr", "--dash", "0", "--prices", "nominal", "-o", "plan.kvaom"]
    let refused = try BuiltProgram.run(["import"] + answers + ["--locale", "nn"], directory: directory.url)
    #expect(refused.exitCode == 1 && refused.errors.contains("--force"), "\(refused.errors)")
    #expect(try directory.text("plan.kvaom") == "mitt\n")
    let forced = try BuiltProgram.run(["import"] + answers + ["--force"], directory: directory.url)
    #expect(forced.exitCode == 0)
    let own = [
      "import", "drift.csv", "--unit", "tkr", "--dash", "0", "--prices", "nominal", "-o", "drift.csv", "--force",
    ]
    #expect(try BuiltProgram.run(own, directory: directory.url).exitCode == 1, "the file that is read is never written")
  }

  @Test(arguments: [
    ("--unit", "banan", "unit"), ("--dash", "kanskje", "dash"), ("--answer", "kolonne:Sum=keep", "kolonne:Sum"),
    ("--answer", "keep", "SPØRSMÅL=SVAR"), ("--sign", "opp", "sign"), ("--sheet", "Nei", "Nei"),
    ("--name", "to ord", "name"),
  ]) func wrongAnswersAreRefused(option: String, value: String, words: String) throws {
    let result = try run("drift.csv", option, value)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains(words), "\(result.errors)")
  }
}

/// Each format as it is imported: the files of `Tests/KvaomFormatsTests/Fixtures`, and what is right.
struct ImportedFormatTests {
  /// A file, what is answered, and what the plan holds.
  private func plan(_ name: String, _ arguments: [String]) throws -> (plan: String, errors: String, code: Int32) {
    let file = Repository.url("Tests/KvaomFormatsTests/Fixtures/\(name)").filePath
    let result = try BuiltProgram.run(
      ["import", file, "--name", "x", "--locale", "nn"] + arguments,
      environment: ["SOURCE_DATE_EPOCH": "1795953600"])
    return (result.output, result.errors, result.exitCode)
  }

  private static let money = ["--prices", "nominal", "--dash", "missing"]

  @Test(arguments: [
    ("minimal.xlsx", ["--dash", "missing"], ["in tkr", "\"Løn\"\t30376"]),
    ("minimal-nostyles.xlsx", ["--dash", "missing"], ["in tkr", "= \"SUM\""]),
    ("minimal.ods", ["--unit", "tkr"], ["\"Løn\"\t30376", "= \"SUM\"\t30376"]),
    (
      "ssb-v0-latin1.csv", ["--answer", "measure=Netto per barn (kr)", "--dash", "missing"],
      ["in kr", "years 2023, 2024", "\"1120 Klepp\"\t6288\t..", "# Ikkje med: Barn med tiltak"]
    ),
    ("unit4-latin1.csv", ["--unit", "kr"], ["B2025", "# Ikkje med: Regnskap hittil"]),
    ("jsonstat-sparse.json", ["--unit", "person"], [".."]),
    ("pxfile.px", ["--unit", "person"], [".."]),
    ("kostra-0A.txt", [], ["in tkr", "funksjon, art, year in tkr", "years R2025"]),
    ("sie4-cp437.se", ["--sheet", "RES"], ["in kr", "table by konto"]),
  ]) func isReadAsItIs(name: String, arguments: [String], holds: [String]) throws {
    var (plan, errors, code) = try self.plan(name, arguments)
    if code == 1, errors.contains("--answer prices=nominal") {
      (plan, errors, code) = try self.plan(name, arguments + ["--prices", "nominal"])
    }
    #expect(code == 0, "\(errors)")
    for text in holds { #expect(plan.contains(text), "\(text) in \(plan)\(errors)") }
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", plan + "show x\n")
    let run = try BuiltProgram.run(["plan.kvaom", "--locale", "nn"], directory: directory.url)
    #expect(run.exitCode == 0, "\(plan)\(run.errors)")
  }

  @Test func ofSeveralMeasuresOneIsChosen() throws {
    let open = try plan("jsonstat-v2.json", [])
    #expect(open.code == 1 && open.errors.contains("'measure=Barn med tiltak'"), "\(open.errors)")
    #expect(!open.errors.contains("Tabell med"))
    let chosen = try plan("jsonstat-v2.json", ["--answer", "measure=Barn med tiltak", "--unit", "person"])
    #expect(chosen.code == 0, "\(chosen.errors)")
    #expect(chosen.plan.contains("# Ikkje med: Netto driftsutgifter per barn"), "\(chosen.plan)")
  }

  @Test func aListOfMeasuresBecomesMeasures() throws {
    let answers = ["--unit", "kr", "--prices", "nominal", "--as", "measures"]
    #expect(try plan("framsikt-tiltak.csv", answers).code == 2)
    let written = try plan("framsikt-tiltak.csv", answers + ["--adds", "cost"])
    #expect(written.code == 0, "\(written.errors)")
    let directory = try TemporaryDirectory()
    try directory.write(
      "plan.kvaom",
      "years B2026..B2029\nprices nominal\ncost = 10_000_000 kr\n" + written.plan
        + "scenario s { include nytt_undersøkingsteam, redusert_kjøp }\n"
        + "check (cost in s)[2026] == 9_950_000 kr\ncheck (cost in s)[2029] == 9_900_000 kr\n")
    let run = try BuiltProgram.run(["plan.kvaom", "--locale", "nn"], directory: directory.url)
    #expect(run.exitCode == 0, "\(written.plan)\(run.errors)\(run.output)")
  }

  /// The measures go back as they came, whole kroner that add up, with the codes that stood beside them.
  @Test func measuresGoBackToTheLedger() throws {
    let answers = ["--unit", "kr", "--prices", "nominal", "--as", "measures", "--adds", "cost"]
    let directory = try TemporaryDirectory()
    try directory.write(
      "plan.kvaom",
      "years B2026..B2029\nprices nominal\ncost = 10_000_000 kr\n" + (try plan("framsikt-tiltak.csv", answers).plan)
        + "measure third \"Tredel; \\\"ein\\\"\" { cost += 1000 kr / 3 from 2027 }\n"
        + "measure other \"=Annan\" { cost += 1001 kr / 3 from 2027 }\n"
        + "scenario s { include nytt_undersøkingsteam, redusert_kjøp, third, other }\n")
    func export(_ more: String...) throws -> ProgramResult {
      try BuiltProgram.run(
        ["export", "plan.kvaom", "--format", "ledger", "-o", "ut.csv", "--force", "--locale", "nn"] + more,
        directory: directory.url)
    }
    let result = try export()
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(
      try directory.text("ut.csv") == """
        \u{FEFF}Tiltak;Merknad;B2026;B2027;B2028;B2029\r
        Nytt undersøkingsteam;"Ansvar 3300, Funksjon 244, Art 010";450000;900000;900000;900000\r
        Redusert kjøp;"Ansvar 3300, Funksjon 251, Art 350";-500000;-1000000;-1000000;-1000000\r
        "Tredel; ""ein""\";;0;333;333;333\r
        '=Annan;;0;334;334;334\r
        Sum;;-50000;-99333;-99333;-99333\r

        """)
    let unknown = try export("--for", "csot")
    #expect(unknown.exitCode == 2 && unknown.errors.contains("Skriv --for med eitt av cost."), "\(unknown.errors)")
    let printed = try export("-o", "-")
    #expect(printed.exitCode == 0 && printed.output.contains("Sum;;-50000;"), "\(printed.output)\(printed.errors)")
    #expect(!FileManager.default.fileExists(atPath: directory.url.appending(path: "-").filePath))
    #expect(try export("--for", "cost").exitCode == 0)
  }

  /// What Statistics Norway holds accounts to stands as checks that hold; what the file breaks is told with its sum.
  @Test func theControlsOfReportedAccountsBecomeChecks() throws {
    let holding = try plan("kostra-0A.txt", ["--prices", "nominal"])
    #expect(holding.errors.contains("KOSTRA-kontrollar: 6 av 7 held."), "\(holding.errors)")
    #expect(holding.errors.contains("Held ikkje: 95 investeringsrekneskapen går i null: 1\u{A0}200"))
    #expect(holding.plan.contains("# Held ikkje: 95 "), "\(holding.plan)")
    let directory = try TemporaryDirectory()
    func run(_ plan: String) throws -> ProgramResult {
      try directory.write("plan.kvaom", plan)
      return try BuiltProgram.run(["plan.kvaom", "--locale", "nn"], directory: directory.url)
    }
    let held = try run(holding.plan)
    #expect(held.exitCode == 0 && held.output.contains("6 av 6 kontrollar held"), "\(held.output)\(held.errors)")
    // A figure that is changed behind the import's back breaks them.
    let broken = try run(holding.plan.replacing("\t4210\n", with: "\t4310\n"))
    #expect(broken.exitCode == 1 && broken.output.contains("110 driftsrekneskapen går i null"), "\(broken.output)")
    let all = try plan("kostra-0A.txt", ["--prices", "nominal", "--answer", "controls=all"])
    #expect(try run(all.plan).output.contains("6 av 7 kontrollar held"), "\(all.plan)")
    let none = try plan("kostra-0A.txt", ["--prices", "nominal", "--answer", "controls=none"])
    #expect(none.code == 0 && !none.plan.contains("check"), "\(none.plan)")
    let balance = try run(try plan("kostra-0B.txt", ["--prices", "2025"]).plan)
    #expect(balance.exitCode == 0 && balance.output.contains("3 av 3 kontrollar held"), "\(balance.output)")
  }

  @Test func aQuarterIsNoYear() throws {
    let open = try plan("kostra-0A-q2.txt", ["--prices", "nominal"])
    #expect(open.code == 1, "\(open.errors)")
    #expect(open.errors.contains("--answer column:2-kvartal-2026=keep"), "\(open.errors)")
    let kept = try plan("kostra-0A-q2.txt", ["--prices", "nominal", "--answer", "column:2-kvartal-2026=keep"])
    #expect(kept.code == 0 && kept.plan.contains("column in tkr") && !kept.plan.contains("years"), "\(kept.plan)")
  }

  @Test func aFormulaWithoutItsValueIsAsked() throws {
    let open = try plan("epoch1904-nocache.xlsx", [])
    #expect(open.code == 1 && open.errors.contains("A2 =1+1"), "\(open.errors)")
  }

  @Test func aListOfKeyFiguresIsNoTable() throws {
    let list = try plan("kolada-v3-kpi.json", [])
    #expect(list.code == 1 && list.plan.isEmpty, "\(list.errors)")
  }
}
