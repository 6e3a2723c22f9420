import KvaomWords

/// The words before the lines of an example in the text of a diagnostic, each as wide in every language, so that the
/// code stands in one column.
enum Example {
  /// Before a mistake as a planner makes it.
  static let wrong = Phrase(nn: "feil ", nb: "feil ", sv: "fel  ", en: "wrong")
  /// Before the way it is written.
  static let right = Phrase(nn: "rett ", nb: "rett ", sv: "rätt ", en: "right")
  /// Before another way it can be written.
  static let or = Phrase(nn: "eller", nb: "eller", sv: "eller", en: "or   ")
  /// Before a mistake that stands first on its line.
  static let mistake = Phrase(nn: "Feil:   ", nb: "Feil:   ", sv: "Fel:    ", en: "Mistake:")
  /// Below `mistake`.
  static let rightWay = Phrase(nn: "Rett:   ", nb: "Rett:   ", sv: "Rätt:   ", en: "Right:  ")
  /// Between two ways on one line.
  static let alternatively = Phrase(nn: "eller", nb: "eller", sv: "eller", en: "or")
}
