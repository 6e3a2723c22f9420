import Foundation
import KvaomTestSupport
import KvaomWords
import Testing

/// The ways a script reaches Kvaom, and scripts no editor would write.
struct ScriptInputTests {
  /// A place for the scripts of one test.
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test(arguments: [["-"], ["run", "-"]])
  func standardInputIsRun(arguments: [String]) throws {
    let result = try BuiltProgram.run(arguments, input: Data("x = 20\nshow x + 22\n".utf8))
    #expect(result.exitCode == 0)
    #expect(result.output.contains("42"))
    #expect(result.errors == "")
  }

  @Test func standardInputHasANameInMessages() throws {
    let result = try BuiltProgram.run(["-"], input: Data("show nothing_like_it\n".utf8))
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("<stdin>:1"), "\(result.errors)")
  }

  @Test func scriptsRunByTheirFirstLine() throws {
    let path = try directory.write("plan.kvaom", "#!/usr/bin/env kvaom\nshow 40 + 2\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    let result = try BuiltProgram.runShell("./plan.kvaom --locale en", directory: directory.url)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("42"))
  }

  @Test(arguments: ["", "\n", "# nothing but a comment", "\u{FEFF}"])
  func textsWithoutContentSaySo(text: String) throws {
    let result = try run(Data(text.utf8))
    #expect(result.exitCode == 0)
    #expect(result.output == "")
    #expect(result.errors.contains("definerer ingenting og spør ikkje om noko"))
  }

  @Test(arguments: ["show 40 + 2\r\n", "show 40 + 2", "\u{FEFF}show 40 + 2\n"])
  func lineBreaksAndMarksDoNotMatter(text: String) throws {
    let result = try run(Data(text.utf8))
    #expect(result.exitCode == 0)
    #expect(result.output.contains("42"))
  }

  @Test(arguments: [[0xFF], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80]] as [[UInt8]])
  func textsThatAreNotUTF8AreReported(bytes: [UInt8]) throws {
    let result = try run(Data("x = 1\n# ".utf8 + bytes + "\n".utf8))
    #expect(result.exitCode == 1)
    #expect(result.output == "")
    #expect(result.errors.contains("KV001"), "\(result.errors)")
    #expect(result.errors.contains("plan.kvaom:2"), "\(result.errors)")
  }

  @Test(arguments: [Data(repeating: 0, count: 1000), Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167) })])
  func bytesThatAreNoTextAreReported(bytes: Data) throws {
    let result = try run(bytes)
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("KV"))
  }

  @Test func tenMegabytesAreRead() throws {
    let comment = "# Eit langt notat om barnevernet i kommunen, skrive av nokon som hadde mykje på hjartet.\n"
    let text = String(repeating: comment, count: 10_000_000 / comment.utf8.count) + "show 40 + 2\n"
    let result = try run(Data(text.utf8))
    #expect(result.exitCode == 0)
    #expect(!result.timedOut)
    #expect(result.output.contains("42"))
  }

  /// Runs a script of these bytes from a file.
  private func run(_ bytes: Data) throws -> ProgramResult {
    try directory.write("plan.kvaom", bytes)
    return try BuiltProgram.run(["run", "plan.kvaom"], directory: directory.url)
  }
}
