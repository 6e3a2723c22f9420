import KvaomWords

/// What the shell says and asks of a table that is pasted.
extension ShellWords {
  /// The shell waits for a table.
  static let pasteNow = Phrase(
    nn: "Lim inn tabellen; ei tom linje avsluttar.", nb: "Lim inn tabellen; en tom linje avslutter.",
    sv: "Klistra in tabellen; en tom rad avslutar.", en: "Paste the table; an empty line ends it.")
  /// What was pasted has no rows and columns.
  static let notATable = Phrase(
    nn: "Det er ingen tabell: radene treng like mange celler, skilde med tabulator.",
    nb: "Det er ingen tabell: radene trenger like mange celler, skilt med tabulator.",
    sv: "Det är ingen tabell: raderna behöver lika många celler, skilda med tabb.",
    en: "That is no table: the rows need the same number of cells, with tabs between.")
  /// The size of the table that was pasted.
  static func pasted(_ rows: String, _ columns: String) -> Phrase {
    Phrase(
      nn: "Tabell med \(rows) rader og \(columns) kolonnar.", nb: "Tabell med \(rows) rader og \(columns) kolonner.",
      sv: "Tabell med \(rows) rader och \(columns) kolumner.", en: "A table of \(rows) rows and \(columns) columns.")
  }

  /// Lines without figures.
  static func asides(_ rows: String) -> Phrase {
    Phrase(
      nn: "Utan tal, og ikkje med: \(rows)", nb: "Uten tall, og ikke med: \(rows)",
      sv: "Utan tal, och inte med: \(rows)",
      en: "Without figures, and left out: \(rows)")
  }

  /// The question for the table's name.
  static let askName = Phrase(
    nn: "Namn (eitt ord):", nb: "Navn (ett ord):", sv: "Namn (ett ord):", en: "Name (one word):")
  /// What a name can be.
  static let whichName = Phrase(
    nn: "Namnet må vere eitt ord av bokstavar og siffer, og ikkje vere i bruk.",
    nb: "Navnet må være ett ord av bokstaver og sifre, og ikke være i bruk.",
    sv: "Namnet måste vara ett ord av bokstäver och siffror, och inte användas redan.",
    en: "The name must be one word of letters and digits that is not in use.")
  /// The question for the table's unit.
  static let askUnit = Phrase(
    nn: "Eining (tkr, mkr, kr, position, % …):", nb: "Enhet (tkr, mkr, kr, position, % …):",
    sv: "Enhet (tkr, mkr, kr, position, % …):", en: "Unit (tkr, mkr, kr, position, % …):")
  /// What a unit can be.
  static let whichUnit = Phrase(
    nn: "Det er inga eining. tkr er tusen kroner, mkr millionar, position årsverk; units viser alle.",
    nb: "Det er ingen enhet. tkr er tusen kroner, mkr millioner, position årsverk; units viser alle.",
    sv: "Det är ingen enhet. tkr är tusen kronor, mkr miljoner, position årsarbetare; units visar alla.",
    en: "That is no unit. tkr is thousand kroner, mkr million, position a full-time position; units shows all.")
  /// The question for the prices of amounts.
  static let askPrices = Phrase(
    nn: "Prisar (nominal = løpande, eit år som 2017 = faste, unknown):",
    nb: "Priser (nominal = løpende, et år som 2017 = faste, unknown):",
    sv: "Priser (nominal = löpande, ett år som 2017 = fasta, unknown):",
    en: "Prices (nominal, a year such as 2017, unknown):")
  /// What prices can be.
  static let whichPrices = Phrase(
    nn: "Svar nominal (løpande), året prisane er frå, eller unknown.",
    nb: "Svar nominal (løpende), året prisene er fra, eller unknown.",
    sv: "Svara nominal (löpande), året priserna är från, eller unknown.",
    en: "Answer nominal, the year of the prices, or unknown.")
  /// The question for what a dash means.
  static let askDash = Phrase(
    nn: "Kva tyder «-» eller tomt (0 eller missing):", nb: "Hva betyr «-» eller tomt (0 eller missing):",
    sv: "Vad betyder ”-” eller tomt (0 eller missing):", en: "What does \"-\" or nothing mean (0 or missing):")
  /// What a dash can mean.
  static let whichDash = Phrase(
    nn: "Svar 0 der det er null, missing der talet manglar.", nb: "Svar 0 der det er null, missing der tallet mangler.",
    sv: "Svara 0 där det är noll, missing där talet saknas.",
    en: "Answer 0 where it is zero, missing where the figure is missing.")
  /// The heading over the columns.
  static let columns = Phrase(nn: "Kolonnar:", nb: "Kolonner:", sv: "Kolumner:", en: "Columns:")
  /// The heading over the rows that are not plain figures.
  static let rows = Phrase(nn: "Rader:", nb: "Rader:", sv: "Rader:", en: "Rows:")
  /// Where every figure went.
  static func account(_ total: Int, _ table: Int, _ sums: Int, _ rest: Int) -> Phrase {
    Phrase(
      nn: "\(total) tal: \(table) i tabellen, \(sums) i summar og endringar, \(rest) ikkje med.",
      nb: "\(total) tall: \(table) i tabellen, \(sums) i summer og endringer, \(rest) ikke med.",
      sv: "\(total) tal: \(table) i tabellen, \(sums) i summor och förändringar, \(rest) inte med.",
      en: "\(total) figures: \(table) in the table, \(sums) in sums and changes, \(rest) left out.")
  }
  /// Where income and costs are printed with one sign.
  static let mixedSigns = Phrase(
    nn: "Inntekter og utgifter har same forteikn. sign=costs_positive eller sign=income_positive snur dei eine.",
    nb: "Inntekter og utgifter har samme fortegn. sign=costs_positive eller sign=income_positive snur de ene.",
    sv: "Intäkter och kostnader har samma tecken. sign=costs_positive eller sign=income_positive vänder ena.",
    en: "Income and costs have the same sign. sign=costs_positive or sign=income_positive turns one of them.")
  /// Before what is left out, in a comment.
  static let notTakenAlong = Phrase(nn: "Ikkje med", nb: "Ikke med", sv: "Inte med", en: "Left out")
  /// Before the answers, in a comment.
  static let answers = Phrase(nn: "Svar", nb: "Svar", sv: "Svar", en: "Answers")
  /// What can be answered.
  static func whichChoice(_ choices: String) -> Phrase {
    Phrase(
      nn: "Svar eitt av: \(choices)", nb: "Svar ett av: \(choices)", sv: "Svara ett av: \(choices)",
      en: "Answer one of: \(choices)")
  }
  /// The last word before a table is taken.
  static let takeIt = Phrase(
    nn: "Ta tabellen inn? (Enter = ja, nei, eller id=svar for å endre)",
    nb: "Ta tabellen inn? (Enter = ja, nei, eller id=svar for å endre)",
    sv: "Ta in tabellen? (Enter = ja, nej, eller id=svar för att ändra)",
    en: "Take the table? (Enter = yes, no, or id=answer to change)")
  /// Words that say yes.
  static let yes = ["ja", "j", "yes", "y"]
  /// How an answer is changed.
  static let howToChange = Phrase(
    nn: "Til dømes: unit=mkr, column:Endring=leave-out, row:Netto=keep",
    nb: "For eksempel: unit=mkr, column:Endring=leave-out, row:Netto=keep",
    sv: "Till exempel: unit=mkr, column:Endring=leave-out, row:Netto=keep",
    en: "For example: unit=mkr, column:Change=leave-out, row:Net=keep")
  /// How a table that was refused is taken up again.
  static let pasteAgain = Phrase(
    nn: "Ingenting er tapt: paste again les tabellen på nytt.",
    nb: "Ingenting er tapt: paste again leser tabellen på nytt.",
    sv: "Inget är förlorat: paste again läser tabellen på nytt.",
    en: "Nothing is lost: paste again reads the table once more.")
  /// Nothing to read again.
  static let nothingPasted = Phrase(
    nn: "Ingen tabell er limt inn enno.", nb: "Ingen tabell er limt inn ennå.", sv: "Ingen tabell är inklistrad ännu.",
    en: "No table has been pasted yet.")
  /// How `paste` is written.
  static let pasteForm = Phrase(
    nn: "Skriv paste, paste again, eller paste --unit tkr --prices nominal --dash 0 --answer ID=SVAR.",
    nb: "Skriv paste, paste again, eller paste --unit tkr --prices nominal --dash 0 --answer ID=SVAR.",
    sv: "Skriv paste, paste again, eller paste --unit tkr --prices nominal --dash 0 --answer ID=SVAR.",
    en: "Write paste, paste again, or paste --unit tkr --prices nominal --dash 0 --answer ID=CHOICE.")
  /// A row of a table outside one.
  static let leftOver = Phrase(
    nn: "Det ser ut som ei rad i ein tabell, og er ikkje teke inn. Skriv paste først, og lim inn heile tabellen.",
    nb: "Det ser ut som en rad i en tabell, og er ikke tatt inn. Skriv paste først, og lim inn hele tabellen.",
    sv: "Det ser ut som en rad i en tabell, och är inte inlagt. Skriv paste först och klistra in hela tabellen.",
    en: "That looks like a row of a table, and was not taken. Write paste first, and paste the whole table.")
  /// The planner did not want the table; its source follows.
  static let notTaken = Phrase(
    nn: "Tabellen er ikkje teken inn. Slik ser han ut som kjelde:",
    nb: "Tabellen er ikke tatt inn. Slik ser den ut som kilde:",
    sv: "Tabellen är inte inlagd. Så ser den ut som källa:", en: "The table was not taken. As source it is:")
}
