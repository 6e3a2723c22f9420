import Testing

/// Every key of the shell, on a terminal.
@Suite(.serialized) struct KeyTests {
  /// Keys, and what the answer must be.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let keys: String
    let answer: String
    init(_ name: String, _ keys: String, _ answer: String) { (self.name, self.keys, self.answer) = (name, keys, answer) }
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
