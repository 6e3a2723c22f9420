import KvaomRender
import KvaomWords
/// The words of `sweep`.
struct SweepWords: Sendable {
  /// The title over rows of values of `{input}`.
  let over: String
  /// What runs down and across in a grid.
  let grid: String
  /// The row of the value the plan has.
  let current: String
  /// `{item}` that does not depend on `{input}`.
  let independent: String
  /// The values of `{input}` leave its range `{range}`.
  let outside: String
  /// Closing sentence.
  let sentence: String
  /// Closing sentence where all values of `{input}` give the same.
  let steady: String
  /// Headline of the map of shades of `{item}`.
  let map: String
  /// What the shades mean.
  let shades: String
}

extension SweepWords {
  /// The words of a language.
  init(_ locale: Locale) {
    switch locale {
    case .nn: self = .nynorsk
    case .nb: self = .bokmal
    case .sv: self = .swedish
    case .en: self = .english
    }
  }

  /// Nynorsk.
  private static let nynorsk = SweepWords(
    over: "{item} etter {input}",
    grid: "ned: {down} · bortover: {across}",
    current: "verdien i planen i dag.",
    independent: "{item} er ikkje avhengig av {input}.",
    outside: "{input} går her utanfor grensene i planen ({range}).",
    sentence: "Når {input} går frå {low} til {high}, går {item} frå {from} til {to} ({difference}).",
    steady: "Når {input} går frå {low} til {high}, er {item} heile vegen {to}.",
    map: "Kart: {item}",
    shades: "{shades}: frå lågast ({low}) til høgast ({high})")
  /// Bokmål.
  private static let bokmal = SweepWords(
    over: "{item} etter {input}",
    grid: "ned: {down} · bortover: {across}",
    current: "verdien i planen i dag.",
    independent: "{item} er ikke avhengig av {input}.",
    outside: "{input} går her utenfor grensene i planen ({range}).",
    sentence: "Når {input} går fra {low} til {high}, går {item} fra {from} til {to} ({difference}).",
    steady: "Når {input} går fra {low} til {high}, er {item} hele veien {to}.",
    map: "Kart: {item}",
    shades: "{shades}: fra lavest ({low}) til høyest ({high})")
  /// Swedish.
  private static let swedish = SweepWords(
    over: "{item} efter {input}",
    grid: "nedåt: {down} · tvärs: {across}",
    current: "värdet i planen i dag.",
    independent: "{item} beror inte på {input}.",
    outside: "{input} går här utanför gränserna i planen ({range}).",
    sentence: "När {input} går från {low} till {high}, går {item} från {from} till {to} ({difference}).",
    steady: "När {input} går från {low} till {high}, är {item} hela vägen {to}.",
    map: "Karta: {item}",
    shades: "{shades}: från lägst ({low}) till högst ({high})")
  /// English.
  private static let english = SweepWords(
    over: "{item} by {input}",
    grid: "down: {down} · across: {across}",
    current: "the value in the plan today.",
    independent: "{item} does not depend on {input}.",
    outside: "{input} goes beyond its range in the plan here ({range}).",
    sentence: "As {input} goes from {low} to {high}, {item} goes from {from} to {to} ({difference}).",
    steady: "As {input} goes from {low} to {high}, {item} stays at {to}.",
    map: "Map: {item}",
    shades: "{shades}: from lowest ({low}) to highest ({high})")
}
