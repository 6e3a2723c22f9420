import Foundation
import KvaomLibrary
import KvaomTestSupport
import Testing

/// What is built into the program is what lies in `stdlib`.
struct RegistryTests {
  /// The texts on disk, the tests of the library left out.
  static let files = Repository.files(below: "stdlib", suffix: ".kvaom").map { String($0.dropFirst("stdlib/".count)) }
    .filter { !$0.hasPrefix("tests/") }

  @Test func theRegistryListsTheDirectory() { #expect(Library.embedded.paths == Self.files) }

  @Test(arguments: files)
  func everyTextIsWhole(path: String) throws {
    let bytes = try #require(Library.embedded.read(path))
    #expect(String(decoding: bytes, as: UTF8.self) == (try Repository.text("stdlib/\(path)")))
  }

  @Test func modulesAreTheTextsOutsideFolders() {
    #expect(Library.embedded.moduleNames == Self.files.filter { !$0.contains("/") }.map { String($0.dropLast(6)) })
    #expect(Library.embedded.read("nothing.kvaom") == nil)
  }

  @Test func aDirectoryTakesThePlaceOfTheLibrary() throws {
    let directory = try TemporaryDirectory()
    _ = try directory.write("twice.kvaom", "fn double(x) = 2 * x\n")
    let found = try BuiltProgram.run(["eval", "twice.double(21)"], environment: ["KVAOM_STDLIB": directory.url.path()])
    #expect(found.output.hasPrefix("42"))
    let lost = try BuiltProgram.run(
      ["eval", "budget.total([1, 2])", "--locale", "en"], environment: ["KVAOM_STDLIB": directory.url.path()])
    #expect(lost.exitCode == 1)
    #expect(lost.errors.contains("no library module `budget`"))
  }
}
