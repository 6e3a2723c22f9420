import Foundation
import KvaomEngine
import KvaomSession
import KvaomSource
import KvaomTestSupport
import KvaomWords
import Testing

/// Plans with random mistakes: whatever they are, the answer is figures or diagnostics with a place, soon.
struct MutationTests {
  /// The plans that are spoiled.
  static let plans =
    Repository.files(below: "scenarios", suffix: ".kvaom")
    + Repository.files(below: "Tests/Cases", suffix: ".kvaom").filter { !$0.contains("KV014") && !$0.contains("KV055") }
  /// How many ways each plan is spoiled; KVAOM_MUTATIONS=500 searches longer.
  static let rounds = ProcessInfo.processInfo.environment["KVAOM_MUTATIONS"].flatMap { UInt64($0) } ?? 6
  /// Where the search begins; other seeds find other mistakes.
  static let seed = ProcessInfo.processInfo.environment["KVAOM_SEED"].flatMap { UInt64($0) } ?? 1

  @Test func thereArePlans() { #expect(!Self.plans.isEmpty) }

  @Test(arguments: plans)
  func everyMistakeHasAPlace(path: String) throws {
    let text = String(decoding: try Data(contentsOf: Repository.url(path)), as: UTF8.self)
    for round in 0..<Self.rounds {
      var mutator = Mutator(seed: Self.seed &* 1_000_003 &+ round)
      judge(mutator.mutated(text), of: path, round: round)
    }
  }

  /// Runs and formats a text. With KVAOM_TRACE=directory the text is kept while it runs, so that a crash leaves it
  /// there.
  private func judge(_ text: String, of path: String, round: UInt64) {
    let trace = ProcessInfo.processInfo.environment["KVAOM_TRACE"].map {
      URL(filePath: $0).appending(path: "\(path.split(separator: "/").last ?? "")-\(round).kvaom")
    }
    if let trace { try? Data(text.utf8).write(to: trace) }
    let source = SourceText(name: "plan.kvaom", bytes: Array(text.utf8))
    let engine = Engine(options: EngineOptions(locale: .en), readFile: { _ in nil })
    let start = ContinuousClock.now
    let outcome = engine.run(source)
    let taken = ContinuousClock.now - start
    _ = engine.format(source)
    #expect(taken < .seconds(Patience.seconds(20)), "\(path), round \(round) of seed \(Self.seed)")
    expectPlaces(outcome.diagnostics, in: source, "\(path), round \(round) of seed \(Self.seed)")
    if let trace { try? FileManager.default.removeItem(at: trace) }
  }

  /// Expects each headline to name a line of the text.
  private func expectPlaces(_ diagnostics: String, in source: SourceText, _ name: String) {
    for headline in diagnostics.matches(of: /(?m)^KV\d{3} .*$/) {
      let line = headline.output.firstMatch(of: /plan\.kvaom:(\d+)$/).flatMap { Int($0.1) } ?? 0
      #expect((1...source.lineStarts.count).contains(line), "\(name): \(headline.output)")
    }
  }
}
