import KvaomEngine
import KvaomRender
import KvaomWords
import KvaomWorkbench

/// A command of the shell, beside those of the language.
struct ShellCommand: Sendable {
  /// The words it is called by; the first is the one that help and completion show.
  let words: [String]
  /// What is written after it, for help.
  let form: String
  /// What it does, in a few words.
  let summary: Phrase
  /// Does it, with what stands after the word.
  let run: @Sendable (Shell, String) -> Reply

  /// The command an entry begins with, and the rest of the entry; nil where it is a text of the language.
  static func find(in entry: String) -> (command: ShellCommand, rest: String)? {
    let word = String(entry.prefix { $0.isLetter || $0 == "?" })
    guard let command = all.first(where: { $0.words.contains(word) }) else { return nil }
    let rest = String(entry.dropFirst(word.count)).trimmed
    // `watch = 3` defines: the words of commands are not reserved, nor is `watch * 2` one.
    // Options are no subtraction: `paste --unit tkr`.
    let definesName =
      !rest.hasPrefix("--") && ["=", "+", "-", "*", "/", "^", "<", ">", "[", ":", "."].contains { rest.hasPrefix($0) }
    let isOneWord = entry.dropFirst(word.count).first.map(\.isWhitespace) ?? true
    return definesName || !isOneWord ? nil : (command, rest)
  }
}

extension ShellCommand {
  /// All of them, in the order of the help.
  static let all: [ShellCommand] = groups.flatMap(\.commands)

  /// All of them, by what they are for.
  static let groups: [(title: Phrase, commands: [ShellCommand])] = [
    (Phrase(nn: "Byrje", nb: "Begynne", sv: "Börja", en: "Begin"), starting),
    (Phrase(nn: "Prøve", nb: "Prøve", sv: "Pröva", en: "Try"), trying),
    (Phrase(nn: "Ta vare på", nb: "Ta vare på", sv: "Spara", en: "Keep"), keeping),
    (Phrase(nn: "Sjå", nb: "Se", sv: "Se", en: "Look"), looking),
    (Phrase(nn: "Stille inn", nb: "Stille inn", sv: "Ställa in", en: "Settings"), setting),
  ]

  private static let starting: [ShellCommand] = [
    ShellCommand(
      words: ["new"], form: "barnevern | skule | sjukeheim",
      summary: Phrase(
        nn: "skriv ein ferdig utfylt plan å byrje med", nb: "skriv en ferdig utfylt plan å begynne med",
        sv: "skriv en ifylld plan att börja med", en: "write a filled-in plan to start from"),
      run: { $0.start($1) }),
    ShellCommand(
      words: ["open"], form: "\"plan.kvaom\"",
      summary: Phrase(nn: "hent ein plan", nb: "hent en plan", sv: "öppna en plan", en: "load a plan"),
      run: { $0.open($1) }),
    ShellCommand(
      words: ["paste"], form: "[again | --unit tkr …]",
      summary: Phrase(
        nn: "lim inn ein tabell; tom linje avsluttar", nb: "lim inn en tabell; tom linje avslutter",
        sv: "klistra in en tabell; tom rad avslutar", en: "paste a table; an empty line ends it"),
      run: { $0.paste($1) }),
    ShellCommand(
      words: ["import"], form: "\"budsjett.xlsx\" [--sheet Ark1 …]",
      summary: Phrase(
        nn: "hent ein tabell frå ei fil", nb: "hent en tabell fra en fil", sv: "hämta en tabell från en fil",
        en: "take a table from a file"),
      run: { $0.importTable($1) }),
    ShellCommand(
      words: ["restore"], form: "",
      summary: Phrase(
        nn: "ta fram att ei avbroten økt", nb: "hent tilbake en avbrutt økt", sv: "återställ en avbruten session",
        en: "bring back a session that was cut off"),
      run: { shell, _ in shell.restore() }),
    ShellCommand(
      words: ["forget"], form: "",
      summary: Phrase(
        nn: "kast ei avbroten økt", nb: "kast en avbrutt økt", sv: "kasta en avbruten session",
        en: "throw away a session that was cut off"),
      run: { shell, _ in shell.forget() }),
  ]

  private static let trying: [ShellCommand] = [
    ShellCommand(
      words: ["set"], form: "wage_growth = 4%",
      summary: Phrase(
        nn: "prøv ei endring i utkastet", nb: "prøv en endring i utkastet", sv: "prova en ändring i utkastet",
        en: "try a change in the draft"),
      run: { shell, rest in shell.bench.enter(rest, as: .change) }),
    ShellCommand(
      words: ["unset"], form: "2 | wage_growth",
      summary: Phrase(
        nn: "ta ei endring ut av utkastet", nb: "ta en endring ut av utkastet", sv: "ta bort en ändring ur utkastet",
        en: "take a change out of the draft"),
      run: { $0.bench.unset($1) }),
    ShellCommand(
      words: ["changes"], form: "",
      summary: Phrase(
        nn: "utkastet, og kva det gjer", nb: "utkastet, og hva det gjør", sv: "utkastet, och vad det gör",
        en: "the draft, and what it does"),
      run: { shell, _ in shell.bench.changes() }),
    ShellCommand(
      words: ["reset"], form: "",
      summary: Phrase(nn: "tøm utkastet", nb: "tøm utkastet", sv: "töm utkastet", en: "empty the draft"),
      run: { shell, _ in shell.bench.reset() }),
    ShellCommand(
      words: ["define"], form: "name = …",
      summary: Phrase(
        nn: "endre sjølve planen", nb: "endre selve planen", sv: "ändra själva planen", en: "change the plan itself"),
      run: { shell, rest in shell.bench.enter(rest, as: .define) }),
    ShellCommand(
      words: ["keep"], form: "as name \"Label\"",
      summary: Phrase(
        nn: "gjer utkastet til eit scenario", nb: "gjør utkastet til et scenario", sv: "gör utkastet till ett scenario",
        en: "make the draft a scenario"),
      run: { $0.keep($1) }),
    ShellCommand(
      words: ["work"], form: "on plan | on base",
      summary: Phrase(
        nn: "legg utkastet oppå eit scenario", nb: "legg utkastet oppå et scenario",
        sv: "lägg utkastet ovanpå ett scenario", en: "put the draft on top of a scenario"),
      run: { $0.work($1) }),
    ShellCommand(
      words: ["watch"], form: "need[2020], gap",
      summary: Phrase(
        nn: "vis desse tala etter kvar endring", nb: "vis disse tallene etter hver endring",
        sv: "visa dessa tal efter varje ändring", en: "show these figures after each change"),
      run: { $0.watch($1) }),
    ShellCommand(
      words: ["unwatch"], form: "[need]",
      summary: Phrase(
        nn: "slutt å vise dei", nb: "slutt å vise dem", sv: "sluta visa dem", en: "stop showing them"),
      run: { $0.unwatch($1) }),
    ShellCommand(
      words: ["undo"], form: "",
      summary: Phrase(
        nn: "angre siste endring", nb: "angre siste endring", sv: "ångra senaste ändringen",
        en: "take back the last change"),
      run: { shell, _ in shell.undo() }),
    ShellCommand(
      words: ["redo"], form: "",
      summary: Phrase(nn: "gjer om att", nb: "gjør om igjen", sv: "gör om", en: "do it again"),
      run: { shell, _ in shell.redo() }),
  ]

  private static let keeping: [ShellCommand] = [
    ShellCommand(
      words: ["save"], form: "\"case.kvaom\"",
      summary: Phrase(
        nn: "skriv økta som eit skript", nb: "skriv økten som et skript", sv: "skriv sessionen som ett skript",
        en: "write the session as a script"),
      run: { $0.save($1) }),
    ShellCommand(
      words: ["edit"], form: "[session]",
      summary: Phrase(
        nn: "skriv siste oppføring, eller heile økta, om i $EDITOR",
        nb: "skriv om siste oppføring, eller hele økten, i $EDITOR",
        sv: "skriv om senaste posten, eller hela sessionen, i $EDITOR",
        en: "rewrite the last entry, or the session, in $EDITOR"),
      run: { $0.edit($1) }),
    ShellCommand(
      words: ["copy"], form: "[tabs | \"file.csv\"]",
      summary: Phrase(
        nn: "siste svar til utklippstavla (tabs: til Excel) eller ei fil",
        nb: "siste svar til utklippstavlen (tabs: til Excel) eller en fil",
        sv: "senaste svaret i urklipp (tabs: till Excel) eller en fil",
        en: "the last answer to the clipboard (tabs: for Excel) or a file"),
      run: { $0.copy($1) }),
    ShellCommand(
      words: ["export"], form: "\"plan.xlsx\"",
      summary: Phrase(
        nn: "planen som arbeidsbok med levande formlar", nb: "planen som arbeidsbok med levende formler",
        sv: "planen som arbetsbok med levande formler", en: "the plan as a workbook with live formulas"),
      run: { $0.export($1) }),
    ShellCommand(
      words: ["plot"], form: "need, frame [in base, plan] [to \"file.svg\"]",
      summary: Phrase(
        nn: "linjer over åra; tornado, bridge og simulate som bilete",
        nb: "linjer over årene; tornado, bridge og simulate som bilde",
        sv: "linjer över åren; tornado, bridge och simulate som bild",
        en: "lines over the years; tornado, bridge and simulate as pictures"),
      run: { $0.plot($1) }),
  ]

  private static let looking: [ShellCommand] = [
    ShellCommand(
      words: ["list"], form: "[inputs | scenarios | …]",
      summary: Phrase(nn: "alle namn", nb: "alle navn", sv: "alla namn", en: "all names"), run: { $0.list($1) }),
    ShellCommand(
      words: ["info"], form: "need",
      summary: Phrase(
        nn: "alt om eitt namn; `need?` er det same", nb: "alt om ett navn; `need?` er det samme",
        sv: "allt om ett namn; `need?` är detsamma", en: "all about one name; `need?` is the same"),
      run: { $0.information($1) }),
    ShellCommand(
      words: ["notes", "kjelder", "kilder", "källor"], form: "",
      summary: Phrase(
        nn: "kjelder og merknader til det siste svaret", nb: "kilder og merknader til det siste svaret",
        sv: "källor och anmärkningar till det senaste svaret", en: "sources and remarks of the last answer"),
      run: { shell, _ in shell.grounds() }),
    ShellCommand(
      words: ["doc"], form: "[price.real]",
      summary: Phrase(
        nn: "det som følgjer med: prisar, løn, gjeld …", nb: "det som følger med: priser, lønn, gjeld …",
        sv: "det som följer med: priser, löner, skulder …", en: "what comes along: prices, wages, debt …"),
      run: { $0.documentation($1) }),
    ShellCommand(
      words: ["history"], form: "",
      summary: Phrase(
        nn: "kva som er skrive", nb: "hva som er skrevet", sv: "vad som skrivits", en: "what was entered"),
      run: { shell, _ in shell.listEntries() }),
    ShellCommand(
      words: ["timing"], form: "need[2020]",
      summary: Phrase(
        nn: "kor lang tid eit svar tek", nb: "hvor lang tid et svar tar", sv: "hur lång tid ett svar tar",
        en: "how long an answer takes"),
      run: { $0.timing($1) }),
    ShellCommand(
      words: ["units"], form: "",
      summary: Phrase(nn: "einingane", nb: "enhetene", sv: "enheterna", en: "the units"),
      run: { shell, _ in shell.list("units") }),
    ShellCommand(
      words: ["help", "hjelp", "hjälp", "?"], form: "[scenarios | …]",
      summary: Phrase(nn: "hjelp", nb: "hjelp", sv: "hjälp", en: "help"), run: { $0.helpText($1) }),
  ]

  private static let setting: [ShellCommand] = [
    ShellCommand(
      words: ["format"], form: OutputFormat.allCases.map { $0.rawValue }.joined(separator: "|"),
      summary: Phrase(
        nn: "utforming av svar", nb: "utforming av svar", sv: "svarens form", en: "the form of answers"),
      run: { $0.setFormat($1) }),
    ShellCommand(
      words: ["locale"], form: Locale.allCases.map { $0.rawValue }.joined(separator: "|"),
      summary: Phrase(nn: "språk", nb: "språk", sv: "språk", en: "language"), run: { $0.setLocale($1) }),
    ShellCommand(
      words: ["quit", "exit", "slutt", "avslutt", "avsluta", "bye"], form: "",
      summary: Phrase(nn: "gå ut", nb: "gå ut", sv: "gå ut", en: "leave"),
      run: { shell, _ in
        if shell.mayLeave() { shell.isRunning = false }
        return Reply()
      }),
  ]
}
