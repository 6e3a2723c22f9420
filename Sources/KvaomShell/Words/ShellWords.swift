import KvaomWorkbench
import KvaomEngine
import KvaomRender
import KvaomWords

/// What the shell says of itself.
enum ShellWords {
  /// The first screen.
  static let greeting = NumberedPhrase(
    nn:
      "Kvaom reknar på planar og viser kva som skjer om noko blir annleis.\n2,33 og 2.33 er same tal her. Det du skriv inn, prøver du ut: planen står.\nByrja med new barnevern, open \"plan.kvaom\", paste eller help.\n",
    nb:
      "Kvaom regner på planer og viser hva som skjer om noe blir annerledes.\n2,33 og 2.33 er samme tall her. Det du skriver inn, prøver du ut: planen står.\nBegynn med new barnevern, open \"plan.kvaom\", paste eller help.\n",
    sv:
      "Kvaom räknar på planer och visar vad som händer om något blir annorlunda.\n2,33 och 2.33 är samma tal här. Det du skriver prövar du: planen står kvar.\nBörja med new barnevern, open \"plan.kvaom\", paste eller help.\n",
    en:
      "Kvaom calculates plans and shows what happens if something changes.\nWhat you type is tried out; the plan itself stays. Numbers have a decimal point.\nBegin with new barnevern, open \"plan.kvaom\", paste or help.\n"
  )
  /// A killed shell was found.
  static let abandoned = NumberedPhrase(
    nn: "Ei økt vart avbroten (oppføringar: %1). restore tek henne fram att, forget kastar henne.",
    nb: "En økt ble avbrutt (oppføringer: %1). restore henter den tilbake, forget kaster den.",
    sv: "En session avbröts (poster: %1). restore återställer den, forget kastar den.",
    en: "A session was cut off (entries: %1). restore brings it back, forget throws it away.")
  /// How much came back.
  static let restored = NumberedPhrase(
    nn: "Oppføringar tekne fram att: %1", nb: "Oppføringer hentet tilbake: %1", sv: "Återställda poster: %1",
    en: "Entries taken again: %1")
  /// What did not come back.
  static let notRestored = NumberedPhrase(
    nn: "Desse går ikkje lenger:", nb: "Disse går ikke lenger:", sv: "Dessa går inte längre:",
    en: "These no longer work:")
  /// A replay was stopped.
  static let replayStopped = NumberedPhrase(
    nn: "Stoppa. Økta ligg framleis på disken: restore.", nb: "Stoppet. Økten ligger fortsatt på disken: restore.",
    sv: "Stoppat. Sessionen finns kvar på disken: restore.", en: "Stopped. The session is still on the disk: restore.")
  /// A cut-off session was thrown away.
  static let forgotten = NumberedPhrase(
    nn: "Den avbrotne økta er kasta.", nb: "Den avbrutte økten er kastet.", sv: "Den avbrutna sessionen är kastad.",
    en: "The session that was cut off is thrown away.")
  /// The editor was left without a change.
  static let notEdited = NumberedPhrase(
    nn: "Ingenting er endra.", nb: "Ingenting er endret.", sv: "Inget är ändrat.", en: "Nothing was changed.")
  /// An entry goes on in the next line.
  static let goesOn = NumberedPhrase(
    nn: "(held fram på neste linje; tom linje avsluttar, Ctrl-C angrar)",
    nb: "(fortsetter på neste linje; tom linje avslutter, Ctrl-C angrer)",
    sv: "(fortsätter på nästa rad; tom rad avslutar, Ctrl-C ångrar)",
    en: "(goes on in the next line; an empty line ends it, Ctrl-C drops it)")
  /// A paste beyond the limit.
  static let tooLong = NumberedPhrase(
    nn: "Det limte er større enn 16 MB, og ingenting av det er teke inn. Legg det i ei fil: open \"plan.kvaom\".",
    nb: "Det limte er større enn 16 MB, og ingenting av det er tatt inn. Legg det i en fil: open \"plan.kvaom\".",
    sv: "Det inklistrade är större än 16 MB, och inget av det har tagits in. Lägg det i en fil: open \"plan.kvaom\".",
    en: "What was pasted is larger than 16 MB, and nothing of it was taken. Put it in a file: open \"plan.kvaom\".")
  /// A file was changed so that it cannot be read.
  static let notReloaded = NumberedPhrase(
    nn: "(%1 er endra på disken, men går ikkje å lesa: planen står som han var)",
    nb: "(%1 er endret på disken, men lar seg ikke lese: planen står som den var)",
    sv: "(%1 har ändrats på disken men går inte att läsa: planen står kvar som den var)",
    en: "(%1 has changed on disk but cannot be read: the plan stays as it was)")
  /// What is said for: nothing to restore.
  static let nothingToRestore = NumberedPhrase(
    nn: "Inga økt er avbroten.", nb: "Ingen økt er avbrutt.", sv: "Ingen session är avbruten.",
    en: "No session was cut off.")
  /// What is said for: journal.
  static let journal = NumberedPhrase(
    nn: "(tatt vare på i %1)", nb: "(tatt vare på i %1)", sv: "(sparas i %1)", en: "(kept in %1)")
  /// What is said for: no journal.
  static let noJournal = NumberedPhrase(
    nn: "(økta kan ikkje takast vare på: disken tek ikkje imot)",
    nb: "(økten kan ikke tas vare på: disken tar ikke imot)",
    sv: "(sessionen kan inte sparas: disken tar inte emot)", en: "(the session cannot be kept: the disk refuses)")
  /// What is said for: unsaved.
  static let unsaved = NumberedPhrase(
    nn: "Økta er ikkje lagra: save \"fil.kvaom\", eller gå ein gong til (quit, Ctrl-D).",
    nb: "Økten er ikke lagret: save \"fil.kvaom\", eller gå en gang til (quit, Ctrl-D).",
    sv: "Sessionen är inte sparad: save \"fil.kvaom\", eller gå en gång till (quit, Ctrl-D).",
    en: "The session is not saved: save \"file.kvaom\", or leave once more (quit, Ctrl-D).")
  /// What is said for: reloaded.
  static let reloaded = NumberedPhrase(
    nn: "(%1 er endra på disken og lesen om att)", nb: "(%1 er endret på disken og lest på nytt)",
    sv: "(%1 har ändrats på disken och lästs om)", en: "(%1 has changed on disk and was read again)")
  /// What is said for: saved.
  static let saved = NumberedPhrase(nn: "skrive til %1", nb: "skrevet til %1", sv: "skrivet till %1", en: "written to %1")
  /// What is said for: left out.
  static let leftOut = NumberedPhrase(
    nn: "Utelate, fordi planen er endra sidan:", nb: "Utelatt, fordi planen er endret siden:",
    sv: "Utelämnat, eftersom planen ändrats sedan:", en: "Left out, as the plan has changed since:")
  /// What is said for: is loaded.
  static let isLoaded = NumberedPhrase(
    nn: "%1 er sjølve planen. Vel eit anna namn.", nb: "%1 er selve planen. Velg et annet navn.",
    sv: "%1 är själva planen. Välj ett annat namn.", en: "%1 is the plan itself. Choose another name.")
  /// What is said for: exists.
  static let exists = NumberedPhrase(
    nn: "%1 finst alt. Vel eit anna namn: new barnevern \"fil.kvaom\".",
    nb: "%1 finnes alt. Velg et annet navn: new barnevern \"fil.kvaom\".",
    sv: "%1 finns redan. Välj ett annat namn: new barnevern \"fil.kvaom\".",
    en: "%1 exists already. Choose another name: new barnevern \"file.kvaom\".")
  /// What is said for: needs file.
  static let needsFile = NumberedPhrase(
    nn: "Kva fil? Skriv %1", nb: "Hvilken fil? Skriv %1", sv: "Vilken fil? Skriv %1", en: "Which file? Write %1")
  /// What is said for: write.
  static let write = NumberedPhrase(nn: "Skriv %1", nb: "Skriv %1", sv: "Skriv %1", en: "Write %1")
  /// What is said for: choices.
  static let choices = NumberedPhrase(
    nn: "Vel mellom %1.", nb: "Velg mellom %1.", sv: "Välj mellan %1.", en: "Choose among %1.")
  /// The title of the questions in `help`.
  static let asking = NumberedPhrase(nn: "Spørja", nb: "Spørre", sv: "Fråga", en: "Ask")
  /// The first lines of `help`.
  static let overview = NumberedPhrase(
    nn:
      "Eit reknestykke åleine viser svaret: need[2020] - frame[2020]. _ er siste svar.\nEin ny verdi for eit namn som finst, går i utkastet: wage_growth = 4%.\n",
    nb:
      "Et regnestykke alene viser svaret: need[2020] - frame[2020]. _ er siste svar.\nEn ny verdi for et navn som finnes, går i utkastet: wage_growth = 4%.\n",
    sv:
      "En uträkning visar sitt svar: need[2020] - frame[2020]. _ är senaste svaret.\nEtt nytt värde för ett namn som finns går till utkastet: wage_growth = 4%.\n",
    en:
      "A calculation shows its answer: need[2020] - frame[2020]. _ is the last one.\nA new value of a name that exists goes into the draft: wage_growth = 4%.\n"
  )
  /// The last lines of `help`.
  static let moreHelp = NumberedPhrase(
    nn: "Tab viser kva som kan stå, need? eit namn i sin heilskap, help compare eit ord.\nEmne: help commands, %1\n",
    nb: "Tab viser hva som kan stå, need? et navn i sin helhet, help compare et ord.\nEmner: help commands, %1\n",
    sv: "Tabb visar vad som kan stå, need? ett namn i sin helhet, help compare ett ord.\nÄmnen: help commands, %1\n",
    en: "Tab shows what can stand there, need? a name in full, help compare a word.\nTopics: help commands, %1\n")
  /// What is said for: nothing watched.
  static let nothingWatched = NumberedPhrase(
    nn: "Ingen tal blir viste etter kvar endring.", nb: "Ingen tall blir vist etter hver endring.",
    sv: "Inga tal visas efter varje ändring.", en: "No figures are shown after each change.")
  /// What is said for: still watched.
  static let stillWatched = NumberedPhrase(
    nn: "Blir viste: %1", nb: "Blir vist: %1", sv: "Visas: %1", en: "Shown: %1")
  /// What is said for: not watched.
  static let notWatched = NumberedPhrase(
    nn: "`%1` er ikkje mellom dei: %2.", nb: "`%1` er ikke blant dem: %2.", sv: "`%1` är inte bland dem: %2.",
    en: "`%1` is not among them: %2.")
  /// The form of answers was chosen.
  static let formatIs = NumberedPhrase(
    nn: "svara kjem som %1", nb: "svarene kommer som %1", sv: "svaren ges som %1", en: "answers come as %1")
  /// The language was chosen.
  static let localeIs = NumberedPhrase(
    nn: "nynorsk: 2,33 og 2.33 er same tal", nb: "bokmål: 2,33 og 2.33 er samme tall",
    sv: "svenska: 2,33 och 2.33 är samma tal",
    en: "English: numbers have a decimal point")
  /// Says that there is no such earlier answer, with the number of those there are.
  static func noSuchResult(_ locale: Locale, _ name: String, _ count: Int) -> String {
    count == 0 ? noResults(locale, name) : fewerResults(locale, name, "\(count)")
  }

  private static let noResults = NumberedPhrase(
    nn: "`%1` er eit tidlegare svar, og det er ingen enno: skriv eit reknestykke, som need[2020].",
    nb: "`%1` er et tidligere svar, og det er ingen ennå: skriv et regnestykke, som need[2020].",
    sv: "`%1` är ett tidigare svar, och det finns inget än: skriv en uträkning, som need[2020].",
    en: "`%1` is an earlier answer, and there is none yet: type a calculation, such as need[2020].")
  private static let fewerResults = NumberedPhrase(
    nn: "Det er ikkje noko svar `%1`: svara så langt er _1 til _%2. Berre reknestykke får nummer.",
    nb: "Det er ikke noe svar `%1`: svarene så langt er _1 til _%2. Bare regnestykker får nummer.",
    sv: "Det finns inget svar `%1`: svaren hittills är _1 till _%2. Bara uträkningar får nummer.",
    en: "There is no answer `%1`: the answers so far are _1 to _%2. Only calculations have a number.")
  /// What is said for: undone.
  static let undone = NumberedPhrase(nn: "angra: %1", nb: "angret: %1", sv: "ångrat: %1", en: "undone: %1")
  /// What is said for: redone.
  static let redone = NumberedPhrase(nn: "gjort om att: %1", nb: "gjort om igjen: %1", sv: "gjort om: %1", en: "done again: %1")
  /// What is said for: nothing to undo.
  static let nothingToUndo = NumberedPhrase(
    nn: "Det er ingenting å angra.", nb: "Det er ingenting å angre.", sv: "Det finns inget att ångra.",
    en: "There is nothing to undo.")
  /// What is said for: nothing to redo.
  static let nothingToRedo = NumberedPhrase(
    nn: "Det er ingenting å gjera om att.", nb: "Det er ingenting å gjøre om igjen.",
    sv: "Det finns inget att göra om.",
    en: "There is nothing to redo.")
  /// What is said for: nothing to copy.
  static let nothingToCopy = NumberedPhrase(
    nn: "Det er ikkje noko svar å kopiera.", nb: "Det er ikke noe svar å kopiere.",
    sv: "Det finns inget svar att kopiera.",
    en: "There is no answer to copy.")
  /// The last answer has no other form.
  static let noTable = NumberedPhrase(
    nn: "Siste svar er ingen tabell. Spør om eit tal først, som show need.",
    nb: "Siste svar er ingen tabell. Spør om et tall først, som show need.",
    sv: "Senaste svaret är ingen tabell. Fråga om ett tal först, som show need.",
    en: "The last answer is no table. Ask for a figure first, such as show need.")
  /// What is said for: copied.
  static let copied = NumberedPhrase(
    nn: "på utklippstavla", nb: "på utklippstavlen", sv: "på urklipp", en: "on the clipboard")
  /// What is said for: needs terminal.
  static let needsTerminal = NumberedPhrase(
    nn: "Det trengst ein terminal til det.", nb: "Det trengs en terminal til det.",
    sv: "Det behövs en terminal för det.",
    en: "That needs a terminal.")
  /// What is said for: editor failed.
  static let editorFailed = NumberedPhrase(
    nn: "Redigeringsprogrammet `%1` kunne ikkje køyrast.", nb: "Redigeringsprogrammet `%1` kunne ikke kjøres.",
    sv: "Redigeraren `%1` kunde inte köras.", en: "The editor `%1` could not be run.")
  /// What is said for: paste now.
  static let pasteNow = NumberedPhrase(
    nn: "Lim inn tabellen; ei tom linje avsluttar.", nb: "Lim inn tabellen; en tom linje avslutter.",
    sv: "Klistra in tabellen; en tom rad avslutar.", en: "Paste the table; an empty line ends it.")
  /// What is said for: not a table.
  static let notATable = NumberedPhrase(
    nn: "Det er ingen tabell: radene treng like mange celler, skilde med tabulator.",
    nb: "Det er ingen tabell: radene trenger like mange celler, skilt med tabulator.",
    sv: "Det är ingen tabell: raderna behöver lika många celler, skilda med tabb.",
    en: "That is no table: the rows need the same number of cells, with tabs between.")
  /// What is said for: pasted.
  static let pasted = NumberedPhrase(
    nn: "Tabell med %1 rader og %2 kolonnar.", nb: "Tabell med %1 rader og %2 kolonner.",
    sv: "Tabell med %1 rader och %2 kolumner.", en: "A table of %1 rows and %2 columns.")
  /// A row of another length than the header.
  static let unevenRow = NumberedPhrase(
    nn:
      "Rada «%1» har %2 tal, men overskrifta har %3. Ingenting er teke inn: rett opp rada der ho kjem frå, og lim inn på nytt.",
    nb:
      "Raden «%1» har %2 tall, men overskriften har %3. Ingenting er tatt inn: rett opp raden der den kommer fra, og lim inn på nytt.",
    sv:
      "Raden ”%1” har %2 tal, men rubriken har %3. Inget är inlagt: rätta raden där den kommer från och klistra in på nytt.",
    en:
      "The row \"%1\" has %2 figures, but the header has %3. Nothing was taken: mend the row where it comes from, and paste again."
  )
  /// Lines without figures.
  static let asides = NumberedPhrase(
    nn: "Utan tal, og ikkje med: %1", nb: "Uten tall, og ikke med: %1", sv: "Utan tal, och inte med: %1",
    en: "Without figures, and left out: %1")
  /// The question for the table's name.
  static let askName = NumberedPhrase(
    nn: "Namn (eitt ord):", nb: "Navn (ett ord):", sv: "Namn (ett ord):", en: "Name (one word):")
  /// What a name can be.
  static let whichName = NumberedPhrase(
    nn: "Namnet må vera eitt ord av bokstavar og siffer, og ikkje vera i bruk.",
    nb: "Navnet må være ett ord av bokstaver og sifre, og ikke være i bruk.",
    sv: "Namnet måste vara ett ord av bokstäver och siffror, och inte användas redan.",
    en: "The name must be one word of letters and digits that is not in use.")
  /// The question for the table's unit.
  static let askUnit = NumberedPhrase(
    nn: "Eining (tkr, mkr, kr, position, % …):", nb: "Enhet (tkr, mkr, kr, position, % …):",
    sv: "Enhet (tkr, mkr, kr, position, % …):", en: "Unit (tkr, mkr, kr, position, % …):")
  /// What a unit can be.
  static let whichUnit = NumberedPhrase(
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
  static let askPrices = NumberedPhrase(
    nn: "Prisar (nominal = løpande, eit år som 2017 = faste, unknown):",
    nb: "Priser (nominal = løpende, et år som 2017 = faste, unknown):",
    sv: "Priser (nominal = löpande, ett år som 2017 = fasta, unknown):",
    en: "Prices (nominal, a year such as 2017, unknown):")
  /// What prices can be.
  static let whichPrices = NumberedPhrase(
    nn: "Svar nominal (løpande), året prisane er frå, eller unknown.",
    nb: "Svar nominal (løpende), året prisene er fra, eller unknown.",
    sv: "Svara nominal (löpande), året priserna är från, eller unknown.",
    en: "Answer nominal, the year of the prices, or unknown.")
  /// The question for what a dash means.
  static let askDash = NumberedPhrase(
    nn: "Kva tyder «-» eller tomt (0 eller missing):", nb: "Hva betyr «-» eller tomt (0 eller missing):",
    sv: "Vad betyder ”-” eller tomt (0 eller missing):", en: "What does \"-\" or nothing mean (0 or missing):")
  /// What a dash can mean.
  static let whichDash = NumberedPhrase(
    nn: "Svar 0 der det er null, missing der talet manglar.", nb: "Svar 0 der det er null, missing der tallet mangler.",
    sv: "Svara 0 där det är noll, missing där talet saknas.",
    en: "Answer 0 where it is zero, missing where the figure is missing.")
  /// What is said for: a table was not taken.
  static let notTaken = NumberedPhrase(
    nn: "Tabellen er ikkje teken inn. Slik ser han ut som kjelde:",
    nb: "Tabellen er ikke tatt inn. Slik ser den ut som kilde:",
    sv: "Tabellen är inte inlagd. Så ser den ut som källa:", en: "The table was not taken. As source it is:")
  /// What is said for: nothing to plot.
  static let nothingToPlot = NumberedPhrase(
    nn:
      "Slik blir det teikna:\n  plot need, frame in base, plan         linjer over åra\n  plot need[2020] in base, plan          stolpar\n  plot tornado need[2020]                kva føresetnadene betyr\n  plot bridge need from 2017 to 2018     bru\n  plot simulate need[2020]               fordeling av trekk\nMed to \"bilete.svg\" til slutt blir det ei fil.",
    nb:
      "Slik tegnes det:\n  plot need, frame in base, plan         linjer over årene\n  plot need[2020] in base, plan          stolper\n  plot tornado need[2020]                hva forutsetningene betyr\n  plot bridge need from 2017 to 2018     bro\n  plot simulate need[2020]               fordeling av trekk\nMed to \"bilde.svg\" til slutt blir det en fil.",
    sv:
      "Så ritas det:\n  plot need, frame in base, plan         linjer över åren\n  plot need[2020] in base, plan          staplar\n  plot tornado need[2020]                vad antagandena betyder\n  plot bridge need from 2017 to 2018     brygga\n  plot simulate need[2020]               fördelning av dragningar\nMed to \"bild.svg\" sist blir det en fil.",
    en:
      "This is how to draw:\n  plot need, frame in base, plan         lines over the years\n  plot need[2020] in base, plan          bars\n  plot tornado need[2020]                what the inputs matter\n  plot bridge need from 2017 to 2018     a bridge\n  plot simulate need[2020]               how draws fall\nWith to \"picture.svg\" at the end it becomes a file."
  )
}
