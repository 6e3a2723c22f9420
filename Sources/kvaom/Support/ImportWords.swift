import KvaomWords

/// What `kvaom import` asks and says.
enum ImportWords {
  /// Which sheet.
  static let sheet = Phrase(
    nn: "Kva ark er tabellen på", nb: "Hvilket ark er tabellen på", sv: "Vilket blad är tabellen på",
    en: "Which sheet is the table on")
  /// Which of several measures.
  static let measure = Phrase(
    nn: "Kva for tal skal med", nb: "Hvilke tall skal med", sv: "Vilka tal ska med", en: "Which figures are wanted")
  /// Which unit.
  static let unit = Phrase(
    nn: "Kva eining har tala (kr, tkr, mkr, barn, %)", nb: "Hvilken enhet har tallene (kr, tkr, mkr, barn, %)",
    sv: "Vilken enhet har talen (kr, tkr, mkr, barn, %)", en: "Which unit have the figures (kr, tkr, mkr, persons, %)")
  /// Which prices.
  static let prices = Phrase(
    nn: "Kva prisar er beløpa i", nb: "Hvilke priser er beløpene i", sv: "I vilka priser är beloppen",
    en: "In which prices are the amounts")
  /// Prices of each year.
  static let nominal = Phrase(
    nn: "løpande prisar", nb: "løpende priser", sv: "löpande priser", en: "current prices")
  /// Prices of one year.
  static let pricesOfYear = Phrase(
    nn: "faste prisar, året dei er frå", nb: "faste priser, året de er fra", sv: "fasta priser, året de är från",
    en: "fixed prices, the year they are of")
  /// Prices that nobody has said.
  static let unknown = Phrase(
    nn: "ikkje oppgitt", nb: "ikke oppgitt", sv: "inte angivet", en: "not given")
  /// What to do with hidden rows and columns.
  static let hidden = Phrase(
    nn: "Arket har gøymde rader eller kolonnar med tal", nb: "Arket har skjulte rader eller kolonner med tall",
    sv: "Bladet har dolda rader eller kolumner med tal", en: "The sheet has hidden rows or columns with figures")
  /// To take them along.
  static let keepHidden = Phrase(nn: "ta dei med", nb: "ta dem med", sv: "ta med dem", en: "take them along")
  /// To leave them out.
  static let leaveHidden = Phrase(nn: "lat dei vere", nb: "la dem være", sv: "utelämna dem", en: "leave them out")
  /// What to do with errors.
  static let errors = Phrase(
    nn: "Celler er feil, eller formlar utan verdi", nb: "Celler er feil, eller formler uten verdi",
    sv: "Celler är fel, eller formler utan värde", en: "Cells are errors, or formulas without a value")
  /// To take them for missing.
  static let errorsMissing = Phrase(
    nn: "dei er manglande tal", nb: "de er manglende tall", sv: "de är saknade tal", en: "they are missing figures")
  /// The heading of what must be answered.
  static let needsAnswers = Phrase(
    nn: "Før tabellen kan skrivast, må dette svarast på:", nb: "Før tabellen kan skrives, må dette besvares:",
    sv: "Innan tabellen kan skrivas måste detta besvaras:",
    en: "Before the table can be written, this must be answered:")
  /// Over what the columns were taken for.
  static let columns = Phrase(nn: "Kolonnar:", nb: "Kolonner:", sv: "Kolumner:", en: "Columns:")
  /// Over what the rows were taken for.
  static let rows = Phrase(nn: "Rader:", nb: "Rader:", sv: "Rader:", en: "Rows:")
  /// Before lines without figures.
  static let asides = Phrase(nn: "Utan tal:", nb: "Uten tall:", sv: "Utan tal:", en: "Without figures:")
  /// Before what is not in the table.
  static let leftOut = Phrase(nn: "Ikkje med", nb: "Ikke med", sv: "Inte med", en: "Left out")
  /// Before the answers that were given.
  static let answers = Phrase(nn: "Svar", nb: "Svar", sv: "Svar", en: "Answers")
  /// There is nothing in the file.
  static let nothing = Phrase(
    nn: "det er ingen tabell i fila", nb: "det er ingen tabell i filen", sv: "det finns ingen tabell i filen",
    en: "there is no table in the file")

  /// Where the figures of the source went.
  static func figures(_ total: Int, table: Int, sums: Int, rest: Int) -> Phrase {
    Phrase(
      nn: "\(number: total) tal: \(number: table) i tabellen, \(number: sums) i summar, \(number: rest) ikkje med.",
      nb: "\(number: total) tall: \(number: table) i tabellen, \(number: sums) i summer, \(number: rest) ikke med.",
      sv: "\(number: total) tal: \(number: table) i tabellen, \(number: sums) i summor, \(number: rest) inte med.",
      en: "\(number: total) figures: \(number: table) in the table, \(number: sums) in sums, \(number: rest) left out.")
  }

  /// The publisher's own words for the unit.
  static func sourceSays(_ words: String) -> Phrase {
    Phrase(
      nn: "kjelda seier «\(words)»", nb: "kilden sier «\(words)»", sv: "källan säger ”\(words)”",
      en: "the source says “\(words)”")
  }

  /// A sheet that is not there, and those that are.
  static func noSheet(_ name: String, _ names: [String]) -> Phrase {
    let list = names.joined(separator: ", ")
    return Phrase(
      nn: "det er ikkje noko ark «\(name)»; arka er \(list)", nb: "det er ikke noe ark «\(name)»; arkene er \(list)",
      sv: "det finns inget blad ”\(name)”; bladen är \(list)",
      en: "there is no sheet “\(name)”; the sheets are \(list)")
  }

  /// A text that is no cell.
  static func noCell(_ text: String) -> Phrase {
    Phrase(
      nn: "«\(text)» er inga celle; skriv til dømes A5", nb: "«\(text)» er ingen celle; skriv for eksempel A5",
      sv: "”\(text)” är ingen cell; skriv till exempel A5", en: "“\(text)” is no cell; write A5 for instance")
  }

  /// A table that is not there.
  static func noTable(_ text: String, count: Int, names: [String]) -> Phrase {
    let list = names.isEmpty ? Phrase.verbatim("") : .verbatim("; \(names.joined(separator: ", "))")
    return Phrase(
      nn: "det er ingen tabell \(text); arket har \(count)\(list)",
      nb: "det er ingen tabell \(text); arket har \(count)\(list)",
      sv: "det finns ingen tabell \(text); bladet har \(count)\(list)",
      en: "there is no table \(text); the sheet has \(count)\(list)")
  }

  /// A way to read a file that is not there yet.
  static func notYet(_ option: String) -> Phrase {
    Phrase(
      nn: "«\(option)» er ikkje laga enno", nb: "«\(option)» er ikke laget ennå", sv: "”\(option)” är inte gjort än",
      en: "“\(option)” is not made yet")
  }

  /// An answer that is not of the form it must have.
  static func noAnswer(_ text: String) -> Phrase {
    Phrase(
      nn: "«\(text)» er ikkje noko svar: skriv SPØRSMÅL=SVAR", nb: "«\(text)» er ikke noe svar: skriv SPØRSMÅL=SVAR",
      sv: "”\(text)” är inget svar: skriv FRÅGA=SVAR", en: "“\(text)” is no answer: write QUESTION=ANSWER")
  }
}
