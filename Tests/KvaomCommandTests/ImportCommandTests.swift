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
