import KvaomEngine
import KvaomRender

/// Habits from a spreadsheet, a database or another language: each is met with Kvaom's way. Words inside formulas are
/// met by the parser; these are whole entries.
enum Habits {
  private static let formula = Phrase(
    nn: "Her trengst ikkje noko `=` framfor: skriv %1. Skal svaret ha eit namn: svar = %1",
    nb: "Her trengs ikke noe `=` foran: skriv %1. Skal svaret ha et navn: svar = %1",
    sv: "Här behövs inget `=` framför: skriv %1. Ska svaret ha ett namn: svar = %1",
    en: "No `=` is needed in front: write %1. To give the answer a name: answer = %1")
  private static let query = Phrase(
    nn: "Kvaom spør slik: show need where need > 0, compare need in base, plan, list for alle namn.",
    nb: "Kvaom spør slik: show need where need > 0, compare need in base, plan, list for alle navn.",
    sv: "Kvaom frågar så: show need where need > 0, compare need in base, plan, list för alla namn.",
    en: "Kvaom asks like this: show need where need > 0, compare need in base, plan, list for all names.")
  private static let printing = Phrase(
    nn: "Eit reknestykke åleine viser svaret: skriv %1", nb: "Et regnestykke alene viser svaret: skriv %1",
    sv: "En uträkning ensam visar svaret: skriv %1", en: "A calculation alone shows its answer: write %1")
  private static let loading = Phrase(
    nn: "Ein plan hentar du med open \"plan.kvaom\"; priser og løn har Kvaom med seg: list functions.",
    nb: "En plan henter du med open \"plan.kvaom\"; priser og lønn har Kvaom med seg: list functions.",
    sv: "En plan öppnar du med open \"plan.kvaom\"; priser och löner har Kvaom med sig: list functions.",
    en: "A plan is loaded with open \"plan.kvaom\"; prices and wages come with Kvaom: list functions.")
  private static let noLoops = Phrase(
    nn: "Kvaom treng ingen løkker: ein formel gjeld alle år og kommunar på ein gong.",
    nb: "Kvaom trenger ingen løkker: en formel gjelder alle år og kommuner på en gang.",
    sv: "Kvaom behöver inga loopar: en formel gäller alla år och kommuner på en gång.",
    en: "Kvaom needs no loops: a formula covers all years and municipalities at once.")

  /// What to say to an entry of another tool; nil where it is none.
  static func answer(to entry: String, _ locale: Locale) -> String? {
    let word = entry.prefix { $0.isLetter }.lowercased()
    let rest = entry.dropFirst(word.count)
    if entry.hasPrefix("="), !entry.hasPrefix("==") { return formula(locale, String(entry.dropFirst()).trimmed) }
    switch word {
    case "select", "insert", "update", "delete": return rest.hasPrefix(" ") ? query(locale) : nil
    case "print":
      guard String(rest).trimmed.hasPrefix("("), String(rest).trimmed.hasSuffix(")") else { return nil }
      return printing(locale, String(String(rest).trimmed.dropFirst().dropLast()))
    case "import": return rest.hasPrefix(" ") ? loading(locale) : nil
    case "for", "while", "def": return rest.hasPrefix(" ") ? noLoops(locale) : nil
    default: return nil
    }
  }
}
