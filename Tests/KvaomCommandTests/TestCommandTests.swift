import Foundation
import KvaomTestSupport
import KvaomWords
import Testing

/// `kvaom test` on plans: what it tests, what it says of what fails, and that it does not pass over anything.
struct TestCommandTests {
  /// Where the plans lie.
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test func everyKindIsCounted() throws {
    try directory.write(
      "plan.kvaom",
      """
      ## Twice.
      ## >>> double(21)
      ## 42
      fn double(x) = 2 * x
      check double(2) == 4
      test "both" { check double(3) == 6
        check double(4) == 8 }
      show double(5)
      """)
    try directory.write("plan.expected", "double(5)  10\n\nKontrollar\n")
    try directory.write("plan.md", "```kvaom\nshow 1 + 1\n```\n```text\n2\n```\n")
    let result = try run(".")
    #expect(
      result.output.hasSuffix("5 passed, 1 failed in 2 files: 3 checks, 1 example, 1 output, 1 block\n"),
      "\(result.output)")
    #expect(result.output.contains("plan.kvaom:1: plan.expected differs (-expected +printed)"), "\(result.output)")
    #expect(result.exitCode == 1)
  }

  @Test func aFigureThatMovesFails() throws {
    try directory.write("plan.kvaom", "show 20\n")
    try directory.write("plan.expected", "20\n")
    #expect(try run("plan.kvaom").exitCode == 0)
    try directory.write("plan.kvaom", "show 21\n")
    let result = try run("plan.kvaom")
    #expect(
      result.output
        == """
        plan.kvaom:1: plan.expected differs (-expected +printed)\n- 20\n+ 21\n0 passed, 1 failed in 1 file: 1 \
        output\n
        """
    )
    #expect(result.exitCode == 1)
  }

  @Test func failingChecksAreShownAsATable() throws {
    try directory.write("plan.kvaom", "x = 20\ncheck x == 21 \"Tjueein\"\ncheck x == 20\n")
    let result = try run("plan.kvaom")
    #expect(result.output.contains("Tjueein"), "\(result.output)")
    #expect(result.output.contains("plan.kvaom:2"))
    #expect(result.output.hasSuffix("1 passed, 1 failed in 1 file: 2 checks\n"))
  }

  @Test func anExampleThatIsWrongHasItsPlace() throws {
    try directory.write("plan.kvaom", "x = 1\n## Twice.\n## >>> double(21)\n## 43\nfn double(x) = 2 * x\n")
    let result = try run("plan.kvaom")
    #expect(result.output == "plan.kvaom:5: double(21): 42 is not 43\n0 passed, 1 failed in 1 file: 1 example\n")
    #expect(result.exitCode == 1)
  }

  @Test func theFirstLinesAskForTheRun() throws {
    try directory.write(
      "plan.kvaom",
      "#: locale en\n#: set rate = 5%\n#: scenario more\ninput rate = 2%\nscenario more { rate += 1.5 pp }\nshow rate\n"
    )
    try directory.write(
      "plan.expected",
      try BuiltProgram.run(
        ["run", "plan.kvaom", "--locale", "en", "--set", "rate = 5%", "--scenario", "more"], directory: directory.url
      ).output)
    #expect(try run("plan.kvaom").exitCode == 0)
    #expect(try directory.text("plan.expected").contains("6.5%"))
    try directory.write("plan.kvaom", "#: locale fi\n#: colour red\n#: exit 3\nshow 1\n")
    let result = try run("plan.kvaom")
    #expect(
      result.output.contains("plan.kvaom:1: `fi` is not known here; write one of nn, nb, sv, en"), "\(result.output)")
    #expect(result.output.contains("plan.kvaom:2: `colour` is not known here; write one of locale, scenario"))
    #expect(result.output.contains("plan.kvaom:3: an exit code is 0 or 1, not `3`"))
  }

  @Test func theLanguageOfTheMachineMovesNothing() throws {
    try directory.write("plan.kvaom", "show 0.5\n")
    try directory.write("plan.expected", "0,5\n")
    let result = try BuiltProgram.run(
      ["test", "plan.kvaom"], environment: ["LANG": "en_GB.UTF-8"], directory: directory.url)
    #expect(result.exitCode == 0, "\(result.output)")
  }

  @Test func failuresOnPurposeAreTheGoldens() throws {
    try directory.write("plan.kvaom", "#: exit 1\nx = 20\ncheck x == 21\n")
    #expect(try run("plan.kvaom").exitCode == 1)
    try directory.write("plan.expected", try BuiltProgram.run(["run", "plan.kvaom"], directory: directory.url).output)
    let result = try run("plan.kvaom")
    #expect(result.output == "1 passed, 0 failed in 1 file: 1 output\n")
    try directory.write("plan.kvaom", "#: exit 1\nx = 21\ncheck x == 21\n")
    #expect(try run("plan.kvaom").output.contains("the run ends with exit code 0, not 1"))
  }

  @Test func errorsOfAPlanFail() throws {
    try directory.write("plan.kvaom", "x = y\nz = 1 +\nshow x\n")
    try directory.write("plan.expected", "")
    let result = try run("plan.kvaom")
    #expect(result.output.contains("KV040") && result.output.contains("KV010"), "\(result.output)")
    #expect(result.output.contains("0 passed, 3 failed"), "\(result.output)")
  }

  @Test func nothingToTestIsNoSuccess() throws {
    try directory.write("empty/plan.kvaom", "show 1\n")
    try directory.write("full/plan.kvaom", "check 1 == 1\n")
    let result = try run("full", "empty")
    #expect(result.output.hasPrefix("empty: nothing to test: no check, test or example"), "\(result.output)")
    #expect(result.exitCode == 1)
    try FileManager.default.createDirectory(
      at: directory.url.appending(path: "bare"), withIntermediateDirectories: true)
    #expect(try run("bare").exitCode == 2)
  }

  @Test func aMissingPathIsWrongUsage() throws {
    let result = try run("lost.md")
    #expect(result.errors == "kvaom: lost.md: there is no such file\n")
    #expect(result.exitCode == 2)
  }

  @Test func aGoldenWithoutItsPlanFails() throws {
    try directory.write("plans/old.expected", "x  20\n")
    for path in ["plans", "plans/old.expected"] {
      let result = try run(path)
      #expect(
        result.output.hasPrefix(
          """
          plans/old.expected:1: there is no plans/old.kvaom that prints this; remove the file, or give it the name of \
          its plan\n
          """
        ))
      #expect(result.exitCode == 1)
    }
  }

  @Test func aFileIsTestedOnce() throws {
    try directory.write("plans/plan.kvaom", "check 1 == 1\n")
    let result = try run("plans", "plans/plan.kvaom")
    #expect(result.output == "1 passed, 0 failed in 1 file: 1 check\n")
    #expect(result.exitCode == 0)
  }
}

// MARK: - Updating

extension TestCommandTests {
  @Test func updatingRewritesAndIsNeverGreen() throws {
    try directory.write("plan.kvaom", "show 21\n")
    try directory.write("plan.expected", "20\n")
    let result = try run("--update", ".")
    #expect(
      result.output.contains(
        "rewrote plan.expected\nRead the difference. A run that updates is never green: test again without it.\n"),
      "\(result.output)")
    #expect(result.exitCode == 1)
    #expect(try directory.text("plan.expected") == "21\n")
    #expect(try run("--update", ".").exitCode == 1)
    #expect(try run(".").exitCode == 0)
  }

  @Test func theEnvironmentUpdatesToo() throws {
    try directory.write("plan.md", "```kvaom\nshow 1 + 1\n```\n```text\n3\n```\n")
    let result = try BuiltProgram.run(
      ["test", "--locale", "en", "plan.md"], environment: ["KVAOM_UPDATE": "1"], directory: directory.url)
    #expect(result.exitCode == 1)
    #expect(try directory.text("plan.md") == "```kvaom\nshow 1 + 1\n```\n```text\n2\n```\n")
  }

  @Test func aNamedPlanGetsItsFirstExpectedOutput() throws {
    try directory.write("plan.kvaom", "show 1 + 1\n")
    #expect(try run("--update", ".").output.contains("Nothing had to be rewritten."))
    #expect(!FileManager.default.fileExists(atPath: directory.url.appending(path: "plan.expected").filePath))
    let result = try run("--update", "plan.kvaom")
    #expect(result.output.hasPrefix("plan.kvaom:1: plan.expected is new\nrewrote plan.expected\n"), "\(result.output)")
    #expect(result.exitCode == 1)
    #expect(try directory.text("plan.expected") == "2\n")
  }

  @Test func whatDoesNotRunIsNotAccepted() throws {
    try directory.write("plan.kvaom", "show y\n")
    try directory.write("plan.expected", "y  20\n")
    #expect(try run("--update", ".").exitCode == 1)
    #expect(try directory.text("plan.expected") == "y  20\n")
  }

  /// Runs `kvaom test` where the plans lie.
  private func run(_ arguments: String...) throws -> ProgramResult {
    try BuiltProgram.run(["test", "--locale", "en"] + arguments, directory: directory.url)
  }
}
