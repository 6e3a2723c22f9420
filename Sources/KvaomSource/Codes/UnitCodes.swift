import KvaomWords

/// Codes about kinds, units and dimensions: KV060-KV079.
extension DiagnosticCode {
  /// The codes of this area.
  public static let unitCodes: [DiagnosticCode] = [
    unitMismatch, percentOfPercent, plainNumberForPercent, amountPlusPercent, priceBasisMismatch, kindMismatch,
    unknownUnit, membersDiffer, shapeMismatch, outerProduct, badPower, meanOfRatio,
  ]

  /// kr + position.
  public static let unitMismatch = DiagnosticCode(
    "KV060",
    Phrase(
      nn: "Einingar som ikkje passar saman", nb: "Enheter som ikke passer sammen",
      sv: "Enheter som inte passar ihop", en: "Units that do not fit"),
    explanation: Phrase(
      nn: """
        Tal med ulike einingar blir lagde saman, trekte frå eller samanlikna. Gong eller del for å kome frå den
        eine til den andre.
        """,
      nb: """
        Tall med ulike enheter legges sammen, trekkes fra eller sammenlignes. Gang eller del for å komme fra den
        ene til den andre.
        """,
      sv: """
        Tal med olika enheter adderas, subtraheras eller jämförs. Multiplicera eller dividera för att komma från
        den ena till den andra.
        """,
      en: """
        Numbers of different units are added, subtracted or compared. Multiply or divide to get from one to the other.
        """),
    example: """
        \(Example.wrong)   wage_bill + positions
        \(Example.right)   wage_bill + positions * cost_per_position
      """)

  /// Percent added to percent in a statement.
  public static let percentOfPercent = DiagnosticCode(
    "KV061",
    Phrase(
      nn: "Prosent lagd til prosent", nb: "Prosent lagt til prosent",
      sv: "Procent adderad till procent", en: "Percent added to a percent"),
    explanation: Phrase(
      nn: "2,7 % endra med 1 % kan bety to ting: 3,7 % (eitt prosentpoeng meir) eller 2,727 % (éin prosent meir).",
      nb: "2,7 % endret med 1 % kan bety to ting: 3,7 % (ett prosentpoeng mer) eller 2,727 % (én prosent mer).",
      sv: "2,7 % ändrat med 1 % kan betyda två saker: 3,7 % (en procentenhet mer) eller 2,727 % (en procent mer).",
      en: """
        2.7 % changed by 1 % can mean two things: 3.7 % (one percentage point more) or 2.727 % (one percent
        more).
        """),
    example: """
        \(Example.wrong)   wage_growth += 1%
        \(Example.right)   wage_growth += 1 pp
        \(Example.or)   wage_growth *= 1.01
      """)

  /// A plain number for a percent.
  public static let plainNumberForPercent = DiagnosticCode(
    "KV062",
    Phrase(
      nn: "Eit tal utan % for ein prosent", nb: "Et tall uten % for en prosent",
      sv: "Ett tal utan % för en procent", en: "A number without % for a percent"),
    explanation: Phrase(
      nn: "Verdien er ein prosent, og her står eit vanleg tal: 4 ville vore 400 %.",
      nb: "Verdien er en prosent, og her står et vanlig tall: 4 ville vært 400 %.",
      sv: "Värdet är en procent, och här står ett vanligt tal: 4 skulle vara 400 %.",
      en: "The value is a percent, and a plain number stands here: 4 would be 400 %."),
    example: """
        \(Example.wrong)   wage_growth = 4
        \(Example.right)   wage_growth = 4%
      """)

  /// Amount plus percent.
  public static let amountPlusPercent = DiagnosticCode(
    "KV063",
    Phrase(
      nn: "Prosent lagd til eit beløp", nb: "Prosent lagt til et beløp",
      sv: "Procent adderad till ett belopp", en: "A percent added to an amount"),
    explanation: Phrase(
      nn: "Ein prosent er ein del av noko; han kan ikkje leggjast til eit beløp. Gong i staden.",
      nb: "En prosent er en del av noe; den kan ikke legges til et beløp. Gang i stedet.",
      sv: "En procent är en del av något; den kan inte adderas till ett belopp. Multiplicera i stället.",
      en: "A percent is a share of something; it cannot be added to an amount. Multiply."),
    example: """
        \(Example.wrong)   need = frame + 3%
        \(Example.right)   need = frame * (1 + 3%)
      """)

  /// Two price bases.
  public static let priceBasisMismatch = DiagnosticCode(
    "KV064",
    Phrase(
      nn: "Blanda prisnivå", nb: "Blandede prisnivåer",
      sv: "Blandade prisnivåer", en: "Price bases mixed"),
    explanation: Phrase(
      nn: "Beløp i prisar frå ulike år blir lagde saman eller samanlikna. Rekn det eine om først, med ein indeks.",
      nb: "Beløp i priser fra ulike år legges sammen eller sammenlignes. Regn det ene om først, med en indeks.",
      sv: "Belopp i olika års priser adderas eller jämförs. Räkna om det ena först, med ett index.",
      en: "Amounts in prices of different years are added or compared. Convert one of them first, with an index."),
    example: """
        \(Example.wrong)   nominal_cost + cost_in_2017_kr
        \(Example.right)   nominal_cost + price.nominal(cost_in_2017_kr, deflator, base: 2017)
      """)

  /// Another kind of value.
  public static let kindMismatch = DiagnosticCode(
    "KV065",
    Phrase(
      nn: "Ikkje ein slik verdi", nb: "Ikke en slik verdi",
      sv: "Inte ett sådant värde", en: "Not that kind of value"),
    explanation: Phrase(
      nn: "Eit tal står der det trengst ein ja/nei-verdi, ein tekst, ein dato eller ein kategori, eller omvendt.",
      nb: "Et tall står der det trengs en ja/nei-verdi, en tekst, en dato eller en kategori, eller omvendt.",
      sv: "Ett tal står där det behövs ett ja/nej-värde, en text, ett datum eller en kategori, eller tvärtom.",
      en: "A number stands where a truth, a text, a date or a member is needed, or the other way round."),
    example: """
        \(Example.wrong)   if staff then 1 else 0
        \(Example.right)   if staff > 0 then 1 else 0
      """)

  /// A unit nobody knows.
  public static let unknownUnit = DiagnosticCode(
    "KV066", Phrase(nn: "Ukjend eining", nb: "Ukjent enhet", sv: "Okänd enhet", en: "Unknown unit"),
    explanation: Phrase(
      nn: "Eininga er ikkje innebygd, og planen definerer ho ikkje.",
      nb: "Enheten er ikke innebygd, og planen definerer den ikke.",
      sv: "Enheten är inte inbyggd, och planen definierar den inte.",
      en: "The unit is not built in and the plan does not declare it."),
    example: """
        \(Example.right)   unit child, children, barn
      """)

  /// Members that do not match.
  public static let membersDiffer = DiagnosticCode(
    "KV067",
    Phrase(
      nn: "Kategoriar som ikkje svarer til kvarandre", nb: "Kategorier som ikke svarer til hverandre",
      sv: "Kategorier som inte motsvarar varandra", en: "Members that do not match"),
    explanation: Phrase(
      nn: """
        To verdiar har ein dimensjon felles, men kvar av dei har kategoriar den andre manglar. Vel dei same på
        begge sider.
        """,
      nb: """
        To verdier har en dimensjon felles, men hver av dem har kategorier den andre mangler. Velg de samme på
        begge sider.
        """,
      sv: """
        Två värden har en gemensam dimension, men vart och ett har kategorier som det andra saknar. Välj samma
        på båda sidor.
        """,
      en: """
        Two values share a dimension, but each has members the other lacks. Select the common ones on both sides.
        """))

  /// A dimension too many or too few.
  public static let shapeMismatch = DiagnosticCode(
    "KV068",
    Phrase(
      nn: "Dimensjonar som ikkje passar", nb: "Dimensjoner som ikke passer",
      sv: "Dimensioner som inte passar", en: "Dimensions that do not fit"),
    explanation: Phrase(
      nn: """
        Verdien har ein dimensjon som ikkje har noko å gjere her, eller manglar ein som trengst: her trengst
        eitt tal der det står ei rekkje, eller det blir summert over ein dimensjon verdien ikkje har.
        """,
      nb: """
        Verdien har en dimensjon som ikke har noe å gjøre her, eller mangler en som trengs: her trengs ett tall
        der det står en rekke, eller det summeres over en dimensjon verdien ikke har.
        """,
      sv: """
        Värdet har en dimension som inte hör hemma här, eller saknar en som behövs: här behövs ett tal där det
        står en rad av tal, eller så summeras det över en dimension som värdet inte har.
        """,
      en: """
        The value has a dimension this place does not allow, or lacks one it needs: one figure is needed where a
        row of figures stands, or a sum is asked over a dimension the value does not have.
        """))

  /// A product over dimensions of both sides.
  public static let outerProduct = DiagnosticCode(
    "KV069",
    Phrase(
      nn: "Alle kombinasjonar av to dimensjonar", nb: "Alle kombinasjoner av to dimensjoner",
      sv: "Alla kombinationer av två dimensioner", en: "All combinations of two dimensions"), severity: .warning,
    explanation: Phrase(
      nn: """
        Kvar side har ein dimensjon den andre manglar, så svaret får alle kombinasjonar; ein sum av dei tel
        kvart tal fleire gonger. Er det meint, så sei det:
          cost: kr by unit, role, year = hours * hour_cost
        """,
      nb: """
        Hver side har en dimensjon den andre mangler, så svaret får alle kombinasjoner; en sum av dem teller
        hvert tall flere ganger. Er det ment, så si det:
          cost: kr by unit, role, year = hours * hour_cost
        """,
      sv: """
        Varje sida har en dimension som den andra saknar, så svaret får alla kombinationer; en summa av dem
        räknar varje tal flera gånger. Är det menat, så säg det:
          cost: kr by unit, role, year = hours * hour_cost
        """,
      en: """
        Each side has a dimension the other lacks, so the result has every combination; a sum of them counts
        each figure several times. If that is meant, say so:
          cost: kr by unit, role, year = hours * hour_cost
        """))

  /// A power that has no unit.
  public static let badPower = DiagnosticCode(
    "KV070",
    Phrase(
      nn: "Ein potens utan eining", nb: "En potens uten enhet",
      sv: "En potens utan enhet", en: "A power without a unit"),
    explanation: Phrase(
      nn: "Eit tal med eining kan berre opphøgjast i ein heil, konstant potens.",
      nb: "Et tall med enhet kan bare opphøyes i en hel, konstant potens.",
      sv: "Ett tal med enhet kan bara upphöjas till en hel, konstant potens.",
      en: "A number with a unit can be raised to a whole, constant power only."))

  /// The mean of a unit cost.
  public static let meanOfRatio = DiagnosticCode(
    "KV071",
    Phrase(
      nn: "Gjennomsnittet av eit forholdstal", nb: "Gjennomsnittet av et forholdstall",
      sv: "Genomsnittet av en kvot", en: "The mean of a ratio"), severity: .warning,
    explanation: Phrase(
      nn: """
        Det vanlege gjennomsnittet av ein verdi som er eit forhold (kostnad per barn), gir ein liten kommune
        like mykje vekt som ein stor. `pooled(x over d)` deler summane på kvarandre; `mean(x over d, weight:
        children)` veg dei.
        """,
      nb: """
        Det vanlige gjennomsnittet av en verdi som er et forhold (kostnad per barn), gir en liten kommune like
        mye vekt som en stor. `pooled(x over d)` deler summene på hverandre; `mean(x over d, weight: children)`
        veier dem.
        """,
      sv: """
        Det vanliga genomsnittet av ett värde som är en kvot (kostnad per barn) ger en liten kommun lika stor
        vikt som en stor. `pooled(x over d)` dividerar summorna med varandra; `mean(x over d, weight: children)`
        väger dem.
        """,
      en: """
        The plain mean of a value that is a quotient (cost per child) weighs a small municipality as much as a
        large one. pooled(x over d) divides the sums; mean(x over d, weight: children) weighs them.
        """))
}
