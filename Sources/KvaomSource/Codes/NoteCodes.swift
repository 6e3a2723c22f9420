import KvaomWords

/// Codes about notes and directions: KV130-KV132.
extension DiagnosticCode {
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
        `@better lower`, `@better higher` eller `@better neither` seier kva veg eit tal er bra. Det står éin gong på
        ein definisjon, ein tabell, ei rad, ein kolonne eller ein kategori, og styrer orda (dyrare, betre), aldri
        utrekninga.
        """,
      nb: """
        `@better lower`, `@better higher` eller `@better neither` sier hvilken vei et tall er bra. Det står én gang på
        en definisjon, en tabell, en rad, en kolonne eller en kategori, og styrer ordene (dyrere, bedre), aldri
        utregningen.
        """,
      sv: """
        `@better lower`, `@better higher` eller `@better neither` säger åt vilket håll ett tal är bra. Det står en
        gång på en definition, en tabell, en rad, en kolumn eller en kategori, och styr orden (dyrare, bättre), aldrig
        beräkningen.
        """,
      en: """
        `@better lower`, `@better higher` or `@better neither` says which way a figure is good. It stands once, on a
        definition, a table, a row, a column or a member, and decides words (dearer, better), never the arithmetic.
        """))

  /// `optimise` of a figure nobody has said which way is good.
  public static let unknownBest = DiagnosticCode(
    "KV132",
    Phrase(
      nn: "Kva er best, høgt eller lågt?", nb: "Hva er best, høyt eller lavt?", sv: "Vad är bäst, högt eller lågt?",
      en: "Which is best, high or low?"),
    explanation: Phrase(
      nn: """
        `optimise` vel det beste, og må vite kva veg talet er bra: anten seier spørsmålet det (`choose lowest`,
        `choose highest`), eller planen seier det for godt med `@better lower` eller `@better higher` på definisjonen,
        eller på det ho er rekna av.
        """,
      nb: """
        `optimise` velger det beste, og må vite hvilken vei tallet er bra: enten sier spørsmålet det (`choose lowest`,
        `choose highest`), eller planen sier det for godt med `@better lower` eller `@better higher` på definisjonen,
        eller på det den er regnet av.
        """,
      sv: """
        `optimise` väljer det bästa, och måste veta åt vilket håll talet är bra: antingen säger frågan det (`choose
        lowest`, `choose highest`), eller så säger planen det för gott med `@better lower` eller `@better higher` på
        definitionen, eller på det som den är räknad av.
        """,
      en: """
        `optimise` chooses what is best, and must know which way the figure is good: either the question says it
        (`choose lowest`, `choose highest`), or the plan says it for good with `@better lower` or `@better higher`
        on the definition, or on what it is made of.
        """))
}
