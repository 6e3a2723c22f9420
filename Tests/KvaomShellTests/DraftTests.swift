import Foundation
import KvaomTestSupport
import Testing

/// The draft lies on top of the world that is worked on; in every other one its inputs lie below all layers.
struct DraftTests {
  private static let plan = """
    years R2015, B2016..B2020
    input wage_growth "Lønsvekst" = 2.7% in 0%..6%
    cost "Kostnad" [until 2016] = 1000 tkr
    cost[from 2017] = prev(cost) * (1 + wage_growth)
    gap "Udekt" = cost - 1050 tkr
    measure m "Tiltak" { cost -= 30 tkr from 2018 }
    scenario plan "Plan" { include m }
    scenario fixed "Fast" { include m
      wage_growth = 1% }

    """

  private static func feed(_ lines: String..., locale: String = "nn") throws -> ProgramResult {
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", plan)
    return try BuiltProgram.run(
      ["--locale", locale, "-i", "plan.kvaom"], input: Data((lines.joined(separator: "\n") + "\n").utf8),
      directory: directory.url)
  }

  @Test func aChangedInputHoldsInEveryScenarioThatDoesNotSetItItself() throws {
    let result = try Self.feed("wage_growth = 4%", "compare gap in base, plan", "gap[2020] in fixed")
    // 1000 · 1,04⁴ − 1050 = 119,86; with the measure 30 less.
    #expect(result.output.contains("120"), "\(result.output)")
    #expect(result.output.contains(" 90"), "\(result.output)")
    // 1000 · 1,01⁴ − 30 − 1050 = −39,4: the scenario's own rate, and a line that says so.
    #expect(result.output.contains("−39"), "\(result.output)")
    #expect(result.output.contains("«Fast» set det same sjølv"), "\(result.output)")
  }

  @Test func whatIsNoInputIsOnlyThereWhereItIsWorkedOn() throws {
    let result = try Self.feed("cost += 100 tkr", "gap[2016]", "gap[2016] in base", "gap[2016] in plan")
    #expect(result.output.contains("50 tusen kr"), "\(result.output)")
    #expect(result.output.contains("−50 tusen kr"), "\(result.output)")
    #expect(result.output.contains("Utkastet når ikkje «Plan»"), "\(result.output)")
    for (locale, line) in [
      ("nb", "Utkastet når ikke «Plan»"), ("sv", "Utkastet når inte «Plan»"),
      ("en", "The draft does not reach «Plan»"),
    ] {
      let said = try Self.feed("cost += 100 tkr", "gap[2016] in plan", locale: locale)
      #expect(said.output.contains(line), "\(said.output)")
    }
  }

  @Test func theDraftLiesOnTopOfTheWorldWorkedOn() throws {
    let result = try Self.feed(
      "work on fixed", "wage_growth = 4%", "gap[2020]", "gap[2020] in fixed", "gap[2020] in base")
    #expect(result.output.split(separator: "\n").filter { $0.contains("90 tusen kr") }.count >= 2, "\(result.output)")
    #expect(result.output.contains("120 tusen kr"), "\(result.output)")
    #expect(!result.output.contains("set det same sjølv"), "\(result.output)")
  }

  @Test func anyWorldCanBeWorkedOnAndKeptExactly() throws {
    let result = try Self.feed(
      "work on fixed without m", "wage_growth += 1 pp", "gap[2020]", "keep as mine \"Mitt\"", "gap[2020] in mine")
    #expect(result.errors.isEmpty, "\(result.errors)")
    #expect(
      result.output.contains("scenario mine \"Mitt\" extends fixed {\n  exclude m\n  wage_growth += 1 pp\n}"),
      "\(result.output)")
    // 1000 · 1,02⁴ − 1050 = 32,4
    #expect(result.output.split(separator: "\n").filter { $0.contains("32 tusen kr") }.count == 2, "\(result.output)")
  }

  @Test func changesTellsTheTwoApart() throws {
    let result = try Self.feed("wage_growth = 4%", "cost += 10 tkr", "changes")
    let output = result.output
    #expect(output.contains("Gjeld i alle scenario:\n1  wage_growth = 4%"), "\(output)")
    #expect(output.contains("Gjeld berre i «Basis»:\n2  cost += 10 tkr"), "\(output)")
  }

  @Test func anEarlierAnswerIsNeverChangedByALaterDraft() throws {
    let result = try Self.feed("cost[2016]", "cost += 100 tkr", "_", "cost[2016]", "cost += 100 tkr", "_3", "_1")
    let answers = result.output.split(separator: "\n").filter { $0.contains("00 tusen kr ·") }
    #expect(answers.count == 5, "\(result.output)")
    #expect(answers.last?.contains("1\u{A0}000 tusen kr") == true, "\(answers)")
    #expect(answers.dropLast().last?.contains("1\u{A0}100 tusen kr") == true, "\(answers)")
  }

  @Test func theCommandLineHasAFloorATopAndAnyWorld() throws {
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", Self.plan)
    func value(_ arguments: String...) throws -> String {
      try BuiltProgram.run(["eval", "gap[2020]", "--file", "plan.kvaom"] + arguments, directory: directory.url).output
    }
    let covered = try value("--scenario", "fixed", "--set", "wage_growth = 4%")
    #expect(covered.contains("−39 tusen kr") && covered.contains("«Fast» set det same sjølv"), "\(covered)")
    let top = try value("--scenario", "fixed", "--with", "wage_growth = 3%", "--with", "wage_growth += 1 pp")
    #expect(top.contains("90 tusen kr") && !top.contains("set det same"), "\(top)")
    #expect(try value("--scenario", "fixed without m").contains("−9 tusen kr"))
    #expect(try value("--set", "wage_growth = 4%").contains("120 tusen kr"))
  }
}
