import KvaomWords

/// The words of `goals`.
enum GoalWords {
  /// Headline of the goals in `year`.
  static func goals(year: String) -> Phrase {
    Phrase(
      nn: "Måla i \(year)", nb: "Målene i \(year)", sv: "Målen år \(year)", en: "The goals in \(year)")
  }

  /// A plan without indicators.
  static let none = Phrase(
    nn: "Planen har ingen mål: ingen `indicator`.", nb: "Planen har ingen mål: ingen `indicator`.",
    sv: "Planen har inga mål: ingen `indicator`.", en: "The plan has no goals: no `indicator`.")
  /// A value its indicator's range does not allow.
  static func outside(label: String, year: Int, value: String) -> Phrase {
    Phrase(
      nn: "«\(label)» er \(value) i \(year), utanfor grensene indikatoren har: ikkje vurdert.",
      nb: "«\(label)» er \(value) i \(year), utenfor grensene indikatoren har: ikke vurdert.",
      sv: "”\(label)” är \(value) år \(year), utanför indikatorns gränser: ej bedömd.",
      en: "“\(label)” is \(value) in \(year), outside its indicator's range: not judged.")
  }
  /// What all indicators have in common: more is better.
  static let higherIsBetter = Phrase(
    nn: "høgare er betre", nb: "høyere er bedre", sv: "högre är bättre", en: "higher is better")
  /// What all indicators have in common: less is better.
  static let lowerIsBetter = Phrase(
    nn: "lågare er betre", nb: "lavere er bedre", sv: "lägre är bättre", en: "lower is better")
  /// The road to the target.
  static let path = Phrase(nn: "målbane", nb: "målbane", sv: "målbana", en: "path")
  /// The same step every year.
  static func linear(from: Int, to: Int) -> Phrase {
    Phrase(
      nn: "ei rett line \(from)–\(to)", nb: "en rett linje \(from)–\(to)", sv: "en rät linje åren \(from)–\(to)",
      en: "a straight line \(from)–\(to)")
  }

  /// The target at once.
  static func step(from: Int, to: Int) -> Phrase {
    Phrase(
      nn: "eitt steg \(from)–\(to)", nb: "ett trinn \(from)–\(to)", sv: "ett steg åren \(from)–\(to)",
      en: "one step \(from)–\(to)")
  }

  /// The same factor every year.
  static func geometric(from: Int, to: Int) -> Phrase {
    Phrase(
      nn: "same prosent kvart år \(from)–\(to)", nb: "samme prosent hvert år \(from)–\(to)",
      sv: "samma procent varje år \(from)–\(to)", en: "the same percent every year \(from)–\(to)")
  }

  /// What the road is, and that nobody has decided it.
  static func pathIs(_ line: Phrase) -> Phrase {
    Phrase(
      nn: "Målbana er \(line) og ikkje vedteken.", nb: "Målbanen er \(line) og ikke vedtatt.",
      sv: "Målbanan är \(line) och ej antagen.", en: "The path is \(line) and not adopted.")
  }

  /// The column of the adopted target, and what stands in it.
  static let adoptedTarget = Phrase(nn: "vedteke mål", nb: "vedtatt mål", sv: "antaget mål", en: "adopted target")
  /// The adopted target is met.
  static let met = Phrase(nn: "nådd", nb: "nådd", sv: "nått", en: "met")
  /// The adopted target is not met.
  static let notMet = Phrase(nn: "ikkje nådd", nb: "ikke nådd", sv: "ej nått", en: "not met")
  /// Common limits of the status.
  static func limits(green: String, yellow: String) -> Phrase {
    Phrase(
      nn: "grøn ≥ \(green), gul ≥ \(yellow)", nb: "grønn ≥ \(green), gul ≥ \(yellow)",
      sv: "grön ≥ \(green), gul ≥ \(yellow)", en: "green ≥ \(green), yellow ≥ \(yellow)")
  }

  /// The limits of one indicator `label`.
  static func limitsOf(label: String, limits: String) -> Phrase {
    Phrase(nn: "\(label): \(limits)", nb: "\(label): \(limits)", sv: "\(label): \(limits)", en: "\(label): \(limits)")
  }

  /// The column of the value minus the path.
  static let gap = Phrase(nn: "mot målbana", nb: "mot målbanen", sv: "mot målbanan", en: "against the path")
  /// What is needed each year.
  static let neededPerYear = Phrase(
    nn: "trengst per år", nb: "trengs per år", sv: "krävs per år", en: "needed per year")
  /// The first year a target is met.
  static let firstMet = Phrase(nn: "nådd i", nb: "nådd i", sv: "nås", en: "reached in")
  /// The column of how a goal stands.
  static let status = Phrase(nn: "status", nb: "status", sv: "status", en: "status")
  /// When the target is met: not ever.
  static let never = Phrase(nn: "aldri", nb: "aldri", sv: "aldrig", en: "never")
  /// When the target is met: not by `year`, the last of the plan.
  static func notWithin(year: String) -> Phrase {
    Phrase(nn: "ikkje innan \(year)", nb: "ikke innen \(year)", sv: "ej senast år \(year)", en: "not by \(year)")
  }

  /// The unit that gap and need are counted in.
  static func gapUnit(unit: String) -> Phrase {
    Phrase(
      nn: "Mot målbana og per år: \(unit).", nb: "Mot målbanen og per år: \(unit).",
      sv: "Mot målbanan och per år: \(unit).", en: "Against the path and per year: \(unit).")
  }

  /// The unit that need is counted in.
  static func unitPerYear(unit: String) -> Phrase {
    Phrase(nn: "Per år: \(unit).", nb: "Per år: \(unit).", sv: "Per år: \(unit).", en: "Per year: \(unit).")
  }

  /// What the sign of need says where less is better.
  static let neededTurned = Phrase(
    nn: "«Trengst per år» er endringa: − er nedgang.", nb: "«Trengs per år» er endringen: − er nedgang.",
    sv: "”Krävs per år” är förändringen: − är minskning.", en: "“Needed per year” is the change: − is a fall.")
  /// What the signs of gap and need say where less is better.
  static let gapTurned = Phrase(
    nn: "− er bak målbana; «trengst per år» er endringa, − er nedgang.",
    nb: "− er bak målbanen; «trengs per år» er endringen, − er nedgang.",
    sv: "− är efter målbanan; ”krävs per år” är förändringen, − är minskning.",
    en: "− is behind the path; “needed per year” is the change, − is a fall.")
  /// Percentage points.
  static let pointsInWords = Phrase(
    nn: "prosentpoeng", nb: "prosentpoeng", sv: "procentenheter", en: "percentage points")
  /// The ground of a forecast: the pace since `year`.
  static func paceSince(year: String) -> Phrase {
    Phrase(
      nn: "med farten sidan \(year).", nb: "med farten siden \(year).", sv: "med takten sedan år \(year).",
      en: "at the pace since \(year).")
  }

  /// An adopted target that is due, with how many have met it when.
  static func adopted(target: String, year: String, said: String) -> Phrase {
    Phrase(
      nn: "Vedteke mål: \(target) i \(year). Nådd \(said).", nb: "Vedtatt mål: \(target) i \(year). Nådd \(said).",
      sv: "Antaget mål: \(target) år \(year). Nått \(said).", en: "Adopted target: \(target) in \(year). Met \(said).")
  }

  /// How many have met an adopted target in a year.
  static func metIn(year: String, met: String, count: String) -> Phrase {
    Phrase(
      nn: "i \(year): \(met) av \(count)", nb: "i \(year): \(met) av \(count)",
      sv: "år \(year): \(met) av \(count)", en: "in \(year): \(met) of \(count)")
  }

  /// The road is nobody's decision.
  static let pathNotAdopted = Phrase(
    nn: "Målbana er ikkje vedteken.", nb: "Målbanen er ikke vedtatt.", sv: "Målbanan är ej antagen.",
    en: "The path is not adopted.")
  /// Closing sentence: how many goals stand how.
  static func againstPath(list: String) -> Phrase {
    Phrase(
      nn: "Mot målbana: \(list).", nb: "Mot målbanen: \(list).", sv: "Mot målbanan: \(list).",
      en: "Against the path: \(list).")
  }

  /// Values that are computed, not measured: `names`.
  static func modelValues(names: String) -> Phrase {
    Phrase(
      nn: "Rekna, ikkje målt: \(names).", nb: "Beregnet, ikke målt: \(names).", sv: "Beräknat, ej mätt: \(names).",
      en: "Computed, not measured: \(names).")
  }

  /// Indicators nothing can move: `names`.
  static func cannotMove(names: String) -> Phrase {
    Phrase(
      nn: "Ingenting i planen kan endre \(names).", nb: "Ingenting i planen kan endre \(names).",
      sv: "Inget i planen kan ändra \(names).", en: "Nothing in the plan can move \(names).")
  }
}
