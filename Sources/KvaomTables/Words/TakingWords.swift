import KvaomWords

/// What is said of a table on its way into a plan, whoever brings it.
enum TakingWords {
  /// The publisher says that figures are shares or means.
  static let notAdditive = Phrase(
    nn: "Kjelda seier at tala ikkje kan leggjast saman.", nb: "Kilden sier at tallene ikke kan legges sammen.",
    sv: "Källan säger att talen inte får läggas ihop.", en: "The source says that the figures cannot be added up.")
  /// The size of the table.
  static func size(_ rows: Int, _ columns: Int) -> Phrase {
    Phrase(
      nn: "Tabell med \(rows) rader og \(columns) kolonnar.", nb: "Tabell med \(rows) rader og \(columns) kolonner.",
      sv: "Tabell med \(rows) rader och \(columns) kolumner.", en: "A table of \(rows) rows and \(columns) columns.")
  }
  /// Lines without figures.
  static func asides(_ rows: String) -> Phrase {
    Phrase(
      nn: "Utan tal, og ikkje med: \(rows)", nb: "Uten tall, og ikke med: \(rows)",
      sv: "Utan tal, och inte med: \(rows)",
      en: "Without figures, and left out: \(rows)")
  }
  /// Words in the place of figures.
  static func wordsAsMissing(_ words: String) -> Phrase {
    Phrase(
      nn: "Ord der talet manglar: \(words)", nb: "Ord der tallet mangler: \(words)",
      sv: "Ord där talet saknas: \(words)", en: "Words where the figure is missing: \(words)")
  }
  /// The heading over the columns.
  static let columns = Phrase(nn: "Kolonnar:", nb: "Kolonner:", sv: "Kolumner:", en: "Columns:")
  /// The heading over the rows that are not plain figures.
  static let rows = Phrase(nn: "Rader:", nb: "Rader:", sv: "Rader:", en: "Rows:")
  /// Where every figure went.
  static func account(_ total: Int, _ table: Int, _ sums: Int, _ rest: Int) -> Phrase {
    Phrase(
      nn: "\(total) tal: \(table) i tabellen, \(sums) i summar og endringar, \(rest) ikkje med.",
      nb: "\(total) tall: \(table) i tabellen, \(sums) i summer og endringer, \(rest) ikke med.",
      sv: "\(total) tal: \(table) i tabellen, \(sums) i summor och förändringar, \(rest) inte med.",
      en: "\(total) figures: \(table) in the table, \(sums) in sums and changes, \(rest) left out.")
  }
  /// Where income and costs are printed with one sign.
  static let mixedSigns = Phrase(
    nn: "Inntekter og utgifter har same forteikn. sign=costs_positive eller sign=income_positive snur det eine slaget.",
    nb: "Inntekter og utgifter har samme fortegn. sign=costs_positive eller sign=income_positive snur det ene slaget.",
    sv:
      "Intäkter och kostnader har samma tecken. sign=costs_positive eller sign=income_positive vänder det ena slaget.",
    en: "Income and costs have the same sign. sign=costs_positive or sign=income_positive turns one of them.")
  /// Before what is left out, in a comment.
  static let notTakenAlong = Phrase(nn: "Ikkje med", nb: "Ikke med", sv: "Inte med", en: "Left out")
  /// Before the answers, in a comment.
  static let answers = Phrase(nn: "Svar", nb: "Svar", sv: "Svar", en: "Answers")
  /// What a name can be.
  static let whichName = Phrase(
    nn: "Namnet må vere eitt ord av bokstavar og siffer, og ikkje vere i bruk.",
    nb: "Navnet må være ett ord av bokstaver og sifre, og ikke være i bruk.",
    sv: "Namnet måste vara ett ord av bokstäver och siffror, och inte användas redan.",
    en: "The name must be one word of letters and digits that is not in use.")
  /// What a unit can be.
  static let whichUnit = Phrase(
    nn: "Det er inga eining. tkr er tusen kroner, mkr millionar, position årsverk; units viser alle.",
    nb: "Det er ingen enhet. tkr er tusen kroner, mkr millioner, position årsverk; units viser alle.",
    sv: "Det är ingen enhet. tkr är tusen kronor, mkr miljoner, position årsarbetare; units visar alla.",
    en: "That is no unit. tkr is thousand kroner, mkr million, position a full-time position; units shows all.")
  /// What prices can be.
  static let whichPrices = Phrase(
    nn: "Svar nominal (løpande), året prisane er frå, eller unknown.",
    nb: "Svar nominal (løpende), året prisene er fra, eller unknown.",
    sv: "Svara nominal (löpande), året priserna är från, eller unknown.",
    en: "Answer nominal, the year of the prices, or unknown.")
  /// What a dash can mean.
  static let whichDash = Phrase(
    nn: "Svar 0 der det er null, missing der talet manglar.", nb: "Svar 0 der det er null, missing der tallet mangler.",
    sv: "Svara 0 där det är noll, missing där talet saknas.",
    en: "Answer 0 where it is zero, missing where the figure is missing.")
  /// What can be answered.
  static func whichChoice(_ choices: String) -> Phrase {
    Phrase(
      nn: "Svar eitt av: \(choices)", nb: "Svar ett av: \(choices)", sv: "Svara ett av: \(choices)",
      en: "Answer one of: \(choices)")
  }
  /// Current prices.
  static let nominal = Phrase(
    nn: "løpande prisar", nb: "løpende priser", sv: "löpande priser", en: "current prices")
  /// Prices of one year.
  static let pricesOfYear = Phrase(
    nn: "faste prisar: året dei er frå", nb: "faste priser: året de er fra", sv: "fasta priser: året de är från",
    en: "fixed prices: the year they are of")
  /// Prices that nobody has said.
  static let unknownPrices = Phrase(
    nn: "ikkje oppgitt", nb: "ikke oppgitt", sv: "ej angivna", en: "not given")
}
