import KvaomWords

/// What is said of columns whose head leaves something open.
enum ColumnWords {
  /// A kind of figure without its year, beside years, and the answer that gives it one.
  static func kindWithoutYear(_ answer: String) -> Phrase {
    Phrase(
      nn: "ikkje noko år, og dei andre er år; \(answer) tek det med",
      nb: "ikke noe år, og de andre er år; \(answer) tar det med",
      sv: "inget år, och de andra är år; \(answer) tar med det",
      en: "no year, and the others are years; \(answer) takes it along")
  }
  /// A second table to the right, with labels of its own.
  static let anotherTable = Phrase(
    nn: "ein annan tabell ved sida av: ta han inn for seg", nb: "en annen tabell ved siden av: ta den inn for seg",
    sv: "en annan tabell vid sidan av: ta in den för sig", en: "another table beside it: take it in by itself")
}
