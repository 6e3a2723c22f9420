import KvaomWorkbench
import KvaomEngine

/// What stands in pictures.
enum PictureWords {
  /// The axis does not start at 0.
  static let cutAxis = NumberedPhrase(
    nn: "Aksen byrjar på %1, ikkje på 0.", nb: "Aksen begynner på %1, ikke på 0.", sv: "Axeln börjar på %1, inte på 0.",
    en: "The axis starts at %1, not at 0.")
  /// Several marks in one place.
  static let several = NumberedPhrase(
    nn: "fleire på same stad", nb: "flere på samme sted", sv: "flera på samma ställe", en: "several in one place")
  /// Lines that were left out.
  static let leftOut = NumberedPhrase(
    nn: "Berre dei %1 første linjene er teikna; det er %2.", nb: "Bare de %1 første linjene er tegnet; det er %2.",
    sv: "Bara de %1 första linjerna är ritade; det finns %2.", en: "Only the first %1 lines are drawn; there are %2.")
  /// The signs of a tornado.
  static let ends = NumberedPhrase(
    nn: "▒ ved låg ende, █ ved høg ende", nb: "▒ ved lav ende, █ ved høy ende", sv: "▒ vid låg ände, █ vid hög ände",
    en: "▒ at the low end, █ at the high end")
  /// The signs of a waterfall.
  static let changes = NumberedPhrase(
    nn: "█ nivå, ▓ opp, ▒ ned", nb: "█ nivå, ▓ opp, ▒ ned", sv: "█ nivå, ▓ upp, ▒ ned", en: "█ level, ▓ up, ▒ down")
  /// The axis of a histogram.
  static let shareOfDraws = NumberedPhrase(
    nn: "del av trekka", nb: "andel av trekkene", sv: "andel av dragningarna", en: "share of the draws")
}
