import KvaomRender
import KvaomWords
/// The words of `when`.
struct WhenWords: Sendable {
  /// Headline of the `{condition}`.
  let title: String
  /// The column of the year.
  let when: String
  /// The column of the value in `{year}`.
  let value: String
  /// The column of what is missing in `{year}`.
  let lacking: String
  /// Not by `{year}`.
  let notWithin: String
  /// Not ever.
  let never: String
  /// A number is missing.
  let unknown: String
  /// Not any more in `{years}`.
  let fails: String
  /// At the pace of the last year: `{year}`.
  let atPace: String
  /// On the way, too slowly to say when.
  let slow: String
  /// The same in all years.
  let unchanged: String
  /// The same from `{year}`.
  let unchangedSince: String
  /// What is missing grows.
  let movingAway: String
  /// Adopted targets `{list}`.
  let adopted: String
  /// A target `{value}` in `{year}`.
  let targetIn: String
  /// A target `{value}` by `{year}`.
  let targetBy: String
  /// Closing sentence: `{scenario}` first, in `{year}`.
  let sentence: String
  /// Closing sentence of none, by `{year}`.
  let none: String
  /// Closing sentence of none, without years.
  let noneAtAll: String
}

extension WhenWords {
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
  private static let nynorsk = WhenWords(
    title: "Når er {condition}?", when: "når", value: "verdi {year}", lacking: "manglar {year}",
    notWithin: "ikkje innan {year}", never: "aldri, slik planen er", unknown: "tal manglar",
    fails: "men ikkje i {years}", atPace: "på veg; med tempoet siste året i {year}", slow: "på veg, men svært sakte",
    unchanged: "lik i alle år: inga utvikling i planen", unchangedSince: "uendra frå {year}",
    movingAway: "går bort frå kravet", adopted: "Vedteke mål er {list}.", targetIn: "{value} i {year}",
    targetBy: "{value} innan {year}", sentence: "{scenario} er først: {year}.",
    none: "Ikkje i noko av planane innan {year}.", noneAtAll: "Ikkje i noko av planane.")
  /// Bokmål.
  private static let bokmal = WhenWords(
    title: "Når er {condition}?", when: "når", value: "verdi {year}", lacking: "mangler {year}",
    notWithin: "ikke innen {year}", never: "aldri, slik planen er", unknown: "tall mangler",
    fails: "men ikke i {years}", atPace: "på vei; med tempoet siste året i {year}", slow: "på vei, men svært sakte",
    unchanged: "lik i alle år: ingen utvikling i planen", unchangedSince: "uendret fra {year}",
    movingAway: "går bort fra kravet", adopted: "Vedtatt mål er {list}.", targetIn: "{value} i {year}",
    targetBy: "{value} innen {year}", sentence: "{scenario} er først: {year}.",
    none: "Ikke i noen av planene innen {year}.", noneAtAll: "Ikke i noen av planene.")
  /// Swedish.
  private static let swedish = WhenWords(
    title: "När är {condition}?", when: "när", value: "värde {year}", lacking: "återstår {year}",
    notWithin: "inte senast {year}", never: "aldrig, som planen är", unknown: "tal saknas",
    fails: "men inte i {years}", atPace: "på väg; i sista årets takt {year}", slow: "på väg, men mycket långsamt",
    unchanged: "lika alla år: ingen utveckling i planen", unchangedSince: "oförändrat från {year}",
    movingAway: "rör sig bort från kravet", adopted: "Antaget mål är {list}.", targetIn: "{value} {year}",
    targetBy: "{value} senast {year}", sentence: "{scenario} är först: {year}.",
    none: "Inte i någon av planerna senast {year}.", noneAtAll: "Inte i någon av planerna.")
  /// English.
  private static let english = WhenWords(
    title: "When is {condition}?", when: "when", value: "value {year}", lacking: "missing {year}",
    notWithin: "not within {year}", never: "never, as the plan is", unknown: "numbers are missing",
    fails: "but not in {years}", atPace: "on the way; at the last year's pace in {year}",
    slow: "on the way, but very slowly", unchanged: "the same in all years: no change in the plan",
    unchangedSince: "unchanged from {year}", movingAway: "moving away", adopted: "The adopted target is {list}.",
    targetIn: "{value} in {year}", targetBy: "{value} by {year}", sentence: "{scenario} is first: {year}.",
    none: "In none of the plans by {year}.", noneAtAll: "In none of the plans.")
}
