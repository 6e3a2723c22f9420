import KvaomWords

/// What can be wrong in characters, numbers and dates: KV001-KV008.
extension DiagnosticCode {
  /// Bytes that are not UTF-8.
  public static let notUTF8 = DiagnosticCode(
    "KV001", Phrase(nn: "Ikkje UTF-8", nb: "Ikke UTF-8", sv: "Inte UTF-8", en: "Not UTF-8"),
    explanation: Phrase(
      nn: """
        Kvaom les berre tekst i UTF-8. Å gjette på ei anna teiknkoding ville gjort æ, ø, å, ä og ö til andre
        bokstavar, og namn til andre namn. Resten av teksten blir lesen likevel.
        Feil:    ei fil som eit eldre program har lagra som «ANSI» eller ISO-8859-1.
        Rett:    lagre ho som UTF-8; eit BOM-teikn fremst i fila gjer ingen skade.
        """,
      nb: """
        Kvaom leser bare tekst i UTF-8. Å gjette på en annen tegnkoding ville gjort æ, ø, å, ä og ö til andre
        bokstaver, og navn til andre navn. Resten av teksten leses likevel.
        Feil:    en fil som et eldre program har lagret som «ANSI» eller ISO-8859-1.
        Rett:    lagre den som UTF-8; et BOM-tegn først i filen gjør ingen skade.
        """,
      sv: """
        Kvaom läser bara text i UTF-8. Att gissa på en annan teckenkodning skulle göra å, ä, ö, æ och ø till
        andra bokstäver, och namn till andra namn. Resten av texten läses ändå.
        Fel:     en fil som ett äldre program har sparat som ”ANSI” eller ISO-8859-1.
        Rätt:    spara den som UTF-8; ett BOM-tecken först i filen gör ingen skada.
        """,
      en: """
        Kvaom reads texts in UTF-8 only. Guessing another encoding would turn æ, ø, å, ä and ö into other
        letters, and names into other names. The rest of the text is still read.
        Mistake: a file saved by an older program as "ANSI" or ISO-8859-1.
        Right:   save it as UTF-8; a byte-order mark at the start does no harm.
        """))

  /// A character the language has no use for.
  public static let strangeCharacter = DiagnosticCode(
    "KV002",
    Phrase(
      nn: "Eit teikn som ikkje betyr noko her", nb: "Et tegn som ikke betyr noe her",
      sv: "Ett tecken som inte betyder något här", en: "A character that means nothing here"),
    explanation: Phrase(
      nn: """
        Utanfor hermeteikn og tabellar blir berre bokstavar, siffer og teikna i språket lesne. Tekstbehandlarar
        set inn andre hermeteikn og strekar, som er nesten like å sjå på.
        """,
      nb: """
        Utenfor anførselstegn og tabeller leses bare bokstaver, sifre og tegnene i språket. Tekstbehandlere
        setter inn andre anførselstegn og streker, som ser nesten like ut.
        """,
      sv: """
        Utanför citattecken och tabeller läses bara bokstäver, siffror och språkets egna tecken. Ordbehandlare
        sätter in andra citattecken och streck, som ser nästan likadana ut.
        """,
      en: """
        Outside quotes and tables only letters, digits and the signs of the language are read. Word processors
        put in other quotes and dashes that look almost the same.
        """),
    example: """
      \(Example.mistake) dim place = “Klepp”          gap = need – frame
      \(Example.rightWay) dim place = "Klepp"          gap = need - frame
      """)

  /// A text without its closing quote.
  public static let openText = DiagnosticCode(
    "KV003",
    Phrase(
      nn: "Ein tekst utan avsluttande hermeteikn", nb: "En tekst uten avsluttende anførselstegn",
      sv: "En text utan avslutande citattecken", en: "A text without its closing quote"),
    explanation: Phrase(
      nn: """
        Ein tekst byrjar og sluttar med " på same linje; eit hermeteikn inni teksten blir skrive \\".
        """,
      nb: """
        En tekst begynner og slutter med " på samme linje; et anførselstegn inne i teksten skrives \\".
        """,
      sv: """
        En text börjar och slutar med " på samma rad; ett citattecken inne i texten skrivs \\".
        """,
      en: """
        A text begins and ends with " on the same line; a quote inside it is written \\".
        """),
    example: """
      \(Example.mistake) @source "Klepp kommune
      \(Example.rightWay) @source "Klepp kommune"
      """)

  /// A backslash before a letter that has no meaning.
  public static let unknownEscape = DiagnosticCode(
    "KV004",
    Phrase(
      nn: "Ei ukjend skråstrek-kode i ein tekst", nb: "En ukjent skråstrek-kode i en tekst",
      sv: "En okänd kod med omvänt snedstreck i en text", en: "An unknown escape in a text"),
    explanation: Phrase(
      nn: """
        I ein tekst har omvend skråstrek berre meining i \\" (eit hermeteikn), \\\\ (ein omvend skråstrek), \\n (ny
        linje) og \\t (tabulator).
        """,
      nb: """
        I en tekst har omvendt skråstrek bare mening i \\" (et anførselstegn), \\\\ (en omvendt skråstrek), \\n (ny
        linje) og \\t (tabulator).
        """,
      sv: """
        I en text har omvänt snedstreck en betydelse bara i \\" (ett citattecken), \\\\ (ett omvänt snedstreck), \\n
        (ny rad) och \\t (tabb).
        """,
      en: """
        In a text the backslash has a meaning only in \\" (a quote), \\\\ (a backslash), \\n (a new line) and
        \\t (a tab).
        """),
    example: """
      \(Example.mistake) use "C:\\plan.kvaom"
      \(Example.rightWay) use "C:/plan.kvaom"      \(Example.alternatively) "C:\\\\plan.kvaom"
      """)

  /// `2,33` in a file.
  public static let decimalComma = DiagnosticCode(
    "KV005",
    Phrase(
      nn: "Eit komma mellom to siffer", nb: "Et komma mellom to sifre",
      sv: "Ett komma mellan två siffror", en: "A comma between two digits"),
    explanation: Phrase(
      nn: """
        I ei fil har tal desimalpunktum, og komma skil verdiar. Utan mellomrom kan `2,33` vere begge delar, og
        ei gissing kunne bli hundre gonger feil. (Tabellar forstår desimalkomma, og det gjer skalet òg under nn,
        nb og sv.)
        Feil:    rate = 2,33
        Rett:    rate = 2.33      eller, for to verdiar, f(2, 33)
        """,
      nb: """
        I en fil har tall desimalpunktum, og komma skiller verdier. Uten mellomrom kan `2,33` være begge deler,
        og en gjetning kunne bli hundre ganger feil. (Tabeller forstår desimalkomma, og det gjør også skallet
        under nn, nb og sv.)
        Feil:    rate = 2,33
        Rett:    rate = 2.33      eller, for to verdier, f(2, 33)
        """,
      sv: """
        I en fil har tal decimalpunkt, och komma skiljer värden åt. Utan mellanslag kan `2,33` vara bådadera,
        och en gissning kunde bli hundra gånger fel. (Tabeller förstår decimalkomma, och det gör även skalet
        under nn, nb och sv.)
        Fel:     rate = 2,33
        Rätt:    rate = 2.33      eller, för två värden, f(2, 33)
        """,
      en: """
        A file has numbers with a decimal point; a comma separates. Without a space `2,33` could be either, and
        a guess could be wrong by a factor of a hundred. (Tables understand the decimal comma, and so does the
        shell under nn, nb and sv.)
        Mistake: rate = 2,33
        Right:   rate = 2.33      or, for two values, f(2, 33)
        """))

  /// A number that cannot be kept as it is written.
  public static let malformedNumber = DiagnosticCode(
    "KV006",
    Phrase(
      nn: "Eit tal som ikkje kan lesast", nb: "Et tall som ikke kan leses",
      sv: "Ett tal som inte kan läsas", en: "A number that cannot be read"),
    explanation: Phrase(
      nn: """
        Tal har høgst 34 gjeldande siffer, så ingen blir avrunda utan at det blir sagt. `_` kan stå mellom to
        siffer for å gruppere dei.
        """,
      nb: """
        Tall har høyst 34 gjeldende sifre, så ingen blir avrundet uten at det sies. `_` kan stå mellom to sifre
        for å gruppere dem.
        """,
      sv: """
        Tal har högst 34 värdesiffror, så att inget avrundas utan att det sägs. `_` kan stå mellan två siffror
        för att gruppera dem.
        """,
      en: """
        Numbers have at most 34 significant digits, so that none is ever rounded in silence. `_` may stand
        between two digits to group them.
        """),
    example: """
      \(Example.mistake) cost = 1__000_
      \(Example.rightWay) cost = 1_000
      """)

  /// A date that does not exist, or is not written as one.
  public static let impossibleDate = DiagnosticCode(
    "KV007", Phrase(nn: "Ingen dato", nb: "Ingen dato", sv: "Inget datum", en: "Not a date"),
    explanation: Phrase(
      nn: """
        Ein månad blir skriven 2016-09 og ein dag 2016-09-01, i åra 1900 til 2199. Minus har mellomrom på begge sider.
        """,
      nb: """
        En måned skrives 2016-09 og en dag 2016-09-01, i årene 1900 til 2199. Minus har mellomrom på begge sider.
        """,
      sv: "En månad skrivs 2016-09 och en dag 2016-09-01, åren 1900 till 2199. Minus har mellanslag på båda sidor.",
      en: """
        A month is written 2016-09, a day 2016-09-01, in the years 1900 to 2199. Subtraction has spaces around
        its sign.
        """),
    example: """
      \(Example.mistake) from 2016-13        due = 1.9.2016        x = 2016-9
      \(Example.rightWay) from 2016-12        due = 2016-09-01      x = 2016 - 9
      """)

  /// A time clause with the wrong kind of date.
  public static let timeClause = DiagnosticCode(
    "KV008",
    Phrase(
      nn: "Eit tidsledd i ei anna form", nb: "Et tidsledd i en annen form",
      sv: "Ett tidsled i en annan form", en: "A time clause in another form"),
    explanation: Phrase(
      nn: """
        Tiltak, scenario og spørsmål nemner kalenderår: `in 2018`, `from 2016-09`, `until 2019`,
        `evenly from 2017 until 2020`. Bokstavane R, B og P høyrer til kolonnar, `budget[B2018]`; resultat og mål
        høyrer til heile år.
        """,
      nb: """
        Tiltak, scenarioer og spørsmål nevner kalenderår: `in 2018`, `from 2016-09`, `until 2019`,
        `evenly from 2017 until 2020`. Bokstavene R, B og P hører til kolonner, `budget[B2018]`; resultater og mål
        hører til hele år.
        """,
      sv: """
        Åtgärder, scenarier och frågor nämner kalenderår: `in 2018`, `from 2016-09`, `until 2019`,
        `evenly from 2017 until 2020`. Bokstäverna R, B och P hör till kolumner, `budget[B2018]`; resultat och mål
        hör till hela år.
        """,
      en: """
        Measures, scenarios and questions speak of calendar years: `in 2018`, `from 2016-09`, `until 2019`,
        `evenly from 2017 until 2020`. The letters R, B and P belong to columns, `budget[B2018]`; results and
        targets belong to whole years.
        """),
    example: """
      \(Example.mistake) growth = 3% from B2018
      \(Example.rightWay) growth = 3% from 2018
      """)
}
