import KvaomRender
import KvaomWords
/// The words of what differs between two plans.
struct DifferenceWords: Sendable {
  /// Headline of what was changed in the text.
  let title: String
  /// A changed, a new, and a missing text.
  let changed: String, added: String, removed: String
  /// The texts are alike.
  let alike: String
  /// Closing sentence: `{moved}` of `{compared}` figures.
  let moved: String

  /// The words of a language.
  init(_ locale: Locale) {
    switch locale {
    case .nn:
      (title, changed, added, removed) = ("Endra frå {old} til {new}", "endra", "ny", "borte")
      (alike, moved) = ("Ingenting er endra i planen.", "{moved} av {compared} storleikar har fått andre tal.")
    case .nb:
      (title, changed, added, removed) = ("Endret fra {old} til {new}", "endret", "ny", "borte")
      (alike, moved) = ("Ingenting er endret i planen.", "{moved} av {compared} størrelser har fått andre tall.")
    case .sv:
      (title, changed, added, removed) = ("Ändrat från {old} till {new}", "ändrad", "ny", "borta")
      (alike, moved) = ("Inget är ändrat i planen.", "{moved} av {compared} storheter har fått andra tal.")
    case .en:
      (title, changed, added, removed) = ("Changed from {old} to {new}", "changed", "new", "gone")
      (alike, moved) = ("Nothing is changed in the plan.", "{moved} of {compared} values have other figures.")
    }
  }
}
