import KvaomWords

/// What can be wrong in the form of an indicator or a table: KV034-KV039.
extension DiagnosticCode {
  /// A part of an indicator that cannot be read.
  public static let indicatorForm = DiagnosticCode(
    "KV034",
    Phrase(
      nn: "Ein indikator i ei anna form", nb: "En indikator i en annen form",
      sv: "En indikator i en annan form", en: "An indicator in another form"),
    explanation: Phrase(
      nn: """
        Ein indikator har leddene `value`, `actual`, `better`, `result`, `target`, `path`, `limits` og `range`;
        tal nemner året sitt med `in` eller `by`. Ein tabell over indikatorar har kolonnane `result 2016`,
        `actual 2017`, `target in 2018`, `target by 2020`, og `better`, `range`, `limits` og `path` i hovudet.
        """,
      nb: """
        En indikator har leddene `value`, `actual`, `better`, `result`, `target`, `path`, `limits` og `range`;
        tall nevner året sitt med `in` eller `by`. En tabell over indikatorer har kolonnene `result 2016`,
        `actual 2017`, `target in 2018`, `target by 2020`, og `better`, `range`, `limits` og `path` i hodet.
        """,
      sv: """
        En indikator har leden `value`, `actual`, `better`, `result`, `target`, `path`, `limits` och `range`;
        tal nämner sitt år med `in` eller `by`. En tabell över indikatorer har kolumnerna `result 2016`, `actual
        2017`, `target in 2018`, `target by 2020`, och `better`, `range`, `limits` och `path` i huvudet.
        """,
      en: """
        An indicator has the attributes value, actual, better, result, target, path, limits and range; figures
        name their year with `in` or `by`. A table of indicators has the columns `result 2016`, `actual 2017`,
        `target in 2018`, `target by 2020`, and better, range, limits and path in its head.
        """),
    example: """
      \(Example.mistake) target = 100%
      \(Example.rightWay) target = 100% by 2020
      """)

  /// The head of a table that cannot be read.
  public static let tableHead = DiagnosticCode(
    "KV035",
    Phrase(
      nn: "Eit tabellhovud i ei anna form", nb: "Et tabellhode i en annen form",
      sv: "Ett tabellhuvud i en annan form", en: "The head of a table in another form"),
    explanation: Phrase(
      nn: """
        Ein tabell over fleire dimensjonar har eit eige namn; `table across d` og `table by d` har éin dimensjon
        og definerer eit namn i kvar rad eller kolonne. `dash = 0` seier at «-» er null.
        """,
      nb: """
        En tabell over flere dimensjoner har et eget navn; `table across d` og `table by d` har én dimensjon og
        definerer et navn i hver rad eller kolonne. `dash = 0` sier at «-» er null.
        """,
      sv: """
        En tabell över flera dimensioner har ett eget namn; `table across d` och `table by d` har en dimension
        och definierar ett namn i varje rad eller kolumn. `dash = 0` säger att ”-” är noll.
        """,
      en: """
        A table over several dimensions has a name of its own; `table across d` and `table by d` have one
        dimension and define a name in each row or column. `dash = 0` says that "-" is zero.
        """),
    example: """
      \(Example.mistake) table by post, year { … }
      \(Example.rightWay) budget = table by post, year in tkr { … }
      """)

  /// A label of several words without quotes.
  public static let labelWithoutQuotes = DiagnosticCode(
    "KV036",
    Phrase(
      nn: "Ein etikett med fleire ord utan hermeteikn", nb: "En etikett med flere ord uten anførselstegn",
      sv: "En etikett med flera ord utan citattecken", en: "A label of several words without quotes"),
    explanation: Phrase(
      nn: """
        Celler blir delte ved mellomrom, så ein etikett med fleire ord treng hermeteikn; i ei rad med
        tabulatorar, limt inn frå eit rekneark, treng han det ikkje.
        """,
      nb: """
        Celler deles ved mellomrom, så en etikett med flere ord trenger anførselstegn; i en rad med tabulatorer,
        limt inn fra et regneark, trenger den det ikke.
        """,
      sv: """
        Celler delas vid mellanslag, så en etikett med flera ord behöver citattecken; i en rad med tabbar,
        inklistrad från ett kalkylark, behövs de inte.
        """,
      en: """
        Cells are split at spaces, so a label of several words needs quotes; in a row with tabs, as pasted from
        a spreadsheet, it needs none.
        """),
    example: """
      \(Example.mistake) Helse og velferd     30376 29278
      \(Example.rightWay) "Helse og velferd"   30376 29278
      """)

  /// A row that begins with no name.
  public static let rowWithoutName = DiagnosticCode(
    "KV037", Phrase(nn: "Ei rad utan namn", nb: "En rad uten navn", sv: "En rad utan namn", en: "A row without a name"),
    explanation: Phrase(
      nn: """
        I `table across …` og `indicators by …` definerer kvar rad noko: først eit namn, så etiketten i hermeteikn.
        """,
      nb: """
        I `table across …` og `indicators by …` definerer hver rad noe: først et navn, så etiketten i anførselstegn.
        """,
      sv: """
        I `table across …` och `indicators by …` definierar varje rad något: först ett namn, sedan etiketten
        inom citattecken.
        """,
      en: """
        In `table across …` and `indicators by …` each row defines something: a name first, the label in quotes
        after it.
        """),
    example: """
      \(Example.mistake) "Barn med tiltak": %            3,7  5,2
      \(Example.rightWay) with_measures "Barn med tiltak": %   3,7  5,2
      """)

  /// A cell that is no number, date, word or sign for a missing figure.
  public static let unreadableCell = DiagnosticCode(
    "KV038",
    Phrase(
      nn: "Ei celle som ikkje kan lesast", nb: "En celle som ikke kan leses",
      sv: "En cell som inte kan läsas", en: "A cell that cannot be read"),
    explanation: Phrase(
      nn: """
        Celler er tal (29492, 3,7, 18,5 %, med hardt mellomrom mellom grupper på tre siffer), datoar, ord, tekst
        i hermeteikn, eller - . .. : for eit tal som manglar. Minus står før talet.
        """,
      nb: """
        Celler er tall (29492, 3,7, 18,5 %, med hardt mellomrom mellom grupper på tre sifre), datoer, ord, tekst
        i anførselstegn, eller - . .. : for et tall som mangler. Minus står før tallet.
        """,
      sv: """
        Celler är tal (29492, 3,7, 18,5 %, med hårt mellanslag mellan grupper om tre siffror), datum, ord, text
        inom citattecken, eller - . .. : för ett tal som saknas. Minus står före talet.
        """,
      en: """
        Cells are numbers (29492, 3,7, 18,5 %, with no-break spaces between groups of three digits), dates,
        words, texts in quotes, or - . .. : for a missing figure. A minus stands before its number.
        """),
    example: """
      \(Example.mistake) 1958-    (1958)    12*    3/4
      \(Example.rightWay) -1958    -1958     12     0,75
      """)

  /// A cell such as `29.492`, whose sign can group thousands or stand before decimals.
  public static let ambiguousThousands = DiagnosticCode(
    "KV039",
    Phrase(
      nn: "Eit punktum som kan skilje tusen", nb: "Et punktum som kan skille tusen",
      sv: "En punkt som kan skilja tusental", en: "A point that could group thousands"),
    explanation: Phrase(
      nn: """
        29.492 kan vere 29492 eller 29,492. Har alle tal i ein kolonne tre siffer etter teiknet, er det ein feil;
        har nokre det, ei åtvaring. Ein annan kolonne med eit anna desimalteikn gjer det òg til ein feil.
        Feil:    29.492   3,7
        Rett:    29492    3,7        eller, for desimalar, 29.4920
        """,
      nb: """
        29.492 kan være 29492 eller 29,492. Har alle tall i en kolonne tre sifre etter tegnet, er det en feil;
        har noen det, en advarsel. En annen kolonne med et annet desimaltegn gjør det også til en feil.
        Feil:    29.492   3,7
        Rett:    29492    3,7        eller, for desimaler, 29.4920
        """,
      sv: """
        29.492 kan vara 29492 eller 29,492. Har alla tal i en kolumn tre siffror efter tecknet är det ett fel;
        har några det är det en varning. En annan kolumn med ett annat decimaltecken gör det också till ett fel.
        Fel:     29.492   3,7
        Rätt:    29492    3,7        eller, för decimaler, 29.4920
        """,
      en: """
        29.492 can be 29492 or 29,492. Where all figures of a column have three digits after the sign, that is
        an error; where some have, a warning. Another column with another decimal sign makes it an error, too.
        Mistake: 29.492   3,7
        Right:   29492    3,7        or, for decimals, 29.4920
        """))
}
