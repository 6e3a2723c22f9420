import Foundation
import KvaomTestSupport
import KvaomWords
import Testing

/// The words that lead to the shell, fed through a pipe.
struct ShellEntryTests {
  @Test(arguments: [
    ["--locale", "sv"], ["--locale=sv"], ["-i", "--locale", "sv"], ["--interactive", "--locale=sv"],
  ])
  func speaksTheLanguageAskedFor(words: [String]) throws {
    let result = try BuiltProgram.run(words, input: Data("x = 2,5\ny = missing\nshow y\n".utf8))
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.contains("saknas"), "\(result.output)")
  }

  @Test(arguments: [["--locale", "fi"], ["-i", "--no-such"], ["--locale"]])
  func refusesWhatItDoesNotKnow(words: [String]) throws {
    let result = try BuiltProgram.run(words)
    #expect(result.exitCode == 2)
    #expect(!result.errors.isEmpty)
  }
}
