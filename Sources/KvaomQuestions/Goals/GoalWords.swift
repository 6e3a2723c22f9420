import KvaomWords

/// The words of `goals`.
enum GoalWords {
  /// Headline of the goals in `year`.
  static func goals(year: String) -> Phrase {
    Phrase(nn: "Mål \(year)", nb: "Mål \(year)", sv: "Mål \(year)", en: "Goals \(year)")
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
  static let path = Phrase(nn: "bane", nb: "bane", sv: "bana", en: "path")
  /// The road with its shape and its years.
  static func pathFromTo(shape: String, from: String, to: String) -> Phrase {
    Phrase(
      nn: "bane \(shape) \(from)–\(to)", nb: "bane \(shape) \(from)–\(to)", sv: "bana \(shape) \(from)–\(to)",
      en: "\(shape) path \(from)–\(to)")
  }

  /// The same step every year.
  static let linear = Phrase(nn: "lineær", nb: "lineær", sv: "linjär", en: "linear")
  /// The target at once.
  static let step = Phrase(nn: "i eitt steg", nb: "i ett trinn", sv: "i ett steg", en: "step")
  /// The same factor every year.
  static let geometric = Phrase(nn: "geometrisk", nb: "geometrisk", sv: "geometrisk", en: "geometric")
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
    Phrase(nn: "ikkje innan \(year)", nb: "ikke innen \(year)", sv: "ej senast \(year)", en: "not by \(year)")
  }

  /// The unit that gap and need are counted in.
  static func gapUnit(unit: String) -> Phrase {
    Phrase(
      nn: "Mot målbana og per år: \(unit).", nb: "Mot målbanen og per år: \(unit).",
      sv: "Mot målbanan och per år: \(unit).", en: "Against the path and per year: \(unit).")
  }

  /// What the signs of gap and need say where less is better.
  static let gapTurned = Phrase(
    nn: "− er bak målbana; per år står endringa som trengst.",
    nb: "− er bak målbanen; per år står endringen som trengs.",
    sv: "− är efter målbanan; per år står den förändring som krävs.",
    en: "− is behind the path; per year is the change that is needed.")
  /// Percentage points.
  static let pointsInWords = Phrase(
    nn: "prosentpoeng", nb: "prosentpoeng", sv: "procentenheter", en: "percentage points")
  /// The ground of a forecast: the pace since `year`.
  static func paceSince(year: String) -> Phrase {
    Phrase(
      nn: "med farten sidan \(year).", nb: "med farten siden \(year).", sv: "med takten sedan \(year).",
      en: "at the pace since \(year).")
  }

  /// How many adopted targets at the end of `year` are met.
  static func adopted(target: String, year: String, met: String, count: String) -> Phrase {
    Phrase(
      nn: "Vedteke mål er \(target) i \(year): \(met) av \(count) nådd.",
      nb: "Vedtatt mål er \(target) i \(year): \(met) av \(count) nådd.",
      sv: "Antaget mål är \(target) år \(year): \(met) av \(count) nått.",
      en: "Adopted target is \(target) in \(year): \(met) of \(count) met.")
  }

  /// The road is nobody's decision.
  static let pathNotAdopted = Phrase(
    nn: "Målbana er ikkje vedteken.", nb: "Målbanen er ikke vedtatt.", sv: "Målbanan är inte antagen.",
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
      nn: "Rekna, ikkje målt: \(names).", nb: "Beregnet, ikke målt: \(names).", sv: "Beräknat, inte mätt: \(names).",
      en: "Computed, not measured: \(names).")
  }

  /// Indicators nothing can move: `names`.
  static func cannotMove(names: String) -> Phrase {
    Phrase(
      nn: "Ingenting i planen kan endra \(names).", nb: "Ingenting i planen kan endre \(names).",
      sv: "Inget i planen kan ändra \(names).", en: "Nothing in the plan can move \(names).")
  }
}
