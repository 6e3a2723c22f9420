import KvaomWords

/// Codes about arithmetic that loses its meaning: KV151 to KV155, KV157 and KV158.
extension DiagnosticCode {
  /// A sum of what does not add up.
  public static let meaninglessSum = DiagnosticCode(
    "KV151",
    Phrase(
      nn: "Ein sum utan meining", nb: "En sum uten mening", sv: "En summa utan mening", en: "A sum that means nothing"),
    severity: .warning,
    explanation: Phrase(
      nn: """
        Det som står ved årsslutt (`stock`), kan ikkje leggjast saman over år: same gjelda blir talt kvart
        år. Prosentar og forholdstal (kostnad per barn) kan ikkje leggjast saman i det heile. Vel eitt år,
        eit gjennomsnitt, eller summane kvar for seg.
          feil   sum(debt over year)        sum(cost_per_child over municipality)
          rett   debt[2020]                 pooled(cost_per_child over municipality)
        """,
      nb: """
        Det som står ved årsslutt (`stock`), kan ikke legges sammen over år: samme gjeld telles hvert år.
        Prosenter og forholdstall (kostnad per barn) kan ikke legges sammen i det hele tatt. Velg ett år, et
        gjennomsnitt, eller summene hver for seg.
          feil   sum(debt over year)        sum(cost_per_child over municipality)
          rett   debt[2020]                 pooled(cost_per_child over municipality)
        """,
      sv: """
        Det som står vid årets slut (`stock`) kan inte läggas ihop över år: samma skuld räknas varje år.
        Procent och kvoter (kostnad per barn) kan inte läggas ihop alls. Välj ett år, ett genomsnitt, eller
        summorna var för sig.
          fel    sum(debt over year)        sum(cost_per_child over municipality)
          rätt   debt[2020]                 pooled(cost_per_child over municipality)
        """,
      en: """
        A year-end figure (`stock`) cannot be added up over years: the same debt would count each year.
        Percents and ratios (cost per child) cannot be added up at all. Pick one year, a mean, or the sums
        of their parts.
          wrong   sum(debt over year)        sum(cost_per_child over municipality)
          right   debt[2020]                 pooled(cost_per_child over municipality)
        """))
  /// A step or a tolerance whose unit depends on how a value is shown.
  public static let stepNeedsUnit = DiagnosticCode(
    "KV152",
    Phrase(
      nn: "Ei avrunding utan eining", nb: "En avrunding uten enhet", sv: "En avrundning utan enhet",
      en: "A rounding without a unit"),
    explanation: Phrase(
      nn: """
        Eit beløp kan visast i kr, tkr eller mkr, og eit steg utan eining ville rekne i den som tilfeldigvis
        blir vist: to like beløp ville rundast ulikt. Gi steget, eller toleransen etter within, ei eining.
        Tal, personar og årsverk treng inga.
          feil   round(cost)        floor(cost)                check a == b within 1
          rett   round(cost, to: 1 kr)    floor(cost, to: 1 tkr)    check a == b within 1 tkr
        """,
      nb: """
        Et beløp kan vises i kr, tkr eller mkr, og et steg uten enhet ville regne i den som tilfeldigvis
        vises: to like beløp ville rundes ulikt. Gi steget, eller toleransen etter within, en enhet. Tall,
        personer og årsverk trenger ingen.
          feil   round(cost)        floor(cost)                check a == b within 1
          rett   round(cost, to: 1 kr)    floor(cost, to: 1 tkr)    check a == b within 1 tkr
        """,
      sv: """
        Ett belopp kan visas i kr, tkr eller mkr, och ett steg utan enhet skulle räkna i den som råkar
        visas: två lika belopp skulle avrundas olika. Ge steget, eller toleransen efter within, en enhet.
        Tal, personer och årsarbetare behöver ingen.
          fel    round(cost)        floor(cost)                check a == b within 1
          rätt   round(cost, to: 1 kr)    floor(cost, to: 1 tkr)    check a == b within 1 tkr
        """,
      en: """
        An amount can be shown in kr, tkr or mkr, and a step without a unit would count in the one that
        happens to be shown: two equal amounts would be rounded differently. Give the step, or the tolerance
        after within, a unit. Plain numbers, persons and positions need none.
          wrong   round(cost)        floor(cost)                check a == b within 1
          right   round(cost, to: 1 kr)    floor(cost, to: 1 tkr)    check a == b within 1 tkr
        """))
  /// Three digits after a decimal sign at an amount.
  public static let threeDecimals = DiagnosticCode(
    "KV153",
    Phrase(
      nn: "Tre siffer etter eit skiljeteikn", nb: "Tre sifre etter et skilletegn",
      sv: "Tre siffror efter ett skiljetecken",
      en: "Three digits after a sign"),
    severity: .note,
    explanation: Phrase(
      nn: """
        540.000 kr er 540 kr: eit punktum er eit desimalteikn i ein plan. Tre siffer etter det ser ut som
        tusen. Skriv med understrek, eller utan nullane.
          tvilsamt   540.000 kr
          tydeleg    540_000 kr        540 kr
        """,
      nb: """
        540.000 kr er 540 kr: et punktum er et desimaltegn i en plan. Tre sifre etter det ser ut som tusen.
        Skriv med understrek, eller uten nullene.
          tvilsomt   540.000 kr
          tydelig    540_000 kr        540 kr
        """,
      sv: """
        540.000 kr är 540 kr: en punkt är ett decimaltecken i en plan. Tre siffror efter den ser ut som
        tusental. Skriv med understreck, eller utan nollorna.
          tveksamt   540.000 kr
          tydligt    540_000 kr        540 kr
        """,
      en: """
        540.000 kr is 540 kr: a point is a decimal sign in a plan. Three digits after it look like
        thousands. Write an underscore, or leave out the zeros.
          doubtful   540.000 kr
          clear      540_000 kr        540 kr
        """))
  /// The same, typed at the prompt.
  public static let whichNumber = DiagnosticCode(
    "KV158",
    Phrase(
      nn: "Tusen eller desimalar?", nb: "Tusen eller desimaler?", sv: "Tusental eller decimaler?",
      en: "Thousands or decimals?"),
    explanation: Phrase(
      nn: """
        Eit beløp med tre siffer etter punktum eller komma kan vere tusen eller desimalar. Skalet gissar
        ikkje: skriv den lesinga som er meint.
          tvilsamt   540.000 kr
          tydeleg    540_000 kr        540 kr
        """,
      nb: """
        Et beløp med tre sifre etter punktum eller komma kan være tusen eller desimaler. Skallet gjetter
        ikke: skriv den lesningen som er ment.
          tvilsomt   540.000 kr
          tydelig    540_000 kr        540 kr
        """,
      sv: """
        Ett belopp med tre siffror efter punkt eller komma kan vara tusental eller decimaler. Skalet gissar
        inte: skriv den läsning som är menad.
          tveksamt   540.000 kr
          tydligt    540_000 kr        540 kr
        """,
      en: """
        An amount with three digits after a point or a comma can be thousands or decimals. The shell does
        not guess: write the reading that is meant.
          doubtful   540.000 kr
          clear      540_000 kr        540 kr
        """))
  /// An amount divided by an index of prices.
  public static let keepsPriceBasis = DiagnosticCode(
    "KV154",
    Phrase(
      nn: "Delt på ein prisindeks, same prisnivå", nb: "Delt på en prisindeks, samme prisnivå",
      sv: "Delat med ett prisindex, samma prisnivå", en: "Divided by a price index, same price basis"),
    severity: .note,
    explanation: Phrase(
      nn: """
        Eit beløp delt på ein indeks (chain) får framleis merkelappen til beløpet: løpande prisar. Er det
        faste prisar de vil ha, seier price.real det, og beløpet får prisnivået sitt med seg.
          tvilsamt   frame / chain(d, base: 2017)
          tydeleg    price.real(frame, chain(d, base: 2017), base: 2017)
        """,
      nb: """
        Et beløp delt på en indeks (chain) får fortsatt merkelappen til beløpet: løpende priser. Er det
        faste priser dere vil ha, sier price.real det, og beløpet får prisnivået sitt med seg.
          tvilsomt   frame / chain(d, base: 2017)
          tydelig    price.real(frame, chain(d, base: 2017), base: 2017)
        """,
      sv: """
        Ett belopp delat med ett index (chain) behåller beloppets etikett: löpande priser. Är det fasta
        priser ni vill ha, säger price.real det, och beloppet får sin prisnivå med sig.
          tveksamt   frame / chain(d, base: 2017)
          tydligt    price.real(frame, chain(d, base: 2017), base: 2017)
        """,
      en: """
        An amount divided by an index (chain) keeps the label of the amount: current prices. If fixed prices
        are meant, price.real says so, and the amount carries its price basis.
          doubtful   frame / chain(d, base: 2017)
          clear      price.real(frame, chain(d, base: 2017), base: 2017)
        """))
  /// A total that its steps do not fill.
  public static let totalNotInSteps = DiagnosticCode(
    "KV155",
    Phrase(
      nn: "Ein sum som ikkje går opp i stega", nb: "En sum som ikke går opp i stegene",
      sv: "En summa som inte går jämnt upp i stegen", en: "A total its steps do not fill"),
    explanation: Phrase(
      nn: """
        allocate deler ut heile steg. Er summen ikkje eit heilt tal steg, blir det ein rest som ingen skal
        ha: vel eit finare steg, eller rund summen først.
          feil   allocate(1_000.5 tkr, w over d, to: 1 tkr)
          rett   allocate(1_000.5 tkr, w over d, to: 0.5 tkr)
        """,
      nb: """
        allocate deler ut hele steg. Er summen ikke et helt antall steg, blir det en rest som ingen skal ha:
        velg et finere steg, eller rund summen først.
          feil   allocate(1_000.5 tkr, w over d, to: 1 tkr)
          rett   allocate(1_000.5 tkr, w over d, to: 0.5 tkr)
        """,
      sv: """
        allocate delar ut hela steg. Är summan inte ett helt antal steg blir det en rest som ingen ska ha:
        välj ett finare steg, eller avrunda summan först.
          fel    allocate(1_000.5 tkr, w over d, to: 1 tkr)
          rätt   allocate(1_000.5 tkr, w over d, to: 0.5 tkr)
        """,
      en: """
        allocate gives out whole steps. A total that is no whole number of steps leaves a rest that nobody
        should have: choose a finer step, or round the total first.
          wrong   allocate(1_000.5 tkr, w over d, to: 1 tkr)
          right   allocate(1_000.5 tkr, w over d, to: 0.5 tkr)
        """))
  /// Members that one side has and the result has not.
  public static let membersFallAway = DiagnosticCode(
    "KV157",
    Phrase(
      nn: "Tal som fell bort", nb: "Tall som faller bort", sv: "Tal som faller bort", en: "Figures that fall away"),
    severity: .note,
    explanation: Phrase(
      nn: """
        Har den eine sida færre år eller kategoriar enn den andre, får svaret dei færraste: tala for dei andre
        er ikkje med, heller ikkje i ein sum. Vel dei same på begge sider om det er meint, eller fyll ut tabellen.
          tvilsamt   a + b               der b sluttar i 2018
          tydeleg    a[until 2018] + b
        """,
      nb: """
        Har den ene siden færre år eller kategorier enn den andre, får svaret de færreste: tallene for de
        andre er ikke med, heller ikke i en sum. Velg de samme på begge sider om det er ment, eller fyll ut tabellen.
          tvilsomt   a + b               der b slutter i 2018
          tydelig    a[until 2018] + b
        """,
      sv: """
        Har den ena sidan färre år eller kategorier än den andra får svaret de färre: talen för de andra är
        inte med, inte heller i en summa. Välj samma på båda sidor om det är menat, eller fyll i tabellen.
          tveksamt   a + b               där b slutar 2018
          tydligt    a[until 2018] + b
        """,
      en: """
        Where one side has fewer years or members than the other, the result has the fewer: the figures for
        the others are left out, also of a sum. Pick the same on both sides if that is meant, or fill in the table.
          doubtful   a + b               where b ends in 2018
          clear      a[until 2018] + b
        """))
  /// The codes of this area.
  public static let amountCodes: [DiagnosticCode] = [
    meaninglessSum, stepNeedsUnit, threeDecimals, whichNumber, keepsPriceBasis, totalNotInSteps, membersFallAway,
  ]
}
