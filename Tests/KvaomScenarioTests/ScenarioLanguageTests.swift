import KvaomTestSupport
import KvaomWords
import Testing

/// Every shipped plan in every language: what it prints, whole, and no English in it where another language was asked
/// for but the plan's own words.
struct ScenarioLanguageTests {
  private static func run(_ scenario: ScriptCase, in locale: Locale) throws -> ProgramResult {
    try BuiltProgram.run(["run", scenario.path] + scenario.options + ["--locale", locale.rawValue], timeout: 180)
  }

  /// Each plan with the languages it does not ask for itself: in that one its golden lies beside it.
  static let all: [(scenario: ScriptCase, locale: Locale)] = ScenarioTests.all.flatMap { scenario in
    let own = scenario.options.last ?? "nn"
    return Locale.allCases.filter { $0.rawValue != own }.map { (scenario: scenario, locale: $0) }
  }

  @Test(arguments: all)
  func printsWhatIsExpected(_ scenario: ScriptCase, in locale: Locale) throws {
    let result = try Self.run(scenario, in: locale)
    let name = scenario.name.dropLast(".kvaom".count)
    Golden.expect(result.output, matches: "Tests/Cases/scenarios/\(locale.rawValue)/\(name).expected")
    guard locale != .en else { return }
    let words = EnglishWords.found(in: Self.prose(of: result.output + result.errors))
    #expect(words.isEmpty, "\(words)")
  }

  /// What was printed without code and the names of files: claims and trees show the plan's own formulas.
  private static func prose(of text: String) -> String {
    let lines = text.split(separator: "\n").filter { line in
      !line.hasPrefix("    ") && !line.contains(#/^\s+\d* ?│|[├└✓✗]/#)
    }
    return lines.joined(separator: "\n").replacing(#/\S+\.(kvaom|plan)(:\d+)?/#, with: "")
  }

  /// What no page says in any language: a sentence that ends twice, digits of a rest that nobody sees, names of code
  /// between the words of a sentence.
  @Test func pagesKeepTheirRules() throws {
    let files =
      Repository.files(below: "Tests/Cases/scenarios", suffix: ".expected")
      + Repository.files(below: "scenarios", suffix: ".expected")
    #expect(files.count >= 4 * ScenarioTests.all.count)
    for file in files {
      let page = try Repository.text(file)
      for line in page.split(separator: "\n") {
        #expect(!line.contains(#/\p{L}\.\.(?!\.)/#) || line.contains(" .."), "\(file): \(line)")
        #expect(!line.contains("10^-"), "\(file): \(line)")
        #expect(!line.contains(#/innan \d+,\d/#), "\(file): \(line)")
        guard line.contains(#/^[«”“].*[.:]$/#) else { continue }
        #expect(!line.contains(#/\b\p{Ll}+_\p{Ll}+/#), "\(file): \(line)")
      }
    }
  }

  @Test func everyExpectationHasItsScenario() {
    let wanted = Self.all.map { scenario, locale in
      "Tests/Cases/scenarios/\(locale.rawValue)/\(scenario.name.dropLast(".kvaom".count)).expected"
    }
    #expect(Repository.files(below: "Tests/Cases/scenarios", suffix: ".expected") == wanted.sorted())
  }
}
