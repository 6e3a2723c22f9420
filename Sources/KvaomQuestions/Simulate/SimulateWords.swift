import KvaomWords

/// The words of `simulate`.
enum SimulateWords {
  /// `worlds` set what is drawn.
  static func undrawn(change: String, worlds: String) -> Phrase {
    Phrase(
      nn: "«\(change)» gjeld i \(worlds) og blir ikkje trekt der.",
      nb: "«\(change)» gjelder i \(worlds) og blir ikke trukket der.",
      sv: "«\(change)» gäller i \(worlds) och dras inte där.",
      en: "“\(change)” holds in \(worlds) and is not drawn there.")
  }
  /// `≈ count draws, seed seed`
  static func draws(count: String, seed: Int64) -> Phrase {
    Phrase(
      nn: "≈ \(count) trekk, startverdi \(seed)", nb: "≈ \(count) trekk, startverdi \(seed)",
      sv: "≈ \(count) dragningar, startvärde \(seed)", en: "≈ \(count) draws, seed \(seed)")
  }
  /// The row of means.
  static let mean = Phrase(nn: "gjennomsnitt", nb: "gjennomsnitt", sv: "genomsnitt", en: "average")
  /// The row of standard deviations.
  static let deviation = Phrase(
    nn: "standardavvik", nb: "standardavvik",
    sv: "standardavvikelse", en: "standard deviation")
  /// The row of the plan's own numbers.
  static let own = Phrase(nn: "planen sitt tal", nb: "planens tall", sv: "planens tal", en: "the plan's number")
  /// The row of the shares of draws below the plan's own number.
  static let below = Phrase(
    nn: "trekk under planen", nb: "trekk under planen",
    sv: "dragningar under planen", en: "draws below the plan")
  /// The chance of a condition.
  static let chance = Phrase(nn: "sjanse", nb: "sannsynlighet", sv: "sannolikhet", en: "chance")
  /// The column of errors.
  static let error = Phrase(
    nn: "± usikkerheit i utrekninga", nb: "± usikkerhet i beregningen", sv: "± osäkerhet i beräkningen",
    en: "± uncertainty of the calculation")
  /// The first bin of a histogram.
  static func under(_ value: String) -> Phrase {
    Phrase(nn: "under \(value)", nb: "under \(value)", sv: "under \(value)", en: "under \(value)")
  }

  /// The last bin of a histogram.
  static func over(_ value: String) -> Phrase {
    Phrase(nn: "over \(value)", nb: "over \(value)", sv: "över \(value)", en: "over \(value)")
  }

  /// A percentile in words: one in so many draws is lower, or above the middle higher.
  static func percentile(_ percent: Int) -> Phrase {
    switch percent {
    case 50:
      Phrase(
        nn: "midt: halvparten er lågare", nb: "midt: halvparten er lavere", sv: "mitt: hälften är lägre",
        en: "middle: half are lower")
    case ..<50:
      Phrase(
        nn: "1 av \(100 / percent) er lågare", nb: "1 av \(100 / percent) er lavere",
        sv: "1 av \(100 / percent) är lägre", en: "1 in \(100 / percent) is lower")
    default:
      Phrase(
        nn: "1 av \(100 / (100 - percent)) er høgare", nb: "1 av \(100 / (100 - percent)) er høyere",
        sv: "1 av \(100 / (100 - percent)) är högre", en: "1 in \(100 / (100 - percent)) is higher")
    }
  }

  /// What the errors are.
  static let errorLegend = Phrase(
    nn: """
      ± er usikkerheita i utrekninga: at trekka er så mange og ikkje fleire; \
      ho seier ikkje noko om at fordelingane kan vere feil.
      """,
    nb: """
      ± er usikkerheten i beregningen: at trekkene er så mange og ikke flere; \
      den sier ikke noe om at fordelingene kan være feil.
      """,
    sv: """
      ± är osäkerheten i beräkningen: att dragningarna är så många och inte fler; \
      det säger inget om att fördelningarna kan vara fel.
      """,
    en: """
      ± is the uncertainty of the calculation: of having this many draws and no more; \
      it says nothing of distributions that may be wrong.
      """)
  /// The difference of `scenario` from `against`.
  static func difference(scenario: String, against: String) -> Phrase {
    Phrase(
      nn: "\(scenario) − \(against), dei same trekka", nb: "\(scenario) − \(against), de samme trekkene",
      sv: "\(scenario) − \(against), samma dragningar", en: "\(scenario) − \(against), the same draws")
  }
  /// The column of shares of the histogram.
  static let share = Phrase(nn: "del", nb: "andel", sv: "andel", en: "share")
  /// The headline of the histogram.
  static let histogram = Phrase(
    nn: "Fordeling av trekka", nb: "Fordeling av trekkene",
    sv: "Dragningarnas fördelning", en: "How the draws are spread")
  /// The headline of the table of inputs.
  static let inputs = Phrase(nn: "Føresetnader", nb: "Forutsetninger", sv: "Antaganden", en: "Assumptions")
  /// Its column of distributions.
  static let distribution = Phrase(nn: "trekt frå", nb: "trukket fra", sv: "draget från", en: "drawn from")
  /// Its column of correlations of ranks.
  static let correlation = Phrase(
    nn: "følgjer resultatet", nb: "følger resultatet",
    sv: "följer resultatet", en: "goes with the result")
  /// What the correlation is, of `count` draws.
  static func correlationLegend(count: String) -> Phrase {
    Phrase(
      nn: "Følgjer resultatet: rangkorrelasjon over dei første \(count) trekka; 1 heilt i takt, −1 heilt i mottakt.",
      nb: "Følger resultatet: rangkorrelasjon over de første \(count) trekkene; 1 helt i takt, −1 helt motsatt.",
      sv: "Följer resultatet: rangkorrelation över de första \(count) dragningarna; 1 helt i takt, −1 helt motsatt.",
      en: "Goes with the result: rank correlation over the first \(count) draws; 1 quite together, −1 quite opposite.")
  }
  /// A figure in a world.
  static func figure(_ item: String, in world: String) -> Phrase {
    Phrase(
      nn: "\(item) i \(world)", nb: "\(item) i \(world)", sv: "\(item) i \(world)", en: "\(item) in \(world)")
  }
  /// `count` of `whole` draws.
  static func outOf(count: String, whole: String) -> Phrase {
    Phrase(
      nn: "\(count) av \(whole)", nb: "\(count) av \(whole)",
      sv: "\(count) av \(whole)", en: "\(count) of \(whole)")
  }
  /// The plan's `value` is low: `share` of the draws are above it.
  static func ownLow(value: String, share: String) -> Phrase {
    Phrase(
      nn: "Planen sitt tal, \(value), er lågt: \(share) trekk er høgare.",
      nb: "Planens tall, \(value), er lavt: \(share) trekk er høyere.",
      sv: "Planens tal, \(value), är lågt: \(share) dragningar är högre.",
      en: "The plan's number, \(value), is low: \(share) draws are higher.")
  }
  /// The plan's `value` lies in the middle: `share` of the draws are above it.
  static func ownMiddle(value: String, share: String) -> Phrase {
    Phrase(
      nn: "Planen sitt tal, \(value), ligg midt: \(share) trekk er høgare.",
      nb: "Planens tall, \(value), ligger i midten: \(share) trekk er høyere.",
      sv: "Planens tal, \(value), ligger i mitten: \(share) dragningar är högre.",
      en: "The plan's number, \(value), is in the middle: \(share) draws are higher.")
  }
  /// The plan's `value` is high: `share` of the draws are above it.
  static func ownHigh(value: String, share: String) -> Phrase {
    Phrase(
      nn: "Planen sitt tal, \(value), er høgt: \(share) trekk er høgare.",
      nb: "Planens tall, \(value), er høyt: \(share) trekk er høyere.",
      sv: "Planens tal, \(value), är högt: \(share) dragningar är högre.",
      en: "The plan's number, \(value), is high: \(share) draws are higher.")
  }
  /// The chance `value` of a condition, with its error.
  static func chanceSentence(item: String, value: String, error: String) -> Phrase {
    Phrase(
      nn: "Sjansen for \(item) er \(value) (± \(error)).", nb: "Sannsynligheten for \(item) er \(value) (± \(error)).",
      sv: "Sannolikheten för \(item) är \(value) (± \(error)).", en: "The chance of \(item) is \(value) (± \(error)).")
  }
  /// A chance below `bound`.
  static func under(bound: String) -> Phrase {
    Phrase(nn: "under \(bound)", nb: "under \(bound)", sv: "under \(bound)", en: "below \(bound)")
  }
  /// A chance above `bound`.
  static func over(bound: String) -> Phrase {
    Phrase(nn: "over \(bound)", nb: "over \(bound)", sv: "över \(bound)", en: "above \(bound)")
  }
  /// Closing sentence of a chance that no draw met, or every one.
  static func extremeSentence(item: String, value: String, draws: Int, isNever: Bool) -> Phrase {
    isNever
      ? Phrase(
        nn: "Sjansen for \(item) er \(value): ingen av \(number: draws) trekk.",
        nb: "Sannsynligheten for \(item) er \(value): ingen av \(number: draws) trekk.",
        sv: "Sannolikheten för \(item) är \(value): ingen av \(number: draws) dragningar.",
        en: "The chance of \(item) is \(value): none of \(number: draws) draws.")
      : Phrase(
        nn: "Sjansen for \(item) er \(value): alle \(number: draws) trekk.",
        nb: "Sannsynligheten for \(item) er \(value): alle \(number: draws) trekk.",
        sv: "Sannolikheten för \(item) är \(value): alla \(number: draws) dragningar.",
        en: "The chance of \(item) is \(value): all \(number: draws) draws.")
  }
  /// Four in five draws of a figure, with its `name`, lie between `low` and `high`.
  static func sentence(name: String, low: String, high: String, middle: String) -> Phrase {
    Phrase(
      nn: "\(name): 8 av 10 trekk ligg mellom \(low) og \(high), med \(middle) i midten.",
      nb: "\(name): 8 av 10 trekk ligger mellom \(low) og \(high), med \(middle) i midten.",
      sv: "\(name): 8 av 10 dragningar ligger mellan \(low) och \(high), med \(middle) i mitten.",
      en: "\(name): 8 of 10 draws lie between \(low) and \(high), the middle is \(middle).")
  }
  /// Inputs drawn each on its own.
  static let independent = Phrase(
    nn: "Trekt kvar for seg. Grensene er vurderte, ikkje målte.",
    nb: "Trukket hver for seg. Grensene er vurdert, ikke målt.",
    sv: "Dragna var för sig. Gränserna är bedömda, ej uppmätta.",
    en: "Each drawn on its own. The ranges are judged, not measured.")
  /// Inputs drawn together: `list`.
  static func together(list: String) -> Phrase {
    Phrase(
      nn: "Trekt saman: \(list).", nb: "Trukket sammen: \(list).",
      sv: "Dragna tillsammans: \(list).", en: "Drawn together: \(list).")
  }
  /// Inputs not drawn.
  static func notDrawn(names: String) -> Phrase {
    Phrase(
      nn: "Ikkje trekt: \(names).", nb: "Ikke trukket: \(names).",
      sv: "Ej dragna: \(names).", en: "Not drawn: \(names).")
  }
  /// Nothing uncertain reaches `item`, which is `value`.
  static func certain(item: String, value: String) -> Phrase {
    Phrase(
      nn: "Ingenting usikkert verkar på \(item): talet er \(value) i alle trekk.",
      nb: "Ingenting usikkert virker på \(item): tallet er \(value) i alle trekk.",
      sv: "Inget osäkert påverkar \(item): talet är \(value) i alla dragningar.",
      en: "Nothing uncertain reaches \(item): it is \(value) in every draw.")
  }
  /// `item`, which something uncertain reaches, and which is `value` all the same.
  static func constant(item: String, value: String) -> Phrase {
    Phrase(
      nn: "\(item) er \(value) i alle trekk.", nb: "\(item) er \(value) i alle trekk.",
      sv: "\(item) är \(value) i alla dragningar.", en: "\(item) is \(value) in every draw.")
  }
  /// `count` draws without a value.
  static func missing(count: String) -> Phrase {
    Phrase(
      nn: "\(count) trekk gav ikkje noko tal og er haldne utanfor.",
      nb: "\(count) trekk ga ikke noe tall og er holdt utenfor.",
      sv: "\(count) dragningar gav inget tal och har lämnats utanför.",
      en: "\(count) draws gave no number and are left out.")
  }
  /// What a distribution is called; the name as typed where it has no other.
  static func form(_ typed: String) -> Phrase {
    switch typed {
    case "triangular": Phrase(nn: "trekant", nb: "trekant", sv: "triangel", en: "triangular")
    case "uniform": Phrase(nn: "jamn", nb: "jevn", sv: "likformig", en: "uniform")
    case "discrete": Phrase(nn: "einskilde verdiar", nb: "enkeltverdier", sv: "enstaka värden", en: "discrete")
    case "between": Phrase(nn: "mellom", nb: "mellom", sv: "mellan", en: "between")
    case "pert": Phrase(nn: "PERT", nb: "PERT", sv: "PERT", en: "pert")
    case "poisson": Phrase(nn: "Poisson", nb: "Poisson", sv: "Poisson", en: "poisson")
    default: .verbatim("\(typed)")
    }
  }
}
