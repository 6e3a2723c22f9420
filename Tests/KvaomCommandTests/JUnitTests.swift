import Foundation
import FoundationXML
import KvaomTestSupport
import Testing

/// `kvaom test --format junit`: XML that CI systems read.
struct JUnitTests {
  /// An element with its attributes, and the text in it.
  final class Collector: NSObject, XMLParserDelegate {
    var elements: [(name: String, attributes: [String: String])] = []
    var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) { elements.append((name, attributes)) }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
  }

  @Test func everyResultIsACase() throws {
    let directory = try TemporaryDirectory()
    try directory.write("plans/a.kvaom", "x = 20\ncheck x == 20 \"fine\"\ncheck x < 20 \"<&\u{1}\\\"> x\"\n")
    try directory.write("plans/b.md", "# A & B\n```kvaom\nshow 1\n```\n```text\n2\n```\n")
    let result = try BuiltProgram.run(["test", "plans", "--format", "junit"], directory: directory.url)
    #expect(result.exitCode == 1)
    #expect(result.errors.hasSuffix("1 passed, 2 failed in 2 files: 2 checks, 1 block\n"))
    let collector = Collector()
    let parser = XMLParser(data: result.outputBytes)
    parser.delegate = collector
    try #require(parser.parse(), "\(String(describing: parser.parserError)) \(result.output)")
    #expect(
      collector.elements.map(\.name) == [
        "testsuites", "testsuite", "testcase", "testcase", "failure", "testsuite", "testcase", "failure",
      ])
    let whole = collector.elements[0].attributes
    #expect(whole["tests"] == "3" && whole["failures"] == "2" && whole["errors"] == "0")
    let failing = collector.elements[3].attributes
    #expect(failing["name"]?.hasPrefix("<&␁") == true, "\(failing)")
    #expect(failing["classname"] == "plans.a" && failing["file"] == "plans/a.kvaom" && failing["line"] == "3")
    #expect(Double(failing["time"] ?? "") != nil)
    #expect(collector.elements[6].attributes["name"] == "block 1 (kvaom): A & B")
    #expect(collector.elements[7].attributes["type"] == "block")
    #expect(collector.text.contains("- 2") && collector.text.contains("+ 1"))
  }

  @Test func greenIsGreen() throws {
    let directory = try TemporaryDirectory()
    try directory.write("a.kvaom", "check 1 == 1\n")
    let result = try BuiltProgram.run(["test", "a.kvaom", "--format", "junit"], directory: directory.url)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("<testsuites name=\"kvaom\" tests=\"1\" failures=\"0\""))
    #expect(result.errors == "1 passed, 0 failed in 1 file: 1 check\n")
  }
}
