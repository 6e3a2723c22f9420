import KvaomWords

/// What is missing or too much anywhere in a text, and the list of all that can be wrong in its form: KV001-KV039.
extension DiagnosticCode {
  /// All codes of the lexer and the parser, in order.
  public static let syntaxCodes: [DiagnosticCode] = [
    .notUTF8, .strangeCharacter, .openText, .unknownEscape, .decimalComma, .malformedNumber, .impossibleDate,
    .timeClause, .unexpected, .operandMissing, .leftover, .unclosedBracket, .bracketClosesNothing, .tooDeep,
    .chainedComparison, .singleEqual, .foreignOperator, .incompleteExpression, .argumentSeparator,
    .reservedWord, .unreadableUnit, .unreadableBasis, .bareExpression, .formulaWithoutName,
    .foreignWord, .valueMissing, .rangeForm, .noteWithoutStatement, .changeOutsideLayer, .layerStatementForm,
    .yearInsteadOfLayer, .solveForm, .indicatorForm, .tableHead, .labelWithoutQuotes, .rowWithoutName,
    .unreadableCell, .ambiguousThousands, .unknownClause,
  ]

  /// Something else stands here than the grammar wants.
  public static let unexpected = DiagnosticCode(
    "KV009",
    Phrase(
      nn: "Her var noko anna venta", nb: "Her var noe annet ventet",
      sv: "Här väntades något annat", en: "Something else was expected"),
    explanation: Phrase(
      nn: """
        Her kjenner språket berre det som meldinga nemner. Resten av setninga blir hoppa over; setningane etter
        blir lesne som vanleg.
        """,
      nb: """
        Her kjenner språket bare det som meldingen nevner. Resten av setningen hoppes over; setningene etter
        leses som vanlig.
        """,
      sv: """
        Här känner språket bara till det som meddelandet nämner. Resten av satsen hoppas över; satserna efter
        läses som vanligt.
        """,
      en: """
        At this place the language knows only what the message names. The rest of the statement is passed over;
        the statements after it are read as usual.
        """),
    example: """
      \(Example.mistake) scenario plan include shared_unit
      \(Example.rightWay) scenario plan { include shared_unit }
      """)

  /// An operator without a value beside it.
  public static let operandMissing = DiagnosticCode(
    "KV010", Phrase(nn: "Ein verdi manglar", nb: "En verdi mangler", sv: "Ett värde saknas", en: "A value is missing"),
    explanation: Phrase(
      nn: "Ein operator treng ein verdi på begge sider, og ein definisjon ein verdi etter `=`.",
      nb: "En operator trenger en verdi på begge sider, og en definisjon en verdi etter `=`.",
      sv: "En operator behöver ett värde på båda sidor, och en definition ett värde efter `=`.",
      en: "An operator needs a value on both sides, and a definition a value after its `=`."),
    example: """
      \(Example.mistake) gap = need -
      \(Example.rightWay) gap = need - frame
      """)

  /// Something stands after a statement that is already complete.
  public static let leftover = DiagnosticCode(
    "KV011",
    Phrase(
      nn: "Meir enn éi setning på linja", nb: "Mer enn én setning på linjen",
      sv: "Mer än en sats på raden", en: "More on the line than one statement"),
    explanation: Phrase(
      nn: """
        Setninga er ferdig før denne staden: ein operator eller eit komma manglar, eller resten høyrer heime på
        ei eiga linje. Vanlege mellomrom set aldri siffer saman: `29 492` er to tal.
        """,
      nb: """
        Setningen er ferdig før dette stedet: en operator eller et komma mangler, eller resten hører hjemme på
        en egen linje. Vanlige mellomrom setter aldri sifre sammen: `29 492` er to tall.
        """,
      sv: """
        Satsen är färdig före detta ställe: en operator eller ett komma saknas, eller så hör resten hemma på en
        egen rad. Vanliga mellanslag fogar aldrig ihop siffror: `29 492` är två tal.
        """,
      en: """
        The statement is complete before this place: an operator or a comma is missing, or the rest belongs on a
        line of its own. Ordinary spaces never join digits: `29 492` is two numbers.
        """),
    example: """
      \(Example.mistake) cost = 29 492 kr
      \(Example.rightWay) cost = 29_492 kr
      """)

  /// A bracket that is never closed.
  public static let unclosedBracket = DiagnosticCode(
    "KV012",
    Phrase(
      nn: "Ein parentes som ikkje er lukka", nb: "En parentes som ikke er lukket",
      sv: "En parentes som inte är stängd", en: "A bracket that is not closed"),
    explanation: Phrase(
      nn: """
        Kvar ( [ { treng sin ) ] }. Staden er der parentesen opnar; det som følgjer, blir lese som om han var
        lukka før neste setning.
        """,
      nb: """
        Hver ( [ { trenger sin ) ] }. Stedet er der parentesen åpner; det som følger, leses som om den var
        lukket før neste setning.
        """,
      sv: """
        Varje ( [ { behöver sin ) ] }. Stället är där parentesen öppnas; det som följer läses som om den hade
        stängts före nästa sats.
        """,
      en: """
        Each ( [ { needs its own ) ] }. The place is that of the opening bracket; what follows is read as if it
        had been closed before the next statement.
        """),
    example: """
      \(Example.mistake) cost = (wage + pension * 1.141
      \(Example.rightWay) cost = (wage + pension) * 1.141
      """)

  /// A closing bracket without an opening one.
  public static let bracketClosesNothing = DiagnosticCode(
    "KV013",
    Phrase(
      nn: "Ein parentes som ikkje lukkar noko", nb: "En parentes som ikke lukker noe",
      sv: "En parentes som inte stänger något", en: "A bracket that closes nothing"),
    explanation: Phrase(
      nn: "Det finst ingen open parentes til denne: han er éin for mykje, eller ein annan er lukka for tidleg.",
      nb: "Det finnes ingen åpen parentes til denne: den er én for mye, eller en annen er lukket for tidlig.",
      sv: """
        Det finns ingen öppen parentes till den här: den är en för mycket, eller så har en annan stängts för tidigt.
        """,
      en: "There is no open bracket for this one: it is one too many, or another was closed too early."),
    example: """
      \(Example.mistake) cost = wage * 1.141)
      \(Example.rightWay) cost = (wage + pension) * 1.141
      """)

  /// Too many levels.
  public static let tooDeep = DiagnosticCode(
    "KV014",
    Phrase(
      nn: "For mange nivå inni kvarandre", nb: "For mange nivåer inni hverandre",
      sv: "För många nivåer i varandra", en: "Nested too deeply"),
    explanation: Phrase(
      nn: """
        Parentesar og vilkår kan stå 200 nivå inni kvarandre, og éin formel kan kjede saman 1000 operatorar. Det
        er langt meir enn nokon kan lese; slike tekstar kjem frå program som skriv formlar.
        Feil:    ((((…))))
        Rett:    gi delar av formelen eigne namn
        """,
      nb: """
        Parenteser og vilkår kan stå 200 nivåer inni hverandre, og én formel kan kjede sammen 1000 operatorer.
        Det er langt mer enn noen kan lese; slike tekster kommer fra programmer som skriver formler.
        Feil:    ((((…))))
        Rett:    gi deler av formelen egne navn
        """,
      sv: """
        Parenteser och villkor kan stå 200 nivåer i varandra, och en formel kan kedja ihop 1000 operatorer. Det
        är långt mer än någon kan läsa; sådana texter kommer från program som skriver formler.
        Fel:     ((((…))))
        Rätt:    ge delar av formeln egna namn
        """,
      en: """
        Brackets and conditionals may be nested 200 levels deep, and one formula may chain 1000 operators. That
        is far more than anyone can read; such texts come from programs that write formulas.
        Mistake: ((((…))))
        Right:   give parts of the formula names of their own
        """))
}
