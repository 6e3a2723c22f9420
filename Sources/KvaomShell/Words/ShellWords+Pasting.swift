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

  /// A row of another length than the header.
  static func unevenRow(_ label: String, _ found: String, _ expected: String) -> Phrase {
    Phrase(
      nn:
        """
        Rada «\(label)» har \(found) tal, men overskrifta har \(expected). Ingenting er teke inn: rett opp rada der ho \
        kjem frå, og lim inn på nytt.
        """,
      nb:
        """
        Raden «\(label)» har \(found) tall, men overskriften har \(expected). Ingenting er tatt inn: rett opp raden \
        der den kommer fra, og lim inn på nytt.
        """,
      sv:
        """
        Raden ”\(label)” har \(found) tal, men rubriken har \(expected). Inget är inlagt: rätta raden där den kommer \
        från och klistra in på nytt.
        """,
      en:
        """
        The row "\(label)" has \(found) figures, but the header has \(expected). Nothing was taken: mend the row where \
        it comes from, and paste again.
        """
    )
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
    nn: "Namnet må vera eitt ord av bokstavar og siffer, og ikkje vera i bruk.",
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
  /// Units as planners write them, and as Kvaom does.
  static let unitWords = [
    "tusen kr": "tkr", "tusen kroner": "tkr", "1000 kr": "tkr", "1 000 kr": "tkr", "mill. kr": "mkr", "mill kr": "mkr",
    "millionar": "mkr", "millioner": "mkr", "kroner": "kr", "kronor": "kr", "tusen kronor": "tkr",
    "årsverk": "positions",
    "årsarbetare": "positions", "prosent": "%", "procent": "%",
  ]
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
  /// The planner did not want the table; its source follows.
  static let notTaken = Phrase(
    nn: "Tabellen er ikkje teken inn. Slik ser han ut som kjelde:",
    nb: "Tabellen er ikke tatt inn. Slik ser den ut som kilde:",
    sv: "Tabellen är inte inlagd. Så ser den ut som källa:", en: "The table was not taken. As source it is:")
}
