import KvaomWords

/// What can be wrong in the form of an expression or a unit: KV015-KV023.
extension DiagnosticCode {
  /// `a < b < c`.
  public static let chainedComparison = DiagnosticCode(
    "KV015",
    Phrase(
      nn: "Ei kjede av samanlikningar", nb: "En kjede av sammenligninger",
      sv: "En kedja av jämförelser", en: "A chain of comparisons"),
    explanation: Phrase(
      nn: "Ei samanlikning er sann eller usann, og kan ikkje samanliknast med eit tal éin gong til.",
      nb: "En sammenligning er sann eller usann, og kan ikke sammenlignes med et tall én gang til.",
      sv: "En jämförelse är sann eller falsk, och kan inte jämföras med ett tal en gång till.",
      en: "A comparison is true or false, and cannot be compared with a number again."),
    example: """
      \(Example.mistake) check 0 < share < 100%
      \(Example.rightWay) check 0 < share and share < 100%
      """)

  /// `=` where two values are compared.
  public static let singleEqual = DiagnosticCode(
    "KV016",
    Phrase(
      nn: "`=` der `==` er meint", nb: "`=` der `==` er ment",
      sv: "`=` där `==` avses", en: "`=` where `==` is meant"),
    explanation: Phrase(
      nn: """
        `=` gir eit namn verdien sin, `==` spør om to verdiar er like. (Berre `solve x for y = 0` har `=` i eit
        spørsmål.)
        """,
      nb: """
        `=` gir et navn verdien sin, `==` spør om to verdier er like. (Bare `solve x for y = 0` har `=` i et spørsmål.)
        """,
      sv: """
        `=` ger ett namn dess värde, `==` frågar om två värden är lika. (Bara `solve x for y = 0` har `=` i en fråga.)
        """,
      en: """
        `=` gives a name its value, `==` asks whether two values are equal. (Only `solve x for y = 0` has `=` in
        a question.)
        """),
    example: """
      \(Example.mistake) check total = 100
      \(Example.rightWay) check total == 100
      """)

  /// An operator in another language's spelling.
  public static let foreignOperator = DiagnosticCode(
    "KV017",
    Phrase(
      nn: "Operatoren til eit anna språk", nb: "Operatoren til et annet språk",
      sv: "Ett annat språks operator", en: "Another language's operator"),
    explanation: Phrase(
      nn: """
        Kvar operator har éin skrivemåte: `and`, `or`, `not`, `^` for potensar, `!=` for ulik. Det som er meint, er
        klart, og resten blir lese med det.
        """,
      nb: """
        Hver operator har én skrivemåte: `and`, `or`, `not`, `^` for potenser, `!=` for ulik. Det som er ment, er klart,
        og resten leses med det.
        """,
      sv: """
        Varje operator har ett skrivsätt: `and`, `or`, `not`, `^` för potenser, `!=` för skild från. Det som avses är
        klart, och resten läses med det.
        """,
      en: """
        Each operator has one spelling: and, or, not, ^ for powers, != for unequal. What was meant is clear, and
        the rest is read with it.
        """),
    example: """
      \(Example.mistake) x = a ** 2        check a > 0 && b > 0
      \(Example.rightWay) x = a ^ 2         check a > 0 and b > 0
      """)

  /// An `if` without `else`, a block without a result, an empty selection.
  public static let incompleteExpression = DiagnosticCode(
    "KV018",
    Phrase(
      nn: "Ein del av formelen manglar", nb: "En del av formelen mangler",
      sv: "En del av formeln saknas", en: "A part of the formula is missing"),
    explanation: Phrase(
      nn: """
        Ein formel har ein verdi i alle tilfelle: `if` treng sin `else`, ei blokk sluttar med resultatet sitt,
        og `[ ]` seier kva som er valt. Der det ikkje finst tal, er verdien `missing`.
        """,
      nb: """
        En formel har en verdi i alle tilfeller: `if` trenger sin `else`, en blokk slutter med resultatet sitt,
        og `[ ]` sier hva som er valgt. Der det ikke finnes tall, er verdien `missing`.
        """,
      sv: """
        En formel har ett värde i alla fall: `if` behöver sitt `else`, ett block slutar med sitt resultat, och
        `[ ]` säger vad som är valt. Där det inte finns något tal är värdet `missing`.
        """,
      en: """
        A formula has a value in every case: `if` needs its `else`, a block ends with its result, and `[ ]` says
        what is selected. Where there is no figure, `missing` is the value.
        """),
    example: """
      \(Example.mistake) x = if year_end then 3
      \(Example.rightWay) x = if year_end then 3 else missing
      """)

  /// `;` between arguments.
  public static let argumentSeparator = DiagnosticCode(
    "KV019",
    Phrase(
      nn: "Semikolon mellom argument", nb: "Semikolon mellom argumenter",
      sv: "Semikolon mellan argument", en: "A semicolon between arguments"),
    explanation: Phrase(
      nn: "Argument er alltid skilde med komma, òg der Excel har semikolon.",
      nb: "Argumenter er alltid skilt med komma, også der Excel har semikolon.",
      sv: "Argument skiljs alltid åt med komma, även där Excel har semikolon.",
      en: "Arguments are separated by commas everywhere, also where Excel has semicolons."),
    example: """
      \(Example.mistake) x = round(y; to: 1)
      \(Example.rightWay) x = round(y, to: 1)
      """)

  /// A word of the language as a name.
  public static let reservedWord = DiagnosticCode(
    "KV021",
    Phrase(
      nn: "Eit ord i språket brukt som namn", nb: "Et ord i språket brukt som navn",
      sv: "Ett ord i språket använt som namn", en: "A word of the language as a name"),
    explanation: Phrase(
      nn: """
        Orda `in`, `with`, `as`, `otherwise`, `or`, `and`, `not`, `is`, `if`, `then`, `else`, `true`, `false` og
        `missing` kan ikkje vere namn, for formlane bruker dei. Alle andre ord kan vere det, òg dei spørsmåla
        byrjar med: `goals = 5`.
        """,
      nb: """
        Ordene `in`, `with`, `as`, `otherwise`, `or`, `and`, `not`, `is`, `if`, `then`, `else`, `true`, `false`
        og `missing` kan ikke være navn, for formlene bruker dem. Alle andre ord kan være det, også de
        spørsmålene begynner med: `goals = 5`.
        """,
      sv: """
        Orden `in`, `with`, `as`, `otherwise`, `or`, `and`, `not`, `is`, `if`, `then`, `else`, `true`, `false`
        och `missing` kan inte vara namn, eftersom formlerna använder dem. Alla andra ord kan vara det, även de
        som frågor börjar med: `goals = 5`.
        """,
      en: """
        The words in, with, as, otherwise, or, and, not, is, if, then, else, true, false and missing cannot be
        names, because formulas use them. All other words can, those of commands too: `goals = 5`.
        """),
    example: """
      \(Example.mistake) in = 3
      \(Example.rightWay) intake = 3
      """)

  /// No unit where one must stand, or one that cannot be read.
  public static let unreadableUnit = DiagnosticCode(
    "KV022",
    Phrase(
      nn: "Ei eining som ikkje kan lesast", nb: "En enhet som ikke kan leses",
      sv: "En enhet som inte kan läsas", en: "A unit that cannot be read"),
    explanation: Phrase(
      nn: """
        Ei eining er eit namn, eller namn sette saman med `/`, `*` og `per`; potensar er heile tal frå -9 til 9,
        og `per` tek eit heilt tal: kr/child, position per 1000 child, kr@2017, %.
        """,
      nb: """
        En enhet er et navn, eller navn satt sammen med `/`, `*` og `per`; potenser er hele tall fra -9 til 9,
        og `per` tar et helt tall: kr/child, position per 1000 child, kr@2017, %.
        """,
      sv: """
        En enhet är ett namn, eller namn som fogats ihop med `/`, `*` och `per`; potenser är hela tal från -9
        till 9, och `per` tar ett helt tal: kr/child, position per 1000 child, kr@2017, %.
        """,
      en: """
        A unit is a name, or names joined by `/`, `*` and `per`; powers are whole numbers from -9 to 9, and
        `per` takes a whole number: kr/child, position per 1000 child, kr@2017, %.
        """),
    example: """
      \(Example.mistake) show cost as 1000
      \(Example.rightWay) show cost as tkr
      """)

  /// A price basis that is none.
  public static let unreadableBasis = DiagnosticCode(
    "KV023",
    Phrase(
      nn: "Eit prisnivå som ikkje kan lesast", nb: "Et prisnivå som ikke kan leses",
      sv: "En prisnivå som inte kan läsas", en: "A price basis that cannot be read"),
    explanation: Phrase(
      nn: "Prisar er `nominal`, frå eit år (`2017`) eller `unknown`, i `prices …` og etter `@` i ei eining.",
      nb: "Priser er `nominal`, fra et år (`2017`) eller `unknown`, i `prices …` og etter `@` i en enhet.",
      sv: "Priser är `nominal`, från ett år (`2017`) eller `unknown`, i `prices …` och efter `@` i en enhet.",
      en: "Prices are `nominal`, of a year (`2017`), or `unknown`, in `prices …` and after `@` in a unit."),
    example: """
      \(Example.mistake) prices fixed
      \(Example.rightWay) prices 2017
      """)
}
