import Foundation
import KvaomTestSupport
import Testing

/// Ctrl-C in work that takes long: what was is as it was.
@Suite(.serialized) struct InterruptTests {
  /// A plan whose simulation takes many seconds, whatever the machine.
  static let plan = """
    years 2016..2096
    input growth "Vekst" = 2% in 0%..5% ~ triangular(0%, 2%, 5%)
    input spread "Spreiing" = 2% ~ normal(2%, 1 pp)
    amount "Sum" [until 2016] = 100 kr
    amount[from 2017] = exp(ln(prev(amount) * (1 + growth) / 1 kr) + ln(1 + spread)) * 1 kr

    """
  static let question = "simulate amount[2096] 12_000_000 draws seed 3"

  private func directory() throws -> TemporaryDirectory {
    let directory = try TemporaryDirectory()
    try Data(Self.plan.utf8).write(to: directory.url.appending(path: "plan.kvaom"))
    try Data((Self.plan + Self.question + "\n").utf8).write(to: directory.url.appending(path: "long.kvaom"))
    return directory
  }

  @Test func anEntryOfTheShellLeavesEverythingAsItWas() throws {
    let session = try TerminalSession("-i plan.kvaom", in: directory())
    session.type("growth += 1 pp\r", until: "utkast 1")
    session.type("40 + 2\r", until: "42")
    session.type("\(Self.question)\r", until: "Ctrl-C avbryt")
    #expect(session.text.contains("\(Self.question) … "), "progress names the question")
    #expect(session.type("\u{3}", until: "Avbrote. Alt er som før."), "\(session.text.suffix(500))")
    #expect(session.type("_ + 1\r", until: "43"), "`_` is the last answer still: \(session.text.suffix(500))")
    #expect(session.type("changes\r", until: "1  growth += 1 pp"), "the draft is there: \(session.text.suffix(500))")
    session.type("history\r", until: "40 + 2")
    #expect(session.type("amount[2016]\r", until: "100"), "the plan is there: \(session.text.suffix(500))")
    session.type("\u{4}\u{4}")
    #expect(session.exitCode() == 0)
  }

  @Test func anotherEntryCanBeStoppedAfterwards() throws {
    let session = try TerminalSession("-i plan.kvaom", in: directory())
    for _ in 0..<2 {
      session.type("\(Self.question)\r", until: "Ctrl-C avbryt")
      #expect(session.type("\u{3}", until: "Avbrote. Alt er som før."), "\(session.text.suffix(500))")
    }
    #expect(session.type("2 * 21\r", until: "42"), "\(session.text.suffix(500))")
  }

  @Test func aCommandEndsWith130AndLeavesNoProgress() throws {
    let session = try TerminalSession("run long.kvaom", in: directory(), waitsForPrompt: false)
    #expect(session.waitFor("Ctrl-C avbryt"), "\(session.text)")
    session.type("\u{3}")
    #expect(session.exitCode() == 130)
    let screen = session.raw.components(separatedBy: "\u{1B}[K").last ?? ""
    #expect(screen.hasPrefix("Avbrote.\r\n"), "the line of progress is wiped out before: \(screen)")
  }

  @Test func aPipeSeesNoProgress() throws {
    let directory = try directory()
    let result = try BuiltProgram.runShell(
      "timeout --preserve-status --signal=INT 3 kvaom run long.kvaom", environment: ["LANG": "nb_NO.UTF-8"],
      directory: directory.url)
    #expect(result.exitCode == 130)
    #expect(result.output.isEmpty)
    #expect(result.errors == "Avbrutt.\n")
  }

  /// `timeout` sends Ctrl-C to the program and once more to its group, and the two may find different threads.
  @Test(arguments: 0..<4) func itIsSaidOnceHoweverOftenItComes(_: Int) throws {
    let directory = try directory()
    let result = try BuiltProgram.runShell(
      "timeout --preserve-status --signal=INT 1 kvaom run long.kvaom", environment: ["LANG": "sv_SE.UTF-8"],
      directory: directory.url)
    #expect(result.exitCode == 130)
    #expect(result.errors == "Avbrutet.\n")
  }
}
