import KvaomWords

/// Codes about names, definitions and cases: KV040-KV059, KV130-KV131.
extension DiagnosticCode {
  /// A name nothing defines.
  public static let unknownName = DiagnosticCode(
    "KV040", .english("Unknown name"),
    explanation: .english(
      """
      A formula uses a name that nothing defines. Names are case-sensitive; å, ä, ö and ø are letters of their own.
        wrong   cost = wages * staf
        right   cost = wages * staff
      """))
  /// A second definition of a name.
  public static let definedTwice = DiagnosticCode(
    "KV041", .english("Defined twice"),
    explanation: .english(
      """
      Each name is defined once; to let a value differ between years or members, write cases.
        wrong   wage = 540_000 kr
                wage = 560_000 kr
        right   wage[R] = 540_000 kr
                wage[B] = 560_000 kr
      What a scenario changes belongs into a measure or a scenario, never into a second definition.
      """))
  /// Two cases cover one cell.
  public static let overlappingCases = DiagnosticCode(
    "KV042", .english("Overlapping cases"),
    explanation: .english(
      """
      Two cases of a definition cover the same cell, and nothing says which holds. Kvaom never lets the last one win.
        wrong   rate[from 2017] = 2%
                rate[until 2018] = 3%
        right   rate[from 2018] = 2%
                rate[until 2017] = 3%
      """))
  /// A circle of definitions.
  public static let cycle = DiagnosticCode(
    "KV043", .english("Circular definitions"),
    explanation: .english(
      """
      A value depends on itself in the same year. A value may depend on itself the year before, through prev(x).
        wrong   need = wages + share
                share = need * 10%
        right   share = prev(need) * 10%
      """))
  /// A function that reaches itself.
  public static let recursiveFunction = DiagnosticCode(
    "KV044", .english("A function that calls itself"),
    explanation: .english(
      """
      A function may not call itself, directly or through others: every Kvaom program ends. For year after year, use
      prev in a definition; for a product or a sum along the years, chain and cumulative.
      """))
  /// A circle whose type cannot be known.
  public static let unknownType = DiagnosticCode(
    "KV045", .english("What kind of value is this?"),
    explanation: .english(
      """
      A definition refers to itself before any of its cases says what it is. Give it a first case or say its unit.
        wrong   debt = prev(debt) + loans
        right   debt[R2015] = 120 mkr
                debt[B] = prev(debt) + loans
        or      debt: mkr = (prev(debt) otherwise 0) + loans
      """))
  /// A member nobody knows.
  public static let unknownMember = DiagnosticCode(
    "KV046", .english("Unknown member"),
    explanation: .english(
      """
      Between [ ] stands a member, a year or a letter (R, B, P, RB) that the value does not have.
        wrong   staff[Kleep]      staff[B2025] in a plan to 2020
        right   staff[Klepp]      staff[B2020]
      """))
  /// A label of two dimensions.
  public static let ambiguousMember = DiagnosticCode(
    "KV047", .english("A member of two dimensions"),
    explanation: .english(
      """
      The value has two dimensions with a member of this name. Say which: x[municipality: Time].
      """))
  /// Something else under a name than the place needs.
  public static let wrongSort = DiagnosticCode(
    "KV048", .english("Not that sort of name"),
    explanation: .english(
      """
      The name exists, but is something else than this place needs: a function where a value stands, a measure where a
      scenario stands, a value that is called like a function.
      """))
  /// A call with wrong arguments.
  public static let wrongArguments = DiagnosticCode(
    "KV049", .english("Wrong arguments"),
    explanation: .english(
      """
      A function is called with too many or too few arguments, an unknown argument name, or one argument twice.
      `kvaom doc NAME` shows a library function's parameters.
      """))
  /// A dimension nobody knows.
  public static let unknownDimension = DiagnosticCode(
    "KV050", .english("Unknown dimension"),
    explanation: .english(
      """
      After `over`, `by` or before `:` stands a name that is no dimension of the plan, or none the value has.
        wrong   sum(staff over municipalities)
        right   sum(staff over municipality)
      """))
  /// No years declared.
  public static let noYears = DiagnosticCode(
    "KV051", .english("The plan has no years"),
    explanation: .english(
      """
      The plan uses years but does not say which it covers. Begin it with one line:
        years R2015, B2016..B2020
      """))
  /// A statement that may stand once.
  public static let badDeclaration = DiagnosticCode(
    "KV052", .english("A declaration that does not hold"),
    explanation: .english(
      """
      A `years`, `dim`, `unit` or `prices` line says something impossible: a year twice, a member twice, a name that is
      taken, a range that runs backwards.
      """))
  /// An annotation the value does not fit.
  public static let annotationMismatch = DiagnosticCode(
    "KV053", .english("Not what was announced"),
    explanation: .english(
      """
      The unit or the dimensions written after the name's colon are not those of the value.
        wrong   cost: kr by unit = hours
        right   cost: kr by unit = hours * hour_cost
      """))
  /// A file that cannot be used.
  public static let unreadableFile = DiagnosticCode(
    "KV054", .english("A file that cannot be read"),
    explanation: .english(
      """
      `use "file.kvaom"` names a file that is not there or cannot be read. The path is relative to the file that uses \
      it.
      """))
  /// A file that the plan may not reach.
  public static let outsideFolder = DiagnosticCode(
    "KV120",
    Phrase(
      nn: "Utanfor mappa til planen", nb: "Utenfor mappen til planen", sv: "Utanför planens mapp",
      en: "Outside the plan's folder"),
    explanation: Phrase(
      nn: """
        Ein plan les berre filer i si eiga mappe og under henne. Ligg planen i eit git-arkiv, les han i heile arkivet. \
        Slik kan ein plan du har fått frå andre, ikkje henta fram filer du ikkje ville visa. Lenkjer, `..` og heile \
        stiar vert vurderte etter kvar dei fører.
        Legg fila ved planen, eller tillat staden i di eiga oppsettfil, ~/.config/kvaom/config:
          allow "/srv/felles/kostra"
        """,
      nb: """
        En plan leser bare filer i sin egen mappe og under den. Ligger planen i et git-arkiv, leser den i hele \
        arkivet. Slik kan en plan du har fått fra andre, ikke hente fram filer du ikke ville vise. Lenker, `..` og \
        hele stier vurderes etter hvor de fører.
        Legg filen ved planen, eller tillat stedet i din egen oppsettfil, ~/.config/kvaom/config:
          allow "/srv/felles/kostra"
        """,
      sv: """
        En plan läser bara filer i sin egen mapp och under den. Ligger planen i ett git-arkiv läser den i hela \
        arkivet. Då kan en plan du har fått av andra inte hämta fram filer som du inte ville visa. Länkar, `..` och \
        hela sökvägar bedöms efter vart de leder.
        Lägg filen vid planen, eller tillåt platsen i din egen inställningsfil, ~/.config/kvaom/config:
          allow "/srv/felles/kostra"
        """,
      en: """
        A plan reads files in its own folder and below it only; one that lies in a git checkout reads in the whole \
        checkout. So a plan that others sent you cannot bring to light files you did not want to show. Links, `..` and \
        whole paths are judged by where they lead.
        Put the file beside the plan, or allow the place in your own configuration, ~/.config/kvaom/config:
          allow "/srv/felles/kostra"
        """))
  /// A character that nobody sees.
  public static let invisibleCharacter = DiagnosticCode(
    "KV121",
    Phrase(
      nn: "Eit teikn som ingen ser", nb: "Et tegn som ingen ser", sv: "Ett tecken som ingen ser",
      en: "A character that nobody sees"),
    severity: .warning,
    explanation: Phrase(
      nn: """
        I teksten står eit styreteikn, eller eit teikn som snur skriveretninga. Slike teikn kan gøyma noko for den \
        som les planen, eller styra terminalen som viser han. Kvaom reknar som før og viser ␛, ␇ eller � i staden.
        Ta teiknet bort, eller lat kvaom fmt skriva det synleg.
        """,
      nb: """
        I teksten står et styretegn, eller et tegn som snur skriveretningen. Slike tegn kan skjule noe for den som \
        leser planen, eller styre terminalen som viser den. Kvaom regner som før og viser ␛, ␇ eller � i stedet.
        Ta tegnet bort, eller la kvaom fmt skrive det synlig.
        """,
      sv: """
        I texten står ett styrtecken, eller ett tecken som vänder skrivriktningen. Sådana tecken kan dölja något för \
        den som läser planen, eller styra terminalen som visar den. Kvaom räknar som förut och visar ␛, ␇ eller � i \
        stället.
        Ta bort tecknet, eller låt kvaom fmt skriva det synligt.
        """,
      en: """
        The text has a control character, or one that turns the direction of writing. Such characters can hide \
        something from whoever reads the plan, or steer the terminal that shows it. Kvaom calculates as before and \
        shows ␛, ␇ or � instead.
        Remove the character, or let kvaom fmt write it visibly.
        """))
  /// Too large a program.
  public static let tooLarge = DiagnosticCode(
    "KV055", .english("Too large"),
    explanation: Phrase(
      nn: """
        Planen treng fleire celler, fleire formelledd eller fleire scenario oppå einannan enn det er sett av plass \
        til. Kvaom seier frå før arbeidet tek til, i run som i check.
        Ein formel som reknar (x with { … }) + (x with { … }), der x sjølv er rekna slik, vert dobla for kvar line: \
        tjue liner er ein million rekningar. Skriv endringane i eitt scenario, og spør etter talet i det.
        """,
      nb: """
        Planen trenger flere celler, flere formelledd eller flere scenarioer oppå hverandre enn det er satt av plass \
        til. Kvaom sier fra før arbeidet begynner, i run som i check.
        En formel som regner (x with { … }) + (x with { … }), der x selv er regnet slik, dobles for hver linje: tjue \
        linjer er en million beregninger. Skriv endringene i ett scenario, og spør etter tallet i det.
        """,
      sv: """
        Planen behöver fler celler, fler formelled eller fler scenarier ovanpå varandra än det finns plats för. Kvaom \
        säger ifrån innan arbetet börjar, i run som i check.
        En formel som räknar (x with { … }) + (x with { … }), där x självt är räknat så, fördubblas för varje rad: \
        tjugo rader är en miljon beräkningar. Skriv ändringarna i ett scenario, och fråga efter talet i det.
        """,
      en: """
        The plan would need more cells, more parts of formulas or more scenarios on top of each other than the budget \
        allows. Kvaom says so before it begins, for run as for check.
        A formula such as (x with { … }) + (x with { … }), where x is itself made so, doubles with every line: twenty \
        lines are a million calculations. Write the changes in one scenario, and ask for the figure in it.
        """))
  /// A note without the right arguments.
  public static let badNote = DiagnosticCode(
    "KV056", .english("A note that cannot be read"),
    explanation: .english(
      """
      A note needs its arguments: @source "…", @assumed "why", @published 2.3, @break 2016 "moved to …".
      """))
  /// A note whose word means nothing.
  public static let unknownNote = DiagnosticCode(
    "KV130",
    Phrase(nn: "Ukjend merknad", nb: "Ukjent merknad", sv: "Okänd anmärkning", en: "Unknown note"),
    explanation: Phrase(
      nn: """
        Etter `@` står eit ord som ikkje er ein merknad der. Ein feilskriven merknad ville ikkje ha sagt noko, utan at
        nokon merka det.
          på tal               @source @assumed @published @break @note @unverified
                               @better @read @confidential @reviewed
          på tiltak, scenario  @owner @kind @note @source @reviewed
        Eit ord av planen sitt eige blir deklarert: note decision "Vedtak"
        """,
      nb: """
        Etter `@` står et ord som ikke er en merknad der. En feilskrevet merknad ville ikke ha sagt noe, uten at noen
        merket det.
          på tall              @source @assumed @published @break @note @unverified
                               @better @read @confidential @reviewed
          på tiltak, scenario  @owner @kind @note @source @reviewed
        Et ord av planens eget blir deklarert: note decision "Vedtak"
        """,
      sv: """
        Efter `@` står ett ord som inte är en anmärkning där. En felskriven anmärkning skulle inte säga något, utan att
        någon märkte det.
          på tal                @source @assumed @published @break @note @unverified
                                @better @read @confidential @reviewed
          på åtgärd, scenario   @owner @kind @note @source @reviewed
        Ett eget ord i planen deklareras: note decision "Beslut"
        """,
      en: """
        After `@` stands a word that is no note there. A misspelt note would say nothing, and nobody would notice.
          on figures              @source @assumed @published @break @note @unverified
                                  @better @read @confidential @reviewed
          on measures, scenarios  @owner @kind @note @source @reviewed
        A word of the plan's own is declared: note decision "Decision"
        """))
  /// A direction that cannot be read, or two of one value.
  public static let badDirection = DiagnosticCode(
    "KV131",
    Phrase(
      nn: "Ei retning som ikkje held", nb: "En retning som ikke holder", sv: "En riktning som inte håller",
      en: "A direction that does not hold"),
    explanation: Phrase(
      nn: """
        `@better lower`, `@better higher` eller `@better neither` seier kva veg eit tal er bra. Det står éin gong på ein
        definisjon, ein tabell, ei rad, ei kolonne eller ein medlem, og styrer orda (dyrare, betre), aldri rekninga.
        """,
      nb: """
        `@better lower`, `@better higher` eller `@better neither` sier hvilken vei et tall er bra. Det står én gang på
        en definisjon, en tabell, en rad, en kolonne eller et medlem, og styrer ordene (dyrere, bedre), aldri regningen.
        """,
      sv: """
        `@better lower`, `@better higher` eller `@better neither` säger åt vilket håll ett tal är bra. Det står en gång
        på en definition, en tabell, en rad, en kolumn eller en medlem, och styr orden (dyrare, bättre), aldrig
        räkningen.
        """,
      en: """
        `@better lower`, `@better higher` or `@better neither` says which way a figure is good. It stands once, on a
        definition, a table, a row, a column or a member, and decides words (dearer, better), never the arithmetic.
        """))
  /// An input's range upside down, or its value outside.
  public static let badRange = DiagnosticCode(
    "KV057", .english("A range that does not hold"),
    explanation: .english(
      """
      The range of an input runs backwards, has another unit than the input, or does not contain the input's own value.
        wrong   input growth = 7% in 0%..6%
        right   input growth = 2.7% in 0%..6%
      """))
  /// `module.name` without `( )`.
  public static let moduleWithoutCall = DiagnosticCode(
    "KV020", .english("A module's function without its arguments"),
    explanation: .english(
      """
      A name, a point and a name always mean something of a module of the library: a function, with its arguments, or \
      a \
      table. Members and years of a figure stand in brackets.
      Mistake: x = budget.B2018
      Right:   x = budget[B2018]        or price.real(x, index, base: 2017)
      """))

  /// The codes of this area.
  public static let nameCodes: [DiagnosticCode] = [
    unknownName, definedTwice, overlappingCases, cycle, recursiveFunction, unknownType, unknownMember, ambiguousMember,
    wrongSort, moduleWithoutCall, wrongArguments, unknownDimension, noYears, badDeclaration, annotationMismatch,
    unreadableFile, outsideFolder, invisibleCharacter, tooLarge, badNote, unknownNote, badDirection, badRange,
  ]
}
