import KvaomWords

/// Changes and questions whose years, factors or ways are in doubt.
extension ReviewReport.Doubt {
  /// A change that multiplies by a number with decimals above three, as a growth rate has with a digit too many.
  static func largeFactor(name: String, factor: String) -> Self {
    Self(
      "largeFactor", rank: 7,
      Phrase(
        nn: "\(name) blir gonga med \(factor)", nb: "\(name) ganges med \(factor)",
        sv: "\(name) multipliceras med \(factor)", en: "\(name) is multiplied by \(factor)"),
      answer: ReviewWords.correctNumber)
  }

  /// A change that multiplies by a number below zero.
  static func negativeFactor(target: String, factor: String) -> Self {
    Self(
      "negativeFactor", rank: 1,
      Phrase(
        nn: "\(target) blir gonga med \(factor), og byter forteikn",
        nb: "\(target) ganges med \(factor), og bytter fortegn",
        sv: "\(target) multipliceras med \(factor), och byter tecken",
        en: "\(target) is multiplied by \(factor), and changes its sign"),
      answer: ReviewWords.correctNumber)
  }

  /// A change that adds a number below zero.
  static func addsNegative(name: String, value: String) -> Self {
    Self(
      "addsNegative", rank: 7,
      Phrase(
        nn: "\(name): det som blir lagt til, er under null: \(value)",
        nb: "\(name): det som legges til, er under null: \(value)",
        sv: "\(name): det som läggs till är under noll: \(value)",
        en: "\(name): what is added is below zero: \(value)"),
      answer: Phrase(
        nn: "skriv -= og talet utan minus, om det skal ned", nb: "skriv -= og tallet uten minus, om det skal ned",
        sv: "skriv -= och talet utan minus, om det ska ned",
        en: "write -= and the number without its minus, if it is to fall"))
  }

  /// A change that multiplies by a rate, `x *= 2 %`, which leaves nearly nothing.
  static func multipliedByRate(name: String, rate: String, value: String) -> Self {
    Self(
      "multipliedByRate", rank: 7,
      Phrase(
        nn: "\(name) er gonga med \(rate), som er \(value): då blir det lite att",
        nb: "\(name) er ganget med \(rate), som er \(value): da blir det lite igjen",
        sv: "\(name) multipliceras med \(rate), som är \(value): då blir det lite kvar",
        en: "\(name) is multiplied by \(rate), which is \(value): little is left"),
      answer: Phrase(
        nn: "skriv *= 1 + \(rate)", nb: "skriv *= 1 + \(rate)", sv: "skriv *= 1 + \(rate)", en: "write *= 1 + \(rate)"))
  }

  /// A change by another percent than its words say.
  static func percentInWords(target: String, figure: String, said: String) -> Self {
    Self(
      "percentInWords", rank: 7,
      Phrase(
        nn: "Endringa av \(target): orda seier \(said), men talet er \(figure)",
        nb: "Endringen av \(target): ordene sier \(said), men tallet er \(figure)",
        sv: "Ändringen av \(target): orden säger \(said), men talet är \(figure)",
        en: "The change of \(target): the words say \(said), but the number is \(figure)"),
      answer: correctEither)
  }

  /// A change whose words say more where it takes away, or less where it adds.
  static func wayInWords(target: String, said: String) -> Self {
    Self(
      "wayInWords", rank: 7,
      Phrase(
        nn: "Endringa av \(target) går motsett veg av orda «\(said)»",
        nb: "Endringen av \(target) går motsatt vei av ordene «\(said)»",
        sv: "Ändringen av \(target) går åt andra hållet än orden ”\(said)”",
        en: "The change of \(target) goes the other way than the words “\(said)”"),
      answer: correctEither)
  }

  /// A year, or an end, in the words of a change, and another in its date.
  static func changeInWords(target: String, said: String, date: String) -> Self {
    Self(
      "changeInWords", rank: 8,
      Phrase(
        nn: "Endringa av \(target): orda seier \(said), men det står \(date)",
        nb: "Endringen av \(target): ordene sier \(said), men det står \(date)",
        sv: "Ändringen av \(target): orden säger \(said), men det står \(date)",
        en: "The change of \(target): the words say \(said), but it is \(date)"),
      answer: correctEither)
  }

  /// A change of a kind that lasts, or one of several that last, that ends after one year.
  static func oneYearOnly(layer: String, target: String, year: String) -> Self {
    Self(
      "oneYearOnly", rank: 8,
      Phrase(
        nn: "\(layer): endringa av \(target) gjeld berre \(year), og fell bort att",
        nb: "\(layer): endringen av \(target) gjelder bare \(year), og faller bort igjen",
        sv: "\(layer): ändringen av \(target) gäller bara \(year), och faller bort igen",
        en: "\(layer): the change of \(target) holds in \(year) only, and falls away again"),
      answer: Phrase(
        nn: "skriv from \(year), om det skal vare", nb: "skriv from \(year), om det skal vare",
        sv: "skriv from \(year), om det ska vara", en: "write from \(year), if it is to last"))
  }

  /// A change that begins in another year than those it belongs with.
  static func startsApart(layer: String, target: String, year: String, others: String) -> Self {
    Self(
      "startsApart", rank: 8,
      Phrase(
        nn: "\(layer): \(target) blir endra frå \(year), det andre frå \(others)",
        nb: "\(layer): \(target) endres fra \(year), det andre fra \(others)",
        sv: "\(layer): \(target) ändras från \(year), det andra från \(others)",
        en: "\(layer): \(target) changes from \(year), the rest from \(others)"),
      answer: correctYear)
  }

  /// An item of a question with other years than all others.
  static func itemYears(item: String, years: String, others: String) -> Self {
    Self(
      "itemYears", rank: 8,
      Phrase(
        nn: "\(item) er med for \(years), dei andre for \(others)",
        nb: "\(item) er med for \(years), de andre for \(others)",
        sv: "\(item) är med för \(years), de andra för \(others)",
        en: "\(item) is shown for \(years), the others for \(others)"),
      answer: correctYear)
  }

  /// Years counted from one in which nothing else begins; or a line from the value of another year.
  static func countsFrom(name: String, year: String, others: String) -> Self {
    Self(
      "countsFrom", rank: 8,
      Phrase(
        nn: "\(name) reknar åra frå \(year); det andre byrjar i \(others)",
        nb: "\(name) regner årene fra \(year); det andre begynner i \(others)",
        sv: "\(name) räknar åren från \(year); det andra börjar \(others)",
        en: "\(name) counts the years from \(year); the rest begins in \(others)"),
      answer: correctYear)
  }

  /// A year that lies behind the plan's last.
  static func afterPlan(name: String, year: String, last: String) -> Self {
    Self(
      "afterPlan", rank: 8,
      Phrase(
        nn: "\(name) gjeld \(year); det siste året i planen er \(last)",
        nb: "\(name) gjelder \(year); det siste året i planen er \(last)",
        sv: "\(name) gäller \(year); planens sista år är \(last)",
        en: "\(name) is about \(year); the plan's last year is \(last)"),
      answer: correctYear)
  }

  /// A change that takes away a number below zero.
  static func takesNegative(name: String, value: String) -> Self {
    Self(
      "takesNegative", rank: 7,
      Phrase(
        nn: "\(name): det som blir trekt frå, er under null: \(value)",
        nb: "\(name): det som trekkes fra, er under null: \(value)",
        sv: "\(name): det som dras ifrån är under noll: \(value)",
        en: "\(name): what is taken away is below zero: \(value)"),
      answer: Phrase(
        nn: "skriv += og talet utan minus, om det skal opp", nb: "skriv += og tallet uten minus, om det skal opp",
        sv: "skriv += och talet utan minus, om det ska upp",
        en: "write += and the number without its minus, if it is to rise"))
  }

  /// A measure or a scenario with nothing in it.
  static func emptyLayer(name: String) -> Self {
    Self(
      "emptyLayer", rank: 13,
      Phrase(
        nn: "\(name) endrar ingenting: det står inga endring i blokka",
        nb: "\(name) endrer ingenting: det står ingen endring i blokken",
        sv: "\(name) ändrar ingenting: det står ingen ändring i blocket",
        en: "\(name) changes nothing: there is no change in its block"),
      answer: addMissing)
  }

  /// A note that stands twice before one statement, or before none: what it was about is gone.
  static func noteLeft(place: String, note: String) -> Self {
    Self(
      "noteLeft", rank: 13,
      Phrase(
        nn: "\(place): \(note) står utan noko av sitt eige under seg",
        nb: "\(place): \(note) står uten noe av sitt eget under seg",
        sv: "\(place): \(note) står utan något eget under sig",
        en: "\(place): \(note) stands with nothing of its own below it"),
      answer: addMissing)
  }

  /// A measured result, or a target, of another year than those of all other goals.
  static func pointApart(name: String, year: String, others: String) -> Self {
    Self(
      "pointApart", rank: 8,
      Phrase(
        nn: "\(name) har året \(year), dei andre måla \(others)",
        nb: "\(name) har året \(year), de andre målene \(others)",
        sv: "\(name) har året \(year), de andra målen \(others)",
        en: "\(name) has the year \(year), the other goals \(others)"),
      answer: correctYear)
  }
}
