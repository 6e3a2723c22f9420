import Foundation
import KvaomTestSupport
import Testing

/// Every key of the shell, on a terminal.
@Suite(.serialized) struct KeyTests {
  /// Keys, and what the answer must be.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let keys: String
    let answer: String
    init(_ name: String, _ keys: String, _ answer: String) {
      (self.name, self.keys, self.answer) = (name, keys, answer)
    }
    var testDescription: String { name }
  }

  static let cases = [
    Case("Left", "12\u{1B}[D+\r", "\r\n3\r\n"),
    Case("Left of an application keypad", "12\u{1B}OD+\r", "\r\n3\r\n"),
    Case("Right", "1+\u{1B}[D\u{1B}[C3\r", "\r\n4\r\n"),
    Case("Home", "+1\u{1B}[H5\r", "\r\n6\r\n"),
    Case("Home, as keypads send it", "+1\u{1B}OH5\r", "\r\n6\r\n"),
    Case("Home, as tmux sends it", "+1\u{1B}[1~5\r", "\r\n6\r\n"),
    Case("End", "1\u{1B}[H2\u{1B}[F+3\r", "\r\n24\r\n"),
    Case("End, as tmux sends it", "1\u{1B}[H2\u{1B}[4~+3\r", "\r\n24\r\n"),
    Case("Delete", "12\u{1B}[H\u{1B}[3~\u{1B}[F+5\r", "\r\n7\r\n"),
    Case("Backspace", "19\u{7F}+1\r", "\r\n2\r\n"),
    Case("Ctrl-Left", "10 + 20\u{1B}[1;5D3\r", "\r\n330\r\n"),
    Case("Ctrl-Right", "10 + 20\u{1B}[H\u{1B}[1;5C0\r", "\r\n120\r\n"),
    Case("keys without a meaning", "1\u{1B}[5~+\u{1B}[2~1\r", "\r\n2\r\n"),
    Case("a decimal comma", "2,5 * 2\r", "\r\n5\r\n"),
    Case("a pasted line waits for Enter", "\u{1B}[200~40 + 2\r\u{1B}[201~\r", "\r\n42\r\n"),
    Case("a pasted block", "\u{1B}[200~(40 +\r 3)\u{1B}[201~", "\r\n43\r\n"),
    Case("letters beyond ASCII", "æøåäö = 12\ræøåäö * 2\r", "\r\n24\r\n"),
    Case("Tab completes letters beyond ASCII", "årsløn = 12\rårs\t * 3\r", "\r\n36\r\n"),
    Case("Tab opens a function", "input years_ahead = 4\rround(years_a\t + 0.4)\r", "\r\n4\r\n"),
    Case(
      "Tab completes a member in brackets", "dim place = Klepp, Hå\rstaff [Klepp] = 12\rstaff[Kl\t] * 2\r", "\r\n24\r\n"
    ),
    Case("Tab lists the members in brackets", "dim place = Klepp, Hå\rstaff [Klepp] = 12\rstaff[\t\t", "Klepp  Hå"),
    Case("Tab completes a named argument", "years 2016..2020\rin_force(fr\t2018)[2018] + 4\r", "\r\n5\r\n"),
    Case("Tab completes a unit after a number", "2 posit\t\t", "position"),
    Case("Tab completes a scenario", "x = 3\rscenario plan \"Plan\" { x += 1 }\rx in pl\t\r", "Plan  4"),
    Case("Tab completes a module of the library", "doc price.rea\t\t", "real_growth"),
    Case("Tab fills the common part", "input wage_growth = 3\rinput wage_level = 40\rwag\tl\t + 2\r", "\r\n42\r\n"),
    Case("F1 on a function of the library", "price.real(\u{1B}OP", "price.real(nominal: money, index: number, base)"),
    Case("F1 on a name", "price = 3 kr\rprice\u{1B}OP", "formel: <1>:1"),
    Case("a name and a question mark", "price = 3 kr\rprice?\r", "formel: <1>:1"),
    Case("F1", "mean(\u{1B}OP", "mean(x over d, weight: w, skip: missing)"),
    Case("? on an empty line", "?", "help compare"),
    Case("an open bracket", "(1 +\r4)\r", "\r\n5\r\n"),
    Case("a trailing operator", "7 *\r6\r", "\r\n42\r\n"),
  ]

  @Test(arguments: cases) func keysWork(_ key: Case) throws {
    let session = try TerminalSession()
    #expect(session.type(key.keys, until: key.answer), "\(session.text)")
    #expect(!session.text.contains(";5"), "codes leak into the line")
    #expect(!session.text.contains("00~"), "codes leak into the line")
  }

  @Test func controlCClearsTheLine() throws {
    let session = try TerminalSession()
    session.type("123 + \u{3}", until: "^C")
    #expect(session.type("2 + 2\r", until: "\r\n4\r\n"), "\(session.text)")
  }

  @Test func controlCLeavesABracket() throws {
    let session = try TerminalSession()
    session.type("(1 +\r", until: "..>")
    session.type("\u{3}", until: "^C")
    #expect(session.type("2 + 2\r", until: "\r\n4\r\n"), "\(session.text)")
  }

  @Test func controlDLeaves() throws {
    let session = try TerminalSession()
    session.type("\u{4}")
    #expect(session.exitCode() == 0)
  }

  @Test func controlDAsksWhereSomethingIsUnsaved() throws {
    let session = try TerminalSession()
    session.type("price = 3\r", until: "kvaom> ")
    #expect(session.type("\u{4}", until: "Ctrl-D"), "\(session.text)")
    session.type("\u{4}")
    #expect(session.exitCode() == 0)
  }

  @Test func upFindsTheEntryThatBeginsSo() throws {
    let session = try TerminalSession()
    session.type("100 + 1\r", until: "\r\n101\r\n")
    session.type("200 + 1\r", until: "\r\n201\r\n")
    #expect(session.type("1\u{1B}[A\r", until: "\r\n101\r\n"), "\(session.text)")
  }

  @Test func downComesBackToWhatWasTyped() throws {
    let session = try TerminalSession()
    session.type("40 + 2\r", until: "\r\n42\r\n")
    #expect(session.type("4\u{1B}[A\u{1B}[B + 1\r", until: "\r\n5\r\n"), "\(session.text)")
  }

  @Test func controlRSearchesBackwards() throws {
    let session = try TerminalSession()
    session.type("100 + 11\r", until: "\r\n111\r\n")
    session.type("200 + 1\r", until: "\r\n201\r\n")
    session.type("\u{12}100", until: "bck:")
    #expect(session.type("\r", until: "\r\n111\r\n"), "\(session.text)")
  }

  @Test func theRightMarginShowsTheValue() throws {
    let session = try TerminalSession()
    #expect(session.type("6 * 7", until: "42"), "\(session.text)")
  }

  @Test func tabCompletesFilesInTexts() throws {
    let directory = try TemporaryDirectory()
    try directory.write("årsplan.kvaom", "x = 40\n")
    let session = try TerminalSession(in: directory)
    session.type("open \"år\t\r", until: "rsplan> ")
    #expect(session.type("x + 2\r", until: "\r\n42\r\n"), "\(session.text)")
  }

  @Test func controlZGivesTheTerminalBackAndTakesItAgain() throws {
    let session = try TerminalSession(isJob: true)
    #expect(session.type("40 + ", until: "+"))
    session.type("\u{1A}")
    #expect(
      session.waits { (try? session.directory.text("modes"))?.contains(" icanon ") == true }, "whole lines are read")
    #expect(
      session.waits { session.raw.components(separatedBy: "\u{1B}[?2004h").count == 3 }, "pastes are marked again")
    #expect(session.raw.contains("\u{1B}[?2004l"))
    #expect(try session.directory.text("modes") == session.directory.text("before"), "every mode is as it was")
    #expect(session.type("2\r", until: "\r\n42\r\n"), "\(session.text)")
  }

  @Test func controlZStopsLongWorkTooAndItGoesOn() throws {
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", InterruptTests.plan)
    let session = try TerminalSession("-i plan.kvaom", in: directory, isJob: true)
    #expect(session.type("\(InterruptTests.question)\r", until: "Ctrl-C avbryt"), "\(session.text)")
    session.type("\u{1A}")
    #expect(session.waits { (try? directory.text("modes"))?.isEmpty == false }, "it stops: \(session.text.suffix(500))")
    #expect(try directory.text("modes") == directory.text("before"), "every mode is as it was")
    #expect(session.type("\u{3}", until: "Avbrote. Alt er som før."), "\(session.text.suffix(500))")
    #expect(session.type("2 * 21\r", until: "\r\n42\r\n"), "\(session.text.suffix(500))")
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func whateverEndsItPutsTheTerminalBack(_ signal: Int32) throws {
    let directory = try TemporaryDirectory()
    let session = try TerminalSession(in: directory)
    session.type("price = 3\r", until: "definert")
    #expect(session.type("price + ", until: "+"))
    try session.send(signal)
    #expect(session.exitCode() != 0)
    #expect(session.raw.components(separatedBy: "\u{1B}[?2004").last?.hasPrefix("l") == true, "pastes are marked still")
    let next = try TerminalSession(in: directory)
    #expect(next.type("restore\r", until: ": 1"), "\(next.text)")
  }

  @Test func theUsersOwnKeysHoldInViToo() throws {
    let directory = try TemporaryDirectory()
    try directory.write(".editrc", "bind -v\n")
    let session = try TerminalSession(in: directory)
    session.type("årsløn = 12\r", until: "definert")
    #expect(session.type("års\t * 3\r", until: "\r\n36\r\n"), "\(session.text)")
    #expect(session.type("\u{1B}[200~(40 +\r 3)\u{1B}[201~", until: "\r\n43\r\n"), "\(session.text)")
  }

  @Test func aTableFromASpreadsheetIsAskedAbout() throws {
    let session = try TerminalSession()
    let table =
      "\tRegnskap 2015\tBudsjett 2016\r\nHelse\t29\u{A0}278\t29 492\r\nLokal\t220\t-\r\nSum\t29 498\t29 492\r\n"
    session.type("\u{1B}[200~\(table)\u{1B}[201~", until: "Namn (eitt ord):")
    session.type("budget\r", until: "Eining")
    session.type("tusen kr\r", until: "Prisar")
    session.type("løpande\r", until: "Kva tyder")
    session.type("0\r", until: "Ta tabellen inn?")
    #expect(session.type("\r", until: "stemmer i alle 2 åra"), "\(session.text)")
    #expect(session.type("sum(budget[2016] over post) as tkr\r", until: "29\u{A0}492 tusen kr"), "\(session.text)")
  }

  @Test func aTableNeedsNoMarksOfThePaste() throws {
    let session = try TerminalSession()
    session.type("paste\r", until: "Lim inn tabellen")
    session.type("\tB2016\tB2017\rHelse\t29\t30\r\rLokal\t1\t1\r\r", until: "Namn (eitt ord):")
    session.type("budget\r", until: "Eining")
    session.type("tkr\r", until: "Prisar")
    session.type("nominal\r", until: "Ta tabellen inn?")
    #expect(session.type("\r", until: "Lokal"), "\(session.text)")
    #expect(session.type("sum(budget[2017] over post) as tkr\r", until: "31 tusen kr"), "\(session.text)")
  }

  /// A terminal without marks sends a table as keys, in one piece or in several; tabs are cells all the same.
  @Test(arguments: [false, true]) func aTableNeedsNeitherMarksNorACommand(isInPieces: Bool) throws {
    let session = try TerminalSession()
    let lines = ["Drift\tB2016\tB2017\r", "Helse\t29\t30\r", "Lokal\t-1\t1\r"]
    if isInPieces {
      session.type(lines[0])
      session.type(lines[1])
      session.type(lines[2], until: "Namn (eitt ord):")
    } else {
      session.type(lines.joined(), until: "Namn (eitt ord):")
    }
    session.type("budget\r", until: "Eining")
    session.type("tkr\r", until: "Prisar")
    session.type("nominal\r", until: "Ta tabellen inn?")
    #expect(session.type("\r", until: "Lokal"), "\(session.text)")
    #expect(session.type("sum(budget[2017] over post) as tkr\r", until: "31 tusen kr"), "\(session.text)")
  }

  /// What is typed ahead is keys: a tab completes, and what follows `paste` is its table.
  @Test func whatIsTypedAheadIsNoPaste() throws {
    let session = try TerminalSession()
    session.type("alpha = 12\r", until: "definert")
    #expect(session.type("alp\t * 3\ralp\t * 4\r", until: "\r\n48\r\n"), "\(session.text)")
    session.type("paste\r\tB2016\tB2017\rHelse\t29\t30\r\r", until: "Namn (eitt ord):")
    #expect(session.type("budget\r", until: "Eining"), "\(session.text)")
  }

  @Test func aPasteCannotGiveTheTerminalOrders() throws {
    let session = try TerminalSession()
    #expect(session.type("\u{1B}[200~(40 +\r \u{1B}]0;title\u{7}3)\u{1B}[201~", until: "KV"), "\(session.text)")
    #expect(!session.raw.contains("\u{1B}]0;"))
    #expect(session.type("2 + 2\r", until: "\r\n4\r\n"), "\(session.text)")
  }

  @Test func aPasteOfManyLinesIsOneEntry() throws {
    let session = try TerminalSession()
    let lines = (1...200).map { "v\($0) = \($0)" }.joined(separator: "\r")
    #expect(session.type("\u{1B}[200~\(lines)\r\u{1B}[201~", until: "v1, v2"), "\(session.text.suffix(500))")
    #expect(session.type("v200 + v1\r", until: "\r\n201\r\n"), "\(session.text.suffix(500))")
    #expect(session.type("undo\r", until: "v1 = 1"), "\(session.text.suffix(500))")
    #expect(session.type("v200\r", until: "KV040"), "\(session.text.suffix(500))")
  }

  @Test func aResizedWindowFoldsToItsNewWidth() throws {
    let session = try TerminalSession(columns: 200)
    session.type("years 2016..2020\r", until: "definert: year")
    session.type("amount = in_force(from: 2017) * 1_000_000 kr\r", until: "definert: amount")
    try session.resize(columns: 40)
    #expect(session.type("1 + 1\r", until: "\r\n2\r\n"), "\(session.text)")
    let before = session.text.count
    session.type("amount\r", until: "2020")
    let widest = session.text.dropFirst(before).split(separator: "\r\n").map(\.count).max() ?? 0
    #expect(widest <= 40, "\(session.text)")
  }
}
