import Foundation
import KvaomTestSupport
import KvaomWords
import Testing

/// `kvaom test` on Markdown files: the checker of examples notices what it should.
struct TestedDocumentTests {
  /// Where the document lies.
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test func rightBlocksPass() throws {
    let result = try test(
      """
      ```console locale=en
      $ kvaom no.kvaom
      kvaom: no.kvaom: there is no such file
      $ make coffee
      Anything.
      ```
      ```kvaom file=rates.kvaom
      rate = 2%
      ```
      ```kvaom locale=en
      use "rates.kvaom"
      show rate
      ```
      ```text
      2.0%
      Without a source: rate.
      ```
      ```console
      $ kvaom eval 'rate + 1 pp' --file "rates.kvaom" --locale en > out.txt
      $ kvaom eval 'rate' --file rates.kvaom --format csv --locale en
      ```
      """)
    #expect(result.output.contains("document.md:18:"), "\(result.output)")
    #expect(result.output.hasSuffix("3 passed, 1 failed in 1 file: 4 blocks\n"))
  }

  @Test func wrongBlocksAreFoundAndCorrected() throws {
    let text = """
      Text.

      ```console locale=en
      $ kvaom no.kvaom
      everything is fine
      ```
      - In a list:
        ```kvaom
        show 1 + 1
        ```
        ```text
        3
        ```
      ~~~kvaom error
      show x
      ~~~
      After.

      """
    let result = try test(text)
    #expect(
      result.output.contains(
        "document.md:3: (-shown +printed)\n  $ kvaom no.kvaom\n- everything is fine\n+ kvaom: no.kvaom: there"))
    #expect(result.output.contains("document.md:11: (-shown +printed)\n- 3\n+ 2"))
    #expect(result.output.contains("document.md:14: what an `error` block prints is missing"))
    #expect(result.exitCode == 1)
    _ = try run("--update", "document.md")
    #expect(
      try directory.text("document.md")
        == text
        .replacing("everything is fine", with: "kvaom: no.kvaom: there is no such file").replacing("  3", with: "  2"))
  }

  @Test func longerFencesHoldShorterOnes() throws {
    let result = try test(
      """
      ````text
      ```kvaom error
      ```
      ````
      ```kvaom locale=en file=a.kvaom
      show 0.5
      show 0.25
      ```
      ```kvaom locale=en file=a.kvaom continue
      show 1 / 2
      ```
      ```text
      1 / 2  0.5
      ```
      """)
    #expect(result.exitCode == 0, "\(result.output)")
    #expect(result.output.hasSuffix("2 passed, 0 failed in 1 file: 2 blocks\n"))
  }

  @Test func filesAreWrittenForBlocksBelow() throws {
    let result = try test(
      """
      ```kvaom written file=wrong.kvaom
      x = y
      ```
      ```csv file=rates.csv
      a;b
      ```
      ```console
      $ kvaom eval 1 < rates.csv
      1
      ```
      ```kvaom error
      use "wrong.kvaom"
      show x
      ```
      ```text
      ```
      """)
    #expect(result.output.contains("document.md:15:") && result.output.contains("+ KV040"), "\(result.output)")
    #expect(result.output.hasSuffix("1 passed, 1 failed in 1 file: 2 blocks\n"))
  }

  @Test func blocksAddToAFile() throws {
    try directory.write("step.kvaom", "rate = 2%\nshow 1 / 4\nshow 1 / 8\n")
    let result = try test(
      """
      ```kvaom after=step.kvaom file=my.kvaom locale=en
      show 1 / 2
      ```
      ```text
      1 / 2  0.5
      ```
      ```kvaom continue locale=en
      show 2 / 5
      ```
      ```text
      2 / 5  0.4
      ```
      ```console
      $ kvaom eval 'rate' --file my.kvaom --locale en --format csv > out.csv
      ```
      """)
    #expect(result.output.contains("document.md:1: ") == false, "\(result.output)")
    #expect(result.output.hasSuffix("3 passed, 0 failed in 1 file: 3 blocks\n"), "\(result.output)")
  }

  @Test func filesGoByAnotherName() throws {
    try directory.write("step.kvaom", "rate = 2%\n")
    let result = try test(
      """
      ```kvaom base.kvaom=step.kvaom
      use "base.kvaom"
      check rate == 2%
      ```
      ```session base.kvaom=step.kvaom file=base.kvaom locale=en
      > rate == 2%
      yes
      ```
      """)
    #expect(result.output.hasPrefix("document.md:5: (-shown +printed)\n  > rate == 2%\n  yes\n+ "), "\(result.output)")
  }

  @Test func sessionsAreReplayedEntryByEntry() throws {
    let right = "```kvaom\ninput rate = 2%\n```\n```session file=plan.kvaom\n> 1 + 1\n2\n> 2 * 3\n6\n```\n"
    #expect(try test(right).output == "2 passed, 0 failed in 1 file: 2 blocks\n")
    let moved = right.replacing("> 1 + 1\n2\n> 2 * 3\n6\n", with: "> 1 + 1\n> 2 * 3\n2\n6\n")
    #expect(try test(moved).exitCode == 1)
    _ = try run("--update", "document.md")
    #expect(try directory.text("document.md") == right)
  }

  @Test(arguments: [
    ("```kvaom\nshow 1\n", "document.md:1: the block that begins here is never closed"),
    ("```kvaom locale=fi\nshow 1\n```\n", "document.md:1: `fi` is not known here"),
    ("```kvaom colour=red\nshow 1\n```\n", "document.md:1: `colour` is not known here"),
    ("```kvaom file=../plan.kvaom\nshow 1\n```\n", "document.md:1: `../plan.kvaom` lies outside"),
    ("```kvaom a.kvaom=lost.kvaom\nshow 1\n```\n", "document.md:1: `lost.kvaom` cannot be read"),
    ("```kvaom after=lost.kvaom\nshow 1\n```\n", "document.md:1: `lost.kvaom` cannot be read"),
    ("```kvaom\nuse \"lost.kvaom\"\n```\n", "Fila `lost.kvaom` finst ikkje."),
    ("```kvaom\nshow y\n```\n", "document.md:1: exit code 1, not 0"),
    ("```kvaom error\nshow 1\n```\n```text\n1\n```\n", "document.md:1: exit code 0, not 1"),
    ("```console\n$ kvaom eval 1 | head\n```\n", "document.md:2: `|` is the shell's"),
    ("```console\n$ kvaom eval 1; touch x\n```\n", "document.md:2: `;` is the shell's"),
    ("```console\n$ kvaom eval \"$(touch x)\"\n```\n", "document.md:2: `$` is the shell's"),
    ("```console\n$ kvaom eval '1\n```\n", "document.md:2: the quote ' is never closed"),
    ("```console\n$ kvaom eval 1 > ../x\n```\n", "document.md:2: `../x` lies outside"),
    ("```console\n$ kvaom fmt other.kvaom\n```\n", "document.md:2: `other.kvaom` belongs to no block"),
    ("```console locale=en\n$ kvaom test document.md\n```\n", "a terminal is not run here"),
    ("```kvaom\n## Twice.\n## >>> double(2)\n## 5\nfn double(x) = 2 * x\n```\n", "double(2): 4 is not 5"),
  ])
  func mistakesHaveAPlaceAndAWayOut(text: String, message: String) throws {
    try directory.write("other.kvaom", "x  =  1\n")
    let result = try test(text)
    #expect(result.output.contains(message), "\(result.output)")
    #expect(result.exitCode == 1)
    #expect(try directory.text("other.kvaom") == "x  =  1\n")
    #expect(!FileManager.default.fileExists(atPath: directory.url.appending(path: "x").filePath))
  }

  @Test func bytesThatAreNoTextHaveAPlace() throws {
    try directory.write(
      "document.md", Data("Fine.\n\nBl".utf8) + Data([0xE5]) + Data(".\n```kvaom\nshow 1\n```\n".utf8))
    let result = try run("document.md")
    #expect(
      result.output
        == """
        document.md:3: this line is not UTF-8; save the document as UTF-8\n0 passed, 1 failed in 1 file: 1 file as a \
        whole\n
        """
    )
    #expect(result.exitCode == 1)
  }

  @Test func theLinesOfWindowsStay() throws {
    let text = "```kvaom\r\nshow 1 + 1\r\n```\r\n```text\r\n3\r\n```\r\n"
    try directory.write("document.md", text)
    _ = try run("--update", "document.md")
    #expect(try directory.text("document.md") == text.replacing("3\r\n", with: "2\r\n"))
    #expect(try run("document.md").exitCode == 0)
  }

  @Test func filesBesideTheDocumentAreFound() throws {
    try directory.write("docs/rates.kvaom", "rate = 2%\n")
    try directory.write("docs/parts/outer.kvaom", "factor = 3\n")
    try directory.write(
      "docs/page.md",
      """
      ```kvaom
      use "rates.kvaom"
      use "parts/outer.kvaom"
      x = rate * factor
      check x == 6%
      ```
      ```console
      $ kvaom fmt --check rates.kvaom parts/outer.kvaom plan.kvaom
      $ kvaom eval 'factor' --file parts/outer.kvaom > own.txt
      ```
      """)
    let result = try run("docs")
    #expect(result.exitCode == 0, "\(result.output)")
    #expect(!FileManager.default.fileExists(atPath: directory.url.appending(path: "docs/own.txt").filePath))
  }

  /// Tests a document of this text.
  private func test(_ text: String) throws -> ProgramResult {
    try directory.write("document.md", text)
    return try run("document.md")
  }

  private func run(_ arguments: String...) throws -> ProgramResult {
    try BuiltProgram.run(["test", "--locale", "en"] + arguments, directory: directory.url)
  }
}
