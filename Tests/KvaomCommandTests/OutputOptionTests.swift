import KvaomTestSupport
import KvaomWords
import Testing

/// Forms, languages and colours of the output.
struct OutputOptionTests {
  /// An environment and the language its numbers come out in.
  struct Setting: CustomTestStringConvertible {
    let environment: [String: String]
    let usesComma: Bool

    init(_ environment: [String: String], usesComma: Bool) {
      self.environment = environment
      self.usesComma = usesComma
    }

    var testDescription: String {
      environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    }
  }

  static let settings = [
    Setting(["LANG": "en_GB.UTF-8"], usesComma: false),
    Setting(["LANG": "nb_NO.UTF-8"], usesComma: true),
    Setting(["LANG": "no_NO"], usesComma: true),
    Setting(["LANG": "C"], usesComma: true),
    Setting(["LANG": ""], usesComma: true),
    Setting(["LANG": "fi_FI.UTF-8"], usesComma: true),
    Setting(["LANG": "nn_NO.UTF-8", "LC_NUMERIC": "en_US.UTF-8"], usesComma: false),
    Setting(["LANG": "en_GB.UTF-8", "LC_NUMERIC": "sv_SE.UTF-8"], usesComma: true),
    Setting(["LANG": "nn_NO.UTF-8", "LC_NUMERIC": "nn_NO.UTF-8", "LC_ALL": "en"], usesComma: false),
  ]

  @Test(arguments: settings)
  func theEnvironmentChoosesTheLanguage(_ setting: Setting) throws {
    let result = try BuiltProgram.run(["eval", "0.5"], environment: setting.environment)
    #expect(result.output == (setting.usesComma ? "0,5\n" : "0.5\n"))
  }

  @Test func theOptionWins() throws {
    #expect(try BuiltProgram.run(["eval", "0.5", "--locale", "en"], environment: ["LANG": "nn"]).output == "0.5\n")
    #expect(try BuiltProgram.run(["eval", "0.5", "--locale", "sv"], environment: ["LANG": "en"]).output == "0,5\n")
  }

  @Test func aDashIsStandardOutputAndNoFile() throws {
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", "x = 42\nshow x\n")
    let plain = try BuiltProgram.run(["run", "plan.kvaom"], directory: directory.url)
    let dashed = try BuiltProgram.run(["run", "plan.kvaom", "-o", "-"], directory: directory.url)
    #expect(dashed.output == plain.output && dashed.exitCode == 0 && plain.output.contains("42"))
    for line in [["run", "plan.kvaom", "--format", "xlsx"], ["export", "plan.kvaom"]] {
      let workbook = try BuiltProgram.run(line + ["-o", "-", "--locale", "en"], directory: directory.url)
      #expect(workbook.exitCode == 2 && workbook.errors.contains("-o answers.xlsx"), "\(workbook.errors)")
    }
    #expect(throws: (any Error).self) { try directory.text("-") }
  }

  @Test(arguments: ["text", "markdown", "csv", "json", "html"])
  func everyFormPrints(form: String) throws {
    let result = try BuiltProgram.run(["eval", "40 + 2", "--format", form])
    #expect(result.exitCode == 0)
    #expect(result.output.contains("42"))
    #expect(result.outputBytes.last == UInt8(ascii: "\n"))
  }

  @Test func diagnosticsAreColoredOnRequestOnly() throws {
    let escape = "\u{1B}["
    #expect(try BuiltProgram.run(["eval", "1 +"]).errors.contains(escape) == false)
    #expect(try BuiltProgram.run(["eval", "1 +", "--color", "always"]).errors.contains(escape))
    #expect(try BuiltProgram.run(["eval", "1 +", "--color", "never"]).errors.contains(escape) == false)
  }

  @Test(
    arguments: [
      (["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": "1"], false), (["TERM": "dumb"], false),
      (["TERM": ""], false),
    ] as [([String: String], Bool)])
  func terminalsAreColoredUnlessTheUserRefuses(environment: [String: String], isColored: Bool) throws {
    let line = "script --quiet --return --command \"kvaom eval '1 +'\" /dev/null"
    let result = try BuiltProgram.runShell(line, environment: environment)
    #expect(result.output.contains("\u{1B}[") == isColored, "\(result.output)")
  }
}
