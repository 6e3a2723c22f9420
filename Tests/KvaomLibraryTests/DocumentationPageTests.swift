import KvaomDocumentation
import KvaomEngine
import KvaomSession
import KvaomTestSupport
import Testing

/// `docs/library` and `kvaom doc` say what the sources say.
struct DocumentationPageTests {
  static let pages = Engine(options: EngineOptions(), readFile: { _ in nil }).documentationPages()

  @Test func thePagesAreCurrent() {
    for page in Self.pages { Golden.expect(page.text, matches: "docs/library/\(page.name)") }
    #expect(
      Repository.files(below: "docs/library", suffix: ".md") == Self.pages.map { "docs/library/\($0.name)" }.sorted())
  }

  @Test func theListNamesEveryModule() throws {
    let result = try BuiltProgram.run(["doc"])
    for page in Self.pages.dropFirst() { #expect(result.output.contains(page.name.dropLast(3))) }
    #expect(result.exitCode == 0)
  }

  @Test(arguments: [
    ("price", "price.labour_cost"), ("price.real", "price.real(nominal: money, index: number, base)"),
    ("sjølvkost", "debt.calc_rate"), ("kalkylränta", "debt.calc_rate"), ("selvkost", "debt.self_cost_fee"),
    ("annuity", ">>> debt.annuity(100 mkr, 3%, 40)"), ("deflator_forecast", "ikkje kontrollert"),
  ])
  func findsWhatIsAskedFor(query: String, text: String) throws {
    let result = try BuiltProgram.run(["doc", query])
    #expect(result.output.contains(text))
    #expect(result.exitCode == 0)
  }

  @Test(arguments: [("price.reel", "price.real"), ("anuitetslån", "debt.annuity"), ("budgett", "budget")])
  func saysWhatMayHaveBeenMeant(query: String, name: String) throws {
    let result = try BuiltProgram.run(["doc", query])
    #expect(result.errors.contains(name))
    #expect(result.exitCode == 2)
  }
}
