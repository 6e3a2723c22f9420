import KvaomEngine
import KvaomSession
import KvaomSource
import KvaomTestSupport
import KvaomWords
import Testing

/// The language, topic by topic; `LanguageCase` says how a file is written.
struct LanguageCaseTests {
  static let all = Repository.files(below: "Tests/Cases/language", suffix: ".kvaom")

  @Test func thereAreCases() { #expect(!Self.all.isEmpty) }

  @Test(arguments: all)
  func expressionsPrintWhatIsExpected(path: String) throws {
    let languageCase = try LanguageCase(path: path)
    #expect(!languageCase.questions.isEmpty)
    let script = SourceText(name: path, bytes: Array(languageCase.script.utf8))
    var corrections: [Int: String] = [:]
    for (index, question) in languageCase.questions.enumerated() {
      let observed = answer(to: question.expression, in: script)
      if observed == languageCase.expected(of: question) { continue }
      corrections[index] = observed
      report(question, of: languageCase, observed: observed)
    }
    guard Golden.isUpdating, !corrections.isEmpty else { return }
    Golden.rewrite(path, languageCase.replacing(corrections))
  }

  /// What the engine prints for an expression, in the form the files have.
  private func answer(to expression: String, in script: SourceText) -> String {
    let engine = Engine(options: EngineOptions(locale: .en), readFile: { _ in nil })
    let outcome = engine.evaluate(expression, file: script)
    let headlines = outcome.diagnostics.matches(of: /(?m)^(KV\d{3})  (warning|note)?/)
    if outcome.exitCode != 0, let error = headlines.first(where: { $0.2 == nil }) { return "error \(error.1)" }
    let answer = outcome.output.split(separator: "\n").filter { !$0.hasPrefix("Without a source: ") }.map(String.init)
    return (answer + headlines.filter { $0.2 == "warning" }.map { "warning \($0.1)" }).joined(separator: "\n")
  }

  /// Records that a question has another answer than expected.
  private func report(_ question: LanguageCase.Question, of languageCase: LanguageCase, observed: String) {
    Issue.record(
      """
      \(languageCase.path):\(question.line + 1): \(question.expression)
      expected: \(languageCase.expected(of: question))
      observed: \(observed)
      """)
  }
}
