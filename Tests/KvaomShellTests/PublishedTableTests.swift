import Foundation
import KvaomTestSupport
import Testing

/// Tables as planners copy them, pasted, taken into the plan and asked about; plans with such tables in them.
struct PublishedTableTests {
  @Test func thereAreAllOfThem() {
    #expect(PrintedTable.tables.count >= 80)
    #expect(PrintedTable.plans.count >= 17)
    #expect((PrintedTable.tables + PrintedTable.plans).allSatisfy { !$0.right.isEmpty })
    #expect(PrintedTable.tables.allSatisfy { !$0.questions.isEmpty })
  }

  @Test(arguments: PrintedTable.tables) func isReadAsItIsPrinted(_ table: PrintedTable) throws {
    let text = String(decoding: table.body, as: UTF8.self)
    let options = (table.options + table.asked.flatMap { ["--answer", $0] }).joined(separator: " ")
    // Each answer must be there: an assertion that fails is no yes.
    let checks = table.questions.map { "check \($0)" }
    // A unit that the source gives is proposed, and an empty line takes it.
    let accepted = table.options.contains("--unit") ? [] : [""]
    let lines = text.hasSuffix("\n") ? String(text.dropLast()) : text
    let entries = ["paste \(options)", lines, ""] + accepted + checks
    let result = try ScriptedTests.feed(entries.joined(separator: "\n"), plan: nil)
    let said = result.output + result.errors
    #expect(result.exitCode == 0, "\(said)")
    #expect(said.components(separatedBy: "1 av 1 ").count - 1 == table.questions.count, "\(table.right)\n\(said)")
    for text in table.says { #expect(said.contains(text), "\(text) in \(said)") }
    for text in table.lacks { #expect(!said.contains(text), "\(text) not in \(said)") }
    #expect(!said.contains("\u{FEFF}"))
  }

  @Test(arguments: PrintedTable.plans) func aPlanSaysWhatIsRight(_ plan: PrintedTable) throws {
    let directory = try TemporaryDirectory()
    try plan.body.write(to: directory.url.appending(path: "plan.kvaom"))
    let result = try BuiltProgram.run(["plan.kvaom", "--locale", "nn"], directory: directory.url)
    let said = result.output + result.errors
    #expect(result.exitCode == plan.exitCode, "\(said)")
    for text in plan.says { #expect(said.contains(text), "\(text) in \(said)") }
    for text in plan.lacks { #expect(!said.contains(text), "\(text) not in \(said)") }
  }

  /// The units printed over tables, as answers.
  @Test(arguments: [
    ("Mkr", "mill. kr"), ("mnkr", "mill. kr"), ("TKR", "tusen kr"), ("kkr", "tusen kr"), ("MSEK", "mill"),
    ("NOK", "kr"), ("tusen kroner", "tusen kr"),
  ]) func unitsAsTheyArePrinted(_ word: String, _ shown: String) throws {
    let result = try ScriptedTests.feed(
      "paste --name b", "\tBudget 2016\tBudget 2017", "Helse\t100\t200", "Skule\t50\t60", "", word, "nominal", "b",
      plan: nil)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.contains(shown), "\(result.output)")
  }
}
