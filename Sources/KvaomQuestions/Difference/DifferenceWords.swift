import KvaomWords

/// The words of what differs between two plans.
enum DifferenceWords {
  /// Headline of what was changed in the text.
  static func title(old: String, new: String) -> Phrase {
    Phrase(
      nn: "Endra frå \(old) til \(new)", nb: "Endret fra \(old) til \(new)", sv: "Ändrat från \(old) till \(new)",
      en: "Changed from \(old) to \(new)")
  }

  /// Headline of what makes figures move.
  static let reasons = Phrase(
    nn: "Kvifor tala er andre", nb: "Hvorfor tallene er andre", sv: "Varför talen är andra",
    en: "Why the figures are others")
  /// A text that says something else now.
  static let changed = Phrase(nn: "endra", nb: "endret", sv: "ändrad", en: "changed")
  /// A text only the new plan has.
  static let added = Phrase(nn: "ny", nb: "ny", sv: "ny", en: "new")
  /// A text only the old plan has.
  static let removed = Phrase(nn: "borte", nb: "borte", sv: "borta", en: "gone")
  /// The texts are alike.
  static let alike = Phrase(
    nn: "Ingenting er endra i planen.", nb: "Ingenting er endret i planen.", sv: "Inget är ändrat i planen.",
    en: "Nothing is changed in the plan.")
  /// Closing sentence: `moved` of `compared` figures.
  static func moved(moved: String, compared: String) -> Phrase {
    Phrase(
      nn: "\(moved) av \(compared) storleikar har fått andre tal.",
      nb: "\(moved) av \(compared) størrelser har fått andre tall.",
      sv: "\(moved) av \(compared) storheter har fått andra tal.",
      en: "\(moved) of \(compared) values have other figures.")
  }
}
