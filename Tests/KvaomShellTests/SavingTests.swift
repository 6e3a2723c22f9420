import Foundation
import KvaomTestSupport
import Testing

/// A session saved and run as a script prints the same.
struct SavingTests {
  @Test func thirtyEntriesPrintTheSame() throws {
    let directory = try TemporaryDirectory()
    let questions = [
      "need[2020]", "gap", "nedd", "show need, gap with change", "wage_growth = 4,5%", "need[2020]",
      "compare gap in base, plan",
      "staff += 1 position from 2018", "gap", "show gap as mkr to 2 decimals", "extra \"Ekstra\" = need * 2", "extra",
      "work on plan", "need", "extra[2020] - need[2020]", "reset", "gap[2018]", "keep as",
      "staff -= 2 positions from 2019",
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
    // Each line that a question printed comes again, in order, and nothing else does: an answer without a label only
    // gets one.
    var expected: [String] = []
    for (index, question) in questions.enumerated() where !Self.changes.contains(where: { question.contains($0) }) {
      expected += Self.lines(String(answers[index].dropFirst(index == 0 ? 0 : answers[index - 1].count)))
    }
    let observed = Self.lines(again.output)
    #expect(observed.count == expected.count, "\(again.output)\n\(script)")
    for (line, wanted) in zip(observed, expected) {
      #expect(
        line.hasSuffix(wanted) || line.hasPrefix(wanted) || line.contains(" " + wanted),
        "\(line)\n\(wanted)\n\(script)")
    }
    let formatted = try BuiltProgram.run(["fmt", "--check", "case.kvaom"], directory: directory.url)
    #expect(formatted.exitCode == 0, "\(formatted.output)")
  }

  private static let changes = ["nedd", " = ", "+=", "-=", "work", "reset", "keep"]

  /// The lines with something on them; where a check stands, which differs, is left out, and so are prices, sources and
  /// remarks: a page of many answers says them once, at its end.
  private static func lines(_ text: String) -> [String] {
    let answers = text.components(separatedBy: "\nGrunnlag\n")[0]
    return answers.split(separator: "\n").map { line in
      String(line).replacing(/\ *(<\d+>|case\.kvaom):\d+$/, with: "").replacing(" · prisnivå ikkje oppgitt", with: "")
        .replacing(/\ {2,}/, with: " ")
    }.filter { !$0.contains(/manglar kjelde|merknad(er)? til: notes|^[^ ]+ merknad/) }
  }

  @Test func everyQuestionIsAskedOfTheDraftItWasAskedOf() throws {
    let directory = try TemporaryDirectory()
    let questions = [
      "gap[2020]", "tornado gap[2020]", "solve staff for gap[2020] = 0 tkr", "when gap >= 100 tkr",
      "sweep gap[2020] with wage_growth = 1%..3% step 1%", "bridge need from 2017 to 2018",
      "(gap in plan) - gap",
      "compare gap in plan with staff += 1 position", "compare gap",
    ]
    var expected: [String] = []
    for question in questions {
      let before = try ScriptedTests.feed("wage_growth = 4,5%", in: directory).output
      let answer = try ScriptedTests.feed("wage_growth = 4,5%", question, in: directory)
      #expect(answer.exitCode == 0, "\(answer.errors)")
      expected += Self.lines(String(answer.output.dropFirst(before.count)))
    }
    let lines = (["wage_growth = 4,5%"] + questions + ["save \"case.kvaom\""]).joined(separator: "\n")
    #expect(try ScriptedTests.feed(lines, in: directory).exitCode == 0)
    let again = try BuiltProgram.run(["case.kvaom"], directory: directory.url)
    let observed = Self.lines(again.output)
    let script = try directory.text("case.kvaom")
    #expect(observed.count == expected.count, "\(again.output)\(again.errors)")
    #expect(script.contains("show gap[2020] in utkast_1\n"))
    for (line, wanted) in zip(observed, expected) {
      #expect(line.contains(wanted.trimmingCharacters(in: .whitespaces)), "\(script)")
    }
  }

  @Test func theTreeBehindANumberOfTheDraftIsSaved() throws {
    let directory = try TemporaryDirectory()
    let result = try ScriptedTests.feed("wage_growth = 4,5%", "why gap[2020]", "save \"case.kvaom\"", in: directory)
    let again = try BuiltProgram.run(["case.kvaom"], directory: directory.url)
    #expect(result.output.contains("727,52    tusen kr · Utkast · 7\u{A0}728 − 7\u{A0}000"), "\(result.output)")
    #expect(again.output.contains("727,52    tusen kr · Basis · 7\u{A0}728 − 7\u{A0}000"), "\(again.output)")
  }

  @Test func whatNoFileCanAskIsLeftOut() throws {
    let plan =
      """
      years B2016..B2017\nbudget = table by post, year in tkr {\n  R2016 B2016 B2017\n  Helse 1 2 3\n}\ninput other = \
      3 tkr\n
      """
    let result = try ScriptedTests.feed("other = 4 tkr", "deviation budget in 2016", "save \"case.kvaom\"", plan: plan)
    #expect(
      result.output.contains("Utelate") && result.output.hasSuffix("  deviation budget in 2016\n"),
      "\(result.output)\(result.errors)")
    let measures = try ScriptedTests.feed("wage_growth = 4,5%", "measures", "save \"case.kvaom\"")
    #expect(measures.output.contains("Tiltak i «Plan»: Udekt"), "\(measures.output)\(measures.errors)")
    #expect(measures.output.contains("Utelate") && measures.output.hasSuffix("  measures\n"), "\(measures.output)")
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
