import Foundation
import KvaomTestSupport
import Testing

/// A session saved and run as a script prints the same.
struct SavingTests {
  @Test func thirtyEntriesPrintTheSame() throws {
    let directory = try TemporaryDirectory()
    let questions = [
      "need[2020]", "gap", "nedd", "show need, gap with change", "wage_growth = 4,5%", "need[2020]", "compare gap in base, plan",
      "staff += 1 position from 2018", "gap", "show gap as mkr to 2 decimals", "extra \"Ekstra\" = need * 2", "extra",
      "work on plan", "need", "extra[2020] - need[2020]", "reset", "gap[2018]", "keep as", "staff -= 2 positions from 2019",
      "gap", "keep as fewer \"Færre\"", "compare need in base, plan, fewer", "need in fewer", "work on base", "gap",
      "check need[2016] > 0 tkr", "wage[2020]", "wage[2020] * 2", "_ / 2", "sum(need over year)",
    ]
    let answers = try questions.indices.map { index in
      let kept = questions.prefix(index + 1)
      return try ScriptedTests.feed(kept.joined(separator: "\n"), in: directory).output
    }
    let result = try ScriptedTests.feed((questions + ["save \"case.kvaom\""]).joined(separator: "\n"), in: directory)
    #expect(result.output.hasSuffix("skrive til case.kvaom\n"), "\(result.output)")
    let script = try directory.text("case.kvaom")
    let again = try BuiltProgram.run(["case.kvaom"], directory: directory.url)
    #expect(again.exitCode == 0, "\(again.errors)\n\(script)")
    // What each question alone printed stands in the script's output in the same words.
    for (index, question) in questions.enumerated() where !Self.changes.contains(where: { question.contains($0) }) {
      let before = index == 0 ? "" : answers[index - 1]
      let values = Self.figures(String(answers[index].dropFirst(before.count)))
      #expect(values.allSatisfy { Self.figures(again.output).contains($0) }, "\(question): \(values)\n\(again.output)\n\(script)")
    }
    let formatted = try BuiltProgram.run(["fmt", "--check", "case.kvaom"], directory: directory.url)
    #expect(formatted.exitCode == 0, "\(formatted.output)")
  }

  private static let changes = ["nedd", " = ", "+=", "-=", "work", "reset", "keep"]

  /// The words with digits in them, years and numbers of entries apart.
  private static func figures(_ text: String) -> Set<String> {
    Set(text.split { " \n│·".contains($0) }.map(String.init).filter { word in
      word.contains(where: \.isNumber) && word.contains(",") || word.contains("\u{A0}")
    })
  }

  @Test func whatARedefinitionOvertookIsLeftOut() throws {
    let directory = try TemporaryDirectory()
    let result = try ScriptedTests.feed(
      "gap[2020]", "define frame \"Ramme\" = 8_000 tkr", "gap[2020]", "save \"case.kvaom\"", in: directory)
    #expect(result.output.contains("Utelate") && result.output.hasSuffix("  gap[2020]\n"), "\(result.output)")
    let again = try BuiltProgram.run(["case.kvaom"], directory: directory.url)
    #expect(again.output.contains("−791"), "\(again.output) \(again.errors)")
  }

  @Test func thePlanItselfIsNeverOverwritten() throws {
    let result = try ScriptedTests.feed("save \"klepp.kvaom\"")
    #expect(result.exitCode == 1 && result.errors.contains("sjølve planen"))
  }

  @Test func aFullDiskLosesNothing() throws {
    let result = try ScriptedTests.feed("1 + 1", "save \"/dev/full\"", "save \"/nowhere/case.kvaom\"", "2 + 2")
    #expect(result.output.hasSuffix("4\n"), "\(result.output)")
    #expect(result.errors.split(separator: "\n").count == 2, "\(result.errors)")
  }
}
