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

  private static let cells = Phrase(
    nn: "Kvaom har namn der eit rekneark har ruter: sum(budget over post) legg saman ein tabell; mean, min, max og count likeins. list viser namna.",
    nb: "Kvaom har navn der et regneark har ruter: sum(budget over post) legger sammen en tabell; mean, min, max og count likeså. list viser navnene.",
    sv: "Kvaom har namn där ett kalkylblad har rutor: sum(budget over post) summerar en tabell; mean, min, max och count på samma sätt. list visar namnen.",
    en: "Kvaom has names where a spreadsheet has cells: sum(budget over post) adds up a table; so do mean, min, max and count. list shows the names.")
  private static let gluedList = Phrase(
    nn: "%1 er eitt tal her, med desimalkomma. Ei liste av to tal har mellomrom etter komma: [%2]. Tal over år står i ein tabell: help questions, new barnevern.",
    nb: "%1 er ett tall her, med desimalkomma. En liste av to tall har mellomrom etter komma: [%2]. Tall over år står i en tabell: help questions, new barnevern.",
    sv: "%1 är ett tal här, med decimalkomma. En lista av två tal har mellanslag efter komma: [%2]. Tal över år står i en tabell: help questions, new barnevern.",
    en: "%1 is one number here, with a decimal comma. A list of two numbers has spaces after the commas: [%2].")

  /// What to say to an entry of another tool; nil where it is none.
  static func answer(to entry: String, _ locale: Locale) -> String? {
    let word = entry.prefix { $0.isLetter }.lowercased()
    let rest = entry.dropFirst(word.count)
    if entry.hasPrefix("="), !entry.hasPrefix("==") {
      let text = String(entry.dropFirst()).trimmed
      return isOfSpreadsheet(text) ? cells(locale) : formula(locale, text)
    }
    if locale != .en, let list = gluedNumbers(in: entry) {
      return gluedList(locale, list, list.split(separator: ",").joined(separator: ", "))
    }
    switch word {
    case "select", "insert", "update", "delete": return rest.hasPrefix(" ") ? query(locale) : nil
    case "print":
      guard String(rest).trimmed.hasPrefix("("), String(rest).trimmed.hasSuffix(")") else { return nil }
      return printing(locale, String(String(rest).trimmed.dropFirst().dropLast()))
    case "import": return rest.hasPrefix(" ") ? loading(locale) : nil
    case "from": return rest.contains(" import ") ? loading(locale) : nil
    case "for", "while", "def": return rest.hasPrefix(" ") ? noLoops(locale) : nil
    default: return nil
    }
  }

  /// Whether a formula names cells (`A1`) or functions in capitals.
  private static func isOfSpreadsheet(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "(" }
    return words.contains { word in
      let letters = word.prefix { $0.isLetter }
      guard !letters.isEmpty, letters.allSatisfy(\.isUppercase) else { return false }
      let after = word.dropFirst(letters.count)
      return after.hasPrefix("(") || letters.count < 4 && !after.isEmpty && after.allSatisfy(\.isNumber)
    }
  }

  /// The inside of `[1,2]`, where each part is a number and the commas are glued: in the shell that is one number with a
  /// comma, and hardly meant so.
  private static func gluedNumbers(in entry: String) -> String? {
    guard let start = entry.lastIndex(of: "["), let end = entry.lastIndex(of: "]"), start < end,
      entry[..<start].trimmed.hasSuffix("=")
    else { return nil }
    let inside = entry[entry.index(after: start)..<end]
    let parts = inside.split(separator: ",", omittingEmptySubsequences: false)
    return parts.count > 1 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) } ? String(inside) : nil
  }
}
