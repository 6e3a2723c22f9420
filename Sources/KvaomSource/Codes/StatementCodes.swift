import KvaomWords

/// What can be wrong in the form of a statement: KV024-KV033, KV058.
extension DiagnosticCode {
  /// An expression that is no statement.
  public static let bareExpression = DiagnosticCode(
    "KV024", Phrase(nn: "Inga setning", nb: "Ingen setning", sv: "Ingen sats", en: "Not a statement"),
    explanation: Phrase(
      nn: """
        Ei linje i ein plan definerer noko eller spør om noko. Eit uttrykk åleine gjer ingen av delane (i skalet
        blir det vist). Ei linje som held fram, sluttar med operatoren eller kommaet.
        """,
      nb: """
        En linje i en plan definerer noe eller spør om noe. Et uttrykk alene gjør ingen av delene (i skallet
        vises det). En linje som fortsetter, slutter med operatoren eller kommaet.
        """,
      sv: """
        En rad i en plan definierar något eller frågar om något. Ett uttryck ensamt gör ingetdera (i skalet
        visas det). En rad som fortsätter slutar med sin operator eller sitt komma.
        """,
      en: """
        A line of a plan defines something or asks something. An expression alone does neither (in the shell it
        is shown). A line that goes on ends with its operator or comma.
        """),
    example: """
      \(Example.mistake) net_cost[2020]            x = a
                                           + b
      \(Example.rightWay) show net_cost[2020]       x = a +
                                           b
      """)

  /// `=SUM(A1:A3)`.
  public static let formulaWithoutName = DiagnosticCode(
    "KV025",
    Phrase(
      nn: "Ein formel utan namn", nb: "En formel uten navn",
      sv: "En formel utan namn", en: "A formula without a name"),
    explanation: Phrase(
      nn: """
        I eit rekneark høyrer ein formel til cella si; her høyrer han til eit namn, og gjeld for alle år og kategoriar.
        """,
      nb: """
        I et regneark hører en formel til cellen sin; her hører den til et navn, og gjelder for alle år og kategorier.
        """,
      sv: """
        I ett kalkylark hör en formel till sin cell; här hör den till ett namn, och gäller för alla år och kategorier.
        """,
      en: """
        In a spreadsheet a formula belongs to its cell; here it belongs to a name, and holds for all years and members.
        """),
    example: """
      \(Example.mistake) =SUM(B2:B4)
      \(Example.rightWay) total = sum(budget over post)
      """)

  /// A word of Excel, SQL or another language.
  public static let foreignWord = DiagnosticCode(
    "KV026",
    Phrase(
      nn: "Eit ord frå eit anna språk", nb: "Et ord fra et annet språk",
      sv: "Ett ord från ett annat språk", en: "Another language's word"),
    explanation: Phrase(
      nn: "Ordet kjem frå Excel, SQL, eit anna språk eller faget. Meldinga nemner det som gjer det same her.",
      nb: "Ordet kommer fra Excel, SQL, et annet språk eller faget. Meldingen nevner det som gjør det samme her.",
      sv: "Ordet kommer från Excel, SQL, ett annat språk eller yrket. Meddelandet nämner det som gör samma sak här.",
      en: """
        The word belongs to Excel, SQL, another language, or the planner's trade. The message names what does
        the same here.
        """),
    example: """
      \(Example.mistake) SELECT net_cost        let x = 3        målsøking wage_growth
      \(Example.rightWay) show net_cost          x = 3            solve wage_growth for gap[2020] = 0 tkr
      """)

  /// A name, a label or an annotation without `= value`.
  public static let valueMissing = DiagnosticCode(
    "KV027",
    Phrase(
      nn: "Ein definisjon utan `=`", nb: "En definisjon uten `=`",
      sv: "En definition utan `=`", en: "A definition without `=`"),
    explanation: Phrase(
      nn: """
        Ein definisjon er eit namn, kanskje ein etikett i hermeteikn, eit tilfelle i [ ] og ei eining etter
        kolon, i denne rekkjefølgja; så `=` og verdien.
        """,
      nb: """
        En definisjon er et navn, kanskje en etikett i anførselstegn, et tilfelle i [ ] og en enhet etter kolon,
        i denne rekkefølgen; så `=` og verdien.
        """,
      sv: """
        En definition är ett namn, kanske en etikett inom citattecken, ett fall i [ ] och en enhet efter kolon,
        i den ordningen; sedan `=` och värdet.
        """,
      en: """
        A definition is a name, perhaps a label in quotes, a case in [ ] and a unit after a colon, in this
        order; then `=` and its value.
        """),
    example: """
      \(Example.mistake) wage: kr "Løn" = 540_000
      \(Example.rightWay) wage "Løn": kr = 540_000 kr
      """)

  /// A range without `..`.
  public static let rangeForm = DiagnosticCode(
    "KV028",
    Phrase(
      nn: "Eit område i ei anna form", nb: "Et område i en annen form",
      sv: "Ett intervall i en annan form", en: "A range in another form"),
    explanation: Phrase(
      nn: "Eit område har to endar med to punktum mellom.",
      nb: "Et område har to ender med to punktum mellom.",
      sv: "Ett intervall har två ändar med två punkter mellan.",
      en: "A range has its two ends with two points between them."),
    example: """
      \(Example.mistake) input growth = 2% in 0% - 6%
      \(Example.rightWay) input growth = 2% in 0%..6%
      """)

  /// A note at the end of the text.
  public static let noteWithoutStatement = DiagnosticCode(
    "KV029",
    Phrase(
      nn: "Ein merknad som ikkje høyrer til noko", nb: "En merknad som ikke hører til noe",
      sv: "En anmärkning som inte hör till något", en: "A note that belongs to nothing"),
    explanation: Phrase(
      nn: "`@source`, `@assumed` og dei andre merknadene står før definisjonen, tabellen eller setninga dei gjeld.",
      nb: "`@source`, `@assumed` og de andre merknadene står før definisjonen, tabellen eller setningen de gjelder.",
      sv: "`@source`, `@assumed` och de andra anmärkningarna står före den definition, tabell eller sats de gäller.",
      en: "`@source`, `@assumed` and the other notes stand before the definition, table or statement they speak of."),
    example: """
      \(Example.mistake) wage = 540_000 kr
               @source "KS"
      \(Example.rightWay) @source "KS"
               wage = 540_000 kr
      """)

  /// `x += 1` outside a measure or a scenario.
  public static let changeOutsideLayer = DiagnosticCode(
    "KV030",
    Phrase(
      nn: "Ei endring utanfor tiltak og scenario", nb: "En endring utenfor tiltak og scenario",
      sv: "En ändring utanför åtgärd och scenario", en: "A change outside a measure or a scenario"),
    explanation: Phrase(
      nn: """
        Definisjonar blir aldri endra, berre dekte av tiltak og scenario: det held basis trygg. (I skalet går ei
        endring inn i utkastet.)
        """,
      nb: """
        Definisjoner endres aldri, de dekkes bare av tiltak og scenarioer: det holder basis trygg. (I skallet går en
        endring inn i utkastet.)
        """,
      sv: """
        Definitioner ändras aldrig, de täcks bara av åtgärder och scenarier: det håller basen trygg. (I skalet går en
        ändring in i utkastet.)
        """,
      en: """
        Definitions are never changed, only covered by measures and scenarios: that keeps the base safe. (In the
        shell a change goes into the draft.)
        """),
    example: """
      \(Example.mistake) staff[Klepp] -= 1
      \(Example.rightWay) measure fewer { staff[Klepp] -= 1 position from 2018 }
      """)

  /// A statement of a layer that cannot be read.
  public static let layerStatementForm = DiagnosticCode(
    "KV031",
    Phrase(
      nn: "Ei endring i ei anna form", nb: "En endring i en annen form",
      sv: "En ändring i en annan form", en: "A change in another form"),
    explanation: Phrase(
      nn: """
        Tiltak og scenario har `name = value`, `+=`, `-=`, `*=` og `transfer amount of name A -> B`, kvar med eit
        tidsledd dersom ho ikkje alltid gjeld. `include` og `exclude` høyrer til tiltak og scenario, ikkje til `with`.
        """,
      nb: """
        Tiltak og scenarioer har `name = value`, `+=`, `-=`, `*=` og `transfer amount of name A -> B`, hver med et
        tidsledd dersom den ikke alltid gjelder. `include` og `exclude` hører til tiltak og scenarioer, ikke til
        `with`.
        """,
      sv: """
        Åtgärder och scenarier har `name = value`, `+=`, `-=`, `*=` och `transfer amount of name A -> B`, var och en
        med ett tidsled om den inte alltid gäller. `include` och `exclude` hör till åtgärder och scenarier, inte till
        `with`.
        """,
      en: """
        Measures and scenarios hold `name = value`, `+=`, `-=`, `*=` and `transfer amount of name A -> B`, each
        with a time clause if it does not always hold. `include` and `exclude` belong to measures and scenarios,
        not to `with`.
        """),
    example: """
      \(Example.mistake) transfer 2.33 staff from Klepp to Shared
      \(Example.rightWay) transfer 2.33 positions of staff Klepp -> Shared
      """)

  /// `x in 2018` in a formula.
  public static let yearInsteadOfLayer = DiagnosticCode(
    "KV032",
    Phrase(
      nn: "Eit år der eit scenario er meint", nb: "Et år der et scenario er ment",
      sv: "Ett år där ett scenario avses", en: "A year where a scenario is meant"),
    explanation: Phrase(
      nn: """
        I ein formel nemner `in` eit scenario; verdien i eit år står i hakeparentes. (I endringar, mål og
        budsjettavvik er `in 2018` ei tid.)
        """,
      nb: """
        I en formel nevner `in` et scenario; verdien i et år står i hakeparentes. (I endringer, mål og
        budsjettavvik er `in 2018` en tid.)
        """,
      sv: """
        I en formel nämner `in` ett scenario; värdet ett visst år står inom hakparentes. (I ändringar, mål och
        budgetavvikelser är `in 2018` en tid.)
        """,
      en: """
        In a formula `in` names a scenario; the value of a year stands in brackets. (In changes, goals and
        deviation `in 2018` is a time.)
        """),
    example: """
      \(Example.mistake) x = net_cost in 2018
      \(Example.rightWay) x = net_cost[2018]
      """)

  /// `solve x for y` without an equation.
  public static let solveForm = DiagnosticCode(
    "KV033",
    Phrase(
      nn: "`solve` utan likning", nb: "`solve` uten ligning",
      sv: "`solve` utan ekvation", en: "`solve` without an equation"),
    explanation: Phrase(
      nn: "`solve` leitar etter den verdien av ein føresetnad som gjer ei likning sann.",
      nb: "`solve` leter etter den verdien av en forutsetning som gjør en ligning sann.",
      sv: "`solve` söker det värde på ett antagande som gör en ekvation sann.",
      en: "`solve` looks for the value of an input that makes an equation true."),
    example: """
      \(Example.mistake) solve wage_growth for gap[2020]
      \(Example.rightWay) solve wage_growth for gap[2020] = 0 tkr
      """)

  /// A word that begins no clause.
  public static let unknownClause = DiagnosticCode(
    "KV058",
    Phrase(
      nn: "Ukjent ord i eit spørsmål", nb: "Ukjent ord i et spørsmål",
      sv: "Okänt ord i en fråga", en: "Unknown word in a question"),
    explanation: Phrase(
      nn: """
        Etter det som blir spurt om, står ledd, kvart med sitt ord: `in plan`, `as mkr`, `with change`. Kva ledd
        som finst, er ulikt frå spørsmål til spørsmål.
        """,
      nb: """
        Etter det som det spørres om, står ledd, hvert med sitt ord: `in plan`, `as mkr`, `with change`. Hvilke
        ledd som finnes, er ulikt fra spørsmål til spørsmål.
        """,
      sv: """
        Efter det som frågan gäller står led, vart och ett med sitt ord: `in plan`, `as mkr`, `with change`.
        Vilka led som finns skiljer sig från fråga till fråga.
        """,
      en: """
        After what is asked for stand clauses, each with its word: `in plan`, `as mkr`, `with change`. Which
        ones there are differs from verb to verb.
        """),
    example: """
      \(Example.mistake) why gap[2020] deep 3
      \(Example.rightWay) why gap[2020] depth 3
      """)
}
