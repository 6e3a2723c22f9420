import KvaomWords

/// What is said of the parts of a file.
enum PartWords {
  /// Which sheet.
  static let askSheet = Phrase(
    nn: "Kva ark er tabellen på", nb: "Hvilket ark er tabellen på", sv: "Vilket blad är tabellen på",
    en: "Which sheet is the table on")
  /// Which of several measures.
  static let askMeasure = Phrase(
    nn: "Kva for tal skal med", nb: "Hvilke tall skal med", sv: "Vilka tal ska med", en: "Which figures are wanted")
  /// Why the figures of another measure are left out.
  static let otherMeasure = Phrase(
    nn: "andre tal er valde", nb: "andre tall er valgt", sv: "andra tal är valda", en: "other figures were chosen")
  /// What to do with hidden rows and columns.
  static let askHidden = Phrase(
    nn: "Arket har gøymde rader eller kolonnar", nb: "Arket har skjulte rader eller kolonner",
    sv: "Bladet har dolda rader eller kolumner", en: "The sheet has hidden rows or columns")
  /// To take them along.
  static let keepHidden = Phrase(nn: "ta dei med", nb: "ta dem med", sv: "ta med dem", en: "take them along")
  /// To leave them out.
  static let leaveHidden = Phrase(nn: "lat dei vere", nb: "la dem være", sv: "utelämna dem", en: "leave them out")
  /// Why hidden figures are left out.
  static let isHidden = Phrase(
    nn: "gøymde i arket", nb: "skjult i arket", sv: "dolda i bladet", en: "hidden in the sheet")
  /// What to do with errors.
  static let askErrors = Phrase(
    nn: "Celler er feil, eller formlar utan verdi", nb: "Celler er feil, eller formler uten verdi",
    sv: "Celler är fel, eller formler utan värde", en: "Cells are errors, or formulas without a value")
  /// To take them for missing.
  static let errorsMissing = Phrase(
    nn: "dei er tal som manglar", nb: "de er tall som mangler", sv: "de är tal som saknas",
    en: "they are missing figures")
  /// There is nothing in the file.
  static let nothing = Phrase(
    nn: "det er ingen tabell i fila", nb: "det er ingen tabell i filen", sv: "det finns ingen tabell i filen",
    en: "there is no table in the file")

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

  /// A text that is no range.
  static func noRange(_ text: String) -> Phrase {
    Phrase(
      nn: "«\(text)» er ikkje eit område; skriv til dømes A5:H20",
      nb: "«\(text)» er ikke et område; skriv for eksempel A5:H20",
      sv: "”\(text)” är inget område; skriv till exempel A5:H20",
      en: "“\(text)” is no range; write A5:H20 for instance")
  }

  /// A cell or a range outside the sheet.
  static func beyond(_ text: String, _ rows: Int, _ columns: Int) -> Phrase {
    let last = GridPlace.letters(ofColumn: max(0, columns - 1)) + "\(rows)"
    return Phrase(
      nn: "\(text) er utanfor arket, som sluttar i \(last)", nb: "\(text) er utenfor arket, som slutter i \(last)",
      sv: "\(text) ligger utanför bladet, som slutar i \(last)",
      en: "\(text) is outside the sheet, which ends at \(last)")
  }

  /// A table that is not there.
  static func noTable(_ text: String, count: Int, _ names: [String]) -> Phrase {
    let list = names.isEmpty ? Phrase.verbatim("") : .verbatim("; \(names.joined(separator: ", "))")
    return Phrase(
      nn: "det er ingen tabell \(text); arket har \(count)\(list)",
      nb: "det er ingen tabell \(text); arket har \(count)\(list)",
      sv: "det finns ingen tabell \(text); bladet har \(count)\(list)",
      en: "there is no table \(text); the sheet has \(count)\(list)")
  }

  /// A name that the file gives to no range.
  static func noName(_ text: String, _ names: [String]) -> Phrase {
    let list = names.isEmpty ? "–" : names.joined(separator: ", ")
    return Phrase(
      nn: "fila har ikkje noko namn «\(text)»; namna er \(list)",
      nb: "filen har ikke noe navn «\(text)»; navnene er \(list)",
      sv: "filen har inget namn ”\(text)”; namnen är \(list)",
      en: "the file has no name “\(text)”; its names are \(list)")
  }
}
