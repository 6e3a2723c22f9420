import Foundation
import KvaomTestSupport
import KvaomWords
import Testing

/// What planners type of habit, and the line each is answered with: words of Excel, of the trade, of Norwegian and
/// Swedish, whole sentences. One table over all; every line offered is typed in turn.
struct HeardLineTests {
  /// Foundation has a type of that name too.
  typealias Language = KvaomWords.Locale

  static let plan = """
    years R2025, B2026..B2029
    dim sector = skole, helse, teknisk
    @assumed "Vår vurdering"
    input wage_growth "Lønnsvekst" = 3% in 0%..6%
    @assumed "Vår vurdering"
    staff "Årsverk" [skole] = 12 positions
    staff[helse] = 20 positions
    staff[teknisk] = 5 positions
    @assumed "Vår vurdering"
    wage "Årslønn" [until 2026] = 800_000 kr/position
    wage[from 2027] = prev(wage) * (1 + wage_growth)
    @better lower
    need "Utgiftsbehov" = sum(staff over sector) * wage as tkr
    frame "Ramme" = 29_800 tkr
    @better higher
    fond "Disposisjonsfond" = 4_000 tkr
    @better lower
    gap "Udekket behov" = need - frame
    measure m "Færre årsverk" { staff[skole] -= 1 position from 2027-08 }
    scenario plan "Plan" { include m }
    scenario b "Forslag B" { wage_growth = 4% from 2027 }

    """

  /// What is typed, and the line that is meant.
  static let meant: [Language: [(typed: String, line: String)]] = [
    .nb: [
      ("vis need fra og med 2027", "show need[from 2027]"), ("vis need til og med 2028", "show need[until 2028]"),
      ("vis need 2027", "show need[2027]"), ("vis need 2027-2029", "show need[2027..2029]"),
      ("show need 2027..2029", "show need[2027..2029]"), ("show need[2027-2029]", "show need[2027..2029]"),
      ("vis staff skole", "show staff[skole]"), ("vis staff for skole i 2027", "show staff[skole, 2027]"),
      ("vis need uten m", "show need in plan without m"), ("hva koster planen", "compare need in base, plan"),
      ("hvor mye er gap i 2028", "show gap[2028]"), ("hva er need", "show need"),
      ("hva hvis wage_growth = 4%", "wage_growth = 4%"), ("hva skjer hvis wage_growth = 4 %", "wage_growth = 4%"),
      ("Udekket behov", "show gap"), ("udekket behov", "show gap"), ("hvilke tiltak", "measures in plan"),
      ("finn wage_growth slik at gap blir 0 i 2029", "solve wage_growth for gap[2029] = 0"),
      ("legg til 2 mill på frame i 2028", "frame += 2 mkr in 2028"),
      ("kutt 1 årsverk i staff[skole]", "staff[skole] -= 1 position"),
      ("spar 500 tkr på frame fra 2028", "frame -= 500 tkr from 2028"),
      ("hvis wage_growth = 4 % vis need", "show need with { wage_growth = 4% }"),
      ("frame = 10 mill", "frame = 10 mkr"), ("frame = 10 mnok", "frame = 10 mkr"),
      ("frame = 10 mnkr", "frame = 10 mkr"), ("frame = 9500 kkr", "frame = 9500 tkr"),
      ("frame = 9500 tusen", "frame = 9500 tkr"), ("frame = kr 9 500 000", "frame = 9_500_000 kr"),
      ("frame = kr 9.500.000,-", "frame = 9_500_000 kr"), ("frame = 9.500.000 kr", "frame = 9_500_000 kr"),
      ("frame = NOK 9500000", "frame = 9500000 kr"), ("frame = 9,5 MNOK", "frame = 9.5 mkr"),
      ("frame = 29800 TNOK", "frame = 29800 tkr"), ("wage_growth = 3,5 prosent", "wage_growth = 3.5 %"),
      ("wage_growth = 0,04", "wage_growth = 4%"), ("frame = 9 500 000,-", "frame = 9_500_000 kr"),
      ("wage_growth = 3,5 pst", "wage_growth = 3,5%"), ("wage_growth += 1 prosentpoeng", "wage_growth += 1 pp"),
      ("wage_growth += 0,5 %-poeng", "wage_growth += 0,5 pp"),
      ("wage_growth opp 1 prosentpoeng", "wage_growth += 1 pp"),
      ("øk wage_growth med 1 prosentpoeng", "wage_growth += 1 pp"), ("øk frame med 2 %", "frame *= 1.02"),
      ("reduser staff[skole] med 1", "staff[skole] -= 1 position"),
      ("staff[skole] -= 1 årsverk fra august 2027", "staff[skole] -= 1 position from 2027-08"),
      ("staff[skole] -= 1 position fra 1.8.2027", "staff[skole] -= 1 position from 2027-08"),
      ("total = SUMMER(staff)", "total = sum(staff over sector)"),
      ("snitt = GJENNOMSNITT(need)", "snitt = mean(need over year)"),
      ("høyest = MAKS(need;frame)", "høyest = max(need, frame)"),
      ("avrundet = AVRUND(need;0)", "avrundet = round(need, to: 1 tkr)"),
      ("over = hvis(gap > 0; gap; 0)", "over = if gap > 0 then gap else 0"),
      ("minst = gap > 0 ? gap : 0", "minst = if gap > 0 then gap else 0"),
      ("sammenlign plan og b", "compare need in plan, b"), ("compare need i plan og b", "compare need in plan, b"),
      ("compare need in plan, b fra 2027", "compare need[from 2027] in plan, b"),
      ("compare \"Utgiftsbehov\" in \"Plan\", \"Forslag B\"", "compare need in plan, b"),
      ("målsøk wage_growth slik at gap[2029] = 0", "solve wage_growth for gap[2029] = 0"),
      ("finn wage_growth slik at gap 2029 = 0", "solve wage_growth for gap[2029] = 0"),
      ("når er gap under null", "when gap <= 0 tkr"), ("hvorfor øker gap i 2028", "why gap[2028]"),
      ("tiltak", "measures in plan"), ("forutsetninger", "list inputs"), ("scenarioer", "list scenarios"),
      ("lagre \"ny.kvaom\"", "save \"ny.kvaom\""), ("angre", "undo"), ("vis alt", "list"),
      ("eksporter til excel", "export \"plan.xlsx\""), ("lag graf av need", "plot need"),
      ("følsomhetsanalyse gap 2029", "tornado gap[2029]"), ("show need as mill kr", "show need as mkr"),
      ("show need i mill kr", "show need as mkr"), ("vis gap med 1 desimal", "show gap to 1 decimal"),
      ("show need - frame)", "show need - frame"), ("show wage growth", "show wage_growth"),
      ("show fond og gap", "show fond, gap"), ("vis rammen fra 2028", "show frame[from 2028]"),
      ("ny variabel = 5", "ny_variabel = 5"), ("sett wage_growth til 4 %", "wage_growth = 4%"),
      ("wage_growth: 4 %", "wage_growth = 4%"), ("wage_growth = 4% fom 2027", "wage_growth = 4% from 2027"),
      ("wage_growth = 4% f.o.m. 2027", "wage_growth = 4% from 2027"),
      ("wage_growth = 4 % // anslag", "wage_growth = 4% # anslag"), ("wage_growth = ca 4 %", "wage_growth = 4%"),
    ],
    .nn: [
      ("kor mykje er gap i 2028", "show gap[2028]"), ("kva er fondet?", "show fond"),
      ("kva om wage_growth er 4 %", "wage_growth = 4%"),
      ("auk frame med 2 prosent frå 2027", "frame *= 1.02 from 2027"),
      ("auk ramma med 500 000 kr frå 2027", "frame += 500_000 kr from 2027"),
      ("kutt staff[skole] med 2 årsverk frå og med 2027", "staff[skole] -= 2 position from 2027"),
      ("senk wage_growth til 2,5 prosent", "wage_growth = 2,5%"), ("vis udekket behov frå 2027", "show gap[from 2027]"),
      ("samanlikn planen og forslag b", "compare need in plan, b"),
      ("vis skilnaden mellom plan og b", "compare need in plan, b"), ("kvifor aukar gap i 2029", "why gap[2029]"),
      ("når er gap under null", "when gap <= 0 tkr"),
      ("frame = 29 800 000 kroner frå 2027 til og med 2028", "frame = 29_800_000 kr from 2027 until 2028"),
      ("wage_growth = 0,5 prosentpoeng meir", "wage_growth += 0,5 pp"), ("SUMMER(need)", "sum(need over year)"),
      ("vis need for 2027, 2028", "show need[2027..2028]"), ("vis need og frame i plan", "show need, frame in plan"),
      ("føresetnader", "list inputs"), ("angra", "undo"), ("lag diagram av gap", "plot gap"),
      ("kva må wage_growth vere for at gap skal bli 0 i 2029", "solve wage_growth for gap[2029] = 0"),
    ],
    .sv: [
      ("vad kostar planen", "compare need in base, plan"), ("visa gapp år 2028", "show gap[2028]"),
      ("hur mycket är gap år 2028", "show gap[2028]"),
      ("visa gap t.o.m. 2028", "show gap[until 2028]"), ("visa gap åren 2027–2028", "show gap[2027..2028]"),
      ("vad händer om wage_growth blir 4 %", "wage_growth = 4%"),
      ("öka frame med 2 % från 2027", "frame *= 1.02 from 2027"),
      ("minska staff[skole] med 1 årsarbetare fr.o.m. 2027", "staff[skole] -= 1 position from 2027"),
      ("ändra frame till 30 mkr", "frame = 30 mkr"), ("frame = 30 Mkr", "frame = 30 mkr"),
      ("frame = 30 000 000:-", "frame = 30_000_000 kr"),
      ("wage_growth += 0,5 procentenheter", "wage_growth += 0.5 pp"), ("jämför plan med b", "compare need in plan, b"),
      ("visa need utan m", "show need in plan without m"), ("varför ökar gap 2029", "why gap[2029]"),
      ("när är gap över noll", "when gap >= 0 tkr"),
      ("lös wage_growth så gap 2029 blir 0", "solve wage_growth for gap[2029] = 0"),
      ("känslighetsanalys gap 2029", "tornado gap[2029]"), ("åtgärder", "measures in plan"),
      ("ångra", "undo"), ("spara \"min.kvaom\"", "save \"min.kvaom\""), ("rita need och frame", "plot need, frame"),
      ("välj = OM(gap>0;gap;0)", "välj = if gap>0 then gap else 0"), ("summa(need)", "sum(need over year)"),
      ("visa ”Udekket behov”", "show \"Udekket behov\""), ("visa fonden 2027", "show fond[2027]"),
      ("frame = 30 mkr (gissning)", "frame = 30 mkr # gissning"),
    ],
  ]

  /// Types entries into one shell.
  private static func type(_ entries: [String], in locale: Language) throws -> ProgramResult {
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", plan)
    return try BuiltProgram.run(
      ["--locale", locale.rawValue, "-i", "plan.kvaom"],
      input: Data((entries.joined(separator: "\n") + "\n").utf8), directory: directory.url, timeout: 120)
  }

  @Test(arguments: [Language.nb, .nn, .sv])
  func eachIsAnsweredWithWhatWasMeant(in locale: Language) throws {
    // Each in a shell of its own: an entry that is taken leaves nothing to the next.
    for entry in try #require(Self.meant[locale]) {
      let answer = try Self.type([entry.typed], in: locale).errors.split(separator: "\n").map { String($0) }
      #expect(answer.count { $0.contains(#/^KV\d{3} /#) } == 1, "\(entry.typed): \(answer.joined(separator: "\n"))")
      let head = answer.firstIndex { $0.hasPrefix("  Skriv") }
      let offered = head.map { answer[$0 + 1] } ?? ""
      let line = offered.dropFirst(4).split(separator: "  ").first.map { String($0) }
      #expect(line == entry.line, "\(entry.typed): \(answer.joined(separator: "\n"))")
      let prose = answer.filter { !$0.contains("│") && !$0.hasPrefix("    ") }.joined(separator: "\n")
      #expect(EnglishWords.found(in: prose).isEmpty, "\(prose)")
    }
  }

  @Test(arguments: [Language.nb, .nn, .sv])
  func whatIsOfferedCanBeTyped(in locale: Language) throws {
    let entries = try #require(Self.meant[locale])
    // Each is typed with an empty draft.
    let errors = try Self.type(entries.flatMap { [$0.line, "reset"] }, in: locale).errors
    #expect(!errors.contains(#/(?m)^KV\d+  (?!merknad|anmärkning|advarsel|åtvaring|varning)/#), "\(errors)")
  }
}
