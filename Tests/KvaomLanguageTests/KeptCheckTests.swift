import KvaomTestSupport
import Testing

@testable import KvaomChecker

/// A checker that goes on from another.
struct KeptCheckTests {
  /// What it did not take over would be forgotten between two questions of a live page.
  @Test func everythingACheckerKnowsIsTakenOver() throws {
    let copy = try Repository.text("Sources/KvaomChecker/Checking/KeptCheck.swift")
    let checker = Checker(moduleNames: [], loadModule: { _ in [] })
    let given: Set<String> = ["planScope", "loadModule", "moduleNames"]
    let names = Mirror(reflecting: checker).children.compactMap { $0.label }.filter { !given.contains($0) }
    #expect(names.count > 30)
    for name in names where !copy.contains("    \(name) = other.\(name)\n") {
      Issue.record("Checker(resuming:) does not take over \(name)")
    }
  }
}
