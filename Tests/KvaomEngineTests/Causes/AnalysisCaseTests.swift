import Foundation
import KvaomEngine
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomTestSupport
import KvaomWords
import Testing

/// Whole outputs of `why`, `bridge`, `measures` and `diff`: `Tests/Cases/analyses`, each script with what it prints on
/// both streams beside it.
struct AnalysisCaseTests {
  static let directory = "Tests/Cases/analyses"
  static let all = ScriptCase.all(below: directory)

  @Test func thereAreCases() { #expect(!Self.all.isEmpty) }

  @Test(arguments: all)
  func printsWhatIsExpected(_ analysis: ScriptCase) throws {
    let script = SourceText(name: analysis.name, bytes: Array(try Repository.text(analysis.path).utf8))
    let outcome = engine(analysis.options, in: analysis.directory).run(script)
    Golden.expect(outcome.output + outcome.diagnostics, matches: analysis.expectedPath)
    #expect(outcome.exitCode == analysis.exitCode ?? 0)
  }

  @Test func everyExpectationHasItsCase() { Golden.expectNoOrphans(below: Self.directory) }

  @Test func plansThatDifferGiveExitCodeOne() throws {
    let directory = Self.directory + "/diff"
    let (old, new) = (try plan("old.plan", directory), try plan("new.plan", directory))
    let outcome = engine([], in: directory).difference(from: old, to: new)
    Golden.expect(outcome.output + outcome.diagnostics, matches: directory + "/plans.txt")
    #expect(outcome.exitCode == 1)
  }

  @Test func aPlanDoesNotDifferFromItself() throws {
    let same = try plan("new.plan", Self.directory + "/diff")
    let outcome = engine([], in: Self.directory).difference(from: same, to: same)
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("Ingenting er endra"))
  }

  /// What the review of each shipped plan finds: all of it true, or answered by `@reviewed`.
  @Test func theReviewsOfTheShippedPlansAreKnown() throws {
    var found = ""
    for path in Repository.files(below: "scenarios", suffix: ".kvaom") {
      let name = String(path.split(separator: "/").last ?? "")
      found += engine([], in: "scenarios").review(try plan(name, "scenarios")).output + "\n"
    }
    Golden.expect(found, matches: Self.directory + "/review/shipped.txt")
  }

  @Test func aPlanWithErrorsIsReported() throws {
    let broken = SourceText(name: "broken", bytes: Array("x = y\n".utf8))
    let outcome = engine([], in: Self.directory).difference(from: broken, to: broken)
    #expect(outcome.exitCode == 1)
    #expect(outcome.diagnostics.contains("KV"))
  }

  private func plan(_ name: String, _ directory: String) throws -> SourceText {
    SourceText(name: name, bytes: Array(try Repository.text("\(directory)/\(name)").utf8))
  }

  private func engine(_ arguments: [String], in directory: String) -> Engine {
    var options = EngineOptions()
    for (name, value) in zip(arguments, arguments.dropFirst()) {
      switch name {
      case "--locale": options.locale = KvaomWords.Locale(rawValue: value) ?? .nn
      case "--format": options.format = OutputFormat(rawValue: value) ?? .text
      case "--scenario": options.scenario = value
      default: break
      }
    }
    return Engine(options: options) { request in
      (try? Repository.text("\(directory)/\(request.path)")).map { .bytes(Array($0.utf8)) }
    }
  }
}
