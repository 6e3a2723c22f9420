import Foundation
import KvaomTestSupport
import Testing

/// The shell keeps the check of its plan from entry to entry: what it answers is what a shell answers that has just
/// begun.
struct KeptGroundTests {
  private static let plan = """
    years R2015, B2016..B2020
    input wage_growth "Lønsvekst" = 2.7% in 0%..6%
    @better lower
    cost "Kostnad" [until 2016] = 1000 tkr
    cost[from 2017] = prev(cost) * (1 + wage_growth)
    gap "Udekt" = cost - 1050 tkr
    measure m "Tiltak" { cost -= 30 tkr from 2018 }
    scenario plan "Plan" { include m }

    """

  private static func feed(_ lines: [String]) throws -> ProgramResult {
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", plan)
    return try BuiltProgram.run(
      ["--locale", "nn", "-i", "plan.kvaom"], input: Data((lines.joined(separator: "\n") + "\n").utf8),
      directory: directory.url)
  }

  /// Each entry is answered behind all others as it is behind those alone that left something.
  @Test(arguments: [
    "gap", "compare cost in base, plan", "show gap in plan", "list", "why gap[2020]", "why gap[2020] in plan",
    "measures", "sweep gap[2020] with wage_growth = 0%..6% step 1%", "tornado gap[2020]", "changes",
    "cost[2020] - gap[2020]", "price.employer_tax(100 kr, \"I\")", "price.employer_tax_rate",
  ])
  func anEntryIsAnsweredAsInANewShell(_ question: String) throws {
    let asked = [
      "gap", "1 + 1", "price.employer_tax(1 kr, \"I\")", "price.employer_tax_rate", "compare cost in base, plan",
      "nonsense + 1", "why gap[2020] in plan", "extra = 2 * gap", "undo",
    ]
    // What `changes` shows is what was shown last.
    let left = ["wage_growth = 4%", "twice \"To gonger\" = 2 * gap", "cost += 10 tkr"]
    func answer(after lines: [String]) throws -> String {
      // A figure that nothing else has.
      let result = try Self.feed(lines + ["gap", "7654000 + 321", question])
      return result.output.components(separatedBy: "7\u{A0}654\u{A0}321").last ?? ""
    }
    // Every question is asked before, between and behind what is left.
    let busy = try answer(after: asked + [left[0]] + asked + [left[1]] + asked + [left[2]] + asked + [question])
    let fresh = try answer(after: left + [question])
    #expect(busy == fresh)
    #expect(fresh.count > 10)
  }

  @Test func whatWasTypedAndUndoneIsGone() throws {
    let result = try Self.feed([
      "base_cost = 10 tkr", "base_cost", "define base_cost = 20 tkr", "base_cost", "undo", "base_cost", "undo", "undo",
      "base_cost",
    ])
    let answers = result.output.split(separator: "\n").filter { $0.contains("0 tusen kr") }.map { $0.prefix(2) }
    #expect(answers.contains("10"), "\(result.output)")
    #expect(answers.contains("20"), "\(result.output)")
    #expect(result.errors.contains("KV"), "the name is gone: \(result.output) \(result.errors)")
  }

  @Test func aFileThatIsReadAgainIsAnotherPlan() throws {
    let directory = try TemporaryDirectory()
    try directory.write("part.kvaom", "times = 2\na = table by post in kr from \"a.csv\"\n")
    try directory.write("plan.kvaom", "use \"part.kvaom\"\nall = sum(a over post)\n")
    try directory.write("a.csv", "post;kr\nLøn;10\nDrift;20\n")
    let session = try TerminalSession("-i plan.kvaom", in: directory)
    session.type("all + 1 kr\r", until: "31")
    // A file that only a file of the plan names is read again as the plan itself is, and what it moves is said.
    try directory.write("a.csv", "post;kr\nLøn;10\nDrift;4000\n")
    session.type("all + 2 kr\r", until: "012 kr")
    #expect(session.text.contains("endrar a, all"), "\(session.text.suffix(600))")
    try directory.write("part.kvaom", "times = 3\na = table by post in kr from \"a.csv\"\n")
    #expect(session.type("all * times\r", until: "030 kr"), "\(session.text.suffix(600))")
    session.type("\u{4}\u{4}")
    #expect(session.exitCode() == 0)
  }

  /// A table that is typed is read once; when its file is written, that is said, and what it moves. Going back does
  /// not bring the old figures.
  @Test func aFileThatOnlyATypedTableNamesIsReadAgainAloud() throws {
    let directory = try TemporaryDirectory()
    try directory.write("a.csv", "post;kr\nLøn;10\nDrift;20\n")
    let session = try TerminalSession("-i", in: directory)
    session.type("times = 2\r", until: "times")
    session.type("a = table by post in kr from \"a.csv\"\r", until: "a")
    session.type("sum(a over post) + 1 kr\r", until: "31")
    try directory.write("a.csv", "post;kr\nLøn;10\nDrift;4000\n")
    session.type("define times = 3\r", until: "lesne på nytt: a.csv")
    #expect(session.text.contains("endrar a"), "\(session.text.suffix(600))")
    session.type("sum(a over post) + 2 kr\r", until: "012 kr")
    session.type("undo\r", until: "Angra")
    #expect(session.type("sum(a over post) + 3 kr\r", until: "013 kr"), "\(session.text.suffix(600))")
    // What was refused has read nothing.
    session.type("c = table by post in kr from \"c.csv\"\r", until: "c.csv")
    try directory.write("c.csv", "post;kr\nLøn;70\nDrift;7\n")
    session.type("c = table by post in kr from \"c.csv\"\r", until: "c")
    #expect(session.type("sum(c over post) * 10\r", until: "770"), "\(session.text.suffix(600))")
    session.type("\u{4}\u{4}")
    #expect(session.exitCode() == 0)
  }

  /// The first work on a plan leaves nothing that a stop could have spoiled.
  @Test func workThatWasStoppedSpoilsNothing() throws {
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", InterruptTests.plan)
    let session = try TerminalSession("-i plan.kvaom", in: directory)
    session.type("growth += 1 pp\r", until: "utkast 1")
    session.type("\(InterruptTests.question)\r", until: "Ctrl-C avbryt")
    session.type("\u{3}", until: "Avbrote. Alt er som før.")
    session.type("amount[2017]\r", until: "105")
    session.type("growth += 1 pp\r", until: "utkast 2")
    #expect(session.type("amount[2017]\r", until: "106"), "\(session.text.suffix(600))")
    session.type("\u{4}\u{4}")
    #expect(session.exitCode() == 0)
  }
}
