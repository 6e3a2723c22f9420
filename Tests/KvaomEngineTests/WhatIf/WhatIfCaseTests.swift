import KvaomEngine
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomTestSupport
import KvaomWords
import Testing

/// The analyses word for word: `Tests/Cases/whatif/*.kvaom`, and beside each in `.expected` what is printed.
struct WhatIfCaseTests {
  static let directory = "Tests/Cases/whatif"
  static let all = ScriptCase.all(below: directory)

  @Test(arguments: all)
  func printsWhatIsExpected(_ whatIf: ScriptCase) throws {
    var options = EngineOptions()
    for (name, value) in zip(whatIf.options, whatIf.options.dropFirst()) {
      if name == "--format" { options.format = OutputFormat(rawValue: value) ?? .text }
      if name == "--locale" { options.locale = KvaomWords.Locale(rawValue: value) ?? .nn }
    }
    let text = SourceText(name: whatIf.name, bytes: Array(try Repository.text(whatIf.path).utf8))
    let outcome = Engine(options: options, readFile: { _ in nil }).run(text)
    Golden.expect(outcome.output, matches: whatIf.expectedPath)
    #expect(outcome.exitCode == 0, "\(outcome.diagnostics)")
  }

  @Test func everyExpectationHasItsCase() { Golden.expectNoOrphans(below: Self.directory) }
}
