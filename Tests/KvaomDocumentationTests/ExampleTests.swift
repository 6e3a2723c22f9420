import KvaomTestSupport
import Testing

/// What the documents show is what happens.
struct ExampleTests {
  /// The documents that may hold examples.
  static let documents = Repository.rootFiles(suffix: ".md") + Repository.files(below: "docs", suffix: ".md")

  @Test func thereAreDocuments() { #expect(!Self.documents.isEmpty) }

  @Test(arguments: documents)
  func examplesPrintWhatIsShown(path: String) throws {
    var checker = try ExampleChecker(MarkdownDocument(path: path))
    try checker.run()
    for finding in checker.findings { Issue.record("\(path):\(finding.line): \(finding.message)") }
    guard Golden.isUpdating, !checker.corrections.isEmpty else { return }
    Golden.rewrite(path, checker.document.replacing(checker.corrections).text)
  }
}
