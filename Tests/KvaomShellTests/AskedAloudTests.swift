import Foundation
import KvaomTestSupport
import KvaomWords
import Testing

/// What planners ask aloud of a whole municipality's plan and of a small one: each sentence is answered with one line,
/// which works when it is typed. The words of the labels are said as they are bent in a sentence, or in part.
struct AskedAloudTests {
  /// Foundation has a type of that name too.
  typealias Language = KvaomWords.Locale

  /// What is said, and the line that is meant.
  static let said: [Language: [(typed: String, line: String)]] = [
    .nn: [
      ("samanlikn resultat i basis og framlegg", "compare result in base, proposal"),
      ("kvifor går resultatet ned", "why result[2029]"),
      ("kva om lønsveksten er 4 %", "wage_growth = 4%"),
      ("kvifor aukar netto finans og avdrag", "why finance[2029]"),
      ("kvifor aukar renteutgiftene frå 2026 til 2029", "bridge interest from 2026 to 2029"),
      ("kor mykje gjeld har vi i 2029", "show debt[2029]"),
      ("kva skjer med disposisjonsfondet om renta blir 5 %", "show fund with { interest_rate = 5% }"),
      ("kva blir resultatet i 2028 utan eigedomsskatten", "show result[2028] in proposal without property"),
      ("vis resultatet for alle åra", "show result"),
      ("kva tiltak gir mest", "measures in proposal for result"),
      ("kva tiltak gir mest per krone", "measures in proposal for result"),
      ("kor mykje sparer vi på to skular til éin", "compare tax, result in base, schools"),
      ("kva skjer om vi ikkje slår saman skulane", "compare result in proposal, proposal without schools"),
      ("når når vi 1,75 %", "when result_share >= 1,75%"),
      ("når er resultatet over 1,75 prosent", "when result_share >= 1,75%"),
      ("kor mykje må eigedomsskatten opp for å nå 1,75 % i 2029", "show property_tax[2029]"),
      ("kva er ramma til oppvekst i 2027", "show frame[Oppvekst, 2027]"),
      ("kven har størst ramme", "show max(frame over sector)"),
      ("kor mykje aukar ramma til helse og omsorg frå 2026 til 2029", "show frame[Helse, 2026..2029] with change"),
      ("samanlikn basis og framlegg", "compare result in base, proposal"),
      ("kva er skilnaden mellom basis og framlegg", "compare result in base, proposal"),
      ("kva er mest usikkert", "simulate result[2029]"),
      ("kor kjem tala frå", "sources"),
      ("kven har laga føresetnadene", "sources"),
      ("kva føresetnader kviler resultatet på", "sources"),

      ("auk rammetilskotet med 5 mill. kr i 2028", "grant += 5 mkr in 2028"),
      ("skatteveksten 0,5 prosentpoeng lågare", "tax_growth -= 0,5 pp"),
      ("flytt 5 millionar frå kultur til oppvekst i 2027", "transfer 5 mkr of frame Kultur -> Oppvekst in 2027"),
      ("teikn disposisjonsfondet", "plot fund"),
      ("vis gjelda som graf", "plot debt"),
      ("er vi i balanse i 2029", "show result[2029]"),
      ("kva har eg endra", "changes"),
      ("angre", "undo"),
      ("vis berre 2029", "compare result[2029] in base, proposal"),
      ("oppsummer framlegget", "compare result in base, proposal"),
    ],
    .nb: [
      ("sammenlign basis og framlegg", "compare resultat in base, plan"),
      ("hvorfor øker finanskostnadene", "why renter[2029]"),
      ("hvorfor synker resultatet i 2028", "why resultat[2028]"),
      ("hvorfor er resultatet dårligere i forslaget enn i basis", "why resultat[2029] in plan"),
      ("hva om lønnsveksten er 4 %", "lonnsvekst = 4%"),
      ("hva hvis lønnsveksten blir 4,5 prosent fra 2027", "lonnsvekst = 4,5% from 2027"),
      ("hva skjer med resultatet hvis renten øker med 1 prosentpoeng", "show resultat with { rente += 1 pp }"),
      ("hva skjer om vi dropper eiendomsskatten", "compare resultat in plan, plan without skatt"),
      ("hva er forskjellen mellom basis og forslaget", "compare resultat in base, plan"),
      ("vis forskjellen på resultatet i basis og forslaget", "compare resultat in base, plan"),
      ("hvor stort er netto driftsresultat i 2029", "show resultat[2029]"),
      ("hvor mye øker kostnadene fra 2026 til 2029", "show kostnad[2026..2029] with change"),
      ("hvor mange prosent øker kostnadene", "show kostnad with change"),
      ("hvilket tiltak gir mest", "measures in plan for resultat"),
      ("ranger tiltakene", "measures in plan for resultat"),
      ("hvilken sektor koster mest", "show kostnad"),
      ("hva driver kostnadsveksten", "why sum(kostnad over sektor)[2029]"),
      ("hva ligger bak kostnaden i 2028", "why sum(kostnad over sektor)[2028]"),
      ("hva må lønnsveksten være for at resultatet skal bli 0 i 2029", "solve lonnsvekst for resultat[2029] = 0"),
      ("hvor høy kan renta bli før vi går i minus", "solve rente for resultat[2029] = 0 tkr"),
      ("hva tåler vi av renteøkning", "solve rente for resultat[2029] = 0 tkr"),
      ("hva blir kostnaden for skole om vi slår sammen skolene", "compare kostnad[skule] in base, sammenslaing"),
      ("resultat i forslaget", "show resultat in plan"),
      ("resultatet uten sammenslåing", "show resultat in plan without sammenslaing"),
      ("bare eiendomsskatt", "compare kostnad, resultat in base, skatt"),
      ("hva er netto driftsresultat i 2027 og 2028", "show resultat[2027..2028]"),
      ("vis kostnad og inntekt i 2027", "show kostnad[2027], inntekt[2027]"),
      ("lag en graf over resultatet", "plot resultat"),
      ("lag en tabell med kostnadene", "show kostnad"),
      ("eksporter til excel", "export \"plan.xlsx\""),
      ("hva betyr resultat", "info resultat"),
      ("hvor kommer tallene fra", "sources"),
      ("hvilke kilder bruker vi", "sources"),
      ("øk inntektene med 2 % i 2027", "inntekt *= 1.02 in 2027"),
      ("reduser kostnaden i helse med 3 mill i 2027 og 2028", "kostnad[helse] -= 3 mkr from 2027 until 2028"),
      ("sett renta til 5 % i 2028", "rente = 5% in 2028"),
      ("halver renta", "rente *= 0.5"),
      ("kjør 20 000 simuleringer av resultatet", "simulate resultat[2029] 20_000 draws"),
      ("følsomhet for resultatet", "tornado resultat[2029]"),
      ("hva kan jeg spørre om", "help"),
      ("vis alt", "list"),
      ("vis meg resultatet", "show resultat"),
      ("hvilke scenarioer har vi", "list scenarios"),
      ("hvilke mål har vi", "goals"),
      ("når vi målene", "goals"),
      ("hva skjer", "compare resultat in base, plan"),
    ],
    .sv: [
      ("jämför resultatet i bas och förslaget", "compare resultat in base, plan"),
      ("jämför bas och förslaget", "compare resultat in base, plan"),
      ("vad händer om löneökningen blir 4 %", "lonnsvekst = 4%"),
      ("varför sjunker resultatet", "why resultat[2029]"),
      ("varför ökar räntekostnaderna", "why renter[2029]"),
      ("varför är årets resultat lägre i förslaget", "why resultat[2029] in plan"),
      ("vad är skillnaden mellan bas och förslaget", "compare resultat in base, plan"),
      ("hur mycket ökar kostnaderna från 2026 till 2029", "show kostnad[2026..2029] with change"),
      ("vad blir årets resultat år 2028", "show resultat[2028]"),
      ("vilken åtgärd ger mest", "measures in plan for resultat"),
      ("vilken nämnd kostar mest", "show kostnad"),
      ("vad driver kostnaderna", "why sum(kostnad over sektor)[2029]"),
      ("hur hög får räntan bli innan vi går minus", "solve rente for resultat[2029] = 0 tkr"),
      ("sätt räntan till 5 % år 2028", "rente = 5% in 2028"),
      ("öka intäkterna med 2 % år 2027", "inntekt *= 1.02 in 2027"),
      ("vad händer om vi slopar fastighetsskatten", "compare resultat in plan, plan without skatt"),
      ("visa kostnad och intäkt år 2027", "show kostnad[2027], inntekt[2027]"),
      ("visa årets resultat som diagram", "plot resultat"),
      ("rita resultatet", "plot resultat"),
      ("varifrån kommer siffrorna", "sources"),
      ("vilka scenarier har vi", "list scenarios"),
      ("bara fastighetsskatt", "compare kostnad, resultat in base, skatt"),
      ("känslighetsanalys för resultatet", "tornado resultat[2029]"),
      ("hur stor är sannolikheten att resultatet blir negativt", "simulate resultat[2029] < 0 tkr"),
      ("vad kan jag fråga", "help"),
      ("ångra", "undo"),
    ],
  ]

  /// The plan that is asked: in Nynorsk the shipped one, without its own questions, else the small one.
  private static func plan(in locale: Language) throws -> String {
    guard locale == .nn else { return EverydayQuestionTests.plan(in: locale) }
    let text = try Repository.text("scenarios/fjordvik-okonomiplan.kvaom")
    return text.components(separatedBy: "# 9  Questions")[0]
  }

  /// Types entries into one shell; what it says on standard error.
  private static func answers(to entries: [String], in locale: Language) throws -> String {
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", plan(in: locale))
    return try BuiltProgram.run(
      ["--locale", locale.rawValue, "-i", "plan.kvaom"],
      input: Data((entries.joined(separator: "\n") + "\n").utf8), directory: directory.url, timeout: 300
    ).errors
  }

  /// The line that each refused entry is answered with, by the entry.
  private static func offers(in answers: String) -> [String: String] {
    var offers: [String: String] = [:]
    var asked = ""
    var isNext = false
    for line in answers.split(separator: "\n") {
      if let echo = line.firstMatch(of: #/^ +1 │ (?<entry>.*)$/#) { asked = String(echo.entry) }
      if isNext { offers[asked] = String(line.drop { $0 == " " }) }
      isNext = line.hasPrefix("  Skriv")
    }
    return offers
  }

  @Test(arguments: [Language.nb, .nn, .sv])
  func eachIsAnsweredWithOneLine(in locale: Language) throws {
    let said = try #require(Self.said[locale])
    let offers = try Self.offers(in: Self.answers(to: said.map { $0.typed }, in: locale))
    for entry in said { #expect(offers[entry.typed] == entry.line, "\(entry.typed)") }
  }

  @Test(arguments: [Language.nb, .nn, .sv])
  func whatIsOfferedWorksWhenTyped(in locale: Language) throws {
    let entries = try #require(Self.said[locale]).map { $0.line }.filter { !$0.hasPrefix("export") }
    let errors = try Self.answers(to: entries.flatMap { [$0, "reset"] }, in: locale)
    #expect(!errors.contains(#/(?m)^KV\d+  (?!merknad|anmärkning|advarsel|åtvaring|varning)/#), "\(errors)")
  }
}
