import KvaomWords

/// Codes about tables: KV080-KV089.
extension DiagnosticCode {
  /// The codes of this area.
  public static let tableCodes: [DiagnosticCode] = [
    cellCount, mixedPercent, publishedSum, unknownLabel, repeatedLabel, wrongCell, missingCells,
  ]

  /// A row with too many or too few cells.
  public static let cellCount = DiagnosticCode(
    "KV080",
    Phrase(
      nn: "Ei rad som ikkje passar til kolonnane", nb: "En rad som ikke passer til kolonnene",
      sv: "En rad som inte passar till kolumnerna", en: "A row that does not match its columns"),
    explanation: Phrase(
      nn: """
        Rada har fleire eller færre celler enn hovudet har kolonnar. Ingenting blir flytta: eit hovud kan ha
        falle bort då tabellen vart kopiert, eller eit tal som 29 492 er delt ved mellomrommet (skriv 29492
        eller 29_492).
        """,
      nb: """
        Raden har flere eller færre celler enn hodet har kolonner. Ingenting flyttes: et hode kan ha falt bort
        da tabellen ble kopiert, eller et tall som 29 492 er delt ved mellomrommet (skriv 29492 eller 29_492).
        """,
      sv: """
        Raden har fler eller färre celler än huvudet har kolumner. Inget flyttas: ett huvud kan ha fallit bort
        när tabellen kopierades, eller ett tal som 29 492 har delats vid mellanslaget (skriv 29492 eller
        29_492).
        """,
      en: """
        The row has more or fewer cells than the header has columns. Nothing is shifted: a header may have been
        lost when the table was copied, or a number like 29 492 was split at its space (write 29492 or 29_492).
        """))

  /// Percent and bare numbers in a row.
  public static let mixedPercent = DiagnosticCode(
    "KV081",
    Phrase(
      nn: "Prosent og vanlege tal i same rad", nb: "Prosent og vanlige tall i samme rad",
      sv: "Procent och vanliga tal i samma rad", en: "Percents and bare numbers in one row"),
    explanation: Phrase(
      nn: """
        Ei rad blandar 3,8 % og 4. Skriv % i kvar celle, eller sei det éin gong for rada:
          notified "Barn med meldingar": %   3,8 5 4
        """,
      nb: """
        En rad blander 3,8 % og 4. Skriv % i hver celle, eller si det én gang for raden:
          notified "Barn med meldingar": %   3,8 5 4
        """,
      sv: """
        En rad blandar 3,8 % och 4. Skriv % i varje cell, eller säg det en gång för raden:
          notified "Barn med meldingar": %   3,8 5 4
        """,
      en: """
        A row mixes 3,8 % and 4. Write % at every cell, or say it once for the row:
          notified "Barn med meldingar": %   3,8 5 4
        """))

  /// A published sum that is wrong.
  public static let publishedSum = DiagnosticCode(
    "KV082",
    Phrase(
      nn: "Ein publisert sum som ikkje stemmer", nb: "En publisert sum som ikke stemmer",
      sv: "En publicerad summa som inte stämmer", en: "A published sum that does not add up"),
    explanation: Phrase(
      nn: """
        Radene gir ikkje den trykte summen, og avviket er større enn avrunding forklarer (eit halvt siste siffer
        for kvar rad og eitt for summen). Tala blir brukte som dei står; spør kjelda.
        """,
      nb: """
        Radene gir ikke den trykte summen, og avviket er større enn avrunding forklarer (et halvt siste siffer
        for hver rad og ett for summen). Tallene brukes som de står; spør kilden.
        """,
      sv: """
        Raderna ger inte den tryckta summan, och skillnaden är större än avrundning förklarar (en halv sista
        siffra för varje rad och en för summan). Talen används som de står; fråga källan.
        """,
      en: """
        The rows do not add up to the printed sum, by more than rounding explains (half the last printed digit
        for each row and one for the sum). The figures are used as they stand; the source should be asked.
        """))

  /// A label that is no member.
  public static let unknownLabel = DiagnosticCode(
    "KV083",
    Phrase(
      nn: "Ein etikett som ikkje er ein kategori", nb: "En etikett som ikke er en kategori",
      sv: "En etikett som inte är en kategori", en: "A label that is no member"),
    explanation: Phrase(
      nn: """
        Etiketten på ei rad eller ein kolonne må vere ein kategori i dimensjonen, eit år eller (i ein tabell
        etter kolonne) eit namn.
        """,
      nb: """
        Etiketten på en rad eller kolonne må være en kategori i dimensjonen, et år eller (i en tabell etter
        kolonne) et navn.
        """,
      sv: """
        Etiketten på en rad eller kolumn måste vara en kategori i dimensionen, ett år eller (i en tabell efter
        kolumn) ett namn.
        """,
      en: """
        A row's or column's label must be a member of the declared dimension, a year, or (in a table by column)
        a name.
        """))

  /// Two rows or columns of a table are called the same.
  public static let repeatedLabel = DiagnosticCode(
    "KV084",
    Phrase(
      nn: "Same etikett to gonger", nb: "Samme etikett to ganger",
      sv: "Samma etikett två gånger", en: "A label twice"),
    explanation: Phrase(
      nn: "To rader eller to kolonnar i ein tabell har same etikett, så ei celle ville fått to verdiar.",
      nb: "To rader eller to kolonner i en tabell har samme etikett, så en celle ville fått to verdier.",
      sv: "Två rader eller två kolumner i en tabell har samma etikett, så en cell skulle få två värden.",
      en: "Two rows or two columns of a table have the same label, so a cell would have two values."))

  /// A cell of the wrong kind.
  public static let wrongCell = DiagnosticCode(
    "KV085",
    Phrase(
      nn: "Ei celle av eit anna slag", nb: "En celle av et annet slag",
      sv: "En cell av ett annat slag", en: "A cell of another kind"),
    explanation: Phrase(
      nn: "Cella er ein tekst der det skal stå tal, eller eit tal der det skal stå kategoriar eller datoar.",
      nb: "Cellen er en tekst der det skal stå tall, eller et tall der det skal stå kategorier eller datoer.",
      sv: "Cellen är en text där det ska stå tal, eller ett tal där det ska stå kategorier eller datum.",
      en: "The cell is a text where numbers stand, or a number where members or dates stand."))

  /// Missing cells, counted.
  public static let missingCells = DiagnosticCode(
    "KV086",
    Phrase(
      nn: "Celler utan tal", nb: "Celler uten tall",
      sv: "Celler utan tal", en: "Missing cells"), severity: .note,
    explanation: Phrase(
      nn: """
        Celler med -, ., .. eller : manglar tal, og det er noko anna enn null: det som blir rekna ut av dei,
        manglar òg. I tabellane til SSB er - null: skriv `dash = 0` i hovudet på tabellen.
        """,
      nb: """
        Celler med -, ., .. eller : mangler tall, og det er noe annet enn null: det som regnes ut av dem,
        mangler også. I tabellene til SSB er - null: skriv `dash = 0` i hodet på tabellen.
        """,
      sv: """
        Celler med -, ., .. eller : saknar tal, och det är något annat än noll: det som räknas fram ur dem
        saknas också. I SSB:s tabeller är - noll: skriv `dash = 0` i tabellens huvud.
        """,
      en: """
        Cells with -, ., .. or : are missing, which is not zero: what is computed from them is missing as well.
        SSB's tables use - for zero: say `dash = 0` in the table's head.
        """))
}
