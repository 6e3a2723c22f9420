import Foundation
import KvaomTestSupport
import Testing

/// `kvaom import`: the cells of a file as they are, and one sentence where it cannot be read.
struct ImportCommandTests {
  private func fixture(_ name: String) -> String {
    Repository.url("Tests/KvaomFormatsTests/Fixtures/\(name)").path()
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
    let result = try BuiltProgram.run(["import", directory.url.path(), "--cells", "json", "--locale", locale])
    #expect(result.exitCode == 2)
    #expect(result.output == "")
    #expect(result.errors.contains(words))
    #expect(result.errors.split(separator: "\n").count == 1)
  }

  @Test func aLargeFileIsNotRead() throws {
    let directory = try TemporaryDirectory()
    let url = directory.url.appending(path: "stor.csv")
    _ = FileManager.default.createFile(atPath: url.path(), contents: nil)
    let file = try FileHandle(forWritingTo: url)
    try file.truncate(atOffset: 2 << 30)
    try file.close()
    let result = try BuiltProgram.run(["import", url.path(), "--cells", "json", "--locale", "nb"])
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
    let book = Repository.url("Tests/KvaomFormatsTests/Fixtures/reader-traps.xlsx").path()
    let result = try run(book, "--sheet", "Nei")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("arka er Økonomiplan, Skjult"), "\(result.errors)")
    let open = try run(book)
    #expect(open.exitCode == 1)
    #expect(open.errors.contains("--answer hidden=leave-out") && open.errors.contains("D6 #DIV/0!"), "\(open.errors)")
    #expect(try run(book, "--from", "x").exitCode == 2)
  }
}
