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

  @Test func aSessionComesBackWhereverTheShellIsStarted() throws {
    let (state, elsewhere) = (try TemporaryDirectory(), try TemporaryDirectory())
    let first = try TerminalSession(in: state)
    first.type("new barnevern\r", until: "barnevern> ")
    first.type("staff -= 1 position\r", until: "barnevern +1> ")
    first.type("per_user[2029]\r", until: "per_user[2029]")
    try first.kill()
    let second = try TerminalSession(in: elsewhere, environment: ["XDG_STATE_HOME": state.url.filePath])
    #expect(second.type("restore\r", until: "barnevern +1> "), "\(second.text)")
    #expect(second.text.contains("tekne fram att: 3\r\n1  staff -= 1 position"), "\(second.text)")
    #expect(second.type("_ * 0\r", until: "0 kr per barn"), "the answers are numbered as they were: \(second.text)")
  }

  @Test func aSessionCanBeForgotten() throws {
    let directory = try TemporaryDirectory()
    let first = try TerminalSession(in: directory)
    first.type("price = 3\r", until: "definert")
    try first.kill()
    let second = try TerminalSession(in: directory)
    #expect(second.type("forget\r", until: "er kasta"), "\(second.text)")
    #expect(second.type("restore\r", until: "Inga økt er avbroten"), "\(second.text)")
  }

  @Test func whatWasUndoneStaysUndoneAfterARestore() throws {
    let directory = try TemporaryDirectory()
    let first = try TerminalSession(in: directory)
    first.type("price = 3\r", until: "definert: price")
    first.type("cost = 4\r", until: "definert: cost")
    first.type("undo\r", until: "angra: cost")
    try first.kill()
    let second = try TerminalSession(in: directory)
    second.type("restore\r", until: "tekne fram att")
    #expect(second.type("price * 14\r", until: "\r\n42\r\n"), "\(second.text)")
    #expect(second.type("cost\r", until: "KV040"), "\(second.text)")
  }

  @Test func theSessionIsRewrittenInAnEditor() throws {
    let directory = try TemporaryDirectory()
    try directory.write("editor", "#!/bin/sh\nsed -i 's/20/21/' \"$1\"\n")
    let editor = "sh " + directory.url.appending(path: "editor").filePath
    let session = try TerminalSession(in: directory, environment: ["EDITOR": editor, "VISUAL": ""])
    session.type("price = 20\r", until: "definert: price")
    session.type("cost = price * 2\r", until: "definert: cost")
    #expect(session.type("edit session\r", until: "tekne fram att: 2"), "\(session.text)")
    #expect(session.type("cost\r", until: "\r\n42\r\n"), "\(session.text)")
    #expect(session.type("undo\r", until: "angra: edit session"), "\(session.text)")
    #expect(session.type("cost\r", until: "\r\n40\r\n"), "\(session.text)")
    #expect(session.type("20 + 20\r", until: "\r\n40\r\n"))
    #expect(session.type("edit\r", until: "\r\n41\r\n"), "the last entry: \(session.text)")
    try session.kill()
    let next = try TerminalSession(in: directory)
    next.type("restore\r", until: "tekne fram att")
    #expect(next.type("cost\r", until: "\r\n40\r\n"), "what was undone stays so: \(next.text)")
  }

  @Test func twoShellsShareTheHistory() throws {
    let directory = try TemporaryDirectory()
    let (first, second) = (try TerminalSession(in: directory), try TerminalSession(in: directory))
    first.type("111 + 1\r", until: "\r\n112\r\n")
    second.type("222 + 1\r", until: "\r\n223\r\n")
    first.type("333 + 1\r", until: "\r\n334\r\n")
    #expect(try directory.text("kvaom/history") == "111 + 1\n222 + 1\n333 + 1\n")
    let third = try TerminalSession(in: directory)
    #expect(third.type("222\u{1B}[A\r", until: "\r\n223\r\n"), "\(third.text)")
  }

  @Test func theHistoryIsKeptShort() throws {
    let directory = try TemporaryDirectory()
    try directory.write("kvaom/history", (1...2500).map { "\($0)\n" }.joined())
    let session = try TerminalSession(in: directory)
    session.type("40 + 2\r", until: "\r\n42\r\n")
    let lines = try directory.text("kvaom/history").split(separator: "\n")
    #expect(lines.count == 1001 && lines.first == "1501" && lines.last == "40 + 2")
  }

  @Test func aStateDirectoryThatCannotBeWrittenIsSaidOnce() throws {
    let session = try TerminalSession(environment: ["XDG_STATE_HOME": "/proc/nowhere"])
    #expect(session.type("price = 3\r", until: "kan ikkje takast vare på"), "\(session.text)")
    session.type("price = 4\r", until: "utkast 1")
    #expect(session.text.components(separatedBy: "kan ikkje takast vare på").count == 2, "\(session.text)")
  }

  @Test func aFullDiskLosesNothingThatWasTyped() throws {
    let session = try TerminalSession(before: "ulimit -f 0;")
    #expect(session.type("price = 3\r", until: "kan ikkje takast vare på"), "\(session.text)")
    #expect(session.type("save \"case.kvaom\"\r", until: "case.kvaom: "), "\(session.text)")
    #expect(session.type("price * 14\r", until: "\r\n42\r\n"), "\(session.text)")
  }

  @Test func aFileThatBreaksLeavesThePlanAsItWas() throws {
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", "price = 3\ncost = price * 14\n")
    let session = try TerminalSession("-i plan.kvaom", in: directory)
    try directory.write("plan.kvaom", "price = = 3\n")
    #expect(session.type("cost\r", until: "planen står som han var"), "\(session.text)")
    #expect(session.waitFor("\r\n42\r\n"), "\(session.text)")
    try directory.write("plan.kvaom", "price = 5\ncost = price * 14\n")
    #expect(session.type("cost\r", until: "\r\n70\r\n"), "\(session.text)")
  }
}
