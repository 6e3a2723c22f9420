import KvaomTestSupport
import Testing

/// What the documents show is what happens: `kvaom test` says so.
struct ExampleTests {
  /// The documents that may hold examples.
  static let documents = Repository.rootFiles(suffix: ".md") + Repository.files(below: "docs", suffix: ".md")
  /// Those that hold blocks `kvaom test` runs; of the others it would say that there is nothing to test.
  static let documentsWithBlocks = documents.filter { path in
    ((try? Repository.text(path)) ?? "").contains(/(?m)^ *(`{3,}|~{3,})(kvaom|console|session)\b/)
  }

  @Test func thereAreDocuments() { #expect(documentsHaveAllKinds) }

  /// Whether scripts, terminals and sessions are all among the blocks.
  private var documentsHaveAllKinds: Bool {
    let texts = Self.documentsWithBlocks.compactMap { try? Repository.text($0) }
    return ["kvaom", "console", "session"].allSatisfy { kind in texts.contains { $0.contains("```\(kind)\n") } }
  }

  @Test(arguments: documentsWithBlocks)
  func examplesPrintWhatIsShown(path: String) throws {
    let result = try BuiltProgram.run(["test", path] + (Golden.isUpdating ? ["--update"] : []))
    if Golden.isUpdating, !result.output.contains("rewrote "), result.output.contains(" 0 failed ") { return }
    #expect(result.exitCode == 0, "\(result.output)")
  }
}
