import KvaomWords

/// The words of a difference split by cause.
enum CauseWords {
  /// Why `label` changes.
  static func title(label: String) -> Phrase {
    Phrase(
      nn: "Kvifor endrar «\(label)» seg?", nb: "Hvorfor endrer «\(label)» seg?", sv: "Varför ändras ”\(label)”?",
      en: "Why does “\(label)” change?")
  }

  /// Why `label` changes in `cell`.
  static func titleInCell(label: String, cell: String) -> Phrase {
    Phrase(
      nn: "Kvifor endrar «\(label)» seg i \(cell)?", nb: "Hvorfor endrer «\(label)» seg i \(cell)?",
      sv: "Varför ändras ”\(label)” i \(cell)?", en: "Why does “\(label)” change in \(cell)?")
  }

  /// Why `label` changes in a year.
  static func titleInYear(label: String, _ year: Int) -> Phrase {
    Phrase(
      nn: "Kvifor endrar «\(label)» seg i \(year)?", nb: "Hvorfor endrer «\(label)» seg i \(year)?",
      sv: "Varför ändras ”\(label)” år \(year)?", en: "Why does “\(label)” change in \(year)?")
  }

  /// Each cause on top of those before it.
  static let inOrder = Phrase(
    nn: "i denne rekkjefølgja", nb: "i denne rekkefølgen", sv: "i den här ordningen", en: "in this order")
  /// Each cause alone.
  static let alone = Phrase(nn: "åleine", nb: "alene", sv: "var för sig", en: "alone")
  /// Each cause does the same whatever comes before it.
  static let orderFree = Phrase(
    nn: "Kvar verkar for seg; rekkjefølgja spelar inga rolle.",
    nb: "Hver virker for seg; rekkefølgen spiller ingen rolle.",
    sv: "Var och en verkar för sig; ordningen spelar ingen roll.",
    en: "Each works by itself; the order does not matter.")
  /// The mean over orders.
  static let average = Phrase(nn: "gjennomsnitt", nb: "gjennomsnitt", sv: "genomsnitt", en: "average")
  /// What the causes do together.
  static let interaction = Phrase(
    nn: "saman i tillegg", nb: "sammen i tillegg", sv: "tillsammans därutöver", en: "together, besides")
  /// A cause `cause` that is gone.
  static func without(cause: String) -> Phrase {
    Phrase(nn: "utan \(cause)", nb: "uten \(cause)", sv: "utan \(cause)", en: "without \(cause)")
  }

  /// The note on the mean, and what the interaction is.
  static let averageNote = Phrase(
    nn: "gjennomsnitt over alle rekkjefølgjer (Shapley).",
    nb: "gjennomsnitt over alle rekkefølger (Shapley).",
    sv: "genomsnitt över alla ordningar (Shapley).",
    en: "average over all orders (Shapley).")
  /// The note on the mean taken operation by operation.
  static let operationNote = Phrase(
    nn: "delt rekneart for rekneart, likt mellom faktorar.",
    nb: "delt regneart for regneart, likt mellom faktorer.",
    sv: """
      delat räknesätt för räknesätt, lika mellan faktorer.
      """,
    en: "split by operation, alike between factors.")
  /// The note on the mean over `orders` drawn orders with `seed` and an error of `error`.
  static func sampleNote(orders: String, seed: String, error: String) -> Phrase {
    Phrase(
      nn: """
        gjennomsnitt over \(orders) trekte rekkjefølgjer (Shapley), startverdi \(seed); største standardfeil \(error).
        """,
      nb:
        "gjennomsnitt over \(orders) trukne rekkefølger (Shapley), startverdi \(seed); største standardfeil \(error).",
      sv: "genomsnitt över \(orders) dragna ordningar (Shapley), startvärde \(seed); största medelfel \(error).",
      en: "average over \(orders) drawn orders (Shapley), seed \(seed); largest standard error \(error).")
  }

  /// A cause that cannot be in force alone.
  static func notAlone(cause: String) -> Phrase {
    Phrase(
      nn: "«\(cause)» kan ikkje stå åleine.", nb: "«\(cause)» kan ikke stå alene.",
      sv: "”\(cause)” kan inte gälla ensam.", en: "“\(cause)” cannot be in force alone.")
  }

  /// `cause` changes nothing that `label` depends on.
  static func notReached(cause: String, label: String) -> Phrase {
    Phrase(
      nn: "«\(cause)» endrar ikkje noko \(label) er rekna av.",
      nb: "«\(cause)» endrer ikke noe \(label) er beregnet av.", sv: "”\(cause)” ändrar inget som \(label) räknas av.",
      en: "“\(cause)” changes nothing that \(label) is made of.")
  }

  /// Closing sentence: `cause` does most, and more than all together, since others pull the other way.
  static func mostAgainst(cause: String, amount: String, total: String, period: String) -> Phrase {
    Phrase(
      nn: "Mest kjem av «\(cause)»: \(amount); andre årsaker går den andre vegen, og i alt er det \(total)\(period).",
      nb: "Mest kommer av «\(cause)»: \(amount); andre årsaker går den andre veien, og i alt er det \(total)\(period).",
      sv: "Mest kommer av ”\(cause)”: \(amount); andra orsaker går åt andra hållet, totalt är det \(total)\(period).",
      en: "The most comes from “\(cause)”: \(amount); others go the other way, and it is \(total) in all\(period).")
  }

  /// Closing sentence: most of it, or more than of any other, comes from `cause`.
  static func most(cause: String, isMajority: Bool, amount: String, total: String, period: String) -> Phrase {
    let said = Phrase(
      nn: "«\(cause)»: \(amount) av \(total)\(period).", nb: "«\(cause)»: \(amount) av \(total)\(period).",
      sv: "”\(cause)”: \(amount) av \(total)\(period).", en: "“\(cause)”: \(amount) of \(total)\(period).")
    return isMajority
      ? Phrase(
        nn: "Det meste kjem av \(said)", nb: "Det meste kommer av \(said)", sv: "Det mesta kommer av \(said)",
        en: "Most of it comes from \(said)")
      : Phrase(
        nn: "Mest kjem av \(said)", nb: "Mest kommer av \(said)", sv: "Mest kommer av \(said)",
        en: "The most comes from \(said)")
  }

  /// Closing sentence where `cause` does one thing in order and the opposite alone.
  static func tangled(cause: String, inOrder: String, alone: String) -> Phrase {
    Phrase(
      nn: "Årsakene heng saman: «\(cause)» gir \(inOrder) i denne rekkjefølgja og \(alone) åleine.",
      nb: "Årsakene henger sammen: «\(cause)» gir \(inOrder) i denne rekkefølgen og \(alone) alene.",
      sv: "Orsakerna hänger ihop: ”\(cause)” ger \(inOrder) i den här ordningen och \(alone) för sig.",
      en: "The causes hang together: “\(cause)” gives \(inOrder) in this order and \(alone) alone.")
  }
}
