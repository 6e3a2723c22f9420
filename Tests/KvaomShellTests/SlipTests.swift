import Foundation
import KvaomTestSupport
import KvaomWords
import Testing

/// A planner's session of slips: the words of the trade, of Excel and of their own language, a label for a name, signs
/// that a word processor put there. Each is answered in the reader's language with a line that works when it is typed.
struct SlipTests {
  /// Foundation has a type of that name too.
  typealias Language = KvaomWords.Locale

  static let plan = """
    years R2025, B2026..B2029
    @assumed "Vår vurdering"
    input wage_growth "Lønnsvekst" = 3% in 0%..6%
    @assumed "Vår vurdering"
    staff "Årsverk" = 12 positions
    wage "Årslønn" [until 2026] = 800_000 kr/position
    wage[from 2027] = prev(wage) * (1 + wage_growth)
    @better lower
    need "Utgiftsbehov" = staff * wage as tkr
    frame "Ramme" = 9_800 tkr
    @better higher
    fond "Disposisjonsfond" = 4_000 tkr
    @better lower
    gap "Udekket behov" = need - frame
    measure m "Færre årsverk" { staff -= 1 position from 2027-08 }
    scenario plan "Plan" { include m }
    scenario b "Forslag B" { wage_growth = 4% from 2027 }

    """

  /// What is typed, by language: the same slips in the words of each.
  static let slips: [Language: [String]] = [
    .nb: [
      "vis fond", "show fond fra 2028", "show gap fra 2027 til 2028", "show need i 2028",
      "compare need in plan uten m", "sammenlign plan b", "sammenlign need i base, b", "hvorfor gap i 2028 i plan",
      "målsøk wage_growth for gap[2029] = 0 tkr", "tiltak i plan", "frame = 10,5 mill kr", "frame = 9 500 tkr",
      "wage_growth += 1 %", "staff -= 1 position fra 2027", "topp = hvis gap > 0 tkr så gap ellers 0 tkr",
      "=SUMMER(B2:B5)", "Utgiftsbehov", "show “Utgiftsbehov”", "show (need - frame", "gjeld: stock = 3",
    ],
    .nn: [
      "vis fond", "show fond frå 2028", "show gap frå 2027 til 2028", "show need i 2028",
      "compare need in plan utan m", "samanlikn plan b", "samanlikn need i base, b", "kvifor gap i 2028 i plan",
      "målsøk wage_growth for gap[2029] = 0 tkr", "tiltak i plan", "frame = 10,5 mill kr", "frame = 9 500 tkr",
      "wage_growth += 1 %", "staff -= 1 position frå 2027", "topp = viss gap > 0 tkr så gap elles 0 tkr",
      "=SUMMER(B2:B5)", "Utgiftsbehov", "show “Utgiftsbehov”", "show (need - frame", "gjeld: stock = 3",
    ],
    .sv: [
      "visa fond", "show fond från 2028", "show gap från 2027 till 2028", "show need i 2028",
      "compare need in plan utan m", "jämför plan b", "jämför need i base, b", "varför gap i 2028 i plan",
      "målsök wage_growth for gap[2029] = 0 tkr", "åtgärder i plan", "frame = 10,5 miljoner kronor",
      "frame = 9 500 tkr", "wage_growth += 1 %", "staff -= 1 position från 2027",
      "topp = om gap > 0 tkr då gap annars 0 tkr", "=SUMMA(B2:B5)", "Utgiftsbehov", "show ”Utgiftsbehov”",
      "show (need - frame", "skuld: stock = 3",
    ],
  ]

  /// More of them: what spreadsheets have, years and dates as they are spoken, ratios in words, blocks on one line.
  static let more: [Language: [String]] = [
    .nb: [
      "=A1+B1", "=Ark1!B2", "=ABS(gap)", "=FINN.RAD(need;A1:B5;2)", "show need(2028)", "show need {2028}",
      "show need[budsjett 2028]", "need 2028 + need 2029", "compare plan vs b", "er gap > 0",
      "why gap from 2026 to 2028", "scenario c \"C\" { frame += 500 tkr fra 2027 }",
      "scenario c \"C\" { frame += 500 }",
      "measure x \"X\" { staff -= 2 positions from august 2027 }", "tiltak x { frame += 500 tkr from 2027 }",
      "show 'Udekket behov'", "show need in mkr", "show need per staff", "show need % av frame",
      "reduser staff med 2 stk", "measure \"Færre\" { frame += 500 tkr }", "scenario c { include tiltak m }",
      "scenario c { m }", "scenario c = plan + m", "measure x { frame += 500 tkr, staff -= 1 position }",
      "measure x { wage_growth += 1% from 2027 }", "need[2028] + 500", "netto = need - frame kr",
      "netto == need - frame", "netto: need - frame", "def netto = need", "\"andel\" = gap / frame",
    ],
    .nn: [
      "=A1+B1", "=Ark1!B2", "=ABS(gap)", "=FINN.RAD(need;A1:B5;2)", "show need(2028)", "show need {2028}",
      "show need[budsjett 2028]", "need 2028 + need 2029", "compare plan vs b", "er gap > 0",
      "why gap from 2026 to 2028", "scenario c \"C\" { frame += 500 tkr frå 2027 }",
      "scenario c \"C\" { frame += 500 }",
      "measure x \"X\" { staff -= 2 positions from august 2027 }", "tiltak x { frame += 500 tkr from 2027 }",
      "show 'Udekket behov'", "show need in mkr", "show need per staff", "show need % av frame",
      "reduser staff med 2 stk", "measure \"Færre\" { frame += 500 tkr }", "scenario c { include tiltak m }",
      "scenario c { m }", "scenario c = plan + m", "measure x { frame += 500 tkr, staff -= 1 position }",
      "measure x { wage_growth += 1% from 2027 }", "need[2028] + 500", "netto = need - frame kr",
      "netto == need - frame", "netto: need - frame", "def netto = need", "\"andel\" = gap / frame",
    ],
    .sv: [
      "=A1+B1", "=Blad1!B2", "=ABS(gap)", "=LETARAD(need;A1:B5;2)", "show need(2028)", "show need {2028}",
      "show need[budget 2028]", "need 2028 + need 2029", "compare plan vs b", "är gap > 0",
      "why gap from 2026 to 2028", "scenario c \"C\" { frame += 500 tkr från 2027 }",
      "scenario c \"C\" { frame += 500 }",
      "measure x \"X\" { staff -= 2 positions från augusti 2027 }", "åtgärd x { frame += 500 tkr from 2027 }",
      "show 'Udekket behov'", "show need i mkr", "visa need per staff", "gap i % av frame",
      "minska staff med 2 st", "measure \"Färre\" { frame += 500 tkr }", "scenario c { include åtgärd m }",
      "scenario c { m }", "scenario c = plan + m", "measure x { frame += 500 tkr, staff -= 1 position }",
      "measure x { wage_growth += 1% from 2027 }", "need[2028] + 500", "netto = need - frame kr",
      "netto == need - frame", "netto: need - frame", "def netto = need", "\"andel\" = gap / frame",
    ],
  ]

  /// Types one entry into a shell of its own.
  private static func type(_ entry: String, in locale: Language) throws -> ProgramResult {
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", plan)
    return try BuiltProgram.run(
      ["--locale", locale.rawValue, "-i", "plan.kvaom"], input: Data((entry + "\n").utf8), directory: directory.url)
  }

  /// A plan's own name wins over a word of the trade, and a scenario's over a column of a year; a word that is nearly
  /// the label of another name is asked about before it is defined.
  @Test func thePlansOwnNamesWin() throws {
    let directory = try TemporaryDirectory()
    try directory.write(
      "own.kvaom", Self.plan + "avvik = 5 tkr\nscenario plan2027 \"Plan 2027\" { fond += 3 tkr from 2027 }\n")
    let typed = "avvik\nshow fond in plan2027\nLønsvekst = 5 %\nLønnsvekst = 5 %\nshow Lønsvekst\n"
    let result = try BuiltProgram.run(
      ["--locale", "nb", "-i", "own.kvaom"], input: Data(typed.utf8), directory: directory.url)
    let pieces = result.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(pieces.first?.hasPrefix("5 tusen kr") == true, "\(result.output)")
    #expect(result.output.contains("Disposisjonsfond · Plan 2027"), "\(result.output)\(result.errors)")
    #expect(
      result.output.components(separatedBy: "Mente du `wage_growth`").count
        + result.errors.components(separatedBy: "Mente du `wage_growth`").count == 4, "\(result.output)\(result.errors)"
    )
    #expect(!result.output.contains("definert"))
  }

  /// The line an answer offers first, without the remark behind it.
  private static func line(offeredIn answer: String) -> String? {
    let lines = answer.split(separator: "\n")
    guard let head = lines.firstIndex(where: { $0.contains(#/^  (Skriv|Write)/#) }), head + 1 < lines.endIndex else {
      return nil
    }
    return String(lines[head + 1].dropFirst(4).replacing(#/\s{2,}.*$/#, with: ""))
  }

  @Test(arguments: [Language.nb, .nn, .sv])
  func eachIsAnsweredWithALineThatWorks(in locale: Language) throws {
    let typed = try #require(Self.slips[locale])
    #expect(typed.count == 20)
    try Self.expectWorkingLines(for: typed, in: locale, matching: "\(locale.rawValue).expected")
  }

  @Test(arguments: [Language.nb, .nn, .sv])
  func moreAreAnsweredWithALineThatWorks(in locale: Language) throws {
    let typed = try #require(Self.more[locale])
    #expect(typed.count == 32)
    try Self.expectWorkingLines(for: typed, in: locale, matching: "more-\(locale.rawValue).expected")
  }

  /// A file's name stays as it was typed, though a scenario is labelled so; a figure is taken out of the draft, and not
  /// compared.
  @Test(arguments: [
    ("lagre som forslag.kvaom", "save \"forslag.kvaom\""), ("slett frame", "unset frame"),
    ("ta bort frame", "unset frame"), ("vis tiltakene i plan", "measures in plan"),
  ])
  func commandsAreHeard(_ typed: String, _ meant: String) throws {
    #expect(try Self.line(offeredIn: Self.type(typed, in: .nb).errors) == meant)
  }

  /// Each entry is answered with a line that works when it is typed, in the reader's language.
  private static func expectWorkingLines(for typed: [String], in locale: Language, matching golden: String) throws {
    var session = ""
    for entry in typed {
      let answer = try type(entry, in: locale)
      let line = try #require(Self.line(offeredIn: answer.errors), "\(entry): \(answer.errors)")
      let result = try type(line, in: locale)
      #expect(
        result.errors.isEmpty || result.errors.contains(#/^KV\d+  (merknad|anmärkning)/#),
        "\(entry): \(line)\n\(result.errors)")
      let prose = answer.errors.split(separator: "\n").filter { !$0.contains("│") && !$0.hasPrefix("    ") }
      #expect(EnglishWords.found(in: prose.joined(separator: "\n")).isEmpty, "\(prose)")
      session += "> \(entry)\n\(answer.errors)> \(line)\n\(result.output)\n"
    }
    Golden.expect(session, matches: "Tests/Cases/slips/\(golden)")
  }
}
