import Testing

/// The checker of examples notices what it should: a check that cannot fail checks nothing.
struct ExampleCheckerTests {
  @Test func rightConsoleBlocksPass() throws {
    let checker = try check("""
      ```console
      $ kvaom no.kvaom
      kvaom: no.kvaom: there is no such file
      $ make coffee
      Anything.
      ```
      """)
    #expect(checker.findings.isEmpty)
  }

  @Test func wrongConsoleBlocksAreCorrected() throws {
    let checker = try check("""
      Text.

      ```console
      $ kvaom no.kvaom
      everything is fine
      ```
      After.
      """)
    #expect(checker.findings.map(\.line) == [3])
    #expect(
      checker.document.replacing(checker.corrections).text == """
        Text.

        ```console
        $ kvaom no.kvaom
        kvaom: no.kvaom: there is no such file
        ```
        After.
        """)
  }

  @Test func longerFencesHoldShorterOnes() {
    let document = MarkdownDocument(
      path: "a.md",
      text: """
        ````text
        ```kvaom error
        ```
        ````
        ```kvaom locale=en file=a.kvaom continue
        x = 1
        ```
        """)
    #expect(document.fences.map(\.language) == ["text", "kvaom"])
    #expect(document.fences[1].value(of: "locale") == "en")
    #expect(document.fences[1].says("continue"))
    #expect(document.text(of: document.fences[1]) == "x = 1\n")
  }

  /// Checks a document of this text.
  private func check(_ text: String) throws -> ExampleChecker {
    var checker = try ExampleChecker(MarkdownDocument(path: "example.md", text: text))
    try checker.run()
    return checker
  }
}
