import KvaomChecker
import KvaomEngine
import KvaomRender
import KvaomWords
import KvaomWorkbench

/// A topic of `help`.
struct HelpTopic: Sendable {
  /// The words that ask for it.
  let words: [String]
  /// What it says.
  let text: Phrase

  /// All topics.
  static let all: [HelpTopic] = [
    HelpTopic(
      words: ["draft", "utkast"],
      text: Phrase(
        nn:
          """
          Det du skriv for eit namn som finst, går i utkastet, aldri i planen:
            wage_growth = 4%             wage_growth += 1 pp from 2018
            staff[Klepp] -= 1 position   transfer 2.33 positions of staff Klepp -> Shared from 2017
          changes viser det, unset 2 tek ei endring ut, reset tømer, keep as felles "Felles" gjer det til eit scenario.
          Planen sjølv endrar du med define wage = 550_000 kr.

          """,
        nb:
          """
          Det du skriver for et navn som finnes, går i utkastet, aldri i planen:
            wage_growth = 4%             wage_growth += 1 pp from 2018
            staff[Klepp] -= 1 position   transfer 2.33 positions of staff Klepp -> Shared from 2017
          changes viser det, unset 2 tar en endring ut, reset tømmer, keep as felles "Felles" gjør det til et scenario.
          Planen selv endrer du med define wage = 550_000 kr.

          """,
        sv:
          """
          Det du skriver för ett namn som finns går till utkastet, aldrig till planen:
            wage_growth = 4%             wage_growth += 1 pp from 2018
            staff[Klepp] -= 1 position   transfer 2.33 positions of staff Klepp -> Shared from 2017
          changes visar det, unset 2 tar bort en ändring, reset tömmer, keep as felles "Felles" gör det till ett \
          scenario.
          Själva planen ändrar du med define wage = 550_000 kr.

          """,
        en:
          """
          What you type for a name that exists goes into the draft, never into the plan:
            wage_growth = 4%             wage_growth += 1 pp from 2018
            staff[Klepp] -= 1 position   transfer 2.33 positions of staff Klepp -> Shared from 2017
          changes shows it, unset 2 takes a change out, reset empties it, keep as shared "Shared" makes it a scenario.
          The plan itself changes with define wage = 550_000 kr.

          """
      )),
    HelpTopic(
      words: ["scenarios", "scenario", "scenarier", "tiltak", "åtgärder"],
      text: Phrase(
        nn:
          """
          Eit scenario er ei liste endringar oppå planen; planen sjølv står urørt.
            scenario plan "Plan" { wage_growth += 1 pp from 2018 }
            compare need, gap in base, plan      show need in plan      work on plan

          """,
        nb:
          """
          Et scenario er en liste endringer oppå planen; planen selv står urørt.
            scenario plan "Plan" { wage_growth += 1 pp from 2018 }
            compare need, gap in base, plan      show need in plan      work on plan

          """,
        sv:
          """
          Ett scenario är en lista ändringar ovanpå planen; själva planen är orörd.
            scenario plan "Plan" { wage_growth += 1 pp from 2018 }
            compare need, gap in base, plan      show need in plan      work on plan

          """,
        en:
          """
          A scenario is a list of changes on top of the plan; the plan itself stays.
            scenario plan "Plan" { wage_growth += 1 pp from 2018 }
            compare need, gap in base, plan      show need in plan      work on plan

          """
      )),
    HelpTopic(
      words: ["keys", "tastar", "taster", "tangenter"],
      text: Phrase(
        nn:
          """
          Tab fyller ut etter meining. F1 viser ein funksjon. Ctrl-R og Pil opp leitar bakover.
          Ctrl-C tømer linja eller stoppar arbeidet. Ctrl-D på tom linje går ut.
          Ein open parentes, eller ein operator til slutt, held fram på neste linje.

          """,
        nb:
          """
          Tab fyller ut etter mening. F1 viser en funksjon. Ctrl-R og Pil opp leter bakover.
          Ctrl-C tømmer linjen eller stopper arbeidet. Ctrl-D på tom linje går ut.
          En åpen parentes, eller en operator til slutt, fortsetter på neste linje.

          """,
        sv:
          """
          Tabb fyller i efter mening. F1 visar en funktion. Ctrl-R och Uppil söker bakåt.
          Ctrl-C tömmer raden eller stoppar arbetet. Ctrl-D på tom rad går ut.
          En öppen parentes, eller en operator sist, fortsätter på nästa rad.

          """,
        en:
          """
          Tab completes by meaning. F1 shows a function. Ctrl-R and Up search backwards.
          Ctrl-C clears the line or stops the work. Ctrl-D on an empty line leaves.
          An open bracket, or an operator at the end, goes on in the next line.

          """
      )),
    HelpTopic(
      words: ["questions", "spørsmål", "frågor"],
      text: Phrase(
        nn:
          """
          Eit reknestykke åleine viser svaret: need[2020] - frame[2020]. _ er siste svar, _3 det tredje.
            show need, gap with change      compare need in base, plan      goals      sources
            check need > 0                  deviation budget in 2016        watch need[2020]

          """,
        nb:
          """
          Et regnestykke alene viser svaret: need[2020] - frame[2020]. _ er siste svar, _3 det tredje.
            show need, gap with change      compare need in base, plan      goals      sources
            check need > 0                  deviation budget in 2016        watch need[2020]

          """,
        sv:
          """
          En uträkning ensam visar svaret: need[2020] - frame[2020]. _ är senaste svaret, _3 det tredje.
            show need, gap with change      compare need in base, plan      goals      sources
            check need > 0                  deviation budget in 2016        watch need[2020]

          """,
        en:
          """
          A calculation alone shows its answer: need[2020] - frame[2020]. _ is the last answer, _3 the third.
            show need, gap with change      compare need in base, plan      goals      sources
            check need > 0                  deviation budget in 2016        watch need[2020]

          """
      )),
  ]
}

/// The functions of the language, as help and completion show them.
extension Builtin {
  /// Its form, and what it gives.
  func written(_ locale: Locale) -> String { "\(form)\n  \(summary[locale])\n" }
}

/// Habits from a spreadsheet, a database or another language: each is met with Kvaom's way. Words inside formulas are
/// met by the parser; these are whole entries.
enum Habits {
  private static func formula(_ entry: String) -> Phrase {
    Phrase(
      nn: "Her trengst ikkje noko `=` framfor: skriv \(entry). Skal svaret ha eit namn: svar = \(entry)",
      nb: "Her trengs ikke noe `=` foran: skriv \(entry). Skal svaret ha et navn: svar = \(entry)",
      sv: "Här behövs inget `=` framför: skriv \(entry). Ska svaret ha ett namn: svar = \(entry)",
      en: "No `=` is needed in front: write \(entry). To give the answer a name: answer = \(entry)")
  }

  private static let query = Phrase(
    nn: "Kvaom spør slik: show need where need > 0, compare need in base, plan, list for alle namn.",
    nb: "Kvaom spør slik: show need where need > 0, compare need in base, plan, list for alle navn.",
    sv: "Kvaom frågar så: show need where need > 0, compare need in base, plan, list för alla namn.",
    en: "Kvaom asks like this: show need where need > 0, compare need in base, plan, list for all names.")
  private static func printing(_ entry: String) -> Phrase {
    Phrase(
      nn: "Eit reknestykke åleine viser svaret: skriv \(entry)",
      nb: "Et regnestykke alene viser svaret: skriv \(entry)",
      sv: "En uträkning ensam visar svaret: skriv \(entry)", en: "A calculation alone shows its answer: write \(entry)")
  }

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

  private static func cells(_ sum: String) -> Phrase {
    Phrase(
      nn:
        """
        Kvaom har namn der eit rekneark har ruter; mean, min, max og count verkar som sum. list viser namna.
          Skriv:
            \(sum)
        """,
      nb:
        """
        Kvaom har navn der et regneark har ruter; mean, min, max og count virker som sum. list viser navnene.
          Skriv:
            \(sum)
        """,
      sv:
        """
        Kvaom har namn där ett kalkylblad har rutor; mean, min, max och count fungerar som sum. list visar namnen.
          Skriv:
            \(sum)
        """,
      en:
        """
        Kvaom has names where a spreadsheet has cells; mean, min, max and count work like sum. list shows the names.
          Write:
            \(sum)
        """)
  }
  private static func gluedList(_ list: String, _ spaced: String) -> Phrase {
    Phrase(
      nn:
        """
        \(list) er eitt tal her, med desimalkomma. Ei liste av to tal har mellomrom etter komma: [\(spaced)]. Tal over \
        år står i ein tabell: help questions, new barnevern.
        """,
      nb:
        """
        \(list) er ett tall her, med desimalkomma. En liste av to tall har mellomrom etter komma: [\(spaced)]. Tall \
        over år står i en tabell: help questions, new barnevern.
        """,
      sv:
        """
        \(list) är ett tal här, med decimalkomma. En lista av två tal har mellanslag efter komma: [\(spaced)]. Tal \
        över år står i en tabell: help questions, new barnevern.
        """,
      en:
        """
        \(list) is one number here, with a decimal comma. A list of two numbers has spaces after the commas: \
        [\(spaced)].
        """
    )
  }

  /// What to say to an entry of another tool; nil where it is none. `sum` is a sum that the plan could be asked for.
  static func answer(to entry: String, _ locale: Locale, sum: @autoclosure () -> String? = nil) -> String? {
    let word = entry.prefix { $0.isLetter }.lowercased()
    let rest = entry.dropFirst(word.count)
    if entry.hasPrefix("="), !entry.hasPrefix("==") {
      let text = String(entry.dropFirst()).trimmed
      return isOfSpreadsheet(String(text.filter { $0 != "$" }))
        ? cells(sum() ?? "sum(budget over post)")[locale] : formula(text)[locale]
    }
    if NumberStyle(locale).decimalSeparator == ",", let list = gluedNumbers(in: entry) {
      return gluedList(list, list.split(separator: ",").joined(separator: ", "))[locale]
    }
    switch word {
    case "select", "insert", "update", "delete": return rest.hasPrefix(" ") ? query[locale] : nil
    case "print":
      guard String(rest).trimmed.hasPrefix("("), String(rest).trimmed.hasSuffix(")") else { return nil }
      return printing(String(String(rest).trimmed.dropFirst().dropLast()))[locale]
    case "from": return rest.contains(" import ") ? loading[locale] : nil
    case "for", "while": return rest.hasPrefix(" ") ? noLoops[locale] : nil
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

  /// The inside of `[1,2]`, where each part is a number and the commas are glued: in the shell that is one number with
  /// a comma, and hardly meant so.
  private static func gluedNumbers(in entry: String) -> String? {
    guard let start = entry.lastIndex(of: "["), let end = entry.lastIndex(of: "]"), start < end,
      entry[..<start].trimmed.hasSuffix("=")
    else { return nil }
    let inside = entry[entry.index(after: start)..<end]
    let parts = inside.split(separator: ",", omittingEmptySubsequences: false)
    return parts.count > 1 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) } ? String(inside) : nil
  }
}
