import Foundation
import KvaomTestSupport
import KvaomWords
import Testing

/// One fault in a plan, one message: each plan has one slip of the pen, and is told of once, in every language, at the
/// row it stands in, with what to write.
struct OneCauseTests {
  /// Foundation has a type of that name too.
  typealias Language = KvaomWords.Locale

  /// A plan without faults.
  static let plan = """
    years R2025, B2026..B2029
    prices nominal
    dim sektor "Sektor" = skule "Skule", helse "Helse"
    @assumed "anslag"
    input vekst "Lønsvekst" = 3%
    @assumed "anslag"
    ramme "Ramme" = table by sektor, year in tkr {
              R2025   B2026   B2027   B2028   B2029
      skule  100_000 102_000 104_000 106_000 108_000
      helse   90_000  92_000  94_000  96_000  98_000
      = "Sum" 190_000 194_000 198_000 202_000 206_000
    }
    sum_ramme "Rammer i alt" = sum(ramme over sektor)
    @assumed "anslag"
    inntekt "Inntekt" = 210_000 tkr
    resultat "Resultat" = inntekt - sum_ramme
    measure kutt "Kutt" { ramme[skule] -= 1_000 tkr from 2027 }
    scenario plan "Plan" { include kutt }
    show resultat in plan

    """

  /// A slip: what stands there, what stands there instead, the row it is told at, and what is offered first.
  struct Slip: CustomTestStringConvertible {
    let name: String
    let right: String
    let wrong: String
    let row: Int
    let offered: String?

    var testDescription: String { name }

    init(_ name: String, _ right: String, _ wrong: String, row: Int, offered: String? = nil) {
      (self.name, self.right, self.wrong) = (name, right, wrong)
      (self.row, self.offered) = (row, offered)
    }
  }

  private static let sum = "sum(ramme over sektor)"
  private static let cells = "100_000 102_000 104_000 106_000 108_000"

  static let slips = [
    Slip("curly quotes", "\"Ramme\"", "“Ramme”", row: 7),
    Slip("nordic quotes", "\"Ramme\"", "”Ramme”", row: 7), Slip("guillemets", "\"Ramme\"", "«Ramme»", row: 7),
    Slip("millions", "210_000 tkr", "1,5 mill kr", row: 15, offered: "inntekt \"Inntekt\" = 1.5 mkr"),
    Slip("millions-point", "210_000 tkr", "1,5 mill. kr", row: 15, offered: "inntekt \"Inntekt\" = 1.5 mkr"),
    Slip(
      "solve-turned", "show resultat in plan", "solve resultat[2029] = 0 tkr with vekst", row: 19,
      offered: "solve vekst for resultat[2029] = 0 tkr"),
    Slip(
      "solve-compared", "show resultat in plan", "solve resultat[2029] == 0 tkr med vekst", row: 19,
      offered: "solve vekst for resultat[2029] = 0 tkr"),
    Slip("lost-parenthesis", sum, "sum(ramme over sektor", row: 13, offered: "sum_ramme \"Rammer i alt\" = \(sum)"),
    Slip("lost-opening", sum, "sum ramme over sektor)", row: 13, offered: "sum_ramme \"Rammer i alt\" = \(sum)"),
    Slip("lost-brace", "206_000\n}", "206_000", row: 7, offered: "}"),
    Slip(
      "lost-brace-of-layer", "from 2027 }", "from 2027", row: 17,
      offered: "measure kutt \"Kutt\" { ramme[skule] -= 1_000 tkr from 2027 }"),
    Slip(
      "lost-brace-before-notes", "{ ramme[skule] -= 1_000 tkr from 2027 }",
      "{\n  ramme[skule] -= 1_000 tkr from 2027\n@assumed \"anslag\"\nanna \"Anna\" = 3 tkr", row: 17, offered: "}"),
    Slip("letter-for-digit", "100_000 102_000", "100_00o 102_000", row: 9, offered: "100_000"),
    Slip(
      "no-include", "include kutt", "kutt", row: 18, offered: "scenario plan \"Plan\" { include kutt }"),
    Slip(
      "comma-between-changes", "{ ramme[skule] -= 1_000 tkr from 2027 }",
      "{ ramme[skule] -= 1_000 tkr from 2027, vekst += 1 pp }", row: 17,
      offered: "measure kutt \"Kutt\" { ramme[skule] -= 1_000 tkr from 2027; vekst += 1 pp }"),
    Slip(
      "month-in-words", "from 2027 }", "from august 2027 }", row: 17,
      offered: "measure kutt \"Kutt\" { ramme[skule] -= 1_000 tkr from 2027-08 }"),
    Slip(
      "layer-without-name", "measure kutt \"Kutt\"", "measure \"Kutt\"", row: 17,
      offered: "measure kutt \"Kutt\" { ramme[skule] -= 1_000 tkr from 2027 }"),
    Slip(
      "lost-bracket", "ramme[skule]", "ramme[skule", row: 17,
      offered: "measure kutt \"Kutt\" { ramme[skule] -= 1_000 tkr from 2027 }"),
    Slip(
      "no-header", "          R2025   B2026   B2027   B2028   B2029\n", "", row: 8,
      offered: "R2025  B2026  B2027  B2028  B2029"),
    Slip("short-header", "B2028   B2029", "B2028", row: 9, offered: "R2025  B2026  B2027  B2028  B2029"),
    Slip("year-twice", "B2028   B2029", "B2028   B2028", row: 8),
    Slip("words-in-header", "          R2025   B2026", "     Rekneskap2025 B2026", row: 8, offered: "R2025"),
    Slip("no-unit", "210_000 tkr", "210_000", row: 16),
    Slip(
      "comma-in-call", sum, "max(\(sum), 1,5 tkr)", row: 13,
      offered: "sum_ramme \"Rammer i alt\" = max(\(sum), 1.5 tkr)"),
    Slip("thousands-blank", "210_000 tkr", "210 000 tkr", row: 15, offered: "inntekt \"Inntekt\" = 210_000 tkr"),
    Slip("thousands-comma", "210_000 tkr", "210,000 tkr", row: 15, offered: "inntekt \"Inntekt\" = 210_000 tkr"),
    Slip("thousands-points", "210_000 tkr", "210.000.000 kr", row: 15, offered: "inntekt \"Inntekt\" = 210_000_000 kr"),
    Slip("thousands-point", "210_000 tkr", "210.000 tkr", row: 15, offered: "210_000 tkr"),
    Slip("late-year", "from 2027 }", "from 2037 }", row: 17, offered: "from 2029"),
    Slip("name-twice", "resultat \"Resultat\" = ", "sum_ramme \"Resultat\" = 0 tkr\nresultat \"Resultat\" = ", row: 16),
    Slip("row-in-capitals", "  skule  100_000", "  SKULE  100_000", row: 9, offered: "skule"),
    Slip("row-misspelt", "  skule  100_000", "  skole  100_000", row: 9, offered: "skule"),
    Slip("row-by-label", "  skule  100_000", "  Skule  100_000", row: 9, offered: "skule"),
    // The printed sums tell which cell is lost, whichever it is.
    Slip(
      "short-row", "104_000 106_000 108_000", "104_000 106_000", row: 9,
      offered: "skule  100000  102000  104000  106000  -"),
    Slip(
      "short-row-inside", "102_000 104_000", "102_000", row: 9,
      offered: "skule  100000  102000  -  106000  108000"),
    Slip(
      "short-sum", "190_000 194_000", "190_000", row: 11,
      offered: "=  Sum  190000  -  198000  202000  206000"),
    Slip("long-row", "104_000 106_000 108_000", "104_000 106_000 108_000 110_000", row: 9),
    Slip(
      "row-twice", "  helse   90_000  92_000  94_000  96_000  98_000\n",
      "  helse   90_000  92_000  94_000  96_000  98_000\n  helse   90_000  92_000  94_000  96_000  98_000\n", row: 11),
    Slip("row-missing", "  helse   90_000  92_000  94_000  96_000  98_000\n", "", row: 10),
    Slip("wrong-sum", "190_000 194_000", "190_000 195_000", row: 11),
    Slip("no-unit-word", "210_000 tkr", "210_000 tusen", row: 15, offered: "tkr"),
    Slip("unit-in-capitals", "210_000 tkr", "210_000 TKR", row: 15, offered: "tkr"),
    Slip("percent-in-words", "= 3%", "= 3 prosent", row: 5, offered: "%"),
    Slip("name-by-label", "= inntekt - sum_ramme", "= Inntekt - sum_ramme", row: 16, offered: "inntekt"),
    Slip(
      "dash-in-name", "sum_ramme \"Rammer i alt\"", "sum-ramme \"Rammer i alt\"", row: 13,
      offered: "sum_ramme \"Rammer i alt\" = \(sum)"),
    Slip(
      "no-equal", "\"Inntekt\" = 210_000", "\"Inntekt\" 210_000", row: 15,
      offered: "inntekt \"Inntekt\" = 210_000 tkr"),
    Slip(
      "two-equals", "\"Inntekt\" = 210_000", "\"Inntekt\" == 210_000", row: 15,
      offered: "inntekt \"Inntekt\" = 210_000 tkr"),
    Slip("no-measure", "include kutt", "include kuttt", row: 18, offered: "kutt"),
    Slip("no-scenario", "in plan\n", "in plann\n", row: 19, offered: "plan"),
    Slip(
      "norwegian-from", "from 2027 }", "fra 2027 }", row: 17,
      offered: "measure kutt \"Kutt\" { ramme[skule] -= 1_000 tkr from 2027 }"),
    Slip("times", "inntekt - sum_ramme", "inntekt × 2", row: 16, offered: "resultat \"Resultat\" = inntekt * 2"),
    Slip("lost-quote", "\"Lønsvekst\"", "\"Lønsvekst", row: 5, offered: "input vekst \"Lønsvekst\" = 3%"),
    Slip("letter-of-years", "B2026..B2029", "B2026..2029", row: 1, offered: "years R2025, B2026..B2029"),
    Slip(
      "two-statements", "include kutt }", "include kutt vekst += 1 pp }", row: 18,
      offered: "scenario plan \"Plan\" { include kutt; vekst += 1 pp }"),
    Slip("share-from-amount", "inntekt - sum_ramme", "inntekt - vekst", row: 16),
    Slip("member-twice", "helse \"Helse\"", "helse \"Helse\", skule \"Skule\"", row: 3),
    Slip("no-beginning", "inntekt - sum_ramme", "prev(resultat) - sum_ramme", row: 16),
    Slip("circle", "inntekt - sum_ramme", "resultat - sum_ramme", row: 16),
    Slip("no-in", "year in tkr {", "year tkr {", row: 7, offered: "ramme \"Ramme\" = table by sektor, year in tkr {"),
    Slip(
      "no-by", "table by sektor", "table sektor", row: 7, offered: "ramme \"Ramme\" = table by sektor, year in tkr {"),
    Slip("semicolons", cells, cells.replacingOccurrences(of: " ", with: "; "), row: 9),
    Slip("commas", cells, cells.replacingOccurrences(of: " ", with: ", "), row: 9),
    Slip("bars", "  skule  \(cells)", "| skule | \(cells.replacingOccurrences(of: " ", with: " | ")) |", row: 9),
    Slip("kroner-in-cells", "100_000 102_000", "100_000kr 102_000kr", row: 9, offered: "100_000"),
    Slip("points-in-cells", cells, cells.replacingOccurrences(of: "_", with: "."), row: 9, offered: "100000"),
    Slip("blanks-in-cells", cells, cells.replacingOccurrences(of: "_", with: " "), row: 9, offered: "100000"),
    Slip("figure-in-quotes", "210_000 tkr", "\"210 000\" tkr", row: 15, offered: "inntekt \"Inntekt\" = 210_000 tkr"),
    Slip("misspelt-note", "@assumed \"anslag\"\ninput", "@asumed \"anslag\"\ninput", row: 4, offered: "@assumed"),
    Slip(
      "no-braces", "{ ramme[skule] -= 1_000 tkr from 2027 }", "ramme[skule] -= 1_000 tkr from 2027", row: 17,
      offered: "measure kutt \"Kutt\" { ramme[skule] -= 1_000 tkr from 2027 }"),
    Slip("no-member", "ramme[skule]", "ramme[skole]", row: 17, offered: "skule"),
    Slip("no-year", "show resultat in", "show resultat[2035] in", row: 19, offered: "B2029"),
  ]

  /// Rows with two faults of their own: each is told, once.
  static let doubles = [
    Slip("short-and-misspelt", "skule  \(cells)", "skole  100_000 102_000 104_000 106_000", row: 9),
    Slip("short-and-unreadable", "skule  \(cells)", "skule  100_00o 102_000 104_000 106_000", row: 9),
    Slip("misspelt-and-unreadable", "skule  \(cells)", "skole  100_00o 102_000 104_000 106_000 108_000", row: 9),
    Slip("two-unreadable", "skule  \(cells)", "skule  100_00o 1#2 104_000 106_000 108_000", row: 9),
    Slip("two-words", "skule  \(cells)", "skule  ukjend 102_000 mangla 106_000 108_000", row: 9),
    Slip("word-and-unreadable", "skule  \(cells)", "skule  ukjend 102_00o 104_000 106_000 108_000", row: 9),
  ]

  @Test func eachOfTwoFaultsInARowIsToldOnce() throws {
    let directory = try TemporaryDirectory()
    for slip in Self.doubles {
      let text = Self.plan.replacing(slip.right, with: slip.wrong, maxReplacements: 1)
      #expect(text != Self.plan, "\(slip.name)")
      try directory.write("\(slip.name).kvaom", text)
      let result = try BuiltProgram.run(["check", "\(slip.name).kvaom"], directory: directory.url)
      let heads = result.errors.split(separator: "\n").filter { $0.contains(#/^KV\d{3} /#) }
      #expect(heads.count == 2, "\(slip.name): \(result.errors)")
      #expect(heads.allSatisfy { $0.hasSuffix("\(slip.name).kvaom:\(slip.row)") }, "\(slip.name): \(result.errors)")
    }
  }

  /// Every plan with one slip, checked at once; what is said of each.
  private static func messages(in locale: Language) throws -> [String: [String]] {
    let directory = try TemporaryDirectory()
    for slip in slips {
      let text = plan.replacing(slip.right, with: slip.wrong, maxReplacements: 1)
      #expect(text != plan, "\(slip.name)")
      try directory.write("\(slip.name).kvaom", text)
    }
    for (name, encoded) in encodings { try encoded.write(to: directory.url.appending(path: "\(name).kvaom")) }
    let names = slips.map { $0.name } + encodings.map { $0.name }
    let result = try BuiltProgram.run(
      ["check", "--locale", locale.rawValue] + names.map { "\($0).kvaom" }, directory: directory.url, timeout: 180)
    var found: [String: [String]] = [:]
    var current = ""
    for line in result.errors.split(separator: "\n").map({ String($0) }) {
      if line.contains(#/^KV\d{3} /#) {
        current = names.first { line.contains("\($0).kvaom:") } ?? ""
        found[current, default: []].append(line)
      } else {
        found[current, default: []][max(0, found[current, default: [""]].count - 1)] += "\n" + line
      }
    }
    return found
  }

  /// The plan in encodings that are not UTF-8.
  private static var encodings: [(name: String, text: Data)] {
    [
      ("latin-1", plan.data(using: .isoLatin1)),
      ("windows", plan.replacingOccurrences(of: "anslag", with: "a–b").data(using: .windowsCP1252)),
      ("utf-16", plan.data(using: .utf16)), ("utf-16-little", plan.data(using: .utf16LittleEndian)),
      ("utf-16-big", plan.data(using: .utf16BigEndian)),
    ].compactMap { name, data in data.map { (name, $0) } }
  }

  @Test(arguments: [Language.nn, .nb, .sv, .en])
  func eachIsToldOnce(in locale: Language) throws {
    let messages = try Self.messages(in: locale)
    for slip in Self.slips {
      let own = messages[slip.name] ?? []
      #expect(own.count == 1, "\(slip.name): \(own.joined(separator: "\n"))")
      #expect(
        own.first?.contains("\(slip.name).kvaom:\(slip.row)\n") ?? false, "\(slip.name): \(own.joined(separator: "\n"))"
      )
      guard let offered = slip.offered else { continue }
      let first = own.first?.split(separator: "\n").drop { !$0.hasPrefix("  Skriv") && !$0.hasPrefix("  Write") }
        .dropFirst().first
      let line = first.map { $0.drop { $0 == " " } } ?? ""
      #expect(line == offered || line.hasPrefix(offered + "  "), "\(slip.name): \(own.joined(separator: "\n"))")
    }
    for (name, _) in Self.encodings {
      let own = messages[name] ?? []
      #expect(own.count == 1 && own[0].hasPrefix("KV001"), "\(name): \(own.joined(separator: "\n"))")
    }
  }
}
