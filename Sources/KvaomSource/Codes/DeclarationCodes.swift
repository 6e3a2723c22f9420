import KvaomWords

/// Codes about declarations, files and notes: KV050-KV059.
extension DiagnosticCode {
  /// A dimension nobody knows.
  public static let unknownDimension = DiagnosticCode(
    "KV050", Phrase(nn: "Ukjend dimensjon", nb: "Ukjent dimensjon", sv: "Okänd dimension", en: "Unknown dimension"),
    explanation: Phrase(
      nn: """
        Etter `over` eller `by` eller før `:` står eit namn som ikkje er ein dimensjon i planen, eller ein som
        verdien ikkje har.
        """,
      nb: """
        Etter `over` eller `by` eller før `:` står et navn som ikke er en dimensjon i planen, eller en som
        verdien ikke har.
        """,
      sv: """
        Efter `over` eller `by` eller före `:` står ett namn som inte är en dimension i planen, eller en som
        värdet inte har.
        """,
      en: "After `over`, `by` or before `:` stands a name that is no dimension of the plan, or none the value has."),
    example: """
        \(Example.wrong)   sum(staff over municipalities)
        \(Example.right)   sum(staff over municipality)
      """)

  /// No years declared.
  public static let noYears = DiagnosticCode(
    "KV051",
    Phrase(
      nn: "Planen har ingen år", nb: "Planen har ingen år",
      sv: "Planen har inga år", en: "The plan has no years"),
    explanation: Phrase(
      nn: """
        Planen bruker år, men seier ikkje kva for år han gjeld. Byrj han med éi linje:
          years R2015, B2016..B2020
        """,
      nb: """
        Planen bruker år, men sier ikke hvilke år den gjelder. Begynn den med én linje:
          years R2015, B2016..B2020
        """,
      sv: """
        Planen använder år men säger inte vilka år den gäller. Börja den med en rad:
          years R2015, B2016..B2020
        """,
      en: """
        The plan uses years but does not say which it covers. Begin it with one line:
          years R2015, B2016..B2020
        """))

  /// A statement that may stand once.
  public static let badDeclaration = DiagnosticCode(
    "KV052",
    Phrase(
      nn: "Ei linje om planen som ikkje kan stemme", nb: "En linje om planen som ikke kan stemme",
      sv: "En rad om planen som inte kan stämma", en: "A declaration that does not hold"),
    explanation: Phrase(
      nn: """
        Ei linje med `years`, `dim`, `unit` eller `prices` seier noko umogleg: eit år eller ein kategori to
        gonger, eit namn som er teke, eit område som går baklengs.
        """,
      nb: """
        En linje med `years`, `dim`, `unit` eller `prices` sier noe umulig: et år eller en kategori to ganger,
        et navn som er tatt, et område som går baklengs.
        """,
      sv: """
        En rad med `years`, `dim`, `unit` eller `prices` säger något omöjligt: ett år eller en kategori två
        gånger, ett namn som är upptaget, ett intervall som går baklänges.
        """,
      en: """
        A `years`, `dim`, `unit` or `prices` line says something impossible: a year twice, a member twice, a
        name that is taken, a range that runs backwards.
        """))

  /// An annotation the value does not fit.
  public static let annotationMismatch = DiagnosticCode(
    "KV053",
    Phrase(
      nn: "Ikkje det som var oppgitt", nb: "Ikke det som var oppgitt",
      sv: "Inte det som angavs", en: "Not what was announced"),
    explanation: Phrase(
      nn: "Eininga eller dimensjonane etter kolonet i namnet er ikkje dei verdien har.",
      nb: "Enheten eller dimensjonene etter kolonet i navnet er ikke de verdien har.",
      sv: "Enheten eller dimensionerna efter kolonet i namnet är inte de som värdet har.",
      en: "The unit or the dimensions written after the name's colon are not those of the value."),
    example: """
        \(Example.wrong)   cost: kr by unit = hours
        \(Example.right)   cost: kr by unit = hours * hour_cost
      """)

  /// A file that cannot be used.
  public static let unreadableFile = DiagnosticCode(
    "KV054",
    Phrase(
      nn: "Ei fil som ikkje kan lesast", nb: "En fil som ikke kan leses",
      sv: "En fil som inte kan läsas", en: "A file that cannot be read"),
    explanation: Phrase(
      nn: """
        `use "file.kvaom"` nemner ei fil som ikkje finst eller ikkje kan lesast. Stien går ut frå fila som
        bruker ho.
        """,
      nb: """
        `use "file.kvaom"` nevner en fil som ikke finnes eller ikke kan leses. Stien går ut fra filen som bruker den.
        """,
      sv: """
        `use "file.kvaom"` nämner en fil som inte finns eller inte kan läsas. Sökvägen utgår från filen som
        använder den.
        """,
      en: """
        `use "file.kvaom"` names a file that is not there or cannot be read. The path is relative to the file
        that uses it.
        """))

  /// Too large a program.
  public static let tooLarge = DiagnosticCode(
    "KV055", Phrase(nn: "For stort", nb: "For stort", sv: "För stort", en: "Too large"),
    explanation: Phrase(
      nn: """
        Planen treng fleire celler, fleire formelledd eller fleire scenario oppå kvarandre enn det er sett av
        plass til. Kvaom seier frå før arbeidet tek til, i run som i check.
        Ein formel som reknar `(x with { … }) + (x with { … })`, der x sjølv er rekna slik, blir dobla for kvar
        linje: tjue linjer er ein million rekningar. Skriv endringane i eitt scenario, og spør etter talet i det.
        """,
      nb: """
        Planen trenger flere celler, flere formelledd eller flere scenarioer oppå hverandre enn det er satt av
        plass til. Kvaom sier fra før arbeidet begynner, i run som i check.
        En formel som regner `(x with { … }) + (x with { … })`, der x selv er regnet slik, dobles for hver
        linje: tjue linjer er en million beregninger. Skriv endringene i ett scenario, og spør etter tallet i det.
        """,
      sv: """
        Planen behöver fler celler, fler formelled eller fler scenarier ovanpå varandra än det finns plats för.
        Kvaom säger ifrån innan arbetet börjar, i run som i check.
        En formel som räknar `(x with { … }) + (x with { … })`, där x självt är räknat så, fördubblas för varje
        rad: tjugo rader är en miljon beräkningar. Skriv ändringarna i ett scenario, och fråga efter talet i det.
        """,
      en: """
        The plan would need more cells, more parts of formulas or more scenarios on top of each other than the
        budget allows. Kvaom says so before it begins, for run as for check.
        A formula such as `(x with { … }) + (x with { … })`, where x is itself made so, doubles with every line:
        twenty lines are a million calculations. Write the changes in one scenario, and ask for the figure in it.
        """))

  /// A note without the right arguments.
  public static let badNote = DiagnosticCode(
    "KV056",
    Phrase(
      nn: "Ein merknad som ikkje kan lesast", nb: "En merknad som ikke kan leses",
      sv: "En anmärkning som inte kan läsas", en: "A note that cannot be read"),
    explanation: Phrase(
      nn: """
        Ein merknad treng argumenta sine: @source "…", @assumed "why", @published 2.3, @break 2016 "moved to …".
        """,
      nb: """
        En merknad trenger argumentene sine: @source "…", @assumed "why", @published 2.3, @break 2016 "moved to
        …".
        """,
      sv: """
        En anmärkning behöver sina argument: @source "…", @assumed "why", @published 2.3, @break 2016 "moved to
        …".
        """,
      en: """
        A note needs its arguments: @source "…", @assumed "why", @published 2.3, @break 2016 "moved to …".
        """))

  /// An input's range upside down, or its value outside.
  public static let badRange = DiagnosticCode(
    "KV057",
    Phrase(
      nn: "Eit område som ikkje held", nb: "Et område som ikke holder",
      sv: "Ett intervall som inte håller", en: "A range that does not hold"),
    explanation: Phrase(
      nn: """
        Området til ein føresetnad går baklengs, har ei anna eining enn føresetnaden, eller har ikkje med
        verdien hans.
        """,
      nb: """
        Området til en forutsetning går baklengs, har en annen enhet enn forutsetningen, eller har ikke med
        verdien dens.
        """,
      sv: """
        Intervallet för ett antagande går baklänges, har en annan enhet än antagandet, eller rymmer inte dess
        eget värde.
        """,
      en: """
        The range of an input runs backwards, has another unit than the input, or does not contain the input's
        own value.
        """),
    example: """
        \(Example.wrong)   input growth = 7% in 0%..6%
        \(Example.right)   input growth = 2.7% in 0%..6%
      """)
}
