import KvaomTestSupport
import Testing

/// `kvaom plan`: the plan the machine runs, in words.
struct PlanTests {
  @Test func namesTheUnitsTheRecurrencesAndWhatScenariosReach() throws {
    let result = try BuiltProgram.run(["plan", "scenarios/worked-what-if.kvaom"])
    #expect(result.exitCode == 0)
    #expect(result.output.hasPrefix("in the base\n"))
    #expect(result.output.contains("for each of 5 years"))
    #expect(result.output.contains("which reaches "))
  }
}
