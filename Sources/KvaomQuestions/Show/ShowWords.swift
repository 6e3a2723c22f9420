import KvaomWords

/// The words of `show`.
enum ShowWords {
  /// What the drawing behind a row is.
  static let sparklineLegend = Phrase(
    nn: "▁▃█: kvar rad frå sitt lågaste til sitt høgaste tal",
    nb: "▁▃█: hver rad fra sitt laveste til sitt høyeste tall",
    sv: "▁▃█: varje rad från sitt lägsta till sitt högsta tal",
    en: "▁▃█: each row from its lowest to its highest number")
  /// This year minus the last.
  static let change = Phrase(nn: "endring", nb: "endring", sv: "förändring", en: "change")
  /// The same in percent.
  static let changePercent = Phrase(
    nn: "endring i\u{A0}%", nb: "endring i\u{A0}%", sv: "förändring i\u{A0}%", en: "change,\u{A0}%")
  /// The same between percents.
  static let changePoints = Phrase(
    nn: "endring i\u{A0}pp", nb: "endring i\u{A0}pp", sv: "förändring i\u{A0}%-enheter", en: "change,\u{A0}pp")
  /// Footnote: a change from figures of one kind to those of another.
  static func changeOfKind(from: String, to: String) -> Phrase {
    Phrase(
      nn: "\(from) → \(to): ikkje same slags tal.", nb: "\(from) → \(to): ikke samme slags tall.",
      sv: "\(from) → \(to): inte samma slags tal.", en: "\(from) → \(to): not the same kind of figures.")
  }

  /// Why a sum over years was left out: one budget year beside accounts.
  static let kindsNotAdded = Phrase(
    nn: "Rekneskap og budsjett blir ikkje lagde saman: inga sumkolonne.",
    nb: "Regnskap og budsjett legges ikke sammen: ingen sumkolonne.",
    sv: "Utfall och budget läggs inte ihop: ingen summakolumn.",
    en: "Accounts and budget are not added up: no column of sums.")
}
