import Foundation
import KvaomLibrary
import KvaomTestSupport
import Testing

/// What is built into the program is what lies in `stdlib`.
struct RegistryTests {
  /// The texts on disk, the tests of the library left out.
  static let files = ([".kvaom", ".txt"].flatMap { Repository.files(below: "stdlib", suffix: $0) })
    .map { String($0.dropFirst("stdlib/".count)) }.filter { !$0.hasPrefix("tests/") }.sorted()

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

  /// A changed figure or formula has a new version: who has printed `sources` can tell with what it was computed. The
  /// sum is of all texts but the words for the languages, which change no figure; after a change raise
  /// `stdlib/VERSION`, and take the new line with `KVAOM_UPDATE=1`.
  @Test func aChangedLibraryHasANewVersion() throws {
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    for path in Library.embedded.paths where path.hasSuffix(Library.suffix) {
      for byte in Array(path.utf8) + (Library.embedded.read(path) ?? []) {
        sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3
      }
    }
    let version = Library.embedded.version
    #expect(version.wholeMatch(of: /20\d\d\.(0[1-9]|1[0-2])(\.\d+)?/) != nil, "\(version)")
    Golden.expect("\(version) \(String(sum, radix: 16))\n", matches: "Tests/Cases/library/version.expected")
  }

  @Test func aDirectoryTakesThePlaceOfTheLibrary() throws {
    let directory = try TemporaryDirectory()
    _ = try directory.write("twice.kvaom", "fn double(x) = 2 * x\n")
    let found = try BuiltProgram.run(
      ["eval", "twice.double(21)"], environment: ["KVAOM_STDLIB": directory.url.filePath])
    #expect(found.output.hasPrefix("42"))
    let lost = try BuiltProgram.run(
      ["eval", "budget.total([1, 2])", "--locale", "en"], environment: ["KVAOM_STDLIB": directory.url.filePath])
    #expect(lost.exitCode == 1)
    #expect(lost.errors.contains("no library module `budget`"))
  }
}
