import KvaomLibrary
import KvaomTestSupport
import KvaomWords
import Testing

/// The planning cases and properties in `stdlib/tests` hold, and units bite with the parameter's name.
struct CaseTests {
  @Test(arguments: Repository.files(below: "stdlib", suffix: ".kvaom"))
  func holds(path: String) throws {
    // Data has nothing to test of its own, which `test` would say.
    let result = try BuiltProgram.run([path.contains("/data/") ? "check" : "test", path])
    #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
  }

  @Test(arguments: [
    ("staff.caseload(91193 kr, 4825 positions)", "`cases` of `staff.caseload`"),
    ("staff.caseload(91193, 48%)", "`fte` of `staff.caseload`"),
    ("budget.deviation(29278 tkr@2017, 30596 tkr)", "`actual` of `budget.deviation`"),
    ("budget.growth(29278 tkr, 30596 positions)", "`new` of `budget.growth`"),
    ("debt.annuity(100 positions, 3%, 40)", "`principal` of `debt.annuity`"),
    ("debt.annuity(100 mkr, 3, 40)", "`rate` of `debt.annuity`"),
    ("price.real(30 positions, 1.02, base: 2017)", "`nominal` of `price.real`"),
    ("staff.fte_from_rate(2.3, 5280)", "`rate` of `staff.fte_from_rate`"),
    ("price.labour_cost(540_000 kr, 16%, \"VI\")", "`VI` is no member"),
    ("intermun.key(20%, 40%, 30%, [1, 2], [3, 4])", "must add up to 100 %"),
  ])
  func unitsBite(expression: String, message: String) throws {
    let result = try BuiltProgram.run(["eval", expression, "--locale", "en"])
    #expect(result.exitCode == 1)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func readingAModuleIsNotUsingIt() throws {
    let result = try BuiltProgram.runShell(
      """
      printf 'years 2017..2018\\nx = price.employer_tax(100 kr, \"I\")\\nshow x\\nsources\\n' | kvaom run - --locale en
      """
    )
    #expect(result.output.contains("Employer's contributions 2017  ?"))
    #expect(result.output.contains("Employer's contributions 2018  ✓"))
    #expect(result.output.contains("library \(Library.embedded.version)"))
    #expect(!result.output.contains("deflator"))
    #expect(result.exitCode == 0)
  }

  @Test func unverifiedFiguresSaySo() throws {
    let result = try BuiltProgram.run(["eval", "price.deflator_forecast[2018]", "--locale", "en"])
    #expect(result.output.contains("2.6"))
    #expect(
      result.output.contains("not checked") || result.output.contains("not been checked")
        || result.output.contains("unverified"), "\(result.output)")
  }
}
