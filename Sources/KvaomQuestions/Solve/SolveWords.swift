import KvaomWords

/// The words of `solve`.
enum SolveWords {
  /// Headline: `input` so that `equation`.
  static func title(input: String, equation: String) -> Phrase {
    Phrase(
      nn: "\(input) slik at \(equation)", nb: "\(input) slik at \(equation)",
      sv: "\(input) så att \(equation)", en: "\(input) such that \(equation)")
  }
  /// The range `range` of the plan.
  static func stated(range: String) -> Phrase {
    Phrase(nn: "grenser \(range)", nb: "grenser \(range)", sv: "gränser \(range)", en: "range \(range)")
  }
  /// The range `range` that was tried for want of one.
  static func unstated(range: String) -> Phrase {
    Phrase(
      nn: "utan grenser i planen: prøvd \(range)", nb: "uten grenser i planen: prøvd \(range)",
      sv: "utan gränser i planen: prövat \(range)", en: "no range in the plan: tried \(range)")
  }
  /// The range `range` that was asked for.
  static func asked(range: String) -> Phrase {
    Phrase(nn: "søkt \(range)", nb: "søkt \(range)", sv: "sökt \(range)", en: "looked in \(range)")
  }
  /// The range `range` that was asked for, and that of the plan, `planned`.
  static func askedBeside(range: String, planned: String) -> Phrase {
    Phrase(
      nn: "søkt \(range), planen har \(planned)", nb: "søkt \(range), planen har \(planned)",
      sv: "sökt \(range), planen har \(planned)", en: "looked in \(range), the plan has \(planned)")
  }
  /// What lies outside the range `planned` of the plan.
  static func outsidePlan(values: String, planned: String) -> Phrase {
    Phrase(
      nn: "\(values) ligg utanfor grensene i planen (\(planned)).",
      nb: "\(values) ligger utenfor grensene i planen (\(planned)).",
      sv: "\(values) ligger utanför gränserna i planen (\(planned)).",
      en: "\(values) is outside the range of the plan (\(planned)).")
  }
  /// The column of the only solution.
  static let solution = Phrase(nn: "med løysinga", nb: "med løsningen", sv: "med lösningen", en: "with the solution")
  /// The column of solution `number` of several.
  static func numbered(number: Int) -> Phrase {
    Phrase(nn: "løysing \(number)", nb: "løsning \(number)", sv: "lösning \(number)", en: "solution \(number)")
  }
  /// More digits of the value.
  static func precisely(value: String) -> Phrase {
    Phrase(
      nn: "meir nøyaktig \(value)", nb: "mer nøyaktig \(value)",
      sv: "mer exakt \(value)", en: "more precisely \(value)")
  }
  /// Put back, it fits exactly.
  static let exact = Phrase(
    nn: "sett inn att: stemmer nøyaktig", nb: "satt inn igjen: stemmer nøyaktig",
    sv: "återinsatt: stämmer exakt", en: "put back: fits exactly")
  /// Put back, less than `rest` is left.
  static func inexact(rest: String) -> Phrase {
    Phrase(
      nn: "sett inn att: stemmer, resten er under \(rest)", nb: "satt inn igjen: stemmer, resten er under \(rest)",
      sv: "återinsatt: stämmer, resten är under \(rest)", en: "put back: fits, less than \(rest) is left")
  }
  /// It holds up to another value `value` too.
  static func stretch(value: String) -> Phrase {
    Phrase(
      nn: "held heilt til \(value)", nb: "holder helt til \(value)",
      sv: "gäller ända till \(value)", en: "holds up to \(value)")
  }
  /// Closing sentence of one solution.
  static func sentence(
    input: String, value: String, today: String, item: String, goal: String, scenario: String
  ) -> Phrase {
    Phrase(
      nn: "\(input) må vere \(value)\(today) for at \(item) skal \(goal)\(scenario).",
      nb: "\(input) må være \(value)\(today) for at \(item) skal \(goal)\(scenario).",
      sv: "\(input) måste vara \(value)\(today) för att \(item) ska \(goal)\(scenario).",
      en: "\(input) must be \(value)\(today) for \(item) to \(goal)\(scenario).")
  }
  /// Closing sentence of several.
  static func several(
    count: Int, item: String, goal: String, scenario: String, input: String, values: String
  ) -> Phrase {
    Phrase(
      nn: "\(count) løysingar: \(item) vil \(goal)\(scenario) når \(input) er \(values).",
      nb: "\(count) løsninger: \(item) vil \(goal)\(scenario) når \(input) er \(values).",
      sv: "\(count) lösningar: \(item) kommer att \(goal)\(scenario) när \(input) är \(values).",
      en: "\(count) solutions: \(item) will \(goal)\(scenario) when \(input) is \(values).")
  }
  /// What `item` shall be: `amount`.
  static func becomes(amount: String) -> Phrase {
    Phrase(nn: "bli \(amount)", nb: "bli \(amount)", sv: "bli \(amount)", en: "become \(amount)")
  }
  /// What `item` shall be: the same as `other`.
  static func equals(other: String) -> Phrase {
    Phrase(nn: "bli lik \(other)", nb: "bli lik \(other)", sv: "bli lika med \(other)", en: "become equal to \(other)")
  }
  /// There is none in the range.
  static func none(
    low: String, high: String, scenario: String, item: String, from: String, to: String, goal: String
  ) -> Phrase {
    Phrase(
      nn: """
        Inga løysing mellom \(low) og \(high)\(scenario): \(item) ligg der mellom \(from) og \(to), \
        og skal \(goal).
        """,
      nb: """
        Ingen løsning mellom \(low) og \(high)\(scenario): \(item) ligger der mellom \(from) og \(to), \
        og skal \(goal).
        """,
      sv: """
        Ingen lösning mellan \(low) och \(high)\(scenario): \(item) ligger där mellan \(from) och \(to), \
        och ska \(goal).
        """,
      en: """
        No solution between \(low) and \(high)\(scenario): \(item) lies between \(from) and \(to) there, \
        and should \(goal).
        """)
  }
  /// Where the sides come nearest.
  static func nearest(value: String, item: String, amount: String) -> Phrase {
    Phrase(
      nn: "Nærast er \(value): \(item) er \(amount).", nb: "Nærmest er \(value): \(item) er \(amount).",
      sv: "Närmast är \(value): \(item) är \(amount).", en: "Nearest is \(value): \(item) is \(amount).")
  }
  /// Beyond the range there is one: `value`.
  static func beyond(value: String) -> Phrase {
    Phrase(
      nn: "Ein måtte til \(value).", nb: "Det ville kreve \(value).",
      sv: "Det skulle krävas \(value).", en: "It would take \(value).")
  }
  /// Beyond the range there is none either.
  static let nowhere = Phrase(
    nn: "Utanfor grensene er det heller inga løysing.", nb: "Utenfor grensene er det heller ingen løsning.",
    sv: "Utanför gränserna finns det inte heller någon lösning.", en: "There is no solution outside the range either.")
  /// `item` does not depend on `input`.
  static func independent(item: String, input: String, scenario: String) -> Phrase {
    Phrase(
      nn: "\(item) er ikkje avhengig av \(input)\(scenario).", nb: "\(item) er ikke avhengig av \(input)\(scenario).",
      sv: "\(item) beror inte på \(input)\(scenario).", en: "\(item) does not depend on \(input)\(scenario).")
  }
  /// The distance of `item` and `other` does not depend on `input`.
  static func independentGap(item: String, other: String, input: String, scenario: String) -> Phrase {
    Phrase(
      nn: "Skilnaden mellom \(item) og \(other) er ikkje avhengig av \(input)\(scenario).",
      nb: "Forskjellen mellom \(item) og \(other) er ikke avhengig av \(input)\(scenario).",
      sv: "Skillnaden mellan \(item) och \(other) beror inte på \(input)\(scenario).",
      en: "The difference between \(item) and \(other) does not depend on \(input)\(scenario).")
  }
  /// It holds whatever the input is.
  static func always(item: String, goal: String, scenario: String, input: String) -> Phrase {
    Phrase(
      nn: "\(item) vil \(goal)\(scenario), same kva \(input) er.",
      nb: "\(item) vil \(goal)\(scenario), samme hva \(input) er.",
      sv: "\(item) kommer att \(goal)\(scenario), vad \(input) än är.",
      en: "\(item) will \(goal)\(scenario), whatever \(input) is.")
  }
  /// Numbers are missing.
  static func missing(item: String) -> Phrase {
    Phrase(
      nn: "\(item) kan ikkje reknast ut: tal manglar.", nb: "\(item) kan ikke regnes ut: tall mangler.",
      sv: "\(item) kan inte beräknas: tal saknas.", en: "\(item) cannot be computed: numbers are missing.")
  }
  /// Headline of other inputs.
  static let others = Phrase(
    nn: "Andre føresetnader, kvar for seg", nb: "Andre forutsetninger, hver for seg",
    sv: "Andra antaganden, vart för sig", en: "Other assumptions, each alone")
  /// The column of the value today.
  static let today = Phrase(nn: "i dag", nb: "i dag", sv: "i dag", en: "today")
  /// The column of the value it would have to be.
  static let needed = Phrase(nn: "måtte bli", nb: "måtte bli", sv: "skulle behöva vara", en: "would have to be")
  /// The column of the range.
  static let range = Phrase(nn: "grenser", nb: "grenser", sv: "gränser", en: "range")
  /// Within the range.
  static let inside = Phrase(nn: "løyser", nb: "løser", sv: "löser", en: "solves it")
  /// Outside it.
  static let outside = Phrase(
    nn: "utanfor grensene", nb: "utenfor grensene",
    sv: "utanför gränserna", en: "outside the range")
  /// Other inputs that cannot do it alone.
  static func powerless(names: String) -> Phrase {
    Phrase(
      nn: "Når ikkje målet åleine: \(names).", nb: "Når ikke målet alene: \(names).",
      sv: "Når inte målet ensamt: \(names).", en: "Cannot reach it alone: \(names).")
  }
  /// No other input either.
  static let noOthers = Phrase(
    nn: "Ingen andre føresetnader kan nå målet åleine.", nb: "Ingen andre forutsetninger kan nå målet alene.",
    sv: "Inga andra antaganden kan nå målet ensamma.", en: "No other assumption can reach it alone.")
  /// No indicator uses the input.
  static func noIndicator(input: String) -> Phrase {
    Phrase(
      nn: "Modellen seier ikkje noko om verknad på måla: ingen mål brukar \(input).",
      nb: "Modellen sier ikke noe om virkning på målene: ingen mål bruker \(input).",
      sv: "Modellen säger inget om effekten på målen: inget mål använder \(input).",
      en: "The model says nothing of the effect on the goals: no goal uses \(input).")
  }
  /// `in scenario` after a sentence.
  static func inScenario(scenario: String) -> Phrase {
    Phrase(nn: " i \(scenario)", nb: " i \(scenario)", sv: " i \(scenario)", en: " in \(scenario)")
  }
  /// An item in a world, as a side of an equation.
  static func itemInWorld(item: String, world: String) -> Phrase {
    Phrase(nn: "\(item) i \(world)", nb: "\(item) i \(world)", sv: "\(item) i \(world)", en: "\(item) in \(world)")
  }
}
