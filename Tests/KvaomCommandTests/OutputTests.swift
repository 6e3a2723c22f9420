import KvaomTestSupport
import Testing

/// What happens to output when the world at the other end misbehaves.
struct OutputTests {
  @Test func aReaderWhoGoesIsNoError() throws {
    let result = try BuiltProgram.runShell("{ kvaom --licences; echo $? >&2; } | head -1")
    #expect(result.errors == "0\n")
    #expect(result.output == "MIT License\n")
  }

  @Test func aFullDiskIsReported() throws {
    let result = try BuiltProgram.runShell("kvaom --version > /dev/full")
    #expect(result.exitCode == 1)
    #expect(result.errors == "kvaom: resultatet kunne ikkje skrivast: disken er full\n")
  }
}
