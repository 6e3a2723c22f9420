import KvaomSource
import KvaomTestSupport
import Testing

/// What planners are told, word for word: `Tests/Cases/diagnostics/KVnnn-what-is-wrong.kvaom`, and beside it in
/// `.expected` what is printed on standard error, in English where the case names no language.
struct DiagnosticCaseTests {
  /// Where the cases lie.
  static let directory = "Tests/Cases/diagnostics"
  static let all = ScriptCase.all(below: directory)

  @Test func thereAreCases() { #expect(!Self.all.isEmpty) }

  @Test(arguments: all)
  func saysWhatIsExpected(_ diagnosticCase: ScriptCase) throws {
    let result = try BuiltProgram.run(
      ["run", diagnosticCase.name] + diagnosticCase.options + Self.language(of: diagnosticCase),
      directory: Repository.url(diagnosticCase.directory))
    Golden.expect(result.errors, matches: diagnosticCase.expectedPath)
    let code = DiagnosticCatalogueTests.code(of: diagnosticCase)
    #expect(result.errors.contains(code), "the case is named after a diagnostic that is not reported")
    let severity = DiagnosticCatalogueTests.severity(ofCode: code)
    #expect(result.exitCode == diagnosticCase.exitCode ?? (severity == .error ? 1 : 0))
  }

  /// Cases are the reference, and in English where they do not say another language.
  private static func language(of diagnosticCase: ScriptCase) -> [String] {
    diagnosticCase.options.contains("--locale") ? [] : ["--locale", "en"]
  }

  @Test func everyExpectationHasItsCase() { Golden.expectNoOrphans(below: Self.directory) }
}
