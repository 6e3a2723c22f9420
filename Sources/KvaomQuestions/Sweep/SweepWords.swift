import KvaomWords

/// The words of `sweep`.
enum SweepWords {
  /// The title over rows of values of `input`.
  static func over(item: String, input: String) -> Phrase {
    Phrase(
      nn: "\(item) etter \(input)", nb: "\(item) etter \(input)",
      sv: "\(item) efter \(input)", en: "\(item) by \(input)")
  }
  /// What runs down and across in a grid.
  static func grid(down: String, across: String) -> Phrase {
    Phrase(
      nn: "ned: \(down) · bortover: \(across)", nb: "ned: \(down) · bortover: \(across)",
      sv: "nedåt: \(down) · tvärs: \(across)", en: "down: \(down) · across: \(across)")
  }
  /// The row of the value the plan has; `worlds` where the question asks in more than one.
  static func current(worlds: String?) -> Phrase {
    guard let worlds else {
      return Phrase(
        nn: "verdien i planen i dag.", nb: "verdien i planen i dag.",
        sv: "värdet i planen i dag.", en: "the value in the plan today.")
    }
    return Phrase(
      nn: "verdien i \(worlds) i dag.", nb: "verdien i \(worlds) i dag.", sv: "värdet i \(worlds) i dag.",
      en: "the value in \(worlds) today.")
  }
  /// The value of `input` that is none of the rows.
  static func between(input: String, value: String, worlds: String) -> Phrase {
    Phrase(
      nn: "\(input) er \(value) i \(worlds) i dag.", nb: "\(input) er \(value) i \(worlds) i dag.",
      sv: "\(input) är \(value) i \(worlds) i dag.", en: "\(input) is \(value) in \(worlds) today.")
  }
  /// `item` that does not depend on `input`.
  static func independent(item: String, input: String) -> Phrase {
    Phrase(
      nn: "\(item) er ikkje avhengig av \(input).", nb: "\(item) er ikke avhengig av \(input).",
      sv: "\(item) beror inte på \(input).", en: "\(item) does not depend on \(input).")
  }
  /// The values of `input` leave its range `range`.
  static func outside(input: String, range: String) -> Phrase {
    Phrase(
      nn: "\(input) går her utanfor grensene i planen (\(range)).",
      nb: "\(input) går her utenfor grensene i planen (\(range)).",
      sv: "\(input) går här utanför gränserna i planen (\(range)).",
      en: "\(input) goes beyond its range in the plan here (\(range)).")
  }
  /// Closing sentence.
  static func sentence(
    input: String, low: String, high: String, item: String, from: String, to: String, difference: String
  ) -> Phrase {
    Phrase(
      nn: "Når \(input) går frå \(low) til \(high), går \(item) frå \(from) til \(to) (\(difference)).",
      nb: "Når \(input) går fra \(low) til \(high), går \(item) fra \(from) til \(to) (\(difference)).",
      sv: "När \(input) går från \(low) till \(high), går \(item) från \(from) till \(to) (\(difference)).",
      en: "As \(input) goes from \(low) to \(high), \(item) goes from \(from) to \(to) (\(difference)).")
  }
  /// Closing sentence where all values of `input` give the same.
  static func steady(input: String, low: String, high: String, item: String, to: String) -> Phrase {
    Phrase(
      nn: "Når \(input) går frå \(low) til \(high), er \(item) heile vegen \(to).",
      nb: "Når \(input) går fra \(low) til \(high), er \(item) hele veien \(to).",
      sv: "När \(input) går från \(low) till \(high), är \(item) hela vägen \(to).",
      en: "As \(input) goes from \(low) to \(high), \(item) stays at \(to).")
  }
  /// Headline of the map of shades of `item`.
  static func map(item: String) -> Phrase {
    Phrase(nn: "Kart: \(item)", nb: "Kart: \(item)", sv: "Karta: \(item)", en: "Map: \(item)")
  }
  /// What the shades mean.
  static func shades(shades: String, low: String, high: String) -> Phrase {
    Phrase(
      nn: "\(shades): frå lågast (\(low)) til høgast (\(high))",
      nb: "\(shades): fra lavest (\(low)) til høyest (\(high))",
      sv: "\(shades): från lägst (\(low)) till högst (\(high))",
      en: "\(shades): from lowest (\(low)) to highest (\(high))")
  }
}
