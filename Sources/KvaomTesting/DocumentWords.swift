import KvaomWords

/// What is wrong with a document and its blocks.
enum DocumentWords {
  // MARK: the file

  /// What a result is called that is about the fences of a document.
  static let fences = Phrase(nn: "blokkmerke", nb: "blokkmerker", sv: "blockmärken", en: "fences")
  /// What a result is called that is about a document which is one plan with its text.
  static let report = Phrase(nn: "rapporten", nb: "rapporten", sv: "rapporten", en: "the report")
  /// Of a line whose bytes are no letters.
  static let notUTF8 = Phrase(
    nn: "denne linja er ikkje UTF-8; lagre dokumentet som UTF-8",
    nb: "denne linjen er ikke UTF-8; lagre dokumentet som UTF-8",
    sv: "den här raden är inte UTF-8; spara dokumentet som UTF-8",
    en: "this line is not UTF-8; save the document as UTF-8")
  /// Of a fence without its end.
  static let unclosed = Phrase(
    nn: "blokka som byrjar her, blir aldri lukka; avslutt ho med dei same teikna på ei eiga linje",
    nb: "blokken som begynner her, blir aldri lukket; avslutt den med de samme tegnene på en egen linje",
    sv: "blocket som börjar här stängs aldrig; avsluta det med samma tecken på en egen rad",
    en: "the block that begins here is never closed; end it with the same signs on a line of their own")

  // MARK: a block

  /// What a result is called that is about a block.
  static func block(_ number: Int, _ language: String, _ heading: String) -> Phrase {
    let end = heading.isEmpty ? "" : ": \(heading)"
    return Phrase(
      nn: "blokk \(number) (\(language))\(end)", nb: "blokk \(number) (\(language))\(end)",
      sv: "block \(number) (\(language))\(end)", en: "block \(number) (\(language))\(end)")
  }
  /// A fault with its line.
  static func atLine(_ line: Int, _ message: Phrase) -> Phrase {
    Phrase(
      nn: "linje \(line): \(message)", nb: "linje \(line): \(message)", sv: "rad \(line): \(message)",
      en: "line \(line): \(message)")
  }
  /// Before the lines that differ.
  static func differs(_ difference: String) -> Phrase {
    Phrase(
      nn: "(-vist +skrive)\n\(difference)", nb: "(-vist +skrevet)\n\(difference)",
      sv: "(-visat +utskrivet)\n\(difference)",
      en: "(-shown +printed)\n\(difference)")
  }
  /// Of a file that is not there.
  static func unreadable(_ path: String) -> Phrase {
    Phrase(
      nn: "`\(path)` kan ikkje lesast; fila skal liggje ved sida av dokumentet, eller der testen vart starta",
      nb: "`\(path)` kan ikke leses; filen skal ligge ved siden av dokumentet, eller der testen ble startet",
      sv: "`\(path)` kan inte läsas; filen ska ligga bredvid dokumentet, eller där testet startades",
      en: "`\(path)` cannot be read; it lies beside this document, or where the test was started")
  }
  /// Of a file that a document may not read.
  static func outsideOfReading(_ path: String) -> Phrase {
    Phrase(
      nn: "`\(path)` ligg utanfor det eit dokument kan lese: si eiga mappe, eller git-arkivet ho ligg i",
      nb: "`\(path)` ligger utenfor det et dokument kan lese: sin egen mappe, eller git-arkivet den ligger i",
      sv: "`\(path)` ligger utanför det som ett dokument får läsa: sin egen mapp, eller git-arkivet som den ligger i",
      en: "`\(path)` lies outside what a document may read, the folder it lies in or the git checkout around it")
  }
  /// Of a file that a block may not make.
  static func outside(_ name: String) -> Phrase {
    Phrase(
      nn: "`\(name)` ligg utanfor; filene til blokkene har namn utan `..` og utan `/` fremst",
      nb: "`\(name)` ligger utenfor; filene til blokkene har navn uten `..` og uten `/` først",
      sv: "`\(name)` ligger utanför; blockens filer har namn utan `..` och utan `/` först",
      en:
        "`\(name)` lies outside; the files of a document's blocks have names without `..` and without `/` at the front")
  }
  /// Of an `error` block with nothing below.
  static let outputMissing = Phrase(
    nn: "det ei `error`-blokk skriv, manglar; skriv det i ei `text`-blokk under",
    nb: "det en `error`-blokk skriver, mangler; skriv det i en `text`-blokk under",
    sv: "det som ett `error`-block skriver saknas; skriv det i ett `text`-block under",
    en: "what an `error` block prints is missing; write it into a `text` block below")
  /// Of a script that changes its mind.
  static let printsOtherwise = Phrase(
    nn: "skriptet som held fram, skriv noko anna enn før", nb: "skriptet som fortsetter, skriver noe annet enn før",
    sv: "skriptet som fortsätter skriver något annat än förut",
    en: "the continued script prints something else than before")
  /// Of a script that ends with another code than its fence says, and what it printed.
  static func exitCode(_ found: Int32, not expected: Int32, _ said: String) -> Phrase {
    let way =
      expected == 0
      ? Phrase(
        nn: "eit skript med ein feil med vilje har ordet `error` i blokkmerket",
        nb: "et skript med en feil med vilje har ordet `error` i blokkmerket",
        sv: "ett skript med ett avsiktligt fel har ordet `error` i blockmärket",
        en: "a script with a mistake on purpose has the word `error` behind its fence")
      : Phrase(nn: "det har ingen feil", nb: "det har ingen feil", sv: "det har inget fel", en: "it has no mistake")
    return Phrase(
      nn: "sluttkode \(found), ikkje \(expected): \(way)\n\(said)",
      nb: "sluttkode \(found), ikke \(expected): \(way)\n\(said)",
      sv: "slutkod \(found), inte \(expected): \(way)\n\(said)",
      en: "exit code \(found), not \(expected): \(way)\n\(said)")
  }

  // MARK: a terminal

  /// Of a file that is not the document's to change.
  static func belongsToNoBlock(_ path: String) -> Phrase {
    Phrase(
      nn: "`\(path)` høyrer ikkje til noka blokk; eit dokument endrar berre filene til sine eigne blokker",
      nb: "`\(path)` hører ikke til noen blokk; et dokument endrer bare filene til sine egne blokker",
      sv: "`\(path)` hör inte till något block; ett dokument ändrar bara sina egna blocks filer",
      en: "`\(path)` belongs to no block; a document changes only the files of its own blocks")
  }
  /// Of a line that could not be run.
  static func couldNotRun(_ line: String, _ fault: Phrase) -> Phrase {
    Phrase(
      nn: "`\(line)` kunne ikkje køyrast: \(fault)", nb: "`\(line)` kunne ikke kjøres: \(fault)",
      sv: "`\(line)` kunde inte köras: \(fault)", en: "`\(line)` could not be run: \(fault)")
  }
  /// Of a terminal within a terminal.
  static let withinTerminal = Phrase(
    nn: "her blir ingen terminal køyrd: testen vart starta av terminalen i eit dokument",
    nb: "her kjøres ingen terminal: testen ble startet av terminalen i et dokument",
    sv: "här körs ingen terminal: testet startades av terminalen i ett dokument",
    en: "a terminal is not run here: this test was started by the terminal of a document itself")
  /// Of a terminal without a place to work.
  static func noDirectory(_ fault: Phrase) -> Phrase {
    Phrase(
      nn: "det kunne ikkje lagast noka mappe for terminalen: \(fault)",
      nb: "det kunne ikke lages noen mappe for terminalen: \(fault)",
      sv: "ingen mapp kunde skapas för terminalen: \(fault)",
      en: "no directory could be made for the terminal: \(fault)")
  }
  /// Of a file behind `<` that cannot be read, and why.
  static func noInput(_ reason: Phrase) -> Phrase {
    Phrase(
      nn: "inndata kan ikkje lesast: \(reason)", nb: "inndata kan ikke leses: \(reason)",
      sv: "indata kan inte läsas: \(reason)", en: "the input cannot be read: \(reason)")
  }
  /// Of a program that does not end.
  static func tookTooLong(_ seconds: Int) -> Phrase {
    Phrase(
      nn: "dette tok meir enn \(seconds) sekund og vart avslutta",
      nb: "dette tok mer enn \(seconds) sekunder og ble avsluttet",
      sv: "detta tog mer än \(seconds) sekunder och avslutades",
      en: "this took more than \(seconds) seconds and was ended")
  }
  /// Of a program that does not start.
  static func programCouldNotRun(_ fault: Phrase) -> Phrase {
    Phrase(
      nn: "programmet kunne ikkje køyrast: \(fault)", nb: "programmet kunne ikke kjøres: \(fault)",
      sv: "programmet kunde inte köras: \(fault)", en: "the program could not be run: \(fault)")
  }
  /// Of entries that could not be handed over.
  static func entriesNotWritten(_ fault: Phrase) -> Phrase {
    Phrase(
      nn: "innskrivingane kunne ikkje lagrast: \(fault)", nb: "innskrivingene kunne ikke lagres: \(fault)",
      sv: "inmatningarna kunde inte sparas: \(fault)", en: "the entries could not be written: \(fault)")
  }

  // MARK: a command

  /// Of a `\` at the end of a line.
  static let goesOnNowhere = Phrase(
    nn: "ein kommando er éi linje; `\\` på slutten held ikkje fram nokon stad",
    nb: "en kommando er én linje; `\\` på slutten fortsetter ikke noe sted",
    sv: "ett kommando är en rad; `\\` i slutet fortsätter ingenstans",
    en: "a command is one line; `\\` at its end goes on nowhere")
  /// Of a sign that a shell would take.
  static func ofTheShell(_ sign: Character) -> Phrase {
    Phrase(
      nn: "`\(String(sign))` høyrer til skalet; her blir berre ord, hermeteikn, `< file` og `> file` lesne",
      nb: "`\(String(sign))` hører til skallet; her leses bare ord, anførselstegn, `< file` og `> file`",
      sv: "`\(String(sign))` hör till skalet; här läses bara ord, citattecken, `< file` och `> file`",
      en: "`\(String(sign))` is the shell's; here only words, quotes, `< file` and `> file` are read")
  }
  /// Of a sign that a shell would take between double quotes, too.
  static func ofTheShellInQuotes(_ sign: Character) -> Phrase {
    Phrase(
      nn: "`\(String(sign))` høyrer til skalet, òg mellom \"; skriv det mellom '",
      nb: "`\(String(sign))` hører til skallet, også mellom \"; skriv det mellom '",
      sv: "`\(String(sign))` hör till skalet, även mellan \"; skriv det mellan '",
      en: "`\(String(sign))` is the shell's, between \" too; write it between '")
  }
  /// Of a quote without its end.
  static func quoteOpen(_ quote: Character) -> Phrase {
    Phrase(
      nn: "hermeteiknet \(String(quote)) blir aldri lukka", nb: "anførselstegnet \(String(quote)) blir aldri lukket",
      sv: "citattecknet \(String(quote)) stängs aldrig", en: "the quote \(String(quote)) is never closed")
  }
  /// Of a sign without a file.
  static func fileMissing(after sign: String) -> Phrase {
    Phrase(
      nn: "det manglar ei fil etter `\(sign)`", nb: "det mangler en fil etter `\(sign)`",
      sv: "en fil saknas efter `\(sign)`",
      en: "a file is missing after `\(sign)`")
  }
  /// Of another program.
  static let onlyKvaom = Phrase(
    nn: "berre `kvaom` blir køyrt", nb: "bare `kvaom` kjøres", sv: "bara `kvaom` körs", en: "only `kvaom` is run")
}
