import KvaomWords

/// Codes about parts of answers that several machines have computed: KV200-KV203.
extension DiagnosticCode {
  /// The codes of this area.
  public static let shardCodes: [DiagnosticCode] = [damagedPart, foreignPart, doubledPart, missingPart]

  /// A file that is no part, or not a whole one.
  public static let damagedPart = DiagnosticCode(
    "KV200",
    Phrase(
      nn: "Ikkje ein heil del", nb: "Ikke en hel del", sv: "Inte en hel del", en: "Not a whole part"),
    explanation: Phrase(
      nn: """
        Fila er ikkje ein del frå `kvaom run PLAN --shard I/N`, eller ho er avbroten eller endra etter at ho vart
        skriven. Siste linja i ein del er eit fingeravtrykk av alt framfor. Køyr delen på nytt, og skriv han med `-o`:
        då finst fila heil eller ikkje i det heile.
        """,
      nb: """
        Filen er ikke en del fra `kvaom run PLAN --shard I/N`, eller den er avbrutt eller endret etter at den ble
        skrevet. Siste linje i en del er et fingeravtrykk av alt foran. Kjør delen på nytt, og skriv den med `-o`:
        da finnes filen hel eller ikke i det hele tatt.
        """,
      sv: """
        Filen är ingen del från `kvaom run PLAN --shard I/N`, eller så är den avbruten eller ändrad efter att den
        skrevs. Sista raden i en del är ett fingeravtryck av allt före. Kör delen på nytt, och skriv den med `-o`:
        då finns filen hel eller inte alls.
        """,
      en: """
        The file is no part from `kvaom run PLAN --shard I/N`, or it was cut off or changed after it was written. The
        last line of a part is a fingerprint of all before it. Run the part again, and write it by `-o`: then the file
        is there whole, or not at all.
        """))

  /// A part of another plan, question or program than the rest.
  public static let foreignPart = DiagnosticCode(
    "KV201",
    Phrase(
      nn: "Ein del av noko anna", nb: "En del av noe annet", sv: "En del av något annat", en: "A part of something else"
    ),
    explanation: Phrase(
      nn: """
        Deler kan berre setjast saman når dei er av same planen, med dei same filene, innstillingane, spørsmåla og
        trekka, delte i like mange, og rekna ut av same utgåva av programmet. Elles ville svaret vere eit tal som ingen
        har spurt etter. Køyr dei delane på nytt som ikkje høyrer saman med resten.
        """,
      nb: """
        Deler kan bare settes sammen når de er av samme plan, med de samme filene, innstillingene, spørsmålene og
        trekkene, delt i like mange, og regnet ut av samme utgave av programmet. Ellers ville svaret være et tall som
        ingen har spurt etter. Kjør de delene på nytt som ikke hører sammen med resten.
        """,
      sv: """
        Delar kan sättas ihop bara när de är av samma plan, med samma filer, inställningar, frågor och dragningar,
        delade i lika många, och beräknade av samma version av programmet. Annars vore svaret ett tal som ingen har
        frågat efter. Kör de delar på nytt som inte hör ihop med resten.
        """,
      en: """
        Parts can be put together only if they are of one plan, with the same files, settings, questions and draws,
        shared out among equally many, and computed by one version of the program. Otherwise the answer would be a
        number nobody asked for. Run those parts again that do not belong to the rest.
        """))

  /// A part that is there twice.
  public static let doubledPart = DiagnosticCode(
    "KV202",
    Phrase(nn: "Ein del to gonger", nb: "En del to ganger", sv: "En del två gånger", en: "A part twice"),
    explanation: Phrase(
      nn: "To filer er same delen. Nemn kvar del éin gong; at begge seier det same, er ikkje noko Kvaom gissar på.",
      nb: "To filer er samme del. Nevn hver del én gang; at begge sier det samme, er ikke noe Kvaom gjetter på.",
      sv: "Två filer är samma del. Nämn varje del en gång; att båda säger detsamma är inget som Kvaom gissar.",
      en: "Two files are the same part. Name each part once; that both say the same is nothing Kvaom guesses."))

  /// Parts that are not there.
  public static let missingPart = DiagnosticCode(
    "KV203",
    Phrase(nn: "Ein del manglar", nb: "En del mangler", sv: "En del saknas", en: "A part is missing"),
    explanation: Phrase(
      nn: "Svaret kan berre setjast saman av alle delane. Køyr dei som manglar, og nemn fila til kvar av dei.",
      nb: "Svaret kan bare settes sammen av alle delene. Kjør dem som mangler, og nevn filen til hver av dem.",
      sv: "Svaret kan sättas ihop bara av alla delar. Kör dem som saknas, och nämn filen för var och en.",
      en: "The answer can be put together of all parts only. Run those that are missing, and name the file of each."))
}
