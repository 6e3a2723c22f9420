import KvaomWords

/// The words of `optimise`.
enum OptimiseWords {
  /// A figure nobody has said which way is good.
  static func unknownBest(name: String) -> Phrase {
    Phrase(
      nn: "Ingen har sagt om «\(name)» er best høg eller låg.",
      nb: "Ingen har sagt om «\(name)» er best høy eller lav.",
      sv: "Ingen har sagt om ”\(name)” är bäst hög eller låg.",
      en: "Nobody has said whether “\(name)” is best high or low.")
  }
  /// Where `@better` stands.
  static let onDefinition = Phrase(
    nn: "på definisjonen, for godt", nb: "på definisjonen, for godt", sv: "på definitionen, för gott",
    en: "on the definition, for good")
  /// Headline where the lowest is wanted.
  static func lowest(item: String) -> Phrase {
    Phrase(nn: "Lågast \(item)", nb: "Lavest \(item)", sv: "Lägst \(item)", en: "Lowest \(item)")
  }
  /// Headline where the highest is wanted.
  static func highest(item: String) -> Phrase {
    Phrase(nn: "Høgast \(item)", nb: "Høyest \(item)", sv: "Högst \(item)", en: "Highest \(item)")
  }
  /// The headline's part with the conditions.
  static func suchThat(conditions: String) -> Phrase {
    Phrase(
      nn: "slik at \(conditions)", nb: "slik at \(conditions)",
      sv: "så att \(conditions)", en: "such that \(conditions)")
  }
  /// A chosen measure.
  static let with = Phrase(nn: "✓ med", nb: "✓ med", sv: "✓ med", en: "✓ in")
  /// A measure that is not chosen.
  static let without = Phrase(nn: "– utan", nb: "– uten", sv: "– utan", en: "– out")
  /// The column of what is chosen.
  static let chosen = Phrase(nn: "val", nb: "valg", sv: "val", en: "choice")
  /// The column of what a measure does alone.
  static let alone = Phrase(nn: "åleine", nb: "alene", sv: "var för sig", en: "alone")
  /// The column without measures.
  static let before = Phrase(nn: "utan tiltak", nb: "uten tiltak", sv: "utan åtgärder", en: "without measures")
  /// The column with the choice.
  static let after = Phrase(nn: "med valet", nb: "med valget", sv: "med valet", en: "with the choice")
  /// The column of the nearest any choice comes.
  static let nearest = Phrase(nn: "nærast", nb: "nærmest", sv: "närmast", en: "nearest")
  /// The column of what is demanded.
  static let demand = Phrase(nn: "krav", nb: "krav", sv: "krav", en: "demand")
  /// A condition some choice meets.
  static let reachable = Phrase(
    nn: "kan nåast åleine", nb: "kan nås alene",
    sv: "kan nås ensamt", en: "can be met alone")
  /// A condition no choice meets.
  static let unreachable = Phrase(nn: "kan ikkje nåast", nb: "kan ikke nås", sv: "kan inte nås", en: "cannot be met")
  /// Measures `names` that move nothing here.
  static func withoutEffect(names: String) -> Phrase {
    Phrase(
      nn: "Ikkje kopla til dette: \(names).", nb: "Ikke koblet til dette: \(names).",
      sv: "Ej kopplade till detta: \(names).", en: "Not connected to this: \(names).")
  }
  /// Measures `first` and `second` that exclude each other.
  static func exclusive(first: String, second: String) -> Phrase {
    Phrase(
      nn: "\(first) og \(second) utelukkar kvarandre.", nb: "\(first) og \(second) utelukker hverandre.",
      sv: "\(first) och \(second) utesluter varandra.", en: "\(first) and \(second) exclude each other.")
  }
  /// The choice `names`.
  static func choose(names: String) -> Phrase {
    Phrase(nn: "Vel \(names)", nb: "Velg \(names)", sv: "Välj \(names)", en: "Choose \(names)")
  }
  /// The choice of no measure.
  static let chooseNone = Phrase(
    nn: "Vel ingen tiltak", nb: "Velg ingen tiltak",
    sv: "Välj inga åtgärder", en: "Choose no measures")
  /// `input` at `value`.
  static func setting(input: String, value: String) -> Phrase {
    Phrase(nn: "\(input) \(value)", nb: "\(input) \(value)", sv: "\(input) \(value)", en: "\(input) \(value)")
  }
  /// What the figure becomes, and how that differs from the plan without measures; nil where it does not.
  static func result(item: String, value: String, difference: String?) -> Phrase {
    guard let difference else {
      return Phrase(
        nn: "\(item) blir \(value), det same som utan tiltak.", nb: "\(item) blir \(value), det samme som uten tiltak.",
        sv: "\(item) blir \(value), detsamma som utan åtgärder.",
        en: "\(item) becomes \(value), the same as without measures.")
    }
    return Phrase(
      nn: "\(item) blir \(value) (\(difference) mot ingen tiltak).",
      nb: "\(item) blir \(value) (\(difference) mot ingen tiltak).",
      sv: "\(item) blir \(value) (\(difference) mot inga åtgärder).",
      en: "\(item) becomes \(value) (\(difference) against no measures).")
  }
  /// All choices were gone through.
  static func proven(tried: Int, allowed: Int) -> Phrase {
    Phrase(
      nn: "Alle \(tried) vala er rekna ut, \(allowed) oppfyller krava: dette er bevist best.",
      nb: "Alle \(tried) valgene er beregnet, \(allowed) oppfyller kravene: dette er bevislig best.",
      sv: "Alla \(tried) val är beräknade, \(allowed) uppfyller kraven: detta är bevisligen bäst.",
      en: "All \(tried) choices were computed, \(allowed) meet the conditions: this is proven best.")
  }
  /// The same where inputs lie on a grid.
  static func provenOnGrid(tried: Int, allowed: Int) -> Phrase {
    Phrase(
      nn: """
        Alle \(tried) vala på rutenettet er rekna ut, \
        \(allowed) oppfyller krava: dette er bevist best av dei.
        """,
      nb: """
        Alle \(tried) valgene på rutenettet er beregnet, \
        \(allowed) oppfyller kravene: dette er bevislig best av dem.
        """,
      sv: """
        Alla \(tried) val på rutnätet är beräknade, \
        \(allowed) uppfyller kraven: detta är bevisligen bäst av dem.
        """,
      en: """
        All \(tried) choices on the grid were computed, \
        \(allowed) meet the conditions: this is proven best of them.
        """)
  }
  /// Between the points of the grid.
  static func refined(step: String) -> Phrase {
    Phrase(
      nn: "Mellom rutene er det leita ned til \(step): ikkje bevist.",
      nb: "Mellom rutene er det søkt ned til \(step): ikke bevist.",
      sv: "Mellan rutorna är det sökt ner till \(step): inte bevisat.",
      en: "Between the grid's points the search went down to \(step): not proven.")
  }
  /// The next best choice.
  static func second(names: String, value: String) -> Phrase {
    Phrase(
      nn: "Nest best: \(names), \(value).", nb: "Nest best: \(names), \(value).",
      sv: "Näst bäst: \(names), \(value).", en: "Next best: \(names), \(value).")
  }
  /// No choice meets all conditions.
  static func impossible(tried: Int) -> Phrase {
    Phrase(
      nn: "Ingen av dei \(tried) vala oppfyller alle krava.",
      nb: "Ingen av de \(tried) valgene oppfyller alle kravene.",
      sv: "Inget av de \(tried) valen uppfyller alla krav.", en: "None of the \(tried) choices meets all conditions.")
  }
  /// More choices than were gone through, none of which meets all conditions.
  static func impossible(count: Int64) -> Phrase {
    Phrase(
      nn: "Ingen av dei \(number: count) vala oppfyller alle krava.",
      nb: "Ingen av de \(number: count) valgene oppfyller alle kravene.",
      sv: "Inget av de \(number: count) valen uppfyller alla krav.",
      en: "None of the \(number: count) choices meets all conditions.")
  }
  /// Some choices were computed, and sums show that no other is better.
  static func provenByBounds(count: Int64, tried: Int64) -> Phrase {
    Phrase(
      nn: """
        Av \(number: count) val er \(number: tried) rekna ut, og summane av verknadene viser at ingen av dei andre \
        er betre: dette er bevist best.
        """,
      nb: """
        Av \(number: count) valg er \(number: tried) regnet ut, og summene av virkningene viser at ingen av de andre \
        er bedre: dette er bevislig best.
        """,
      sv: """
        Av \(number: count) val är \(number: tried) beräknade, och summorna av effekterna visar att inget av de andra \
        är bättre: detta är bevisligen bäst.
        """,
      en: """
        Of \(number: count) choices \(number: tried) were computed, and the sums of the effects show that none of the \
        others is better: this is proven best.
        """)
  }
  /// The search was given up before all was proven.
  static func unproven(count: Int64, tried: Int64) -> Phrase {
    Phrase(
      nn: "Av \(number: count) val er \(number: tried) rekna ut: ikkje bevist best.",
      nb: "Av \(number: count) valg er \(number: tried) regnet ut: ikke bevist best.",
      sv: "Av \(number: count) val är \(number: tried) beräknade: inte bevisat bäst.",
      en: "Of \(number: count) choices \(number: tried) were computed: not proven best.")
  }
  /// What no choice is below.
  static func noneBelow(_ limit: String) -> Phrase {
    Phrase(
      nn: "Bevist er at ingen val gir mindre enn \(limit).", nb: "Bevist er at ingen valg gir mindre enn \(limit).",
      sv: "Bevisat är att inget val ger mindre än \(limit).",
      en: "It is proven that no choice gives less than \(limit).")
  }
  /// What no choice is above.
  static func noneAbove(_ limit: String) -> Phrase {
    Phrase(
      nn: "Bevist er at ingen val gir meir enn \(limit).", nb: "Bevist er at ingen valg gir mer enn \(limit).",
      sv: "Bevisat är att inget val ger mer än \(limit).", en: "It is proven that no choice gives more than \(limit).")
  }
  /// The search was given up before a choice was found.
  static func notFound(count: Int64, tried: Int64) -> Phrase {
    Phrase(
      nn: """
        Av \(number: count) val er \(number: tried) rekna ut, og ingen av dei oppfyller alle krava: meir er ikkje \
        bevist.
        """,
      nb: """
        Av \(number: count) valg er \(number: tried) regnet ut, og ingen av dem oppfyller alle kravene: mer er ikke \
        bevist.
        """,
      sv: """
        Av \(number: count) val är \(number: tried) beräknade, och inget av dem uppfyller alla krav: mer är inte \
        bevisat.
        """,
      en: """
        Of \(number: count) choices \(number: tried) were computed, and none of them meets all conditions: no more is \
        proven.
        """)
  }
  /// Why more measures cannot be chosen among: what they do to `name` does not add up.
  static func doesNotAddUp(name: String) -> Phrase {
    Phrase(
      nn: " Fleire går det når verknadene kan summerast, og det kan dei ikkje i `\(name)`.",
      nb: " Flere går det når virkningene kan summeres, og det kan de ikke i `\(name)`.",
      sv: " Fler går det när effekterna kan summeras, och det kan de inte i `\(name)`.",
      en: " More are possible where effects add up, and they do not in `\(name)`.")
  }
  /// Conditions no choice can meet.
  static func never(names: String) -> Phrase {
    Phrase(
      nn: "Kan ikkje nåast av noko val: \(names).", nb: "Kan ikke nås av noe valg: \(names).",
      sv: "Kan inte nås av något val: \(names).", en: "Cannot be met by any choice: \(names).")
  }
  /// Each can be met, but not together.
  static let notTogether = Phrase(
    nn: "Kvart krav kan nåast åleine, men ikkje alle saman.", nb: "Hvert krav kan nås alene, men ikke alle sammen.",
    sv: "Varje krav kan nås ensamt, men inte alla tillsammans.",
    en: "Each condition can be met alone, but not all together.")
}
