import Foundation
import KvaomTestSupport
import Testing

/// Nothing is lost.
@Suite(.serialized) struct KeepingTests {
  @Test func aKilledShellIsRestored() throws {
    let directory = try TemporaryDirectory()
    let first = try TerminalSession(in: directory)
    first.type("input price = 3\r", until: "kvaom> ")
    first.type("price = 4,5\r", until: "kvaom +1> ")
    try first.kill()
    let second = try TerminalSession(in: directory)
    #expect(second.text.contains("restore"), "\(second.text)")
    #expect(second.type("restore\r", until: "kvaom +1> "), "\(second.text)")
    #expect(second.type("price * 2\r", until: "9"), "\(second.text)")
    second.type("quit\r", until: "quit, Ctrl-D")
    second.type("quit\r")
    #expect(second.exitCode() == 0)
    let third = try TerminalSession(in: directory)
    #expect(!third.text.contains("restore"), "\(third.text)")
  }

  @Test func theHistoryIsReadableAndComesBack() throws {
    let directory = try TemporaryDirectory()
    let first = try TerminalSession(in: directory)
    first.type("øl = 12\r", until: "kvaom> ")
    first.type("(øl +\r1)\r", until: "\r\n13\r\n")
    first.type("quit\r", until: "quit, Ctrl-D")
    first.type("quit\r")
    #expect(first.exitCode() == 0)
    #expect(try directory.text("kvaom/history") == "øl = 12\n(øl +\n\t1)\nquit\nquit\n")
    let second = try TerminalSession(in: directory)
    #expect(second.type("øl\u{1B}[A\r", until: "øl"), "\(second.text)")
    #expect(second.type("øl * 3\r", until: "36"), "\(second.text)")
  }

  @Test func aFileThatChangesIsReadAgain() throws {
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", "price = 3\ncost = price * 2\n")
    let session = try TerminalSession("-i plan.kvaom", in: directory)
    session.type("watch cost\r", until: "plan> ")
    try directory.write("plan.kvaom", "price = 30\ncost = price * 2\n")
    #expect(session.type("1 + 1\r", until: "60"), "\(session.text)")
  }

  @Test func theTerminalIsPutBack() throws {
    let session = try TerminalSession()
    session.type("quit\r")
    #expect(session.exitCode() == 0)
    let marks = session.raw.components(separatedBy: "\u{1B}[?2004")
    #expect(marks.last?.hasPrefix("l") == true, "bracketed paste is left on")
  }
}
