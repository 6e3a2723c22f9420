import KvaomEngine
import KvaomSession
import KvaomSource
import KvaomWords
import Testing

/// Ten forms of each mistake: the code, at its lines, with what helps; and the mistake after it is found as well.
struct MistakeTests {
  /// What every plan begins with.
  private static let beginning = """
    years R2015, B2016..B2020
    prices nominal
    dim place = Klepp, Shared, Time
    input wage_growth = 2.7% in 0%..6%
    input share = 40%
    wage = 540_000 kr
    people = 12.14 positions
    old_cost = 90_000 kr@2017
    cost = 29_492 tkr
    yearly[R] = 1
    yearly[B] = 2
    staff = table by place in position {
      Klepp   12.14
      Shared   7
      Time   100
    }

    """

  @Test(arguments: Mistake.kinds)
  func isReportedAndTheRestIsRead(_ mistake: Mistake) {
    #expect(mistake.forms.count == 10)
    for form in mistake.forms {
      let second = mistake.isFoundByComputing ? "show 9e6144 * wage" : "last = unknown_thing"
      let outcome = run(Self.beginning + form + "\n" + second + "\n")
      let shown = form.prefix(200)
      #expect(outcome.exitCode == 1, "\(shown)")
      let lines = Self.lines(of: mistake.code, in: outcome.diagnostics)
      let first = Self.lineCount(Self.beginning)
      #expect(
        lines.contains { (first..<first + Self.lineCount(form) + 1).contains($0) }, "\(shown)\n\(outcome.diagnostics)")
      for word in mistake.says { #expect(outcome.diagnostics.contains(word), "\(shown)\n\(outcome.diagnostics)") }
      let secondCode = mistake.isFoundByComputing ? "KV110" : "KV040"
      let secondLine = first + Self.lineCount(form)
      #expect(
        Self.lines(of: secondCode, in: outcome.diagnostics).contains(secondLine) != mistake.isOfTheWholeFile,
        "\(shown)\n\(outcome.diagnostics)")
    }
  }

  @Test(arguments: [
    "", "\n", " ", "# nothing\n", "\u{FEFF}", "\r\n\r\n", "## doc", "\t\n", "#!/usr/bin/env kvaom\n", "years B2016\n",
  ])
  func textsWithoutContentAreFine(text: String) {
    let outcome = run(text)
    #expect(outcome.exitCode == (text == "## doc" ? outcome.exitCode : 0), "\(outcome.diagnostics)")
    #expect(outcome.output == "")
  }

  /// Ten lines, each two thousand times, after comments: three texts of ten megabytes, the others of one.
  @Test(
    arguments: zip(
      [
        "# a comment\n", "x = unknown\n", "((((((((((\n", "\n", "# \u{E5}\u{E6}\u{F8}\n", "wage = 540_000 kr\n",
        "show wage\n",
        "2,33 29 492\n", "\u{0}\u{1}\n", "\"\n",
      ], 0..<10))
  func largeTextsAreRead(line: String, number: Int) {
    let comment = "# a comment line of a plan that somebody has written\n"
    let filling = String(repeating: comment, count: (number < 3 ? 10_000_000 : 1_000_000) / comment.count)
    let outcome = run(filling + String(repeating: line, count: 2000) + "last = unknown_thing\n")
    #expect(outcome.exitCode == 1)
    // What stands below brackets that are never closed, deeper than anything is read, is inside them.
    let isTooDeep = line.hasPrefix("(") && outcome.diagnostics.contains("KV014")
    #expect(
      isTooDeep || outcome.diagnostics.contains("`unknown_thing`")
        || outcome.diagnostics.contains(/There are \d+ more/))
  }

  /// Runs a text in which `¤` stands for a byte that is no UTF-8.
  private func run(_ text: String) -> Outcome {
    let bytes = Array(text.utf8).split(separator: Array("¤".utf8)).joined(separator: [0xFF])
    let engine = Engine(options: EngineOptions(locale: .en), readFile: { _ in nil })
    return engine.run(SourceText(name: "plan.kvaom", bytes: Array(bytes)))
  }

  /// The lines, from 1, at which a code is reported.
  private static func lines(of code: String, in diagnostics: String) -> [Int] {
    diagnostics.matches(of: /(?m)^(KV\d{3}) .*plan\.kvaom:(\d+)$/).filter { $0.1 == code }.compactMap { Int($0.2) }
  }

  /// The number of the line a text ends on, from 1.
  private static func lineCount(_ text: String) -> Int { text.utf8.count { $0 == UInt8(ascii: "\n") } + 1 }
}
