import KvaomSource
import KvaomSyntax
import KvaomWords
import Testing

/// Lines in Norwegian, Swedish and the words of the trade are answered with the same lines as they are written here,
/// names and figures kept, and what is answered can be read.
@Suite struct TradeWordTests {
  @Test(arguments: [
    // questions
    ("vis fond", "show fond"),
    ("Vis netto_driftsresultat i plan", "show netto_driftsresultat in plan"),
    ("visa kostnad som mkr", "show kostnad as mkr"),
    ("vis gap til 1 desimal", "show gap to 1 decimal"),
    ("show fond fra 2026 til 2028", "show fond[2026..2028]"),
    ("show fond i plan", "show fond in plan"),
    ("show fond frå 2028", "show fond[from 2028]"),
    ("visa fond, gap från 2026 till 2028", "show fond[2026..2028], gap[2026..2028]"),
    ("show fond i 2028", "show fond[2028]"),
    ("hvorfor gap i 2028 i plan", "why gap[2028] in plan"),
    ("mål i 2028", "goals in 2028"),
    ("show gap i plan uten kutt", "show gap in plan without kutt"),
    ("show gap in plan utan kutt", "show gap in plan without kutt"),
    ("show gap med lønnsvekst += 1 pp", "show gap with lønnsvekst += 1 pp"),
    ("sammenlign drift skole", "compare drift, skole"),
    ("samanlikn drift i base, plan", "compare drift in base, plan"),
    ("jämför drift i base, plan", "compare drift in base, plan"),
    ("hvorfor gap[2028]", "why gap[2028]"),
    ("varför gap[2028] i plan", "why gap[2028] in plan"),
    ("målsøk lønnsvekst for gap[2028] = 0 tkr", "solve lønnsvekst for gap[2028] = 0 tkr"),
    ("budsjettbro drift fra 2026 til 2027", "bridge drift from 2026 to 2027"),
    ("tiltak i plan", "measures in plan"),
    ("mål i plan", "goals in plan"),
    ("simuler gap[2028] 1000 trekk", "simulate gap[2028] 1000 draws"),
    ("kontroller a == b", "check a == b"),
    // definitions
    ("x = hvis a > b så a ellers b", "x = if a > b then a else b"),
    ("x = om a > b då a annars b", "x = if a > b then a else b"),
    ("check a > 0 og b > 0", "check a > 0 and b > 0"),
    ("check a > 0 eller ikke b > 0", "check a > 0 or not b > 0"),
    ("cost = 12 mill kr", "cost = 12 mkr"),
    ("cost = 12.5 mill. kr", "cost = 12.5 mkr"),
    ("cost = 12 tusen kroner", "cost = 12 tkr"),
    ("gjeld: stock = 3 kr", "stock gjeld = 3 kr"),
    ("pris = 12 500 kr", "pris = 12_500 kr"),
    ("pris = 1 250 000 kr", "pris = 1_250_000 kr"),
    ("show (a - b", "show (a - b)"),
    ("show fond[2028", "show fond[2028]"),
    ("show “Netto driftsresultat”", "show \"Netto driftsresultat\""),
    ("let pris = 5 kr", "pris = 5 kr    (a definition begins with its name)"),
    ("=SUMMER(B2:B5)", "total = sum(x over post)    (a name, then its formula)"),
    ("=GJENNOMSNITT(B2:B5)", "total = mean(x over municipality)    (a name, then its formula)"),
    // changes
    ("lønnsvekst += 1 pp fra 2027", "lønnsvekst += 1 pp from 2027"),
    ("lønnsvekst += 1 pp fra 2027 til 2028", "lønnsvekst += 1 pp from 2027 until 2028"),
    ("skolar[Klepp] = 3 i 2028", "skolar[Klepp] = 3 in 2028"),
  ])
  func answersWithTheirLine(typed: String, ours: String) throws {
    let found = try #require(Self.fix(of: typed), "\(typed) is read as it stands")
    #expect(found == ours)
    let line = ours.split(separator: "    ")[0]
    #expect(Self.fix(of: String(line)) == nil, "\(line) cannot be read")
  }

  /// The first line that is to be written instead; nil where the text can be read in the shell.
  private static func fix(of line: String) -> String? {
    let text = SourceText(name: "", bytes: Array(line.utf8))
    let tree = parse(text, id: SourceID(index: 0), dialect: .shell(decimalComma: false))
    return tree.diagnostics.first.map { $0.fixes.first.map { $0[.en] } ?? "" }
  }

  @Test func withinALayer() throws {
    let plan = "measure kutt \"Kutt\" {\n  skolar[Klepp] -= 1 fra 2028\n}\n"
    let tree = parse(SourceText(name: "", bytes: Array(plan.utf8)), id: SourceID(index: 0))
    let diagnostic = try #require(tree.diagnostics.first)
    #expect(tree.diagnostics.count == 1)
    #expect(diagnostic.code.id == "KV026")
    #expect(diagnostic.fixes.first?[.nb] == "skolar[Klepp] -= 1 from 2028")
    #expect(diagnostic.message[.nb] == "`fra` heter `from` her.")
  }

  /// A name of the plan is a name, whatever else it means.
  @Test(arguments: ["til = 3 kr", "mål = 4", "x = vis + med", "show mål, tiltak", "i[2028] = 3"])
  func namesStayNames(line: String) {
    let text = SourceText(name: "", bytes: Array(line.utf8))
    #expect(parse(text, id: SourceID(index: 0)).diagnostics.isEmpty)
  }
}
