import KvaomWords

/// Codes about tables that are read from files: KV190-KV196.
extension DiagnosticCode {
  /// The codes of this area.
  public static let tableFileCodes: [DiagnosticCode] = [
    tableFileForm, tableFileOpen, tableFilePart, tableFileLeftOut, tableFileChanged, unmatchedCode, brokenControls,
  ]

  /// A line between the braces of a table's file that cannot be read.
  public static let tableFileForm = DiagnosticCode(
    "KV190",
    Phrase(
      nn: "Kva som blir lese av ei fil, i ei anna form", nb: "Hva som leses av en fil, i en annen form",
      sv: "Vad som läses av en fil, i en annan form", en: "What is read of a file, in another form"),
    explanation: Phrase(
      nn: """
        Mellom klammene etter filnamnet står berre delen av fila (`sheet`, `start`, `table`, `name`, `range`), svar på
        spørsmål (`answer`, `sign`, `numbers`), og for ei liste kolonnane som fyller dimensjonane, verdien og radene
        som er med (`keep`).
        """,
      nb: """
        Mellom klammene etter filnavnet står bare delen av filen (`sheet`, `start`, `table`, `name`, `range`), svar på
        spørsmål (`answer`, `sign`, `numbers`), og for en liste kolonnene som fyller dimensjonene, verdien og radene
        som er med (`keep`).
        """,
      sv: """
        Mellan klamrarna efter filnamnet står bara delen av filen (`sheet`, `start`, `table`, `name`, `range`), svar på
        frågor (`answer`, `sign`, `numbers`), och för en lista kolumnerna som fyller dimensionerna, värdet och raderna
        som är med (`keep`).
        """,
      en: """
        Between the braces after the file's name stand only the part of the file (`sheet`, `start`, `table`, `name`,
        `range`), answers to questions (`answer`, `sign`, `numbers`), and for a list the columns that fill the
        dimensions, the value and the rows that count (`keep`).
        """),
    example: """
      \(Example.mistake) budget = table by post, year in tkr from "budsjett.xlsx" { ark "Ark1" }
      \(Example.rightWay) budget = table by post, year in tkr from "budsjett.xlsx" { sheet "Ark1" }
      """)

  /// A file that leaves something open about its table.
  public static let tableFileOpen = DiagnosticCode(
    "KV191",
    Phrase(
      nn: "Fila lèt noko stå ope", nb: "Filen lar noe stå åpent", sv: "Filen lämnar något öppet",
      en: "The file leaves something open"),
    explanation: Phrase(
      nn: """
        I ein plan blir ingenting gissa: kan ei rad, ein kolonne eller eit tal i fila vere fleire ting, må planen seie
        kva. Skriv linja som er vist, mellom klammene. `kvaom import FIL` viser kva alt er teke for, og kvifor.
        """,
      nb: """
        I en plan gjettes ingenting: kan en rad, en kolonne eller et tall i filen være flere ting, må planen si hva.
        Skriv linjen som er vist, mellom klammene. `kvaom import FIL` viser hva alt er tatt for, og hvorfor.
        """,
      sv: """
        I en plan gissas ingenting: kan en rad, en kolumn eller ett tal i filen vara flera saker, måste planen säga
        vilken. Skriv raden som visas mellan klamrarna. `kvaom import FIL` visar vad allt togs för, och varför.
        """,
      en: """
        In a plan nothing is guessed: where a row, a column or a figure of the file can be several things, the plan must
        say which. Write the line that is shown between the braces. `kvaom import FILE` shows what everything was taken
        for, and why.
        """),
    example: """
      \(Example.rightWay) budget = table by post, year in tkr from "budsjett.csv" { answer "numbers" "thousands" }
      """)

  /// A part of a file that is not there, or no table as the plan wants it.
  public static let tableFilePart = DiagnosticCode(
    "KV192",
    Phrase(
      nn: "Ingen slik tabell i fila", nb: "Ingen slik tabell i filen", sv: "Ingen sådan tabell i filen",
      en: "No such table in the file"),
    explanation: Phrase(
      nn: """
        Fila kan lesast, men delen som planen nemner, er der ikkje, eller tabellen har andre dimensjonar enn planen
        seier. Eit fast område (`range`) som har tal like utanfor seg, er òg feil: tabellen har vakse, og tala ville
        falle bort i stilla.
        """,
      nb: """
        Filen kan leses, men delen som planen nevner, er der ikke, eller tabellen har andre dimensjoner enn planen sier.
        Et fast område (`range`) som har tall like utenfor seg, er også feil: tabellen har vokst, og tallene ville falle
        bort i stillhet.
        """,
      sv: """
        Filen kan läsas, men delen som planen nämner finns inte, eller tabellen har andra dimensioner än planen säger.
        Ett fast område (`range`) som har tal precis utanför sig är också fel: tabellen har växt, och talen skulle falla
        bort i tysthet.
        """,
      en: """
        The file can be read, but the part that the plan names is not there, or the table has other dimensions than the
        plan says. A fixed range with figures just outside it is wrong, too: the table has grown, and the figures would
        be lost in silence.
        """))

  /// Figures of a file that are not in the table.
  public static let tableFileLeftOut = DiagnosticCode(
    "KV193",
    Phrase(
      nn: "Tal i fila som ikkje er med", nb: "Tall i filen som ikke er med", sv: "Tal i filen som inte är med",
      en: "Figures of the file that are left out"),
    severity: .note,
    explanation: Phrase(
      nn: """
        Kolonnar og rader som ikkje er tal i tabellen, til dømes endring i prosent eller ein del av eit år, blir nemnde
        med grunnen. Alle andre tal i fila er i tabellen, eller i ein sum som er kontrollert.
        """,
      nb: """
        Kolonner og rader som ikke er tall i tabellen, for eksempel endring i prosent eller en del av et år, nevnes med
        grunnen. Alle andre tall i filen er i tabellen, eller i en sum som er kontrollert.
        """,
      sv: """
        Kolumner och rader som inte är tal i tabellen, till exempel förändring i procent eller en del av ett år, nämns
        med skälet. Alla andra tal i filen är i tabellen, eller i en summa som är kontrollerad.
        """,
      en: """
        Columns and rows that are no figures of the table, a change in percent or a part of a year for instance, are
        named with the reason. Every other figure of the file is in the table, or in a sum that was checked.
        """))

  /// A file that is another than the one that was read.
  public static let tableFileChanged = DiagnosticCode(
    "KV194",
    Phrase(
      nn: "Fila er endra sidan ho vart lesen", nb: "Filen er endret siden den ble lest",
      sv: "Filen har ändrats sedan den lästes", en: "The file has changed since it was read"),
    severity: .warning,
    explanation: Phrase(
      nn: """
        Merknaden `@read` seier kva fil planen sist vart halden mot. No er ho ei anna, og tala er dei nye. Sjå over dei,
        og skriv merknaden på nytt med `kvaom lock`.
        """,
      nb: """
        Merknaden `@read` sier hvilken fil planen sist ble holdt mot. Nå er den en annen, og tallene er de nye. Se over
        dem, og skriv merknaden på nytt med `kvaom lock`.
        """,
      sv: """
        Anmärkningen `@read` säger vilken fil planen senast hölls mot. Nu är den en annan, och talen är de nya. Se över
        dem, och skriv anmärkningen på nytt med `kvaom lock`.
        """,
      en: """
        The note `@read` says which file the plan was last held against. Now it is another, and the figures are the new
        ones. Look them over, and write the note anew with `kvaom lock`.
        """),
    example: """
      \(Example.rightWay) @read 2026-11-28 "sha256:1a2b3c4d5e6f"
      """)

  /// Codes of a list that its map does not have.
  public static let unmatchedCode = DiagnosticCode(
    "KV195",
    Phrase(
      nn: "Ein kode som kartet ikkje har", nb: "En kode som kartet ikke har", sv: "En kod som kartan inte har",
      en: "A code that the map lacks"),
    explanation: Phrase(
      nn: """
        Ei liste blir summert etter det kodane står for. Ein kode som ikkje står i fila etter `map`, ville ha teke
        beløpet sitt ut av summen. Set koden inn i kartet, eller la `keep` halde radene utanfor.
        """,
      nb: """
        En liste summeres etter det kodene står for. En kode som ikke står i filen etter `map`, ville ha tatt beløpet
        sitt ut av summen. Sett koden inn i kartet, eller hold radene utenfor med `keep`.
        """,
      sv: """
        En lista summeras efter det koderna står för. En kod som inte finns i filen efter `map` skulle ha tagit sitt
        belopp ur summan. Sätt in koden i kartan, eller håll raderna utanför med `keep`.
        """,
      en: """
        A list is summed by what its codes stand for. A code that is not in the file after `map` would take its amount
        out of the sum. Put the code into the map, or keep the rows out with `keep`.
        """))

  /// Reported accounts whose sums are not what they must be.
  public static let brokenControls = DiagnosticCode(
    "KV196",
    Phrase(
      nn: "Rekneskapen held ikkje KOSTRA-kontrollane", nb: "Regnskapet holder ikke KOSTRA-kontrollene",
      sv: "Bokslutet håller inte KOSTRA-kontrollerna", en: "The accounts do not hold the KOSTRA controls"),
    severity: .warning,
    explanation: Phrase(
      nn: """
        Ein rekneskap som er meld til SSB, må halde visse summar: driftsrekneskapen går i null, avskrivingar har
        motpost, utgifter er positive. Tala i fila er lesne som dei er. Er fila berre ein del av ein rekneskap, til
        dømes éin funksjon, sei det med svaret nedanfor.
        """,
      nb: """
        Et regnskap som er meldt til SSB, må holde visse summer: driftsregnskapet går i null, avskrivninger har
        motpost, utgifter er positive. Tallene i filen er lest som de er. Er filen bare en del av et regnskap, for
        eksempel én funksjon, si det med svaret nedenfor.
        """,
      sv: """
        Ett bokslut som är rapporterat till norska SSB måste hålla vissa summor: driftredovisningen går jämnt ut,
        avskrivningar har motpost, utgifter är positiva. Talen i filen är lästa som de är. Är filen bara en del av ett
        bokslut, till exempel en funktion, säg det med svaret nedan.
        """,
      en: """
        Accounts that are reported to Statistics Norway must hold certain sums: operations balance, depreciation has
        its counterpart, costs are positive. The figures of the file are read as they are. Where the file is only a
        part of accounts, one function for instance, say so with the answer below.
        """),
    example: """
      \(Example.rightWay) from "0A.txt" { answer "controls" "none" }
      """)
}
