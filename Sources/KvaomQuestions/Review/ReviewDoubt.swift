import KvaomWords

/// What looks wrong in how figures, formulas and words of a plan hang together: nothing here is wrong for certain.
extension ReviewReport {
  /// One doubt: what programs call it, how bad it is, what is said of it and how it is answered. Each kind is declared
  /// once, as a function of the names and figures it is about, which are written as output has them.
  public struct Doubt: Sendable {
    /// What programs call it, the same in every language.
    let code: String
    /// How bad it is, on the scale of all findings.
    let rank: Int
    /// What looks wrong, in a sentence.
    let text: Phrase
    /// How it is answered.
    let answer: Phrase

    init(_ code: String, rank: Int, _ text: Phrase, answer: Phrase) {
      (self.code, self.rank, self.text, self.answer) = (code, rank, text, answer)
    }
  }
}

/// How doubts of several kinds are answered.
extension ReviewReport.Doubt {
  static let correctFormula = Phrase(
    nn: "rett formelen", nb: "rett formelen", sv: "rätta formeln", en: "correct the formula")
  static let correctYear = Phrase(nn: "rett året", nb: "rett året", sv: "rätta året", en: "correct the year")
  static let correctUnit = Phrase(nn: "rett eininga", nb: "rett enheten", sv: "rätta enheten", en: "correct the unit")
  static let correctLimits = Phrase(
    nn: "rett grensene", nb: "rett grensene", sv: "rätta gränserna", en: "correct the limits")
  static let addMissing = Phrase(
    nn: "legg til det som manglar, eller ta det bort", nb: "legg til det som mangler, eller ta det bort",
    sv: "lägg till det som saknas, eller ta bort det", en: "add what is missing, or take it out")
  static let useOneUnit = Phrase(
    nn: "bruk éi eining", nb: "bruk én enhet", sv: "använd en enhet", en: "use one unit")
  static let lookInSource = Phrase(
    nn: "sjå etter i kjelda", nb: "se etter i kilden", sv: "se efter i källan", en: "look in the source")
  /// Of two figures.
  static let correctOne = Phrase(
    nn: "rett den eine", nb: "rett den ene", sv: "rätta den ena", en: "correct one of them")
  /// Of words and a figure.
  static let correctEither = Phrase(
    nn: "rett det eine", nb: "rett det ene", sv: "rätta det ena", en: "correct one of them")
}
