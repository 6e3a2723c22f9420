import Foundation
import KvaomTestSupport
import Testing

/// The transcripts of the guide are what the shell prints.
struct GuideTests {
  @Test func transcriptsAreReplayed() throws {
    let parts = try Repository.text("docs/guide/shell.md").components(separatedBy: "```session\n").dropFirst()
    #expect(!parts.isEmpty)
    for part in parts {
      let lines = (part.components(separatedBy: "\n```").first ?? "").components(separatedBy: "\n")
      let entries = lines.filter { $0.hasPrefix("> ") }.map { $0.dropFirst(2) }.joined(separator: "\n") + "\n"
      let shown = lines.filter { !$0.hasPrefix("> ") }.joined(separator: "\n") + "\n"
      let directory = try TemporaryDirectory()
      let result = try BuiltProgram.run([], input: Data(entries.utf8), directory: directory.url)
      #expect(result.output + result.errors == shown)
    }
  }
}
