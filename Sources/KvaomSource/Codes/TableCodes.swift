import KvaomWords

/// Codes about tables: KV080-KV089, KV180-KV189.
extension DiagnosticCode {
  /// The codes of this area.
  public static let tableCodes: [DiagnosticCode] = [
    cellCount, mixedPercent, publishedSum, unknownLabel, repeatedLabel, wrongCell, missingCells, splitCell, cornerWord,
    unmarkedSum, brokenCell, separatedTable, splitHead, partIsCounted,
  ]

  /// A row with too many or too few cells.
  public static let cellCount = DiagnosticCode(
    "KV080",
    Phrase(
      nn: "Ei rad som ikkje passar til kolonnane", nb: "En rad som ikke passer til kolonnene",
      sv: "En rad som inte passar till kolumnerna", en: "A row that does not match its columns"),
    explanation: Phrase(
      nn: """
        Rada har fleire eller færre celler enn hovudet har kolonnar. Ingenting blir flytta: ei overskrift kan ha
        falle bort då tabellen vart kopiert, eller eit tal som 29 492 er delt ved mellomrommet (skriv 29492
        eller 29_492).
        """,
      nb: """
        Raden har flere eller færre celler enn hodet har kolonner. Ingenting flyttes: en overskrift kan ha falt bort
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
        Radene gir ikkje den trykte summen, og avviket er større enn avrunding forklarer: ei eining av det siste
        trykte sifferet, meir der mange rader er lagde saman. Tala blir brukte som dei står; spør kjelda.
        """,
      nb: """
        Radene gir ikke den trykte summen, og avviket er større enn avrunding forklarer: en enhet av det siste
        trykte sifferet, mer der mange rader er lagt sammen. Tallene brukes som de står; spør kilden.
        """,
      sv: """
        Raderna ger inte den tryckta summan, och skillnaden är större än avrundning förklarar: en enhet av den
        sista tryckta siffran, mer där många rader är summerade. Talen används som de står; fråga källan.
        """,
      en: """
        The rows do not add up to the printed sum, by more than rounding explains: one of the last printed
        digit, more where many rows are added. The figures are used as they stand; the source should be asked.
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
        manglar òg. I tabellane til SSB er - null: skriv `dash = 0` i hovudet på tabellen. Er det
        kjent at ein strek tyder at talet manglar, seier `dash = missing` det, og merknaden kjem ikkje.
        """,
      nb: """
        Celler med -, ., .. eller : mangler tall, og det er noe annet enn null: det som regnes ut av dem,
        mangler også. I tabellene til SSB er - null: skriv `dash = 0` i hodet på tabellen. Er det
        kjent at en strek betyr at tallet mangler, sier `dash = missing` det, og merknaden kommer ikke.
        """,
      sv: """
        Celler med -, ., .. eller : saknar tal, och det är något annat än noll: det som räknas fram ur dem
        saknas också. I SSB:s tabeller är - noll: skriv `dash = 0` i tabellens huvud. Är det
        känt att ett streck betyder att talet saknas säger `dash = missing` det, och anmärkningen kommer inte.
        """,
      en: """
        Cells with -, ., .. or : are missing, which is not zero: what is computed from them is missing as well.
        SSB's tables use - for zero: say `dash = 0` in the table's head. Where a
        dash is known to mean that the figure is missing, `dash = missing` says so, and the note does not come.
        """))

  /// Two figures that can be one.
  public static let splitCell = DiagnosticCode(
    "KV180",
    Phrase(
      nn: "To tal som kan vere eitt", nb: "To tall som kan være ett", sv: "Två tal som kan vara ett",
      en: "Two figures that can be one"), severity: .warning,
    explanation: Phrase(
      nn: """
        Cellene i ei rad utan tabulator er skilde med mellomrom, og 4 307 kan vere talet 4307 eller tala 4 og
        307. Her er det lese som to tal. Skriv eitt tal utan mellomrom, to tal med minst to mellomrom.
        """,
      nb: """
        Cellene i en rad uten tabulator er skilt med mellomrom, og 4 307 kan være tallet 4307 eller tallene 4
        og 307. Her er det lest som to tall. Skriv ett tall uten mellomrom, to tall med minst to mellomrom.
        """,
      sv: """
        Cellerna i en rad utan tabb är skilda med mellanslag, och 4 307 kan vara talet 4307 eller talen 4 och
        307. Här är det läst som två tal. Skriv ett tal utan mellanslag, två tal med minst två mellanslag.
        """,
      en: """
        The cells of a row without tabs are parted by spaces, and 4 307 can be the number 4307 or the numbers 4
        and 307. Here it is read as two. Write one number without spaces, two numbers with at least two spaces
        between.
        """))

  /// A word in the corner of a table.
  public static let cornerWord = DiagnosticCode(
    "KV181",
    Phrase(nn: "Eit ord i hjørnet", nb: "Et ord i hjørnet", sv: "Ett ord i hörnet", en: "A word in the corner"),
    severity: .note,
    explanation: Phrase(
      nn: """
        Det første ordet i hovudet står over namna på radene og er ingen kolonne. Det er lese slik, og blir sagt,
        for at ingen kolonne skal flytte seg i det stille. Ta ordet ut, eller set ein tabulator i staden.
        """,
      nb: """
        Det første ordet i hodet står over navnene på radene og er ingen kolonne. Det er lest slik, og sies, for
        at ingen kolonne skal flytte seg i det stille. Ta ordet ut, eller sett en tabulator i stedet.
        """,
      sv: """
        Det första ordet i huvudet står över radernas namn och är ingen kolumn. Det är läst så, och sägs, för att
        ingen kolumn ska flytta sig i tysthet. Ta bort ordet, eller sätt en tabb i stället.
        """,
      en: """
        The first word of the header stands over the names of the rows and is no column. It is read like that,
        and said, so that no column moves in silence. Take the word out, or put a tab in its place.
        """))

  /// A row that is a sum and is not marked as one.
  public static let unmarkedSum = DiagnosticCode(
    "KV182",
    Phrase(
      nn: "Ei rad som er ein sum", nb: "En rad som er en sum", sv: "En rad som är en summa", en: "A row that is a sum"),
    severity: .warning,
    explanation: Phrase(
      nn: """
        Rada er summen av rader over henne, og tel likevel som tal for seg: då blir dei talde to gonger. Set
        `=` føre, så blir ho kontrollert og ikkje talt: `= SUM`, `== SUM` (alle rader) eller
        `= Netto of "A" - "B"`.
        """,
      nb: """
        Raden er summen av rader over den, og teller likevel som tall for seg: da blir de talt to ganger. Sett
        `=` foran, så blir den kontrollert og ikke talt: `= SUM`, `== SUM` (alle rader) eller
        `= Netto of "A" - "B"`.
        """,
      sv: """
        Raden är summan av rader ovanför, och räknas ändå som tal för sig: då räknas de två gånger. Sätt
        `=` framför, så kontrolleras den och räknas inte: `= SUM`, `== SUM` (alla rader) eller
        `= Netto of "A" - "B"`.
        """,
      en: """
        The row is the sum of rows above it, and still counts as figures of its own: they are counted twice. Put
        `=` before it, and it is checked and not counted: `= SUM`, `== SUM` (all rows) or
        `= Net of "A" - "B"`.
        """))

  /// A cell in quotes over several lines.
  public static let brokenCell = DiagnosticCode(
    "KV183",
    Phrase(
      nn: "Ei celle over fleire linjer", nb: "En celle over flere linjer", sv: "En cell över flera rader",
      en: "A cell over several lines"),
    explanation: Phrase(
      nn: """
        Eit rekneark set ei celle med linjeskift i hermeteikn. I ein plan står kvar rad på éi linje: skriv
        "Barn og unge".
        """,
      nb: """
        Et regneark setter en celle med linjeskift i anførselstegn. I en plan står hver rad på én linje: skriv
        "Barn og unge".
        """,
      sv: """
        Ett kalkylblad sätter en cell med radbrytning inom citattecken. I en plan står varje tabellrad på en enda
        textrad: skriv "Barn og unge".
        """,
      en: """
        A spreadsheet puts a cell with a line break in quotes. In a plan every row stands on one line: write
        "Barn og unge".
        """))

  /// Semicolons, commas or bars between cells.
  public static let separatedTable = DiagnosticCode(
    "KV184",
    Phrase(
      nn: "Skiljeteikn mellom celler", nb: "Skilletegn mellom celler", sv: "Skiljetecken mellan celler",
      en: "Separators between cells"),
    explanation: Phrase(
      nn: """
        I ein tabell i ein plan er cellene skilde med tabulator eller mellomrom. Semikolon, komma og loddrette
        strekar skil ingenting der. `paste` i skalet og `kvaom import` les semikolon.
        """,
      nb: """
        I en tabell i en plan er cellene skilt med tabulator eller mellomrom. Semikolon, komma og loddrette
        streker skiller ingenting der. Semikolon leses av `paste` i skallet og av `kvaom import`.
        """,
      sv: """
        I en tabell i en plan är cellerna skilda med tabb eller mellanslag. Semikolon, kommatecken och lodräta
        streck skiljer inget där. Semikolon läses av `paste` i skalet och av `kvaom import`.
        """,
      en: """
        In a table of a plan tabs or spaces part the cells. Semicolons, commas and vertical bars part nothing
        there. `paste` in the shell and `kvaom import` read semicolons.
        """))

  /// Heads in two lines.
  public static let splitHead = DiagnosticCode(
    "KV185",
    Phrase(nn: "Hovud på to linjer", nb: "Hode på to linjer", sv: "Huvud på två rader", en: "Heads in two lines"),
    explanation: Phrase(
      nn: """
        Ein tabell i ein plan har hovudet på éi linje: Rekneskap over 2015 blir R2015, Budsjett over 2016 blir
        B2016.
        """,
      nb: """
        En tabell i en plan har hodet på én linje: Regnskap over 2015 blir R2015, Budsjett over 2016 blir B2016.
        """,
      sv: """
        En tabell i en plan har huvudet på en rad: Utfall över 2015 blir R2015, Budget över 2016 blir B2016.
        """,
      en: """
        A table in a plan has its heads on one line: Accounts over 2015 becomes R2015, Budget over 2016 becomes
        B2016.
        """))

  /// A part of a row that other tables count.
  public static let partIsCounted = DiagnosticCode(
    "KV186",
    Phrase(
      nn: "Ein del som òg er talt", nb: "En del som også er talt", sv: "En del som också är räknad",
      en: "A part that is counted as well"),
    explanation: Phrase(
      nn: """
        Med `of which` er rada ein del av rada over, og er med i ingen sum. Same namn kan då ikkje telje med i
        ein annan tabell.
        """,
      nb: """
        Med `of which` er raden en del av raden over, og er med i ingen sum. Samme navn kan da ikke telle med i
        en annen tabell.
        """,
      sv: """
        Med `of which` är raden en del av raden ovanför, och är med i ingen summa. Samma namn kan då inte räknas
        med i en annan tabell.
        """,
      en: """
        With `of which` the row is a part of the row above, and in no sum. The same name can then not count in
        another table.
        """))
}
