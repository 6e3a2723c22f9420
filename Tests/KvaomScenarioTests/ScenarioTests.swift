import KvaomTestSupport
import Testing

/// Every scenario prints what stands beside it, and nothing but notes on standard error.
struct ScenarioTests {
  static let all = ScriptCase.all(below: "scenarios")

  @Test func thereAreScenarios() { #expect(!Self.all.isEmpty) }

  @Test(arguments: all)
  func printsWhatIsExpected(_ scenario: ScriptCase) throws {
    let result = try BuiltProgram.run(["run", scenario.path] + scenario.options)
    Golden.expect(result.output, matches: scenario.expectedPath)
    let findings = result.errors.split(separator: "\n").filter { $0.hasPrefix("KV") }
    let isNote = #/KV\d+  (note|merknad|anmärkning): /#
    #expect(findings.allSatisfy { $0.prefixMatch(of: isNote) != nil }, "\(result.errors)")
    #expect(result.exitCode == scenario.exitCode ?? 0)
  }

  @Test func everyExpectationHasItsScenario() { Golden.expectNoOrphans(below: "scenarios") }
}
