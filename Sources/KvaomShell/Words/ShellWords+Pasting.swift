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
  /// How `import` is written.
  static let importForm = Phrase(
    nn: "Skriv import \"budsjett.xlsx\", med --sheet, --from, --table, --unit, --prices, --dash, --answer ID=SVAR.",
    nb: "Skriv import \"budsjett.xlsx\", med --sheet, --from, --table, --unit, --prices, --dash, --answer ID=SVAR.",
    sv: "Skriv import \"budsjett.xlsx\", med --sheet, --from, --table, --unit, --prices, --dash, --answer ID=SVAR.",
    en: "Write import \"budsjett.xlsx\", with --sheet, --from, --table, --unit, --prices, --dash, --answer ID=CHOICE.")
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
