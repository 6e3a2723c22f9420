import KvaomWords

/// The words of `when`.
enum WhenWords {
  /// Headline of the `condition`.
  static func title(condition: String) -> Phrase {
    Phrase(
      nn: "Når er \(condition)?", nb: "Når er \(condition)?",
      sv: "När är \(condition)?", en: "When is \(condition)?")
  }
  /// The column of the year.
  static let when = Phrase(nn: "når", nb: "når", sv: "när", en: "when")
  /// The column of the value in `year`.
  static func value(year: String) -> Phrase {
    Phrase(nn: "verdi \(year)", nb: "verdi \(year)", sv: "värde \(year)", en: "value \(year)")
  }
  /// The column of what is missing in `year`.
  static func lacking(year: String) -> Phrase {
    Phrase(nn: "står att \(year)", nb: "gjenstår \(year)", sv: "återstår \(year)", en: "short by, \(year)")
  }
  /// Not by `year`.
  static func notWithin(year: Int) -> Phrase {
    Phrase(nn: "ikkje innan \(year)", nb: "ikke innen \(year)", sv: "ej senast år \(year)", en: "not by \(year)")
  }
  /// Not ever.
  static let never = Phrase(
    nn: "aldri, slik planen er", nb: "aldri, slik planen er",
    sv: "aldrig, som planen är", en: "never, as the plan is")
  /// A number is missing.
  static let unknown = Phrase(nn: "tal manglar", nb: "tall mangler", sv: "tal saknas", en: "numbers are missing")
  /// Not any more in `years`.
  static func fails(years: String) -> Phrase {
    Phrase(nn: "men ikkje i \(years)", nb: "men ikke i \(years)", sv: "men inte i \(years)", en: "but not in \(years)")
  }
  /// At the pace of the last year: `year`.
  static func atPace(year: Int) -> Phrase {
    Phrase(
      nn: "når det i \(year) med farten frå siste år", nb: "når det i \(year) med farten fra siste år",
      sv: "nås år \(year) i sista årets takt", en: "reached in \(year) at the last year's pace")
  }
  /// On the way, too slowly to say when.
  static let slow = Phrase(
    nn: "på veg, men svært sakte", nb: "på vei, men svært sakte",
    sv: "på väg, men mycket långsamt", en: "on the way, but very slowly")
  /// The same in all years.
  static let unchanged = Phrase(
    nn: "lik i alle år: inga utvikling i planen", nb: "lik i alle år: ingen utvikling i planen",
    sv: "lika alla år: ingen utveckling i planen", en: "the same in all years: no change in the plan")
  /// The same from `year`.
  static func unchangedSince(year: Int) -> Phrase {
    Phrase(
      nn: "uendra frå \(year)", nb: "uendret fra \(year)",
      sv: "oförändrat från år \(year)", en: "unchanged from \(year)")
  }
  /// What is missing grows.
  static let movingAway = Phrase(
    nn: "går bort frå kravet", nb: "går bort fra kravet",
    sv: "rör sig bort från kravet", en: "moving away")
  /// Adopted targets `list`.
  static func adopted(list: String) -> Phrase {
    Phrase(
      nn: "Vedteke mål er \(list).", nb: "Vedtatt mål er \(list).",
      sv: "Antaget mål är \(list).", en: "The adopted target is \(list).")
  }
  /// A target `value` in `year`.
  static func targetIn(value: String, year: Int) -> Phrase {
    Phrase(nn: "\(value) i \(year)", nb: "\(value) i \(year)", sv: "\(value) år \(year)", en: "\(value) in \(year)")
  }
  /// A target `value` by `year`.
  static func targetBy(value: String, year: Int) -> Phrase {
    Phrase(
      nn: "\(value) innan \(year)", nb: "\(value) innen \(year)",
      sv: "\(value) senast år \(year)", en: "\(value) by \(year)")
  }
  /// The only world, in `year`.
  static func alone(year: Int) -> Phrase {
    Phrase(nn: "i \(year).", nb: "i \(year).", sv: "år \(year).", en: "in \(year).")
  }
  /// The answer: the condition, and when it holds.
  static func answer(condition: String, _ said: Phrase) -> Phrase { .verbatim("\(condition): \(said)") }
  /// `scenario`, one or several, first, in `year`.
  static func sentence(scenario: String, count: Int, year: Int) -> Phrase {
    Phrase(
      nn: "\(scenario) \(choosing: count, one: "først", other: "først, like tidleg"), i \(year).",
      nb: "\(scenario) \(choosing: count, one: "først", other: "først, like tidlig"), i \(year).",
      sv: "\(scenario) \(choosing: count, one: "först", other: "först, lika tidigt"), år \(year).",
      en: "\(scenario) \(choosing: count, one: "first", other: "first, at the same time"), in \(year).")
  }
  /// Two worlds in which it holds in the same year.
  static func both(year: Int) -> Phrase {
    Phrase(nn: "begge i \(year).", nb: "begge i \(year).", sv: "båda år \(year).", en: "both in \(year).")
  }
  /// The same of more than two.
  static func all(year: Int) -> Phrase {
    Phrase(nn: "alle i \(year).", nb: "alle i \(year).", sv: "alla år \(year).", en: "all in \(year).")
  }
  /// None, by `year`.
  static func none(year: Int) -> Phrase {
    Phrase(
      nn: "ikkje i nokon av planane innan \(year).", nb: "ikke i noen av planene innen \(year).",
      sv: "inte i någon av planerna senast år \(year).", en: "in none of the plans by \(year).")
  }
  /// None, without years.
  static let noneAtAll = Phrase(
    nn: "ikkje i nokon av planane.", nb: "ikke i noen av planene.",
    sv: "inte i någon av planerna.", en: "in none of the plans.")
}
