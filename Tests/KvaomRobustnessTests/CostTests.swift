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
