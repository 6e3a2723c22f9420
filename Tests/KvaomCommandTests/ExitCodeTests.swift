import Foundation
import KvaomTestSupport
import KvaomWords
import Testing

/// What the exit code says, and which stream says what.
struct ExitCodeTests {
  /// The scripts of one test: one that is fine, one with a check that fails, one with an error.
  let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
    try directory.write("fine.kvaom", "x = 20\ncheck x == 20\nshow x + 22\n")
    try directory.write("failing.kvaom", "x = 20\nshow x + 22\ncheck x == 21\n")
    try directory.write("wrong.kvaom", "x = 20\nshow y + 22\n")
  }

  @Test func answersAreResults() throws {
    let result = try run("run", "fine.kvaom")
    #expect(result.exitCode == 0)
    #expect(result.output.contains("42"))
    #expect(result.errors == "")
  }

  @Test func aFailedCheckIsOne() throws {
    let result = try run("run", "failing.kvaom")
    #expect(result.exitCode == 1)
    #expect(result.output.contains("42"))
  }

  @Test func aReportOfTestsIsItsResult() throws {
    let result = try run("test", "--locale", "en", "wrong.kvaom", "failing.kvaom")
    #expect(result.exitCode == 1)
    #expect(
      result.output.contains("wrong.kvaom:2")
        && result.output.hasSuffix("0 passed, 2 failed in 2 files: 1 file as a whole, 1 check\n"))
    #expect(result.errors == "")
  }

  @Test(arguments: ["run", "check", "plan"])
  func errorsGoToStandardError(command: String) throws {
    let result = try run(command, "wrong.kvaom")
    #expect(result.exitCode == 1)
    #expect(!result.output.contains("42"))
    #expect(result.errors.contains("wrong.kvaom:2"), "\(result.errors)")
  }

  @Test func checkingRunsNothing() throws {
    let result = try run("check", "fine.kvaom", "failing.kvaom")
    #expect(result.exitCode == 0)
    #expect(!result.output.contains("42"))
    #expect(result.errors == "")
  }

  @Test func everyFileIsChecked() throws {
    try directory.write("other.kvaom", "show z\n")
    let result = try run("check", "wrong.kvaom", "fine.kvaom", "other.kvaom")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("wrong.kvaom:2"))
    #expect(result.errors.contains("other.kvaom:1"))
  }

  @Test func testingSearchesDirectories() throws {
    try directory.write("below/deep/more.kvaom", "check 1 == 1\n")
    #expect(try run("test", "--locale", "en", "fine.kvaom", "below").exitCode == 0)
    let result = try run("test", "--locale", "en", ".")
    #expect(result.exitCode == 1)
    #expect((result.output + result.errors).contains("failing.kvaom"))
  }

  @Test func expressionsAreEvaluated() throws {
    #expect(try run("eval", "1 + 1").output == "2\n")
    #expect(try run("eval", "x + 22", "--file", "fine.kvaom").output.hasPrefix("42\n"))
    #expect(try run("eval", "-5 + 3", "--locale", "en").output == "−2\n")
    let result = try run("eval", "1 +")
    #expect(result.exitCode == 1)
    #expect(result.output == "")
    #expect(result.errors.contains("<eval>:1"), "\(result.errors)")
  }

  @Test func settingsLieBelowTheScript() throws {
    try directory.write("input.kvaom", "input rate = 2%\nshow 100 kr * (1 + rate)\n")
    let result = try run("run", "input.kvaom", "--set", "rate = 5%")
    #expect(result.exitCode == 0)
    #expect(result.output.contains("105"))
    let unknown = try run("run", "input.kvaom", "--set", "rat = 5%")
    #expect(unknown.exitCode != 0)
    #expect(unknown.errors.contains("rat"), "\(unknown.errors)")
  }

  @Test func scenariosAreChosen() throws {
    try directory.write("layers.kvaom", "x = 20\nscenario more \"Meir\" { x += 22 }\nshow x\n")
    #expect(try run("run", "layers.kvaom", "--scenario", "more").output.contains("42"))
    let unknown = try run("run", "layers.kvaom", "--scenario", "mor")
    #expect(unknown.exitCode != 0)
    #expect(unknown.errors.contains("mor"), "\(unknown.errors)")
  }

  @Test func explanationsAreFound() throws {
    #expect(try run("explain", "KV001").exitCode == 0)
    let unknown = try run("explain", "KV000")
    #expect(unknown.exitCode == 2)
    #expect(unknown.output == "")
    #expect(unknown.errors.contains("KV000"))
  }

  /// Runs `kvaom` where the scripts lie.
  private func run(_ arguments: String...) throws -> ProgramResult {
    try BuiltProgram.run(arguments, directory: directory.url)
  }
}
