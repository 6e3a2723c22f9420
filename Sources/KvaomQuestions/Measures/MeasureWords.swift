import KvaomDecimal
import KvaomWords

/// The words of the list of measures and their ranking.
enum MeasureWords {
  /// Headline of the list in `scenario`.
  static func title(scenario: String, label: String) -> Phrase {
    Phrase(
      nn: "Tiltak i «\(scenario)»: \(label)", nb: "Tiltak i «\(scenario)»: \(label)",
      sv: "Åtgärder i ”\(scenario)”: \(label)", en: "Measures in “\(scenario)”: \(label)")
  }

  /// The column of what `@kind` says.
  static let kind = Phrase(nn: "type", nb: "type", sv: "typ", en: "kind")
  /// The column of the whole year.
  static let fullYear = Phrase(
    nn: "verknad i eit heilt år", nb: "virkning i et helt år", sv: "effekt ett helt år", en: "in a full year")
  /// The column of what has an end.
  static let once = Phrase(nn: "eingong", nb: "engangs", sv: "engångs", en: "one-off")
  /// The sum of the list.
  static let sum = Phrase(nn: "Sum tiltak", nb: "Sum tiltak", sv: "Summa åtgärder", en: "All measures")
  /// A measure `label` in force `share` of `year`, and what the rest adds in the year `next`.
  static func begins(label: String?, share: String, year: Int, next: Int, amount: String) -> Phrase {
    let of = label.map { "\($0): " } ?? ""
    return Phrase(
      nn: "\(of)\(share) av \(year); heilårsverknad \(amount) frå \(next).",
      nb: "\(of)\(share) av \(year); helårsvirkning \(amount) fra \(next).",
      sv: "\(of)\(share) av år \(year); helårseffekt \(amount) från år \(next).",
      en: "\(of)\(share) of \(year); full-year effect \(amount) from \(next).")
  }

  /// No measure does anything.
  static func none(label: String) -> Phrase {
    Phrase(
      nn: "Ingen tiltak endrar \(label).", nb: "Ingen tiltak endrer \(label).", sv: "Inga åtgärder ändrar \(label).",
      en: "No measure changes \(label).")
  }

  /// Headline of the ranking in `scenario`.
  static func ranking(scenario: String) -> Phrase {
    Phrase(
      nn: "Tiltak i «\(scenario)», kvart for seg", nb: "Tiltak i «\(scenario)», hvert for seg",
      sv: "Åtgärder i ”\(scenario)”, var för sig", en: "Measures in “\(scenario)”, each alone")
  }

  /// The column of costs.
  static let cost = Phrase(nn: "kostnad", nb: "kostnad", sv: "kostnad", en: "cost")
  /// The column of effects.
  static let effect = Phrase(nn: "verknad", nb: "virkning", sv: "effekt", en: "effect")
  /// The column of effects per million.
  static let perMillion = Phrase(nn: "per mill. kr", nb: "per mill. kr", sv: "per mkr", en: "per million kr")
  /// All measures.
  static let together = Phrase(nn: "Alle saman", nb: "Alle sammen", sv: "Alla tillsammans", en: "All together")
  /// A measure that lacks cost or effect.
  static let notCoupled = Phrase(nn: "ikkje kopla", nb: "ikke koblet", sv: "ej kopplad", en: "not coupled")
  /// A measure that saves money.
  static let saves = Phrase(nn: "sparer", nb: "sparer", sv: "sparar", en: "saves")
  /// A measure that costs nothing.
  static let free = Phrase(nn: "kostar ikkje noko", nb: "koster ikke noe", sv: "kostar inget", en: "costs nothing")
  /// When the ranking turns: `first` with an effect below `limit`.
  static func turns(first: String, direction: String, limit: String, second: String) -> Phrase {
    Phrase(
      nn: "Rekkjefølgja snur om «\(first)» gir \(direction) \(limit): då gir «\(second)» meir per krone.",
      nb: "Rekkefølgen snur hvis «\(first)» gir \(direction) \(limit): da gir «\(second)» mer per krone.",
      sv: "Rangordningen vänds om ”\(first)” ger \(direction) \(limit): då ger ”\(second)” mer per krona.",
      en: "The ranking turns if “\(first)” gives \(direction) \(limit): then “\(second)” gives more for the money.")
  }

  /// When `first` and `second` are alike.
  static func tied(first: String, second: String) -> Phrase {
    Phrase(
      nn: "«\(first)» og «\(second)» gir like mykje per krone.",
      nb: "«\(first)» og «\(second)» gir like mye per krone.",
      sv: "”\(first)” och ”\(second)” ger lika mycket per krona.",
      en: "“\(first)” and “\(second)” give the same for the money.")
  }

  /// `less than` or `more than`, before the limit at which the ranking turns.
  static func direction(isLess: Bool) -> Phrase {
    isLess
      ? Phrase(nn: "mindre enn", nb: "mindre enn", sv: "mindre än", en: "less than")
      : Phrase(nn: "meir enn", nb: "mer enn", sv: "mer än", en: "more than")
  }

  /// How much of a measure's effect on `figures` is counted, in percent.
  static func share(percent: Decimal, figures: String) -> Phrase {
    Phrase(
      nn:
        "\(number: percent)\u{A0}% av verknaden på \(figures) er med; kostnaden og resten av tiltaket er med fullt ut.",
      nb:
        """
        \(number: percent)\u{A0}% av virkningen på \(figures) er med; kostnaden og resten av tiltaket er med fullt ut.
        """,
      sv:
        "\(number: percent)\u{A0}% av effekten på \(figures) är med; kostnaden och resten av åtgärden är med fullt ut.",
      en: "\(number: percent)% of the effect on \(figures) is counted; the cost and the rest of the measure in full.")
  }
}
