import Foundation
import KvaomTestSupport
import Testing

/// The tables of `PublishedTableTests` as files: `kvaom import` writes the plan that pasting makes, and a plan that
/// reads the file has the same figures.
struct ImportedTableTests {
  /// What is imported: the file, the options that answer, and the questions whose answer is yes.
  private static func arguments(of table: PublishedTableTests.Published) -> [String] {
    var words = table.options.split(separator: " ").map(String.init)
    if !words.contains("--name") { words += ["--name", "b"] }
    if !words.contains("--prices") { words += ["--prices", "nominal"] }
    if table.questions.first == "0", !words.contains("--dash") { words += ["--dash", "0"] }
    return words
  }

  @Test(arguments: PublishedTableTests.tables)
  func aFileIsReadAsWhatIsPasted(_ table: PublishedTableTests.Published) throws {
    let directory = try TemporaryDirectory()
    try directory.write("tabell.txt", table.lines.joined(separator: "\n") + "\n")
    var arguments = ["import", "tabell.txt", "-o", "plan.kvaom", "--locale", "nn"] + Self.arguments(of: table)
    var result = try BuiltProgram.run(arguments, directory: directory.url)
    if result.exitCode == 1, result.errors.contains("--answer dash=missing") {
      arguments += ["--dash", "missing"]
      result = try BuiltProgram.run(arguments, directory: directory.url)
    }
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(!result.errors.contains("\u{FEFF}"))
    let plan = try directory.text("plan.kvaom")
    for question in table.questions where question.contains("==") {
      let asked = try BuiltProgram.run(
        ["eval", question, "--file", "plan.kvaom", "--locale", "nn"], directory: directory.url)
      #expect(asked.output.hasPrefix("ja"), "\(question): \(asked.output)\(asked.errors)\(plan)")
    }
    let head = try #require(plan.firstMatch(of: /(?m)^b.* = table by .*(?= \{$)/)?.0)
    let before = plan.split(separator: "\n").filter { $0.hasPrefix("prices") || $0.hasPrefix("years") }
    let reading = before.joined(separator: "\n") + "\n\(head) from \"tabell.txt\"\nshow b\n"
    try directory.write("leser.kvaom", reading)
    try directory.write("vist.kvaom", plan + "show b\n")
    let shown = try BuiltProgram.run(["vist.kvaom", "--locale", "nn"], directory: directory.url)
    let read = try BuiltProgram.run(["leser.kvaom", "--locale", "nn"], directory: directory.url)
    #expect(read.exitCode == 0, "\(reading)\(read.errors)")
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
