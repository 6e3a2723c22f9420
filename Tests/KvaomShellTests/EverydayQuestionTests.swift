import Foundation
import KvaomTestSupport
import KvaomWords
import Testing

/// Whole sentences as they fall in a meeting, in plans whose labels are in the language: each is answered with one
/// line, which is typed in turn.
struct EverydayQuestionTests {
  /// Foundation has a type of that name too.
  typealias Language = KvaomWords.Locale

  /// A plan with the labels of a language; the names of code are the same.
  static func plan(in locale: Language) -> String {
    let words = labels[locale] ?? labels[.nb] ?? []
    func label(_ index: Int) -> String { "\"\(words[index])\"" }
    return """
      years R2025, B2026..B2029
      dim sektor \(label(0)) = skule \(label(1)), helse \(label(2)), teknisk
      @assumed "anslag"
      input lonnsvekst \(label(3)) = 3.5% in 2%..5% ~ triangular(2%, 3.5%, 5%)
      @assumed "anslag"
      input rente \(label(4)) = 4% in 2%..6%
      @assumed "anslag"
      @better lower
      grunnlag = table by sektor in tkr {
        skule   210_000
        helse   305_000
        teknisk  61_000
      }
      @better lower
      kostnad \(label(5)) = grunnlag * chain(lonnsvekst, base: 2025)
      @assumed "anslag"
      @better higher
      inntekt \(label(6)) = 590_000 tkr
      @assumed "anslag"
      gjeld = 400_000 tkr
      renter \(label(7)) = gjeld * rente
      @better higher
      resultat \(label(8)) = inntekt - sum(kostnad over sektor) - renter
      @assumed "anslag"
      input arsverk \(label(9)) = 850 positions in 700 positions..900 positions
      measure sammenslaing \(label(10)) { kostnad[skule] -= 12_000 tkr from 2027-08 }
      measure skatt \(label(11)) { inntekt += 15_000 tkr from 2026 }
      scenario plan \(label(12)) { include sammenslaing, skatt }

      """
  }

  /// The labels of the plan, in the order they stand in it.
  private static let labels: [Language: [String]] = [
    .nb: [
      "Sektor", "Skole", "Helse", "Lønnsvekst", "Rente", "Kostnad", "Inntekter", "Renteutgifter",
      "Netto driftsresultat", "Årsverk", "Sammenslåing", "Eiendomsskatt", "Forslaget",
    ],
    .nn: [
      "Sektor", "Skule", "Helse", "Lønsvekst", "Rente", "Utgifter", "Inntekter", "Renteutgifter",
      "Netto driftsresultat", "Årsverk", "Samanslåing", "Eigedomsskatt", "Framlegget",
    ],
    .sv: [
      "Nämnd", "Skola", "Omsorg", "Löneökning", "Ränta", "Kostnader", "Intäkter", "Räntekostnader", "Årets resultat",
      "Årsarbetare", "Sammanslagning", "Fastighetsskatt", "Förslaget",
    ],
  ]

  /// What is said, and the line that is meant.
  static let said: [Language: [(typed: String, line: String)]] = [
    .nb: [
      ("hva er kostnaden i 2027?", "show kostnad[2027]"),
      ("hvor mye går til skole i 2028", "show kostnad[skule, 2028]"),
      ("hva blir netto driftsresultat hvis lønnsveksten blir 4 %", "show resultat with { lonnsvekst = 4% }"),
      ("hva skjer hvis renta går opp ett prosentpoeng", "rente += 1 pp"),
      ("når går vi i minus", "when resultat <= 0 tkr"), ("når blir resultatet negativt", "when resultat <= 0 tkr"),
      ("hvor mye må vi kutte for å gå i balanse i 2029", "solve lonnsvekst for resultat[2029] = 0 tkr"),
      ("hva koster en lønnsvekst på 4 prosent", "lonnsvekst = 4%"),
      ("vis kostnader fordelt på sektor i 2027", "show kostnad[2027]"),
      ("sammenlign forslaget med basis", "compare resultat in plan, base"),
      ("hva gir eiendomsskatten", "compare kostnad, resultat in base, skatt"),
      ("hvor mye sparer vi på sammenslåingen", "compare kostnad, resultat in base, sammenslaing"),
      ("dropp eiendomsskatten", "compare kostnad, resultat in plan, plan without skatt"),
      ("uten eiendomsskatt", "compare kostnad, resultat in plan, plan without skatt"),
      ("legg til 5 mill til helse fra 2027", "kostnad[helse] += 5 mkr from 2027"),
      ("kutt 2 % i alle sektorer", "kostnad *= 0.98"), ("hvilke tiltak har vi", "measures in plan"),
      ("hvilke forutsetninger er usikre", "list inputs"), ("hva betyr mest for resultatet", "tornado resultat[2029]"),
      ("hvor usikkert er resultatet", "simulate resultat[2029]"), ("lagre som budsjett", "save \"budsjett\""),
      ("hva er summen av kostnadene 2026-2029", "show sum(kostnad over sektor)[2026..2029]"),
      ("gjennomsnittlig kostnad", "show mean(kostnad over year)"), ("hvor mange årsverk har vi", "show arsverk"),
    ],
    .nn: [
      ("kva er utgiftene i 2027?", "show kostnad[2027]"),
      ("kor mykje går til skule i 2028", "show kostnad[skule, 2028]"),
      ("kva skjer dersom lønsveksten går opp eit halvt prosentpoeng", "lonnsvekst += 0.5 pp"),
      ("når går vi i minus", "when resultat <= 0 tkr"), ("når blir resultatet negativt", "when resultat <= 0 tkr"),
      ("kor mykje må vi kutte for å gå i balanse i 2029", "solve lonnsvekst for resultat[2029] = 0 tkr"),
      ("kva kostar ein lønsvekst på 4 prosent", "lonnsvekst = 4%"),
      ("vis utgiftene fordelte på sektor i 2027", "show kostnad[2027]"),
      ("kva gir eigedomsskatten", "compare kostnad, resultat in base, skatt"),
      ("dropp eigedomsskatten", "compare kostnad, resultat in plan, plan without skatt"),
      ("legg til 5 millionar til helse frå 2027", "kostnad[helse] += 5 mkr from 2027"),
      ("kutt 2 prosent i alle sektorar", "kostnad *= 0.98"), ("kva tiltak har vi", "measures in plan"),
      ("kva føresetnader har vi", "list inputs"), ("kor usikkert er resultatet", "simulate resultat[2029]"),
      ("kva betyr mest for resultatet", "tornado resultat[2029]"),
      ("gjennomsnittlege utgifter", "show mean(kostnad over year)"),
      ("summen av utgiftene i 2028", "show sum(kostnad over sektor)[2028]"),
      ("auk inntektene med 3 mill frå 2028", "inntekt += 3 mkr from 2028"), ("kva om renta blir 5 %", "rente = 5%"),
    ],
    .sv: [
      ("vad är kostnaderna år 2027?", "show kostnad[2027]"),
      ("hur mycket går till skola år 2028", "show kostnad[skule, 2028]"),
      ("vad händer om löneökningen går upp en procentenhet", "lonnsvekst += 1 pp"),
      ("när går vi minus", "when resultat <= 0 tkr"), ("när blir resultatet negativt", "when resultat <= 0 tkr"),
      ("hur mycket måste vi spara för att nå balans 2029", "solve lonnsvekst for resultat[2029] = 0 tkr"),
      ("vad kostar en löneökning på 4 procent", "lonnsvekst = 4%"),
      ("visa kostnader fördelat på nämnd år 2027", "show kostnad[2027]"),
      ("vad ger fastighetsskatten", "compare kostnad, resultat in base, skatt"),
      ("utan fastighetsskatt", "compare kostnad, resultat in plan, plan without skatt"),
      ("ta bort fastighetsskatten", "compare kostnad, resultat in plan, plan without skatt"),
      ("lägg till 5 miljoner till omsorg från 2027", "kostnad[helse] += 5 mkr from 2027"),
      ("minska 2 procent i alla nämnder", "kostnad *= 0.98"), ("vilka åtgärder har vi", "measures in plan"),
      ("vilka antaganden har vi", "list inputs"), ("hur osäkert är resultatet", "simulate resultat[2029]"),
      ("vad betyder mest för resultatet", "tornado resultat[2029]"),
      ("genomsnittlig kostnad", "show mean(kostnad over year)"),
      ("höj intäkterna med 3 mkr från 2028", "inntekt += 3 mkr from 2028"), ("tänk om räntan blir 5 %", "rente = 5%"),
    ],
  ]

  /// Types entries into one shell.
  private static func type(_ entries: [String], in locale: Language) throws -> ProgramResult {
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", plan(in: locale))
    return try BuiltProgram.run(
      ["--locale", locale.rawValue, "-i", "plan.kvaom"],
      input: Data((entries.joined(separator: "\n") + "\n").utf8), directory: directory.url, timeout: 180)
  }

  @Test(arguments: [Language.nb, .nn, .sv])
  func eachIsAnsweredWithOneLine(in locale: Language) throws {
    for entry in try #require(Self.said[locale]) {
      let answer = try Self.type([entry.typed], in: locale).errors.split(separator: "\n").map { String($0) }
      #expect(answer.count { $0.contains(#/^KV\d{3} /#) } == 1, "\(entry.typed): \(answer.joined(separator: "\n"))")
      let offered = answer.firstIndex { $0.hasPrefix("  Skriv") }.map { answer[$0 + 1].drop { $0 == " " } }
      #expect(offered.map { String($0) } == entry.line, "\(entry.typed): \(answer.joined(separator: "\n"))")
    }
  }

  @Test(arguments: [Language.nb, .nn, .sv])
  func whatIsOfferedCanBeTyped(in locale: Language) throws {
    let entries = try #require(Self.said[locale])
    let errors = try Self.type(entries.flatMap { [$0.line, "reset"] }, in: locale).errors
    #expect(!errors.contains(#/(?m)^KV\d+  (?!merknad|anmärkning|advarsel|åtvaring|varning)/#), "\(errors)")
  }
}
