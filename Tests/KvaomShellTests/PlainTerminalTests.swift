import Foundation
import KvaomTestSupport
import Testing

/// Terminals that take no codes, or that nothing is known of: what is written to them is text and nothing else.
struct PlainTerminalTests {
  /// What `TERM` is, as the system's shell is told before it starts the program.
  static let plain = ["unset TERM;", "TERM=; export TERM;", "TERM=dumb; export TERM;"]

  @Test(arguments: plain)
  func aPlainTerminalGetsNoCode(preparation: String) throws {
    let session = try TerminalSession(waitsForPrompt: false, before: preparation)
    #expect(session.waitFor("kvaom> "))
    session.type("1 + 1\n", until: "2\r\n")
    session.type("(2 +\n", until: "..> ")
    session.type("1) * \u{7F}\u{7F}\u{15}")
    session.type("3) * 100 + 1\n", until: "501")
    session.type("copy\n", until: "copy \"file.txt\"")
    session.type("no_such_name\n", until: "KV")
    session.type("quit\n")
    #expect(session.exitCode() == 0)
    #expect(!session.raw.contains("\u{1B}"), "\(session.raw.debugDescription)")
    #expect(!session.raw.contains("(TERM)"))
  }

  @Test func controlCDropsAPlainLine() throws {
    let session = try TerminalSession(waitsForPrompt: false, before: "unset TERM;")
    #expect(session.waitFor("kvaom> "))
    session.type("1 + \u{3}", until: "kvaom> ")
    session.type("40 + 2\n", until: "42")
    session.type("\u{4}")
    #expect(session.exitCode() == 0)
  }

  @Test(arguments: [
    ("nn_NO", "er ukjend her"), ("nb_NO", "er ukjent her"), ("sv_SE", "är okänd här"), ("en_GB", "is not known here"),
  ])
  func anUnknownTerminalIsToldInTheReadersLanguage(locale: String, words: String) throws {
    let session = try TerminalSession(
      waitsForPrompt: false, environment: ["TERM": "no-such-terminal", "LC_ALL": "\(locale).UTF-8"])
    #expect(session.waitFor("kvaom> "))
    session.type("1 + 1\n", until: "2\r\n")
    session.type("quit\n")
    #expect(session.exitCode() == 0)
    let lines = session.raw.split(separator: "\r\n").filter { $0.contains("no-such-terminal") }
    #expect(lines.count == 1 && lines.first?.contains(words) == true, "\(session.raw)")
    #expect(!session.raw.contains("\u{1B}"), "\(session.raw.debugDescription)")
    #expect(!session.raw.contains("termcap") && !session.raw.contains("dumb"))
  }

  @Test(arguments: plain)
  func answersAndErrorsAreTextAlone(preparation: String) throws {
    let line =
      "\(preparation) script --quiet --return --command \"kvaom eval '2 *'; kvaom scenarios/klepp-barnevern.kvaom\" "
      + "/dev/null"
    let result = try BuiltProgram.runShell(line)
    #expect(result.output.contains("KV"))
    #expect(!result.output.contains("\u{1B}"), "\(result.output.debugDescription)")
  }
}
