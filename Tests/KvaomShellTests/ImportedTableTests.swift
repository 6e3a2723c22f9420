import Foundation
import KvaomTestSupport
import Testing

/// The tables of `Tests/Cases/tables/printed` as files: `kvaom import` writes the plan that pasting makes, and a plan
/// that reads the file has the same figures.
struct ImportedTableTests {
  @Test(arguments: PrintedTable.tables) func aFileIsReadAsWhatIsPasted(_ table: PrintedTable) throws {
    let directory = try TemporaryDirectory()
    try table.body.write(to: directory.url.appending(path: "tabell.txt"))
    let arguments = ["import", "tabell.txt", "-o", "plan.kvaom", "--locale", "nn"] + table.options
    if !table.asked.isEmpty {
      let open = try BuiltProgram.run(arguments, directory: directory.url)
      #expect(open.exitCode == 1)
      for answer in table.asked { #expect(open.errors.contains("--answer \(answer)"), "\(open.errors)") }
    }
    let result = try BuiltProgram.run(
      arguments + table.asked.flatMap { ["--answer", $0] }, directory: directory.url)
    #expect(result.exitCode == 0, "\(result.errors)")
    let plan = try directory.text("plan.kvaom")
    #expect(!(plan + result.errors).contains("\u{FEFF}"))
    for text in table.says { #expect((result.errors + plan).contains(text), "\(text) in \(result.errors)\(plan)") }
    for text in table.lacks { #expect(!(result.errors + plan).contains(text), "\(text) in \(result.errors)\(plan)") }
    try directory.write("spurd.kvaom", plan + table.questions.map { "check \($0)\n" }.joined())
    let asked = try BuiltProgram.run(["spurd.kvaom", "--locale", "nn"], directory: directory.url)
    let code: Int32 = table.found.isEmpty ? 0 : 1
    #expect(asked.exitCode == code, "\(table.right)\n\(asked.output)\(asked.errors)\(plan)")
    for finding in table.found { #expect(asked.errors.contains(finding) && !asked.output.contains("✗")) }
    let head = try #require(plan.firstMatch(of: /(?m)^b.* = table by .*(?= \{$)/)?.0)
    let before = plan.split(separator: "\n").filter { $0.hasPrefix("prices") || $0.hasPrefix("years") }
    let answers = table.asked.filter { !$0.hasPrefix("dash=") }.map { answer in
      let sign = answer.firstIndex(of: "=") ?? answer.endIndex
      return "  answer \"\(answer[..<sign])\" \"\(answer[sign...].dropFirst())\"\n"
    }
    let braces = answers.isEmpty ? "" : " {\n" + answers.joined() + "}"
    let reading = before.joined(separator: "\n") + "\n\(head) from \"tabell.txt\"\(braces)\nshow b\n"
    try directory.write("leser.kvaom", reading)
    try directory.write("vist.kvaom", plan + "show b\n")
    let shown = try BuiltProgram.run(["vist.kvaom", "--locale", "nn"], directory: directory.url)
    let read = try BuiltProgram.run(["leser.kvaom", "--locale", "nn"], directory: directory.url)
    #expect(read.exitCode == code, "\(reading)\(read.errors)")
    #expect(Self.figures(read.output) == Self.figures(shown.output))
  }

  /// The lines of an answer up to what it stands on.
  private static func figures(_ output: String) -> [Substring] {
    Array(output.split(separator: "\n").prefix { !$0.hasPrefix("Grunnlag") && !$0.hasPrefix("Éin føresetnad") })
  }

  @Test func theShellImportsOnTheScreenOfPaste() throws {
    let directory = try TemporaryDirectory()
    try directory.write("drift.csv", "Post;B2026;B2027\nLøn;30376;31000\nKjøp;220;-\nSUM;30596;31000\n")
    let result = try BuiltProgram.run(
      [], input: Data("import \"drift.csv\" --unit tkr\ndrift\nnominal\n0\ndrift[Kjøp, 2027] == 0 tkr\n".utf8),
      environment: ["SOURCE_DATE_EPOCH": "1795953600", "KVAOM_LOCALE": "nn", "LC_ALL": "nn_NO.UTF-8"],
      directory: directory.url)
    #expect(result.output.contains("Tabell med 3 rader og 2 kolonnar."), "\(result.output)\(result.errors)")
    #expect(result.output.contains("SUM kontrollert mot trykt SUM"), "\(result.output)")
    #expect(result.output.contains("ja"), "\(result.output)")
  }

  @Test func theShellSaysWhyAFileIsNoTable() throws {
    let directory = try TemporaryDirectory()
    try directory.write("bok.xlsx", "PK\u{3}\u{4}øydelagd")
    let result = try BuiltProgram.run(
      [], input: Data("import \"bok.xlsx\"\nimport nei.csv\nimport\n1 + 1\n".utf8),
      environment: ["LC_ALL": "nn_NO.UTF-8"],
      directory: directory.url)
    #expect(result.errors.contains("øydelagd eller ikkje heil"), "\(result.errors)")
    #expect(result.errors.contains("nei.csv: ") && result.errors.contains("Skriv import"), "\(result.errors)")
    #expect(result.output == "2\n")
  }
}
