import Foundation
import KvaomTestSupport
import Testing

/// Hundreds of definitions through a pipe are taken together, and every one of them is there by itself afterwards.
struct FedEntriesTests {
  private static func feed(_ lines: [String]) throws -> ProgramResult {
    let directory = try TemporaryDirectory()
    return try BuiltProgram.run(
      ["--locale", "nn"], input: Data((lines.joined(separator: "\n") + "\n").utf8), directory: directory.url)
  }

  @Test func eachCanBeUndoneAndDoneAgain() throws {
    let lines = (0..<100).map { "amount_\($0) = \($0) kr" }
    let back = Array(repeating: "undo", count: 37)
    let result = try Self.feed(
      lines + back + ["amount_62 + 7000 kr", "amount_63 + 7000 kr", "redo", "amount_63 + 8000 kr"])
    let output = result.output.replacing("\u{A0}", with: " ")
    #expect(output.contains("7 062") && !output.contains("7 063") && output.contains("8 063"), "\(output)")
    let names = try Self.feed(lines + back + ["1 + 7653999", "list"]).output
    let listed = names.components(separatedBy: "7\u{A0}654\u{A0}000").last ?? ""
    #expect(listed.contains("amount_62") && !listed.contains("amount_63"), "\(names)")
  }

  /// A name that is another with a letter wrong is asked about, among hundreds as alone.
  @Test func aSlipAmongManyIsAskedAbout() throws {
    let words = ["north", "central", "upper", "common", "old"]
    let things = ["school", "bridge", "harbour", "library", "street", "garden"]
    let lines = words.flatMap { word in things.map { "\(word)_\($0) = 1 kr" } }
    // Names that differ in a word are no slips for each other.
    let taken = try Self.feed(lines + ["central_bridge + 6000 kr"])
    #expect(taken.output.replacing("\u{A0}", with: " ").contains("6 001"), "\(taken.output) \(taken.errors)")
    let result = try Self.feed(
      lines + ["nroth_harbour = 2 kr"] + lines.map { "more_" + $0 } + ["north_harbour + 5000 kr"])
    #expect((result.output + result.errors).contains("define nroth_harbour = 2 kr"))
    #expect(result.output.replacing("\u{A0}", with: " ").contains("5 001"))
  }
}
