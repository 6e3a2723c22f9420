import KvaomWords

/// Codes about indicators, questions and results: KV097-KV119.
extension DiagnosticCode {
  /// An attribute of an indicator.
  public static let badIndicator = DiagnosticCode(
    "KV097",
    Phrase(
      nn: "Ein indikator som ikkje kan vurderast", nb: "En indikator som ikke kan vurderes",
      sv: "En indikator som inte kan bedömas", en: "An indicator that cannot be judged"),
    explanation: Phrase(
      nn: """
        Eit ledd er ukjent, har ei anna eining enn indikatoren, står to gonger, eller ei målbane manglar start
        eller slutt.
        """,
      nb: """
        Et ledd er ukjent, har en annen enhet enn indikatoren, står to ganger, eller en målbane mangler start
        eller slutt.
        """,
      sv: """
        Ett led är okänt, har en annan enhet än indikatorn, står två gånger, eller så saknar en målbana start
        eller slut.
        """,
      en: """
        An attribute is unknown, has another unit than the indicator, stands twice, or a path has no start or no end.
        """),
    example: """
        better = higher | lower | neither      path = linear | step | geometric | none
      """)

  /// A command's clause.
  public static let badCommand = DiagnosticCode(
    "KV098",
    Phrase(
      nn: "Eit spørsmål som ikkje kan stillast slik", nb: "Et spørsmål som ikke kan stilles slik",
      sv: "En fråga som inte kan ställas så", en: "A question that cannot be asked like this"),
    explanation: Phrase(
      nn: "Eit ledd høyrer ikkje til dette spørsmålet, eller noko det treng, manglar.",
      nb: "Et ledd hører ikke til dette spørsmålet, eller noe det trenger, mangler.",
      sv: "Ett led hör inte till den här frågan, eller så saknas något som den behöver.",
      en: "A clause does not belong to this command, or an item it needs is missing."))

  /// A distribution that cannot be.
  public static let badDistribution = DiagnosticCode(
    "KV102",
    Phrase(
      nn: "Ei fordeling som ikkje held", nb: "En fordeling som ikke holder",
      sv: "En fördelning som inte håller", en: "A distribution that does not hold"),
    explanation: Phrase(
      nn: """
        Etter ~ står kor usikker ein føresetnad er. Tala har same eining som føresetnaden og står i rekkjefølgje.
        """,
      nb: """
        Etter ~ står hvor usikker en forutsetning er. Tallene har samme enhet som forutsetningen og står i rekkefølge.
        """,
      sv: "Efter ~ står hur osäkert ett antagande är. Talen har samma enhet som antagandet och står i ordning.",
      en: "After ~ stands how uncertain an input is. Its figures are in the input's unit and in order."),
    example: """
        \(Example.wrong)   input price_growth = 2% ~ triangular(4%, 2%, 1%)
        \(Example.right)   input price_growth = 2% ~ triangular(1%, 2%, 4%)
      """)

  /// Overflow, at run time.
  public static let overflow = DiagnosticCode(
    "KV110",
    Phrase(
      nn: "Eit for stort tal", nb: "Et for stort tall",
      sv: "Ett för stort tal", en: "A number too large"),
    explanation: Phrase(
      nn: """
        Eit resultat er større enn 10^6144. Det finst ingen uendelege tal i Kvaom; sjå etter ein vekst som løper løpsk.
        """,
      nb: """
        Et resultat er større enn 10^6144. Det finnes ingen uendelige tall i Kvaom; se etter en vekst som løper løpsk.
        """,
      sv: "Ett resultat är större än 10^6144. Det finns inga oändliga tal i Kvaom; leta efter en ökning som skenar.",
      en: "A result is beyond 10^6144. There are no infinite numbers in Kvaom; look for a growth that runs away."))

  /// A requirement of a function.
  public static let requirement = DiagnosticCode(
    "KV111",
    Phrase(
      nn: "Eit krav er ikkje oppfylt", nb: "Et krav er ikke oppfylt",
      sv: "Ett krav är inte uppfyllt", en: "A requirement is not met"),
    explanation: Phrase(
      nn: """
        Ein funksjon eller ei setning krev noko av verdiane sine som ikkje held, til dømes vekter som blir 1 til saman.
        """,
      nb: """
        En funksjon eller en setning krever noe av verdiene sine som ikke holder, for eksempel vekter som blir 1
        til sammen.
        """,
      sv: """
        En funktion eller en sats kräver något av sina värden som inte håller, till exempel vikter som blir 1
        tillsammans.
        """,
      en: """
        A function or a statement requires something of its values that does not hold, such as weights that add
        up to 1.
        """))

  /// A `check` of the plan does not hold.
  public static let checkFailed = DiagnosticCode(
    "KV112",
    Phrase(
      nn: "Ein kontroll held ikkje", nb: "En kontroll holder ikke",
      sv: "En kontroll håller inte", en: "A check fails"),
    explanation: Phrase(
      nn: "Påstanden i ein `check` held ikkje, eller resultatet manglar, og det er aldri nok.",
      nb: "Påstanden i en `check` holder ikke, eller resultatet mangler, og det er aldri nok.",
      sv: "Påståendet i en `check` håller inte, eller så saknas resultatet, och det räcker aldrig.",
      en: "The claim of a `check` does not hold, or its result is missing, which is never enough."))
}
