import Foundation
import KvaomTestSupport
import Testing

/// `kvaom fmt`: in place, to a stream, or only looking.
struct FormatCommandTests {
  /// The scripts of one test.
  let directory: TemporaryDirectory

  /// A script nobody has formatted.
  private let untidy = "x=1\n"

  init() throws {
    directory = try TemporaryDirectory()
    try directory.write("untidy.kvaom", untidy)
    try directory.write("wrong.kvaom", "x = = 1\n")
  }

  @Test func filesAreReplacedOnlyWhereTheyChange() throws {
    #expect(try run("untidy.kvaom").exitCode == 0)
    let tidy = try directory.text("untidy.kvaom")
    #expect(tidy == "x = 1\n")
    let before = try modificationDate("untidy.kvaom")
    let second = try run("untidy.kvaom")
    #expect(second.output == "" && second.errors == "")
    #expect(try modificationDate("untidy.kvaom") == before)
  }

  @Test func checkingChangesNothing() throws {
    let result = try run("--check", "untidy.kvaom")
    #expect(result.exitCode == 1)
    #expect(result.output == "untidy.kvaom\n")
    #expect(try directory.text("untidy.kvaom") == untidy)
    _ = try run("untidy.kvaom")
    let tidy = try run("--check", "untidy.kvaom")
    #expect(tidy.exitCode == 0)
    #expect(tidy.output == "")
  }

  @Test func standardInputGoesToStandardOutput() throws {
    let result = try BuiltProgram.run(["fmt", "-"], input: Data(untidy.utf8))
    #expect(result.exitCode == 0)
    #expect(result.output == "x = 1\n")
  }

  @Test func filesWithErrorsStayAsTheyAre() throws {
    let result = try run("wrong.kvaom", "untidy.kvaom")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("wrong.kvaom:1"), "\(result.errors)")
    #expect(try directory.text("wrong.kvaom") == "x = = 1\n")
    #expect(try directory.text("untidy.kvaom") == "x = 1\n")
  }

  /// Runs `kvaom fmt` where the scripts lie.
  private func run(_ arguments: String...) throws -> ProgramResult {
    try BuiltProgram.run(["fmt"] + arguments, directory: directory.url)
  }

  /// When a script was last written.
  private func modificationDate(_ name: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: directory.url.appending(path: name).filePath)[.modificationDate]
      as? Date
  }
}
