import KvaomWords

/// Codes about tables: KV080-KV089, KV180-KV189.
extension DiagnosticCode {
  /// A row with too many or too few cells.
  public static let cellCount = DiagnosticCode(
    "KV080", .english("A row that does not match its columns"),
    explanation: .english(
      """
      The row has more or fewer cells than the header has columns. Nothing is shifted: a header may have been lost \
      when the
      table was copied, or a number like 29 492 was split at its space (write 29492 or 29_492).
      """))
  /// Percent and bare numbers in a row.
  public static let mixedPercent = DiagnosticCode(
    "KV081", .english("Percents and bare numbers in one row"),
    explanation: .english(
      """
      A row mixes 3,8 % and 4. Write % at every cell, or say it once for the row:
        notified "Barn med meldingar": %   3,8 5 4
      """))
  /// A published sum that is wrong.
  public static let publishedSum = DiagnosticCode(
    "KV082", .english("A published sum that does not add up"),
    explanation: .english(
      """
      The rows do not add up to the printed sum, by more than rounding explains (half the last printed digit for each \
      row
      and one for the sum). The figures are used as they stand; the source should be asked.
      """))
  /// A label that is no member.
  public static let unknownLabel = DiagnosticCode(
    "KV083", .english("A label that is no member"),
    explanation: .english(
      """
      A row's or column's label must be a member of the declared dimension, a year, or (in a table by column) a name.
      """))
  /// Two rows or columns of a table are called the same.
  public static let repeatedLabel = DiagnosticCode(
    "KV084", .english("A label twice"),
    explanation: .english(
      """
      Two rows or two columns of a table have the same label, so a cell would have two values.
      """))
  /// A cell of the wrong kind.
  public static let wrongCell = DiagnosticCode(
    "KV085", .english("A cell of another kind"),
    explanation: .english(
      """
      The cell is a text where numbers stand, or a number where members or dates stand.
      """))
  /// Missing cells, counted.
  public static let missingCells = DiagnosticCode(
    "KV086", .english("Missing cells"), severity: .note,
    explanation: .english(
      """
      Cells with -, ., .. or : are missing, which is not zero: what is computed from them is missing as well. SSB's \
      tables
      use - for zero: say `dash = 0` in the table's head.
      """))
  /// Two figures that can be one.
  public static let splitCell = DiagnosticCode(
    "KV180",
    Phrase(
      nn: "To tal som kan vera eitt", nb: "To tall som kan være ett", sv: "Två tal som kan vara ett",
      en: "Two figures that can be one"), severity: .warning,
    explanation: Phrase(
      nn: """
        Cellene i ei rad utan tabulator er skilde med mellomrom, og 4 307 kan vera talet 4307 eller tala 4 og \
        307. Her er \
        det lese som to tal. Skriv eitt tal utan mellomrom, to tal med minst to mellomrom.
        """,
      nb: """
        Cellene i en rad uten tabulator er skilt med mellomrom, og 4 307 kan være tallet 4307 eller tallene 4 og 307. \
        Her er det lest som to tall. Skriv ett tall uten mellomrom, to tall med minst to mellomrom.
        """,
      sv: """
        Cellerna i en rad utan tabb är skilda med mellanslag, och 4 307 kan vara talet 4307 eller talen 4 och \
        307. Här är \
        det läst som två tal. Skriv ett tal utan mellanslag, två tal med minst två mellanslag.
        """,
      en: """
        The cells of a row without tabs are parted by spaces, and 4 307 can be the number 4307 or the numbers 4 \
        and 307. \
        Here it is read as two. Write one number without spaces, two numbers with at least two spaces between.
        """))
  /// A word in the corner of a table.
  public static let cornerWord = DiagnosticCode(
    "KV181",
    Phrase(nn: "Eit ord i hjørnet", nb: "Et ord i hjørnet", sv: "Ett ord i hörnet", en: "A word in the corner"),
    severity: .note,
    explanation: Phrase(
      nn: """
        Det første ordet i overskrifta står over namna på radene, og er ikkje noko kolonne. Det er lese slik, og blir \
        sagt, for at ingen kolonne skal flytta seg i det stille. Ta ordet ut, eller set ein tabulator i staden.
        """,
      nb: """
        Det første ordet i overskriften står over navnene på radene, og er ikke noen kolonne. Det er lest slik, \
        og blir \
        sagt, for at ingen kolonne skal flytte seg i det stille. Ta ordet ut, eller sett en tabulator i stedet.
        """,
      sv: """
        Det första ordet i rubriken står över radernas namn och är ingen kolumn. Det är läst så, och sägs, för \
        att ingen \
        kolumn ska flytta sig i tysthet. Ta bort ordet, eller sätt en tabb i stället.
        """,
      en: """
        The first word of the heads stands over the names of the rows and is no column. It is read like that, \
        and said, \
        so that no column moves in silence. Take the word out, or put a tab in its place.
        """))
  /// A row that is a sum and is not marked as one.
  public static let unmarkedSum = DiagnosticCode(
    "KV182",
    Phrase(
      nn: "Ei rad som er ein sum", nb: "En rad som er en sum", sv: "En rad som är en summa", en: "A row that is a sum"),
    severity: .warning,
    explanation: Phrase(
      nn: """
        Rada er summen av rader over henne, og tel likevel som tal for seg: då blir dei talde to gonger. Set = \
        føre, så \
        blir ho kontrollert og ikkje talt: = SUM, == SUM (alle rader) eller = Netto of "A" - "B".
        """,
      nb: """
        Raden er summen av rader over den, og teller likevel som tall for seg: da blir de talt to ganger. Sett \
        = foran, \
        så blir den kontrollert og ikke talt: = SUM, == SUM (alle rader) eller = Netto of "A" - "B".
        """,
      sv: """
        Raden är summan av rader ovanför, och räknas ändå som tal för sig: då räknas de två gånger. Sätt = framför, så \
        kontrolleras den och räknas inte: = SUM, == SUM (alla rader) eller = Netto of "A" - "B".
        """,
      en: """
        The row is the sum of rows above it, and still counts as figures of its own: they are counted twice. \
        Put = before \
        it, and it is checked and not counted: = SUM, == SUM (all rows) or = Net of "A" - "B".
        """))
  /// A cell in quotes over several lines.
  public static let brokenCell = DiagnosticCode(
    "KV183",
    Phrase(
      nn: "Ei celle over fleire linjer", nb: "En celle over flere linjer", sv: "En cell över flera rader",
      en: "A cell over several lines"),
    explanation: Phrase(
      nn:
        """
        Eit rekneark set ei celle med linjeskift i hermeteikn. I ein plan står kvar rad på éi linje: \
        skriv "Barn og unge".
        """,
      nb:
        """
        Et regneark setter en celle med linjeskift i anførselstegn. I en plan står hver rad på én linje: \
        skriv "Barn og unge".
        """,
      sv:
        """
        Ett kalkylblad sätter en cell med radbrytning inom citattecken. I en plan står varje rad på en \
        rad: skriv "Barn og unge".
        """,
      en:
        """
        A spreadsheet puts a cell with a line break in quotes. In a plan every row stands on one line: \
        write "Barn og unge".
        """
    ))
  /// Semicolons between cells.
  public static let semicolonTable = DiagnosticCode(
    "KV184",
    Phrase(
      nn: "Semikolon mellom celler", nb: "Semikolon mellom celler", sv: "Semikolon mellan celler",
      en: "Semicolons between cells"),
    explanation: Phrase(
      nn:
        """
        I ein tabell i ein plan er cellene skilde med tabulator eller mellomrom. Semikolon les paste i \
        skalet.
        """,
      nb:
        """
        I en tabell i en plan er cellene skilt med tabulator eller mellomrom. Semikolon leser paste i \
        skallet.
        """,
      sv:
        """
        I en tabell i en plan är cellerna skilda med tabb eller mellanslag. Semikolon läser paste i \
        skalet.
        """,
      en: "In a table of a plan tabs or spaces part the cells. paste in the shell and kvaom import read semicolons."))
  /// Heads in two lines.
  public static let splitHead = DiagnosticCode(
    "KV185",
    Phrase(
      nn: "Overskrift i to linjer", nb: "Overskrift i to linjer", sv: "Rubrik i två rader", en: "Heads in two lines"),
    explanation: Phrase(
      nn:
        """
        Ein tabell i ein plan har éi linje med overskrifter: Rekneskap over 2015 blir R2015, Budsjett \
        over 2016 blir B2016.
        """,
      nb:
        """
        En tabell i en plan har én linje med overskrifter: Regnskap over 2015 blir R2015, Budsjett over \
        2016 blir B2016.
        """,
      sv: "En tabell i en plan har en rad med rubriker: Utfall över 2015 blir R2015, Budget över 2016 blir B2016.",
      en: "A table in a plan has one line of heads: Accounts over 2015 becomes R2015, Budget over 2016 becomes B2016."))
  /// A part of a row that other tables count.
  public static let partIsCounted = DiagnosticCode(
    "KV186",
    Phrase(
      nn: "Ein del som òg er talt", nb: "En del som også er talt", sv: "En del som också är räknad",
      en: "A part that is counted as well"),
    explanation: Phrase(
      nn:
        """
        Med of which er rada ein del av rada over, og er med i ingen sum. Same namn kan då ikkje telja \
        med i ein annan tabell.
        """,
      nb:
        """
        Med of which er raden en del av raden over, og er med i ingen sum. Samme navn kan da ikke telle \
        med i en annen tabell.
        """,
      sv:
        """
        Med of which är raden en del av raden ovanför, och är med i ingen summa. Samma namn kan då inte \
        räknas i en annan tabell.
        """,
      en:
        """
        With of which the row is a part of the row above, and in no sum. The same name can then not \
        count in another table.
        """
    ))
  /// The codes of this area.
  public static let tableCodes: [DiagnosticCode] = [
    cellCount, mixedPercent, publishedSum, unknownLabel, repeatedLabel, wrongCell, missingCells, splitCell, cornerWord,
    unmarkedSum, brokenCell, semicolonTable, splitHead, partIsCounted,
  ]
}
