import KvaomDecimal
import KvaomWords

/// What the faults of the compiler and of the run say.
enum FaultWords {
  // MARK: a world whose dimensions do not fit

  /// The sentence, with the definition where it has a name, and what does not fit.
  static func dimensions(of name: String?, _ fault: Phrase) -> Phrase {
    let of =
      name.map { Phrase(nn: " i `\($0)`", nb: " i `\($0)`", sv: " i `\($0)`", en: " of `\($0)`") } ?? .verbatim("")
    return Phrase(
      nn: "Dimensjonane\(of) passar ikkje i dette scenarioet: \(fault).",
      nb: "Dimensjonene\(of) passer ikke i dette scenarioet: \(fault).",
      sv: "Dimensionerna\(of) passar inte i det här scenariot: \(fault).",
      en: "The dimensions\(of) do not fit in this scenario: \(fault).")
  }
  /// Two sides share a dimension.
  static func membersDiffer(_ dimension: String) -> Phrase {
    Phrase(
      nn: "dei to sidene har ulike kategoriar i `\(dimension)`",
      nb: "de to sidene har ulike kategorier i `\(dimension)`",
      sv: "de två sidorna har olika kategorier i `\(dimension)`",
      en: "the two sides have different members of `\(dimension)`")
  }
  /// A dimension is asked for.
  static func noSuchAxis(_ dimension: String) -> Phrase {
    Phrase(
      nn: "verdien har ikkje `\(dimension)`", nb: "verdien har ikke `\(dimension)`",
      sv: "värdet har inte `\(dimension)`",
      en: "the value has no `\(dimension)`")
  }
  /// A member is asked for.
  static func noFigure(for member: String) -> Phrase {
    Phrase(
      nn: "verdien har ikkje noko tal for `\(member)`", nb: "verdien har ikke noe tall for `\(member)`",
      sv: "värdet har inget tal för `\(member)`", en: "the value has no figure for `\(member)`")
  }
  /// A dimension too many.
  static func unexpectedAxis(_ dimension: String) -> Phrase {
    Phrase(
      nn: "verdien har dimensjonen `\(dimension)`, som ikkje høyrer heime her",
      nb: "verdien har dimensjonen `\(dimension)`, som ikke hører hjemme her",
      sv: "värdet har dimensionen `\(dimension)`, som inte hör hemma här",
      en: "the value has the dimension `\(dimension)`, which has no place here")
  }
  /// Too many cells for one value.
  static func cells(_ count: Int64) -> Phrase {
    Phrase(
      nn: "han ville fått \(number: Decimal(count)) celler", nb: "den ville fått \(number: Decimal(count)) celler",
      sv: "det skulle få \(number: Decimal(count)) celler", en: "it would have \(count) cells")
  }

  // MARK: circles

  /// A `with` inside what it changes.
  static let worldsNest = Phrase(
    nn: "Denne `with` endrar det ho sjølv blir rekna ut av, utan ende.",
    nb: "Denne `with` endrer det den selv regnes ut av, uten ende.",
    sv: "Denna `with` ändrar det som den själv räknas fram ur, utan slut.",
    en: "This `with` changes what it is itself computed from, without end.")
  /// A part of a circle that has no name.
  static let value = Phrase(nn: "ein verdi", nb: "en verdi", sv: "ett värde", en: "a value")
  /// The links in order, the first again at the end.
  static func cycle(_ links: [Phrase], everyYear: Bool) -> Phrase {
    var chain = links[0]
    for (index, link) in links.dropFirst().enumerated() {
      let needs =
        index == 0
        ? Phrase(nn: " treng ", nb: " trenger ", sv: " behöver ", en: " needs ")
        : Phrase(nn: ", som treng ", nb: ", som trenger ", sv: ", som behöver ", en: ", which needs ")
      chain = .verbatim("\(chain)\(needs)\(link)")
    }
    return everyYear
      ? Phrase(
        nn: "\(chain), og éin av dei treng alle år av den neste på ein gong.",
        nb: "\(chain), og én av dem trenger alle år av den neste på en gang.",
        sv: "\(chain), och en av dem behöver alla år av nästa på en gång.",
        en: "\(chain), and one of them needs every year of the next at once.")
      : Phrase(
        nn: "\(chain), same år.", nb: "\(chain), samme år.", sv: "\(chain), samma år.",
        en: "\(chain), in the same year.")
  }
  /// At a link of a circle.
  static func needed(by name: Phrase) -> Phrase {
    Phrase(nn: "trengst av \(name)", nb: "trengs av \(name)", sv: "behövs av \(name)", en: "needed by \(name)")
  }
  /// What breaks a circle.
  static let yearBefore = Phrase(nn: "året før", nb: "året før", sv: "året före", en: "the year before")

  // MARK: faults of the run

  /// A result without end.
  static func overflow(at place: Phrase) -> Phrase {
    Phrase(
      nn: "Resultatet\(place) er større enn det største talet.",
      nb: "Resultatet\(place) er større enn det største tallet.",
      sv: "Resultatet\(place) är större än det största talet.", en: "The result\(place) is beyond the largest number.")
  }
  /// A plan that is too large.
  static func tooManyCells(_ needed: Int64, _ budget: Int) -> Phrase {
    Phrase(
      nn: "Dette treng \(number: needed) celler, og grensa er \(number: budget).",
      nb: "Dette trenger \(number: needed) celler, og grensen er \(number: budget).",
      sv: "Detta behöver \(number: needed) celler, och gränsen är \(number: budget).",
      en: "This needs \(needed) cells, and the budget is \(budget).")
  }
  /// The way out of that.
  static let fewerCells = Phrase(
    nn: "færre dimensjonar, eller eit utval av kategoriar", nb: "færre dimensjoner, eller et utvalg av kategorier",
    sv: "färre dimensioner, eller ett urval av kategorier", en: "fewer dimensions, or a selection of members")
  /// Too many cells, all questions taken together.
  static func runTooLong(_ needed: Int64, _ budget: Int64) -> Phrase {
    Phrase(
      nn: """
        Saman med spørsmåla før treng dette \(number: needed) celler, og grensa for ei køyring er \
        \(number: budget).
        """,
      nb: """
        Sammen med spørsmålene før trenger dette \(number: needed) celler, og grensen for en kjøring er \
        \(number: budget).
        """,
      sv: """
        Tillsammans med frågorna före behöver detta \(number: needed) celler, och gränsen för en körning är \
        \(number: budget).
        """,
      en: "With the questions before it this needs \(needed) cells, and the budget of a run is \(budget).")
  }
  /// The way out of that.
  static let severalRuns = Phrase(
    nn: "færre trekk eller punkt, eller spørsmåla i fleire køyringar",
    nb: "færre trekk eller punkter, eller spørsmålene i flere kjøringer",
    sv: "färre dragningar eller punkter, eller frågorna i flera körningar",
    en: "fewer draws or points, or the questions in several runs")
  /// Somebody interrupted.
  static let stopped = Phrase(
    nn: "Arbeidet vart stoppa.", nb: "Arbeidet ble stoppet.", sv: "Arbetet stoppades.", en: "The work was stopped.")
  /// At the question whose answer failed.
  static let askedHere = Phrase(nn: "spurt om her", nb: "spurt om her", sv: "efterfrågat här", en: "asked for here")
  /// Where in a table.
  static func place(_ names: String) -> Phrase {
    Phrase(nn: " i \(names)", nb: " i \(names)", sv: " i \(names)", en: " in \(names)")
  }
  /// A transfer of more than there is.
  static func tooLittle(_ giver: String, _ amount: String?, of definition: String) -> Phrase {
    let amount =
      amount.map { .verbatim("\($0)") } ?? Phrase(nn: "så mykje", nb: "så mye", sv: "så mycket", en: "that much")
    return Phrase(
      nn: "`\(giver)` har ikkje \(amount) av `\(definition)` å gi.",
      nb: "`\(giver)` har ikke \(amount) av `\(definition)` å gi.",
      sv: "`\(giver)` har inte \(amount) av `\(definition)` att ge.",
      en: "`\(giver)` does not have \(amount) of `\(definition)` to give.")
  }
  /// The way out of that.
  static let smallerAmount = Phrase(
    nn: "ei mindre mengd, eller ein seinare dato", nb: "en mindre mengde, eller en senere dato",
    sv: "en mindre mängd, eller ett senare datum", en: "a smaller amount, or a later date")
}
