import KvaomWords

/// Codes about names and cases, and the list of this area: KV040-KV049.
extension DiagnosticCode {
  /// The codes of this area.
  public static let nameCodes: [DiagnosticCode] = [
    unknownName, definedTwice, overlappingCases, cycle, recursiveFunction, unknownType, unknownMember, ambiguousMember,
    wrongSort, moduleWithoutCall, wrongArguments, unknownDimension, noYears, badDeclaration, annotationMismatch,
    unreadableFile, outsideFolder, invisibleCharacter, tooLarge, badNote, unknownNote, badDirection, badRange,
  ]

  /// A name nothing defines.
  public static let unknownName = DiagnosticCode(
    "KV040", Phrase(nn: "Ukjent namn", nb: "Ukjent navn", sv: "Okänt namn", en: "Unknown name"),
    explanation: Phrase(
      nn: """
        Ein formel bruker eit namn som ikkje er definert. Store og små bokstavar er ulike; å, ä, ö og ø er eigne
        bokstavar.
        """,
      nb: """
        En formel bruker et navn som ikke er definert. Store og små bokstaver er ulike; å, ä, ö og ø er egne bokstaver.
        """,
      sv: """
        En formel använder ett namn som inte är definierat. Stora och små bokstäver är olika; å, ä, ö och ø är
        egna bokstäver.
        """,
      en: """
        A formula uses a name that nothing defines. Names are case-sensitive; å, ä, ö and ø are letters of their own.
        """),
    example: """
        \(Example.wrong)   cost = wages * staf
        \(Example.right)   cost = wages * staff
      """)

  /// A second definition of a name.
  public static let definedTwice = DiagnosticCode(
    "KV041",
    Phrase(
      nn: "Definert to gonger", nb: "Definert to ganger",
      sv: "Definierat två gånger", en: "Defined twice"),
    explanation: Phrase(
      nn: """
        Kvart namn blir definert éin gong; skriv tilfelle der ein verdi er ulik mellom år eller kategoriar.
          feil    wage = 540_000 kr
                  wage = 560_000 kr
          rett    wage[R] = 540_000 kr
                  wage[B] = 560_000 kr
        Det eit scenario endrar, høyrer heime i eit tiltak eller eit scenario, aldri i ein ny definisjon.
        """,
      nb: """
        Hvert navn defineres én gang; skriv tilfeller der en verdi er ulik mellom år eller kategorier.
          feil    wage = 540_000 kr
                  wage = 560_000 kr
          rett    wage[R] = 540_000 kr
                  wage[B] = 560_000 kr
        Det et scenario endrer, hører hjemme i et tiltak eller et scenario, aldri i en ny definisjon.
        """,
      sv: """
        Varje namn definieras en gång; skriv fall där ett värde skiljer sig mellan år eller kategorier.
          fel     wage = 540_000 kr
                  wage = 560_000 kr
          rätt    wage[R] = 540_000 kr
                  wage[B] = 560_000 kr
        Det ett scenario ändrar hör hemma i en åtgärd eller ett scenario, aldrig i en ny definition.
        """,
      en: """
        Each name is defined once; to let a value differ between years or members, write cases.
          wrong   wage = 540_000 kr
                  wage = 560_000 kr
          right   wage[R] = 540_000 kr
                  wage[B] = 560_000 kr
        What a scenario changes belongs into a measure or a scenario, never into a second definition.
        """))

  /// Two cases cover one cell.
  public static let overlappingCases = DiagnosticCode(
    "KV042",
    Phrase(
      nn: "Tilfelle som overlappar", nb: "Tilfeller som overlapper",
      sv: "Fall som överlappar", en: "Overlapping cases"),
    explanation: Phrase(
      nn: """
        To tilfelle av ein definisjon dekkjer same celle, og ingenting seier kva for eit som gjeld. Kvaom lèt
        aldri det siste vinne.
        """,
      nb: """
        To tilfeller av en definisjon dekker samme celle, og ingenting sier hvilket som gjelder. Kvaom lar aldri
        det siste vinne.
        """,
      sv: """
        Två fall av en definition täcker samma cell, och inget säger vilket som gäller. Kvaom låter aldrig det
        sista vinna.
        """,
      en: """
        Two cases of a definition cover the same cell, and nothing says which holds. Kvaom never lets the last
        one win.
        """),
    example: """
        \(Example.wrong)   rate[from 2017] = 2%
                rate[until 2018] = 3%
        \(Example.right)   rate[from 2018] = 2%
                rate[until 2017] = 3%
      """)

  /// A circle of definitions.
  public static let cycle = DiagnosticCode(
    "KV043",
    Phrase(
      nn: "Definisjonar i sirkel", nb: "Definisjoner i sirkel",
      sv: "Definitioner i cirkel", en: "Circular definitions"),
    explanation: Phrase(
      nn: """
        Ein verdi er avhengig av seg sjølv same år. Ein verdi kan vere avhengig av seg sjølv året før, med
        prev(x).
        """,
      nb: "En verdi er avhengig av seg selv samme år. En verdi kan være avhengig av seg selv året før, med prev(x).",
      sv: "Ett värde beror på sig självt samma år. Ett värde kan bero på sig självt året före, med prev(x).",
      en: """
        A value depends on itself in the same year. A value may depend on itself the year before, through
        prev(x).
        """),
    example: """
        \(Example.wrong)   need = wages + share
                share = need * 10%
        \(Example.right)   share = prev(need) * 10%
      """)

  /// A function that reaches itself.
  public static let recursiveFunction = DiagnosticCode(
    "KV044",
    Phrase(
      nn: "Ein funksjon som kallar seg sjølv", nb: "En funksjon som kaller seg selv",
      sv: "En funktion som anropar sig själv", en: "A function that calls itself"),
    explanation: Phrase(
      nn: """
        Ein funksjon kan ikkje kalle seg sjølv, verken direkte eller gjennom andre: alle program i Kvaom tek
        slutt. Bruk `prev` i ein definisjon for år etter år, `chain` og `cumulative` for eit produkt eller ein
        sum langs åra.
        """,
      nb: """
        En funksjon kan ikke kalle seg selv, verken direkte eller gjennom andre: alle programmer i Kvaom tar
        slutt. Bruk `prev` i en definisjon for år etter år, `chain` og `cumulative` for et produkt eller en sum
        langs årene.
        """,
      sv: """
        En funktion kan inte anropa sig själv, varken direkt eller genom andra: alla program i Kvaom tar slut.
        Använd `prev` i en definition för år efter år, `chain` och `cumulative` för en produkt eller en summa
        längs åren.
        """,
      en: """
        A function may not call itself, directly or through others: every Kvaom program ends. For year after
        year, use prev in a definition; for a product or a sum along the years, chain and cumulative.
        """))

  /// A circle whose type cannot be known.
  public static let unknownType = DiagnosticCode(
    "KV045",
    Phrase(
      nn: "Kva slags verdi er dette?", nb: "Hva slags verdi er dette?",
      sv: "Vad är detta för slags värde?", en: "What kind of value is this?"),
    explanation: Phrase(
      nn: """
        Ein definisjon viser til seg sjølv før noko tilfelle seier kva han er. Gi han eit første tilfelle, eller
        skriv eininga.
        """,
      nb: """
        En definisjon viser til seg selv før noe tilfelle sier hva den er. Gi den et første tilfelle, eller
        skriv enheten.
        """,
      sv: """
        En definition hänvisar till sig själv innan något fall säger vad den är. Ge den ett första fall, eller
        skriv enheten.
        """,
      en: """
        A definition refers to itself before any of its cases says what it is. Give it a first case or say its unit.
        """),
    example: """
        \(Example.wrong)   debt = prev(debt) + loans
        \(Example.right)   debt[R2015] = 120 mkr
                debt[B] = prev(debt) + loans
        \(Example.or)   debt: mkr = (prev(debt) otherwise 0) + loans
      """)

  /// A member nobody knows.
  public static let unknownMember = DiagnosticCode(
    "KV046", Phrase(nn: "Ukjend kategori", nb: "Ukjent kategori", sv: "Okänd kategori", en: "Unknown member"),
    explanation: Phrase(
      nn: """
        I [ ] står ein kategori, eit år eller ein bokstav (R, B, P, RB) som verdien ikkje har.
          feil    staff[Kleep]      staff[B2025] i ein plan til 2020
          rett    staff[Klepp]      staff[B2020]
        """,
      nb: """
        I [ ] står en kategori, et år eller en bokstav (R, B, P, RB) som verdien ikke har.
          feil    staff[Kleep]      staff[B2025] i en plan til 2020
          rett    staff[Klepp]      staff[B2020]
        """,
      sv: """
        I [ ] står en kategori, ett år eller en bokstav (R, B, P, RB) som värdet inte har.
          fel     staff[Kleep]      staff[B2025] i en plan till 2020
          rätt    staff[Klepp]      staff[B2020]
        """,
      en: """
        Between [ ] stands a member, a year or a letter (R, B, P, RB) that the value does not have.
          wrong   staff[Kleep]      staff[B2025] in a plan to 2020
          right   staff[Klepp]      staff[B2020]
        """))

  /// A label of two dimensions.
  public static let ambiguousMember = DiagnosticCode(
    "KV047",
    Phrase(
      nn: "Ein kategori i to dimensjonar", nb: "En kategori i to dimensjoner",
      sv: "En kategori i två dimensioner", en: "A member of two dimensions"),
    explanation: Phrase(
      nn: "Verdien har to dimensjonar med ein kategori som heiter dette. Skriv kva for ein: x[municipality: Time].",
      nb: "Verdien har to dimensjoner med en kategori som heter dette. Skriv hvilken: x[municipality: Time].",
      sv: "Värdet har två dimensioner med en kategori som heter så. Skriv vilken: x[municipality: Time].",
      en: "The value has two dimensions with a member of this name. Say which: x[municipality: Time]."))

  /// Something else under a name than the place needs.
  public static let wrongSort = DiagnosticCode(
    "KV048",
    Phrase(
      nn: "Ikkje eit slikt namn", nb: "Ikke et slikt navn",
      sv: "Inte ett sådant namn", en: "Not that sort of name"),
    explanation: Phrase(
      nn: """
        Namnet finst, men er noko anna enn det som trengst her: ein funksjon der det skal stå ein verdi, eit
        tiltak der det skal stå eit scenario, ein verdi som blir kalla som ein funksjon.
        """,
      nb: """
        Navnet finnes, men er noe annet enn det som trengs her: en funksjon der det skal stå en verdi, et tiltak
        der det skal stå et scenario, en verdi som kalles som en funksjon.
        """,
      sv: """
        Namnet finns, men är något annat än det som behövs här: en funktion där det ska stå ett värde, en åtgärd
        där det ska stå ett scenario, ett värde som anropas som en funktion.
        """,
      en: """
        The name exists, but is something else than this place needs: a function where a value stands, a measure
        where a scenario stands, a value that is called like a function.
        """))

  /// A call with wrong arguments.
  public static let wrongArguments = DiagnosticCode(
    "KV049", Phrase(nn: "Feil argument", nb: "Feil argumenter", sv: "Fel argument", en: "Wrong arguments"),
    explanation: Phrase(
      nn: """
        Ein funksjon blir kalla med for mange eller for få argument, eit ukjent argumentnamn eller same argument
        to gonger. `kvaom doc NAME` viser parametrane til ein funksjon i biblioteket.
        """,
      nb: """
        En funksjon kalles med for mange eller for få argumenter, et ukjent argumentnavn eller samme argument to
        ganger. `kvaom doc NAME` viser parametrene til en funksjon i biblioteket.
        """,
      sv: """
        En funktion anropas med för många eller för få argument, ett okänt argumentnamn eller samma argument två
        gånger. `kvaom doc NAME` visar parametrarna till en funktion i biblioteket.
        """,
      en: """
        A function is called with too many or too few arguments, an unknown argument name, or one argument
        twice. `kvaom doc NAME` shows a library function's parameters.
        """))

  /// `module.name` without `( )`.
  public static let moduleWithoutCall = DiagnosticCode(
    "KV020",
    Phrase(
      nn: "Ein funksjon i ein modul utan argument", nb: "En funksjon i en modul uten argumenter",
      sv: "En funktion i en modul utan argument", en: "A module's function without its arguments"),
    explanation: Phrase(
      nn: """
        Eit namn, eit punktum og eit namn er alltid noko i ein modul i biblioteket: ein funksjon, med argumenta
        sine, eller ein tabell. Kategoriar og år står i hakeparentes.
        """,
      nb: """
        Et navn, et punktum og et navn er alltid noe i en modul i biblioteket: en funksjon, med argumentene
        sine, eller en tabell. Kategorier og år står i hakeparentes.
        """,
      sv: """
        Ett namn, en punkt och ett namn är alltid något i en modul i biblioteket: en funktion, med sina
        argument, eller en tabell. Kategorier och år står inom hakparentes.
        """,
      en: """
        A name, a point and a name always mean something of a module of the library: a function, with its
        arguments, or a table. Members and years of a figure stand in brackets.
        """),
    example: """
      \(Example.mistake) x = budget.B2018
      \(Example.rightWay) x = budget[B2018]        \(Example.alternatively) price.real(x, index, base: 2017)
      """)
}
