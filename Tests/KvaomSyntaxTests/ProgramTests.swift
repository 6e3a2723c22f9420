import KvaomSource
import KvaomTestSupport
import Testing

@testable import KvaomSyntax

/// A whole program of `Programs/`, with its tree and its form beside it.
struct Program: Sendable, CustomTestStringConvertible {
  /// The path from the root of the project.
  let path: String
  /// All programs.
  static let all = Repository.files(below: "Tests/KvaomSyntaxTests/Programs", suffix: ".kvaom")
    .filter { !$0.hasSuffix(".formatted.kvaom") }.map { Program(path: $0) }
  /// What a test log calls it.
  var testDescription: String { path }
  /// The text.
  var source: String { get throws { try Repository.text(path) } }
  /// The path of a file beside it.
  func beside(_ suffix: String) -> String { path.dropLast(".kvaom".count) + suffix }
}

@Suite struct ProgramTests {
  @Test func thereAreFive() { #expect(Program.all.count == 5) }

  @Test(arguments: Program.all)
  func treeIsTheGoldenOne(_ program: Program) throws {
    let reading = Reading(try program.source)
    #expect(reading.errors == [])
    Golden.expect(reading.tree.dump(), matches: program.beside(".tree"))
  }

  @Test(arguments: Program.all)
  func formIsTheGoldenOne(_ program: Program) throws {
    let reading = Reading(try program.source)
    Golden.expect(format(reading.tree, of: reading.text), matches: program.beside(".formatted.kvaom"))
    reading.expectFormatKeepsTree()
    reading.expectPlacesInside()
  }

  @Test(arguments: Program.all)
  func everyLineCutShortIsStillRead(_ program: Program) throws {
    let bytes = Array(try program.source.utf8)
    for end in stride(from: 0, to: bytes.count, by: 37) {
      Reading(bytes: Array(bytes[..<end])).expectPlacesInside()
    }
  }
}
