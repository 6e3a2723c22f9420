import Foundation
import KvaomPlatform
import KvaomTestSupport
import Testing

/// Programs that are run and waited for.
struct ProcessRunTests {
  /// Runs a line of shell.
  private func run(_ line: String, input: String = "/dev/null", timeout: Int = 60) throws
    -> KvaomPlatform.Process.Ending
  {
    try KvaomPlatform.Process.run(
      "/bin/sh", ["-c", line], in: "/usr", environment: ["WORD=kva om", "PATH=/usr/bin:/bin"], input: input,
      timeout: timeout)
  }

  @Test func bothStreamsAndTheCodeComeBack() throws {
    let ending = try run("pwd; echo \"$WORD\"; echo wrong >&2; exit 3")
    #expect(String(decoding: ending.output, as: UTF8.self) == "/usr\nkva om\n")
    #expect(String(decoding: ending.errors, as: UTF8.self) == "wrong\n")
    #expect(ending.exitCode == 3 && !ending.timedOut)
  }

  @Test func argumentsAreNotReadByAShell() throws {
    let ending = try KvaomPlatform.Process.run(
      "/bin/echo", ["$HOME; 'x' *"], in: "/", environment: [], timeout: 60)
    #expect(String(decoding: ending.output, as: UTF8.self) == "$HOME; 'x' *\n")
  }

  @Test func muchOutputOnBothStreamsBlocksNothing() throws {
    let ending = try run(
      """
      i=0; while [ $i -lt 3000 ]; do echo 0123456789012345678901234567890123456789; i=$((i + 1)); done | tee \
      /dev/stderr
      """
    )
    #expect(ending.output.count == 123_000 && ending.errors.count == 123_000)
  }

  @Test func theInputIsAFile() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write("input.txt", "fed\n")
    #expect(String(decoding: try run("cat", input: file).output, as: UTF8.self) == "fed\n")
  }

  @Test func aProgramThatDoesNotEndIsEnded() throws {
    let ending = try run("echo started; exec sleep 600", timeout: 1)
    #expect(ending.timedOut && ending.exitCode == 128 + 9)
    #expect(String(decoding: ending.output, as: UTF8.self) == "started\n")
  }

  @Test func whatCannotBeStartedSaysSo() throws {
    let ending = try KvaomPlatform.Process.run("/no/such/program", [], in: "/", environment: [], timeout: 60)
    #expect(ending.exitCode == 127)
    let lost = try KvaomPlatform.Process.run("/bin/true", [], in: "/no/such/directory", environment: [], timeout: 60)
    #expect(lost.exitCode != 0)
  }

  @Test func aTreeIsRemovedAndWhatLinksLeadToStays() throws {
    let outside = try TemporaryDirectory()
    try outside.write("kept/file.txt", "kept\n")
    let tree = try Files.makeTemporaryDirectory()
    try Files.link("\(tree)/link", to: outside.url.appending(path: "kept").filePath)
    try Files.makeDirectory("\(tree)/deep/deeper")
    try Files.write(Array("x".utf8), to: "\(tree)/deep/.hidden")
    #expect(Files.isLink("\(tree)/link") && !Files.isLink("\(tree)/deep"))
    Files.removeTree(tree)
    #expect(!Files.exists(tree))
    #expect(try outside.text("kept/file.txt") == "kept\n")
  }
}
