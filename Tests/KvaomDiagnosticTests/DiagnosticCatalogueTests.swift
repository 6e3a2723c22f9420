import KvaomSource
import KvaomTestSupport
import KvaomWords
import Testing

/// The catalogue of diagnostics is whole: codes are used once, explained, and shown by a case.
struct DiagnosticCatalogueTests {
  @Test func codesAreUnique() {
    let ids = DiagnosticCode.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: DiagnosticCode.all.map(\.id))
  func everyCodeIsExplained(id: String) throws {
    let code = try #require(DiagnosticCode.all.first { $0.id == id })
    #expect(id.wholeMatch(of: /KV\d{3}/) != nil)
    #expect(!code.title[.en].isEmpty)
    #expect(!code.explanation[.en].isEmpty)
    let result = try BuiltProgram.run(["explain", id])
    #expect(result.exitCode == 0)
    #expect(result.output.contains(code.title[.nn]))
  }

  /// Codes that explain what results say in their own words, so that no diagnostic shows them, and those of parts,
  /// which no plan brings about (`PartFaultTests` do).
  static let shownInResults: Set = ["KV112", "KV200", "KV201", "KV202", "KV203"]

  @Test func everyCodeHasACase() {
    let shown = Set(DiagnosticCaseTests.all.map(Self.code))
    for code in DiagnosticCode.all where shown.contains(code.id) == Self.shownInResults.contains(code.id) {
      Issue.record(
        "\(code.id) (\(code.title[.en])) needs a case in \(DiagnosticCaseTests.directory) or is shown in results")
    }
  }

  @Test func everyCaseHasACode() {
    for diagnosticCase in DiagnosticCaseTests.all where Self.severity(ofCode: Self.code(of: diagnosticCase)) == nil {
      Issue.record("\(diagnosticCase.path) is named after no code of the catalogue")
    }
  }

  @Test func everyCodeOfTheSourcesIsInTheCatalogue() throws {
    let listed = Set(DiagnosticCode.all.map(\.id))
    for file in Repository.files(below: "Sources/KvaomSource", suffix: ".swift") {
      for match in try Repository.text(file).matches(of: /"(KV\d{3})"/) where !listed.contains(String(match.1)) {
        Issue.record("\(match.1) of \(file) is missing in DiagnosticCode.all")
      }
    }
  }

  /// The code a case is named after.
  static func code(of diagnosticCase: ScriptCase) -> String {
    String(diagnosticCase.name.prefix { $0 != "-" && $0 != "." })
  }

  /// How serious the diagnostic with this code is; nil when there is none.
  static func severity(ofCode id: String) -> Diagnostic.Severity? {
    DiagnosticCode.all.first { $0.id == id }?.severity
  }
}
