import KvaomEngine

/// What the shell says of itself.
enum ShellWords {
  /// The first screen.
  static let greeting = Phrase(
    nn: "Kvaom reknar på planar og viser kva som skjer om noko blir annleis.\n2,33 og 2.33 er same tal her. Det du skriv inn, prøver du ut: planen står.\nByrja med new barnevern, open \"plan.kvaom\", paste eller help.\n",
    nb: "Kvaom regner på planer og viser hva som skjer om noe blir annerledes.\n2,33 og 2.33 er samme tall her. Det du skriver inn, prøver du ut: planen står.\nBegynn med new barnevern, open \"plan.kvaom\", paste eller help.\n",
    sv: "Kvaom räknar på planer och visar vad som händer om något blir annorlunda.\n2,33 och 2.33 är samma tal här. Det du skriver prövar du: planen står kvar.\nBörja med new barnevern, open \"plan.kvaom\", paste eller help.\n",
    en: "Kvaom calculates plans and shows what happens if something changes.\nWhat you type is tried out; the plan itself stays. Numbers have a decimal point.\nBegin with new barnevern, open \"plan.kvaom\", paste or help.\n")
  /// A killed shell was found.
  static let abandoned = Phrase(
    nn: "Ei økt vart avbroten (%1 oppføringar). Skriv restore for å ta henne fram att.",
    nb: "En økt ble avbrutt (%1 oppføringer). Skriv restore for å hente den tilbake.",
    sv: "En session avbröts (%1 poster). Skriv restore för att återställa den.",
    en: "A session was cut off (%1 entries). Type restore to bring it back.")
  /// How much came back.
  static let restored = Phrase(
    nn: "%1 oppføringar er framme att.", nb: "%1 oppføringer er tilbake.", sv: "%1 poster är återställda.",
    en: "%1 entries are back.")
  /// What is said for: nothing to restore.
  static let nothingToRestore = Phrase(
    nn: "Inga økt er avbroten.", nb: "Ingen økt er avbrutt.", sv: "Ingen session är avbruten.", en: "No session was cut off.")
  /// What is said for: journal.
  static let journal = Phrase(
    nn: "(tatt vare på i %1)", nb: "(tatt vare på i %1)", sv: "(sparas i %1)", en: "(kept in %1)")
  /// What is said for: no journal.
  static let noJournal = Phrase(
    nn: "(økta kan ikkje takast vare på: disken tek ikkje imot)",
    nb: "(økten kan ikke tas vare på: disken tar ikke imot)",
    sv: "(sessionen kan inte sparas: disken tar inte emot)", en: "(the session cannot be kept: the disk refuses)")
  /// What is said for: unsaved.
  static let unsaved = Phrase(
    nn: "Økta er ikkje lagra: save \"fil.kvaom\", eller Ctrl-D ein gong til for å gå.",
    nb: "Økten er ikke lagret: save \"fil.kvaom\", eller Ctrl-D en gang til for å gå.",
    sv: "Sessionen är inte sparad: save \"fil.kvaom\", eller Ctrl-D en gång till för att gå.",
    en: "The session is not saved: save \"file.kvaom\", or Ctrl-D once more to leave.")
  /// What is said for: reloaded.
  static let reloaded = Phrase(
    nn: "(%1 er endra på disken og lesen om att)", nb: "(%1 er endret på disken og lest på nytt)",
    sv: "(%1 har ändrats på disken och lästs om)", en: "(%1 has changed on disk and was read again)")
  /// What is said for: saved.
  static let saved = Phrase(nn: "skrive til %1", nb: "skrevet til %1", sv: "skrivet till %1", en: "written to %1")
  /// What is said for: left out.
  static let leftOut = Phrase(
    nn: "Utelate, fordi planen er endra sidan:", nb: "Utelatt, fordi planen er endret siden:",
    sv: "Utelämnat, eftersom planen ändrats sedan:", en: "Left out, as the plan has changed since:")
  /// What is said for: is loaded.
  static let isLoaded = Phrase(
    nn: "%1 er sjølve planen. Vel eit anna namn.", nb: "%1 er selve planen. Velg et annet navn.",
    sv: "%1 är själva planen. Välj ett annat namn.", en: "%1 is the plan itself. Choose another name.")
  /// What is said for: exists.
  static let exists = Phrase(
    nn: "%1 finst alt. Vel eit anna namn: new barnevern \"fil.kvaom\".",
    nb: "%1 finnes alt. Velg et annet navn: new barnevern \"fil.kvaom\".",
    sv: "%1 finns redan. Välj ett annat namn: new barnevern \"fil.kvaom\".",
    en: "%1 exists already. Choose another name: new barnevern \"file.kvaom\".")
  /// What is said for: needs file.
  static let needsFile = Phrase(
    nn: "Kva fil? Skriv %1", nb: "Hvilken fil? Skriv %1", sv: "Vilken fil? Skriv %1", en: "Which file? Write %1")
  /// What is said for: write.
  static let write = Phrase(nn: "Skriv %1", nb: "Skriv %1", sv: "Skriv %1", en: "Write %1")
  /// What is said for: choices.
  static let choices = Phrase(nn: "Vel mellom %1.", nb: "Velg mellom %1.", sv: "Välj mellan %1.", en: "Choose among %1.")
  /// What is said for: undone.
  static let undone = Phrase(nn: "angra: %1", nb: "angret: %1", sv: "ångrat: %1", en: "undone: %1")
  /// What is said for: redone.
  static let redone = Phrase(nn: "gjort om att: %1", nb: "gjort om igjen: %1", sv: "gjort om: %1", en: "done again: %1")
  /// What is said for: nothing to undo.
  static let nothingToUndo = Phrase(
    nn: "Det er ingenting å angra.", nb: "Det er ingenting å angre.", sv: "Det finns inget att ångra.",
    en: "There is nothing to undo.")
  /// What is said for: nothing to redo.
  static let nothingToRedo = Phrase(
    nn: "Det er ingenting å gjera om att.", nb: "Det er ingenting å gjøre om igjen.", sv: "Det finns inget att göra om.",
    en: "There is nothing to redo.")
  /// What is said for: nothing to copy.
  static let nothingToCopy = Phrase(
    nn: "Det er ikkje noko svar å kopiera.", nb: "Det er ikke noe svar å kopiere.", sv: "Det finns inget svar att kopiera.",
    en: "There is no answer to copy.")
  /// What is said for: copied.
  static let copied = Phrase(
    nn: "på utklippstavla", nb: "på utklippstavlen", sv: "på urklipp", en: "on the clipboard")
  /// What is said for: needs terminal.
  static let needsTerminal = Phrase(
    nn: "Det trengst ein terminal til det.", nb: "Det trengs en terminal til det.", sv: "Det behövs en terminal för det.",
    en: "That needs a terminal.")
  /// What is said for: editor failed.
  static let editorFailed = Phrase(
    nn: "Redigeringsprogrammet `%1` kunne ikkje køyrast.", nb: "Redigeringsprogrammet `%1` kunne ikke kjøres.",
    sv: "Redigeraren `%1` kunde inte köras.", en: "The editor `%1` could not be run.")
  /// What is said for: paste now.
  static let pasteNow = Phrase(
    nn: "Lim inn tabellen; ei tom linje avsluttar.", nb: "Lim inn tabellen; en tom linje avslutter.",
    sv: "Klistra in tabellen; en tom rad avslutar.", en: "Paste the table; an empty line ends it.")
  /// What is said for: not a table.
  static let notATable = Phrase(
    nn: "Det er ingen tabell: radene treng like mange celler, skilde med tabulator.",
    nb: "Det er ingen tabell: radene trenger like mange celler, skilt med tabulator.",
    sv: "Det är ingen tabell: raderna behöver lika många celler, skilda med tabb.",
    en: "That is no table: the rows need the same number of cells, with tabs between.")
  /// What is said for: pasted.
  static let pasted = Phrase(
    nn: "Tabell med %1 rader og %2 kolonnar.", nb: "Tabell med %1 rader og %2 kolonner.",
    sv: "Tabell med %1 rader och %2 kolumner.", en: "A table of %1 rows and %2 columns.")
  /// The question for the table's name.
  static let askName = Phrase(nn: "Namn (eitt ord):", nb: "Navn (ett ord):", sv: "Namn (ett ord):", en: "Name (one word):")
  /// The question for the table's unit.
  static let askUnit = Phrase(
    nn: "Eining (tkr, mkr, kr, position, % …):", nb: "Enhet (tkr, mkr, kr, position, % …):",
    sv: "Enhet (tkr, mkr, kr, position, % …):", en: "Unit (tkr, mkr, kr, position, % …):")
  /// The question for the prices of amounts.
  static let askPrices = Phrase(
    nn: "Prisar (nominal = løpande, eit år som 2017 = faste, unknown):",
    nb: "Priser (nominal = løpende, et år som 2017 = faste, unknown):",
    sv: "Priser (nominal = löpande, ett år som 2017 = fasta, unknown):",
    en: "Prices (nominal, a year such as 2017, unknown):")
  /// The question for what a dash means.
  static let askDash = Phrase(
    nn: "Kva tyder «-» (0 eller missing):", nb: "Hva betyr «-» (0 eller missing):", sv: "Vad betyder ”-” (0 eller missing):",
    en: "What does \"-\" mean (0 or missing):")
  /// What is said for: a table was not taken.
  static let notTaken = Phrase(
    nn: "Tabellen er ikkje teken inn. Slik ser han ut som kjelde:", nb: "Tabellen er ikke tatt inn. Slik ser den ut som kilde:",
    sv: "Tabellen är inte inlagd. Så ser den ut som källa:", en: "The table was not taken. As source it is:")
  /// What is said for: nothing to plot.
  static let nothingToPlot = Phrase(
    nn: "Berre tal over år kan teiknast: plot need, frame in base, plan",
    nb: "Bare tall over år kan tegnes: plot need, frame in base, plan",
    sv: "Bara tal över år kan ritas: plot need, frame in base, plan",
    en: "Only figures over years can be drawn: plot need, frame in base, plan")
}
