import KvaomEngine
import KvaomRender
import KvaomWords
import KvaomWorkbench

/// What the shell says of itself.
enum ShellWords {
  /// The first screen.
  static let greeting = Phrase(
    nn:
      """
      Kvaom reknar på planar og viser kva som skjer om noko blir annleis.
      2,33 og 2.33 er same tal her. Det du skriv inn, prøver du ut: planen står.
      Byrj med new barnevern, open "plan.kvaom", paste eller help.

      """,
    nb:
      """
      Kvaom regner på planer og viser hva som skjer om noe blir annerledes.
      2,33 og 2.33 er samme tall her. Det du skriver inn, prøver du ut: planen står.
      Begynn med new barnevern, open "plan.kvaom", paste eller help.

      """,
    sv:
      """
      Kvaom räknar på planer och visar vad som händer om något blir annorlunda.
      2,33 och 2.33 är samma tal här. Det du skriver prövar du: planen står kvar.
      Börja med new barnevern, open "plan.kvaom", paste eller help.

      """,
    en:
      """
      Kvaom calculates plans and shows what happens if something changes.
      What you type is tried out; the plan itself stays. Numbers have a decimal point.
      Begin with new barnevern, open "plan.kvaom", paste or help.

      """
  )
  /// Nothing is known of the terminal: lines are typed without keys, colours and history.
  static func unknownTerminal(_ name: String) -> Phrase {
    Phrase(
      nn: "Terminalen «\(name)» (TERM) er ukjend her: linjene blir lesne som dei er, utan tastar, fargar og historikk.",
      nb: "Terminalen «\(name)» (TERM) er ukjent her: linjene leses som de er, uten taster, farger og historikk.",
      sv: "Terminalen ”\(name)” (TERM) är okänd här: raderna läses som de är, utan tangenter, färger och historik.",
      en: "The terminal '\(name)' (TERM) is not known here: lines are read as typed, without keys, colours or history.")
  }
  /// The editor was left without a change.
  static let notEdited = Phrase(
    nn: "Ingenting er endra.", nb: "Ingenting er endret.", sv: "Inget är ändrat.", en: "Nothing was changed.")
  /// An entry goes on in the next line.
  static let goesOn = Phrase(
    nn: "(held fram på neste linje; tom linje avsluttar, Ctrl-C angrar)",
    nb: "(fortsetter på neste linje; tom linje avslutter, Ctrl-C angrer)",
    sv: "(fortsätter på nästa rad; tom rad avslutar, Ctrl-C ångrar)",
    en: "(goes on in the next line; an empty line ends it, Ctrl-C drops it)")
  /// A paste beyond the limit.
  static let tooLong = Phrase(
    nn: "Det limte er større enn 16 MB, og ingenting av det er teke inn. Legg det i ei fil: open \"plan.kvaom\".",
    nb: "Det limte er større enn 16 MB, og ingenting av det er tatt inn. Legg det i en fil: open \"plan.kvaom\".",
    sv: "Det inklistrade är större än 16 MB, och inget av det har tagits in. Lägg det i en fil: open \"plan.kvaom\".",
    en: "What was pasted is larger than 16 MB, and nothing of it was taken. Put it in a file: open \"plan.kvaom\".")
  /// A file was changed so that it cannot be read.
  static func notReloaded(_ path: String) -> Phrase {
    Phrase(
      nn: "(\(path) er endra på disken, men går ikkje å lese: planen står som han var)",
      nb: "(\(path) er endret på disken, men lar seg ikke lese: planen står som den var)",
      sv: "(\(path) har ändrats på disken men går inte att läsa: planen står kvar som den var)",
      en: "(\(path) has changed on disk but cannot be read: the plan stays as it was)")
  }

  /// The planner leaves, and the session is not saved.
  static let unsaved = Phrase(
    nn: "Økta er ikkje lagra: save \"fil.kvaom\", eller gå ein gong til (quit, Ctrl-D).",
    nb: "Økten er ikke lagret: save \"fil.kvaom\", eller gå en gang til (quit, Ctrl-D).",
    sv: "Sessionen är inte sparad: save \"fil.kvaom\", eller gå en gång till (quit, Ctrl-D).",
    en: "The session is not saved: save \"file.kvaom\", or leave once more (quit, Ctrl-D).")
  /// A file changed under the shell and was read again.
  static func reloaded(_ path: String) -> Phrase {
    Phrase(
      nn: "(\(path) er endra på disken og lesen om att)", nb: "(\(path) er endret på disken og lest på nytt)",
      sv: "(\(path) har ändrats på disken och lästs om)", en: "(\(path) has changed on disk and was read again)")
  }

  /// The session was written to a file.
  static func saved(_ path: String) -> Phrase {
    Phrase(nn: "skrive til \(path)", nb: "skrevet til \(path)", sv: "skrivet till \(path)", en: "written to \(path)")
  }

  /// Before entries that a script leaves out, as the plan has changed under them.
  static let leftOut = Phrase(
    nn: "Utelate, fordi planen er endra sidan:", nb: "Utelatt, fordi planen er endret siden:",
    sv: "Utelämnat, eftersom planen ändrats sedan:", en: "Left out, as the plan has changed since:")
  /// A file is there already.
  static func askOverwriting(_ path: String) -> Phrase {
    Phrase(
      nn: "\(path) finst alt, og er ikkje skriven i denne økta. Skrive over? (ja/nei)",
      nb: "\(path) finnes allerede, og er ikke skrevet i denne økten. Skrive over? (ja/nei)",
      sv: "\(path) finns redan och är inte skriven i den här sessionen. Skriva över? (ja/nej)",
      en: "\(path) exists already and was not written in this session. Write over it? (yes/no)")
  }

  /// The file that is there stays.
  static func notWritten(_ path: String) -> Phrase {
    Phrase(
      nn: "\(path) står som ho var.", nb: "\(path) står som den var.", sv: "\(path) är som den var.",
      en: "\(path) is as it was.")
  }

  /// A command came without its file.
  static func needsFile(_ form: String) -> Phrase {
    Phrase(
      nn: "Kva fil? Skriv \(form)", nb: "Hvilken fil? Skriv \(form)", sv: "Vilken fil? Skriv \(form)",
      en: "Which file? Write \(form)")
  }

  /// How a command is written.
  static func write(_ form: String) -> Phrase {
    Phrase(nn: "Skriv \(form)", nb: "Skriv \(form)", sv: "Skriv \(form)", en: "Write \(form)")
  }

  /// What a setting can be.
  static func choices(_ list: String) -> Phrase {
    Phrase(
      nn: "Vel mellom \(list).", nb: "Velg mellom \(list).", sv: "Välj mellan \(list).", en: "Choose among \(list).")
  }

  /// No figure is watched.
  static let nothingWatched = Phrase(
    nn: "Ingen tal blir viste etter kvar endring.", nb: "Ingen tall blir vist etter hver endring.",
    sv: "Inga tal visas efter varje ändring.", en: "No figures are shown after each change.")
  /// The figures that stay watched.
  static func stillWatched(_ figures: String) -> Phrase {
    Phrase(
      nn: "Blir viste: \(figures)", nb: "Blir vist: \(figures)", sv: "Visas: \(figures)", en: "Shown: \(figures)")
  }

  /// A figure to stop watching is not among those watched.
  static func notWatched(_ name: String, _ watched: String) -> Phrase {
    Phrase(
      nn: "`\(name)` er ikkje mellom dei: \(watched).", nb: "`\(name)` er ikke blant dem: \(watched).",
      sv: "`\(name)` är inte bland dem: \(watched).",
      en: "`\(name)` is not among them: \(watched).")
  }

  /// The form of answers was chosen.
  static func formatIs(_ format: String) -> Phrase {
    Phrase(
      nn: "svara kjem som \(format)", nb: "svarene kommer som \(format)", sv: "svaren ges som \(format)",
      en: "answers come as \(format)")
  }

  /// The language was chosen.
  static let localeIs = Phrase(
    nn: "nynorsk: 2,33 og 2.33 er same tal", nb: "bokmål: 2,33 og 2.33 er samme tall",
    sv: "svenska: 2,33 och 2.33 är samma tal",
    en: "English: numbers have a decimal point")
  /// Says that there is no such earlier answer, with the number of those there are.
  static func noSuchResult(_ name: String, _ count: Int) -> Phrase {
    count == 0 ? noResults(name) : fewerResults(name, "\(count)")
  }

  private static func noResults(_ name: String) -> Phrase {
    Phrase(
      nn: "`\(name)` er eit tidlegare svar, og det er ingen enno: skriv eit reknestykke, som need[2020].",
      nb: "`\(name)` er et tidligere svar, og det er ingen ennå: skriv et regnestykke, som need[2020].",
      sv: "`\(name)` är ett tidigare svar, och det finns inget än: skriv en uträkning, som need[2020].",
      en: "`\(name)` is an earlier answer, and there is none yet: type a calculation, such as need[2020].")
  }

  private static func fewerResults(_ name: String, _ last: String) -> Phrase {
    Phrase(
      nn: "Det er ikkje noko svar `\(name)`: svara så langt er _1 til _\(last). Berre reknestykke får nummer.",
      nb: "Det er ikke noe svar `\(name)`: svarene så langt er _1 til _\(last). Bare regnestykker får nummer.",
      sv: "Det finns inget svar `\(name)`: svaren hittills är _1 till _\(last). Bara uträkningar får nummer.",
      en: "There is no answer `\(name)`: the answers so far are _1 to _\(last). Only calculations have a number.")
  }

  /// The entry that was taken back.
  static func undone(_ entry: String) -> Phrase {
    Phrase(nn: "angra: \(entry)", nb: "angret: \(entry)", sv: "ångrat: \(entry)", en: "undone: \(entry)")
  }

  /// The entry that was done again.
  static func redone(_ entry: String) -> Phrase {
    Phrase(
      nn: "gjort om att: \(entry)", nb: "gjort om igjen: \(entry)", sv: "gjort om: \(entry)", en: "done again: \(entry)"
    )
  }

  /// There is no entry to take back.
  static let nothingToUndo = Phrase(
    nn: "Det er ingenting å angre.", nb: "Det er ingenting å angre.", sv: "Det finns inget att ångra.",
    en: "There is nothing to undo.")
  /// There is no entry to do again.
  static let nothingToRedo = Phrase(
    nn: "Det er ingenting å gjere om att.", nb: "Det er ingenting å gjøre om igjen.",
    sv: "Det finns inget att göra om.",
    en: "There is nothing to redo.")
  /// There is no answer to copy.
  static let nothingToCopy = Phrase(
    nn: "Det er ikkje noko svar å kopiere.", nb: "Det er ikke noe svar å kopiere.",
    sv: "Det finns inget svar att kopiera.",
    en: "There is no answer to copy.")
  /// `notes` before any question.
  static let nothingAnswered = Phrase(
    nn: "Det er ikkje spurt om noko enno.", nb: "Det er ikke spurt om noe ennå.", sv: "Inget har frågats ännu.",
    en: "Nothing has been asked yet.")
  /// `notes` of an answer that stands on nothing but the plan's own numbers.
  static let noGrounds = Phrase(
    nn: "Det siste svaret har ingen kjelder og ingen merknader.",
    nb: "Det siste svaret har ingen kilder og ingen merknader.",
    sv: "Det senaste svaret har inga källor och inga anmärkningar.",
    en: "The last answer has no sources and no remarks.")
  /// The last answer has no other form.
  static let noTable = Phrase(
    nn: "Siste svar er ingen tabell. Spør om eit tal først, som show need.",
    nb: "Siste svar er ingen tabell. Spør om et tall først, som show need.",
    sv: "Senaste svaret är ingen tabell. Fråga om ett tal först, som show need.",
    en: "The last answer is no table. Ask for a figure first, such as show need.")
  /// The answer is on the clipboard.
  static let copied = Phrase(
    nn: "på utklippstavla", nb: "på utklippstavlen", sv: "i urklipp", en: "on the clipboard")
  /// A command that only a terminal can do.
  static let needsTerminal = Phrase(
    nn: "Det trengst ein terminal til det.", nb: "Det trengs en terminal til det.",
    sv: "Det behövs en terminal för det.",
    en: "That needs a terminal.")
  /// The editor could not be started.
  static func editorFailed(_ editor: String) -> Phrase {
    Phrase(
      nn: "Redigeringsprogrammet `\(editor)` kunne ikkje køyrast.",
      nb: "Redigeringsprogrammet `\(editor)` kunne ikke kjøres.",
      sv: "Redigeraren `\(editor)` kunde inte köras.", en: "The editor `\(editor)` could not be run.")
  }

  /// `plot` alone: what can be drawn.
  static let nothingToPlot = Phrase(
    nn:
      """
      Slik blir det teikna:
        plot need, frame in base, plan         linjer over åra
        plot need[2020] in base, plan          stolpar
        plot tornado need[2020]                kva føresetnadene betyr
        plot bridge need from 2017 to 2018     bru
        plot simulate need[2020]               fordeling av trekk
      Med to "bilete.svg" til slutt blir det ei fil.
      """,
    nb:
      """
      Slik tegnes det:
        plot need, frame in base, plan         linjer over årene
        plot need[2020] in base, plan          stolper
        plot tornado need[2020]                hva forutsetningene betyr
        plot bridge need from 2017 to 2018     bro
        plot simulate need[2020]               fordeling av trekk
      Med to "bilde.svg" til slutt blir det en fil.
      """,
    sv:
      """
      Så ritas det:
        plot need, frame in base, plan         linjer över åren
        plot need[2020] in base, plan          staplar
        plot tornado need[2020]                vad antagandena betyder
        plot bridge need from 2017 to 2018     brygga
        plot simulate need[2020]               fördelning av dragningar
      Med to "bild.svg" sist blir det en fil.
      """,
    en:
      """
      This is how to draw:
        plot need, frame in base, plan         lines over the years
        plot need[2020] in base, plan          bars
        plot tornado need[2020]                what the inputs matter
        plot bridge need from 2017 to 2018     a bridge
        plot simulate need[2020]               how draws fall
      With to "picture.svg" at the end it becomes a file.
      """
  )
}
