import Foundation
import KvaomTestSupport
import Testing

/// What would cost too much is refused before it is paid, and what only looks so is not.
struct CostTests {
  /// Each line reads the one before it in two worlds: the last needs two to the power of `count`.
  private static func doubling(_ count: Int, _ line: (Int) -> String) -> String {
    "x0 = 1\n" + (1...count).map { line($0) + "\n" }.joined() + "show x\(count)\n"
  }

  private static let withs = doubling(20) { number in
    "x\(number) = (x\(number - 1) with { x0 += 1 }) + (x\(number - 1) with { x0 += 2 })"
  }
  private static let scenarios = doubling(18) { number in
    "scenario s\(number) { x0 += 1 }\nx\(number) = (x\(number - 1) in s\(number)) + x\(number - 1)"
  }

  @Test(arguments: [withs, scenarios], ["run", "check", "plan", "test"])
  func worldsUponWorldsAreRefused(plan: String, command: String) throws {
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", plan)
    let result = try BuiltProgram.run([command, "plan.kvaom"], directory: directory.url, timeout: 30)
    let all = result.output + result.errors
    #expect(!result.timedOut && result.exitCode == 1, "\(command): \(all)")
    #expect(all.contains("KV055") && all.contains("scenario oppå kvarandre"), "\(all)")
    #expect(all.components(separatedBy: "KV055").count == 2, "said once: \(all)")
  }

  @Test func aShellRefusesThemToo() throws {
    let result = try BuiltProgram.run([], input: Data((Self.withs + "1 + 1\n").utf8), timeout: 120)
    #expect(!result.timedOut && result.errors.contains("KV055"), "\(result.errors)")
    #expect(result.output.hasSuffix("\n2\n"), "it goes on: \(result.output)")
  }

  @Test func aChainOfScenariosReadsWhatTheLastOneChanges() throws {
    let chain = (1..<100).map { "scenario s\($0) extends s\($0 - 1) { x += y }\n" }.joined()
    let plan = "x = 1\ny = 2\nscenario s0 { x += y }\n\(chain)scenario last extends s99 { y = 10 }\n"
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", plan + "show x in base, s0, s99, last\n")
    let result = try BuiltProgram.run(
      ["run", "plan.kvaom", "--format", "csv"], environment: ["LANG": "en_GB.UTF-8"], directory: directory.url)
    let lines = result.output.split(whereSeparator: \.isNewline).dropFirst()
    let figures = lines.compactMap { $0.split(separator: ",").last.map(String.init) }
    #expect(figures == ["1", "3", "201", "1001"], "\(result.output)\(result.errors)")
  }

  @Test(arguments: ["en", "nb"]) func tooManyOfOneThingAreRefused(locale: String) throws {
    let functions = "fn f0(x) = x + x\n" + (1..<30).map { "fn f\($0)(x) = f\($0 - 1)(f\($0 - 1)(x))\n" }.joined()
    let statements = "x = 1\nscenario s {\n" + String(repeating: "  x += 1\n", count: 20_001) + "}\nshow x in s\n"
    for plan in [functions + "show f29(1)\n", statements] {
      let directory = try TemporaryDirectory()
      try directory.write("plan.kvaom", plan)
      let result = try BuiltProgram.run(["check", "plan.kvaom", "--locale", locale], directory: directory.url)
      #expect(result.exitCode == 1 && result.errors.components(separatedBy: "KV055").count == 2, "\(result.errors)")
    }
  }

  /// Each draw alone is cheap, and their number within what a question may keep.
  @Test(arguments: ["en", "nn", "nb", "sv"]) func aRunThatTakesAllDayIsRefused(locale: String) throws {
    let chain = (1...200).map { "x\($0) = exp(ln(x\($0 - 1)) / 2) + 1\n" }.joined()
    let plan = "years 2016..2096\ninput g = 2 in 1..3 ~ triangular(1, 2, 3)\nx0[from 2016] = g\n\(chain)"
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", plan + "simulate sum(x200 over year) 12_000_000 draws seed 1\nshow 40 + 2\n")
    let result = try BuiltProgram.run(
      ["run", "plan.kvaom", "--locale", locale], directory: directory.url, timeout: 60)
    #expect(!result.timedOut && result.exitCode == 1, "\(result.errors)")
    let digits = result.errors.filter { !$0.isWhitespace }
    #expect(digits.contains("KV055") && digits.contains("10000000000"), "\(result.errors)")
    #expect(result.output.contains("42"), "what is asked after it is answered: \(result.output)")
  }

  /// What a row costs does not depend on how many there are.
  @Test func aTableOfManyRowsIsShownInTime() throws {
    let rows = (0..<30_000).map { "  M\($0) \($0)\n" }.joined()
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", "a = table by m in kr {\n\(rows)}\nshow a\n")
    let result = try BuiltProgram.run(["run", "plan.kvaom"], directory: directory.url, timeout: 60)
    #expect(!result.timedOut && result.output.contains("29\u{A0}999"), "\(result.errors)")
  }

  @Test func manyWorldsBesideEachOtherAreFine() throws {
    let effects = (1...300).map { "e\($0) = (need with { x += \($0) }) - need\n" }.joined()
    let sum = (1...300).map { "e\($0)" }.joined(separator: " + ")
    let plan = "x = 1\nneed = x * 2\n\(effects)all = \(sum)\nshow all\n"
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", plan)
    let result = try BuiltProgram.run(["plan.kvaom"], directory: directory.url)
    #expect(result.exitCode == 0 && result.output.contains("90\u{A0}300"), "\(result.output)\(result.errors)")
  }

  @Test func aFewWorldsUponEachOtherAreFine() throws {
    let plan = Self.doubling(8) { number in
      "x\(number) = (x\(number - 1) with { x0 += 1 }) + (x\(number - 1) with { x0 += 2 })"
    }
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", plan)
    let result = try BuiltProgram.run(["plan.kvaom"], directory: directory.url)
    // 2^8 numbers whose sum is 2^8 · (1 + 8 · 1.5).
    #expect(result.exitCode == 0 && result.output.contains("3\u{A0}328"), "\(result.output)\(result.errors)")
  }
}
